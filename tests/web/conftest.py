from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.nettsted import Besokende, Server, started


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all the tests of the pages, in an empty folder."""
    folder: Path = tmp_path_factory.mktemp("nettsted")
    with started(cwd=folder) as running:
        yield running


@pytest.fixture
def gjest(server: Server) -> Besokende:
    """A new visitor."""
    return Besokende(server.port)
