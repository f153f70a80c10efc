"""The employer's bill on one sheet: what the work costs and what Nav pays, and nothing about health.

Only the names in `KJENT_FOR_ARBEIDSGIVEREN` and the amount of the subsidy reach the sheet, so that no
other fact can show on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..engine import MANEDER_I_ARET, forste_i_maneden, legg_til_maneder
from ..engine.law import Lov, bind
from ..engine.unknown import Unknown
from ..law.tiltak.fakta_arbeidsgiver import FAKTA
from .notes import notes

KJENT_FOR_ARBEIDSGIVEREN = frozenset(f.navn for f in FAKTA)
LONN, LONN_AV_ARBEIDET = "arbeidsgiver_lonn_per_maned", "arbeidsgiver_lonn_av_arbeidet"
FRITATT = "arbeidsgiver_fritatt"
TILSKUDD, NETTO = "lonnstilskudd_per_maned", "arbeidsgiver_netto_per_maned"
SLAG, FRA, TIL = "lonnstilskudd_slag", "lonnstilskudd_fra", "lonnstilskudd_til"
# What is paid every month, and so twelve times in a year.
HVER_MANED = (
    LONN,
    "arbeidsgiver_feriepenger_per_maned",
    "arbeidsgiver_pensjon_per_maned",
    "arbeidsgiver_avgift_per_maned",
    "arbeidsgiver_kostnad_per_maned",
    TILSKUDD,
    NETTO,
)
VED_FRAVAR = (
    "arbeidsgiver_sykelonn_per_dag",
    "arbeidsgiver_perioden_koster",
    "arbeidsgiver_refusjon_per_dag",
)
# Asked for by itself, because nothing is computed of it before the wage is known.
SATS = "arbeidsgiver_avgift_sats"
AR_FRAM = 5
UTEN_TILSKUDD = "Saken sier ingenting om lønnstilskudd, så regningen er uten."


@dataclass(frozen=True, slots=True)
class Linje:
    """One line of the bill in kroner a month (or a day, or in all); None is unknown."""

    navn: str
    etikett: str
    belop: float | None

    @property
    def per_ar(self) -> float | None:
        """Twelve months of it."""
        return None if self.belop is None else self.belop * MANEDER_I_ARET


@dataclass(frozen=True, slots=True)
class Trinn:
    """A day from which the subsidy is another, and what the employer then pays himself a month."""

    fra: date
    tilskudd: float
    netto: float | None


@dataclass(frozen=True, slots=True)
class Regning:
    """The bill; `mangler` are the facts about the employment that nobody gave, `gitt` what reached it."""

    hver_maned: tuple[Linje, ...]
    ved_fravar: tuple[Linje, ...]
    fritatt: bool | None
    trinn: tuple[Trinn, ...]
    tilskudd_ukjent: bool
    mangler: tuple[str, ...]
    merknader: tuple[str, ...]
    gitt: Mapping[str, Any]


def regning(lov: Lov, values: Mapping[str, Any]) -> Regning:
    """Return the employer's bill on the day of `lov`; a case without a wage has it from hours and pay."""
    facts = {k: v for k, v in values.items() if k in KJENT_FOR_ARBEIDSGIVEREN}
    if LONN not in facts:
        wage = _value(lov, values, LONN_AV_ARBEIDET)
        facts |= {} if wage is None else {LONN: wage}
    subsidy = _subsidy(lov, {**values, **facts})
    unsaid = SLAG not in values and TILSKUDD not in values
    shown = facts if subsidy is None else {**facts, TILSKUDD: subsidy}
    missing: dict[str, None] = {}
    remarks: dict[str, None] = {UTEN_TILSKUDD: None} if unsaid and subsidy is not None else {}

    def line(name: str) -> Linje:
        label = lov.verk.label(name, lov.dato)
        if subsidy is None and name in (TILSKUDD, NETTO):
            return Linje(name, label, None)
        svar = lov.beregn_rett(shown, (name,))
        asked = {a.navn for a in svar.avgjor} | svar.mangler
        missing.update(dict.fromkeys(sorted(asked & KJENT_FOR_ARBEIDSGIVEREN)))
        remarks.update(dict.fromkeys(notes(svar)))
        return Linje(name, label, _agreed(svar.verdier(name)))

    line(SATS)
    return Regning(
        hver_maned=tuple(line(name) for name in HVER_MANED),
        ved_fravar=tuple(line(name) for name in VED_FRAVAR),
        fritatt=None if (exempt := _value(lov, shown, FRITATT)) is None else bool(exempt),
        trinn=tuple(_steps(lov, values, facts)),
        tilskudd_ukjent=subsidy is None,
        mangler=tuple(missing),
        merknader=tuple(remarks),
        gitt=shown,
    )


def _agreed(found: list[Any]) -> float | None:
    """Return the number of which every branch agrees, else None."""
    if any(type(v) is Unknown or v != found[0] for v in found):
        return None
    return float(found[0])


def _value(lov: Lov, values: Mapping[str, Any], name: str) -> float | None:
    return _agreed(lov.beregn_rett(values, (name,)).verdier(name))


def _subsidy(lov: Lov, values: Mapping[str, Any]) -> float | None:
    """Return the month's subsidy; the bill of a wage that says nothing of one is without it."""
    if SLAG not in values and TILSKUDD not in values:
        return None if LONN not in values else 0.0
    return _value(lov, values, TILSKUDD)


def _steps(lov: Lov, values: Mapping[str, Any], facts: Mapping[str, Any]) -> Iterator[Trinn]:
    """Yield the days on which the subsidy becomes another, in the years from its start."""
    start = values.get(FRA)
    if SLAG not in values or TILSKUDD in values or not isinstance(start, int):
        return
    before: float | None = None
    whole = {**values, **facts}
    for day in _days_of_change(lov, whole, start):
        on = bind(lov.verk, day, lov.kjent)
        amount = _value(on, whole, TILSKUDD)
        if amount is not None and amount != before:
            yield Trinn(day, amount, _value(on, {**facts, TILSKUDD: amount}, NETTO))
            before = amount


def _days_of_change(lov: Lov, values: Mapping[str, Any], start: int) -> list[date]:
    """Return the days on which a step, or the law, may change the subsidy, and the day after the last."""
    last = _value(lov, values, TIL)
    after = legg_til_maneder(start, AR_FRAM * MANEDER_I_ARET) if last is None else int(last) + 1
    days = {after} if last is not None else set()
    for n in range(AR_FRAM * MANEDER_I_ARET):
        same_day = legg_til_maneder(start, n)
        days |= {d for d in (same_day, forste_i_maneden(same_day)) if start <= d < after}
    horizon = legg_til_maneder(start, AR_FRAM * MANEDER_I_ARET)
    return [date.fromordinal(d) for d in sorted(days) if d <= horizon]
