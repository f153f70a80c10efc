"""Support for a car and aids: traced, compiled and run without Numba are equal bit for bit."""

from __future__ import annotations

import numpy as np
import pytest

from tests.engine.people import Columns, assert_same_bits, day, traced, without_numba
from tests.mengde import mengde
from trygdekart import lov

PERSONS, UNTRACED = 150, mengde(2_000, 20_000)
NAMES = (
    "bil_vilkar",
    "bil_vilkar_alder",
    "bil_andel",
    "bil_tilskudd",
    "bil_egenandel",
    "bil_lan",
    "bil_betaler_selv",
    "bil_utstyr_dekket",
    "bil_opplaering_dekket",
    "bil_forerkort_dekket",
    "bil_ny_fra",
    "bil_mangler_kilometer",
    "bil_tilskudd_igjen",
    "hjelpemidler_fra_nav",
    "hjelpemidler_fra_kommunen",
    "hjelpemidler_egenandel",
)
YES_NO = (
    "hjelpemidler_medlem bil_varig_nedsatt bil_kan_ikke_reise_kollektivt bil_transportbehov "
    "bil_trenger_heis bil_utstyr_nodvendig hjelpemidler_nedsatt hjelpemidler_nodvendig "
    "hjelpemidler_varig_nok hjelpemidler_til_aktivitet"
)
SELDOM = (
    "bil_behovet_loses_ellers bil_full_uforetrygd bil_kan_fa_ned_uforetrygden bil_alderspensjon_eller_afp "
    "bil_helsen_er_verre hjelpemidler_siste_livsfase hjelpemidler_friske_har_det"
)
KRONER = "bil_pris bil_rimeligste_pris bil_utstyr_pris bil_utstyr_fra_fabrikken bil_opplaering_pris "
KRONER += "bil_forerkort_pris bil_tilskudd_fatt hjelpemidler_pris"


def applicants(n: int, seed: int) -> Columns:
    """Return `n` persons who apply; incomes on the edges of the test in G are common."""
    r = np.random.default_rng(seed)
    g = 124_028
    edges = r.integers(5, 14, n) * 0.5 * g + r.integers(-1, 2, n)
    return {
        **{name: r.random(n) < 0.9 for name in YES_NO.split()},
        **{name: r.random(n) < 0.1 for name in SELDOM.split()},
        **{name: np.round(r.random(n) * 400_000) for name in KRONER.split()},
        "fodselsdato": r.integers(day(1945), day(2015), n),
        "sivilstand": r.integers(1, 3, n),
        "bil_gruppe": r.integers(1, 3, n),
        "bil_forrige": r.integers(0, 3, n),
        "bil_formal": r.integers(1, 5, n),
        "bil_nedsatt_fra": r.integers(day(1990), day(2026), n),
        "bil_forrige_dato": r.integers(day(2008), day(2026), n),
        "bil_gjeldsbrev_dato": r.integers(day(2008), day(2027), n),
        "bil_kilometer": np.round(149_998 + r.integers(0, 5, n) * 1.0),
        "bil_inntekt": np.where(r.random(n) < 0.5, edges, np.round(r.gamma(3.0, 150_000.0, n), 2)),
        "bil_inntekt_ektefelle": np.where(r.random(n) < 0.7, 0.0, 100_000.0),
        "bil_inntekt_forsorger": edges,
        "hjelpemidler_behov_maneder": r.integers(1, 48, n),
    }


@pytest.mark.parametrize("when", ["2014-12-31", "2026-11-01"])
def test_the_three_runs_are_equal(when: str) -> None:
    columns, law = applicants(PERSONS, seed=int(when[:4])), lov(when)
    kernel = law.kompiler(NAMES, columns)
    assert_same_bits(traced(law, NAMES, columns), kernel.kjor(columns), when)
    many = applicants(UNTRACED, seed=11)
    assert_same_bits(kernel.kjor(many), without_numba(kernel).kjor(many), when)
