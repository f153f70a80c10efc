"""Work and tax: the whole line with its kinks for one person, and chapter 12 with tax for a million."""

from __future__ import annotations

import numpy as np

import trygdekart as tk
from tests.engine import people
from trygdekart.case.jobb import jobb
from trygdekart.engine.inputs import read_values
from trygdekart.engine.piecewise import pieces_of

from .person import PERSON
from .report import Row, Section, at_most, number
from .timing import in_turn, milliseconds

DAY = "2026-11-01"
LINES = ("uforetrygd_etter_reduksjon", "skatt_inntekt_for_skatt", "skatt_inntekt_etter_skatt")
TARGETS = ("uforetrygd_etter_reduksjon", "skatt", "skatt_inntekt_etter_skatt")
CALLS = 40
ROUNDS = 7
PERSONS = 1_000_000
STOP = 1_000_000.0


def measure() -> Section:
    """Return the time of the line for one person, and of benefit and tax for a million."""
    law = tk.lov(DAY)
    values = read_values(law.verk, PERSON)
    one = in_turn(
        {
            "lines": lambda: pieces_of(law, values, "pensjonsgivende_inntekt", LINES, 0.0, STOP),
            "answer": lambda: jobb(law, values),
        },
        CALLS,
    )
    stretches = pieces_of(law, values, "pensjonsgivende_inntekt", LINES, 0.0, STOP)
    columns = people.disabled(PERSONS)
    kernel = law.kompiler(TARGETS, columns)
    out = kernel.kjor(columns)
    many = in_turn(
        {
            "both": lambda: kernel.begge(columns, out),
            "copy": lambda: [np.array(c, copy=True) for c in (*columns.values(), *out.values())],
        },
        ROUNDS,
    )
    return Section(
        "Work and tax",
        f"The law of {DAY}. One person: benefit, income before tax and income after tax as the wage goes "
        f"from 0 to a million, in one walk, medians of {CALLS} calls. A million random persons: chapter "
        f"12 and tax from facts to columns and sums, medians of {ROUNDS} rounds.",
        (
            at_most("the three lines with every kink", milliseconds(one, "lines"), 50, " ms"),
            Row("stretches found", str(sum(len(parts) for parts in stretches.values()))),
            Row("the whole answer about work", number(milliseconds(one, "answer"), " ms")),
            Row("a million persons, columns and sums", number(milliseconds(many, "both"), " ms")),
            Row("copy of the same bytes, one thread", number(milliseconds(many, "copy"), " ms")),
        ),
    )
