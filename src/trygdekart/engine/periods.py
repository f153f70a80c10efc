"""Period kinds: over what stretch of time a value is one value, and who may use whom."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Period(StrEnum):
    """Over what stretch a name has one value.

    `fast` never changes (a date of birth); `øyeblikk` holds on a date; `dag`, `måned`, `år` are
    calendar units; `hendelse` holds at an event.
    """

    FAST = "fast"
    INSTANT = "øyeblikk"
    DAY = "dag"
    MONTH = "måned"
    YEAR = "år"
    EVENT = "hendelse"


# A rule of the kind to the left may take arguments of the kinds to the right. Anything else must
# go through a declared aggregator, because sampling a period at its start loses what changed in it.
MAY_USE: Final[dict[Period, frozenset[Period]]] = {
    Period.FAST: frozenset({Period.FAST}),
    Period.INSTANT: frozenset({Period.FAST, Period.INSTANT}),
    Period.DAY: frozenset({Period.FAST, Period.INSTANT, Period.DAY, Period.MONTH}),
    Period.MONTH: frozenset({Period.FAST, Period.INSTANT, Period.MONTH}),
    Period.YEAR: frozenset({Period.FAST, Period.YEAR}),
    Period.EVENT: frozenset({Period.FAST, Period.INSTANT, Period.EVENT}),
}

# The engine itself gives these names a value: the date that is being computed.
CALENDAR: Final[dict[str, tuple[Period, str]]] = {
    "dag": (Period.DAY, "dato"),
    "maned": (Period.MONTH, "dato"),
    "aret": (Period.YEAR, "årstall"),
}
