"""Conditions, duration and the duty to report in AAP: the corpora, and the same shapes with other days."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from trygdekart.conformance import run_files

KORPUS = Path(__file__).parent / "korpus"
FILES = [
    KORPUS / f"{n}.json" for n in ("aap_varighet_kvote", "aap_vilkar_alder", "aap_gradering_meldekort")
]


def test_the_corpora_pass() -> None:
    report = run_files(FILES)
    assert (report["failed"], report["unsupported"], report["deviates"]) == (0, 0, 0), report
    assert report["passed"] == sum(len(json.loads(f.read_text(encoding="utf-8"))["cases"]) for f in FILES)


def one(tmp_path: Path, case: dict[str, Any], file: str = "aap_varighet_kvote.json") -> dict[str, Any]:
    path = tmp_path / file
    path.write_text(json.dumps({"topic": "aap", "cases": [{"id": "ny", **case}]}), encoding="utf-8")
    return run_files([path])


def quota(rights: list[Any], want: list[Any], ordinary: int = 3, other: int = 0) -> dict[str, Any]:
    return {
        "type": "kvote",
        "kvote_ordinaer_dager": ordinary,
        "kvote_sykepengeerstatning_dager": other,
        "rettighetstyper": rights,
        "expect": {"perioder": want},
    }


OK, USED, ORD, SYK = "OK", "KVOTE_BRUKT_OPP", "ORDINÆR", "SYKEPENGEERSTATNING"


@pytest.mark.parametrize(
    "case",
    [
        # Students use of the ordinary quota; a Saturday that begins a segment after the last Friday.
        quota(
            [["2024-11-20", "2024-11-22", "STUDENT"], ["2024-11-23", "2024-11-25", "BISTANDSBEHOV"]],
            [["2024-11-20", "2024-11-24", OK, ORD], ["2024-11-25", "2024-11-25", USED, ORD]],
        ),
        # Days without the right between, told and untold.
        quota(
            [["2024-11-18", "2024-11-19", "BISTANDSBEHOV"], ["2024-11-20", "2024-11-22", None]],
            [["2024-11-18", "2024-11-19", OK, ORD], ["2024-11-20", "2024-11-22", "INGEN_RETT"]],
        ),
        quota(
            [["2024-11-18", "2024-11-19", "BISTANDSBEHOV"], ["2024-11-21", "2024-11-25", "BISTANDSBEHOV"]],
            [
                ["2024-11-18", "2024-11-19", OK, ORD],
                ["2024-11-21", "2024-11-21", OK],
                ["2024-11-22", "2024-11-25", USED],
            ],
        ),
        # Each kind its own quota; job-seekers and those considered for uføretrygd none.
        quota(
            [
                ["2024-11-18", "2024-11-20", "SYKEPENGEERSTATNING"],
                ["2024-11-21", "2024-11-21", "ARBEIDSSØKER"],
                ["2024-11-22", "2024-11-22", "VURDERES_FOR_UFØRETRYGD"],
                ["2024-11-25", "2024-11-26", "BISTANDSBEHOV"],
            ],
            [
                ["2024-11-18", "2024-11-19", OK, SYK],
                ["2024-11-20", "2024-11-20", USED, SYK],
                ["2024-11-21", "2024-11-22", OK, None],
                ["2024-11-25", "2024-11-25", OK, ORD],
                ["2024-11-26", "2024-11-26", USED, ORD],
            ],
            ordinary=1,
            other=2,
        ),
        {
            "type": "dato_til_dato_varighet",
            "varighet_maaneder": 2,
            "vurderinger": [
                ["2024-12-31", "2025-01-31", True],
                ["2025-02-01", "2025-02-10", False],
                ["2025-02-11", "2025-03-31", True],
            ],
            "expect": {
                "perioder": [
                    ["2024-12-31", "2025-01-31", OK, True],
                    ["2025-02-01", "2025-02-10", OK, False],
                    ["2025-02-11", "2025-02-27", OK, True],
                    ["2025-02-28", "2025-03-31", "OVERSKREDET", True],
                ]
            },
        },
        {
            "type": "sluttdato",
            "paragraf": "11-18",
            "fra": "2024-02-29",
            "expect": {"siste_dag": "2024-10-28"},
        },
        {
            "type": "sluttdato",
            "paragraf": "11-14",
            "fra": "2025-08-31",
            "expect": {"siste_dag": "2026-02-27"},
        },
        {
            "type": "sluttdato",
            "paragraf": "11-17",
            "fra": "2024-01-01",
            "expect": {"siste_dag": "2024-06-30"},
        },
        {
            "type": "alder",
            "fodselsdato": "2008-02-29",
            "rettighetsperiode": ["2026-01-01", "2027-12-31"],
            "vurderingsdato": "2025-12-01",
            "sok_maks_mnd_for_18": 3,
            "expect": {
                "perioder": [
                    ["2026-01-01", "2026-02-27", "IKKE_OPPFYLT", "BRUKER_UNDER_18"],
                    ["2026-02-28", "2027-12-31", "OPPFYLT", None],
                ]
            },
        },
        {
            "type": "alder",
            "fodselsdato": "1959-06-15",
            "rettighetsperiode": ["2026-01-01", "2026-12-31"],
            "vurderingsdato": "2026-01-01",
            "sok_maks_mnd_for_18": 3,
            "expect": {
                "perioder": [
                    ["2026-01-01", "2026-06-30", "OPPFYLT", None],
                    ["2026-07-01", "2026-12-31", "IKKE_OPPFYLT", "BRUKER_OVER_67"],
                ]
            },
        },
        {
            "type": "inntektsbortfall_11_4_2",
            "fodselsdato": "1962-03-13",
            "rettighetsperiode_fom": "2026-01-01",
            "relevante_aar": [2023, 2024, 2025],
            "inntekter": {
                "2025": "128115.99",
                "2024": "122225",
                "2023": "116239",
            },  # a krone-hundredth under
            "expect": {"oppfylt_automatisk": False},
        },
        {
            "type": "inntektsbortfall_11_4_2",
            "fodselsdato": "1962-03-13",
            "rettighetsperiode_fom": "2026-01-01",
            "relevante_aar": [2023, 2024, 2025],
            "inntekter": {"2025": "128116"},
            "expect": {"oppfylt_automatisk": True},
        },
        {
            "type": "sykdom_11_5",
            "kravdato": "2024-01-01",
            "siste_mulige_dag": "2027-01-01",
            "yrkesskade_aarsakssammenheng": None,
            "bistandsbehov": True,
            "vurderinger": [
                {
                    "fra": "2024-01-01",
                    "sykdom": True,
                    "nedsatt": "JA",
                    "over_halvparten": False,
                    "vesentlig": True,
                },
                {
                    "fra": "2024-03-01",
                    "sykdom": True,
                    "nedsatt": "JA",
                    "over_halvparten": True,
                    "vesentlig": True,
                },
            ],
            "expect": {
                "perioder": [
                    ["2024-01-01", "2024-02-29", "IKKE_OPPFYLT", "IKKE_NOK_REDUSERT_ARBEIDSEVNE"],
                    ["2024-03-01", "2027-01-01", "OPPFYLT", None],
                ]
            },
        },
        {
            "type": "aktivitetsplikt_11_7",
            "fra": "2024-01-01",
            "vurderinger": [
                {"fom": "2024-02-01", "utfall": "STANS"},
                {"fom": "2024-02-01", "utfall": "OPPFYLT"},
            ],
            "expect": {"perioder": [["2024-01-01", None, None]]},
        },
        {
            "type": "stans_opphor",
            "alle_andre_vilkar_oppfylt": ["2025-03-01", "2026-05-31"],
            "alder_oppfylt_tom": "2026-02-28",
            "expect": {
                "rettighetstype": [["2025-03-01", "2026-02-28", "BISTANDSBEHOV"]],
                "opphor": {"2026-03-01": ["BRUKER_OVER_67"]},
            },
        },
        {
            "type": "meldeperioder",
            "fastsatt_dag": None,
            "periode": ["2024-02-28", "2024-03-11"],
            "expect": {"meldeperioder": [["2024-02-26", "2024-03-10"], ["2024-03-11", "2024-03-24"]]},
        },
        {
            "type": "meldeplikt",
            "rettighetsperiode": ["2024-01-01", "2024-02-25"],
            "vedtaksdato_forste_innvilgelse": "2024-01-03",
            "meldekort_mottatt": ["2024-01-22", "2024-02-06"],
            "rett": [["2024-01-01", "2024-02-25", True]],
            "fritak": [["2024-02-12", True], ["2024-02-20", False]],
            "expect": {
                "perioder": [
                    ["2024-01-01", "2024-01-14", "FØR_VEDTAK"],
                    ["2024-01-15", "2024-01-28", "MELDT_SEG"],
                    ["2024-01-29", "2024-02-05", "IKKE_MELDT_SEG"],
                    ["2024-02-06", "2024-02-11", "MELDT_SEG"],
                    ["2024-02-12", "2024-02-25", "FRITAK"],
                ]
            },
        },
        {
            "type": "utbetalingsdato",
            "meldeperiode": ["2024-01-01", "2024-01-14"],
            "meldeplikt_status": "IKKE_MELDT_SEG",
            "opplysninger_mottatt": None,
            "expect": {"utbetalingsdato": "2024-01-23"},
        },
        {
            "type": "utbetalingsdato",
            "meldeperiode": ["2024-01-01", "2024-01-14"],
            "meldeplikt_status": "FRITAK",
            "opplysninger_mottatt": "2024-01-29",
            "expect": {"utbetalingsdato": "2024-01-23"},
        },
    ],
    ids=lambda case: case["type"],
)
def test_other_days_of_the_same_shapes(tmp_path: Path, case: dict[str, Any]) -> None:
    report = one(tmp_path, case)
    assert report["passed"] == 1, report


def test_a_wrong_day_fails_and_a_shape_nobody_has_seen_is_unsupported(tmp_path: Path) -> None:
    case = quota([["2024-11-18", "2024-11-22", "BISTANDSBEHOV"]], [["2024-11-18", "2024-11-22", OK, ORD]])
    assert one(tmp_path, case)["failed"] == 1
    odd = quota([["2024-11-18", "2024-11-22", "SKONUMMER"]], [["2024-11-18", "2024-11-22", OK, ORD]])
    assert one(tmp_path, odd)["unsupported"] == 1
    assert one(tmp_path, {**case, "rettighetstyper": "alle"})["unsupported"] == 1
    assert one(tmp_path, {"type": "skonummer", "expect": {"a": 1}})["unsupported"] == 1
