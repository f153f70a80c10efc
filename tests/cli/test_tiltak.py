"""`tiltak` and `arbeidsgiver` through the installed command, and what the employer must never see."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from enum import IntEnum
from typing import Any

import pytest

from tests.cli.hjelp import ROOT, Kjoring, assert_one_sentence, run
from trygdekart.case.arbeidsgiver import KJENT_FOR_ARBEIDSGIVEREN
from trygdekart.case.vilkar import Vilkarssvar
from trygdekart.engine.declare import Fakta
from trygdekart.law import lovverk

VERK = lovverk()
SUBSIDY = "examples/lonnstilskudd.yaml"
LEAVE = "examples/vta_permisjon.yaml"
DAY = ("--dato", "2026-06-01")
Innenfra = Callable[..., Kjoring]
EMPLOYMENT = """skjema: trygdekart-sak/1
fakta:
  arbeidsgiver_lonn_per_maned: 30000
  arbeidsgiver_sone: sone 1
  arbeidsgiver_fritatt: ja
"""


@pytest.fixture
def measures(innenfra: Innenfra) -> Callable[..., dict[str, Any]]:
    """Return the measures of a case on a day, by name."""

    def ask(*args: str) -> dict[str, Any]:
        done = innenfra("tiltak", str(ROOT / args[0]), "--dato", args[1], *args[2:], "--json")
        assert done.kode == 0, done.feil
        return {t["navn"]: t for t in json.loads(done.ut)["tiltak"]}

    return ask


def test_varig_lonnstilskudd_er_oppfylt_med_belop_og_hvor_en_gar() -> None:
    text = run("tiltak", SUBSIDY, *DAY).ut
    oppfylt = text.split("Må vurderes av Nav:")[0]
    assert "Varig lønnstilskudd   [forskrift 11.12.2015 nr. 1598 kap. 10]" in oppfylt
    assert "29 328 kr" in oppfylt and "75 %" in oppfylt
    assert "Hvor: Nav-kontoret der du bor" in oppfylt


def test_permisjonen_viser_full_sats_og_at_lengden_er_uavklart(measures: Any, innenfra: Innenfra) -> None:
    text = innenfra("tiltak", str(ROOT / LEAVE), *DAY).ut
    assert "Tilskudd til VTA-bedriften i permisjonen  17 455 kr" in text
    assert "Uavklart lov (forskrift 11.12.2015 nr. 1598 § 14-10)" in text
    before = measures(LEAVE, "2020-06-01")["vta_permisjon"]
    assert [v["svar"] for v in before["vilkar"]] == ["ja", "må vurderes", "nei"]


def test_skjonn_blir_aldri_svart_pa(measures: Any) -> None:
    found = measures(SUBSIDY, DAY[1])
    assert found["vta_s"]["svar"] == "må vurderes"
    judged = [v for t in found.values() for v in t["vilkar"] if v["svar"] == "må vurderes"]
    assert judged
    for condition in judged:
        assert condition["sporsmal"] and all(VERK.fakta[n].skjonn for n in condition["sporsmal"])


def test_en_ny_vta_o_plass_kan_ikke_begynne_i_september(measures: Any) -> None:
    assert "vta_o" in measures(LEAVE, "2026-08-31")
    later = measures(LEAVE, "2026-09-01")
    assert "vta_o" not in later and later["vta_o_gammel"]["svar"] == "ja"
    new = measures(LEAVE, "2026-09-01", "--sett", "vta_start=2026-09-01")
    assert new["vta_o_gammel"]["svar"] == "nei"


def test_uforegraden_i_saken_er_nok(measures: Any) -> None:
    found = measures("examples/helt_med.yaml", "2020-05-01")
    assert found["helt_med"]["vilkar"][1]["svar"] == "ja"
    assert (
        found["tiltakspenger" if "tiltakspenger" in found else "kvalifiseringsprogrammet"]["svar"] == "nei"
    )


def test_forsok_vises_bare_mens_de_finnes(measures: Any) -> None:
    assert "firearig_lonnstilskudd" not in measures(SUBSIDY, "2026-07-31")
    assert "firearig_lonnstilskudd" in measures(SUBSIDY, "2026-08-01")
    assert "aktivitetspenger" not in measures(SUBSIDY, "2026-09-26")
    assert "aktivitetspenger" in measures(SUBSIDY, "2026-09-27")


def test_de_beste_kommer_forst(measures: Any) -> None:
    order = [Vilkarssvar(t["svar"]) for t in measures(SUBSIDY, DAY[1]).values()]
    assert order == sorted(order, key=list(Vilkarssvar).index)


def test_regningen_pa_ett_ark() -> None:
    text = run("arbeidsgiver", SUBSIDY, *DAY).ut
    for piece in (
        "39 104 kr",
        "29 328 kr",
        "9 776 kr",
        "117 312 kr",
        "fra 1.3.2027",
        "12 904 kr",
        "18 963 kr",
    ):
        assert piece in text, piece


def test_regningen_som_data(innenfra: Innenfra) -> None:
    bill = json.loads(innenfra("arbeidsgiver", str(ROOT / SUBSIDY), *DAY, "--json").ut)
    assert bill["i_maneden"]["arbeidsgiver_kostnad_per_maned"] == 39_104
    assert bill["i_aret"]["lonnstilskudd_per_maned"] == 351_936
    assert [s["fra"] for s in bill["tilskudd_over_tid"]] == ["2026-03-01", "2027-03-01"]
    assert bill["mangler"] == [] and bill["fritatt_for_arbeidsgiverperioden"] is False


def test_tilskuddet_slutter_dagen_etter_avtalen(innenfra: Innenfra) -> None:
    end = "lonnstilskudd_til=2026-12-31"
    done = innenfra("arbeidsgiver", str(ROOT / SUBSIDY), *DAY, "--json", "--sett", end)
    assert json.loads(done.ut)["tilskudd_over_tid"][-1] == {
        "fra": "2027-01-01",
        "tilskudd_per_maned": 0,
        "netto_per_maned": 39_104,
    }


def test_lonnen_kan_komme_av_timer_og_timelonn(innenfra: Innenfra) -> None:
    done = innenfra("arbeidsgiver", str(ROOT / LEAVE), *DAY, "--json")
    assert json.loads(done.ut)["i_maneden"]["arbeidsgiver_lonn_per_maned"] == pytest.approx(3813.75)


WAGES = """skjema: trygdekart-sak/1
fakta:
  fodselsdato: 1990-01-01
  arbeidsgiver_lonn_per_maned:
    - {fra: 2026-01-01, til: 2026-05-31, verdi: 30000}
    - {fra: 2026-07-01, verdi: 40000}
  arbeidsgiver_sone: sone 5
  lonnstilskudd_slag: varig
  lonnstilskudd_fra: 2026-02-15
