"""`trygdekart frister` and `trygdekart pengene`, as they are run in a terminal."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.conftest import type_innenfra
from tests.cli.hjelp import ROOT, SCHEMA, assert_one_sentence, run
from trygdekart.engine.errors import InputFault

EXAMPLE = "examples/sykmeldt.yaml"
ABSENT = SCHEMA + (
    "fakta:\n"
    "  oppfolging_forste_fravaersdag: 2025-03-03\n"
    "  oppfolging_fravaersgrad: 100\n"
    "  oppfolging_har_arbeidsgiver: ja\n"
)
HEALTH_WORDS = ("syk", "lege", "dialog", "oppfølging", "vern", "aktivitet", "§", "nav")


def listed(innenfra: type_innenfra, *args: str, sak: str = ABSENT) -> dict[str, Any]:
    done = innenfra("frister", "SAK", "--json", *args, sak=sak)
    assert done.kode == 0, done.feil
    return json.loads(done.ut)


def by_name(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {f["navn"]: f for f in data["frister"]}


# --- the list ----------------------------------------------------------------------------------------


def test_the_installed_command_lists_the_deadlines_of_the_example(tmp_path: Path) -> None:
    done = run("frister", EXAMPLE, "--ics", str(tmp_path / "frister.ics"))
    assert done.kode == 0 and done.feil == ""
    lines = done.ut.splitlines()
    rows = {" ".join(x.split()) for x in lines}
    assert "4 31.3.2025 Arbeidsgiveren Oppfølgingsplan [aml. § 4-6 tredje ledd]" in rows
    assert "5 21.4.2025 Arbeidsgiveren Dialogmøte 1 [aml. § 4-6 fjerde ledd]" in rows
    i = next(i for i, x in enumerate(lines) if "21.4.2025" in x)
    assert "2. påskedag; neste virkedag er 22.4.2025" in lines[i + 1]
    assert any("3.3.2026" in x and "Vernet mot oppsigelse" in x for x in rows)
    assert (tmp_path / "frister.ics").exists()


def test_every_day_of_the_fully_absent(innenfra: type_innenfra) -> None:
    frister = by_name(listed(innenfra))
    days = {name: f["dag"] for name, f in frister.items() if f["nr"] is not None}
    assert days == {
        "melde_fra": "2025-03-03",
        "sykmelding_levert": "2025-03-17",
        "oppfolgingsplan": "2025-03-31",
        "dialogmote_1": "2025-04-21",
        "aktivitet": "2025-04-28",
        "annet_arbeid": "2025-05-26",
        "sporsmal_om_dialogmote_2": "2025-06-23",
        "innkalling_til_dialogmote_2": "2025-08-11",
        "oppdatert_plan": "2025-08-25",
        "dialogmote_2": "2025-09-01",
        "brev_om_slutten": "2025-12-01",
        "oppsigelsesvern": "2026-03-03",
    }
    assert [f["nr"] for f in frister.values() if f["nr"]] == list(range(1, 13))
    meeting = frister["dialogmote_1"]
    assert (meeting["fridag"], meeting["neste_virkedag"]) == ("2. påskedag", "2025-04-22")
    assert all(f["fridag"] is None for n, f in frister.items() if n != "dialogmote_1")
    assert {f["gjelder"] for n, f in frister.items() if n != "sykmelding"} == {"ja"}


def test_what_a_plan_holds_and_who_attends_the_meetings(innenfra: type_innenfra) -> None:
    frister = by_name(listed(innenfra))
    plan = frister["oppfolgingsplan"]
    assert plan["hvem"] == "arbeidsgiver" and {"person", "sykmelder"} == set(plan["med"])
    assert "4 uker" in plan["hva"] and "sykmelderen" in plan["hva"] and len(plan["innhold"]) == 4
    assert any("Sykmelderen kalles inn" in x for x in frister["dialogmote_1"]["deltakere"])
    assert frister["aktivitet"]["hvem"] == "sykmelder" and "nav" in frister["aktivitet"]["med"]
    assert any("skal være med" in x for x in frister["dialogmote_2"]["deltakere"])
    assert frister["dialogmote_3"]["dag"] is None
    assert frister["ekspertbistand"]["belop"] == ["24 000 kr i 2025", "ikke kjent for 2026"]
    assert any("saklig" in x for x in frister["oppsigelsesvern"]["innhold"])
    assert all(f["hjemmel"] and f["kilde"] and f["sikkerhet"] for f in frister.values())
    assert frister["oppsigelsesvern"]["sikkerhet"] == "høy"
    assert frister["brev_om_slutten"]["sikkerhet"] == "middels"


def test_the_partly_absent_have_the_first_meeting_only_when_it_is_found_useful(
    innenfra: type_innenfra,
) -> None:
    sak = ABSENT.replace("fravaersgrad: 100", "fravaersgrad: 50")
    unknown = by_name(listed(innenfra, sak=sak))["dialogmote_1"]
    assert (unknown["gjelder"], unknown["avhenger_av"]) == ("avhenger", ["oppfolging_mote1_nyttig"])
    useful = by_name(listed(innenfra, "--sett", "oppfolging_mote1_nyttig=ja", sak=sak))["dialogmote_1"]
    assert useful["gjelder"] == "ja" and useful["nr"] is not None
    useless = listed(innenfra, "--sett", "oppfolging_mote1_nyttig=nei", sak=sak)
    meeting = by_name(useless)["dialogmote_1"]
    assert meeting["gjelder"] == "nei" and meeting["nr"] is None
    assert "nyttig" in meeting["regel"]
    done = innenfra("frister", "SAK", "--sett", "oppfolging_mote1_nyttig=nei")
    assert "Gjelder ikke her:\n  Dialogmøte 1" in done.ut


def test_before_2014_the_partly_absent_had_it(innenfra: type_innenfra) -> None:
    sak = ABSENT.replace("2025", "2013").replace("fravaersgrad: 100", "fravaersgrad: 50")
    assert by_name(listed(innenfra, sak=sak))["dialogmote_1"]["gjelder"] == "ja"


def test_before_july_2011_the_plan_was_due_after_six_weeks(innenfra: type_innenfra) -> None:
    frister = by_name(listed(innenfra, sak=ABSENT.replace("2025-03-03", "2011-06-30")))
    assert frister["oppfolgingsplan"]["dag"] == "2011-08-11"
    assert "6 uker" in frister["oppfolgingsplan"]["hva"]


def test_without_an_end_told_the_later_duties_depend(innenfra: type_innenfra) -> None:
    sak = ABSENT.replace(
        "fravaersgrad: 100", "fravaersgrad: [{fra: 2025-03-03, til: 2025-05-04, verdi: 100}]"
    )
    frister = by_name(listed(innenfra, sak=sak))
    assert frister["aktivitet"]["gjelder"] == "ja"
    assert frister["dialogmote_2"]["gjelder"] == "avhenger"
    assert frister["dialogmote_2"]["avhenger_av"] == ["oppfolging_fravaersgrad"]
    assert frister["dialogmote_2"]["dag"] == "2025-09-01"


def test_interrupted_absence_says_what_is_unsettled(innenfra: type_innenfra) -> None:
    sak = (
        SCHEMA
        + "fakta:\n  oppfolging_har_arbeidsgiver: ja\n  oppfolging_fravaersgrad:\n"
        + "    - {fra: 2025-03-03, til: 2025-03-31, verdi: 100}\n"
        + "    - {fra: 2025-04-01, til: 2025-04-07, verdi: 0}\n"
        + "    - {fra: 2025-04-08, verdi: 100}\n"
    )
    data = listed(innenfra, sak=sak)
    frister = by_name(data)
    assert frister["oppfolgingsplan"]["dag"] == "2025-03-31"
    assert frister["oppsigelsesvern"]["dag"] == "2026-04-08"
    assert len(data["merknader"]) == 3  # where the absence begins, the first meeting, and the protection
    assert "opphold kortere enn 16 dager" in data["merknader"][0]


@pytest.mark.parametrize("role", ["arbeidsgiver", "sykmelder", "nav", "person"])
def test_each_role_sees_its_own_with_the_same_numbers(innenfra: type_innenfra, role: str) -> None:
    whole = by_name(listed(innenfra))
    mine = by_name(listed(innenfra, "--for", role))
    assert 0 < len(mine) < len(whole)
    assert all(role in (f["hvem"], *f["med"]) for f in mine.values())
    assert all(f == whole[name] for name, f in mine.items())


def test_without_an_employer_there_are_no_duties_of_one(innenfra: type_innenfra) -> None:
    frister = listed(innenfra, "--sett", "oppfolging_har_arbeidsgiver=nei")["frister"]
    duties = {f["navn"] for f in frister if f["hvem"] == "arbeidsgiver" and f["gjelder"] != "nei"}
    assert duties == set()
    assert by_name({"frister": frister})["dialogmote_2"]["gjelder"] == "ja"


def test_a_decision_gives_the_time_to_complain(innenfra: type_innenfra) -> None:
    sak = SCHEMA + "fakta: {saksbehandling_vedtak_mottatt: 2025-04-24}\n"
    frister = listed(innenfra, sak=sak)["frister"]
    assert [(f["navn"], f["dag"]) for f in frister] == [("klage", "2025-06-05")]


def test_a_notice_of_settlement_gives_the_time_to_answer(innenfra: type_innenfra) -> None:
    sak = SCHEMA + "fakta: {uforetrygd_innvilget_fra: 2020-01-01, uforetrygd_oppgjor_varslet: 2025-10-13}\n"
    frister = by_name(listed(innenfra, sak=sak))
    assert frister["svar_pa_etteroppgjor"]["dag"] == "2025-11-03"
    assert "21 dager" in frister["svar_pa_etteroppgjor"]["hva"]
    assert frister["etteroppgjor_blir_vedtak"]["dag"] == "2025-11-10"
    assert frister["melde_inntekt"]["dag"] is None


def test_a_decision_on_aap_begins_the_duty_to_report(innenfra: type_innenfra) -> None:
    frister = by_name(listed(innenfra, sak=SCHEMA + "fakta: {aap_vedtak_dato: 2025-10-13}\n"))
    assert "14 dager" in frister["meldekort"]["hva"] and "7 dager" in frister["meldekort"]["hva"]


def test_an_absence_after_the_law_data_is_carried_forward_and_says_so(innenfra: type_innenfra) -> None:
    data = listed(innenfra, sak=ABSENT.replace("2025-03-03", "2027-03-01"))
    assert by_name(data)["oppfolgingsplan"]["dag"] == "2027-03-29"
    assert "ført fram" in data["merknader"][0]
    assert listed(innenfra)["merknader"] == []


# --- the absence as sykepenger tells it ------------------------------------------------------------

SICK = SCHEMA + (
    "fakta:\n"
    "  fodselsdato: 1980-05-05\n"
    "  sykepenger_gruppe: arbeidstaker\n"
    "  sykepenger_ansatt_fra: 2020-01-01\n"
    "  sykepenger_fravar: [{fra: 2025-03-03, til: 2025-03-05, verdi: egenmelding}]\n"
    "  sykepenger_sykmeldingsgrad: [{fra: 2025-03-06, verdi: 100}]\n"
)
TWO = (
    SICK.replace("  sykepenger_ansatt_fra: 2020-01-01\n", "")
    .replace(
        "[{fra: 2025-03-06, verdi: 100}]",
        "{butikken: [{fra: 2025-03-06, verdi: 100}], kontoret: [{fra: 2025-03-10, verdi: 50}]}",
    )
    .replace(
        "[{fra: 2025-03-03, til: 2025-03-05, verdi: egenmelding}]",
        ("{butikken: [{fra: 2025-03-03, til: 2025-03-05, verdi: egenmelding}]}"),
    )
)


def test_the_case_of_sykepenger_gives_the_same_deadlines_and_the_last_day(innenfra: type_innenfra) -> None:
    frister = by_name(listed(innenfra, sak=SICK))
    same = by_name(listed(innenfra))
    for name in ("oppfolgingsplan", "dialogmote_1", "dialogmote_2", "oppsigelsesvern"):
        assert frister[name] == {**same[name], "nr": frister[name]["nr"]}
    assert frister["siste_sykepengedag"]["dag"] == "2026-02-27"
    assert (frister["sok_aap"]["dag"], frister["sok_aap"]["slag"]) == ("2025-11-27", "råd")


def test_the_last_day_is_counted_from_the_birth_date_and_the_absence_alone(innenfra: type_innenfra) -> None:
    sak = ABSENT.replace("2025-03-03", "2025-09-01") + "  fodselsdato: 1980-05-05\n"
    assert by_name(listed(innenfra, sak=sak))["siste_sykepengedag"]["dag"] == "2026-08-28"
    half = by_name(listed(innenfra, sak=sak.replace("fravaersgrad: 100", "fravaersgrad: 50")))
    assert half["siste_sykepengedag"]["dag"] == "2026-08-28"


def test_without_the_birth_date_the_last_day_is_asked_for(innenfra: type_innenfra) -> None:
    last = by_name(listed(innenfra))["siste_sykepengedag"]
    assert (last["dag"], last["avhenger_av"]) == (None, ["oppfolging_siste_sykepengedag"])
    told = by_name(listed(innenfra, "--sett", "oppfolging_siste_sykepengedag=2026-02-20"))
    assert told["siste_sykepengedag"]["dag"] == "2026-02-20"
    assert told["sok_aap"]["dag"] == "2025-11-20"


def test_each_of_several_employers_has_deadlines_of_its_own(innenfra: type_innenfra) -> None:
    shop = by_name(listed(innenfra, "--hos", "butikken", sak=TWO))
    office = by_name(listed(innenfra, "--hos", "kontoret", sak=TWO))
    assert (shop["oppfolgingsplan"]["dag"], office["oppfolgingsplan"]["dag"]) == (
        "2025-03-31",
        "2025-04-07",
    )
    assert (shop["dialogmote_1"]["gjelder"], office["dialogmote_1"]["gjelder"]) == ("ja", "avhenger")
    assert shop["siste_sykepengedag"]["dag"] == office["siste_sykepengedag"]["dag"]
    for command in ("frister", "pengene"):
        assert "--hos" in assert_one_sentence(innenfra(command, "SAK", sak=TWO))
        assert_one_sentence(innenfra(command, "SAK", "--hos", "naboen", sak=TWO), "naboen")


def test_days_at_work_break_the_absence_and_self_certified_days_begin_it(innenfra: type_innenfra) -> None:
    sak = SICK.replace(
        "verdi: egenmelding}", "verdi: egenmelding}, {fra: 2025-04-07, til: 2025-04-30, verdi: arbeid}"
    )
    assert by_name(listed(innenfra, sak=sak))["oppfolgingsplan"]["dag"] == "2025-05-29"


def test_the_self_employed_have_no_employer(innenfra: type_innenfra) -> None:
    sak = SICK.replace("gruppe: arbeidstaker", "gruppe: selvstendig")
    frister = by_name(listed(innenfra, sak=sak.replace("  sykepenger_ansatt_fra: 2020-01-01\n", "")))
    assert frister["oppfolgingsplan"]["gjelder"] == "nei"
    assert frister["dialogmote_2"]["gjelder"] == "ja"


# --- the calendar file ---------------------------------------------------------------------------------


def calendar(innenfra: type_innenfra, *args: str, sak: str = ABSENT) -> tuple[bytes, list[Any]]:
    Path("ut.ics").unlink(missing_ok=True)
    done = innenfra("frister", "SAK", "--ics", "ut.ics", *args, sak=sak)
    assert done.kode == 0 and "Kalenderfila ligger i ut.ics." in done.ut
    raw = Path("ut.ics").read_bytes()
    return raw, icalendar.Calendar.from_ical(raw).walk("VEVENT")


def test_a_calendar_program_reads_every_deadline(innenfra: type_innenfra) -> None:
    raw, events = calendar(innenfra, "--titler")
    frister = [f for f in listed(innenfra)["frister"] if f["nr"] is not None]
    assert [(str(e["SUMMARY"]), e["DTSTART"].dt.isoformat()) for e in events] == [
        (f["tittel"], f["dag"]) for f in frister
    ]
    assert all(type(e["DTSTART"].dt) is date for e in events)
    assert len({str(e["UID"]) for e in events}) == len(events)
    assert {e["DTSTAMP"].dt.date() for e in events} == {date(2026, 11, 21)}
    assert frister[2]["hva"] in str(events[2]["DESCRIPTION"])
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75


def test_titles_are_neutral_and_tell_nothing_of_health(innenfra: type_innenfra) -> None:
    raw, events = calendar(innenfra)
    assert [str(e["SUMMARY"]) for e in events] == [f"Frist {n}" for n in range(1, 13)]
    text = raw.decode().replace("\r\n ", "").lower()
    for word in HEALTH_WORDS:
        assert word not in text.replace("anslag\\, ikke vedtak", ""), word
    assert "neste virkedag er 22.4.2025" in text


def test_the_same_case_gives_the_same_file(innenfra: type_innenfra) -> None:
    assert calendar(innenfra)[0] == calendar(innenfra)[0]


def test_a_role_gets_the_numbers_of_its_own_list(innenfra: type_innenfra) -> None:
    _, events = calendar(innenfra, "--for", "arbeidsgiver")
    numbers = [f["nr"] for f in listed(innenfra, "--for", "arbeidsgiver")["frister"] if f["nr"]]
    assert [str(e["SUMMARY"]) for e in events] == [f"Frist {n}" for n in numbers]


def test_what_does_not_apply_is_not_in_the_calendar(innenfra: type_innenfra) -> None:
    sak = ABSENT.replace("fravaersgrad: 100", "fravaersgrad: 50")
    _, events = calendar(innenfra, "--titler", "--sett", "oppfolging_mote1_nyttig=nei", sak=sak)
    assert "Dialogmøte 1" not in {str(e["SUMMARY"]) for e in events}


@pytest.mark.parametrize("there", ["file", "folder"])
def test_the_calendar_is_written_whole_or_not_at_all(innenfra: type_innenfra, there: str) -> None:
    if there == "file":
        Path("ut.ics").write_text("fra før", encoding="utf-8")
    target = "ut.ics" if there == "file" else "finnes_ikke/ut.ics"
    assert_one_sentence(innenfra("frister", "SAK", "--ics", target, sak=ABSENT))
    if there == "file":
        assert Path("ut.ics").read_text(encoding="utf-8") == "fra før"


# --- bad input -----------------------------------------------------------------------------------------

SECRET = "731931"
BAD = {
    "15 prosent": (ABSENT.replace("fravaersgrad: 100", "fravaersgrad: 15"), "utenfor 0 eller 20 til 100"),
    "ingen dag": (SCHEMA + "fakta: {oppfolging_har_arbeidsgiver: ja}\n", "ingen dag å regne"),
    "slutt før start": (
        ABSENT.replace(
            "fravaersgrad: 100", "fravaersgrad: [{fra: 2025-03-09, til: 2025-03-03, verdi: 50}]"
        ),
        "til-datoen er før",
    ),
    "overlapp": (
        ABSENT.replace(
            "fravaersgrad: 100",
            "fravaersgrad: [{fra: 2025-03-03, til: 2025-03-20, verdi: 50}, {fra: 2025-03-10, verdi: 80}]",
        ),
        "overlapper",
    ),
    "før ansettelsen": (ABSENT + "  oppfolging_ansatt_fra: 2025-03-04\n", "ansatt fra"),
    "fraværet før ansettelsen": (
        SCHEMA
        + "fakta:\n  oppfolging_ansatt_fra: 2025-03-04\n"
        + "  oppfolging_fravaersgrad: [{fra: 2025-03-03, verdi: 50}]\n",
        "før ansettelsen",
    ),
    "graden er 0": (ABSENT.replace("fravaersgrad: 100", "fravaersgrad: 0"), "graden er 0"),
    "før loven begynner": (ABSENT.replace("2025-03-03", "2009-12-31"), ""),
    "for lang": (ABSENT.replace("fravaersgrad: 100", f"fravaersgrad: {SECRET}"), "0 til 100"),
    "siste dag i kalenderen": (ABSENT.replace("2025-03-03", "9999-12-31"), "utenfor"),
}


@pytest.mark.parametrize("case", BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("command", ["frister", "pengene"])
def test_what_cannot_be_used_is_one_sentence(
    innenfra: type_innenfra, case: tuple[str, str], command: str
) -> None:
    text, words = case
    done = innenfra(command, "SAK", sak=text)
    if command == "pengene" and done.kode == 0:
        assert words in ("ingen dag å regne", "før ansettelsen", "graden er 0")
        return
    sentence = assert_one_sentence(done, SECRET)
    assert words in sentence


def test_the_roles_are_those_of_the_law() -> None:
    from trygdekart.cli.frister import ROLLER
    from trygdekart.law.plikt import Rolle

    assert set(ROLLER) == {r.value for r in Rolle}


def test_an_unknown_role_is_one_sentence(innenfra: type_innenfra) -> None:
    assert_one_sentence(innenfra("frister", "SAK", "--for", "naboen", sak=ABSENT), "naboen")


def test_input_fault_is_what_is_raised() -> None:
    from trygdekart.case import Sak
    from trygdekart.case.frister import frister
    from trygdekart.law import lovverk

    with pytest.raises(InputFault):
        frister(lovverk(), Sak({}, {}))


# --- pengene -------------------------------------------------------------------------------------------


def links(innenfra: type_innenfra, *sett: str, sak: str = ABSENT) -> tuple[str, dict[str, dict[str, Any]]]:
    args = [x for s in sett for x in ("--sett", s)]
    done = innenfra("pengene", "SAK", "--json", *args, sak=sak)
    assert done.kode == 0, done.feil
    data = json.loads(done.ut)
    return data["begynn"], {k["navn"]: k for k in data["ledd"]}


def test_the_installed_command_says_what_is_missing_in_the_example() -> None:
    done = run("pengene", EXAMPLE)
    assert done.kode == 0
    assert "[x] Søknad – deg: på plass" in done.ut
    assert "[ ] Inntektsmelding – arbeidsgiveren: mangler" in done.ut
    assert done.ut.splitlines()[-1].startswith("Begynn her: Inntektsmelding.")


def test_the_first_sixteen_days_are_the_employers(innenfra: type_innenfra) -> None:
    begin, found = links(innenfra, "saksbehandling_rett_fra=2025-03-18", "oppfolging_sykmelding_sendt=ja")
    assert begin == "arbeidsgiverens_dager"
    assert found["arbeidsgiverens_dager"]["tilstand"] == "gjelder"
    assert {found[n]["tilstand"] for n in ("soknad", "inntektsmelding", "lonn", "behandling")} == {
        "trengs ikke"
    }


def test_from_the_seventeenth_day_nav_must_have_the_claim_and_the_income(innenfra: type_innenfra) -> None:
    told = ("saksbehandling_rett_fra=2025-03-19", "oppfolging_sykmelding_sendt=ja")
    begin, found = links(innenfra, *told, "oppfolging_soknad_sendt=nei")
    assert begin == "soknad" and found["soknad"]["senest"] == "2025-06-30"
    assert found["inntektsmelding"]["sporsmal"] == ["oppfolging_inntektsmelding_sendt"]
    begin, found = links(
        innenfra,
        *told,
        "oppfolging_soknad_sendt=ja",
        "oppfolging_inntektsmelding_sendt=ja",
        "oppfolging_arbeidsgiver_forskutterer=ja",
    )
    assert begin == "lonn" and found["soknad"]["tilstand"] == "på plass"


def test_nothing_told_is_unknown_and_asked_for(innenfra: type_innenfra) -> None:
    begin, found = links(innenfra, sak=SCHEMA + "fakta: {}\n")
    assert begin == "sykmelding"
    assert {k["tilstand"] for k in found.values()} == {"ukjent"}
    assert all(k["sporsmal"] for k in found.values())


def test_the_page_shows_what_the_command_prints() -> None:
    page = (ROOT / "docs" / "frister.md").read_text(encoding="utf-8")
    block = re.search(r"```\n\$ trygdekart (.*?)\n(.*?)```", page, re.S)
    assert block is not None
    assert run(*block[1].split()).ut.rstrip() == block[2].rstrip()
