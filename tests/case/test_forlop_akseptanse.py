"""Beside the benefits: deadlines, branches, measures, a new car, and the pension one loses."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from trygdekart.case import Sak
from trygdekart.case.forlop import Forlop, Per, Skatteslag, forlop
from trygdekart.engine.law import bind

from .forlop_saker import ANSATT, HELT_MED, ROOT, VERK, aret, kjor, perioder, sak
from .test_forlop import KJEDE

# --- B5: the employer's deadlines -----------------------------------------------------------------


def test_arbeidsgiverens_frister_fra_forste_sykedag() -> None:
    f = kjor(
        ANSATT
        | {
            "oppfolging_ansatt_fra": "2018-01-02",
            "arbeid_lonn": 500000,
            "sykepenger_sykmeldingsgrad": [{"fra": "2025-03-03", "til": None, "verdi": 100}],
        },
        til="2026-12-31",
        sett_fra=date(2025, 3, 4),
    )
    dager = {s.tittel: str(s.dag) for s in f.neste if s.dag is not None}
    assert dager["Oppfølgingsplan"] == "2025-03-31"
    assert dager["Dialogmøte 1"] == "2025-04-21"
    assert dager["Aktivitet og gradering"] == "2025-04-28"
    assert dager["Dialogmøte 2"] == "2025-09-01"
    assert dager["Brev om slutten på sykepengene"] == "2025-12-01"


# --- B6: what may come after the ordinary AAP -----------------------------------------------------


def test_aap_kan_vare_tre_ar_og_to_til_og_seks_eller_atte_maneder_etter() -> None:
    fakta = {
        **ANSATT,
        "inntekt_historie": [{"fra": "2018-01-01", "til": "2023-12-31", "verdi": 480000}],
        "aap_nedsatt_dato": "2024-01-08",
        "aap_rettighetstype": [{"fra": "2025-01-06", "verdi": "bistandsbehov"}],
        "aap_ordinaer_fra": "2025-01-06",
        "aap_antall_barn": 0,
        "aap_hadde_aap_januar_2020": False,
        "aap_timer": 0,
    }
    f = kjor(fakta, til="2031-12-31", grener=True)
    siste = {h.navn: h.endret["aap_rett"][0]["til"] for h in f.greiner if "aap_rett" in h.endret}
    assert siste["ordinaer_siste_dag"] == "2028-01-06"  # three years of days Monday to Friday
    assert siste["forlenget_siste_dag"] == "2030-01-06"
    assert siste["gren_arbeidssoker_til"] == "2028-07-06"
    assert siste["gren_uforevurdering_til"] == "2028-09-06"


# --- B7: a new car --------------------------------------------------------------------------------

BIL = {
    "fodselsdato": "1982-03-10",
    "bil_gruppe": "gruppe 1",
    "bil_forrige": "gruppe 1",
    "bil_forrige_dato": "2019-09-01",
    "bil_helsen_er_verre": False,
}


@pytest.mark.parametrize(
    ("fakta", "dager"),
    [
        ({"bil_kilometer": 150000, "bil_formal": "arbeid"}, ["2027-09-01"]),
        ({"bil_kilometer": 149999, "bil_formal": "arbeid"}, ["2030-09-01"]),
        ({"bil_kilometer": 150000, "bil_formal": "dagligliv"}, ["2030-09-01"]),
        ({}, ["2027-09-01", "2030-09-01"]),
    ],
    ids=["åtte år", "for kort", "ikke i arbeid", "ikke oppgitt"],
)
def test_ny_bil_etter_elleve_ar_eller_atte_i_arbeid(fakta: dict[str, Any], dager: list[str]) -> None:
    f = kjor(BIL | fakta, til="2035-12-31")
    biler = [o for o in f.ogsa if "ny bil" in o.setning]
    assert [str(o.dag) for o in biler] == dager
    assert all("290" in o.hjemmel and o.hvorfor is not None for o in biler)


# --- C2: the lowest disability benefit ------------------------------------------------------------


@pytest.mark.parametrize(
    ("sivilstand", "ung", "i_aret"),
    [
        ("enslig", False, 276463),
        ("gift eller samboer", False, 254168),
        ("gift eller samboer", True, 296529),
        ("enslig", True, 324398),
    ],
)
def test_minste_uforetrygd_i_2022(sivilstand: str, ung: bool, i_aret: float) -> None:
    f = kjor(
        HELT_MED | {"sivilstand": sivilstand, "uforetrygd_ung_ufor": ung, "uforetrygd_vta": False},
        til="2022-12-31",
    )
    (maned,) = [p for p in f.pa(date(2022, 6, 1)) if p.ordning == "uforetrygd"]
    assert maned.belop is not None and maned.belop.kroner == pytest.approx(i_aret / 12, abs=0.5)


# --- C4 and C6: the pension of one who was disabled -----------------------------------------------


def _pensjon(f: Forlop, case: Sak, *navn: str) -> list[float]:
    p = f.for_ordning("alderspensjon")[0]
    svar = bind(VERK, p.fra).beregn_rett({**case.verdier, **p.hvorfor.gitt}, navn)
    return [float(svar[n]) for n in navn]


def test_fem_ar_som_ufor_koster_513_135_i_beholdning() -> None:
    """Born 1963: accrual as disabled stops at 62, five years before the other stops at 67."""
    ufor = Sak.les(ROOT / "examples" / "pensjon_foredrag.yaml", VERK)
    i_arbeid = ufor.med(
        VERK,
        {
            "uforetrygd_uforegrad": 0,
            "inntekt_historie": [
                {"fra": "1976-01-01", "til": "1988-12-31", "verdi": 0},
                {"fra": "1989-01-01", "til": "1989-12-31", "verdi": 238140},
                {"fra": "1990-01-01", "til": "2029-12-31", "verdi": 567000},
            ],
        },
    )
    navn = ("alderspensjon_beholdning", "alderspensjon_inntektspensjon")
    sist = date(2031, 12, 31)
    her, der = (_pensjon(forlop(VERK, s, sist, med_grener=False), s, *navn) for s in (ufor, i_arbeid))
    assert der[0] - her[0] == pytest.approx(513_135)
    # 16,30 is the table for the age of 67; drawn some months later, the divisor is smaller
    assert 31_481 <= round(der[1] - her[1]) < 33_500


def test_opptjeningen_som_ufor_er_99_550_og_stopper_ved_62() -> None:
    case = Sak.les(ROOT / "examples" / "pensjon_foredrag.yaml", VERK).med(
        VERK, {"alderspensjon_antatt_inntekt": 550000}
    )
    f = forlop(VERK, case, date(2031, 12, 31), med_grener=False)
    (p, *_) = f.for_ordning("alderspensjon")
    values = {**case.verdier, **p.hvorfor.gitt, "pensjonsgivende_inntekt": 0}
    opptjent = [
        bind(VERK, ar).beregn_rett(values, ("alderspensjon_opptjening_som_ufor",))[
            "alderspensjon_opptjening_som_ufor"
        ]
        for ar in (2022, 2024, 2025)
    ]
    assert opptjent == [pytest.approx(99_550), pytest.approx(99_550), 0]


# --- C7: the subsidy is the employer's ------------------------------------------------------------

TILSKUDD = {
    "fodselsdato": "1986-04-12",
    "lonnstilskudd_slag": "varig",
    "lonnstilskudd_fra": "2022-06-01",
    "lonnstilskudd_til": "2024-12-31",
    "arbeid_lonn": [{"fra": "2022-06-01", "til": "2024-12-31", "verdi": 350000}],
}


@pytest.mark.parametrize(
    ("grunnlag", "forst", "deretter"), [(400000, 300000, 268000), (350000, 262500, 234500)]
)
def test_varig_lonnstilskudd_gar_ned_etter_ett_ar(grunnlag: int, forst: int, deretter: int) -> None:
    case = sak(TILSKUDD, lonnstilskudd_refusjonsgrunnlag_per_ar=grunnlag)
    f = forlop(VERK, case, date(2025, 12, 31), med_grener=False)
    en, to = f.for_ordning("lonnstilskudd")
    assert (str(en.fra), str(en.til), str(to.fra), str(to.til)) == (
        "2022-06-01",
        "2023-05-31",
        "2023-06-01",
        "2024-12-31",
    )
    for p, i_aret in ((en, forst), (to, deretter)):
        assert p.belop is not None and p.belop.kroner == pytest.approx(i_aret / 12, abs=0.5)
        assert p.betaler == "Nav til arbeidsgiveren" and p.skatt is Skatteslag.ARBEIDSGIVERS
        assert f"{i_aret // 1000} " in p.merknad.replace("\xa0", " ")
    assert any(str(o.dag) == "2023-06-01" and "67" in o.setning for o in f.overganger)
    assert aret(f, 2023) == {"lonn": 350000}, "tilskuddet er ikke personens inntekt"


def test_taket_pa_5_g_folger_grunnbelopet() -> None:
    case = sak(TILSKUDD, lonnstilskudd_refusjonsgrunnlag_per_ar=900000)
    f = forlop(VERK, case, date(2025, 12, 31), med_grener=False)
    forst = f.for_ordning("lonnstilskudd")[0].belop
    assert forst is not None and forst.kroner == pytest.approx(418039 / 12, abs=0.5)
    etter = next(p.belop for p in f.for_ordning("lonnstilskudd") if p.fra == date(2023, 6, 1))
    assert etter is not None and etter.kroner == pytest.approx(118620 * 5 * 0.67 / 12, abs=0.5)


def test_tiltakspenger_er_skattefrie_og_viker_for_en_ytelse_til_livsopphold() -> None:
    deltar = [{"fra": "2024-01-01", "til": "2024-12-31", "verdi": True}]
    tiltak = {"program_i_tiltak": deltar, "program_antall_barn": 0}
    f = kjor({"fodselsdato": "1990-01-01", **tiltak}, til="2024-12-31")
    (p,) = f.for_ordning("tiltakspenger")
    assert p.per is Per.DAG and p.dager == 262 and p.belop is not None
    assert f.ar[0].skatt is not None and f.ar[0].skatt.kroner == 0
    assert f.ar[0].etter_skatt == f.ar[0].for_skatt
    uten = {k: v for k, v in KJEDE.items() if not k.startswith("uforetrygd_")}
    med_aap = kjor(uten | tiltak, til="2024-12-31")
    assert [a for a, _, _ in perioder(med_aap, "tiltakspenger")] == []


def test_kvalifiseringsstonad_er_to_g_og_skattlegges() -> None:
    deltar = [{"fra": "2022-06-01", "til": "2022-12-31", "verdi": True}]
    f = kjor(
        {
            "fodselsdato": "1990-01-01",
            "program_i_kvalifiseringsprogrammet": deltar,
            "program_antall_barn": 0,
        },
        til="2022-12-31",
    )
    (p,) = f.for_ordning("kvalifiseringsstonad")
    assert p.betaler == "kommunen" and p.skatt is Skatteslag.ANDRE_YTELSER and p.belop is not None


@pytest.mark.parametrize(
    ("fakta", "ordning", "per_dag"),
    [
        # (2,041 G × 2/3 − 66 % of 60 000) / 260 and (66 % of 500 000 − 66 % of 60 000) / 260
        (("program_i_ungdomsprogrammet", {}), "ungdomsprogram", 562.3),
        (
            ("program_har_aktivitetspenger", {"aktivitetspenger_inntekt_per_ar": 500000}),
            "aktivitetspenger",
            1116.92,
        ),
    ],
)
def test_de_unges_programmer_betaler_per_dag_og_lonn_trekker_ned(
    fakta: tuple[str, dict[str, Any]], ordning: str, per_dag: float
) -> None:
    deltar, mer = fakta
    f = kjor(
        {
            "fodselsdato": "2004-01-01",
            deltar: [{"fra": "2026-10-01", "til": "2026-10-31", "verdi": True}],
            "program_antall_barn": 0,
            "program_lonn_per_ar": 60000,
            **mer,
        },
        til="2026-12-31",
    )
    (p,) = f.for_ordning(ordning)
    assert p.per is Per.DAG and p.dager == 22 and p.belop is not None
    assert p.belop.kroner == pytest.approx(per_dag, abs=0.01)
    assert "ikke bekreftet" in p.merknad and p.skatt is Skatteslag.ANDRE_YTELSER


# --- C9: grunnstønad ------------------------------------------------------------------------------

STONAD = {
    "fodselsdato": "2000-05-20",
    "grunn_og_hjelpestonad_medlem": True,
    "grunn_og_hjelpestonad_varig": True,
    "grunnstonad_nodvendige_ekstrautgifter": True,
    "grunnstonad_utgift_hjelpemidler": 0,
    "grunnstonad_utgift_transport": 0,
    "grunnstonad_utgift_forerhund": 0,
    "grunnstonad_servicehund": False,
    "grunnstonad_coliaki": False,
    "grunnstonad_utgift_slitasje": 0,
    "grunnstonad_hyperkinetisk_slitasje": False,
    "grunnstonad_utgift_telefon_og_proteser": 0,
    "arbeid_lonn": [{"fra": "2022-01-01", "til": "2022-12-31", "verdi": 0}],
}


@pytest.mark.parametrize(("utgift", "betales"), [(8231, False), (8232, True)])
def test_grunnstonad_fra_laveste_sats_ellers_sies_det_hva_som_mangler(utgift: int, betales: bool) -> None:
    case = STONAD | {"grunnstonad_utgift_kosthold": utgift}
    f = kjor(case, til="2022-12-31", sett_fra=date(2022, 6, 1))
    assert [b for _, _, b in perioder(f, "grunnstonad")] == ([686.0] if betales else [])
    assert any("mangler" in m and "Grunnstønad" in m for m in f.merknader) is not betales
    if betales:
        assert aret(f, 2022) == {"grunnstonad": 8232} and f.ar[0].skatt is not None
        assert f.ar[0].skatt.kroner == 0


# --- what is not told is said ---------------------------------------------------------------------


def test_aap_uten_kjent_barnetall_er_det_laveste_og_sier_hva_hvert_barn_legger_til() -> None:
    uten = {k: v for k, v in KJEDE.items() if k != "aap_antall_barn"}
    f, med_ingen = (kjor(fakta, til="2026-12-31") for fakta in (uten, KJEDE))
    assert [(p.fra, p.til, p.belop) for p in f.for_ordning("aap")] == [
        (p.fra, p.til, p.belop) for p in med_ingen.for_ordning("aap")
    ]
    assert f.for_ordning("aap")[-1].i_tillegg == "+ 38 kr per dag for hvert barn"
    assert all(p.usikker for p in f.for_ordning("aap"))
    assert any(q.navn == "aap_antall_barn" for q in f.sporsmal)
    ar = next(a for a in f.ar if a.ar == 2025)
    assert ar.usikkert and ar.minst and ar.for_skatt.sikkert
    assert not any(p.i_tillegg for p in med_ingen.for_ordning("aap"))


def test_sykepenger_uten_gruppe_regnes_som_arbeidstaker_og_det_sies() -> None:
    uten = {k: v for k, v in KJEDE.items() if k != "sykepenger_gruppe"}
    f, med = (kjor(fakta, til="2024-12-31") for fakta in (uten, KJEDE))
    assert f.for_ordning("sykepenger") and any("arbeidstaker" in m for m in f.merknader)
    assert not any("arbeidstaker" in m for m in med.merknader)


def test_honnorkort_og_studielan_fra_den_dagen_reglene_sier_ja() -> None:
    f = kjor(HELT_MED, til="2027-12-31")
    dager = {o.setning.split(" (")[0].rstrip("."): str(o.dag) for o in f.ogsa}
    assert dager["Honnørkort"] == "2015-01-01"
    assert dager["Sletting av studielån"] == "2017-01-01"
    lav = kjor(HELT_MED | {"uforetrygd_uforegrad": 30, "uforetrygd_ung_ufor": False}, til="2027-12-31")
    assert not any("Honnørkort" in o.setning for o in lav.ogsa)
