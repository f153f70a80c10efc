"""Every fault of a user is one Norwegian sentence, exit status 2, and never the value itself."""

from __future__ import annotations

import json
import os
import resource
import subprocess
from pathlib import Path

import pytest

from tests.cli.hjelp import (
    COMMAND,
    DATE,
    EXAMPLE,
    HELT_MED,
    SCHEMA,
    Kjoring,
    assert_one_sentence,
    given,
    run,
    with_line,
)

ESC = "\x1b"
GRADE = "uforetrygd_uforegrad"
# A number that looks like a national identity number; it belongs to nobody (day 99).
NUMBER = "99" + "0390" + "12345"


def rows(*periods: str) -> str:
    return with_line(GRADE, f"[{', '.join(periods)}]")


# --- the file as a whole -------------------------------------------------------------------------

FILES: dict[str, tuple[str | bytes, str]] = {
    "tom": (b"", "skjema"),
    "bare kommentar": ("# ingenting\n", "skjema"),
    "binær": (bytes(range(256)), "UTF-8"),
    "nullbyter": (b"\0\0\0", "YAML"),
    "utf-16": (EXAMPLE.encode("utf-16"), "UTF-8"),
    "latin-1": (EXAMPLE.encode("latin-1", "replace"), "UTF-8"),
    "to megabyte": ("# x\n" * 500_001, "1 MB"),
    "ødelagt": ("skjema: [", "YAML"),
    "tabulator": (SCHEMA + "fakta:\n\tarbeid_timer: 1\n", "linje 3"),
    "liste øverst": ("- a\n- b\n", "skjema"),
    "ett tall": ("54240\n", "skjema"),
    "to dokumenter": (EXAMPLE + "\n---\n" + EXAMPLE, "YAML"),
    "dobbel nøkkel": (EXAMPLE + "\n  arbeid_timer: 54321\n", "arbeid_timer"),
    "dobbel listenøkkel": (SCHEMA + "fakta:\n  ? [a]\n  : 1\n  ? [a]\n  : 2\n", ""),
    "henvisning": ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "henvisning"),
    "henvisning til seg selv": (with_line("arbeid_timer", "&a [*a]"), "henvisning"),
    "sammenslåing": (SCHEMA + "fakta:\n  <<: {arbeid_timer: 1}\n", ""),
    "dyp nesting": ("skjema: " + "[" * 100_000, "dypt"),
    "dype felt": ("skjema: " + "{a: " * 100_000 + "1" + "}" * 100_000, "dypt"),
    "dype innrykk": ("\n".join(" " * i + "a:" for i in range(1300)), "dypt"),
    "dyp liste": ("- " * 100_000 + "1", "dypt"),
    "python-objekt": (with_line("arbeid_timer", "!!python/object:os.system x"), "linje 16"),
    "python-kall": (with_line("arbeid_timer", "!!python/object/apply:os.system ['true']"), "linje 16"),
    "egen merkelapp": (with_line("arbeid_timer", "!noe 3"), "linje 16"),
    "falsk dato-merkelapp": (with_line("arbeid_timer", "!!timestamp x"), ""),
    "falsk ja-merkelapp": (with_line("arbeid_timer", "!!bool x"), ""),
    "falsk tall-merkelapp": (with_line("arbeid_timer", "!!int x"), ""),
    "feil skjema": (EXAMPLE.replace("sak/1", "sak/2"), "trygdekart-sak/1"),
    "uten skjema": ("fakta: {}\n", "trygdekart-sak/1"),
    "fakta er et tall": (SCHEMA + "fakta: 54321\n", "fakta"),
    "fakta er en liste": (SCHEMA + "fakta: [1]\n", "fakta"),
    "gitt er en liste": (SCHEMA + "gitt: [1]\n", "gitt"),
    "merknad er en liste": (SCHEMA + "merknad: [54321]\n", "merknad"),
    "ukjent felt": (EXAMPLE.replace("fakta:", "fatka:"), "mente du fakta?"),
    "stor forbokstav": (SCHEMA + "Fakta: {}\n", "mente du fakta?"),
    "ukjent faktum": (EXAMPLE.replace("arbeid_timer", "arbeid_timr"), "mente du arbeid_timer?"),
    "norske bokstaver": (SCHEMA + "fakta: {fødselsdato: 1990-01-01}\n", "mente du fodselsdato?"),
    "bindestrek": (SCHEMA + "fakta: {arbeid-timer: 1}\n", "mente du arbeid_timer?"),
    "ikke et faktum": (SCHEMA + "fakta: {pensjonsgivende_inntekt: 5}\n", "gitt"),
    "ukjent gitt": (SCHEMA + "gitt: {grunnbelap: 5}\n", "mente du grunnbelop?"),
    "begge steder": (SCHEMA + "fakta: {arbeid_timer: 5}\ngitt: {arbeid_timer: 5}\n", "gitt"),
    "faktum under gitt": (SCHEMA + "gitt: {uforetrygd_uforegrad: 50}\n", "fakta"),
    "nøkkel er et tall": (SCHEMA + "fakta: {54321: 2}\n", ""),
    "nøkkel er en dato": (SCHEMA + "fakta: {2020-01-01: 2}\n", ""),
    "nøkkel er sann": (SCHEMA + "fakta: {true: 2}\n", ""),
    "nøkkel er tom": (SCHEMA + "fakta: {null: 2}\n", ""),
    "nøkkel er en liste": (SCHEMA + "fakta: {[1, 2]: 2}\n", ""),
    "nøkkel er felt": (SCHEMA + "fakta: {{a: b}: 2}\n", ""),
    "nøkkel med emoji": (SCHEMA + "fakta: {😀: 3}\n", ""),
    "nøkkel med farge": (SCHEMA + 'fakta: {"\\e[31mrød\\n\\nlinje": 3}\n', ""),
    "felt med farge": (SCHEMA + '"\\e[2J\\a": 3\n', ""),
    "felt med høyre-til-venstre": (SCHEMA + '"\\u202eabc": 3\n', ""),
    "gitt med farge": (SCHEMA + 'gitt: {"\\e[31m": 3}\n', ""),
    "lang nøkkel": (SCHEMA + "fakta: {? " + "a" * 9000 + " : 3}\n", ""),
    "dobbel nøkkel med farge": (SCHEMA + '"\\e[31m": 1\n"\\e[31m": 2\n', "to ganger"),
    "halvt tegn som nøkkel": ('{"skjema": "trygdekart-sak/1", "\\ud800": 1}', ""),
}


