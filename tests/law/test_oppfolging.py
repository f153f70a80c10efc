"""Sykefravær over tid: når det begynte, hva som bryter det, og graden når en frist går ut."""

from __future__ import annotations

import re
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from tests.engine.people import assert_same_bits, traced, without_numba
from trygdekart.case.frister import ALLE
from trygdekart.engine.answer import Svar
from trygdekart.engine.unknown import Unknown
from trygdekart.law import lovverk
from trygdekart.law.arbeidsmiljo.penger import LEDD
from trygdekart.timeline import Tidslinje

FORSTE = "oppfolging_forste_fravaersdag"
VERN = "oppfolging_arbeidsufor_fra"
MOTE1 = "oppfolging_mote1_gjelder"
Periode = tuple[str, str | None, int]


def linje(*perioder: Periode) -> Tidslinje[float]:
    return Tidslinje.av(
        (date.fromisoformat(fra), None if til is None else date.fromisoformat(til), grad / 100)
        for fra, til, grad in perioder
    )


def spor(navn: str, *perioder: Periode, tid: str = "2025-03-03", **annet: object) -> Svar:
    return tk.lov(tid).beregn({"oppfolging_fravaersgrad": linje(*perioder), **annet}, (navn,))


def dag(navn: str, *perioder: Periode, **annet: object) -> str:
    return date.fromordinal(int(spor(navn, *perioder, **annet)[navn])).isoformat()


# --- når fraværet begynte --------------------------------------------------------------------------

FORST = ("2025-03-03", "2025-03-31", 100)


@pytest.mark.parametrize(
    ("mellom", "begynner", "vern"),
    [
        # perioder etter den første, første fraværsdag, arbeidsufør fra
        ([("2025-04-01", None, 50)], "2025-03-03", "2025-03-03"),
        ([("2025-04-01", "2025-04-15", 0), ("2025-04-16", None, 100)], "2025-03-03", "2025-04-16"),
        ([("2025-04-01", "2025-04-16", 0), ("2025-04-17", None, 100)], "2025-04-17", "2025-04-17"),
        ([("2025-04-01", "2025-04-01", 0), ("2025-04-02", None, 20)], "2025-03-03", "2025-04-02"),
    ],
)
def test_femten_dager_i_arbeid_bryter_ikke_den_sekstende_gjor_det(
    mellom: list[Periode], begynner: str, vern: str
) -> None:
    assert dag(FORSTE, FORST, *mellom) == begynner
    assert dag(VERN, FORST, *mellom) == vern


def test_det_andre_valget_gir_det_andre_svaret() -> None:
    perioder = [FORST, ("2025-04-01", "2025-04-05", 0), ("2025-04-06", None, 100)]
    assert dag(FORSTE, *perioder, oppfolging_valg_fravaer=1) == "2025-04-06"
    assert dag(VERN, *perioder, oppfolging_valg_vern=0) == "2025-03-03"
    uavklart = {s.valg for s in spor("oppfolging_vern_slutt", *perioder).spenn}
    assert "oppfolging_valg_vern" in uavklart


def test_en_helg_mellom_to_sykmeldinger_er_ikke_arbeid() -> None:
    perioder = [("2025-03-03", "2025-03-14", 100), ("2025-03-17", None, 100)]
    assert dag(FORSTE, *perioder) == "2025-03-03"
    assert dag(VERN, *perioder) == "2025-03-03"


def test_et_hull_pa_hverdager_er_ukjent_ikke_arbeid() -> None:
    kort = [("2025-03-03", "2025-03-12", 100), ("2025-03-17", None, 100)]
    assert dag(FORSTE, *kort) == "2025-03-03"  # kortere enn seksten dager bryter det aldri
    assert type(spor(VERN, *kort).verdier(VERN)[0]) is Unknown
    langt = [("2025-03-03", "2025-03-12", 100), ("2025-05-17", None, 100)]
    svar = spor(FORSTE, *langt)
    assert type(svar.verdier(FORSTE)[0]) is Unknown
    assert svar.mangler == {FORSTE}


