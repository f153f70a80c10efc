"""The page that checks a decision: never an old answer under a fault, and never surer than the answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.nettsted import Besokende

HELT_MED = (Path(__file__).parents[2] / "examples" / "helt_med.yaml").read_text(encoding="utf-8")
VTA = "uforetrygd_vta: ukjent"
PER_YEAR = "nav_uforetrygd_per_ar"
DAY = "01.05.2020"


def test_a_fault_takes_the_earlier_answer_away(gjest: Besokende) -> None:
    gjest.open_case(HELT_MED.replace(VTA, "uforetrygd_vta: nei"), DAY)
    assert (
        "Tallene er like" in gjest.post("/sak/kontroll", {"dato": DAY, PER_YEAR: "286072"}).side.main.text
    )
    answer = gjest.post("/sak/kontroll", {"dato": DAY, PER_YEAR: "abc"})
    assert answer.status == 422 and "ikke et tall" in answer.side.ids["feil"].text
    assert "Tallene er like" not in answer.side.main.text and answer.side.rows("Tallene i vedtaket") == []


@pytest.mark.parametrize(
    ("number", "answer", "language"),
    [("286072", "nei", ""), ("294931", "ja", ""), ("286072", "No", "/en"), ("294931", "Yes", "/en")],
)
def test_alike_with_one_answer_only_says_which(
    gjest: Besokende, number: str, answer: str, language: str
) -> None:
    gjest.open_case(HELT_MED, DAY)
    gjest.post("/sak/kontroll", {"dato": DAY, PER_YEAR: number})
    main = gjest.get(f"{language}/sak/kontroll").side.main
    [said] = [e for e in main.all("li") if "VTA" in e.text]
    assert said.text.lower().endswith(f": {answer}".lower())
    assert "er like, bortsett" not in main.text and "are the same, but for" not in main.text
    assert any(a.attrs["href"].endswith("/sak/sporsmal/uforetrygd_vta") for a in main.all("a"))


def test_alike_whatever_the_answer_is_said_plainly(gjest: Besokende) -> None:
    gjest.open_case(HELT_MED.replace(VTA, "uforetrygd_vta: nei"), DAY)
    page = gjest.post("/sak/kontroll", {"dato": DAY, PER_YEAR: "286072"}).side
    assert (
        "Tallene er like, bortsett fra avrunding." in page.main.text and "bare hvis" not in page.main.text
    )


@pytest.mark.parametrize(
    ("name", "number", "said"),
    [
        (PER_YEAR, "999999999999999999", "tusen milliarder"),
        ("nav_uforetrygd_arets_reduksjonsprosent", "250", "fra 0 til 100"),
    ],
)
def test_a_number_that_no_decision_can_have_is_refused(
    gjest: Besokende, name: str, number: str, said: str
) -> None:
    gjest.open_case(HELT_MED, DAY)
    answer = gjest.post("/sak/kontroll", {"dato": DAY, name: number})
    assert answer.status == 422 and said in answer.side.ids["feil"].text
