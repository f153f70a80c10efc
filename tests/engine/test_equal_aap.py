"""Traced, compiled and run without Numba are equal bit for bit: §§ 11-19 to 11-28 since 2010."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from trygdekart import lov
from trygdekart.engine.codegen import module_text
from trygdekart.engine.compiler import law_segments
from trygdekart.engine.errors import InputFault
from trygdekart.engine.law import Lov

from .people import Columns, assert_same_bits, traced, without_numba

TARGETS = (
    "aap_per_dag",
    "aap_gradering",
    "aap_dagsats",
    "aap_barnetillegg_per_dag",
    "aap_minsteytelse_g",
    "aap_grunnlag_g",
    "aap_tap_ved_grensen",
    "aap_kalkulator_per_ar",
)
FIRST = date(2010, 3, 1)


def receivers(n: int, seed: int = 0) -> Columns:
    """Return random persons on the benefit, with columns for what is otherwise counted from timelines."""
    r = np.random.default_rng(seed)

    def share(often: float) -> np.ndarray:
        return np.where(r.random(n) < often, r.integers(0, 101, n) / 100.0, 0.0)

    def income() -> np.ndarray:
        return np.round(r.random(n) * 900_000.0, 2)

    day = date(2000, 1, 1).toordinal()
    return {
        "fodselsdato": r.integers(date(1945, 1, 1).toordinal(), date(2006, 1, 1).toordinal(), n),
        "aap_nedsatt_dato": r.integers(date(2005, 1, 1).toordinal(), date(2026, 1, 1).toordinal(), n),
        "aap_inntekt_1": income(),
        "aap_inntekt_2": income(),
        "aap_inntekt_3": income(),
        "aap_ytterligere_gjelder": r.random(n) < 0.2,
        "aap_ytterligere_grunnlag_g": np.round(r.random(n) * 6, 10),
        "aap_yrkesskadeandel": share(0.2),
        "aap_skade_i_g": np.round(r.random(n) * 6, 10),
        "aap_hadde_aap_januar_2020": r.random(n) < 0.3,
        "aap_ung_ufor": r.random(n) < 0.2,
        "aap_antall_barn": r.integers(0, 6, n),
        "aap_rett": r.random(n) < 0.9,
        "aap_meldekort_levert": r.random(n) < 0.9,
        "aap_meldeperiode_timer": np.round(r.random(n) * 120) / 2,
        "aap_meldeperiode_hverdager": r.integers(0, 11, n).astype(float),
        "aap_fastsatt_arbeidsevne": share(0.2),
        "aap_opptrapping": r.random(n) < 0.2,
        "aap_meldeplikt_brudd": r.random(n) < 0.1,
        "aap_uforegrad": share(0.2),
        "aap_andre_ytelser_grad": share(0.2),
        "aap_ytelse_fra_arbeidsgiver": r.random(n) < 0.1,
        "aap_institusjon_reduseres": r.random(n) < 0.2,
        "aap_barnepensjon": np.where(r.random(n) < 0.1, np.round(r.random(n) * 12_000.0, 2), 0.0),
        "aap_arbeidsgiver_belop": np.where(r.random(n) < 0.2, np.round(r.random(n) * 300_000.0), 0.0),
        "aap_arbeidsgiver_feriepenger": np.round(r.random(n) * 20_000.0),
        "aap_arbeidsgiver_fra": r.integers(day, day + 9000, n),
        "aap_tidligere_manedslonn": np.round(20_000.0 + r.random(n) * 50_000.0),
        "aap_mottar": r.random(n) < 0.5,
    }


def segments() -> list[Lov]:
    """Return the law on the first day of each stretch of time in which it is one."""
    return [lov(d) for d in law_segments(lov(FIRST), TARGETS) if d >= FIRST]


def test_every_law_segment_traced_equals_compiled() -> None:
    laws = segments()
    assert len(laws) >= 20
    for i, law in enumerate(laws):
        some = receivers(20, seed=i)
        compiled = law.kompiler(TARGETS, some).kjor(some)
        assert_same_bits(traced(law, TARGETS, some), compiled, f"{law.dato}")


def test_with_numba_equals_without() -> None:
    for i, day in enumerate((FIRST, date(2019, 6, 1), date(2026, 6, 1))):
        columns = receivers(2_000, seed=100 + i)
        kernel = lov(day).kompiler(TARGETS, columns)
        assert "aap_per_dag" in module_text(kernel.lov.verk, kernel.plan)
        assert_same_bits(kernel.kjor(columns), without_numba(kernel).kjor(columns), f"{day}")


def test_what_is_counted_from_timelines_must_be_a_column() -> None:
    columns = receivers(3)
    del columns["aap_meldeperiode_timer"]
    with pytest.raises(InputFault, match="aap_timer_i_meldeperioden"):
        lov(date(2026, 6, 1)).kompiler(TARGETS, columns).kjor(columns)
