"""The pages after the answer: course, deadlines, comparison, decisions, letters, shared machines."""

from __future__ import annotations

import re
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.web.nettsted import Besokende, Server, started
from trygdekart.web.sessions import IDLE_MINUTES, SHARED_MINUTES, WARNED_MINUTES

EXAMPLES = Path(__file__).parents[2] / "examples"
EMPLOYER = {"oppfolging_forste_fravaersdag": "03.03.2025", "oppfolging_fravaersgrad": "100"}
HEALTH = re.compile(
    r"diagnose|\bAAP\b|arbeidsavklaring|uføre|100 ?%|100 prosent|sykepenge|kroner|\bkr\b", re.I
)


def opened(server: Server, name: str, day: str = "") -> Besokende:
    """A visitor with the case of an example."""
    visitor = Besokende(server.port)
    visitor.open_case((EXAMPLES / name).read_text(encoding="utf-8"), day)
    return visitor


def downloaded(visitor: Besokende, path: str) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", visitor.port, timeout=60)
    connection.request("GET", path, headers={"Cookie": visitor.cookie})
    answer = connection.getresponse()
    return answer.status, answer.read()


@pytest.fixture(scope="module")
def sykepleier(server: Server) -> Besokende:
    return opened(server, "liv_sykepleier.yaml")


def test_the_course_is_a_picture_and_a_list_with_the_same_numbers(sykepleier: Besokende) -> None:
    page = sykepleier.get("/sak/livslop").side
    text = page.main.text
    # As `trygdekart forlop examples/liv_sykepleier.yaml` prints it.
    for said in ("2 269 kr", "1 362 kr", "587 084 kr", "139 843 kr", "447 241 kr", "19 518 621 kr"):
        assert said in text, said
    [svg] = [e for e in page.main.all("svg") if e.attrs.get("role") == "img"]
    numbers = re.findall(r"\d{3} \d{3}", svg.all("desc")[0].text)
    [table] = page.main.all("table")
    assert len(numbers) == 2 and all(n in table.text for n in numbers)
    assert "Siste dag med sykepenger hvis sykdommen hadde vart uten opphold." in text


def test_a_year_of_which_nothing_is_known_is_unknown_and_not_nothing(gjest: Besokende) -> None:
    gjest.post("/sak/eksempel/pensjon_etter_ufore", {})
    text = gjest.get("/sak/livslop").side.main.text
    assert "Inntekten i 2026 er ukjent før du har svart" in text
    assert re.search(r"(?<![\d ])0 kr", text) is None


@pytest.mark.parametrize("name", ["liv_sykepleier.yaml", "liv_1963_syk_som_50.yaml"])
def test_every_number_of_the_course_has_its_reason(server: Server, name: str) -> None:
    visitor = opened(server, name)
    links = [a for a in visitor.get("/sak/livslop").side.main.all("a") if "tall" in a.classes]
    assert len(links) > 20
    for link in links:
        answer = visitor.get(link.attrs["href"])
        assert answer.status == 200, link.attrs["href"]
    sums = [a for a in links if a.attrs["href"].endswith("/livslop_etter_skatt")]
    for link in sums:
        whole = link.seen.split("–")[0].removesuffix(" kr")
        assert whole in visitor.get(link.attrs["href"]).side.all("h1")[0].text


@pytest.mark.parametrize("grade", [100, 50])
def test_b1_and_b2_the_last_day_is_the_same_whole_or_graded(server: Server, grade: int) -> None:
    text = (EXAMPLES / "liv_sykepleier.yaml").read_text(encoding="utf-8")
    before, _, rest = text.partition("  sykepenger_sykmeldingsgrad:\n")
    after = rest[rest.index("  oppfolging_ansatt_fra") :]
    sick = f"  sykepenger_sykmeldingsgrad: [{{fra: 2025-03-03, til: 2026-12-31, verdi: {grade}}}]\n"
    visitor = Besokende(server.port)
    visitor.open_case(before + sick + after)
    rows = {r[2]: r[1] for r in visitor.get("/sak/frister").side.rows("Fristene i rekkefølge")}
    assert rows["Siste dag med sykepenger"] == "27. februar 2026"
    assert "Siste dag med sykepenger" in visitor.get("/sak/livslop").side.main.text


def test_b5_the_employers_dates(server: Server) -> None:
    visitor = Besokende(server.port)
    page = visitor.post("/sak/frister/arbeidsgiver", EMPLOYER).side
    rows = {r[2].partition("Merk")[0].strip(): r[1] for r in page.rows("Fristene i rekkefølge")}
    assert rows["Oppfølgingsplan"] == "31. mars 2025"
    assert rows["Dialogmøte 1"] == "21. april 2025" and "2. påskedag" in page.main.text
    assert rows["Aktivitet og gradering"] == "28. april 2025"
    assert rows["Dialogmøte 2"] == "1. september 2025"
    assert rows["Vernet mot oppsigelse slutter"] == "3. mars 2026"
    for link in page.main.all("a"):
        if "tall" in link.classes:
            assert visitor.get(link.attrs["href"]).status == 200


