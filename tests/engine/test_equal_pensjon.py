"""Alderspensjon: forklart, kompilert og uten Numba er likt til siste bit, for hver klasse av årskull."""

from __future__ import annotations

import numpy as np
import pytest

from trygdekart import lov

from .people import Columns, assert_same_bits, day, traced, without_numba

NAMES = (
    "alderspensjon_ved_uttak_per_ar",
    "alderspensjon_per_maned",
    "alderspensjon_kan_tas_ut",
    "alderspensjon_delingstall",
    "alderspensjon_forholdstall",
    "alderspensjon_garantipensjonsbeholdning_for_gulv",
    "alderspensjon_uforeperiode_til",
    "alderspensjon_tap_per_ar",
)
# (name, first and last birth year): only kap. 19, both, only kap. 20, and raised age limits
CLASSES = (("gamle", 1943, 1953), ("begge", 1954, 1962), ("nye", 1963, 1964), ("hevet", 1965, 2005))
TRACED = 120
UNTRACED = 4_000


def pensioners(n: int, first: int, last: int, seed: int) -> Columns:
    """Return `n` persons born in the years, who draw a pension between 61 and 77."""
    r = np.random.default_rng(seed)
    born = r.integers(day(first), day(last + 1), n)
    drawn = born + r.integers(61 * 365, 77 * 365, n)
    return {
        "fodselsdato": born,
        "sivilstand": r.integers(1, 3, n),
        "alderspensjon_ektefelle_har_pensjon_eller_inntekt": r.random(n) < 0.5,
        "alderspensjon_uttaksdato": drawn,
        "alderspensjon_regnedag": np.minimum(drawn, day(2026, 6)),
        "alderspensjon_har_nadd_normert_alder": r.random(n) < 0.5,
        "alderspensjon_gjeldende_uttaksgrad": r.choice(np.array([0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0]), n),
        "alderspensjon_flere_uttak": r.random(n) < 0.2,
        "alderspensjon_lag_per_delingstall": r.random(n) / 15,
        "alderspensjon_lag_per_forholdstall": r.random(n),
        "alderspensjon_trygdetid": r.integers(0, 41, n).astype(float),
        "alderspensjon_beholdning": np.where(
            r.random(n) < 0.1, 0.0, np.round(r.gamma(4.0, 900_000.0, n), 2)
        ),
        "alderspensjon_sluttpoengtall": np.round(r.random(n) * 7, 2),
        "alderspensjon_poengar_tom_1991": r.integers(0, 26, n).astype(float),
        "alderspensjon_poengar_fom_1992": r.integers(0, 41, n).astype(float),
        "alderspensjon_uforegrad_ved_67": r.integers(0, 21, n) * 0.05,
        "uforetrygd_uforegrad": r.integers(0, 21, n) * 0.05,
        "alderspensjon_skjerming_sats_fastsatt": r.random(n) * 0.05,
        "alderspensjon_minste_pensjonsniva": np.round(r.random(n) * 300_000.0),
        "alderspensjon_tar_ut_afp": r.random(n) < 0.3,
        "alderspensjon_uten_uforhet_per_ar": np.round(r.gamma(4.0, 90_000.0, n), 2),
    }


@pytest.mark.parametrize(("first", "last"), [c[1:] for c in CLASSES], ids=[c[0] for c in CLASSES])
def test_traced_equals_compiled(first: int, last: int) -> None:
    law = lov("2026-06-01")
    some = pensioners(TRACED, first, last, first)
    kernel = law.kompiler(NAMES, some)
    assert_same_bits(traced(law, NAMES, some), kernel.kjor(some), f"{first}–{last}")
    many = pensioners(UNTRACED, first, last, last)
    assert_same_bits(kernel.kjor(many), without_numba(kernel).kjor(many), f"{first}–{last}, uten Numba")


def test_where_numbers_come_from_traced_equals_compiled() -> None:
    law, names = (
        lov("2026-06-01"),
        ("alderspensjon_delingstall_status", "alderspensjon_overgang_uttaksgrad"),
    )
    some = pensioners(TRACED, 1954, 2005, 7)
    kernel = law.kompiler(names, some)
    assert_same_bits(traced(law, names, some), kernel.kjor(some), "status")
