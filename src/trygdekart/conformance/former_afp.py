"""Ways to read and write the keys of corpora on AFP: accounts and divisors, amounts in a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any


def accounts_and_divisors(value: Any, _: date) -> Any:
    """Return [{pensjonsbeholdning, delingstall}] as the law's rows; None for rows of another kind."""
    if not value or "pensjonsbeholdning" not in value[0]:
        return None
    return tuple((float(row["pensjonsbeholdning"]), float(row["delingstall"])) for row in value)


def first_column(value: Any, _: Mapping[str, Any]) -> list[float]:
    """Return rows of one amount as a list of amounts."""
    return [row[0] for row in value]


FORMER: Mapping[str, Callable[[Any, date], Any]] = {"beholdning og delingstall": accounts_and_divisors}
FORMER_UT: Mapping[str, Callable[[Any, Mapping[str, Any]], Any]] = {"beløp i rekkefølge": first_column}
