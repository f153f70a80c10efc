"""Generated kernels go to pytest's own cache, so that a test run leaves nothing in the home folder."""

import os

import pytest


def pytest_configure(config: pytest.Config) -> None:
    folder = config.rootpath / ".pytest_cache" / "kjerner"
    os.environ.setdefault("TRYGDEKART_CACHE", str(folder))
