"""What each hour of work a week gives beside a graded certificate: wage up, sickness benefit down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

from ..engine.errors import InputFault
from ..engine.fordelt import Fordelt, of_key
from ..engine.law import Lov

WORKED, AGREED = "sykepenger_timer_arbeidet", "sykepenger_timer_avtalt"
WAGE, BENEFIT, BOTH = (
    "sykepenger_samlet_lonn_i_uken",
    "sykepenger_betales_per_dag",
    "sykepenger_lonn_og_sykepenger_i_uken",
)
NAMES = (AGREED, WAGE, BENEFIT, BOTH)


@dataclass(frozen=True)
class Time:
    """A week with so many hours of work: kroner in wage, in benefit, and what the last hour gave."""

    timer: float
    lonn: float
    sykepenger: float
    sum: float
    siste_time: float | None


def hver_time(lov: Lov, values: Mapping[str, Any], arbeidsgiver: str = "") -> tuple[Time, ...]:
    """Return each whole hour from none to the agreed hours, with one employer.

    `arbeidsgiver` is the employer whose hours change when there are several. Raises `InputFault`.
    """
    agreed = lov.beregn_rett(values, (AGREED,))[AGREED]
    if isinstance(agreed, Fordelt) and arbeidsgiver not in agreed.parts:
        raise InputFault(
            "arbeidsgiver", "det er flere, og ingen av dem er valgt", "skriv navnet slik det står i saken"
        )
    most = float(of_key(agreed, arbeidsgiver))
    rows: list[Time] = []
    for hours in [float(h) for h in range(ceil(most))] + [most]:
        svar = lov.beregn_rett({**values, WORKED: _with(values.get(WORKED), arbeidsgiver, hours)}, NAMES)
        total = float(svar[BOTH])
        gained = (total - rows[-1].sum) / (hours - rows[-1].timer) if rows else None
        rows.append(Time(hours, float(svar[WAGE]), total - float(svar[WAGE]), total, gained))
    return tuple(rows)


def _with(worked: Any, employer: str, hours: float) -> Any:
    return Fordelt({**worked.parts, employer: hours}) if isinstance(worked, Fordelt) else hours
