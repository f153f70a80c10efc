"""What the faults say, in English: one sentence for each, with the same blanks."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

import yaml

BLANK = re.compile(r"\\{\d\\}")


def english(text: str) -> str:
    """Return a Norwegian reason or remedy in English; what has no translation is quoted as it is."""
    found = _translated(text)
    return f"(in Norwegian) {text}" if found is None else found


def _translated(text: str) -> str | None:
    words = catalogue()
    if text in words:
        return words[text]
    for pattern, out in _patterns():
        match = pattern.fullmatch(text)
        if match is not None:
            return out.format(*(_translated(part) or part for part in match.groups()))
    return None


@lru_cache(maxsize=1)
def catalogue() -> dict[str, str]:
    """Return the sentences with their English; blanks are {0}, {1}, …"""
    raw = (files(__package__) / "english.yaml").read_text(encoding="utf-8")
    return {str(nb): str(en) for nb, en in yaml.safe_load(raw).items()}


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the sentences with blanks, those with most words of their own first."""
    blanks = [(nb, en) for nb, en in catalogue().items() if "{0}" in nb]
    blanks.sort(key=lambda pair: -len(re.sub(r"\{\d\}", "", pair[0])))
    return tuple((re.compile(BLANK.sub("(.+?)", re.escape(nb)), re.DOTALL), en) for nb, en in blanks)
