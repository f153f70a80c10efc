"""Categories that carry their own words: the member is ASCII in code, the word is what people read."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Self


class Kategori(IntEnum):
    """An `IntEnum` whose members may be written `NAVN = tall, "ordet folk leser"`."""

    tekst: str

    def __new__(cls, value: int, tekst: str = "") -> Self:
        """Return the member with this number and word."""
        member = int.__new__(cls, value)
        member._value_ = value
        member.tekst = tekst
        return member


def word(kind: Any, value: Any) -> str:
    """Return the word for a number of an `IntEnum`: its own, or else its name."""
    member = kind(int(value))
    return getattr(member, "tekst", "") or str(member.name).lower().replace("_", " ")


def key(text: str) -> str:
    """Return a word as a member may be named: «arbeidssøker» is ARBEIDSSOKER."""
    out = text.upper().replace(" ", "_")
    for letter, ascii_ in (("Æ", "AE"), ("Ø", "O"), ("Å", "A")):
        out = out.replace(letter, ascii_)
    return out
