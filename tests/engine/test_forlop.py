"""Courses of periods: what a derivation may answer with, and counts with rates of their own."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Annotated, Any

import pytest

from trygdekart.case.svar_data import answer_json, explanation_json
from trygdekart.cli.views import answer_lines
from trygdekart.engine import krev, mangler
from trygdekart.engine.counters import tell_med
from trygdekart.engine.declare import Fakta, Standard, regel, utledning
from trygdekart.engine.errors import InputFault, MissingFact
from trygdekart.engine.formatting import period_text, value_text
from trygdekart.engine.law import bind
from trygdekart.engine.lawbook import Lovverk, build, chapter
from trygdekart.engine.unknown import Unknown
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


@utledning("slottsloven § 31", fra="2018-01-01", etikett="Festen begynte")
def festen_begynte(gjester: Any, musikanter: Any) -> Annotated[int, "dato"]:
    """Festen begynner når gjestene kommer; uten en dag sier ingen når."""
    if not isinstance(krev(gjester), Tidslinje):
        mangler("innbydelsen")
    return int(gjester.segmenter[0].fra.toordinal() + (musikanter if gjester.segmenter[0].verdi else 0))


@regel("slottsloven § 31", fra="2018-01-01", periode="fast", etikett="Dansen begynner")
def dansen_begynner(festen_begynte: Annotated[int, "dato"]) -> Annotated[int, "dato"]:
    """Det danses fra festen begynner."""
    return festen_begynte


@pytest.fixture(scope="module")
def verk() -> Lovverk:
    fact = Fakta("gjester", int, "antall", "Gjester", "Guests", "?", "!")
    players = Fakta("musikanter", int, "dag", "Musikanter", "Players", "?", "!")
    invited = Fakta("innbydelsen", date, "dato", "Innbydelsen", "Invitation", "?", "!", periode="fast")
    part = replace(
        chapter("fest", []),
        functions=(dansen_begynner,),
        fakta=(fact, players, invited),
        utledninger=(stemningen, festdager, festen_begynte),
    )
    return build([part], date(2023, 6, 1))


GUESTS = Tidslinje.av([(date(2022, 1, 1), date(2022, 1, 5), 0), (date(2022, 1, 6), date(2022, 1, 7), 4)])


def test_a_course_is_an_answer_that_another_derivation_reads(verk: Lovverk) -> None:
    svar = bind(verk, "2022-06-01").beregn({"gjester": GUESTS}, ("stemningen", "festdager"))
    assert svar["festdager"] == 2
    assert [s.verdi for s in svar["stemningen"]] == [Stemning.STILLE, Stemning.FULL_FEST]


def test_a_course_is_shown_period_by_period_as_text_and_as_json(verk: Lovverk) -> None:
    svar = bind(verk, "2022-06-01").beregn({"gjester": GUESTS}, ("stemningen",))
    text = "\n".join(answer_lines(svar, "sak.yaml"))
    assert "1.1.2022–5.1.2022  stille\n    6.1.2022–7.1.2022  full fest" in text
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


@utledning("slottsloven § 30", fra="2018-01-01", etikett="Dager med gjester")
def gjestelinje(gjester: Any) -> Annotated[Tidslinje[bool], "forløp"]:
    """Det er fest når det er gjester."""
    line = gjester if isinstance(gjester, Tidslinje) else Tidslinje.konstant(gjester)
    return line.map(bool)


@regel("slottsloven § 31", fra="2018-01-01", etikett="Gullmynter for dagen")
def festavgift(er_fest: Annotated[bool, "ja/nei"]) -> Annotated[int, "antall"]:
    """En dag med fest koster én gullmynt."""
    return 1 if er_fest else 0


@utledning("slottsloven § 31", fra="2018-01-01", etikett="Festdager i alt")
def alle_festdager(er_fest: Any) -> Annotated[int, "dag"]:
    """Alle festdagene telles."""
    return sum(s.dager for s in er_fest if s.verdi)


@pytest.fixture(scope="module")
def festlov() -> Lovverk:
    def fact(name: str, kind: type, unit: str, **more: Any) -> Fakta:
        return Fakta(name, kind, unit, name, name, "?", "!", **more)

    facts = (
        fact("gjester", int, "antall"),
        fact("er_fest", bool, "ja/nei", ellers="gjestelinje", standard=Standard(False, "slottsloven § 30")),
    )
    part = replace(
        chapter("fest", []), fakta=facts, functions=(festavgift,), utledninger=(gjestelinje, alle_festdager)
    )
    return build([part], date(2023, 6, 1))


def test_a_fact_over_time_may_be_computed_by_a_course_and_is_read_by_the_day_and_whole(
    festlov: Lovverk,
) -> None:
    for day, cost in ((1, 0), (5, 0), (6, 1), (7, 1), (8, 0)):
        svar = bind(festlov, date(2022, 1, day)).beregn(
            {"gjester": GUESTS}, ("festavgift", "alle_festdager")
        )
        assert (svar["festavgift"], svar["alle_festdager"]) == (cost, 2), day
    given = {"gjester": GUESTS, "er_fest": Tidslinje.konstant(True, date(2022, 1, 1), date(2022, 1, 3))}
    svar = bind(festlov, "2022-01-06").beregn(given, ("alle_festdager",))
    assert svar["alle_festdager"] == 3  # what is given goes before what is computed
    assert bind(festlov, "2022-01-06").beregn({}, ("festavgift",))["festavgift"] == 0  # the law's default


def test_a_derivation_names_the_fact_that_it_lacks_and_what_reads_it_is_unknown(verk: Lovverk) -> None:
    svar = bind(verk, "2022-06-01").beregn({"gjester": 3}, ("festen_begynte", "dansen_begynner"))
    assert svar.mangler == {"innbydelsen"}
    # Only what the derivation says it lacks is asked for, not all that it was given.
    svar = bind(verk, "2022-06-01").beregn({}, ("dansen_begynner",))
    assert svar.mangler == {"gjester"}
    ledd = json.loads(json.dumps(explanation_json(svar, "dansen_begynner")))["greiner"][0]["ledd"]
    assert ledd[0]["verdi"] is None
    guests = Tidslinje.av([(date(2022, 1, 6), None, 4)])
    both = bind(verk, "2022-06-01").beregn({"gjester": guests, "musikanter": 1}, ("dansen_begynner",))
    assert both["dansen_begynner"] == date(2022, 1, 7).toordinal()


def test_a_derivation_that_needs_what_is_not_known_stops_where_it_is_called() -> None:
    with pytest.raises(MissingFact, match="innbydelsen"):
        festen_begynte(3, 1)
    with pytest.raises(MissingFact, match="gjester"):
        festen_begynte(Unknown(frozenset({"gjester"})), 1)
