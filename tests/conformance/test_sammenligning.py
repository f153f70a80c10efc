"""What counts as the same answer, which table answers a case, and how a case says what it gives."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from trygdekart.conformance import alias, runner
from trygdekart.conformance.compare import same, shown
from trygdekart.timeline import Tidslinje

APRIL = Tidslinje.av(
    [(date(2025, 4, 1), date(2025, 4, 20), ("OK", 1)), (date(2025, 4, 21), None, ("UT", 2))]
)


@pytest.mark.parametrize(
    ("got", "want", "equal"),
    [
        (2.0, "2.0000000000", True),
        (2.0, "2.01", False),
        ("JA", "JA", True),
        (None, None, True),
        (0, None, False),
        ([1, 2], [1, 2], True),
        ([1, 2], [1, 2, 3], False),
        ({"a": 1, "b": 2}, {"a": 1}, True),
        ({"b": 2}, {"a": 1}, False),
    ],
)
def test_values_are_compared_as_what_they_are(got: Any, want: Any, equal: bool) -> None:
    assert same(got, want) is equal


@pytest.mark.parametrize(
    ("want", "equal"),
    [
        ([["2025-04-01", "2025-04-20", "OK"], ["2025-04-21", None, "UT"]], True),
        (
            [
                ["2025-04-01", "2025-04-09", "OK", 1],
                ["2025-04-10", "2025-04-20", "OK"],
                ["2025-04-21", None],
            ],
            True,
        ),
        ([["2025-04-01", "2025-04-20", "OK", 2], ["2025-04-21", None, "UT"]], False),
        ([["2025-04-01", "2025-04-19", "OK"], ["2025-04-21", None, "UT"]], False),
        ([["2025-04-01", "2025-04-20", "OK"]], False),
        ([["2025-03-31", "2025-04-20", "OK"], ["2025-04-21", None, "UT"]], False),
        ([], False),
        ("OK", False),
    ],
)
def test_periods_are_compared_day_by_day_and_by_the_values_that_are_expected(
    want: Any, equal: bool
) -> None:
    assert same(APRIL, want) is equal


def test_periods_may_be_objects_and_only_their_own_fields_count() -> None:
    line = Tidslinje.av([(date(2025, 4, 1), date(2025, 4, 20), {"grad": 40, "sum": 1})])
    assert same(line, [{"fom": "2025-04-01", "tom": "2025-04-20", "grad": 40}])
    assert not same(line, [{"fom": "2025-04-01", "tom": "2025-04-20", "grad": 41}])
    assert same(Tidslinje.tom(), [])
    assert shown(APRIL)[1] == ["2025-04-21", None, ("UT", 2)]


def test_tolerances_are_absolute_and_relative() -> None:
    assert same(100.4, 100, 0.5) and not same(100.6, 100, 0.5)
    assert same(1001, 1000, relative=0.001) and not same(1002, 1000, relative=0.001)


def test_a_file_with_several_kinds_of_cases_has_a_table_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    base = alias.tables()[0]
    a = replace(base, korpus="a", filer=re.compile("blandet"), typer=frozenset({"kvote"}))
    b = replace(base, korpus="b", filer=re.compile("blandet"), typer=frozenset())
    monkeypatch.setattr(alias, "tables", lambda: (b, a))
    assert alias.table_for("blandet.json", "", "kvote") is a
    assert alias.table_for("blandet.json", "", "sats") is b
    assert alias.table_for("annet.json", "blandet", "kvote") is a
    assert alias.table_for("annet.json", "", "kvote") is None


def test_a_case_without_input_gives_all_that_is_not_about_the_case() -> None:
    case = {"id": "x", "source": "s", "type": "kvote", "note": "n", "fra": "2025-01-01", "expect": {"a": 1}}
    assert runner.inputs_of(case) == {"type": "kvote", "fra": "2025-01-01"}
    assert runner.inputs_of({"input": {"a": 1}, "expect": {}}) == {"a": 1}
    with pytest.raises(runner.Unsupported):
        runner.inputs_of({"input": [1], "expect": {}})
