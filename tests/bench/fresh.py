"""What must be measured in a fresh process: `python -m tests.bench.fresh WHAT …` prints JSON."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

Result = dict[str, Any]
CHAPTER_DATE = "2020-05-01"
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
    from trygdekart.engine.codegen import column_type

    lov = tk.lov(CHAPTER_DATE)
    loaded = perf_counter()
    kernel = lov.kompiler(CHAPTER_TARGETS)
    kernel.kjor({name: np.ones(1000, column_type(lov.verk, name)) for name in lov.verk.fakta})
    return {
        "imports": imported - start,
        "law": loaded - imported,
        "compile": perf_counter() - loaded,
        "rules": len(kernel.plan.versions),
    }


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
