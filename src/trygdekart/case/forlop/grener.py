"""«Hvis …»: the same case with some facts changed, side by side.

A branch is facts as they are written in a case file, so that anyone can write the same and see it alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...engine import MANEDER_I_ARET, forste_i_maneden, legg_til_maneder
from ...engine.formatting import kroner
from ...law.arbeidsavklaringspenger.fakta_varighet import Forlengelse
from ...timeline import Tidslinje
from ..notes import norsk
from ..sykepenger_dager import GRAD
from .aap import AAP, RETT
from .grunnlag import EN_DAG, UTTAK_FRA, Person
from .lonn import AV_TIMER, LONN
from .model import Forlop
from .ordninger import GRAD_UFOR, UFOR_FRA, UTTAK_GRAD
from .sykdom import BRUKT_OPP

FORLENGET = "aap_forlenget_siste_dag"
GRUNN = "aap_forlengelse_grunn"
AAP_FRA, NEDSATT = "aap_ordinaer_fra", "aap_nedsatt_dato"
UTTAKSALDRE = (62, 65, 67)
UFOREGRADER = (50, 100)
YTELSER = frozenset({AAP.navn, "uforetrygd", "sykepenger"})
TILBAKE = 60  # percent of the wage one had


@dataclass(frozen=True, slots=True)
class Gren:
    """One branch before it is run: its facts as in a case file, and what it takes for granted.

    `om_fortiden` says that they also change what was before the day the course is looked at from.
    """

    navn: str
    tittel: str
    forutsetning: str
    endret: Mapping[str, Any]
    om_fortiden: bool = False


def grener(person: Person, forlop: Forlop) -> Iterator[Gren]:
    """Yield the branches that make sense for a course, seen from the day it is looked at."""
    if person.dod is not None and person.dod < person.sett_fra:
        return
    yield from _aap(person, forlop)
    yield from _ufor(person, forlop)
    yield from _tilbake(person, forlop)
    yield from _pensjon(person, forlop)


# --- AAP: extended or not, and what may come after -------------------------------------------------

# The name of the last day, what the branch is called, and what it rests on.
AAP_GRENER: tuple[tuple[str, str, str], ...] = (
    ("aap_ordinaer_siste_dag", "AAP forlenges ikke", "bare den ordinære perioden (§ 11-12)"),
    (
        "aap_forlenget_siste_dag",
        "AAP forlenges",
        "Nav forlenger så lenge § 11-12 tillater, fordi sykdom har hindret avklaring, eller for å fullføre "
        "opplæring; det er skjønn",
    ),
    (
        "aap_gren_uforevurdering_til",
        "AAP mens uføretrygd vurderes etterpå",
        "det er søkt om uføretrygd når perioden er over (§ 11-18)",
    ),
    (
        "aap_gren_arbeidssoker_til",
        "AAP som arbeidssøker etterpå",
        "en kan arbeide, og er reell arbeidssøker, når perioden er over (§ 11-17)",
    ),
)


def _aap(person: Person, forlop: Forlop) -> Iterator[Gren]:
    own = forlop.for_ordning(AAP.navn)
    if not own:
        yield from _aap_after_sickness(person, forlop)
        return
    if own[-1].til < person.sett_fra:
        return
    start = own[0].fra
    first = {AAP_FRA: start.toordinal()} if AAP_FRA not in person.values else {}
    for name, title, condition in AAP_GRENER:
        extended = {GRUNN: int(Forlengelse.SYKDOM_HINDRET_AVKLARING)} if name == FORLENGET else {}
        last = person.dag(name, start, {**first, **({} if GRUNN in person.values else extended)})
        if last is not None and last >= start:
            note = f"{condition}; til og med {norsk(last)}"
            yield Gren(name.removeprefix("aap_"), title, note, {RETT: [_row(start, last, True)]})


def _aap_after_sickness(person: Person, forlop: Forlop) -> Iterator[Gren]:
    """Yield AAP from the day after the last day of sykepenger, when the case tells of none."""
    used_up = next((o.dag for o in forlop.overganger if o.setning == BRUKT_OPP), None)
    if used_up is None or any(n.startswith("uforetrygd_") for n in person.values):
        return
    start, fell_ill = used_up + EN_DAG, next(p.fra for p in forlop.perioder if p.grad is not None)
    last = person.dag("aap_ordinaer_siste_dag", start, {AAP_FRA: start.toordinal()})
    if last is None:
        return
    facts: dict[str, Any] = {RETT: [_row(start, last, True)], NEDSATT: fell_ill.isoformat()}
    usual = {"aap_antall_barn": 0, "aap_hadde_aap_januar_2020": False}
    facts |= {n: v for n, v in usual.items() if n not in person.values}
    days = f"fra {norsk(start)} til {norsk(last)}"
    note = f"vilkårene er oppfylt, ingen barn og ikke arbeid ved siden av; {days}"
    yield Gren("aap_etter_sykepenger", "AAP når sykepengene tar slutt", note, facts)


# --- uføretrygd at 50 or 100 per cent -------------------------------------------------------------


def _ufor(person: Person, forlop: Forlop) -> Iterator[Gren]:
    own = forlop.for_ordning("uforetrygd")
    begins = _uforetrygd_from(person, forlop)
    if begins is None:
        return
    for degree in UFOREGRADER:
        if own and all(p.grad == degree / 100 for p in own if p.til >= begins):
            continue
        facts, taken = (_again(person, begins, degree), "") if own else _new(person, begins, degree)
        note = f"{degree} prosent ufør fra {norsk(begins)}, uten arbeid ved siden av{taken}"
        yield Gren(f"uforetrygd_{degree}", f"Uføretrygd {degree} prosent", note, facts)


def _uforetrygd_from(person: Person, forlop: Forlop) -> date | None:
    """Return the month a new degree could hold from: the next, or the one after AAP has ended."""
    aap = forlop.for_ordning(AAP.navn)
    ufor = forlop.for_ordning("uforetrygd")
    pension = forlop.for_ordning("alderspensjon")
    day = _next_month(person.sett_fra)
    if ufor:
        day = max(day, ufor[0].fra)
        if ufor[-1].til < day:
            return None
    elif aap:
        day = max(day, _next_month(aap[-1].til))
    else:
        return None
    return None if pension and pension[0].fra <= day else day


def _again(person: Person, begins: date, degree: int) -> dict[str, Any]:
    """Return the degree of the case until a day, and another from it."""
    old = person.values.get(GRAD_UFOR)
    rows = []
    if isinstance(old, Tidslinje):
        rows = [
            _row(s.fra, min(s.siste, begins - EN_DAG), round(s.verdi * 100)) for s in old if s.fra < begins
        ]
    elif old is not None:
        start = person.dag(UFOR_FRA, person.til) or person.fra
        rows = [_row(start, begins - EN_DAG, round(old * 100))] if start < begins else []
    facts: dict[str, Any] = {GRAD_UFOR: [*rows, {"fra": begins.isoformat(), "verdi": degree}]}
    before = person.values.get("uforetrygd_ifu_fastsatt")
    if isinstance(before, int | float) and "uforetrygd_ieu_fastsatt" not in person.values:
        facts["uforetrygd_ieu_fastsatt"] = before * (100 - degree) / 100
    return facts


# What a case on AAP seldom tells, and what is then taken for granted of the uføretrygd.
ANTATT: Mapping[str, tuple[Any, str]] = {
    "uforetrygd_omregnet_2015": (False, ""),
    "uforetrygd_ung_ufor": (False, "ikke ung ufør"),
    "uforetrygd_vta": (False, ""),
    "uforetrygd_trygdetid": (40, "40 års trygdetid"),
    "sivilstand": ("enslig", "enslig"),
}


def _new(person: Person, begins: date, degree: int) -> tuple[dict[str, Any], str]:
    """Return the facts of uføretrygd that begins, and in words what was taken for granted."""
    told = person.values
    facts: dict[str, Any] = {
        GRAD_UFOR: [{"fra": begins.isoformat(), "verdi": degree}],
        UFOR_FRA: begins.isoformat(),
    }
    words = []
    for name, (value, word) in ANTATT.items():
        if name not in told:
            facts[name] = value
            words += [word] if word else []
    if "uforetrygd_uforetidspunkt" not in told and NEDSATT in told:
        facts["uforetrygd_uforetidspunkt"] = date.fromordinal(told[NEDSATT]).isoformat()
    income = _income(person)
    if income is not None and "uforetrygd_ifu_fastsatt" not in told:
        facts["uforetrygd_ifu_fastsatt"] = income
        facts["uforetrygd_ieu_fastsatt"] = income * (100 - degree) / 100
        words.append(f"inntekt før uførhet {kroner(income)} kr")
        if not _base_known(person, begins):
            facts["uforetrygd_grunnlag_per_ar"] = income
            words.append("det samme som grunnlag")
    return facts, f"; regnet med {', '.join(words)}" if words else ""


def _base_known(person: Person, begins: date) -> bool:
    """Whether the incomes of the case are enough to compute the base."""
    since = person.values.get("uforetrygd_uforetidspunkt", person.values.get(NEDSATT))
    given = {} if since is None else {"uforetrygd_uforetidspunkt": since}
    return person.ett("uforetrygd_grunnlag_per_ar", begins, given) is not None


def _income(person: Person) -> float | None:
    """Return the last income one had: the wage told, that of the sickness, or the last year's."""
    for name in (LONN, "sykepenger_inntekt", "inntekt_historie"):
        value = person.values.get(name)
        if isinstance(value, Tidslinje):
            held = [s.verdi for s in value if s.verdi > 0 and s.fra <= person.sett_fra]
            if held:
                return float(held[-1])
        elif isinstance(value, int | float) and value > 0:
            return float(value)
    return None


