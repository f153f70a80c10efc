"""Sums are whole øre and exact: no chunk, order or thread moves them."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest

from tests.mengde import mengde
from trygdekart.engine import compiler
from trygdekart.engine.compiler import CHUNK
from trygdekart.engine.errors import InputFault

from . import people
from .people import part, without_numba
from .soria_moria import lov

TARGETS = ("slottspenger_per_ar", "skatt", "manedspenger")
N = 2 * CHUNK + 777


@pytest.fixture(scope="module")
def everyone() -> people.Columns:
    return people.soria_moria(N)


@pytest.fixture(scope="module")
def kernel() -> compiler.Kjerne:
    return lov("2021-06-01").kompiler(TARGETS)


@pytest.fixture(scope="module")
def expected(kernel: compiler.Kjerne, everyone: people.Columns) -> dict[str, int]:
    columns = kernel.kjor(everyone)
    return {t: sum(math.floor(x * 100.0 + 0.5) for x in columns[t].tolist()) for t in TARGETS}


def test_a_sum_is_the_sum_of_each_persons_whole_ore(kernel, everyone, expected) -> None:
    sums = kernel.summer(everyone)
    assert sums == expected
    assert all(type(v) is int for v in sums.values())
    columns, also = kernel.begge(everyone)
    assert also == expected
    for t, column in kernel.kjor(everyone).items():
        assert (people.bits(column) == people.bits(columns[t])).all()


@pytest.mark.parametrize("threads", [1, 2, 3, 7])
def test_threads_move_no_ore(kernel, everyone, expected, threads: int) -> None:
    assert kernel.summer(everyone, threads) == expected
    assert kernel.begge(everyone, None, threads)[1] == expected


@pytest.mark.parametrize("chunk", [1 << 16, 40_000, 1024, 1000, 333])
def test_chunks_move_no_ore(
    kernel, everyone, expected, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiler, "CHUNK", chunk)
    assert kernel.summer(everyone) == expected


def test_the_order_of_persons_moves_no_ore(kernel, everyone, expected) -> None:
    order = np.random.default_rng(1).permutation(N)
    assert kernel.summer({k: v[order] for k, v in everyone.items()}) == expected


@pytest.mark.parametrize("cut", [1, 1023, 1024, 1025, CHUNK - 1, CHUNK, CHUNK + 1, N - 1])
def test_two_parts_add_up_to_the_whole(kernel, everyone, expected, cut: int) -> None:
    a, b = kernel.summer(part(everyone, 0, cut)), kernel.summer(part(everyone, cut, N))
    assert {t: a[t] + b[t] for t in TARGETS} == expected


def test_sums_without_numba_are_the_same(kernel, everyone) -> None:
    some = part(everyone, 0, 3000)
    assert without_numba(kernel).summer(some) == kernel.summer(some)
    assert without_numba(kernel).begge(some)[1] == kernel.summer(some)


def test_amounts_of_a_billion_kroner_are_still_exact() -> None:
    kernel = lov("2021-06-01").kompiler(["slottspenger_per_ar"], ["etter_avkorting"])
    big = np.full(CHUNK, 999_999_999.99)
    ore = CHUNK * 99_999_999_999
    assert kernel.summer({"etter_avkorting": big}) == {"slottspenger_per_ar": ore}
    two = np.concatenate([big, big[:5]])
    assert kernel.summer({"etter_avkorting": two})["slottspenger_per_ar"] == ore + 5 * 99_999_999_999


def test_half_an_ore_is_rounded_up_before_it_is_added() -> None:
    kernel = lov("2021-06-01").kompiler(["slottspenger_per_ar"], ["etter_avkorting"])
    amounts = np.array([0.125, 0.375, -0.125, 0.124, 0.0])  # exact halves in binary
    exact = sum(math.floor(Fraction(x) * 100 + Fraction(1, 2)) for x in amounts.tolist())
    assert kernel.summer({"etter_avkorting": amounts})["slottspenger_per_ar"] == exact == 13 + 38 - 12 + 12


def test_the_annual_sum_is_the_sum_of_the_annual_columns() -> None:
    columns = people.soria_moria(3000)
    kernel = lov(2020).kompiler_ar(["arets_brutto", "slottspenger_i_aret", "skatt"][: mengde(1, 3)])
    rows = kernel.kjor(columns)
    whole = {t: sum(math.floor(x * 100.0 + 0.5) for x in v.tolist()) for t, v in rows.items()}
    assert kernel.summer(columns) == kernel.summer(columns, 1) == whole


def test_buffers_given_are_written_and_given_back(kernel, everyone) -> None:
    some = part(everyone, 0, 50)
    buffers = kernel.kjor(some)
    kept = {t: v.copy() for t, v in buffers.items()}
    again = kernel.kjor(part(everyone, 50, 100), buffers)
    assert again is buffers and any((buffers[t] != kept[t]).any() for t in TARGETS)
    assert len(kernel.kjor(part(everyone, 0, 7), buffers)["skatt"]) == 7  # wrong length: new ones


def test_nobody_sums_to_nothing(kernel, everyone) -> None:
    assert kernel.summer(part(everyone, 0, 0)) == dict.fromkeys(TARGETS, 0)


def test_a_missing_column_a_wrong_name_and_unequal_lengths_are_refused_by_name(kernel, everyone) -> None:
    some = part(everyone, 0, 5)
    with pytest.raises(InputFault, match=r"^arslonn: kolonnen mangler"):
        kernel.kjor({k: v for k, v in some.items() if k != "arslonn"})
    with pytest.raises(InputFault, match="mente du arslonn"):
        kernel.kjor({**some, "arslonnn": some["arslonn"]})
    with pytest.raises(InputFault, match="like lange"):
        kernel.kjor({**some, "arslonn": some["arslonn"][:4]})


def test_one_value_for_all_and_a_legal_default_need_no_column(kernel, everyone) -> None:
    some = part(everyone, 0, 50)
    alike = kernel.kjor({**some, "har_drage": np.zeros(50, dtype=bool), "innsats": np.full(50, 0.5)})
    less = kernel.kjor({**{k: v for k, v in some.items() if k != "har_drage"}, "innsats": 0.5})
    for t in TARGETS:
        assert (alike[t] == less[t]).all()
