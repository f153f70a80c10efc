"""Tax: traced, compiled and run without Numba are equal bit for bit, in every year."""

from __future__ import annotations

import numpy as np
import pytest

from tests.engine import people
from tests.engine.people import assert_same_bits, traced, without_numba
from tests.mengde import mengde
from trygdekart import lov

YEARS = range(2015, 2027)
TAX = (
    "skatt",
    "skatt_inntekt_etter_skatt",
    "skatt_trygdeavgift",
    "skatt_trinnskatt",
    "skatt_fradrag_i_skatten",
    "skatt_minstefradrag",
)
TRACED = 120
UNTRACED = mengde(10_000, 100_000)


def taxed(n: int, seed: int) -> people.Columns:
    """Return `n` persons with income of every kind; zeros are common."""
    r = np.random.default_rng(seed)

    def amount(scale: float) -> np.ndarray:
        return np.where(r.random(n) < 0.5, 0.0, np.round(r.gamma(2.0, scale, n), 2))

    return {
        "fodselsdato": r.integers(people.day(1935), people.day(2012), n),
        "skatt_lonn": amount(250_000),
        "skatt_uforetrygd": amount(150_000),
        "skatt_sykepenger": amount(80_000),
        "skatt_andre_ytelser": amount(80_000),
        "skatt_pensjon": amount(150_000),
        "skatt_pensjonsgrad": r.choice(np.array([0.2, 0.4, 0.5, 0.6, 0.8, 1.0]), n),
        "skatt_pensjon_del_av_aret": r.integers(0, 13, n) / 12.0,
        "skatt_tiltakssonen": r.random(n) < 0.2,
        "skatt_klasse_2": r.random(n) < 0.2,
        "skatt_arbeidsfradrag_trukket_ut": r.random(n) < 0.2,
    }


@pytest.mark.parametrize("year", YEARS)
def test_skatten_er_den_samme_sporet_og_kompilert(year: int) -> None:
    columns = taxed(TRACED, year)
    for law in (lov(year), lov(year, f"{year}-03-01")):
        kernel = law.kompiler_ar(TAX, columns)
        assert_same_bits(traced(law, TAX, columns), kernel.kjor(columns), f"{year} {law.kjent}")


@pytest.mark.parametrize("year", [2015, 2020, 2026])
def test_skatten_er_den_samme_uten_numba(year: int) -> None:
    kernel = lov(f"{year}-12-31").kompiler(TAX, taxed(1, 0))
    columns = taxed(UNTRACED, year)
    assert_same_bits(kernel.kjor(columns), without_numba(kernel).kjor(columns), str(year))


@pytest.mark.parametrize("year", [2020, 2026])
def test_uforetrygd_og_skatt_sammen(year: int) -> None:
    columns = people.disabled(TRACED, seed=year)
    names = ("skatt_inntekt_etter_skatt", "uforetrygd_etter_reduksjon")
    law = lov(f"{year}-11-01")
    assert_same_bits(traced(law, names, columns), law.kompiler(names, columns).kjor(columns), str(year))
