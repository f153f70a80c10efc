"""One case for all pages: themes, single questions, simple view, the case file, and the languages."""

from __future__ import annotations

import json
import re
from enum import IntEnum
from pathlib import Path

import pytest

from tests.web.nettsted import Besokende, started
from trygdekart.case import Sak
from trygdekart.case.overview import AFTER_TAX, OVERSIKTER
from trygdekart.case.sak import value_in
from trygdekart.law import lovverk
from trygdekart.web.casebook import file_data, rest, take
from trygdekart.web.fields import OWN, categories, english
from trygdekart.web.languages import in_language, parted
from trygdekart.web.outcome import HEADLINES, RIGHTS
from trygdekart.web.outcome_view import WORDS
from trygdekart.web.over_time import read_lines, written
from trygdekart.web.reading import read_date
from trygdekart.web.sessions import Sessions
from trygdekart.web.shown import english_names
from trygdekart.web.site import Site
from trygdekart.web.situation import EASY, every_theme
from trygdekart.web.texts import texts

CASES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
CANARY = "731 931"


def test_every_question_of_a_theme_is_a_fact_of_the_law() -> None:
    verk = lovverk()
    asked = [n for t in every_theme() for n in t.every] + [n for names in EASY.values() for n in names]
    assert [n for n in asked if n not in verk.fakta and n not in OWN] == []
    assert not [n for t in every_theme() if t.own_door for n in t.every if n.startswith("sykepenger_")]


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_a_case_file_opened_and_downloaded_is_the_same_case(path: Path) -> None:
    verk = lovverk()
    site, session = Site(verk, Sessions(), "t"), Sessions().begin()
    text = path.read_text(encoding="utf-8")
    take(verk, session, value_in(text))
    again = Sak.fra_data(json.loads(json.dumps(file_data(rest(site, session)))), verk)
    assert again.verdier == Sak.fra_tekst(text, verk).verdier


def test_periods_are_read_line_by_line_and_written_again() -> None:
    text = "2022: 480000\n2023–2024: 500000\n01.03.2025–15.04.2025: 0\nfra 16.04.2025: 10"
    rows = read_lines(text, float, read_date)
    assert [(r["fra"], r["til"], r["verdi"]) for r in rows] == [
        ("2022-01-01", "2022-12-31", 480000.0),
        ("2023-01-01", "2024-12-31", 500000.0),
        ("2025-03-01", "2025-04-15", 0.0),
        ("2025-04-16", None, 10.0),
    ]
    assert (written(rows) or "").replace("\u00a0", "") == text
    assert read_lines("Butikken; 03.2025: 50\nKommunen; 40", float, read_date) == {
        "Butikken": [{"fra": "2025-03-01", "til": "2025-03-31", "verdi": 50.0}],
        "Kommunen": 40.0,
    }


def test_answers_are_shared_by_all_pages(gjest: Besokende) -> None:
    gjest.post("/sak/situasjon/person", {"fodselsdato": "03.1990", "sivilstand": "enslig", "neste": "ja"})
    assert gjest.get("/sak/jobb").side.ids["fodselsdato"].attrs["value"] == "03.1990"
    gjest.post("/sak/lett/uforetrygd/1", {"fodselsdato": "04.1991"})
    assert gjest.get("/sak/situasjon/person").side.ids["fodselsdato"].attrs["value"] == "04.1991"
    assert "2 av 4 besvart" in gjest.get("/sak/situasjon").side.main.seen


def test_how_it_looks_now_is_said_while_one_answers(gjest: Besokende) -> None:
    gjest.post("/sak/eksempel/ufor_i_kommunen", {})
    assert "318 023" in gjest.get("/sak/situasjon/uforetrygd").side.main.seen


