"""Counters that know the day, a fact about the person, and the days they gave one outcome."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygdekart.engine import counters, errors
from trygdekart.engine.counter_kernel import Tellekjerne
from trygdekart.engine.counters import Telling
from trygdekart.engine.errors import InputFault
from trygdekart.engine.helpers import huskede_ukedager, husket
from trygdekart.timeline import Tidslinje

from .bad_law import load
from .soria_moria import lov
from .soria_moria.tellere_hvile import Doyn, Doynutfall

H, V = Doyn.HVILE, Doyn.VAKT
SPELLS = st.lists(st.tuples(st.sampled_from([H, V]), st.integers(1, 60)), min_size=1, max_size=14)
STARTS = st.dates(date(2018, 1, 1), date(2021, 6, 1))
CAME = st.dates(date(2017, 1, 1), date(2021, 1, 1))


def timeline(start: date, spells: list[tuple[int, int]]) -> Tidslinje[int]:
    rows = []
    for event, n in spells:
        rows.append((start, start + timedelta(days=n - 1), int(event)))
        start += timedelta(days=n)
    return Tidslinje.av(rows)


def tell(line: Tidslinje[int], came: date = date(2017, 1, 1)) -> Telling:
    return lov("2023-01-01").tell("hviledager", line, {"kom_til_slottet": came})


def by_hand(line: Tidslinje[int], came: date) -> list[tuple[date, int]]:
    """Count day by day, with every day of rest kept in a set."""
    rested: set[date] = set()
    out, used, guard = [], 0, True
    for s in line:
        for i in range(s.dager):
            day = s.fra + timedelta(days=i)
            if s.verdi == V:
                guard = True
                out.append((day, int(Doynutfall.VAKT)))
                continue
            if guard:
                month = day.month - 3 if day.month > 3 else day.month + 9
                year = day.year if day.month > 3 else day.year - 1
                last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
                back = date(year, month, min(day.day, last))
                used, guard = sum(max(back, came) <= d for d in rested), False
            quota = 20 if day < date(2020, 4, 15) else 8
            if day.weekday() >= 5:
                out.append((day, int(Doynutfall.HELGEHVILE)))
            elif used >= quota:
                out.append((day, int(Doynutfall.KVOTEN_ER_BRUKT)))
            else:
                used += 1
                rested.add(day)
                out.append((day, int(Doynutfall.HVILEDAG)))
    return out


def per_day(count: Telling) -> list[tuple[date, int]]:
    return [(s.fra + timedelta(days=i), s.verdi) for s in count.dager for i in range(s.dager)]


@given(STARTS, SPELLS, CAME, st.data())
def test_memory_gives_what_a_set_of_every_day_gives_whole_and_split(
    start: date, spells: list[tuple[int, int]], came: date, data: st.DataObject
) -> None:
    line = timeline(start, spells)
    whole = tell(line, came)
    assert per_day(whole) == by_hand(line, came)
    days = st.integers(0, sum(n for _, n in spells))
    cuts = [start + timedelta(days=d) for d in data.draw(st.lists(days, max_size=6))]
    split = tell(line.del_ved(cuts), came)
    daily = tell(line.del_ved(start + timedelta(days=i) for i in range(900)), came)
    assert whole.dager == split.dager == daily.dager
    assert whole.tilstand == split.tilstand == daily.tilstand


@pytest.fixture(scope="module")
def compiled() -> Tellekjerne:
    return lov("2023-01-01").kompiler_teller("hviledager")


def arrays(lines: list[Tidslinje[int]]) -> tuple[np.ndarray, ...]:
    first = np.cumsum([0, *(len(t) for t in lines)])
    rows = [(s.fra.toordinal(), s.til.toordinal(), s.verdi) for t in lines for s in t if s.til]
    columns = np.array(rows, dtype=np.int64).reshape(-1, 3).T
    return (first, *(np.ascontiguousarray(c) for c in columns))


@given(st.lists(st.tuples(STARTS, SPELLS, CAME), min_size=1, max_size=4))
def test_compiled_is_traced_with_a_fact_for_each_person(compiled: Tellekjerne, rows) -> None:
    lines = [timeline(start, spells) for start, spells, _ in rows]
    came = {"kom_til_slottet": np.array([c.toordinal() for *_, c in rows])}
    total, days = compiled.tell(*arrays(lines), fakta=came, dager=True)
    counts = [tell(line, c) for line, (*_, c) in zip(lines, rows, strict=True)]
    assert days is not None and days.tolist() == [u for c in counts for _, u in per_day(c)]
    assert total.tolist() == [[c.antall(u) for u in Doynutfall] for c in counts]
    over_weekends, none = compiled.tell(*arrays(lines), fakta=came)
    assert over_weekends.tolist() == total.tolist() and none is None


@given(st.lists(st.tuples(STARTS, SPELLS), min_size=1, max_size=4))
def test_stretches_cover_the_same_days_and_may_be_counted_again(compiled: Tellekjerne, rows) -> None:
    lines = [timeline(start, spells) for start, spells in rows]
    came = {"kom_til_slottet": np.full(len(lines), date(2017, 1, 1).toordinal())}
    first, fra, til, what = compiled.perioder(*arrays(lines), fakta=came)
    for p, line in enumerate(lines):
        span = range(first[p], first[p + 1])
        found = [(date.fromordinal(d), int(what[i])) for i in span for d in range(fra[i], til[i] + 1)]
        assert found == per_day(tell(line))


def test_stretches_are_decided_backwards_too() -> None:
    kernel = lov("2023-01-01").kompiler_teller("sykedager")
    line = timeline(date(2019, 1, 1), [(3, 5), (2, 3), (3, 4), (1, 2), (3, 1)])
    first, fra, til, what = kernel.perioder(*arrays([line, line]))
    days = [int(w) for a, b, w in zip(fra, til, what, strict=True) for _ in range(a, b + 1)]
    one = [s.verdi for s in lov("2023-01-01").tell("sykedager", line).dager for _ in range(s.dager)]
    assert days == one + one and first[1] * 2 == first[2]


def test_the_memory_is_of_bounded_size_and_forgets_the_oldest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counters, "MEMORY", 3)
    memory: list[tuple[int, int]] = []
    for day in (1, 2, 4, 6, 8):
        counters.remember(memory, day, day)
    assert memory == [(4, 4), (6, 6), (8, 8)]
    assert huskede_ukedager([(1, 14)], 5, 12) == 6  # day 1 was a Monday
    assert husket(memory, 5, 8) == 2 and husket(memory, 1, 9) == 3 and husket(memory, 9, 12) == 0


def test_a_fact_that_is_not_given_is_named(compiled: Tellekjerne) -> None:
    line = timeline(date(2019, 1, 1), [(1, 3)])
    with pytest.raises(InputFault, match="kom_til_slottet"):
        lov("2023-01-01").tell("hviledager", line)
    with pytest.raises(InputFault, match="kom_til_slottet"):
        compiled.tell(*arrays([line]))


HEAD = (
    "class T(NamedTuple):\n    x: int\n\nclass U(IntEnum):\n    UAVGJORT = 0\n    JA = 1\n\n"
    '@teller("t", "§ 1", fra="2020-01-01", start=T(0), hendelser=Farge, utfall=U{})\n'
    "def t(tilstand: T, hendelse: int, n: int, {}) -> Steg:\n    return Steg(tilstand, n, {})\n"
)


def test_a_memory_of_nothing_and_a_fact_that_changes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.RefusedConstruct, match="husker"):
        load(tmp_path, HEAD.format("", "minne: object", "U.JA"))
    with pytest.raises(errors.UnknownName, match="aldri endrer seg"):
        load(tmp_path, HEAD.format("", "lonn: KrPerAr", "U.JA"))


def test_what_is_remembered_is_never_decided_backwards(tmp_path: Path) -> None:
    law = load(tmp_path, HEAD.format(", husker=1", "minne: object", "U.UAVGJORT, U.JA"))
    with pytest.raises(errors.RefusedConstruct, match="bakover"):
        counters.count(law, "t", timeline(date(2021, 1, 1), [(1, 3)]), law.lovdata)
