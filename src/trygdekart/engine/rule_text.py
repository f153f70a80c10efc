"""The text of rules: without annotations and docstring, with the functions they call, each once."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from . import helpers
from .inline import Inline, inline
from .plan import MAIN
from .rules import Regel
from .source import body_without_docstring, function_node, parsed
from .subset import enum_values

HELPERS = (*helpers.HELPERS, *helpers.COUNTER_HELPERS)


def identifier(name: str) -> str:
    """Return a Python identifier for a name of the graph."""
    return name.replace(MAIN, "__hovedregel")


def plain_source(function: Callable[..., Any], name: str = "") -> str:
    """Return a function's source without decorators, annotations and docstring."""
    node = parsed(ast.unparse(function_node(function))).body[0]
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
    """Collects the text of rules and of the functions they call, each once; short rules apart."""

    def __init__(self, brackets: Mapping[str, int] = MappingProxyType({})) -> None:
        self.brackets = brackets
        self.texts: list[str] = []
        self.inline: dict[str, Inline] = {}
        self.seen: set[str] = set()

    def rule(self, name: str, rule: Regel) -> None:
        """Add the version of a rule that was chosen."""
        self.function(rule.funksjon, f"regel_{identifier(name)}")
        written = inline(self.texts[-1].partition("@rule\n")[2])
        if written is not None:
            self.texts.pop()
            self.inline[name] = written

    def function(self, function: Callable[..., Any], name: str) -> None:
        """Add a function under a name, after those it calls."""
        text = plain_source(function, name)
        for called in sorted(_called_names(function)):
            callee = function.__globals__.get(called)
            if callee is None or callee in HELPERS or not inspect.isfunction(callee):
                continue
            unique = f"hjelp_{callee.__module__.replace('.', '_')}_{called}"
            if unique not in self.seen:
                self.seen.add(unique)
                self.function(callee, unique)
            text = _rename_calls(text, called, unique)
        self.texts.append(f"\n@rule\n{_known_brackets(text, self.brackets)}")


def _called_names(function: Callable[..., Any]) -> set[str]:
    return {
        node.func.id
        for statement in function_node(function).body  # not the decorators
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


def _rename_calls(text: str, old: str, new: str) -> str:
    tree = parsed(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == old:
            node.func.id = new
    return ast.unparse(tree)


def _known_brackets(text: str, brackets: Mapping[str, int]) -> str:
    """Return a rule's text with each `trinnvis` of a rate called by its number of brackets."""
    if "trinnvis" not in text:
        return text
    tree = parsed(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "trinnvis":
            given = [*node.args, *(k.value for k in node.keywords)]
            rows = [brackets[a.id] for a in given if isinstance(a, ast.Name) and a.id in brackets]
            if rows:
                node.func.id = f"trinnvis_{rows[0]}"
    return ast.unparse(tree)
