"""Sums over weekdays: every weekday of a period is computed with its own facts and its own law."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from .evaluate import run
from .lawbook import Lovverk
from .periods import Period
from .plan import LawIdentity, Plan, Step, make_plan
from .unknown import Unknown
from .year import Part, at, between, changes, first_and_last

SATURDAY = 5


@dataclass(frozen=True)
class DaySum:
    """What a sum came to, and the stretches it was made of; their weight is their weekdays."""

    total: Any
    parts: tuple[Part, ...]


def day_sum(
    lov: Lovverk,
    plan: Plan,
    step: Step,
    given: Mapping[str, Any],
    values: Mapping[str, Any],
    number: Callable[[Any], Any] | None = None,
) -> DaySum:
    """Return the sum of the level that `step` adds; unknown when a weekday of it is unknown."""
    level = lov.dagsummer[step.navn].av
    ends = [values[n] for n in step.needs]
    unknown = [e.missing for e in ends if type(e) is Unknown]
    if unknown:
        return DaySum(Unknown(frozenset().union(*unknown)), ())
    first, last = (
        (date.fromordinal(int(ends[0])), date.fromordinal(int(ends[1])))
        if ends
        else first_and_last(plan.year or plan.on.year)
    )
    parts = tuple(_parts(lov, plan, level, (first, last), given, number))
    missing = [p.values[level].missing for p in parts if type(p.values[level]) is Unknown]
    if missing:
        return DaySum(Unknown(frozenset().union(*missing)), parts)
    total: Any = 0.0
    for part in parts:
        total += part.values[level] * part.weight
    return DaySum(total, parts)


def _parts(
    lov: Lovverk,
    plan: Plan,
    level: str,
    span: tuple[date, date],
    given: Mapping[str, Any],
    number: Callable[[Any], Any] | None,
) -> Iterator[Part]:
    """Yield the stretches with weekdays; a plan is made once for all days under the same law."""
    names = frozenset(given)
    cuts, calendar = changes(lov, (level,), given, names)
    if Period.MONTH in calendar:
        cuts.update(d.replace(day=1) for d in _days(*span))
    for fra, til in between(cuts, *span):
        law = make_plan(LawIdentity(lov), (level,), fra, plan.known, names)
        spells = [(d, d) for d in _days(fra, til)] if Period.DAY in calendar else [(fra, til)]
        for a, b in spells:
            weekdays = sum(d.weekday() < SATURDAY for d in _days(a, b))
            if weekdays:
                on = replace(law, on=a)
                yield Part(a, b, float(weekdays), on, run(lov, on, at(given, a), number, given))


def _days(first: date, last: date) -> Iterator[date]:
    for i in range((last - first).days + 1):
        yield first + timedelta(days=i)
