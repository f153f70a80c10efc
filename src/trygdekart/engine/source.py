"""The source of a rule as a syntax tree, read once a file."""

from __future__ import annotations

import ast
import inspect
import linecache
import threading
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

_ONE_AT_A_TIME = threading.Lock()


def parsed(text: str) -> ast.Module:
    """Return the syntax tree of a text, one thread at a time.

    Python 3.11 counts the depth of the trees it builds for all threads together, and stops with
    `SystemError` when one thread builds while another does.
    """
    with _ONE_AT_A_TIME:
        return ast.parse(text)


@lru_cache(maxsize=1024)
def _tree(path: str) -> ast.Module:
    return parsed("".join(linecache.getlines(path)))


@lru_cache(maxsize=1024)
def _functions_in(path: str) -> dict[tuple[str, int], ast.FunctionDef]:
    return dict(_functions(_tree(path).body))


def _functions(body: list[ast.stmt]) -> Iterator[tuple[tuple[str, int], ast.FunctionDef]]:
    """Yield the functions of a file by name and first line; also those within a class or a function."""
    for node in body:
        if isinstance(node, ast.FunctionDef):
            yield (node.name, min([node.lineno, *(d.lineno for d in node.decorator_list)])), node
        for inner in ("body", "orelse", "finalbody"):
            yield from _functions(getattr(node, inner, []))


def function_node(function: Callable[..., Any]) -> ast.FunctionDef:
    """Return the syntax tree of a function; line numbers are those of its file.

    Raises `OSError` when the source cannot be read (a function typed into a console).
    """
    code = inspect.unwrap(function).__code__
    node = _functions_in(code.co_filename).get((code.co_name, code.co_firstlineno))
    if node is None:
        raise OSError(f"fant ikke kildeteksten til {code.co_name} i {code.co_filename}")
    return node


def repeated_functions(path: str) -> list[tuple[str, int]]:
    """Return (name, line) of each function that a later one of the same name in the file replaces."""
    tree = _tree(path)
    seen: dict[str, int] = {}
    repeated = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            if node.name in seen:
                repeated.append((node.name, node.lineno))
            seen[node.name] = node.lineno
    return repeated


def body_without_docstring(node: ast.FunctionDef) -> list[ast.stmt]:
    """Return the statements of a function, its docstring left out."""
    body = node.body
    if (
        body
        and isinstance(body[0], ast.Expr)
        and isinstance(body[0].value, ast.Constant)
        and isinstance(body[0].value.value, str)
    ):
        return body[1:]
    return body


def sentence(function: Callable[..., Any]) -> str:
    """Return the first sentence of a docstring, on one line."""
    text = inspect.getdoc(function) or ""
    first = text.split("\n\n", 1)[0]
    return " ".join(first.split())
