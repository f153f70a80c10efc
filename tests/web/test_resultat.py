"""The general result page: acceptance numbers read from it, every number explained, and made again."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.nettsted import Besokende, Server, Svar
from tests.web.side import Element
from tests.web.test_html import EXPLAINED, NUMBER, explained
from trygdekart.web.pages_file import EXAMPLES

CASES = Path(__file__).parents[2] / "examples"


def case(name: str) -> str:
    return (CASES / f"{name}.yaml").read_text(encoding="utf-8")


def number(answer: Svar, label: str, column: int = 1) -> str:
    """Return what a line of the tables shows; the first table has the first answer."""
    assert answer.status == 200, answer.side.main.text[:300]
    rows = [[c.seen for c in r.all("th", "td")] for r in answer.side.all("tr")]
    return next(r[column] for r in rows if r[0] == label)


def case_of(day: str, **facts: object) -> tuple[str, str]:
    lines = [f"  {k}: {v}" for k, v in facts.items() if k != "lonn"]
    given = f"gitt:\n  pensjonsgivende_inntekt: {facts['lonn']}\n" if "lonn" in facts else ""
    return "skjema: trygdekart-sak/1\nfakta:\n" + "\n".join(lines) + "\n" + given, day


def disabled(**changed: object) -> tuple[str, str]:
    """A wholly disabled person on 1 June 2022, G 111 477."""
    facts: dict[str, object] = {
        "fodselsdato": "1970-01-01",
        "sivilstand": "enslig",
        "uforetrygd_uforegrad": 100,
        "uforetrygd_uforetidspunkt": "2022-05-15",
        "uforetrygd_innvilget_fra": "2022-06-01",
        "uforetrygd_omregnet_2015": "nei",
        "uforetrygd_ung_ufor": "nei",
        "uforetrygd_vta": "nei",
        "uforetrygd_trygdetid": 40,
        "uforetrygd_grunnlag_per_ar": 600000,
        "uforetrygd_ifu_fastsatt": 600000,
        "lonn": 0,
        **changed,
    }
    return case_of("01.06.2022", **facts)


def test_a1_a7_both_answers_and_what_decides(gjest: Besokende) -> None:
    answer = gjest.open_case(case("helt_med"), "01.05.2020")
    text = answer.side.main.seen
    assert "Du kan få 286 072 kr til 294 931 kr i uføretrygd i året før skatt." in text
    sums = [r[1] for r in answer.side.rows("Svar ") if r[0] == "Inntekt og uføretrygd per år"]
    assert sums == ["349 171 kr", "340 312 kr"]
    cuts = [r[1] for r in answer.side.rows("Svar ") if r[0].startswith("Lavere uføretrygd")]
    assert cuts == ["0 kr", "8 859 kr"]
    assert "Dette avgjør mest" in text and "Det utgjør inntil 8 859 kr." in text
    assert "Meld fra til Nav" in text


def test_a5_a6_wage_over_the_limit_and_half_disabled(gjest: Besokende) -> None:
    answer = gjest.open_case(*disabled(lonn=125000))
    assert number(answer, "Uføretrygd per år") == "342 930 kr"
    assert number(answer, "Lavere uføretrygd på grunn av inntekt") == "53 070 kr"
    assert number(answer, "Inntekt og uføretrygd per år") == "467 930 kr"
    half = {"uforetrygd_uforegrad": 50, "uforetrygd_ieu_fastsatt": 250000}
    answer = gjest.open_case(*disabled(uforetrygd_ifu_fastsatt=500000, **half))
    assert number(answer, "Inntektsgrense") == "294 591 kr"


@pytest.mark.parametrize(
    ("day", "right", "margin"),
    [
        ("2020-09-20", "ja", "4 311 kr"),
        ("2020-10-01", "ja", "3 565 kr"),
        ("2025-05-01", "nei", "−7 774 kr"),
        ("2025-06-02", "nei", "−10 840 kr"),
    ],
)
def test_a8_the_answer_turns_with_the_date(gjest: Besokende, day: str, right: str, margin: str) -> None:
    year, month, of_month = day.split("-")
    text = case("sykepenger_helt_med").replace("2020-10-01", day)
    answer = gjest.open_case(text, f"{of_month}.{month}.{year}")
    assert number(answer, "Rett til sykepenger fra Nav") == right
    assert number(answer, "Kroner over kravet til inntekt") == margin
    said = answer.side.main.seen
    assert ("Du mangler" in said) == (right == "nei")
    if right == "nei":
        assert "Du kan få" not in said and f"Du mangler {margin.removeprefix('−')}" in said


def test_c1_c2_the_highest_and_the_lowest_benefit(gjest: Besokende) -> None:
    highest = gjest.open_case(*disabled(uforetrygd_grunnlag_per_ar=668862, uforetrygd_ifu_fastsatt=900000))
    assert number(highest, "Uføretrygd per år") == "441 449 kr"
    poor = {"uforetrygd_grunnlag_per_ar": 0, "uforetrygd_ifu_fastsatt": 0}
    young = {"uforetrygd_ung_ufor": "ja", "fodselsdato": "1999-01-01"}
    couple = {"sivilstand": "gift eller samboer"}
    for more, wanted in (
        ({}, "276 463 kr"),
        (couple, "254 168 kr"),
        ({**young, **couple}, "296 529 kr"),
        (young, "324 398 kr"),
    ):
        assert number(gjest.open_case(*disabled(**poor, **more)), "Uføretrygd per år") == wanted


@pytest.mark.parametrize(("born", "wanted"), [("1980-01-01", "222 955 kr"), ("2000-01-01", "148 637 kr")])
def test_c3_the_lowest_aap(gjest: Besokende, born: str, wanted: str) -> None:
    """Two G is 222 954 and two thirds 148 636; the daily rate in whole øre makes it a krone more."""
    facts = {
        "fodselsdato": born,
        "aap_nedsatt_dato": "2021-06-01",
        "inntekt_historie": 0,
        "aap_hadde_aap_januar_2020": "nei",
        "aap_antall_barn": 0,
        "aap_rett": "ja",
        "aap_timer": 0,
    }
    answer = gjest.open_case(*case_of("01.06.2022", **facts))
    assert number(answer, "Full ytelse i året") == wanted


def test_c8_c9_occupational_pension_and_the_costs_that_are_short(gjest: Besokende) -> None:
    pension = gjest.open_case(case("offentlig_uforepensjon"), "01.06.2022")
    label = "Uførepensjon fra tjenestepensjonen per år"
    assert (number(pension, label), number(pension, "G-tillegg")) == ("69 420 kr", "27 869 kr")
    costs = gjest.open_case(case("grunnstonad"), "01.06.2022")
    assert number(costs, "Grunnstønad") == "0 kr"
    assert "Du mangler 86 kr." in costs.side.main.seen


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("language", ["", "/en", "/nn"])
def test_every_number_is_explained_and_the_section_is_near(
    server: Server, example: str, language: str
) -> None:
    gjest = Besokende(server.port)
    page = gjest.post(f"{language}/sak/eksempel/{example}", {}).side
    for text, where in page.main.texts():
        found = NUMBER.search(text.replace("\u00a0", " "))
        elsewhere = any({"merknader", "beskjed"} & set(e.classes) for e in where.up())
        assert found is None or explained(where) or elsewhere, text
    todo = {a.attrs["href"] for a in page.main.all("a") if EXPLAINED in a.attrs["href"]}
    assert todo and all(a.startswith(f"{language}/sak/") for a in todo)
    for address in todo:
        answer = gjest.get(address)
        assert answer.status == 200, address
        if not [e for e in answer.side.all("p") if "hjemmel" in e.classes]:
            deeper = [a for a in answer.side.main.all("a") if EXPLAINED in a.attrs["href"]]
            facts = [a for a in answer.side.main.all("a") if "/sak/sporsmal/" in a.attrs["href"]]
            assert deeper or facts, address


def test_the_python_of_the_page_gives_the_numbers_of_the_page(gjest: Besokende) -> None:
    page = gjest.post("/sak/eksempel/ufor_i_kommunen", {}).side
    done = subprocess.run(
        [sys.executable, "-c", _code(page.html, "python")],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    [amount] = ast.literal_eval(said["uforetrygd_per_ar"])
    shown = number(gjest.get("/sak/resultat"), "Uføretrygd per år")
    assert shown == f"{round(amount):,} kr".replace(",", " ")
    body = re.search(r"-d '(.*)'$", _code(page.html, "curl"), re.S)
    assert body is not None
    sent = json.loads(body[1])
    assert set(sent) == {"sak", "dato", "tall"} and sent["sak"]["skjema"] == "trygdekart-sak/1"


def _code(html: str, key: str) -> str:
    from html import unescape

    found = re.search(rf'<code id="{key}">(.*?)</code>', html, re.S)
    assert found is not None
    return unescape(found[1])


def test_the_trace_of_a_number_is_json(gjest: Besokende) -> None:
    gjest.post("/sak/eksempel/ufor_i_kommunen", {})
    answer = gjest.get("/sak/hvorfor/sak/uforetrygd/a/uforetrygd_per_ar/spor.json")
    steps = json.loads(answer.text)
    assert steps[0]["navn"] == "uforetrygd_per_ar" and len(steps) > 20


def test_what_is_missing_leads_to_its_question(gjest: Besokende) -> None:
    text = case("helt_med").replace("  uforetrygd_trygdetid: 40\n", "")
    page = gjest.open_case(text, "01.05.2020").side
    links = [a.attrs["href"] for a in page.main.all("a")]
    assert "/sak/sporsmal/uforetrygd_trygdetid" in links
    answered = gjest.post("/sak/sporsmal/uforetrygd_trygdetid", {"uforetrygd_trygdetid": "40"})
    assert "294 931" in answer_text(answered)


def answer_text(answer: Svar) -> str:
    return answer.side.main.seen


def test_a_judgement_is_shown_with_its_criteria(gjest: Besokende) -> None:
    text = case("helt_med").replace("uforetrygd_ung_ufor: ja", "uforetrygd_ung_ufor: ukjent")
    page = gjest.open_case(text, "01.05.2020").side
    assert "Må vurderes: Fyller vilkårene som ung ufør." in page.main.seen


@pytest.mark.parametrize("language", ["", "/nn", "/en"])
def test_without_a_right_no_amount_stands_as_paid_and_no_claim_is_urged(
    gjest: Besokende, language: str
) -> None:
    gjest.post("/sak/eksempel/syk_i_deltid", {})
    page = gjest.get(f"{language}/sak/resultat").side
    [chapter] = [
        e for e in page.main.all("section") if e.attrs.get("aria-labelledby") == "kap-sykepenger_gruppe"
    ]
    assert "238" not in chapter.text and "na-sykepenger_gruppe" not in page.ids
    amounts = [r[1] for table in chapter.all("table") for r in _rows(table) if "utbetalt_per_dag" in r[2]]
    assert amounts == ["0 kr"]
    gjest.post("/sak/sporsmal/sykepenger_inntekt", {"sykepenger_inntekt": "80000"})
    assert "na-sykepenger_gruppe" in gjest.get(f"{language}/sak/resultat").side.ids


def _rows(table: Element) -> list[tuple[str, str, str]]:
    """Return (label, number, address of the reason) of the rows of a result."""
    rows = [r.all("th", "td") for r in table.all("tr")[1:]]
    return [(r[0].seen, r[1].seen, r[-1].all("a")[0].attrs["href"]) for r in rows]