def test_et_hull_pa_femten_dager_bryter_aldri_pa_seksten_er_det_ukjent() -> None:
    femten = [("2025-03-03", "2025-03-31", 100), ("2025-04-16", None, 100)]
    assert dag(FORSTE, *femten) == "2025-03-03"
    seksten = [("2025-03-03", "2025-03-31", 100), ("2025-04-17", None, 100)]
    assert type(spor(FORSTE, *seksten).verdier(FORSTE)[0]) is Unknown


def test_egenmelding_for_den_forste_perioden_regnes_med() -> None:
    assert dag(VERN, ("2025-03-06", None, 100), **{FORSTE: "2025-03-03"}) == "2025-03-03"


def test_bare_arbeid_er_ikke_noe_fravaer() -> None:
    assert type(spor(FORSTE, ("2025-01-01", None, 0)).verdier(FORSTE)[0]) is Unknown


# --- graden ved dialogmøte 1 -----------------------------------------------------------------------


def mote1(*perioder: Periode, **annet: object) -> bool:
    annet = {"oppfolging_har_arbeidsgiver": True, "oppfolging_mote1_nyttig": False, **annet}
    return bool(spor(MOTE1, *perioder, **annet)[MOTE1])


@pytest.mark.parametrize(
    ("gradert_fra", "gjelder"),
    [("2025-04-14", False), ("2025-04-21", False), ("2025-04-22", True)],
)
def test_graden_den_dagen_fristen_gar_ut_avgjor(gradert_fra: str, gjelder: bool) -> None:
    dagen_for = (date.fromisoformat(gradert_fra) - timedelta(days=1)).isoformat()
    assert mote1(("2025-03-03", dagen_for, 100), (gradert_fra, None, 50)) is gjelder


def test_gradert_forst_og_helt_borte_siden_er_uavklart() -> None:
    perioder = [("2025-03-03", "2025-04-13", 50), ("2025-04-14", None, 100)]
    assert mote1(*perioder) is True
    assert mote1(*perioder, oppfolging_valg_mote1=1) is False
    svar = spor(MOTE1, *perioder, oppfolging_har_arbeidsgiver=True, oppfolging_mote1_nyttig=False)
    assert [s.valg for s in svar.spenn] == ["oppfolging_valg_mote1"]


@pytest.mark.parametrize(("gradert_fra", "gjelder"), [("2025-04-21", False), ("2025-04-22", True)])
def test_helt_borte_hele_tiden_er_til_og_med_fristen(gradert_fra: str, gjelder: bool) -> None:
    dagen_for = (date.fromisoformat(gradert_fra) - timedelta(days=1)).isoformat()
    perioder = [("2025-03-03", dagen_for, 100), (gradert_fra, None, 50)]
    assert dag("oppfolging_helt_borte_til", *perioder) == dagen_for
    assert mote1(*perioder, oppfolging_valg_mote1=1) is gjelder


def test_tilbake_for_fristen_er_det_ikke_noe_mote() -> None:
    assert mote1(("2025-03-03", "2025-04-20", 100), ("2025-04-21", None, 0)) is False


def test_ukjent_grad_den_dagen_er_ikke_null() -> None:
    svar = spor(MOTE1, ("2025-03-03", "2025-04-20", 100), oppfolging_har_arbeidsgiver=True)
    assert type(svar.verdier(MOTE1)[0]) is Unknown
    assert "oppfolging_fravaersgrad" in svar.mangler


# --- egenskaper ------------------------------------------------------------------------------------

UKEFRISTER = ("plan", "mote1", "aktivitet", "annet_arbeid", "mote2", "opphorsbrev")


@settings(max_examples=60)
@given(st.dates(date(2010, 1, 1), date(2026, 11, 21)))
def test_fristene_faller_pa_samme_ukedag_og_i_rekkefolge(forste: date) -> None:
    navn = tuple(f"oppfolging_{n}_frist" for n in UKEFRISTER)
    svar = tk.lov(forste).beregn({FORSTE: forste}, navn)
    dager = [date.fromordinal(int(svar[n])) for n in navn]
    assert {d.weekday() for d in dager} == {forste.weekday()}
    assert all(d > forste for d in dager)
    assert dager[0] < dager[1] < dager[4] < dager[5]


