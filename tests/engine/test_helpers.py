"""The functions a rule may call: rounding, division, tables and the calendar."""

from __future__ import annotations

import calendar
import math
from datetime import date
from fractions import Fraction
from types import FunctionType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trygdekart.engine import helpers as h

DATES = st.dates(date(1, 3, 1), date(9990, 12, 31))
KRONER = st.integers(-(10**8), 10**8)


@pytest.mark.parametrize(
    ("x", "rounded"),
    [
        (24215.5, 24216),
        (24215.499999999996, 24216),  # 0.66 × 36690.15… in floats, exactly a half on paper
        (24215.49, 24215),
        (0.5, 1),
        (1.5, 2),
        (2.5, 3),
        (-0.5, 0),
        (-1.5, -1),
        (-1.51, -2),
        (-2.5, -2),
        (0.0, 0),
        (-0.49, 0),
        (1e9 + 0.5, 1e9 + 1),
    ],
)
def test_halves_are_rounded_up_also_below_zero_and_a_hair_below_the_half(x: float, rounded: float) -> None:
    assert h.avrund(x) == rounded
    assert math.copysign(1.0, h.avrund(x)) == (-1.0 if rounded < 0 else 1.0)  # no minus nought


@given(KRONER, st.sampled_from([1, 2, 4, 5, 10, 50, 100]))
def test_a_half_on_paper_is_rounded_up_whatever_the_float_below_it(whole: int, parts: int) -> None:
    half = whole + 0.5
    assert h.avrund(half) == whole + 1
    assert h.avrund(math.nextafter(half, -math.inf)) == whole + 1
    assert h.avrund(half * parts, float(parts)) == (whole + 1) * parts


@given(st.floats(-1e9, 1e9, allow_subnormal=False))
def test_rounding_is_within_a_half_and_whole_numbers_stay(x: float) -> None:
    exact = Fraction(x)
    slack = Fraction(1, 10**6) + Fraction(1, 10**6)
    assert abs(Fraction(h.avrund(x)) - exact) <= Fraction(1, 2) + slack
    assert -slack <= exact - Fraction(h.rund_ned(x)) + slack < 1 + 2 * slack
    assert -slack <= Fraction(h.rund_opp(x)) - exact + slack < 1 + 2 * slack
    whole = float(math.floor(x))
    assert h.avrund(whole) == h.rund_ned(whole) == h.rund_opp(whole) == whole


@pytest.mark.parametrize(
    ("x", "step", "down", "up"),
    [
        (99.9999999, 1.0, 100, 100),
        (100.0000001, 1.0, 100, 100),
        (99.99, 1.0, 99, 100),
        (149, 100.0, 100, 200),
        (-149, 100.0, -200, -100),
        (200, 100.0, 200, 200),
        (-0.5, 1.0, -1, 0),
    ],
)
def test_rounding_down_and_up_forgive_a_hair(x: float, step: float, down: float, up: float) -> None:
    assert h.rund_ned(x, step) == down and h.rund_opp(x, step) == up


def test_division_by_zero_gives_what_the_law_says() -> None:
    assert h.del_pa(7, 0, ved_null=1) == 1 and h.del_pa(7, -0.0, ved_null=0) == 0
    assert h.del_pa(7, 2, ved_null=0) == 3.5


BRACKETS = ((0.0, 0.0), (100.0, 0.1), (300.0, 0.5))


@pytest.mark.parametrize(
    ("amount", "tax"), [(-5, 0), (0, 0), (100, 0), (101, 0.1), (300, 20), (301, 20.5), (1000, 370)]
)
def test_brackets_add_up(amount: float, tax: float) -> None:
    assert h.trinnvis(amount, BRACKETS) == pytest.approx(tax)


