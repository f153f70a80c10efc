"""The counters of kap. 8: closed forms against a day at a time, whole against cut, compiled as traced."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mengde import mengde
from trygdekart import lov
from trygdekart.engine.law import Lov
from trygdekart.law.sykepenger.dager import (
    FORRANG,
    FRA_PERIODEN_TIL_DAGENE,
    Dagklasse,
    Dagslag,
    betalingshendelse,
)
from trygdekart.law.sykepenger.dager_perioder import (
    Tidligere,
    arbeidsgiverperioder,
    skjaeringstidspunkter,
    tidslinje,
    ventetider,
)
from trygdekart.law.sykepenger.dager_rett import klasser, rettigheter, sla_sammen_klasser
from trygdekart.law.sykepenger.tellere_arbeidsgiverperiode import Fravarshendelse, Fravarsutfall
from trygdekart.law.sykepenger.tellere_maksdato import Betalingshendelse, Rettsutfall

from .sykepenger_dag_for_dag import EN, Arbeidsgiver, Dagene, days

S = Dagslag
KINDS = st.sampled_from([*(k for k in S if k is not S.MELDING_TIL_NAV), S.SYK, S.ARBEID, S.ARBEID])
LENGTHS = st.one_of(st.integers(1, 4), st.integers(10, 20), st.integers(1, 60))
SPELLS = st.lists(st.tuples(KINDS, LENGTHS), min_size=1, max_size=12)
STARTS = st.dates(date(2017, 1, 1), date(2021, 12, 31))


@lru_cache(maxsize=1)
def law() -> Lov:
    return lov("2026-11-21")


def known_days(start: date, spells: list[tuple[Dagslag, int]]) -> dict[date, Dagslag]:
    out: dict[date, Dagslag] = {}
    for kind, n in spells:
        for _ in range(n):
            if kind is not S.UKJENT:
                out[start] = kind
            start += EN
    return out


@settings(max_examples=mengde(100, 300))
@given(
    STARTS, SPELLS, st.lists(st.tuples(st.integers(-20, 90), st.integers(1, 6)), max_size=2), st.booleans()
)
def test_the_employer_period_is_that_of_a_day_at_a_time(
    start: date, spells: list[tuple[Dagslag, int]], paid_spans: list[tuple[int, int]], full: bool
) -> None:
    known = known_days(start, spells)
    if not known:
        return
    first = min(known)
    paid = frozenset(first + i * EN for a, n in paid_spans[:1] for i in range(a, a + n))
    holiday = frozenset(first + i * EN for a, n in paid_spans[1:] for i in range(a, a + n))
    got = arbeidsgiverperioder(law(), known, Tidligere(paid, holiday, full))
    plain = Arbeidsgiver(full)
    for day in days(min([first, *paid, *holiday]), max(known)):
        plain.walk(day, known.get(day, S.UKJENT), paid=day in paid, holiday=day in holiday)
    want = [(p.first, p.last, tuple(p.agp), p.complete) for p in plain.end()]
    assert [(p.fra, p.til, p.dager, p.hel) for p in got.perioder] == want
    assert got.dager == plain.agp


CLASSES = st.sampled_from(
    [Dagklasse.NAV] * 4
    + [Dagklasse.ARBEID] * 3
    + [Dagklasse.FRI, Dagklasse.AVVIST, Dagklasse.ARBEIDSGIVER, Dagklasse.ARBEIDSGIVERDAG_FRA_NAV]
    + [Dagklasse.FORELDET, Dagklasse.UKJENT, Dagklasse.NAV_HELG]
)
LONG = st.one_of(st.integers(1, 12), st.integers(20, 130), st.integers(175, 190))
COURSES = st.lists(st.tuples(CLASSES, LONG), min_size=1, max_size=14)


def classed(start: date, spells: list[tuple[Dagklasse, int]]) -> dict[date, Dagklasse]:
    out: dict[date, Dagklasse] = {}
    for kind, n in spells:
        for _ in range(n):
            weekend = start.weekday() >= 5
            if kind is Dagklasse.NAV and weekend:
                out[start] = Dagklasse.NAV_HELG
            elif kind is Dagklasse.ARBEIDSGIVERDAG_FRA_NAV and weekend:
                out[start] = Dagklasse.ARBEIDSGIVER
            elif kind is not Dagklasse.UKJENT:
                out[start] = kind
            start += EN
    return out


BORN = st.one_of(st.just(date(1985, 6, 1)), st.dates(date(1948, 1, 1), date(1955, 12, 31)))
DIED = st.one_of(st.none(), st.none(), st.dates(date(2018, 1, 1), date(2024, 12, 31)))


@settings(max_examples=mengde(120, 400))
@given(STARTS, COURSES, BORN, DIED, st.sampled_from([248, 248, 40, 10]))
def test_the_days_used_are_those_of_a_day_at_a_time(
    start: date, spells: list[tuple[Dagklasse, int]], born: date, died: date | None, quota: int
) -> None:
    known = classed(start, spells)
    if not known:
        return
    facts = {"fodselsdato": born, "sykepenger_dodsdato": died, "sykepenger_maks_dager": quota}
    found = rettigheter(law(), known, {k: v for k, v in facts.items() if v is not None})
    plain = Dagene(born, died, quota)
    for day in days(min(known), max(known)):
        plain.walk(day, known.get(day, Dagklasse.UKJENT))
    want = [(len(paid), set(denied)) for paid, _, denied in plain.closed]
    if plain.paid or plain.denied or not want:
        want.append((len(plain.paid), set(plain.denied)))
    assert [(r.brukt, {d for d, _ in r.nektet}) for r in found.rettigheter] == want


def cut_events(known: Mapping[date, Dagklasse], cuts: set[date]):
    rows = [
        (d, int(betalingshendelse(known.get(d, Dagklasse.UKJENT)))) for d in days(min(known), max(known))
    ]
    return tidslinje(rows).del_ved(sorted(cuts))


@given(STARTS, COURSES, BORN, st.lists(st.integers(0, 900), max_size=8))
def test_cutting_a_period_in_two_changes_nothing(
    start: date, spells: list[tuple[Dagklasse, int]], born: date, cuts: list[int]
) -> None:
    known = classed(start, spells)
    if not known:
        return
    facts = {"fodselsdato": born}
    whole = law().tell("sykepenger_dager", cut_events(known, set()), facts)
    some = law().tell("sykepenger_dager", cut_events(known, {start + c * EN for c in cuts}), facts)
    every = law().tell("sykepenger_dager", cut_events(known, set(days(start, max(known)))), facts)
    assert whole.dager == some.dager == every.dager
    assert whole.tilstand == some.tilstand == every.tilstand


@given(st.lists(st.tuples(STARTS, COURSES), min_size=1, max_size=3), st.permutations(range(3)))
def test_no_day_is_paid_twice_and_the_order_of_payers_is_without_meaning(
    payers: list[tuple[date, list[tuple[Dagklasse, int]]]], order: list[int]
) -> None:
    lines = [classed(start, spells) for start, spells in payers]
    merged = sla_sammen_klasser(lines)
    shuffled = sla_sammen_klasser([lines[i] for i in order if i < len(lines)])
    assert {d: FORRANG[k] for d, k in merged.items()} == {d: FORRANG[k] for d, k in shuffled.items()}
    if not merged:
        return
    found = rettigheter(law(), merged, {"fodselsdato": date(1985, 6, 1)})
    used = [d for d, what in found.dager.items() if what is Rettsutfall.BRUKER_EN_DAG]
    assert len(used) == len(set(used))
    assert all(d.weekday() < 5 and merged[d] is Dagklasse.NAV for d in used)


@given(STARTS, COURSES, st.integers(0, 1500), st.integers(1, 30))
def test_more_sick_days_never_give_fewer_paid_where_nothing_is_denied(
    start: date, spells: list[tuple[Dagklasse, int]], at: int, more: int
) -> None:
    known = classed(start, spells)
    extra = {start + (at + i) * EN for i in range(more)}
    longer = {
        **known,
        **{d: Dagklasse.NAV if d.weekday() < 5 else Dagklasse.NAV_HELG for d in extra},
    }
    facts = {"fodselsdato": date(1985, 6, 1)}
    after = rettigheter(law(), longer, facts)
    if any(r.nektet for r in after.rettigheter) or not known:
        return

    def paid(found) -> int:
        return sum(what is Rettsutfall.BRUKER_EN_DAG for what in found.dager.values())

    assert paid(after) >= paid(rettigheter(law(), known, facts))


# --- traced and compiled -------------------------------------------------------------------------


def spell_arrays(lines) -> tuple[np.ndarray, ...]:
    first = np.cumsum([0, *(len(t) for t in lines)])
    rows = [(s.fra.toordinal(), s.siste.toordinal(), s.verdi) for t in lines for s in t]
    return (first, *(np.ascontiguousarray(c) for c in np.array(rows, dtype=np.int64).reshape(-1, 3).T))


@pytest.fixture(scope="module")
def kernels():
    return {n: law().kompiler_teller(n) for n in ("sykepenger_arbeidsgiverperiode", "sykepenger_dager")}


PEOPLE = 150


def random_spells(r: np.random.Generator, kinds: list[int]) -> list[tuple[int, int]]:
    long = [(int(r.choice(kinds)), int(r.integers(1, 200))) for _ in range(12)]
    return [(k, n if r.random() < 0.5 else n % 20 + 1) for k, n in long]


def line_of(start: date, spells: list[tuple[int, int]]):
    rows = []
    for kind, n in spells:
        rows += [(start + i * EN, kind) for i in range(n)]
        start += timedelta(days=n)
    return tidslinje(rows)


def test_both_counters_compiled_give_every_day_and_total_of_the_trace(kernels) -> None:
    r = np.random.default_rng(8)
    start = [date(2015, 1, 1) + int(r.integers(0, 2000)) * EN for _ in range(PEOPLE)]
    absent = [k.value for k in Fravarshendelse if k is not Fravarshendelse.FULL_FRA_FOR]
    lines = [line_of(d, random_spells(r, absent)) for d in start]
    total, found = kernels["sykepenger_arbeidsgiverperiode"].tell(*spell_arrays(lines), dager=True)
    traced = [law().tell("sykepenger_arbeidsgiverperiode", line) for line in lines]
    assert found.tolist() == [s.verdi for t in traced for s in t.dager for _ in range(s.dager)]
    assert total.tolist() == [[t.antall(u) for u in Fravarsutfall] for t in traced]
    kinds = [k.value for k in Betalingshendelse] + [Betalingshendelse.SYK] * 4
    courses = [line_of(d, random_spells(r, kinds)) for d in start]
    born = [date(1948 + int(r.integers(0, 45)), 2, 28) for _ in start]
    facts = {
        "fodselsdato": np.array([b.toordinal() for b in born]),
        "sykepenger_dodsdato": np.array(
            [date(2019 + int(r.integers(0, 60)), 1, 7).toordinal() for _ in start]
        ),
    }
    total, found = kernels["sykepenger_dager"].tell(*spell_arrays(courses), fakta=facts, dager=True)
    died = [date.fromordinal(int(d)) for d in facts["sykepenger_dodsdato"]]
    traced = [
        law().tell("sykepenger_dager", line, {"fodselsdato": b, "sykepenger_dodsdato": d})
        for line, b, d in zip(courses, born, died, strict=True)
    ]
    assert found.tolist() == [s.verdi for t in traced for s in t.dager for _ in range(s.dager)]
    assert total.tolist() == [[t.antall(u) for u in Rettsutfall] for t in traced]
    over_weekends, _ = kernels["sykepenger_dager"].tell(*spell_arrays(courses), fakta=facts)
    assert over_weekends.tolist() == total.tolist()


def test_the_first_counters_stretches_are_the_next_ones_events(kernels) -> None:
    r = np.random.default_rng(12)
    kinds = [Fravarshendelse.SYK.value, Fravarshendelse.ARBEID.value, Fravarshendelse.FERIE.value]
    lines = [line_of(date(2015, 1, 1), random_spells(r, kinds)) for _ in range(60)]
    first, fra, til, what = kernels["sykepenger_arbeidsgiverperiode"].perioder(*spell_arrays(lines))
    as_event = np.array([int(FRA_PERIODEN_TIL_DAGENE[u]) for u in Fravarsutfall])
    born = {"fodselsdato": np.full(60, date(1985, 6, 1).toordinal())}
    total, _ = kernels["sykepenger_dager"].tell(first, fra, til, as_event[what], fakta=born)
    slag = {Fravarshendelse.SYK: S.SYK, Fravarshendelse.ARBEID: S.ARBEID, Fravarshendelse.FERIE: S.FERIE}
    for i, line in enumerate(lines):
        known = {d: slag[Fravarshendelse(s.verdi)] for s in line for d in days(s.fra, s.siste)}
        period = arbeidsgiverperioder(law(), known)
        found = rettigheter(law(), klasser(known, period), {"fodselsdato": date(1985, 6, 1)})
        used = sum(what is Rettsutfall.BRUKER_EN_DAG for what in found.dager.values())
        assert total[i, Rettsutfall.BRUKER_EN_DAG] == used


# --- waiting period and episodes -----------------------------------------------------------------

WAITING = st.lists(
    st.tuples(st.sampled_from([S.SYK, S.SYK, S.MELDING_TIL_NAV, S.ARBEID, S.UKJENT]), LENGTHS),
    min_size=1,
    max_size=8,
)


@given(STARTS, WAITING)
def test_a_waiting_period_has_sixteen_days_at_most_and_one_paid_day_when_complete(
    start: date, spells: list[tuple[Dagslag, int]]
) -> None:
    known = known_days(start, spells)
    found = ventetider(law(), known)
    for p in found:
        assert p.fra == p.dager[0] and 1 <= len(p.dager) <= 16 and p.til >= p.dager[-1]
        assert list(p.dager) == days(p.dager[0], p.dager[-1])  # one healthy day begins it anew
        paid = [d for d in days(p.fra, p.til) if d not in p.dager and known.get(d) is S.SYK]
        assert not p.hel or paid
    assert all(a.til < b.fra for a, b in pairwise(found))


@given(STARTS, SPELLS)
def test_every_sick_day_is_in_one_episode_that_begins_with_one(
    start: date, spells: list[tuple[Dagslag, int]]
) -> None:
    known = known_days(start, spells)
    found = skjaeringstidspunkter(law(), [known])
    sick = [d for d, k in known.items() if k in (S.SYK, S.EGENMELDING, S.FORELDET)]
    assert all(sum(a <= d <= b for a, b in found) == 1 for d in sick)
    assert all(a in sick for a, _ in found)
