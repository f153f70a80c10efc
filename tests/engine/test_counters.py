"""Counters: n days at once or one by one, traced or compiled, whole or split – the same days."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygdekart.engine.counter_kernel import Tellekjerne
from trygdekart.engine.counters import Telling
from trygdekart.engine.errors import InputFault
from trygdekart.timeline import Tidslinje

from . import people
from .soria_moria import lov, lovverk
from .soria_moria.tellere import Hendelse, Tilstand, Utfall, sykedager, sykedager_2022

F, S, P = Hendelse.FRISK, Hendelse.SYK, Hendelse.PERMISJON
SPELLS = st.lists(st.tuples(st.sampled_from([F, S, P]), st.integers(1, 40)), min_size=1, max_size=14)
STARTS = st.dates(date(2018, 1, 1), date(2022, 6, 1))
PERSONS = 600  # untraced against traced counts


def timeline(start: date, spells: list[tuple[int, int]]) -> Tidslinje[int]:
    rows = []
    for event, n in spells:
        rows.append((start, start + timedelta(days=n - 1), int(event)))
        start += timedelta(days=n)
    return Tidslinje.av(rows)


def per_day(count: Telling) -> list[int]:
    return [s.verdi for s in count.dager for _ in range(s.dager)]


def arrays(people_: list[Tidslinje[int]]) -> tuple[np.ndarray, ...]:
    first = np.cumsum([0, *(len(t) for t in people_)])
    rows = [(s.fra.toordinal(), s.til.toordinal(), s.verdi) for t in people_ for s in t if s.til]
    columns = np.array(rows, dtype=np.int64).reshape(-1, 3).T
    return (first, *(np.ascontiguousarray(c) for c in columns))


@pytest.fixture(scope="module")
def compiled() -> Tellekjerne:
    return lov("2023-01-01").kompiler_teller("sykedager")


@pytest.mark.parametrize("step", [sykedager, sykedager_2022])
@given(
    st.sampled_from([F, S, P]),
    st.integers(1, 80),
    st.integers(0, 30),
    st.integers(0, 40),
    st.integers(0, 20),
    st.integers(1, 30),
)
def test_the_closed_form_for_n_days_is_n_single_days(
    step: object, event: int, n: int, used: int, well: int, own: int, earn: int
) -> None:
    start = Tilstand(used, min(well, earn))

    def run(chunk: int) -> tuple[Tilstand, list[int]]:
        state, days, left = start, [], n
        while left:
            s = step(state, int(event), min(chunk, left), own, earn)  # type: ignore[operator]
            assert 1 <= s.dager <= min(chunk, left)
            state, left = s.tilstand, left - s.dager
            days += [s.utfall] * s.dager
        return state, days

    assert run(n) == run(1) == run(7)


@given(STARTS, SPELLS, st.data())
def test_splitting_a_spell_changes_no_day_and_no_final_state(
    start: date, spells, data: st.DataObject
) -> None:
    law, whole = lov("2023-01-01"), timeline(start, spells)
    days = st.integers(0, (list(whole)[-1].til - start).days)
    cuts = [start + timedelta(days=d) for d in data.draw(st.lists(days, max_size=6))]
    a, b = law.tell("sykedager", whole), law.tell("sykedager", whole.del_ved(cuts))
    c = law.tell("sykedager", whole.del_ved(start + timedelta(days=i) for i in range(600)))
    assert a.dager == b.dager == c.dager
    assert a.tilstand == b.tilstand == c.tilstand


@given(st.lists(st.tuples(STARTS, SPELLS), min_size=1, max_size=4))
def test_compiled_days_and_totals_are_those_of_the_trace(compiled: Tellekjerne, rows) -> None:
    lines = [timeline(start, spells) for start, spells in rows]
    total, days = compiled.tell(*arrays(lines), dager=True)
    counts = [lov("2023-01-01").tell("sykedager", line) for line in lines]
    assert days is not None
    assert days.tolist() == [d for c in counts for d in per_day(c)]
    assert total.tolist() == [[c.antall(u) for u in Utfall] for c in counts]


def test_many_persons_are_counted_alike_on_one_thread_and_on_more(compiled: Tellekjerne) -> None:
    r = np.random.default_rng(people.SEED)
    lines = [
        timeline(
            date.fromordinal(int(r.integers(people.day(2018), people.day(2022, 6)))),
            [(int(r.integers(1, 4)), int(r.integers(1, 30))) for _ in range(12)],
        )
        for _ in range(PERSONS)
    ]
    many = lines * 40  # more than one chunk
    one, days = compiled.tell(*arrays(many), dager=True, trader=1)
    two, also = compiled.tell(*arrays(many), dager=True, trader=2)
    assert (one == two).all() and (days == also).all()
    law = lov("2023-01-01")
    for i, line in enumerate(lines):
        assert one[i].tolist() == [law.tell("sykedager", line).antall(u) for u in Utfall]


def count(start: date, *spells: tuple[int, int]) -> list[str]:
    telling = lov("2023-01-01").tell("sykedager", timeline(start, list(spells)))
    return [f"{Utfall(s.verdi).name} {s.dager}" for s in telling.dager]


def test_leave_before_sickness_is_decided_backwards() -> None:
    day = date(2019, 1, 1)
    assert count(day, (P, 5), (S, 3)) == ["HVILE 5", "EGENDAG 3"]
    assert count(day, (P, 5), (F, 3)) == ["FERIE 5", "ARBEID 3"]
    assert count(day, (P, 5)) == ["UAVGJORT 5"]
    assert count(day, (F, 2), (P, 2), (S, 1), (P, 4), (F, 1)) == [
        "ARBEID 2",
        "HVILE 2",
        "EGENDAG 1",
        "FERIE 4",
        "ARBEID 1",
    ]


def test_the_step_that_decides_backwards_says_so() -> None:
    telling = lov("2023-01-01").tell("sykedager", timeline(date(2019, 1, 1), [(P, 5), (S, 3)]))
    first, second = telling.skritt
    assert (first.utfall, first.tidligere) == (Utfall.UAVGJORT, 0)
    assert (second.utfall, second.tidligere) == (Utfall.EGENDAG, Utfall.HVILE)
    assert (second.for_, second.etter) == (Tilstand(0, 0), Tilstand(3, 0))


def test_a_rate_that_changes_in_the_middle_of_a_count_goes_on_from_the_same_state() -> None:
    assert count(date(2020, 3, 1), (S, 40)) == ["EGENDAG 12", "TRYGDEDAG 28"]
    assert count(date(2020, 3, 10), (S, 40)) == ["EGENDAG 6", "TRYGDEDAG 34"]  # 3 from 16 March
    assert count(date(2020, 3, 14), (S, 40)) == ["EGENDAG 3", "TRYGDEDAG 37"]
    assert count(date(2021, 9, 28), (S, 40)) == ["EGENDAG 16", "TRYGDEDAG 24"]  # 16 from 1 October
    assert count(date(2021, 9, 21), (S, 40)) == ["EGENDAG 3", "TRYGDEDAG 7", "EGENDAG 13", "TRYGDEDAG 17"]


def test_a_version_that_changes_in_the_middle_of_a_leave_decides_what_came_before() -> None:
    assert count(date(2021, 12, 20), (P, 12), (S, 1)) == ["FERIE 12", "EGENDAG 1"]  # sick on 1 January
    assert count(date(2021, 12, 20), (P, 11), (S, 1)) == ["HVILE 11", "EGENDAG 1"]


def test_enough_days_in_health_give_new_own_days() -> None:
    day = date(2019, 1, 1)
    assert count(day, (S, 12), (F, 27), (S, 5))[-1] == "TRYGDEDAG 5"
    assert count(day, (S, 12), (F, 28), (S, 5))[-1] == "EGENDAG 5"
    assert count(day, (S, 12), (F, 27), (P, 1), (F, 27), (S, 5))[-1] == "TRYGDEDAG 5"


def test_a_day_before_the_law_is_refused_traced_and_compiled(compiled: Tellekjerne) -> None:
    line = timeline(date(2017, 12, 31), [(S, 3)])
    with pytest.raises(InputFault, match="før loven begynner"):
        lov("2023-01-01").tell("sykedager", line)
    with pytest.raises(InputFault, match="før loven begynner"):
        compiled.tell(*arrays([line]))


def test_an_open_spell_and_an_unknown_counter_are_refused() -> None:
    law = lov("2023-01-01")
    with pytest.raises(InputFault, match="åpen"):
        law.tell("sykedager", Tidslinje.konstant(1, date(2019, 1, 1)))
    for call in (lambda: law.tell("borte", Tidslinje.tom()), lambda: law.kompiler_teller("borte")):
        with pytest.raises(InputFault, match="ingen teller"):
            call()


def test_nobody_and_a_person_without_spells_are_counted_as_nothing(compiled: Tellekjerne) -> None:
    empty = np.zeros(0, dtype=np.int64)
    total, days = compiled.tell(np.zeros(3, dtype=np.int64), empty, empty, empty, dager=True)
    assert total.tolist() == [[0] * 6] * 2 and days is not None and len(days) == 0
    assert lov("2023-01-01").tell("sykedager", Tidslinje.tom()).dager == Tidslinje.tom()


def test_both_versions_of_the_counter_are_loaded_in_order_of_time() -> None:
    assert [v.validity.virker_fra.year for v in lovverk().tellere["sykedager"]] == [2018, 2022]
