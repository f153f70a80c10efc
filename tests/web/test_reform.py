"""The reform workshop, D1–D7, read from the pages; the same numbers as the command and the Python."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
import yaml

from tests.web.nettsted import COMMAND, Besokende, Svar
from tests.web.side import Side
from trygdekart.web.reform import person_of

D1 = "/reform/forslag-3-2?b.delen-er-av=uavkortet"


def effect(page: Side) -> dict[str, list[str]]:
    """Return what the table of the effect shows, by its first column."""
    return {row[0]: row[1:] for row in page.rows("Før og etter reformen")}


def test_d1_the_lower_coverage_and_its_assumption(gjest: Besokende) -> None:
    page = gjest.get(D1).side
    assert effect(page)["Sykepenger for dagene"][:4] == ["476 904", "440 808", "−36 096", "−7,6 %"]
    assert "Hvilken dag regnes de seks månedene fra? første fraværsdag." in page.main.text
    later = gjest.get(f"{D1}&b.regnes-fra=dag-17").side
    assert effect(later)["Sykepenger for dagene"][1] == "441 960"


def test_d2_the_choice_is_forced_and_both_answers_differ(gjest: Besokende) -> None:
    page = gjest.get("/reform/forslag-3-2").side
    assert effect(page) == {} and "Velg først:" in page.main.text
    chosen = [e for e in page.ids["b.delen-er-av"].all("input") if "checked" in e.attrs]
    assert chosen == []
    share = "Arbeidsgiverens del av dagene"
    assert effect(gjest.get(D1).side)[share][1] == "47 690"
    assert effect(gjest.get("/reform/forslag-3-2?b.delen-er-av=redusert").side)[share][1] == "44 081"


def test_d3_the_supplement_with_its_three_switches(gjest: Besokende) -> None:
    page = gjest.get("/reform/forslag-4-4?b.tillegget=fjernes").side
    assert effect(page)["Uføretrygd per år"][2] == "−47 935"
    assert (
        effect(gjest.get("/reform/forslag-4-4?b.tillegget=fra-25").side)["Uføretrygd per år"][2]
        == "−47 935"
    )
    assert {"b.tillegget", "b.minste-ifu", "b.minstesats"} <= set(page.ids)
    lower = gjest.get("/reform/forslag-4-4?b.tillegget=fjernes&b.minste-ifu=som-andre").side
    assert effect(lower)["Inntektstak"][2].startswith("−")


def test_d4_the_minimum_is_empty_until_chosen(gjest: Besokende) -> None:
    page = gjest.get("/reform/forslag-4-4?b.tillegget=fjernes&b.minstesats=lavere").side
    fields = [e for e in page.ids["b.niva"].all("input") if e.attrs["type"] == "text"]
    assert len(fields) == 2 and all(f.attrs["value"] == "" for f in fields)
    assert "ikke tallfestet i forslaget" in page.ids["b.niva"].text and effect(page) == {}
    query = "b.tillegget=fjernes&b.minstesats=lavere&t.niva.0=1,5&t.niva.1=1,5"
    assert effect(gjest.get(f"/reform/forslag-4-4?{query}").side)["Uføretrygd per år"][1] == "167 216"


def test_d5_the_proposal_beside_helt_med(gjest: Besokende) -> None:
    page = gjest.get("/reform/forslag-2-1?b.kompensasjon=som-uforetrygd").side
    rows = effect(page)
    assert rows["Lønn og uføretrygd etter forslaget"][1] == "197 434"
    assert rows["Inntekt og uføretrygd per år"][1] == "363 861"
    assert "HELT MED" in page.main.text


def test_the_effect_leads_to_the_law_in_force_and_to_the_reform(gjest: Besokende) -> None:
    page = gjest.get(D1).side
    links = {a.text: a.attrs["href"] for a in page.main.all("a") if "tall" in a.classes}
    before = gjest.get(links["476 904 (Sykepenger for dagene, Etter loven som gjelder)"]).side.main
    after = gjest.get(links["440 808 (Sykepenger for dagene, Med forslaget)"]).side.main
    assert "19. mars 2025 – 27. februar 2026: 248 hverdager × (0 kr + 1 923 kr)" in before.seen
    steps = next(e for e in after.all("ol") if "steg" in e.classes)
    assert "120 hverdager" in steps.text and "1 827 kr" in steps.text
    assert "128 hverdager" in steps.text and "1 731 kr" in steps.text
    day = next(a for a in steps.all("a") if a.seen == "1 827 kr")
    told = gjest.get(day.attrs["href"]).side
    assert "Med forslaget." in told.main.text and [e for e in told.all("p") if "hjemmel" in e.classes]
    change = gjest.get(links["−36 096 (Sykepenger for dagene, endringen)"]).side.main
    assert "440 808" in change.seen and "− 476 904" in change.seen and "= −36 096" in change.seen


@pytest.mark.parametrize(
    "address",
    [D1, "/reform/forslag-4-4?b.tillegget=fjernes", "/en/reform/forslag-2-1?b.kompensasjon=som-uforetrygd"],
)
def test_every_number_of_the_effect_has_its_reason(gjest: Besokende, address: str) -> None:
    page = gjest.get(address).side
    todo = {a.attrs["href"] for a in page.main.all("a") if "tall" in a.classes}
    assert len(todo) >= 3 * len(effect(page) or page.rows("Before and after"))
    seen: set[str] = set()
    for depth in range(2):
        here, todo = todo - seen, set()
        for link in here:
            answer = gjest.get(link)
            assert answer.status == 200, link
            inner = {a.attrs["href"] for a in answer.side.main.all("a") if "tall" in a.classes}
            todo |= {a for a in inner if depth == 0 and len(todo) < 25}
        seen |= here
    for wrong in ("for/finnes_ikke", "for-99/sykepenger_person_per_dag", "x/y", "endring/finnes_ikke"):
        path, _, query = address.partition("?")
        assert gjest.get(f"{path}/hvorfor/{wrong}?{query}").status == 404


def test_the_reason_is_of_the_persons_own_numbers(gjest: Besokende) -> None:
    page = gjest.post(D1, {"sykepenger_inntekt": "400 000", "sykepenger_refusjon_krav": "0"}).side
    link = next(a for a in page.main.all("a") if a.seen == "381 424")
    assert "381 424" in gjest.get(link.attrs["href"]).side.main.text
    other = Besokende(gjest.port).get(link.attrs["href"]).side
    assert "476 904" in other.main.text and "381 424" not in other.main.text


def test_d6_three_presets_in_one_drawing(gjest: Besokende) -> None:
    page = gjest.get("/reform/modeller").side
    [drawing] = [e for e in page.main.all("svg") if e.attrs.get("role") == "img"]
    table = page.main.all("table")[0]
    numbers = re.findall(r"\d{3} \d{3}", drawing.all("desc")[0].text)
    assert len(numbers) >= 2 and all(n in table.text for n in numbers)
    assert len(table.all("tr")[0].all("th")) == 5


def test_d7_eleven_cards_with_their_status(gjest: Besokende) -> None:
    page = gjest.get("/reform").side
    section = page.ids["gruppe-forslag"].parent
    assert section is not None
    cards = section.all("li")
    assert len(cards) == 11
    assert all(re.search(r"Kan (ikke )?regnes ut", c.text) for c in cards)
    assert sum("Kan ikke regnes ut." in c.text for c in cards) == 4
    for card in cards:
        whole = gjest.get(card.all("a")[0].attrs["href"])
        assert whole.status == 200 and "Slik kan det prøves" in whole.side.main.text


def test_ones_own_rate_changes_the_law_and_the_address_holds_it(gjest: Besokende) -> None:
    page = gjest.get(f"{D1}&s.sykepenger_forslag_dekning_forst=90").side
    assert effect(page)["Sykepenger for dagene"][1] == "429 288"
    shared = page.ids["adresse"].text.partition("/reform")[2]
    assert effect(gjest.get(f"/reform{shared}").side) == effect(page)


def test_a_rate_that_is_no_number_is_one_sentence(gjest: Besokende) -> None:
    answer = gjest.get(f"{D1}&s.sykepenger_forslag_dekning_forst=mye")
    assert answer.status == 422 and "ikke et tall" in answer.side.ids["feil"].text
    assert gjest.get("/reform/finnes-ikke").status == 404
    assert gjest.get("/reform/..%2F..%2Fetc.yaml").status == 404


def test_the_person_is_changed_without_a_trace_in_the_address(gjest: Besokende) -> None:
    answer: Svar = gjest.post(D1, {"sykepenger_inntekt": "400 000", "sykepenger_refusjon_krav": "0"})
    assert effect(answer.side)["Sykepenger for dagene"][0] == "381 424"
    assert not any("400" in address for address in gjest.visited)
    other = Besokende(gjest.port).get(D1).side
    assert effect(other)["Sykepenger for dagene"][0] == "476 904"


def test_what_cannot_be_read_of_the_person_is_said_at_the_field(gjest: Besokende) -> None:
    answer = gjest.post(D1, {"sykepenger_inntekt": "mye"})
    assert answer.status == 422 and answer.side.ids["sykepenger_inntekt"].attrs["aria-invalid"] == "true"


@pytest.mark.parametrize("more", ["", "&s.sykepenger_forslag_dekning_senere=85"])
def test_the_python_on_the_page_gives_the_same(gjest: Besokende, tmp_path: Path, more: str) -> None:
    page = gjest.get(D1 + more).side
    text = unescape(re.search(r'<code id="python">(.*?)</code>', page.html, re.S)[1])  # type: ignore[index]
    ran = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    after = next(line.split()[2] for line in ran.stdout.splitlines() if line.startswith("fra_nav"))
    assert effect(page)["Sykepenger for dagene"][1] == f"{float(after):,.0f}".replace(",", " ")


def test_the_page_shows_what_the_command_says(gjest: Besokende, tmp_path: Path) -> None:
    person = person_of("forslag-4-4")
    assert person is not None
    file = tmp_path / "sak.yaml"
    file.write_text(yaml.safe_dump(dict(person.sak), allow_unicode=True), encoding="utf-8")
    options = [
        "--reform",
        "4.4",
        "--bryter",
        "tillegget=fjernes",
        "--dato",
        person.dato.isoformat(),
        "--json",
    ]
    ran = subprocess.run(
        [COMMAND, "reform", "analyser", str(file), *options], capture_output=True, text=True
    )
    said = {p["etikett"]: round(p["endring"]) for p in json.loads(ran.stdout)["tall"]}
    shown = effect(gjest.get("/reform/forslag-4-4?b.tillegget=fjernes").side)
    assert {k: int(v[2].replace(" ", "").replace("−", "-")) for k, v in shown.items()} == said


@pytest.mark.parametrize("name", ["andeler", "aap_2019", "flyt", "vekst", "problemer", "drivere"])
def test_facts_have_a_table_and_the_same_rows_as_a_file(gjest: Besokende, name: str) -> None:
    page = gjest.get(f"/fakta/{name}")
    assert page.status == 200 and page.side.main.all("table")
    csv = gjest.get(f"/fakta/{name}.csv")
    assert csv.status == 200 and csv.text.count("\n") > 5
    assert csv.headers["content-type"].startswith("text/csv")


def test_missing_years_are_marked_and_what_is_reconstructed_says_so(gjest: Besokende) -> None:
    page = gjest.get("/fakta/andeler").side
    assert any("mangler" in row for row in page.rows("publisert og modell"))
    assert "Disse tallene er gjenskapt." in gjest.get("/fakta/aap_2019").side.main.text
    assert len(gjest.get("/fakta/problemer").side.main.all("tr")) == 11


def test_each_number_of_the_three_models_has_its_reason(gjest: Besokende) -> None:
    """A number of a model is made by the model's own rules, of the same person at that wage."""
    page = gjest.get("/en/reform/modeller").side
    links = [a for a in page.main.all("a") if "tall" in a.classes]
    assert len(links) == 4 * 14
    for link in (links[0], links[9], links[-1]):
        reason = gjest.get(link.attrs["href"])
        assert reason.status == 200
        assert link.seen.split()[0].rstrip("(") in reason.side.main.seen
        inside = next(a for a in reason.side.main.all("a") if "/modeller/hvorfor/" in a.attrs["href"])
        assert gjest.get(inside.attrs["href"]).status == 200
    for wrong in ("4/0/inntekt_og_uforetrygd_per_ar", "0/1/inntekt_og_uforetrygd_per_ar", "0/0/ingenting"):
        assert gjest.get(f"/reform/modeller/hvorfor/{wrong}").status == 404
