"""Whether our answer is what a case expects: numbers, decimals as text, lists, and periods day by day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from ..timeline import Tidslinje

TOLERANCES = ("tolerance_abs", "tolerance_relative_percent")


def same(got: Any, want: Any, tolerance: float = 0, relative: float = 0) -> bool:
    """Return whether `got` is what is expected; only what `want` holds is compared.

    Periods are compared day by day, so that it does not matter where they are cut; a decimal written
    as text is a number. `tolerance` is absolute, `relative` a share of the expected number.
    """
    if isinstance(want, Mapping):
        given = got if isinstance(got, Mapping) else {}
        return all(k in given and same(given[k], w, tolerance, relative) for k, w in want.items())
    if isinstance(got, Tidslinje):
        line = periods(want)
        return line is not None and _same_days(got, line, tolerance, relative)
    if isinstance(want, list):
        listed = list(got) if isinstance(got, list | tuple) else None
        return (
            listed is not None
            and len(listed) == len(want)
            and all(same(g, w, tolerance, relative) for g, w in zip(listed, want, strict=True))
        )
    if want is None or got is None or isinstance(want, bool) or isinstance(got, bool):
        return bool(got == want) and (got is None) == (want is None)
    a, b = to_number(got), to_number(want)
    if a is not None and b is not None:
        return abs(a - b) <= max(tolerance, relative * abs(b)) + 1e-9 * max(1.0, abs(b))
    return str(got) == str(want)


def to_number(value: Any) -> float | None:
    """Return a number, or text that is a decimal, as a number; else None."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    try:
        return float(Decimal(value)) if isinstance(value, str) else None
    except InvalidOperation:
        return None


def periods(rows: Any) -> Tidslinje[Any] | None:
    """Return rows [from, to, values…] or {fom, tom, …} as a timeline; None when they are not periods."""
    if not isinstance(rows, list):
        return None
    found = []
    for row in rows:
        if isinstance(row, Mapping) and {"fom", "tom"} <= set(row):
            first, last = row["fom"], row["tom"]
            value: Any = {k: v for k, v in row.items() if k not in ("fom", "tom")}
        elif isinstance(row, list) and len(row) > 1:
            first, last, value = row[0], row[1], row[2:]
        else:
            return None
        try:
            start = date.min if first is None else date.fromisoformat(first)
            found.append((start, None if last is None else date.fromisoformat(last), value))
        except (TypeError, ValueError):
            return None
    return Tidslinje.av(found)


def _same_days(got: Tidslinje[Any], want: Tidslinje[Any], tolerance: float, relative: float) -> bool:
    def one(ours: Any, theirs: Any) -> bool:
        if theirs is None or ours is None:
            return False
        if isinstance(theirs, list):
            values = list(ours) if isinstance(ours, list | tuple) else [ours]
            return same(values[: len(theirs)], theirs, tolerance, relative)
        return same(ours, theirs, tolerance, relative)

    return all(s.verdi for s in got.slaa_sammen_ytre(want, one))


def shown(got: Any) -> Any:
    """Return our answer as plain values for the report."""
    if isinstance(got, Tidslinje):
        return [
            [s.fra.isoformat(), None if s.til is None else s.til.isoformat(), shown(s.verdi)] for s in got
        ]
    return got
