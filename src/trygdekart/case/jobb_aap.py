"""What an hour of work costs beside AAP, and the hour that crosses the limit, before and after tax."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.law import Lov
from ..engine.unknown import Unknown

ORD = "aap_"
PER_TIME = "aap_kroner_per_time"
TIL_GRENSEN = "aap_timer_til_grensen"
TAP = "aap_tap_ved_grensen"
I_ARET = "aap_full_per_ar"
TALL = (PER_TIME, TIL_GRENSEN, TAP, I_ARET)
TIMELONN = "arbeid_timelonn"
ETTER_SKATT = "skatt_inntekt_etter_skatt"


@dataclass(frozen=True, slots=True)
class JobbMedAap:
    """Kroner and hours for one person on AAP on a date.

    `per_time` is what AAP falls with for each hour under the limit, `til_grensen` the hours of a
    reporting period that reach it, and `tap` what the hour that crosses it costs; `…_etter_skatt` is the
    same when AAP is paid all year. With an hourly wage, `beholder_…` is what is kept of an hour; else
    None.
    """

    svar: Svar
    per_time: float
    til_grensen: float
    tap: float
    per_time_etter_skatt: float
    tap_etter_skatt: float
    timelonn: float | None
    beholder_per_time: float | None
    beholder_per_time_etter_skatt: float | None


def om_aap(values: Mapping[str, Any]) -> bool:
    """Whether a case is about work beside AAP: it tells of AAP and not of uføretrygd."""
    return any(n.startswith(ORD) for n in values) and not any(n.startswith("uforetrygd_") for n in values)


def jobb_med_aap(lov: Lov, values: Mapping[str, Any]) -> JobbMedAap:
    """Return what work costs beside AAP; raises `InputFault` for a year, and when a fact is missing."""
    if lov.ar is not None:
        raise InputFault("--ar", "AAP regnes dag for dag", "oppgi --dato")
    svar = lov.beregn_rett(values, TALL)
    numbers = {name: float(svar[name]) for name in TALL}
    hour, drop, year = numbers[PER_TIME], numbers[TAP], numbers[I_ARET]
    now = _after_tax(lov, values, 0.0, year)
    wage = _hourly_wage(lov, values)
    with_an_hour = None if wage is None else _after_tax(lov, values, wage, year - hour)
    return JobbMedAap(
        svar=svar,
        per_time=hour,
        til_grensen=numbers[TIL_GRENSEN],
        tap=drop,
        per_time_etter_skatt=now - _after_tax(lov, values, 0.0, year - hour),
        tap_etter_skatt=now - _after_tax(lov, values, 0.0, year - drop),
        timelonn=wage,
        beholder_per_time=None if wage is None else wage - hour,
        beholder_per_time_etter_skatt=None if with_an_hour is None else with_an_hour - now,
    )


def _after_tax(lov: Lov, values: Mapping[str, Any], wage: float, benefit: float) -> float:
    """Return what a year with this wage and this much AAP leaves after tax."""
    income = {"skatt_lonn": wage, "skatt_uforetrygd": 0.0, "skatt_andre_ytelser": max(0.0, benefit)}
    return float(lov.beregn_rett({**values, **income}, (ETTER_SKATT,))[ETTER_SKATT])


def _hourly_wage(lov: Lov, values: Mapping[str, Any]) -> float | None:
    wage = lov.beregn_rett(values, (TIMELONN,)).greiner[0].verdier[TIMELONN]
    return None if type(wage) is Unknown else float(wage)
