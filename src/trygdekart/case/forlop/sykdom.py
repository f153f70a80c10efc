"""Sickness: who pays each day – the employer, Nav or nobody – and what a day comes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ...engine.errors import InputFault
from ...engine.fordelt import Fordelt
from ...engine.helpers import ukedager_mellom
from ...engine.law import bind
from ...law.sykepenger.dager import Dagklasse
from ...law.sykepenger.dager_perioder import er_helg
from ...law.sykepenger.fakta_grunnlag import Forsikring, Gruppe
from ...timeline import Tidslinje
from ..fravaer import GRAD as FRAVAERSGRAD
from ..sykepenger_dager import BETALES, DEN_ENE, FRAVAR, GRAD, Hos, Sykedager, sykedager
from ..utbetalinger import FIRST, GRADE, PAID
from .grunnlag import Person, belop, hjemmel
from .lonn import LONN
from .model import NULL, Belop, Hvorfor, Overgang, Per, Periode, Skatteslag

INNTEKT, REFUSJON = "sykepenger_inntekt", "sykepenger_refusjon_krav"
TIL_DEG, TIL_ARBEIDSGIVER = "sykepenger_til_person_per_dag", "sykepenger_til_arbeidsgivere_per_dag"
AV_ARBEIDSGIVER = "sykepenger_fra_arbeidsgiver_per_dag"
RETT, SYK_NOK = "sykepenger_rett", "sykepenger_syk_nok"
# As the days are counted when the case does not say it.
SOM_ARBEIDSTAKER = {
    "sykepenger_gruppe": int(Gruppe.ARBEIDSTAKER),
    "sykepenger_forsikring": int(Forsikring.INGEN),
}
ORDNING, ORDNING_ARBEIDSGIVER = "sykepenger", "arbeidsgiverperiode"


BRUKT_OPP = "Siste dag med sykepenger (maksdato)."


@dataclass(frozen=True)
class Sykdom:
    """What the sickness of a case comes to: the days counted, and how absent one is from work."""

    dager: Sykedager
    grad: Tidslinje[float]
    perioder: tuple[Periode, ...]
    overganger: tuple[Overgang, ...]

    @property
    def maksdato(self) -> date | None:
        """The last day of the last right; None when no right is used."""
        rights = self.dager.rett.rettigheter
        return rights[-1].maksdato if rights else None

    @property
    def brukt_opp(self) -> bool:
        """Whether the absence lasts until the last day of the right."""
        return self.maksdato is not None and self.dager.siste >= self.maksdato


@dataclass(frozen=True)
class _Dag:
    """What a day is at each employer, and the first day of the absence it is in."""

    forste: date
    slag: tuple[tuple[str, str, float], ...]


def sykdom(person: Person) -> Sykdom | None:
    """Return the sickness of a case; None when it tells of none (or the days cannot be counted)."""
    values = _med_inntekt(person.values)
    if GRAD not in values and FRAVAR not in values:
        return None
    seen = bind(person.verk, person.verk.lovdata, max(person.kjent, person.til))
    try:
        counted = sykedager(seen, values)
    except InputFault as fault:
        person.funn.merk(f"Sykepengene er ikke regnet: {fault}")
        return None
    if "sykepenger_gruppe" not in person.values:
        person.funn.merk("Sykepengene er regnet som for arbeidstakere; gruppen er ikke oppgitt.")
    grade = _absence(counted)
    periods = tuple(_perioder(person, values, counted))
    return Sykdom(counted, grade, periods, tuple(_overganger(person, counted)))


def _med_inntekt(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with what the case tells elsewhere: the absence, and the wage as income."""
    values = dict(told)
    for name, usual in SOM_ARBEIDSTAKER.items():
        values.setdefault(name, usual)
    if GRAD not in values and isinstance(values.get(FRAVAERSGRAD), Tidslinje):
        values[GRAD] = values[FRAVAERSGRAD]
    if INNTEKT in values or LONN not in values:
        return values
    line = values.get(GRAD)
    first = next((s.fra for s in line if s.verdi > 0), None) if isinstance(line, Tidslinje) else None
    wage = values[LONN]
    there = wage.verdi_pa(first, standard=None) if isinstance(wage, Tidslinje) and first else wage
    if isinstance(there, int | float):
        values[INNTEKT] = float(there)
    return values


