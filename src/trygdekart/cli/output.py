"""Plain tables for people; nothing here computes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from ..case.notes import ANSLAG
from ..engine.errors import InputFault, shown

BANNER = ANSLAG


def table(rows: Sequence[Sequence[str]], header: Sequence[str] = ()) -> str:
    """Return rows as aligned columns: the first to the left, the others to the right."""
    every = [list(header), *map(list, rows)] if header else [list(r) for r in rows]
    if not every:
        return ""
    widths = [max(len(r[i]) for r in every) for i in range(len(every[0]))]
    lines = []
    for n, row in enumerate(every):
        cells = [row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
        if header and n == 0:
            lines.append("  ".join("-" * w for w in widths))
    return "\n".join(lines)


def left_table(rows: Sequence[tuple[str, str]]) -> str:
    """Return two columns, both to the left."""
    width = max((len(first) for first, _ in rows), default=0)
    return "\n".join(f"{first.ljust(width)}  {second}".rstrip() for first, second in rows)


def show(lines: Iterable[str]) -> None:
    """Print lines with ordinary spaces, so that they can be copied and searched."""
    for line in lines:
        click.echo(line.replace("\u00a0", " "))


def show_json(data: Any) -> None:
    """Print JSON, indented, Norwegian letters kept."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all; never over another. Raises `InputFault`."""
    check_new(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            temporary.unlink()
        raise InputFault(
            shown(path.name), "fila kan ikke skrives", "velg en mappe du kan skrive i"
        ) from None


def check_new(path: Path) -> None:
    """Raise `InputFault` when a file cannot be a new one: no name, there already, or no such folder."""
    try:
        there = path.exists() or not path.name
        folder = path.parent.is_dir()
    except (OSError, ValueError):
        there, folder = False, False
    if there:
        raise InputFault(
            shown(path.name) or "fil", "fila finnes fra før eller mangler navn", "velg et annet"
        )
    if not folder:
        raise InputFault(shown(path.name), "fila kan ikke skrives der", "velg en mappe du kan skrive i")
