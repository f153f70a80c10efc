"""The answers over HTTP: the acceptance numbers, and the same as the commands and the pages give."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

import trygdekart as tk
from tests.api.klient import JSON, Klient, question
from tests.web.nettsted import Besokende, Server
from trygdekart.api import routes
from trygdekart.api.openapi import FORMS, document, example, texts
from trygdekart.cli.main import main
from trygdekart.web.app import make_app

SUM = "inntekt_og_uforetrygd_per_ar"


@pytest.fixture
def sak_fil(tmp_path: Path) -> str:
    path = tmp_path / "sak.json"
    path.write_text(json.dumps(question("beregn", "uten_vta")["sak"]), encoding="utf-8")
    return str(path)


def command(*words: str) -> Any:
    """Return what a command writes with --json, run in this process."""
    done = CliRunner().invoke(main, [*words, "--json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_f1_the_sum_and_the_same_trace_as_the_command_and_the_page(
    klient: Klient, server: Server, sak_fil: str
) -> None:
    body = question("beregn", "uten_vta", forklar=True)
    found = klient.data("beregn", body)
    assert round(found["svar"][0]["tall"][SUM]) == 340_312
    assert found["tall"][SUM]["status"] == "kjent" and found["tall"][SUM]["enhet"] == "kr/år"
    trace = found["forklaringer"][SUM]
    assert trace == command("forklar", sak_fil, SUM, "--dato", "2020-05-01")
    del found["forklaringer"], found["kvittering"]
    assert found == command("beregn", sak_fil, SUM, "--dato", "2020-05-01")
    alone = klient.data("forklar", question("forklar", "sammen"))
    assert {k: alone[k] for k in trace} == trace


def test_f1_the_page_shows_the_steps_of_the_trace(klient: Klient, server: Server) -> None:
    page = Besokende(server.port)
    page.example()
    for name, amount in (("skatt_inntekt_for_skatt", "340 312"), ("uforetrygd_per_ar", "286 072")):
        trace = klient.data("forklar", question("forklar", "sammen", tall=[name]))
        steps = {step["navn"]: step for step in trace["greiner"][0]["ledd"]}
        shown = page.get(f"/sak/hvorfor/b/svar/{name}").side.main.text
        assert steps[name]["setning"] in shown and amount in shown
        for needed in steps[name]["trenger"]:
            if steps.get(needed, {}).get("hjemmel"):
                assert steps[needed]["etikett"] in shown, needed
                assert steps[needed]["hjemmel"] in shown, needed


def test_f2_the_right_to_sykepenger_flips_with_the_date(klient: Klient) -> None:
    body = question("beregn", "syk_i_jobben")
    for day, right, margin in (
        ("2020-09-20", True, 54_240 - 49_929),
        ("2020-10-01", True, 3_564.5),
        ("2025-05-01", False, 54_240 - 62_014),
        ("2025-06-02", False, -10_840),
    ):
        facts = {**body["sak"]["fakta"], "sykepenger_forste_sykedag": day}
        asked = {**body, "sak": {**body["sak"], "fakta": facts}, "dato": day}
        [branch] = klient.data("beregn", asked)["svar"]
        assert branch["tall"]["sykepenger_rett"] is right
        assert branch["tall"]["sykepenger_inntekt_margin"] == pytest.approx(margin, abs=0.51)


def test_f3_an_unknown_field_is_named_in_both_languages(klient: Klient) -> None:
    for change in ({"datoen": "2020-05-01"}, {"sak": {"skjema": "trygdekart-sak/1", "faktum": {}}}):
        fault = klient.fault("beregn", question("beregn", "uten_vta", **change))
        assert fault["felt"] in ("datoen", "faktum")
        assert fault["grunn"] == {"nb": "feltet er ukjent", "en": "the field is unknown"}
        assert fault["rad"]["nb"].startswith("mente du ") and fault["rad"]["en"].startswith("did you mean ")
    sak = question("beregn", "uten_vta")["sak"]
    sak["fakta"]["uforetrygd_uforgrad"] = 50
    fault = klient.fault("beregn", {"sak": sak})
    assert fault["felt"] == "uforetrygd_uforgrad"
    assert fault["grunn"] == {"nb": "faktumet er ukjent", "en": "the fact is unknown"}
    assert fault["rad"]["en"] == "did you mean uforetrygd_uforegrad?"


def test_a_birth_date_to_come_is_a_fault(klient: Klient) -> None:
    sak = question("beregn", "uten_vta")["sak"]
    sak["fakta"]["fodselsdato"] = "2090-03-01"
    fault = klient.fault("beregn", {"sak": sak})
    assert fault["felt"] == "fodselsdato" and "fram i tid" in fault["grunn"]["nb"]
    assert fault["grunn"]["en"].startswith("the date is in the future")


def test_what_is_unknown_is_ranked_and_is_not_zero(klient: Klient) -> None:
    found = klient.data("beregn", question("beregn", "ukjent_vta"))
    assert [round(b["tall"][SUM]) for b in found["svar"]] == [349_171, 340_312]
    assert found["tall"][SUM]["status"] == "avhenger"
    [needed] = found["trenger"]
    assert needed["navn"] == "uforetrygd_vta" and round(needed["utslag"]) == 8_859
    sak = question("beregn", "uten_vta")["sak"]
    del sak["fakta"]["uforetrygd_trygdetid"]
    found = klient.data("beregn", {"sak": sak, "dato": "2020-05-01", "tall": [SUM]})
    assert [b["tall"][SUM] for b in found["svar"]] == [None]
    assert found["tall"][SUM]["status"] == "ukjent"
    assert found["trenger"][-1]["navn"] == "uforetrygd_trygdetid"
    assert found["trenger"][-1]["utslag"] is None


def test_a_judgement_is_not_computed(klient: Klient) -> None:
    judged = next(n for n, f in sorted(tk.lov(2020).verk.fakta.items()) if f.skjonn)
    found = klient.data("beregn", {"sak": {"skjema": "trygdekart-sak/1"}, "tall": [judged]})
    assert found["tall"][judged]["status"] == "ma_vurderes"
    assert found["trenger"][0]["status"] == "ma_vurderes" and found["trenger"][0]["kriterier"]


def test_the_receipt_is_that_of_the_command_and_holds_no_value(
    klient: Klient, sak_fil: str, tmp_path: Path
) -> None:
    receipt = klient.data("beregn", question("beregn", "uten_vta"))["kvittering"]
    assert receipt.pop("versjon") == tk.__version__
    path = tmp_path / "kvittering.json"
    command("beregn", sak_fil, SUM, "--dato", "2020-05-01", "--kvittering", str(path))
    assert receipt == json.loads(path.read_text(encoding="utf-8"))
    assert "340312" not in json.dumps(receipt) and "1695" not in json.dumps(receipt)


def test_work_deadlines_rules_and_rates_are_those_of_the_commands(
    klient: Klient, sak_fil: str, tmp_path: Path
) -> None:
    work = klient.data("jobb", question("jobb", "ved_siden_av"))
    assert work == {k: v for k, v in command("jobb", sak_fil, "--dato", "2020-05-01").items() if k in work}
    ill = tmp_path / "syk.json"
    asked = question("frister", "sykmeldt")
    ill.write_text(json.dumps(asked["sak"]), encoding="utf-8")
    assert klient.data("frister", asked) == command("frister", str(ill), "--for", "person")
    course = question("forlop", "ung_ufor")
    ill.write_text(json.dumps(course["sak"]), encoding="utf-8")
    options = ("--dato", course["dato"], "--til", course["til"], "--uten-grener")
    assert klient.data("forlop", course) == command("forlop", str(ill), *options)
    assert json.loads(klient.get("regler?navn=12-14").text) == command("regler", "12-14")
    assert json.loads(klient.get("regler").text) == command("regler")
    assert json.loads(klient.get("regler?navn=fakta").text) == command("regler", "fakta")
    found = json.loads(klient.get("regler?navn=bunnfradrag").text)
    assert found == command("regler", "bunnfradrag") and found["treff"]
    assert json.loads(klient.get("satser?navn=grunnbelop").text) == command("satser", "grunnbelop")
    assert json.loads(klient.get("satser?dato=2020-05-01").text) == command(
        "satser", "--dato", "2020-05-01"
    )
    assert klient.get("regler?navn=99-99").status == klient.get("satser?navn=x").status == 422


def test_work_with_a_goal_and_a_start_in_the_year_is_that_of_the_command(
    klient: Klient, sak_fil: str
) -> None:
    asked = question("jobb", "maneden_jobben_begynner")
    found = klient.data("jobb", asked)
    options = ("--ar", "2020", "--start", "2020-06-01", "--meldt", "6", "--mal", "280000")
    assert found == {k: v for k, v in command("jobb", sak_fil, *options).items() if k in found}
    assert len(found["manedsplan"]["maneder"]) == 12 and found["mal"][0]["lonn"] > 0
    assert [m["maned"] for m in found["meldt_i_maned"]] == list(range(13))
    for day in ("9999-12-31", "1800-12-31", "9999-11-30"):
        course = klient.post("forlop", question("forlop", "ung_ufor", dato=day))
        assert course.status == 422 and "1850 til 2200" in course.text, course.text
    alone = question("jobb", "ved_siden_av")
    for wrong in ({"start": "2020-06-01"}, {"meldt": 13}, {"mal": -1}, {"start": "juni", "ar": 2020}):
        assert klient.post("jobb", {**alone, **wrong}).status == 422, wrong


def test_work_beside_aap_has_its_own_answer(klient: Klient) -> None:
    case = yaml.safe_load(Path("examples/aap_meldeperiode.yaml").read_text(encoding="utf-8"))
    sak = json.loads(json.dumps(case, default=str))
    found = klient.data("jobb", {"sak": sak, "dato": "2025-12-01"})
    assert found["skjema"] == "trygdekart-jobb-aap/1" and found["kroner_per_time"] > 0


def test_each_example_of_the_description_is_answered(klient: Klient) -> None:
    for word, told in texts()["operasjoner"].items():
        for asked in told.get("sporsmal", {}).values():
            klient.data(word, example(asked))
        for name, field in told.get("felt", {}).items():
            assert klient.get(f"{word}?{name}={field['eksempel']}").status == 200


def test_the_description_is_openapi_3_1_with_examples_in_both_languages(klient: Klient) -> None:
    described = json.loads(klient.get("openapi.json").text)
    assert described == document() and described["openapi"] == "3.1.0"
    assert set(described["paths"]) == {f"/api/v1/{word}" for word in texts()["operasjoner"]}
    for word in FORMS:
        body = described["paths"][f"/api/v1/{word}"]["post"]["requestBody"]
        examples = body["content"]["application/json"]["examples"]
        languages = {name.rpartition("_")[2] for name in examples}
        assert languages == {"nb", "en"}
        assert all(e["summary"] and e["value"]["sak"]["skjema"] for e in examples.values())
    assert "://" not in json.dumps(described)


def test_f4_the_documentation_is_on_this_machine_in_both_languages(server: Server) -> None:
    guest = Besokende(server.port)
    for address, language, word in (
        ("/api/docs", "nb", "Slik spør du"),
        ("/en/api/docs", "en", "How to ask"),
    ):
        page = guest.get(address)
        assert page.status == 200 and word in page.text
        assert page.side.main.all("div")[0].attrs["lang"] == language
        assert all(f"/api/v1/{name}" in page.text for name in texts()["operasjoner"])
        for element in page.side.root.walk():
            for key in ("src", "href"):
                assert "//" not in element.attrs.get(key, "")
        assert not page.side.all("script")
    assert guest.get("/api").text == guest.get("/api/docs").text


def test_nothing_is_kept_by_the_asker_and_no_other_site_may_ask(server: Server) -> None:
    guest = Besokende(server.port)
    body = json.dumps(question("beregn", "uten_vta"))
    good = guest.send("POST", "/api/v1/beregn", body, JSON)
    assert good.status == 200 and good.headers["cache-control"] == "no-store"
    assert not any(name.startswith("access-control") for name in good.headers) and not good.cookie
    own = {**JSON, "Origin": f"http://127.0.0.1:{server.port}"}
    assert guest.send("POST", "/api/v1/beregn", body, own).status == 200
    for headers, status in (
        ({**JSON, "Origin": "http://example.org"}, 403),
        ({**JSON, "Origin": "null"}, 403),
        ({**JSON, "Sec-Fetch-Site": "cross-site"}, 403),
        ({**JSON, "Host": "example.org"}, 421),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content-Type": "application/json; charset=latin-1"}, 415),
        ({}, 415),
    ):
        refused = guest.send("POST", "/api/v1/beregn", body, headers)
        assert refused.status == status, headers
        assert json.loads(refused.text)["skjema"] == "trygdekart-feil/1"
    for method, path, status in (
        ("GET", "/api/v1/beregn", 405),
        ("POST", "/api/v1/regler", 405),
        ("OPTIONS", "/api/v1/beregn", 405),
        ("GET", "/api/v1/finnes-ikke", 404),
        ("GET", "/api/v1", 404),
        ("GET", "/api/v1/regler?navn=" + "x" * 2000, 414),
    ):
        refused = guest.send(method, path)
        assert (refused.status, json.loads(refused.text)["skjema"]) == (status, "trygdekart-feil/1"), path
    assert "allow" in guest.send("GET", "/api/v1/beregn").headers


def test_a_fault_of_ours_is_told_in_the_same_form_and_not_what_it_was(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any) -> Any:
        raise ZeroDivisionError("731931")

    monkeypatch.setitem(routes.FETCHED, "satser", (("navn",), broken))
    app, sent = make_app(), []
    scope = {
        **{"type": "http", "method": "GET", "path": "/api/v1/satser", "raw_path": b"/api/v1/satser"},
        **{"query_string": b"", "headers": [(b"host", b"localhost")], "http_version": "1.1"},
        **{"scheme": "http", "server": ("localhost", 80), "root_path": ""},
    }

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    assert sent[0]["status"] == 500 and json.loads(sent[1]["body"])["skjema"] == "trygdekart-feil/1"
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said and "731931" not in said


def test_many_explanations_at_once_are_refused(klient: Klient) -> None:
    assert klient.fault("beregn", question("beregn", "ukjent_vta", tall=None))["felt"] == "tall"
