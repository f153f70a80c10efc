"""What may be asked besides of work: the wage for a goal, and the year in which a job begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..engine.errors import InputFault
from ..engine.inputs import day_asked
from ..engine.law import Lov
from .arsplan import Manedsplan, Melding, manedsplan, meldt_i_hver_maned
from .jobb import Jobb
from .jobb_data import assumed, months_data, number, report_data

MOST_KRONER = 1e9


@dataclass(frozen=True)
class Tillegg:
    """What was asked besides: what a report in each month does, the months of the year, and the goal."""

    meldinger: tuple[Melding, ...] | None
    plan: Manedsplan | None
    mal: float | None

    def data(self, answer: Jobb) -> dict[str, Any]:
        """Return it as JSON values; only what was asked is there."""
        found: dict[str, Any] = {}
        if self.meldinger is not None:
            found["meldt_i_maned"] = report_data(self.meldinger)
        if self.plan is not None:
            found["manedsplan"] = months_data(self.plan)
        if self.mal is not None:
            found["mal"] = goal_data(answer, self.mal)
        return found


def tillegg(
    lov: Lov,
    values: Mapping[str, Any],
    answer: Jobb,
    mal: float | None,
    start: str | None,
    meldt: int | None,
) -> Tillegg:
    """Return what was asked besides; raises `InputFault`.

    `mal` is kroner after tax in the year, `start` the first day of the job (ISO), `meldt` the month in
    which the income is reported (0: before the year). The last two are for a law bound to a year.
    """
    if mal is not None and not 0 <= mal < MOST_KRONER:
        raise InputFault("--mal", "beløpet er utenfor det som kan regnes", "oppgi kroner i året")
    plan, reports = _year(lov, values, answer, start, meldt)
    return Tillegg(reports, plan, mal)


def _year(
    lov: Lov, values: Mapping[str, Any], answer: Jobb, start: str | None, meldt: int | None
) -> tuple[Manedsplan | None, tuple[Melding, ...] | None]:
    """Return the month plan (when a start is given) and, in a year without unknown facts, the reports."""
    if lov.ar is None:
        if start is not None or meldt is not None:
            flag = "--start" if start is not None else "--meldt"
            raise InputFault(flag, "gjelder et kalenderår", "oppgi --ar i stedet for --dato")
        return None, None
    if len(answer.greiner) > 1:
        if start is not None:
            fact = answer.svar.avgjor[0].navn if answer.svar.avgjor else "et faktum"
            raise InputFault("--start", f"planen avhenger av {fact}", "oppgi det med --sett")
        return None, None
    reports = meldt_i_hver_maned(lov, values)
    if start is None:
        return None, reports
    first = day_asked(start, "--start")
    return manedsplan(lov, values, first, first.month if meldt is None else meldt), reports


def goal_data(answer: Jobb, goal: float) -> list[dict[str, Any]]:
    """Return the lowest wage that leaves `goal` after tax, with its hours, for each branch."""
    out = []
    for branch in answer.greiner:
        wage = branch.lonn_for(goal)
        hours = wage / branch.timelonn if wage is not None and branch.timelonn else None
        out.append(
            {
                "antatt": assumed(answer.svar, branch.gren.antatt),
                "etter_skatt": goal,
                "lonn": number(wage),
                "timer": number(hours),
            }
        )
    return out
