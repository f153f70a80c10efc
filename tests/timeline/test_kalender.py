"""Easter, on which the moving holidays hang."""

from __future__ import annotations

from datetime import date

import pytest

from trygdekart.timeline.kalender import paskedag

# Published dates, with the earliest and latest there are and the years that are exceptions to the rule.
KNOWN = [
    "1818-03-22",
    "1943-04-25",
    "1954-04-18",
    "1961-04-02",
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2016-03-27",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
    "2049-04-18",
    "2076-04-19",
    "2285-03-22",
]


@pytest.mark.parametrize("text", KNOWN)
def test_easter_is_on_the_published_day(text: str) -> None:
    day = date.fromisoformat(text)
    assert paskedag(day.year) == day


def test_easter_is_a_sunday_from_22_march_to_25_april() -> None:
    for year in range(1583, 2600):
        day = paskedag(year)
        assert day.isoweekday() == 7
        assert date(year, 3, 22) <= day <= date(year, 4, 25)