@pytest.mark.parametrize("name", FILES)
def test_en_fil_som_ikke_kan_brukes(innenfra, name: str) -> None:
    content, wanted = FILES[name]
    sentence = assert_one_sentence(
        innenfra("beregn", "SAK", *DATE, sak=content), "54321", "54240", "2020-01-01"
    )
    assert wanted in sentence


def test_ingen_setning_har_to_skilletegn_til_slutt(innenfra) -> None:
    sentence = assert_one_sentence(innenfra("beregn", "SAK", sak=EXAMPLE.replace("fakta:", "fatka:")))
    assert not sentence.endswith("?."), sentence


@pytest.mark.parametrize(
    "text",
    [
        EXAMPLE.replace("\n", "\r\n").encode(),
        EXAMPLE.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + EXAMPLE.encode(),
        EXAMPLE + "\nmerknad: «Kåres ærend»\n",
    ],
    ids=["crlf", "cr", "bom", "merknad"],
)
def test_en_fil_lagret_pa_en_annen_maskin_virker(innenfra, text) -> None:
    done = innenfra("beregn", "SAK", *DATE, sak=text)
    assert done.kode == 0 and "349 171" in done.ut


def test_en_saksfil_i_json_virker(innenfra) -> None:
    import yaml

    data = json.dumps(yaml.safe_load(EXAMPLE), default=str, indent=2)
    assert "349 171" in innenfra("beregn", "SAK", *DATE, sak=data).ut
    tabs = json.dumps(yaml.safe_load(EXAMPLE), default=str, indent="\t")
    assert "349 171" in innenfra("beregn", "SAK", *DATE, sak=tabs).ut


def test_fakta_uten_innhold_er_en_sak_uten_fakta(innenfra) -> None:
    done = innenfra("beregn", "SAK", "pensjonsgivende_inntekt", *DATE, sak=SCHEMA + "fakta: null\n")
    assert done.kode == 0
    assert "ukjent" in done.ut and "Mangler" in done.ut


@pytest.mark.parametrize("path", ["finnes_ikke.yaml", ".", "sak.yaml/x", "x" * 300])
def test_en_fil_som_ikke_kan_leses(innenfra, path: str) -> None:
    sentence = assert_one_sentence(innenfra("beregn", path, sak=EXAMPLE))
    assert "«»" not in sentence


def test_en_stor_fil_leses_ikke_inn(tmp_path: Path) -> None:
    with (tmp_path / "stor.yaml").open("wb") as file:
        file.truncate(3_000_000_000)
    done = subprocess.run(
        [COMMAND, "beregn", "stor.yaml"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000)),
    )
    assert "1 MB" in assert_one_sentence(Kjoring(done.returncode, done.stdout, done.stderr))


# --- the values ----------------------------------------------------------------------------------

