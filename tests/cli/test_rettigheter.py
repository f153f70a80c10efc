"""`trygdekart rettigheter`, and what else reacts to the krone in `trygdekart jobb`."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.cli.hjelp import HELT_MED, ROOT, Kjoring

CASE = str(ROOT / "examples" / "rettigheter.yaml")
Run = Callable[..., Kjoring]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_listen_for_en_sak(innenfra: Run) -> None:
    text = plain(innenfra("rettigheter", CASE).ut)
    assert "[x] Honnørkort" in text and "[~] Bostøtte" in text


def test_som_json(innenfra: Run) -> None:
    rows = json.loads(innenfra("rettigheter", CASE, "--json").ut)["rettigheter"]
    assert next(r for r in rows if r["id"] == "honnorkort")["svar"] == "ja"


def test_under_femti_prosent_gir_ikke_kort(innenfra: Run) -> None:
    text = plain(innenfra("rettigheter", CASE, "--sett", "uforetrygd_uforegrad=40").ut)
    assert "Gjelder ikke nå: Honnørkort" in text


ILLNESS = str(ROOT / "examples" / "grunnstonad.yaml")


def allowances(innenfra: Run, *settings: str, on: str = "2022-06-01") -> dict[str, dict[str, object]]:
    sett = [part for value in settings for part in ("--sett", value)]
    done = innenfra("rettigheter", ILLNESS, "--gruppe", "stønader", "--dato", on, "--json", *sett)
    assert done.kode == 0, done.feil
    return {r["id"]: r for r in json.loads(done.ut)["rettigheter"]}


def test_grunnstonad_og_hjelpestonad_star_pa_sjekklisten(innenfra: Run) -> None:
    found = allowances(innenfra)
    assert found["grunnstonad"]["svar"] == "må vurderes"  # whether the costs are of a listed kind
    assert found["hjelpestonad"]["svar"] == "ja"
    healthy = allowances(innenfra, "grunn_og_hjelpestonad_varig=nei")
    assert healthy["grunnstonad"]["svar"] == healthy["hjelpestonad"]["svar"] == "nei"


def test_grunnstonadens_laveste_sats_i_2022_var_686_i_maneden(innenfra: Run) -> None:
    text = plain(
        innenfra(
            "rettigheter", ILLNESS, "--id", "grunnstonad", "--dato", "2022-06-01",
            "--sett", "grunnstonad_utgift_kosthold=5832",
        ).ut
    )  # fmt: skip
    assert "Grunnstønad i måneden: 686 kr" in text and "Engangskjøp teller aldri" in text
    assert "Skjema: Søknad om grunnstønad" in text


def test_uten_sak_er_det_hele_listen(innenfra: Run) -> None:
    text = plain(innenfra("rettigheter").ut)
    assert "Europeisk helsetrygdkort" in text and "FFO Rettighetssenter" in text


def test_feil_navn_er_en_setning(innenfra: Run) -> None:
    for option in ("--id", "--gruppe"):
        result = innenfra("rettigheter", option, "finnesikke")
        assert result.kode == 2 and "velg en av" in result.feil


def test_bostotten_reagerer_pa_samme_krone(innenfra: Run) -> None:
    example = str(HELT_MED)
    hus = ["boutgift=20000", "andre_voksne=0", "barn_i_boligen=3", "sted=1", "gruppe=3"]
    sett = [part for value in hus for part in ("--sett", f"rettigheter_bostotte_{value}")]
    text = plain(innenfra("jobb", example, "--dato", "2026-11-01", *sett).ut)
    assert "Bostøtte" in text and "Ikke regnet med" in text
