"""One person: the traced case, a reform laid on the law, and what it costs to begin."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

import trygdekart as tk
from trygdekart.engine.context import Context
from trygdekart.engine.explain import as_json, walk
from trygdekart.engine.law import Lov
from trygdekart.engine.overlay import Overlay

from .fresh import CHAPTER_DATE, CHAPTER_TARGETS, Result, measured_in_fresh_process
from .report import Row, Section, at_most, number
from .timing import in_turn, milliseconds, seconds

CALLS = 200
STARTS = 7
COLD_STARTS = 3
CACHED_STARTS = 5
LIFE_RUNS = 4
EXAMPLES = Path(__file__).parents[2] / "examples"
# The person in the README's example, with what is not known there filled in.
PERSON = {
    "fodselsdato": date(1990, 3, 1),
    "sivilstand": "enslig",
    "uforetrygd_uforegrad": 1.0,
    "uforetrygd_uforetidspunkt": date(2008, 4, 1),
    "uforetrygd_innvilget_fra": date(2008, 4, 1),
    "uforetrygd_omregnet_2015": True,
    "uforetrygd_ung_ufor": True,
    "uforetrygd_vta": False,
    "uforetrygd_trygdetid": 40,
    "uforetrygd_grunnlag_per_ar": 0,
    "uforetrygd_ifu_fastsatt": 0,
    "uforetrygd_ieu_fastsatt": 0,
    "arbeid_timer": 1695,
    "arbeid_timelonn": 32,
}


def measure() -> Section:
    """Return the time of one case on the rules of § 12-14, and of one changed rate."""
    lov = tk.lov(CHAPTER_DATE)
    reform = Overlay("høyere fribeløp", satser={"uforetrygd_fribelop": {date(2020, 1, 1): 0.5}})
    first = seconds(lambda: lov.beregn(PERSON, CHAPTER_TARGETS))
    times = in_turn(
        {
            "case": lambda: lov.beregn(PERSON, CHAPTER_TARGETS),
            "explained": lambda: _explained(lov),
            "overlay": lambda: lov.med(reform),
            "overlay and case": lambda: lov.med(reform).beregn(PERSON, CHAPTER_TARGETS),
        },
        CALLS,
    )
    steps = len(lov.beregn(PERSON, CHAPTER_TARGETS).plan.steps)
    return Section(
        "One person",
        f"§ 12-14 on {CHAPTER_DATE} with every fact known: {steps} names computed and kept. Medians of "
        f"{CALLS} calls measured in turn.",
        (
            at_most("traced case", milliseconds(times, "case"), 10, " ms"),
            at_most(
                "one number, each step explained as JSON",
                milliseconds(times, "explained"),
                10,
                " ms",
            ),
            at_most("reform that changes one rate", milliseconds(times, "overlay"), 5, " ms"),
            Row(
                "the same and a traced case under it",
                number(milliseconds(times, "overlay and case"), " ms"),
            ),
            Row("the first traced case in a process", number(first * 1e3, " ms")),
        ),
    )


def measure_lives() -> Section:
    """Return the processor time of three whole lives, traced, as first and second run in this process."""
    from trygdekart.case import Sak
    from trygdekart.case.forlop import forlop
    from trygdekart.law.rettigheter.opplysninger import rettigheter

    rows = []
    verk = tk.lov(CHAPTER_DATE).verk
    rettigheter()  # law that is read once, as the rules and rates are
    for path in sorted(EXAMPLES.glob("liv_*.yaml")):
        case = Sak.les(path, verk)
        runs = []
        for _ in range(LIFE_RUNS):
            start = process_time()
            found = forlop(verk, case, med_grener=False)
            runs.append(process_time() - start)
        years = found.til.year - found.fra.year + 1
        rows.append(at_most(f"{path.stem}, {years} years, the first run", runs[0], 0.5, " s"))
        rows.append(at_most(f"{path.stem}, the best run after it", min(runs[1:]), 0.5, " s"))
    return Section(
        "A whole life",
        f"Every scheme, year and tax of a life, each number traced, without the branches; processor time "
        f"after the law is read. The first run plans the law; then the best of {LIFE_RUNS - 1}.",
        tuple(rows),
    )


def _explained(lov: Lov) -> list[object]:
    svar = lov.beregn(PERSON, CHAPTER_TARGETS[:1])
    context = Context.of(svar, svar.greiner[0])
    return [as_json(step) for _, step in walk(context, CHAPTER_TARGETS[0])]


def measure_start() -> Section:
    """Return what importing costs, and compiling without and with a cache; all in fresh processes."""
    starts = in_turn({"nothing": _start("pass"), "import": _start("import trygdekart")}, STARTS + 1)
    kept = {name: values[1:] for name, values in starts.items()}  # the first may write byte code
    added = median(kept["import"]) - median(kept["nothing"])
    cold, cached = _compiled("chapter")
    cold_yardstick, cached_yardstick = _compiled("yardstick")

    def best(results: list[Result], what: str) -> float:
        return min(float(r[what]) for r in results)

    def per_100(result: Result) -> float:
        return float(result["compile"]) / int(result["rules"]) * 100

    return Section(
        "To begin",
        f"Fresh processes. Import: median of {STARTS}, `python -c pass` subtracted. Compiling: from the "
        f"law as loaded to the first thousand persons computed; the best of {COLD_STARTS} with an empty "
        f"cache, then the best of {CACHED_STARTS} from it. Chapter 12: columns of "
        f"{len(CHAPTER_TARGETS)} targets, {cold['rules']} rules. Yardstick: columns and sums, "
        f"{cold_yardstick['rules']} rules.",
        (
            at_most("`import trygdekart` adds", added, 0.3, " s"),
            at_most("first compile of chapter 12, per 100 rules", per_100(cold), 20, " s"),
            Row("first compile of chapter 12", number(cold["compile"], " s")),
            at_most("chapter 12 from the cache", best(cached, "compile"), 0.5, " s"),
            Row("first compile of the yardstick", number(cold_yardstick["compile"], " s")),
            at_most("the yardstick from the cache", best(cached_yardstick, "compile"), 0.5, " s"),
            Row("before that: importing NumPy and Numba", number(best(cached, "imports"), " s")),
            Row("before that: the law read and checked", number(best(cached, "law"), " s")),
        ),
    )


def _compiled(what: str) -> tuple[Result, list[Result]]:
    """Return the quickest run with an empty cache, and the runs that find what it left there."""
    with TemporaryDirectory() as folder:

        def run(cache: int) -> Result:
            place = {"TRYGDEKART_CACHE": f"{folder}/{cache}"}
            return measured_in_fresh_process(what, environment=place)

        cold = [run(i) for i in range(COLD_STARTS)]
        cached = [run(0) for _ in range(CACHED_STARTS)]
    return min(cold, key=lambda r: float(r["compile"])), cached


def _start(code: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, "-c", code], check=True, env=dict(os.environ))