VALUES: dict[str, tuple[str, str]] = {
    "uførhet før fødsel": (
        with_line("uforetrygd_uforetidspunkt", "1980-04-01"), "uforetrygd_uforetidspunkt"),
    "innvilget før uførhet": (
        with_line("uforetrygd_innvilget_fra", "2007-04-01"), "uforetrygd_innvilget_fra"),
    "dato som ikke finnes": (with_line("fodselsdato", "2020-02-30"), "ÅÅÅÅ-MM-DD"),
    "dato i perioder": (rows("{fra: 2020-02-30, verdi: 100}"), "ÅÅÅÅ-MM-DD"),
    "norsk dato": (with_line("fodselsdato", "12.3.1990"), "ÅÅÅÅ-MM-DD"),
    "bare år": (with_line("fodselsdato", "1990"), "ÅÅÅÅ-MM-DD"),
    "bare måned": (with_line("fodselsdato", "1990-03"), "ÅÅÅÅ-MM-DD"),
    "dato er ja": (with_line("fodselsdato", "true"), "ÅÅÅÅ-MM-DD"),
    "uførhet før G": (
        with_line("uforetrygd_uforetidspunkt", "1950-01-01", with_line("fodselsdato", "1940-01-01")),
        "1967",
    ),
    "negativ lønn": (with_line("arbeid_timelonn", "-54321"), "arbeid_timelonn"),
    "for mange timer": (with_line("arbeid_timer", "54321"), "8784"),
    "lønn er ja": (with_line("arbeid_timelonn", "true"), "tall"),
    "lønn er tekst": (with_line("arbeid_timelonn", "'54321'"), "tall"),
    "lønn med mellomrom": (with_line("arbeid_timelonn", "54 321"), "tall"),
    "lønn med komma": (with_line("arbeid_timelonn", "54,321"), "punktum"),
    "lønn er en dato": (with_line("arbeid_timelonn", "2020-01-01"), "tall"),
    "lønn er nan": (with_line("arbeid_timelonn", ".nan"), "tall"),
    "lønn er uendelig": (with_line("arbeid_timelonn", ".inf"), "tall"),
    "lønn er minus uendelig": (with_line("arbeid_timelonn", "-.inf"), "tall"),
    "lønn er 1e400": (with_line("arbeid_timelonn", "1.0e+400"), "tall"),
    "lønn har 400 sifre": (with_line("arbeid_timelonn", "9" * 400), "arbeid_timelonn"),
    "lønn har 5000 sifre": (with_line("arbeid_timelonn", "9" * 5000), "tall"),
    "lønn har felt": (with_line("arbeid_timelonn", "{a: 1}"), "arbeid_timelonn"),
    "seksagesimalt": (with_line("arbeid_timelonn", "54:32"), "arbeid_timelonn"),
    "grad 47": (with_line(GRADE, "47"), "5"),
    "grad 150": (with_line(GRADE, "150"), "0 til 100"),
    "grad -5": (with_line(GRADE, "-5"), "0 til 100"),
    "grad er ja": (with_line(GRADE, "ja"), "tall"),
    "grad er nan": (with_line(GRADE, ".nan"), GRADE),
    "grad med tegn": (with_line(GRADE, "50 %"), GRADE),
    "grad er tom liste": (with_line(GRADE, "[]"), GRADE),
    "vta er et tall": (with_line("uforetrygd_vta", "54321"), "ja, nei eller ukjent"),
    "vta er kanskje": (with_line("uforetrygd_vta", "kanskje"), "ja, nei eller ukjent"),
    "sivilstand ukjent ord": (with_line("sivilstand", "skilt"), "enslig"),
    "sivilstand er ja": (with_line("sivilstand", "true"), "enslig"),
    "sivilstand 54321": (with_line("sivilstand", "54321"), "enslig"),
    "negativ gitt inntekt": (given(pensjonsgivende_inntekt="-54321"), "pensjonsgivende_inntekt"),
    "negativt gitt G": (given(grunnbelop="-54321"), "grunnbelop"),
    "negativ gitt årssum": (given(uforetrygd_for_reduksjon="-54321"), "uforetrygd_for_reduksjon"),
    "negativt vist navn": (given(uforetrygd_per_ar="-54321"), "uforetrygd_per_ar"),
    "gitt er ja": (given(pensjonsgivende_inntekt="true"), "tall"),
    "gitt er nan": (given(pensjonsgivende_inntekt=".nan"), "tall"),
    "gitt har 400 sifre": (given(pensjonsgivende_inntekt="9" * 400), "pensjonsgivende_inntekt"),
    "gitt over tid": (given(grunnbelop="[{fra: 2015-01-01, verdi: 54321}]"), "grunnbelop"),
    "valg som ikke finnes": (given(uforetrygd_valg_g="54321"), "uforetrygd_valg_g"),
    "valg er ja": (given(uforetrygd_valg_g="true"), "uforetrygd_valg_g"),
    "valg er en liste": (given(uforetrygd_valg_g="[]"), "uforetrygd_valg_g"),
    "til før fra": (rows("{fra: 2020-01-01, til: 2019-01-01, verdi: 100}"), "periode 1"),
    "overlapp": (
        rows("{fra: 2015-01-01, til: 2020-06-30, verdi: 100}", "{fra: 2020-06-30, verdi: 50}"),
        "overlapper"),
    "åpen periode før en annen": (
        rows("{fra: 2015-01-01, verdi: 100}", "{fra: 2020-07-01, verdi: 50}"), "overlapper"),
    "periode uten fra": (rows("{verdi: 100}"), "fra"),
    "periode med tom fra": (rows("{fra: , verdi: 100}"), "fra"),
    "periode uten verdi": (rows("{fra: 2020-01-01}"), "verdi"),
    "periode med mer": (rows("{fra: 2020-01-01, verdi: 100, 54321: 1}"), ""),
    "periode fra et år": (rows("{fra: 2020, verdi: 100}"), "ÅÅÅÅ-MM-DD"),
    "periode med klokkeslett": (
        rows("{fra: 2015-01-01 10:00:00, til: 2020-12-31, verdi: 100}"), "ÅÅÅÅ-MM-DD"),
    "slutt med klokkeslett": (
        rows("{fra: 2015-01-01, til: 2020-12-31 10:00:00, verdi: 100}"), "ÅÅÅÅ-MM-DD"),
    "periode med grad 47": (rows("{fra: 2015-01-01, verdi: 47}"), GRADE),
    "periode i periode": (rows("{fra: 2015-01-01, verdi: [{fra: 2015-01-01, verdi: 50}]}"), GRADE),
    "bare tall i lista": (rows("54321"), "periode 1"),
    "perioder for noe fast": (
        with_line("fodselsdato", "[{fra: 1990-03-01, verdi: 1990-03-01}]"), "uten perioder"),
}  # fmt: skip


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("when", [DATE, ("--ar", "2020")], ids=["dato", "år"])
def test_en_verdi_som_ikke_kan_brukes(innenfra, name: str, when) -> None:
    text, wanted = VALUES[name]
    done = innenfra("beregn", "SAK", *when, sak=text)
    sentence = assert_one_sentence(
        done, "54321", "54 321", "999999", "1980-04", "2007-04", "skilt", "kanskje"
    )
    assert wanted in sentence


