"""The yardstick's law, rates and population: what every way of computing it starts from."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import numpy as np

from trygdekart.engine.law import Lov, bind
from trygdekart.engine.lawbook import build, read_chapter

Array = np.ndarray[Any, np.dtype[Any]]

DAY = date(2025, 6, 1)
TARGETS = ("netto_ut", "aap", "barnetillegg", "sykepenger", "skatter", "netto")
STEPS = 5  # of trinnskatt


def law() -> Lov:
    """Return the yardstick's 22 rules on a day in 2025."""
    return bind(build([read_chapter("tests.bench.malestokk")], DAY), DAY)


class Rates(NamedTuple):
    """The rates by name, for the versions written by hand; trinnskatt as its limits and shares."""

    g: float
    grunnlag_tak: float
    antall_beste_ar: float
    ut_andel: float
    minste_ung_gift: float
    minste_ung_enslig: float
    minste_gift: float
    minste_enslig: float
    minste_ifu_gift: float
    minste_ifu_enslig: float
    minste_ifu_ung: float
    fribelop: float
    fribelop_vta: float
    kompensasjonsgrad_maks: float
    inntektstak_andel: float
    aap_andel: float
    aap_minste: float
    aap_ung_alder: int
    aap_ung_andel: float
    dager_i_aret: float
    barnetillegg_sats: float
    barnetillegg_tak: float
    syk_andel: float
    syk_tak: float
    trygdeavgift_sats: float
    trygdeavgift_grense: float
    trygdeavgift_opptrapping: float
    minstefradrag_sats: float
    minstefradrag_maks: float
    personfradrag: float
    alminnelig_sats: float
    trinn: tuple[float, ...]
    trinn_sats: tuple[float, ...]


def rates(lov: Lov) -> Rates:
    """Return the numbers in satser.yaml."""

    def on_day(name: str) -> Any:
        found = lov.verk.satser[name].on(lov.dato, lov.kjent)
        assert found is not None  # the law is checked when it is built
        return found.verdi

    plain = {n: on_day(n) for n in Rates._fields if not n.startswith("trinn")}
    typed: dict[str, Any] = {n: v if n == "aap_ung_alder" else float(v) for n, v in plain.items()}
    table = on_day("trinnskatt_trinn")
    assert len(table) == STEPS
    return Rates(**typed, trinn=tuple(r[0] for r in table), trinn_sats=tuple(r[1] for r in table))


def population(n: int) -> dict[str, Array]:
    """Return `n` persons as columns of facts, 79 bytes each; the same persons every time."""
    rng = np.random.default_rng(2025)
    columns: dict[str, Array] = {"alder": rng.integers(18, 68, n).astype(np.int8)}
    base = rng.lognormal(12.9, 0.6, n)
    base[rng.random(n) < 0.12] = 0.0
    for year in range(1, 6):
        income = np.round(base * rng.uniform(0.6, 1.15, n))
        income[rng.random(n) < 0.05] = 0.0
        columns[f"inntekt_{year}"] = income
    disabled = rng.random(n) < 0.15
    columns["uforegrad"] = np.where(disabled, rng.integers(1, 21, n) * 0.05, 0.0)
    small_job = np.where(rng.random(n) < 0.5, rng.exponential(90_000.0, n), 0.0)
    columns["annen_inntekt"] = np.where(disabled, small_job, base * rng.uniform(0.8, 1.1, n))
    columns["ung_ufor"] = disabled & (rng.random(n) < 0.20)
    columns["gift"] = rng.random(n) < 0.45
    columns["vta"] = disabled & (rng.random(n) < 0.10)
    columns["antall_barn"] = np.minimum(rng.poisson(0.7, n), 8).astype(np.int8)
    columns["inntekt_for_uforhet"] = rng.lognormal(12.9, 0.5, n)
    sick = rng.random(n) < 0.25
    columns["sykedager"] = np.where(sick, rng.integers(1, 249, n), 0).astype(np.int16)
    columns["lonn"] = base * rng.uniform(0.9, 1.1, n)
    return columns


def bytes_per_person(columns: dict[str, Array]) -> int:
    """Return how many bytes one row of the columns takes."""
    return sum(c.itemsize for c in columns.values())
