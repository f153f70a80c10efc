"""The conditions, the degree and the first month: dates, unknowns, properties, and both ways of running."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trygdekart as tk
from tests.mengde import mengde
from trygdekart.law.person.fakta import Medlemskap
from trygdekart.law.uforetrygd.fakta_vilkar import Vilkar
from trygdekart.law.uforetrygd.regler_inntektsevne import uforetrygd_beregnet_uforegrad
from trygdekart.law.uforetrygd.regler_medlemskap import (
    uforetrygd_medlemstid_for_uforhet,
    uforetrygd_opphold_i_medlemskapet,
)
from trygdekart.law.uforetrygd.regler_vilkar import uforetrygd_beregnet_innvilget_fra
from trygdekart.timeline import Tidslinje

dager = st.dates(date(2015, 1, 1), date(2030, 12, 31))


def dag(ar: int, maned: int = 1, av: int = 1) -> int:
    return date(ar, maned, av).toordinal()


def svar(tid: str, navn: str, **fakta: Any) -> Any:
    return tk.lov(tid).beregn(fakta, (navn,))[navn]


@pytest.mark.parametrize(
    ("oppfylt", "krav", "fra"),
    [
        ("2024-02-15", "2024-03-31", "2024-03-01"),  # måneden etter at vilkårene er oppfylt
        ("2024-02-29", "2024-03-01", "2024-03-01"),
        ("2024-03-01", "2024-03-31", "2024-04-01"),
        ("2020-01-31", "2024-05-31", "2024-02-01"),  # tre måneder før kravmåneden
        ("2024-01-31", "2024-05-01", "2024-02-01"),
        ("2023-12-31", "2024-04-30", "2024-01-01"),  # begge gir januar
        ("2024-06-10", "2024-03-01", "2024-07-01"),  # søkt før vilkårene var oppfylt
        ("2023-11-15", "2024-02-01", "2023-12-01"),
    ],
)
def test_forste_maned(oppfylt: str, krav: str, fra: str) -> None:
    for navn in ("uforetrygd_beregnet_innvilget_fra", "uforetrygd_innvilget_fra"):
        got = svar("2026-01-01", navn, uforetrygd_vilkar_oppfylt_fra=oppfylt, uforetrygd_krav_dato=krav)
        assert date.fromordinal(got).isoformat() == fra


def test_den_som_er_ufor_som_barn_far_fra_maneden_etter_18() -> None:
    got = svar(
        "2026-01-01",
        "uforetrygd_innvilget_fra",
        fodselsdato="2007-02-28",
        uforetrygd_uforetidspunkt="2010-01-01",
        uforetrygd_krav_dato="2025-01-15",
    )
    assert date.fromordinal(got) == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("fodt", "maneder", "nas", "pensjon"),
    [
        ("1964-06-15", 804, "2031-06-15", "2031-07-01"),
        ("1965-03-20", 805, "2032-04-20", "2032-05-01"),
        ("1965-12-01", 805, "2033-01-01", "2033-02-01"),
        ("1964-12-31", 804, "2031-12-31", "2032-01-01"),
        ("1975-01-31", 827, "2043-12-31", "2044-01-01"),
    ],
)
def test_ovre_aldersgrense(fodt: str, maneder: int, nas: str, pensjon: str) -> None:
    fakta = {"fodselsdato": fodt, "uforetrygd_ovre_aldersgrense_maneder": maneder}
    got = tk.lov("2026-01-01").beregn(fakta, ("uforetrygd_nar_ovre_aldersgrense", "uforetrygd_opphor_fra"))
    assert date.fromordinal(got["uforetrygd_nar_ovre_aldersgrense"]).isoformat() == nas
    assert date.fromordinal(got["uforetrygd_opphor_fra"]).isoformat() == pensjon


@pytest.mark.parametrize(
    ("ufor", "krav", "arbeidet", "alvorlig", "ung"),
    [
        ("2010-05-31", "2020-05-31", "ja", "ja", True),  # dagen før 26 og dagen før 36
        ("2010-05-31", "2020-06-01", "ja", "ja", False),
        ("2010-05-31", "2020-06-01", "nei", "ja", True),
        ("2010-06-01", "2011-01-01", "nei", "ja", False),
        ("2010-05-31", "2011-01-01", "nei", "nei", False),
    ],
)
def test_ung_ufor(ufor: str, krav: str, arbeidet: str, alvorlig: str, ung: bool) -> None:
    got = svar(
        "2026-01-01",
        "uforetrygd_beregnet_ung_ufor",
        fodselsdato="1984-06-01",
        uforetrygd_uforetidspunkt=ufor,
        uforetrygd_krav_dato=krav,
        uforetrygd_arbeidet_mer_enn_halvt_etter_26=arbeidet,
        uforetrygd_alvorlig_sykdom_som_ung=alvorlig,
    )
    assert got is ung


def test_skjonnet_er_apent_nar_ingen_har_sagt_noe() -> None:
    fakta = {
        "uforetrygd_vilkar_alder": True,
        "uforetrygd_vilkar_medlemskap": True,
        "uforetrygd_vilkar_inntektsevne": True,
    }
    got = tk.lov("2025-01-01").beregn(fakta, ("uforetrygd_vilkar_oppfylt",))
    assert set(got.verdier("uforetrygd_vilkar_oppfylt")) == {True, False}
    assert {a.navn for a in got.avgjor} == {
        "uforetrygd_behandling_provd",
        "uforetrygd_tiltak_provd",
        "uforetrygd_varig_sykdom",
        "uforetrygd_sykdom_hovedarsak",
    }


def test_tidlig_nei_trenger_ikke_skjonnet() -> None:
    fakta = {"uforetrygd_vilkar_alder": False}
    got = tk.lov("2025-01-01").beregn(fakta, ("uforetrygd_forste_vilkar_som_mangler",))
    assert got["uforetrygd_forste_vilkar_som_mangler"] == Vilkar.ALDER


def test_over_halvt_tap_sporres_det_ikke_om_aap_eller_yrkesskade() -> None:
    got = tk.lov("2025-01-01").beregn({"uforetrygd_inntektstap": 0.5}, ("uforetrygd_vilkar_inntektsevne",))
    assert got["uforetrygd_vilkar_inntektsevne"] is True
    assert len(got.greiner) == 1
    apent = tk.lov("2025-01-01").beregn(
        {"uforetrygd_inntektstap": 0.45}, ("uforetrygd_vilkar_inntektsevne",)
    )
    assert set(apent.verdier("uforetrygd_vilkar_inntektsevne")) == {True, False}


def test_hull_i_medlemskapet_er_ukjent_og_ikke_utenfor() -> None:
    fakta: dict[str, Any] = {
        "fodselsdato": "1980-01-01",
        "uforetrygd_uforetidspunkt": "2023-01-01",
        "uforetrygd_krav_dato": "2023-06-01",
        "uforetrygd_eos_teller": False,
    }
    navn = "uforetrygd_medlemstid_for_uforhet"
    kort = Tidslinje.av([(date(2019, 1, 1), None, int(Medlemskap.NORGE))])
    got = tk.lov("2025-01-01").beregn({**fakta, "medlemskap": kort}, (navn,))
    # Et hull kan ha flere stater etter hverandre, så det gis ikke én verdi for hele hullet.
    assert len(got.greiner) == 1 and got.greiner[0].verdier[navn].missing == {"medlemskap"}
    lang = Tidslinje.av([(date(2018, 1, 1), None, int(Medlemskap.NORGE))])
    assert tk.lov("2025-01-01").beregn({**fakta, "medlemskap": lang}, (navn,))[navn] == 60


# --- properties -----------------------------------------------------------------------------------


@given(dager, dager)
def test_aldri_mer_enn_tre_maneder_tilbake_og_alltid_den_forste(oppfylt: date, krav: date) -> None:
    got = date.fromordinal(uforetrygd_beregnet_innvilget_fra(oppfylt.toordinal(), krav.toordinal(), 1, 3))
    assert got.day == 1
    assert got > oppfylt
    assert got.year * 12 + got.month >= krav.year * 12 + krav.month - 3


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from([0, 1]))
def test_graden_vokser_med_tapet_og_er_nar_det(a: float, b: float, valg: Any) -> None:
    lav, hoy = sorted((a, b))
    grader = [uforetrygd_beregnet_uforegrad(True, x, 0.05, valg) for x in (lav, hoy)]
    assert grader[0] <= grader[1]
    for tap, grad in zip((lav, hoy), grader, strict=True):
        assert abs(grad - tap) <= 0.025 + 1e-6
        assert grad * 20 == pytest.approx(round(grad * 20))


@given(
    st.lists(
        st.tuples(st.dates(date(1990, 1, 1), date(2024, 12, 31)), st.sampled_from([1, 2, 3])), max_size=6
    ),
    dager,
    st.booleans(),
)
def test_medlemstid_og_opphold_mot_dag_for_dag(
    skifter: list[tuple[date, int]], ufor: date, eos: bool
) -> None:
    """The derivations agree with a count over every single day."""
    fodt, kategori = date(1985, 3, 31), {date(1985, 1, 1): 3, **dict(skifter)}
    starter = sorted(kategori)
    slutter = [*(s - timedelta(days=1) for s in starter[1:]), None]
    linje = Tidslinje.av(
        [(a, b, kategori[a]) for a, b in zip(starter, slutter, strict=True) if b is None or b >= a]
    )
    teller = {1, 2} if eos else {1}
    first = ufor
    while first > fodt and linje.verdi_pa(first - timedelta(days=1)) in teller:
        first -= timedelta(days=1)
    maneder = uforetrygd_medlemstid_for_uforhet(linje, fodt.toordinal(), ufor.toordinal(), eos, 5)
    assert abs((ufor - first).days - maneder * 30.4375) < 32
    seksten = date(2001, 3, 31)
    ute = sum(
        linje.verdi_pa(seksten + timedelta(days=i)) not in teller for i in range((ufor - seksten).days)
    )
    fra_til = fodt.toordinal(), ufor.toordinal()
    opphold = uforetrygd_opphold_i_medlemskapet(linje, *fra_til, eos, 16, 5, 30)
    assert abs(ute - opphold * 30.4375) < 40
    assert (opphold == 0) == (ute == 0)


# --- traced and compiled --------------------------------------------------------------------------

NAVN = (
    "uforetrygd_vilkar_oppfylt",
    "uforetrygd_forste_vilkar_som_mangler",
    "uforetrygd_vilkar_alder",
    "uforetrygd_vilkar_medlemskap",
    "uforetrygd_uten_framtidig_trygdetid",
    "uforetrygd_beregnet_uforegrad",
    "uforetrygd_inntektstap",
    "uforetrygd_mangler_medlemstid",
    "uforetrygd_beregnet_ifu",
    "uforetrygd_beregnet_ieu",
    "uforetrygd_innvilget_fra",
    "uforetrygd_opphor_fra",
    "uforetrygd_alder_ved_krav",
    "uforetrygd_beregnet_ung_ufor",
)
JA_NEI = (
    "uforetrygd_ung_ufor",
    "uforetrygd_aap_ved_krav",
    "uforetrygd_yrkesskade",
    "uforetrygd_flyktning",
    "uforetrygd_yrkesaktiv_i_eos",
    "uforetrygd_kan_ta_ut_full_alderspensjon",
    "uforetrygd_behandling_provd",
    "uforetrygd_tiltak_provd",
    "uforetrygd_varig_sykdom",
    "uforetrygd_sykdom_hovedarsak",
    "uforetrygd_alvorlig_sykdom_som_ung",
    "uforetrygd_arbeidet_mer_enn_halvt_etter_26",
)
# Made outside the kernel from facts over time, or by the rules of another part: given as columns.
GITT = {
    "uforetrygd_medlemstid_norge": (0, 480, int),
    "uforetrygd_medlemstid_for_uforhet": (0, 120, int),
    "uforetrygd_medlemstid_for_krav": (0, 40, int),
    "uforetrygd_opphold_i_medlemskapet": (0, 120, int),
    "uforetrygd_medlemskap_da": (1, 4, int),
    "uforetrygd_inntekt_ar_1": (0, 900_000, float),
    "uforetrygd_inntekt_ar_2": (0, 900_000, float),
    "uforetrygd_inntekt_ar_3": (0, 900_000, float),
    "uforetrygd_ytelse_uten_framtidig_per_ar": (0, 300_000, float),
    "uforetrygd_ventet_inntekt": (0, 500_000, float),
    "uforetrygd_ubrukt_inntektsmulighet": (0, 100_000, float),
}


def personer(n: int) -> dict[str, np.ndarray]:
    r = np.random.default_rng(12)
    ufor = r.integers(dag(2016), dag(2026), n)
    ut: dict[str, np.ndarray] = {
        "fodselsdato": r.integers(dag(1955), dag(2008), n),
        "sivilstand": r.integers(1, 3, n),
        "uforetrygd_uforetidspunkt": ufor,
        "uforetrygd_krav_dato": ufor + r.integers(0, 900, n),
        "uforetrygd_yrke_for_uforhet": r.integers(1, 4, n),
        "uforetrygd_stillingsandel_for_uforhet": r.integers(1, 21, n) * 0.05,
        "uforetrygd_yrkesskadegrad": np.zeros(n),
    }
    for navn in JA_NEI:
        ut[navn] = r.random(n) < (0.9 if "provd" in navn or "sykdom" in navn else 0.5)
    for navn, (fra, til, slag) in GITT.items():
        ut[navn] = r.integers(fra, til, n) if slag is int else np.round(r.random(n) * (til - fra) + fra, 2)
    return ut


@pytest.mark.parametrize("tid", ["2019-06-01", "2025-12-31", "2026-01-01"])
def test_sporet_er_lik_kompilert(tid: str) -> None:
    n, lov = mengde(100, 300), tk.lov(tid)
    kolonner = personer(n)
    kompilert = lov.kompiler(NAVN, kolonner).kjor(kolonner)
    for i in range(n):
        got = lov.beregn_rett({k: v[i].item() for k, v in kolonner.items()}, NAVN)
        for navn in NAVN:
            assert float(got[navn]) == float(kompilert[navn][i]), (navn, i)
    assert set(kompilert["uforetrygd_forste_vilkar_som_mangler"]) >= {0, 1, 2, 3, 4, 5}
