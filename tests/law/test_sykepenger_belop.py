"""Sykepenger: ½ G by date, who is paid what, the certificate's grade, and the periods of pay."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.case import Sak
from trygdekart.case.gradert import hver_time
from trygdekart.case.utbetalinger import by_month, by_receiver, utbetalinger
from trygdekart.engine.errors import InputFault
from trygdekart.engine.fordelt import Fordelt

EXAMPLES = Path(__file__).parents[2] / "examples"
HELT_MED = Sak.les(EXAMPLES / "sykepenger_helt_med.yaml")
TWO = Sak.les(EXAMPLES / "sykepenger_to_arbeidsgivere.yaml")
SELF_EMPLOYED = Sak.les(EXAMPLES / "sykepenger_selvstendig.yaml")
LAW = tk.lov("2026-04-20")


# --- ½ G in the HELT MED job: the answer and the margin turn with the date -------------------------


@pytest.mark.parametrize(
    ("day", "limit", "margin"),
    [
        ("2020-04-30", 49_929, 4_311),
        ("2020-09-20", 49_929, 4_311),  # G from 1 May 2020 did not count here until 21 September
        ("2020-09-21", 50_675.5, 3_564.5),
        ("2020-10-01", 50_675.5, 3_564.5),
        ("2021-05-23", 50_675.5, 3_564.5),
        ("2021-05-24", 53_199.5, 1_040.5),
        ("2022-05-22", 53_199.5, 1_040.5),
        ("2022-05-23", 55_738.5, -1_498.5),
        ("2025-05-01", 62_014, -7_774),
        ("2025-06-01", 62_014, -7_774),
        ("2025-06-02", 65_080, -10_840),
    ],
)
def test_a8_half_g_by_the_day_one_falls_ill(day: str, limit: float, margin: float) -> None:
    law = tk.lov(day)
    values = HELT_MED.med(law.verk, {"sykepenger_forste_sykedag": day}).verdier
    svar = law.beregn_rett(
        values, ("sykepenger_minsteinntekt", "sykepenger_inntekt_margin", "sykepenger_inntekt_hoy_nok")
    )
    assert svar["sykepenger_minsteinntekt"] == limit
    assert svar["sykepenger_inntekt_margin"] == pytest.approx(margin)
    assert svar["sykepenger_inntekt_hoy_nok"] is (margin >= 0)


def test_a8_hours_at_the_wage_of_32_kroner() -> None:
    svar = tk.lov("2020-10-01").beregn_rett(
        HELT_MED.verdier, ("sykepenger_timer_for_rett", "sykepenger_timer_margin")
    )
    assert svar["sykepenger_timer_for_rett"] == pytest.approx(1_583.61, abs=0.01)
    assert svar["sykepenger_timer_margin"] == pytest.approx(1_695 - 1_583.61, abs=0.01)


def test_exactly_half_g_is_enough_and_a_krone_less_is_not() -> None:
    law = tk.lov("2020-10-01")
    for income, enough in ((50_675.5, True), (50_674.5, False)):
        values = {**HELT_MED.verdier, "sykepenger_inntekt": income}
        assert (
            law.beregn_rett(values, ("sykepenger_inntekt_hoy_nok",))["sykepenger_inntekt_hoy_nok"] is enough
        )


def test_the_employer_period_has_no_income_test() -> None:
    law = tk.lov("2025-06-10")
    values = HELT_MED.med(law.verk, {"sykepenger_forste_sykedag": "2025-06-02"}).verdier
    svar = law.beregn_rett(values, ("sykepenger_fra_arbeidsgiver_per_dag", "sykepenger_rett"))
    assert svar["sykepenger_fra_arbeidsgiver_per_dag"] == 209 and svar["sykepenger_rett"] is False


# --- G of the first day of sickness stands through 1 May ------------------------------------------


def test_a_case_over_1_may_keeps_its_g() -> None:
    for day in ("2026-04-30", "2026-05-04", "2026-08-03"):
        svar = tk.lov(day).beregn_rett(TWO.verdier, ("sykepenger_grunnlag",))
        assert svar["sykepenger_grunnlag"] == 780_960
    later = TWO.med(LAW.verk, {"sykepenger_forste_sykedag": "2026-05-01"}).verdier
    assert (
        tk.lov("2026-08-03").beregn_rett(later, ("sykepenger_grunnlag",))["sykepenger_grunnlag"] == 819_294
    )


def test_turning_67_in_the_case_moves_the_limit_to_2_g_from_the_day_after() -> None:
    values = HELT_MED.med(
        LAW.verk,
        {
            "fodselsdato": "1951-01-31",
            "sykepenger_forste_sykedag": "2018-01-01",
            "sykepenger_inntekt": 187_008,
        },
    ).verdier
    answers = {
        day: tk.lov(day).beregn_rett(values, ("sykepenger_rett",))["sykepenger_rett"]
        for day in ("2018-01-31", "2018-02-01", "2021-01-30", "2021-01-31")
    }
    assert answers == {
        "2018-01-31": True,
        "2018-02-01": False,
        "2021-01-30": False,
        "2021-01-31": False,
    }
    rich = {**values, "sykepenger_inntekt": 400_000.0}
    assert tk.lov("2021-01-30").beregn_rett(rich, ("sykepenger_rett",))["sykepenger_rett"] is True
    assert tk.lov("2021-01-31").beregn_rett(rich, ("sykepenger_rett",))["sykepenger_rett"] is False


# --- the self-employed ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "coverage"),
    [
        ("2016-04-01", 0.65),
        ("2017-09-30", 0.65),
        ("2017-10-01", 0.75),
        ("2018-06-01", 0.75),
        ("2019-09-30", 0.75),
        ("2019-10-01", 0.8),
        ("2020-05-18", 0.8),
    ],
)
def test_coverage_follows_the_day_the_absence_began(day: str, coverage: float) -> None:
    values = SELF_EMPLOYED.med(
        LAW.verk, {"sykepenger_forste_sykedag": day, "sykepenger_inntekt": 400_000}
    ).verdier
    months_later = tk.lov(f"{int(day[:4]) + 1}-01-15")
    names = ("sykepenger_dekningsgrad", "sykepenger_forste_dag_fra_nav")
    svar = months_later.beregn_rett(values, names)
    assert svar["sykepenger_dekningsgrad"] == coverage and svar["sykepenger_forste_dag_fra_nav"] == 17


@pytest.mark.parametrize(
    ("insurance", "coverage", "first"),
    [("ingen", 0.8, 17), ("bokstav a", 0.8, 1), ("bokstav b", 1.0, 17), ("bokstav c", 1.0, 1)],
)
def test_the_insurances_of_8_36(insurance: str, coverage: float, first: int) -> None:
    values = SELF_EMPLOYED.med(LAW.verk, {"sykepenger_forsikring": insurance}).verdier
    svar = tk.lov("2020-06-10").beregn_rett(
        values, ("sykepenger_dekningsgrad", "sykepenger_forste_dag_fra_nav", "sykepenger_per_dag")
    )
    assert svar["sykepenger_dekningsgrad"] == coverage and svar["sykepenger_forste_dag_fra_nav"] == first
    assert svar["sykepenger_per_dag"] == round(608_106 * 0.6 * coverage / 260)


# --- periods ---------------------------------------------------------------------------------------


def test_two_employers_one_over_6_g_changing_grade_and_holiday_in_the_middle() -> None:
    rows = list(utbetalinger(LAW.verk, TWO.verdier, date(2026, 3, 2), date(2026, 7, 10)))
    per_day = {}
    for row in rows:
        per_day.setdefault(row.dag, {})[row.mottaker] = row.kroner
    assert min(per_day) == date(2026, 3, 18) and all(day.weekday() < 5 for day in per_day)
    assert per_day[date(2026, 4, 10)] == {"kafeen": 2_000, "deg": 1_004}  # 780 960 / 260 = 3 003.69
    assert per_day[date(2026, 4, 13)] == {"kafeen": 1_000, "deg": 1_145}
    assert "deg" not in per_day[date(2026, 6, 15)]  # holiday at the school; half ill at the café
    assert per_day[date(2026, 7, 6)] == {"kafeen": 1_000, "deg": 1_145}
    months = by_month(rows)
    assert (
        sum(months.values())
        == sum(r.kroner for r in rows)
        == sum(kr for _, kr in by_receiver(rows).values())
    )
    assert months[(2026, 4, "kafeen")] == 8 * 2_000 + 14 * 1_000


def test_cutting_a_period_in_two_changes_nothing() -> None:
    whole = list(utbetalinger(LAW.verk, TWO.verdier, date(2026, 4, 1), date(2026, 5, 20)))
    first = list(utbetalinger(LAW.verk, TWO.verdier, date(2026, 4, 1), date(2026, 4, 14)))
    rest = list(utbetalinger(LAW.verk, TWO.verdier, date(2026, 4, 15), date(2026, 5, 20)))
    assert whole == first + rest
    assert len({(r.dag, r.mottaker, r.arbeidsgiver) for r in whole}) == len(whole)


def test_an_impossible_period_is_refused() -> None:
    with pytest.raises(InputFault, match="slutter før den begynner"):
        list(utbetalinger(LAW.verk, TWO.verdier, date(2026, 5, 1), date(2026, 4, 1)))
    with pytest.raises(InputFault, match="lengre enn elleve år"):
        list(utbetalinger(LAW.verk, TWO.verdier, date(2010, 5, 1), date(2026, 4, 1)))


def test_each_hour_with_a_graded_certificate() -> None:
    law = tk.lov("2026-03-20")
    values = TWO.med(law.verk, {"sykepenger_inntekt": {"kafeen": 400_000, "skolen": 0}}).verdier
    rows = hver_time(law, values, "kafeen")
    assert [r.timer for r in rows[:3]] == [0, 1, 2] and rows[-1].timer == 37.5
    assert all(later.sykepenger <= row.sykepenger for row, later in pairwise(rows))
    assert rows[10].lonn == 2_670
    # 30 of 37.5 hours is 20 per cent ill; the next hour ends the benefit.
    assert rows[30].sykepenger > 0 and rows[31].sykepenger == 0
    assert rows[31].siste_time is not None and rows[31].siste_time < 0
    with pytest.raises(InputFault, match="flere"):
        hver_time(law, values)


# --- properties ----------------------------------------------------------------------------------

KRONER = st.integers(0, 150_000_000).map(lambda ore: ore / 100)
GRADE = st.integers(0, 100)


@st.composite
def payers(draw: Any) -> list[dict[str, Any]]:
    rows = []
    for _ in range(draw(st.integers(1, 5))):
        income = draw(KRONER)
        refund = draw(st.sampled_from([0.0, income, income / 2]) | KRONER)
        rows.append(
            {"inntekt": income, "refusjon": refund, "grad": draw(GRADE), "betales": draw(st.booleans())}
        )
    return rows


def values_of(rows: list[dict[str, Any]]) -> dict[str, Any]:
    def shared(key: str) -> Fordelt:
        return Fordelt({f"a{i}": row[key] for i, row in enumerate(rows)})

    return {
        "sykepenger_inntekt": shared("inntekt"),
        "sykepenger_refusjon_krav": shared("refusjon"),
        "sykepenger_grad": Fordelt({f"a{i}": row["grad"] / 100 for i, row in enumerate(rows)}),
        "sykepenger_dagen_betales": shared("betales"),
        "sykepenger_ny_inntekt": 0.0,
        "sykepenger_dekningsgrad": 1.0,
        "sykepenger_gruppe": 1,
        "sykepenger_yrkesskade": False,
        "sykepenger_forste_sykedag": date(2026, 3, 2).toordinal(),
    }


def exact(rows: list[dict[str, Any]], cap: int) -> list[tuple[int, int]]:
    """Return (refund, person) for each by exact fractions: an oracle that shares no code with the law."""
    income = [Fraction(str(r["inntekt"])) for r in rows]
    lost = [i * r["grad"] / 100 * r["betales"] for i, r in zip(income, rows, strict=True)]
    refund = [
        min(Fraction(str(r["refusjon"])) * r["grad"] / 100, t) for r, t in zip(rows, lost, strict=True)
    ]
    own = [t - f for t, f in zip(lost, refund, strict=True)]
    if not sum(income):
        return [(0, 0)] * len(rows)
    cover = min(sum(income, Fraction(0)), Fraction(cap)) * sum(lost, Fraction(0)) / sum(income, Fraction(0))
    to_employers = min(cover, sum(refund, Fraction(0)))
    a = to_employers / sum(refund, Fraction(0)) if sum(refund) else Fraction(0)
    b = (cover - to_employers) / sum(own, Fraction(0)) if sum(own) else Fraction(0)
    return [
        (int(f * a / 260 + Fraction(1, 2)), int(p * min(b, Fraction(1)) / 260 + Fraction(1, 2)))
        for f, p in zip(refund, own, strict=True)
    ]


NAMES = ("sykepenger_refusjon_per_dag", "sykepenger_person_per_dag", "sykepenger_dekket_grunnlag")


@given(payers())
@settings(max_examples=150)
def test_amounts_are_those_of_exact_fractions_and_within_a_krone_per_payer(
    rows: list[dict[str, Any]],
) -> None:
    svar = LAW.beregn_rett(values_of(rows), NAMES)
    refund, own = (svar[name].values() for name in NAMES[:2])
    assert list(zip(refund, own, strict=True)) == exact(rows, 780_960)
    assert min([*refund, *own]) >= 0
    # Half a krone for each amount, of which each employer has two: the refund and the person's.
    assert abs(sum(refund) + sum(own) - svar["sykepenger_dekket_grunnlag"] / 260) <= len(rows) + 1e-6


@given(payers().filter(lambda rows: len(rows) <= 3))
@settings(max_examples=25)
def test_the_order_of_employers_changes_nothing(rows: list[dict[str, Any]]) -> None:
    keyed = list(enumerate(rows))
    found = set()
    for order in permutations(keyed):
        svar = LAW.beregn_rett(values_of([row for _, row in order]), NAMES[:2])
        pairs = zip(*(svar[name].values() for name in NAMES[:2]), strict=True)
        found.add(tuple(sorted((i, pair) for (i, _), pair in zip(order, pairs, strict=True))))
    assert len(found) == 1


@pytest.mark.parametrize("grade", range(0, 101))
def test_the_20_per_cent_limit_for_every_grade(grade: int) -> None:
    svar = LAW.beregn_rett(
        values_of([{"inntekt": 400_000.0, "refusjon": 0.0, "grad": grade, "betales": True}]),
        ("sykepenger_syk_nok", "sykepenger_avslag_grad"),
    )
    assert svar["sykepenger_syk_nok"] is (grade >= 20)
    assert svar["sykepenger_avslag_grad"] is (grade < 20)


# --- traced equals compiled ----------------------------------------------------------------------


def test_random_persons_traced_equals_compiled_for_one_and_several_employers() -> None:
    np = pytest.importorskip("numpy")
    from ..engine.people import assert_same_bits, traced

    random = np.random.default_rng(20260302)
    n = 400
    income = np.round(random.gamma(3.0, 160_000.0, n), 2)
    columns = {
        "sykepenger_inntekt": income,
        "sykepenger_refusjon_krav": np.where(random.random(n) < 0.5, income, 0.0),
        "sykepenger_grad": random.integers(0, 101, n) / 100,
        "sykepenger_dagen_betales": random.random(n) < 0.8,
        "sykepenger_ny_inntekt": np.where(random.random(n) < 0.2, 90_000.0, 0.0),
        "sykepenger_annen_ytelse_grad": random.integers(0, 11, n) / 10,
        "sykepenger_gruppe": random.integers(1, 4, n),
        "sykepenger_forsikring": random.integers(0, 4, n),
        "sykepenger_yrkesskade": random.random(n) < 0.05,
        "sykepenger_tjenestedager": random.integers(0, 60, n),
        "sykepenger_inntekt_ved_yrkesskaden": np.round(income * 0.9),
        "sykepenger_grunnlag_for_tak": income,
        "sykepenger_forste_sykedag": random.integers(
            date(2016, 1, 1).toordinal(), date(2026, 11, 1).toordinal(), n
        ),
    }
    names = (*NAMES[:2], "sykepenger_per_dag", "sykepenger_syk_nok", "sykepenger_under_halv_g")
    kernel = LAW.kompiler(names, columns)
    assert_same_bits(traced(LAW, names, columns), kernel.kjor(columns), "one employer")


def test_several_employers_compiled_row_by_row_with_the_totals_given() -> None:
    np = pytest.importorskip("numpy")
    rows = [
        {"inntekt": 520_000.0, "refusjon": 520_000.0, "grad": 50, "betales": True},
        {"inntekt": 390_000.0, "refusjon": 0.0, "grad": 100, "betales": True},
        {"inntekt": 120_000.55, "refusjon": 40_000.0, "grad": 20, "betales": False},
    ]
    values = values_of(rows)
    totals = [n for n in LAW.verk.samlet if n.startswith("sykepenger_samlet_") and "lonn" not in n]
    totals.remove("sykepenger_samlet_rapportert_siste_ar")
    svar = LAW.beregn_rett(values, (*NAMES, *totals))
    columns = {n: np.array(v.values()) for n, v in values.items() if isinstance(v, Fordelt)}
    columns |= {n: np.full(3, v) for n, v in values.items() if not isinstance(v, Fordelt)}
    columns |= {n: np.full(3, svar[n]) for n in totals}
    columns["sykepenger_annen_ytelse_grad"] = np.zeros(3)
    columns["sykepenger_grunnlag"] = np.full(3, 780_960.0)
    compiled = LAW.kompiler(NAMES[:2], columns).kjor(columns)
    for name in NAMES[:2]:
        assert compiled[name].tolist() == svar[name].values()


# --- the corpora: what breaks the law breaks a case -----------------------------------------------


def test_a_float_that_should_be_a_half_is_rounded_up() -> None:
    # 259 740 / 260 = 999.0; half of it at each of two is 499.5, which becomes 500 and 500.
    rows = [{"inntekt": 129_870.0, "refusjon": 129_870.0, "grad": 100, "betales": True}] * 2
    svar = LAW.beregn_rett(values_of(rows), NAMES[:2])
    assert svar[NAMES[0]].values() == [500, 500]
