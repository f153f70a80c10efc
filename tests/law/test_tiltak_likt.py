"""Measures: traced, compiled and run without Numba are equal bit for bit."""

from __future__ import annotations

import numpy as np
import pytest

from tests.engine.people import Columns, assert_same_bits, day, traced, without_numba
from tests.mengde import mengde
from trygdekart import lov

PERSONS, UNTRACED = 100, mengde(2_000, 20_000)
COST = (
    "lonnstilskudd_per_maned",
    "arbeidsgiver_netto_per_ar",
    "arbeidsgiver_perioden_koster",
    "arbeidsgiver_refusjon_per_dag",
    "lonnstilskudd_siste_mulige_dag",
    "lonnstilskudd_vilkar_varighet",
    "tiltak_vilkar_alder",
)
CONDITIONS = (
    "lonnstilskudd_vilkar_formal",
    "lonnstilskudd_vilkar_annet_provd",
    "lonnstilskudd_vilkar_uforetrygd_alternativ",
    "lonnstilskudd_vilkar_ikke_bare_friinntekt",
    "tiltak_mentor_maneder",
    "vta_permisjon_vilkar_lengde",
    "vta_permisjon_vilkar_gitt",
    "vta_vilkar_alder",
    "helt_med_vilkar_uforetrygd",
    "inkludering_belop",
)
INCOME = (
    "tiltakspenger_i_perioden",
    "kvalifiseringsstonad_per_maned",
    "ungdomsprogram_per_dag",
    "aktivitetspenger_per_dag",
    "dagpenger_per_dag",
    "dagpenger_uker",
    "dagpenger_vilkar_inntekt",
)
EVERYTHING = (*COST, *CONDITIONS, *INCOME)


def workers(n: int, seed: int) -> Columns:
    """Return `n` persons with a job or a place in a measure; the ceiling of 5 G is common."""
    r = np.random.default_rng(seed)
    yes_no = (
        "lonnstilskudd_fast_stilling arbeidsgiver_fritatt lonnstilskudd_star_i_fare "
        "lonnstilskudd_sykepenger_brukt_opp lonnstilskudd_annet_provd lonnstilskudd_grunn_til_unntak "
        "lonnstilskudd_uforetrygd_alternativ lonnstilskudd_bare_friinntekt vta_permisjon_innvilget "
        "vta_permisjon_avtale helt_med_nav_enig"
    )
    days = r.integers(0, 11, n).astype(float)
    start = r.integers(day(2016), day(2027), n)
    return {
        **{name: r.random(n) < 0.5 for name in yes_no.split()},
        "fodselsdato": r.integers(day(1950), day(2009), n),
        "tiltak_innsatsgruppe": r.integers(1, 5, n),
        "tiltak_formal": r.integers(1, 3, n),
        "tiltak_uforetrygd": r.integers(1, 5, n),
        "lonnstilskudd_slag": r.integers(1, 5, n),
        "lonnstilskudd_fra": start,
        "lonnstilskudd_til": start + r.integers(0, 1500, n),
        "lonnstilskudd_avtalt_sats": r.integers(0, 101, n) / 100,
        "arbeidsgiver_lonn_per_maned": np.round(r.gamma(3.0, 15_000.0, n), 2),
        "arbeidsgiver_feriepenger_sats": r.choice(np.array([0.102, 0.12, 0.125]), n),
        "arbeidsgiver_pensjon_sats": r.integers(2, 8, n) / 100,
        "arbeidsgiver_sone": r.integers(1, 8, n),
        "arbeidsgiver_refundert_per_maned": np.where(r.random(n) < 0.8, 0.0, 9_104.0),
        "vta_permisjon_fra": start,
        "vta_permisjon_til": start + r.integers(150, 220, n),
        "inkludering_utgift": np.round(r.random(n) * 300_000, 2),
        "inkludering_fra": r.integers(day(2023), day(2026), n),
        "inkludering_til": r.integers(day(2023), day(2026), n),
        "program_antall_barn": r.integers(0, 5, n),
        "program_dager": days,
        "program_dager_redusert": np.minimum(days, r.integers(0, 4, n)),
        "program_lonn_per_ar": np.round(r.random(n) * 300_000, 2),
        "aktivitetspenger_inntekt_per_ar": np.round(r.gamma(2.0, 250_000.0, n), 2),
        "dagpenger_inntekt_12_maneder": np.round(r.gamma(2.0, 200_000.0, n), 2),
        "dagpenger_inntekt_36_maneder_snitt": np.round(r.gamma(2.0, 150_000.0, n), 2),
    }


@pytest.mark.parametrize(("when", "names"), [("2022-04-30", COST), ("2026-11-01", EVERYTHING)])
def test_the_three_runs_are_equal(when: str, names: tuple[str, ...]) -> None:
    columns, law = workers(PERSONS, seed=int(when[:4])), lov(when)
    kernel = law.kompiler(names, columns)
    assert_same_bits(traced(law, names, columns), kernel.kjor(columns), when)
    many = workers(UNTRACED, seed=11)
    assert_same_bits(kernel.kjor(many), without_numba(kernel).kjor(many), when)