def _absence(days: Sykedager) -> Tidslinje[float]:
    """Return how absent one is: the certificate, also after the last day that is paid."""
    rows: list[tuple[date, date | None, float]] = []
    for hos in days.hos[:1]:
        for day, grade in sorted(hos.grad.items()):
            if rows and rows[-1][2] == grade and rows[-1][1] == day - timedelta(days=1):
                rows[-1] = (rows[-1][0], day, grade)
            else:
                rows.append((day, day, grade))
    if days.apen_fra is not None and rows and rows[-1][1] == days.siste:
        rows[-1] = (rows[-1][0], None, rows[-1][2])
    return Tidslinje.av(rows)


def _perioder(person: Person, values: Mapping[str, Any], days: Sykedager) -> Iterator[Periode]:
    denied = {day for right in days.rett.rettigheter for day, _ in right.nektet}
    here: tuple[date, date, _Dag] | None = None
    for offset in range((days.siste - days.forste).days + 1):
        day = days.forste + timedelta(days=offset)
        if er_helg(day):
            continue
        what = _Dag(_first_day(days, day), tuple(_what(hos, day, denied) for hos in days.hos))
        if here is not None and here[2] == what:
            here = (here[0], day, what)
            continue
        if here is not None:
            yield from _betalt(person, values, *here)
        here = (day, day, what)
    if here is not None:
        yield from _betalt(person, values, *here)


def _first_day(days: Sykedager, day: date) -> date:
    """Return the first day of the absence a day is in, whose G counts."""
    return next((first for first, last in days.forlop if first <= day <= last), days.forste)


def _what(hos: Hos, day: date, denied: set[date]) -> tuple[str, str, float]:
    kind = hos.klasser.get(day, Dagklasse.UKJENT)
    grade = hos.grad.get(day, 1.0 if kind is Dagklasse.ARBEIDSGIVER else 0.0)
    if kind in BETALES and day not in denied:
        return hos.navn, "nav", grade
    if kind is Dagklasse.ARBEIDSGIVER:
        return hos.navn, "arbeidsgiver", grade
    return hos.navn, "ingen", 0.0


def _betalt(
    person: Person,
    values: Mapping[str, Any],
    fra: date,
    til: date,
    what: _Dag,
) -> Iterator[Periode]:
    """Yield what the employer and Nav pay for these days."""
    til = min(til, person.siste())
    if fra > til or fra > person.siste():
        return
    alone = len(what.slag) == 1 and what.slag[0][0] == DEN_ENE
    by_nav = {name: who == "nav" for name, who, _ in what.slag}
    grades = {name: grade for name, _, grade in what.slag}
    given: dict[str, Any] = {FIRST: what.forste.toordinal()}
    given[PAID] = by_nav[DEN_ENE] if alone else Fordelt(by_nav)
    given[GRADE] = grades[DEN_ENE] if alone else Fordelt(grades)
    for name in (INNTEKT, *SOM_ARBEIDSTAKER):
        if name not in person.values and name in values:
            given[name] = values[name]
    count = weekdays(fra, til)
    grade = max(grades.values())
    if any(who == "arbeidsgiver" for _, who, _ in what.slag):
        own = {n: g for n, who, g in what.slag if who == "arbeidsgiver"}
        here = {**given, GRADE: own[DEN_ENE] if alone else Fordelt({**dict.fromkeys(grades, 0.0), **own})}
        yield from _one(person, fra, til, count, grade, here, AV_ARBEIDSGIVER)
    if any(by_nav.values()):
        given = {REFUSJON: 0.0, **{k: v for k, v in values.items() if k == REFUSJON}, **given}
        for name in (TIL_DEG, TIL_ARBEIDSGIVER):
            yield from _one(person, fra, til, count, grade, given, name)


