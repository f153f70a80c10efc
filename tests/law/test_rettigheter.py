"""Rights that are not kroner: each file whole and dated, and the three schemes that are rules."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.engine.errors import LoadFault
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


@settings(max_examples=50, deadline=None)
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


def test_kortet_fra_femti_prosent_ogsa_fra_eos() -> None:
    lov, name = tk.lov("2026-01-01"), "rettigheter_honnorkort"
    assert lov.beregn_rett({"uforetrygd_uforegrad": 0.5}, (name,))[name]
    assert not lov.beregn_rett({"uforetrygd_uforegrad": 0.45}, (name,))[name]
    assert lov.beregn_rett({"uforetrygd_uforegrad": 0.0, "rettigheter_uforegrad_fra_eos": 0.5}, (name,))[
        name
    ]


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
