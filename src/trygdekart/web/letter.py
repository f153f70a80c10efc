"""A letter as plain data: what the page shows, and what the PDF is set from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line: what it is, and the number, the day or the sentence."""

    name: str
    text: str
    main: bool = False


@dataclass(frozen=True)
class Paragraph:
    """One part: its heading, its lead sentence, its lines, what must be known, and the working out."""

    title: str
    lead: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    worked_out: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Letter:
    """The whole letter, without a name: that is written by hand."""

    language: str
    title: str
    lead: str
    body: tuple[Paragraph, ...]
    foot: str
