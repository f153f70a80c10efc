"""What is the same for everyone is written into a kernel, and a year is one loop: same numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.mengde import LANG, mengde
from trygdekart.engine.errors import InputFault
from trygdekart.engine.plan import Kind
from trygdekart.engine.year_kernel import KjerneAr

from . import people
from .people import assert_same_bits
from .soria_moria import lov
from .test_equal_invented_country import IN_A_YEAR, ON_A_DATE

# One of each way to add up a year; all of them in the long run.
OF_EACH_KIND = (
    "arets_brutto",
    "arets_siste_taler",
    "arets_snitt_taler",
    "arets_grunnlag",
    "arets_minste",
    "hadde_drage",
    "alltid_lopende",
)
ADDED_UP = IN_A_YEAR if LANG else OF_EACH_KIND
SHARED: dict[str, Any] = {"er_trollskutt": False, "har_drage": True, "antall_barn": 0, "stand": 7}
PERSONS = 60


def columns() -> people.Columns:
    return {n: c for n, c in people.soria_moria(PERSONS).items() if n not in SHARED}


def spread() -> people.Columns:
    return {**columns(), **{n: np.full(PERSONS, v) for n, v in SHARED.items()}}


def a_stretch_at_a_time(kernel: KjerneAr, given: people.Columns) -> people.Columns:
    """Return the year as it is without one loop: a tuple of columns makes each stretch run by itself."""
    name = next(n for n in given if any(n in part.sig.columns for _, part in kernel.parts))
    return kernel.kjor({**given, name: tuple(given[name] for _ in kernel.parts)})


@pytest.mark.parametrize("day", ["2019-03-01", "2021-06-01"])
def test_a_value_for_everyone_gives_the_same_as_a_column_of_it(day: str) -> None:
    law = lov(day)
    kernel = law.kompiler(ON_A_DATE, (), SHARED)
    assert_same_bits(law.kompiler(ON_A_DATE).kjor(spread()), kernel.kjor(columns()), day)
    assert not set(SHARED) & set(kernel.sig.columns)


def test_what_follows_from_it_alone_is_not_computed_for_each_person() -> None:
    plain, settled = (lov("2021-06-01").kompiler(ON_A_DATE, (), s).plan.steps for s in ({}, SHARED))
    assert sum(s.kind is Kind.RULE for s in settled) < sum(s.kind is Kind.RULE for s in plain)


@pytest.mark.parametrize("year", [2021, 2019][: mengde(1, 2)])
def test_a_year_in_one_loop_is_the_year_a_stretch_at_a_time(year: int) -> None:
    given = people.soria_moria(2_500, seed=year)  # more than two blocks of persons
    kernel = lov(year).kompiler_ar(ADDED_UP)
    assert kernel._fused is not None
    assert_same_bits(a_stretch_at_a_time(kernel, given), kernel.kjor(given), str(year))


def test_a_year_where_everyone_always_has_it_adds_once_what_is_the_same_for_everyone() -> None:
    always = {"lopende": True, **SHARED}
    law = lov(2021)
    given = {n: c for n, c in people.soria_moria(2_500).items() if n not in SHARED}
    kernel = law.kompiler_ar(ADDED_UP, (), always)
    plain = {**given, **{n: np.full(2_500, v) for n, v in always.items()}}
    expected = law.kompiler_ar(ADDED_UP, ["lopende"]).kjor(plain)
    assert_same_bits(expected, kernel.kjor(given), "always")
    assert_same_bits(expected, a_stretch_at_a_time(kernel, given), "a stretch at a time")


def test_a_name_taken_to_be_another_of_the_law_has_its_value_in_each_stretch() -> None:
    law, given = lov(2021), people.soria_moria(PERSONS)
    as_other = law.kompiler_ar(("arets_minste",), (), {}, {"lopende": "kan_synge"}).kjor(given)
    assert_same_bits(
        law.kompiler_ar(("arets_minste",), ["lopende"]).kjor({**given, "lopende": given["kan_synge"]}),
        as_other,
        "as another",
    )
    plain = law.kompiler_ar(("arets_minste",)).kjor(given)
    assert (as_other["arets_minste"] != plain["arets_minste"]).any()


def test_a_hole_in_a_year_is_named() -> None:
    given = people.soria_moria(PERSONS)
    given["arslonn"] = given["arslonn"].copy()
    given["arslonn"][7] = np.nan
    with pytest.raises(InputFault, match="arslonn: kolonnen har hull"):
        lov(2021).kompiler_ar(ADDED_UP).kjor(given)


def test_what_is_for_everyone_must_be_a_name_of_the_law_within_its_range_and_no_column() -> None:
    law = lov("2021-06-01")
    with pytest.raises(InputFault, match="stand: verdien er utenfor"):
        law.kompiler(ON_A_DATE, (), {"stand": 99})
    with pytest.raises(InputFault, match="har_sko_pa: navnet er ukjent"):
        law.kompiler(ON_A_DATE, (), {"har_sko_pa": True})
    with pytest.raises(InputFault, match="felles for alle"):
        law.kompiler(ON_A_DATE, (), {"antall_barn": 0}).kjor(people.soria_moria(PERSONS))
