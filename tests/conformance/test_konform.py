"""The installed command `trygdekart konform` on the corpora, and on files it has never seen."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

KORPUS = Path(__file__).parent / "korpus"
FILES = sorted([*KORPUS.glob("uforetrygd_*.json"), *KORPUS.glob("sykepenger_*.json")])


def konform(*files: Path) -> tuple[int, dict[str, Any]]:
    command = Path(sys.executable).with_name("trygdekart")
    done = subprocess.run(
        [command, "konform", *files, "--json"], capture_output=True, text=True, check=False
    )
    return done.returncode, json.loads(done.stdout) if done.stdout else {"stderr": done.stderr}


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    code, found = konform(*FILES)
    assert code == 0, found
    return found


def test_no_shape_is_unsupported_and_nothing_fails(report: dict[str, Any]) -> None:
    assert report["failed"] == 0
    assert report["unsupported"] == 0
    cases = sum(len(json.loads(f.read_text(encoding="utf-8"))["cases"]) for f in FILES)
    assert report["passed"] + report["deviates"] == cases


def test_each_deviation_has_a_section_and_a_reason(report: dict[str, Any]) -> None:
    for file in report["files"]:
        for deviation in file["deviations"]:
            assert "§" in deviation["hjemmel"] and len(deviation["reason"]) > 40


def changed(tmp_path: Path, name: str, change: Any) -> Path:
    data = json.loads((KORPUS / name).read_text(encoding="utf-8"))
    change(data["cases"])
    path = tmp_path / name
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_a_wrong_expectation_is_told_with_expected_and_got(tmp_path: Path) -> None:
    def change(cases: list[Any]) -> None:
        case = next(c for c in cases if c["id"] == "bunnfradrag-04G-2025")
        case["expect"]["bunnfradrag"] += 1

    code, report = konform(changed(tmp_path, "uforetrygd_reduksjon.json", change))
    assert code == 1 and report["failed"] == 1
    [failure] = report["files"][0]["failures"]
    assert failure["expected"] == {"bunnfradrag": 52065} and failure["got"] == {"bunnfradrag": 52064}


def test_a_case_with_other_numbers_of_the_same_shape_is_answered(tmp_path: Path) -> None:
    def change(cases: list[Any]) -> None:
        case = next(c for c in cases if c["id"] == "der-gradert-50")
        cases[:] = [
            {
                **case,
                "id": "ny",
                "input": {**case["input"], "ufoeregrad": 60, "oieu": 208256, "inntekt": 300000},
                # 0.6 × 343 622 − (300 000 − 208 256 − 52 064) × 343 622 / 520 640
                "expect": {"bunnfradrag": 260320, "reduksjon": 26189, "ufoeretrygd_etter": 179984},
            }
        ]

    code, report = konform(changed(tmp_path, "uforetrygd_reduksjon.json", change))
    assert (code, report["passed"]) == (0, 1), report


def test_days_of_another_case_are_counted(tmp_path: Path) -> None:
    def change(cases: list[Any]) -> None:
        days = [
            {"from": "2023-05-01", "to": "2023-05-09", "kind": "egenmelding"},
            {"from": "2023-05-10", "to": "2023-06-04", "kind": "syk"},
        ]
        # 16 days from 1 to 16 May; then 13 weekdays and six days of weekend to 4 June
        expect = {
            "asserted_day_counts": {"agp": 16, "nav": 13, "nav_helg": 6, "avvist": 0, "size": 35},
            "periods": [
                {
                    "span": ["2023-05-01", "2023-06-04"],
                    "agp": [["2023-05-01", "2023-05-16"]],
                    "complete": True,
                }
            ],
            "periods_asserted_in_source": True,
        }
        cases[:] = [{"id": "ny", "days": days, "expect": expect}]

    code, report = konform(changed(tmp_path, "sykepenger_arbeidsgiverperiode.json", change))
    assert (code, report["passed"]) == (0, 1), report


def test_what_a_case_does_not_assert_is_not_compared(tmp_path: Path) -> None:
    def change(cases: list[Any]) -> None:
        for case in cases:
            case["expect"]["all_day_counts"] = {"agp": -1}
            case["expect"]["periods_asserted_in_source"] = False
            case["expect"]["periods"] = []

    code, report = konform(changed(tmp_path, "sykepenger_arbeidsgiverperiode.json", change))
    assert (code, report["failed"], report["unsupported"]) == (0, 0, 0)


def test_a_shape_nobody_has_seen_is_unsupported_and_said(tmp_path: Path) -> None:
    def change(cases: list[Any]) -> None:
        cases[:] = [{"id": "x", "input": {"skonummer": 43}, "expect": {"bunnfradrag": 1}}]

    code, report = konform(changed(tmp_path, "uforetrygd_reduksjon.json", change))
    assert code == 0 and report["unsupported"] == 1
    assert "skonummer" in report["files"][0]["unsupported_cases"][0]["reason"]


@pytest.mark.parametrize("text", ["", "ikke json", "[1, 2]", '{"cases": 3}', '{"cases": [3]}'])
def test_a_file_that_is_no_corpus_is_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "uforetrygd_x.json"
    path.write_text(text, encoding="utf-8")
    code, report = konform(path)
    assert code == 2
    first, *rest = report["stderr"].splitlines()
    assert first.startswith("Feil: fil:") and len(rest) == 1 and json.loads(rest[0])["felt"] == "fil"


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    code, report = konform(tmp_path / "borte.json")
    assert code == 2 and "borte.json" in report["stderr"]
