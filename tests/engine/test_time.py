"""The law on a day, as seen on a day: versions, retroactive change, levels and calendar years."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trygdekart import lov as norwegian
from trygdekart.engine.dated import Validity, choose
from trygdekart.engine.errors import InputFault
from trygdekart.engine.plan import Kind
from trygdekart.timeline import Tidslinje, manedsvekt

from . import people
from .soria_moria import LOVDATA, lov
from .soria_moria import regler_niva as regler

PERSON = people.person(people.soria_moria(50), 7)
TARGETS = ("slottspenger_i_aret", "skatt", "arets_brutto", "arets_grunnlag", "grense")


def value(name: str, on: str | int, known: str | None = None, **given_: Any) -> Any:
    return lov(on, known).beregn_rett({**PERSON, **given_}, (name,))[name]


@pytest.mark.parametrize(
    ("on", "known", "taler"),
    [
        ("2020-04-30", None, 96883),
        ("2020-05-01", None, 101351),
        ("2020-05-01", "2020-05-01", 96883),  # not yet adopted
        ("2020-05-01", "2020-09-13", 96883),
        ("2020-05-01", "2020-09-14", 101351),
        ("2020-04-30", "2020-09-14", 96883),
        ("2018-04-30", None, 33333.33),
    ],
)
def test_a_retroactive_rate_governs_earlier_days_once_it_is_known(
    on: str, known: str | None, taler: float
) -> None:
    assert value("taler", on, known) == taler


@pytest.mark.parametrize(
    ("on", "known", "lowest"),
    [
        ("2021-12-31", "2022-01-01", 2.379),
        ("2022-03-01", "2022-03-01", 2.329),
        ("2022-03-01", "2022-09-30", 2.329),
        ("2022-03-01", "2022-10-01", 2.379),
        ("2022-03-01", None, 2.379),
        ("2022-10-01", "2022-10-01", 2.379),
    ],
)
def test_a_cut_that_was_restored_backwards_is_seen_as_it_was_on_each_day(
    on: str, known: str, lowest: float
) -> None:
    assert value("minste_vanlig", on, known) == lowest


@pytest.mark.parametrize(
    ("year", "known", "disregard"),
    [
        (2020, None, 0.4),
        (2021, None, 1),
        (2021, "2020-12-19", 0.4),  # not adopted
        (2021, "2020-12-20", 1),  # adopted: on 31 December 2021 it will be in force
        (2021, "2021-07-01", 1),
    ],
)
def test_annual_law_with_effect_backwards_in_the_year(
    year: int, known: str | None, disregard: float
) -> None:
    assert value("fribelop", year, known) == disregard


@pytest.mark.parametrize(("on", "rule"), [("2020-07-31", regler.egen), ("2020-08-01", regler.egen_2020)])
def test_the_version_of_a_rule_is_that_of_the_day(on: str, rule: Any) -> None:
    assert dict(lov(on).plan(["egen"]).versions)["egen"].funksjon is rule


@pytest.mark.parametrize(("on", "there"), [("2021-12-31", True), ("2022-01-01", False)])
def test_an_exception_that_has_ended_is_not_in_the_plan(on: str, there: bool) -> None:
    plan = lov(on).plan(["minste"])
    assert any(s.navn == "minste_for_trollskutte" for s in plan.steps) is there
    assert plan.step("minste").kind is Kind.EXCEPTIONS


def test_the_first_exception_goes_first() -> None:
    facts = {"er_trollskutt": True, "har_sko": False}
    assert value("minste", "2021-01-01", stand=7, **facts) == 2.91
    assert value("minste", "2021-01-01", stand=1, **facts) == 2.66
    assert value("minste", "2022-01-01", stand=1, **facts) == 2.379
    assert value("minste", "2021-01-01", stand=1, er_trollskutt=False) == 2.379


dates = st.dates(date(2019, 1, 1), date(2023, 1, 1))


@st.composite
def validities(draw: st.DrawFn) -> Validity:
    start = draw(dates)
    later = st.none() | st.integers(0, 900).map(lambda n: start + timedelta(days=n))
    return Validity(start, draw(later), draw(later))


class Version:
    def __init__(self, validity: Validity) -> None:
        self.validity = validity


@settings(suppress_health_check=[HealthCheck.too_slow])  # many dates to draw
@given(
    st.lists(validities(), unique_by=lambda v: (v.virker_fra, v.in_force), max_size=6),
    dates,
    dates,
    st.randoms(),
)
def test_one_version_is_chosen_whatever_the_order_and_none_that_is_not_visible(
    versions, on, known, random
) -> None:
    law = [Version(v) for v in versions]
    chosen = choose(law, on, known)
    shuffled = law[:]
    random.shuffle(shuffled)
    assert choose(shuffled, on, known) is chosen
    visible = [v for v in law if v.validity.visible(on, known)]
    assert (chosen is None) == (not visible)
    if chosen is not None:
        assert chosen in visible
        assert all(v.validity.virker_fra <= chosen.validity.virker_fra for v in visible)


@pytest.mark.parametrize(("on", "carried"), [(LOVDATA, False), (LOVDATA + timedelta(days=1), True)])
def test_a_day_after_the_law_data_is_marked_as_carried_forward(on: date, carried: bool) -> None:
    assert lov(on).carried_forward is carried
    assert value("taler", on.isoformat()) == 111477


def test_known_is_the_day_of_the_law_data_and_never_the_clock() -> None:
    assert lov("2030-01-01").kjent == lov(1999).kjent == LOVDATA


def test_2_91_g_is_one_amount_as_a_level_and_another_in_the_calendar_year() -> None:
    level = norwegian("2020-05-01").beregn({"uforetrygd_minstesats": 2.91, "uforetrygd_trygdetid": 40},
                                           ["uforetrygd_minsteytelse_per_ar"])  # fmt: skip
    assert round(level["uforetrygd_minsteytelse_per_ar"]) == 294931
    facts = {
        "uforetrygd_brutto_per_ar": Tidslinje.av(
            [
                (date(2020, 1, 1), date(2020, 4, 30), 2.91 * 99858),
                (date(2020, 5, 1), date(2020, 12, 31), 2.91 * 101351),
            ]
        )
    }
    year = norwegian(2020).beregn(facts, ["uforetrygd_for_reduksjon"])
    assert round(year["uforetrygd_for_reduksjon"]) == 293483


def test_annual_law_is_computed_once_on_aggregated_inputs_and_not_month_by_month() -> None:
    law, pay = lov(2019), {"arets_inntekt": 400_000.0, "arslonn": 500_000.0}
    answer = law.beregn_rett({**PERSON, **pay}, ("slottspenger_i_aret", "arets_brutto", "grense"))
    over = max(0, 400_000 - answer["grense"])
    assert over > 0 and answer["slottspenger_i_aret"] < answer["arets_brutto"]
    parts = answer.greiner[0].deler["arets_brutto"]
    assert len(parts) == 12
    assert sum(p.weight for p in parts) == pytest.approx(12)
    whole = sum(float(manedsvekt(p.fra, p.til)) * p.values["brutto"] for p in parts) / 12.0
    assert answer["arets_brutto"] == pytest.approx(whole, rel=1e-15)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("arets_siste_taler", 106399),
        ("arets_snitt_taler", (4 * 101351 + 8 * 106399) / 12),
        ("hadde_drage", True),  # dragons were allowed until March
        ("alltid_lopende", True),
        ("arets_minste", 2.379),
    ],
)
def test_each_way_to_make_one_value_of_a_year(name: str, expected: Any) -> None:
    facts = {"stand": 1, "er_trollskutt": False, "har_drage": True, "kom_til_slottet": people.day(2020, 6)}
    assert value(name, 2021, **facts) == pytest.approx(expected)
    other = {"hadde_drage": False, "alltid_lopende": False, "arets_minste": 0.0}
    if name in other:
        assert value(name, 2021, **{**facts, "kom_til_slottet": people.day(2021, 12)}) in (
            other[name],
            True,
        )


def test_an_aggregate_counts_only_the_months_where_its_condition_holds() -> None:
    assert value("arets_grunnlag", 2021, kom_til_slottet=people.day(2022)) == 0.0
    assert value("arets_andel", 2021, kom_til_slottet=people.day(2021, 10)) > 0.0
    assert value("alltid_lopende", 2021, kom_til_slottet=people.day(2021, 10)) is False


@settings(max_examples=25)
@given(
    st.lists(st.dates(date(2020, 1, 1), date(2020, 12, 31)), max_size=5),
    st.floats(0, 1e6),
    st.floats(0, 1e6),
    st.dates(date(2020, 1, 2), date(2020, 12, 30)),
)
def test_splitting_the_periods_of_a_fact_changes_at_most_the_last_bits(
    cuts, a: float, b: float, change: date
) -> None:
    pay = Tidslinje.av([(date(2020, 1, 1), change - timedelta(days=1), a), (change, date(2020, 12, 31), b)])
    law = lov(2020)
    whole = law.beregn_rett({**PERSON, "arslonn": pay}, TARGETS)
    split = law.beregn_rett({**PERSON, "arslonn": pay.del_ved(cuts)}, TARGETS)
    for name in TARGETS:
        assert split[name] == pytest.approx(whole[name], rel=1e-12, abs=1e-9)


@given(st.permutations(sorted(PERSON)), st.permutations(TARGETS))
@settings(max_examples=25)
def test_the_order_of_facts_and_of_requests_changes_no_bit(facts: list[str], names: list[str]) -> None:
    plain = lov(2021).beregn_rett(PERSON, TARGETS)
    other = lov(2021).beregn_rett({n: PERSON[n] for n in facts}, tuple(names))
    assert [repr(plain[n]) for n in TARGETS] == [repr(other[n]) for n in TARGETS]


def test_a_look_up_takes_the_value_of_its_own_day_and_of_years_before() -> None:
    came = {"kom_til_slottet": people.day(2018, 5, 1)}
    assert value("taler_ved_ankomst", "2022-06-01", **came) == 96883
    assert value("taler_aret_for", "2022-06-01", **came) == 33333.33
    assert value("taler_ved_ankomst", "2022-06-01", kom_til_slottet=people.day(2018, 4, 30)) == 33333.33
    assert value("bryllupsfrist", "2022-06-01", fodt=people.day(2000, 5, 1)) == people.day(2018, 5, 22)
    assert value("taler_pa_merkedagen", "2022-06-01", fodt=people.day(2000, 5, 1)) == 96883
    assert value("taler_for_merkedagen", "2022-06-01", fodt=people.day(2000, 5, 1)) == 33333.33


def test_a_look_up_sees_retroactive_law_only_once_it_is_known() -> None:
    came = {"kom_til_slottet": people.day(2020, 6)}
    assert value("taler_ved_ankomst", "2021-01-01", "2020-09-13", **came) == 96883
    assert value("taler_ved_ankomst", "2021-01-01", "2020-09-14", **came) == 101351


def test_a_look_up_before_the_first_value_is_refused_by_the_name_of_the_fact() -> None:
    with pytest.raises(InputFault, match=r"^kom_til_slottet: .*1960-01-01"):
        value("taler_ved_ankomst", "2021-01-01", kom_til_slottet=people.day(1959))


@pytest.mark.parametrize(
    ("on", "name", "says"),
    [
        ("2021-06-01", "slottspenger_i_aret", "slottspenger_per_ar"),
        (2021, "slottspenger_per_ar", "slottspenger_i_aret"),
        (2021, "brutto", "--dato"),
        ("2017-12-31", "brutto", "2018-01-01"),
        ("1959-06-01", "taler", "1960-01-01"),
        ("2021-06-01", "slottspenge_per_ar", "mente du slottspenger_per_ar"),
    ],
)
def test_a_number_asked_for_in_the_wrong_kind_of_time_is_refused_with_the_right_one(
    on: Any, name: str, says: str
) -> None:
    with pytest.raises(InputFault, match=says):
        lov(on).plan([name])


@pytest.mark.parametrize("when", ["2021-13-01", "i går", 1899, 2201])
def test_a_date_that_cannot_be_read_is_refused_without_repeating_it(when: Any) -> None:
    with pytest.raises(InputFault) as caught:
        lov(when)
    assert str(when) not in str(caught.value)
