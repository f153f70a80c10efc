"""Runs a plan for one person in plain Python; every value is kept, so the trace is the run itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from ..timeline import Tidslinje
from .errors import InputFault, MissingFact, TouchedUnknown
from .fordelt import held_on, lift, missing_in, one_of_all
from .helpers import legg_til_maneder
from .lawbook import Lovverk
from .parameters import look_up
from .plan import Kind, Plan, Step
from .unknown import Unknown

Values = dict[str, Any]
EMPTY: Mapping[str, Any] = MappingProxyType({})


def run(
    lov: Lovverk,
    plan: Plan,
    given: Mapping[str, Any],
    number: Callable[[Any], Any] | None = None,
    whole: Mapping[str, Any] = EMPTY,
    parts: dict[str, Any] | None = None,
) -> Values:
    """Return the value of every step of `plan`, in the plan's order.

    `given` holds the facts of the plan's day and any other name that was given a value; a fact that
    is not there takes its legal default or becomes `Unknown`. `whole` holds the same with timelines
    whole, for look-ups on other days and for derivations. `number` converts every rate and look-up
    (the exact mode passes `Fraction`). `parts` is filled with the days of each sum over days. Raises
    `InputFault` when a look-up falls on a day without a value.
    """
    values: Values = {}
    for step in plan.steps:
        if step.kind is Kind.OVER_DAYS:
            from .over_days import over_days

            lines = {n: v for n, v in whole.items() if isinstance(v, Tidslinje)}
            found = over_days(lov, plan, step, {**given, **lines}, values, number)
            values[step.navn] = found.value
            if parts is not None:
                parts[step.navn] = found.parts
        else:
            values[step.navn] = _value(lov, plan, step, given, values, number, whole)
    return values


def _value(
    lov: Lovverk,
    plan: Plan,
    step: Step,
    given: Mapping[str, Any],
    values: Values,
    number: Callable[[Any], Any] | None,
    whole: Mapping[str, Any],
) -> Any:
    kind = step.kind
    if kind is Kind.RULE:
        assert step.regel is not None
        try:
            return call(step.regel.funksjon, [values[n] for n in step.needs])
        except IndexError:
            keys = ", ".join(n for n in step.needs if not isinstance(values[n], tuple))
            raise InputFault(
                step.navn, "tabellen den slår opp i, har ingen verdi for nøkkelen", f"rett en av {keys}"
            ) from None
    if kind is Kind.EXCEPTIONS:
        return lift(_first_that_holds, [values[n] for n in step.needs])
    if kind is Kind.RATE:
        assert step.sats is not None
        value = step.sats.verdi
        return number(value) if number and not isinstance(value, bool) else value
    if kind is Kind.SAME:
        return lift(lambda value: _same(lov, plan, step, value), [values[step.needs[0]]])
    if kind is Kind.TOTAL:
        return one_of_all(values[step.needs[0]], lov.samlet[step.navn].metode)
    if kind is Kind.LOOKUP:
        day = values[lov.oppslag[step.navn].dato]
        history = whole.get(lov.oppslag[step.navn].av)
        return lift(lambda d, h: _lookup(lov, plan, step, d, number, h), [day, history])
    if kind is Kind.DERIVED:
        derived = lov.utledninger[step.navn]
        through_time = derived.declared.over_tid
        arguments = [
            _history(lov, plan, n, whole) if n in through_time else _all_of(plan, n, values, whole)
            for n in (a.navn for a in derived.argumenter)
        ]
        return (_call if derived.declared.av_alle else call)(derived.funksjon, arguments)
    if step.navn in given:
        return lift(lambda value: _default(lov, step.navn, value), [given[step.navn]])
    if kind is Kind.CHOICE:
        return lov.valg[step.navn].standard
    if kind is Kind.CALENDAR:
        return calendar_value(plan, step.navn)
    if step.navn in lov.fakta:
        default = lov.fakta[step.navn].standard
        if default is not None:
            return default.verdi
    return Unknown(frozenset({step.navn}))


def _default(lov: Lovverk, name: str, value: Any) -> Any:
    """Return a given value; where one of several was not given, what the law says then holds."""
    default = lov.fakta[name].standard if name in lov.fakta else None
    return default.verdi if type(value) is Unknown and default is not None else value


def _history(lov: Lovverk, plan: Plan, rate: str, whole: Mapping[str, Any]) -> Tidslinje[Any]:
    """Return a rate through time, as seen on the plan's known day or as it was given."""
    if rate in whole:
        given = whole[rate]
        return given if isinstance(given, Tidslinje) else Tidslinje.konstant(given)
    return lov.satser[rate].tidslinje(plan.known)


