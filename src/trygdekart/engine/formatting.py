"""Numbers, dates and categories as Norwegian print, by unit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import IntEnum
from inspect import isclass
from typing import Any

from ..timeline import Tidslinje
from .category import word
from .fordelt import Fordelt
from .unknown import Unknown

USUAL, SMALL = 6, 10  # decimals: as a rule, and where the number is a very small one
NARROW = "\u00a0"  # no-break space between thousands, so that a number never wraps


def grouped(number: float, decimals: int) -> str:
    """Return a number with Norwegian separators, halves rounded away from zero."""
    scale = 10**decimals
    whole = int(abs(number) * scale + 0.5 + 1e-9)
    left, right = divmod(whole, scale)
    text = f"{left:,}".replace(",", NARROW)
    if decimals:
        text += f",{right:0{decimals}d}"
    return ("−" if number < 0 and whole else "") + text


def plain(number: float, most: int = 6) -> str:
    """Return a number with as many decimals as it needs, at most `most`."""
    text = f"{number:.{most}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    left, _, right = text.partition(".")
    sign = "−" if left.startswith("-") else ""
    left = f"{int(left.lstrip('-')):,}".replace(",", NARROW)
    return sign + left + (f",{right}" if right else "")


def kroner(amount: float, *, whole: bool = False) -> str:
    """Return kroner: whole when `whole` or when there are no øre, else with two decimals."""
    if whole or abs(amount - round(amount)) < 0.005:
        return grouped(amount, 0)
    return grouped(amount, 2)


def day(ordinal: int) -> str:
    """Return a day number as 1.5.2020; one outside the calendar is said to be so."""
    if not 1 <= ordinal <= date.max.toordinal():
        return "utenfor kalenderen"
    d = date.fromordinal(int(ordinal))
    return f"{d.day}.{d.month}.{d.year}"


def period_text(first: date, last: date | None) -> str:
    """Return a period as «1.1.2025–31.1.2025», or «fra 1.1.2025» when it has no end."""
    if first == date.min:
        return f"til {day(last.toordinal())}" if last else "alltid"
    if last is None:
        return f"fra {day(first.toordinal())}"
    return f"{day(first.toordinal())}–{day(last.toordinal())}"


def period_rows(value: Tidslinje[Any], kind: Any = None) -> list[tuple[str, str]]:
    """Return (period, value) in words for each period of a course."""
    return [(period_text(s.fra, s.til), value_text(s.verdi, "antall", kind)) for s in value]


def value_text(value: Any, unit: str, kind: Any = None, *, whole: bool = False) -> str:
    """Return a value as people read it; `kind` is its IntEnum when it is a category.

    Shares are shown as percent with at most two decimals. An unknown is «ukjent». A course of periods
    (`forløp`) is shown period by period; `kind` is then the IntEnum of its values.
    """
    if type(value) is Unknown or value is None:
        return "ukjent"
    if type(value) is Fordelt:
        return "; ".join(f"{k}: {value_text(v, unit, kind, whole=whole)}" for k, v in value)
    if isinstance(value, Tidslinje):
        return "; ".join(" ".join(row) for row in period_rows(value, kind)) or "ingen perioder"
    if isinstance(value, date):
        return day(value.toordinal())
    if unit == "ja/nei":
        return "ja" if value else "nei"
    if isclass(kind) and issubclass(kind, IntEnum):
        return word(kind, value)
    if isinstance(value, tuple):
        return ", ".join(day(d) for d in value) if unit == "dato" else "tabell"
    if unit == "dato":
        return day(value)
    if unit == "årstall":
        return str(int(value))
    if unit in ("antall", "tall"):
        return plain(float(value), SMALL if abs(value) < 10**-USUAL else USUAL)
    if unit.startswith("kr"):
        return f"{kroner(float(value), whole=whole)} kr"
    if unit == "andel":
        return f"{plain(float(value) * 100, 2)} %"
    if unit == "kategori":
        return str(value)
    number = plain(float(value), SMALL if "·" in unit else USUAL)
    return f"{number} {WORDS.get(unit, unit)}".strip()


WORDS: Mapping[str, str] = {
    "måned": "måneder",
    "dag": "dager",
    "uke": "uker",
    "time": "timer",
    "time/år": "timer",
    "time/dag": "timer",
}
