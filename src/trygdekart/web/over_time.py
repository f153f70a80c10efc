"""Answers that change over time, one period a line: «2022: 480 000», «01.03.2025–31.08.2025: 100».

A line may begin with whose it is: «Butikken; 03.2025: 100». The same lines are written from a case file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from ..engine.formatting import plain

YEARS = re.compile(r"(\d{4})(?:\s*[-–—]\s*(\d{4}))?")
MONTH = re.compile(r"(\d{1,2})[./](\d{4})")
BETWEEN = re.compile(r"\s*[–—]\s*|\s+-\s+|\s+(?:til|to)\s+|(?<=\d{4})-(?=\d{1,2}[./])")
OPEN = re.compile(r"^(?:fra|from)\s+|\s*[–—-]\s*$", re.I)
OF_ONE = re.compile(r"^\s*([^;:]{1,40});\s*")


def read_lines(text: str, value: Callable[[str], Any], day: Callable[[str], date]) -> Any:
    """Return an answer as a case file has it: periods, or periods (or one value) for each.

    `value` reads one value, `day` one date; what they raise is raised.
    """
    shared: dict[str, Any] = {}
    for line in filter(str.strip, text.splitlines()):
        whose = OF_ONE.match(line)
        key, rest = (whose[1].strip(), line[whose.end() :]) if whose else ("", line)
        period, colon, said = rest.rpartition(":")
        if colon:
            first, last = _period(period.strip(), day)
            row = {"fra": first.isoformat(), "til": last and last.isoformat(), "verdi": value(said.strip())}
            before = shared.setdefault(key, [])
            if isinstance(before, list):
                before.append(row)
        else:
            shared[key] = value(rest.strip())
    return shared[""] if set(shared) == {""} else shared


def _period(text: str, day: Callable[[str], date]) -> tuple[date, date | None]:
    years = YEARS.fullmatch(text)
    if years:
        return date(int(years[1]), 1, 1), date(int(years[2] or years[1]), 12, 31)
    if OPEN.search(text):
        return _first(OPEN.sub("", text).strip(), day), None
    ends = BETWEEN.split(text)
    if len(ends) == 2:
        return _first(ends[0], day), _last(ends[1], day)
    return _first(text, day), _last(text, day)


def _first(text: str, day: Callable[[str], date]) -> date:
    return date(int(text), 1, 1) if re.fullmatch(r"\d{4}", text) else day(text)


def _last(text: str, day: Callable[[str], date]) -> date:
    month = MONTH.fullmatch(text)
    if month:
        first = day(text)
        return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return date(int(text), 12, 31) if re.fullmatch(r"\d{4}", text) else day(text)


def written(raw: Any) -> str | None:
    """Return what a case file says of a fact as one would type it; None when it cannot be typed."""
    if isinstance(raw, Mapping):
        lines = []
        for key, one in raw.items():
            text = written(one)
            if text is None or ";" in str(key) or ":" in str(key):
                return None
            lines += [f"{key}; {line}" for line in text.splitlines()]
        return "\n".join(lines)
    if isinstance(raw, list):
        if raw and all(isinstance(row, Mapping) for row in raw):
            rows = [_row(row) for row in raw]
            return None if None in rows else "\n".join(str(r) for r in rows)
        return ", ".join(_one(v) for v in raw)
    return _one(raw)


def _row(row: Mapping[str, Any]) -> str | None:
    try:
        first, last = _date(row["fra"]), _date(row.get("til"))
    except (KeyError, ValueError):
        return None
    if first is None:
        return None
    whole_years = (first.month, first.day) == (1, 1) and last and (last.month, last.day) == (12, 31)
    if last is None:
        when = f"fra {_day(first)}"
    elif whole_years:
        when = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    else:
        when = _day(first) if first == last else f"{_day(first)}–{_day(last)}"
    return f"{when}: {_one(row.get('verdi'))}"


def _date(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _day(day: date) -> str:
    return f"{day.day:02d}.{day.month:02d}.{day.year}"


def _one(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, int | float):
        return plain(float(value), 10)
    text = str(value)
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text)
    return f"{found[3]}.{found[2]}.{found[1]}" if found else text
