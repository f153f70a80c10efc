"""What people type is read kindly, each fault is said at its field, and nothing typed stops the page."""

from __future__ import annotations

from datetime import date

import pytest

from tests.web.nettsted import Besokende
from trygdekart.law import lovverk
from trygdekart.web.fields import Field, sections
from trygdekart.web.pages_case import example_answers
from trygdekart.web.reading import Reading, read, read_date
from trygdekart.web.texts import texts

T = texts("nb")
EXAMPLE = example_answers()


def fields() -> list[Field]:
    return [f for s in sections(lovverk(), T) for f in s.fields]


def read_with(**changed: str) -> Reading:
    return read(lovverk(), T, fields(), {**EXAMPLE, **changed})


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("600 000", 600_000),
        ("600.000", 600_000),
        ("600\u00a0000 kr", 600_000),
        ("1.234.567,50", 1_234_567.5),
        ("32,50", 32.5),
        ("32.5", 32.5),
        ("0", 0),
        ("125000 kroner", 125_000),
        (" 125 000,- ", 125_000),
    ],
)
def test_amounts_as_norwegians_write_them(text: str, amount: float) -> None:
    assert read_with(uforetrygd_grunnlag_per_ar=text).values["uforetrygd_grunnlag_per_ar"] == amount


@pytest.mark.parametrize("text", ["mange", "1,2,3", "12 34", "--5", "1e9", "0x10", "12;34", "kr"])
def test_what_is_no_amount_is_said_to_be_none(text: str) -> None:
    [fault] = read_with(uforetrygd_grunnlag_per_ar=text).faults
    assert fault.name == "uforetrygd_grunnlag_per_ar" and "ikke et tall vi kan lese" in fault.text
    assert text == "kr" or text not in fault.text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03.1990", date(1990, 3, 1)),
        ("3/1990", date(1990, 3, 1)),
        ("1990-03", date(1990, 3, 1)),
        ("1990-03-15", date(1990, 3, 15)),
        ("15.3.1990", date(1990, 3, 15)),
        ("mars 1990", date(1990, 3, 1)),
        ("15. mars 1990", date(1990, 3, 15)),
        ("29.02.2024", date(2024, 2, 29)),
    ],
)
def test_dates_as_norwegians_write_them(text: str, day: date) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    "text", ["29.02.2023", "13.1990", "1990", "i fjor", "ma 1990", "0.0.0000", "31.4.2020"]
)
def test_what_is_no_date_is_said_to_be_none(text: str) -> None:
    [fault] = read_with(fodselsdato=text).faults
    assert fault.name == "fodselsdato" and "ikke en dato vi kan lese" in fault.text


@pytest.mark.parametrize(
    ("changed", "where", "words"),
    [
        ({"arbeid_timer": "-1"}, "arbeid_timer", "fra 0 til 8784"),
        ({"arbeid_timer": "9000"}, "arbeid_timer", "fra 0 til 8784"),
        ({"arbeid_timelonn": "-1"}, "arbeid_timelonn", "under 0"),
        ({"uforetrygd_uforegrad": "33"}, "uforetrygd_uforegrad", "trinn på 5"),
        ({"uforetrygd_uforegrad": "101"}, "uforetrygd_uforegrad", "fra 0 til 100"),
        ({"fodselsdato": "01.2020"}, "uforetrygd_uforetidspunkt", "før fødselsdato"),
        ({"pensjonsgivende_inntekt": "1000"}, "pensjonsgivende_inntekt", "La det ene stå tomt"),
        ({"sivilstand": "prest"}, "sivilstand", "Velg ett av svarene"),
        ({"dato": "1.6.2010"}, "dato", "2015"),
        ({"dato": "1.1.2300"}, "dato", "2015"),
        ({"arbeid_timer": "x" * 61}, "arbeid_timer", "for langt"),
    ],
)
def test_each_fault_is_at_its_field_with_a_remedy(
    gjest: Besokende, changed: dict[str, str], where: str, words: str
) -> None:
    answer = gjest.post("/sak/jobb", {**EXAMPLE, **changed})
    assert answer.status == 422
    page = answer.side
    [link] = page.ids["feil"].all("a")
    assert link.attrs["href"] == f"#{where}" and words in link.text
    assert words in page.ids[f"{where}-feil"].text


