"""The installed `trygdekart konform` on old-age pension: all but AFP, and shapes with other numbers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from trygdekart.conformance import run_files

KORPUS = Path(__file__).parent / "korpus" / "alderspensjon.json"


def run(tmp_path: Path, *cases: dict[str, Any]) -> dict[str, Any]:
    path = tmp_path / "alderspensjon_nye.json"
    path.write_text(json.dumps({"cases": list(cases)}), encoding="utf-8")
    return run_files([path])


def test_nothing_fails_and_only_afp_may_be_unsupported() -> None:
    report = run_files([KORPUS])
    assert report["failed"] == 0
    left = {c["id"] for file in report["files"] for c in file["unsupported_cases"]}
    assert all(name.startswith("afp-") for name in left)
    assert report["passed"] >= 56


SHAPES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"aarskull": 1964, "alder_aar": 62, "alder_mnd": 1}, {"delingstall": 20.31}),
    ({"aarskull": 1961, "alder_aar": 67, "alder_mnd": 0}, {"delingstall": 16.01, "forholdstall": 1.115}),
    ({"aarskull": 1962, "alder_aar": 75, "alder_mnd": 2}, {"delingstall": 9.81, "forholdstall": 0.683}),
    ({"aarskull": 1958, "alder_aar": 67}, {"forholdstall": 1.091}),
    ({"aarskull": 1963, "alder_aar": 67, "kilde_status": "prognose"}, {"delingstall": 16.02}),
    ({"foedt": "1963-12-24", "uttaksdato": "2036-04-01"}, {"aldre": [[72, 3]]}),
    ({"normalder": [68, 3]}, {"gradert_alder": [68, 2], "helt_alder": [68, 3], "gradert_uttaksgrad": 20}),
    ({"foedt": "1963-01-31", "alder": [62, 1]}, {"uttaksdato": "2025-03-01"}),
    (
        {"ufoereperioder": [{"grad": 50, "fom": 2020}], "uttaksgrad": 50, "uttaksaar": 2025},
        {"tillatt": True},
    ),
    (
        {
            "ufoereperioder": [{"grad": 60, "fom": 2020, "tom": "2024-12-31"}],
            "uttaksgrad": 50,
            "uttaksaar": 2025,
        },
        {"tillatt": True},
    ),
    (
        {
            "foedt": "1970-01-15",
            "normalder_oppnaas": "2037-01-15",
            "foerste_uttak": "2033-02-01",
            "type": "afp",
            "uttaksgrad": 50,
        },
        {"ufoereperiode_tom": "2033-01-31"},
    ),
    (
        {
            "foedt": "1970-01-15",
            "normalder_oppnaas": "2037-01-15",
            "foerste_uttak": "2033-02-01",
            "type": "alder",
            "uttaksgrad": 50,
        },
        {"ufoereperiode_tom": "2037-01-31"},
    ),
]


@pytest.mark.parametrize(("given", "expected"), SHAPES)
def test_other_numbers_of_the_same_shapes(
    tmp_path: Path, given: dict[str, Any], expected: dict[str, Any]
) -> None:
    report = run(tmp_path, {"id": "ny", "rule": "", "input": given, "expect": expected})
    assert report["passed"] == 1, report


@pytest.mark.parametrize(
    ("rule", "reached"),
    [
        ("dato øvre aldersgrense oppnås", "2039-12-31"),
        ("dato nedre aldersgrense oppnås", "2026-12-31"),
        ("dato normert alder oppnås", "2031-12-31"),
    ],
)
def test_the_line_on_the_rule_says_which_age_is_asked_for(tmp_path: Path, rule: str, reached: str) -> None:
    limits = {"nedre": [62, 0], "normal": [67, 0], "oevre": [75, 0]}
    given = {"foedt": "1964-12-31", "aldersgrenser": limits}
    report = run(tmp_path, {"id": "ny", "rule": rule, "input": given, "expect": {"oppnaas": reached}})
    assert report["passed"] == 1, report
