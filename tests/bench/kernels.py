"""The yardstick's 22 rules over a million persons: the engine against NumPy and a loop by hand."""

from __future__ import annotations

import os

import numpy as np

from . import by_hand_numba, by_hand_numpy
from .fresh import measured_in_fresh_process
from .report import Row, Section, at_least, at_most, number
from .timing import in_turn, milliseconds, ratio
from .yardstick import TARGETS, Array, bytes_per_person, law, population, rates

PERSONS = 1_000_000
ROUNDS = 41
ROUNDS_NUMPY = 11
TOLERANCE = 1e-9  # kroner
ORE = 100
ROUNDING = 0.005  # the engine's sums are of whole øre for each person


def measure() -> Section:
    """Return the comparison: same numbers first, then time, then memory."""
    lov, persons = law(), population(PERSONS)
    p, threads = rates(lov), os.cpu_count() or 1
    kernel = lov.kompiler(TARGETS)
    ours = {t: np.empty(PERSONS) for t in TARGETS}
    theirs = {t: np.empty(PERSONS) for t in TARGETS}

    # The first call of each compiles it.
    _, sums = kernel.begge(persons, ours)
    by_hand_numba.columns(persons, p, theirs, threads)
    _, loop_sums = by_hand_numba.both(persons, p, theirs, threads)
    numpy_columns, numpy_sums = by_hand_numpy.both(persons, p)
    from_loop = _difference(ours, theirs)
    from_numpy = _difference(ours, numpy_columns)
    from_sums = max(abs(sums[t] / ORE - other[t]) for t in TARGETS for other in (loop_sums, numpy_sums))
    kernel.kjor(persons, ours)
    assert _difference(ours, theirs) == from_loop  # columns alone are the columns with sums

    sources = [*persons.values(), *numpy_columns.values()]
    copies = [np.empty_like(a) for a in sources]

    def copy() -> None:
        for to, source in zip(copies, sources, strict=True):
            np.copyto(to, source)

    times = in_turn(
        {
            "engine": lambda: kernel.kjor(persons, ours),
            "loop": lambda: by_hand_numba.columns(persons, p, theirs, threads),
            "engine+sums": lambda: kernel.begge(persons, ours),
            "loop+sums": lambda: by_hand_numba.both(persons, p, theirs, threads),
            "copy": copy,
        },
        ROUNDS,
    )
    slow = in_turn(
        {
            "engine+sums": lambda: kernel.begge(persons, ours),
            "numpy+sums": lambda: by_hand_numpy.both(persons, p),
        },
        ROUNDS_NUMPY,
    )
    one = in_turn(
        {
            "engine+sums": lambda: kernel.begge(persons, ours, 1),
            "loop+sums": lambda: by_hand_numba.both(persons, p, theirs, 1),
        },
        ROUNDS_NUMPY,
    )
    peak = measured_in_fresh_process("memory", PERSONS)["bytes"]
    return Section(
        f"The 22 rules of the yardstick, {number(PERSONS)} persons",
        f"Six columns and their sums in float64, {threads} threads for the engine and the loop, buffers "
        f"reused; measured in turn in one process, medians of {ROUNDS} rounds ({ROUNDS_NUMPY} against "
        "NumPy and on one thread), ratios within each round. The rules are in `tests/bench/malestokk/` "
        "and are not the law. The engine's sums are of whole øre, exact in any order; those by hand "
        "add kroner as they come.",
        (
            at_most("largest difference from the loop by hand", from_loop, TOLERANCE, " kr"),
            at_most("largest difference from NumPy by hand", from_numpy, TOLERANCE, " kr"),
            at_most("largest difference of a sum, per person", from_sums / PERSONS, ROUNDING, " kr"),
            at_least("faster than NumPy by hand", ratio(slow, "numpy+sums", "engine+sums"), 8, "×"),
            at_most("time of the loop by hand, columns", ratio(times, "engine", "loop"), 1.3, "×"),
            at_most(
                "time of the loop by hand, columns and sums",
                ratio(times, "engine+sums", "loop+sums"),
                1.3,
                "×",
            ),
            Row("the same on one thread", number(ratio(one, "engine+sums", "loop+sums"), "×")),
            Row("time of copying the same bytes", number(ratio(times, "engine+sums", "copy"), "×")),
            *(
                Row(what, number(milliseconds(t, name), " ms"))
                for what, t, name in (
                    ("engine, columns", times, "engine"),
                    ("engine, columns and sums", times, "engine+sums"),
                    ("engine, columns and sums, one thread", one, "engine+sums"),
                    ("loop by hand, columns", times, "loop"),
                    ("loop by hand, columns and sums", times, "loop+sums"),
                    ("NumPy by hand, columns and sums", slow, "numpy+sums"),
                    ("copy of the same bytes, one thread", times, "copy"),
                )
            ),
            Row("bytes per person, in", str(bytes_per_person(persons))),
            Row("bytes per person, out", str(bytes_per_person(ours))),
            Row("bytes per person, peak memory added by one run", number(peak / PERSONS)),
        ),
    )


def _difference(a: dict[str, Array], b: dict[str, Array]) -> float:
    return max(float(np.abs(a[t] - b[t]).max()) for t in TARGETS)
