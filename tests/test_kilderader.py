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
    if row["vis"] not in SHOWN:
        SHOWN[row["vis"]] = kilderader.printed(row["vis"])
    code, text = SHOWN[row["vis"]]
    assert code == 0, text
    assert str(row["se"]) in text
