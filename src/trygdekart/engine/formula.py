"""The formula of a rule in words and with the numbers put in, read from the rule's own source."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import CodeType
from typing import Any

from .context import Words
from .formatting import plain, value_text
from .lawbook import Lovverk
from .rules import Regel
from .source import body_without_docstring, function_node
from .subset import CONSTANTS
from .unitcheck import UnitCheck

WORDS: Mapping[str, str] = {
    "min": "det minste av",
    "max": "det største av",
    "abs": "størrelsen av",
    "avrund": "avrundet",
    "rund_ned": "rundet ned",
    "rund_opp": "rundet opp",
    "trinnvis": "trinnvis av",
    "tabellverdi": "tabellverdien for",
    "interpolert": "på linjen gjennom tabellen, ved",
    "har_nokkel": "tabellen har tallet for",
    "forste_i_maneden": "første dag i måneden",
    "fyller_ar": "dagen en fyller år",
    "legg_til_maneder": "måneder etter",
    "manedsnummer": "måneden",
    "ar_av": "året",
    "er_helg": "er i en helg",
    "dager_til_ukeskille": "dager til uka eller helga er ute",
    "ukedager_mellom": "ukedager mellom",
    "legg_til_ukedager": "ukedager etter",
    "siste_ukedag": "siste ukedag til og med",
}
SIGNS: Mapping[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "−",
    ast.Mult: "×",
    ast.Div: "/",
    ast.Lt: "<",
    ast.LtE: "≤",
    ast.Gt: ">",
    ast.GtE: "≥",
    ast.Eq: "=",
    ast.NotEq: "≠",
    ast.And: "og",
    ast.Or: "eller",
}


@lru_cache(maxsize=4096)
def compiled(e: ast.expr) -> CodeType:
    """Return an expression of a rule as code: of an installed rule, never text from a user."""
    return compile(ast.fix_missing_locations(ast.Expression(e)), "<regel>", "eval")


@lru_cache(maxsize=4096)
def names_in(e: ast.expr) -> frozenset[str]:
    """Return the names an expression uses."""
    return frozenset(n.id for n in ast.walk(e) if isinstance(n, ast.Name))


@lru_cache(maxsize=4096)
def local_units(rule: Regel) -> dict[str, str]:
    """Return the unit of every name in a rule, its own names between included."""
    units = {a.navn: a.enhet for a in rule.argumenter}
    check = UnitCheck(function_node(rule.funksjon), units, rule.enhet, rule.place, dict(rule.callees))
    check.run()
    return {n: str(u) for n, u in check.units.items()}


def spelled(name: str) -> str:
    """Return a name of the source as words."""
    return name.strip("_").replace("_", " ")


class Formula:
    """Follows one rule through its own source with the values it had, and writes each step."""

    def __init__(
        self,
        lov: Lovverk,
        rule: Regel,
        values: Mapping[str, Any],
        on: date,
        words: Words,
    ) -> None:
        self.rule, self.lov, self.said, self.shown = rule, lov, words.said, words.shown
        self.node = function_node(rule.funksjon)
        self.env: dict[str, Any] = dict(values)
        self.labels = {a.navn: words.label(lov, a.navn, on) for a in rule.argumenter}
        self.units = local_units(rule)
        self.kinds = {a.navn: a.type for a in rule.argumenter}
        known = [a.navn for a in rule.argumenter if a.navn in lov]
        self.written = {n: lov.unit_text(n) for n in known}
        self.used: set[str] = set()

    def lines(self) -> Iterator[str]:
        """Yield each step taken: conditions with their outcome, intermediate values, the result."""
        yield from self._block(body_without_docstring(self.node))

    def _block(self, body: list[ast.stmt]) -> Iterator[str]:
        for s in body:
            if isinstance(s, ast.Return) and s.value is not None:
                yield from self._result(s.value)
                return
            if isinstance(s, ast.If):
                outcome = bool(self._value(s.test))
                yield self._condition(s.test, outcome)
                branch = s.body if outcome else s.orelse
                yield from self._block(branch)
                if branch and _ends(branch):
                    return
            elif isinstance(s, ast.Assign | ast.AugAssign | ast.AnnAssign):
                yield from self._assign(s)
            elif isinstance(s, ast.For):
                yield from self._loop(s)

    def _condition(self, test: ast.expr, outcome: bool) -> str:
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return self._condition(test.operand, not outcome)
        if isinstance(test, ast.Compare) and isinstance(test.comparators[0], ast.Attribute):
            return f"{self._text(test.left, False)}: {self._text(test.left, True)}"
        return f"{self._both(test)}: {self._yes_no(outcome)}"

    def _assign(self, s: ast.Assign | ast.AugAssign | ast.AnnAssign) -> Iterator[str]:
        target = s.targets[0] if isinstance(s, ast.Assign) else s.target
        if not isinstance(target, ast.Name) or s.value is None:
            return
        source = (
            ast.copy_location(ast.BinOp(ast.Name(target.id, ast.Load()), s.op, s.value), s)
            if isinstance(s, ast.AugAssign)
            else s.value
        )
        value = self._value(source)
        unit = self.units.get(target.id, "")
        name = self.said(spelled(target.id))
        yield f"{name} = {self._both(source)} = {self.shown(value_text(value, unit))}"
        self.env[target.id] = value

    def _loop(self, s: ast.For) -> Iterator[str]:
        assert isinstance(s.target, ast.Name)
        for i in self._value(s.iter):
            self.env[s.target.id] = i
            yield from self._block(s.body)

    def _result(self, e: ast.expr) -> Iterator[str]:
        if isinstance(e, ast.Constant):
            return
        value = self._value(e)
        text = self.shown(value_text(value, str(self.rule.enhet), self.rule.type))
        words, numbers = self._text(e, False), self._text(e, True)
        if isinstance(e, ast.Name):
            yield f"{words} = {text}"
        else:
            yield f"{words} = {numbers} = {text}"

    def _both(self, e: ast.expr) -> str:
        if isinstance(e, ast.Name):
            return self._text(e, False)
        return f"{self._text(e, False)} ({self._text(e, True)})"

    def _yes_no(self, value: bool) -> str:
        return self.said("ja" if value else "nei")

    def _value(self, e: ast.expr) -> Any:
        self.used.update(names_in(e))
        return eval(compiled(e), self.rule.funksjon.__globals__, self.env)

    def _text(self, e: ast.expr, numbers: bool, tight: bool = False) -> str:
        if isinstance(e, ast.Name):
            if e.id in CONSTANTS:
                return self.shown(plain(CONSTANTS[e.id]))
            if numbers and e.id in self.env:
                unit = self.written.get(e.id) or self.units.get(e.id, "")
                return self.shown(value_text(self.env[e.id], unit, self.kinds.get(e.id)))
            return self.labels.get(e.id) or self.said(spelled(e.id))
        if isinstance(e, ast.Constant):
            if isinstance(e.value, bool):
                return self._yes_no(e.value)
            return self.shown(plain(float(e.value))) if isinstance(e.value, int | float) else ""
        if isinstance(e, ast.BinOp):
            strong = isinstance(e.op, ast.Mult | ast.Div)
            left, right = self._text(e.left, numbers, strong), self._text(e.right, numbers, True)
            text = f"{left} {SIGNS[type(e.op)]} {right}"
            return f"({text})" if tight and not strong else text
        if isinstance(e, ast.UnaryOp):
            sign = f"{self.said('ikke')} " if isinstance(e.op, ast.Not) else "−"
            return sign + self._text(e.operand, numbers, True)
        if isinstance(e, ast.BoolOp):
            return f" {self.said(SIGNS[type(e.op)])} ".join(self._text(v, numbers, True) for v in e.values)
        if isinstance(e, ast.Compare):
            words = [self._text(e.left, numbers)]
            for op, compared in zip(e.ops, e.comparators, strict=True):
                words += [SIGNS[type(op)], self._text(compared, numbers)]
            return " ".join(words)
        if isinstance(e, ast.IfExp):
            chosen = e.body if self._value(e.test) else e.orelse
            return self._text(chosen, numbers, tight)
        if isinstance(e, ast.Attribute):
            return self.said(spelled(e.attr.lower()))
        if isinstance(e, ast.Call) and isinstance(e.func, ast.Name):
            return self._call(e, e.func.id, numbers, tight)
        return ast.unparse(e)

    def _call(self, e: ast.Call, name: str, numbers: bool, tight: bool) -> str:
        if name == "del_pa":
            text = f"{self._text(e.args[0], numbers, True)} / {self._text(e.args[1], numbers, True)}"
            return f"({text})" if tight else text
        if name == "trinnvis" and numbers:
            return self._brackets(e)
        shown = ", ".join(self._text(a, numbers) for a in e.args)
        return f"{self.said(WORDS.get(name, spelled(name)))} ({shown})"

    def _brackets(self, e: ast.Call) -> str:
        """Return the sum over brackets with the numbers put in: the rate and the part in each bracket."""
        amount, rows = self._value(e.args[0]), self._value(e.args[1])
        unit = self.units.get(e.args[0].id, "") if isinstance(e.args[0], ast.Name) else ""
        parts = []
        for i, (low, rate) in enumerate(rows):
            if amount > low and rate:
                top = min(amount, rows[i + 1][0]) if i + 1 < len(rows) else amount
                span = f"({value_text(top, unit)} − {value_text(low, unit)})"
                parts.append(f"{plain(rate * 100, 2)} % × {span}")
        return self.shown(" + ".join(parts) or value_text(0.0, unit))


def _ends(body: list[ast.stmt]) -> bool:
    last = body[-1]
    if isinstance(last, ast.Return):
        return True
    return isinstance(last, ast.If) and _ends(last.body) and bool(last.orelse) and _ends(last.orelse)
