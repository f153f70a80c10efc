"""Traced, compiled and run without Numba are equal bit for bit: § 12-14 in 2015–2026."""

from __future__ import annotations

from datetime import date

import pytest

from tests.mengde import mengde
from trygdekart import lov
from trygdekart.engine.codegen import module_text
from trygdekart.engine.compiler import law_segments
from trygdekart.engine.law import Lov

from . import people
from .people import assert_same_bits, part, traced, without_numba

ON_A_DATE = (
    "uforetrygd_per_ar",
    "inntekt_og_uforetrygd_per_ar",
    "uforetrygd_kutt",
    "uforetrygd_stanset",
    "uforetrygd_bunnfradrag",
    "uforetrygd_minsteytelse_per_ar",
    "uforetrygd_reduksjonsprosent",
)
IN_A_YEAR = (
    "uforetrygd_i_aret",
    "inntekt_og_uforetrygd_i_aret",
    "uforetrygd_kutt",
    "uforetrygd_stanset",
    "uforetrygd_bunnfradrag",
    "uforetrygd_arets_reduksjonsprosent",
    "uforetrygd_arets_oifu",
)
FIRST = date(2015, 1, 1)
GIVEN = tuple(people.disabled(1))  # what the decision says, also where the law could compute it


def segments() -> list[Lov]:
    """Return every different law behind the targets: on each day, as known then and as known now."""
    days = [d for d in law_segments(lov(FIRST), ON_A_DATE) if d >= FIRST]
    different: dict[object, Lov] = {}
    for law in (law for d in days for law in (lov(d, d), lov(d))):
        plan = law.plan(ON_A_DATE, GIVEN)
        rates = tuple((s.navn, repr(s.sats.verdi)) for s in plan.steps if s.sats is not None)
        different.setdefault((plan.versions, rates), law)
    assert len(different) >= 15
    return list(different.values())


def test_every_law_segment_traced_equals_compiled() -> None:
    laws = segments()
    each = -(-people.TRACED_PER_COUNTRY // len(laws))
    everyone = people.disabled(each * len(laws))
    for i, law in enumerate(laws):
        some = part(everyone, i * each, (i + 1) * each)
        compiled = law.kompiler(ON_A_DATE, some).kjor(some)
        assert_same_bits(traced(law, ON_A_DATE, some), compiled, f"{law.dato} known {law.kjent}")


def test_every_law_segment_with_numba_equals_without() -> None:
    seen: set[str] = set()
    for i, law in enumerate(segments()):
        kernel = law.kompiler(ON_A_DATE, people.disabled(1))
        text = module_text(law.verk, kernel.plan)
        n = people.UNTRACED_PER_SEGMENT if text in seen else people.UNTRACED_PER_MODULE
        seen.add(text)
        columns = people.disabled(n, seed=i)
        assert_same_bits(
            kernel.kjor(columns), without_numba(kernel).kjor(columns), f"{law.dato} known {law.kjent}"
        )
    assert len(seen) >= 3


@pytest.mark.parametrize("year", range(2016, 2027, mengde(10, 1)))
def test_annual_law_traced_equals_compiled(year: int) -> None:
    columns = people.disabled(people.TRACED_YEARS // 12, seed=year)
    for law in (lov(year), lov(year, f"{year}-12-31")):
        kernel = law.kompiler_ar(IN_A_YEAR, columns)
        assert_same_bits(traced(law, IN_A_YEAR, columns), kernel.kjor(columns), f"{year} {law.kjent}")
