"""The corpus on kap. 11 A, and cases of the same shapes with numbers it has never seen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.conformance.test_konform import KORPUS, konform

FILE = KORPUS / "aap_tilleggsstonader.json"


def test_every_case_passes() -> None:
    code, report = konform(FILE)
    assert (code, report["passed"], report["unsupported"]) == (0, 10, 0), report


UNSEEN: list[dict[str, Any]] = [
    {"type": "laeremidler_belop", "sats": 901, "studieprosent": 50, "expect": {"kroner": 451}},
    {"type": "laeremidler_belop", "sats": 901, "studieprosent": 51, "expect": {"kroner": 901}},
    {
        "type": "laeremidler_maaned",
        "maaned": "2025-08",
        "nivaa": "HØYERE_UTDANNING",
        "studieprosent": 50,
        "expect": {"sats": 901, "kroner": 451},
    },
    {
        "type": "barnetilsyn_dagsats",
        "maaned": "2025-03",
        "antall_barn": 4,
        "utgift_sum": 30000,
        "expect": {"makssats": 7081, "dagsats": "326.77"},
    },
    {
        "type": "barnetilsyn_maaned",
        "maaned": "2026-02",
        "antall_barn": 2,
        "utgift_sum": 4001,
        "antall_dager": 7,
        "expect": {"dagsats": "118.18", "maanedsbelop": 827},  # 2 560.64 is 2 561
    },
    {
        "type": "privat_bil_dagsats",
        "dato": "2024-12-31",
        "avstand_km_en_vei": 7.5,
        "bompenger": 12,
        "ferge": 0,
        "expect": {"km_sats": "2.79", "dagsats": "53.85"},
    },
    {"type": "boutgifter_maaned", "maaned": "2026-01", "utgift": 9000, "expect": {"stonad": 5062}},
]


def test_cases_of_the_same_shapes_with_other_numbers_are_answered(tmp_path: Path) -> None:
    cases = [{"id": f"ny-{i}", **case} for i, case in enumerate(UNSEEN)]
    path = tmp_path / "aap_tilleggsstonader.json"
    path.write_text(json.dumps({"topic": "ny", "cases": cases}), encoding="utf-8")
    code, report = konform(path)
    assert (code, report["passed"]) == (0, len(UNSEEN)), report


def test_a_wrong_expectation_fails(tmp_path: Path) -> None:
    data = json.loads(FILE.read_text(encoding="utf-8"))
    data["cases"][0]["expect"]["kroner"] += 1
    path = tmp_path / FILE.name
    path.write_text(json.dumps(data), encoding="utf-8")
    code, report = konform(path)
    assert (code, report["failed"]) == (1, 1)