# --- back to work ---------------------------------------------------------------------------------


def _tilbake(person: Person, forlop: Forlop) -> Iterator[Gren]:
    income = _income(person)
    begins = _next_month(person.sett_fra)
    pension = forlop.for_ordning("alderspensjon")
    last = pension[0].fra - EN_DAG if pension else person.til
    idle = not any(p.ordning == "lonn" and p.fra <= begins <= p.til for p in forlop.perioder)
    ill = any(
        p.ordning in (AAP.navn, "uforetrygd", "sykepenger") and p.til >= begins for p in forlop.perioder
    )
    if income is None or begins > last or not (idle and ill) or any(n in person.values for n in AV_TIMER):
        return
    wage = round(income * TILBAKE / 100)
    changed: dict[str, Any] = {LONN: [*_wage_until(person, begins), _row(begins, last, wage)]}
    changed |= _well_from(person, begins)
    aap = forlop.for_ordning(AAP.navn)
    note = f"{TILBAKE} prosent arbeid fra {norsk(begins)} med {kroner(wage)} kr i året"
    if aap and aap[-1].til >= begins:
        start = aap[0].fra
        changed[RETT] = (
            [_row(start, begins - EN_DAG, True)] if start < begins else [_row(begins, begins, False)]
        )
        note += "; AAP slutter da, fordi arbeidsevnen ikke lenger er nedsatt med halvparten"
    if forlop.for_ordning("uforetrygd"):
        note += "; uføregraden er den samme, og uføretrygden går ned etter § 12-14"
    yield Gren("tilbake_60", f"Tilbake i {TILBAKE} prosent arbeid", note, changed)