@pytest.mark.parametrize("value", ["0.5", "1", "0.05"])
def test_en_grad_som_brok_far_et_rad_om_prosent(innenfra, value: str) -> None:
    sentence = assert_one_sentence(innenfra("beregn", "SAK", *DATE, sak=with_line(GRADE, value)))
    assert "for eksempel 50" in sentence, sentence


def test_et_tall_med_null_foran_er_aldri_et_annet_tall(innenfra) -> None:
    done = innenfra("beregn", "SAK", "arbeid_timelonn", *DATE, sak=with_line("arbeid_timelonn", "0321"))
    assert "321 kr" in done.ut or assert_one_sentence(done)


def test_datoer_i_feil_rekkefolge_oppdages_ogsa_med_sett(innenfra) -> None:
    for change in ("uforetrygd_innvilget_fra=2007-04-01", "fodselsdato=2010-01-01"):
        sentence = assert_one_sentence(innenfra("beregn", "SAK", *DATE, "--sett", change, sak=EXAMPLE))
        assert "før" in sentence


@pytest.mark.parametrize("day", ["2090-03-01", "2026-11-22"])
def test_en_fodselsdato_fram_i_tid_er_en_feil(innenfra, day: str) -> None:
    sentence = assert_one_sentence(innenfra("beregn", "SAK", *DATE, sak=with_line("fodselsdato", day)))
    assert "fram i tid" in sentence and day not in sentence


def test_datoer_i_feil_rekkefolge_nevner_feltet_som_kan_rettes(innenfra) -> None:
    case = with_line("uforetrygd_uforetidspunkt", "1980-04-01")
    assert "fødselsdato" in assert_one_sentence(innenfra("beregn", "SAK", sak=case))


@pytest.mark.parametrize("value", ["100", "100.0", "0", "5", "ukjent", "~", "'Ukjent'", "vet ikke"])
def test_grader_som_er_gode(innenfra, value: str) -> None:
    assert innenfra("beregn", "SAK", *DATE, sak=with_line(GRADE, value)).kode == 0


@pytest.mark.parametrize("value", ["1.0e+300", "1.7e+308", "9007199254740993"])
@pytest.mark.parametrize(
    "name", ["arbeid_timelonn", "uforetrygd_grunnlag_per_ar", "uforetrygd_ifu_fastsatt", "grunnbelop",
             "uforetrygd_minste_ung_enslig", "uforetrygd_arets_reduksjonsprosent"],
)  # fmt: skip
@pytest.mark.parametrize("command", ["beregn", "år", "json", "forklar"])
def test_enorme_tall_gir_et_svar_eller_en_setning(innenfra, name: str, value: str, command: str) -> None:
    text = given(**{name: value}) if f"  {name}:" not in EXAMPLE else with_line(name, value)
    args = {
        "beregn": ("beregn", "SAK", *DATE), "år": ("beregn", "SAK", "--ar", "2020"),
        "json": ("beregn", "SAK", *DATE, "--json"),
        "forklar": ("forklar", "SAK", "inntekt_og_uforetrygd_per_ar", *DATE),
    }[command]  # fmt: skip
    done = innenfra(*args, sak=text)
    if done.kode == 0:
        assert "nan" not in done.ut.split() and "inf" not in done.ut.split()
        if command == "json":
            json.loads(done.ut, parse_constant=lambda c: pytest.fail(f"{c} er ikke JSON"))
    else:
        assert_one_sentence(done, value)


