"""`trygdekart forlop`: a life in the terminal, as JSON, and half-known lives without a traceback."""

from __future__ import annotations

import json
import shlex
import subprocess
from typing import Any

import pytest
from click.testing import CliRunner

from tests.case.forlop_saker import LIV
from tests.cli.hjelp import COMMAND, environment
from trygdekart.cli.forlop_periods import BREDEST
from trygdekart.cli.main import main

LANGSTE = 60  # lines: a life must be read in a minute


def kjor(*ord_: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(COMMAND), *ord_], capture_output=True, text=True, env=environment(), check=False
    )


def innenfra(*ord_: str) -> Any:
    """Run in this process, where the law is already read."""
    return CliRunner().invoke(main, ["forlop", *ord_])


def skriv(tmp_path: Any, fakta: dict[str, Any]) -> str:
    path = tmp_path / "sak.json"
    path.write_text(json.dumps({"skjema": "trygdekart-sak/1", "fakta": fakta}), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("path", LIV, ids=lambda p: p.stem)
def test_et_helt_liv_i_terminalen_og_kommandoen_som_forklarer(path: Any) -> None:
    ut = kjor("forlop", str(path), "--dato", "2026-06-01")
    assert ut.returncode == 0 and ut.stderr == ""
    assert "Anslag, ikke vedtak" in ut.stdout and len(ut.stdout.splitlines()) <= LANGSTE
    for word in ("I arbeidslivet", "etter skatt", "Hvis …", "Det neste:", "Alderspensjon", "ftrl. §"):
        assert word in ut.stdout
    lest, sist = ut.stdout.split("Forklar et tall:")
    assert max(map(len, lest.splitlines())) <= BREDEST
    sist = sist.replace("\\\n", " ").strip()
    forklart = kjor(*shlex.split(sist.removeprefix("trygdekart ")))
    assert forklart.returncode == 0 and "§" in forklart.stdout


def test_linjene_i_livet_til_den_som_ble_syk_som_50() -> None:
    ut = innenfra(str(LIV[0]), "--naverdi").stdout
    assert "18.9.2013–29.8.2014   Sykepenger, 100 %: 1 967 kr per dag fra Nav" in ut
    assert "30.8.2014  AAP begynner dagen etter den siste dagen med sykepenger." in ut
    assert "1.5.2030–31.12.2048   Alderspensjon: 29 274 kr i måneden fra Nav" in ut
    assert "Nåverdi etter skatt fra 2026 med 2 prosent rente (et valg, ikke lov): " in ut
    assert "Uføretrygd 50 prosent: " in ut and "Tilbake i 60 prosent arbeid: " in ut


def test_json_har_perioder_ar_og_grener() -> None:
    data = json.loads(innenfra(str(LIV[2]), "--json", "--dato", "2026-06-01", "--uten-grener").stdout)
    assert data["skjema"] == "trygdekart-forlop/1" and data["sett_fra"] == "2026-06-01"
    assert data["greiner"] == [] and {"fra", "til", "belop", "hvorfor"} <= set(data["perioder"][0])
    assert any(s["dag"] == "2026-10-02" for s in data["neste"])


def test_lavere_rente_gir_hoyere_naverdi() -> None:
    lav, hoy = (
        json.loads(innenfra(str(LIV[0]), "--json", "--uten-grener", "--rente", r).stdout)["naverdi"]
        for r in ("1", "4")
    )
    assert lav["kroner"] > hoy["kroner"] > 0


UFOR: dict[str, Any] = {
    "fodselsdato": "1975-06-15",
    "sivilstand": "enslig",
    "uforetrygd_uforegrad": [
        {"fra": "2018-01-01", "til": "2021-12-31", "verdi": 50},
        {"fra": "2022-01-01", "verdi": 100},
    ],
    "uforetrygd_innvilget_fra": "2018-01-01",
    "uforetrygd_uforetidspunkt": "2017-01-01",
    "uforetrygd_omregnet_2015": False,
    "uforetrygd_ung_ufor": False,
    "uforetrygd_vta": False,
    "uforetrygd_trygdetid": 40,
    "uforetrygd_grunnlag_per_ar": 500000,
    "uforetrygd_ifu_fastsatt": 500000,
    "uforetrygd_ieu_fastsatt": 0,
}


def test_to_uforetidspunkt_gir_forlopet_og_en_gren_til(tmp_path: Any) -> None:
    sak = skriv(tmp_path, UFOR | {"uforetrygd_uforetidspunkt": ["2017-01-01", "2015-03-01"]})
    ut = innenfra(sak)
    assert ut.exit_code == 0 and "Usikkert: «Uføretidspunkt» er oppgitt med 2 verdier." in ut.stdout
    assert "Uføretidspunkt, verdi nummer 2: " in ut.stdout
    assert "Uføregraden går fra 50 til 100 prosent." in ut.stdout


@pytest.mark.parametrize(
    ("endring", "usikkert"),
    [
        (
            {
                "inntekt_historie": [
                    {"fra": "1995-01-01", "til": "1999-12-31", "verdi": 200000},
                    {"fra": "2004-01-01", "til": "2016-12-31", "verdi": 300000},
                ]
            },
            "Alderspensjon",
        ),
        ({"uforetrygd_fodsler_saerkull": "ukjent", "uforetrygd_barn_bosted": "norge"}, "Barnetillegg"),
        ({"uforetrygd_vta": "ukjent", "arbeid_lonn": 150000}, "varig tilrettelagt arbeid"),
        ({"uforetrygd_trygdetid": "ukjent"}, "trygdetid"),
        ({"sivilstand": "ukjent", "uforetrygd_grunnlag_per_ar": 100000}, "enslig"),
    ],
    ids=["hull i inntekten", "ukjent fødsel", "ukjent vta", "ukjent trygdetid", "ukjent sivilstand"],
)
def test_halvt_kjente_liv_kommer_med_det_usikre_merket(
    tmp_path: Any, endring: dict[str, Any], usikkert: str
) -> None:
    ut = innenfra("--uten-grener", skriv(tmp_path, UFOR | endring))
    assert ut.exception is None, ut.exception
    assert usikkert in ut.stdout and "?" in ut.stdout and "Dette mangler:" in ut.stdout


def test_et_ar_der_ingenting_er_kjent_er_ikke_null_kroner(tmp_path: Any) -> None:
    ut = innenfra("--uten-grener", skriv(tmp_path, UFOR | {"uforetrygd_trygdetid": "ukjent"}))
    rows = [line for line in ut.stdout.splitlines() if line.startswith("20") and "– ?" in line]
    assert len(rows) >= 3 and not any(" 0 " in row for row in rows)
    # The degree is known also where the amount is not.
    assert "Uføretrygd, 50 %: ukjent" in ut.stdout and "Uføretrygd, 100 %: ukjent" in ut.stdout


@pytest.mark.parametrize(
    ("ord_", "grunn"),
    [
        (("--til", "1990-01-01"), "før forløpet begynner"),
        (("--til", "i fjor"), "datoen kan ikke leses"),
        (("--rente", "900"), "renten"),
    ],
)
def test_feil_er_en_setning(ord_: tuple[str, ...], grunn: str) -> None:
    ut = kjor("forlop", str(LIV[0]), *ord_)
    assert ut.returncode == 2 and ut.stdout == "" and grunn in ut.stderr
    assert len(ut.stderr.strip().splitlines()) == 1


def test_uten_fodselsdato(tmp_path: Any) -> None:
    ut = kjor("forlop", skriv(tmp_path, {"sivilstand": "enslig"}))
    assert ut.returncode == 2 and "fodselsdato" in ut.stderr
