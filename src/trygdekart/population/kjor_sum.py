"""Adding up the parts of a run: whole øre and thousandths of persons, so that no split changes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq

from ..engine.errors import InputFault
from .arrow import Array
from .kjor_del import ALDER, DAGER, INSENTIVER, MAAL, MILLI, ORE, Scenario

BIN = 1000 * ORE  # incomes are put in bins of a thousand kroner to find tenths and the Gini
BINS = 5001
ADULT = 1
SCALE = 1000 * ORE * MILLI  # squares are of thousands of kroner, so that int64 holds them
MOVED = 100 * ORE  # a change of less than a hundred kroner is neither a gain nor a loss
RECEIVED = ("sykepenger", "aap", "uforetrygd")
# The dimension that parts the recipients of a benefit in those who had it and those who are new.
INFLOW = {"sykepenger": "tilgang_sykepenger", "aap": "tilgang_aap", "uforetrygd": "tilgang"}
DIMENSIONS = ("i alt", "kjonn", "alder", "desil", "sektor", "diagnose", "mottaker", *INFLOW.values())


@dataclass
class Celle:
    """Sums of one measure for one group: øre × thousandths, thousandths of persons, persons, squares."""

    sum: int = 0
    antall: int = 0
    n: int = 0
    kvadrat: int = 0

    def legg_til(self, weight: Array, amount: Array) -> None:
        """Add some persons."""
        touched = amount != 0
        self.sum += int(np.dot(weight, amount))
        self.antall += int(weight[touched].sum())
        self.n += int(touched.sum())
        scaled = np.rint(weight * (amount / SCALE)).astype(np.int64)
        self.kvadrat += int(np.dot(scaled, scaled))


@dataclass
class Summer:
    """All cells of a run by (scenario, measure, dimension, category), with the spread of incomes.

    `endring` has the cells of change against the law in force, `opp` and `ned` of those who gain and lose.
    """

    personer: int = 0
    vekt: int = 0
    celler: dict[tuple[int, str, str, int], Celle] = field(default_factory=dict)
    endring: dict[tuple[int, str, str, int], Celle] = field(default_factory=dict)
    opp: dict[tuple[int, str, int], Celle] = field(default_factory=dict)
    ned: dict[tuple[int, str, int], Celle] = field(default_factory=dict)
    gruppe: dict[tuple[str, int], int] = field(default_factory=dict)
    inntekt: dict[int, tuple[Array, Array]] = field(default_factory=dict)


def summer(paths: Sequence[Path], scenarier: Sequence[Scenario]) -> Summer:
    """Return the sums of all parts, read one at a time; raises `InputFault` for a part that is damaged."""
    out = Summer()
    for i in range(len(scenarier)):
        out.inntekt[i] = (np.zeros(BINS, dtype=np.int64), np.zeros(BINS, dtype=np.int64))
    for part in _parts(paths, ["vekt", "alder", *(f"netto_{i}" for i in range(len(scenarier)))]):
        adult = part["alder"] >= ADULT
        for i in range(len(scenarier)):
            bins = income_bin(part[f"netto_{i}"][adult])
            weight = part["vekt"][adult]
            counts, sums = out.inntekt[i]
            counts += _binned(bins, weight)
            sums += _binned(bins, weight * (part[f"netto_{i}"][adult] // ORE))
    tenths = tenth_of_bins(out.inntekt[0][0])
    for part in _parts(paths, None):
        _add(out, part, tenths, len(scenarier))
    return out


def _binned(bins: Array, values: Array) -> Array:
    """Return whole sums by bin, exactly (np.bincount adds as floats)."""
    out = np.zeros(BINS, dtype=np.int64)
    np.add.at(out, bins, values)
    return out


def income_bin(net: Array) -> Array:
    """Return which bin an income falls in."""
    return np.asarray(np.clip(net // BIN, 0, BINS - 1))


def tenth_of_bins(counts: Array) -> Array:
    """Return for each bin of incomes which tenth (0 to 9) of the adults it is in."""
    before = np.cumsum(counts) - counts
    total = max(int(counts.sum()), 1)
    return np.asarray(np.minimum((before + counts // 2) * 10 // total, 9).astype(np.int8))


def _parts(paths: Sequence[Path], columns: list[str] | None) -> Iterator[dict[str, Array]]:
    for path in paths:
        try:
            table = pq.read_table(path, columns=columns)
        except (OSError, ValueError):
            raise InputFault(
                path.name, "en del av kjøringen er skadet", "slett den, og kjør på nytt"
            ) from None
        yield {n: table.column(n).to_numpy() for n in table.column_names}


def _add(out: Summer, part: dict[str, Array], tenths: Array, n: int) -> None:
    weight = part["vekt"]
    out.personer += len(weight)
    out.vekt += int(weight.sum())
    groups = _groups(part, tenths)
    for name, codes in groups.items():
        for code in np.unique(codes):
            if code < 0:
                continue
            here = codes == code
            out.gruppe[(name, int(code))] = out.gruppe.get((name, int(code)), 0) + int(weight[here].sum())
            mine = weight[here]
            for i in range(n):
                for measure in (*MAAL, *DAGER, *INSENTIVER):
                    amount = part[f"{measure}_{i}"][here]
                    _cell(out.celler, (i, measure, name, int(code))).legg_til(mine, amount)
                    if i:
                        change = amount - part[f"{measure}_0"][here]
                        _cell(out.endring, (i, measure, name, int(code))).legg_til(mine, change)
                if i:
                    change = (part[f"netto_{i}"] - part["netto_0"])[here]
                    key = (i, name, int(code))
                    for store, side in ((out.opp, change > MOVED), (out.ned, change < -MOVED)):
                        _cell(store, key).legg_til(mine[side], change[side])


def _cell(store: dict[Any, Celle], key: Any) -> Celle:
    return store.setdefault(key, Celle())


def _groups(part: dict[str, Array], tenths: Array) -> dict[str, Array]:
    """Return the category of each person in each dimension; -1 is in none."""
    adult = part["alder"] >= ADULT
    received = np.full(len(adult), -1, dtype=np.int8)
    for i, name in enumerate(RECEIVED):
        received[part[f"{name}_0"] > 0] = i
    return {
        "i alt": np.zeros(len(adult), dtype=np.int8),
        "kjonn": part["kjonn"],
        "alder": part["alder"],
        "desil": np.where(adult, tenths[income_bin(part["netto_0"])], -1),
        "sektor": part["sektor"],
        "diagnose": np.where(received >= 0, part["diagnose"], -1),
        "mottaker": received,
        **{dim: np.where(part[f"{benefit}_0"] > 0, part[dim], -1) for benefit, dim in INFLOW.items()},
    }


def gini(counts: Array, sums: Array) -> float:
    """Return the Gini of binned incomes (weights and sums by bin, lowest first)."""
    people, money = np.cumsum(counts, dtype=float), np.cumsum(sums, dtype=float)
    if not people[-1] or not money[-1]:
        return 0.0
    x = np.concatenate([[0], people / people[-1]])
    y = np.concatenate([[0], money / money[-1]])
    return float(1 - np.sum(np.diff(x) * (y[1:] + y[:-1])))


AGE_LABELS = tuple(f"{a}–{b} år" if b < 100 else f"{a} år og over" for a, b in ALDER)
