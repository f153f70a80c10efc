from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import settings

from tests.mengde import LANG

# A busy machine is slow, and that is no fault of a rule: a time limit belongs in `make bench`.
# The examples are the same every time, so that a change that breaks nothing is not stopped by chance;
# the long run draws new ones.
settings.register_profile("felles", deadline=None, derandomize=not LANG)
settings.load_profile("felles")

BROWSER_GATE = "tests/browser/"


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say aloud when the browser gate did not run; a skip nobody sees would look like a pass."""
    skipped = [r for r in terminalreporter.stats.get("skipped", []) if BROWSER_GATE in r.nodeid]
    if skipped:
        reason = skipped[0].longrepr[2] if isinstance(skipped[0].longrepr, tuple) else ""
        terminalreporter.section("BROWSER GATE NOT RUN", sep="!", red=True)
        terminalreporter.line(f"{len(skipped)} tests of the pages in a browser did not run. {reason}")


def pytest_configure(config: pytest.Config) -> None:
    # Kernels and the note that the law was checked stay out of the home folder of whoever runs the tests.
    folder = config.rootpath / ".pytest_cache" / "kjerner"
    os.environ.setdefault("TRYGDEKART_CACHE", str(folder))
    config.addinivalue_line("markers", "browser: needs Debian's chromium")
