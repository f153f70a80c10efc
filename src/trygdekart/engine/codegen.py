"""From a plan to the text of one importable module: the chosen rules, and loops that call them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from . import helpers
from .declare import Fakta
from .inline import Inline
from .lawbook import Lovverk
from .plan import Kind, Plan, Step
from .rule_text import Writer, identifier, plain_source
from .subset import CONSTANTS

HEADER = '''"""Generated from rules of law by Trygdekart; the name is the hash of the text. Do not edit."""
import math

import numpy as np

try:
    from numba import njit
    from numba.core.compiler import Compiler

    NUMBA = True

    class Apart(Compiler):
        """Tells LLVM that columns do not overlap; it gives up beyond 128 pairs to check itself."""

        def define_pipelines(self):
            self.state.flags.noalias = True
            return super().define_pipelines()

    def rule(function):
        # Only kernels call a rule: its ways in from Python and from C were a third of the compiling.
        inner = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}
        return njit(cache=True, error_model="numpy", **inner)(function)

    def part(function):
        inner = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}
        return njit(cache=True, error_model="numpy", pipeline_class=Apart, **inner)(function)

    def kernel(function):
        options = {"nogil": True, "no_cfunc_wrapper": True}
        return njit(cache=True, error_model="numpy", pipeline_class=Apart, **options)(function)

    def summing(function):
        # Only here may the order of additions change: whole numbers of øre add up exactly in any
        # order. On a kernel the flag would reach the rules in it and move their last bit.
        return njit(cache=True, nogil=True, error_model="numpy", fastmath={"reassoc", "nsz"})(function)

except ImportError:
    NUMBA = False

    def rule(function):
        return function

    kernel = part = summing = rule
'''

BLOCK = 1024  # persons whose results stay in the innermost cache while they are summed

LOOKUP_SOURCE = """
@rule
def verdi_den_dagen(verdier, for_forste, dag):
    return verdier[max(0, min(int(dag) - for_forste, len(verdier) - 1))]


@summing
def sum_ore(kroner, n):
    total = 0.0
    for i in range(n):
        total += np.floor(kroner[i] * 100.0 + 0.5)
    return total
