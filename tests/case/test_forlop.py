"""The course of a life: who pays which days, the transitions, and the years before and after tax."""

from __future__ import annotations

from datetime import date

import pytest

import trygdekart as tk
from trygdekart.case import Sak
from trygdekart.case.forlop import Forlop, Per, Plass
from trygdekart.engine.fordelt import one_of_all
from trygdekart.engine.law import bind

from .forlop_saker import ANSATT, HELT_MED, LIV, VERK, aret, dag, kjor, perioder, sak


def _syk(fra: str, til: str | None, grad: int = 100) -> dict[str, object]:
    return {"fra": fra, "til": til, "verdi": grad}


# --- sykepenger: who pays which days --------------------------------------------------------------


@pytest.mark.parametrize(
    ("fra", "arbeidsgiver_til", "nav_fra", "siste"),
    [
        ("2025-03-03", "2025-03-18", "2025-03-19", "2026-02-27"),
        ("2025-09-01", "2025-09-16", "2025-09-17", "2026-08-28"),
    ],
)
@pytest.mark.parametrize("grad", [100, 50])
def test_248_dager_varer_like_lenge_helt_og_gradert(
    fra: str, arbeidsgiver_til: str, nav_fra: str, siste: str, grad: int
) -> None:
    f = kjor(ANSATT | {"sykepenger_inntekt": 500000, "sykepenger_sykmeldingsgrad": [_syk(fra, None, grad)]})
    assert [(a, b) for a, b, _ in perioder(f, "arbeidsgiverperiode")] == [(fra, arbeidsgiver_til)]
    (nav,) = f.for_ordning("sykepenger")
    assert (str(nav.fra), str(nav.til), nav.dager) == (nav_fra, siste, 248)
    assert dag(f, "maksdato") == siste


def test_helt_syk_er_d1_i_kroner() -> None:
    f = kjor(
        ANSATT | {"sykepenger_inntekt": 500000, "sykepenger_sykmeldingsgrad": [_syk("2025-03-03", None)]}
    )
    (nav,) = f.for_ordning("sykepenger")
    assert nav.belop is not None and nav.belop.kroner == 1923
    assert (aret(f, 2025)["sykepenger"] or 0) + (aret(f, 2026)["sykepenger"] or 0) == 248 * 1923


def test_ti_behandlingsdager_bruker_ingen_av_dagene() -> None:
    uker = [date.fromordinal(date(2025, 3, 5).toordinal() + 7 * i) for i in range(10)]
    f = kjor(
        ANSATT
        | {
            "sykepenger_inntekt": 500000,
            "sykepenger_fravar": [{"fra": str(d), "til": str(d), "verdi": "behandlingsdag"} for d in uker],
        }
    )
    assert not f.for_ordning("sykepenger")
    assert sum(p.dager or 0 for p in f.for_ordning("arbeidsgiverperiode")) == 10


@pytest.mark.parametrize(("dager", "retter"), [(17, 1), (16, 2)])
def test_20_uker_i_arbeid_og_16_eller_17_dager_syk(dager: int, retter: int) -> None:
    start = date(2024, 11, 18)
    slutt = date.fromordinal(start.toordinal() + dager - 1)
    grader = [
        _syk("2024-01-08", "2024-06-30"),
        _syk(str(start), str(slutt)),
        _syk("2025-02-10", "2025-05-30"),
    ]
    f = kjor(ANSATT | {"sykepenger_inntekt": 500000, "sykepenger_sykmeldingsgrad": grader})
    assert sum("Siste dag med sykepenger" in o.setning for o in f.overganger) == retter


def test_graden_deler_lonn_og_sykepenger() -> None:
    f = kjor(
        ANSATT
        | {
            "arbeid_lonn": [{"fra": "2024-01-01", "til": "2027-12-31", "verdi": 520000}],
            "sykepenger_sykmeldingsgrad": [_syk("2025-03-03", "2025-06-29", 40)],
        }
    )
    lonn = [p for p in f.for_ordning("lonn") if p.fra == date(2025, 3, 3)]
    assert lonn[0].belop is not None and lonn[0].belop.kroner == pytest.approx(520000 * 0.6 / 12)
    assert [b for _, _, b in perioder(f, "sykepenger")] == [800.0]  # 520 000 / 260 × 40 per cent
    assert aret(f, 2024) == {"lonn": 520000}


