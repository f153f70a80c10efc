"""Whether results can be written where they are asked for, known before the long work begins."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from ..engine.errors import InputFault, shown

# What is made beside a file while it is written has a longer name than the file.
LONGEST = 150


def ny_fil(path: Path) -> None:
    """Raise `InputFault` when a file cannot be written here: a folder has the name, or there is none."""
    if _is(path, path.is_dir):
        raise InputFault(_name(path), "er en mappe", "skriv navnet på en fil i den")
    _folder(path)


def ny_mappe(path: Path) -> None:
    """Raise `InputFault` when a folder is not here and cannot be made here; only the last one is made."""
    if _is(path, path.is_dir):
        _writable(path, path)
        return
    if _is(path, path.exists):
        raise InputFault(_name(path), "er en fil", "velg en mappe")
    _folder(path)


def _folder(path: Path) -> None:
    if not _is(path, path.parent.is_dir):
        raise InputFault(_name(path), "mappa finnes ikke", "lag mappa først, eller velg en annen")
    _writable(path.parent, path)


def _writable(folder: Path, path: Path) -> None:
    if not os.access(folder, os.W_OK | os.X_OK):
        raise InputFault(_name(path), "mappa er sperret", "velg en mappe du kan skrive i")
    if len(os.fsencode(path.name)) > LONGEST:
        raise InputFault(_name(path), "navnet er for langt", f"velg et på høyst {LONGEST} tegn")


def _is(path: Path, test: Callable[[], bool]) -> bool:
    try:
        return test()
    except (OSError, ValueError):
        raise InputFault(_name(path), "navnet kan ikke brukes", "velg et annet") from None


def _name(path: Path) -> str:
    return shown(path.name) or "--ut"
