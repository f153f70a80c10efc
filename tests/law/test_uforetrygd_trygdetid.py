"""Trygdetid (§ 12-12): lengden av perioder, egenskaper, og sporet lik kjernen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.law.person.fakta import Medlemskap
from trygdekart.law.uforetrygd.regler_trygdetidsperioder import Trygdetidsperiode, periodelengde
from trygdekart.timeline import Tidslinje

DAGER = st.dates(date(1950, 1, 1), date(2030, 12, 31))
TRYGDETID = "uforetrygd_beregnet_trygdetid"


def dag(tekst: str) -> int:
    return date.fromisoformat(tekst).toordinal()


def regn(verdier: dict[str, Any], *navn: str) -> Any:
    svar = tk.lov("2021-06-01").beregn_rett(verdier, navn)
    return svar[navn[0]] if len(navn) == 1 else tuple(svar[n] for n in navn)


@pytest.mark.parametrize(
    ("fra", "til", "inn", "ut", "ventet"),
    [
        ("2023-05-10", "2023-05-10", False, False, (0, 0, 1)),
        ("2023-05-10", "2023-05-30", False, False, (0, 0, 21)),
        ("2023-05-10", "2023-06-09", False, False, (0, 1, 0)),
        ("2023-05-10", "2023-05-30", False, True, (0, 7, 22)),
        ("2023-05-10", "2023-05-30", True, False, (0, 4, 30)),
        ("2023-05-10", "2023-05-30", True, True, (1, 0, 0)),
        ("2020-02-10", "2023-05-30", True, True, (4, 0, 0)),
        ("2020-02-29", "2021-02-27", False, False, (0, 11, 30)),
        ("2020-02-29", "2021-02-28", False, False, (1, 0, 1)),
        ("2023-01-31", "2023-02-28", False, False, (0, 1, 1)),
        ("2023-01-31", "2023-02-27", False, False, (0, 0, 28)),
        ("2024-02-01", "2024-02-29", False, False, (0, 1, 0)),
        ("2020-01-01", "2020-03-04", True, False, (0, 2, 4)),
    ],
)
def test_lengden_av_en_periode(fra: str, til: str, inn: bool, ut: bool, ventet: tuple[int, ...]) -> None:
    assert periodelengde(dag(fra), dag(til), inn, ut) == ventet
    perioder = (Trygdetidsperiode(dag(fra), dag(til), Medlemskap.NORGE, inn, ut),)
    navn = [f"uforetrygd_norsk_tid_{x}" for x in ("ar", "maneder", "dager")]
    assert regn({"uforetrygd_trygdetidsperioder": perioder}, *navn) == ventet


@given(DAGER, st.integers(0, 20_000))
def test_en_dag_mer_er_aldri_kortere(fra: date, dager: int) -> None:
    start = fra.toordinal()
    kort, lang = periodelengde(start, start + dager), periodelengde(start, start + dager + 1)
    assert kort < lang
    assert 0 <= kort.maneder < 12
    assert 0 <= kort.dager <= 30


@given(DAGER, st.integers(0, 20_000))
def test_lengden_er_dagene_i_kalenderen(fra: date, dager: int) -> None:
    """Taking the length from the start again lands on the day after the last."""
    ar, maneder, rest = periodelengde(fra.toordinal(), fra.toordinal() + dager)
    n = fra.year * 12 + fra.month - 1 + ar * 12 + maneder
    forste = date(n // 12, n % 12 + 1, 1)
    lengde = (date((n + 1) // 12, (n + 1) % 12 + 1, 1) - forste).days
    landet = forste + timedelta(days=min(fra.day, lengde) - 1 + rest)
    assert landet == fra + timedelta(days=dager + 1)


def person(medlemskap: list[tuple[date, date | None, int]], **mer: Any) -> dict[str, Any]:
    return {
        "fodselsdato": dag("1980-03-15"),
        "uforetrygd_uforetidspunkt": dag("2020-05-01"),
        "uforetrygd_krav_dato": dag("2020-06-01"),
        "uforetrygd_innvilget_etter_tredje_ledd": False,
        "medlemskap": Tidslinje.av(medlemskap),
        **mer,
    }


@settings(max_examples=150)
@given(st.dates(date(1990, 1, 1), date(2020, 4, 30)), st.integers(1, 3000), st.booleans())
def test_lenger_medlemskap_gir_aldri_kortere_trygdetid(fra: date, for_: int, tredje: bool) -> None:
    tidligere = max(fra - timedelta(days=for_), date(1980, 3, 15))
    mer = {"uforetrygd_innvilget_etter_tredje_ledd": tredje}
    kort = regn(person([(fra, None, 1)], **mer), TRYGDETID)
    lang = regn(person([(tidligere, None, 1)], **mer), TRYGDETID)
    assert 0 <= kort <= lang <= 40


@settings(max_examples=150)
@given(st.dates(date(1990, 1, 1), date(2020, 4, 30)), st.booleans())
def test_eos_tid_skader_aldri(fra: date, tredje: bool) -> None:
    mer = {"uforetrygd_innvilget_etter_tredje_ledd": tredje}
    alene = regn(person([(fra, None, 1)], **mer), TRYGDETID)
    med = person([(date(1980, 1, 1), fra - timedelta(days=1), 2), (fra, None, 1)], **mer)
    beste, norge, brok = regn(med, TRYGDETID, "uforetrygd_samlet_norge", "uforetrygd_prorata_brok")
    assert alene <= beste <= 40
    assert norge <= beste
    assert 0 < brok <= 1


@given(st.integers(0, 2000))
def test_fire_femtedeler_er_eksakt(opptjening: int) -> None:
    """0,8 × whole months never falls on the wrong side of a whole number."""
    for faktisk in (opptjening * 4 // 5 - 1, opptjening * 4 // 5, opptjening * 4 // 5 + 1):
        assert (faktisk < 0.8 * opptjening) == (5 * faktisk < 4 * opptjening)


def test_ett_medlemskap_uten_perioder_gjelder_hele_livet() -> None:
    verdier = person([])
    verdier["medlemskap"] = int(Medlemskap.NORGE)
    assert regn(verdier, TRYGDETID) == 40
    verdier["medlemskap"] = int(Medlemskap.UTENFOR)
    assert regn(verdier, "uforetrygd_faktisk_norge") == 0


def test_ukjent_medlemskap_er_ukjent_trygdetid() -> None:
    verdier = {"fodselsdato": dag("1980-03-15"), "uforetrygd_uforetidspunkt": dag("2020-05-01")}
    svar = tk.lov("2021-06-01").beregn_rett(verdier, ("uforetrygd_trygdetid",))
    assert svar.mangler == {"uforetrygd_trygdetid"}


MAL = (
    TRYGDETID,
    "uforetrygd_framtidig_norge",
    "uforetrygd_framtidig_teoretisk",
    "uforetrygd_opptjeningstid",
    "uforetrygd_samlet_teoretisk",
    "uforetrygd_trygdetid_med_yrkesskade",
)


def test_sporet_er_lik_kjernen() -> None:
    n = 400
    r = np.random.default_rng(12)
    fodt = r.integers(dag("1950-01-01"), dag("2002-01-01"), n)
    kol: dict[str, Any] = {
        "fodselsdato": fodt,
        "uforetrygd_uforetidspunkt": fodt + r.integers(16 * 365, 68 * 365, n),
        "uforetrygd_krav_dato": fodt + r.integers(68 * 365, 70 * 365, n),
        "uforetrygd_innvilget_etter_tredje_ledd": r.random(n) < 0.3,
        "uforetrygd_nordisk_konvensjon": r.random(n) < 0.1,
        "uforetrygd_norske_poengar_fastsatt": np.where(r.random(n) < 0.9, 0.0, r.integers(1, 41, n)),
        "uforetrygd_yrkesskadegrad": np.where(r.random(n) < 0.8, 0.0, 0.5),
    }
    for land in ("norsk", "eos"):
        for enhet, hoyest in (("ar", 30), ("maneder", 30), ("dager", 90)):
            kol[f"uforetrygd_{land}_tid_{enhet}"] = r.integers(0, hoyest, n).astype(float)
    lov = tk.lov("2021-06-01")
    kjerne = lov.kompiler(MAL, set(kol)).kjor(kol)
    for p in range(n):
        svar = lov.beregn_rett({navn: k[p].item() for navn, k in kol.items()}, MAL)
        assert [svar[m] for m in MAL] == [kjerne[m][p].item() for m in MAL], p
