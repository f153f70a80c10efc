"""`trygdekart pensjon`: the pension with and without the disability, and what is said when it cannot."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from trygdekart.cli.main import main

ROOT = Path(__file__).parents[2]
UFOR = str(ROOT / "examples" / "pensjon_ufor.yaml")
FOREDRAG = str(ROOT / "examples" / "pensjon_foredrag.yaml")


def kjor(*ord_: str) -> Any:
    return CliRunner().invoke(main, ["pensjon", *ord_])


def test_pensjonen_med_og_uten_uforheten_og_tapet() -> None:
    ut = kjor(FOREDRAG, "--dato", "2022-06-01").stdout
    rader = {" ".join(linje.split()) for linje in ut.splitlines()}
    assert "Pensjonsbeholdning ved uttak 3 635 048 kr 4 148 183 kr 513 135 kr §§ 20-4 og 20-18" in rader
    assert "Inntektspensjon 223 009 kr 254 490 kr 31 481 kr §§ 20-11 og 20-12" in rader
    assert "Garantipensjon 31 164 kr 5 979 kr −25 185 kr §§ 20-9 og 20-10" in rader
    assert "Lavere alderspensjon på grunn av uførheten 6 296 kr" in rader
    assert "Lavere opptjening i 5 år (2025–2029): 513 135 kr i beholdning." in rader
    assert "Delingstallet er fra en eldre prognose, som nyere tall fra Nav har avløst." in rader


def test_forklaringen_kan_kjores_og_gir_samme_tall() -> None:
    ut = kjor(UFOR, "--uttak", "68:2")
    siste = ut.stdout.splitlines()[-1]
    assert siste.startswith("Hvorfor: trygdekart ")
    forklaring = CliRunner().invoke(main, siste.split("trygdekart ")[1].replace("'", "").split())
    assert forklaring.exit_code == 0
    tall = next(linje for linje in ut.stdout.splitlines() if linje.startswith("Alderspensjon når"))
    shown = int(tall.split("ut")[1].split(" kr")[0].replace(" ", ""))
    start = forklaring.stdout.split("Alderspensjon når den tas ut: ")[1].split(" kr")[0]
    assert float(start.replace(" ", "").replace(",", ".")) == pytest.approx(shown, abs=0.5)


def test_json_har_hvert_ar_og_forutsetningene() -> None:
    data = json.loads(kjor(UFOR, "--json", "--rente", "0").stdout)
    assert data["skjema"] == "trygdekart-pensjon/1" and data["delingstall_status"] == 1
    tap, dt = data["tap"], data["med_uforhet"]["tall"]["alderspensjon_delingstall"]
    assert tap["alderspensjon_tap_naverdi"] == pytest.approx(tap["alderspensjon_tap_per_ar"] * dt)
    ar = {rad["ar"]: rad for rad in data["med_uforhet"]["ar"]}
    assert min(ar) == 1976 and max(ar) == 2029
    assert ar[2024]["opptjening"] > 0 and ar[2025]["opptjening"] == 0  # fyller 61 i 2024
    assert any("G står" in linje for linje in data["forutsetninger"])


def test_for_den_som_er_fodt_for_1963_star_ukjent_skjerming_for_seg(tmp_path: Path) -> None:
    sak = tmp_path / "sak.yaml"
    sak.write_text(
        "skjema: trygdekart-sak/1\nfakta:\n  fodselsdato: 1958-03-15\n  sivilstand: enslig\n"
        "  alderspensjon_trygdetid: 40\n  alderspensjon_antatt_inntekt: 500000\n"
        "  inntekt_historie:\n    - {fra: 1971-01-01, til: 1978-12-31, verdi: 0}\n"
        "    - {fra: 1979-01-01, til: 2009-12-31, verdi: 250000}\n    - {fra: 2010-01-01, verdi: 0}\n"
        "  uforetrygd_uforegrad:\n    - {fra: 2010-01-01, verdi: 100}\n",
        encoding="utf-8",
    )
    ut = kjor(str(sak)).stdout
    rad = next(linje.split() for linje in ut.splitlines() if linje.startswith("Skjermingstillegg"))
    assert rad[1] == "ukjent" and "Skjermingstillegget er ukjent og holdt utenfor" in ut
    assert "Lavere opptjening i 5 år (2020–2024)" in ut  # den gamle delen har poeng til 66 år
    oppgitt = kjor(str(sak), "--sett", "alderspensjon_skjerming_sats_fastsatt=2.5").stdout
    assert "holdt utenfor" not in oppgitt and "ukjent" not in oppgitt


def test_uttak_som_ikke_er_mulig_sies_og_har_ikke_noe_tap() -> None:
    ut = kjor(UFOR, "--uttak", "62", "--grad", "30").stdout
    assert "Pensjonen kan ikke tas ut slik" in ut and "«Uttaksgraden er en av lovens»" in ut
    assert "Lavere alderspensjon på grunn av uførheten" not in ut


@pytest.mark.parametrize(
    ("ord_", "del_av_setningen"),
    [
        (("--uttak", "sekstisyv"), "--uttak: alderen kan ikke leses"),
        (("--uttak", "67:12"), "--uttak: alderen kan ikke leses"),
        (("--grad", "140"), "--grad: prosenten er utenfor 0 til 100"),
        (("--rente", "-3"), "--rente: prosenten er utenfor 0 til 100"),
        (("--sett", "alderspensjon_trygdetid=41"), "alderspensjon_trygdetid: verdien er utenfor 0 til 40"),
        (
            ("--sett", "alderspensjon_trygdetid=ukjent"),
            "alderspensjon_trygdetid: mangler; oppgi det i saken",
        ),
        (
            ("--sett", "inntekt_historie=ukjent"),
            "alderspensjon_beholdning: mangler; oppgi det i saken, eller",
        ),
    ],
)
def test_feil_er_en_setning_og_utgang_2(ord_: tuple[str, ...], del_av_setningen: str) -> None:
    svar = kjor(UFOR, *ord_)
    assert svar.exit_code == 2 and not svar.stdout
    assert len(svar.stderr.splitlines()) == 1
    assert svar.stderr.startswith("Feil: ") and del_av_setningen in svar.stderr
    assert "140" not in svar.stderr and "41" not in svar.stderr