"""


def test_en_lonn_som_endres_gir_egne_trinn_og_et_hull_er_ukjent(innenfra: Innenfra) -> None:
    bill = json.loads(innenfra("arbeidsgiver", "SAK", "--dato", "2026-05-15", "--json", sak=WAGES).ut)
    assert [s["fra"] for s in bill["tilskudd_over_tid"]] == ["2026-02-15", "2026-07-01", "2027-02-15"]
    hole = json.loads(innenfra("arbeidsgiver", "SAK", "--dato", "2026-06-15", "--json", sak=WAGES).ut)
    assert hole["i_maneden"]["arbeidsgiver_lonn_per_maned"] is None
    assert hole["i_maneden"]["arbeidsgiver_netto_per_maned"] is None
    assert "arbeidsgiver_lonn_per_maned" in hole["mangler"]


def test_for_2016_finnes_bare_det_som_er_lagt_inn(measures: Any, innenfra: Innenfra) -> None:
    assert set(measures("examples/helt_med.yaml", "2012-05-01")) == {
        "kvalifiseringsprogrammet",
        "tiltakspenger",
        "dagpenger",
    }
    assert_one_sentence(innenfra("arbeidsgiver", "SAK", "--dato", "2012-05-01", sak=WAGES))


def test_det_som_mangler_er_bare_om_arbeidsforholdet(innenfra: Innenfra) -> None:
    case = "skjema: trygdekart-sak/1\nfakta:\n  lonnstilskudd_slag: midlertidig\n"
    bill = json.loads(innenfra("arbeidsgiver", "SAK", *DAY, "--json", sak=case).ut)
    assert set(bill["mangler"]) <= KJENT_FOR_ARBEIDSGIVEREN
    assert {"arbeidsgiver_lonn_per_maned", "arbeidsgiver_sone"} <= set(bill["mangler"])
    assert bill["i_maneden"]["lonnstilskudd_per_maned"] is None


def written(fact: Fakta) -> str | None:
    """Return a value of a fact as a case file has it, one that is easy to find again."""
    if fact.per or fact.flere or fact.standard is not None:
        return None
    if fact.type is bool:
        return "ja"
    if issubclass(fact.type, IntEnum):
        return str(list(fact.type)[-1].name.lower().replace("_", " "))
    if fact.type is date:
        return "2021-03-17"
    low = fact.omrade[0] or 0
    return str(int(low) if fact.trinn is None else int(low + fact.trinn))


# A fact may change the sheet only if the employer told it, or if it is about the wage or the subsidy.
OTHERS = sorted(
    n
    for n, f in VERK.fakta.items()
    if n not in KJENT_FOR_ARBEIDSGIVEREN
    and not n.startswith(("arbeid_", "lonnstilskudd_", "tiltak_innsatsgruppe"))
    and written(f) is not None
)


def test_ingen_helseopplysning_nar_arbeidsgiveren(innenfra: Innenfra) -> None:
    """Every other fact in the law, all at once, changes not one letter of the sheet."""
    plain = innenfra("arbeidsgiver", "SAK", *DAY, sak=EMPLOYMENT)
    assert plain.kode == 0, plain.feil
    assert len(OTHERS) > 300
    for fact in OTHERS:
        assert fact not in plain.ut
    accepted = 0
    for chunk in (OTHERS[i : i + 40] for i in range(0, len(OTHERS), 40)):
        lines = "".join(f"  {n}: {written(VERK.fakta[n])}\n" for n in chunk)
        full = innenfra("arbeidsgiver", "SAK", *DAY, sak="merknad: KANARIFUGL F70\n" + EMPLOYMENT + lines)
        if full.kode == 2:  # some values do not fit together; then one at a time
            assert "KANARIFUGL" not in full.feil
            for n in chunk:
                one = EMPLOYMENT + f"  {n}: {written(VERK.fakta[n])}\n"
                done = innenfra("arbeidsgiver", "SAK", *DAY, sak=one)
                accepted += done.kode == 0
                assert done.kode == 2 or done.ut == plain.ut, n
            continue
        accepted += len(chunk)
        assert full.ut == plain.ut
    assert accepted > 0.8 * len(OTHERS)


def test_arket_nevner_ikke_hvilken_ytelse_eller_hvilket_tilskudd(innenfra: Innenfra) -> None:
    for case in (str(ROOT / SUBSIDY), str(ROOT / LEAVE)):
        shown = [innenfra("arbeidsgiver", case, *DAY, *as_) for as_ in ((), ("--json",))]
        text = "".join(s.ut for s in shown).lower()
        for word in ("uføre", "vta", "helt med", "diagnose", "varig", "nedsatt", "aap", "innsatsgruppe"):
            assert word not in text, word


def test_feil_er_en_setning(innenfra: Innenfra) -> None:
    bad = EMPLOYMENT.replace("30000", "tretti")
    assert_one_sentence(innenfra("arbeidsgiver", "SAK", sak=bad), "tretti")
    assert_one_sentence(innenfra("tiltak", "SAK", "--dato", "i dag", sak=EMPLOYMENT))
    assert_one_sentence(innenfra("arbeidsgiver", "finnes_ikke.yaml"))
