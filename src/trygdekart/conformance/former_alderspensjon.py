"""Ways to read and write the keys of corpora on old-age pension: ages, birth years, degrees over time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from ..engine.helpers import MANEDER_I_ARET

PERCENT = 100


def months_of_age(value: Any, _: date) -> int | None:
    """Return an age in months from years, from [years, months], or from {…_aar, …_mnd}."""
    if value is None:
        return None
    if isinstance(value, Mapping):
        value = list(value.values())
    years, months = value if isinstance(value, list) else (value, 0)
    return int(years) * MANEDER_I_ARET + int(months)


def birth_year(value: Any, _: date) -> int | None:
    """Return 1 January of a birth year as a day number: what depends on the year alone."""
    return None if value is None else date(int(value), 1, 1).toordinal()


def withdrawals(value: Any, _: date) -> Any:
    """Return withdrawals [{grad, delingstall, forholdstall}] as the law's rows; what is missing is NaN."""
    if not value or "grad" not in value[0]:
        return None
    missing = float("nan")
    return tuple(
        (1.0, w["grad"] / PERCENT, w.get("delingstall", missing), w.get("forholdstall", missing))
        for w in value
    )


def several(value: Any, _: date) -> bool | None:
    """Return yes when withdrawals with degrees are listed."""
    return True if value and "grad" in value[0] else None


def degree_on_day(value: Any, day: date) -> float:
    """Return the degree of disability on the case's day, of periods {grad, fom, tom}; none is 0."""
    degrees = [p["grad"] for p in value or () if _first(p["fom"]) <= day <= _last(p.get("tom"))]
    return max(degrees, default=0) / PERCENT


def _first(value: Any) -> date:
    return date(value, 1, 1) if isinstance(value, int) else date.fromisoformat(value)


def _last(value: Any) -> date:
    if value is None:
        return date.max
    return date(value, 12, 31) if isinstance(value, int) else date.fromisoformat(value)


def is_afp(value: Any, _: date) -> bool:
    """Return whether a kind of withdrawal is AFP of any sort."""
    return str(value).lower().startswith("afp")


def years_and_months(value: Any, _: Mapping[str, Any]) -> list[int]:
    """Return an age in months as [years, months]."""
    return list(divmod(int(value), MANEDER_I_ARET))


def list_of_ages(value: Any, given: Mapping[str, Any]) -> list[list[int]]:
    """Return ages in months, one a row, as a list of [years, months]."""
    return [years_and_months(row[0], given) for row in value]


FORMER: Mapping[str, Callable[[Any, date], Any]] = {
    "alder i måneder": months_of_age,
    "årskull": birth_year,
    "uttak": withdrawals,
    "flere uttak": several,
    "uføregrad på dagen": degree_on_day,
    "er afp": is_afp,
}
FORMER_UT: Mapping[str, Callable[[Any, Mapping[str, Any]], Any]] = {
    "år og måneder": years_and_months,
    "aldre": list_of_ages,
}
