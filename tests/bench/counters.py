"""A counter over a population, against the same state machine as a loop by hand."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numba import njit

from .report import Row, Section, at_most, number
from .timing import in_turn, milliseconds, ratio
from .yardstick import law

PERSONS = 200_000
DAYS = 365
ROUNDS = 15
LIMIT = 1.5  # times the loop by hand
SICK, HOLIDAY, HEALTHY = 1, 2, 3
CHUNK = 8192


@njit(nogil=True)
def by_hand(
    p0: int, p1: int, first: Any, start: Any, stop: Any, event: Any, wait: int, gap: int, out: Any
) -> None:
    """Count each person's days with the states as plain numbers and a spell at a time."""
    for p in range(p0, p1):
        used, healthy, pending = 0, 0, 0
        waiting, paid, nothing = 0, 0, 0
        for k in range(first[p], first[p + 1]):
            n = stop[k] - start[k] + 1
            if event[k] == HEALTHY:
                healthy += n
                if healthy >= gap:
                    used = 0
                nothing += n + pending
                pending = 0
            elif event[k] == HOLIDAY:
                pending += n
            else:
                healthy = 0
                take = min(n, wait - used)
                if take > 0:
                    used += take
                    waiting += take + pending
                    pending = 0
                    n -= take
                if n > 0:
                    paid += n + pending
                    pending = 0
        out[p, 0], out[p, 1], out[p, 2], out[p, 3] = pending, waiting, paid, nothing


@njit(nogil=True)
def day_by_day(
    p0: int, p1: int, first: Any, start: Any, stop: Any, event: Any, wait: int, gap: int, out: Any
) -> None:
    """Count each person's days one at a time."""
    for p in range(p0, p1):
        used, healthy, pending = 0, 0, 0
        waiting, paid, nothing = 0, 0, 0
        for k in range(first[p], first[p + 1]):
            for _ in range(start[k], stop[k] + 1):
                if event[k] == HEALTHY:
                    healthy += 1
                    if healthy >= gap:
                        used = 0
                    nothing += 1 + pending
                    pending = 0
                elif event[k] == HOLIDAY:
                    pending += 1
                else:
                    healthy = 0
                    if used < wait:
                        used += 1
                        waiting += 1 + pending
                    else:
                        paid += 1 + pending
                    pending = 0
        out[p, 0], out[p, 1], out[p, 2], out[p, 3] = pending, waiting, paid, nothing


def spells(persons: int, seed: int = 2025) -> tuple[Any, Any, Any, Any]:
    """Return (first spell per person, starts, ends, events): one year each, in stretches of 1–40 days."""
    rng = np.random.default_rng(seed)
    first, starts, ends, events = [0], [], [], []
    origin = 737_000
    lengths = rng.integers(1, 41, (persons, 40))
    kinds = rng.integers(1, 4, (persons, 40)).astype(np.int8)
    after = np.minimum(np.cumsum(lengths, axis=1), DAYS)
    before = np.concatenate([np.zeros((persons, 1), dtype=np.int64), after[:, :-1]], axis=1)
    real = after > before
    starts, ends, events = before[real] + origin, after[real] + origin - 1, kinds[real]
    first = np.concatenate([[0], np.cumsum(real.sum(axis=1))])
    return first, starts, ends, events


def measure() -> Section:
    """Return the comparison: same counts first, then time."""
    lov = law()
    first, start, stop, event = spells(PERSONS)
    kernel = lov.kompiler_teller("ventedager")
    threads = os.cpu_count() or 1
    wait, gap = int(kernel.satser[0, 0]), int(kernel.satser[0, 1])
    hand, daily = (np.zeros((PERSONS, 4), dtype=np.int64) for _ in range(2))
    spans = [(a, min(a + CHUNK, PERSONS)) for a in range(0, PERSONS, CHUNK)]

    def run(function: Any, out: Any) -> None:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda s: function(*s, first, start, stop, event, wait, gap, out), spans))

    run(by_hand, hand)
    run(day_by_day, daily)
    ours, _ = kernel.tell(first, start, stop, event)
    same = bool((ours == hand).all() and (ours == daily).all())
    times = in_turn(
        {
            "engine": lambda: kernel.tell(first, start, stop, event),
            "hand": lambda: run(by_hand, hand),
            "daily": lambda: run(day_by_day, daily),
        },
        ROUNDS,
    )
    days = PERSONS * DAYS
    rows = (
        Row("the same days of each outcome for every person", "yes" if same else "no", "yes", same),
        at_most("time of the loop by hand, a day at a time", ratio(times, "engine", "daily"), LIMIT, "×"),
        at_most("time of the loop by hand, a spell at a time", ratio(times, "engine", "hand"), LIMIT, "×"),
        Row("engine", number(milliseconds(times, "engine"), " ms")),
        Row("loop by hand, a day at a time", number(milliseconds(times, "daily"), " ms")),
        Row("loop by hand, a spell at a time", number(milliseconds(times, "hand"), " ms")),
        Row("million days a second", number(days / float(np.median(times["engine"])) / 1e6)),
    )
    how = (
        f"{PERSONS:,} persons × {DAYS} days as spells, {threads} threads; totals per person. The engine "
        "runs the counter's own step with its closed form; the loops keep the states as plain numbers."
    ).replace(",", " ", 1)
    return Section(f"A counter  {PERSONS:,} persons × {DAYS} days".replace(",", " "), how, rows)
