"""What may be asked besides of work: the wage for a goal, and the year in which a job begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
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
    """Return the month plan (when a start is given) and the reports, in a year; None where they depend.

    What nobody has said is tried each way: the year is answered when every way gives the same.
    """
    first = None if start is None else day_asked(start, "--start")
    if lov.ar is None:
        if start is not None or meldt is not None:
            flag = "--start" if start is not None else "--meldt"
            raise InputFault(flag, "gjelder et kalenderår", "oppgi --ar i stedet for --dato")
        return None, None
    known = [{**values, **b.gren.antatt} for b in answer.greiner]
    reports = [meldt_i_hver_maned(lov, way) for way in known]
    if first is None:
        return None, reports[0] if _depends(answer, reports) is None else None
    plans = [manedsplan(lov, way, first, first.month if meldt is None else meldt) for way in known]
    fact = _depends(answer, [(p.maneder, p.tilbakebetaling, p.etterbetaling) for p in plans])
    fact = fact or _depends(answer, reports)
    if fact is not None:
        raise InputFault("--start", f"planen avhenger av {fact}", "oppgi det med --sett")
    return plans[0], reports[0]


def _depends(answer: Jobb, found: Sequence[Any]) -> str | None:
    """Return the facts on which what was found in each branch depends; None when all found the same."""
    if all(one == found[0] for one in found):
        return None
    ways = [(b.gren.antatt, one) for b, one in zip(answer.greiner, found, strict=True)]
    facts = sorted({fact for assumed_here, _ in ways for fact in assumed_here})
    return ", ".join(f for f in facts if _matters(f, ways)) or ", ".join(facts)


def _matters(fact: str, ways: Sequence[tuple[Mapping[str, Any], Any]]) -> bool:
    """Whether two branches that differ in this fact alone differ in what was found."""
    return any(
        a[0].get(fact) != b[0].get(fact)
        and {n: v for n, v in a[0].items() if n != fact} == {n: v for n, v in b[0].items() if n != fact}
        and a[1] != b[1]
        for a, b in combinations(ways, 2)
    )


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
