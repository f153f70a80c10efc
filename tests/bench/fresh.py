"""What must be measured in a fresh process: `python -m tests.bench.fresh WHAT …` prints JSON."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trygdekart.engine.compiler import Kjerne

Result = dict[str, Any]
CHAPTER_DATE = "2020-05-01"
SOME_DAY = date(2018, 4, 1)
CHAPTER_TARGETS = ("uforetrygd_per_ar", "uforetrygd_kutt", "inntekt_og_uforetrygd_per_ar")


def measured_in_fresh_process(
    what: str, *arguments: object, environment: Mapping[str, str] | None = None
) -> Result:
    """Return what one of the functions below measures in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.fresh", what, *map(str, arguments)]
    done = subprocess.run(
        command, env={**os.environ, **(environment or {})}, check=True, stdout=subprocess.PIPE, text=True
    )
    found: Result = json.loads(done.stdout)
    return found


def chapter() -> Result:
    """Compile the rules of chapter 12 and run them once; from the cache when it has them."""
    start = perf_counter()
    import numba  # noqa: F401
    import numpy as np

    imported = perf_counter()
    import trygdekart as tk

    lov = tk.lov(CHAPTER_DATE)
    loaded = perf_counter()
    kernel = lov.kompiler(CHAPTER_TARGETS)
    kernel.kjor({name: np.full(1000, value) for name, value in _somebody(kernel).items()})
    return {
        "imports": imported - start,
        "law": loaded - imported,
        "compile": perf_counter() - loaded,
        "rules": len(kernel.plan.versions),
    }


def _somebody(kernel: Kjerne) -> dict[str, Any]:
    """Return a lawful value for every column the kernel takes or looks something up by."""
    verk = kernel.lov.verk
    by_date = {n: verk.oppslag[n].dato for n in kernel.sig.columns if n in verk.oppslag}
    looked_up = {n for n in by_date if verk.oppslag[n].av in verk.satser}
    found: dict[str, Any] = {}
    for name in {*kernel.sig.columns, *by_date.values()} - looked_up:
        fact = verk.fakta.get(name)
        if fact is None:
            found[name] = 0.0
        elif fact.alternatives:
            found[name] = fact.alternatives[-1]
        elif fact.type is date:
            found[name] = SOME_DAY.toordinal()
        else:
            found[name] = fact.type(fact.omrade[0] or 0)
    return found


def yardstick() -> Result:
    """Compile the yardstick for columns and sums, and run it once."""
    import numba  # noqa: F401

    from .yardstick import TARGETS, law, population

    lov, persons = law(), population(1000)
    start = perf_counter()
    kernel = lov.kompiler(TARGETS)
    kernel.begge(persons)
    return {"compile": perf_counter() - start, "rules": len(kernel.plan.versions)}


def memory(persons: str) -> Result:
    """Return the peak memory that one run over the yardstick's population adds, outputs included."""
    from .yardstick import TARGETS, law, population

    lov = law()
    kernel = lov.kompiler(TARGETS)
    kernel.begge(population(1000))
    columns = population(int(persons))
    try:
        ctypes.CDLL(None).malloc_trim(0)  # what making the population left behind is given back
        Path("/proc/self/clear_refs").write_text("5")  # and the peak so far forgotten
    except (OSError, AttributeError):
        return {"bytes": float("nan")}  # not Linux
    before = _status("VmRSS")
    found = kernel.begge(columns)
    assert found
    return {"bytes": _status("VmHWM") - before}


def _status(field: str) -> int:
    found = re.search(rf"{field}:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"))
    assert found is not None
    return int(found[1]) * 1024


MEASURES: Mapping[str, Callable[..., Result]] = {f.__name__: f for f in (chapter, yardstick, memory)}

if __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](*sys.argv[2:])))
