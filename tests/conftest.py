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

# Gates that need a program from the system: where their tests are, and what did not run without it.
GATES = {
    "tests/browser/": ("BROWSER GATE NOT RUN", "tests of the pages in a browser"),
    "test_staving": ("SPELLING GATE NOT RUN", "tests of spelling"),
    "with_strace": ("STRACE GATE NOT RUN", "tests that the server writes nothing, seen by the system"),
}

# Files whose tests draw a country.
COUNTRY = ("tests/population/", "tests/web/test_befolkning")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say aloud when a gate did not run; a skip nobody sees would look like a pass."""
    for part, (title, what) in GATES.items():
        skipped = [r for r in terminalreporter.stats.get("skipped", []) if part in r.nodeid]
        if skipped:
            reason = skipped[0].longrepr[2] if isinstance(skipped[0].longrepr, tuple) else ""
            terminalreporter.section(title, sep="!", red=True)
            terminalreporter.line(f"{len(skipped)} {what} did not run. {reason}")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Keep a file's tests on one worker, and those that draw a country too: each would compile it anew."""
    from xdist.scheduler import LoadFileScheduling

    class Together(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = str(super()._split_scope(nodeid))
            return "folk" if file.startswith(COUNTRY) else file

    return Together(config, log)


def pytest_configure(config: pytest.Config) -> None:
    # Kernels and the note that the law was checked stay out of the home folder of whoever runs the tests.
    folder = config.rootpath / ".pytest_cache" / "kjerner"
    os.environ.setdefault("TRYGDEKART_CACHE", str(folder))
    config.addinivalue_line("markers", "browser: needs Debian's chromium")