def test_simple_view_asks_one_thing_a_page(gjest: Besokende) -> None:
    gjest.post("/sak/lett", {})
    page = gjest.get("/sak/situasjon")
    assert page.side.all("h1")[0].text == "Hva vil du vite om?"
    for number in range(1, len(EASY["uforetrygd"]) + 1):
        form = gjest.get(f"/sak/lett/uforetrygd/{number}").side
        names = {e.attrs["name"] for e in form.main.all("input", "textarea")} - {"nokkel"}
        assert names == {EASY["uforetrygd"][number - 1]}


def test_a_file_that_cannot_be_read_is_said_in_one_sentence(gjest: Besokende) -> None:
    for text, said in (
        ("skjema: trygdekart-sak/1\nfakta: {ukjent_navn: 1}\n", "faktumet er ukjent"),
        ("navn: Kari\n", "feltet er ukjent"),
        ("skjema: trygdekart-sak/1\nmerknad: 010190 12345\n", "fødselsnummer"),
    ):
        answer = gjest.open_case(text)
        assert answer.status == 422 and said in answer.side.ids["feil"].text
        assert "12345" not in answer.text
    assert gjest.get("/sak/resultat").side.all("h1")[0].text == "Situasjonen din"


def test_the_canary_typed_everywhere_is_in_no_address_and_no_log(tmp_path: Path) -> None:
    digits = CANARY.replace(" ", "")
    with started(cwd=tmp_path, env={"HOME": str(tmp_path), "TMPDIR": str(tmp_path)}) as running:
        gjest = Besokende(running.port)
        for theme in every_theme():
            for name in theme.every:
                gjest.post(f"/sak/sporsmal/{name}", {name: CANARY})
            gjest.post(f"/sak/situasjon/{theme.key}", dict.fromkeys(theme.every, CANARY))
        gjest.post("/regler", {"sok": CANARY})
        gjest.open_case(f"skjema: trygdekart-sak/1\nfakta: {{sykepenger_inntekt: {digits}}}\n")
        assert digits in gjest.get("/sak/fil/sak.json").text
        gjest.get("/sak/resultat")
        gjest.get(f"/sak/sporsmal/{digits}")
        assert not [p for p in gjest.visited if digits in p and p != f"/sak/sporsmal/{digits}"]
        status, out, err = running.stop()
    assert status == 0 and err == "" and digits not in out and CANARY not in out
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_simple_words_are_simple() -> None:
    for language, most in (("nb", 30), ("en", 30)):
        words = [t for k, t in texts(language).words.items() if k.startswith("lett.")]
        text = " ".join(w if w.endswith((".", "?")) else f"{w}." for w in words)
        found = re.findall(r"[\wæøå]+", re.sub(r"\{\w+\}", "x", text))
        sentences = len(re.findall(r"[.?!]", text))
        lix = len(found) / sentences + 100 * sum(len(w) > 6 for w in found) / len(found)
        assert lix <= most, (language, lix)


def test_the_address_says_the_language() -> None:
    assert parted("/en/sak/jobb") == ("en", "/sak/jobb") and parted("/enhet") == ("nb", "/enhet")
    assert parted("/en") == ("en", "/")
    page = '<a href="/ord#g"> <form action="/slett"> <link href="/static/a.css"> <a href="/nb/ord">'
    assert in_language(page, "en") == (
        '<a href="/en/ord#g"> <form action="/en/slett"> <link href="/static/a.css"> <a href="/ord">'
    )


def test_english_pages_are_english_and_say_what_is_norwegian(gjest: Besokende) -> None:
    page = gjest.post("/en/sak/eksempel/ufor_i_kommunen", {}).side
    assert page.all("html")[0].attrs["lang"] == "en" and "318,023 kr a year" in page.main.seen
    reason = gjest.get("/en/sak/hvorfor/sak/uforetrygd/a/uforetrygd_per_ar").side
    [sentence] = [e for e in reason.all("p") if "svar" in e.classes]
    assert sentence.seen.startswith("Uføretrygd is ") and "lang" not in sentence.attrs
    assert not [
        e for e in reason.all("li") + reason.all("span") if "lang" in e.attrs and "setning" in e.classes
    ]
    assert all(a.attrs["href"].startswith(("/en", "#", "/sak", "/nn", "/")) for a in reason.all("a"))
    answer = Besokende(gjest.port).send("GET", "/en/sak/resultat")
    assert answer.status == 303 and answer.headers["location"] == "/en/sak/situasjon"