# --- what looks like a national identity number --------------------------------------------------

IDENTITY: dict[str, str] = {
    "verdi": with_line("arbeid_timelonn", NUMBER),
    "desimaltall": with_line("arbeid_timelonn", NUMBER + ".0"),
    "nøkkel": EXAMPLE + f"\n{NUMBER}: 3\n",
    "nøkkel i fakta": EXAMPLE + f"\n  {NUMBER}: 3\n",
    "kommentar": EXAMPLE + f"\n# {NUMBER}\n",
    "mellomrom": EXAMPLE + f"\n# {NUMBER[:6]} {NUMBER[6:]}\n",
    "bindestrek": EXAMPLE + f"\n# {NUMBER[:6]}-{NUMBER[6:]}\n",
    "to mellomrom": EXAMPLE + f"\n# {NUMBER[:6]}  {NUMBER[6:]}\n",
    "hardt mellomrom": EXAMPLE + f"\n# {NUMBER[:6]}\u00a0{NUMBER[6:]}\n",
    "tankestrek": EXAMPLE + f"\n# {NUMBER[:6]}–{NUMBER[6:]}\n",
    "mellom bokstaver": EXAMPLE + f"\n# fnr{NUMBER}x\n",
    "merknad": EXAMPLE + f"\nmerknad: '{NUMBER}'\n",
    "unicode i json": json.dumps({"skjema": "trygdekart-sak/1", "merknad": "X" + NUMBER}).replace(
        "X9", "\\u0039"
    ),
    "skjult i yaml": EXAMPLE + f'\nmerknad: "\\x39{NUMBER[1:]}"\n',
}


@pytest.mark.parametrize("name", IDENTITY)
def test_elleve_sifre_avvises_hvor_de_enn_star(innenfra, name: str) -> None:
    sentence = assert_one_sentence(
        innenfra("beregn", "SAK", *DATE, sak=IDENTITY[name]), NUMBER, NUMBER[:6], NUMBER[6:]
    )
    assert "fødselsnummer" in sentence


@pytest.mark.parametrize(
    "args",
    [
        ("beregn", "SAK", "--sett", f"arbeid_timelonn={NUMBER}"),
        ("beregn", "SAK", "--sett", f"arbeid_timelonn={NUMBER[:6]} {NUMBER[6:]}"),
        ("beregn", "SAK", "--sett", f"{NUMBER}=3"),
        ("beregn", "SAK", NUMBER),
        ("forklar", "SAK", NUMBER),
        ("linje", "SAK", "uforetrygd_per_ar", "--langs", NUMBER),
        ("beregn", f"{NUMBER}.yaml"),
        ("beregn", "SAK", "--dato", NUMBER),
        ("beregn", "SAK", "--ar", NUMBER),
        ("regler", NUMBER),
        ("satser", NUMBER),
        ("kontroller", f"{NUMBER}.json", "SAK"),
    ],
)
def test_elleve_sifre_gjentas_aldri(innenfra, args: tuple[str, ...]) -> None:
    assert_one_sentence(innenfra(*args, sak=EXAMPLE), NUMBER, NUMBER[:6], NUMBER[6:])


# --- the command's own words ---------------------------------------------------------------------

