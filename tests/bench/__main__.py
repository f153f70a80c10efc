"""Measure, print the table, write docs/benchmarks.md; exit 1 when a gate is not reached."""

from __future__ import annotations

import argparse
import json
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
from .report import NOT_REACHED, Measured, Row, Section, as_data, from_data, page, table

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
DATA = PAGE.with_suffix(".json")
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
    """Return 0 when every gate measured is reached, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--day", type=date.fromisoformat, help="the date on the page (today)")
    names = sorted({_name(measure) for measure in SECTIONS})
    parser.add_argument("--only", choices=names, help="measure this alone; the rest of the page stays")
    asked = parser.parse_args()
    day = asked.day or date.today()
    held = from_data(json.loads(DATA.read_text(encoding="utf-8"))) if DATA.exists() else {}
    measured = {}
    for measure in SECTIONS:
        if asked.only in (None, _name(measure)):
            load = os.getloadavg()[0]
            measured[_key(measure)] = Measured(_measured(measure), day, load)
            held |= measured  # a run that is stopped keeps what it has measured
            _write([held[_key(m)] for m in SECTIONS if _key(m) in held], held)
    print(table([m.section for m in measured.values()]))
    missed = [r for m in measured.values() for r in m.section.rows if r.verdict == NOT_REACHED]
    print(f"\n{len(missed)} not reached. Written: {PAGE.relative_to(PAGE.parents[1])}")
    return 1 if missed else 0


def _write(in_order: list[Measured], held: dict[str, Measured]) -> None:
    DATA.write_text(json.dumps(as_data(held), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    PAGE.write_text(page(in_order), encoding="utf-8")


def _key(measure: Callable[[], Section]) -> str:
    return f"{_name(measure)}.{measure.__name__}"


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
