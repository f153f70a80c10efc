"""Tallene i de opprinnelige skrivene som hører til reduksjon av uføretrygd, med avrundingen sagt."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

import trygdekart as tk
from trygdekart.case import Sak

G22 = 111477
ROOT = Path(__file__).parents[2]
FFO: dict[str, Any] = {
    "fodselsdato": "1970-01-15",
    "sivilstand": "enslig",
    "uforetrygd_uforegrad": 1.0,
    "uforetrygd_uforetidspunkt": "2022-05-15",
    "uforetrygd_innvilget_fra": "2022-06-01",
    "uforetrygd_omregnet_2015": False,
    "uforetrygd_ung_ufor": False,
    "uforetrygd_vta": False,
    "uforetrygd_trygdetid": 40,
    "uforetrygd_grunnlag_per_ar": 600000,
    "uforetrygd_ifu_fastsatt": 600000,
    "pensjonsgivende_inntekt": 125000,
}


def ffo(navn: str, **andre: Any) -> float:
    return float(tk.lov("2022-06-01").beregn({**FFO, **andre}, (navn,))[navn])


def helt_med(navn: str, vta: bool, dag: str = "2020-05-01") -> float:
    lov = tk.lov(dag)
    verdier = {**Sak.les(ROOT / "examples" / "helt_med.yaml").verdier, "uforetrygd_vta": vta}
    return float(lov.beregn_rett(verdier, (navn,))[navn])


def test_seed_1_10_friinntekt_er_avkortet_ikke_avrundet() -> None:
    """«0,4 G (44 590)»: 44 590,80 avrundes til 44 591; skrivet har kuttet ørene."""
    grense = ffo("uforetrygd_bunnfradrag")
    assert grense == pytest.approx(0.4 * G22) == pytest.approx(44590.8)
    assert math.floor(grense) == 44590 and round(grense) == 44591


def test_seed_1_11_gradert_grense_er_inntekten_etter_uforhet_og_04_g() -> None:
    """«250 000 + 44 590»: summen er ikke trykt; 294 590,80."""
    grense = ffo(
        "uforetrygd_bunnfradrag",
        uforetrygd_uforegrad=0.5,
        uforetrygd_ifu_fastsatt=500000,
        uforetrygd_ieu_fastsatt=250000,
    )
    assert grense == pytest.approx(294590.8)


def test_seed_1_12_uforetrygd_av_600_000() -> None:
    """«66 % av inntekt før uførhet (396 000)»: snarvei, for grunnlaget er det samme her (under 6 G)."""
    assert ffo("uforetrygd_for_reduksjon") == pytest.approx(396000)


def test_seed_1_13_reduksjonen_mangler_parentes_i_skrivet() -> None:
    """«125000 – 44590 x 66 % = 53 070»: (125 000 − 44 590,80) × 0,66; bokstavelig ble det 95 570,60."""
    assert ffo("uforetrygd_kutt") == pytest.approx(53070.07, abs=0.005)
    assert round(ffo("uforetrygd_kutt")) == 53070
    # med den avkortede grensen er nærmeste krone 53 071
    assert round((125000 - 44590) * 0.66) == 53071
    assert round(125000 - 44590 * 0.66, 2) == 95570.6


def test_seed_1_14_samlet_inntekt() -> None:
    """«125 000 + 342 930 = 467 930», og taket på 480 000 er ikke nådd."""
    assert round(ffo("uforetrygd_per_ar")) == 342930
    assert round(ffo("inntekt_og_uforetrygd_per_ar")) == 467930
    assert ffo("uforetrygd_inntektstak") == 480000


def test_seed_2_1_40_prosent_av_g() -> None:
    """«pr. 1.5.2019 er det kr. 39.943»."""
    assert round(helt_med("uforetrygd_bunnfradrag", vta=False, dag="2019-05-01")) == 39943


def test_seed_2_2_g_i_2019() -> None:
    assert helt_med("uforetrygd_g_i_reduksjonen", vta=False, dag="2019-05-01") == 99858


def test_seed_2_3_ung_ufor_enslig() -> None:
    """«2,91 ganger … kr 294.931» er et nivå 1.5.2020, ikke beløpet for kalenderåret."""
    assert round(helt_med("uforetrygd_for_reduksjon", vta=True)) == 294931


def test_seed_2_4_lonn_for_et_arsverk() -> None:
    assert helt_med("pensjonsgivende_inntekt", vta=True) == 54240


def test_seed_2_5_samlet_med_1_g() -> None:
    assert round(helt_med("inntekt_og_uforetrygd_per_ar", vta=True)) == 349171


def test_seed_2_6_nesten_like_hoyt_uten_vta() -> None:
    """«nesten like høyt»: ikke trykt; 340 312, altså 8 859 mindre."""
    assert round(helt_med("inntekt_og_uforetrygd_per_ar", vta=False)) == 340312
    assert round(helt_med("uforetrygd_kutt", vta=False)) == 8859
    assert helt_med("uforetrygd_arets_reduksjonsprosent", vta=False) == pytest.approx(2.91 / 4.5)


def test_seed_2_7_trygdeavgift_er_skatt_og_rorer_ikke_uforetrygden() -> None:
    """«fra 5,1 … til 8,2» og «49 650» er satser i skatten; ingen av dem er med i § 12-14."""
    lov = tk.lov("2020-05-01")
    steg = lov.plan(("uforetrygd_per_ar",)).steps
    assert not [s.navn for s in steg if "trygdeavgift" in s.navn]


def test_seed_2_8_minste_inntekt_for_uforhet_som_ung_ufor() -> None:
    """«4,5 G»: 456 079,50 med G 101 351; ikke trykt som beløp."""
    assert helt_med("uforetrygd_arets_oifu", vta=False) == pytest.approx(456079.5)


def test_seed_2_10_60_000_ut_2018() -> None:
    assert helt_med("uforetrygd_bunnfradrag", vta=False, dag="2018-12-31") == 60000
    assert helt_med("uforetrygd_bunnfradrag", vta=False, dag="2019-01-01") == pytest.approx(0.4 * 96883)


@pytest.mark.parametrize("grad", [0.5, 1.0])
def test_seed_3_1_kompensasjonsgrad_ganger_inntekt_over_grensen(grad: float) -> None:
    """Formelen holder når uføretrygden er den ved 100 prosent og inntekten før uførhet er oppjustert."""
    gitt = {"uforetrygd_uforegrad": grad, "uforetrygd_ieu_fastsatt": 0}
    prosent = ffo("uforetrygd_ugradert_per_ar", **gitt) / ffo("uforetrygd_oifu_per_ar", **gitt)
    assert ffo("uforetrygd_reduksjonsprosent", **gitt) == prosent
    over = 125000 - ffo("uforetrygd_bunnfradrag", **gitt)
    assert ffo("uforetrygd_reduksjon", **gitt) == pytest.approx(over * prosent)
