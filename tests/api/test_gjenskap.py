"""«Gjenskap»: the Python and the curl that a page gives are run, and give the number again."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import trygdekart as tk
from tests.api.klient import Klient
from tests.web.nettsted import Besokende, Server
from trygdekart.api.gjenskap import gjenskap
from trygdekart.case.sak_data import sak_data
from trygdekart.law import lovverk

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
SUM = "inntekt_og_uforetrygd_per_ar"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_a_case_written_back_is_the_same_case(path: Path) -> None:
    verk = lovverk()
    sak = tk.Sak.les(path)
    written = sak_data(verk, sak.verdier)
    assert tk.Sak.fra_data(json.loads(json.dumps(written))).verdier == sak.verdier


def run_python(text: str, folder: Path) -> list[float]:
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, cwd=folder)
    assert done.returncode == 0, done.stderr
    return [float(v) for v in done.stdout.split()[1:]]


def run_curl(text: str, klient: Klient) -> dict:
    """Run the line with curl, or send what it says when there is no curl."""
    if shutil.which("curl"):
        done = subprocess.run(shlex.split(text), capture_output=True, text=True, check=True)
        return json.loads(done.stdout)
    return klient.data("beregn", shlex.split(text)[-1])


def test_both_give_the_number_of_the_page(klient: Klient, server: Server, tmp_path: Path) -> None:
    sak = tk.Sak.les(EXAMPLES[0].parent / "helt_med.yaml")
    made = gjenskap(sak, "2020-05-01", SUM, adresse=server.address)
    values = run_python(made["python"], tmp_path)
    answer = run_curl(made["curl"], klient)
    assert [b["tall"][SUM] for b in answer["svar"]] == values
    assert [round(v) for v in values] == [349_171, 340_312]
    page = Besokende(server.port).example().side.main.text
    assert "349 171" in page and "340 312" in page


def test_also_a_year_and_a_fact_over_time(klient: Klient, server: Server, tmp_path: Path) -> None:
    sak = tk.Sak.les(EXAMPLES[0].parent / "helt_med.yaml").med(
        lovverk(),
        {
            "uforetrygd_uforegrad": [
                {"fra": "2008-04-01", "til": "2020-06-30", "verdi": 60},
                {"fra": "2020-07-01", "verdi": 100},
            ],
            "uforetrygd_vta": "nei",
            "uforetrygd_ieu_fastsatt": 0,
        },
    )
    made = gjenskap(sak.verdier, 2020, ["uforetrygd_i_aret"], adresse=server.address)
    answer = run_curl(made["curl"], klient)
    expected = tk.lov(2020).beregn_rett(sak.verdier, ("uforetrygd_i_aret",))["uforetrygd_i_aret"]
    assert [b["tall"]["uforetrygd_i_aret"] for b in answer["svar"]] == [expected]
    assert run_python(made["python"], tmp_path) == [expected]