def test_english_numbers_are_read_and_shown_as_such(gjest: Besokende) -> None:
    gjest.post("/en/sak/sporsmal/pensjonsgivende_inntekt", {"pensjonsgivende_inntekt": "54,240"})
    assert gjest.get("/en/sak/jobb").side.ids["pensjonsgivende_inntekt"].attrs["value"] == "54,240"
    data = json.loads(gjest.get("/sak/fil/sak.json").text)
    assert data["gitt"]["pensjonsgivende_inntekt"] == 54240


def test_each_page_leads_to_itself_in_the_other_language(gjest: Besokende) -> None:
    page = gjest.get("/en/ord").side
    switch = {a.attrs["hreflang"]: a.attrs["href"] for a in page.all("a") if "hreflang" in a.attrs}
    assert switch == {"nb": "/ord"}


def test_every_question_is_also_in_english_with_the_same_numbers() -> None:
    """Any fact of the law has its page, so each must be asked in English too."""
    facts = lovverk().fakta
    assert sorted(set(facts) - set(english())) == [] and sorted(set(english()) - set(facts)) == []
    for name, asked in english().items():
        for ours, law in (
            (asked["sporsmal"], facts[name].sporsmal),
            (asked["hvorfor"], facts[name].hvorfor),
        ):
            numbers = [sorted(re.findall(r"\d+-\d+", text)) for text in (ours, law)]
            assert set(numbers[0]) == set(numbers[1]), (name, numbers)
            assert ours.strip() and ours != law, name


def test_every_category_has_an_english_word() -> None:
    kinds = [f.type for f in lovverk().fakta.values() if issubclass(f.type, IntEnum)]
    missing = {
        (kind.__name__, member.name.lower())
        for kind in kinds
        for member in kind
        if "en" not in categories().get(kind.__name__, {}).get(member.name.lower(), {})
    }
    assert missing == set()
    members = {(kind.__name__, member.name.lower()) for kind in kinds for member in kind}
    assert {(k, m) for k, words in categories().items() for m in words} - members == set()


def test_no_question_on_an_english_page_is_norwegian(gjest: Besokende) -> None:
    for name in ("bil_formal", "tilleggsstonader_reisevei", "uforetrygd_oppgjor_mottatt", "vta_start"):
        page = gjest.get(f"/en/sak/sporsmal/{name}").side
        asked = [e for e in page.main.all("label", "legend") if e.attrs.get("lang") == "nb"]
        assert asked == [], name


def test_every_main_number_has_an_english_name_and_no_other() -> None:
    names = {n for o in OVERSIKTER for n, _ in o.linjer if n} | set(AFTER_TAX)
    assert sorted(names - set(english_names())) == []
    assert [n for n in english_names() if n not in lovverk()] == []


def test_every_chapter_of_the_overview_has_its_words_on_the_result_page() -> None:
    words = texts("nb").words
    for chapter in OVERSIKTER:
        key = chapter.ord.strip("_")
        head = HEADLINES.get(key, next((n for n, _ in chapter.linjer if n), ""))
        says = ("ja", "nei", "kanskje") if str(lovverk().unit(head)) == "ja/nei" else ("svar",)
        listed = WORDS.get(key, (key.partition("_")[0],))
        wanted = [f"kapittel.{key}.{part}" for part in ("tittel", *says)]
        wanted += [f"kapittel.{key}.nei"] if key in RIGHTS else []
        wanted += [f"ord.ord.{word}.tittel" for word in listed]
        assert [k for k in wanted if k not in words] == []
