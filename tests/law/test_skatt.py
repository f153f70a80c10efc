"""Tax: the printed numbers, every year's thresholds at a krone, and the pension credit before and after."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk

YEARS = range(2015, 2027)
PERSON = {"skatt_lonn": 0.0, "skatt_uforetrygd": 0.0, "skatt_lav_trygdeavgift": False}


def tax(year: int, kjent: str | None = None, ut: str = "skatt", **facts: Any) -> float:
    return float(tk.lov(year, kjent).beregn({**PERSON, **facts}, [ut])[ut])


def rate(year: int, name: str, kjent: str | None = None) -> Any:
    law = tk.lov(year, kjent)
    found = law.verk.satser[name].on(law.dato, law.kjent)
    assert found is not None
    return found.verdi


@pytest.mark.parametrize(("lonn", "skatt"), [(200_000, 15_200), (650_000, 160_983), (1_000_000, 305_870)])
def test_lonn_2026_som_i_prop_1_ls_tabell_2_1(lonn: float, skatt: int) -> None:
    assert round(tax(2026, skatt_lonn=lonn)) == skatt


@pytest.mark.parametrize("year", YEARS)
def test_trygdeavgift_begynner_ved_grensen_og_er_hoyst_en_fjerdedel_av_det_over(year: int) -> None:
    limit, share, step = (
        rate(year, f"skatt_trygdeavgift_{n}") for n in ("nedre_grense", "sats_lonn", "opptrapping")
    )
    assert tax(year, ut="skatt_trygdeavgift", skatt_lonn=limit) == 0
    assert tax(year, ut="skatt_trygdeavgift", skatt_lonn=limit - 1) == 0
    assert tax(year, ut="skatt_trygdeavgift", skatt_lonn=limit + 1) == pytest.approx(step)
    full = limit * step / (step - share)  # where the ordinary rate takes over
    for wage in (full - 1, full, full + 1):
        expected = min(wage * share, (wage - limit) * step)
        assert tax(year, ut="skatt_trygdeavgift", skatt_lonn=wage) == pytest.approx(expected)
    low = rate(year, "skatt_trygdeavgift_sats_pensjon")
    assert tax(year, ut="skatt_trygdeavgift", skatt_pensjon=500_000) == pytest.approx(500_000 * low)


@pytest.mark.parametrize("year", YEARS)
def test_hvert_trinn_begynner_paa_sin_krone(year: int) -> None:
    rows = rate(year, "skatt_trinnskatt_tabell")
    paid = 0.0
    for i, (low, share) in enumerate(rows):
        below = rows[i - 1][1] if i else 0.0
        at, over, under = (tax(year, ut="skatt_trinnskatt", skatt_lonn=low + k) for k in (0, 1, -1))
        assert over - at == pytest.approx(share) and at - under == pytest.approx(below)
        if i:
            paid += (low - rows[i - 1][0]) * below
        assert at == pytest.approx(paid)


@pytest.mark.parametrize("year", YEARS)
def test_minstefradraget_naar_taket_og_gulvet_paa_kronen(year: int) -> None:
    share, top = rate(year, "skatt_minstefradrag_lonn_sats"), rate(year, "skatt_minstefradrag_lonn_maks")
    for k in (-1, 0, 1):
        wage = top / share + k
        got = tax(year, ut="skatt_minstefradrag", skatt_andre_ytelser=wage)
        assert got == pytest.approx(min(share * wage, top))
    least = 4_000 if year < 2023 else 0
    assert tax(year, ut="skatt_minstefradrag", skatt_andre_ytelser=5_000) == max(least, share * 5_000)
    assert tax(year, ut="skatt_minstefradrag", skatt_andre_ytelser=100) == (100 if least else share * 100)
    # Wages, not benefits, had a deduction of 31 800 to 2022.
    expected = 31_800 if year < 2023 else share * 40_000
    assert tax(year, ut="skatt_minstefradrag", skatt_lonn=40_000) == pytest.approx(expected)


@pytest.mark.parametrize("year", YEARS)
def test_personfradraget_paa_kronen(year: int) -> None:
    allowance, share = rate(year, "skatt_personfradrag"), rate(year, "skatt_sats_alminnelig_inntekt")
    for over in (-1, 0, 1):
        got = tax(year, ut="skatt_pa_alminnelig_inntekt", skatt_alminnelig_inntekt=allowance + over)
        assert got == pytest.approx(max(0, over) * share)


@pytest.mark.parametrize("year", YEARS)
def test_lonn_og_pensjon_har_til_sammen_minstefradrag_som_lonn(year: int) -> None:
    top = rate(year, "skatt_minstefradrag_lonn_maks")
    got = tax(year, ut="skatt_minstefradrag", skatt_lonn=400_000, skatt_pensjon=300_000)
    assert got == top


@pytest.mark.parametrize(
    ("kjent", "pensjon", "fradrag"),
    [
        ("2026-06-18", 284_950, 37_100),  # as adopted in December 2025
        ("2026-06-18", 284_951, 37_099.833),
        ("2026-06-18", 294_200, 37_100 - 9_250 * 0.167),
        ("2026-06-19", 294_200, 39_100),  # changed in June 2026, from 1 January
        ("2026-06-19", 294_201, 39_099.809),
        ("2026-06-19", 437_100, 39_100 - 142_900 * 0.191),
        ("2026-06-19", 437_101, 39_100 - 142_900 * 0.191 - 0.06),
    ],
)
def test_skattefradrag_for_pensjon_for_og_etter_endringen_i_juni(
    kjent: str, pensjon: float, fradrag: float
) -> None:
    assert tax(2026, kjent, "skatt_fradrag_pensjon", skatt_pensjon=pensjon) == pytest.approx(fradrag)


def test_skattefradraget_gjor_pensjonen_skattefri_til_grensen() -> None:
    assert tax(2026, skatt_pensjon=294_200) == 0  # 39 099.10 in tax and 39 100 in credit
    assert tax(2026, "2026-03-01", skatt_pensjon=294_200) > 3_000


def test_bare_alderspensjon_og_afp_gir_skattefradraget_men_uforetrygd_teller_i_nedtrappingen() -> None:
    alone = tax(2026, ut="skatt_fradrag_pensjon", skatt_pensjon=0, skatt_uforetrygd=200_000)
    graded = tax(
        2026,
        ut="skatt_fradrag_pensjon",
        skatt_pensjon=100_000,
        skatt_uforetrygd=200_000,
        skatt_pensjonsgrad=0.5,
    )
    assert alone == 0
    over1, over2 = 437_100 / 2 - 294_200 / 2, 300_000 - 437_100 / 2
    assert graded == pytest.approx(max(0, 39_100 / 2 - over1 * 0.191 - over2 * 0.06))


@pytest.mark.parametrize(
    ("fodt", "sats"),
    [("2010-01-01", 0.051), ("2009-12-31", 0.076), ("1957-01-01", 0.076), ("1956-12-31", 0.051)],
)
def test_lav_trygdeavgift_under_17_og_over_69(fodt: str, sats: float) -> None:
    facts = {"skatt_lonn": 300_000.0, "skatt_uforetrygd": 0.0, "fodselsdato": fodt}
    got = tk.lov(2026).beregn(facts, ["skatt_trygdeavgift"])["skatt_trygdeavgift"]
    assert got == pytest.approx(300_000 * sats)


@pytest.mark.parametrize(
    ("lonn", "fradrag"),
    [
        (100_000, 100_000),
        (125_000, 125_000),
        (345_000, 125_000),
        (345_001, 124_999.6),
        (657_500, 0),
        (700_000, 0),
    ],
)
def test_arbeidsfradraget_for_unge_som_er_trukket_ut(lonn: float, fradrag: float) -> None:
    drawn: dict[str, Any] = {"skatt_lonn": lonn, "skatt_arbeidsfradrag_trukket_ut": True}
    assert tax(2026, ut="skatt_arbeidsfradrag_unge", **drawn) == pytest.approx(fradrag)
    assert tax(2025, ut="skatt_arbeidsfradrag_unge", **drawn) == 0
    assert tax(2026, ut="skatt_arbeidsfradrag_unge", skatt_lonn=lonn) == 0


def test_arbeidsfradraget_gis_ikke_av_uforetrygd() -> None:
    drawn = {"skatt_uforetrygd": 300_000.0, "skatt_arbeidsfradrag_trukket_ut": True}
    assert tax(2026, ut="skatt_arbeidsfradrag_unge", **drawn) == 0


@pytest.mark.parametrize("year", YEARS)
def test_skatten_er_lavere_i_finnmark_og_nord_troms(year: int) -> None:
    here, there = (tax(year, skatt_lonn=650_000, skatt_tiltakssonen=z) for z in (False, True))
    deduction = rate(year, "skatt_finnmarksfradrag")
    ordinary = tax(year, ut="skatt_alminnelig_inntekt", skatt_lonn=650_000)
    allowance = rate(year, "skatt_personfradrag")
    lower = rate(year, "skatt_sats_alminnelig_inntekt_tiltakssonen")
    saved = (ordinary - allowance) * rate(year, "skatt_sats_alminnelig_inntekt") - (
        ordinary - allowance - deduction
    ) * lower
    assert here - there >= saved - 1e-6


def test_klasse_2_til_og_med_2017() -> None:
    less = [
        tax(y, skatt_lonn=300_000) - tax(y, skatt_lonn=300_000, skatt_klasse_2=True) for y in (2017, 2018)
    ]
    assert less == [pytest.approx((78_300 - 53_150) * 0.24), 0]


def test_uforetrygd_skattlegges_som_lonn() -> None:
    assert tax(2025, skatt_uforetrygd=300_000) == tax(2025, skatt_lonn=300_000)
    assert tax(2025, skatt_sykepenger=300_000) == tax(2025, skatt_andre_ytelser=300_000)
    assert tax(2025, skatt_pensjon=300_000) < tax(2025, skatt_uforetrygd=300_000)


@pytest.mark.parametrize(
    ("dag", "uforetrygd", "sykepenger"),
    [("2026-05-31", 1, 1), ("2026-06-01", 0, 1), ("2026-07-01", 1, 1), ("2026-12-31", 0.5, 0.5)],
)
def test_maaneder_med_mindre_trekk(dag: str, uforetrygd: float, sykepenger: float) -> None:
    names = ["skatt_trekkandel_uforetrygd", "skatt_trekkandel_sykepenger"]
    svar = tk.lov(dag).beregn({}, names)
    assert [svar[n] for n in names] == [uforetrygd, sykepenger]


AMOUNT = st.floats(0, 2_000_000)


@settings(max_examples=150)
@given(
    year=st.sampled_from(YEARS), lonn=AMOUNT, uforetrygd=AMOUNT, pensjon=AMOUNT, mer=st.floats(0, 50_000)
)
def test_skatten_er_aldri_negativ_og_en_krone_mer_gir_aldri_mindre_igjen(
    year: int, lonn: float, uforetrygd: float, pensjon: float, mer: float
) -> None:
    income = {"skatt_uforetrygd": uforetrygd, "skatt_pensjon": pensjon}
    before = tax(year, ut="skatt_inntekt_etter_skatt", skatt_lonn=lonn, **income)
    after = tax(year, ut="skatt_inntekt_etter_skatt", skatt_lonn=lonn + mer, **income)
    assert after >= before - 1e-6
    assert 0 <= tax(year, skatt_lonn=lonn, **income) <= lonn + uforetrygd + pensjon