# The rule that says how much, where the one that divides the money says less to the reader.
PARAGRAF = {TIL_DEG: "sykepenger_per_dag", TIL_ARBEIDSGIVER: "sykepenger_per_dag"}
WHO = {
    AV_ARBEIDSGIVER: (
        ORDNING_ARBEIDSGIVER,
        "Sykepenger fra arbeidsgiveren",
        "arbeidsgiveren",
    ),
    TIL_DEG: (ORDNING, "Sykepenger", "Nav"),
    TIL_ARBEIDSGIVER: (ORDNING, "Sykepenger fra Nav gjennom arbeidsgiveren", "Nav"),
}


def _one(
    person: Person, fra: date, til: date, count: int, grade: float, given: Mapping[str, Any], name: str
) -> Iterator[Periode]:
    """Yield the period of one payer; nothing when it pays nothing."""
    asked = (RETT, SYK_NOK) if name != AV_ARBEIDSGIVER else ()
    conditions = tuple(n for n in asked if any(v.validity.virker_fra <= fra for v in person.verk.regler[n]))
    svar = person.svar(fra, (name,), given)
    person.funn.svar.append((WHO[name][0], svar))
    amount = belop(svar, name)
    refused = any(person.ett(c, fra, given) is False for c in conditions)
    if refused:
        person.funn.merk("Nav betaler ikke sykepenger: et vilkår er ikke oppfylt (se sykepenger_rett).")
    if refused or (amount is not None and amount.hoyest == 0):
        return
    doubt = tuple(sorted(svar.mangler)) if amount is None else ()
    scheme, title, payer = WHO[name]
    yield Periode(
        ordning=scheme,
        tittel=title,
        fra=fra,
        til=til,
        belop=amount if amount != NULL else None,
        per=Per.DAG,
        betaler=payer,
        skatt=Skatteslag.SYKEPENGER,
        hjemmel=_hjemmel(person, PARAGRAF.get(name, name), fra),
        hvorfor=Hvorfor(name, dato=fra, gitt=dict(given)),
        grad=grade,
        dager=count,
        mangler=doubt,
    )


def _hjemmel(person: Person, name: str, dag: date) -> str:
    summed = person.verk.samlet.get(name)
    return hjemmel(person, name, dag) or (str(summed.hjemmel) if summed else "")


def weekdays(fra: date, til: date) -> int:
    """Return how many days from Monday to Friday there are."""
    return max(0, ukedager_mellom(fra.toordinal(), til.toordinal() + 1))


def _overganger(person: Person, days: Sykedager) -> Iterator[Overgang]:
    yield Overgang(days.forste, "Du blir sykmeldt.", "ftrl. § 8-4")
    nav = next((d for d in sorted(days.samlet) if days.samlet[d] in BETALES), None)
    if nav is not None:
        yield Overgang(nav, "Nav betaler fra denne dagen.", "ftrl. § 8-17")
    for right in days.rett.rettigheter:
        reached = days.siste >= right.maksdato
        sentence = (
            BRUKT_OPP if reached else "Siste dag med sykepenger hvis sykdommen hadde vart uten opphold."
        )
        yield Overgang(
            right.maksdato, sentence, "ftrl. § 8-12", Hvorfor("sykepenger_maksdato", dato=right.maksdato)
        )


def samlet_per_dag(perioder: tuple[Periode, ...], dag: date) -> Belop:
    """Return what all payers pay for a day."""
    total = NULL
    for p in perioder:
        if p.fra <= dag <= p.til and p.belop is not None:
            total = total + p.belop
    return total
