"""One value for each of several: a fact that a person has once for each employer.

What is computed of such a fact has one value for each employer too, until the law makes one number
of them (`Samlet`). The rule is written for one and knows nothing of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ..timeline import Tidslinje
from .errors import TouchedUnknown
from .unknown import Unknown


class Fordelt:
    """Values by key, in the order given; a key is what the person calls the employer.

    A value is a plain one, a `Tidslinje`, or `Unknown`. Like `Unknown`, it cannot be counted with.
    """

    __slots__ = ("parts",)

    def __init__(self, parts: Mapping[str, Any]) -> None:
        self.parts = dict(parts)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return iter(self.parts.items())

    def values(self) -> list[Any]:
        """Return the values, in order."""
        return list(self.parts.values())

    def __repr__(self) -> str:
        return f"Fordelt({self.parts!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fordelt) and repr(self) == repr(other)

    def __hash__(self) -> int:
        return hash(repr(self))


def lift(function: Callable[..., Any], arguments: list[Any]) -> Any:
    """Return the function's result, one for each key when an argument is `Fordelt`."""
    shared = [a for a in arguments if type(a) is Fordelt]
    if not shared:
        return function(*arguments)
    keys = dict.fromkeys(k for a in shared for k in a.parts)
    return Fordelt({k: function(*(of_key(a, k) for a in arguments)) for k in keys})


def of_key(value: Any, key: str) -> Any:
    """Return the value for one key; a value that is the same for all is itself."""
    return value.parts[key] if type(value) is Fordelt else value


def even_out(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values in which every shared fact has all the keys; those not given are unknown."""
    keys = dict.fromkeys(k for v in values.values() if type(v) is Fordelt for k in v.parts)
    if not keys:
        return dict(values)
    return {
        name: Fordelt({k: v.parts.get(k, Unknown(frozenset({name}))) for k in keys})
        if type(v) is Fordelt
        else v
        for name, v in values.items()
    }


def held_on(name: str, value: Any, day: date) -> Any:
    """Return the value on a day; None where nobody said, but `Unknown` inside a shared fact."""
    if type(value) is Fordelt:
        found = {k: held_on(name, v, day) for k, v in value}
        return Fordelt({k: Unknown(frozenset({name})) if v is None else v for k, v in found.items()})
    return value.verdi_pa(day, standard=None) if isinstance(value, Tidslinje) else value


def timelines(value: Any) -> Iterator[Tidslinje[Any]]:
    """Yield the timelines in a value."""
    for one in value.values() if type(value) is Fordelt else (value,):
        if isinstance(one, Tidslinje):
            yield one


def each(value: Any) -> list[Any]:
    """Return the known values in a value: one, or one for each; those over time are left out."""
    values = value.values() if type(value) is Fordelt else [value]
    return [v for v in values if type(v) is not Unknown and not isinstance(v, Tidslinje)]


def missing_in(value: Any) -> frozenset[str]:
    """Return the facts that are missing in a value, or in a row of it."""
    if type(value) is Fordelt:
        return frozenset().union(*(missing_in(v) for v in value.values()))
    if isinstance(value, tuple):
        return frozenset().union(*(missing_in(v) for v in value))
    return value.missing if type(value) is Unknown else frozenset()


METHODS: Mapping[str, Callable[[Iterable[Any]], Any]] = {
    "sum": sum,
    "høyest": max,
    "lavest": min,
    "noen": any,
    "alle": all,
}


def one_of_all(value: Any, method: str) -> Any:
    """Return one value for the person: `value` itself when it is not shared."""
    if type(value) is not Fordelt:
        return value
    try:
        return METHODS[method](value.values())
    except TouchedUnknown:
        return Unknown(missing_in(value))
