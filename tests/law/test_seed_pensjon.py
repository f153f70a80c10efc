"""Tallene om pensjon i de opprinnelige skrivene, og forutsetningene de som ikke er forklart, bygger på."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

import trygdekart as tk
from trygdekart.case import Sak
from trygdekart.case.pensjon import Pensjonstap, pensjonstap, uttak

ROOT = Path(__file__).parents[2]
G22 = 111477
FODT_1963: dict[str, Any] = {
    "fodselsdato": "1963-03-15",
    "alderspensjon_uttaksgrad": 1.0,
    "alderspensjon_valg_delingstall": 1,
}


def regn(navn: str, ar: int | None = None, **verdier: Any) -> float:
    lov = tk.lov(ar if ar is not None else "2022-06-01")
    return float(lov.beregn({**FODT_1963, **verdier}, (navn,))[navn])


def inntektspensjon(beholdning: float, alder: int) -> float:
    return regn(
        "alderspensjon_inntektspensjon",
        alderspensjon_beholdning=beholdning,
        alderspensjon_alder_ved_uttak=alder * 12,
    )


def foredraget() -> Pensjonstap:
    lov = tk.lov("2022-06-01")
    sak = Sak.les(ROOT / "examples" / "pensjon_foredrag.yaml")
    return pensjonstap(lov, uttak(lov, sak.verdier, None, 1.0))


def test_seed_1_15_12_g() -> None:
    """«lønn inntil 12 G (1.337.724)»."""
    assert 12 * tk.lov("2022-06-01").beregn({}, ("grunnbelop",))["grunnbelop"] == 1_337_724


def test_seed_1_17_opptjening_av_567_000() -> None:
    """«18,1 % av 567 000»: summen er ikke trykt."""
    som_ufor = regn(
        "alderspensjon_opptjening_som_ufor",
        2022,
        pensjonsgivende_inntekt=0,
        alderspensjon_antatt_inntekt=567000,
        uforetrygd_uforegrad=1.0,
    )
    assert som_ufor == pytest.approx(102_627)


def test_seed_1_18_pensjonen_for_a_under_en_forutsetning() -> None:
    """«A får en alderspensjon på 223 000»: kommer ut med 35,42 år med opptjening, uten garantipensjon."""
    a = foredraget().med
    assert round(a["alderspensjon_inntektspensjon"], -3) == 223_000
    ar_med_opptjening = a["alderspensjon_beholdning"] / (0.181 * 567000)
    assert ar_med_opptjening == pytest.approx(35.42)
    # Foredraget har glemt garantipensjonen: med den er pensjonen høyere, og forskjellen til B mindre.
    assert a["alderspensjon_garantipensjon"] == pytest.approx(
        209571 - 0.8 * a["alderspensjon_inntektspensjon"]
    )


def test_seed_1_19_pensjonen_for_b_under_samme_forutsetning() -> None:
    """«Med AFP tillegg får B 307 000»: uten AFP 254 490, så AFP er om lag 52 500; grunnlaget mangler."""
    uten = foredraget().uten
    assert uten is not None
    assert uten["alderspensjon_inntektspensjon"] == pytest.approx(254_490, abs=0.5)
    assert 307_000 - uten["alderspensjon_inntektspensjon"] == pytest.approx(52_500, abs=50)
    # Regnet fra det avrundede tallet for A er det 254 481.
    assert round(223_000 + 5 * 102_627 / 16.30) == 254_481


def test_seed_1_20_opptjening_av_550_000() -> None:
    assert regn("alderspensjon_opptjening", 2022, pensjonsgivende_inntekt=550000) == pytest.approx(99_550)


def test_seed_1_21_taket_er_71_g_og_avrundes() -> None:
    """«7,1 G (791 487)»: 791 486,70 med G fra 1. mai. Årets tak bruker gjennomsnittet av G i året."""
    assert round(7.1 * G22, 2) == 791_486.70
    over = {"pensjonsgivende_inntekt": 2_000_000, "grunnbelop_gjennomsnitt": G22}
    assert regn("alderspensjon_opptjening", 2022, **over) == pytest.approx(0.181 * 791_486.7)
    del over["grunnbelop_gjennomsnitt"]
    assert regn("alderspensjon_opptjening", 2022, **over) == pytest.approx(0.181 * 7.1 * 109784)


def test_seed_1_22_regnestykket_er_riktig_men_ikke_pensjonen_for_1954() -> None:
    """«født i 54 … 4 200000 : 19,93 = 210 738»: den som er født i 1954, har bare en tidel etter kap. 20."""
    verdier = {"alderspensjon_beholdning": 4_200_000, "alderspensjon_delingstall": 19.93}
    assert regn("alderspensjon_inntektspensjon", **verdier) == pytest.approx(210_737.58, abs=0.005)
    for_1954 = regn("alderspensjon_inntektspensjon", **verdier, fodselsdato="1954-03-15")
    assert for_1954 == pytest.approx(21_073.76, abs=0.005)
    lov = tk.lov("2022-06-01")
    delingstall = lov.beregn(
        {"fodselsdato": "1954-03-15", "alderspensjon_alder_ved_uttak": 63 * 12},
        ("alderspensjon_delingstall",),
    )["alderspensjon_delingstall"]
    assert delingstall < 19  # 19,93 er for et senere årskull


def test_seed_1_23_200_g_er_inntekt_og_beholdningen_18_1_prosent_av_den() -> None:
    """«Pensjonsbeholding 200 G: 111477 x 200 x 0,181 = 4.035.467»."""
    per_ar = regn("alderspensjon_opptjening", 2022, pensjonsgivende_inntekt=5 * G22)
    assert 40 * per_ar == pytest.approx(4_035_467.4)
    assert math.floor(40 * per_ar) == 4_035_467


@pytest.mark.parametrize(
    ("alder", "pensjon"), [(62, 198_303), (65, 225_193), (67, 247_575)], ids=["1_24", "1_25", "1_26"]
)
def test_seed_1_24_til_1_26_delingstall_i_foredraget(alder: int, pensjon: int) -> None:
    """C5: 4 035 467 delt på 20,35, 17,92 og 16,30."""
    assert round(inntektspensjon(4_035_467, alder)) == pensjon


def test_c4_opptjening_som_ufor_stopper_ved_62() -> None:
    """C4: født 1963, grunnlag 550 000: 99 550 til og med 2024, året en fyller 61."""
    verdier = {
        "pensjonsgivende_inntekt": 0,
        "alderspensjon_antatt_inntekt": 550000,
        "uforetrygd_uforegrad": 1.0,
    }
    assert regn("alderspensjon_opptjening_som_ufor", 2022, **verdier) == pytest.approx(99_550)
    assert regn("alderspensjon_opptjening_som_ufor", 2024, **verdier) == pytest.approx(99_550)
    assert regn("alderspensjon_opptjening_som_ufor", 2025, **verdier) == 0


@pytest.mark.parametrize(("tabell", "per_ar"), [(1, 31_481), (2, 31_578), (3, 32_031), (0, 31_714)])
def test_c6_fem_ar_uten_opptjening_etter_hver_tabell(tabell: int, per_ar: int) -> None:
    """C6: fem år à 102 627 er 513 135 i beholdning; per år følger av hvilken prognose en bruker."""
    lov = tk.lov("2022-06-01")
    sak = Sak.les(ROOT / "examples" / "pensjon_foredrag.yaml")
    verdier = {**sak.verdier, "alderspensjon_valg_delingstall": tabell}
    svar = pensjonstap(lov, uttak(lov, verdier, None, 1.0))
    assert svar.uten is not None

    def tap(navn: str) -> float:
        assert svar.uten is not None
        return float(svar.uten[navn] - svar.med[navn])

    assert tap("alderspensjon_beholdning") == pytest.approx(513_135)
    assert round(tap("alderspensjon_inntektspensjon")) == per_ar
