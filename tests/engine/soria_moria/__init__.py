"""Soria Moria: an invented country whose law is small, and has every kind of thing an engine must do."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from trygdekart.engine.law import Lov, bind
from trygdekart.engine.lawbook import Lovverk, build, read_chapter

LOVDATA = date(2023, 6, 1)


@lru_cache(maxsize=1)
def lovverk() -> Lovverk:
    """Return the law of the country, read and checked once."""
    return build([read_chapter(__name__)], LOVDATA)


def lov(dato: str | date | int, kjent: str | date | None = None) -> Lov:
    """Return the law on a date or in a year."""
    return bind(lovverk(), dato, kjent)
