"""docs/coverage.md is what the code says now."""

from __future__ import annotations

from tests import dekning


def test_the_page_on_coverage_is_current() -> None:
    message = "kjør python -m tests.dekning"
    assert dekning.PAGE.read_text(encoding="utf-8") == dekning.page(), message
