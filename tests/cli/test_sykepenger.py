"""`trygdekart sykepenger` as it is installed: the list, one day, JSON, and faults in one sentence."""

from __future__ import annotations

import json
from pathlib import Path

from .hjelp import ROOT, SCHEMA, assert_one_sentence, run

EXAMPLE = "examples/sykefravar.yaml"
OPEN = SCHEMA + (
    "fakta:\n  fodselsdato: 1985-01-15\n  sykepenger_sykmeldingsgrad:\n"
    "    - {fra: 2025-03-03, verdi: 100}\n"
)


def case(tmp_path: Path, text: str = OPEN) -> str:
    path = tmp_path / "sak.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_last_day_who_pays_when_and_what_moves_it(tmp_path: Path) -> None:
    done = run("sykepenger", case(tmp_path))
    assert done.kode == 0 and done.feil == ""
    assert "Siste dag med rett til sykepenger: 27.2.2026" in done.ut
    assert "3.3.2025–18.3.2025    16 dager  arbeidsgiveren betaler   [ftrl. § 8-19]" in done.ut
    assert "19.3.2025–27.2.2026  248 dager  Nav betaler   [ftrl. § 8-17]" in done.ut
    assert "gjelder bare hvis du er sykmeldt uten opphold" in done.ut
    assert "begynner ukene på nytt" in done.ut and "uføretrygd" in done.ut


def test_one_day_is_explained_with_its_sections() -> None:
    done = run("sykepenger", EXAMPLE, "--dag", "2025-05-02")
    assert done.kode == 0
    assert "Hos Butikken:" in done.ut and "Sykmeldingen er på 50 prosent." in done.ut
    assert "Dagen er nummer 33 av 248.   [ftrl. § 8-12 første ledd]" in done.ut


def test_json_has_every_day_and_the_same_numbers() -> None:
    data = json.loads(run("sykepenger", EXAMPLE, "--json").ut)
    [right] = data["rettigheter"]
    assert (right["brukt"], right["igjen"], right["maksdato"]) == (103, 145, "2026-03-20")
    assert data["dager"]["2025-05-01"] == {"klasse": "nav", "retten": "bruker_en_dag"}
    assert sum(d["retten"] == "bruker_en_dag" for d in data["dager"].values()) == 103
    assert [h["navn"] for h in data["hos"]] == ["Butikken", "Kommunen"]
    day = json.loads(run("sykepenger", EXAMPLE, "--dag", "2025-07-08", "--json").ut)
    assert day["klasse"] == "fri" and "§ 8-17" in day["hos"][0]["grunner"][0]["hjemmel"]


def test_until_counts_no_further() -> None:
    data = json.loads(run("sykepenger", EXAMPLE, "--til", "2025-03-31", "--json").ut)
    assert data["til"] == "2025-03-31" and data["rettigheter"][0]["brukt"] == 9


def test_faults_are_one_sentence(tmp_path: Path) -> None:
    assert "utenfor det som er talt" in assert_one_sentence(
        run("sykepenger", EXAMPLE, "--dag", "2024-01-01"), "2024"
    )
    assert "ÅÅÅÅ-MM-DD" in assert_one_sentence(run("sykepenger", EXAMPLE, "--dag", "i dag"), "i dag")
    assert "før det første fraværet" in assert_one_sentence(
        run("sykepenger", EXAMPLE, "--til", "2025-01-01")
    )
    overlap = OPEN + "    - {fra: 2025-04-01, verdi: 50}\n"
    assert "overlapper" in assert_one_sentence(run("sykepenger", case(tmp_path, overlap)))
    future = OPEN.replace("2025-03-03", "2027-03-03")
    assert "ses fra" in assert_one_sentence(run("sykepenger", case(tmp_path, future)), "2027")
    no_birth = OPEN.replace("  fodselsdato: 1985-01-15\n", "")
    assert "fodselsdato" in assert_one_sentence(run("sykepenger", case(tmp_path, no_birth)))


def test_the_example_is_there() -> None:
    assert (ROOT / EXAMPLE).exists()
