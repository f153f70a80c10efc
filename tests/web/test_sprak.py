"""The languages: what is promised of each is there, and what is not, is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.nettsted import Besokende
from tests.web.side import Element
from trygdekart.case.frister import ALLE
from trygdekart.case.notes import inne_i_setning
from trygdekart.web.languages import CURRENT
from trygdekart.web.remarks import remark, title_of
from trygdekart.web.shown import spoken, value
from trygdekart.web.texts import texts

EXAMPLES = Path(__file__).parents[2] / "examples"
NORWEGIAN_FRAMES = (
    "Uavklart",
    "Usikre satser",
    "Trådte i kraft",
    "Er du, eller",
    "Vi bruker",
    "Loven og satsene",
)


def english_of(element: Element) -> str:
    """Return the text of a page that is not marked as Norwegian."""
    return " ".join(
        text for text, e in element.texts() if not any(x.attrs.get("lang") == "nb" for x in (e, *e.up()))
    )


@pytest.mark.parametrize("path", ["/", "/sak/jobb", "/om", "/ord", "/sak/situasjon"])
def test_a_page_without_nynorsk_says_so_in_nynorsk(gjest: Besokende, path: str) -> None:
    page = gjest.get(f"/nn{path}").side
    assert page.all("html")[0].attrs["lang"] == "nb"
    [said] = [e for e in page.all("div") if e.attrs.get("lang") == "nn"]
    assert said.text.startswith("Denne sida er på bokmål.")
    assert not [e for e in gjest.get(path).side.all("div") if e.attrs.get("lang") == "nn"]


@pytest.mark.parametrize("path", ["/sak/jobb/svar", "/sak/resultat"])
def test_where_there_is_nynorsk_the_menu_has_it(gjest: Besokende, path: str) -> None:
    gjest.example()
    menu = next(e for e in gjest.get(path).side.all("nav") if "sprak" in e.classes)
    [link] = [a for a in menu.all("a") if a.attrs["hreflang"] == "nn"]
    page = gjest.get(link.attrs["href"]).side
    assert page.all("html")[0].attrs["lang"] == "nn" and "Denne sida er på bokmål" not in page.main.text
    reason = next(a for a in page.main.all("a") if "/hvorfor/" in a.attrs["href"])
    assert gjest.get(reason.attrs["href"]).side.all("html")[0].attrs["lang"] == "nn"


@pytest.mark.parametrize("path", ["/sak/jobb/svar", "/sak/resultat", "/sak/livslop", "/sak/brev"])
def test_under_en_our_own_words_are_english(gjest: Besokende, path: str) -> None:
    gjest.open_case((EXAMPLES / "helt_med.yaml").read_text(encoding="utf-8"), "01.05.2020")
    shown = english_of(gjest.get(f"/en{path}").side.main)
    assert not [words for words in NORWEGIAN_FRAMES if words in shown]
    if path == "/sak/jobb/svar":
        assert "Are you, or have you been, in permanently adapted work (VTA)" in shown
        assert "It makes up to" in shown


def test_the_deadlines_are_english_and_numbered_from_one(gjest: Besokende) -> None:
    gjest.get("/sak/jobb")
    for language in ("", "/en"):
        page = gjest.post("/sak/frister/arbeidsgiver", {"oppfolging_forste_fravaersdag": "17.03.2025"}).side
        page = gjest.get(f"{language}/sak/frister/arbeidsgiver").side
        [table] = [t for t in page.all("table") if "frister" in t.classes]
        rows = [[c.seen for c in r.all("th", "td")] for r in table.all("tr")[1:]]
        assert [r[0] for r in rows] == [str(i + 1) for i in range(len(rows))] and len(rows) > 5
        calendar = gjest.get("/sak/frister/arbeidsgiver/frister.ics").text
        assert all(f"SUMMARY:Frist {r[0]}\r\n" in calendar for r in rows)
        for link in table.all("a"):
            assert gjest.get(link.attrs["href"]).status == 200
    shown = english_of(page.main)
    assert "Follow-up plan" in shown
    assert not [p.tittel for p in ALLE if len(p.tittel.split()) > 1 and p.tittel in shown]


def test_every_duty_has_an_english_name() -> None:
    for duty in ALLE:
        assert title_of(duty, texts("en")) and title_of(duty, texts("nb")) == duty.tittel


def test_a_remark_says_its_parts_in_english_and_marks_what_has_no_words() -> None:
    doubtful = "Usikre satser i svaret: Inntekt i et omsorgsår, Minste trygdetid for garantipensjon."
    assert str(remark("en", doubtful)).startswith("Uncertain rates in the answer: ")
    assert "lang" not in str(remark("en", doubtful))
    said = str(remark("en", "Usikre satser i svaret: Noe annet."))
    assert said == 'Uncertain rates in the answer: <span lang="nb">Noe annet</span>.'
    assert str(remark("en", "Noe annet.")) == '<span lang="nb">Noe annet.</span>'
    assert str(remark("nb", "Noe annet.")) == "Noe annet."


@pytest.mark.parametrize(
    ("norwegian", "english"),
    [
        ("1 måned", "1 month"),
        ("11 måneder", "11 months"),
        ("1,5 år", "1.5 years"),
        ("1\u00a0234 kr/år", "1,234 kr/year"),
        ("260 dag/år", "260 days/year"),
        ("1.5.–31.12.: 40\u00a0540 kr", "1 May–31 December: 40,540 kr"),
        ("fra 1.5.2020 til 4.9.2020", "from 1 May 2020 to 4 September 2020"),
    ],
)
def test_a_value_is_written_as_english_writes_it(norwegian: str, english: str) -> None:
    before = CURRENT.set("en")
    try:
        assert spoken(norwegian) == english
    finally:
        CURRENT.reset(before)


def test_a_title_within_a_sentence_keeps_the_letters_of_a_short_name() -> None:
    assert inne_i_setning("Uføretrygd") == "uføretrygd" and inne_i_setning("AFP") == "AFP"


def test_words_of_the_language_are_not_turned_as_if_they_were_figures() -> None:
    before = CURRENT.set("en")
    try:
        assert value("en", "uforetidspunktet") == "the time of disability"
        assert value("en", "3 timer") == "3 hours"
    finally:
        CURRENT.reset(before)


def test_a_long_text_of_somebody_is_not_matched_for_ever() -> None:
    """Frames are tried on what a case says too; none may take more than a moment."""
    for text in ("a gir b; " * 400, "a (b; c) " * 400, "Siste dag med " * 400):
        assert str(remark("en", text.strip())).startswith('<span lang="nb">')
