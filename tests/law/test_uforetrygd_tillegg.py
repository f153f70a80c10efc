"""Properties of the supplements (§§ 12-15 to 12-20) and of institution and prison; traced = compiled."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from types import ModuleType
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.engine.codegen import module_text
from trygdekart.engine.errors import InputFault
from trygdekart.engine.helpers import legg_til_maneder
from trygdekart.timeline import Tidslinje

FEW = settings(max_examples=40)
BARN = {"uforetrygd_trygdetid": 40, "uforetrygd_lopende": True, "uforetrygd_stanset": False}
KRONER = st.integers(0, 1_500_000)


def svar(tid: str | int, fakta: dict[str, Any], navn: str) -> Any:
    return tk.lov(tid).beregn(fakta, (navn,))[navn]


# --- barnetillegg ---------------------------------------------------------------------------------


@FEW
@given(KRONER, st.integers(1, 8), st.sampled_from(["felles", "saerkull"]), st.sampled_from([2017, 2026]))
def test_barnetillegget_er_mellom_null_og_fullt(inntekt: int, antall: int, slag: str, ar: int) -> None:
    fakta = {
        **BARN,
        "uforetrygd_barn_felles": antall if slag == "felles" else 0,
        "uforetrygd_barn_saerkull": antall if slag == "saerkull" else 0,
        "uforetrygd_barnetillegg_egen_inntekt": inntekt,
        "uforetrygd_annen_forelder_inntekt": 0,
        "uforetrygd_barnetillegg_for_2016": False,
        "uforetrygd_ugradert_per_ar": 250_000,
        "uforetrygd_oifu_per_ar": 400_000,
    }
    navn = ("uforetrygd_barnetillegg", f"uforetrygd_barnetillegg_{slag}_for_avkorting")
    a = tk.lov(ar).beregn(fakta, navn)
    assert 0 <= a[navn[0]] <= a[navn[1]]
    mer = tk.lov(ar).beregn({**fakta, "uforetrygd_barnetillegg_egen_inntekt": inntekt + 1}, navn[:1])
    assert -0.5 - 1e-9 <= mer[navn[0]] - a[navn[0]] <= 0


@FEW
@given(st.integers(1, 8), st.sampled_from(["felles", "saerkull"]))
def test_ved_stoppinntekten_er_tillegget_borte_og_kronen_for_er_det_ikke(antall: int, slag: str) -> None:
    fakta = {**BARN, f"uforetrygd_barn_{slag}": antall, "uforetrygd_annen_forelder_inntekt_regnet": 0}
    stopp = svar("2026-06-01", fakta, f"uforetrygd_barnetillegg_{slag}_stoppinntekt")
    navn = f"uforetrygd_barnetillegg_{slag}"
    for inntekt, borte in ((stopp + 1, True), (stopp - 1, False)):
        igjen = svar("2026-06-01", {**fakta, "uforetrygd_barnetillegg_egen_inntekt": inntekt}, navn)
        assert (igjen == 0) is borte


@FEW
@given(st.integers(0, 900_000), st.integers(100_000, 900_000), st.integers(0, 6), st.booleans())
def test_uforetrygden_kuttes_aldri_av_taket_og_barnetillegget_fyller_bare_opp(
    ufor: int, oifu: int, antall: int, overgang: bool
) -> None:
    fakta = {
        **BARN,
        "uforetrygd_barn_felles": antall,
        "uforetrygd_barn_saerkull": 1,
        "uforetrygd_ugradert_per_ar": ufor,
        "uforetrygd_oifu_per_ar": oifu,
        "uforetrygd_barnetillegg_for_2016": overgang,
    }
    navn = ("uforetrygd_barnetillegg_etter_tak_per_ar", "uforetrygd_barnetillegg_tak_per_ar")
    a = tk.lov("2019-06-01").beregn(fakta, navn)
    assert ufor + a[navn[0]] <= max(ufor, a[navn[1]]) + 1e-6
    deler = tk.lov("2019-06-01").beregn(
        fakta,
        (
            "uforetrygd_barnetillegg_felles_etter_tak_per_ar",
            "uforetrygd_barnetillegg_saerkull_etter_tak_per_ar",
        ),
    )
    assert sum(deler[n] for n in deler.navn) == pytest.approx(a[navn[0]], abs=1e-6)


@settings(max_examples=12)
@given(st.dates(date(2000, 1, 1), date(2012, 12, 31)))
def test_et_barn_gir_rett_i_atten_ar(fodt: date) -> None:
    """216 months: from the month after birth to the month of the 18th birthday."""
    forste = date.fromordinal(legg_til_maneder(fodt.replace(day=1).toordinal(), 1))
    siste = date.fromordinal(legg_til_maneder(fodt.replace(day=1).toordinal(), 216))
    for dag, rett in (
        (date.fromordinal(forste.toordinal() - 1), False),
        (forste, True),
        (siste, True),
        (date.fromordinal(legg_til_maneder(siste.toordinal(), 1)), False),
    ):
        if dag < date(2015, 1, 1):
            continue
        assert (
            svar(dag.isoformat(), {"uforetrygd_barn_fodselsdato": fodt}, "uforetrygd_barn_alder_rett")
            is rett
        )


def fodsler(*dager: str) -> Tidslinje[int]:
    return Tidslinje.av((date.fromisoformat(d), date.fromisoformat(d), 1) for d in dager)


def test_tallet_pa_barn_folger_av_fodslene() -> None:
    barn = {"uforetrygd_fodsler_felles": fodsler("2008-06-15", "2012-02-29", "2026-03-31")}
    for dag, antall in (
        ("2026-03-31", 2),
        ("2026-04-01", 3),
        ("2026-06-30", 3),
        ("2026-07-01", 2),
        ("2030-02-28", 2),
        ("2030-03-01", 1),
    ):
        assert svar(dag, barn, "uforetrygd_barn_felles") == antall


def test_tvillinger_er_to_barn() -> None:
    tvillinger = Tidslinje.av([(date(2020, 5, 1), date(2020, 5, 1), 2)])
    assert svar("2026-06-01", {"uforetrygd_fodsler_saerkull": tvillinger}, "uforetrygd_barn_saerkull") == 2


def test_uten_fodsler_og_uten_tall_er_tallet_ukjent_og_ikke_null() -> None:
    with pytest.raises(InputFault, match="uforetrygd_barn_felles"):
        svar("2026-06-01", {}, "uforetrygd_barn_felles")


def test_flere_enn_fem_fodsler_ma_oppgis_som_tall() -> None:
    mange = fodsler(*(f"20{a}-01-01" for a in range(15, 21)))
    with pytest.raises(InputFault, match="flere enn 5"):
        svar("2026-06-01", {"uforetrygd_fodsler_felles": mange}, "uforetrygd_barn_felles")


def test_fodsler_ma_vare_en_dag() -> None:
    lang = Tidslinje.av([(date(2020, 5, 1), None, 1)])
    with pytest.raises(InputFault, match="mer enn én dag"):
        svar("2026-06-01", {"uforetrygd_fodsler_felles": lang}, "uforetrygd_barn_felles")


# --- gjenlevendetillegg ---------------------------------------------------------------------------


@FEW
@given(st.integers(0, 700_000), st.integers(0, 700_000), st.integers(0, 400_000), st.integers(0, 40))
def test_gjenlevendetillegget_lofter_til_avdodes_rettigheter(
    eget: int, avdod: int, minst: int, tid: int
) -> None:
    fakta = {
        "uforetrygd_grunnlag_per_ar": eget,
        "uforetrygd_avdodes_grunnlag_per_ar": avdod,
        "uforetrygd_avdodes_minsteytelse_per_ar": minst,
        "uforetrygd_trygdetid": tid,
        "uforetrygd_minstesats": 2.48,
    }
    navn = (
        "uforetrygd_gjenlevendetillegg_ugradert_per_ar",
        "uforetrygd_ugradert_per_ar",
        "uforetrygd_gjenlevende_ugradert_per_ar",
    )
    a = tk.lov("2022-06-01").beregn(fakta, navn)
    assert a[navn[0]] >= 0
    assert a[navn[0]] + a[navn[1]] == pytest.approx(max(a[navn[1]], a[navn[2]]))
    assert a[navn[0]] + a[navn[1]] >= minst - 1e-6


# --- institusjon og soning ------------------------------------------------------------------------


@FEW
@given(st.integers(0, 60_000), st.integers(0, 12), st.integers(0, 20_000), st.booleans())
def test_i_institusjon_er_utbetalingen_aldri_over_og_sjelden_under(
    ytelse: int, maneder: int, bolig: int, pa_nytt: bool
) -> None:
    igjen = svar(
        "2026-06-01",
        {
            "uforetrygd_opphold_ytelse_per_maned": ytelse,
            "uforetrygd_pa_institusjon": True,
            "uforetrygd_institusjon_maneder": maneder,
            "uforetrygd_institusjon_bolig_per_maned": bolig,
            "uforetrygd_innlagt_pa_nytt": pa_nytt,
            "uforetrygd_forsorger": False,
            "uforetrygd_soner": False,
        },
        "uforetrygd_opphold_utbetalt_per_maned",
    )
    assert min(ytelse, 0.45 * 136_549 / 12) - 1e-9 <= igjen <= ytelse
    if maneder == 0 or (maneder <= 3 and not pa_nytt):
        assert igjen == ytelse


# --- traced = compiled ----------------------------------------------------------------------------

PA_DATO = (
    "uforetrygd_barn_rett",
    "uforetrygd_barnetillegg_etter_tak_per_ar",
    "uforetrygd_barnetillegg_per_ar",
    "uforetrygd_barnetillegg_per_maned",
    "uforetrygd_barnetillegg_felles_stoppinntekt",
    "uforetrygd_gjenlevendetillegg_per_ar",
    "uforetrygd_ektefelletillegg_per_ar",
    "uforetrygd_opphold_utbetalt_per_maned",
)
I_ARET = (
    "uforetrygd_barnetillegg_i_aret",
    "uforetrygd_barnetillegg_per_maned",
    "uforetrygd_gjenlevendetillegg_i_aret",
    "uforetrygd_opphold_utbetalt_i_aret",
)


def dagnummer(ar: int) -> int:
    return date(ar, 1, 1).toordinal()


def folk(n: int, seed: int) -> dict[str, np.ndarray]:
    """Return `n` random persons with children, a late spouse, and stays; limits are common."""
    r = np.random.default_rng(seed)

    def kr(top: float) -> np.ndarray:
        return np.where(r.random(n) < 0.2, 0.0, np.round(r.random(n) * top, 2))

    def ja(share: float) -> np.ndarray:
        return r.random(n) < share

    grad = r.integers(4, 21, n) * 0.05
    for_ufor = kr(900_000)
    kolonner = {
        "fodselsdato": r.integers(dagnummer(1950), dagnummer(2000), n),
        "sivilstand": r.integers(1, 3, n),
        "uforetrygd_uforegrad": np.where(ja(0.5), 1.0, grad),
        "uforetrygd_uforetidspunkt": r.integers(dagnummer(2000), dagnummer(2015), n),
        "uforetrygd_innvilget_fra": r.integers(dagnummer(2015), dagnummer(2027), n),
        "uforetrygd_ung_ufor": ja(0.2),
        "uforetrygd_omregnet_2015": ja(0.3),
        "uforetrygd_vta": ja(0.1),
        "uforetrygd_trygdetid": r.integers(0, 41, n).astype(float),
        "uforetrygd_grunnlag_per_ar": for_ufor * 0.9,
        "uforetrygd_ifu_fastsatt": for_ufor,
        "uforetrygd_ieu_fastsatt": np.round(for_ufor * (1 - grad), 2),
        "pensjonsgivende_inntekt": kr(600_000),
        "uforetrygd_annen_personinntekt": kr(200_000),
        "uforetrygd_annen_forelder_inntekt": kr(700_000),
        "uforetrygd_barn_felles": r.integers(0, 4, n),
        "uforetrygd_barn_saerkull": r.integers(0, 4, n),
        "uforetrygd_barnetillegg_for_2016": ja(0.5),
        "uforetrygd_barn_fodselsdato": r.integers(dagnummer(1998), dagnummer(2027), n),
        "uforetrygd_barn_inntekt": kr(200_000),
        "uforetrygd_barn_bosted": r.integers(1, 4, n),
        "uforetrygd_mottaker_bosted": r.integers(1, 4, n),
        "uforetrygd_barn_dager_i_utlandet": r.integers(60, 120, n),
        "uforetrygd_mottaker_dager_i_utlandet": r.integers(60, 120, n),
        "uforetrygd_annen_forelder_har_uforetrygd": ja(0.5),
        "uforetrygd_barn_bor_med_begge": ja(0.5),
        "uforetrygd_annen_forelder_far_mer": ja(0.5),
        "uforetrygd_barn_omsorg": r.integers(1, 4, n),
        "uforetrygd_barn_samme_adresse": ja(0.5),
        "uforetrygd_gjenlevende": ja(0.5),
        "uforetrygd_gjenlevende_innvilget_fra": r.integers(dagnummer(2015), dagnummer(2026), n),
        "uforetrygd_avdodes_grunnlag_per_ar": kr(900_000),
        "uforetrygd_avdodes_minsteytelse_per_ar": kr(400_000),
        "uforetrygd_gjenlevendetillegg_vedtatt_per_ar": kr(100_000),
        "uforetrygd_ektefelletillegg": ja(0.5),
        "uforetrygd_ektefelletillegg_vedtatt_per_ar": kr(100_000),
        "uforetrygd_opphold_ytelse_per_maned": kr(50_000),
        "uforetrygd_pa_institusjon": ja(0.7),
        "uforetrygd_innlagt_dato": r.integers(dagnummer(2015), dagnummer(2027), n),
        "uforetrygd_innlagt_pa_nytt": ja(0.3),
        "uforetrygd_forsorger": ja(0.3),
        "uforetrygd_institusjon_bolig_per_maned": kr(15_000),
        "uforetrygd_soner": ja(0.3),
        "uforetrygd_soning_dato": r.integers(dagnummer(2015), dagnummer(2027), n),
        "uforetrygd_forsorger_barn": ja(0.3),
    }
    for valg in ("barnetillegg_ved_stans", "gjenlevende_frys", "ektefelle_gulv", "soning"):
        kolonner[f"uforetrygd_valg_{valg}"] = r.integers(0, 2, n)
    return kolonner


def like(lov: Any, kjerne: Any, navn: tuple[str, ...], kolonner: dict[str, np.ndarray]) -> None:
    ut = kjerne.kjor(kolonner)
    for i in range(len(next(iter(kolonner.values())))):
        person = {k: v[i].item() for k, v in kolonner.items()}
        a = lov.beregn_rett(person, navn)
        for n in navn:
            assert float(a[n]) == float(ut[n][i]), (n, i)


def uten_numba(kjerne: Any) -> Any:
    """Return the kernel with its generated module run as plain Python: no wait for the compiler."""
    modul = ModuleType("uten_numba")
    with patch.dict(sys.modules, {"numba": None}):
        exec(compile(module_text(kjerne.lov.verk, kjerne.plan), "<uten numba>", "exec"), vars(modul))
    return replace(kjerne, module=modul)


NUMBA = ("uforetrygd_barnetillegg_etter_tak_per_ar", "uforetrygd_opphold_utbetalt_per_maned")
DAGER = (
    *("2015-06-01", "2016-01-01", "2020-06-30", "2020-07-01", "2022-06-30", "2022-07-01", "2024-06-30"),
    *("2024-07-01", "2024-12-31", "2025-01-01", "2026-11-01"),
)


@pytest.mark.parametrize("dag", DAGER)
def test_pa_en_dato_er_sporet_lik_kompilert(dag: str) -> None:
    kolonner = folk(150, int(dag[:4]))
    lov = tk.lov(dag)
    like(lov, uten_numba(lov.kompiler(PA_DATO, tuple(kolonner))), PA_DATO, kolonner)


def test_sporet_er_lik_kompilert_til_maskinkode() -> None:
    kolonner = folk(300, 7)
    lov = tk.lov("2022-06-30")
    like(lov, lov.kompiler(NUMBA, tuple(kolonner)), NUMBA, kolonner)


@pytest.mark.parametrize("ar", [2015, 2016, 2022, 2024, 2026])
def test_i_et_ar_er_sporet_lik_kompilert(ar: int) -> None:
    kolonner = folk(25, ar)
    lov = tk.lov(ar)
    kjerne = lov.kompiler_ar(I_ARET, tuple(kolonner))
    deler = tuple((vekt, uten_numba(k)) for vekt, k in kjerne.parts)
    like(lov, replace(kjerne, annual=uten_numba(kjerne.annual), parts=deler), I_ARET, kolonner)
