"""Calendar files: escaping, folding and whole files, read back by a calendar library."""

from __future__ import annotations

from datetime import date

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from trygdekart.case.kalenderfil import LONGEST_LINE, Hendelse, escaped, folded, kalender

# What a text value may hold: any character but the control characters that the format forbids.
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=300)


def test_characters_with_a_meaning_are_escaped() -> None:
    assert escaped("a\\b;c,d\ne") == "a\\\\b\\;c\\,d\\ne"


def test_a_line_of_75_octets_is_whole_and_one_more_is_folded() -> None:
    assert folded("x" * 75) == "x" * 75
    assert folded("x" * 76) == "x" * 75 + "\r\n x"
    assert folded("") == ""


@given(TEXT)
def test_no_piece_is_too_long_and_no_character_is_cut(text: str) -> None:
    pieces = folded(text).split("\r\n ")
    assert "".join(pieces) == text
    assert all(len(p.encode()) <= LONGEST_LINE - (1 if i else 0) for i, p in enumerate(pieces))


@given(TEXT, st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_calendar_library_reads_back_what_was_written(text: str, day: date) -> None:
    written = kalender([Hendelse(day, text, f"{text}\nog mer", "en")], date(2026, 11, 21))
    [event] = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert str(event["SUMMARY"]) == text
    assert str(event["DESCRIPTION"]) == f"{text}\nog mer"
    assert event["DTSTART"].dt == day


def test_an_identifier_follows_the_key_and_the_day_and_shows_neither() -> None:
    def uid(key: str, day: date) -> str:
        written = kalender([Hendelse(day, "a", "b", key)], date(2026, 11, 21))
        return str(icalendar.Calendar.from_ical(written).walk("VEVENT")[0]["UID"])

    first = uid("klage", date(2025, 5, 1))
    assert first == uid("klage", date(2025, 5, 1))
    assert first not in (uid("anke", date(2025, 5, 1)), uid("klage", date(2025, 5, 2)))
    assert "klage" not in first and "2025" not in first[:4]


def test_an_empty_list_is_an_empty_calendar() -> None:
    assert icalendar.Calendar.from_ical(kalender([], date(2026, 11, 21))).walk("VEVENT") == []
