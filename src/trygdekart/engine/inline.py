"""Writes a short rule straight into the loop: a function of its own takes a tenth of a second to compile.

A rule is written in when it is names set once and then one answer, or a choice of answers. One that sets a
name in a branch, loops or has a function inside stays a function.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .source import parsed

OWN_NAMES = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.NamedExpr)


@dataclass(frozen=True)
class Inline:
    """A rule as statements: what it takes, the names it sets first, and its value."""

    arguments: tuple[str, ...]
    before: tuple[ast.Assign, ...]
    value: ast.expr

    def lines(self, prefix: str, given: Sequence[str]) -> tuple[list[str], str]:
        """Return the statements and the expression with `given` for the arguments."""
        names = dict(zip(self.arguments, given, strict=True))
        out = []
        for statement in self.before:
            value = _renamed(statement.value, names)
            target = statement.targets[0]
            assert isinstance(target, ast.Name)  # `inline` takes no other
            names[target.id] = f"{prefix}__{target.id}"
            out.append(f"{names[target.id]} = {value}")
        return out, _renamed(self.value, names)


def inline(text: str) -> Inline | None:
    """Return a function's text as statements, or None when it must stay a function."""
    function = parsed(text).body[0]
    assert isinstance(function, ast.FunctionDef)  # the text is made of a rule
    if any(isinstance(node, OWN_NAMES) for node in ast.walk(function)):
        return None
    arguments = tuple(a.arg for a in function.args.args)
    before: list[ast.Assign] = []
    for place, statement in enumerate(function.body):
        if not isinstance(statement, ast.Assign):
            value = _answer(function.body[place:])
            return None if value is None else Inline(arguments, tuple(before), value)
        if len(statement.targets) != 1 or not isinstance(statement.targets[0], ast.Name):
            return None
        before.append(statement)
    return None


def _answer(statements: Sequence[ast.stmt]) -> ast.expr | None:
    """Return `return` and `if … return` as one expression; None when there is anything else."""
    if not statements:
        return None
    first, *rest = statements
    if isinstance(first, ast.Return):
        return first.value
    if not isinstance(first, ast.If):
        return None
    then, otherwise = _answer(first.body), _answer(first.orelse or rest)
    return None if then is None or otherwise is None else ast.IfExp(first.test, then, otherwise)


class _Named(ast.NodeTransformer):
    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> Any:
        return ast.copy_location(ast.Name(self.names.get(node.id, node.id), node.ctx), node)


def _renamed(expression: ast.expr, names: Mapping[str, str]) -> str:
    copy = parsed(ast.unparse(expression)).body[0]
    assert isinstance(copy, ast.Expr)
    return ast.unparse(_Named(names).visit(copy.value))
