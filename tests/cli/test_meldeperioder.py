"""AAP every fourteen days: the amounts of each period, tax free periods, and bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.hjelp import ROOT, assert_one_sentence, run

PATH = "examples/aap_meldeperiode.yaml"
# Half-time work all year: the same person, with hours for each day told at once.
YEAR = """skjema: trygdekart-sak/1
fakta:
  fodselsdato: 1989-08-14
  aap_nedsatt_dato: 2025-02-10
  inntekt_historie:
    - {fra: 2022-01-01, til: 2022-12-31, verdi: 410000}
    - {fra: 2023-01-01, til: 2023-12-31, verdi: 450000}
    - {fra: 2024-01-01, til: 2024-12-31, verdi: 520000}
  aap_barn_fodt: []
  aap_rett:
    - {fra: 2025-11-17, til: 2027-11-16, verdi: ja}
  aap_timer: 0
"""


def test_meldeperiodene_har_timer_belop_og_maaned() -> None:
    done = run("meldeperioder", PATH, "--fra", "2025-12-01", "--til", "2025-12-28", "--json")
    data = json.loads(done.ut)
    assert [(p["fra"], p["til"], p["timer"], p["kroner"]) for p in data["perioder"]] == [
        ("2025-12-01", "2025-12-14", 30, 8_880),
        ("2025-12-15", "2025-12-28", 45.5, 0),  # half an hour over the limit
    ]
    assert data["maneder"] == {"2025-12": 8_880}
    assert (
        "30         10  8 880"
        in run("meldeperioder", PATH, "--fra", "2025-12-01", "--til", "2025-12-28").ut
    )


def test_trekkfrie_perioder_og_arets_skatt(tmp_path: Path) -> None:
    (tmp_path / "sak.yaml").write_text(YEAR, encoding="utf-8")
    done = run(
        "meldeperioder", "sak.yaml", "--fra", "2025-12-29", "--til", "2026-12-20", "--json", cwd=tmp_path
    )
    periods = json.loads(done.ut)["perioder"]
    assert len(periods) == 26 and {p["til"][:4] for p in periods} == {"2026"}
    free = [p["til"] for p in periods if p["skattetrekk"] == 0]
    assert [d[:7] for d in free] == ["2026-06", "2026-06", "2026-12"]
    paid = sum(p["kroner"] for p in periods)
    tax = run("skatt", "--ar", "2026", "--ytelse", str(paid), "--fodt", "1989-08-14", "--json")
    assert sum(p["skattetrekk"] for p in periods) == pytest.approx(json.loads(tax.ut)["skatt"], abs=1)


BAD = {
    "baklengs": (("--fra", "2025-12-28", "--til", "2025-12-01"), "--til"),
    "ingen dato": (("--fra", "i går", "--til", "2025-12-01"), "--fra"),
    "uten til": (("--fra", "2025-12-01"), "--til"),
    "etter at retten er slutt": (("--fra", "2026-01-01", "--til", "2036-01-01"), "aap_rett"),
    "uten timer": (("--fra", "2026-02-01", "--til", "2026-02-10"), "timer"),
}


@pytest.mark.parametrize("name", BAD)
def test_feil_er_en_setning(innenfra, name: str) -> None:
    args, wanted = BAD[name]
    case = YEAR if name == "etter at retten er slutt" else (ROOT / PATH).read_text(encoding="utf-8")
    assert wanted in assert_one_sentence(innenfra("meldeperioder", "SAK", *args, sak=case))
