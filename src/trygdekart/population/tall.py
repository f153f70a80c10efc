"""Random numbers that belong to a person: the same whatever the size, the order and the workers.

A person's stream is a function of (seed, person, purpose); the numbers in it are counted (splitmix64).
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np

F = TypeVar("F", bound=Callable[..., Any])

try:
    from numba import njit
except ImportError as missing:  # pragma: no cover - the extra is always there in the tests
    raise ImportError("numba") from missing


def _sources() -> str:
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


_SOURCES = _sources()


def kjerne(function: F) -> F:
    """Return the function compiled; it lets other threads run, and divides as numpy does."""
    made = njit(cache=True, nogil=True, error_model="numpy")(function)
    # Numba sees a change in the function's own file alone, and would go on with what it compiled of the
    # functions it calls in other files: persons of the version before.
    kept = getattr(getattr(made, "_cache", None), "_cache_file", None)
    if kept is not None:
        kept._source_stamp = _SOURCES
    return cast(F, made)


_GAMMA = np.uint64(0x9E3779B97F4A7C15)
_A, _B = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_S30, _S27, _S31, _S11 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(11)
_UNIT = 1.0 / 9007199254740992.0  # 2^-53


@kjerne
def bland(x: Any) -> Any:
    """Return 64 bits well mixed (the last steps of splitmix64)."""
    x = (x ^ (x >> _S30)) * _A
    x = (x ^ (x >> _S27)) * _B
    return x ^ (x >> _S31)


@kjerne
def strom(fro: int, person: int, formal: int) -> Any:
    """Return the state of the stream for one purpose of one person."""
    x = bland(np.uint64(fro) + _GAMMA)
    x = bland(x ^ (np.uint64(person) * _GAMMA + np.uint64(1)))
    return bland(x + np.uint64(formal) * _A)


@kjerne
def neste(s: Any) -> float:
    """Return the next number between 0 and 1 (neither of them) and step the stream `s`."""
    s[0] = s[0] + _GAMMA
    return (np.float64(bland(s[0]) >> _S11) + 0.5) * _UNIT


@kjerne
def normal(s: Any) -> float:
    """Return a standard normal number."""
    return kvantil(neste(s))


@kjerne
def ventetid(s: Any, rate: float) -> float:
    """Return how long until something that happens `rate` times a unit of time; at 0, very long."""
    u = neste(s)
    return -math.log(u) / rate if rate > 0.0 else 1e18


@kjerne
def kvantil(p: float) -> float:
    """Return the standard normal quantile (Acklam's rational approximation, error below 1.2e-9)."""
    if p < 0.02425:
        q = math.sqrt(-2.0 * math.log(p))
        return _hale(q)
    if p > 1.0 - 0.02425:
        q = math.sqrt(-2.0 * math.log(1.0 - p))
        return -_hale(q)
    q = p - 0.5
    r = q * q
    a = (
        (((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r
        - 30.66479806614716
    ) * r + 2.506628277459239
    b = (
        (((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r
        - 13.28068155288572
    ) * r + 1.0
    return a * q / b


@kjerne
def _hale(q: float) -> float:
    c = (
        (((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734)
        * q
        + 4.374664141464968
    ) * q + 2.938163982698783
    d = (
        ((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416
    ) * q + 1.0
    return c / d
