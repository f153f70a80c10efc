"""From a plan to the text of one importable module: the chosen rules, and loops that call them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import helpers
from .declare import Fakta
from .lawbook import Lovverk, Regel
from .plan import MAIN, Kind, Plan, Step
from .source import body_without_docstring, function_node
from .subset import enum_values

HEADER = '''"""Generated from rules of law by Trygdekart; the name is the hash of the text. Do not edit."""
import math

try:
    from numba import njit

    NUMBA = True

    def rule(function):
        return njit(cache=True, error_model="numpy")(function)

    def kernel(function):
        return njit(cache=True, nogil=True, error_model="numpy")(function)

    def summing(function):
        # Only here may the order of additions change: whole numbers of øre add up exactly in any
        # order. On a kernel the flag would reach the rules in it and move their last bit.
        return njit(cache=True, nogil=True, error_model="numpy", fastmath={"reassoc", "nsz"})(function)

except ImportError:
    NUMBA = False

    def rule(function):
        return function

    kernel = summing = rule
'''

BLOCK = 1024  # persons whose results stay in the innermost cache while they are summed

LOOKUP_SOURCE = """
@rule
def serieverdi(dager, verdier, dag):
    low = 0
    high = len(dager)
    while low < high:
        middle = (low + high) // 2
        if dager[middle] <= dag:
            low = middle + 1
        else:
            high = middle
    if low == 0:
        return math.nan
    return verdier[low - 1]


@summing
def sum_ore(kroner, fra, til):
    total = 0.0
    for i in range(fra, til):
        total += math.floor(kroner[i] * 100.0 + 0.5)
    return total
"""

# `fra`, `til`, `hendelse` are spells, `forste[p]` to `forste[p + 1]` those of person p. `sum` gets the
# days of each outcome, `ut` (unless empty) what each spell's days became, as flat days from `dag0[p]`.
COUNTER_KERNEL = """
@kernel
def tell(p0, p1, forste, fra, til, hendelse, del_fra, versjon, satser, sum, dag0, ut):
    for p in range(p0, p1):
        tilstand = <START>
        s = 0
        ventende = 0
        for k in range(forste[p], forste[p + 1]):
            h = int(hendelse[k])
            dag = fra[k]
            while dag <= til[k]:
                while s + 1 < len(del_fra) and del_fra[s + 1] <= dag:
                    s += 1
                n = til[k] - dag + 1
                if s + 1 < len(del_fra):
                    n = min(n, del_fra[s + 1] - dag)
<DISPATCH>                tilstand = r.tilstand
                if r.tidligere != 0:
                    if len(ut) > 0 and ventende > 0:
                        mangler = ventende
                        j = dag0[p] + dag - fra[forste[p]] - 1
                        while mangler > 0:
                            if ut[j] == 0:
                                ut[j] = r.tidligere
                                mangler -= 1
                            j -= 1
                    sum[p, r.tidligere] += ventende
                    ventende = 0
                if r.utfall == 0:
                    ventende += r.dager
                else:
                    sum[p, r.utfall] += r.dager
                if len(ut) > 0:
                    start = dag0[p] + dag - fra[forste[p]]
                    for j in range(start, start + r.dager):
                        ut[j] = r.utfall
                dag += r.dager
        sum[p, 0] += ventende
