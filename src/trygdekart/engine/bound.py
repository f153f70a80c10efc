"""A kernel bound to its columns: checked once, then run for a span of persons at a time.

For one who takes many kernels over the same persons, a span through them all while it is in the cache.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from .compiler import Array, Kjerne, separate
from .year_kernel import KjerneAr

Span = Callable[[int, int], None]


def bundet(
    kjerne: Kjerne | KjerneAr, kolonner: Mapping[str, Any], ut: Mapping[str, Array], antall: int
) -> Span:
    """Return the kernel as a function of the first person of a span and the one after its last.

    `kolonner` are as in `kjor`, `ut` has an array for each target, `antall` is how many persons there are.
    An array of another length is room for one span, used again for the next: give each thread its own.
    Raises `InputFault` for what is wrong with a column as a whole; the function, for a value of its span.
    """

    def one_by_one(a: int, b: int) -> None:
        """Run the span as `kjor` does: without Numba, or to have the fault named."""
        here = {name: _part(c, a, b, antall) for name, c in kolonner.items()}
        results = {name: _part(c, a, b, antall) for name, c in ut.items()}
        if isinstance(kjerne, KjerneAr):
            kjerne.kjor(here, 1, results)
        else:
            kjerne.kjor(here, results, 1)

    if any(isinstance(c, tuple) for c in kolonner.values()):
        return one_by_one
    prepared = kjerne.klar({name: _as_long(c, antall) for name, c in kolonner.items()})
    if prepared is None:
        return one_by_one
    function, columns, law, targets = prepared
    taken = [kolonner[name] if isinstance(kolonner.get(name), np.ndarray) else c for name, c in columns]
    results = [ut[name] for name in targets]
    separate(taken, dict(zip(targets, results, strict=True)))

    def at_once(a: int, b: int) -> None:
        arguments = (*_parts(taken, a, b, antall), *law, *_parts(results, a, b, antall))
        try:
            faults = function(b - a, *arguments)
        except IndexError:
            faults = 1
        if faults:
            one_by_one(a, b)

    return at_once


def _as_long(column: Any, n: int) -> Any:
    """Return a column as long as the persons, for the check of lengths; it takes no memory."""
    if isinstance(column, np.ndarray) and len(column) not in (0, n):
        return np.broadcast_to(column[:1], n)
    return column


def _parts(columns: Sequence[Array], a: int, b: int, n: int) -> list[Array]:
    return [c[a:b] if len(c) == n else c[: b - a] for c in columns]


def _part(column: Any, a: int, b: int, n: int) -> Any:
    return _parts([column], a, b, n)[0] if isinstance(column, np.ndarray) else column
