"""The year beside uføretrygd: what a report in each month does, and each month when a job begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.helpers import MANEDER_I_ARET
from ..engine.law import Lov
from ..law.skatt.trekk import fordel_trekket
from .jobb import per_maned

MELDT = "uforetrygd_inntekt_meldt"
TIDLIGERE = "uforetrygd_tidligere_meldt_inntekt"
HITTIL = "uforetrygd_hittil_utbetalt"
INNTEKT = "pensjonsgivende_inntekt"
PER_MANED = "uforetrygd_plan_maned"
FOR_MELDING = "uforetrygd_plan_maned_for"
TILBAKE = "uforetrygd_plan_ventet_tilbakebetaling"
ETTER = "uforetrygd_plan_ventet_etterbetaling"
MINSTE = "uforetrygd_oppgjor_minste_tilbakekreving"
DEL_AV_ARET = "uforetrygd_plan_inntekt_del_av_aret"
GJENSTAR = "uforetrygd_plan_maneder_igjen"
TREKKANDEL = "skatt_trekkandel_uforetrygd"
SKATTEN = "skatt"


@dataclass(frozen=True, slots=True)
class Melding:
    """What follows when the year's income is reported in `maned` (0: before the year begins).

    Kroner: per month after the report, to be paid back or still to come in the settlement, and the least
    that is asked back.
    """

    maned: int
    for_melding: float
    per_maned: float
    tilbakebetaling: float
    etterbetaling: float
    minste_krav: float


@dataclass(frozen=True, slots=True)
class Maned:
    """One month of the year: wage, benefit and withheld tax, kroner."""

    maned: int
    lonn: float
    ytelse: float
    trekk: float

    @property
    def utbetalt(self) -> float:
        """What comes into the account."""
        return self.lonn + self.ytelse - self.trekk


@dataclass(frozen=True, slots=True)
class Manedsplan:
    """The months of a year in which a job begins; `arslonn` is a full year's wage, kroner."""

    svar: Svar
    arslonn: float
    inntekt: float
    maneder: tuple[Maned, ...]
    tilbakebetaling: float
    etterbetaling: float


def _year(lov: Lov) -> int:
    if lov.ar is None:
        raise InputFault("--ar", "årsplanen gjelder et kalenderår", "oppgi for eksempel --ar 2026")
    return lov.ar


def _reported(year: int, month: int) -> int:
    day = date(year, month, 1) if month else date(year - 1, 12, 1)
    return day.toordinal()


def _planned(values: Mapping[str, Any], year: int, month: int) -> dict[str, Any]:
    """Return the values when the income is reported in a month and nothing was reported before."""
    known = {k: v for k, v in values.items() if k != HITTIL}
    return {TIDLIGERE: 0.0, **known, MELDT: _reported(year, month)}


def meldt_i_hver_maned(lov: Lov, values: Mapping[str, Any]) -> tuple[Melding, ...]:
    """Return what a report before the year and in each of its months does to the year's payments.

    Unless the case says otherwise Nav reckoned with no income before the report. In December it is
    too late: that row is what happens to someone who does not report. Raises `InputFault` when a
    number is missing or an answer depends on an unknown fact.
    """
    year = _year(lov)
    asked = (FOR_MELDING, PER_MANED, TILBAKE, ETTER, MINSTE)
    rows = []
    for month in range(MANEDER_I_ARET + 1):
        svar = lov.beregn_rett(_planned(values, year, month), asked)
        rows.append(Melding(month, *(float(svar[n]) for n in asked)))
    return tuple(rows)


def manedsplan(lov: Lov, values: Mapping[str, Any], start: date, meldt: int) -> Manedsplan:
    """Return each month of the year when a job begins at `start` and is reported in month `meldt`.

    The wage of the case is a full year's; the months with work get a twelfth each. The year's tax is
    spread over the months as with a right tax card. Raises `InputFault` as `meldt_i_hver_maned`.
    """
    year = _year(lov)
    if start.year != year:
        raise InputFault("--start", "jobben begynner i et annet år", f"oppgi en dag i {year}")
    full = float(lov.beregn_rett(values, (INNTEKT,))[INNTEKT])
    months = MANEDER_I_ARET - start.month + 1
    part = {**values, "uforetrygd_plan_arslonn": full, "uforetrygd_plan_maneder_i_arbeid": months}
    income = float(lov.beregn_rett(part, (DEL_AV_ARET,))[DEL_AV_ARET])
    svar = lov.beregn_rett(
        {**_planned(values, year, meldt), INNTEKT: income},
        (PER_MANED, FOR_MELDING, TILBAKE, ETTER, SKATTEN, GJENSTAR),
    )
    left = int(svar[GJENSTAR])
    before = MANEDER_I_ARET - left
    wage = [per_maned(full) if m >= start.month else 0.0 for m in range(1, MANEDER_I_ARET + 1)]
    benefit = [float(svar[FOR_MELDING])] * before + [float(svar[PER_MANED])] * left
    paid = [w + b for w, b in zip(wage, benefit, strict=True)]
    tax = fordel_trekket(float(svar[SKATTEN]), paid, _shares(lov, year))
    rows = zip(range(1, MANEDER_I_ARET + 1), wage, benefit, tax, strict=True)
    return Manedsplan(
        svar=svar,
        arslonn=full,
        inntekt=income,
        maneder=tuple(Maned(*row) for row in rows),
        tilbakebetaling=float(svar[TILBAKE]),
        etterbetaling=float(svar[ETTER]),
    )


def _shares(lov: Lov, year: int) -> list[float]:
    """Return each month's share of ordinary withholding."""
    from ..engine.law import bind

    out = []
    for month in range(1, MANEDER_I_ARET + 1):
        law = bind(lov.verk, date(year, month, 1), lov.kjent)
        out.append(float(law.beregn_rett({}, (TREKKANDEL,))[TREKKANDEL]))
    return out
