"""Planen for året: hvert tall, og at det som utbetales og det som gjøres opp, blir årets uføretrygd."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from tests.engine.people import without_numba
from trygdekart.case import Sak
from trygdekart.engine.context import Context
from trygdekart.engine.explain import walk
from trygdekart.engine.year_kernel import KjerneAr
from trygdekart.law.uforetrygd.regler_plan import Planvarsel

ARSPLAN = Path(__file__).parents[2] / "examples" / "arsplan.yaml"
PLAN = (
    "uforetrygd_arsrett",
    "uforetrygd_hittil_utbetalt",
    "uforetrygd_plan_maneder_hittil",
    "uforetrygd_plan_maneder_igjen",
    "uforetrygd_plan_full_maned",
    "uforetrygd_plan_netto_rest",
    "uforetrygd_plan_brutto_rest",
    "uforetrygd_plan_maned",
    "uforetrygd_plan_trekk",
    "uforetrygd_plan_for_mye",
    "uforetrygd_plan_for_lite",
    "uforetrygd_plan_ventet_tilbakebetaling",
    "uforetrygd_plan_ventet_etterbetaling",
    "uforetrygd_plan_varsel_for_mye",
    "uforetrygd_plan_varsel_for_lite",
    "uforetrygd_plan_varsel",
)
KOMPILERT = (
    *PLAN,
    "uforetrygd_i_aret",
    "uforetrygd_inntekt",
    "uforetrygd_stanset",
    "uforetrygd_beholdt_av_overskytende",
    "uforetrygd_plan_virkning_fra",
    "uforetrygd_plan_aret_apent",
    "uforetrygd_plan_hittil_til_og_med",
    "uforetrygd_oppgjor_utfall",
    "uforetrygd_oppgjor_tilbakebetaling",
    "uforetrygd_oppgjor_etterbetaling",
    "uforetrygd_oppgjor_trekk_maneder",
)
SEED = 12140


def arsplan(ar: int = 2025, kjent: str | None = None, **gitt: Any) -> Any:
    lov = tk.lov(ar, kjent)
    sak = Sak.les(ARSPLAN).med(lov.verk, gitt)
    return lov.beregn_rett(sak.verdier, PLAN)


@pytest.mark.parametrize(
    ("meldt", "ar", "fra"),
    [
        ("2026-05-20", 2026, date(2026, 6, 1)),
        ("2026-05-01", 2026, date(2026, 6, 1)),
        ("2026-05-31", 2026, date(2026, 6, 1)),
        ("2024-01-31", 2024, date(2024, 2, 1)),
        ("2026-11-10", 2026, date(2026, 12, 1)),
        ("2026-11-10", 2027, date(2027, 1, 1)),
        ("2026-12-31", 2027, date(2027, 1, 1)),
        ("2026-12-01", 2026, date(2027, 1, 1)),
    ],
)
def test_ny_inntekt_brukes_fra_neste_maned_eller_januar(meldt: str, ar: int, fra: date) -> None:
    navn = "uforetrygd_plan_virkning_fra"
    svar = tk.lov(ar).beregn({"uforetrygd_inntekt_meldt": meldt}, (navn,))
    assert date.fromordinal(svar[navn]) == fra


@pytest.mark.parametrize(
    ("dag", "siste"),
    [
        ("2025-03-05", date(2025, 1, 1)),
        ("2025-03-06", date(2025, 2, 1)),
        ("2024-03-01", date(2024, 1, 1)),
        ("2025-01-06", date(2024, 12, 1)),
        ("2025-01-05", date(2024, 11, 1)),
    ],
)
def test_en_maned_er_med_fra_den_sjette_i_neste(dag: str, siste: date) -> None:
    navn = "uforetrygd_plan_hittil_til_og_med"
    svar = tk.lov(2025).beregn({"uforetrygd_inntekt_meldt": dag}, (navn,))
    assert date.fromordinal(svar[navn]) == siste


def test_hvert_tall_i_eksemplet_har_en_regel_med_hjemmel_og_setning() -> None:
    svar = arsplan()
    for navn in PLAN:
        forklaring = next(f for _, f in walk(Context.of(svar, svar.greiner[0]), navn))
        assert forklaring.hjemmel and forklaring.setning, navn
        assert len(forklaring.setning.split()) <= 20, navn
    alle = [f.navn for _, f in walk(Context.of(svar, svar.greiner[0]), "uforetrygd_plan_maned")]
    for navn in ("uforetrygd_bunnfradrag", "uforetrygd_reduksjon", "uforetrygd_hittil_utbetalt"):
        assert navn in alle


@given(
    inntekt=st.integers(0, 500_000),
    tidligere=st.integers(0, 500_000),
    meldt=st.dates(date(2024, 10, 1), date(2025, 12, 31)),
)
@settings(max_examples=80)
def test_utbetalt_og_oppgjort_blir_arets_uforetrygd(inntekt: int, tidligere: int, meldt: date) -> None:
    s = arsplan(
        pensjonsgivende_inntekt=inntekt,
        uforetrygd_tidligere_meldt_inntekt=tidligere,
        uforetrygd_inntekt_meldt=meldt,
    )
    igjen, maned = s["uforetrygd_plan_maneder_igjen"], s["uforetrygd_plan_maned"]
    assert s["uforetrygd_plan_maneder_hittil"] + igjen == 12
    assert 0 <= maned <= s["uforetrygd_plan_full_maned"]
    assert maned + s["uforetrygd_plan_trekk"] == s["uforetrygd_plan_full_maned"]
    utbetalt = s["uforetrygd_hittil_utbetalt"] + maned * igjen
    tilbake, etter = (
        s["uforetrygd_plan_for_mye"],
        s["uforetrygd_plan_for_lite"],
    )
    # bare avrunding til hele kroner per måned skiller
    assert utbetalt - tilbake + etter == pytest.approx(s["uforetrygd_arsrett"], abs=igjen / 2 + 2)
    assert tilbake == 0 or etter == 0
    assert s["uforetrygd_plan_varsel_for_mye"] == (tilbake > 0)
    assert s["uforetrygd_plan_varsel_for_lite"] == (etter > 0)
    least = s["uforetrygd_oppgjor_minste_tilbakekreving"]
    assert s["uforetrygd_plan_ventet_tilbakebetaling"] == (tilbake if tilbake >= least else 0)


@given(st.integers(0, 500_000), st.integers(1, 11))
@settings(max_examples=40)
def test_a_melde_tidligere_gir_aldri_mer_a_betale_tilbake(inntekt: int, maned: int) -> None:
    def tilbake(m: int) -> float:
        return float(
            arsplan(pensjonsgivende_inntekt=inntekt, uforetrygd_inntekt_meldt=date(2025, m, 15))[
                "uforetrygd_plan_ventet_tilbakebetaling"
            ]
        )

    assert tilbake(maned) <= tilbake(maned + 1)


def test_inntekt_over_taket_varsles_forst() -> None:
    svar = arsplan(pensjonsgivende_inntekt=416513, uforetrygd_inntekt_meldt="2025-11-10")
    assert svar["uforetrygd_plan_varsel_for_mye"] is True
    assert svar["uforetrygd_plan_varsel"] == Planvarsel.OVER_INNTEKTSTAKET


def test_hittil_utbetalt_ma_oppgis_nar_det_ikke_kan_regnes_ut() -> None:
    lov = tk.lov(2025)
    verdier = dict(Sak.les(ARSPLAN).verdier)
    del verdier["uforetrygd_tidligere_meldt_inntekt"]
    svar = lov.beregn_rett(verdier, ("uforetrygd_plan_maned",))
    assert svar.mangler == {"uforetrygd_hittil_utbetalt"}
    verdier["uforetrygd_inntekt_meldt"] = date(2024, 12, 1).toordinal()
    assert lov.beregn_rett(verdier, ("uforetrygd_plan_maned",))["uforetrygd_plan_maned"] == 23249


def test_hevingen_fra_oktober_2026_gar_ikke_over_full_maned() -> None:
    gitt = {"uforetrygd_inntekt_meldt": "2026-09-30", "uforetrygd_tidligere_meldt_inntekt": 150000}
    for_ = arsplan(2026, "2026-09-30", **gitt)
    # ni måneder er utbetalt etter 0,4 G: 278 984 / 12 = 23 249
    assert for_["uforetrygd_hittil_utbetalt"] == 9 * 23249
    utbetalt = {"uforetrygd_hittil_utbetalt": for_["uforetrygd_hittil_utbetalt"]}
    etter = arsplan(2026, "2026-10-01", **gitt, **utbetalt)
    assert etter["uforetrygd_arsrett"] == 330528
    assert etter["uforetrygd_plan_netto_rest"] == 330528 - 9 * 23249
    assert etter["uforetrygd_plan_maned"] == etter["uforetrygd_plan_full_maned"] == 28635
    assert etter["uforetrygd_plan_ventet_etterbetaling"] == 330528 - 9 * 23249 - 85906
    assert etter["uforetrygd_plan_varsel"] == Planvarsel.FOR_LITE_IGJEN


def tilfeldige(n: int) -> dict[str, np.ndarray]:
    r = np.random.default_rng(SEED)

    def dag(ar: int, maned: int = 1) -> int:
        return date(ar, maned, 1).toordinal()

    for_ = np.round(r.gamma(3.0, 140_000.0, n), 2)
    grad = r.integers(4, 21, n) * 0.05
    return {
        "fodselsdato": r.integers(dag(1955), dag(2000), n),
        "sivilstand": r.integers(1, 3, n),
        "uforetrygd_uforegrad": grad,
        "uforetrygd_innvilget_fra": r.integers(dag(2016), dag(2027), n),
        "uforetrygd_uforetidspunkt": r.integers(dag(2005), dag(2016), n),
        "uforetrygd_ung_ufor": r.random(n) < 0.2,
        "uforetrygd_omregnet_2015": r.random(n) < 0.2,
        "uforetrygd_vta": r.random(n) < 0.1,
        "uforetrygd_grunnlag_per_ar": for_ * 0.9,
        "uforetrygd_trygdetid": r.integers(0, 41, n).astype(float),
        "uforetrygd_ifu_fastsatt": for_,
        "uforetrygd_ieu_fastsatt": np.round(for_ * (1.0 - grad), 2),
        "arbeid_timer": np.round(r.random(n) * 1900.0, 1),
        "arbeid_timelonn": np.round(r.random(n) * 300.0, 2),
        "uforetrygd_sykepenger_i_aret": np.where(r.random(n) < 0.3, np.round(r.random(n) * 200000), 0.0),
        "uforetrygd_aap_i_aret": np.where(r.random(n) < 0.2, np.round(r.random(n) * 200000), 0.0),
        "uforetrygd_inntekt_utenfor_perioden": np.where(
            r.random(n) < 0.2, np.round(r.random(n) * 90000), 0.0
        ),
        "uforetrygd_arbeidsforsok": r.random(n) < 0.2,
        "uforetrygd_inntekt_meldt": r.integers(dag(2024, 10), dag(2027), n),
        "uforetrygd_tidligere_meldt_inntekt": np.round(r.random(n) * 400000),
        "uforetrygd_oppgjor_mottatt": np.round(r.random(n) * 400000),
        "uforetrygd_oppgjor_mottatt_barnetillegg_felles": np.round(r.random(n) * 40000),
        "uforetrygd_oppgjor_rett_barnetillegg_felles": np.round(r.random(n) * 40000),
        "uforetrygd_oppgjor_maned_na": np.round(r.random(n) * 30000),
        "uforetrygd_plan_lopende_vedtak": r.random(n) < 0.8,
    }


def uten_numba(kjerne: KjerneAr) -> KjerneAr:
    deler = tuple((vekt, without_numba(del_)) for vekt, del_ in kjerne.parts)
    return replace(kjerne, annual=without_numba(kjerne.annual), parts=deler)


@pytest.mark.parametrize(
    ("ar", "kjent", "numba"),
    [(2016, None, False), (2025, None, False), (2026, "2026-08-01", False), (2026, "2027-10-01", True)],
)
def test_regnet_for_en_person_og_kompilert_for_mange_er_likt(
    ar: int, kjent: str | None, numba: bool
) -> None:
    lov = tk.lov(ar, kjent)
    kjerne = lov.kompiler_ar(KOMPILERT, tuple(tilfeldige(1)))
    kolonner = tilfeldige(60)
    ut = (kjerne if numba else uten_numba(kjerne)).kjor(kolonner)
    for i in range(60):
        svar = lov.beregn_rett({k: v[i].item() for k, v in kolonner.items()}, KOMPILERT)
        assert len(svar.greiner) == 1
        for n in KOMPILERT:
            assert float(svar[n]) == float(ut[n][i]), (n, i)
