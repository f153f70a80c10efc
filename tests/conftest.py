from __future__ import annotations

from typing import Any

import pytest

BROWSER_GATE = "tests/browser/"


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say aloud when the browser gate did not run; a skip nobody sees would look like a pass."""
    skipped = [r for r in terminalreporter.stats.get("skipped", []) if BROWSER_GATE in r.nodeid]
    if skipped:
        reason = skipped[0].longrepr[2] if isinstance(skipped[0].longrepr, tuple) else ""
        terminalreporter.section("BROWSER GATE NOT RUN", sep="!", red=True)
        terminalreporter.line(f"{len(skipped)} tests of the pages in a browser did not run. {reason}")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs Debian's chromium")
