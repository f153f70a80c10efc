"""Annual law: evaluated once for the year, on inputs aggregated over all that changed within it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ..timeline import manedsvekt
from .dated import change_dates
from .declare import Aggregat
from .evaluate import Values, is_course, run
from .fordelt import held_on, timelines
from .lawbook import Lovverk, per_month
from .periods import Period
from .plan import Kind, LawIdentity, Plan, make_plan
from .unknown import Unknown


@dataclass(frozen=True)
class Part:
    """One stretch of the year in which neither law nor facts change, with its values.

    `weight` is its length in months (a float, so that traced and compiled runs multiply alike).
    """

    fra: date
    til: date
    weight: float
    plan: Plan
    values: Mapping[str, Any]


def first_and_last(year: int) -> tuple[date, date]:
    """Return 1 January and 31 December."""
    return date(year, 1, 1), date(year, 12, 31)


def at(given: Mapping[str, Any], day: date) -> dict[str, Any]:
    """Return the given values that hold on a day; a timeline without value that day is left out."""
    held = {name: held_on(name, value, day) for name, value in given.items()}
    return {name: value for name, value in held.items() if value is not None}


def segments(
    lov: Lovverk,
    names: Iterable[str],
    year: int,
    known: date,
    given: Mapping[str, Any],
    given_names: frozenset[str],
) -> list[tuple[date, date]]:
    """Return the stretches of the year between all days on which law or facts may change.

    A rule that depends on the month (or day) splits the year into months (or days).
    """
    first, last = first_and_last(year)
    cuts, calendar = changes(lov, names, given, given_names)
    if Period.DAY in calendar:
        cuts.update(first + timedelta(days=i) for i in range((last - first).days + 1))
    elif Period.MONTH in calendar:
        cuts.update(date(year, month, 1) for month in range(1, 13))
    return between(cuts, first, last)


def between(cuts: set[date], first: date, last: date) -> list[tuple[date, date]]:
    """Return the stretches from `first` to `last`, each beginning at one of `cuts`."""
    starts = sorted({first} | {c for c in cuts if first < c <= last})
    ends = [s - timedelta(days=1) for s in starts[1:]] + [last]
    return list(zip(starts, ends, strict=True))


def changes(
    lov: Lovverk, names: Iterable[str], given: Mapping[str, Any], given_names: frozenset[str]
) -> tuple[set[date], set[Period]]:
    """Return the days on which law or facts behind `names` change, and the calendar they follow."""
    cuts: set[date] = set()
    calendar: set[Period] = set()
    todo, seen = list(names), set()
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in given_names:
            for line in timelines(given.get(name)):
                cuts.update(line.knekkpunkter())
            continue
        if name == "maned":
            calendar.add(Period.MONTH)
        elif name == "dag":
            calendar.add(Period.DAY)
        elif name in lov.fakta and is_course(lov, lov.fakta[name].ellers):
            calendar.add(Period.DAY)  # computed, so its days are not known before the run
        if name in lov.regler:
            cuts |= change_dates(lov.regler[name])
        if name in lov.satser:
            cuts |= change_dates(lov.satser[name].verdier)
        todo += _needs(lov, name)
    return cuts, calendar


def rests_on(lov: Lovverk, names: Iterable[str], name: str) -> bool:
    """Whether any of `names` may depend on `name`."""
    todo, seen = list(names), set()
    while todo:
        one = todo.pop()
        if one == name:
            return True
        if one not in seen:
            seen.add(one)
            todo += _needs(lov, one)
    return False


def _needs(lov: Lovverk, name: str) -> set[str]:
    from .checks import dependencies

    if name in lov.utledninger:
        # It reads its facts whole, so their changes do not divide the year; each day may.
        daily = lov.utledninger[name].declared.periode is Period.DAY
        return {"dag"} & {a.navn for a in lov.utledninger[name].argumenter} if daily else set()
    return dependencies(lov, name) - ({lov.oppslag[name].av} if name in lov.oppslag else set())


def run_year(
    lov: Lovverk,
    plan: Plan,
    given: Mapping[str, Any],
    given_names: frozenset[str],
) -> tuple[Values, dict[str, tuple[Part, ...]]]:
    """Return the values of a year's plan, and for each aggregate the parts it was made of.

    `given` may hold timelines. A fact of the year itself takes the value that holds on the last
    day of the year.
    """
    annual, used = aggregated(lov, plan, given, given_names)
    return run(lov, plan, annual, None, given, used), used


def below_the_year(lov: Lovverk, plan: Plan) -> tuple[str, ...]:
    """Return the names that a year's aggregates are made of, and those that decide when they count."""
    aggregates = [lov.aggregater[s.navn] for s in plan.steps if s.kind is Kind.AGGREGATE]
    return tuple(dict.fromkeys(n for a in aggregates for n in (a.av, a.nar) if n))


def aggregated(
    lov: Lovverk, plan: Plan, given: Mapping[str, Any], given_names: frozenset[str]
) -> tuple[dict[str, Any], dict[str, tuple[Part, ...]]]:
    """Return what the annual rules run on (given values and aggregates), and the aggregates' parts."""
    assert plan.year is not None
    aggregates = [lov.aggregater[s.navn] for s in plan.steps if s.kind is Kind.AGGREGATE]
    wanted = below_the_year(lov, plan)
    parts: list[Part] = []
    if wanted:
        for fra, til in segments(lov, wanted, plan.year, plan.known, given, given_names):
            level = make_plan(LawIdentity(lov), wanted, fra, plan.known, given_names)
            weight = float(manedsvekt(fra, til))
            parts.append(Part(fra, til, weight, level, run(lov, level, at(given, fra), None, given)))
    annual = at(given, first_and_last(plan.year)[1])
    used: dict[str, tuple[Part, ...]] = {}
    for agg in aggregates:
        annual[agg.navn] = aggregate(agg, parts, per_month=per_month(lov.unit(agg.av)))
        used[agg.navn] = tuple(parts)
    return annual, used


def aggregate(agg: Aggregat, parts: Iterable[Part], *, per_month: bool) -> Any:
    """Return one value for the year; `Unknown` when a part that counts is unknown."""
    missing: frozenset[str] = frozenset()
    counted: list[tuple[float, Any]] = []
    for part in parts:
        when = part.values[agg.nar] if agg.nar else True
        if type(when) is Unknown:
            missing |= when.missing
            continue
        value = part.values[agg.av]
        if when and type(value) is Unknown:
            missing |= value.missing
        elif when:
            counted.append((part.weight, value))
    if missing:
        return Unknown(missing)
    return combine(agg.metode, counted, per_month=per_month)


def combine(method: str, counted: list[tuple[float, Any]], *, per_month: bool = False) -> Any:
    """Return the aggregate of (months, value) pairs; of no pairs it is 0 or no.

    `sum` of a level per year is value × months / 12, in the order of time.
    """
    if method == "noen":
        return any(v for _, v in counted)
    if method == "alle":
        return all(v for _, v in counted)
    if not counted:
        return 0.0
    if method == "siste":
        return counted[-1][1]
    if method == "høyest":
        return max(v for _, v in counted)
    if method == "lavest":
        return min(v for _, v in counted)
    total = 0.0
    months = 0.0
    for weight, value in counted:
        total += value * weight
        months += weight
    if method == "vektet":
        return total / months
    return total if per_month else total / 12.0
