"""`jobb`, `skatt` and `sammenlign` as they are run in a terminal, and what they say to bad input."""

from __future__ import annotations

import json

import pytest

from tests.cli.hjelp import DATE, EXAMPLE, assert_one_sentence, run

PATH = "examples/helt_med.yaml"
NO_VTA = ("--sett", "uforetrygd_vta=nei")


@pytest.fixture(scope="session")
def tekst() -> str:
    done = run("jobb", PATH, *DATE)
    assert done.kode == 0, done.feil
    return done.ut


@pytest.fixture(scope="session")
def data() -> dict:
    done = run("jobb", PATH, *DATE, "--json", "--mal", "280000")
    assert done.kode == 0, done.feil
    return json.loads(done.ut)


def test_jobb_svarer_i_en_setning_for_begge_svarene(tekst: str) -> None:
    assert "Du sitter igjen med 45 381 av 54 240 kroner i lønn før skatt, og 29 770 etter skatt." in tekst
    assert "Du sitter igjen med 54 240 av 54 240 kroner i lønn før skatt, og 35 581 etter skatt." in tekst
    assert "Dette avgjør mest: Er du, eller har du vært, i varig tilrettelagt arbeid" in tekst
    assert "85 202 kroner bort før skatt, 55 893 etter skatt. Først ved 450 066 kroner" in tekst
    assert "1 267" in tekst and "74,7 %" in tekst and "23,92" in tekst and "35,33 før skatt" in tekst


def test_jobb_som_data_har_de_samme_tallene(data: dict) -> None:
    without = data["greiner"][1]
    assert without["na"]["etter_skatt"] == 266798.59 and without["beholder_etter_skatt"] == 29769.89
    assert [g["lonn"] for g in without["grenser"]] == [40540.4, 364864.0]
    assert [p["lonn"] for p in without["linje"] if p["fall_for_skatt"]] == [364864.0]
    assert [round(m["lonn"]) for m in data["mal"]] == [65_505, 111_195]
    assert data["avgjor"][0]["navn"] == "uforetrygd_vta"


def test_grensen_for_en_som_soker_er_hovedregelens_i_dagens_kroner(tekst: str, data: dict) -> None:
    assert (
        "Du som søker uføretrygd: 228 040 kroner i året (kroner og G 1.5.2020) etter hovedregelen." in tekst
    )
    assert "319 256 kroner hvis dette gjelder deg: Ufør av godkjent yrkesskade" in tekst
    limit = data["greiner"][1]["kan_tjene"][0]
    assert limit["belop"] == 228039.75 and limit["kroner"] == "2020-05-01"
    assert [u["belop"] for u in limit["unntak"]] == [319255.65, 273647.7]
    later = run("jobb", PATH, "--dato", "2026-06-01", *NO_VTA).ut
    assert "Du som søker uføretrygd: 307 235 kroner i året (kroner og G 1.6.2026)" in later


def test_jobb_i_et_aar_viser_hva_melding_i_hver_maaned_gjor() -> None:
    done = run("jobb", PATH, "--ar", "2020", *NO_VTA, "--start", "2020-06-01", "--json")
    data = json.loads(done.ut)
    assert len(data["meldt_i_maned"]) == 13 and data["meldt_i_maned"][12]["tilbakebetaling"] == 8860
    assert [m["maned"] for m in data["manedsplan"]["maneder"]] == list(range(1, 13))
    text = run("jobb", PATH, "--ar", "2020", *NO_VTA, "--start", "2020-06-01").ut
    assert "ikke meldt" in text and "Måned for måned, 31 640 kroner i lønn i året:" in text


def test_planen_vises_naar_det_ukjente_ikke_betyr_noe() -> None:
    asked = ("jobb", PATH, "--ar", "2026", "--start", "2026-06-01")
    open_fact, settled = (json.loads(run(*asked, *more, "--json").ut) for more in ((), NO_VTA))
    assert open_fact["manedsplan"] == settled["manedsplan"]
    assert open_fact["meldt_i_maned"] == settled["meldt_i_maned"]
    done = run("jobb", PATH, "--ar", "2024", "--start", "2024-06-01")
    assert "planen avhenger av uforetrygd_vta" in assert_one_sentence(done)


def test_to_like_svar_vises_som_ett_med_det_som_ikke_betyr_noe() -> None:
    done = run(
        "jobb", PATH, "--dato", "2026-11-21", "--timer", "800", "--timelonn", "210", "--mal", "430000"
    )
    assert "Svaret er det samme uansett «Er eller har vært i varig tilrettelagt arbeid (VTA)»." in done.ut
    assert done.ut.count("Du sitter igjen med") == 1 == done.ut.count("må lønnen være")
    assert "Svar A" not in done.ut


