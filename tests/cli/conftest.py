from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.hjelp import Kjoring
from trygdekart.cli.main import main

type_innenfra = Callable[..., Kjoring]


@pytest.fixture
def innenfra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> type_innenfra:
    """Run a command in this process, on a terminal as it were: escapes are not stripped.

    The word SAK stands for a case file with the given content. Anything but a clean exit is an error.
    """
    monkeypatch.chdir(tmp_path)

    def kjor(*args: str, sak: str | bytes | None = None) -> Kjoring:
        if sak is not None:
            content = sak if isinstance(sak, bytes) else sak.encode("utf-8")
            Path("sak.yaml").write_bytes(content)
        before = sorted(tmp_path.rglob("*"))
        words = ["sak.yaml" if a == "SAK" else a for a in args]
        result = CliRunner().invoke(main, words, color=True)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        if result.exit_code:
            assert sorted(tmp_path.rglob("*")) == before, "en feil skal ikke etterlate filer"
        return Kjoring(result.exit_code, result.stdout, result.stderr)

    return kjor
