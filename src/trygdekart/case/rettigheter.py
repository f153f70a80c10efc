"""An adviser's checklist: which rights that are not kroner may apply in a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..engine.context import category
from ..engine.errors import InputFault, nearest
from ..engine.formatting import value_text
from ..engine.law import Lov
from ..engine.unknown import Unknown
from ..law.rettigheter.opplysninger import Regelvilkar, Rettighet, rettigheter
from .vilkar import Vilkar, Vilkarssvar, condition, together

FEW = 12  # so many names a sentence can list


@dataclass(frozen=True, slots=True)
class Provd:
    """One right in one case: how each condition stands, and what it comes to (label and text)."""

    rettighet: Rettighet
    svar: Vilkarssvar
    vilkar: tuple[Vilkar, ...]
    belop: tuple[tuple[str, str], ...]


def select(ident: str | None, group: str | None, lov: Lov) -> tuple[Rettighet, ...]:
    """Return the rights that hold on the day of `lov`; raises `InputFault` for a name nobody has."""
    there = [r for r in rettigheter() if r.gjelder(lov.dato)]
    if ident is not None:
        return (_one([r for r in there if r.id == ident], "--id", ident, [r.id for r in there]),)
    if group is not None:
        found = tuple(r for r in there if r.gruppe == group)
        _one(found, "--gruppe", group, [r.gruppe for r in there])
        return found
    return tuple(there)


def _one(found: Iterable[Rettighet], option: str, said: str, names: Iterable[str]) -> Rettighet:
    first = next(iter(found), None)
    if first is None:
        every = sorted(set(names))
        some = (
            f"velg en av {', '.join(every)}"
            if len(every) <= FEW
            else "velg en av dem i «trygdekart rettigheter --json»"
        )
        raise InputFault(option, "ingen rettighet har det navnet", nearest(said, every) or some)
    return first


def checklist(lov: Lov, values: Mapping[str, Any], chosen: Iterable[Rettighet]) -> tuple[Provd, ...]:
    """Return how each right stands in a case: what rules decide is computed, the rest must be judged."""
    answers = [_check(lov, values, right) for right in chosen]
    order = [Vilkarssvar.JA, Vilkarssvar.VURDERES, Vilkarssvar.MANGLER, Vilkarssvar.NEI]
    return tuple(sorted(answers, key=lambda a: order.index(a.svar)))


def _check(lov: Lov, values: Mapping[str, Any], right: Rettighet) -> Provd:
    conditions = []
    for part in right.vilkar:
        if isinstance(part, Regelvilkar):
            conditions.append(_computed(lov, values, part.regel))
        else:
            conditions.append(Vilkar("", part, part, Vilkarssvar.VURDERES, ()))
    amounts = tuple(a for name in right.navn_i_belop if (a := amount(lov, values, name)) is not None)
    return Provd(right, together(conditions), tuple(conditions), amounts)


def _computed(lov: Lov, values: Mapping[str, Any], name: str) -> Vilkar:
    """Return how a rule answers; outside its dates, or where it cannot be asked, it must be judged."""
    try:
        return condition(lov, values, name, {})
    except InputFault:
        label = lov.verk.label(name, lov.dato)
        return Vilkar(name, label, label, Vilkarssvar.VURDERES, ())


def amount(lov: Lov, values: Mapping[str, Any], name: str) -> tuple[str, str] | None:
    """Return the label and text of a rule or rate that says how much; None where it is unknown."""
    try:
        found = lov.beregn_rett(values, (name,)).verdier(name)
    except InputFault:
        return None
    if len(found) != 1 or type(found[0]) is Unknown:
        return None
    verk = lov.verk
    text = value_text(found[0], str(verk.unit(name)), category(verk, name), whole=True)
    return verk.label(name, lov.dato), text
