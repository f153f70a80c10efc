"""How the pages write a number, a date and a share; each shown number carries the way to its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from ..engine.formatting import grouped, plain, value_text
from ..engine.lawbook import Lovverk
from .reading import MONTHS

SECTION = re.compile(r"§§? ?\d+(-\d+)?( ?[a-z]\b)?")


@dataclass(frozen=True)
class Number:
    """A number as text, where its reason is, and what it is, for those who only hear the link."""

    text: str
    href: str
    what: str

    def __html__(self) -> Markup:
        return Markup('<a class="tall" href="{}">{}<span class="skjult"> ({})</span></a>').format(
            self.href, self.text, self.what
        )


def kroner(amount: float) -> str:
    """Return whole kroner without the word, halves up."""
    return grouped(amount, 0)


def sections(text: str) -> Markup:
    """Return a reference to the law in which no § is parted from its number at the end of a line."""
    return Markup(SECTION.sub(r'<span class="hel">\g<0></span>', str(escape(text))))


def long_date(day: date) -> str:
    """Return 1. mai 2020."""
    return f"{day.day}.\u00a0{MONTHS[day.month - 1]} {day.year}"


def hours(number: float) -> str:
    """Return whole hours."""
    return plain(round(number), 0)


def text_of(verk: Lovverk, name: str, value: Any) -> str:
    """Return a value of the law as the pages write it, in whole kroner."""
    from ..engine.context import category

    return value_text(value, str(verk.unit(name)), category(verk, name), whole=True)