@pytest.mark.parametrize(
    "changed",
    [
        {"fodselsdato": ""},
        {"uforetrygd_innvilget_fra": ""},
        {"uforetrygd_uforegrad": "0"},
        {"uforetrygd_uforegrad": "50"},
        {"arbeid_timelonn": "0"},
        {"arbeid_timelonn": "99 999 999"},
        {"arbeid_timelonn": "", "arbeid_timer": "", "pensjonsgivende_inntekt": "364864"},
        {"arbeid_timelonn": "", "arbeid_timer": "", "pensjonsgivende_inntekt": "364865"},
        {"arbeid_timelonn": "", "arbeid_arslonn": "400 000"},
        {"arbeid_timer": "", "arbeid_stilling": "50"},
        {"uforetrygd_ifu_fastsatt": "1000000000000"},
        {"sivilstand": "", "uforetrygd_ung_ufor": "", "uforetrygd_omregnet_2015": ""},
        {"dato": "1.1.2015"},
        {"dato": "1.1.2060"},
        {"dato": "31.12.2199"},
    ],
    ids=lambda c: ", ".join(f"{k}={v}" for k, v in list(c.items())[:1]),
)
def test_whatever_is_known_or_not_there_is_an_answer(gjest: Besokende, changed: dict[str, str]) -> None:
    answer = gjest.post("/sak/jobb", {**EXAMPLE, **changed})
    assert answer.status == 200
    page = answer.side
    assert page.main.all("p")[0].text
    for a in page.main.all("a"):
        if a.attrs["href"].startswith("/sak/jobb#"):  # leads to a question that is there
            assert a.attrs["href"].partition("#")[2] in gjest.get("/sak/jobb").side.ids
            break


def test_ten_answers_are_shown_as_the_lowest_and_the_highest(gjest: Besokende) -> None:
    unknown = ("sivilstand", "uforetrygd_ung_ufor", "uforetrygd_omregnet_2015")
    page = gjest.post("/sak/jobb", {**EXAMPLE, **dict.fromkeys(unknown, "")}).side
    assert "mulige svar" in page.main.seen
    assert len([s for s in page.all("section") if "et-svar" in s.classes]) == 2


def test_every_field_reads_back_what_was_answered(gjest: Besokende) -> None:
    gjest.example()
    page = gjest.get("/sak/jobb").side
    for name, answer in EXAMPLE.items():
        field = page.ids[name]
        if field.tag == "input":
            assert field.attrs["value"] == answer
        else:
            [checked] = [e for e in field.all("input") if "checked" in e.attrs]
            assert checked.attrs["value"] == answer


def test_a_form_with_nothing_in_it_says_what_to_do(gjest: Besokende) -> None:
    answer = gjest.post("/sak/jobb", {})
    assert answer.status == 422 and "Du har ikke svart på noe ennå." in answer.side.main.text
    assert gjest.post("/sak/jobb", {"uforetrygd_uforegrad": "100"}).status == 200


@pytest.mark.parametrize("day", ["01.01.2010", "01.01.9999"])
def test_a_day_without_law_is_a_fault_at_its_field_also_when_comparing(gjest: Besokende, day: str) -> None:
    gjest.example()
    answer = gjest.post("/sak/sammenlign", {"k1_dato": day})
    assert answer.status == 422 and "Velg en dag fra 2015 og framover." in answer.side.ids["feil"].text
    assert answer.side.ids["k1_dato"].attrs["aria-invalid"] == "true"
    assert not answer.side.main.all("table") and "gjelder ikke" not in answer.side.main.text
    assert gjest.post("/sak/sammenlign", {"k1_dato": "01.01.2022"}).status == 200


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("03.2025", "Her er det dagen som avgjør. Skriv dag, måned og år"),
        ("mars 2025", "Her er det dagen som avgjør."),
        ("2025-03", "Her er det dagen som avgjør."),
        ("31.02.2025", "Dette er ikke en dato vi kan lese. Skriv dag, måned og år"),
    ],
)
def test_where_the_day_decides_a_month_is_no_answer(gjest: Besokende, day: str, said: str) -> None:
    for page in ("/sak/frister", "/sak/frister/arbeidsgiver"):
        answer = gjest.post(page, {"oppfolging_forste_fravaersdag": day})
        assert answer.status == 422 and said in answer.side.ids["feil"].text
        assert "åned og år er nok" not in answer.side.ids["oppfolging_forste_fravaersdag-hint"].text
        assert not answer.side.rows("Frister")
    right = gjest.post("/sak/frister/arbeidsgiver", {"oppfolging_forste_fravaersdag": "17. mars 2025"})
    assert right.status == 200 and right.side.main.all("table")


def test_where_the_month_is_enough_a_day_that_is_not_may_be_a_month(gjest: Besokende) -> None:
    answer = gjest.post("/sak/jobb", {"fodselsdato": "31.02.1990"})
    assert "Skriv dag, måned og år" in answer.side.ids["feil"].text
    assert gjest.post("/sak/jobb", {"fodselsdato": "02.1990"}).status == 200


@pytest.mark.parametrize("page", ["/sak/jobb", "/sak/sporsmal/fodselsdato"])
def test_a_birth_date_to_come_is_a_fault(gjest: Besokende, page: str) -> None:
    answer = gjest.post(page, {"fodselsdato": "01.2090"})
    assert answer.status == 422 and "fram i tid" in answer.side.main.text
    assert "136 549" not in answer.side.main.text and "2090" not in answer.side.main.text.replace(
        ".2090", ""
    )