def _all_of(plan: Plan, name: str, values: Values, whole: Mapping[str, Any]) -> Any:
    """Return what a derivation reads: a timeline whole, also one that a course of periods computes."""
    if name in whole:
        return whole[name]
    step = plan.step(name)
    course = values[step.needs[0]] if step.kind is Kind.SAME else None
    return course if isinstance(course, Tidslinje) else values[name]


def _same(lov: Lovverk, plan: Plan, step: Step, value: Any) -> Any:
    """Return the value of another name; of a fact that nobody gave, what it is otherwise computed as.

    Where that lacks a number, the fact itself is what to ask for; a missing yes/no is forked on. A
    course of periods gives its value on the day; where it has none, the law's own default holds.
    """
    if is_course(lov, step.needs[0]):
        found = value.verdi_pa(plan.on, standard=None) if isinstance(value, Tidslinje) else value
        default = lov.fakta[step.navn].standard if step.navn in lov.fakta else None
        if default is not None and (found is None or type(found) is Unknown):
            return default.verdi
        return Unknown(frozenset({step.navn})) if found is None else found
    if type(value) is Unknown and step.navn in lov.fakta and step.needs[0] not in lov.fakta:
        finite = all(
            n in lov.fakta and lov.fakta[n].alternatives and n not in lov.read_whole for n in value.missing
        )
        return value if finite else Unknown(frozenset({step.navn}))
    return value


def is_course(lov: Lovverk, name: str) -> bool:
    """Whether a name is a derivation that answers with a course of periods."""
    return name in lov.utledninger and str(lov.utledninger[name].enhet) == "forløp"


def call(function: Callable[..., Any], arguments: list[Any]) -> Any:
    """Return the result of a rule, or `Unknown` when it needed a value nobody gave.

    For an argument with one value for each employer, the result is one for each.
    """
    return lift(lambda *each: _call(function, list(each)), arguments)


def _call(function: Callable[..., Any], arguments: list[Any]) -> Any:
    try:
        return function(*arguments)
    except MissingFact as fault:
        return Unknown(fault.missing)
    except TouchedUnknown:
        missing: frozenset[str] = frozenset()
        for argument in arguments:
            missing |= missing_in(argument)
        return Unknown(missing)


def _first_that_holds(*conditions_and_values: Any) -> Any:
    """Return the value after the first condition that is yes; the last one stands without condition."""
    for condition, value in pairs(conditions_and_values):
        if type(condition) is Unknown:
            return Unknown(condition.missing)
        if condition:
            return value
    return conditions_and_values[-1]


def pairs(values: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield (condition, value) of an exceptions step's needs, without the main rule at the end."""
    yield from zip(values[0:-1:2], values[1:-1:2], strict=True)


def taken_exception(step: Step, values: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return (condition, exception) that decided an exceptions step, or None for the main rule."""
    for condition, exception in pairs(step.needs):
        if type(values[condition]) is not Unknown and values[condition]:
            return condition, exception
    return None


def _lookup(
    lov: Lovverk,
    plan: Plan,
    step: Step,
    day: Any,
    number: Callable[[Any], Any] | None,
    history: Any,
) -> Any:
    look = lov.oppslag[step.navn]
    if type(day) is Unknown:
        return day
    shifted = legg_til_maneder(int(day), -12 * look.ar_tilbake) if look.ar_tilbake else int(day)
    if look.av in lov.fakta:
        return _fact_on(lov, history, look.av, shifted)
    value = look_up(lov.satser[look.av].series(plan.known), shifted)
    if math.isnan(value):
        first = lov.satser[look.av].verdier[0].validity.virker_fra
        raise InputFault(
            look.dato,
            f"satsen «{look.av}» har ingen verdi den dagen; den finnes fra {first}",
            "rett datoen",
        )
    if number:
        return number(value)
    return int(value) if lov.satser[look.av].whole else value  # six months, not 6.0 months


def _fact_on(lov: Lovverk, history: Any, name: str, day: int) -> Any:
    """Return the value of a fact over time on another day, its legal default, or `Unknown`."""
    value = held_on(name, history, date.fromordinal(day))
    default = lov.fakta[name].standard
    if value is None and default is not None:
        return default.verdi
    return Unknown(frozenset({name})) if value is None else value


def calendar_value(plan: Plan, name: str) -> int:
    """Return the day number or year that the calendar gives for a plan."""
    if name == "aret":
        return plan.on.year
    if name == "maned":
        return plan.on.replace(day=1).toordinal()
    return plan.on.toordinal()
