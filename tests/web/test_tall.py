"""The acceptance numbers A1–A5 and A7, read from the page; the page says what `trygdekart jobb` says."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.web.nettsted import COMMAND, Besokende, Svar
from trygdekart.engine.formatting import grouped
from trygdekart.web.pages_case import example_answers

EXAMPLE = example_answers()
FFO = {
    "pensjonsgivende_inntekt": "125 000",
    "fodselsdato": "01.1970",
    "sivilstand": "enslig",
    "uforetrygd_vta": "nei",
    "uforetrygd_ung_ufor": "nei",
    "uforetrygd_uforegrad": "100",
    "uforetrygd_uforetidspunkt": "15.05.2022",
    "uforetrygd_innvilget_fra": "06.2022",
    "uforetrygd_grunnlag_per_ar": "600 000",
    "uforetrygd_ifu_fastsatt": "600000",
    "uforetrygd_trygdetid": "40",
    "uforetrygd_omregnet_2015": "nei",
    "dato": "01.06.2022",
}


def ask(gjest: Besokende, answers: dict[str, str], **changed: str) -> Svar:
    answer = gjest.post("/sak/jobb", {**answers, **changed})
    assert answer.status == 200, answer.side.main.text[:300]
    return answer


def test_a1_both_answers_with_and_without_vta(gjest: Besokende) -> None:
    page = gjest.example().side
    posts = page.rows("Kroner i året")
    assert [r[1] for r in posts] == [
        *("54 240", "294 931", "349 171", "−76 561", "272 610"),
        *("54 240", "286 072", "340 312", "−73 514", "266 799"),
    ]
    assert "13 700 kroner over grensen på 40 540 kroner" in page.main.seen
    assert "blir uføretrygden 8 859 kroner lavere" in page.main.seen


def test_the_answer_stands_first_and_is_short(gjest: Besokende) -> None:
    first = next(e for e in gjest.example().side.main.all("p") if "svar" in e.classes)
    assert first.seen.startswith("Ja. Av 54 240 kroner")
    assert len(first.seen.split()) <= 25


def test_a2_hours_and_wage_to_the_limits(gjest: Besokende) -> None:
    limits = gjest.example().side.rows("Så mye kan du tjene")
    assert limits[0][1:] == ["101 351", "3 167 timer", "59,79 kr", "186,9 %"]
    assert limits[2][1:] == ["40 540", "1 267 timer", "23,92 kr", "74,7 %"]


def test_a3_of_the_next_hundred_kroner(gjest: Besokende) -> None:
    text = gjest.example().side.main.seen
    assert "beholder du 100 kroner før skatt og 66 kroner etter skatt" in text
    assert "beholder du 35 kroner før skatt og 23 kroner etter skatt" in text


@pytest.mark.parametrize(
    ("day", "vta", "at", "fall"),
    [
        ("01.05.2020", "nei", "364 864", "85 202"),
        ("01.05.2020", "ja", "364 864", "124 526"),
        ("01.11.2026", "nei", "491 576", "170 599"),
    ],
)
def test_a4_the_cliff_is_named_and_exact(gjest: Besokende, day: str, vta: str, at: str, fall: str) -> None:
    text = ask(gjest, EXAMPLE, dato=day, uforetrygd_vta=vta).side.main.seen
    assert f"én krone mer enn {at} kroner" in text
    assert f"Da faller {fall} kroner bort før skatt" in text
    assert "Retten er ikke tapt" in text


def test_a5_ffo_with_125_000_in_wage(gjest: Besokende) -> None:
    page = ask(gjest, FFO).side
    posts = page.rows("Kroner i året")
    assert [r[1] for r in posts][:3] == ["125 000", "342 930", "467 930"]
    assert "blir uføretrygden 53 070 kroner lavere" in page.main.seen
    assert "én krone mer enn 480 000 kroner" in page.main.seen and "108 630" in page.main.seen


def test_a6_half_disabled_with_500_000_before(gjest: Besokende) -> None:
    half = {"uforetrygd_uforegrad": "50", "uforetrygd_ieu_fastsatt": "250 000"}
    page = ask(gjest, FFO, uforetrygd_ifu_fastsatt="500 000", **half).side
    assert page.rows("Så mye kan du tjene")[0][:2] == ["Inntektsgrense", "294 591"]
    assert "ikke over grensen på 294 591 kroner" in page.main.seen


def test_a7_what_must_be_paid_back(gjest: Besokende) -> None:
    text = ask(gjest, EXAMPLE, uforetrygd_vta="nei").side.main.seen
    assert "Meld fra til Nav om lønnen tidlig på året" in text
    assert "betale tilbake omtrent 8 859 kroner" in text


def test_without_a_wage_the_limit_is_the_answer(gjest: Besokende) -> None:
    nothing = dict.fromkeys(("arbeid_timer", "arbeid_timelonn"), "")
    page = ask(gjest, EXAMPLE, **nothing).side
    assert "Du kan tjene 40 540 til 101 351 kroner i året før uføretrygden går ned." in page.main.seen


def test_what_is_missing_is_named_and_never_taken_as_nothing(gjest: Besokende) -> None:
    page = ask(gjest, EXAMPLE, uforetrygd_trygdetid="").side
    links = [a for a in page.main.all("a") if a.attrs["href"] == "/sak/jobb#uforetrygd_trygdetid"]
    assert links and "trygdetid" in links[0].text
    assert not page.all("svg")[1:]  # no curve, only the mark at the top


def test_an_unknown_that_does_not_matter_gives_one_answer(gjest: Besokende) -> None:
    page = ask(gjest, EXAMPLE, dato="21.11.2026").side
    assert len(page.rows("Kroner i året")) == 5


def test_a_judgement_is_said_to_be_one(gjest: Besokende) -> None:
    page = ask(gjest, EXAMPLE, uforetrygd_ung_ufor="").side
    assert "Må vurderes: Fyller vilkårene som ung ufør." in page.main.seen
    assert len(page.rows("Kroner i året")) == 4 * 5


def test_the_page_shows_the_numbers_of_the_command(gjest: Besokende) -> None:
    done = subprocess.run(
        [COMMAND, "jobb", "examples/helt_med.yaml", "--dato", "2020-05-01", "--json"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    page = gjest.example().side
    posts, curve = page.rows("Kroner i året"), page.rows("Det samme som tabell")
    for i, branch in enumerate(json.loads(done.stdout)["greiner"]):
        now = branch["na"]
        shown = [r[1].replace("−", "") for r in posts[5 * i : 5 * i + 5]]
        wanted = [now[k] for k in ("lonn", "ytelse", "for_skatt", "skatt", "etter_skatt")]
        assert shown == [grouped(v, 0).replace("\u00a0", " ") for v in wanted]
        for point in branch["linje"][:-1]:
            row = [grouped(point[k], 0).replace("\u00a0", " ") for k in ("lonn", "ytelse", "for_skatt")]
            assert any(r[1:4] == row for r in curve), row


def test_the_example_is_the_case_file_of_the_examples() -> None:
    from trygdekart.case import Sak
    from trygdekart.law import lovverk
    from trygdekart.web.fields import sections
    from trygdekart.web.reading import read
    from trygdekart.web.texts import texts

    verk, t = lovverk(), texts("nb")
    fields = [f for s in sections(verk, t) for f in s.fields]
    assert read(verk, t, fields, EXAMPLE).values == Sak.les("examples/helt_med.yaml", verk).verdier
