"""Clocks: several things measured in turn in one process, so that a slow minute hits them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

Times = dict[str, list[float]]


def in_turn(cases: Mapping[str, Callable[[], object]], rounds: int) -> Times:
    """Return the seconds of each case in each round; each round begins with the next case."""
    names = list(cases)
    times: Times = {name: [] for name in names}
    for i in range(rounds):
        shift = i % len(names)
        for name in names[shift:] + names[:shift]:
            times[name].append(seconds(cases[name]))
    return times


def seconds(run: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def ratio(times: Times, a: str, b: str) -> float:
    """Return the median over the rounds of the time of `a` over that of `b`."""
    return median(x / y for x, y in zip(times[a], times[b], strict=True))


def milliseconds(times: Times, name: str) -> float:
    """Return the median of a case in milliseconds."""
    return median(times[name]) * 1e3