@settings(max_examples=60)
@given(st.dates(date(2020, 1, 1), date(2025, 1, 1)), st.integers(1, 60))
def test_a_dele_en_periode_i_to_endrer_ingenting(forste: date, dager: int) -> None:
    delt = forste + timedelta(days=dager)
    en = [(forste.isoformat(), None, 100)]
    to = [(forste.isoformat(), (delt - timedelta(days=1)).isoformat(), 100), (delt.isoformat(), None, 100)]
    for navn in (FORSTE, VERN, "oppfolging_helt_borte_til"):
        assert dag(navn, *en) == dag(navn, *to)


KJERNE = (
    *(f"oppfolging_{n}_frist" for n in UKEFRISTER),
    "oppfolging_plan_gjelder",
    "oppfolging_mote1_gjelder",
    "oppfolging_sykmelding_fra",
    "oppfolging_vern_slutt",
    "saksbehandling_krav_senest",
)


@pytest.mark.parametrize("tid", ["2010-06-01", "2013-06-01", "2025-06-01"])
def test_forklart_er_likt_kompilert(tid: str) -> None:
    r = np.random.default_rng(20250303)
    n = 400
    forste = date.fromisoformat(tid).toordinal() + r.integers(-200, 200, n)
    grader = r.choice(np.array([0.2, 0.5, 0.99, 1.0]), n)
    folk = {
        FORSTE: forste,
        VERN: forste,
        "oppfolging_har_arbeidsgiver": r.random(n) < 0.8,
        "oppfolging_ansatt_fra": forste - r.integers(0, 150, n),
        "sykepenger_egenmeldte_dager": r.integers(0, 5, n),
        "sykepenger_egenmeldte_dager_12_mnd": r.integers(0, 30, n),
        "sykepenger_ia_ordning": r.random(n) < 0.5,
        "oppfolging_mote1_nyttig": r.random(n) < 0.5,
        "oppfolging_mote1_unodvendig": r.random(n) < 0.2,
        "oppfolging_plan_unodvendig": r.random(n) < 0.2,
        "oppfolging_grad_ved_plan": grader,
        "oppfolging_grad_ved_mote1": grader[::-1].copy(),
        "oppfolging_helt_borte_til": forste + r.integers(0, 100, n),
        "saksbehandling_rett_fra": forste + 16,
    }
    lov = tk.lov(tid)
    kjerne = lov.kompiler(KJERNE, folk)
    kompilert = kjerne.kjor(folk)
    assert_same_bits(traced(lov, KJERNE, folk), kompilert, tid)
    assert_same_bits(kompilert, without_numba(kjerne).kjor(folk), tid)


# --- tekstene --------------------------------------------------------------------------------------


def test_alt_en_plikt_nevner_finnes_i_loven() -> None:
    verk = lovverk()
    for plikt in ALLE:
        for navn in (plikt.krever, plikt.dato, plikt.gjelder, plikt.belop):
            assert not navn or navn in verk, (plikt.navn, navn)
        if plikt.dato:
            assert str(verk.unit(plikt.dato)) == "dato"
        if plikt.gjelder:
            assert str(verk.unit(plikt.gjelder)) == "ja/nei"
    for ledd in LEDD:
        for navn in (ledd.gjelder, ledd.pa_plass, ledd.dato):
            assert not navn or navn in verk, (ledd.navn, navn)
    assert len({p.navn for p in ALLE}) == len(ALLE)


def test_hver_plikt_har_paragraf_og_kilde_og_ingen_tall_som_star_i_satsene() -> None:
    verk = lovverk()
    for p in ALLE:
        assert "§" in p.hjemmel or "forskrift" in p.hjemmel, p.navn
        assert p.kilde and p.hva.endswith(".")
        texts = (p.hva, p.hvorfor, *p.innhold, *p.deltakere, *p.vilkar, *p.unntak)
        for text in texts:
            for rate in re.findall(r"\{(\w+)\}", text):
                assert rate in verk.satser, (p.navn, rate)
            without = re.sub(r"§§? ?[\d -]+( [a-z]\b)?( og [\d-]+)?|\{\w+\}|dialogmøte \d", "", text)
            assert not re.search(r"\d", without), (p.navn, without)