COMMANDS: dict[str, tuple[tuple[str, ...], str]] = {
    "dato uten lov": (("beregn", "SAK", "--dato", "1960-01-01"), "2015-01-01"),
    "år uten lov": (("beregn", "SAK", "--ar", "1950"), "2015"),
    "år uten tall": (("beregn", "SAK", "--ar", "abc"), "--ar"),
    "år med komma": (("beregn", "SAK", "--ar", "20.5"), "--ar"),
    "år for langt fram": (("beregn", "SAK", "--ar", "2201"), "2200"),
    "dato og år": (("beregn", "SAK", *DATE, "--ar", "2020"), "velg ett"),
    "dato som ikke finnes": (("beregn", "SAK", "--dato", "2020-02-30"), "ÅÅÅÅ-MM-DD"),
    "norsk dato": (("beregn", "SAK", "--dato", "1.5.2020"), "ÅÅÅÅ-MM-DD"),
    "tom dato": (("beregn", "SAK", "--dato", ""), "ÅÅÅÅ-MM-DD"),
    "tom dato og år": (("beregn", "SAK", "--dato", "", "--ar", "2020"), ""),
    "kjent som ikke er en dato": (("beregn", "SAK", "--kjent", "i går"), "ÅÅÅÅ-MM-DD"),
    "ukjent tall": (("beregn", "SAK", "uforetrygd_kut", *DATE), "mente du uforetrygd_kutt?"),
    "ukjent tall i forklar": (("forklar", "SAK", "uforetrygd_kut"), "mente du uforetrygd_kutt?"),
    "tomt tall": (("beregn", "SAK", ""), ""),
    "årstall på en dato": (("beregn", "SAK", "uforetrygd_i_aret", *DATE), "uforetrygd_per_ar"),
    "nivå for et år": (("beregn", "SAK", "uforetrygd_per_ar", "--ar", "2020"), "uforetrygd_i_aret"),
    "månedlig for et år": (("beregn", "SAK", "uforetrygd_lopende", "--ar", "2020"), "--dato"),
    "regel etter sin tid": (("beregn", "SAK", "uforetrygd_belopsgrense_overgang", *DATE), "2018-12-31"),
    "sett uten likhetstegn": (("beregn", "SAK", "--sett", "uforetrygd_vta"), "navn=verdi"),
    "sett uten navn": (("beregn", "SAK", "--sett", "=5"), "--sett"),
    "sett ukjent navn": (("beregn", "SAK", "--sett", "arbeid_timr=3"), "mente du arbeid_timer?"),
    "sett kanskje": (("beregn", "SAK", "--sett", "uforetrygd_vta=kanskje"), "ja, nei eller ukjent"),
    "sett halv yaml": (("beregn", "SAK", "--sett", "uforetrygd_vta=["), "uforetrygd_vta"),
    "sett dato som ikke finnes": (("beregn", "SAK", "--sett", "fodselsdato=2020-02-30"), "fodselsdato"),
    "sett dypt": (("beregn", "SAK", "--sett", "arbeid_timer=" + "[" * 5000), "arbeid_timer"),
    "sett langt tall": (("beregn", "SAK", "--sett", "arbeid_timer=" + "9" * 400), "arbeid_timer"),
    "sett henvisning": (("beregn", "SAK", "--sett", "arbeid_timer=&a [*a]"), "arbeid_timer"),
    "sett negativt": (("beregn", "SAK", "--sett", "pensjonsgivende_inntekt=-54321"), "minst 0"),
    "sett farge": (("beregn", "SAK", "--sett", f"{ESC}[31mx=3"), ""),
    "tall med farge": (("beregn", "SAK", f"{ESC}[31mrød"), ""),
    "langt tall": (("beregn", "SAK", "x" * 5000), ""),
    "fil med farge": (("beregn", f"{ESC}[31mrød.yaml"), ""),
    "langs ukjent": (("linje", "SAK", "uforetrygd_per_ar", "--langs", "inntekt"), "--langs"),
    "uten langs": (("linje", "SAK", "uforetrygd_per_ar"), "langs"),
    "linje baklengs": (
        ("linje", "SAK", "uforetrygd_per_ar", "--langs", "arbeid_timer", "--fra", "5", "--til", "4"),
        "--til"),
    "linje fra nan": (
        ("linje", "SAK", "uforetrygd_per_ar", "--langs", "arbeid_timer", "--fra", "nan"), "tall"),
    "linje til uendelig": (
        ("linje", "SAK", "uforetrygd_per_ar", "--langs", "arbeid_timer", "--til", "inf"), "tall"),
    "linje fra et negativt": (
        ("linje", "SAK", "uforetrygd_per_ar", "--langs", "pensjonsgivende_inntekt", "--fra", "-5"),
        "--fra"),
    "linje til tekst": (
        ("linje", "SAK", "uforetrygd_per_ar", "--langs", "arbeid_timer", "--til", "abc"), "--til"),
    "linje langs noe som endres i året": (
        ("linje", "SAK", "uforetrygd_i_aret", "--langs", "uforetrygd_grunnlag_per_ar", "--ar", "2020"),
        "--dato"),
    "linje langs ja/nei": (("linje", "SAK", "uforetrygd_per_ar", "--langs", "uforetrygd_vta"), "tall"),
    "linje langs dato": (("linje", "SAK", "uforetrygd_per_ar", "--langs", "fodselsdato"), "tall"),
    "linje langs kategori": (("linje", "SAK", "uforetrygd_per_ar", "--langs", "sivilstand"), "tall"),
    "linje langs valg": (("linje", "SAK", "uforetrygd_per_ar", "--langs", "uforetrygd_valg_g"), "tall"),
    "linje langs alder": (
        ("linje", "SAK", "uforetrygd_per_ar", "--langs", "uforetrygd_ung_hoyere_sats_alder"), ""),
    "ukjent regel": (("regler", "qqqqqqqq"), "12-14"),
    "ukjent paragraf": (("regler", "§ 99-9"), "12-14"),
    "ukjent sats": (("satser", "grunnbelap"), "mente du grunnbelop?"),
    "sats før sin tid": (("satser", "grunnbelop", "--dato", "1960-01-01"), "1.1.1967"),
    "satser før all tid": (("satser", "--dato", "1960-01-01"), "--dato"),
    "satser på en dårlig dato": (("satser", "--dato", "x"), "ÅÅÅÅ-MM-DD"),
    "ukjent kommando": (("berregn", "SAK"), "beregn"),
    "ukjent valg": (("beregn", "SAK", "--dat", "2020-05-01"), "--dato"),
    "ukjent hovedvalg": (("--foo",), "--foo"),
    "uten sak": (("beregn",), "SAK"),
    "valg uten verdi": (("beregn", "SAK", "--sett"), "--sett"),
    "dybde under null": (("forklar", "SAK", "uforetrygd_kutt", "--dybde", "-1"), "--dybde"),
    "dybde er tekst": (("forklar", "SAK", "uforetrygd_kutt", "--dybde", "x"), "--dybde"),
    "kvittering i mappe som mangler": (("beregn", "SAK", "--kvittering", "nix/kv.json"), "mappe"),
    "kvittering er en mappe": (("beregn", "SAK", "--kvittering", "."), ""),
    "kvittering under en fil": (("beregn", "SAK", "--kvittering", "sak.yaml/kv.json"), ""),
    "kvittering med langt navn": (("beregn", "SAK", "--kvittering", "a" * 300), ""),
    "tom kvittering": (("beregn", "SAK", "--kvittering", ""), ""),
    "kvittering over saken": (("beregn", "SAK", "--kvittering", "sak.yaml"), "finnes fra før"),
    "kvittering mangler": (("kontroller", "nix.json", "SAK"), "kan ikke leses"),
    "kvittering er en mappe å lese": (("kontroller", ".", "SAK"), ""),
    "kvittering og sak er byttet om": (("kontroller", "SAK", "SAK"), "kvittering"),
}  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_en_kommando_som_ikke_kan_utfores(innenfra, name: str) -> None:
    args, wanted = COMMANDS[name]
    sentence = assert_one_sentence(innenfra(*args, sak=EXAMPLE), "54321", "kanskje", "«»")
    assert wanted in sentence


