"""What the law and the case layer say in whole sentences, in the language of the page, blanks and all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml
from markupsafe import Markup, escape

from ..law.plikt import Plikt
from .languages import FIRST
from .law_words import told, words
from .shown import spoken
from .texts import Texts

BLANK = re.compile(r"\{(\w+)\}")
FIGURES = re.compile(r"[\d.,:%\u00a0 −–-]*(dag|dager|uke|uker|måned|måneder|år|timer|prosent|kr|kroner|G)?")

BETWEEN = ("; ", ", ", ". ")  # the parts of a list, and sentences


@dataclass(frozen=True)
class Frame:
    """A sentence with blanks ({0}, {a_rate}) in bokmål, to find, and in another language, to fill."""

    pattern: re.Pattern[str]
    blanks: tuple[str, ...]
    said: str

    @staticmethod
    def of(norwegian: str, said: str) -> Frame:
        """Return the frame of a sentence and what it is in the other language."""
        blanks = tuple(BLANK.findall(norwegian))
        plain = [re.escape(part) for part in BLANK.split(norwegian)[::2]]
        return Frame(re.compile("(.+?)".join(plain), re.DOTALL), blanks, said)

    def filled(self, text: str, language: str) -> Markup | None:
        """Return a sentence in the other language; None when it is not of this frame."""
        found = self.pattern.fullmatch(text)
        if found is None:
            return None
        said = (remark(language, part) for part in found.groups())
        parts = dict(zip(self.blanks, said, strict=True))
        texts = BLANK.split(self.said)
        return Markup("").join(parts[p] if i % 2 else escape(p) for i, p in enumerate(texts))


def remark(language: str, text: str) -> Markup:
    """Return what is said in a language; what has no words there is marked as Norwegian."""
    known = _known(language, text)
    return told(language, text) if known is None else known


def plainly(t: Texts, text: str) -> str:
    """Return the same as plain text, for what is part of a sentence or only heard."""
    return str(remark(t.language, text).striptags())


def _known(language: str, text: str) -> Markup | None:
    """Return a text in the language: whole, by a frame, or part by part; None when it has no words."""
    if language == FIRST or text in words(language):
        return told(language, text)
    if FIGURES.fullmatch(text):
        return escape(spoken(text))
    for frame in _frames(language):
        said = frame.filled(text, language)
        if said is not None:
            return said
    for between in BETWEEN:
        parts = text.split(between)
        known = [_known(language, part) for part in parts] if len(parts) > 1 else [None]
        if None not in known:
            return Markup(between).join(part for part in known if part is not None)
    return None


@lru_cache
def _frames(language: str) -> tuple[Frame, ...]:
    """Return the sentences with blanks, those with most words of their own first."""
    rows = [(nb, said) for nb, said in words(language).items() if BLANK.search(nb)]
    rows.sort(key=lambda row: -len(BLANK.sub("", row[0])))
    return tuple(Frame.of(nb, said) for nb, said in rows)


def title_of(plikt: Plikt, t: Texts) -> str:
    """Return what a duty is called in the language of the page."""
    return _titles()[plikt.navn] if t.language == "en" else plikt.tittel


@lru_cache(maxsize=1)
def _titles() -> dict[str, str]:
    text = (files(__package__) / "texts" / "plikt.en.yaml").read_text(encoding="utf-8")
    found: dict[str, str] = yaml.safe_load(text)
    return found