def test_of_several_employers_one_is_chosen(server: Server) -> None:
    visitor = opened(server, "sykefravar.yaml")
    page = visitor.get("/sak/frister").side
    [choice] = [e for e in page.all("fieldset") if "Hvilken arbeidsgiver" in e.text]
    assert [e.text for e in choice.all("label")] == ["Butikken", "Kommunen"]
    assert not page.rows("Fristene i rekkefølge")
    first = {
        number: visitor.post("/sak/frister/hos", {"hos": number}).side.rows("Fristene i rekkefølge")
        for number in ("0", "1")
    }
    plans = {n: next(r[1] for r in rows if r[2].startswith("Oppfølgingsplan")) for n, rows in first.items()}
    assert plans == {"0": "31. mars 2025", "1": "7. april 2025"}
    page = visitor.get("/sak/frister").side
    link = next(a for a in page.main.all("a") if a.seen == "7. april 2025")
    assert visitor.get(link.attrs["href"]).status == 200
    assert not [p for p in visitor.visited if "kommunen" in p.lower()]


@pytest.mark.parametrize(
    ("case", "day", "numbers", "first"),
    [
        ("aap_ung", "01.06.2022", {"nav_aap_dagsats": "1"}, "Dagsats"),
        ("sykepenger_helt_med", "01.10.2020", {"nav_sykepenger_grunnlag": "1"}, "Sykepengegrunnlag"),
    ],
)
def test_decisions_on_aap_and_sick_pay_are_checked(
    server: Server, case: str, day: str, numbers: dict[str, str], first: str
) -> None:
    visitor = opened(server, f"{case}.yaml", day)
    [field] = numbers
    assert field in {e.attrs.get("name") for e in visitor.get("/sak/kontroll").side.all("input")}
    rows = visitor.post("/sak/kontroll", numbers).side.rows("Tallene i vedtaket")
    [row] = [r for r in rows if r[3].startswith("Nei")]
    assert first in row[0]
    ours = re.sub(r"[^\d,]", "", row[2])
    right = visitor.post("/sak/kontroll", {field: ours}).side.rows("Tallene i vedtaket")
    assert [r[3].partition(" ")[0] for r in right] == ["Ja"]


def test_the_employers_door_asks_nothing_on_health(server: Server) -> None:
    front = Besokende(server.port).get("/").side
    assert "/sak/frister/arbeidsgiver" in [a.attrs["href"] for a in front.main.all("a")]
    page = Besokende(server.port).get("/sak/frister/arbeidsgiver").side
    names = {e.attrs["name"] for e in page.main.all("input")} - {"nokkel"}
    assert names == set(EMPLOYER)


def test_calendar_and_letter_of_the_employer_say_nothing_on_health(server: Server) -> None:
    visitor = opened(server, "liv_sykepleier.yaml")
    neutral = visitor.get("/sak/frister/arbeidsgiver/frister.ics").text
    assert set(re.findall(r"SUMMARY:(\D+)", neutral)) == {"Frist "}
    letter = visitor.post("/sak/brev", {"til": "arbeidsgiver", "omfang": "kort"}).side
    [article] = letter.main.all("article")
    assert "Oppfølgingsplan" in article.text and not HEALTH.search(article.text), article.text
    for text in (neutral, article.text):
        assert "590" not in text and "60 prosent" not in text


def test_letters_are_printed_and_set_as_tagged_pdf(server: Server) -> None:
    visitor = opened(server, "ffo_2022.yaml", "01.06.2022")
    article = visitor.get("/sak/brev").side.main.all("article")[0].text
    assert "467 930 kr" in article and "Anslag fra Trygdekart" in article and "1. juni 2022" in article
    status, raw = downloaded(visitor, "/sak/brev/brev.pdf")
    assert status == 200 and raw.startswith(b"%PDF-")
    assert b"/MarkInfo" in raw and re.search(rb"/Lang ?\(nb", raw)


def test_columns_side_by_side_with_what_differs_first(server: Server) -> None:
    visitor = Besokende(server.port)
    visitor.example()
    page = visitor.get("/sak/sammenlign").side
    rows = {r[0]: r[1:] for r in page.rows("Det som er ulikt")}
    assert rows["Inntektsgrense"] == ["40 540 kr", "101 351 kr", "+60 811 kr"]
    assert rows["Uføretrygd per år"] == ["286 072 kr", "294 931 kr", "+8 859 kr"]
    answer = visitor.post("/sak/sammenlign", {"k1_pensjonsgivende_inntekt": "40 000"})
    assert "Lønn 40 000 kr" in answer.side.main.text
    for link in answer.side.main.all("a"):
        if "tall" in link.classes:
            assert visitor.get(link.attrs["href"]).status == 200