@given(st.floats(0, 1e7), st.floats(0, 1e7))
def test_brackets_with_rising_rates_never_fall(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert h.trinnvis(low, BRACKETS) <= h.trinnvis(high, BRACKETS) + 1e-6


TABLE = ((0.0, 1.0, 2.0, 3.0), (1954.0, 11, 12, 13), (1955.0, 21, 22, 23))


@pytest.mark.parametrize(
    ("row", "column", "cell"),
    [
        (1954, 1, 11),
        (1954, 3, 13),
        (1955, 2, 22),
        (1953, 1, None),
        (1956, 1, None),
        (1954, 0, None),
        (1954, 4, None),
    ],
)
def test_a_key_outside_the_table_has_no_value(row: int, column: int, cell: float | None) -> None:
    if cell is None:
        with pytest.raises(IndexError):
            h.tabellverdi(TABLE, row, column)
    else:
        assert h.tabellverdi(TABLE, row, column) == cell


@given(DATES)
@example(date(2000, 2, 29))
@example(date(1900, 2, 28))
@example(date(2100, 3, 1))
@example(date(2024, 12, 31))
def test_day_numbers_are_those_of_the_calendar(d: date) -> None:
    n = d.toordinal()
    assert h.dag_fra_dato(d.year, d.month, d.day) == n
    assert h.ar_av(n) == d.year
    assert h.manedsnummer(n) == d.year * 12 + d.month - 1
    assert h.forste_i_maneden(n) == d.replace(day=1).toordinal()


def test_every_day_of_the_time_the_law_is_about() -> None:
    for n in range(date(1900, 1, 1).toordinal(), date(2100, 12, 31).toordinal() + 1):
        d = date.fromordinal(n)
        assert h.dag_fra_dato(d.year, d.month, d.day) == n
        assert (h.ar_av(n), h.manedsnummer(n) % 12 + 1) == (d.year, d.month)
        assert n - h.forste_i_maneden(n) == d.day - 1


@given(st.dates(date(1200, 1, 1), date(8000, 12, 31)), st.integers(-12_000, 12_000))
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(d: date, months: int) -> None:
    number = d.year * 12 + d.month - 1 + months
    year, month = number // 12, number % 12 + 1
    day = min(d.day, calendar.monthrange(year, month)[1])
    assert h.legg_til_maneder(d.toordinal(), months) == date(year, month, day).toordinal()


@pytest.mark.parametrize(
    ("born", "age", "turns"),
    [
        (date(2004, 2, 29), 18, date(2022, 2, 28)),
        (date(2004, 2, 29), 20, date(2024, 2, 29)),
        (date(1896, 2, 29), 4, date(1900, 2, 28)),
        (date(2000, 2, 28), 4, date(2004, 2, 28)),
        (date(1954, 12, 31), 67, date(2021, 12, 31)),
        (date(1954, 5, 1), 0, date(1954, 5, 1)),
    ],
)
def test_someone_born_on_a_leap_day_has_a_birthday_every_year(born: date, age: int, turns: date) -> None:
    assert date.fromordinal(h.fyller_ar(born.toordinal(), age)) == turns


@given(st.dates(date(1200, 1, 1), date(8000, 12, 31)), st.integers(-100, 200), st.sampled_from([0.0, 0.5]))
@example(date(2000, 2, 29), 75, 0.0)
@example(date(2000, 2, 29), 60, 0.0)
@example(date(1999, 12, 31), 62, 0.5)
def test_a_birthday_is_whole_months_from_birth_also_at_half_years(d: date, age: int, half: float) -> None:
    turns = h.legg_til_maneder(d.toordinal(), 12 * age + int(12 * half))
    assert h.fyller_ar(d.toordinal(), age + half if half else age) == turns


@given(DATES, st.integers(0, 400))
@example(date(2018, 1, 6), 0)
@example(date(2018, 1, 5), 1)
def test_weekdays_are_those_of_the_calendar(d: date, n: int) -> None:
    number, weekday = d.toordinal(), d.weekday()
    assert h.er_helg(number) == (weekday >= 5)
    assert h.dager_til_ukeskille(number) == (5 - weekday if weekday < 5 else 7 - weekday)
    assert h.siste_ukedag(number) == number - max(0, weekday - 4)
    days = [date.fromordinal(number + i).weekday() < 5 for i in range(n)]
    assert h.ukedager_mellom(number, number + n) == sum(days)


@given(DATES, st.integers(0, 300))
def test_weekdays_later_is_one_weekday_at_a_time_from_monday_at_the_earliest(d: date, n: int) -> None:
    day = d.toordinal()
    while h.er_helg(day):
        day += 1
    for _ in range(n):
        day += 1
        while h.er_helg(day):
            day += 1
    assert h.legg_til_ukedager(d.toordinal(), n) == day


@pytest.mark.parametrize("x", [0.0, -0.3, -0.999, 1e-7])
def test_rounding_up_to_nought_is_never_minus_nought_with_the_ceil_of_kernels_either(x: float) -> None:
    np = pytest.importorskip("numpy")  # kernels use its ceil, which gives -0.0 where Python's gives 0
    in_a_kernel = FunctionType(h.rund_opp.__code__, {**vars(h), "math": np})
    for rund_opp in (h.rund_opp, in_a_kernel):
        assert math.copysign(1.0, rund_opp(x, 1.0)) == 1.0
