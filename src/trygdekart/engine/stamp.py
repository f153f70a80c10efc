"""A note that the law, byte for byte, was found without fault, so the next start need not look again.

The note holds no law and no number, only a hash of every file the law and the engine are made of. One
changed byte gives another hash, and everything is checked once more. Without a folder to write in,
everything is checked every time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pydantic
import yaml

from .cache import cache_base

FOLDER = "kontrollert"
READ = (".py", ".yaml")


def _files(folders: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Yield (name with its folder, path) of every file of law or code, in one order."""
    for folder in folders:
        found = (p for p in folder.rglob("*") if p.suffix in READ and p.is_file())
        yield from sorted((f"{folder.name}/{p.relative_to(folder).as_posix()}", p) for p in found)


def fingerprint(folders: Iterable[Path]) -> str:
    """Return SHA-256 of every `.py` and `.yaml` below the folders, and of what reads them.

    Empty when there is none, or one cannot be read.
    """
    digest = hashlib.sha256(f"{sys.version} {yaml.__version__} {pydantic.VERSION}".encode())
    empty = True
    try:
        for name, path in _files(folders):
            content = path.read_bytes()
            digest.update(f"\n{name} {len(content)}\n".encode())
            digest.update(content)
            empty = False
    except OSError:
        return ""
    return "" if empty else digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Stamp:
    """What `folders` held when the stamp was made."""

    folders: tuple[Path, ...]
    found: str

    @staticmethod
    def of(*folders: Path) -> Stamp:
        """Return the stamp of the folders as they are now."""
        return Stamp(folders, fingerprint(folders))

    @property
    def path(self) -> Path | None:
        """The file of the note; None when there is nothing to hash or nowhere to keep it."""
        base = cache_base()
        return base / FOLDER / self.found if base is not None and self.found else None

    def stands(self) -> bool:
        """Return whether the same bytes have been checked before, and found without fault."""
        path = self.path
        try:
            return path is not None and path.read_text(encoding="ascii") == self.found
        except (OSError, ValueError):
            return False

    def keep(self) -> None:
        """Note that the check passed, unless a file has changed since it began; it may fail in silence."""
        path = self.path
        if path is None or fingerprint(self.folders) != self.found:
            return
        temporary = path.with_name(f".{path.name}-{os.getpid()}")
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary.write_text(self.found, encoding="ascii")
            temporary.replace(path)
