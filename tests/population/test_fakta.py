"""Published facts: every number has a source and a confidence, and what is missing is missing."""

from __future__ import annotations

import csv
import io
import json

import pytest
from click.testing import CliRunner

from trygdekart.cli.main import main
from trygdekart.engine.errors import InputFault
from trygdekart.population.fakta import TEMA, som_csv, tema
from trygdekart.population.mal import targets
from trygdekart.population.parametre import parameters

SURE = {"høy", "middels", "lav", "prognose"}


def test_shares_cover_every_year_and_group_and_mark_what_is_missing() -> None:
    rows = tema("andeler")["rader"]
    assert len(rows) == 3 * 14 * 4
    assert {r["ar"] for r in rows} == set(range(2010, 2024))
    for r in rows:
        assert r["mangler"] == (r["andel"] is None)
        assert r["mangler"] or (r["kilde"] and r["sikkerhet"] in SURE and 0 < r["andel"] < 30)
    young = {r["ar"]: r["andel"] for r in rows if (r["ytelse"], r["gruppe"]) == ("uforetrygd", "18–29")}
    assert (young[2010], young[2021], young[2022]) == (1.11, 2.56, None)


def test_the_reconstruction_says_that_it_is_one() -> None:
    held = tema("aap_2019")
    assert held["merke"] == "gjenskapt"
    assert "aldri vises som observert" in held["merknad"]
    for r in held["rader"]:
        assert abs(r["aap"] + r["uforetrygd"] + r["annet"] - 100) < 1e-9


def test_ten_problems_each_with_what_the_model_can_and_cannot_say() -> None:
    assert [r["id"] for r in tema("problemer")["rader"]] == list(range(1, 11))
    for name in ("problemer", "drivere"):
        for r in tema(name)["rader"]:
            assert r["sitat"] and r["kan"] and r["kan_ikke"] and r["kilder"]


def test_growth_is_navs() -> None:
    rows = {r["id"]: r["mill_kr"] for r in tema("vekst")["rader"]}
    assert (rows["D1"], rows["D2"], rows["D3"], rows["D4"]) == (-4100, 1000, -3300, 3500)


def test_every_target_and_parameter_has_a_source_and_a_confidence() -> None:
    assert all(m.kilde and m.sikkerhet in SURE for m in targets())
    assert {m.bruk for m in targets() if m.ar in {2024, 2025}} == {"holdt utenfor"}
    for name, p in parameters().items():
        assert p["kilde"] and p["sikkerhet"] in SURE, name


@pytest.mark.parametrize("name", TEMA)
def test_every_theme_in_three_forms(name: str) -> None:
    assert list(csv.DictReader(io.StringIO(som_csv(name))))
    runner = CliRunner()
    assert json.loads(runner.invoke(main, ["befolkning", "fakta", name, "--json"]).stdout)["tema"] == name
    assert runner.invoke(main, ["befolkning", "fakta", name]).exit_code == 0


def test_an_unknown_theme_is_one_sentence() -> None:
    with pytest.raises(InputFault, match="temaet finnes ikke"):
        tema("vaeret")
