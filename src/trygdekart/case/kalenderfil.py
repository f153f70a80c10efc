"""A calendar file (RFC 5545): all-day events, nothing personal in titles or identifiers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

LINE_END = "\r\n"
LONGEST_LINE = 75  # octets, without the line end


@dataclass(frozen=True, slots=True)
class Hendelse:
    """One all-day event: its day, title, text, and a key that tells it from others on that day."""

    dag: date
    tittel: str
    tekst: str
    nokkel: str


def kalender(hendelser: Iterable[Hendelse], stempel: date) -> str:
    """Return the text of a calendar file.

    `stempel` is the date of the law data: the clock is never read, so the same case gives the same
    file. An identifier is a digest of the key and the day, which the event shows anyhow.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Trygdekart//Frister//NO", "CALSCALE:GREGORIAN"]
    for h in hendelser:
        digest = hashlib.sha256(f"{h.nokkel} {h.dag}".encode()).hexdigest()[:32]
        lines += [
            "BEGIN:VEVENT",
            f"UID:{digest}@trygdekart.invalid",
            f"DTSTAMP:{stempel:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{h.dag:%Y%m%d}",
            f"SUMMARY:{escaped(h.tittel)}",
            f"DESCRIPTION:{escaped(h.tekst)}",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(folded(line) + LINE_END for line in lines)


def escaped(text: str) -> str:
    """Return a text value with the characters escaped that have a meaning in the format."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, written)
    return "\\n".join(text.splitlines())


def folded(line: str) -> str:
    """Return a line cut into pieces of at most 75 octets, never inside a character."""
    pieces: list[str] = []
    piece, octets = "", 0
    for char in line:
        size = len(char.encode())
        if octets + size > LONGEST_LINE:
            pieces.append(piece)
            piece, octets = "", 1  # the space that begins a continuation
        piece += char
        octets += size
    return (LINE_END + " ").join([*pieces, piece])
