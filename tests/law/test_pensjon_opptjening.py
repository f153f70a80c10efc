"""Opptjening og poeng år for år: hvilke år, hvilke inntekter, og hva som er ukjent."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import trygdekart as tk
from trygdekart.engine.errors import InputFault
from trygdekart.law.alderspensjon.regler_beholdning import Opptjeningsar
from trygdekart.law.alderspensjon.regler_poeng import Poengar, poengtall
from trygdekart.timeline import Tidslinje

DAG = "2026-06-01"
G26, G25, SNITT25 = 136549, 130160, 128116


def linje(*deler: tuple[str, str | None, float]) -> Tidslinje[float]:
    return Tidslinje.av(
        (date.fromisoformat(a), None if b is None else date.fromisoformat(b), v) for a, b, v in deler
    )


def person(**andre: Any) -> dict[str, Any]:
    return {
        "fodselsdato": "1963-03-15",
        "alderspensjon_uttaksdato": "2030-04-01",
        "inntekt_historie": linje(("1976-01-01", "2024-12-31", 0), ("2025-01-01", "2025-12-31", 500000)),
        "alderspensjon_framtidig_inntekt": 600000,
        "uforetrygd_uforegrad": 0,
        **andre,
    }


def svar(navn: str, **andre: Any) -> Any:
    return tk.lov(DAG).beregn(person(**andre), (navn,))[navn]


def ar(**andre: Any) -> dict[int, Opptjeningsar]:
    return {int(rad[0]): Opptjeningsar(*rad) for rad in svar("alderspensjon_opptjeningsar", **andre)}


def test_fra_aret_en_fyller_13_til_aret_for_uttaket() -> None:
    rader = ar()
    assert min(rader) == 1976 and max(rader) == 2029
    assert max(ar(alderspensjon_valg_opptjening_med=1)) == 2028


def test_opptjeningen_varer_ut_aret_en_fyller_75() -> None:
    sent = ar(alderspensjon_uttaksdato="2045-04-01")
    assert max(sent) == 2038


def test_et_ar_er_18_1_prosent_og_folger_g_til_dagen() -> None:
    rader = ar()
    assert rader[2025].opptjening == pytest.approx(0.181 * 500000)
    assert rader[2025].i_dag == pytest.approx(0.181 * 500000 * G26 / G25)
    assert rader[2027].i_dag == pytest.approx(0.181 * 600000)
    assert svar("alderspensjon_beholdning") == pytest.approx(sum(r.i_dag for r in rader.values()))


def test_taket_er_71_ganger_arets_gjennomsnittlige_g() -> None:
    over = ar(
        inntekt_historie=linje(("1976-01-01", "2024-12-31", 0), ("2025-01-01", "2025-12-31", 3_000_000))
    )
    assert over[2025].grunnlag == pytest.approx(7.1 * SNITT25)


def test_inntekt_og_antatt_inntekt_som_ufor_er_til_sammen_hoyst_taket() -> None:
    halvt = linje(("2024-07-01", None, 0.5))
    rader = ar(uforetrygd_uforegrad=halvt, alderspensjon_antatt_inntekt=800000, fodselsdato="1966-03-15")
    assert rader[2024].som_ufor == pytest.approx(800000 * 0.25 * 124028 / G26)  # et halvt år, halv grad
    assert rader[2025].som_ufor == pytest.approx(400000 * G25 / G26)
    assert rader[2025].grunnlag == pytest.approx(500000 + 400000 * G25 / G26)
    mer = ar(uforetrygd_uforegrad=halvt, alderspensjon_antatt_inntekt=1_200_000, fodselsdato="1966-03-15")
    assert mer[2025].grunnlag == pytest.approx(7.1 * SNITT25)


@pytest.mark.parametrize(("valg", "siste"), [(0, 2024), (1, 2027), (2, 2024)])
def test_opptjeningen_som_ufor_stopper(valg: int, siste: int) -> None:
    rader = ar(
        uforetrygd_uforegrad=linje(("2010-01-01", None, 1.0)),
        alderspensjon_antatt_inntekt=500000,
        alderspensjon_valg_ufor_opptjening=valg,
    )
    assert max(y for y, rad in rader.items() if rad.som_ufor > 0) == siste


def test_en_uforegrad_uten_perioder_gjelder_fra_uforetrygden_ble_innvilget() -> None:
    rader = ar(
        uforetrygd_uforegrad=1.0,
        uforetrygd_innvilget_fra="2015-01-01",
        uforetrygd_uforetidspunkt="2014-06-01",
        alderspensjon_antatt_inntekt=500000,
    )
    assert min(y for y, rad in rader.items() if rad.som_ufor > 0) == 2015


def test_omsorgsar_regnes_med_minst_45_g() -> None:
    rader = ar(alderspensjon_omsorgsar=linje(("2000-01-01", "2000-12-31", True)))
    assert rader[2000].grunnlag == pytest.approx(4.5 * 48377) and rader[2001].grunnlag == 0


def test_kjent_beholdning_fra_nav_avloser_arene_for() -> None:
    gitt = {
        "alderspensjon_kjent_beholdning": 3_000_000,
        "alderspensjon_kjent_beholdning_dato": "2025-06-01",
    }
    rader = ar(**gitt, inntekt_historie=linje(("2024-01-01", "2025-12-31", 500000)))
    assert min(rader) == 2024
    ventet = 3_000_000 * G26 / G25 + sum(r.i_dag for r in rader.values())
    hist = linje(("2024-01-01", "2025-12-31", 500000))
    assert svar("alderspensjon_beholdning", **gitt, inntekt_historie=hist) == pytest.approx(ventet)


@pytest.mark.parametrize(
    "uten",
    [
        {"inntekt_historie": linje(("1976-01-01", "2000-12-31", 0), ("2002-01-01", "2025-12-31", 0))},
        {"alderspensjon_framtidig_inntekt": None},
        {"uforetrygd_uforegrad": linje(("2010-01-01", "2015-12-31", 1.0), ("2017-01-01", None, 1.0))},
    ],
)
def test_et_hull_er_ukjent_og_aldri_null(uten: dict[str, Any]) -> None:
    with pytest.raises(InputFault):
        svar("alderspensjon_beholdning", alderspensjon_antatt_inntekt=500000, **uten)


def test_pensjon_tatt_ut_for_dagen_regnes_i_uttaksdagens_kroner() -> None:
    verdier = {"alderspensjon_uttaksdato": "2025-06-01", "fodselsdato": "1958-03-15"}
    hist = linje(("1971-01-01", "2023-12-31", 0), ("2024-01-01", "2024-12-31", 500000))
    rad = ar(**verdier, inntekt_historie=hist)[2024]
    assert rad.i_dag == pytest.approx(0.181 * 500000 * G25 / 124028)


# --- poeng, kap. 19 -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inntekt", "poeng"),
    [(100, 0), (101, 0.01), (600, 5.0), (900, 6.0), (1200, 7.0), (5000, 7.0)],
)
def test_poengtall_fra_1992(inntekt: float, poeng: float) -> None:
    assert poengtall(inntekt, 100, 6, 12, 1 / 3, 1) == pytest.approx(poeng)


@pytest.mark.parametrize(("inntekt", "poeng"), [(800, 7.0), (1200, 8 + 1 / 3)])
def test_poengtall_for_1992(inntekt: float, poeng: float) -> None:
    assert poengtall(inntekt, 100, 8, 12, 1 / 3, 1) == pytest.approx(poeng)


def test_poengar_sluttpoengtall_og_ufore_til_66() -> None:
    verdier = {
        "fodselsdato": "1955-03-15",
        "alderspensjon_uttaksdato": "2022-04-01",
        "inntekt_historie": linje(
            ("1968-01-01", "1989-12-31", 0), ("1990-01-01", "2009-12-31", 300000), ("2010-01-01", None, 0)
        ),
        "uforetrygd_uforegrad": linje(("2010-01-01", None, 1.0)),
        "alderspensjon_antatt_inntekt": 3 * 106399,
    }
    rader = [Poengar(*rad) for rad in svar("alderspensjon_poengar", **verdier)]
    assert [rad.ar for rad in rader] == list(range(1990, 2022))  # til og med 2021, året en fyller 66
    assert svar("alderspensjon_poengar_tom_1991", **verdier) == 2
    assert svar("alderspensjon_poengar_fom_1992", **verdier) == 30
    beste = sorted((rad.poengtall for rad in rader), reverse=True)[:20]
    assert svar("alderspensjon_sluttpoengtall", **verdier) == pytest.approx(sum(beste) / 20, abs=0.006)