"""


@dataclass(frozen=True)
class Signature:
    """What a generated kernel takes and gives, in order.

    `columns` are person columns (facts, given names, look-ups by a fact, aggregates); `rates` are
    scalars or tables; `series` are rates looked up inside by a computed date.
    """

    columns: tuple[str, ...]
    rates: tuple[str, ...]
    series: tuple[str, ...]
    targets: tuple[str, ...]


IN_KERNEL = (Kind.RULE, Kind.EXCEPTIONS, Kind.SAME)


def identifier(name: str) -> str:
    """Return a Python identifier for a name of the graph."""
    return name.replace(MAIN, "__hovedregel")


def resolved_outside(lov: Lovverk, plan: Plan, step: Step) -> bool:
    """Whether a look-up is made once per person before the kernel: its date is a column."""
    by = plan.step(lov.oppslag[step.navn].dato)
    fact = lov.oppslag[step.navn].av in lov.fakta  # a fact's history is not in the kernel at all
    return fact or by.kind in (Kind.FACT, Kind.GIVEN, Kind.DERIVED)


def signature(lov: Lovverk, plan: Plan) -> Signature:
    """Return the signature of the kernel for a plan."""
    columns: list[str] = []
    rates: list[str] = []
    series: list[str] = []
    inside = {n for s in plan.steps if s.kind in IN_KERNEL for n in s.needs}
    inside |= {
        n
        for s in plan.steps
        if s.kind is Kind.LOOKUP and not resolved_outside(lov, plan, s)
        for n in s.needs
    }
    for step in plan.steps:
        if step.navn not in inside and step.navn not in plan.targets:
            continue
        if step.kind in (Kind.FACT, Kind.GIVEN, Kind.AGGREGATE, Kind.DERIVED):
            columns.append(step.navn)
        elif step.kind in (Kind.RATE, Kind.CHOICE, Kind.CALENDAR):
            rates.append(step.navn)
        elif step.kind is Kind.LOOKUP:
            (columns if resolved_outside(lov, plan, step) else series).append(step.navn)
    return Signature(tuple(columns), tuple(rates), tuple(series), plan.targets)


def module_text(lov: Lovverk, plan: Plan) -> str:
    """Return the source of the module for a plan; equal version sets give equal text."""
    writer = Writer()
    for step in plan.steps:
        if step.regel is not None:
            writer.rule(step.navn, step.regel)
    sig = signature(lov, plan)
    parts = [
        HEADER,
        f"MANEDER_I_ARET = {helpers.MANEDER_I_ARET}",
        f"AVRUNDING_EPSILON = {helpers.AVRUNDING_EPSILON!r}",
        *(f"\n@rule\n{plain_source(h)}" for h in helpers.HELPERS),
        LOOKUP_SOURCE,
        *writer.texts,
        *(_kernel(lov, plan, sig, mode) for mode in ("kolonner", "summer", "begge")),
    ]
    return "\n".join(parts) + "\n"


def plain_source(function: Callable[..., Any], name: str = "") -> str:
    """Return a function's source without decorators, annotations and docstring."""
    node = ast.parse(ast.unparse(function_node(function))).body[0]
    assert isinstance(node, ast.FunctionDef)  # function_node returns nothing else
    node.decorator_list = []
    node.returns = None
    node.body = body_without_docstring(node)
    for argument in node.args.args:
        argument.annotation = None
    if name:
        node.name = name
    node = _Plain(enum_values(function), named_tuples(function)).visit(node)
    return ast.unparse(ast.fix_missing_locations(node))


def named_tuples(function: Callable[..., Any]) -> dict[str, Any]:
    """Return {name: class} of the NamedTuples a function can see."""
    return {
        name: value
        for name, value in function.__globals__.items()
        if isinstance(value, type) and issubclass(value, tuple) and hasattr(value, "_field_defaults")
    }


class _Plain(ast.NodeTransformer):
    """Puts numbers for members of IntEnums and takes annotations off assignments."""

    def __init__(self, enums: dict[tuple[str, str], int], tuples: dict[str, Any]) -> None:
        self.enums = enums
        self.tuples = tuples

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Write out the fields of a state in full: a compiled one has no defaults."""
        self.generic_visit(node)
        owner = self.tuples.get(node.func.id) if isinstance(node.func, ast.Name) else None
        if owner is None:
            return node
        named = {k.arg: k.value for k in node.keywords}
        given = dict(zip(owner._fields, node.args, strict=False)) | named
        defaults = {n: ast.Constant(int(v)) for n, v in owner._field_defaults.items()}
        node.args = [(defaults | given)[field] for field in owner._fields]
        node.keywords = []
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        if isinstance(node.value, ast.Name):
            value = self.enums.get((node.value.id, node.attr))
            if value is not None:
                return ast.copy_location(ast.Constant(value), node)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        self.generic_visit(node)
        if node.value is None:
            return ast.Pass()
        return ast.copy_location(ast.Assign([node.target], node.value), node)


class Writer:
    """Collects the text of rules and of the functions they call, each once."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.seen: set[str] = set()

    def rule(self, name: str, rule: Regel) -> None:
        """Add the version of a rule that was chosen."""
        self.function(rule.funksjon, f"regel_{identifier(name)}")

    def function(self, function: Callable[..., Any], name: str) -> None:
        """Add a function under a name, after those it calls."""
        text = plain_source(function, name)
        for called in sorted(_called_names(function)):
            callee = function.__globals__.get(called)
            if callee is None or callee in helpers.HELPERS or not inspect.isfunction(callee):
                continue
            unique = f"hjelp_{callee.__module__.replace('.', '_')}_{called}"
            if unique not in self.seen:
                self.seen.add(unique)
                self.function(callee, unique)
            text = _rename_calls(text, called, unique)
        self.texts.append(f"\n@rule\n{text}")