@pytest.mark.parametrize(
    ("syk_fra", "lonn", "betales"),
    [("2020-10-01", 54240, True), ("2025-05-01", 54240, False), ("2025-06-02", 54240, False)],
)
def test_full_uforetrygd_og_sykepenger_for_jobben_ved_siden_av(
    syk_fra: str, lonn: int, betales: bool
) -> None:
    """§ 8-50: both are paid when the job gives a right; the minimum income is the day's."""
    slutt = date.fromisoformat(syk_fra).replace(month=12, day=30)
    f = kjor(
        {**ANSATT, **HELT_MED, "uforetrygd_vta": True}
        | {
            "arbeid_lonn": [{"fra": "2020-01-01", "til": "2026-12-31", "verdi": lonn}],
            "sykepenger_sykmeldingsgrad": [_syk(syk_fra, str(slutt))],
        }
    )
    assert bool(f.for_ordning("sykepenger")) is betales
    assert f.for_ordning("arbeidsgiverperiode"), "de første 16 dagene har ingen krav til inntekt"
    i_dag = {p.ordning for p in f.pa(slutt)}
    assert "uforetrygd" in i_dag


# --- fra det ene til det andre --------------------------------------------------------------------

KJEDE = ANSATT | {
    "sivilstand": "enslig",
    "inntekt_historie": [{"fra": "2018-01-01", "til": "2022-12-31", "verdi": 480000}],
    "arbeid_lonn": [{"fra": "2023-01-01", "til": "2024-03-29", "verdi": 500000}],
    "sykepenger_sykmeldingsgrad": [_syk("2023-04-03", "2024-04-30")],
    "aap_nedsatt_dato": "2023-04-03",
    "aap_rettighetstype": [
        {"fra": "2024-03-30", "til": "2025-12-31", "verdi": "bistandsbehov"},
        {"fra": "2026-01-01", "verdi": "vurderes for uføretrygd"},
    ],
    "aap_antall_barn": 0,
    "aap_hadde_aap_januar_2020": False,
    "aap_timer": 0,
    "uforetrygd_uforegrad": [{"fra": "2026-06-01", "verdi": 100}],
    "uforetrygd_innvilget_fra": "2026-06-01",
    "uforetrygd_uforetidspunkt": "2023-04-03",
    "uforetrygd_omregnet_2015": False,
    "uforetrygd_ung_ufor": False,
    "uforetrygd_vta": False,
    "uforetrygd_trygdetid": 40,
    "uforetrygd_ifu_fastsatt": 500000,
}


def test_sykepenger_aap_uforetrygd_alderspensjon_dag_for_dag() -> None:
    f = kjor(KJEDE, til="2056-12-31")
    siste_syk, forste_aap = f.for_ordning("sykepenger")[-1], f.for_ordning("aap")[0]
    assert dag(f, "maksdato") == str(siste_syk.til) == "2024-03-29"
    assert str(forste_aap.fra) == "2024-03-30", "dagen etter maksdato"
    aap, ufor = f.for_ordning("aap"), f.for_ordning("uforetrygd")
    assert {p.merknad for p in aap} == {"bistandsbehov", "vurderes for uføretrygd"}
    assert str(aap[-1].til) == "2026-05-31" and str(ufor[0].fra) == "2026-06-01"
    pensjon = f.for_ordning("alderspensjon")
    assert (pensjon[0].fra - ufor[-1].til).days == 1
    # 67 år og hevingen for årskullet 1985: se alderspensjon_aldersheving
    assert str(pensjon[0].fra) == "2054-07-01"


def test_aap_mens_uforetrygd_vurderes_varer_hoyst_atte_maneder() -> None:
    uten = {k: v for k, v in KJEDE.items() if not k.startswith("uforetrygd_")}
    f = kjor(uten)
    assert str(f.for_ordning("aap")[-1].til) == "2026-08-31"


def test_i_overgangsmaneden_betales_bare_det_som_er_mer_enn_uforetrygden() -> None:
    uten_aap = {k: v for k, v in KJEDE.items() if not k.startswith("aap_")}
    f = kjor(
        uten_aap
        | {
            "uforetrygd_uforegrad": [{"fra": "2023-12-01", "verdi": 100}],
            "uforetrygd_innvilget_fra": "2023-12-01",
        }
    )
    *_, for_, over = f.for_ordning("sykepenger")
    assert str(for_.til) == "2023-11-30"
    assert (str(over.fra), str(over.til), over.per) == ("2023-12-01", "2023-12-31", Per.MANED)
    ufor = f.for_ordning("uforetrygd")[0].belop
    assert ufor is not None and over.belop is not None
    assert over.belop.kroner == 21 * 1923 - (ufor.kroner or 0)


