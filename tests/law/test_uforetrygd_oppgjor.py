"""§ 12-14: hva som er inntekt, to grader i året, de 24 månedene, etteroppgjør og hvilende rett."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.engine.counters import Steg, first_day, last_day
from trygdekart.engine.errors import InputFault
from trygdekart.law.uforetrygd.regler_oppgjor import EtteroppgjorUtfall, uforetrygd_oppgjor_utfall
from trygdekart.law.uforetrygd.tellere import (
    Arshendelse,
    Arsutfall,
    Hvile,
    Manedshendelse,
    Manedsutfall,
    Ventetid,
    manedshendelser,
    over_ventetiden,
    uforetrygd_hvilende_rett,
    uforetrygd_ventetid,
    uforetrygd_ventetid_2026,
)
from trygdekart.timeline import Tidslinje

KJENT = "2026-11-21"
G26 = 136549
HENDELSER = list(Manedshendelse)
SEED = 12014


def person(**andre: Any) -> dict[str, Any]:
    return {
        "fodselsdato": date(1980, 1, 15).toordinal(),
        "sivilstand": 1,
        "uforetrygd_uforegrad": 1.0,
        "uforetrygd_uforetidspunkt": date(2014, 2, 1).toordinal(),
        "uforetrygd_innvilget_fra": date(2015, 6, 1).toordinal(),
        "uforetrygd_omregnet_2015": False,
        "uforetrygd_ung_ufor": False,
        "uforetrygd_vta": False,
        "uforetrygd_trygdetid": 40.0,
        "uforetrygd_grunnlag_per_ar": 400000.0,
        "uforetrygd_ifu_fastsatt": 450000.0,
        "uforetrygd_ieu_fastsatt": 0.0,
        "pensjonsgivende_inntekt": 200000.0,
        **andre,
    }


def delt(dag: date, for_: Any, etter: Any) -> Tidslinje[Any]:
    """Return a fact that changes on a day."""
    dagen_for = date.fromordinal(dag.toordinal() - 1)
    return Tidslinje.av([(date(2000, 1, 1), dagen_for, for_), (dag, None, etter)])


# --- inntekt -------------------------------------------------------------------------------------

KRONER = st.integers(0, 900_000).map(float)


@given(KRONER, KRONER, KRONER, KRONER)
def test_slaget_inntekt_betyr_ikke_noe_bare_summen(
    lonn: float, naring: float, utland: float, syk: float
) -> None:
    lov = tk.lov("2025-06-01")
    delt_opp = person(
        pensjonsgivende_inntekt=lonn,
        uforetrygd_naeringsinntekt=naring,
        uforetrygd_utenlandsinntekt=utland,
        uforetrygd_sykepenger_i_aret=syk,
    )
    samlet = person(pensjonsgivende_inntekt=lonn + naring + utland + syk)
    navn = ("uforetrygd_per_ar", "uforetrygd_stanset")
    a, b = lov.beregn_rett(delt_opp, navn), lov.beregn_rett(samlet, navn)
    assert all(a[n] == b[n] for n in navn)


def test_det_som_ikke_er_meldt_er_ikke_med_og_det_star_hvor_det_kommer_fra() -> None:
    svar = tk.lov("2025-06-01").beregn_rett(person(), ("uforetrygd_inntekt",))
    assert svar["uforetrygd_inntekt"] == 200000
    fakta = svar.lov.verk.fakta["uforetrygd_sykepenger_i_aret"]
    assert fakta.standard is not None and "12-14" in fakta.standard.hjemmel


def test_aap_er_et_uavklart_valg_som_bare_vises_nar_det_betyr_noe() -> None:
    lov = tk.lov("2025-06-01")
    uten = lov.beregn_rett(person(), ("uforetrygd_per_ar",))
    med = lov.beregn_rett(person(uforetrygd_aap_i_aret=90000.0), ("uforetrygd_per_ar",))
    assert "uforetrygd_valg_aap" not in {s.valg for s in uten.spenn}
    (spenn,) = [s for s in med.spenn if s.valg == "uforetrygd_valg_aap"]
    assert spenn.svar[0] == tuple(uten.verdier("uforetrygd_per_ar"))
    assert spenn.svar[1][0] < spenn.svar[0][0]


# --- to grader eller to IFU i ett år -------------------------------------------------------------


def test_to_grader_i_ett_ar_gir_uforetrygd_etter_maneder_og_ett_inntektstak() -> None:
    # 100 prosent til og med april, 50 prosent fra mai 2025; G 124 028 og 130 160.
    grad = delt(date(2025, 5, 1), 1.0, 0.5)
    gitt = person(
        uforetrygd_uforegrad=grad,
        uforetrygd_ieu_fastsatt=200000.0,
        uforetrygd_g_ved_uforetidspunktet=124028.0,
        pensjonsgivende_inntekt=300000.0,
    )
    svar = tk.lov(2025).beregn_rett(
        gitt,
        (
            "uforetrygd_for_reduksjon",
            "uforetrygd_arets_oieu",
            "uforetrygd_bunnfradrag",
            "uforetrygd_arets_oifu",
            "uforetrygd_inntektstak",
            "uforetrygd_kutt",
        ),
    )
    # minsteytelsen 2,529 G er høyere enn 66 prosent av 400 000 i begge delene
    ut_for, ut_etter = 2.529 * 124028, 2.529 * 130160
    assert svar["uforetrygd_for_reduksjon"] == pytest.approx((4 * ut_for + 8 * 0.5 * ut_etter) / 12)
    oieu = 200000 * 130160 / 124028
    oifu = 450000 * 130160 / 124028
    assert svar["uforetrygd_arets_oieu"] == pytest.approx(oieu)
    assert svar["uforetrygd_bunnfradrag"] == pytest.approx(oieu + 0.4 * 130160)
    assert svar["uforetrygd_arets_oifu"] == pytest.approx(oifu)
    assert svar["uforetrygd_inntektstak"] == round(0.8 * oifu)
    prosent = (4 * ut_for / 450000 + 8 * ut_etter / oifu) / 12
    assert svar["uforetrygd_kutt"] == pytest.approx((300000 - oieu - 0.4 * 130160) * prosent)


def test_hvilken_inntekt_etter_uforhet_som_gjelder_er_et_valg() -> None:
    gitt = person(
        uforetrygd_uforegrad=delt(date(2025, 7, 1), 1.0, 0.5),
        uforetrygd_oieu_per_ar=delt(date(2025, 7, 1), 0.0, 240000.0),
    )
    lov = tk.lov(2025)
    siste = lov.beregn_rett(gitt, ("uforetrygd_bunnfradrag",))
    assert siste["uforetrygd_bunnfradrag"] == 240000 + 0.4 * 130160
    vektet = lov.beregn_rett({**gitt, "uforetrygd_valg_ieu": 1}, ("uforetrygd_bunnfradrag",))
    assert vektet["uforetrygd_bunnfradrag"] == 120000 + 0.4 * 130160
    assert "uforetrygd_valg_ieu" in {s.valg for s in siste.spenn}


@pytest.mark.parametrize(("for_", "etter"), [(450000.0, 600000.0), (600000.0, 450000.0)])
def test_inntektstaket_bruker_den_hoyeste_inntekten_for_uforhet_i_aret(for_: float, etter: float) -> None:
    gitt = person(uforetrygd_oifu_per_ar=delt(date(2025, 10, 1), for_, etter))
    svar = tk.lov(2025).beregn_rett(gitt, ("uforetrygd_inntektstak",))
    assert svar["uforetrygd_inntektstak"] == 480000


def test_inntekt_for_uforhet_fra_for_uforetrygden_teller_ikke_i_taket() -> None:
    gitt = person(
        uforetrygd_innvilget_fra=date(2025, 7, 1).toordinal(),
        uforetrygd_oifu_per_ar=delt(date(2025, 7, 1), 900000.0, 500000.0),
    )
    assert tk.lov(2025).beregn_rett(gitt, ("uforetrygd_inntektstak",))["uforetrygd_inntektstak"] == 400000


@given(st.integers(2, 12), st.floats(0.2, 0.9), st.floats(0.2, 0.9))
@settings(max_examples=40)
def test_arets_prosent_er_snittet_etter_maneder(maned: int, for_: float, etter: float) -> None:
    gitt = person(uforetrygd_reduksjonsprosent=delt(date(2025, maned, 1), for_, etter))
    navn = "uforetrygd_arets_reduksjonsprosent"
    svar = tk.lov(2025).beregn_rett(gitt, (navn,))
    assert svar[navn] == pytest.approx((for_ * (maned - 1) + etter * (13 - maned)) / 12)


@given(st.dates(date(2025, 1, 2), date(2025, 12, 31)))
@settings(max_examples=30)
def test_a_dele_aret_uten_at_noe_endres_gir_samme_svar(dag: date) -> None:
    navn = ("uforetrygd_i_aret", "uforetrygd_bunnfradrag", "uforetrygd_inntektstak")
    helt = tk.lov(2025).beregn_rett(person(), navn)
    delt_opp = tk.lov(2025).beregn_rett(person(uforetrygd_uforegrad=delt(dag, 1.0, 1.0)), navn)
    for n in navn:
        assert delt_opp[n] == pytest.approx(helt[n], abs=1e-6)


@given(st.integers(1, 12))
@settings(max_examples=12)
def test_uforetrygd_i_deler_av_aret_er_en_tolvdel_for_hver_maned(maned: int) -> None:
    gitt = person(
        uforetrygd_innvilget_fra=date(2025, maned, 1).toordinal(),
        uforetrygd_ugradert_per_ar=360000.0,
        pensjonsgivende_inntekt=0.0,
    )
    svar = tk.lov(2025).beregn_rett(gitt, ("uforetrygd_i_aret",))
    assert svar["uforetrygd_i_aret"] == pytest.approx(30000.0 * (13 - maned))


# --- de 24 månedene ------------------------------------------------------------------------------


def kjor(steg: Any, tilstand: Any, hendelse: int, n: int, bit: int, *satser: Any) -> tuple[Any, list[int]]:
    utfall: list[int] = []
    while n:
        s: Steg = steg(tilstand, hendelse, min(bit, n), *satser)
        assert 1 <= s.dager <= min(bit, n)
        tilstand, n = s.tilstand, n - s.dager
        utfall += [int(s.utfall)] * s.dager
    return tilstand, utfall


@given(st.sampled_from(HENDELSER), st.integers(1, 80), st.integers(0, 60), st.booleans())
def test_n_maneder_pa_en_gang_er_n_enkelte(hendelse: int, n: int, gatt: int, hvile: bool) -> None:
    for steg, satser in ((uforetrygd_ventetid, (hvile,)), (uforetrygd_ventetid_2026, (hvile, 24))):
        assert (
            kjor(steg, Ventetid(gatt), int(hendelse), n, n, *satser)
            == kjor(steg, Ventetid(gatt), int(hendelse), n, 1, *satser)
            == kjor(steg, Ventetid(gatt), int(hendelse), n, 7, *satser)
        )


def tell(grad: Tidslinje[float], til: date = date(2028, 12, 31), kjent: str = KJENT) -> Tidslinje[int]:
    return tk.lov("2028-12-31", kjent).tell("uforetrygd_ventetid", manedshendelser(grad, til)).dager


def hoye(maneder: Tidslinje[int]) -> list[str]:
    """Return «first..last» month of each stretch with the high limit."""
    return [
        f"{s.fra:%Y-%m}..{s.til:%Y-%m}" for s in maneder if s.verdi == Manedsutfall.HOY_GRENSE and s.til
    ]


@given(st.integers(2015 * 12, 2026 * 12 + 11))
@settings(max_examples=20)
def test_telleren_er_enig_med_regelen_nar_graden_ikke_endres(nummer: int) -> None:
    fra = first_day(nummer, "måned")
    maneder = over_ventetiden(tell(Tidslinje.av([(fra, None, 1.0)])))
    for i in range(2026 * 12, 2028 * 12 + 12):
        dag = first_day(i, "måned")
        if dag < fra:
            continue
        gitt = {"uforetrygd_innvilget_fra": fra.toordinal()}
        regel = tk.lov(dag, KJENT).beregn_rett(gitt, ("uforetrygd_ventetid_over",))
        assert maneder.verdi_pa(dag) == regel["uforetrygd_ventetid_over"], (fra, dag)


def test_okt_grad_starter_24_nye_maneder_og_nedsatt_grad_gjor_ikke_det() -> None:
    start = date(2020, 1, 1)
    assert hoye(tell(Tidslinje.av([(start, None, 0.5)]))) == ["2026-01..2028-12"]
    okt = Tidslinje.av([(start, date(2025, 3, 31), 0.5), (date(2025, 4, 1), None, 0.6)])
    assert hoye(tell(okt)) == ["2027-04..2028-12"]
    satt_ned = Tidslinje.av([(start, date(2025, 3, 31), 0.6), (date(2025, 4, 1), None, 0.5)])
    assert hoye(tell(satt_ned)) == ["2026-01..2028-12"]
    forst_over = Tidslinje.av([(start, date(2026, 6, 30), 0.5), (date(2026, 7, 1), None, 1.0)])
    assert hoye(tell(forst_over)) == ["2026-01..2026-06", "2028-07..2028-12"]


def test_opphold_i_retten_starter_pa_nytt() -> None:
    grad = Tidslinje.av([(date(2020, 1, 1), date(2025, 5, 31), 1.0), (date(2025, 7, 1), None, 1.0)])
    assert hoye(tell(grad)) == ["2027-07..2028-12"]


def test_maneder_stanset_av_inntekt_teller_med() -> None:
    rader = [
        (date(2024, 1, 1), date(2024, 12, 31), int(Manedshendelse.UFORETRYGD)),
        (date(2025, 1, 1), date(2025, 12, 31), int(Manedshendelse.STANSET_AV_INNTEKT)),
        (date(2026, 1, 1), date(2026, 12, 31), int(Manedshendelse.UFORETRYGD)),
    ]
    telling = tk.lov("2026-12-31", KJENT).tell("uforetrygd_ventetid", Tidslinje.av(rader))
    assert hoye(telling.dager) == ["2026-01..2026-12"]
    _, uten = kjor(
        uforetrygd_ventetid_2026, Ventetid(12), Manedshendelse.STANSET_AV_INNTEKT, 12, 12, False, 24
    )
    assert set(uten) == {int(Manedsutfall.LAV_GRENSE)}


def test_for_loven_tradte_i_kraft_er_grensen_lav_ogsa_i_telleren() -> None:
    grad = Tidslinje.av([(date(2020, 1, 1), None, 1.0)])
    assert hoye(tell(grad, date(2026, 9, 30), kjent="2026-09-30")) == []
    assert hoye(tell(grad, date(2026, 12, 31), kjent="2026-10-01")) == ["2026-01..2026-12"]


@pytest.mark.parametrize("m", range(1, 12))
def test_bunnfradraget_er_vektet_det_aret_24_maneder_nas(m: int) -> None:
    # m måneder med 1 G i 2026
    fra = date(2024, 13 - m, 1)
    over = over_ventetiden(tell(Tidslinje.av([(fra, None, 1.0)]), date(2026, 12, 31)))
    ventet = 0.4 * G26 * (12 - m) / 12 + 1.0 * G26 * m / 12
    for gitt in (
        person(uforetrygd_innvilget_fra=fra.toordinal()),
        person(uforetrygd_innvilget_fra=fra.toordinal(), uforetrygd_ventetid_over=over),
        person(uforetrygd_ventetid_fra=fra.toordinal()),
    ):
        svar = tk.lov(2026, "2027-05-01").beregn_rett(gitt, ("uforetrygd_bunnfradrag",))
        assert svar["uforetrygd_bunnfradrag"] == pytest.approx(ventet)


def test_okt_grad_midt_i_2026_gir_1_g_for_og_04_g_etter() -> None:
    grad = Tidslinje.av([(date(2020, 1, 1), date(2026, 6, 30), 0.5), (date(2026, 7, 1), None, 1.0)])
    gitt = person(
        uforetrygd_innvilget_fra=date(2020, 1, 1).toordinal(),
        uforetrygd_uforegrad=grad,
        uforetrygd_ventetid_over=over_ventetiden(tell(grad)),
    )
    svar = tk.lov(2026, "2027-05-01").beregn_rett(gitt, ("uforetrygd_bunnfradrag",))
    assert svar["uforetrygd_bunnfradrag"] == pytest.approx(0.7 * G26)


def test_hvilken_maned_24_maneder_er_gatt_er_et_valg() -> None:
    gitt = {"uforetrygd_innvilget_fra": date(2025, 4, 1).toordinal()}

    def over(dag: str, valg: int) -> bool:
        svar = tk.lov(dag).beregn_rett(
            {**gitt, "uforetrygd_valg_24_maneder": valg}, ("uforetrygd_ventetid_over",)
        )
        return bool(svar["uforetrygd_ventetid_over"])

    assert [over(d, 0) for d in ("2027-02-28", "2027-03-31", "2027-04-01")] == [False, False, True]
    assert [over(d, 1) for d in ("2027-02-28", "2027-03-01", "2027-04-01")] == [False, True, True]


def kolonner(linjer: list[Tidslinje[int]], enhet: str) -> tuple[np.ndarray, ...]:
    from trygdekart.engine.counters import index

    forste = np.cumsum([0, *(len(t) for t in linjer)])
    rader = [(index(s.fra, enhet), index(s.til, enhet), s.verdi) for t in linjer for s in t if s.til]
    felt = np.array(rader, dtype=np.int64).reshape(-1, 3).T
    return (forste, *(np.ascontiguousarray(c) for c in felt))


@pytest.mark.parametrize(
    ("navn", "enhet", "hendelser", "utfall", "start"),
    [
        ("uforetrygd_ventetid", "måned", Manedshendelse, Manedsutfall, 2019 * 12),
        ("uforetrygd_hvilende_rett", "år", Arshendelse, Arsutfall, 2015),
    ],
)
def test_tellerne_er_like_kompilert_og_steg_for_steg(
    navn: str, enhet: str, hendelser: Any, utfall: Any, start: int
) -> None:
    r = np.random.default_rng(SEED)
    lov = tk.lov("2026-11-21")
    linjer = []
    for _ in range(200):
        n, rader = start, []
        for _ in range(int(r.integers(1, 9))):
            lengde = int(r.integers(1, 30))
            hendelse = int(r.choice([int(h) for h in hendelser]))
            rader.append((first_day(n, enhet), last_day(n + lengde - 1, enhet), hendelse))
            n += lengde
        linjer.append(Tidslinje.av(rader))
    sum_, _ = lov.kompiler_teller(navn).tell(*kolonner(linjer, enhet))
    for i, linje in enumerate(linjer):
        telling = lov.tell(navn, linje)
        assert sum_[i].tolist() == [telling.antall(u) for u in utfall]


# --- hvilende rett -------------------------------------------------------------------------------

U, T, N = Arshendelse.UTBETALING, Arshendelse.UTEN_UTBETALING, Arshendelse.UTEN_UTBETALING_TAKKET_NEI


def hvile(*ar: tuple[int, int]) -> list[str]:
    n, rader = 2016, []
    for hendelse, antall in ar:
        rader.append((date(n, 1, 1), date(n + antall - 1, 12, 31), int(hendelse)))
        n += antall
    telling = tk.lov("2026-11-21").tell("uforetrygd_hvilende_rett", Tidslinje.av(rader))
    return [f"{s.fra.year}-{s.til.year} {Arsutfall(s.verdi).name}" for s in telling.dager if s.til]


def test_retten_hviler_i_fem_ar_og_fem_til_og_opphorer_1_januar_etterpa() -> None:
    assert hvile((U, 1), (T, 12)) == [
        "2016-2016 UTBETALING",
        "2017-2021 HVILENDE",
        "2022-2026 HVILENDE_FORLENGET",
        "2027-2027 MIDLERTIDIG_OPPHORT",
        "2028-2028 OPPHORT",
    ]


def test_den_som_takker_nei_har_fem_ar() -> None:
    assert hvile((T, 4), (N, 1), (T, 1)) == ["2016-2020 HVILENDE", "2021-2021 MIDLERTIDIG_OPPHORT"]
    assert hvile((T, 5), (T, 2), (N, 1)) == [
        "2016-2020 HVILENDE",
        "2021-2022 HVILENDE_FORLENGET",
        "2023-2023 MIDLERTIDIG_OPPHORT",
    ]


def test_et_ar_med_utbetaling_gir_ti_nye() -> None:
    assert hvile((T, 9), (U, 1), (T, 10)) == [
        "2016-2020 HVILENDE",
        "2021-2024 HVILENDE_FORLENGET",
        "2025-2025 UTBETALING",
        "2026-2030 HVILENDE",
        "2031-2035 HVILENDE_FORLENGET",
    ]
    assert hvile((T, 4), (N, 1)) == ["2016-2020 HVILENDE"]
    assert hvile((N, 1), (U, 1), (T, 6))[-1] == "2023-2023 HVILENDE_FORLENGET"


@given(
    st.sampled_from(list(Arshendelse)),
    st.integers(1, 30),
    st.integers(0, 10),
    st.integers(0, 1),
    st.integers(0, 1),
)
def test_n_ar_pa_en_gang_er_n_enkelte(hendelse: int, n: int, ar: int, nei: int, opphort: int) -> None:
    start = Hvile(ar, nei, opphort)
    en = kjor(uforetrygd_hvilende_rett, start, int(hendelse), n, 1, 5, 5)
    assert kjor(uforetrygd_hvilende_rett, start, int(hendelse), n, n, 5, 5) == en


def test_et_halvt_ar_kan_ikke_telles() -> None:
    rader = [(date(2016, 1, 1), date(2016, 6, 30), int(T))]
    with pytest.raises(InputFault, match="hele år"):
        tk.lov("2026-11-21").tell("uforetrygd_hvilende_rett", Tidslinje.av(rader))


# --- etteroppgjøret ------------------------------------------------------------------------------


def oppgjor(**gitt: Any) -> Any:
    navn = ("uforetrygd_oppgjor_avvik", "uforetrygd_oppgjor_utfall", "uforetrygd_oppgjor_tilbakebetaling",
            "uforetrygd_oppgjor_etterbetaling")  # fmt: skip
    return tk.lov(2025).beregn_rett(gitt, navn)


@given(st.integers(0, 500_000), st.integers(0, 500_000), st.integers(0, 60_000), st.integers(0, 60_000))
def test_det_som_gjores_opp_er_hele_avviket_eller_ingenting(
    fikk: int, rett: int, bt: int, bt_rett: int
) -> None:
    svar = oppgjor(
        uforetrygd_oppgjor_mottatt=float(fikk),
        uforetrygd_arsrett=float(rett),
        uforetrygd_oppgjor_mottatt_barnetillegg_felles=float(bt),
        uforetrygd_oppgjor_rett_barnetillegg_felles=float(bt_rett),
    )
    avvik = fikk - rett + bt - bt_rett
    assert svar["uforetrygd_oppgjor_avvik"] == avvik
    gjort_opp = svar["uforetrygd_oppgjor_tilbakebetaling"] - svar["uforetrygd_oppgjor_etterbetaling"]
    utfall = EtteroppgjorUtfall(svar["uforetrygd_oppgjor_utfall"])
    if utfall in (EtteroppgjorUtfall.TILBAKEKREVING, EtteroppgjorUtfall.ETTERBETALING):
        assert gjort_opp == avvik
    else:
        assert gjort_opp == 0
        assert -262.8 < avvik < 1314


def test_de_fem_utfallene() -> None:
    utfall = [uforetrygd_oppgjor_utfall(a, 1314.0, 262.8) for a in (1314.0, 1313.0, 0.0, -263.0, -262.0)]
    assert utfall == list(EtteroppgjorUtfall)[:3] + list(EtteroppgjorUtfall)[3:]


def test_grensene_er_markert_som_usikre() -> None:
    verk = tk.lov(2025).verk
    for navn in ("uforetrygd_oppgjor_tilbakekreving_fra", "uforetrygd_oppgjor_etterbetaling_fra"):
        assert {v.sikkerhet for v in verk.satser[navn].verdier} == {"lav"}
    svar = oppgjor(uforetrygd_oppgjor_mottatt=99700.0, uforetrygd_arsrett=100000.0)
    assert [s.valg for s in svar.spenn] == ["uforetrygd_valg_etterbetaling"]


def test_svarfristen_er_tre_uker_og_vedtaket_kommer_etter_fire() -> None:
    navn = ("uforetrygd_oppgjor_svarfrist", "uforetrygd_oppgjor_blir_vedtak")
    svar = tk.lov(2023).beregn_rett({"uforetrygd_oppgjor_varslet": date(2024, 2, 12).toordinal()}, navn)
    assert [date.fromordinal(svar[n]) for n in navn] == [date(2024, 3, 4), date(2024, 3, 11)]


def test_oppgjoret_for_2026_har_70_prosent_hele_aret_for_den_som_hadde_mer() -> None:
    gitt = person(uforetrygd_grunnlag_per_ar=0.0, uforetrygd_ifu_fastsatt=0.0)
    navn = ("uforetrygd_arets_reduksjonsprosent", "uforetrygd_bunnfradrag", "uforetrygd_arsrett")
    lopende = [
        tk.lov(f"2026-{m:02d}-01", f"2026-{m:02d}-01").beregn_rett(gitt, navn[:2]) for m in range(1, 13)
    ]
    prosenter = [round(s["uforetrygd_arets_reduksjonsprosent"], 4) for s in lopende]
    assert prosenter == [0.7226] * 6 + [0.7] * 6
    # grensen følger den G som er kjent den måneden; 1 G fra oktober
    grenser = [round(s["uforetrygd_bunnfradrag"], 1) for s in lopende]
    assert grenser[:4] == [52064.0] * 4 and grenser[6:] == [54619.6] * 3 + [136549.0] * 3
    oppgjort = tk.lov(2026, "2027-10-15").beregn_rett(gitt, navn)
    assert oppgjort[navn[0]] == pytest.approx(0.7)
    assert oppgjort[navn[1]] == G26
    ventet = (4 * 2.529 * 130160 + 8 * 2.529 * G26) / 12 - 0.7 * (200000 - G26)
    assert oppgjort[navn[2]] == round(ventet)


def test_arbeidsforsok_hindrer_bare_stansen() -> None:
    lov = tk.lov("2025-06-01")
    navn = ("uforetrygd_per_ar", "uforetrygd_reduksjon")
    gitt = person(pensjonsgivende_inntekt=400001.0, uforetrygd_oifu_per_ar=500000.0)
    uten, med = (
        lov.beregn_rett(gitt, navn),
        lov.beregn_rett({**gitt, "uforetrygd_arbeidsforsok": True}, navn),
    )
    assert uten["uforetrygd_per_ar"] == 0 < med["uforetrygd_per_ar"]
    assert uten["uforetrygd_reduksjon"] == med["uforetrygd_reduksjon"]
