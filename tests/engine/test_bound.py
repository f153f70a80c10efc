"""A kernel bound to its columns gives, span by span, what it gives for everyone at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from trygdekart.engine import compiler
from trygdekart.engine.bound import bundet
from trygdekart.engine.errors import InputFault

from . import people
from .people import without_numba
from .soria_moria import lov
from .test_equal_invented_country import FEW_IN_A_YEAR as IN_A_YEAR

TARGETS = ("slottspenger_per_ar", "skatt", "manedspenger")
N, SPAN = 5_000, 700


@pytest.fixture(scope="module")
def everyone() -> people.Columns:
    return people.soria_moria(N)


@pytest.fixture(scope="module")
def kernel() -> compiler.Kjerne:
    return lov("2021-06-01").kompiler(TARGETS)


def test_threads_may_write_the_same_kernel_at_once(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiler, "cache_folder", lambda: tmp_path)
    texts = [f"NUMBER = {i}\n" for i in range(40)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(compiler.load_module, [text for text in texts for _ in range(4)]))
    assert [m.NUMBER for m in found] == [i for i in range(40) for _ in range(4)]


def spans() -> Iterable[tuple[int, int]]:
    return [(a, min(a + SPAN, N)) for a in range(0, N, SPAN)]


def same(found: Mapping[str, Any], expected: Mapping[str, Any]) -> bool:
    return all((people.bits(found[t]) == people.bits(expected[t])).all() for t in expected)


def test_spans_give_the_columns_of_everyone(kernel, everyone) -> None:
    expected = kernel.kjor(everyone)
    for bound in (kernel, without_numba(kernel)):
        out = kernel.buffers(None, N)
        run = bundet(bound, everyone, out, N)
        for a, b in spans():
            run(a, b)
        assert same(out, expected)


def test_a_year_in_spans_is_the_year(everyone) -> None:
    year = lov(2022).kompiler_ar(IN_A_YEAR)
    expected = year.kjor(everyone)
    out = {name: np.empty_like(column) for name, column in expected.items()}
    run = bundet(year, everyone, out, N)
    for a, b in spans():
        run(a, b)
    assert same(out, expected)


@pytest.mark.parametrize("room", [SPAN, N + 100])
def test_room_for_one_span_is_read_and_written_again(kernel, everyone, room: int) -> None:
    """The number a kernel is given may be made for the span alone, and so may what it gives."""
    expected, name = kernel.kjor(everyone), next(iter(kernel.sig.columns))
    one = np.empty(room, dtype=everyone[name].dtype)
    out = kernel.buffers(None, room)
    run = bundet(kernel, {**everyone, name: one}, out, N)
    for a, b in spans():
        one[: b - a] = everyone[name][a:b]
        run(a, b)
        assert same({t: c[: b - a] for t, c in out.items()}, {t: c[a:b] for t, c in expected.items()})


def test_faults_are_those_of_a_whole_run(kernel, everyone) -> None:
    out = kernel.buffers(None, N)
    name = next(n for n in kernel.sig.columns if everyone[n].dtype.kind == "f")
    holed = {**everyone, name: everyone[name].copy()}
    holed[name][SPAN + 3] = np.nan
    run = bundet(kernel, holed, out, N)
    run(0, SPAN)
    with pytest.raises(InputFault, match=name):
        run(SPAN, 2 * SPAN)
    with pytest.raises(InputFault, match="ukjent navn"):
        bundet(kernel, {**everyone, "ingenting": everyone[name]}, out, N)
    with pytest.raises(InputFault, match="skrevet over"):
        bundet(kernel, everyone, {**out, TARGETS[1]: out[TARGETS[0]]}, N)
