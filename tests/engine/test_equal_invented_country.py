"""Traced, compiled and run without Numba are equal bit for bit: the whole law of the invented country."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.mengde import LANG, mengde
from trygdekart.engine.codegen import module_text
from trygdekart.engine.compiler import law_segments
from trygdekart.engine.law import Lov

from . import people
from .people import assert_same_bits, part, traced, without_numba
from .soria_moria import LOVDATA, lov, lovverk

ON_A_DATE = (
    "slottspenger_per_ar",
    "skatt",
    "grense",
    "arets_andel",
    "manedspenger",
    "minste",
    "hadde_fest",
    "taler_for_merkedagen",
    "merkedag",
    "bryllupsfrist",
    "trappetillegg",
)
IN_A_YEAR = (
    "slottspenger_i_aret",
    "skatt",
    "grense",
    *(n for n in lovverk().aggregater if n != "hadde_fest"),
)
# Each law is compiled by itself, and time goes with the number of targets.
FEW_IN_A_YEAR = IN_A_YEAR if LANG else ("grense", "arets_brutto", "arets_grunnlag")
FIRST = date(2018, 1, 1)


def segments() -> list[Lov]:
    """Return the law on every day from which it differs, as known then and as known now."""
    days = [d for d in law_segments(lov(FIRST), ON_A_DATE) if d >= FIRST]
    assert len(days) >= 9
    laws = [lov(d, k) for d in days for k in (d, LOVDATA)]
    retroactive = [
        lov(d, k) for d in days for k in (date(2020, 9, 13), date(2021, 1, 15), date(2022, 10, 1))
    ]
    return [*laws, *(law for law in retroactive if law.kjent >= law.dato)]


def test_every_law_segment_traced_equals_compiled() -> None:
    laws = segments()
    each = -(-people.TRACED_PER_COUNTRY // len(laws))
    everyone = people.soria_moria(each * len(laws))
    for i, law in enumerate(laws):
        some = part(everyone, i * each, (i + 1) * each)
        compiled = law.kompiler(ON_A_DATE).kjor(some)
        assert_same_bits(traced(law, ON_A_DATE, some), compiled, f"{law.dato} known {law.kjent}")


def test_every_law_segment_with_numba_equals_without() -> None:
    seen: set[str] = set()
    for i, law in enumerate(segments()):
        kernel = law.kompiler(ON_A_DATE)
        text = module_text(law.verk, kernel.plan)
        n = people.UNTRACED_PER_SEGMENT if text in seen else people.UNTRACED_PER_MODULE
        seen.add(text)
        columns = people.soria_moria(n, seed=i)
        plain = without_numba(kernel)
        assert plain.beskjed and not kernel.beskjed
        assert_same_bits(kernel.kjor(columns), plain.kjor(columns), f"{law.dato} known {law.kjent}")
    assert len(seen) == 3  # two versions of `egen`, and with and without the exception that ended


@pytest.mark.parametrize("year", range(mengde(2022, 2018), 2024, mengde(2, 1)))
def test_annual_law_traced_equals_compiled(year: int) -> None:
    columns = people.soria_moria(people.TRACED_YEARS // 6, seed=year)
    for law in (lov(year), lov(year, f"{year}-06-30")):
        kernel = law.kompiler_ar(IN_A_YEAR)
        assert_same_bits(traced(law, IN_A_YEAR, columns), kernel.kjor(columns), f"{year} {law.kjent}")


def test_annual_law_that_looks_at_every_day_traced_equals_compiled() -> None:
    columns = people.soria_moria(10)
    law = lov(2022)
    rows = traced(law, ("hadde_fest",), columns)
    assert_same_bits(rows, law.kompiler_ar(["hadde_fest"]).kjor(columns), "hadde_fest")
    assert (rows["hadde_fest"] == columns["har_hest"]).all()


@pytest.mark.parametrize(
    "given",
    [
        ["egen"],
        ["minste"],
        ["taler"],
        ["taler_ved_ankomst"],
        ["merkedag"],
        ["valg_taler"],
        ["lopende"],
        ["arets_grunnlag"],
        ["er_prinsesse"],
        ["barnetillegg_kr", "taler", "grense"],
    ][:: mengde(3, 1)],
    ids="+".join,
)
def test_a_given_name_stops_the_graph_alike_traced_and_compiled(given: list[str]) -> None:
    values = {
        "egen": np.array([0.0, 250_000.5]),
        "minste": np.array([2.0, 9.5]),
        "taler": np.array([100_000.0, 1.25]),
        "taler_ved_ankomst": np.array([100_000.0, 0.0]),
        "merkedag": np.array([people.day(1999, 2, 28), people.day(2020, 5, 1)]),
        "valg_taler": np.array([0, 1]),
        "lopende": np.array([True, False]),
        "arets_grunnlag": np.array([0.0, 1e7]),
        "er_prinsesse": np.array([False, True]),
        "barnetillegg_kr": np.array([0.0, -5.5]),
        "grense": np.array([0.0, 1e6]),
    }
    columns = people.soria_moria(40)
    law = lov("2021-06-01")
    plain = law.kompiler(ON_A_DATE).kjor(columns)
    columns |= {name: np.resize(values[name], 40) for name in given}
    compiled = law.kompiler(ON_A_DATE, given).kjor(columns)
    assert_same_bits(traced(law, ON_A_DATE, columns), compiled, str(given))
    if given != ["valg_taler"]:  # on a date the last taler of the year is the average too
        assert any((compiled[name] != plain[name]).any() for name in ON_A_DATE)


@pytest.mark.parametrize(
    "given",
    [["brutto"], ["arets_brutto"], ["taler"], ["valg_taler"], ["grense"]][:: mengde(5, 1)],
    ids="+".join,
)
def test_a_given_name_stops_the_annual_graph_alike(given: list[str]) -> None:
    values = {"brutto": 1e5, "arets_brutto": 3e5, "taler": 12345.0, "valg_taler": 1, "grense": 5e4}
    columns = people.soria_moria(30)
    law = lov(2020)
    before = law.kompiler_ar(FEW_IN_A_YEAR).kjor(columns)
    columns |= {name: np.full(30, values[name]) for name in given}
    targets = tuple(n for n in FEW_IN_A_YEAR if n not in given)
    compiled = law.kompiler_ar(targets, given).kjor(columns)
    assert_same_bits(traced(law, targets, columns), compiled, str(given))
    assert any((compiled[n] != before[n]).any() for n in targets)
