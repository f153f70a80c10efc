"""How far the model may be off: from the page that shows it, and only around what is the model's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from trygdekart.population.fasit import Rad
from trygdekart.population.kjor_poster import poster
from trygdekart.population.kjor_resultat import Tall
from trygdekart.population.modellfeil import FRA, andel, av_fasit, kjent, post_navn
from trygdekart.population.schema import Sektor
from trygdekart.population.tall_tekst import modellfeil, usikkerhet

PAGE = Path(__file__).parents[2] / "docs" / "fasit.md"
EMPLOYEES, OWN = "kap. 2650 post 70", "kap. 2650 post 71"


def row(post: str, year: int, target: float, model: float | None) -> Rad:
    return Rad("utgift", "", str(year), post, "", target, model, None, None, "%", None, None, "", "høy", "")


def test_the_largest_miss_since_2021_is_kept_for_each_post_and_for_the_benefit() -> None:
    rows = [
        row(EMPLOYEES, 2019, 100, 200),  # too early
        row(EMPLOYEES, 2021, 100, 97),
        row(OWN, 2021, 10, 13),
        row(EMPLOYEES, 2022, 100, 102),
        row(OWN, 2022, 10, 10),
    ]
    found = av_fasit(rows, {"andel": 0.05})
    assert found["fra"] == FRA and found["til"] == 2022
    assert found["bom"][EMPLOYEES] == {"andel": 0.03, "ar": 2021}
    assert found["bom"][OWN] == {"andel": 0.3, "ar": 2021}
    assert found["bom"]["folketrygdens_sykepenger"] == {"andel": round(2 / 110, 4), "ar": 2022}


def test_the_file_is_what_the_page_shows() -> None:
    pattern = r"^\| Utgift .*?\| (\d{4}) \| (kap\. \d+ post \d+) \|.*?\| ([+−][\d,]+) % \|"
    lines = re.findall(pattern, PAGE.read_text(encoding="utf-8"), re.M)
    shown = {(p, int(y)): abs(float(v.replace(",", ".").replace("−", "-"))) for y, p, v in lines}
    for p in poster():
        name = post_navn(p)
        worst = max(v for (post, year), v in shown.items() if post == name and year >= FRA)
        assert 100 * kjent()["bom"][name]["andel"] == pytest.approx(worst, abs=0.06)


def test_every_post_and_benefit_has_one_and_nothing_else() -> None:
    for p in poster():
        assert andel(p["maal"]) is not None
        assert andel(p["maal"], p.get("sektorer")) == pytest.approx(andel(p["maal"]) or 0, abs=1)
    assert andel("netto") is None
    assert andel("folketrygdens_sykepenger", (int(Sektor.PRIVAT),)) is None


def test_the_interval_is_told_around_the_figure_also_a_fall() -> None:
    up, down = Tall(1e9, 1e6, 1e9, 1e9, 0.1), Tall(-1e9, 1e6, -1e9, -1e9, 0.1)
    assert (up.modell_lav, up.modell_hoy) == pytest.approx((0.9e9, 1.1e9))
    assert (down.modell_lav, down.modell_hoy) == pytest.approx((-1.1e9, -0.9e9))
    assert modellfeil(up) == "900 til 1\u00a0100" and "modellfeil 900 til" in usikkerhet(up)
    unknown = Tall(1e9, 1e6, 1e9, 1e9)
    assert unknown.modell_lav is None and "modellfeil" not in usikkerhet(unknown)
