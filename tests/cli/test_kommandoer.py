"""What a user meets first: the installed command, as it is run in a terminal."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.hjelp import COMMAND, DATE, EXAMPLE, HELT_MED, ROOT, Kjoring, given, run, with_line

EXAMPLE_PATH = "examples/helt_med.yaml"
LINE = ("inntekt_og_uforetrygd_per_ar", "--langs", "pensjonsgivende_inntekt", *DATE)


@pytest.fixture(scope="session")
def svar_tekst() -> Kjoring:
    return run("beregn", EXAMPLE_PATH, *DATE)


@pytest.fixture(scope="session")
def svar_json() -> dict:
    done = run("beregn", EXAMPLE_PATH, *DATE, "--json")
    assert done.kode == 0 and done.feil == ""
    return json.loads(done.ut)


@pytest.fixture(scope="session")
def linje_tekst() -> Kjoring:
    return run("linje", EXAMPLE_PATH, *LINE)


@pytest.fixture(scope="session")
def kvittering(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kvittering") / "kvittering.json"
    done = run("beregn", EXAMPLE_PATH, *DATE, "--kvittering", str(path))
    assert done.kode == 0
    assert "Kvitteringen ligger i" in done.ut
    return path


# --- beregn --------------------------------------------------------------------------------------


def test_helt_med_viser_begge_svarene(svar_tekst: Kjoring) -> None:
    assert svar_tekst.kode == 0
    assert svar_tekst.feil == ""
    rows = {line.split("  ")[0]: line for line in svar_tekst.ut.splitlines() if " kr" in line}
    assert rows["Inntekt og uføretrygd per år"].split()[-6:] == ["349", "171", "kr", "340", "312", "kr"]
    assert rows["Pensjonsgivende inntekt"].count("54 240 kr") == 2
    assert rows["Lavere uføretrygd på grunn av inntekt"].split()[-5:] == ["0", "kr", "8", "859", "kr"]
    assert rows["Uføretrygd før reduksjon"].count("294 931 kr") == 2


def test_vta_avgjor_mest(svar_tekst: Kjoring) -> None:
    line = next(x for x in svar_tekst.ut.splitlines() if x.startswith("Dette avgjør mest"))
    assert "varig tilrettelagt arbeid (VTA)" in line
    assert "8 859 kr" in line


def test_svaret_sier_at_det_er_et_anslag_og_hvilken_lov(svar_tekst: Kjoring) -> None:
    assert svar_tekst.ut.startswith("Anslag, ikke vedtak.")
    assert "loven 1.5.2020" in svar_tekst.ut
    assert "\u00a0" not in svar_tekst.ut, "tall skal kunne kopieres og søkes i"


def test_kommandoen_svaret_foreslar_virker(svar_tekst: Kjoring) -> None:
    words = re.search(r"Hvorfor: trygdekart (.*)", svar_tekst.ut)
    assert words
    done = run(*words[1].split())
    assert done.kode == 0
    assert "349 171" in done.ut


def test_kommandoen_svaret_foreslar_forklarer_samme_svar(tmp_path: Path) -> None:
    case = tmp_path / "min sak.yaml"
    case.write_text(EXAMPLE, encoding="utf-8")
    options = ("--ar", "2026", "--kjent", "2026-06-01", "--sett", "uforetrygd_vta=nei")
    done = run("beregn", str(case), *options)
    again = re.search(r"Hvorfor: trygdekart (.*)", done.ut)
    assert again
    assert "--kjent 2026-06-01" in again[1]
    assert "--sett uforetrygd_vta=nei" in again[1]
    assert f"'{case}'" in again[1] or f'"{case}"' in again[1], "mellomrom i filnavnet må tåles"


def test_json_har_faste_nokler(svar_json: dict) -> None:
    assert set(svar_json) == {
        "skjema", "anslag", "lov", "svar", "tall", "avgjor", "mangler", "trenger", "uavklart",
        "merknader",
    }  # fmt: skip
    assert svar_json["skjema"] == "trygdekart-svar/1"
    assert set(svar_json["lov"]) == {"dato", "ar", "kjent", "hash", "fort_fram"}
    assert [set(b) for b in svar_json["svar"]] == [{"antatt", "tall"}] * 2
    assert all(set(t) == {"etikett", "enhet", "hjemmel", "status"} for t in svar_json["tall"].values())
    assert all("§" in t["hjemmel"] for t in svar_json["tall"].values())


def test_json_har_samme_tall_som_tabellen(svar_json: dict) -> None:
    a, b = (branch["tall"] for branch in svar_json["svar"])
    assert a["inntekt_og_uforetrygd_per_ar"] == pytest.approx(349_171.41)
    assert b["inntekt_og_uforetrygd_per_ar"] == pytest.approx(340_312.34, abs=0.01)
    assert svar_json["avgjor"] == [{"navn": "uforetrygd_vta", "utslag": pytest.approx(8859.07, abs=0.01)}]


def test_det_ukjente_er_null_i_json(innenfra) -> None:
    done = innenfra("beregn", "SAK", *DATE, "--json", sak=with_line("uforetrygd_trygdetid", "ukjent"))
    data = json.loads(done.ut)
    assert "uforetrygd_trygdetid" in data["mangler"]
    assert all(b["tall"]["uforetrygd_per_ar"] is None for b in data["svar"])
    assert all(b["tall"]["pensjonsgivende_inntekt"] == 54_240 for b in data["svar"])


@pytest.mark.parametrize("when", [DATE, ("--ar", "2020")])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_en_tom_sak_far_et_svar_om_hva_som_mangler(innenfra, when, form) -> None:
    done = innenfra("beregn", "SAK", *when, *form, sak="skjema: trygdekart-sak/1\n")
    assert done.kode == 0
    assert "uforetrygd_innvilget_fra" in done.ut
    assert "arbeid_timer" in done.ut


def test_ar_og_dato_gir_arets_belop_og_niva(innenfra) -> None:
    year = innenfra("beregn", "SAK", "uforetrygd_for_reduksjon", "--ar", "2020", sak=EXAMPLE)
    level = innenfra("beregn", "SAK", "uforetrygd_for_reduksjon", *DATE, sak=EXAMPLE)
    assert "293 483 kr" in year.ut
    assert "294 931 kr" in level.ut


def test_hva_som_var_kjent_avgjor_2026() -> None:
    words = ("beregn", EXAMPLE_PATH, "uforetrygd_bunnfradrag", "--ar", "2026")
    words += ("--sett", "uforetrygd_vta=nei")
    now, then = run(*words), run(*words, "--kjent", "2026-06-01")
    assert "136 549 kr" in now.ut
    assert "54 620 kr" in then.ut
    assert "kjent 1.6.2026" in then.ut


def test_sett_gjelder_foran_saken(innenfra) -> None:
    done = innenfra(
        "beregn", "SAK", "uforetrygd_per_ar", *DATE, "--sett", "uforetrygd_vta=nei", sak=EXAMPLE
    )
    assert "286 072 kr" in done.ut
    assert "Svar A" not in done.ut


def test_sett_kan_ta_bort_det_som_er_gitt(innenfra) -> None:
    case = given(pensjonsgivende_inntekt="10")
    change = ("--sett", "pensjonsgivende_inntekt=ukjent")
    done = innenfra("beregn", "SAK", "pensjonsgivende_inntekt", *DATE, *change, sak=case)
    assert "54 240 kr" in done.ut


def test_et_gitt_navn_gjelder_ogsa_nar_det_er_det_viste_navnet(innenfra) -> None:
    case = given(uforetrygd_per_ar="100000")
    names = ("uforetrygd_per_ar", "inntekt_og_uforetrygd_per_ar")
    data = json.loads(innenfra("beregn", "SAK", *names, *DATE, "--json", sak=case).ut)
    assert data["svar"][0]["tall"] == {names[0]: 100_000, names[1]: 154_240}


def test_fakta_over_tid_virker_pa_en_dato(innenfra) -> None:
    rows = "[{fra: 2015-01-01, til: 2020-06-30, verdi: 100}, {fra: 2020-07-01, verdi: 50}]"
    case = with_line("uforetrygd_uforegrad", rows)
    done = innenfra("beregn", "SAK", "uforetrygd_for_reduksjon", *DATE, sak=case)
    assert "294 931 kr" in done.ut
    done = innenfra("beregn", "SAK", "uforetrygd_for_reduksjon", "--dato", "2020-08-01", sak=case)
    assert "147 466 kr" in done.ut
    done = innenfra("forklar", "SAK", "uforetrygd_for_reduksjon", "--dato", "2020-08-01", sak=case)
    assert "Uføregrad: 50 %" in done.ut
    done = innenfra("linje", "SAK", *LINE, sak=case)
    assert "364 864" in done.ut


# --- forklar -------------------------------------------------------------------------------------


def test_forklar_nar_paragraf_kilde_og_faktum() -> None:
    done = run("forklar", EXAMPLE_PATH, "uforetrygd_kutt", *DATE)
    assert done.kode == 0
    for text in (
        "ftrl. § 12-14", "ftrl. § 1-4", "§ 12-13 tredje ledd", "kilde: navikt/g", "101 351 kr",
        "1 695 timer × 32 kr = 54 240 kr", "(oppgitt)", "unntaket gjelder", "8 859",
    ):  # fmt: skip
        assert text in done.ut, text


def test_forklar_json_og_dybde(innenfra) -> None:
    done = innenfra("forklar", "SAK", "uforetrygd_kutt", *DATE, "--json", sak=EXAMPLE)
    data = json.loads(done.ut)
    assert set(data) == {"skjema", "lov", "greiner", "merknader"}
    assert data["skjema"] == "trygdekart-forklaring/1"
    assert len(data["greiner"]) == 2
    short = innenfra("forklar", "SAK", "uforetrygd_kutt", *DATE, "--dybde", "0", sak=EXAMPLE).ut
    assert short.count("[ftrl.") == 2


@pytest.mark.parametrize("when", [DATE, ("--ar", "2020")])
def test_forklar_taler_at_alt_mangler(innenfra, when) -> None:
    name = "uforetrygd_kutt"
    done = innenfra("forklar", "SAK", name, *when, sak="skjema: trygdekart-sak/1\n")
    assert done.kode == 0
    assert "ukjent" in done.ut
    json.loads(innenfra("forklar", "SAK", name, *when, "--json").ut)


# --- linje ---------------------------------------------------------------------------------------


def test_linje_finner_stupet_pa_krona(linje_tekst: Kjoring) -> None:
    assert linje_tekst.kode == 0
    cliffs = [x for x in linje_tekst.ut.splitlines() if x.startswith("Stup ved")]
    assert len(cliffs) == 2, "ett for hvert svar på VTA"
    assert any("364 864 kr" in x and "85 202 kr mindre" in x for x in cliffs)


def test_linje_json(innenfra) -> None:
    data = json.loads(innenfra("linje", "SAK", *LINE, "--json", sak=EXAMPLE).ut)
    assert set(data) == {"tall", "enhet", "langs", "enhet_langs", "lov", "greiner"}
    falls = [(c["ved"], round(c["fall"])) for b in data["greiner"] for c in b["stup"]]
    assert (364_864.0, 85_202) in falls


def test_linje_med_mangler_nevner_dem(innenfra) -> None:
    case = with_line("uforetrygd_trygdetid", "ukjent")
    done = innenfra("linje", "SAK", *LINE, sak=case)
    assert done.kode == 2
    assert "uforetrygd_trygdetid" in done.feil


# --- regler og satser ----------------------------------------------------------------------------


def test_regler_under_en_paragraf() -> None:
    done = run("regler", "12-14")
    assert done.kode == 0
    assert "uforetrygd_bunnfradrag   [ftrl. § 12-14 første ledd]" in done.ut
    assert "uforetrygd_minstesats" not in done.ut


def test_regler_med_paragraftegn_og_hel_paragraf(innenfra) -> None:
    assert innenfra("regler", "§ 12-14").ut == innenfra("regler", "12-14").ut
    done = innenfra("regler", "12-1")
    assert done.kode == 2, "§ 12-1 er ikke § 12-14"
    assert innenfra("regler", "l").kode == 2, "en bokstav er ingen paragraf"


def test_regler_fakta_og_navn(innenfra) -> None:
    facts = innenfra("regler", "fakta").ut
    assert "uforetrygd_uforegrad (prosent" in facts
    assert "Hvilken uføregrad står i vedtaket ditt?" in facts
    one = innenfra("regler", "uforetrygd_bunnfradrag").ut
    needs = re.findall(r"(?m)^ +av: (.*)$", one)
    assert any("uforetrygd_belopsgrense" in line for line in needs)
    assert re.search(r"(?m)^ +brukes av: .*uforetrygd_overskytende_inntekt", one)


def test_hvert_navn_som_vises_kan_slas_opp(innenfra, svar_json: dict) -> None:
    missing = [n for n in svar_json["tall"] if innenfra("regler", n).kode]
    assert missing == []


def test_regler_sier_hvor_en_sats_og_et_faktum_star(innenfra) -> None:
    assert "satser grunnbelop" in innenfra("regler", "grunnbelop").feil
    assert innenfra("regler", "sivilstand").kode == 0 or "fakta" in innenfra("regler", "sivilstand").feil


def test_satser_pa_en_dag_og_historien() -> None:
    every = run("satser")
    assert "136 549 kr" in every.ut and "(grunnbelop)" in every.ut
    history = run("satser", "grunnbelop").ut
    assert "5 400 kr: virker fra 1.1.1967" in history
    assert "101 351 kr: virker fra 1.5.2020, i kraft 4.9.2020" in history
    assert history.count("kilde:") == history.count("virker fra")


def test_en_sats_pa_en_dag_slik_den_var_kjent(innenfra) -> None:
    assert "101 351 kr" in innenfra("satser", "grunnbelop", *DATE).ut
    seen = innenfra("satser", "grunnbelop", *DATE, "--kjent", "2020-06-01").ut
    assert "99 858 kr" in seen and "101 351" not in seen


def test_historien_til_en_sats_slik_den_var_kjent(innenfra) -> None:
    seen = innenfra("satser", "grunnbelop", "--kjent", "2020-06-01").ut
    assert "99 858 kr" in seen
    assert "101 351" not in seen


# --- kvittering ----------------------------------------------------------------------------------


def test_kvitteringen_stemmer_og_har_ingen_personlig_verdi(kvittering: Path) -> None:
    text = kvittering.read_text(encoding="utf-8")
    for value in ("1695", "1990", "54240", "enslig", "349171"):
        assert value not in re.sub(r'"[0-9a-f]{64}"', "", text)
    done = run("kontroller", str(kvittering), EXAMPLE_PATH)
    assert done.kode == 0
    assert done.ut.startswith("Kvitteringen stemmer")


def test_kvitteringen_stemmer_ikke_nar_saken_endres(kvittering: Path) -> None:
    done = run("kontroller", str(kvittering), EXAMPLE_PATH, "--sett", "arbeid_timelonn=33")
    assert done.kode == 2 and done.ut == ""
    assert "saken er endret" in done.feil and "resultatet er et annet" in done.feil


def test_kvitteringen_er_den_samme_for_samme_sak(kvittering: Path, innenfra) -> None:
    innenfra("beregn", "SAK", *DATE, "--kvittering", "ny.json", sak=EXAMPLE)
    assert Path("ny.json").read_text(encoding="utf-8") == kvittering.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("resultat", "0" * 64), ("sak", "0" * 64), ("lov", "0" * 64), ("kode", "0" * 64),
        ("lovdata", "2020-01-01"), ("tid", "2020-04-30"), ("kjent", "2020-06-01"),
        ("tall", ["uforetrygd_per_ar"]),
    ],
)  # fmt: skip
def test_en_endret_kvittering_oppdages(kvittering: Path, innenfra, key: str, value: object) -> None:
    data = json.loads(kvittering.read_text(encoding="utf-8"))
    Path("endret.json").write_text(json.dumps({**data, key: value}), encoding="utf-8")
    assert innenfra("kontroller", "endret.json", str(HELT_MED)).kode == 2


# --- hjelp og rør --------------------------------------------------------------------------------


def test_hjelpen_er_norsk() -> None:
    done = run("beregn", "--hjelp")
    assert done.kode == 0
    assert "Regn ut hva personen i SAK har rett til" in done.ut
    for word in ("Usage", "Options", "Show this message", "Commands"):
        assert word not in done.ut, word


@pytest.mark.parametrize(
    "command", [(), *((c,) for c in ("beregn", "forklar", "linje", "regler", "satser", "kontroller"))]
)
def test_hvert_valg_er_forklart(innenfra, command) -> None:
    done = innenfra(*command, "--hjelp")
    assert done.kode == 0
    bare = re.findall(r"(?m)^  (--\S+(?: [A-Z=]+)?)\s*$(?!\n {10,})", done.ut)
    assert bare == [], f"uten hjelpetekst: {bare}"


def test_uten_kommando_vises_hjelpen(innenfra) -> None:
    done = innenfra()
    assert done.kode in (0, 2)
    assert "beregn" in done.ut + done.feil


def test_versjon() -> None:
    done = run("--version")
    assert done.kode == 0
    assert re.search(r"\d+\.\d+\.\d+", done.ut)


@pytest.mark.parametrize(
    "words",
    ["forklar examples/helt_med.yaml uforetrygd_kutt --dato 2020-05-01", "satser grunnbelop --json"],
)
def test_en_lukket_utgang_er_ingen_feil(words: str) -> None:
    with subprocess.Popen(
        [COMMAND, *words.split()], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert errors == b""
    assert process.returncode in (0, 1)


def test_en_utgang_som_mangler_tegn_gir_likevel_svar() -> None:
    done = run("forklar", EXAMPLE_PATH, "uforetrygd_kutt", *DATE, env={"PYTHONIOENCODING": "cp1252"})
    assert done.kode == 0, done.feil[-300:]
    assert "54" in done.ut


def test_kommandoen_svarer_raskt() -> None:
    done = subprocess.run(
        [COMMAND.with_name("python"), "-X", "importtime", "-c", "import trygdekart.cli.main"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "numpy" not in done.stderr and "numba" not in done.stderr
