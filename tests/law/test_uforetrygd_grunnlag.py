"""Grunnlag (§ 12-11), beløp per måned (§ 12-13) og yrkesskade (§ 12-17): egenskaper og oppgitte tall."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from tests.mengde import mengde
from trygdekart.engine.compiler import law_segments
from trygdekart.engine.helpers import legg_til_maneder
from trygdekart.law.uforetrygd.fakta_grunnlag import Inntektsar
from trygdekart.law.uforetrygd.regler_grunnlag_ar import godskrevet, justert, sum_av_de_beste
from trygdekart.timeline import Tidslinje

KRONER = st.floats(0, 2_000_000).map(lambda x: round(x, 2))
GRUNNLAG = "uforetrygd_beregnet_grunnlag_per_ar"
UFOR = date(2022, 5, 15).toordinal()
SIVILSTAND = {"enslig": 1, "gift": 2}


def historie(inntekter: list[float], forste: int = 2016) -> Tidslinje[float]:
    ar = enumerate(inntekter, forste)
    return Tidslinje.av((date(a, 1, 1), date(a, 12, 31), x) for a, x in ar)


def regn(navn: str, verdier: dict[str, Any], dag: str = "2022-06-01") -> Any:
    return tk.lov(dag).beregn_rett(verdier, (navn,))[navn]


def person(inntekter: list[float], **mer: Any) -> dict[str, Any]:
    """Return facts of someone disabled in 2022, with the incomes of 2016–2021."""
    return {"uforetrygd_uforetidspunkt": UFOR, "inntekt_historie": historie(inntekter), **mer}


@given(st.lists(KRONER, min_size=5, max_size=5), st.integers(1, 5))
def test_de_beste_av_fem(inntekter: list[float], antall: int) -> None:
    a, b, c, d, e = inntekter
    ventet = sum(sorted(inntekter, reverse=True)[:antall])
    assert sum_av_de_beste(a, b, c, d, e, float(antall)) == pytest.approx(ventet, abs=1e-6)


@given(st.permutations([0.0, 100.0, 250.0, 251.0, 900.0]))
def test_rekkefolgen_av_arene_har_ikke_noe_a_si(inntekter: list[float]) -> None:
    a, b, c, d, e = inntekter
    assert sum_av_de_beste(a, b, c, d, e, 3.0) == 1401.0


@given(KRONER, KRONER, KRONER)
def test_omsorg_og_tjeneste_gir_aldri_mindre_enn_inntekten(inntekt: float, for_: float, g: float) -> None:
    for art in (Inntektsar.OMSORG, Inntektsar.FORSTEGANGSTJENESTE):
        assert godskrevet(art, inntekt, for_, 3 * g, 4.5 * g) >= inntekt
    assert godskrevet(Inntektsar.VANLIG, inntekt, for_, 3 * g, 4.5 * g) == inntekt


@settings(max_examples=60)
@given(st.lists(KRONER, min_size=6, max_size=6), st.integers(1, 5), st.floats(0, 300_000))
def test_mer_inntekt_gir_aldri_lavere_grunnlag(inntekter: list[float], hvilket: int, mer: float) -> None:
    for_ = regn(GRUNNLAG, person(inntekter))
    okt = [x + mer if i == hvilket else x for i, x in enumerate(inntekter)]
    etter = regn(GRUNNLAG, person(okt))
    assert for_ - 1e-6 <= etter <= 6 * 111477 + 1e-6


@settings(max_examples=60)
@given(st.lists(KRONER, min_size=6, max_size=6))
def test_grunnlaget_folger_g(inntekter: list[float]) -> None:
    assert regn(GRUNNLAG, person(inntekter), "2025-06-01") == pytest.approx(
        regn(GRUNNLAG, person(inntekter)) * 130160 / 111477, rel=1e-12
    )


@settings(max_examples=60)
@given(st.lists(KRONER, min_size=6, max_size=6))
def test_taket_gjelder_for_snittet(inntekter: list[float]) -> None:
    """Same as an independent calculation, each year capped before the mean."""
    snitt = {2017: 93281, 2018: 95800, 2019: 98866, 2020: 100853, 2021: 104716}
    lofta = [min(x * 111477 / snitt[a], 6 * 111477) for a, x in zip(snitt, inntekter[1:], strict=True)]
    assert regn(GRUNNLAG, person(inntekter)) == pytest.approx(sum(sorted(lofta)[2:]) / 3, abs=1e-6)


def test_ukjent_ar_er_ikke_null() -> None:
    svar = tk.lov("2022-06-01").beregn_rett(
        {"uforetrygd_uforetidspunkt": UFOR, "inntekt_historie": historie([1.0, 2.0, 3.0], 2019)},
        ("uforetrygd_grunnlag_per_ar",),
    )
    assert svar.mangler == {"uforetrygd_grunnlag_per_ar"}


def test_justert_tar_hvert_ar_for_seg() -> None:
    assert justert(104716.0, 111477.0, 104716.0, 6.0) == 111477.0
    assert justert(1e9, 111477.0, 104716.0, 6.0) == 668862.0


# Minsteytelsen per år og måned i hele kroner, G-satsene ganger G (mønsterark fra 2015 til 2026).
MINSTE = [
    ("2015-05-01", "gift", False, 205355, 17113),
    ("2015-05-01", "enslig", True, 262098, 21841),
    ("2019-05-01", "enslig", False, 247648, 20637),
    ("2022-05-01", "gift", False, 254168, 21181),
    ("2022-05-01", "enslig", False, 276463, 23039),
    ("2022-05-01", "gift", True, 296529, 24711),
    ("2022-05-01", "enslig", True, 324398, 27033),
    ("2023-05-01", "gift", False, 270454, 22538),
    ("2024-06-30", "enslig", False, 307589, 25632),
    ("2024-07-01", "enslig", False, 313667, 26139),
    ("2024-07-01", "gift", True, 335992, 27999),
    ("2025-05-01", "gift", False, 303143, 25262),
    ("2025-05-01", "enslig", True, 385143, 32095),
    ("2026-05-01", "enslig", False, 345332, 28778),
    ("2026-05-01", "gift", True, 369911, 30826),
]


@pytest.mark.parametrize(("dag", "sivilstand", "ung", "aret", "maneden"), MINSTE)
def test_minsteytelsen_i_hele_kroner(dag: str, sivilstand: str, ung: bool, aret: int, maneden: int) -> None:
    navn = ("uforetrygd_minsteytelse_avrundet_per_ar", "uforetrygd_minsteytelse_per_maned")
    verdier = {
        "fodselsdato": date(1980, 1, 1).toordinal(),
        "sivilstand": SIVILSTAND[sivilstand],
        "uforetrygd_ung_ufor": ung,
        "uforetrygd_omregnet_2015": False,
        "uforetrygd_trygdetid": 40.0,
    }
    svar = tk.lov(dag).beregn_rett(verdier, navn)
    assert [svar[n] for n in navn] == [aret, maneden]


def test_lysark_2022_fra_inntekt_til_uforetrygd() -> None:
    """The highest benefit (441 449) and 396 000 of an income of 600 000, from incomes of five years."""
    snitt = [91740, 93281, 95800, 98866, 100853, 104716]
    trygd = {"fodselsdato": date(1970, 1, 15).toordinal(), "sivilstand": 1, "uforetrygd_trygdetid": 40.0}
    trygd |= {"uforetrygd_ung_ufor": False, "uforetrygd_omregnet_2015": False}
    navn = "uforetrygd_ugradert_per_ar"
    assert regn(navn, {**trygd, **person([700_000.0] * 6)}) == pytest.approx(441448.92, abs=0.005)
    like = [600_000 * g / 111477 for g in snitt]
    assert regn(navn, {**trygd, **person(like)}) == pytest.approx(396000, abs=0.005)


@settings(max_examples=100)
@given(
    st.floats(0, 40),
    KRONER,
    st.floats(0, 8),
    st.integers(1, 20),
    st.integers(0, 100),
    st.sampled_from([1, 2]),
)
def test_yrkesskade_gir_aldri_mindre(
    trygdetid: float, grunnlag: float, skade: float, grad: int, yrke: int, sivil: int
) -> None:
    verdier = {
        "fodselsdato": date(1970, 1, 15).toordinal(),
        "sivilstand": sivil,
        "uforetrygd_ung_ufor": False,
        "uforetrygd_omregnet_2015": False,
        "uforetrygd_uforegrad": grad * 0.05,
        "uforetrygd_trygdetid": trygdetid,
        "uforetrygd_grunnlag_per_ar": grunnlag,
    }
    skadd = {**verdier, "uforetrygd_yrkesskadegrad": yrke / 100, "uforetrygd_skadeinntekt_g": skade}
    navn = "uforetrygd_ugradert_per_ar"
    assert regn(navn, skadd) >= regn(navn, verdier) - 1e-6


# --- sporet er lik kjernen -----------------------------------------------------------------------

EACH = mengde(4, 12)  # persons of each law
MAL = (
    GRUNNLAG,
    "uforetrygd_ugradert_per_ar",
    "uforetrygd_brutto_per_maned",
    "uforetrygd_per_maned",
    "uforetrygd_minsteytelse_per_maned",
    "uforetrygd_inntekt_i_eos_ar",
)


def kolonner(n: int, fro: int) -> dict[str, Any]:
    r = np.random.default_rng(fro)
    tilfeldig: dict[str, Any] = {
        "fodselsdato": r.integers(date(1955, 1, 1).toordinal(), date(2000, 1, 1).toordinal(), n),
        "sivilstand": r.integers(1, 3, n),
        "uforetrygd_uforegrad": r.integers(4, 21, n) * 0.05,
        "uforetrygd_innvilget_fra": r.integers(date(2015, 1, 1).toordinal(), UFOR, n),
        "uforetrygd_uforetidspunkt": r.integers(date(2000, 1, 1).toordinal(), UFOR, n),
        "uforetrygd_ung_ufor": r.random(n) < 0.2,
        "uforetrygd_omregnet_2015": r.random(n) < 0.2,
        "uforetrygd_vta": r.random(n) < 0.1,
        "uforetrygd_trygdetid": r.integers(0, 41, n).astype(float),
        "uforetrygd_ifu_fastsatt": np.round(r.random(n) * 700_000, 2),
        "uforetrygd_ieu_fastsatt": np.round(r.random(n) * 100_000, 2),
        "pensjonsgivende_inntekt": np.round(r.random(n) * 200_000, 2),
        "uforetrygd_siste_skatteoppgjor_mangler": r.random(n) < 0.2,
        "uforetrygd_yrkesskadegrad": np.where(r.random(n) < 0.5, 0.0, np.round(r.random(n), 2)),
        "uforetrygd_skadeinntekt_g": np.round(r.random(n) * 8, 3),
    }
    for k in range(1, 7):
        inntekt = np.where(r.random(n) < 0.2, 0.0, np.round(r.gamma(3.0, 150_000.0, n), 2))
        tilfeldig[f"uforetrygd_inntekt_ar_{k}"] = inntekt
    for k in range(1, 6):
        tilfeldig[f"uforetrygd_art_ar_{k}"] = r.choice([1, 1, 1, 2, 3, 4], n)
    return tilfeldig


def test_sporet_er_lik_kjernen() -> None:
    dager = [d for d in law_segments(tk.lov("2015-01-01"), MAL) if d >= date(2016, 1, 1)]
    for i, dag in enumerate(dager):
        lov = tk.lov(dag)
        kol = kolonner(EACH, i)
        kjerne = lov.kompiler(MAL, set(kol)).kjor(kol)
        for p in range(EACH):
            en = {n: k[p].item() for n, k in kol.items()}
            svar = lov.beregn_rett(en, MAL)
            assert [svar[n] for n in MAL] == [kjerne[n][p].item() for n in MAL], (dag, p)


def test_oppslagene_treffer_arene_for() -> None:
    """Leap day and the ends of the year look up the five calendar years before."""
    for dag in (date(2020, 2, 29), date(2021, 1, 1), date(2021, 12, 31)):
        inntekter = {f"{a}": float(a) for a in range(2010, 2022)}
        verdier = person(list(inntekter.values()))
        verdier["inntekt_historie"] = historie(list(inntekter.values()), 2010)
        verdier["uforetrygd_uforetidspunkt"] = dag.toordinal()
        for k in range(1, 6):
            assert regn(f"uforetrygd_inntekt_ar_{k}", verdier, "2022-06-01") == dag.year - k
            tilbake = legg_til_maneder(dag.toordinal(), -12 * k)
            assert date.fromordinal(tilbake).year == dag.year - k
