"""Courses of periods: what a derivation may answer with, and counts with rates of their own."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Annotated, Any

import pytest

from trygdekart.cli.views import answer_json, answer_lines, explanation_json
from trygdekart.engine.counters import tell_med
from trygdekart.engine.declare import Fakta, utledning
from trygdekart.engine.errors import InputFault
from trygdekart.engine.formatting import period_text, value_text
from trygdekart.engine.law import bind
from trygdekart.engine.lawbook import Lovverk, build, chapter
from trygdekart.timeline import Tidslinje

from .soria_moria import lov
from .soria_moria.tellere import Hendelse, Utfall, sykedager


class Stemning(IntEnum):
    """Hvordan det er på slottet."""

    STILLE = 1
    FULL_FEST = 2


@utledning("slottsloven § 30", fra="2018-01-01", etikett="Stemningen")
def stemningen(gjester: Any) -> Annotated[Tidslinje[Stemning], "forløp"]:
    """Det er fest når det er gjester."""
    line = gjester if isinstance(gjester, Tidslinje) else Tidslinje.konstant(gjester)
    return line.map(lambda n: Stemning.FULL_FEST if n else Stemning.STILLE).komprimer()


@utledning("slottsloven § 30", fra="2018-01-01", etikett="Dager med fest")
def festdager(stemningen: Any) -> Annotated[int, "dag"]:
    """En dag med fest er en festdag."""
    return sum(s.dager for s in stemningen if s.verdi == Stemning.FULL_FEST)


@pytest.fixture(scope="module")
def verk() -> Lovverk:
    fact = Fakta("gjester", int, "antall", "Gjester", "Guests", "?", "!")
    part = replace(chapter("fest", []), fakta=(fact,), utledninger=(stemningen, festdager))
    return build([part], date(2023, 6, 1))


GUESTS = Tidslinje.av([(date(2022, 1, 1), date(2022, 1, 5), 0), (date(2022, 1, 6), date(2022, 1, 7), 4)])


def test_a_course_is_an_answer_that_another_derivation_reads(verk: Lovverk) -> None:
    svar = bind(verk, "2022-06-01").beregn({"gjester": GUESTS}, ("stemningen", "festdager"))
    assert svar["festdager"] == 2
    assert [s.verdi for s in svar["stemningen"]] == [Stemning.STILLE, Stemning.FULL_FEST]


def test_a_course_is_shown_period_by_period_as_text_and_as_json(verk: Lovverk) -> None:
    svar = bind(verk, "2022-06-01").beregn({"gjester": GUESTS}, ("stemningen",))
    text = "\n".join(answer_lines(svar, "sak.yaml"))
    assert "1.1.2022–5.1.2022 stille; 6.1.2022–7.1.2022 full fest" in text
    data = json.loads(json.dumps(answer_json(svar)))
    assert data["svar"][0]["tall"]["stemningen"][1] == {
        "fra": "2022-01-06",
        "til": "2022-01-07",
        "verdi": 2,
    }
    ledd = json.loads(json.dumps(explanation_json(svar, "stemningen")))["greiner"][0]["ledd"]
    assert ledd[0]["verdi"][0]["til"] == "2022-01-05"


def test_an_unknown_course_is_unknown_and_a_given_one_is_refused(verk: Lovverk) -> None:
    law = bind(verk, "2022-06-01")
    assert law.beregn({}, ("festdager",)).mangler == {"gjester"}
    with pytest.raises(InputFault, match="flere perioder"):
        law.beregn({"stemningen": 1}, ("festdager",))


def test_periods_are_written_with_their_ends() -> None:
    assert period_text(date(2025, 1, 1), None) == "fra 1.1.2025"
    assert value_text(Tidslinje.tom(), "forløp") == "ingen perioder"


def test_a_count_with_rates_of_its_own_is_the_laws_count_with_those_rates() -> None:
    days = Tidslinje.konstant(int(Hendelse.SYK), date(2021, 9, 28), date(2021, 11, 6))
    assert tell_med(sykedager, (16, 28), days).antall(Utfall.EGENDAG) == 16
    assert tell_med(sykedager, (2, 28), days).antall(Utfall.EGENDAG) == 2
    assert lov("2021-06-01").tell("sykedager", days).antall(Utfall.EGENDAG) == 16
