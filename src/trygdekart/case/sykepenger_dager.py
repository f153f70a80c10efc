"""A person's days of sickness: what the case file says, day by day, and what the law makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..engine.errors import InputFault
from ..engine.fordelt import Fordelt
from ..engine.law import Lov
from ..law.sykepenger.dager import Dagklasse, Dagslag, dagslag, ventetidsklasse
from ..law.sykepenger.dager_perioder import (
    Arbeidsgiverperioder,
    Periode,
    alle,
    arbeidsgiverperioder,
    behandlingsdager,
    er_helg,
    skjaeringstidspunkter,
    ventetider,
)
from ..law.sykepenger.dager_rett import Rettigheter, klasser, rettigheter, sla_sammen_klasser
from ..law.sykepenger.fakta_dager import Fravar
from ..law.sykepenger.fakta_grunnlag import Forsikring, Gruppe
from ..law.sykepenger.tellere_behandlingsdager import Behandlingsutfall
from ..timeline import Tidslinje
from .dager import strekk

GRAD, FRAVAR, NAV_DEKKER = (
    "sykepenger_sykmeldingsgrad",
    "sykepenger_fravar",
    "sykepenger_nav_dekker_arbeidsgiverperioden",
)
ANSATT, KRAV, INNTEKT = "sykepenger_ansatt_fra", "sykepenger_krav_dato", "sykepenger_inntekt"
DEN_ENE = "arbeidsgiveren"
ANSATTE = frozenset({Gruppe.ARBEIDSTAKER, Gruppe.SJOMANN_I_UTENRIKSFART})
MED_VENTETID = frozenset(
    {Gruppe.SELVSTENDIG, Gruppe.FRILANSER, Gruppe.JORDBRUKER_ELLER_REINDRIFT, Gruppe.DAGMAMMA}
)
FRA_FORSTE_DAG = frozenset({Forsikring.BOKSTAV_A, Forsikring.BOKSTAV_C, Forsikring.FRILANS})
LENGST = 12 * 366  # days


@dataclass(frozen=True)
class Hos:
    """The days at one employer (or in one's own business): what was said, the periods, the classes."""

    navn: str
    grad: Mapping[date, float]
    slag: Mapping[date, Dagslag]
    klasser: Mapping[date, Dagklasse]
    perioder: tuple[Periode, ...]
    telling: Arbeidsgiverperioder | None = None


@dataclass(frozen=True)
class Sykedager:
    """The whole of a person's days: each employer, all together, and the entitlements they use.

    `under_20` are days refused because the person is less than 20 per cent sick; `ikke_provd` is a
    sentence when that could not be tried; `apen_fra` when an absence without an end began.
    """

    lov: Lov
    hos: tuple[Hos, ...]
    samlet: Mapping[date, Dagklasse]
    rett: Rettigheter
    forlop: tuple[tuple[date, date], ...]
    under_20: frozenset[date]
    ikke_provd: str
    apen_fra: date | None
    fakta: Mapping[str, Any]

    @property
    def forste(self) -> date:
        """The first day of absence."""
        return min(self.samlet)

    @property
    def siste(self) -> date:
        """The last day counted."""
        return max(self.samlet)


def sykedager(lov: Lov, verdier: Mapping[str, Any], til: date | None = None) -> Sykedager:
    """Return a person's days of sickness until `til`; raises `InputFault` in one sentence.

    An absence without an end is taken to last, without a break, to the last day of the right.
    """
    if "fodselsdato" not in verdier:
        raise InputFault("fodselsdato", "mangler, og dagene kan ikke telles uten", "oppgi den")
    lines = _lines(verdier)
    _check(lov, verdier, lines)
    apen = min((s.fra for line in lines for s in line.alle if s.til is None), default=None)
    if apen is None or til is not None:
        return _count(lov, verdier, lines, til, apen)
    found = _count(lov, verdier, lines, None, apen)
    while found.rett.rettigheter[-1].maksdato > found.siste:
        # The days before Nav pays are not among the 248, so the last day moves until it is reached.
        found = _count(lov, verdier, lines, found.rett.rettigheter[-1].maksdato, apen)
    return found


@dataclass(frozen=True)
class _Lines:
    navn: str
    grad: Tidslinje[float]
    fravar: Tidslinje[int]
    nav_dekker: Tidslinje[bool]

    @property
    def alle(self) -> tuple[Any, ...]:
        return (*(s for s in self.grad if s.verdi > 0), *self.fravar)


def _lines(verdier: Mapping[str, Any]) -> list[_Lines]:
    found = {name: _per_employer(name, verdier.get(name)) for name in (GRAD, FRAVAR, NAV_DEKKER)}
    navn = list(dict.fromkeys(n for lines in found.values() for n in lines))
    if not navn:
        raise InputFault(GRAD, "saken har ikke noe fravær", "oppgi når du er sykmeldt, med perioder")
    if len(navn) > 1 and DEN_ENE in navn:
        raise InputFault(GRAD, "noe er oppgitt uten navn på arbeidsgiveren", "bruk samme navn overalt")
    tom: Tidslinje[Any] = Tidslinje.tom()
    return [_Lines(n, *(found[f].get(n, tom) for f in (GRAD, FRAVAR, NAV_DEKKER))) for n in navn]


def _per_employer(name: str, value: Any) -> dict[str, Tidslinje[Any]]:
    if value is None:
        return {}
    parts = dict(value) if isinstance(value, Fordelt) else {DEN_ENE: value}
    lines = {}
    for key, line in parts.items():
        if not isinstance(line, Tidslinje):
            if name == NAV_DEKKER:
                line = Tidslinje.konstant(bool(line))
            else:
                raise InputFault(name, "fraværet mangler datoer", "skriv perioder med fra, til og verdi")
        lines[key] = line
    return lines


def _check(lov: Lov, verdier: Mapping[str, Any], lines: list[_Lines]) -> None:
    ansatt = verdier.get(ANSATT)
    for line in lines:
        start = dict(ansatt).get(line.navn) if isinstance(ansatt, Fordelt) else ansatt
        for s in line.alle:
            if isinstance(start, int) and s.fra.toordinal() < start:
                raise InputFault(
                    ANSATT,
                    "fravær er oppgitt før arbeidsforholdet begynte",
                    "rett den av datoene som er feil",
                )
            if s.fra > lov.kjent:
                raise InputFault(
                    GRAD,
                    "fraværet begynner etter dagen saken ses fra",
                    "rett datoen, eller oppgi en senere --kjent",
                )
    days = [s for line in lines for s in line.alle]
    if not days:
        raise InputFault(GRAD, "saken har ikke noe fravær", "oppgi når du er sykmeldt, med perioder")
    first, last = min(s.fra for s in days), max(s.fra if s.til is None else s.til for s in days)
    if (last - first).days > LENGST:
        raise InputFault(GRAD, "fraværet går over mer enn tolv år", "ta bort det som er eldst")


def _last_known(lines: list[_Lines]) -> date:
    days: list[date] = [s.fra if s.til is None else s.til for line in lines for s in line.alle]
    return max(days)


def _per_day(line: Tidslinje[Any], fra: date, til: date) -> Iterator[tuple[date, Any]]:
    for s in line.klipp(fra, til):
        for day in alle(s.fra, s.siste):
            yield day, s.verdi


def _count(
    lov: Lov, verdier: Mapping[str, Any], lines: list[_Lines], til: date | None, apen: date | None
) -> Sykedager:
    fra = min(s.fra for line in lines for s in line.alle)
    siste = til or _last_known(lines)
    if siste < fra:
        raise InputFault("--til", "dagen er før det første fraværet", "velg en senere dag")
    tidligst = date.fromordinal(int(_tidligste(lov, verdier)))
    gruppe = Gruppe(verdier.get("sykepenger_gruppe", Gruppe.ARBEIDSTAKER))
    if gruppe not in ANSATTE | MED_VENTETID:
        raise InputFault(
            "sykepenger_gruppe", "dagene for denne gruppen telles ikke", "se docs/coverage.md, utelatt"
        )
    every = []
    for line in lines:
        grad = {d: g for d, g in _per_day(line.grad, fra, siste) if g > 0}
        fravar = {d: Fravar(v) for d, v in _per_day(line.fravar, fra, siste)}
        slag = {d: _slag(d, fravar.get(d), d in grad, tidligst) for d in sorted({*grad, *fravar})}
        if gruppe in MED_VENTETID:
            every.append(_egen(lov, line.navn, grad, slag, verdier))
        else:
            dekket = frozenset(d for d, ja in _per_day(line.nav_dekker, fra, siste) if ja)
            every.append(_hos(lov, line.navn, grad, slag, dekket))
    under, ikke_provd = _under_20(lov, verdier, every)
    samlet = sla_sammen_klasser(h.klasser for h in every)
    samlet = {
        d: Dagklasse.AVVIST if d in under and k in BETALES else k for d, k in samlet.items() if d <= siste
    }
    facts = _facts(lov, verdier)
    return Sykedager(
        lov,
        tuple(every),
        samlet,
        rettigheter(lov, samlet, facts),
        skjaeringstidspunkter(lov, [h.slag for h in every]),
        under,
        ikke_provd,
        apen,
        facts,
    )


BETALES = frozenset({Dagklasse.NAV, Dagklasse.ARBEIDSGIVERDAG_FRA_NAV})


def _tidligste(lov: Lov, verdier: Mapping[str, Any]) -> int:
    if KRAV not in verdier:
        return date.min.toordinal()
    return int(
        lov.beregn_rett({KRAV: verdier[KRAV]}, ("sykepenger_tidligste_dag",))["sykepenger_tidligste_dag"]
    )


def _facts(lov: Lov, verdier: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the count knows of the person besides the days, and rates given in the case."""
    facts: dict[str, Any] = {"fodselsdato": date.fromordinal(verdier["fodselsdato"])}
    if "sykepenger_dodsdato" in verdier:
        facts["sykepenger_dodsdato"] = date.fromordinal(verdier["sykepenger_dodsdato"])
    rates = [n for n in verdier if n in lov.verk.satser and n.startswith("sykepenger_")]
    return {**facts, **{n: verdier[n] for n in rates}}


def _slag(day: date, fravar: Fravar | None, sykmeldt: bool, tidligst: date) -> Dagslag:
    slag = dagslag(fravar, sykmeldt)
    barred = slag is Dagslag.SYK and day < tidligst and not er_helg(day)
    return Dagslag.FORELDET if barred else slag


def _hos(
    lov: Lov, navn: str, grad: Mapping[date, float], slag: dict[date, Dagslag], dekket: frozenset[date]
) -> Hos:
    perioder = arbeidsgiverperioder(lov, slag)
    found = klasser(slag, perioder, dekket)
    for day, utfall in behandlingsdager(lov, slag).items():
        etter = utfall is Behandlingsutfall.ETTER_PERIODEN
        found[day] = Dagklasse.NAV if etter else Dagklasse.ARBEIDSGIVER
    return Hos(navn, grad, slag, found, perioder.perioder, perioder)


def _egen(
    lov: Lov, navn: str, grad: Mapping[date, float], slag: dict[date, Dagslag], verdier: Mapping[str, Any]
) -> Hos:
    perioder = ventetider(lov, slag)
    venter = {d for p in perioder for d in p.dager}
    forsikret = Forsikring(verdier.get("sykepenger_forsikring", Forsikring.INGEN)) in FRA_FORSTE_DAG
    found = {
        d: ventetidsklasse(slag.get(d, Dagslag.UKJENT), er_helg(d), d in venter, forsikret)
        for d in alle(min(slag), max(slag))
    }
    return Hos(navn, grad, slag, found, perioder)


def _under_20(lov: Lov, verdier: Mapping[str, Any], every: list[Hos]) -> tuple[frozenset[date], str]:
    """Return the days refused because the person is less than 20 per cent sick, § 8-13.

    With one employer a certificate is never of less; with several the incomes decide.
    """
    if len(every) == 1 and "sykepenger_ny_inntekt" not in verdier:
        return frozenset(), ""
    if not isinstance(verdier.get(INNTEKT), Fordelt):
        return frozenset(), (
            "Inntekten hos hver arbeidsgiver er ikke oppgitt, så det er ikke prøvd om du er minst 20 "
            "prosent syk når alle ses samlet (§ 8-13)."
        )
    days = sorted({d for h in every for d, k in h.klasser.items() if k in BETALES})
    if not days:
        return frozenset(), ""
    values = {
        **verdier,
        "sykepenger_grad": Fordelt({h.navn: grad_line(h, days[0], days[-1]) for h in every}),
        "sykepenger_noen_dag_betales": True,
    }
    known = set(days)
    name = "sykepenger_avslag_grad"
    stretches = strekk(lov.verk, values, (name,), days[0], days[-1], lov.kjent)
    return frozenset(d for s in stretches for d in s.dager() if d in known and s.svar[name]), ""


def grad_line(hos: Hos, fra: date, til: date) -> Tidslinje[float]:
    """Return the grade at one employer day by day; on a day not sick, as in a holiday, it is 0."""
    sick = {d for d, k in hos.slag.items() if k is Dagslag.SYK}
    rows: list[tuple[date, date, float]] = []
    for day in alle(fra, til):
        grad = hos.grad.get(day, 0.0) if day in sick or er_helg(day) else 0.0
        if rows and rows[-1][2] == grad:
            rows[-1] = (rows[-1][0], day, grad)
        else:
            rows.append((day, day, grad))
    return Tidslinje.av(rows)
