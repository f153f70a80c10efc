"""The whole country in a fresh process: `python -m tests.bench.country WHAT FILE` prints JSON."""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

YEAR = 2025
REFORM = (
    "skjema: trygdekart-reform/1\nnavn: skyver\ntittel: s\nkilde: s\nfra: 2025-01-01\nsatser: {{{}: {}}}\n"
)


def write(path: str | Path, share: float) -> int:
    """Write the synthetic country, or a share of it, and its weights; return how many persons."""
    from trygdekart.population.lag import lag

    return lag(share, path)


def _said(done: int, every: int) -> None:
    print(f"    {done} of {every} parts", file=sys.stderr, flush=True)


def run(path: str) -> dict[str, Any]:
    """Run the law in force over the file on every core; return the time and the peak memory."""
    from trygdekart.population.kjor import kjor

    start = perf_counter()
    kjor(path, YEAR, spenn=False, framdrift=_said)
    mine = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"seconds": perf_counter() - start, "self_kb": mine, "worker_kb": worker}


def slider(path: str) -> dict[str, Any]:
    """Read the file once, then move a rate of each benefit and total again."""
    from trygdekart.population.skyver import Skyver
    from trygdekart.reform import Valgt, les_tekst

    start = perf_counter()
    country = Skyver(path, YEAR)
    country.summer()
    first = perf_counter() - start
    times: dict[str, list[float]] = {}
    moves = {
        "sykepenger": ("sykepenger_dekning_arbeidstaker", (0.99, 0.95, 0.9)),
        "uforetrygd": ("uforetrygd_sats", (0.65, 0.64, 0.63)),
        "aap": ("aap_kompensasjonsgrad", (0.65, 0.64, 0.63)),
    }
    for benefit, (rate, values) in moves.items():
        for value in values:
            one = Valgt.av(les_tekst(REFORM.format(rate, value)))
            start = perf_counter()
            country.summer([one])
            times.setdefault(benefit, []).append(perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kept = len(country.personer)
    return {"first": first, "kb": peak, "kept": kept, **{b: min(t[1:]) for b, t in times.items()}}


def compile_all(path: str) -> dict[str, Any]:
    """Compute a hundred persons: the time is that of loading and compiling the whole law of a run."""
    from trygdekart.law import LOVDATA
    from trygdekart.population.kjor_del import Oppgave, Scenario, lov_for, personer, regn

    start = perf_counter()
    p, _ = personer(Oppgave(path, 0, 0, 100, YEAR, LOVDATA, (Scenario("lov"),), ""))
    regn(lov_for(Scenario("lov"), YEAR, LOVDATA), p, {})
    return {"seconds": perf_counter() - start}


MEASURES: dict[str, Callable[[str], dict[str, Any]]] = {
    "run": run,
    "slider": slider,
    "compile": compile_all,
}

if __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](sys.argv[2])))
