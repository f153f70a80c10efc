"""What the law says and calls things, in the language of the page: a translation of each text by itself.

The law is written in bokmål. A text that is changed there has no translation until it is given one here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml
from markupsafe import Markup, escape

from ..law import lovverk
from .languages import FIRST

NORWEGIAN = Markup('<span lang="nb">{}</span>')


def said(language: str, text: str) -> str:
    """Return a text of the law in a language; as it stands where it has none."""
    return words(language).get(text, text)


def told(language: str, text: str) -> Markup:
    """Return the same, marked as bokmål where the language is another and has no words for it."""
    known = language == FIRST or text in words(language)
    return escape(said(language, text)) if known else NORWEGIAN.format(text)


def quoted(language: str, text: str) -> Markup:
    """Return a source as it is written, marked as bokmål where the language is another."""
    return escape(text) if language == FIRST else NORWEGIAN.format(text)


@lru_cache
def words(language: str) -> Mapping[str, str]:
    """Return each text of the law in a language; in bokmål the categories whose names lack letters."""
    own = "en" if language == "en" else FIRST  # nynorsk reads the categories of bokmål
    members = (member for kind in categories().values() for member in kind.items())
    found = {name.replace("_", " "): known[own] for name, known in members if own in known}
    if language == "en":
        law = lovverk()
        found |= {fact.etikett: fact.etikett_en for fact in law.fakta.values()}
        found |= {rate.etikett: rate.etikett_en for rate in law.satser.values()}
    folder = files(__package__) / "texts" / f"lov_{language}"
    if folder.is_dir():
        for file in sorted(folder.iterdir(), key=lambda f: f.name):
            found |= _read(file.read_text(encoding="utf-8"))
    return found


@lru_cache
def english_names() -> Mapping[str, str]:
    """Return what the main numbers are called in English."""
    return _read((files(__package__) / "texts" / "tall.en.yaml").read_text(encoding="utf-8"))


@lru_cache
def categories() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Return our words for categories: by kind, member and language."""
    return _read((files(__package__) / "texts" / "kategori.yaml").read_text(encoding="utf-8"))


def _read(text: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found
