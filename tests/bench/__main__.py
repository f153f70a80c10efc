"""Measure everything, print the table, write docs/benchmarks.md; exit 1 when a gate is not reached."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path

from . import (
    aap,
    api,
    counters,
    kernels,
    mutants,
    person,
    population,
    sykepenger_days,
    web,
    web_gates,
    work,
)
from .report import NOT_REACHED, Row, Section, page, table

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
# What is measured in this process comes first; the processes that are started then disturb nothing.
SECTIONS = (
    kernels.measure,
    counters.measure,
    aap.measure,
    sykepenger_days.measure,
    population.measure_rules,
    population.measure_year,
    population.measure,
    person.measure,
    work.measure,
    person.measure_lives,
    person.measure_start,
    web.measure,
    api.measure,
    web_gates.measure,
    mutants.measure,
)


def main() -> int:
    """Return 0 when every gate is reached, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--day", type=date.fromisoformat, help="the date on the page (today)")
    names = sorted({_name(measure) for measure in SECTIONS})
    parser.add_argument("--only", choices=names, help="measure this alone; the page is left as it is")
    asked = parser.parse_args()
    day = asked.day or date.today()
    load = os.getloadavg()[0]
    chosen = [measure for measure in SECTIONS if asked.only in (None, _name(measure))]
    sections = [_measured(measure) for measure in chosen]
    print(table(sections))
    if asked.only is not None:
        return 1 if any(r.verdict == NOT_REACHED for s in sections for r in s.rows) else 0
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(sections, day, load), encoding="utf-8")
    missed = [r for s in sections for r in s.rows if r.verdict == NOT_REACHED]
    print(f"\n{len(missed)} not reached. Written: {PAGE.relative_to(PAGE.parents[1])}")
    return 1 if missed else 0


def _name(measure: Callable[[], Section]) -> str:
    return measure.__module__.rpartition(".")[2]


def _measured(measure: Callable[[], Section]) -> Section:
    """Return what is measured, or one gate not reached when a fault stops it; the others go on."""
    try:
        return measure()
    except Exception as fault:
        traceback.print_exc()
        name = f"{measure.__module__.rsplit('.', 1)[-1]}.{measure.__name__}"
        row = Row(name, type(fault).__name__, "runs to its end", False)
        return Section(f"Stopped: {name}", "A fault stopped the measuring; run it to see where.", (row,))


if __name__ == "__main__":
    sys.exit(main())
