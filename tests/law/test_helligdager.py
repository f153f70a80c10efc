"""Public holidays: which days they are, and the next working day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from trygdekart.law import lovverk
from trygdekart.law.helligdager.kalender import fridag, helligdager

VERK = lovverk()


def test_holidays_of_2025() -> None:
    assert {f"{d:%d.%m}": navn for d, navn in helligdager(VERK, 2025).items()} == {
        "01.01": "1. nyttårsdag",
        "17.04": "Skjærtorsdag",
        "18.04": "Langfredag",
        "20.04": "1. påskedag",
        "21.04": "2. påskedag",
        "01.05": "1. mai",
        "17.05": "17. mai",
        "29.05": "Kristi himmelfartsdag",
        "08.06": "1. pinsedag",
        "09.06": "2. pinsedag",
        "25.12": "1. juledag",
        "26.12": "2. juledag",
    }


def test_two_holidays_on_one_day_are_both_named() -> None:
    days = helligdager(VERK, 2008)
    both = days[date(2008, 5, 1)]
    assert "1. mai" in both and "Kristi himmelfartsdag" in both
    assert len(days) == 11


@pytest.mark.parametrize(
    ("day", "name", "next_day"),
    [
        ("2025-04-16", None, None),
        ("2025-04-17", "Skjærtorsdag", "2025-04-22"),
        ("2025-04-19", "lørdag", "2025-04-22"),
        ("2025-04-21", "2. påskedag", "2025-04-22"),
        ("2025-05-31", "lørdag", "2025-06-02"),
        ("2025-06-01", "søndag", "2025-06-02"),
        ("2025-12-25", "1. juledag", "2025-12-29"),
        ("2027-12-31", None, None),
        ("2028-01-01", "1. nyttårsdag", "2028-01-03"),
        ("2021-12-25", "1. juledag", "2021-12-27"),
        ("2024-02-29", None, None),
    ],
)
def test_a_day_off_and_the_next_working_day(day: str, name: str | None, next_day: str | None) -> None:
    found = fridag(VERK, date.fromisoformat(day))
    if name is None:
        assert found is None
    else:
        assert found is not None
        assert (found.navn, found.neste_virkedag.isoformat()) == (name, next_day)


def test_the_next_working_day_is_one_and_no_day_between_is() -> None:
    day = date(2024, 1, 1)
    while day < date(2026, 1, 1):
        found = fridag(VERK, day)
        if found is None:
            assert day.weekday() < 5
        else:
            assert fridag(VERK, found.neste_virkedag) is None
            between = (found.neste_virkedag - day).days
            assert all(fridag(VERK, day + timedelta(days=i)) is not None for i in range(between))
        day += timedelta(days=1)
