"""The quotas of §§ 11-12 and 11-13: counted in weekdays, and the Friday carries the weekend."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.engine.errors import InputFault
from trygdekart.law.arbeidsavklaringspenger.fakta_varighet import Rettighetstype
from trygdekart.law.arbeidsavklaringspenger.regler_varighet_kvote import (
    MED_RETT,
    etter_hverdager,
    hverdager,
    med_helgen,
)
from trygdekart.law.arbeidsavklaringspenger.tellere_kvote import (
    Kvotebruk,
    Kvotehendelse,
    Kvoteutfall,
    aap_kvote,
    kvotehendelser,
    tell_kvote,
)
from trygdekart.timeline import Tidslinje

R = Rettighetstype
MONDAY = date(2024, 11, 18)
STARTS = st.dates(date(2018, 1, 1), date(2026, 6, 1))
SPELLS = st.lists(st.tuples(st.sampled_from(list(R)), st.integers(1, 40)), min_size=1, max_size=10)
QUOTAS = st.integers(0, 60)


def line(start: date, spells: list[tuple[R, int]]) -> Tidslinje[int]:
    rows = []
    for kind, days in spells:
        rows.append((start, start + timedelta(days=days - 1), int(kind)))
        start += timedelta(days=days)
    return Tidslinje.av(rows)


def per_day(days: Tidslinje[int]) -> list[int]:
    return [s.verdi for s in days for _ in range(s.dager)]


def by_hand(rights: Tidslinje[int], ordinary: int, replacement: int) -> list[int]:
    """Count one day at a time, in the words of the law."""
    left, out, had_right = [ordinary, replacement], [], False
    for segment in rights:
        for i in range(segment.dager):
            day = segment.fra + timedelta(days=i)
            kind = R(segment.verdi)
            if kind is R.INGEN:
                out.append(Kvoteutfall.INGEN_RETT)
            elif kind in (R.ARBEIDSSOKER, R.VURDERES_FOR_UFORETRYGD):
                out.append(Kvoteutfall.RETT_UTEN_KVOTE)
            else:
                k = 1 if kind is R.SYKEPENGEERSTATNING else 0
                weekday = day.weekday() < 5
                if left[k] > 0 or (not weekday and had_right):
                    left[k] -= weekday
                    out.append(MED_RETT[k])
                else:
                    out.append((Kvoteutfall.KVOTEN_BRUKT_OPP, Kvoteutfall(5))[k])
            had_right = out[-1] in MED_RETT
    return [int(o) for o in out]


@given(STARTS, SPELLS, QUOTAS, QUOTAS)
@settings(max_examples=150)
def test_the_count_is_that_of_the_law_one_day_at_a_time(
    start: date, spells, ordinary: int, other: int
) -> None:
    rights = line(start, spells)
    assert per_day(tell_kvote(rights, ordinary, other).dager) == by_hand(rights, ordinary, other)


@given(STARTS, SPELLS, QUOTAS, QUOTAS)
@settings(max_examples=100)
def test_days_never_exceed_the_quota_and_order_of_the_rows_does_not_matter(
    start: date, spells, ordinary: int, other: int
) -> None:
    rights = line(start, spells)
    count = tell_kvote(rights, ordinary, other)
    for outcome, quota in ((Kvoteutfall.RETT, ordinary), (Kvoteutfall.RETT_SOM_SYKEPENGEERSTATNING, other)):
        used = sum(hverdager(s.fra, s.siste) for s in count.dager if s.verdi == outcome)
        assert used <= quota
    shuffled = Tidslinje.av((s.fra, s.til, s.verdi) for s in reversed(list(rights)))
    assert tell_kvote(shuffled, ordinary, other).dager == count.dager


@given(STARTS, SPELLS, QUOTAS, QUOTAS, st.data())
@settings(max_examples=100)
def test_cutting_a_right_anywhere_changes_no_day(
    start: date, spells, ordinary: int, other: int, data
) -> None:
    rights = line(start, spells)
    days = st.integers(1, (list(rights)[-1].siste - start).days + 1)
    cut = rights.del_ved(start + timedelta(days=d) for d in data.draw(st.lists(days, max_size=8)))
    a, b = tell_kvote(rights, ordinary, other), tell_kvote(cut, ordinary, other)
    assert (a.dager, a.tilstand) == (b.dager, b.tilstand)


@given(
    st.sampled_from(list(Kvotehendelse)),
    st.integers(1, 60),
    st.integers(0, 40),
    st.integers(0, 40),
    st.integers(0, 1),
    QUOTAS,
    QUOTAS,
)
def test_n_days_at_once_are_n_single_days(
    event: Kvotehendelse, n: int, used: int, other: int, before: int, quota: int, replacement: int
) -> None:
    def run(chunk: int) -> tuple[Kvotebruk, list[int]]:
        state, left, days = Kvotebruk(used, other, before), n, []
        while left:
            s = aap_kvote(state, event, min(chunk, left), quota, replacement)
            state, left = s.tilstand, left - s.dager
            days += [int(s.utfall)] * s.dager
        return state, days

    assert run(n) == run(1) == run(7)


def test_traced_equals_compiled_for_many_persons() -> None:
    law = tk.lov("2026-08-21")
    r = np.random.default_rng(7)
    lines = [
        line(
            date(2018, 1, 1) + timedelta(days=int(r.integers(0, 2500))),
            [(R(int(r.choice([1, 2, 3, 4, 5, 9]))), int(r.integers(1, 500))) for _ in range(4)],
        )
        for _ in range(200)
    ]
    events = [kvotehendelser(rights, rights.segmenter[-1].siste) for rights in lines]
    first = np.cumsum([0, *(len(t) for t in events)])
    rows = [(s.fra.toordinal(), s.siste.toordinal(), s.verdi) for t in events for s in t]
    columns = [np.ascontiguousarray(c) for c in np.array(rows, dtype=np.int64).T]
    total, days = law.kompiler_teller("aap_kvote").tell(first, *columns, dager=True)
    counts = [law.tell("aap_kvote", t) for t in events]
    assert days is not None and days.tolist() == [d for c in counts for d in per_day(c.dager)]
    assert total.tolist() == [[c.antall(u) for u in Kvoteutfall] for c in counts]


def test_the_law_counts_from_2018_only() -> None:
    with pytest.raises(InputFault, match="før loven begynner"):
        tk.lov("2026-08-21").tell(
            "aap_kvote", kvotehendelser(line(date(2017, 12, 29), [(R.STUDENT, 5)]), MONDAY)
        )


@given(STARTS, st.integers(0, 900))
def test_weekdays_forward_and_between_agree(start: date, n: int) -> None:
    last = etter_hverdager(start, n)
    assert hverdager(start, last) == n
    assert n == 0 or last.weekday() < 5
    assert hverdager(start, med_helgen(last)) == n


BISTAND, INGEN, STUDENT, SOKER = R.BISTANDSBEHOV, R.INGEN, R.STUDENT, R.ARBEIDSSOKER
RIGHT, FREE, USED_UP, NONE = 1, 3, 4, 6


@pytest.mark.parametrize(
    ("quota", "spells", "want"),
    [
        # The last day is a Friday: the weekend goes with it, Monday does not.
        (5, [(BISTAND, 10)], [("11-24", RIGHT), ("11-27", USED_UP)]),
        # A Thursday carries no weekend.
        (4, [(BISTAND, 10)], [("11-21", RIGHT), ("11-27", USED_UP)]),
        # A gap between: the days without the right use nothing.
        (
            5,
            [(BISTAND, 3), (INGEN, 4), (STUDENT, 3)],
            [("11-20", RIGHT), ("11-24", NONE), ("11-26", RIGHT), ("11-27", USED_UP)],
        ),
        # A right that begins on Saturday with nothing left, after days without the right.
        (
            5,
            [(BISTAND, 5), (INGEN, 7), (BISTAND, 2)],
            [("11-22", RIGHT), ("11-29", NONE), ("12-01", USED_UP)],
        ),
        # Job-seeking in between uses none of the quota.
        (
            2,
            [(BISTAND, 1), (SOKER, 3), (BISTAND, 2)],
            [("11-18", RIGHT), ("11-21", FREE), ("11-23", RIGHT)],
        ),
    ],
)
def test_edges_of_the_quota(quota: int, spells: list[tuple[R, int]], want: list[tuple[str, int]]) -> None:
    days = tell_kvote(line(MONDAY, spells), quota, 0).dager
    got = [(s.siste.isoformat()[5:], int(s.verdi)) for s in days]
    joined = [row for i, row in enumerate(got) if i + 1 == len(got) or got[i + 1][1] != row[1]]
    assert joined == want


def test_an_open_right_lasts_until_the_quota_is_used_up_and_stays_so() -> None:
    days = tell_kvote(Tidslinje.konstant(int(R.BISTANDSBEHOV), date(2024, 2, 5)), 784, 131).dager
    assert [(s.fra, s.til, s.verdi) for s in days] == [
        (date(2024, 2, 5), date(2027, 2, 4), Kvoteutfall.RETT),
        (date(2027, 2, 5), None, Kvoteutfall.KVOTEN_BRUKT_OPP),
    ]


def test_the_case_of_a_person_says_what_is_used_and_left() -> None:
    rights = Tidslinje.av(
        [(date(2024, 1, 1), date(2024, 12, 31), "bistandsbehov"), (date(2025, 1, 1), None, "arbeidssøker")]
    )
    svar = tk.lov("2025-06-01").beregn(
        {"aap_rettighetstype": rights},
        (
            "aap_ordinaer_kvote_brukt",
            "aap_ordinaer_kvote_igjen",
            "aap_siste_dag_med_rett",
            "aap_rettsforlop",
        ),
    )
    assert (svar["aap_ordinaer_kvote_brukt"], svar["aap_ordinaer_kvote_igjen"]) == (262, 522)
    assert date.fromordinal(svar["aap_siste_dag_med_rett"]) == date(2025, 6, 30)
    assert svar["aap_rettsforlop"].segmenter[-1].verdi is Kvoteutfall.TIDEN_ER_UTE


def test_one_value_without_periods_is_not_enough() -> None:
    svar = tk.lov("2025-06-01").beregn(
        {"aap_rettighetstype": "bistandsbehov"}, ("aap_ordinaer_kvote_brukt",)
    )
    assert svar.mangler == {"aap_rettighetstype"}
