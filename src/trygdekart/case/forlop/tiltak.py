"""Measures in a course: the subsidy the employer is paid, and what one lives of in a measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ...engine.formatting import kroner, value_text
from ...law.tiltak.fakta_lonnstilskudd import Lonnstilskudd
from ...timeline import Tidslinje
from .grunnlag import EN_DAG, Person, belop
from .model import Per, Periode, Skatteslag
from .ordninger import Ordning, perioder

SLAG, FRA, TIL = "lonnstilskudd_slag", "lonnstilskudd_fra", "lonnstilskudd_til"
SATS, I_ARET = "lonnstilskudd_sats", "lonnstilskudd_per_ar"
LONNSTILSKUDD = Ordning(
    "lonnstilskudd",
    "Lønnstilskudd",
    "lonnstilskudd_per_maned",
    Per.MANED,
    "Nav til arbeidsgiveren",
    Skatteslag.ARBEIDSGIVERS,
)


SKATT_IKKE_SETT = "at ytelsen skattlegges som lønn, er ikke bekreftet"


@dataclass(frozen=True, slots=True)
class Program:
    """What one may live of in a measure: the fact that says one takes part, and the scheme."""

    deltar: str
    ordning: Ordning
    merknad: str = ""


PROGRAMMER = (
    Program(
        "program_i_tiltak",
        Ordning(
            "tiltakspenger",
            "Tiltakspenger",
            "tiltakspenger_per_dag",
            Per.DAG,
            "Nav",
            Skatteslag.SKATTEFRI,
        ),
    ),
    Program(
        "program_i_kvalifiseringsprogrammet",
        Ordning(
            "kvalifiseringsstonad",
            "Kvalifiseringsstønad",
            "kvalifiseringsstonad_per_maned",
            Per.MANED,
            "kommunen",
            Skatteslag.ANDRE_YTELSER,
        ),
    ),
    Program(
        "program_i_ungdomsprogrammet",
        Ordning(
            "ungdomsprogram",
            "Ungdomsprogramytelse",
            "ungdomsprogram_per_dag",
            Per.DAG,
            "Nav",
            Skatteslag.ANDRE_YTELSER,
        ),
        SKATT_IKKE_SETT,
    ),
    Program(
        "program_har_aktivitetspenger",
        Ordning(
            "aktivitetspenger",
            "Aktivitetspenger",
            "aktivitetspenger_per_dag",
            Per.DAG,
            "Nav",
            Skatteslag.ANDRE_YTELSER,
        ),
        SKATT_IKKE_SETT,
    ),
)


def tiltak(person: Person, livsopphold: tuple[Periode, ...]) -> Iterator[Periode]:
    """Yield the periods with measures; `livsopphold` are the days one has something else to live of."""
    yield from _lonnstilskudd(person)
    for program in PROGRAMMER:
        for fra, til in _deltar(person, program.deltar):
            for start, end in _uten(livsopphold, max(fra, person.fra), min(til, person.siste())):
                for p in perioder(person, program.ordning, start, end):
                    yield replace(p, merknad=program.merknad or p.merknad)


def _lonnstilskudd(person: Person) -> Iterator[Periode]:
    """Yield the employer's subsidy, month by month, from the first to the last day agreed or possible."""
    if person.values.get(SLAG) in (None, Lonnstilskudd.INGEN):
        return
    fra = person.dag(FRA, person.sett_fra)
    if fra is None:
        return
    til = person.dag(TIL, max(fra, person.sett_fra)) or person.til
    for p in perioder(person, LONNSTILSKUDD, fra, til):
        rate = person.ett(SATS, p.fra)
        year = belop(person.svar(p.fra, (I_ARET,)), I_ARET)
        if rate is None or year is None or year.kroner is None:
            yield p
            continue
        percent = value_text(rate, str(person.verk.unit(SATS)), None)
        yield replace(p, merknad=f"{percent} av grunnlaget, {kroner(round(year.kroner))} kr i året")


def _deltar(person: Person, name: str) -> Iterator[tuple[date, date]]:
    told: Any = person.values.get(name)
    if isinstance(told, Tidslinje):
        yield from ((s.fra, s.siste) for s in told if s.verdi is True)
    elif told is True:
        yield person.sett_fra, person.til


def _uten(others: tuple[Periode, ...], fra: date, til: date) -> Iterator[tuple[date, date]]:
    """Yield the days from `fra` to `til` that are in none of the periods."""
    day = fra
    for p in sorted(others, key=lambda p: p.fra):
        if p.til < day or p.fra > til:
            continue
        if p.fra > day:
            yield day, p.fra - EN_DAG
        day = max(day, p.til + EN_DAG)
    if day <= til:
        yield day, til
