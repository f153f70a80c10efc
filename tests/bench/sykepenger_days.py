"""Sickness days: ten years of one person traced, and ten years of a million compiled."""

from __future__ import annotations

import os
from datetime import date, timedelta
from typing import Any

import numpy as np

import trygdekart as tk
from trygdekart.law.sykepenger.dager import FRA_PERIODEN_TIL_DAGENE, Dagklasse, Dagslag
from trygdekart.law.sykepenger.dager_perioder import arbeidsgiverperioder
from trygdekart.law.sykepenger.dager_rett import klasser, rettigheter
from trygdekart.law.sykepenger.tellere_arbeidsgiverperiode import Fravarshendelse, Fravarsutfall
from trygdekart.law.sykepenger.tellere_maksdato import Rettsutfall

from .report import Row, Section, at_most, number
from .timing import in_turn, milliseconds

PERSONS, BATCH, CHECKED = 1_000_000, 50_000, 60
YEARS = 10
ONE_PERSON_MS, ALL_SECONDS = 50, 1.5
FIRST = date(2015, 1, 1)
DAYS = (date(FIRST.year + YEARS, 1, 1) - FIRST).days
SPELLS = 14  # absences drawn a person; those after the ten years fall away
TYPES = (np.int64, np.int32, np.int32, np.int8)
ROUNDS = 3


def population(persons: int, seed: int = 8) -> tuple[tuple[Any, Any, Any, Any], Any]:
    """Return ten years of spells of sickness and work, and dates of birth, of made-up persons.

    Most absences last some days, a few months or a year; the time between is drawn by the person.
    """
    r = np.random.default_rng(seed)
    shape = (persons, SPELLS)
    kind = r.random(shape)
    sick = np.where(kind < 0.75, r.integers(1, 9, shape), r.integers(9, 61, shape))
    sick = np.where(kind > 0.95, r.integers(61, 420, shape), sick)
    well = (r.exponential(1, shape) * r.integers(60, 700, (persons, 1))).astype(np.int64) + 1
    lengths = np.stack([well, sick], axis=2).reshape(persons, 2 * SPELLS)
    after = np.minimum(np.cumsum(lengths, axis=1), DAYS)
    after[:, -1] = DAYS
    before = np.concatenate([np.zeros((persons, 1), dtype=np.int64), after[:, :-1]], axis=1)
    real = after > before
    events = np.tile([Fravarshendelse.ARBEID, Fravarshendelse.SYK], SPELLS)
    origin = FIRST.toordinal()
    arrays = (
        np.concatenate([[0], np.cumsum(real.sum(axis=1))]),
        before[real] + origin,
        after[real] + origin - 1,
        np.broadcast_to(events, real.shape)[real],
    )
    born = date(1955, 1, 1).toordinal() + r.integers(0, 45 * 365, persons)
    first, fra, til, event = (np.ascontiguousarray(a, dtype=t) for a, t in zip(arrays, TYPES, strict=True))
    return (first, fra, til, event), born.astype(np.float64)


def batch(spells: tuple[Any, ...], born: Any, a: int, b: int) -> tuple[tuple[Any, ...], Any]:
    """Return the spells and dates of birth of persons `a` to `b`."""
    first = spells[0]
    part = slice(first[a], first[b])
    return (first[a : b + 1] - first[a], *(x[part] for x in spells[1:])), born[a:b]


def measure() -> Section:
    """Return the times; the compiled days are first held to the walk of single persons."""
    lov = tk.lov("2026-11-21")
    periods = lov.kompiler_teller("sykepenger_arbeidsgiverperiode")
    rights = lov.kompiler_teller("sykepenger_dager")
    as_event = np.array([int(FRA_PERIODEN_TIL_DAGENE[u]) for u in Fravarsutfall], dtype=np.int8)
    spells, born = population(PERSONS)
    size = [0]

    def days_used(part: tuple[Any, ...], dates: Any) -> Any:
        first, fra, til, what = periods.perioder(*part)
        total, _ = rights.tell(first, fra, til, as_event[what], fakta={"fodselsdato": dates})
        arrays = (*part, first, fra, til, what, total)
        size[0] = max(size[0], sum(x.nbytes for x in arrays) // len(dates))
        return total[:, Rettsutfall.BRUKER_EN_DAG]

    def everybody() -> int:
        parts = (batch(spells, born, a, a + BATCH) for a in range(0, PERSONS, BATCH))
        return sum(int(days_used(*part).sum()) for part in parts)

    def person(i: int) -> int:
        part, dates = batch(spells, born, i, i + 1)
        known = {
            date.fromordinal(d): Dagslag.SYK if e == Fravarshendelse.SYK else Dagslag.ARBEID
            for f, t, e in zip(*part[1:], strict=True)
            for d in range(f, t + 1)
        }
        found = klasser(known, arbeidsgiverperioder(lov, known))
        right = rettigheter(lov, found, {"fodselsdato": date.fromordinal(int(dates[0]))})
        return sum(u is Rettsutfall.BRUKER_EN_DAG for u in right.dager.values())

    few, dates = batch(spells, born, 0, CHECKED)
    same = days_used(few, dates).tolist() == [person(i) for i in range(CHECKED)]
    kinds = (Dagslag.SYK, Dagslag.FERIE, Dagslag.ARBEID)
    known = {FIRST + timedelta(days=i): kinds[(i // 23) % 3] for i in range(DAYS)}

    def one() -> Dagklasse:
        found = klasser(known, arbeidsgiverperioder(lov, known))
        rettigheter(lov, found, {"fodselsdato": date(1985, 6, 1)})
        return found[FIRST]

    everybody()
    times = in_turn({"one": one, "all": everybody}, ROUNDS)
    whole = min(times["all"])
    threads = os.cpu_count() or 1
    rows = (
        Row("the days used of each person as walked a day at a time", "yes" if same else "no", "yes", same),
        at_most(
            "one person, ten years with sickness a third of the time, traced",
            milliseconds(times, "one"),
            ONE_PERSON_MS,
            " ms",
        ),
        at_most("a million persons, ten years, employer period and 248 days", whole, ALL_SECONDS, " s"),
        Row("million days a second", number(PERSONS * DAYS / whole / 1e6)),
        Row("bytes a person in a batch", number(float(size[0]))),
    )
    how = (
        f"Made-up spells, {len(spells[1]) / PERSONS:.0f} a person, {threads} threads, best of {ROUNDS}. "
        f"Persons go through in batches of {BATCH // 1000} thousand: the employer period gives stretches, "
        "which are the events of the count of days; healthy stretches are one step."
    )
    return Section("Sickness days  1 000 000 persons × 10 years", how, rows)