def test_linje_langs_en_andel_gir_et_svar_eller_en_setning(innenfra) -> None:
    done = innenfra("linje", "SAK", "inntekt_og_uforetrygd_per_ar", "--langs", GRADE, *DATE, sak=EXAMPLE)
    if done.kode:
        assert_one_sentence(done)


def test_linje_gar_ikke_utenfor_det_et_faktum_kan_vare(innenfra) -> None:
    args = ("uforetrygd_per_ar", "--langs", "arbeid_timer", *DATE, "--json")
    done = innenfra("linje", "SAK", *args, sak=EXAMPLE)
    starts = [p["fra"] for b in json.loads(done.ut)["greiner"] for p in b["stykker"]]
    assert max(starts) <= 8784, "et år har ikke flere timer"


# --- receipts ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def god_kvittering() -> dict:
    from trygdekart import lov
    from trygdekart.case import Sak
    from trygdekart.engine.receipt import receipt

    law = lov("2020-05-01")
    return receipt(law.beregn_rett(Sak.les(HELT_MED, law.verk).verdier, ("uforetrygd_per_ar",)))


@pytest.mark.parametrize(
    "change",
    [
        {"skjema": "x"}, {"skjema": []}, {"tid": "x"}, {"tid": None}, {"tid": 2020.0}, {"tid": 1},
        {"tid": True},
        {"kjent": 5}, {"kjent": "x"}, {"tall": "x"}, {"tall": [5]}, {"tall": [None]}, {"tall": [[]]},
        {"tall": [{}]}, {"tall": []}, {"tall": ["finnes_ikke"]}, {"tall": [f"{ESC}[31m"]}, {"mer": 1},
        {"sak": 5}, {"resultat": None}, {"tall": ["uforetrygd_i_aret"]}, {"kjent": "1900-01-01"},
    ],
    ids=repr,
)  # fmt: skip
def test_en_kvittering_som_er_tuklet_med(innenfra, god_kvittering: dict, change: dict) -> None:
    Path("kv.json").write_text(json.dumps({**god_kvittering, **change}), encoding="utf-8")
    assert_one_sentence(innenfra("kontroller", "kv.json", "SAK", sak=EXAMPLE))


