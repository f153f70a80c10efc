"""How much a test tries: enough for each change, or much more when asked for (`make test-lang`)."""

from __future__ import annotations

import os

LANG = bool(os.environ.get("TRYGDEKART_LANG"))


def mengde(vanlig: int, lang: int) -> int:
    """Return `vanlig`, or `lang` in the long run that nobody waits for."""
    return lang if LANG else vanlig
