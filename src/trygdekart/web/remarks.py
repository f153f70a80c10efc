"""What the case layer says in whole sentences, in English around what the law says in Norwegian."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import yaml
from markupsafe import Markup

from ..law.plikt import Plikt
from .texts import Texts

BLANK = re.compile(r"\\{\d\\}")
DAY = re.compile(r"[\d.]+")
NORWEGIAN = Markup('<span lang="nb">{}</span>')


def remark(text: str) -> Markup:
    """Return what one must know beside a number in English; what has no English is marked as Norwegian."""
    for pattern, english in _frames():
        found = pattern.fullmatch(text)
        if found is not None:
            return Markup(english).format(
                *(part if DAY.fullmatch(part) else NORWEGIAN.format(part) for part in found.groups())
            )
    return NORWEGIAN.format(text)


def title_of(plikt: Plikt, t: Texts) -> str:
    """Return what a duty is called in the language of the page."""
    return _titles()[plikt.navn] if t.language == "en" else plikt.tittel


@lru_cache(maxsize=1)
def _frames() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = _read("merknad").items()
    return tuple((re.compile(BLANK.sub("(.+?)", re.escape(nb)), re.DOTALL), en) for nb, en in rows)


@lru_cache(maxsize=1)
def _titles() -> Mapping[str, str]:
    return _read("plikt")


def _read(name: str) -> Mapping[str, str]:
    text = (files(__package__) / "texts" / f"{name}.en.yaml").read_text(encoding="utf-8")
    found: dict[str, str] = yaml.safe_load(text)
    return found
