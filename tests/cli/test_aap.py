"""Arbeidsavklaringspenger from the command line: the examples as a person sees them, and every fault."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.hjelp import ROOT, Kjoring, assert_one_sentence

EXAMPLE = ROOT / "examples" / "aap_meldeperiode.yaml"
YOUNG = ROOT / "examples" / "aap_ung.yaml"
DATE = ("--dato", "2025-12-01")
Run = Callable[..., Kjoring]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_meldeperioden_under_og_over_grensen(innenfra: Run) -> None:
    under = plain(innenfra("beregn", str(EXAMPLE), *DATE).ut)
    # 1 405,70 og 74 kr, 60 prosent av hver; ti hverdager
    assert "Utbetalt for meldeperioden         8 880 kr" in under
    assert "Gradering                              60 %" in under
    over = plain(innenfra("beregn", str(EXAMPLE), "--dato", "2025-12-15").ut)
    assert "Utbetalt for meldeperioden             0 kr" in over


def test_forklaringen_har_timene_og_dagene(innenfra: Run) -> None:
    text = plain(innenfra("forklar", str(EXAMPLE), "aap_i_meldeperioden", *DATE).ut)
    assert "· 1.12.–12.12.: 888 kr × 10 hverdager" in text
    for day in ("1.12.", "2.12.", "3.12.", "4.12."):
        assert f"· {day}: 7,5 timer" in text
    assert "30 timer / 75 timer" in text and "§ 11-23 fjerde ledd" in text
    assert "MinsteÅrligYtelse.kt" in text


def test_hva_timen_over_grensen_koster(innenfra: Run) -> None:
    names = ("aap_kroner_per_time", "aap_timer_til_grensen", "aap_tap_ved_grensen")
    text = plain(innenfra("beregn", str(EXAMPLE), *names, "--dato", "2025-12-15").ut)
    assert "197 kr" in text and "45,3375 timer" in text and "5 920 kr" in text


def test_linjen_langs_timene_har_stupet_ved_60_prosent(innenfra: Run) -> None:
    along = ("--langs", "aap_meldeperiode_timer", "--fra", "0", "--til", "75")
    text = plain(innenfra("linje", str(EXAMPLE), "aap_i_meldeperioden", *along, *DATE).ut)
    assert "Stup ved 45" in text


def test_25_arsdagen_midt_i_en_meldeperiode(innenfra: Run) -> None:
    text = plain(innenfra("beregn", str(YOUNG), "aap_dag_for_dag", "--dato", "2026-02-27").ut)
    assert "–27.2.2026" in text and "28.2.2026" in text and "681" in text and "1 022" in text


def test_en_null_som_kommer_av_et_vilkar_sier_hvilket(innenfra: Run) -> None:
    text = plain(innenfra("beregn", str(YOUNG), "--dato", "2026-11-21").ut)
    assert (
        "«Arbeidsavklaringspenger per dag» er 0 fordi "
        "«Har rett til arbeidsavklaringspenger den dagen» er nei 21.11.2026." in text
    )
    data = json.loads(innenfra("beregn", str(YOUNG), "--dato", "2026-11-21", "--json").ut)
    assert data["merknader"][0].startswith("«Arbeidsavklaringspenger per dag» er 0 fordi")
    assert "er 0 fordi" not in plain(innenfra("beregn", str(YOUNG), "--dato", "2026-02-27").ut)


def test_kalenderaret_legger_sammen_hverdagene(innenfra: Run) -> None:
    # 42 dager à 681, 44 à 1 022 og, fra 1. mai, 22 à 1 072
    assert "97 154 kr" in plain(innenfra("beregn", str(YOUNG), "--ar", "2026").ut)


def test_taket_pa_90_prosent_vises_som_uavklart(innenfra: Run) -> None:
    many = ("--sett", "aap_antall_barn=20")
    text = plain(innenfra("beregn", str(YOUNG), "--dato", "2026-03-02", *many).ut)
    assert "Uavklart lov" in text and "90 prosent" in text


FAULTS: dict[str, tuple[str, str]] = {
    "aap_timer=25": ("aap_timer", "0 til 24"),
    "aap_timer=-1": ("aap_timer", "0 til 24"),
    "aap_meldeperiode_hverdager=15": ("aap_meldeperiode_hverdager", "0 til 10"),
    "aap_meldeperiode_timer=400": ("aap_meldeperiode_timer", "0 til 336"),
    "inntekt_historie=-1": ("inntekt_historie", "minst 0"),
    "aap_inntekt_eos=-5": ("aap_inntekt_eos", "minst 0"),
    "aap_uforegrad=130": ("aap_uforegrad", "0 til 100"),
    "aap_antall_barn=1.5": ("aap_antall_barn", "helt tall"),
    "aap_barn_fodt=2030-01-01": ("aap_barn_fodt", "etter siste dag"),
    "aap_nedsatt_dato=1980-01-01": ("aap_nedsatt_dato", "før fødselsdato"),
    "aap_ytterligere_nedsatt_dato=2020-01-01": ("aap_ytterligere_nedsatt_dato", "før dagen arbeidsevnen"),
    "aap_valg_tak=7": ("aap_valg_tak", "alternativene"),
    "aap_grunnlag_g=-1": ("aap_grunnlag_g", "under 0"),
    "aap_barnetillegg=1": ("--sett", "aap_barnetillegg"),
}


@pytest.mark.parametrize("sett", FAULTS)
def test_en_verdi_som_ikke_kan_brukes(innenfra: Run, sett: str) -> None:
    field, reason = FAULTS[sett]
    sentence = assert_one_sentence(innenfra("beregn", str(EXAMPLE), *DATE, "--sett", sett))
    assert field in sentence and reason in sentence, sentence


ROWS: dict[str, tuple[str, str]] = {
    "to perioder samme dag": (
        "  aap_timer: [{fra: 2025-12-01, til: 2025-12-02, verdi: 1}, {fra: 2025-12-02, verdi: 2}]\n",
        "overlapper",
    ),
    "en time for mye på en av dagene": (
        "  aap_timer: [{fra: 2025-12-01, til: 2025-12-02, verdi: 24.5}]\n",
        "0 til 24",
    ),
    "et barn født etter at retten er ute": (
        "  aap_barn_fodt: [2026-06-05]\n  aap_rett: [{fra: 2025-06-02, til: 2026-06-01, verdi: ja}]\n",
        "etter siste dag",
    ),
    "et barn som ikke er en dato": ("  aap_barn_fodt: [3]\n", "dato"),
}


@pytest.mark.parametrize("name", ROWS)
def test_perioder_som_ikke_kan_brukes(innenfra: Run, tmp_path: Path, name: str) -> None:
    lines, reason = ROWS[name]
    path = tmp_path / "sak.yaml"
    path.write_text(
        f"skjema: trygdekart-sak/1\nfakta:\n  fodselsdato: 1990-01-01\n{lines}", encoding="utf-8"
    )
    assert reason in assert_one_sentence(innenfra("beregn", str(path), *DATE))


def test_uten_timer_er_svaret_ukjent_og_det_sies_hva_som_mangler(innenfra: Run) -> None:
    text = plain(innenfra("beregn", str(EXAMPLE), "aap_i_meldeperioden", "--dato", "2026-01-15").ut)
    assert "ukjent" in text and "aap_meldeperiode_timer" in text


def test_for_2010_fantes_ikke_ytelsen(innenfra: Run) -> None:
    sentence = assert_one_sentence(innenfra("beregn", str(EXAMPLE), "aap_per_dag", "--dato", "2010-02-28"))
    assert "2010-03-01" in sentence
