"""Days between which no law changes share the steps of a plan; each day still gets its own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from trygdekart.engine.errors import InputFault
from trygdekart.engine.plan import LawIdentity, _Builder, _change_days, make_plan

from .soria_moria import lov

LAW = LawIdentity(lov("2022-06-01").verk)
NAMES = ("grense", "taler")


def _alone(day: date, known: date) -> object:
    """Return the steps found for one day by itself, or that there are none."""
    builder = _Builder(LAW.lov, day, known, frozenset(), False, {})
    try:
        for name in NAMES:
            builder.visit(name)
    except InputFault as fault:
        return str(fault)
    return tuple(builder.steps)


def _shared(day: date, known: date) -> object:
    try:
        return make_plan(LAW, NAMES, day, known, frozenset()).steps
    except InputFault as fault:
        return str(fault)


@pytest.mark.parametrize("known", [date(2018, 6, 1), date(2020, 9, 13), date(2022, 10, 1)])
def test_each_day_around_a_change_has_the_steps_it_has_alone(known: date) -> None:
    days = {d + timedelta(days=i) for d in (*_change_days(LAW), known) for i in (-1, 0, 1, 9)}
    for day in sorted(days):
        assert _shared(day, known) == _alone(day, known), day


def test_days_between_two_changes_are_chosen_once() -> None:
    known = date(2022, 10, 1)
    change = _change_days(LAW)[-1]
    one, other = (make_plan(LAW, NAMES, change + timedelta(days=i), known, frozenset()) for i in (400, 800))
    assert one.steps is other.steps and one.on != other.on
