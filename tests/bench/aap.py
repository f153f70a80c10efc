"""A million persons on AAP through a year: 26 reporting periods, each under its own law and hours."""

from __future__ import annotations

import os
from datetime import date, timedelta

import numpy as np

import trygdekart as tk

from ..engine.people_aap import receivers
from .report import Row, Section, at_most, number
from .timing import in_turn, milliseconds, seconds

PERSONS = 1_000_000
PERIODS = 26
FIRST = date(2025, 1, 6)
BASE = ("aap_grunnlag_g",)
TARGETS = ("aap_per_dag",)
WEEKDAYS = 10
LIMIT = 60.0  # seconds for the whole year, on two cores that may be shared
ROUNDS = 3


def measure() -> Section:
    """Return the time of a year of payments for everyone; the sums are of whole kroner and exact."""
    persons = receivers(PERSONS, seed=7)
    rng = np.random.default_rng(8)
    hours = [np.round(rng.random(PERSONS) * 120) / 2 for _ in range(PERIODS)]
    base = tk.lov(FIRST).kompiler(BASE, persons)
    known = {**persons, BASE[0]: np.zeros(PERSONS)}
    kernels = [tk.lov(FIRST + timedelta(days=14 * i)).kompiler(TARGETS, known) for i in range(PERIODS)]

    def year() -> int:
        known.update(base.kjor(persons))  # the base is the same all year
        total = 0
        for kernel, worked in zip(kernels, hours, strict=True):
            columns = {**known, "aap_meldeperiode_timer": worked}
            total += WEEKDAYS * kernel.summer(columns)["aap_per_dag"]
        return total

    compiling = seconds(year)
    times = in_turn({"year": year}, ROUNDS)
    took = milliseconds(times, "year") / 1e3
    modules = len({k.module.__name__ for k in kernels})
    return Section(
        f"AAP: {number(PERSONS)} persons through {PERIODS} reporting periods of 2025",
        f"What is paid per day by all the rules behind it ({len(kernels[0].plan.steps)} steps), the base "
        f"once and each period with its own law and hours, summed exactly; {os.cpu_count()} threads, "
        f"median of {ROUNDS} rounds.",
        (
            at_most("the year for everyone", took, LIMIT, " s"),
            Row("one person in one period", number(took / PERSONS / PERIODS * 1e9, " ns")),
            Row("the first time, with compiling", number(compiling, " s")),
            Row("different modules compiled", str(modules)),
        ),
    )