def test_avrundingen_av_maanedene_kreves_ikke_tilbake() -> None:
    done = run("jobb", PATH, "--ar", "2026", *NO_VTA)
    last = next(line.split("  ") for line in done.ut.split("\n") if line.startswith("ikke meldt"))
    assert [cell.strip() for cell in last if cell.strip()][-2:] == ["0", "0"]
    assert "Minste beløp som kreves tilbake: 1 345 kroner (ftrl. § 12-14 fjerde ledd;" in done.ut.replace(
        "\xa0", " "
    )


@pytest.mark.parametrize(
    "wage",
    [
        ("--timer", "1695", "--timelonn", "32"),
        ("--stilling", "100", "--timelonn", "32"),
        ("--timer", "1695", "--arslonn", "54240"),
        ("--lonn", "54240"),
    ],
)
def test_lonnen_kan_sies_paa_flere_maater(wage: tuple[str, ...]) -> None:
    done = run("jobb", PATH, *DATE, *NO_VTA, *wage, "--json")
    assert json.loads(done.ut)["greiner"][0]["na"]["etter_skatt"] == 266798.59


def test_skatt_i_tall_og_post_for_post() -> None:
    done = run("skatt", "--ar", "2026", "--lonn", "650000", "--json")
    data = json.loads(done.ut)
    assert data["skatt"] == 160_983
    assert sum(data["poster"].values()) == pytest.approx(160_982.6)
    text = run("skatt", "--ar", "2026", "--lonn", "650000").ut
    assert "160 983" in text and "[skattevedtaket § 3-1]" in text
    assert "1,7 % × (318 300 kr − 226 100 kr) + 4 % × (650 000 kr − 318 300 kr)" in text


def test_skatt_uten_inntekt_sier_hva_som_mangler() -> None:
    assert "ingen inntekt er oppgitt" in assert_one_sentence(run("skatt"))
    assert run("skatt", "--lonn", "0").kode == 0 == run("skatt", "--sett", "skatt_lonn=500000").kode


@pytest.mark.parametrize(("kjent", "skatt"), [("2026-06-18", 3_544), ("2026-06-19", 0), ("2026-11-21", 0)])
def test_skatt_paa_pensjon_for_og_etter_endringen(kjent: str, skatt: int) -> None:
    done = run("skatt", "--ar", "2026", "--pensjon", "294200", "--kjent", kjent, "--json")
    assert json.loads(done.ut)["skatt"] == skatt


def test_sammenlign_viser_det_ulike_forst() -> None:
    done = run("sammenlign", PATH, "--dato", "2020-05-01", "--dato", "2026-11-01", *NO_VTA, "--json")
    data = json.loads(done.ut)
    assert [k["dato"] for k in data["kolonner"]] == ["2020-05-01", "2026-11-01"]
    differs = [r["ulik"] for r in data["rader"]]
    assert differs == sorted(differs, reverse=True) and any(differs)
    text = run("sammenlign", PATH, *DATE, "--mot", "uforetrygd_vta=nei", "--mot", "uforetrygd_vta=ja").ut
    assert text.index("Dette er ulikt:") < text.index("Dette er likt:")
    assert "340 312 kr–349 171 kr" in text  # the case itself does not say


def test_jobb_ved_siden_av_aap_viser_hva_timen_og_grensen_koster() -> None:
    path = "examples/aap_meldeperiode.yaml"
    done = run("jobb", path, "--dato", "2025-12-15", "--timelonn", "250", "--json")
    data = json.loads(done.ut)
    # 1 460 kroner and 38 for each child a day, 7.5 hours a day
    assert data["kroner_per_time"] == pytest.approx(197.29, abs=0.01)
    assert data["beholder_per_time"] == pytest.approx(250 - 197.29, abs=0.01)
    assert data["timer_til_grensen"] == pytest.approx(45.34, abs=0.01) and data["tap_ved_grensen"] == 5_920
    kept = 1 - data["tap_ved_grensen_etter_skatt"] / data["tap_ved_grensen"]
    assert kept == pytest.approx(0.337, abs=1e-6)  # 22 %, trygdeavgift 7.7 % and 4 % trinnskatt in 2025
    assert "koster 5 920 kroner før skatt" in run("jobb", path, "--dato", "2025-12-15").ut


