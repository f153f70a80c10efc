"""Measures and the employer's cost: what must hold for everyone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.engine.parameters import Sats
from trygdekart.law import LOVDATA, lovverk
from trygdekart.law.tiltak.katalog_andre import ALLE

VERK = lovverk()
WORDS = (
    "tiltak_", "lonnstilskudd_", "inkludering_", "arbeidsreiser_", "arbeidsgiver_", "vta_", "helt_med_",
    "tiltakspenger_", "program_", "kvalifiserings", "ungdomsprogram_", "aktivitetspenger_", "dagpenger_",
)  # fmt: skip
RATES = [r for r in VERK.satser.values() if r.navn.startswith(WORDS)]
SUBSIDY = "lonnstilskudd_per_maned"

wages = st.integers(0, 150_000)
percent = st.integers(0, 30).map(lambda n: n / 100)
days = st.dates(date(2016, 1, 1), date(2032, 12, 31))

jobs = st.fixed_dictionaries(
    {
        "fodselsdato": st.dates(date(1950, 1, 1), date(2010, 1, 1)).map(str),
        "tiltak_innsatsgruppe": st.integers(1, 4),
        "lonnstilskudd_slag": st.integers(1, 4),
        "lonnstilskudd_fra": st.dates(date(2016, 1, 1), date(2030, 1, 1)).map(str),
        "lonnstilskudd_fast_stilling": st.booleans(),
        "lonnstilskudd_avtalt_sats": st.integers(0, 100).map(lambda n: n / 100),
        "arbeidsgiver_lonn_per_maned": wages,
        "arbeidsgiver_feriepenger_sats": percent,
        "arbeidsgiver_pensjon_sats": percent,
        "arbeidsgiver_sone": st.integers(1, 7),
        "arbeidsgiver_refundert_per_maned": st.sampled_from([0, 10_000, 200_000]),
        "arbeidsgiver_fritatt": st.booleans(),
    }
)


def level(facts: dict[str, Any], day: date, *names: str) -> list[Any]:
    answer = tk.lov(day).beregn(facts, names)
    return [answer[name] for name in names]


@pytest.mark.parametrize("rate", RATES, ids=lambda r: r.navn)
def test_each_value_of_a_rate_holds_from_its_day_and_not_the_day_before(rate: Sats) -> None:
    for value in rate.verdier:
        start = value.validity.virker_fra
        assert rate.on(start, LOVDATA) is value
        assert rate.on(start - timedelta(days=1), LOVDATA) is not value


@pytest.mark.parametrize("measure", ALLE, ids=lambda t: t.navn)
def test_each_condition_of_a_measure_is_yes_or_no_while_it_exists(measure: Any) -> None:
    first = date.fromisoformat(measure.fra)
    for name in measure.vilkar:
        assert str(VERK.unit(name)) == "ja/nei"
        assert VERK.regler[name][0].validity.virker_fra <= first, name
    for name in measure.tall:
        VERK.require(name, name)


@settings(max_examples=80)
@given(jobs, days)
def test_the_subsidy_is_never_above_the_cost_or_the_ceiling(facts: dict[str, Any], day: date) -> None:
    month, year, cost, base, ceiling, net = level(
        facts,
        day,
        SUBSIDY,
        "lonnstilskudd_per_ar",
        "arbeidsgiver_kostnad_per_maned",
        "lonnstilskudd_refusjonsgrunnlag_per_ar",
        "lonnstilskudd_tak_per_ar",
        "arbeidsgiver_netto_per_maned",
    )
    assert 0 <= year <= 0.75 * min(base, ceiling) + 1e-6
    assert 0 <= month <= cost + 0.5
    assert net == pytest.approx(max(0, cost - month))


@settings(max_examples=60)
@given(jobs, days, st.integers(1, 50_000))
def test_a_higher_wage_never_gives_the_employer_less_support_or_a_lower_bill(
    facts: dict[str, Any], day: date, more: int
) -> None:
    richer = {**facts, "arbeidsgiver_lonn_per_maned": facts["arbeidsgiver_lonn_per_maned"] + more}
    names = (SUBSIDY, "arbeidsgiver_netto_per_maned", "arbeidsgiver_perioden_koster")
    for less, most in zip(level(facts, day, *names), level(richer, day, *names), strict=True):
        assert most >= less - 1


@settings(max_examples=60)
@given(jobs, days, st.integers(1, 3000))
def test_the_rate_never_rises_while_the_subsidy_runs(facts: dict[str, Any], day: date, later: int) -> None:
    later_day = min(day + timedelta(days=later), date(2033, 6, 1))
    [runs], [now], [then] = (
        level(facts, day, "lonnstilskudd_lopende"),
        level(facts, day, "lonnstilskudd_sats"),
        level(facts, later_day, "lonnstilskudd_sats"),
    )
    assert not runs or then <= now


@settings(max_examples=40)
@given(jobs, days, st.integers(0, 24), st.integers(0, 24))
def test_splitting_the_months_of_a_claim_changes_nothing(
    facts: dict[str, Any], day: date, first: int, second: int
) -> None:
    def refund(months: int) -> float:
        whole = {**facts, "lonnstilskudd_hele_maneder": months, "lonnstilskudd_dager_utenom": 0}
        [amount] = level(whole, day, "lonnstilskudd_refusjon")
        return float(amount)

    assert refund(first) + refund(second) == pytest.approx(refund(first + second))


@settings(max_examples=6)
@given(jobs, st.integers(2017, 2031), st.integers(1, 12))
def test_a_year_is_the_same_when_the_wage_is_written_in_two_periods(
    facts: dict[str, Any], year: int, month: int
) -> None:
    from trygdekart.timeline import Tidslinje

    wage = float(facts["arbeidsgiver_lonn_per_maned"])
    cut = date(year, month, 1)
    line = Tidslinje.av([(date(2010, 1, 1), cut - timedelta(days=1), wage), (cut, None, wage)])
    split = {**facts, "arbeidsgiver_lonn_per_maned": line}
    [whole] = [tk.lov(year).beregn(facts, ("lonnstilskudd_i_aret",))["lonnstilskudd_i_aret"]]
    assert tk.lov(year).beregn(split, ("lonnstilskudd_i_aret",))["lonnstilskudd_i_aret"] == pytest.approx(
        whole
    )


@settings(max_examples=60)
@given(st.integers(0, 1_500_000), st.integers(0, 1_500_000), st.integers(0, 10), days)
def test_unemployment_benefit_is_never_above_ninety_per_cent_of_the_base(
    last: int, mean: int, children: int, day: date
) -> None:
    facts = {
        "dagpenger_inntekt_12_maneder": last,
        "dagpenger_inntekt_36_maneder_snitt": mean,
        "program_antall_barn": children,
    }
    per_day, base = level(facts, day, "dagpenger_per_dag", "dagpenger_grunnlag_per_ar")
    assert 0 <= per_day * 260 <= 0.9 * base + 130 + 1e-6


@settings(max_examples=40)
@given(st.integers(0, 800_000), st.integers(0, 200_000), st.integers(0, 5))
def test_working_beside_a_programme_always_pays(wage: int, more: int, children: int) -> None:
    facts = {
        "fodselsdato": "2004-01-01",
        "program_antall_barn": children,
        "aktivitetspenger_inntekt_per_ar": 300_000,
    }
    names = ("ungdomsprogram_per_ar", "aktivitetspenger_per_ar")
    day = date(2026, 11, 1)
    before = level({**facts, "program_lonn_per_ar": wage}, day, *names)
    after = level({**facts, "program_lonn_per_ar": wage + more}, day, *names)
    assert all(a + wage + more >= b + wage - 1e-6 for a, b in zip(after, before, strict=True))
