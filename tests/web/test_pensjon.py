"""«Pensjonen din», C4–C6 read from the page: the numbers of `trygdekart pensjon`, each with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.nettsted import Besokende, Server
from tests.web.side import Side
from tests.web.test_html import NUMBER, explained

FOREDRAG = (Path(__file__).parents[2] / "examples" / "pensjon_foredrag.yaml").read_text(encoding="utf-8")
PAGE = "/sak/pensjon"


def page(visitor: Besokende, text: str, day: str, language: str = "") -> Side:
    visitor.open_case(text, day)
    answer = visitor.get(language + PAGE)
    assert answer.status == 200
    return answer.side


def parts(shown: Side) -> dict[str, list[str]]:
    return {r[0]: r[1:] for r in shown.rows("Pensjonen med og uten uførheten")}


def test_c4_accrual_as_disabled_is_99_550_a_year_and_stops_at_62(gjest: Besokende) -> None:
    shown = page(gjest, FOREDRAG.replace("antatt_inntekt: 567000", "antatt_inntekt: 550000"), "01.06.2022")
    years = {r[0]: r[1:] for r in shown.rows("Det hvert år gir, i kroner. Med uførheten.")}
    assert years["2019–2024"] == ["0", "550 000", "550 000", "99 550", "99 550"]
    assert not [y for y in years if int(y[:4]) >= 2025]  # the year of turning 62
    link = next(a for a in shown.main.all("a") if a.attrs["href"].endswith("/med/pensjon_ar.2019"))
    why = gjest.get(link.attrs["href"]).side.main.text
    assert "99 550 kr" in why and "18,1 %" in why and "§§ 20-4 til 20-8" in why


def test_c5_the_same_capital_divided_at_62_65_and_67(gjest: Besokende) -> None:
    """200 G of income gives 4 035 467 at G 111 477; the divisors are the old forecast."""
    text = FOREDRAG.replace("  uforetrygd_uforegrad:\n    - {fra: 2019-01-01, verdi: 100}\n", "")
    given = "  alderspensjon_beholdning: 4035467\n  uforetrygd_uforegrad: 0\n"
    text = text.replace("  alderspensjon_antatt_inntekt: 567000\n", given)
    rows = {r[0]: r[1:3] for r in page(gjest, text, "01.06.2022").rows("Pensjonen ved noen aldre")}
    assert rows["62 år"] == ["20,35 år", "198 303 kr"]
    assert rows["65 år"] == ["17,92 år", "225 193 kr"]
    assert rows["67 år"] == ["16,3 år", "247 575 kr"]


def test_c6_what_the_disability_costs_parted_in_lost_years_and_afp(gjest: Besokende) -> None:
    """The lecture's 84 000 is 31 481 for five years and AFP: 52 519 is left, public AFP is 51 871 with us.

    The lecture leaves out the guarantee pension, which gives most of the 31 481 back.
    """
    text = FOREDRAG.replace("fakta:\n", "fakta:\n  afp_ordning: offentlig\n")
    shown = page(gjest, text, "01.06.2026")
    rows = parts(shown)
    assert rows["Pensjonsbeholdning ved uttak"][:3] == ["3 635 048 kr", "4 148 183 kr", "513 135 kr"]
    assert rows["Delingstall ved uttak"][:2] == ["16,3 år", "16,3 år"]
    assert rows["Inntektspensjon"][:3] == ["223 009 kr", "254 490 kr", "31 481 kr"]
    assert rows["Garantipensjon"][2].startswith("−")
    text = shown.main.seen
    assert "lavere i 5 år (2025–2029). Det er til sammen 513 135 kr" in text
    assert "Livsvarig AFP: 51 871 kr" in text
    assert "kan du ikke ha både AFP og uføretrygd. Velg før du fyller 62." in text
    assert "eldre prognose" in text  # which divisor is used is said


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_number_of_the_pension_has_its_reason(server: Server, language: str) -> None:
    visitor = Besokende(server.port)
    shown = page(visitor, FOREDRAG.replace("fakta:\n", "fakta:\n  afp_ordning: offentlig\n"), "", language)
    for text, where in shown.main.texts():
        said_by_law = any("merknader" in e.classes for e in where.up())
        if NUMBER.search(text.replace("\u00a0", " ")) and not said_by_law:
            assert explained(where), text
    links = {a.attrs["href"] for a in shown.main.all("a") if "tall" in a.classes}
    assert len(links) > 40 and all(a.startswith(f"{language}/sak/") for a in links)
    for address in links:
        assert visitor.get(address).status == 200, address
    for wrong in ("med/finnes_ikke", "u61/alderspensjon_delingstall", "uten/pensjon_forskjell.x", "x/y"):
        assert visitor.get(f"/sak/hvorfor/pensjon/{wrong}").status == 404


def test_what_is_missing_leads_to_its_question(gjest: Besokende) -> None:
    assert gjest.get(PAGE).side.all("h1")[0].text == "Pensjon og tjenestepensjon"
    shown = page(gjest, FOREDRAG.replace("  alderspensjon_trygdetid: 40\n", ""), "")
    [link] = [a for a in shown.main.all("a") if "knapp" in a.classes]
    assert link.attrs["href"] == "/sak/sporsmal/alderspensjon_trygdetid"
