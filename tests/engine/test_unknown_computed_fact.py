"""A yes/no that a rule computes when nobody gives it: forked on when the rule lacks a number."""

from __future__ import annotations

import trygdekart as tk
from trygdekart.case import Sak
from trygdekart.engine.explain import Context, explain
from trygdekart.engine.formatting import plain

FACT = "skatt_lav_trygdeavgift"  # computed from the date of birth


def test_a_computed_yes_or_no_that_cannot_be_computed_gives_both_answers() -> None:
    lov = tk.lov("2020-05-01")
    svar = lov.beregn_rett({"pensjonsgivende_inntekt": 400_000.0, "skatt_uforetrygd": 0.0}, ("skatt",))
    assert [g.antatt for g in svar.greiner] == [{FACT: True}, {FACT: False}]
    low, ordinary = svar.verdier("skatt")
    assert low < ordinary
    for gren, said in zip(svar.greiner, ("ja", "nei"), strict=True):
        told = explain(Context.of(svar, gren), FACT)
        assert told.tekst == said and told.kilde.startswith("antatt")


def test_a_case_without_date_of_birth_ends() -> None:
    lov = tk.lov("2020-05-01")
    case = Sak.les("examples/helt_med.yaml", lov.verk).verdier
    del case["fodselsdato"]
    assert lov.beregn_rett(case, ("skatt_inntekt_etter_skatt",)).greiner


def test_a_whole_number_keeps_its_zeros() -> None:
    assert [plain(n, 0) for n in (0, 10, 1270, 100_000)] == ["0", "10", "1\u00a0270", "100\u00a0000"]
    assert [plain(n) for n in (100, 0.5, -20)] == ["100", "0,5", "−20"]
