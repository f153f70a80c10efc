"""Properties of the amounts of chapter 11: monotone, never negative, the same however periods are cut."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trygdekart import lov
from trygdekart.timeline import Tidslinje

SLOWLY = settings(max_examples=40, suppress_health_check=list(HealthCheck))
MONDAY = date(2024, 6, 24)  # the period holds 1 July 2024, when the lowest benefit was raised
LAST = MONDAY + timedelta(days=13)

hours = st.floats(0, 150).map(lambda h: round(h * 2) / 2)
shares = st.integers(0, 100).map(lambda p: p / 100)
persons = st.fixed_dictionaries(
    {
        "fodselsdato": st.dates(date(1957, 1, 1), date(2006, 6, 1)),
        "aap_hadde_aap_januar_2020": st.booleans(),
        "aap_antall_barn": st.integers(0, 8),
        "aap_rett": st.just(True),
        "aap_meldekort_levert": st.just(True),
        "aap_meldeperiode_timer": hours,
        "aap_meldeperiode_hverdager": st.integers(1, 10),
        "aap_grunnlag_g": st.floats(0, 6).map(lambda g: round(g, 10)),
        "aap_uforegrad": shares,
        "aap_andre_ytelser_grad": shares,
        "aap_institusjonsandel": st.sampled_from([0.0, 0.5]),
        "aap_fastsatt_arbeidsevne": shares,
        "aap_opptrapping": st.booleans(),
        "aap_yrkesskadeandel": st.sampled_from([0.0, 0.4]),
        "aap_barnepensjon": st.floats(0, 20000).map(lambda k: round(k, 2)),
        "aap_valg_tak": st.sampled_from([0, 1]),
    }
)
dates = st.dates(date(2010, 3, 1), date(2026, 11, 21))


def per_day(person: dict[str, Any], day: date, name: str = "aap_per_dag") -> float:
    return float(lov(day).beregn(person, (name,))[name])


@SLOWLY
@given(persons, dates, hours)
def test_more_hours_never_give_more(person: dict[str, Any], day: date, more: float) -> None:
    worked = {**person, "aap_meldeperiode_timer": min(336.0, person["aap_meldeperiode_timer"] + more)}
    assert per_day(worked, day) <= per_day(person, day)


@SLOWLY
@given(persons, dates, st.integers(1, 10))
def test_more_children_never_give_less(person: dict[str, Any], day: date, more: int) -> None:
    assert per_day({**person, "aap_antall_barn": person["aap_antall_barn"] + more}, day) >= per_day(
        person, day
    )


@SLOWLY
@given(persons, dates)
def test_nothing_is_negative_and_the_grade_is_whole_percent(person: dict[str, Any], day: date) -> None:
    assert per_day(person, day) >= 0
    grade = per_day(person, day, "aap_gradering") * 100
    assert 0 <= grade <= 100 and abs(grade - round(grade)) < 1e-9
    assert per_day(person, day) == round(per_day(person, day))


@SLOWLY
@given(persons, dates, shares)
def test_more_of_another_benefit_never_gives_more(person: dict[str, Any], day: date, more: float) -> None:
    other = {**person, "aap_andre_ytelser_grad": min(1.0, person["aap_andre_ytelser_grad"] + more)}
    assert per_day(other, day) <= per_day(person, day)


@SLOWLY
@given(
    st.lists(st.floats(0, 9).map(lambda h: round(h * 2) / 2), min_size=14, max_size=14),
    st.sets(st.integers(1, 13)),
    st.sets(st.integers(1, 13)),
    st.integers(0, 13),
)
def test_the_period_gives_the_same_kroner_wherever_facts_are_cut(
    worked: list[float], cuts: set[int], other_cuts: set[int], right_from: int
) -> None:
    days = [MONDAY + timedelta(days=i) for i in range(14)]
    whole = Tidslinje.av((d, d, h) for d, h in zip(days, worked, strict=True))
    right = Tidslinje.av([(date(2020, 1, 1), days[right_from], False)]).slaa_sammen_ytre(
        Tidslinje.av([(MONDAY, LAST, True)]), lambda no, yes: yes if no is None else no
    )
    person = {
        "fodselsdato": date(1999, 7, 3),  # 25 years within the period
        "aap_hadde_aap_januar_2020": False,
        "aap_antall_barn": 1,
        "aap_grunnlag_g": 1.0,
        "aap_meldeperiode_start": MONDAY,
    }
    joined = {**person, "aap_timer": whole.komprimer(), "aap_rett": right.komprimer()}
    split = {
        **person,
        "aap_timer": whole.del_ved(days[i] for i in cuts),
        "aap_rett": right.del_ved(days[i] for i in other_cuts),
    }
    for name in ("aap_i_meldeperioden", "aap_i_maneden"):
        here = MONDAY if name == "aap_i_meldeperioden" else days[8]
        one, two = (lov(here).beregn(facts, (name,)).verdier(name) for facts in (joined, split))
        assert repr(one) == repr(two)


def test_two_halves_of_a_month_are_the_month() -> None:
    person = {
        "fodselsdato": date(1985, 1, 2),
        "aap_antall_barn": 2,
        "aap_grunnlag_g": 4.0,
        "aap_meldeperiode_start": MONDAY,
        "aap_rett": True,
        "aap_timer": 2.5,
    }
    july = lov("2024-07-10").beregn(person, ("aap_i_maneden",))["aap_i_maneden"]
    days = (date(2024, 7, 1) + timedelta(days=i) for i in range(31))
    assert july == sum(per_day(person, d) for d in days if d.weekday() < 5)


@pytest.mark.parametrize("income", [0.0, 100_000.0, 650_000.0, 900_000.0])
def test_the_base_is_at_least_the_last_year_and_at_most_six(income: float) -> None:
    history = Tidslinje.av(
        (date(y, 1, 1), date(y, 12, 31), income * part)
        for y, part in ((2020, 1.3), (2021, 0.7), (2022, 1.0))
    )
    svar = lov("2023-06-01").beregn(
        {"inntekt_historie": history, "aap_nedsatt_dato": date(2023, 3, 1)},
        ("aap_grunnlag_g", "aap_siste_ar_i_g", "aap_snitt_i_g"),
    )
    assert svar["aap_grunnlag_g"] == max(svar["aap_siste_ar_i_g"], svar["aap_snitt_i_g"]) <= 6
