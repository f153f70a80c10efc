"""Where the system keeps what it can make again: kernels, and the note that the law was checked."""

from __future__ import annotations

import os
from pathlib import Path


def cache_base() -> Path | None:
    """Return the user's own folder for it, whether or not it is there; None when there is no home.

    `TRYGDEKART_CACHE` names it; else it is in `XDG_CACHE_HOME`, or in `~/.cache`.
    """
    chosen = os.environ.get("TRYGDEKART_CACHE")
    if chosen:
        return Path(chosen)
    shared = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if shared.is_absolute():
        return shared / "trygdekart"
    try:
        return Path.home() / ".cache" / "trygdekart"
    except RuntimeError:
        return None
