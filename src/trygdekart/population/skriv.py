"""Writing text whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from ..engine.errors import InputFault
from .plass import ny_fil


def write_text(path: Path, text: str) -> None:
    """Write a file whole, in the place of an older one; raises `InputFault`."""
    ny_fil(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.ny")
    try:
        with temporary.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise InputFault(
            path.name,
            "fila kan ikke skrives; disken er full eller mappa er sperret",
            "frigjør plass, og kjør på nytt",
        ) from None
