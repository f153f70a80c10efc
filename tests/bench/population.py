"""The country: a year of benefits and tax for everyone, a slider on it, and the 22 rules against Polars.

Alone: `python -m tests.bench.population [SHARE]` (everyone unless given).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from . import by_hand_country, by_hand_numpy, by_hand_polars, country, country_year
from .report import Row, Section, at_least, at_most, number, table
from .timing import in_turn, milliseconds, ratio
from .yardstick import TARGETS, law, population, rates

EVERYONE = 1.0
RULES = 1_000_000
ROUNDS = 7
ROUNDS_YEAR = 21
KB = 1024


def measure(share: float = EVERYONE) -> Section:
    """Return the time and memory of the country, and of a slider on it, each in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "land.parquet"
        _say("drawing the country")
        start = perf_counter()
        persons = country.write(path, share)
        drawn = perf_counter() - start
        cold = _fresh("compile", path, TRYGDEKART_CACHE=str(Path(folder) / "empty"))
        cached = _fresh("compile", path, TRYGDEKART_CACHE=str(Path(folder) / "empty"))
        run, slid = (_fresh(what, path) for what in ("run", "slider"))
    memory = max(run["self_kb"], 0) + (os.cpu_count() or 1) * run["worker_kb"]
    rows = (
        Row("drawing the persons and weighting them", number(drawn, " s")),
        Row("the whole law of a run, first compile (a hundred persons)", number(cold["seconds"], " s")),
        Row("the whole law of a run, from the cache (a hundred persons)", number(cached["seconds"], " s")),
        Row("a year of sykepenger, AAP, uføretrygd and tax, with tables", number(run["seconds"], " s")),
        Row("persons a second", number(persons / run["seconds"])),
        at_most("peak memory of the run, all processes", memory * KB / 1e9, 4, " GB"),
        Row("slider: the first total, from the file", number(slid["first"], " s")),
        Row("slider: persons kept in memory", number(slid["kept"])),
        *(
            at_most(f"slider: a new rate of {name}, to a new total", slid[name], 1, " s")
            for name in ("sykepenger", "aap", "uforetrygd")
        ),
        at_most("peak memory of the slider", slid["kb"] * KB / 1e9, 4, " GB"),
    )
    how = (
        "The synthetic country of `trygdekart befolkning lag --andel 1`: everyone who was resident in some "
        f"of 2015–2026; {os.cpu_count()} workers; from the start of a fresh interpreter to the finished "
        "tables, with kernels from the cache. Every day of sickness since 2015 is counted. Memory is the "
        "sum of each process's own peak. The slider keeps those with a benefit in the year."
    )
    return Section(f"The country: {number(persons)} persons, one year", how, rows)


def measure_rules() -> Section:
    """Return the 22 rules against NumPy and Polars streaming, and four scenarios of sums."""
    lov, persons = law(), population(RULES)
    p, kernel = rates(lov), lov.kompiler(TARGETS)
    ours = {t: np.empty(RULES) for t in TARGETS}
    frame = by_hand_polars.frame(persons)
    _, sums = kernel.begge(persons, ours)
    theirs = by_hand_polars.both(frame, p)
    difference = max(float(np.abs(ours[t] - theirs[t]).max()) for t in TARGETS)
    times = in_turn(
        {
            "engine": lambda: kernel.begge(persons, ours),
            "numpy": lambda: by_hand_numpy.both(persons, p),
            "polars": lambda: by_hand_polars.both(frame, p),
            "four": lambda: [kernel.summer(persons) for _ in range(4)],
        },
        ROUNDS,
    )
    assert sums
    rows = (
        at_most("largest difference from Polars", difference, 1e-6, " kr"),
        at_least("faster than NumPy by hand", ratio(times, "numpy", "engine"), 8, "×"),
        at_least("faster than Polars streaming", ratio(times, "polars", "engine"), 3, "×"),
        Row("four scenarios, sums alone", number(milliseconds(times, "four"), " ms")),
        Row("one run, columns and sums", number(milliseconds(times, "engine"), " ms")),
    )
    return Section(
        f"The 22 rules as scenarios, {number(RULES)} persons",
        f"Six columns and their sums, {os.cpu_count()} threads each, medians of {ROUNDS} rounds in turn.",
        rows,
    )


def measure_year() -> Section:
    """Return the year's law for a million persons against one loop by hand, the same numbers first."""
    law, persons, threads = country_year.law(), country_year.people(RULES), os.cpu_count() or 1
    engine = country_year.Compiled(law)
    p, by_day = by_hand_country.rates(law), by_hand_country.tables(law)
    ours, theirs = ({t: np.zeros(RULES) for t in country_year.TARGETS} for _ in range(2))
    _, sums = engine.both(persons, ours, threads)
    _, loop_sums = by_hand_country.both(persons, p, by_day, theirs, threads)
    difference = max(float(np.abs(ours[t] - theirs[t]).max()) for t in country_year.TARGETS)
    from_sums = max(abs(sums[t] - loop_sums[t]) for t in country_year.TARGETS)
    rows = [
        at_most("largest difference from the loop by hand", difference, 1e-6, " kr"),
        Row("largest difference of a sum", number(from_sums, " øre")),
    ]
    for many, what in ((threads, ""), (1, ", one thread")):
        times = in_turn(
            {
                "engine": lambda many=many: engine.both(persons, ours, many),
                "loop": lambda many=many: by_hand_country.both(persons, p, by_day, theirs, many),
            },
            ROUNDS_YEAR,
        )
        times_the_loop = ratio(times, "engine", "loop")
        named = f"time of the loop by hand{what}"
        rows.append(
            Row(named, number(times_the_loop, "×")) if what else at_most(named, times_the_loop, 1.3, "×")
        )
        rows += [
            Row(f"engine{what}", number(milliseconds(times, "engine"), " ms")),
            Row(f"loop by hand{what}", number(milliseconds(times, "loop"), " ms")),
        ]
    how = (
        "Sykepenger, AAP, uføretrygd and tax of everyone, of days already counted; five columns and their "
        f"sums in whole øre, {threads} threads, medians of {ROUNDS_YEAR} rounds in turn. The subset of the "
        "law is stated in `tests/bench/country_year.py`; every number in the loop is read from the law."
    )
    return Section(f"A year of benefits and tax by hand, {number(RULES)} persons", how, tuple(rows))


def _say(what: str) -> None:
    """Say what is going on: the country takes minutes."""
    print(f"  … {what}", file=sys.stderr, flush=True)


def _fresh(what: str, path: Path, **environment: str) -> dict[str, Any]:
    _say(f"{what}, in a fresh process")
    command = [sys.executable, "-m", "tests.bench.country", what, str(path)]
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment}
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    start = perf_counter()
    print(
        table(
            [
                measure_rules(),
                measure_year(),
                measure(float(sys.argv[1]) if len(sys.argv) > 1 else EVERYONE),
            ]
        )
    )
    print(f"\n{perf_counter() - start:.0f} s")