def test_a_decision_is_checked_and_a_complaint_written(server: Server) -> None:
    text = (EXAMPLES / "ffo_2022.yaml").read_text(encoding="utf-8")
    visitor = Besokende(server.port)
    visitor.open_case(text.replace("uforetrygd_vta: nei", "uforetrygd_vta: ja"))
    numbers = {
        "dato": "01.06.2022",
        "saksbehandling_vedtak_mottatt": "10.06.2022",
        "nav_uforetrygd_ifu_fastsatt": "600 000",
        "nav_uforetrygd_bunnfradrag": "44 590",
        "nav_uforetrygd_per_ar": "342 930",
    }
    page = visitor.post("/sak/kontroll", numbers).side
    rows = page.rows("Tallene i vedtaket")
    assert [r[3].partition(" ")[0] for r in rows] == ["Ja", "Nei", "Nei"]
    assert "Det første som er ulikt, er «Inntektsgrense»" in page.main.text
    assert "VTA" in page.main.text and "22. juli 2022" in page.main.text
    complaint = visitor.get("/sak/kontroll/klage").side.main.text
    assert "111 477 kr" in complaint and "§ 12-14 første ledd" in complaint
    assert "DTSTART;VALUE=DATE:20220722" in visitor.get("/sak/kontroll/frist.ics").text


def test_c8_is_read_from_the_result(server: Server) -> None:
    visitor = opened(server, "offentlig_uforepensjon.yaml", "01.06.2022")
    assert "69 420" in visitor.get("/sak/resultat").side.main.text.replace("\u00a0", " ")


def test_nothing_typed_here_is_in_an_address(server: Server) -> None:
    visitor = Besokende(server.port)
    visitor.example()
    visitor.post("/sak/kontroll", {"nav_uforetrygd_per_ar": "731931"})
    visitor.post("/sak/sammenlign", {"k1_pensjonsgivende_inntekt": "731931"})
    for path in ("/sak/kontroll", "/sak/sammenlign", "/sak/kontroll/klage", "/sak/livslop", "/sak/brev"):
        page = visitor.get(path).side
        assert all("731931" not in a.attrs["href"] for a in page.all("a"))
    assert not [p for p in visitor.visited if "731" in p]


def test_a_shared_machine_offers_nothing_to_keep_and_waits_shorter(tmp_path: Path) -> None:
    with started("--delt-maskin", cwd=tmp_path) as shared:
        visitor = Besokende(shared.port)
        visitor.open_case((EXAMPLES / "liv_sykepleier.yaml").read_text(encoding="utf-8"))
        for path in ("/sak/resultat", "/sak/frister", "/sak/brev", "/sak/kontroll", "/sak/fil"):
            page = visitor.get(path).side
            assert not [a for a in page.all("a") if "download" in a.attrs], path
            assert f"{SHARED_MINUTES} minutter" in page.all("footer")[0].text
        assert "Last ned" not in visitor.get("/").side.main.text
        assert "Derfor kan du ikke laste ned noe" in visitor.get("/sak/fil").side.main.text
        for path in ("/sak/frister/frister.ics", "/sak/brev/brev.pdf"):
            assert downloaded(visitor, path)[0] == 404
        assert downloaded(visitor, "/sak/fil/sak.json")[0] == 303


def test_the_warning_comes_before_the_answers_go_and_can_be_met(gjest: Besokende) -> None:
    gjest.example()
    style = gjest.get("/static/tid.css").text
    seconds = [int(n) for n in re.findall(r"(?:step-end|animation-delay:) (\d+)s", style)]
    assert seconds == [(m - WARNED_MINUTES) * 60 for m in (IDLE_MINUTES, SHARED_MINUTES)]
    page = gjest.get("/sak/jobb").side
    [warning] = [e for e in page.all("div") if "tidsvarsel" in e.classes]
    assert warning.attrs["role"] == "status" and f"{WARNED_MINUTES} minutter" in warning.text
    assert f"{IDLE_MINUTES} minutter til" in gjest.get("/tid").side.main.text


def test_a_subsidy_that_nobody_told_of_is_unknown_until_there_is_a_wage(gjest: Besokende) -> None:
    gjest.post("/sak/sporsmal/sivilstand", {"sivilstand": "enslig"})
    rows = {r[0]: r[1] for r in gjest.get("/sak/arbeidsgiver").side.rows("")}
    assert rows["Lønn i måneden"] == rows["Lønnstilskudd i måneden"] == "ukjent"
    page = gjest.post("/sak/sporsmal/arbeidsgiver_lonn_per_maned", {"arbeidsgiver_lonn_per_maned": "30000"})
    page = gjest.get("/sak/arbeidsgiver")
    rows = {r[0]: r[1] for r in page.side.rows("")}
    assert (
        rows["Lønnstilskudd i måneden"] == "− 0 kr"
        and "sier ingenting om lønnstilskudd" in page.side.main.text
    )
