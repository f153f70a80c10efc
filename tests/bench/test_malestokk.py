"""The yardstick gives the same numbers compiled, traced and by hand; nothing is timed here."""

from __future__ import annotations

import numpy as np
import pytest

from tests.bench import by_hand_numba, by_hand_numpy
from tests.bench.yardstick import TARGETS, Array, bytes_per_person, law, population, rates

PERSONS = 2_000
TRACED = 50
LOV = law()
EVERYONE = population(PERSONS)


@pytest.fixture(scope="module")
def compiled() -> dict[str, Array]:
    return LOV.kompiler(TARGETS).kjor(EVERYONE)


def test_population_is_the_one_agreed_on() -> None:
    assert len(LOV.verk.regler) == 22
    assert set(EVERYONE) == set(LOV.verk.fakta) == set(by_hand_numba.INPUTS)
    assert bytes_per_person(EVERYONE) == 79
    assert 0.10 < (EVERYONE["uforegrad"] > 0).mean() < 0.20
    assert EVERYONE["uforegrad"].max() <= 1


def test_numpy_by_hand_gives_the_same(compiled: dict[str, Array]) -> None:
    by_hand = by_hand_numpy.columns(EVERYONE, rates(LOV))
    for name in TARGETS:
        assert np.abs(compiled[name] - by_hand[name]).max() <= 1e-9, name
        assert compiled[name].std() > 0, name


def test_loop_by_hand_gives_the_same_numbers_and_sums(compiled: dict[str, Array]) -> None:
    out = {name: np.empty(PERSONS) for name in TARGETS}
    _, sums = by_hand_numba.both(EVERYONE, rates(LOV), out, threads=2)
    for name in TARGETS:
        assert np.array_equal(compiled[name], out[name]), name
        assert sums[name] == pytest.approx(compiled[name].sum()), name


def test_traced_is_the_same_to_the_last_bit(compiled: dict[str, Array]) -> None:
    # Every 40th person, so that the disabled and the young are among them.
    some = range(0, PERSONS, PERSONS // TRACED)
    for i in some:
        person = {name: column[i].item() for name, column in EVERYONE.items()}
        svar = LOV.beregn(person, TARGETS)
        assert [svar[name] for name in TARGETS] == [compiled[name][i] for name in TARGETS], i
    assert sum(EVERYONE["uforegrad"][i] > 0 for i in some) >= 3
