"""Attribution of a package to its parts without regard to their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import factorial


def shapley(deler: Sequence[int], verdi: Callable[[frozenset[int]], float]) -> dict[int, float]:
    """Return each part's mean contribution over every order of adding them; they add to the whole."""
    n = len(deler)
    out = dict.fromkeys(deler, 0.0)
    for one in deler:
        others = [d for d in deler if d != one]
        for size in range(n):
            weight = factorial(size) * factorial(n - size - 1) / factorial(n)
            for some in combinations(others, size):
                before = frozenset(some)
                out[one] += weight * (verdi(before | {one}) - verdi(before))
    return out