"""


@dataclass(frozen=True)
class Signature:
    """What a generated kernel takes and gives, in order.

    `columns` are person columns (facts, given names, look-ups in a fact's history, aggregates); `rates`
    are scalars or tables; `series` are rates looked up by a date: a table by day, and the day before it.
    """

    columns: tuple[str, ...]
    rates: tuple[str, ...]
    series: tuple[str, ...]
    targets: tuple[str, ...]


IN_KERNEL = (Kind.RULE, Kind.EXCEPTIONS, Kind.SAME, Kind.TOTAL)


def of_history(lov: Lovverk, step: Step) -> bool:
    """Whether a look-up is in a fact's history, which is not in the kernel at all."""
    return lov.oppslag[step.navn].av in lov.fakta


def signature(lov: Lovverk, plan: Plan) -> Signature:
    """Return the signature of the kernel for a plan."""
    columns: list[str] = []
    rates: list[str] = []
    series: list[str] = []
    inside = {n for s in plan.steps if s.kind in IN_KERNEL for n in s.needs}
    inside |= {n for s in plan.steps if s.kind is Kind.LOOKUP and not of_history(lov, s) for n in s.needs}
    for step in plan.steps:
        if step.navn not in inside and step.navn not in plan.targets:
            continue
        if step.kind in (Kind.FACT, Kind.GIVEN, Kind.AGGREGATE, Kind.DERIVED, Kind.OVER_DAYS):
            columns.append(step.navn)
        elif step.kind in (Kind.RATE, Kind.CHOICE, Kind.CALENDAR):
            rates.append(step.navn)
        elif step.kind is Kind.LOOKUP:
            (columns if of_history(lov, step) else series).append(step.navn)
    return Signature(tuple(columns), tuple(rates), tuple(series), plan.targets)


def helper_texts(functions: Iterable[Callable[..., Any]]) -> Iterator[str]:
    """Yield the text of the helpers and of the constants they use."""
    yield from (f"{name} = {number}" for name, number in CONSTANTS.items())
    yield f"AVRUNDING_EPSILON = {helpers.AVRUNDING_EPSILON!r}"
    for helper in (*helpers.INNER, *functions):
        # NumPy's floor and ceil give the same number as Python's, but stay vector instructions.
        text = plain_source(helper).replace("math.", "np.")
        if "tabell" in helper.__code__.co_varnames:
            # A table is a matrix here; a row taken out by itself would be an object with a count of users.
            text = text.replace("len(tabell[0])", "tabell.shape[1]").replace("][", ", ")
        yield f"\n@rule\n{text}"


def module_text(lov: Lovverk, plan: Plan) -> str:
    """Return the source of the module for a plan; equal version sets give equal text."""
    brackets = bracket_rows(lov, plan)
    writer = Writer(brackets)
    for step in plan.steps:
        if step.regel is not None:
            writer.rule(step.navn, step.regel)
    sig = signature(lov, plan)
    parts = [
        HEADER,
        *helper_texts(helpers.HELPERS),
        *(unrolled_brackets(rows) for rows in sorted(set(brackets.values()))),
        LOOKUP_SOURCE,
        *writer.texts,
        *(kernel_text(lov, plan, sig, mode, writer.inline) for mode in ("kolonner", "summer")),
    ]
    return "\n".join(parts) + "\n"


def bracket_rows(lov: Lovverk, plan: Plan) -> dict[str, int]:
    """Return {rate: number of brackets}; the number is part of the generated text, the rates are not.

    A keyed table is no such rate, though it may have two columns: it stays a matrix.
    """
    return {
        s.navn: len(s.sats.verdi)
        for s in plan.steps
        if s.sats is not None and isinstance(s.sats.verdi, tuple) and lov.satser[s.navn].slag == "trinn"
    }


def unrolled_brackets(rows: int) -> str:
    """Return `trinnvis` for a known number of brackets: no loop and no branch, so that it is vectorised.

    Adding a bracket that is not reached adds 0.0, which leaves every bit as it is.
    """
    lines = [f"\n@rule\ndef trinnvis_{rows}(belop, tabell):", "    total = 0.0"]
    for k in range(rows):
        top = f"min(belop, tabell[{k + 1}][0])" if k + 1 < rows else "belop"
        lines.append(f"    total += max(0.0, {top} - tabell[{k}][0]) * tabell[{k}][1]")
    return "\n".join([*lines, "    return total"])


def kernel_text(
    lov: Lovverk, plan: Plan, sig: Signature, mode: str, short: Mapping[str, Inline] = MappingProxyType({})
) -> str:
    """Return one loop over a chunk of persons: `kolonner` writes columns, `summer` adds them up.

    Columns come as slices that begin at 0: an index that might be negative would cost a check for
    each person and column, and the loop would not be vectorised. Sums are made of results that are
    still in the cache, a block at a time; for sums alone the columns written are scratch, a block long.
    """
    arguments = ["n"]
    arguments += [f"kol_{identifier(n)}" for n in sig.columns]
    brackets = bracket_rows(lov, plan)
    arguments += [f"{'tabell' if n in brackets else 'v'}_{identifier(n)}" for n in sig.rates]
    for name in sig.series:
        arguments += [f"serie_{name}", f"forst_{name}"]
    targets = [identifier(n) for n in sig.targets]
    arguments += [f"ut_{n}" for n in targets]
    if mode == "summer":
        arguments.append("summene")
    lines = [
        f"\n@kernel\ndef {mode}({', '.join(arguments)}):",
        *(_brackets_before_the_loop(n, brackets[n]) for n in sig.rates if n in brackets),
        "    hull = 0",
    ]
    kol, ut, pad = "kol", "ut", "    "
    if mode == "summer":
        kol, ut, pad = "del_kol", "del_ut", "        "
        lines += [
            f"    for start in range(0, n, {BLOCK}):",
            f"        m = min({BLOCK}, n - start)",
            f"        forst = start if len(ut_{targets[0]}) >= n else 0  # else scratch, written again",
            *(f"        del_kol_{c} = kol_{c}[start : start + m]" for c in map(identifier, sig.columns)),
            *(f"        del_ut_{t} = ut_{t}[forst : forst + m]" for t in targets),
        ]
    lines.append(f"{pad}for i in range({'m' if mode == 'summer' else 'n'}):")
    lines += [f"{pad}    v_{identifier(n)} = {kol}_{identifier(n)}[i]" for n in sig.columns]
    for step in plan.steps:
        lines += [f"{pad}    {line}" for line in _step(step, sig, short)]
    # Holes and values outside their fact's range are counted here, and named when there are any.
    looked_up = [s.navn for s in plan.steps if s.kind is Kind.LOOKUP and s.navn in sig.series]
    lines += [f"{pad}    hull += {_faulty(lov, name)}" for name in (*sig.columns, *looked_up)]
    lines += [f"{pad}    {ut}_{name}[i] = v_{name}" for name in targets]
    if mode == "summer":
        lines += [f"        summene[{i}] += sum_ore(del_ut_{name}, m)" for i, name in enumerate(targets)]
    lines.append("    return hull")
    return "\n".join(lines)


def _brackets_before_the_loop(name: str, rows: int) -> str:
    cells = ", ".join(f"(tabell_{name}[{k}, 0], tabell_{name}[{k}, 1])" for k in range(rows))
    return f"    v_{name} = ({cells},)"


def _step(step: Step, sig: Signature, short: Mapping[str, Inline]) -> list[str]:
    name = f"v_{identifier(step.navn)}"
    needs = [f"v_{identifier(n)}" for n in step.needs]
    if step.kind is Kind.RULE:
        before: list[str] = []
        value = f"regel_{identifier(step.navn)}({', '.join(needs)})"
        if step.navn in short:
            before, value = short[step.navn].lines(name, needs)
        # A whole number from a table comes as a float, and the calendar in floats is five times slower.
        whole = step.regel is not None and step.regel.type is int
        return [*before, f"{name} = int({value})" if whole else f"{name} = {value}"]
    if step.kind is Kind.COMMON:
        return [f"{name} = {step.verdi!r}"]
    if step.kind is Kind.EXCEPTIONS:
        text = needs[-1]
        for i in range(len(needs) - 3, -1, -2):
            text = f"({needs[i + 1]} if {needs[i]} else {text})"
        return [f"{name} = {text}"]
    if step.kind in (Kind.SAME, Kind.TOTAL):  # a row has one employer; totals of several are given
        return [f"{name} = {needs[0]}"]
    if step.kind is Kind.LOOKUP and step.navn in sig.series:
        return [f"{name} = verdi_den_dagen(serie_{step.navn}, forst_{step.navn}, {needs[0]})"]
    return []


def whole_number(lov: Lovverk, plan: Plan, name: str) -> bool:
    """Whether a rate is passed as a whole number: every rule that takes it says so."""
    if name in lov.valg or name not in lov.satser:
        return True
    types = {
        a.type for s in plan.steps if s.regel is not None for a in s.regel.argumenter if a.navn == name
    }
    return types == {int}


def fact_range(lov: Lovverk, name: str) -> tuple[float, float] | None:
    """Return the lowest and highest value a fact's column may have, or None when it is no such fact."""
    fact = lov.fakta.get(name)
    if fact is None or fact.type is bool:
        return None
    if fact.alternatives:
        return float(min(fact.alternatives)), float(max(fact.alternatives))
    low, high = fact.omrade
    if low is None and high is None:
        return None
    return -math.inf if low is None else low, math.inf if high is None else high


def _faulty(lov: Lovverk, name: str) -> str:
    """Return a condition: the value is not itself (NaN, a hole), or outside its fact's range."""
    value = f"v_{identifier(name)}"
    parts = [f"({value} != {value})"]
    span = fact_range(lov, name)
    for sign, limit in zip("<>", span or (), strict=False):
        if math.isfinite(limit):
            parts.append(f"({value} {sign} {limit!r})")
    return " | ".join(parts) if len(parts) == 1 else f"({' | '.join(parts)})"


def column_type(lov: Lovverk, name: str) -> str:
    """Return the numpy type of a column: float64, int64 or bool."""
    fact: Fakta | None = lov.fakta.get(name)
    unit = str(lov.unit(name))
    if unit == "ja/nei":
        return "bool"
    if unit in ("dato", "årstall", "månedsnummer", "kategori") or (fact and fact.type is int):
        return "int64"
    return "float64"
