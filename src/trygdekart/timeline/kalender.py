"""The moving part of the calendar: Easter, which the public holidays are counted from."""

from __future__ import annotations

from datetime import date


def paskedag(ar: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar (the Meeus/Jones/Butcher algorithm)."""
    golden = ar % 19
    century, in_century = divmod(ar, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, year_rest = divmod(in_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(ar, month, day + 1)
