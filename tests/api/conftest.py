from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.klient import Klient
from tests.web.nettsted import Server, started


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all the tests of the API, in an empty folder."""
    folder: Path = tmp_path_factory.mktemp("api")
    with started(cwd=folder) as running:
        yield running


@pytest.fixture
def klient(server: Server) -> Klient:
    """A program that asks."""
    return Klient(server.port)