@pytest.mark.parametrize(
    "key", ["skjema", "kode", "lov", "lovdata", "tid", "kjent", "tall", "sak", "resultat"]
)
def test_en_kvittering_som_mangler_et_felt(innenfra, god_kvittering: dict, key: str) -> None:
    data = {k: v for k, v in god_kvittering.items() if k != key}
    Path("kv.json").write_text(json.dumps(data), encoding="utf-8")
    assert "ikke en kvittering" in assert_one_sentence(
        innenfra("kontroller", "kv.json", "SAK", sak=EXAMPLE)
    )


@pytest.mark.parametrize(
    "raw",
    [b"", b"[]", b"null", b"NaN", b"5" * 5000, b"\xff\xfe\x00", b"[" * 100_000, b'{"a":' * 100_000, b"\0"],
    ids=["tom", "liste", "null", "nan", "langt tall", "binær", "dyp liste", "dype felt", "nullbyte"],
)
def test_en_kvittering_som_ikke_er_en(innenfra, raw: bytes) -> None:
    Path("kv.json").write_bytes(raw)
    assert_one_sentence(innenfra("kontroller", "kv.json", "SAK", sak=EXAMPLE))


def test_en_kvittering_skrives_aldri_over(innenfra) -> None:
    Path("kv.json").write_text("min", encoding="utf-8")
    done = innenfra("beregn", "SAK", *DATE, "--kvittering", "kv.json", sak=EXAMPLE)
    assert "kv.json" in assert_one_sentence(done)
    assert Path("kv.json").read_text(encoding="utf-8") == "min"


def test_en_kvittering_som_ikke_kan_leses_tilbake_skrives_ikke(innenfra, monkeypatch) -> None:
    """Nothing is half done: when the answer cannot be shown, no receipt is left behind."""
    from trygdekart.cli import views
    from trygdekart.engine.errors import InputFault

    def stopper(*_: object, **__: object) -> object:
        yield "en linje"
        raise InputFault("tall", "går ikke", "prøv et annet")

    monkeypatch.setattr(views, "answer_lines", stopper)
    done = innenfra("beregn", "SAK", *DATE, "--kvittering", "kv.json", sak=EXAMPLE)
    assert_one_sentence(done)
    assert not Path("kv.json").exists()


# --- through the real command --------------------------------------------------------------------

REAL: dict[str, tuple[tuple[str, ...], str | bytes | None]] = {
    "fila mangler": (("beregn", "finnes_ikke.yaml"), None),
    "mappe": (("beregn", "."), None),
    "binær": (("beregn", "sak.yaml"), bytes(range(256))),
    "dyp nesting": (("beregn", "sak.yaml"), "skjema: " + "[" * 100_000),
    "ukjent faktum": (("beregn", "sak.yaml"), EXAMPLE.replace("arbeid_timer", "arbeid_timr")),
    "grad 47": (("beregn", "sak.yaml"), with_line(GRADE, "47")),
    "fødselsnummer": (("beregn", "sak.yaml"), IDENTITY["kommentar"]),
    "farge i nøkkel": (("beregn", "sak.yaml"), SCHEMA + 'fakta: {"\\e[31mrød": 3}\n'),
    "python-kall": (("beregn", "sak.yaml"), with_line("arbeid_timer", "!!python/object/apply:os.abort []")),
    "dato uten lov": (("beregn", "sak.yaml", "--dato", "1960-01-01"), EXAMPLE),
    "feil tid": (("beregn", "sak.yaml", "uforetrygd_i_aret", *DATE), EXAMPLE),
    "ukjent valg": (("beregn", "sak.yaml", "--dat", "x"), EXAMPLE),
    "perioder på en dato": (("beregn", "sak.yaml", *DATE), rows("{fra: 2020-01-01, verdi: 47}")),
    "kvittering er ingen": (("kontroller", "sak.yaml", "sak.yaml"), EXAMPLE),
}


@pytest.mark.parametrize("name", REAL)
def test_feil_gjennom_den_virkelige_kommandoen(tmp_path: Path, name: str) -> None:
    args, content = REAL[name]
    if content is not None:
        (tmp_path / "sak.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
    assert_one_sentence(run(*args, cwd=tmp_path), NUMBER, "47")
    assert [p.name for p in tmp_path.iterdir()] in ([], ["sak.yaml"])


def test_json_ber_om_feilen_som_json_ogsa(tmp_path: Path) -> None:
    done = run("beregn", "finnes_ikke.yaml", "--json", cwd=tmp_path)
    assert done.kode == 2 and done.ut == ""
    assert set(json.loads(done.feil.splitlines()[-1])) == {"felt", "grunn", "gjor"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root kan skrive overalt")
def test_en_mappe_uten_skriverett(innenfra, tmp_path: Path) -> None:
    (tmp_path / "last").mkdir(mode=0o500)
    assert_one_sentence(innenfra("beregn", "SAK", *DATE, "--kvittering", "last/kv.json", sak=EXAMPLE))


def test_en_full_disk_er_en_setning() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("ingen /dev/full her")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [COMMAND, "beregn", str(HELT_MED), *DATE],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