def test_dodsfall_stanser_alt() -> None:
    f = kjor(KJEDE | {"sykepenger_dodsdato": "2025-02-11"})
    assert max(p.til for p in f.perioder) == date(2025, 2, 11)
    assert all(a.for_skatt.hoyest == 0 for a in f.ar if a.ar > 2025)
    assert f.plasser[-1].til == date(2025, 2, 11)


def test_aret_en_dor_har_uforetrygd_bare_til_og_med_den_maneden() -> None:
    f = kjor(KJEDE | {"sykepenger_dodsdato": "2029-04-11"})
    hele, siste = aret(f, 2028)["uforetrygd"], aret(f, 2029)["uforetrygd"]
    assert hele is not None and siste == pytest.approx(hele * 4 / 12)
    assert max(p.til for p in f.perioder) == date(2029, 4, 11)


def test_hel_alderspensjon_for_aldersgrensen_avloser_uforetrygden_i_aret() -> None:
    case = Sak.les(LIV[0], VERK).med(VERK, {"alderspensjon_uttaksdato": "2028-05-01"})
    f = tk.forlop(case, til="2029-12-31")
    assert str(f.for_ordning("uforetrygd")[-1].til) == "2028-04-30"
    hele, delt = aret(f, 2027)["uforetrygd"], aret(f, 2028)["uforetrygd"]
    assert hele is not None and delt == pytest.approx(hele * 4 / 12)
    assert aret(f, 2028)["alderspensjon"] and not aret(f, 2029).get("uforetrygd")


def test_barnet_gir_barnetillegg_fra_fodselsmaneden_til_18_ar() -> None:
    barn = {"uforetrygd_fodsler_saerkull": [{"fra": "2027-05-20", "til": "2027-05-20", "verdi": 1}]}
    rest = {
        "uforetrygd_barn_bosted": "norge",
        "uforetrygd_mottaker_bosted": "norge",
        "uforetrygd_fodsler_felles": [{"fra": "2000-01-01", "til": "2000-01-01", "verdi": 0}],
        "uforetrygd_barnetillegg_for_2016": False,
        "uforetrygd_annen_personinntekt": 0,
    }
    f = kjor(KJEDE | barn | rest, til="2050-12-31")
    tillegg = f.for_ordning("barnetillegg")
    if tillegg and tillegg[0].belop is not None:
        assert tillegg[0].fra >= date(2027, 5, 1) and tillegg[-1].til <= date(2045, 6, 30)


# --- de tre livene --------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=LIV, ids=lambda p: p.stem)
def liv(request: pytest.FixtureRequest) -> tuple[Sak, Forlop]:
    case = Sak.les(request.param, VERK)
    return case, tk.forlop(case)


def test_hvert_belop_er_regelens_eget_den_dagen(liv: tuple[Sak, Forlop]) -> None:
    """Asked for by name and day with what the course found, the rule gives the amount shown."""
    case, f = liv
    for p in f.perioder:
        when = p.hvorfor.ar if p.hvorfor.ar is not None else p.hvorfor.dato
        assert when is not None
        svar = bind(VERK, when).beregn_rett({**case.verdier, **p.hvorfor.gitt}, (p.hvorfor.navn,))
        assert p.belop is not None and p.belop.sikkert
        assert one_of_all(svar[p.hvorfor.navn], "sum") == pytest.approx(p.belop.kroner)


def test_summen_av_postene_er_aret_og_skatten_er_regnet(liv: tuple[Sak, Forlop]) -> None:
    _, f = liv
    for a in f.ar:
        assert a.for_skatt.hoyest == pytest.approx(sum(p.belop.hoyest for p in a.poster if p.belop))
        if a.ar >= 2015:
            assert a.skatt is not None and a.etter_skatt is not None
            assert a.etter_skatt.lavest == pytest.approx(a.for_skatt.lavest - a.skatt.lavest)


def test_forlopet_som_data_har_skjema_og_taler_json(liv: tuple[Sak, Forlop]) -> None:
    import json

    _, f = liv
    data = json.loads(json.dumps(f.data()))
    assert data["skjema"] == "trygdekart-forlop/1"
    assert len(data["perioder"]) == len(f.perioder) and len(data["greiner"]) == len(f.greiner)


