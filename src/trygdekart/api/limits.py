"""How large a question may be and how long it may take: a thread that computes cannot be stopped.

So what would take long is refused before it is begun; the time limit is for what slips through.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..engine.errors import InputFault


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one server.

    `bytes` of a body; `seconds` to send it and `seconds` to answer it; `at_once` computations and
    `waiting` more; of a case: how many `names`, how many `items` in all its lists, and how `deep`.
    """

    bytes: int = 1_000_000
    seconds: float = 10.0
    at_once: int = 2
    waiting: int = 64
    names: int = 400
    items: int = 4_000
    deep: int = 8


STANDARD = Limits()


def check_size(sak: Mapping[str, Any], limits: Limits = STANDARD) -> None:
    """Raise `InputFault` when a case has more names or periods, or lies deeper, than can be answered."""
    names = sum(len(part) for part in sak.values() if isinstance(part, dict))
    if names > limits.names:
        raise InputFault("sak", f"saken har mer enn {limits.names} navn", "ta bort det som ikke trengs")
    items = 0
    level: list[Any] = [sak]
    for _ in range(limits.deep):
        level = [inner for outer in level for inner in _inside(outer)]
        items += sum(len(one) for one in level if isinstance(one, list))
        if items > limits.items:
            raise InputFault(
                "sak", f"saken har mer enn {limits.items} perioder", "slå sammen perioder som er like"
            )
    if any(_inside(one) for one in level):
        raise InputFault("sak", "saken er nestet for dypt", "skriv fakta rett under «fakta»")


def _inside(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [one for one in inner if isinstance(one, dict | list)]
