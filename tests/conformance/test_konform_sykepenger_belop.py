"""The corpora of amounts, degrees and minimum income, and cases of the same shapes made here."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from trygdekart.conformance import run_files

KORPUS = Path(__file__).parent / "korpus"
TOPICS = ("refusjon", "dagsats", "gradering", "opptjening_minsteinntekt", "selvstendig_grunnlag", "avvik25")


@pytest.mark.parametrize("topic", TOPICS)
def test_every_case_is_answered_and_right(topic: str) -> None:
    path = KORPUS / f"sykepenger_{topic}.json"
    report = run_files([path])
    assert report["passed"] == len(json.loads(path.read_text(encoding="utf-8"))["cases"])


def run_cases(tmp_path: Path, topic: str, *cases: dict[str, Any]) -> dict[str, Any]:
    path = tmp_path / f"sykepenger_{topic}.json"
    rows = [{"id": f"egen-{i}", "source": "", **case} for i, case in enumerate(cases)]
    path.write_text(json.dumps({"topic": topic, "cases": rows}), encoding="utf-8")
    return run_files([path])


def employer(degree: float, income: float, refund: float, **more: Any) -> dict[str, Any]:
    return {"degree": degree, "annual_income": income, "annual_refund": refund, **more}


def test_other_numbers_and_combinations_of_employers(tmp_path: Path) -> None:
    both = {"other_benefit_degree": 0, "coverage_percent": 100}
    report = run_cases(
        tmp_path,
        "refusjon",
        # 6 G of 2018 shared by two who claim the whole, then by one who claims and one who does not.
        {
            **both,
            "capped_annual_base": 561804,
            "employers": [employer(100, 561804, 561804), employer(100, 561804, 561804)],
            "expect": {"per_employer_daily": [{"employer": 1080, "person": 0}] * 2},
        },
        {
            **both,
            "capped_annual_base": 561804,
            "employers": [employer(100, 372000, 372000), employer(100, 372000, 0)],
            "expect": {
                "per_employer_daily": [{"employer": 1431, "person": 0}, {"employer": 0, "person": 730}],
                "payment_degree_percent": 100,
            },
        },
        # A day that is not payable keeps its income in the denominator.
        {
            **both,
            "capped_annual_base": 520000,
            "employers": [employer(100, 260000, 0), employer(100, 260000, 260000, payable=False)],
            "expect": {
                "per_employer_daily": [{"employer": 0, "person": 1000}, {"employer": 0, "person": 0}],
                "payment_degree_percent": 50,
            },
        },
        # Four of them, one with new income: (390 000 − 39 000) / 520 000.
        {
            **both,
            "capped_annual_base": 520000,
            "employers": [
                employer(100, 130000, 130000),
                employer(100, 130000, 130000),
                employer(100, 130000, 130000),
                employer(0, 130000, 130000, new_income_annual=39000),
            ],
            "expect": {
                "per_employer_daily": [{"employer": 450, "person": 0}] * 3 + [{"employer": 0, "person": 0}],
                "payment_degree_percent": 67.5,
            },
        },
    )
    assert (report["passed"], report["failed"], report["unsupported"]) == (4, 0, 0), report


@pytest.mark.parametrize(
    ("insurance", "start", "percent", "first"),
    [
        (None, "2019-10-01", 80, 17),
        ("a", "2018-01-01", 75, 1),
        ("b", "2016-01-01", 100, 17),
        ("c", "2021-01-01", 100, 1),
    ],
)
def test_insurances(tmp_path: Path, insurance: str | None, start: str, percent: int, first: int) -> None:
    case = {
        "kind": "rule_derived",
        "absence_start": start,
        "insurance": insurance,
        "expect": {"coverage_percent": percent, "first_paid_day_number": first},
    }
    assert run_cases(tmp_path, "selvstendig_grunnlag", case)["passed"] == 1


def test_both_reasons_of_low_income_in_one_period(tmp_path: Path) -> None:
    case = {
        "birth_date": "1951-01-31",
        "sick_period": ["2018-01-15", "2018-02-28"],
        "agp": ["2018-01-15", "2018-01-30"],
        "annual_base": 40000,
        "expect": {
            "rejected": {
                "MinimumInntekt": {"weekdays_in": ["2018-01-31", "2018-01-31"], "count": 1},
                "MinimumInntektOver67": {"weekdays_in": ["2018-02-01", "2018-02-28"], "count": 20},
            }
        },
    }
    assert run_cases(tmp_path, "opptjening_minsteinntekt", case)["passed"] == 1


def test_under_20_per_cent_by_day_with_two_payers(tmp_path: Path) -> None:
    def timeline(degree: int, income: int) -> list[dict[str, Any]]:
        return [
            {
                "from": "2018-01-01",
                "to": "2018-01-16",
                "kind": "agp",
                "degree": degree,
                "annual_income": income,
            },
            {
                "from": "2018-01-17",
                "to": "2018-01-28",
                "kind": "nav",
                "degree": degree,
                "annual_income": income,
            },
        ]

    counts = {"agp": 16, "nav": 0, "nav_helg": 4, "avvist": 8}
    all_days = [date(2018, 1, 17) + timedelta(days=i) for i in range(12)]
    rejected = {
        "timelines": [timeline(50, 100000), timeline(10, 400000)],
        "expect": {
            "a1": counts,
            "a2": counts,
            "rejected_dates": [d.isoformat() for d in all_days if d.weekday() < 5],
        },
    }
    kept = {
        "timelines": [timeline(60, 100000), timeline(10, 400000)],  # exactly 20 per cent
        "expect": {"a1": {"nav": 8, "avvist": 0}, "rejected_dates": []},
    }
    assert run_cases(tmp_path, "gradering", rejected, kept)["passed"] == 2


@pytest.mark.parametrize(
    ("change", "sees"),
    [
        ({"capped_annual_base": 300000}, "failed"),
        ({"employers": []}, "failed"),
        ({"hours": 3}, "unsupported"),
    ],
)
def test_a_wrong_or_strange_case_is_told(tmp_path: Path, change: dict[str, Any], sees: str) -> None:
    case = {
        "capped_annual_base": 312000,
        "employers": [employer(80, 312000, 312000)],
        "other_benefit_degree": 0,
        "coverage_percent": 100,
        "expect": {"per_employer_daily": [{"employer": 960, "person": 0}]},
    }
    assert run_cases(tmp_path, "refusjon", case)["passed"] == 1
    assert run_cases(tmp_path, "refusjon", {**case, **change})[sees] == 1