def _well_from(person: Person, begins: date) -> dict[str, Any]:
    """Return the certificate cut off when work begins."""
    grade = person.values.get(GRAD)
    if not isinstance(grade, Tidslinje) or all(s.siste < begins for s in grade):
        return {}
    rows = [s for s in grade if s.fra < begins]
    return {GRAD: [_row(s.fra, min(s.siste, begins - EN_DAG), round(s.verdi * 100)) for s in rows]}


def _wage_until(person: Person, begins: date) -> list[dict[str, Any]]:
    old = person.values.get(LONN)
    if isinstance(old, Tidslinje):
        return [_row(s.fra, min(s.siste, begins - EN_DAG), s.verdi) for s in old if s.fra < begins]
    return [] if old is None else [_row(person.fra, begins - EN_DAG, old)]


# --- old-age pension ------------------------------------------------------------------------------


def _pensjon(person: Person, forlop: Forlop) -> Iterator[Gren]:
    drawn = forlop.for_ordning("alderspensjon")
    for age in UTTAKSALDRE:
        months = {"alderspensjon_uttaksalder": age * MANEDER_I_ARET}
        day = person.dag("alderspensjon_uttak_ved_alder", person.til, months)
        if day is None or day <= person.sett_fra or (drawn and drawn[0].fra == day):
            continue
        changed: dict[str, Any] = {UTTAK_FRA: day.isoformat()}
        if UTTAK_GRAD not in person.values:
            changed[UTTAK_GRAD] = 100
        note = f"hele alderspensjonen fra {norsk(day)}"
        if any(p.ordning == "uforetrygd" and p.til >= day for p in forlop.perioder):
            note += "; uføretrygden slutter da"
        yield Gren(f"pensjon_{age}", f"Alderspensjon fra {age} år", note, changed)


def _row(fra: date, til: date, verdi: Any) -> dict[str, Any]:
    return {"fra": fra.isoformat(), "til": til.isoformat(), "verdi": verdi}


def _next_month(day: date) -> date:
    return date.fromordinal(int(legg_til_maneder(int(forste_i_maneden(day.toordinal())), 1)))
