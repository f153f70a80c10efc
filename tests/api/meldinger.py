"""Every sentence that a fault in a question may say, read from the code, with {0}, {1} for blanks."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import trygdekart

SOURCE = Path(trygdekart.__file__).parent
LOADED = (
    "import sys, trygdekart.api.answers; from trygdekart.law import lovverk; lovverk(); "
    "print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('trygdekart.')), sep='\\n')"
)


def sentences() -> dict[str, str]:
    """Return each reason and remedy in the files that the API loads, with the place where it is said."""
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    found: dict[str, str] = {}
    for path in sorted(Path(line) for line in told.stdout.splitlines()):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for text, line in _said(tree):
            found.setdefault(text, f"{path.relative_to(SOURCE).as_posix()}:{line}")
    return found


def _said(tree: ast.Module) -> Iterator[tuple[str, int]]:
    whole = _assigned(tree.body)
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        names = whole | _assigned(ast.walk(function))
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "InputFault":
                for arg in node.args[1:3]:
                    for text in _texts(arg, names):
                        yield text, node.lineno


def _assigned(nodes: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    names: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names.setdefault(node.targets[0].id, []).append(node.value)
    return names


def _texts(node: ast.expr, names: dict[str, list[ast.expr]]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from _joined(node)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, names)
        yield from _texts(node.orelse, names)
    elif isinstance(node, ast.BoolOp):
        for one in node.values:
            yield from _texts(one, names)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        yield from _texts(node.func.value, names)  # f"…".strip()
    elif isinstance(node, ast.Name):
        for one in names.get(node.id, []):
            if not (isinstance(one, ast.Name) and one.id == node.id):
                yield from _texts(one, {k: v for k, v in names.items() if k != node.id})


def _joined(node: ast.JoinedStr) -> Iterator[str]:
    text, blank = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        else:
            text += f"{{{blank}}}"
            blank += 1
    yield text
