"""`bil` and `stonader` through the installed command."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.hjelp import ROOT, Kjoring, assert_one_sentence, run

Innenfra = Callable[..., Kjoring]
CAR = str(ROOT / "examples" / "bilstonad.yaml")
VAN = str(ROOT / "examples" / "bilstonad_gruppe_2.yaml")
CHILD = str(ROOT / "examples" / "grunnstonad.yaml")


@pytest.fixture
def support(innenfra: Innenfra) -> Callable[..., dict[str, Any]]:
    """Return what `bil` or `stonader` says of a case, by name."""

    def ask(*args: str) -> dict[str, Any]:
        done = innenfra(*args, "--json")
        assert done.kode == 0, done.feil
        return {s["navn"]: s for s in json.loads(done.ut)["stonader"]}

    return ask


def test_bilen_byttes_etter_atte_ar_med_tilskudd_utstyr_og_hvem_en_gar_til() -> None:
    text = run("bil", CAR, "--dato", "2026-06-01").ut
    assert "Vilkårene er oppfylt:\n  Tilskudd til bil i arbeid og utdanning (gruppe 1)" in text
    assert "120 000 kr" in text and "Spesialutstyr som dekkes  80 000 kr" in text
    assert "automatgir, servostyring, elektriske vinduer" in text
    assert "Hvor: Det regionale Nav bilsenteret, sammen med terapeut fra Nav." in text
    assert "kassebil" not in text  # the case tells which group


def test_en_krone_over_seks_g_er_det_bare_utstyret_som_dekkes(support: Any) -> None:
    day = ("--dato", "2025-09-01", "--sett", "grunnbelop=124028", "--sett", "bil_inntekt_ektefelle=0")
    inside = support("bil", CAR, *day, "--sett", "bil_inntekt=744168")
    above = support("bil", CAR, *day, "--sett", "bil_inntekt=744169")
    assert inside["bil_gruppe_1"]["svar"] == "ja"
    assert inside["bil_gruppe_1"]["tall"]["bil_tilskudd_etter_inntekten"]["verdi"] == 30_000
    assert above["bil_gruppe_1"]["svar"] == "nei"
    assert above["bil_gruppe_1"]["tall"]["bil_inntekt_over_grensen_per_ar"]["verdi"] == 1
    assert above["bil_spesialutstyr"]["tall"]["bil_utstyr_dekket"]["verdi"] == 80_000


def test_den_nyere_praksisen_star_ved_siden_av(innenfra: Innenfra) -> None:
    text = innenfra("bil", CAR, "--dato", "2025-09-01", "--sett", "bil_kilometer=149999").ut
    assert "Mangler i kilometer" in text and "1 km" in text
    assert "Uavklart lov (forskrift 7.3.2003 nr. 290 § 9)" in text
    assert "åtte år er nok i gruppe 1" in text


def test_gruppe_2_med_forsorgerens_inntekt_og_egenandel(support: Any) -> None:
    van = support("bil", VAN, "--dato", "2025-01-01")["bil_gruppe_2"]
    assert van["svar"] == "ja"
    assert {n: van["tall"][n]["verdi"] for n in ("bil_egenandel", "bil_lan", "bil_betaler_selv")} == {
        "bil_egenandel": 30_000,
        "bil_lan": 570_000,
        "bil_betaler_selv": 70_000,
    }


def test_uten_gruppe_vises_begge_og_skjonn_blir_ikke_svart_pa(innenfra: Innenfra) -> None:
    sak = "skjema: trygdekart-sak/1\nfakta:\n  fodselsdato: 1990-01-01\n  hjelpemidler_medlem: ja\n"
    done = innenfra("bil", "SAK", "--dato", "2026-06-01", "--json", sak=sak)
    found = {s["navn"]: s for s in json.loads(done.ut)["stonader"]}
    assert list(found) == ["bil_gruppe_1", "bil_gruppe_2", "bil_spesialutstyr"]
    assert found["bil_spesialutstyr"]["svar"] == "må vurderes"
    assert found["bil_gruppe_1"]["svar"] == "mangler opplysninger"


def test_det_som_mangler_til_laveste_sats_i_2022(support: Any) -> None:
    grant = support("stonader", CHILD, "--dato", "2022-06-01")["grunnstonad"]
    assert grant["svar"] == "nei"
    assert grant["tall"]["grunnstonad_mangler_per_maned"]["verdi"] == 86
    assert grant["tall"]["grunnstonad_mangler_per_maned"]["tekst"].replace("\u00a0", " ") == "86 kr"
    enough = support(
        "stonader", CHILD, "--dato", "2022-06-01", "--sett", "grunnstonad_utgift_kosthold=5832"
    )["grunnstonad"]
    assert (enough["svar"], enough["tall"]["grunnstonad_per_maned"]["verdi"]) == ("ja", 686)


def test_bare_det_saken_sier_noe_om_blir_vist(support: Any) -> None:
    assert list(support("stonader", CHILD, "--dato", "2022-06-01")) == ["grunnstonad", "hjelpestonad"]


def test_kortvarig_behov_gar_til_kommunens_lager(innenfra: Innenfra) -> None:
    sak = "skjema: trygdekart-sak/1\nfakta:\n  hjelpemidler_behov_maneder: 23\n"
    sak += "  hjelpemidler_siste_livsfase: nei\n"
    text = innenfra("stonader", "SAK", "--dato", "2026-06-01", sak=sak).ut
    assert re.search("Lånes av kommunens lager +ja", text)
    assert "kommunens hjelpemiddellager" in text


def test_oversikten_har_bilen(innenfra: Innenfra) -> None:
    text = innenfra("beregn", CAR, "--dato", "2026-06-01").ut
    assert "Tilskudd til bil" in text and "120 000 kr" in text


@pytest.mark.parametrize(
    ("args", "where"),
    [
        (("bil", CAR, "--dato", "1950-01-01"), "dato"),
        (("stonader", CHILD, "--sett", "grunnstonad_utgift_kosthold=-1"), "grunnstonad_utgift_kosthold"),
        (("bil", CAR, "--sett", "bil_forrige_dato=1970-01-01"), "bil_forrige_dato"),
        (("bil", CAR, "--sett", "bil_gruppe=gruppe 3"), "bil_gruppe"),
    ],
)
def test_feil_er_en_setning(innenfra: Innenfra, args: tuple[str, ...], where: str) -> None:
    done = innenfra(*args)
    assert_one_sentence(done)
    assert where in done.feil
