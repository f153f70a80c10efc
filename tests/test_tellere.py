"""The page of counters is what the code draws today, and it draws every state."""

from __future__ import annotations

import trygdekart as tk
from trygdekart.law.sykepenger.tellere_maksdato import Rettsfase

from . import tellere


def test_the_page_is_up_to_date() -> None:
    assert tellere.PAGE.read_text(encoding="utf-8") == tellere.text(), "kjør python -m tests.tellere"


def test_the_walks_reach_every_state_of_the_right() -> None:
    ways = tellere.transitions(tk.lov("2026-11-21"), "sykepenger_dager")
    assert {b for _, b in ways} | {"ingen"} == {fase.name.lower() for fase in Rettsfase}
