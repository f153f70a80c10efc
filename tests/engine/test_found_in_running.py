"""Runs that once gave a wrong answer, or none; each found by trying to fool the engine."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from trygdekart.engine import dag_fra_dato, errors
from trygdekart.engine.compiler import law_segments
from trygdekart.engine.errors import InputFault, TouchedUnknown
from trygdekart.engine.law import bind
from trygdekart.engine.overlay import Overlay
from trygdekart.engine.unknown import Unknown
from trygdekart.timeline import Tidslinje

from . import people
from .bad_law import load
from .soria_moria import lov, lovverk

ADOPTED = (
    "  - {navn: sats, enhet: kr/år, hjemmel: §, kilde: k, etikett: {nb: a, en: a}, verdier: ["
    "{virker_fra: 2020-01-01, verdi: 100}, "
    "{virker_fra: 2021-01-01, i_kraft_fra: 2021-07-01, vedtatt: 2020-12-20, verdi: 200}]}\n"
)
LEVEL = (
    '@regel("§", fra="2020-01-01")\ndef niva(sats: KrPerAr) -> KrPerAr:\n    return sats\n'
    'A = Aggregat("aret_sum", "niva", "sum", "§", "a")\nO = Oppslag("da", "sats", "fodt", "§", "o")\n'
)


def someone(**other: Any) -> dict[str, Any]:
    values = people.person(people.soria_moria(1), 0)
    for name in ("fodt", "kom_til_slottet"):
        values[name] = date.fromordinal(values[name])
    values |= {"stand": "tjener", "har_sko": False, "arslonn": 0, "antall_barn": 0}
    values["kom_til_slottet"] = date(2015, 1, 1)
    return values | other


def test_adopted_law_comes_into_force_in_the_middle_of_a_year_seen_from_before(tmp_path: Path) -> None:
    verk = load(tmp_path, LEVEL, ADOPTED)
    known = "2021-01-15"
    levels = [bind(verk, d, known).beregn({}, ["niva"])["niva"] for d in ("2021-06-30", "2021-07-01")]
    assert levels == [100, 200]
    assert bind(verk, 2021, known).beregn({}, ["aret_sum"])["aret_sum"] == 150
    assert bind(verk, 2021).beregn({}, ["aret_sum"])["aret_sum"] == 200
    assert date(2021, 7, 1) in law_segments(bind(verk, "2021-01-01"), ("niva",))
    looked_up = [
        bind(verk, "2022-01-01", known).beregn({"fodt": d}, ["da"])["da"]
        for d in ("2021-06-30", "2021-07-01")
    ]
    assert looked_up == [100, 200]


def test_an_unknown_half_year_is_forked_without_touching_the_known_half() -> None:
    first = (date(2021, 1, 1), date(2021, 6, 30), False)
    law = lov(2021)

    def run(bewitched: Any) -> list[Any]:
        return law.beregn(someone(er_trollskutt=bewitched), ["arets_brutto"]).verdier("arets_brutto")

    [yes] = run(Tidslinje.av([first, (date(2021, 7, 1), date(2021, 12, 31), True)]))
    [no] = run(False)
    assert yes > no
    assert sorted(run(Tidslinje.av([first]))) == [no, yes]


def test_a_legal_default_holds_in_the_hole_of_a_timeline_in_a_year_as_on_a_date() -> None:
    line = Tidslinje.av([(date(2021, 3, 1), date(2021, 6, 30), True)])
    facts = someone(har_drage=line)
    assert lov("2021-02-01").beregn(facts, ["har_lovlig_drage"])["har_lovlig_drage"] is False
    assert lov("2021-02-01").beregn(facts, ["har_lovlig_drage"]).mangler == frozenset()
    answer = lov(2021).beregn(facts, ["arets_brutto"])
    assert len(answer.greiner) == 1


TIMELINES = {"stand": "prinsesse", "er_trollskutt": "ja", "kom_til_slottet": date(2015, 1, 1)}


@pytest.mark.parametrize("name", TIMELINES)
def test_a_value_over_time_is_read_like_a_value(name: str) -> None:
    plain = lov("2021-06-01").beregn(someone(**{name: TIMELINES[name]}), ["minste", "brutto"])
    over_time = lov("2021-06-01").beregn(
        someone(**{name: Tidslinje.konstant(TIMELINES[name])}), ["minste", "brutto"]
    )
    assert over_time.verdier("brutto") == plain.verdier("brutto")
    assert over_time.verdier("minste") == plain.verdier("minste")


def test_a_value_over_time_is_held_to_its_range() -> None:
    for law in (lov("2021-06-01"), lov(2021)):
        with pytest.raises(InputFault, match="innsats: verdien er utenfor"):
            law.beregn(someone(innsats=Tidslinje.konstant(55)), ["arets_brutto"])


def test_a_whole_number_is_not_cut_down_to_one() -> None:
    with pytest.raises(InputFault, match="antall_barn"):
        lov("2021-06-01").beregn(someone(antall_barn=2.7), ["brutto"])


def test_yes_is_not_one_of_the_alternatives_of_a_choice() -> None:
    with pytest.raises(InputFault, match="valg_taler"):
        lov("2021-06-01").beregn(someone(valg_taler=True), ["brutto"])


def test_a_rest_of_an_unknown_number_is_unknown() -> None:
    unknown = Unknown(frozenset({"x"}))
    with pytest.raises(TouchedUnknown):
        dag_fra_dato(unknown, 5, 1)  # type: ignore[arg-type]
    for act in (lambda u: u % 1, lambda u: 1 // u, lambda u: u**1, lambda u: +u, divmod_):
        with pytest.raises(TouchedUnknown):
            act(unknown)


def divmod_(unknown: Any) -> Any:
    return divmod(unknown, 1)


def test_a_name_that_is_unknown_says_what_itself_is_missing() -> None:
    answer = lov("2021-06-01").beregn(someone(lopende=False, arslonn=None), ["brutto"])
    assert answer["brutto"] == 0
    with pytest.raises(InputFault, match="arslonn"):
        answer["egen"]


def test_a_rule_that_has_ended_says_when() -> None:
    with pytest.raises(InputFault, match="2021-12-31"):
        lov("2022-06-01").beregn(someone(), ["minste_for_trollskutte"])


@pytest.mark.parametrize("name", ["arslonn", "arets_inntekt", "innsats"])
def test_a_column_with_a_hole_is_refused_and_never_becomes_zero(name: str) -> None:
    columns = people.soria_moria(5)
    columns[name] = np.array([1.0, math.nan, 1.0, 1.0, 1.0])
    kernel = lov("2021-06-01").kompiler(["slottspenger_per_ar"])
    for run in (kernel.kjor, kernel.summer):
        with pytest.raises(InputFault, match=name):
            run(columns)


def test_a_look_up_before_the_first_value_is_refused_in_a_population_too() -> None:
    columns = people.soria_moria(3)
    columns["kom_til_slottet"] = np.full(3, people.day(1950))
    with pytest.raises(InputFault, match="kom_til_slottet"):
        lov("2021-06-01").kompiler(["slottspenger_per_ar"]).kjor(columns)


def test_a_look_up_on_a_computed_day_before_the_first_value_is_refused_too() -> None:
    columns = people.soria_moria(3)
    columns["fodt"] = np.full(3, people.day(1930))
    with pytest.raises(InputFault):
        lov("2021-06-01").kompiler(["slottspenger_per_ar"]).kjor(columns)


def test_a_column_the_kernel_would_compute_itself_is_refused_and_never_ignored() -> None:
    columns = people.soria_moria(3) | {"egen": np.full(3, 1e7)}
    with pytest.raises(InputFault, match="egen"):
        lov("2021-06-01").kompiler(["slottspenger_per_ar"]).kjor(columns)


def test_a_day_between_two_spells_is_not_decided_backwards() -> None:
    first = people.day(2019)
    law = lov("2023-01-01")
    line = Tidslinje.av([(date(2019, 1, 1), date(2019, 1, 3), 3), (date(2019, 1, 7), date(2019, 1, 8), 2)])
    spells = [np.array(x) for x in ([first, first + 6], [first + 2, first + 7], [3, 2])]
    total, days = law.kompiler_teller("sykedager").tell(np.array([0, 2]), *spells, dager=True)
    assert [s.verdi for s in law.tell("sykedager", line).dager] == [4, 2]
    assert total.tolist() == [[0, 0, 2, 0, 3, 0]] and days is not None
    assert days[:3].tolist() == [4, 4, 4] and days[6:].tolist() == [2, 2]
    assert 4 not in days[3:6].tolist()


A = Overlay("a", {"taler": {date(2021, 1, 1): 1.0}})
B = Overlay("b", {"taler": {date(2022, 1, 1): 2.0}})


def values(*overlays: Overlay) -> list[float]:
    days = ("2020-06-01", "2021-06-01", "2022-06-01")
    return [bind(lovverk(), d).med(*overlays).beregn({}, ["taler"])["taler"] for d in days]


def test_two_reforms_of_one_rate_from_two_days_may_be_laid_in_any_order() -> None:
    assert values(A, B) == values(B, A) == [101351, 1.0, 2.0]


def test_reforms_laid_one_after_the_other_may_not_conflict_either() -> None:
    law = bind(lovverk(), "2021-06-01").med(A)
    with pytest.raises(errors.ReformConflict, match=r"«a».*«c»|«c».*«a»"):
        law.med(Overlay("c", {"taler": {date(2021, 1, 1): 3.0}}))
