"""The schemes that pay by month or year: from when to when, and how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...engine.fordelt import held_on
from ...engine.formatting import kroner
from ...law.afp.fakta import Ordning as Afp
from ...timeline import Tidslinje
from ..notes import norsk
from .grunnlag import EN_DAG, UTTAK_FRA, Person, belop, hjemmel, uttak_fra
from .minne import FORKS
from .model import Hvorfor, Per, Periode, Skatteslag
from .strekk import strekk_av
from .sykdom import weekdays

GRAD_UFOR = "uforetrygd_uforegrad"
UFOR_FRA, UFOR_TIL = "uforetrygd_innvilget_fra", "uforetrygd_opphor_fra"
UTTAK_GRAD = "alderspensjon_uttaksgrad"


@dataclass(frozen=True)
class Ordning:
    """How one scheme is shown: the rule of its amount, who pays, and how it is taxed."""

    navn: str
    tittel: str
    regel: str
    per: Per
    betaler: str
    skatt: Skatteslag
    i_aret: str = ""
    hjemmel_av: str = ""


UFORETRYGD = Ordning(
    "uforetrygd",
    "Uføretrygd",
    "uforetrygd_brutto_per_maned",
    Per.MANED,
    "Nav",
    Skatteslag.UFORETRYGD,
    "uforetrygd_i_aret",
)
BARNETILLEGG = Ordning(
    "barnetillegg",
    "Barnetillegg til uføretrygden",
    "uforetrygd_barnetillegg_per_maned",
    Per.MANED,
    "Nav",
    Skatteslag.ANDRE_YTELSER,
)
TJENESTEPENSJON = Ordning(
    "tjenestepensjon",
    "Uførepensjon fra tjenestepensjonen",
    "tjenestepensjon_brutto_per_maned",
    Per.MANED,
    "pensjonsordningen",
    Skatteslag.ANDRE_YTELSER,
    "tjenestepensjon_i_aret",
)
ALDERSPENSJON = Ordning(
    "alderspensjon",
    "Alderspensjon",
    "alderspensjon_per_maned",
    Per.MANED,
    "Nav",
    Skatteslag.PENSJON,
    hjemmel_av="alderspensjon_per_ar",
)
AFP = Ordning("afp", "AFP", "afp_per_ar", Per.AR, "AFP-ordningen", Skatteslag.PENSJON)
GRUNNSTONAD = Ordning(
    "grunnstonad", "Grunnstønad", "grunnstonad_per_maned", Per.MANED, "Nav", Skatteslag.SKATTEFRI
)
HJELPESTONAD = Ordning(
    "hjelpestonad", "Hjelpestønad", "hjelpestonad_per_maned", Per.MANED, "Nav", Skatteslag.SKATTEFRI
)


def perioder(
    person: Person,
    ordning: Ordning,
    fra: date,
    til: date,
    ekstra: Mapping[str, Any] | None = None,
    ogsa: Iterable[date] = (),
) -> Iterator[Periode]:
    """Yield the periods of a scheme between two days, one for each amount; nothing where it is 0.

    `ogsa` are days on which the amount may change besides those that facts and law give.
    """
    first = min(v.validity.virker_fra for v in person.verk.regler[ordning.regel])
    fra, til = max(fra, person.regnes_fra, first), person.siste(til)
    values = {**person.values, **(ekstra or {})}
    asked = (ordning.regel,)
    for stretch in strekk_av(person.verk, values, asked, fra, til, person.kjent, person.minne, ogsa):
        person.funn.svar.append((ordning.navn, stretch.svar))
        amount = belop(stretch.svar, ordning.regel)
        if amount is not None and amount.hoyest == 0:
            continue
        for start, end in _by_grade(person, ordning, stretch.fra, stretch.til):
            grade = person.ett(GRAD_UFOR, start) if ordning is UFORETRYGD else None
            given = {**person.funn.laget, **_held(ekstra or {}, start)}
            yield Periode(
                ordning=ordning.navn,
                tittel=ordning.tittel,
                fra=start,
                til=end,
                belop=amount,
                per=ordning.per,
                betaler=ordning.betaler,
                skatt=ordning.skatt,
                hjemmel=hjemmel(person, ordning.hjemmel_av or ordning.regel, start),
                hvorfor=Hvorfor(ordning.regel, dato=start, gitt=given),
                grad=None if grade is None else float(grade),
                dager=weekdays(start, end) if ordning.per is Per.DAG else None,
                mangler=tuple(sorted(stretch.svar.mangler)),
            )


def _by_grade(person: Person, ordning: Ordning, fra: date, til: date) -> Iterator[tuple[date, date]]:
    """Yield the days with one degree each: it is known also where the amount is not."""
    line = person.values.get(GRAD_UFOR) if ordning is UFORETRYGD else None
    turns = {s.fra for s in line if fra < s.fra <= til} if isinstance(line, Tidslinje) else set()
    starts = sorted({fra, *turns})
    yield from zip(starts, [*(d - EN_DAG for d in starts[1:]), til], strict=True)


def _held(extra: Mapping[str, Any], day: date) -> dict[str, Any]:
    """Return the values that explain a day; a degree is read over a whole life, and stays so."""
    return {k: v if k == GRAD_UFOR else held_on(k, v, day) for k, v in extra.items()}


# --- uføretrygd -----------------------------------------------------------------------------------


def ufor_fra(person: Person) -> date | None:
    """Return the first day with uføretrygd; None for one who has none (or when nobody knows)."""
    grade = person.values.get(GRAD_UFOR)
    if grade == 0 or (isinstance(grade, Tidslinje) and all(s.verdi == 0 for s in grade)):
        return None
    if UFOR_FRA in person.values:
        return person.dag(UFOR_FRA, person.fra)
    if isinstance(grade, Tidslinje):
        return min(s.fra for s in grade if s.verdi > 0)
    if grade is None and "uforetrygd_krav_dato" not in person.values:
        return None
    return person.dag(UFOR_FRA, person.til)


def ufor_til_alder(person: Person) -> date | None:
    """Return the last day with uføretrygd by age alone."""
    by_age = person.dag(UFOR_TIL, person.til)
    return None if by_age is None else by_age - EN_DAG


def ufor_til(person: Person) -> date | None:
    """Return the last day with uføretrygd: before the old-age pension, by age or full withdrawal."""
    last = ufor_til_alder(person)
    drawn = uttak_fra(person)
    if drawn is not None and UTTAK_FRA in person.values and _full(person, drawn):
        early = drawn - EN_DAG
        last = early if last is None else min(last, early)
    return last


def _full(person: Person, day: date) -> bool:
    share = person.values.get(UTTAK_GRAD, 1.0)
    share = share.verdi_pa(day, standard=1.0) if isinstance(share, Tidslinje) else share
    return bool(float(share) >= 1.0)


def helt_ufor_fra(person: Person) -> date | None:
    """Return the first day on which the degree is full; None when it never is."""
    start = ufor_fra(person)
    grade = person.values.get(GRAD_UFOR)
    if start is None or grade is None:
        return start
    if isinstance(grade, Tidslinje):
        full = [max(s.fra, start) for s in grade if s.verdi >= 1]
        return min(full, default=None)
    return start if grade >= 1 else None


def uforetrygd(person: Person) -> tuple[Periode, ...]:
    """Return the periods with uføretrygd, its barnetillegg and the uførepensjon beside it."""
    start, end = ufor_fra(person), ufor_til(person)
    if start is None:
        return ()
    last = end or person.til
    values = _begins(person, start)
    found = [*perioder(person, UFORETRYGD, start, last, values)]
    if person.har("uforetrygd_barn_") or person.har("uforetrygd_fodsler"):
        found += perioder(person, BARNETILLEGG, start, last, values)
    if person.har("tjenestepensjon_"):
        found += perioder(person, TJENESTEPENSJON, start, last, values)
    return tuple(found)


def _begins(person: Person, start: date) -> dict[str, Any]:
    """Return the first day as a fact when only the degree over time tells it."""
    return {} if UFOR_FRA in person.values else {UFOR_FRA: start.toordinal()}


# --- alderspensjon, AFP og stønader ---------------------------------------------------------------


KAN_TAS_UT, NORMERT = "alderspensjon_kan_tas_ut", "alderspensjon_pensjoneringsdato"
KAN_IKKE = "Alderspensjonen kan ikke tas ut"
HINDRE = (
    ("alderspensjon_gammel_nok", "du er ikke gammel nok da"),
    ("alderspensjon_sum_grader_tillatt", "uføregrad og uttaksgrad blir mer enn 100 prosent"),
    ("alderspensjon_nok_opptjening", "opptjeningen er for liten til tidlig uttak"),
)


def pensjon(person: Person) -> tuple[Periode, ...]:
    """Return the periods with old-age pension and AFP.

    When it cannot be drawn on the day the case says, it is drawn at the age it always can.
    """
    start = uttak_fra(person)
    if start is None or start > person.til:
        return ()
    extra: dict[str, Any] = {} if UTTAK_GRAD in person.values else {UTTAK_GRAD: 1.0}
    if UTTAK_GRAD not in person.values:
        person.funn.merk("Alderspensjonen er regnet tatt ut helt; graden er ikke oppgitt.")
    if not person.har("uforetrygd_"):
        person.funn.merk("Saken sier ikke noe om uføretrygd; alderspensjonen er regnet uten.")
        extra[GRAD_UFOR] = 0.0
    if UTTAK_FRA in person.values:
        refused = _refused(person, start, extra)
        if refused:
            later = person.dag(NORMERT, person.til)
            person.funn.merk(f"{KAN_IKKE} {norsk(start)}: {refused}.")
            start = later or start
            extra[UTTAK_FRA] = start.toordinal()
        elif _full(person, start):
            extra |= _no_longer_ufor(person, start)
    found = [*perioder(person, ALDERSPENSJON, start, person.til, extra)]
    if person.values.get("afp_ordning") not in (None, Afp.INGEN):
        found += perioder(person, AFP, start, person.til, extra)
    return tuple(found)


def _no_longer_ufor(person: Person, start: date) -> dict[str, Any]:
    """Return the degree as it is when full withdrawal has ended the uføretrygd."""
    grade = person.values.get(GRAD_UFOR)
    begins = ufor_fra(person)
    if grade is None or begins is None or begins >= start:
        return {}
    line = grade if isinstance(grade, Tidslinje) else Tidslinje.konstant(float(grade), begins)
    after = Tidslinje.konstant(0.0, start)
    return {GRAD_UFOR: line.klipp(begins, start - EN_DAG).slaa_sammen_ytre(after, _first_told)}


def _first_told(before: float | None, after: float | None) -> float:
    return float(before if before is not None else after or 0.0)


def _refused(person: Person, start: date, extra: Mapping[str, Any]) -> str:
    """Return why the pension cannot be drawn that day; empty when it can (or nobody knows).

    With full withdrawal the uføretrygd ends, so the degree that counts is none.
    """
    values = dict(extra)
    if _full(person, start):
        values[GRAD_UFOR] = 0.0
    if person.ett(KAN_TAS_UT, start, values, FORKS) is not False:
        return ""
    for name, reason in HINDRE:
        if person.ett(name, start, values, FORKS) is False:
            return reason
    return "vilkårene er ikke oppfylt"


# What is missing to the next step, in kroner a month, where nothing is paid.
MANGLER = {"grunnstonad": "grunnstonad_mangler_per_maned", "hjelpestonad": "hjelpestonad_mangler_per_ar"}


def stonader(person: Person) -> tuple[Periode, ...]:
    """Return the periods with grunnstønad and hjelpestønad; where none is paid, what is missing is said."""
    found: list[Periode] = []
    for scheme in (GRUNNSTONAD, HJELPESTONAD):
        if not person.har(scheme.navn + "_"):
            continue
        own = [*perioder(person, scheme, person.fra, person.til)]
        found += own
        if not any(p.fra <= person.sett_fra <= p.til for p in own):
            short = person.ett(MANGLER[scheme.navn], person.sett_fra)
            if short:
                unit = "kr i måneden" if scheme is GRUNNSTONAD else "kr i året"
                missing = f"det mangler {kroner(short)} {unit} til den laveste satsen"
                person.funn.merk(f"{scheme.tittel}: {missing}.")
    return tuple(found)
