"""Every row of the sources has an answer, and each answer can be seen."""

from __future__ import annotations

from typing import Any

import pytest

from tests import kilderader

DATA = kilderader.read()
SHOWN: dict[str, tuple[int, str]] = {}


def test_no_row_is_missing_or_written_twice() -> None:
    assert sorted(row["rad"] for row in DATA["rader"]) == sorted(kilderader.expected_rows(DATA))


@pytest.mark.parametrize("row", DATA["rader"], ids=lambda row: row["rad"])
def test_the_row_is_answered(row: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    assert row["svar"] in kilderader.ANSWERS
    if row["svar"] == "utelatt":
        assert row["hvorfor"].endswith(".")
        return
    monkeypatch.chdir(kilderader.ROOT)
    printed = ""
    for command in kilderader.texts(row["vis"]):
        if command not in SHOWN:
            SHOWN[command] = kilderader.printed(command)
        code, text = SHOWN[command]
        assert code == 0, text
        printed += text
    for expected in kilderader.texts(row["se"]):
        assert expected in printed
