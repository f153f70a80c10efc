"""Meldeperioder, the duty to report, and when a meldeperiode is ready for payment (§ 11-10)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.law.arbeidsavklaringspenger.regler_varighet_meldeplikt import (
    Meldestatus,
    meldeperioder,
)
from trygdekart.timeline import Tidslinje

MONDAY = date(2024, 1, 1)
FOR, UTEN, FORSTE, FRITAK, GRUNN, MELDT, IKKE = Meldestatus


def days(*numbers: int) -> Tidslinje[bool]:
    """Cards received so many days after the first Monday."""
    return Tidslinje.av(
        (MONDAY + timedelta(days=n), MONDAY + timedelta(days=n), True) for n in sorted(set(numbers))
    )


def statuses(weeks: int, cards: Tidslinje[bool] | None = None, **facts: Any) -> list[tuple[int, int]]:
    """Return (days from the first Monday, status) of each change."""
    end = MONDAY + timedelta(days=7 * weeks - 1)
    given_facts = {
        "aap_rett": Tidslinje.konstant(True, MONDAY, end),
        "aap_vedtak_dato": MONDAY,
        **facts,
    }
    given_facts["aap_meldekort_mottatt"] = days() if cards is None else cards
    line = tk.lov("2026-08-21").beregn(given_facts, ("aap_meldeplikt",))["aap_meldeplikt"]
    assert line.segmenter[-1].til == end
    return [((s.fra - MONDAY).days, int(s.verdi)) for s in line]


def test_a_card_on_the_eighth_day_is_in_time_and_on_the_ninth_loses_the_days_before() -> None:
    assert statuses(4, days(14)) == [(0, FOR), (14, MELDT)]
    assert statuses(4, days(21)) == [(0, FOR), (14, MELDT)]
    assert statuses(4, days(22)) == [(0, FOR), (14, IKKE), (22, MELDT)]
    assert statuses(4) == [(0, FOR), (14, IKKE)]


def test_a_card_is_good_for_its_own_period_only() -> None:
    assert statuses(6, days(14, 27)) == [(0, FOR), (14, MELDT), (28, IKKE)]


def test_the_first_period_with_right_needs_no_card() -> None:
    right = Tidslinje.av(
        [
            (MONDAY, MONDAY + timedelta(days=29), False),
            (MONDAY + timedelta(days=30), MONDAY + timedelta(55), True),
        ]
    )
    got = statuses(8, days(44), aap_rett=right)
    assert got == [(0, FOR), (14, UTEN), (42, MELDT)]  # the first day of 28–41 is without the right
    right = Tidslinje.av(
        [
            (MONDAY, MONDAY + timedelta(days=27), False),
            (MONDAY + timedelta(days=28), MONDAY + timedelta(55), True),
        ]
    )
    assert statuses(8, days(44), aap_rett=right) == [(0, FOR), (14, UTEN), (28, FORSTE), (42, MELDT)]


def test_exemption_goes_before_a_card_and_a_reason_is_a_status_of_its_own() -> None:
    free = {"aap_fritatt_for_meldeplikt": True}
    assert statuses(4, days(22), **free) == [(0, FOR), (14, FRITAK)]
    from_day_20 = {"aap_fritatt_for_meldeplikt": Tidslinje.konstant(True, MONDAY + timedelta(days=20))}
    assert statuses(4, **from_day_20) == [(0, FOR), (14, FRITAK)]
    from_day_24 = {"aap_fritatt_for_meldeplikt": Tidslinje.konstant(True, MONDAY + timedelta(days=24))}
    assert statuses(4, **from_day_24) == [(0, FOR), (14, IKKE), (24, FRITAK)]
    reason = Tidslinje.konstant("rimelig grunn", MONDAY + timedelta(days=14), MONDAY + timedelta(days=27))
    assert statuses(6, aap_meldeplikt_overstyrt=reason) == [(0, FOR), (14, GRUNN), (28, IKKE)]


def test_easter_monday_moves_the_deadline_by_a_day() -> None:
    right = Tidslinje.konstant(True, date(2026, 3, 16), date(2026, 4, 12))
    for day, late in ((7, False), (8, True)):
        facts = {
            "aap_rett": right,
            "aap_vedtak_dato": date(2026, 3, 16),
            "aap_meldekort_mottatt": Tidslinje.konstant(True, date(2026, 4, day), date(2026, 4, day)),
        }
        line = tk.lov("2026-08-21").beregn(facts, ("aap_meldeplikt",))["aap_meldeplikt"]
        assert (IKKE in [s.verdi for s in line]) is late, day


def test_a_card_sent_before_christmas_satisfies_the_period_after() -> None:
    right = Tidslinje.konstant(True, date(2025, 12, 8), date(2026, 1, 4))
    for day, status in ((16, IKKE), (17, MELDT)):
        facts = {
            "aap_rett": right,
            "aap_vedtak_dato": date(2025, 12, 1),
            "aap_meldekort_mottatt": Tidslinje.konstant(True, date(2025, 12, day), date(2025, 12, day)),
        }
        line = tk.lov("2026-08-21").beregn(facts, ("aap_meldeplikt",))["aap_meldeplikt"]
        assert line.verdi_pa(date(2025, 12, 24)) == status, day


@given(st.lists(st.integers(0, 139), max_size=8), st.integers(0, 30), st.data())
@settings(max_examples=60)
def test_the_status_of_each_day_is_that_of_the_rule_read_aloud(cards, decision: int, data: Any) -> None:
    got = statuses(20, days(*cards), aap_vedtak_dato=MONDAY + timedelta(days=decision))
    changes = dict(got)
    per_day, now = [], 0
    for n in range(140):
        now = changes.get(n, now)
        per_day.append(now)
    for start in range(0, 140, 14):
        said = [
            FOR if n <= decision else FORSTE if n == 0 else MELDT if n in cards else None
            for n in range(start, start + 14)
        ]
        first = next((i for i, s in enumerate(said) if s is not None), None)
        if first is None:
            want = [IKKE] * 14
        elif first <= 7:
            want = [said[first]] * 14
        else:
            want = [IKKE] * first + [said[first]] * (14 - first)
        assert per_day[start : start + 14] == want


@given(st.lists(st.integers(0, 139), max_size=8), st.lists(st.integers(0, 139), max_size=8))
@settings(max_examples=60)
def test_one_card_more_never_loses_a_day(cards: list[int], more: list[int]) -> None:
    def lost(some: list[int]) -> int:
        changes = statuses(20, days(*some))
        ends = [n for n, _ in changes[1:]] + [140]
        return sum(end - n for (n, s), end in zip(changes, ends, strict=True) if s == IKKE)

    assert lost([*cards, *more]) <= lost(cards)


@given(
    st.dates(date(2015, 1, 1), date(2026, 1, 1)),
    st.integers(0, 200),
    st.one_of(st.none(), st.integers(-99, 99)),
)
def test_periods_follow_one_another_and_cover_the_right(
    start: date, length: int, shift: int | None
) -> None:
    end = start + timedelta(days=length)
    fixed = None if shift is None else start + timedelta(days=shift)
    found = list(meldeperioder(start, end, fixed, 14))
    assert found[0].fra <= start <= found[0].siste and found[-1].fra <= end <= found[-1].siste
    assert all(b.fra == a.siste + timedelta(days=1) and a.dager == 14 for a, b in pairwise(found))
    if fixed is not None:
        assert (found[0].fra - fixed).days % 14 == 0
    else:
        assert found[0].fra.weekday() == 0


@pytest.mark.parametrize(
    ("facts", "ready"),
    [
        ({"aap_opplysninger_er_mottatt": True, "aap_opplysninger_mottatt": "2025-12-17"}, "2025-12-17"),
        ({"aap_opplysninger_er_mottatt": True, "aap_opplysninger_mottatt": "2025-12-30"}, "2025-12-30"),
        ({"aap_opplysninger_er_mottatt": True, "aap_opplysninger_mottatt": "2025-12-31"}, "2025-12-30"),
        ({"aap_opplysninger_er_mottatt": False}, "2025-12-30"),
        ({"aap_opplysninger_er_mottatt": False, "aap_fritatt_i_meldeperioden": True}, "2025-12-22"),
    ],
)
def test_a_period_is_ready_when_all_is_known_and_after_nine_days_at_the_latest(
    facts: Any, ready: str
) -> None:
    svar = tk.lov("2026-08-21").beregn(
        {"aap_utbetaling_periode_til": "2025-12-21", **facts}, ("aap_utbetalingsdato",)
    )
    assert date.fromordinal(int(svar["aap_utbetalingsdato"])).isoformat() == ready


def test_information_from_the_exempt_counts_as_received_on_wednesday_or_earlier_at_christmas() -> None:
    for last, received in (("2025-12-21", "2025-12-22"), ("2026-01-18", "2026-01-21")):
        svar = tk.lov("2026-08-21").beregn(
            {"aap_utbetaling_periode_til": last}, ("aap_opplysninger_fra_fritatt",)
        )
        assert date.fromordinal(int(svar["aap_opplysninger_fra_fritatt"])).isoformat() == received


def test_days_with_an_unmet_duty_are_told_apart() -> None:
    right = Tidslinje.konstant(True, MONDAY, MONDAY + timedelta(days=27))
    facts = {"aap_rett": right, "aap_vedtak_dato": MONDAY, "aap_meldekort_mottatt": days(22)}
    svar = tk.lov("2026-08-21").beregn(facts, ("aap_meldepliktbrudd",))
    assert [(s.dager, s.verdi) for s in svar["aap_meldepliktbrudd"]] == [(14, False), (8, True), (6, False)]
    on = [
        tk.lov(MONDAY + timedelta(days=n)).beregn(facts, ("aap_meldeplikt_brudd",))
        for n in (13, 14, 21, 22)
    ]
    assert [s["aap_meldeplikt_brudd"] for s in on] == [False, True, True, False]


def test_without_cards_the_duty_is_unknown_and_not_broken() -> None:
    facts = {
        "aap_rett": Tidslinje.konstant(True, MONDAY, MONDAY + timedelta(days=27)),
        "aap_vedtak_dato": MONDAY,
    }
    svar = tk.lov("2024-01-20").beregn(facts, ("aap_meldeplikt", "aap_meldeplikt_brudd"))
    assert svar.mangler == {"aap_meldekort_mottatt"} and svar["aap_meldeplikt_brudd"] is False