def _called_names(function: Callable[..., Any]) -> set[str]:
    return {
        node.func.id
        for statement in function_node(function).body  # not the decorators
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


def _rename_calls(text: str, old: str, new: str) -> str:
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == old:
            node.func.id = new
    return ast.unparse(tree)


def _kernel(lov: Lovverk, plan: Plan, sig: Signature, mode: str) -> str:
    """Return one loop over persons: `kolonner` writes columns, `summer` sums, `begge` both.

    Sums are made of blocks of results that are still in the cache.
    """
    arguments = ["fra", "til"]
    arguments += [f"kol_{identifier(n)}" for n in sig.columns]
    arguments += [f"v_{identifier(n)}" for n in sig.rates]
    for name in sig.series:
        arguments += [f"dager_{name}", f"serie_{name}"]
    targets = [identifier(n) for n in sig.targets]
    # `summer` gets its columns too, but only a block long: a scratch buffer per thread.
    arguments += [f"ut_{n}" for n in targets]
    if mode != "kolonner":
        arguments.append("summene")
    lines = [f"\n@kernel\ndef {mode}({', '.join(arguments)}):", "    hull = 0"]
    pad = "    "
    if mode != "kolonner":
        lines.append(f"    for start in range(fra, til, {BLOCK}):")
        lines.append(f"        slutt = min(start + {BLOCK}, til)")
        pad = "        "
    lines.append(
        pad + ("for i in range(fra, til):" if mode == "kolonner" else "for i in range(start, slutt):")
    )
    lines += [f"{pad}    v_{identifier(n)} = kol_{identifier(n)}[i]" for n in sig.columns]
    for step in plan.steps:
        line = _step(lov, step, sig)
        if line:
            lines.append(f"{pad}    {line}")
    # A value that is not itself is NaN, a hole; for whole numbers and yes/no the compiler drops this.
    looked_up = [s.navn for s in plan.steps if s.kind is Kind.LOOKUP and s.navn in sig.series]
    lines += [f"{pad}    hull += v_{n} != v_{n}" for n in map(identifier, (*sig.columns, *looked_up))]
    at = "i - start" if mode == "summer" else "i"
    lines += [f"{pad}    ut_{name}[{at}] = v_{name}" for name in targets]
    if mode != "kolonner":
        span = "0, slutt - start" if mode == "summer" else "start, slutt"
        lines += [f"        summene[{i}] += sum_ore(ut_{name}, {span})" for i, name in enumerate(targets)]
    lines.append("    return hull")
    return "\n".join(lines)


def _step(lov: Lovverk, step: Step, sig: Signature) -> str:
    name = f"v_{identifier(step.navn)}"
    needs = [f"v_{identifier(n)}" for n in step.needs]
    if step.kind is Kind.RULE:
        return f"{name} = regel_{identifier(step.navn)}({', '.join(needs)})"
    if step.kind is Kind.EXCEPTIONS:
        text = needs[-1]
        for i in range(len(needs) - 3, -1, -2):
            text = f"({needs[i + 1]} if {needs[i]} else {text})"
        return f"{name} = {text}"
    if step.kind is Kind.SAME:
        return f"{name} = {needs[0]}"
    if step.kind is Kind.LOOKUP and step.navn in sig.series:
        day = _shifted(lov, step, needs[0])
        return f"{name} = serieverdi(dager_{step.navn}, serie_{step.navn}, {day})"
    return ""


def _shifted(lov: Lovverk, step: Step, day: str) -> str:
    years = lov.oppslag[step.navn].ar_tilbake
    return f"legg_til_maneder({day}, {-12 * years})" if years else day


def whole_number(lov: Lovverk, plan: Plan, name: str) -> bool:
    """Whether a rate is passed as a whole number: every rule that takes it says so."""
    if name in lov.valg or name not in lov.satser:
        return True
    types = {
        a.type for s in plan.steps if s.regel is not None for a in s.regel.argumenter if a.navn == name
    }
    return types == {int}


def column_type(lov: Lovverk, name: str) -> str:
    """Return the numpy type of a column: float64, int64 or bool."""
    fact: Fakta | None = lov.fakta.get(name)
    unit = str(lov.unit(name))
    if unit == "ja/nei":
        return "bool"
    if unit in ("dato", "årstall", "månedsnummer", "kategori") or (fact and fact.type is int):
        return "int64"
    return "float64"
