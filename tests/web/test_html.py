"""What a page must hold besides looking right: the gates that a program can check without a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.web.nettsted import Besokende, Server, Svar
from tests.web.side import Element, Side
from trygdekart.web.pages_file import EXAMPLES
from trygdekart.web.situation import every_theme

# An amount, a share, a date or a number of hours; what follows a § or an expression is not one.
NUMBER = re.compile(
    r"(?<![§\d.-])(\d{1,3}(?: \d{3})+|\d+(?:,\d+)? ?(?:%|kroner|kr|timer)|\d{1,2}\. [a-z]+ \d{4})(?!\d)"
)
EXPLAINED = "/sak/hvorfor/"
FORMS = (
    *(f"sak/situasjon/{theme.key}" for theme in every_theme()),
    "sak/sporsmal/inntekt_historie/over-tid",
    "sak/sporsmal/sivilstand",
    "sak/lett/uforetrygd/1",
)
OTHERS = (
    *(
        "sak/situasjon",
        "sak/lett",
        "sak/fil",
        "regler",
        "regler/paragraf/12-14",
        "satser",
        "satser/grunnbelop",
    ),
    *(
        "regler/uforetrygd_kutt",
        "om/dekning",
        "om/metode",
        "om/personvern",
        "om/tilgjengelighet",
        "om/kilder",
    ),
    *("sak/hvorfor/sak/grunnstonad/a/grunnstonad_per_ar",),
    *("sak/sykedager", "sak/arbeidsgiver"),
    *("reform", "reform/modeller", "reform/forslag-2-2", "reform/forslag-3-2"),
    "reform/forslag-4-4?b.tillegget=fjernes&b.minstesats=lavere",
    "reform/avtrapping-fri-0-1g",
    "reform/forslag-3-2/hvorfor/etter/fra_nav?b.delen-er-av=uavkortet",
    "befolkning",
    *("fakta", "fakta/andeler", "fakta/aap_2019", "fakta/flyt", "fakta/vekst", "fakta/problemer"),
)
MUST_NOT = {"her", "les mer", "klikk", "klikk her", "mer"}


@pytest.fixture(scope="module")
def sider(server: Server) -> dict[str, Svar]:
    """Every kind of page, once."""
    gjest = Besokende(server.port)
    pages = {"forside": gjest.get("/"), "skjema": gjest.get("/sak/jobb")}
    pages["feil"] = gjest.post("/sak/jobb", {"arbeid_timer": "mange", "fodselsdato": "i fjor"})
    pages["svar"] = gjest.example()
    pages["utfylt"] = gjest.get("/sak/jobb")
    for name in ("uforetrygd_per_ar", "skatt", "pensjonsgivende_inntekt", "uforetrygd_vta", "fall.for"):
        key = "2" if name == "fall.for" else "svar"
        pages[name] = gjest.get(f"/sak/hvorfor/b/{key}/{name}")
    pages |= {p: gjest.get(f"/{p}") for p in ("ord", "om", "slettet", "finnes-ikke", "api/docs")}
    new = Besokende(server.port)
    pages |= {p: new.get(f"/{p}") for p in FORMS}
    pages["tema, feil"] = new.post("/sak/situasjon/sykdom", {"sykepenger_inntekt": "mye"})
    for example in EXAMPLES:
        pages[example] = new.post(f"/sak/eksempel/{example}", {})
        if example == "pensjon_etter_ufore":
            pages["pensjonen"] = new.get("/sak/pensjon")
    pages |= {p: new.get(f"/{p}") for p in OTHERS}
    return pages


def every(sider: dict[str, Svar]) -> Iterator[tuple[str, Side]]:
    for name, answer in sider.items():
        yield name, answer.side


def test_pages_are_what_they_should_be(sider: dict[str, Svar]) -> None:
    status = {name: answer.status for name, answer in sider.items() if answer.status != 200}
    assert status == {"feil": 422, "finnes-ikke": 404, "tema, feil": 422}


def test_language_title_headings_and_landmarks(sider: dict[str, Svar]) -> None:
    titles = {}
    for name, page in every(sider):
        assert page.all("html")[0].attrs["lang"] == "nb"
        [title] = [e for e in page.all("title") if e.parent is not None and e.parent.tag == "head"]
        assert title.text.endswith(" – Trygdekart") and len(title.text) > len(" – Trygdekart")
        titles[name] = title.text
        levels = [int(e.tag[1]) for e in page.all("h1", "h2", "h3", "h4")]
        assert levels[0] == 1 and levels.count(1) == 1, name
        assert all(b - a <= 1 for a, b in pairwise(levels)), (name, levels)
        assert [len(page.all(tag)) for tag in ("header", "main", "footer")] == [1, 1, 1]
        first = page.all("body")[0].all("a")[0]
        assert first.attrs["href"] == "#innhold" and "innhold" in page.ids
    same = {"utfylt", *EXAMPLES[1:]}
    assert len({titles[n] for n in titles if n not in same}) == len(titles) - len(same)


def test_every_field_has_its_label_hint_and_unit(sider: dict[str, Svar]) -> None:
    for name in ("skjema", "feil", "utfylt", "tema, feil", *FORMS):
        page = sider[name].side
        labelled = {e.attrs["for"] for e in page.all("label") if "for" in e.attrs}
        for field in page.all("input"):
            kind = field.attrs.get("type")
            if kind == "text":
                assert field.attrs["id"] in labelled
                assert field.attrs["autocomplete"] == "off" and field.attrs["inputmode"]
                assert set(field.attrs["aria-describedby"].split()) <= set(page.ids)
                assert "placeholder" not in field.attrs
            elif kind == "radio":
                above = [e.tag for e in field.up()]
                assert "label" in above and "fieldset" in above
        for group in page.all("fieldset"):
            assert "?" in group.all("legend")[0].text
            assert [e.attrs["value"] for e in group.all("input")][-1] == ""  # «Vet ikke» is always there


def test_errors_are_said_first_at_the_field_and_with_a_remedy(sider: dict[str, Svar]) -> None:
    page = sider["feil"].side
    summary = page.ids["feil"]
    assert summary.attrs["tabindex"] == "-1" and "autofocus" in summary.attrs
    links = {a.attrs["href"][1:]: a.text for a in summary.all("a")}
    assert list(links) == ["arbeid_timer", "fodselsdato"]
    for name, text in links.items():
        field = page.ids[name]
        assert field.attrs["aria-invalid"] == "true"
        said = page.ids[f"{name}-feil"].text
        assert said.startswith("Feil: ") and said.removeprefix("Feil: ") in text
        assert f"{name}-feil" in field.attrs["aria-describedby"].split()
        assert "Skriv " in said
    assert page.ids["arbeid_timer"].attrs["value"] == "mange"  # what was typed is kept
    assert page.all("title")[0].text.startswith("Feil: ")


def test_tables_have_captions_and_scopes_and_can_be_scrolled(sider: dict[str, Svar]) -> None:
    for name, page in every(sider):
        for table in page.all("table"):
            assert table.all("caption")[0].text
            assert all(e.attrs.get("scope") in ("row", "col") for e in table.all("th")), name
            region = next(e for e in table.up() if "rull" in e.classes)
            assert region.attrs["tabindex"] == "0" and region.attrs["role"] == "region"
            assert region.attrs["aria-labelledby"] in page.ids


def test_drawings_have_title_text_and_the_same_numbers_in_a_table(sider: dict[str, Svar]) -> None:
    page = sider["svar"].side
    drawings = [e for e in page.all("svg") if e.attrs.get("role") == "img"]
    assert len(drawings) == 2
    tables = [t for t in page.all("table") if "kurve-tabell" in t.classes]
    for svg, table in zip(drawings, tables, strict=True):
        title, desc = svg.all("title")[0], svg.all("desc")[0]
        assert svg.attrs["aria-labelledby"].split() == [title.attrs["id"], desc.attrs["id"]]
        numbers = re.findall(r"\d{1,3}(?: \d{3})+", desc.text)
        assert len(numbers) >= 2 and all(n in table.text for n in numbers), numbers


def test_links_say_where_they_go(sider: dict[str, Svar]) -> None:
    for name, page in every(sider):
        by_text: dict[str, str] = {}
        for a in page.all("a"):
            assert a.text.lower().strip("?. ") not in MUST_NOT, (name, a.text)
            assert by_text.setdefault(a.text, a.attrs["href"]) == a.attrs["href"], (name, a.text)


def test_words_that_need_it_are_in_the_word_list(sider: dict[str, Svar]) -> None:
    words = sider["ord"].side.ids
    linked = [a.attrs["href"] for a in sider["svar"].side.main.all("a") if "/ord#" in a.attrs["href"]]
    assert linked and all(h.partition("#")[2] in words for h in linked)


def test_nothing_is_fetched_from_elsewhere_and_nothing_runs(sider: dict[str, Svar]) -> None:
    for name, page in every(sider):
        assert not page.all("script", "iframe", "img", "object", "style"), name
        for e in page.root.walk():
            assert "style" not in e.attrs and not any(k.startswith("on") for k in e.attrs), name
            for key in ("src", "href", "action"):
                assert "//" not in e.attrs.get(key, ""), (name, e.attrs[key])


def explained(where: Element) -> bool:
    above = [where, *where.up()]
    if any(e.tag in ("a", "svg", "input", "code", "footer") for e in above):
        return True
    # What goes into a formula is listed with links in the table below it.
    return any("steg" in e.classes for e in above)


def test_every_number_of_the_answer_is_a_link_to_its_reason(sider: dict[str, Svar]) -> None:
    page = sider["svar"].side
    for text, where in page.main.texts():
        found = NUMBER.search(text.replace("\u00a0", " "))
        in_notes = any("merknader" in e.classes for e in where.up())
        assert found is None or explained(where) or in_notes, text
    numbers = [a for a in page.main.all("a") if "tall" in a.classes]
    assert len(numbers) > 60
    assert all(a.attrs["href"].startswith((EXPLAINED, "/sak/jobb#", "/om#")) for a in numbers)


def test_every_reason_can_be_opened_and_has_a_section_within_three_clicks(server: Server) -> None:
    gjest = Besokende(server.port)
    todo = {a.attrs["href"] for a in gjest.example().side.main.all("a") if "tall" in a.classes}
    todo = {a for a in todo if a.startswith(EXPLAINED)}
    assert len(todo) > 40
    for address in sorted(todo):
        answer = gjest.get(address)
        assert answer.status == 200, address
        page = answer.side
        assert len(page.all("h1")[0].text) > 3
        section = [e for e in page.all("p") if "hjemmel" in e.classes]
        if not section:  # what the person said, or a sum of such: the next click has it
            deeper = [a for a in page.main.all("a") if EXPLAINED in a.attrs["href"]]
            facts = [a for a in page.main.all("a") if a.attrs["href"].startswith("/sak/jobb#")]
            assert deeper or facts, address
            continue
        assert "§" in section[0].text or "avtale" in section[0].text, (address, section[0].text)
        assert any("Gjelder: " in p.text for p in page.main.all("p")), address


def test_at_another_wage_the_wage_is_not_said_to_be_an_answer(server: Server) -> None:
    gjest = Besokende(server.port)
    gjest.example()
    facts = gjest.get("/sak/hvorfor/b/2/skatt_inntekt_for_skatt").side.main.text
    assert (
        "Regnet ved 364 864 kroner i lønn" in facts and "Pensjonsgivende inntekt: 364 864 kr" not in facts
    )


def test_deep_reasons_can_all_be_opened(server: Server) -> None:
    """Walk every reason under one number, to the rates; none is a dead end."""
    gjest = Besokende(server.port)
    gjest.example()
    todo, seen = ["/sak/hvorfor/b/svar/uforetrygd_per_ar"], set()
    while todo:
        address = todo.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = gjest.get(address)
        assert answer.status == 200, address
        parts = [t for t in answer.side.all("table") if "deler" in t.classes]
        todo += [a.attrs["href"] for t in parts for a in t.all("a")]
    assert len(seen) > 30
    rate = gjest.get("/sak/hvorfor/b/svar/uforetrygd_inntektstak_andel").side.main.text
    assert "Kilde: " in rate and "Gjelder: virker fra 1.1.2015" in rate and "§ 12-14 tredje ledd" in rate