BAD: dict[str, tuple[tuple[str, ...], str]] = {
    "to måter": (("jobb", "SAK", "--timer", "10", "--stilling", "50"), "to måter"),
    "to lønner": (("jobb", "SAK", "--lonn", "10", "--timer", "50"), "--lonn"),
    "negativ lønn": (("jobb", "SAK", "--lonn", "-54321"), "minst 0"),
    "lønn nan": (("jobb", "SAK", "--lonn", "nan"), ""),
    "lønn uendelig": (("jobb", "SAK", "--lonn", "inf"), ""),
    "lønn tekst": (("jobb", "SAK", "--lonn", "mye"), "--lonn"),
    "for mange timer": (("jobb", "SAK", "--timer", "9000"), "arbeid_timer"),
    "stilling 150": (("jobb", "SAK", "--stilling", "150"), "arbeid_stilling"),
    "mål negativt": (("jobb", "SAK", "--mal", "-1"), "--mal"),
    "mål nan": (("jobb", "SAK", "--mal", "nan"), "--mal"),
    "start uten år": (("jobb", "SAK", *DATE, "--start", "2020-06-01"), "--ar"),
    "start i et annet år": (("jobb", "SAK", "--ar", "2020", *NO_VTA, "--start", "2021-06-01"), "--start"),
    "start er ingen dato": (("jobb", "SAK", "--ar", "2020", *NO_VTA, "--start", "juni"), "--start"),
    "start når noe er ukjent": (("jobb", "SAK", "--ar", "2020", "--start", "2020-06-01"), "uforetrygd_vta"),
    "meldt i måned 13": (("jobb", "SAK", "--ar", "2020", "--meldt", "13"), "--meldt"),
    "før loven": (("jobb", "SAK", "--dato", "2009-01-01"), ""),
    "skatt før 2015": (("skatt", "--ar", "2014", "--lonn", "1"), ""),
    "skatt negativ": (("skatt", "--ar", "2026", "--lonn", "-54321"), "skatt_lonn"),
    "skatt nan": (("skatt", "--ar", "2026", "--pensjon", "nan"), "skatt_pensjon"),
    "skatt tekst": (("skatt", "--ar", "2026", "--lonn", "x"), "--lonn"),
    "skatt år": (("skatt", "--ar", "99", "--lonn", "1"), "ar"),
    "skatt født": (("skatt", "--lonn", "1", "--fodt", "i går"), "fodselsdato"),
    "skatt grad 150": (("skatt", "--lonn", "1", "--pensjonsgrad", "150"), "skatt_pensjonsgrad"),
    "sammenlign én": (("sammenlign", "SAK"), "to til fire"),
    "sammenlign fem": (("sammenlign", "SAK", "SAK", "SAK", "SAK", "SAK"), "to til fire"),
    "sammenlign dag og år": (("sammenlign", "SAK", *DATE, "--ar", "2020"), "--ar"),
    "sammenlign mot tull": (("sammenlign", "SAK", "--mot", "tull"), "--sett"),
    "sammenlign tall": (("sammenlign", "SAK", "SAK", "--tall", "tull"), "tull"),
}


@pytest.mark.parametrize("name", BAD)
def test_feil_er_en_setning(innenfra, name: str) -> None:
    args, expected = BAD[name]
    assert expected in assert_one_sentence(innenfra(*args, sak=EXAMPLE), "54321")


def test_saker_uten_felles_tall_viser_hva_hver_av_dem_har() -> None:
    done = run("sammenlign", PATH, "examples/aap_ung.yaml")
    assert done.kode == 0 and "De har ingen tall felles." in done.ut
    assert "Tall som ikke er med i alle:" in done.ut
    row = next(line for line in done.ut.split("\n") if line.startswith("Uføretrygd per år"))
    assert "404 048 kr" in row and "–" in row
    data = json.loads(run("sammenlign", PATH, "examples/aap_ung.yaml", "--json").ut)
    assert data["rader"] == []
    assert {"uforetrygd_per_ar", "aap_per_dag"} <= {r["navn"] for r in data["bare_i_noen"]}


def test_linjen_har_aksens_enhet_i_kolonnen_for_stigningen() -> None:
    along = ("--sett", "uforetrygd_vta=nei", "--dato", "2026-11-21")
    hours = run("linje", PATH, "uforetrygd_per_ar", "--langs", "arbeid_timer", *along).ut
    assert "per time" in hours and "−21,04 kr" in hours and " øre" not in hours
    kroner = run("linje", PATH, "uforetrygd_per_ar", "--langs", "pensjonsgivende_inntekt", *along).ut
    assert "igjen av neste krone" in kroner and "−65,76 øre" in kroner
    years = run(
        *("linje", PATH, "uforetrygd_arets_reduksjonsprosent", "--langs", "uforetrygd_trygdetid"),
        *("--til", "40", *along, "--json"),
    )
    data = json.loads(years.ut)
    assert (data["enhet"], data["enhet_langs"]) == ("andel", "år")
    piece = data["greiner"][0]["stykker"][0]
    assert piece["av_neste_krone"] is None and piece["stigning"] == pytest.approx(0.01644, abs=1e-5)
