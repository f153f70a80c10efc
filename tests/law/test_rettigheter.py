"""Rights that are not kroner: each file whole and dated, and the three schemes that are rules."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.engine.errors import InputFault, LoadFault
from trygdekart.law import lovverk
from trygdekart.law.rettigheter import opplysninger

HUS = {
    "rettigheter_bostotte_boutgift": 11000.0,
    "rettigheter_bostotte_andre_voksne": 0,
    "rettigheter_bostotte_barn_i_boligen": 0,
    "rettigheter_bostotte_sted": 1,
    "rettigheter_bostotte_gruppe": 1,
}
LAN = {"rettigheter_studielan": 300000.0, "rettigheter_studielan_barn": 1, "uforetrygd_uforegrad": 1.0}


def bostotte(income: float, **other: float) -> float:
    given = {**HUS, "rettigheter_bostotte_inntekt": income, **other}
    return float(
        tk.lov("2026-07-01").beregn_rett(given, ("rettigheter_bostotte_per_maned",))[
            "rettigheter_bostotte_per_maned"
        ]
    )


@pytest.mark.parametrize(("income", "expected"), [(200000, 5120), (250000, 4430), (300000, 1974)])
def test_bostotte_i_oslo(income: float, expected: int) -> None:
    assert round(bostotte(income)) == expected


def test_bostotte_ellers_i_landet() -> None:
    elsewhere = {"rettigheter_bostotte_boutgift": 8000.0, "rettigheter_bostotte_sted": 4}
    assert round(bostotte(250000, **elsewhere)) == 2712
    assert bostotte(330000, **elsewhere) == 0


@settings(max_examples=50)
@given(st.floats(0, 900000), st.floats(0, 900000), st.integers(0, 5), st.integers(0, 6))
def test_hoyere_inntekt_gir_aldri_mer_bostotte(
    one: float, other: float, adults: int, children: int
) -> None:
    home = {"rettigheter_bostotte_andre_voksne": adults, "rettigheter_bostotte_barn_i_boligen": children}
    assert bostotte(max(one, other), **home) <= bostotte(min(one, other), **home)


def igjen(income: float, **other: float) -> float:
    values = {**LAN, "rettigheter_studielan_inntekt": income, **other}
    name = "rettigheter_studielan_rest"
    return float(tk.lov("2019-07-01").beregn_rett(values, (name,))[name])


def test_studielanet_etter_lanekassens_tabell() -> None:
    assert igjen(400000) == 75193
    assert igjen(319035 + 15020) == 0
    assert igjen(319035 + 15020 + 1) == 64477
    assert igjen(460019 + 15020 + 1) == 300000
    assert igjen(400000, rettigheter_studielan=50000.0) == 50000


def test_forti_prosent_er_nok_etter_aap() -> None:
    after_aap = {"uforetrygd_uforegrad": 0.4, "rettigheter_aap_fram_til_uforetrygden": 1}
    assert igjen(0, **after_aap) == 0
    assert igjen(0, **{**after_aap, "rettigheter_aap_fram_til_uforetrygden": 0}) == 300000


def kort(on: str, degree: float, **other: float) -> bool:
    running = {"uforetrygd_innvilget_fra": date(2015, 1, 1).toordinal()}
    given = {
        **running,
        "fodselsdato": date(1975, 1, 1).toordinal(),
        "uforetrygd_uforegrad": degree,
        **other,
    }
    name = "rettigheter_honnorkort"
    return bool(tk.lov(on).beregn_rett(given, (name,))[name])


def test_kortet_fra_femti_prosent_av_en_lopende_uforetrygd() -> None:
    assert kort("2026-01-01", 0.5)
    assert not kort("2026-01-01", 0.45)
    assert not kort("2026-01-01", 1.0, uforetrygd_innvilget_fra=date(2026, 2, 1).toordinal())
    assert not kort("2026-01-01", 1.0, fodselsdato=date(1950, 1, 1).toordinal())


def test_kortet_etter_ytelse_fra_et_annet_eos_land_er_datert() -> None:
    abroad = {"rettigheter_uforegrad_fra_eos": 0.5}
    assert not kort("2019-11-28", 0.0, **abroad)
    assert kort("2019-11-29", 0.0, **abroad)
    assert not kort("2021-12-31", 0.0, **abroad, rettigheter_valg_honnorkort_eos=1)
    assert kort("2022-01-01", 0.0, **abroad, rettigheter_valg_honnorkort_eos=1)
    assert not kort("2022-01-01", 0.0, rettigheter_uforegrad_fra_eos=0.49)


# A month: one person, rent above the ceiling, and the income at which nothing is left.
@pytest.mark.parametrize(
    ("place", "group", "limit"),
    [(1, 1, 28348), (4, 1, 25433), (1, 2, 29283), (4, 2, 26369), (1, 3, 31692), (4, 3, 28778)],
)
def test_inntekten_der_bostotten_tar_slutt(place: int, group: int, limit: int) -> None:
    home = {
        "rettigheter_bostotte_boutgift": 20000.0,
        "rettigheter_bostotte_sted": place,
        "rettigheter_bostotte_gruppe": group,
    }
    least = 63 * 12 / (0.737 * 0.8)
    assert bostotte(limit * 12 - least + 12, **home) == 0
    assert bostotte(limit * 12 - least - 12, **home) == pytest.approx(63, abs=1)


@pytest.mark.parametrize(
    ("group", "first", "second"), [(1, 137462, 245278), (2, 148275, 256613), (3, 137462, 295795)]
)
def test_egenandelen_stiger_fra_kronen_over_hver_grense(group: int, first: int, second: int) -> None:
    def share(income: float) -> float:
        given = {**HUS, "rettigheter_bostotte_gruppe": group, "rettigheter_bostotte_inntekt": income}
        name = "rettigheter_bostotte_egenandel"
        return float(tk.lov("2026-07-01").beregn_rett(given, (name,))[name])

    assert share(first - 1.0) == share(first) == 26576
    assert share(first + 1.0) == pytest.approx(26576.1644)
    assert share(second) - share(second - 1.0) == pytest.approx(0.1644)
    assert share(second + 1.0) - share(second) == pytest.approx(0.8)


def test_bostotten_for_juni_2026_er_ikke_regnet() -> None:
    given = {**HUS, "rettigheter_bostotte_inntekt": 200000.0}
    with pytest.raises(InputFault, match="gjelder ikke 2026-05-31"):
        tk.lov("2026-05-31").beregn_rett(given, ("rettigheter_bostotte_per_maned",))


def test_studielanet_i_2021_og_hullet_etter() -> None:
    def left(on: str, income: float) -> float:
        given = {**LAN, "rettigheter_studielan_barn": 0, "rettigheter_studielan_inntekt": income}
        return float(
            tk.lov(on).beregn_rett(given, ("rettigheter_studielan_rest",))["rettigheter_studielan_rest"]
        )

    assert left("2021-06-01", 337792) == 0
    assert left("2021-06-01", 337793) == 68268
    assert left("2021-06-01", 487065) == 102471
    assert left("2021-06-01", 487066) == 300000
    for missing in ("2022-06-01", "2026-06-01"):
        with pytest.raises(InputFault, match="gjelder ikke"):
            left(missing, 300000)


def test_tilsvarende_ytelse_fra_utlandet_gir_ogsa_sletting() -> None:
    assert igjen(0, uforetrygd_uforegrad=0.0, rettigheter_uforegrad_fra_eos=0.5) == 0
    assert igjen(0, uforetrygd_uforegrad=0.0, rettigheter_uforegrad_fra_eos=0.49) == 300000


def test_hver_rettighet_viser_bare_til_det_som_finnes() -> None:
    verk = lovverk()
    for right in opplysninger.rettigheter():
        for part in right.vilkar:
            if isinstance(part, opplysninger.Regelvilkar):
                verk.require(part.regel, right.id)
        for name in right.navn_i_belop:
            verk.require(name, right.id)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: [", "ikke YAML"),
        ("a: 1", "ikke en liste"),
        ("- id: x\n  navn: X", "kan ikke leses"),
        ("- id: Å", "feltet id"),
    ],
)
def test_en_fil_med_feil_sier_hvor(text: str, says: str) -> None:
    with pytest.raises(LoadFault, match=says):
        opplysninger.parse("prove.yaml", text)
