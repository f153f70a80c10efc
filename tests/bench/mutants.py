"""Mutation testing of a chapter: each small fault put into a rule, and whether some case notices.

Only the cases whose plans hold the rule are run, in one process, so a mutant takes milliseconds
where a tool that runs the whole suite for each would take minutes. Property tests are not counted:
what survives here may still be caught there, and is listed for a person to look at.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from types import FunctionType, MappingProxyType
from typing import Any

import yaml

from tests.dekning import KORPUS, ROOT
from trygdekart.case import Sak
from trygdekart.conformance import runner
from trygdekart.conformance.alias import table_for
from trygdekart.engine.errors import TrygdekartFault
from trygdekart.engine.law import bind
from trygdekart.engine.lawbook import Lovverk
from trygdekart.engine.rules import Regel
from trygdekart.engine.source import function_node
from trygdekart.law import lovverk

from .report import Row, Section, number

CHAPTER = "trygdekart.law.uforetrygd"
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.And: ast.Or,
    ast.Or: ast.And,
}  # fmt: skip
TOLERANCE = 0.005


@dataclass(frozen=True)
class Held:
    """One case: the rules its answer is made of, and whether a law still gives what it should."""

    rules: frozenset[str]
    passes: Callable[[Lovverk], bool]


def own_cases(verk: Lovverk) -> Iterator[Held]:
    """Yield every number asked for in tests/law/saker."""
    for path in sorted((ROOT / "tests" / "law" / "saker").glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        base = Sak.les(ROOT / data["sak"]) if isinstance(data["sak"], str) else Sak.fra_data(data["sak"])
        for prove in data["prover"]:
            case = base.med(verk, prove.get("sett", {}))
            yield _held(verk, case, prove)


def _held(verk: Lovverk, case: Sak, prove: dict[str, Any]) -> Held:
    tid, known = prove["tid"], prove.get("kjent")
    names = tuple(prove["forvent"])

    def answer(law: Lovverk) -> Any:
        return bind(law, tid if isinstance(tid, int) else str(tid), known).beregn_rett(case.verdier, names)

    def passes(law: Lovverk) -> bool:
        try:
            svar = answer(law)
            return all(_same(svar[n], want) for n, want in prove["forvent"].items())
        except (TrygdekartFault, ArithmeticError, TypeError, ValueError):
            return False

    svar = answer(verk)
    plans = [svar.plan, *(p.plan for parts in svar.greiner[0].deler.values() for p in parts)]
    return Held(frozenset(s.navn.split("#")[0] for plan in plans for s in plan.steps), passes)


def _same(got: Any, want: Any) -> bool:
    if isinstance(want, str):
        return bool(got is (want == "ja"))
    return abs(float(got) - float(want)) <= (TOLERANCE if abs(want) > 10 else 1e-8)


def corpus_cases(verk: Lovverk) -> Iterator[Held]:
    """Yield every case of the corpora that passes."""
    for path in sorted(KORPUS.glob("*.json")):
        data = runner.read_corpus(path)
        for case in data["cases"]:
            table = table_for(path.name, str(data.get("topic", "")), str(case.get("type", "")), case)
            if table is None:
                continue

            def passes(law: Lovverk, case: Any = case, table: Any = table) -> bool:
                try:
                    return not runner.compare(case, table, law)
                except (TrygdekartFault, ArithmeticError, TypeError, ValueError):
                    return False

            if passes(verk):
                plans: list[Any] = []
                # A corpus may ask for a name that has no rule on its date: then no plan holds it.
                with suppress(TrygdekartFault):
                    plans.extend(runner.plans(case, table, verk))
                yield Held(frozenset(s.navn.split("#")[0] for p in plans for s in p.steps), passes)


def mutants(rule: Regel) -> Iterator[tuple[str, FunctionType]]:
    """Yield (what was changed, the changed function) for every small fault in a rule."""
    original = function_node(rule.funksjon)
    places = [n for statement in original.body for n in ast.walk(statement)]
    for i, place in enumerate(places):
        for what, change in _changes(place):
            node = copy.deepcopy(original)
            change([n for statement in node.body for n in ast.walk(statement)][i])
            node.decorator_list = []
            module = ast.fix_missing_locations(ast.Module([node], []))
            found = dict(rule.funksjon.__globals__)
            exec(compile(module, rule.fil, "exec"), found)  # the project's own source, changed
            yield f"linje {getattr(place, 'lineno', '?')}: {what}", found[node.name]


def _changes(node: ast.AST) -> Iterator[tuple[str, Callable[[Any], None]]]:
    if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
        new = SWAPS[type(node.ops[0])]
        yield f"{type(node.ops[0]).__name__} → {new.__name__}", lambda n: n.ops.__setitem__(0, new())
    elif isinstance(node, ast.BinOp | ast.BoolOp) and type(node.op) in SWAPS:
        other = SWAPS[type(node.op)]
        yield f"{type(node.op).__name__} → {other.__name__}", lambda n: setattr(n, "op", other())
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield f"{node.value} → {not node.value}", lambda n: setattr(n, "value", not n.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield f"{node.value} → {1 - node.value}", lambda n: setattr(n, "value", 1 - n.value)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not tatt bort", lambda n: setattr(n, "op", ast.UAdd())
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("min", "max"):
        swapped = "max" if node.func.id == "min" else "min"
        yield f"{node.func.id} → {swapped}", lambda n: setattr(n.func, "id", swapped)


def with_mutant(verk: Lovverk, rule: Regel, function: FunctionType) -> Lovverk:
    """Return the law with one version of one rule changed."""
    versions = tuple(replace(r, funksjon=function) if r is rule else r for r in verk.regler[rule.navn])
    return replace(verk, regler=MappingProxyType({**verk.regler, rule.navn: versions}))


def run() -> tuple[int, list[str]]:
    """Return how many mutants there were, and those that no case noticed."""
    verk = lovverk()
    held = [*own_cases(verk), *corpus_cases(verk)]
    total, survivors = 0, []
    for versions in verk.regler.values():
        for rule in versions:
            if not rule.funksjon.__module__.startswith(CHAPTER):
                continue
            cases = [h for h in held if rule.navn in h.rules]
            for what, function in mutants(rule):
                total += 1
                law = with_mutant(verk, rule, function)
                if all(h.passes(law) for h in cases):
                    survivors.append(f"{rule.fil} {rule.navn}, {what}")
    return total, survivors


def measure() -> Section:
    """Return the share of mutants killed, and the survivors one by one."""
    total, survivors = run()
    killed = total - len(survivors)
    rows = (
        Row("mutants killed by the cases", f"{killed} of {total} ({number(100 * killed / total)} %)"),
        *(Row(f"survived: {s}", "") for s in survivors),
    )
    how = "Each comparison, sign, constant and condition of each rule changed once; all cases run."
    return Section("Mutation testing of law/uforetrygd", how, rows)


if __name__ == "__main__":
    count, left = run()
    print("\n".join(left))
    print(f"{count - len(left)} of {count} killed")
