"""What the installed command runs first: Ctrl-C is quiet also while the rest is being read."""

from __future__ import annotations

import sys

INTERRUPTED = 130


def main() -> None:
    """Read the commands and run the one that was asked for."""
    try:
        from .main import main as command
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    command()