def test_helt_med_aret_2020_er_skrivets_tall() -> None:
    f = tk.forlop(Sak.les(LIV[1], VERK), til="2030-12-31")
    assert aret(f, 2020) == {"uforetrygd": pytest.approx(293483.2), "lonn": pytest.approx(54240)}
    assert [s.plass for s in f.plasser][:2] == [Plass.UTEN_ERFARING, Plass.I_ARBEIDSLIVET]
    uten = Sak.les(LIV[1], VERK).med(VERK, {"uforetrygd_vta": False})
    kutt = 293483.2 - (aret(tk.forlop(uten, til="2020-12-31"), 2020)["uforetrygd"] or 0)
    assert kutt == pytest.approx((54240 - 0.4 * 101351) * 2.91 / 4.5, abs=1)  # 8 859


def test_hoyeste_og_minste_uforetrygd_i_2022() -> None:
    """6 G × 66 per cent, and 2.91 G for a single person disabled as young, with G 111 477."""
    for path, i_aret in ((LIV[0], 441449), (LIV[1], 324398)):
        f = tk.forlop(Sak.les(path, VERK), til="2023-12-31")
        (maned,) = [p for p in f.pa(date(2022, 6, 1)) if p.ordning == "uforetrygd"]
        assert maned.belop is not None and maned.belop.kroner == pytest.approx(i_aret / 12, abs=0.5)


def test_uforepensjon_fra_offentlig_tjenestepensjon_kommer_i_tillegg() -> None:
    """3 per cent to 6 G, 69 per cent above and 25 per cent of G for a wage of 700 000: 69 420 a year."""
    f = kjor(
        KJEDE
        | {
            "uforetrygd_uforegrad": [{"fra": "2022-05-01", "verdi": 100}],
            "uforetrygd_innvilget_fra": "2022-05-01",
            "uforetrygd_uforetidspunkt": "2022-05-01",
            "tjenestepensjon_sektor": "offentlig",
            "tjenestepensjon_lonn_ved_uforhet": 700000,
            "tjenestepensjon_folketrygd": "uforetrygd",
            "tjenestepensjon_medlem_fra": "1990-01-01",
            "tjenestepensjon_tjenestetid": 40,
            "tjenestepensjon_antall_barn": 0,
        },
        til="2023-12-31",
    )
    pensjon = f.for_ordning("tjenestepensjon")[0]
    assert pensjon.betaler == "pensjonsordningen" and pensjon.belop is not None
    assert pensjon.belop.kroner == pytest.approx(69420 / 12, abs=1)


def test_veiene_videre_etter_aap_er_grener_med_vilkar_og_siste_dag() -> None:
    uten = {k: v for k, v in KJEDE.items() if not k.startswith("uforetrygd_")}
    uten["aap_rettighetstype"] = [{"fra": "2025-01-06", "verdi": "bistandsbehov"}]
    uten["aap_ordinaer_fra"] = "2025-01-06"
    uten["sykepenger_sykmeldingsgrad"] = [_syk("2024-01-08", "2025-01-05")]
    uten["arbeid_lonn"] = [{"fra": "2023-01-01", "til": "2025-01-05", "verdi": 500000}]
    f = kjor(uten, grener=True)
    siste = {h.navn: h.endret["aap_rett"][0]["til"] for h in f.greiner if "aap_rett" in h.endret}
    assert siste["ordinaer_siste_dag"][:4] == "2028" and siste["forlenget_siste_dag"][:4] == "2030"
    assert siste["gren_arbeidssoker_til"][:7] == "2028-07"
    assert siste["gren_uforevurdering_til"][:7] == "2028-09"
    vilkar = " ".join(h.forutsetning for h in f.greiner)
    for paragraf in ("§ 11-12", "§ 11-17", "§ 11-18"):
        assert paragraf in vilkar
    assert any(s.tittel == "AAP tar slutt" for s in f.neste)


def test_sykepleieren_er_i_arbeidslivet_hele_veien() -> None:
    f = tk.forlop(Sak.les(LIV[2], VERK), til="2030-12-31")
    assert [s.plass for s in f.plasser] == [Plass.I_ARBEIDSLIVET]
    assert [p.grad for p in f.for_ordning("sykepenger")] == [1.0, 0.6, 0.4]


def test_skatten_far_aap_og_sykepenger_i_hvert_sitt_felt() -> None:
    f = kjor(KJEDE)
    for a in f.ar:
        given = a.hvorfor.gitt
        assert given["skatt_sykepenger"] == pytest.approx(
            sum(p.belop.lavest for p in a.poster if p.belop and p.skatt.value == "sykepenger")
        )
        assert given["skatt_andre_ytelser"] == pytest.approx(aret(f, a.ar).get("aap") or 0.0)


def test_uten_fodselsdato_sies_det_hva_som_mangler() -> None:
    with pytest.raises(Exception, match="fodselsdato"):
        tk.forlop(sak({"sivilstand": "enslig"}))
