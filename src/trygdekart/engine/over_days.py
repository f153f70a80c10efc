"""What a level is over a stretch of days: each day is computed with its own facts and its own law."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from ..timeline import Tidslinje
from .evaluate import run
from .lawbook import Lovverk
from .periods import Period
from .plan import LawIdentity, Plan, Step, make_plan
from .unknown import Unknown
from .year import Part, at, between, changes, first_and_last

SATURDAY = 5


@dataclass(frozen=True)
class OverDays:
    """The sum or the course, and the stretches it was made of; their weight is their weekdays."""

    value: Any
    parts: tuple[Part, ...]


def over_days(
    lov: Lovverk,
    plan: Plan,
    step: Step,
    given: Mapping[str, Any],
    values: Mapping[str, Any],
    number: Callable[[Any], Any] | None = None,
) -> OverDays:
    """Return the sum or the course that `step` asks for; unknown when a day that counts is unknown."""
    declared = lov.over_dager[step.navn]
    ends = [values[n] for n in step.needs]
    unknown = [e.missing for e in ends if type(e) is Unknown]
    if unknown:
        return OverDays(Unknown(frozenset().union(*unknown)), ())
    span = first_and_last(plan.year or plan.on.year)
    if ends:
        span = date.fromordinal(int(ends[0])), date.fromordinal(int(ends[1]))
    course = declared.metode == "forløp"
    parts = tuple(p for p in _parts(lov, plan, declared.av, span, given, number) if course or p.weight)
    found = [p.values[declared.av] for p in parts]
    missing = [v.missing for v in found if type(v) is Unknown]
    if missing:
        return OverDays(Unknown(frozenset().union(*missing)), parts)
    if course:
        line = Tidslinje.av((p.fra, p.til, v) for p, v in zip(parts, found, strict=True))
        return OverDays(line.komprimer(), parts)
    total: Any = 0.0
    for part, value in zip(parts, found, strict=True):
        total += value * part.weight
    return OverDays(total, parts)


def _parts(
    lov: Lovverk,
    plan: Plan,
    level: str,
    span: tuple[date, date],
    given: Mapping[str, Any],
    number: Callable[[Any], Any] | None,
) -> Iterator[Part]:
    """Yield the stretches of the span; a plan is made once for all days under the same law."""
    names = frozenset(given)
    cuts, calendar = changes(lov, (level,), given, names)
    if Period.MONTH in calendar:
        cuts.update(d.replace(day=1) for d in _days(*span))
    for fra, til in between(cuts, *span):
        law = make_plan(LawIdentity(lov), (level,), fra, plan.known, names)
        spells = [(d, d) for d in _days(fra, til)] if Period.DAY in calendar else [(fra, til)]
        for a, b in spells:
            weekdays = sum(d.weekday() < SATURDAY for d in _days(a, b))
            on = replace(law, on=a)
            yield Part(a, b, float(weekdays), on, run(lov, on, at(given, a), number, given))


def _days(first: date, last: date) -> Iterator[date]:
    for i in range((last - first).days + 1):
        yield first + timedelta(days=i)
