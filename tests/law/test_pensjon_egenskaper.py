"""Det som alltid må holde for alderspensjonen, for tilfeldige personer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.timeline import Tidslinje

LOV = tk.lov("2026-06-01")
KULL = st.integers(1954, 2005)
INNTEKT = st.floats(0, 2_000_000)
HELE_GRADER = (0.2, 0.4, 0.5, 0.6, 0.8, 1.0)


def person(kull: int, **andre: Any) -> dict[str, Any]:
    return {
        "fodselsdato": f"{kull}-03-15",
        "sivilstand": "enslig",
        "alderspensjon_trygdetid": 40,
        "alderspensjon_uttaksgrad": 1.0,
        "alderspensjon_sluttpoengtall": 4.0,
        "alderspensjon_poengar_tom_1991": 12,
        "alderspensjon_poengar_fom_1992": 28,
        "alderspensjon_beholdning": 4_000_000,
        "alderspensjon_uforegrad_ved_67": 0,
        "uforetrygd_uforegrad": 0,
        **andre,
    }


def pensjon(navn: str, verdier: dict[str, Any]) -> float:
    return float(LOV.beregn(verdier, (navn,))[navn])


def tatt_ut(kull: int, maneder: int, **andre: Any) -> dict[str, Any]:
    ar, maned = divmod(kull * 12 + 2 + maneder + 1, 12)
    return person(kull, alderspensjon_uttaksdato=f"{ar}-{maned + 1:02d}-01", **andre)


@settings(max_examples=60)
@given(KULL, st.integers(62 * 12, 75 * 12 - 1), st.integers(1, 24), st.floats(0, 9_000_000))
def test_senere_uttak_gir_aldri_lavere_pensjon_i_aret(
    kull: int, maneder: int, mer: int, beholdning: float
) -> None:
    for navn in (
        "alderspensjon_inntektspensjon",
        "alderspensjon_grunnpensjon",
        "alderspensjon_tilleggspensjon",
    ):
        for_ = pensjon(navn, tatt_ut(kull, maneder, alderspensjon_beholdning=beholdning))
        etter = pensjon(navn, tatt_ut(kull, maneder + mer, alderspensjon_beholdning=beholdning))
        assert etter >= for_ - 1e-6


@settings(max_examples=60)
@given(KULL, st.integers(67 * 12 + 36, 75 * 12), st.integers(0, 24), st.floats(0, 9_000_000))
def test_senere_uttak_etter_normert_alder_gir_aldri_lavere_pensjon_i_alt(
    kull: int, maneder: int, mer: int, beholdning: float
) -> None:
    for_ = pensjon(
        "alderspensjon_ved_uttak_per_ar", tatt_ut(kull, maneder, alderspensjon_beholdning=beholdning)
    )
    etter = pensjon(
        "alderspensjon_ved_uttak_per_ar", tatt_ut(kull, maneder + mer, alderspensjon_beholdning=beholdning)
    )
    assert etter >= for_ - 1e-6


@settings(max_examples=40)
@given(st.sampled_from([1954, 1958, 1962, 1963, 1980]), INNTEKT, st.floats(0, 500_000))
def test_mer_inntekt_gir_aldri_lavere_pensjon(kull: int, inntekt: float, mer: float) -> None:
    def med(belop: float) -> float:
        verdier = person(kull, inntekt_historie=belop)
        for navn in ("alderspensjon_beholdning", "alderspensjon_sluttpoengtall"):
            del verdier[navn]
        return pensjon("alderspensjon_ved_uttak_per_ar", verdier)

    assert med(inntekt + mer) >= med(inntekt) - 1e-6


@settings(max_examples=40)
@given(st.integers(0, 20), st.sampled_from(HELE_GRADER), KULL)
def test_gradene_er_til_sammen_hoyst_100(trinn: int, grad: float, kull: int) -> None:
    verdier = tatt_ut(kull, 65 * 12, uforetrygd_uforegrad=trinn / 20, alderspensjon_uttaksgrad=grad)
    tillatt = LOV.beregn(verdier, ("alderspensjon_sum_grader_tillatt",))["alderspensjon_sum_grader_tillatt"]
    assert tillatt == (round(trinn * 5 + grad * 100) <= 100)
    if not tillatt:
        assert pensjon("alderspensjon_ved_uttak_per_ar", verdier) == 0


@settings(max_examples=30)
@given(KULL, st.sampled_from(HELE_GRADER[:-1]), st.integers(62 * 12, 72 * 12), st.integers(1, 36))
def test_gradert_uttak_ligger_mellom_helt_uttak_for_og_etter(
    kull: int, grad: float, forst: int, mer: int
) -> None:
    tidlig, sent = tatt_ut(kull, forst), tatt_ut(kull, forst + mer)
    fra = date.fromisoformat(sent["alderspensjon_uttaksdato"])
    start = date.fromisoformat(tidlig["alderspensjon_uttaksdato"])
    delt = {
        **tidlig,
        "alderspensjon_uttaksgrad": Tidslinje.av(
            [(start, date.fromordinal(fra.toordinal() - 1), grad), (fra, None, 1.0)]
        ),
    }
    lov = tk.lov(fra)
    navn = ("alderspensjon_inntektspensjon",)
    a, b, c = (float(lov.beregn(v, navn)[navn[0]]) for v in (tidlig, delt, sent))
    assert a - 1e-6 <= b <= c + 1e-6


@pytest.mark.parametrize(
    ("fodt", "andel"),
    [
        ("1953-12-31", 0.0),
        ("1954-01-01", 0.1),
        ("1962-12-31", 0.9),
        ("1963-01-01", 1.0),
        ("1943-01-01", 0.0),
    ],
)
def test_arskullgrensene_gar_ved_nyttar(fodt: str, andel: float) -> None:
    verdier = {"fodselsdato": fodt}
    assert LOV.beregn(verdier, ("alderspensjon_andel_kap20",))["alderspensjon_andel_kap20"] == andel


def test_for_aldre_uten_kap_20_trengs_ingen_beholdning() -> None:
    """Født 31.12.1953 har pensjonen bare etter kap. 19, født 1.1.1963 bare etter kap. 20."""
    gammel = person(1953, fodselsdato="1953-12-31", alderspensjon_uttaksdato="2024-01-01")
    del gammel["alderspensjon_beholdning"]
    assert pensjon("alderspensjon_ved_uttak_per_ar", gammel) > 0
    ny = person(1963, fodselsdato="1963-01-01")
    for navn in ("alderspensjon_sluttpoengtall", "alderspensjon_poengar_tom_1991"):
        del ny[navn]
    assert pensjon("alderspensjon_ved_uttak_per_ar", ny) > 0
