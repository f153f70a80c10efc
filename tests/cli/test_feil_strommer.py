"""Streams that nobody reads, names of files that nobody should see, and numbers with no size."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.hjelp import COMMAND, DATE, EXAMPLE, HELT_MED, ROOT, Kjoring, assert_one_sentence
from trygdekart.engine.errors import InputFault

EXPLAIN = f"forklar {HELT_MED} uforetrygd_kutt --dato 2020-05-01"


def shell(line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", line], capture_output=True, encoding="utf-8", timeout=60, check=False
    )


@pytest.mark.parametrize("words", [EXPLAIN, "regler", "--help"])
def test_en_leser_som_har_fatt_nok_er_ikke_en_feil(words: str) -> None:
    done = shell(f"{COMMAND} {words} | true; echo ${{PIPESTATUS[0]}}")
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.parametrize("words", [f"beregn {HELT_MED} --dato 2020-05-01", "--help"])
def test_en_lukket_strom_ut_gir_ingen_sporing(words: str) -> None:
    done = shell(f"{COMMAND} {words} >&-")
    assert (done.returncode, done.stderr) == (0, "")


def test_en_lukket_strom_for_feil_endrer_ikke_utgangen() -> None:
    assert shell(f"{COMMAND} beregn finnes_ikke.yaml 2>&-").returncode == 2


@pytest.mark.parametrize("name", ["\x1b[31mrod", "99" + "0390" + "12345"])
def test_navnet_pa_en_ny_fil_gjentas_ikke_som_det_er(innenfra: Callable[..., Kjoring], name: str) -> None:
    receipt = innenfra("beregn", "SAK", *DATE, "--kvittering", name, sak=EXAMPLE)
    case = (ROOT / "examples" / "sykmeldt.yaml").read_text(encoding="utf-8")
    calendar = innenfra("frister", "SAK", "--ics", f"{name}.ics", sak=case)
    for done in (receipt, calendar):
        assert done.kode == 0
        assert name not in done.ut and "\x1b" not in done.ut
    assert Path(name).exists() and Path(f"{name}.ics").exists()


@pytest.mark.parametrize("flag", ["--timer", "--timelonn", "--arslonn", "--stilling"])
def test_et_tall_uten_storrelse_er_en_setning(innenfra: Callable[..., Kjoring], flag: str) -> None:
    done = innenfra("jobb", "SAK", *DATE, flag, "1e-308", sak=EXAMPLE)
    assert "for lite" in assert_one_sentence(done, "1e-308")


def test_svaret_som_avhenger_av_noe_sier_av_hva() -> None:
    """Also when the number that differs is not the first one asked for."""
    from trygdekart import lov
    from trygdekart.case import Sak

    law = lov("2020-05-01")
    svar = law.beregn_rett(
        Sak.les(HELT_MED, law.verk).verdier, ("pensjonsgivende_inntekt", "uforetrygd_per_ar")
    )
    with pytest.raises(InputFault) as fault:
        svar["uforetrygd_per_ar"]
    assert fault.value.reason == "svaret avhenger av uforetrygd_vta"


def test_en_ukjent_rettighet_far_en_kort_setning(innenfra: Callable[..., Kjoring]) -> None:
    assert_one_sentence(innenfra("rettigheter", "--id", "qqqq"))
    assert "mente du aft?" in assert_one_sentence(innenfra("rettigheter", "--id", "aftt"))
    both = innenfra("rettigheter", "--json").ut
    assert json.loads(both)
