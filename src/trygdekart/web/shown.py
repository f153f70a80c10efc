"""How the pages write a number, a date and a share; each shown number carries the way to its reason.

The engine writes Norwegian. On an English page the same text has its numbers, dates and few words turned.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from ..engine.formatting import grouped, period_rows, plain, value_text
from ..engine.lawbook import Lovverk
from ..timeline import Tidslinje
from .languages import CURRENT
from .law_words import english_names, said, told, words
from .reading import ENGLISH_MONTHS, MONTHS
from .texts import Texts

SECTION = re.compile(r"§§? ?\d+(-\d+)?( ?[a-z]\b)?")
DAY = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
DAY_OF_YEAR = re.compile(r"\b(\d{1,2})\.(1[0-2]|[1-9])\.(?!\d)")
GROUPED = re.compile(r"\d{1,3}(?:\u00a0\d{3})+")
ENGLISH_WORDS = {
    "ja": "yes",
    "nei": "no",
    "ukjent": "unknown",
    "måneder": "months",
    "måned": "months",
    "dager": "days",
    "uker": "weeks",
    "timer": "hours",
    "time": "hours",
    "dag": "days",
    "uke": "weeks",
    "år": "years",
    "fra": "from",
    "til": "to",
    "alltid": "always",
    "ingen perioder": "no periods",
}
ENGLISH_UNITS = {"år": "year", "måned": "month", "dag": "day", "uke": "week", "time": "hour"}
ONE = re.compile(r"((?<![\d.,])1[ \u00a0](?:month|day|week|hour|year))s\b")
NYNORSK_WORDS = {
    "ukjent": "ukjend",
    "måneder": "månader",
    "måned": "månad",
    "dager": "dagar",
    "uker": "veker",
    "timer": "timar",
    "fra": "frå",
    "ingen perioder": "ingen periodar",
}


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


def spoken(text: str) -> str:
    """Return a value that the engine wrote, as the language of the page writes it."""
    if CURRENT.get() == "nn":
        return _turned(text, NYNORSK_WORDS)
    if CURRENT.get() != "en":
        return text
    text = DAY_OF_YEAR.sub(lambda d: f"{int(d[1])} {ENGLISH_MONTHS[int(d[2]) - 1]}", text)
    text = DAY.sub(lambda d: f"{int(d[1])} {ENGLISH_MONTHS[int(d[2]) - 1]} {d[3]}", text)
    text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    text = GROUPED.sub(lambda n: n[0].replace("\u00a0", ","), text)
    text = re.sub(r"(?<=\d)[ \u00a0]%", "%", text)
    for unit, english in ENGLISH_UNITS.items():
        text = re.sub(rf"(?<=[/·]){unit}(?![\wæøå])", english, text)
    return ONE.sub(r"\1", _turned(text, ENGLISH_WORDS))


def _turned(text: str, others: Mapping[str, str]) -> str:
    for word, other in others.items():
        text = re.sub(rf"(?<![\wæøå]){word}(?![\wæøå])", other, text)
    return text


def dates(language: str, text: str) -> str:
    """Return which days a version or value holds, as `dates_text` wrote it, in the language of the page."""
    return spoken(re.sub("virker fra|i kraft|til", lambda found: said(language, found[0]), text))


def kroner(amount: float) -> str:
    """Return whole kroner without the word, halves up."""
    return spoken(grouped(amount, 0))


def spoken_number(value: float, most: int) -> str:
    """Return a number with as many decimals as it needs, at most `most`."""
    return spoken(plain(value, most))


def sections(text: str) -> Markup:
    """Return a reference to the law in which no § is parted from its number at the end of a line."""
    return Markup(SECTION.sub(r'<span class="hel">\g<0></span>', str(escape(text))))


def long_date(day: date) -> str:
    """Return 1. mai 2020."""
    if CURRENT.get() == "en":
        return f"{day.day}\u00a0{ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day}.\u00a0{MONTHS[day.month - 1]} {day.year}"


def label(verk: Lovverk, t: Texts, name: str, day: date | None = None) -> str:
    """Return what a name of the law is called on a day, in the language of the page where it has a word."""
    if t.language == "en":
        if name in english_names():
            return english_names()[name]
        for kind in (verk.fakta, verk.satser):
            if name in kind:
                return str(kind[name].etikett_en)
    return said(t.language, verk.label(name, day))


def named(verk: Lovverk, t: Texts, name: str, day: date | None = None) -> Markup:
    """Return the same, said to be Norwegian where the page is not and has no word for it."""
    text = label(verk, t, name, day)
    return told(t.language, text) if text == verk.label(name, day) else escape(text)


def value(language: str, text: str) -> str:
    """Return a value of the law in a language: its own words, or else its figures and units turned."""
    return words(language).get(text) or spoken(text)


def text_of(verk: Lovverk, name: str, found: Any) -> str:
    """Return a value of the law as the pages write it, in whole kroner."""
    from ..engine.context import category

    kind, language = category(verk, name), CURRENT.get()
    if isinstance(found, Tidslinje):
        rows = [f"{spoken(days)} {value(language, text)}" for days, text in period_rows(found, kind)]
        return "; ".join(rows) or spoken("ingen perioder")
    return value(language, value_text(found, str(verk.unit(name)), kind, whole=True))
