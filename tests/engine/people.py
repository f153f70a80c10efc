"""Random persons for the engine's tests, and the ways a run is compared with another."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import lru_cache
from types import ModuleType
from typing import Any

import numpy as np

from tests.mengde import mengde
from trygdekart.engine.codegen import module_text
from trygdekart.engine.compiler import Kjerne
from trygdekart.engine.law import Lov

Columns = dict[str, np.ndarray]

# How many persons; everything that takes time is set here.
TRACED_PER_COUNTRY = mengde(1_000, 5_000)  # spread over the law segments of a country
UNTRACED_PER_MODULE = mengde(5_000, 200_000)  # for each distinct generated module
UNTRACED_PER_SEGMENT = mengde(500, 2_000)  # for each date on which the law differs
TRACED_YEARS = mengde(96, 360)  # spread over the years
SEED = 20251128


def day(year: int, month: int = 1, of_month: int = 1) -> int:
    """Return a day number."""
    return date(year, month, of_month).toordinal()


def soria_moria(n: int, seed: int = SEED) -> Columns:
    """Return `n` persons of the invented country; edges (0, exact limits) are common."""
    r = np.random.default_rng(seed)
    pay = np.where(r.random(n) < 0.1, 0.0, np.round(r.gamma(2.0, 200_000.0, n), 2))
    return {
        "fodt": r.integers(day(1950), day(2004), n),
        "kom_til_slottet": r.integers(day(1992), day(2023, 6), n),
        "stand": r.choice(np.array([1, 3, 7]), n),
        "er_trollskutt": r.random(n) < 0.4,
        "har_sko": r.random(n) < 0.5,
        "har_hest": r.random(n) < 0.5,
        "kan_synge": r.random(n) < 0.5,
        "har_drage": r.random(n) < 0.5,
        "arslonn": pay,
        "innsats": r.integers(0, 21, n) * 0.05,
        "antall_barn": r.integers(0, 4, n),
        "arets_inntekt": np.where(r.random(n) < 0.2, 0.0, np.round(pay * r.random(n) * 1.5, 2)),
    }


def disabled(n: int, seed: int = SEED) -> Columns:
    """Return `n` persons with uføretrygd."""
    r = np.random.default_rng(seed)
    before = np.where(r.random(n) < 0.1, 0.0, np.round(r.gamma(3.0, 140_000.0, n), 2))
    degree = r.integers(4, 21, n) * 0.05
    return {
        "fodselsdato": r.integers(day(1950), day(2007), n),
        "sivilstand": r.integers(1, 3, n),
        "uforetrygd_uforegrad": np.where(r.random(n) < 0.5, 1.0, degree),
        "uforetrygd_innvilget_fra": r.integers(day(2010), day(2027), n),
        "uforetrygd_uforetidspunkt": r.integers(day(1985), day(2026), n),
        "uforetrygd_ung_ufor": r.random(n) < 0.3,
        "uforetrygd_omregnet_2015": r.random(n) < 0.2,
        "uforetrygd_vta": r.random(n) < 0.1,
        "uforetrygd_grunnlag_per_ar": np.where(r.random(n) < 0.1, 0.0, before * 0.9),
        "uforetrygd_trygdetid": r.integers(0, 41, n).astype(float),
        "uforetrygd_ifu_fastsatt": before,
        "uforetrygd_ieu_fastsatt": np.round(before * (1.0 - degree), 2),
        "arbeid_timer": np.where(r.random(n) < 0.3, 0.0, np.round(r.random(n) * 2000.0, 1)),
        "arbeid_timelonn": np.round(r.random(n) * before / 1200.0, 2),
    }


def person(columns: Columns, i: int) -> dict[str, Any]:
    """Return row `i` as the engine's own plain values."""
    return {name: column[i].item() for name, column in columns.items()}


def part(columns: Columns, first: int, last: int) -> Columns:
    """Return rows `first` to `last` (not included)."""
    return {name: column[first:last] for name, column in columns.items()}


def bits(values: Any) -> np.ndarray:
    """Return numbers as the bits of float64, so that 0.0, -0.0 and NaN are all different."""
    return np.asarray(values, dtype=np.float64).view(np.int64)


def traced(lov: Lov, names: Sequence[str], columns: Columns) -> dict[str, np.ndarray]:
    """Return each name's values for every person, run one by one with the tracer."""
    n = len(next(iter(columns.values())))
    rows: dict[str, list[Any]] = {name: [] for name in names}
    for i in range(n):
        answer = lov.beregn_rett(person(columns, i), tuple(names))
        assert len(answer.greiner) == 1
        for name in names:
            rows[name].append(answer.greiner[0].verdier[name])
    return {name: np.asarray(values, dtype=np.float64) for name, values in rows.items()}


@contextmanager
def no_numba() -> Iterator[None]:
    """Make `import numba` fail, as where it is not installed."""
    kept = sys.modules.get("numba")
    sys.modules["numba"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if kept is None:
            del sys.modules["numba"]
        else:
            sys.modules["numba"] = kept


@lru_cache(maxsize=256)
def plain_module(text: str) -> ModuleType:
    """Return a generated module's text run as plain Python."""
    module = ModuleType("uten_numba")
    with no_numba():
        exec(compile(text, "<uten numba>", "exec"), vars(module))
    assert not module.NUMBA
    return module


def without_numba(kernel: Kjerne) -> Kjerne:
    """Return the same kernel run by the fallback."""
    return replace(kernel, module=plain_module(module_text(kernel.lov.verk, kernel.plan)))


def assert_same_bits(a: Mapping[str, Any], b: Mapping[str, Any], what: str) -> None:
    """Fail with the name and the first person whose values differ in any bit."""
    assert set(a) == set(b)
    for name in a:
        differ = np.flatnonzero(bits(a[name]) != bits(b[name]))
        assert not len(differ), (
            f"{what}: {name} differs for {len(differ)}, first person {differ[0]}: "
            f"{a[name][differ[0]]!r} and {b[name][differ[0]]!r}"
        )
