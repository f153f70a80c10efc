"""Traced, compiled and run without Numba are equal bit for bit: §§ 11-19 to 11-28 since 2010."""

from __future__ import annotations

from datetime import date

import pytest

from trygdekart import lov
from trygdekart.engine.codegen import module_text
from trygdekart.engine.compiler import law_segments
from trygdekart.engine.errors import InputFault
from trygdekart.engine.law import Lov

from .people import assert_same_bits, traced, without_numba
from .people_aap import receivers

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
