"""The AAP corpora, and the same shapes with other numbers, answered by decimals worked out here by hand."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from trygdekart.conformance.runner import run_files

KORPUS = Path(__file__).parent / "korpus"
FILES = sorted(KORPUS.glob("aap_*.json"))
AVERAGE = {2020: 100853, 2021: 104716, 2022: 109784, 2023: 116239, 2024: 122225}
G = {2022: 111477, 2023: 118620, 2024: 124028, 2025: 130160}  # from 1 May


def rounded(x: Decimal, places: int) -> Decimal:
    return x.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def run(tmp_path: Path, cases: list[dict[str, Any]]) -> dict[str, Any]:
    path = tmp_path / "aap_nye.json"
    rows = [{"id": f"ny-{i}", "source": "regnet her", **c} for i, c in enumerate(cases)]
    path.write_text(json.dumps({"topic": "aap", "cases": rows}), encoding="utf-8")
    return run_files([path])


def all_pass(tmp_path: Path, cases: list[dict[str, Any]]) -> None:
    report = run(tmp_path, cases)
    assert (report["passed"], report["failed"], report["unsupported"]) == (len(cases), 0, 0), report


def test_every_case_of_the_corpora_passes() -> None:
    report = run_files(FILES)
    assert report["failed"] == report["unsupported"] == report["deviates"] == 0, report
    assert report["passed"] == sum(len(json.loads(f.read_text())["cases"]) for f in FILES) >= 100


def base(incomes: list[int], last: int) -> tuple[Decimal, Decimal]:
    """Return (last year, mean of three) in G, each year cut at 6 before the mean; newest first."""
    years = [rounded(Decimal(k) / AVERAGE[last - i], 10) for i, k in enumerate(incomes)]
    cut = [min(g, Decimal(6)) for g in years]
    return cut[0], rounded(sum(cut, Decimal(0)) / 3, 10)


def test_bases_of_random_incomes(tmp_path: Path) -> None:
    r = random.Random(1)
    cases = []
    for _ in range(30):
        last = r.choice([2022, 2023, 2024])
        incomes = [r.choice([0, r.randrange(900_000)]) for _ in range(3)]
        newest, mean = base(incomes, last)
        cases.append(
            {
                "type": "grunnlag_11_19",
                "inntekter": {str(last - i): k for i, k in enumerate(incomes)},
                "expect": {
                    "grunnlag_G": str(max(newest, mean)),
                    "er_gjennomsnitt": mean > newest,
                    "gjennomsnitt_G": str(mean),
                },
            }
        )
        cases.append(
            {
                "type": "beregning",
                "nedsatt_dato": f"{last + 1}-{r.randrange(1, 13):02}-15",
                "aarsinntekter": {str(last - i): k for i, k in enumerate(incomes) if k},
                "expect": {"grunnlag_G": str(max(newest, mean))},
            }
        )
    all_pass(tmp_path, cases)


def paid(base_g: str, day: date, grade: int, children: int) -> tuple[Decimal, int]:
    yearly = max(
        rounded(Decimal(base_g) * Decimal("0.66"), 10),
        Decimal("2") if day < date(2024, 7, 1) else Decimal("2.041"),
    )
    g = G[day.year if day >= date(day.year, 5, 1) else day.year - 1]
    rate = rounded(rounded(yearly / 260, 10) * g, 2)
    child = {2022: 27, 2023: 35, 2024: 36, 2025: 37}[day.year] * children
    share = Decimal(grade) / 100
    return rate, int(rounded(rounded(rate * share, 2) + rounded(child * share, 2), 0))


def test_daily_rates_of_random_persons(tmp_path: Path) -> None:
    r = random.Random(2)
    cases = []
    for _ in range(40):
        day = date(2023, 5, 1) + timedelta(days=r.randrange(900))
        base_g, grade, children = str(round(r.random() * 6, 10)), r.randrange(101), r.randrange(5)
        rate, out = paid(base_g, day, grade, children)
        cases.append(
            {
                "type": "dagsats_med_barn",
                "grunnlag_G": base_g,
                "fodselsdato": "1980-05-05",
                "dato": day.isoformat(),
                "antall_barn": children,
                "gradering_prosent": grade,
                "expect": {"dagsats": str(rate), "redusert_dagsats": str(out)},
            }
        )
    all_pass(tmp_path, cases)


def test_hours_of_random_periods(tmp_path: Path) -> None:
    r = random.Random(3)
    cases = []
    for _ in range(40):
        worked = [r.choice([0, 0, 1.5, 4, 7.5, 10]) for _ in range(14)]
        capacity = r.choice([None, 20, 50])
        share = min(Decimal(1), Decimal(str(sum(worked))) / 75)
        percent = int(rounded(rounded(share, 3), 2) * 100)
        limit = r.choice([60, 70])
        grade = 0 if percent > limit else 100 - max(percent, capacity or 0)
        cases.append(
            {
                "type": "gradering_en_meldeperiode",
                "meldeperiode_fom": "2025-11-24",
                "timer_per_dag": worked,
                "fastsatt_arbeidsevne_prosent": capacity,
                "opptrapping_per_dag": [False] * 14,
                "yrkesskade": limit == 70,
                "rett_alle_dager": True,
                "expect": {"gradering_prosent": grade, "andel_arbeid_prosent": percent},
            }
        )
    all_pass(tmp_path, cases)


OTHER_SHAPES: dict[str, dict[str, Any]] = {
    "a gap that is a stop": {
        "type": "ufore_tidslinje",
        "uforegrader": [
            {"virkningstidspunkt": "2020-01-01", "grad_fom": "2020-01-01", "tom": "2020-12-31", "grad": 50},
            {"virkningstidspunkt": "2021-06-01", "grad_fom": "2021-01-01", "grad": 70},
        ],
        "expect": {"perioder": [["2020-01-01", "2021-05-31", 50], ["2021-06-01", None, 70]]},
    },
    "years of two dates": {
        "type": "relevante_aar",
        "nedsatt_dato": "2019-05-05",
        "ytterligere_nedsatt_dato": "2021-01-01",
        "expect": {"aar": [2016, 2017, 2018, 2019, 2020]},
    },
    "two years with a hole between": {
        "type": "grunnlag_11_19",
        "inntekter": {"2022": 1, "2021": 2, "2019": 3},
        "expect": {"error": "needs_three_years"},
    },
    "the manual amount of a year replaces the register and is not the other's": {
        "type": "kombiner_inntekt",
        "register": {"2020": 10, "2021": 20},
        "manuell": [{"aar": 2021, "belop": 5, "eos_belop": 7}],
        "expect": {"inntekter": {"2020": "10", "2021": "12"}},
    },
    "a stay three months after discharge, and one a day later": {
        "type": "institusjon_tidligste_reduksjon_11_25",
        "opphold": [
            ["2026-01-31", "2026-01-31"],
            ["2026-04-30", "2026-05-01"],
            ["2026-08-02", "2026-09-01"],
        ],
        "expect": {"tidligste_reduksjonsdato": ["2026-05-01", "2026-04-30", "2026-12-01"]},
    },
    "a refusal over a weekend": {
        "type": "annen_full_ytelse_11_27",
        "rettighetsperiode": ["2026-01-01", "2026-12-31"],
        "ytelser": [
            ["SYKEPENGER", "2026-01-02", "2026-01-02", 100],
            ["FORELDREPENGER", "2026-01-05", "2026-01-06", 100],
        ],
        "ufore": [],
        "avslag_11_27": None,
        "expect": {"perioder": [["2026-01-02", "2026-01-06", "IKKE_OPPFYLT", "ANNEN_FULL_YTELSE"]]},
    },
    "what is decided goes before the register": {
        "type": "samordningsgrad",
        "register": [
            ["SYKEPENGER", "2025-03-01", "2025-03-31", 100],
            ["FORELDREPENGER", "2025-03-20", "2025-03-31", 40],
        ],
        "vurderinger": [["SYKEPENGER", "2025-03-10", "2025-03-31", 70]],
        "expect": {
            "perioder": [
                ["2025-03-01", "2025-03-09", 100],
                ["2025-03-10", "2025-03-19", 70],
                ["2025-03-20", "2025-03-31", 100],
            ]
        },
    },
    "two breaches share a day": {
        "type": "trekk_11_9",
        "dagsats_til_utbetaling_per_hverdag": 1000,
        "ytelse_periode": ["2025-01-01", "2025-02-10"],
        "nye_meldeperioder": [["2025-01-13", "2025-01-26"]],
        "trekk": [["2025-01-01", 1800], ["2025-01-02", 900]],
        "expect": {
            "posteringer": {
                "2025-01-01": [["2025-01-13", 1000], ["2025-01-14", 800]],
                "2025-01-02": [["2025-01-14", 200], ["2025-01-15", 700]],
            }
        },
    },
    "a child that died, and one not yet born": {
        "type": "antall_barn_tidslinje",
        "fra": "2026-01-01",
        "til": "2026-12-31",
        "barn": [{"fodt": "2015-01-01", "dod": "2026-03-10"}, {"fodt": "2026-06-01"}],
        "expect": {
            "perioder": [
                ["2026-01-01", "2026-03-10", 1],
                ["2026-03-11", "2026-05-31", 0],
                ["2026-06-01", "2026-12-31", 1],
            ]
        },
    },
    "G changes within the period, and a child": {
        "type": "meldeperiode_ende_til_ende",
        "meldeperiode": ["2025-04-21", "2025-05-04"],
        "fodselsdato": "1980-01-01",
        "grunnlag_G": "4",
        "antall_barn": 1,
        "timer_per_dag": [7.5, 0, 0, 0, 0, 0, 0, 7.5, 0, 0, 0, 0, 0, 0],
        "grenseverdi_prosent": 60,
        "meldeplikt": "MELDT_SEG",
        # 2,64 G / 260 × 124 028 and × 130 160; 80 % of each and of 37 kr
        "expect": {
            "gradering": 80,
            "dagsats": {"2025-04-21..2025-04-30": "1259.36", "2025-05-01..2025-05-04": "1321.62"},
            "redusert_dagsats": {"2025-04-21..2025-04-30": 1037, "2025-05-01..2025-05-04": 1087},
            "sum": 8 * 1037 + 2 * 1087,
        },
    },
    "the card came too late for all of it": {
        "type": "meldeperiode_ende_til_ende",
        "meldeperiode": ["2025-12-01", "2025-12-14"],
        "fodselsdato": "1980-01-01",
        "grunnlag_G": "4",
        "timer_per_dag": [0] * 14,
        "meldeplikt": "IKKE_MELDT_SEG",
        "expect": {"redusert_dagsats": 0, "sum": 0},
    },
    "everything at once": {
        "type": "effektiv_gradering",
        "grunnlag_G": "4",
        "dato": "2023-06-01",
        "arbeid_prosent": 13,
        "andre_ytelser_prosent": 20,
        "ufore_prosent": 40,
        "institusjon_reduksjon_prosent": 50,
        "arbeidsgiver": False,
        "meldeplikt_brudd": False,
        "expect": {"gradering_prosent": 14, "redusert_dagsats": 169},  # 27 / 2 = 13,5
    },
}


@pytest.mark.parametrize("name", OTHER_SHAPES)
def test_other_cases_of_the_same_shapes(name: str, tmp_path: Path) -> None:
    all_pass(tmp_path, [OTHER_SHAPES[name]])


def test_a_wrong_expectation_fails(tmp_path: Path) -> None:
    wrong = {**OTHER_SHAPES["everything at once"], "expect": {"gradering_prosent": 13}}
    assert run(tmp_path, [wrong])["failed"] == 1
