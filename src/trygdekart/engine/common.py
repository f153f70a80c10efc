"""A plan where some names have one value for everyone: what follows from them alone is not computed.

A rule whose every input is such a value has one itself, found by running the rule once. An exception whose
condition is settled is taken or left. What nobody then needs is no part of the kernel.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .codegen import column_type, fact_range
from .errors import InputFault, nearest
from .lawbook import Lovverk
from .plan import Kind, Plan, Step

Value = bool | int | float
TYPES: dict[str, type[bool] | type[int] | type[float]] = {"bool": bool, "int64": int, "float64": float}


def common_values(verk: Lovverk, common: Mapping[str, Any]) -> dict[str, Value]:
    """Return what is the same for everyone, each value of its name's own type; raises `InputFault`."""
    found = {}
    for name, value in common.items():
        if name not in verk:
            raise InputFault(
                name, "navnet er ukjent", nearest(name, verk.names()) or "se «trygdekart regler»"
            )
        low, high = fact_range(verk, name) or (-math.inf, math.inf)
        if not low <= value <= high:
            raise InputFault(name, f"verdien er utenfor {low:g} til {high:g}", "rett den")
        found[name] = TYPES[column_type(verk, name)](value)
    return found


def settled(plan: Plan, values: Mapping[str, Value]) -> Plan:
    """Return the plan when some facts or given names have one value for everyone."""
    if not values:
        return plan
    known: dict[str, Value] = {}
    steps: dict[str, Step] = {}
    for step in plan.steps:
        now = _settled(step, known, values)
        if now.verdi is not None:
            known[now.navn] = now.verdi
        steps[now.navn] = now
    needed, todo = set(), [*plan.targets, *(n for n in values if n in steps)]
    while todo:
        name = todo.pop()
        if name not in needed:
            needed.add(name)
            todo += steps[name].needs
    return replace(plan, steps=tuple(s for s in steps.values() if s.navn in needed))


def _settled(step: Step, known: Mapping[str, Value], values: Mapping[str, Value]) -> Step:
    if step.kind in (Kind.FACT, Kind.GIVEN) and step.navn in values:
        return Step(step.navn, Kind.COMMON, verdi=values[step.navn])
    if step.kind is Kind.RULE and step.regel is not None and all(n in known for n in step.needs):
        value = step.regel.funksjon(*(known[n] for n in step.needs))
        return Step(step.navn, Kind.COMMON, verdi=step.regel.type(value))
    if step.kind in (Kind.SAME, Kind.TOTAL) and step.needs[0] in known:
        return Step(step.navn, Kind.COMMON, verdi=known[step.needs[0]])
    if step.kind is Kind.EXCEPTIONS:
        return _exceptions(step, known)
    return step


def _exceptions(step: Step, known: Mapping[str, Value]) -> Step:
    kept: list[str] = []
    last = step.needs[-1]
    for condition, exception in zip(step.needs[:-1:2], step.needs[1::2], strict=True):
        if condition not in known:
            kept += [condition, exception]
        elif known[condition]:
            last = exception
            break
    if kept:
        return replace(step, needs=(*kept, last))
    if last in known:
        return Step(step.navn, Kind.COMMON, verdi=known[last])
    return Step(step.navn, Kind.SAME, (last,))
