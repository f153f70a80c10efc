"""The acceptance examples on work beside uføretrygd (A2–A7, C1, C2) and the traps (T1–T6)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import trygdekart as tk
from trygdekart.case import Sak
from trygdekart.case.notes import decides, notes
from trygdekart.engine.piecewise import cliffs, pieces, whole_kroner
from trygdekart.law.uforetrygd.tellere import Arshendelse, Arsutfall
from trygdekart.timeline import Tidslinje

PERSON = Sak.les(Path(__file__).parents[2] / "examples" / "helt_med.yaml")
TOTAL = "inntekt_og_uforetrygd_per_ar"


def helt_med(**sett: Any) -> dict[str, Any]:
    return PERSON.med(tk.lov("2020-05-01").verk, sett).verdier


def kinks(along: str, stop: float, **sett: Any) -> list[float]:
    law = tk.lov("2020-05-01")
    return [float(p.fra) for p in pieces(law, helt_med(**sett), along, TOTAL, 0, stop)[1:]]


def test_a2_hvor_mange_timer_til_grensen() -> None:
    [hours] = kinks("arbeid_timer", 1695, uforetrygd_vta="nei")
    assert round(hours) == 1267 and round(hours / 1695 * 100, 1) == 74.7
    assert kinks("arbeid_timer", 1695, uforetrygd_vta="ja") == []  # 1 G: never in a full year
    assert round(kinks("arbeid_timelonn", 200, uforetrygd_vta="nei")[0], 2) == 23.92
    assert round(kinks("arbeid_timelonn", 200, uforetrygd_vta="ja")[0], 2) == 59.79


def test_a3_av_neste_krone_beholdes_35_ore() -> None:
    law = tk.lov("2020-05-01")
    line = pieces(law, helt_med(uforetrygd_vta="nei"), "pensjonsgivende_inntekt", TOTAL, 0, 300_000)
    assert round(float(line[-1].stigning), 3) == 0.353


@pytest.mark.parametrize(
    ("day", "vta", "ved", "fall"),
    [
        ("2020-05-01", "nei", 364_864, 85_202),
        # Papers that reckon at the unrounded ceiling, 364 863.60, print 124 527 and 170 598.
        ("2020-05-01", "ja", 364_864, 124_526),
        ("2026-11-01", "nei", 491_576, 170_599),
    ],
)
def test_a4_stupet_ved_inntektstaket(day: str, vta: str, ved: int, fall: int) -> None:
    law = tk.lov(day)
    values = helt_med(uforetrygd_vta=vta)
    [cliff] = cliffs(pieces(law, values, "pensjonsgivende_inntekt", TOTAL, 0, 1_000_000))
    assert cliff.ved == ved and whole_kroner(cliff.fall) == fall
    at, above = (
        law.beregn_rett({**values, "pensjonsgivende_inntekt": ved + k}, ("uforetrygd_per_ar",))
        for k in (0, 1)
    )
    assert at["uforetrygd_per_ar"] > 0 and above["uforetrygd_per_ar"] == 0


def test_a4_stupet_i_2026_med_0_4_g() -> None:
    law = tk.lov("2026-06-01", "2026-06-15")
    values = helt_med(uforetrygd_vta="nei")
    [cliff] = cliffs(pieces(law, values, "pensjonsgivende_inntekt", TOTAL, 0, 1_000_000))
    assert whole_kroner(cliff.fall) == 116_725


def test_a7_den_som_ikke_melder_fra_betaler_tilbake() -> None:
    values = {**helt_med(uforetrygd_vta="nei"), "uforetrygd_oppgjor_mottatt": 293_483.0}
    svar = tk.lov(2020).beregn_rett(values, ("uforetrygd_oppgjor_tilbakebetaling",))
    assert svar["uforetrygd_oppgjor_tilbakebetaling"] == pytest.approx(8_859, abs=1)


def test_t1_samme_person_med_g_fra_2019_og_2020() -> None:
    limits = [
        tk.lov(d).beregn_rett(helt_med(uforetrygd_vta="nei"), ("uforetrygd_belopsgrense",))
        for d in ("2019-05-01", "2020-05-01")
    ]
    assert [round(s["uforetrygd_belopsgrense"]) for s in limits] == [39_943, 40_540]


def test_t3_stans_er_arets_utbetaling_og_ikke_retten() -> None:
    law = tk.lov("2030-01-01")
    stopped = Tidslinje.av([(date(2016, 1, 1), date(2025, 12, 31), int(Arshendelse.UTEN_UTBETALING))])
    after_ten = law.tell("uforetrygd_hvilende_rett", stopped)
    resting = {int(Arsutfall.HVILENDE), int(Arsutfall.HVILENDE_FORLENGET)}
    assert {s.verdi for s in after_ten.dager} == resting  # still a right after ten years
    values = {**helt_med(uforetrygd_vta="nei"), "pensjonsgivende_inntekt": 364_865.0}
    svar = tk.lov("2020-05-01").beregn_rett(values, ("uforetrygd_stanset", "uforetrygd_uforegrad"))
    assert svar["uforetrygd_stanset"] is True and svar["uforetrygd_uforegrad"] == 1


def test_t5_hvilken_g_aret_bruker_er_et_valg_som_vises() -> None:
    svar = tk.lov(2020).beregn_rett(helt_med(uforetrygd_vta="nei"), ("uforetrygd_i_aret",))
    assert any("Hvilken G" in note for note in notes(svar))


def test_t6_skjonn_regnes_ikke_ut() -> None:
    svar = tk.lov("2020-05-01").beregn_rett(helt_med(uforetrygd_ung_ufor="ukjent"), (TOTAL,))
    assert len(svar.greiner) == 4
    assert any(line.startswith("Må vurderes") for line in decides(svar))
