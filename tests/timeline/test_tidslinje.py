"""Timelines: the edges by example, the algebra by property against a plain day-by-day dict."""

import pickle
from collections.abc import Sequence
from dataclasses import FrozenInstanceError
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygdekart.timeline import (
    ApenPeriode,
    IngenVerdi,
    OverlappendeSegmenter,
    Periode,
    Segment,
    Tidslinje,
    Tidslinjefeil,
    UgyldigPeriode,
    felles_knekkpunkter,
    manedsvekt,
)

DAG = timedelta(days=1)
START = date(2023, 11, 1)  # the window below holds a leap day and two turns of the year
SLUTT = date(2025, 2, 28)
VINDU = [START + i * DAG for i in range((SLUTT - START).days + 1)]
VIDERE = [*VINDU, date(2300, 1, 1)]

Rader = list[tuple[date, date | None, int]]
datoer = st.dates(START, SLUTT)
kutt = st.lists(datoer, max_size=8)


@st.composite
def rader(draw: st.DrawFn) -> Rader:
    """Draw rows without overlap: holes, neighbours, equal values and sometimes an open end."""
    grenser = sorted(draw(st.sets(datoer, max_size=9)))
    ut: Rader = []
    for i, fra in enumerate(grenser):
        siste = grenser[i + 1] - DAG if i + 1 < len(grenser) else None
        form = draw(st.sampled_from(["helt", "kort", "hull"]))
        verdi = draw(st.integers(0, 2))
        if form == "helt":
            ut.append((fra, siste, verdi))
        elif form == "kort":
            ut.append((fra, draw(st.dates(fra, siste or SLUTT)), verdi))
    return ut


tidslinjer = rader().map(Tidslinje.av)


def per_dag(t: Tidslinje[int], dager: Sequence[date] = VIDERE) -> dict[date, int]:
    """Read a timeline day by day, with holes left out."""
    svar = {dag: t.verdi_pa(dag, standard=None) for dag in dager}
    return {dag: verdi for dag, verdi in svar.items() if verdi is not None}


# Periode and Segment


def test_a_period_includes_both_ends() -> None:
    periode = Periode(date(2024, 2, 28), date(2024, 3, 1))
    assert periode.dager == 3
    assert date(2024, 2, 29) in periode
    assert date(2024, 2, 27) not in periode
    assert date(2024, 3, 2) not in periode
    assert Periode(START, START).dager == 1


def test_a_reversed_period_is_refused_in_plain_norwegian() -> None:
    with pytest.raises(UgyldigPeriode) as feil:
        Periode(date(2024, 3, 1), date(2024, 2, 29))
    assert str(feil.value) == ("Sluttdatoen 29.2.2024 er før startdatoen 1.3.2024. Rett en av datoene.")
    assert isinstance(feil.value, ValueError)


@pytest.mark.parametrize(
    ("periode", "tekst"),
    [
        (Periode(date(2024, 1, 1), date(2024, 12, 31)), "1.1.2024 til 31.12.2024"),
        (Periode(date(2024, 1, 1), None), "1.1.2024 og videre"),
        (Periode(date.min, date(2024, 12, 31)), "uten startdato til 31.12.2024"),
    ],
)
def test_a_period_reads_as_norwegian(periode: Periode, tekst: str) -> None:
    assert str(periode) == tekst


def test_the_last_day_of_the_calendar_is_an_open_end() -> None:
    assert Periode(START, date.max) == Periode(START, None)
    assert Tidslinje.konstant(1, START, date.max) == Tidslinje.konstant(1, START)


@pytest.mark.parametrize("periode", [Periode(START, None), Periode(date.min, SLUTT)])
def test_an_open_period_has_no_count_of_days(periode: Periode) -> None:
    with pytest.raises(ApenPeriode, match=r"er åpen\. Oppgi både startdato og sluttdato"):
        _ = periode.dager


def test_a_period_splits_before_each_date() -> None:
    fra, midt, til = date(2024, 1, 1), date(2024, 5, 1), date(2024, 12, 31)
    utenfor = [fra, date(2023, 1, 1), til + DAG]
    assert Periode(fra, til).del_ved([midt, *utenfor, midt]) == (
        Periode(fra, midt - DAG),
        Periode(midt, til),
    )
    assert Periode(fra, None).del_ved([midt])[-1] == Periode(midt, None)


def test_values_are_frozen_and_generic_classes_can_be_called_with_a_type() -> None:
    segment = Segment[int](START, SLUTT, 1)
    with pytest.raises(FrozenInstanceError):
        segment.verdi = 2  # type: ignore[misc]
    t = Tidslinje[int]((segment,))
    with pytest.raises(FrozenInstanceError):
        t.segmenter = ()  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(t)) == t


# Tidslinje, by example


def test_overlap_names_both_periods_and_what_to_do() -> None:
    ventet = (
        "Periodene 1.1.2024 til 31.3.2024 og 31.3.2024 og videre overlapper. "
        "Rett datoene slik at hver dag hører til bare én av dem."
    )
    rad: Rader = [(date(2024, 3, 31), None, 2), (date(2024, 1, 1), date(2024, 3, 31), 1)]
    for rekkefolge in (rad, rad[::-1]):
        with pytest.raises(OverlappendeSegmenter) as feil:
            Tidslinje.av(rekkefolge)
        assert str(feil.value) == ventet


def test_nothing_may_follow_an_open_end() -> None:
    with pytest.raises(OverlappendeSegmenter):
        Tidslinje.av([(START, None, 1), (SLUTT, None, 2)])


def test_the_day_before_and_the_day_after() -> None:
    t = Tidslinje.av([(date(2024, 2, 29), date(2024, 4, 30), 1), (date(2024, 5, 1), None, 2)])
    assert t.verdi_pa(date(2024, 2, 28), standard=None) is None
    assert t.verdi_pa(date(2024, 2, 29)) == 1
    assert t.verdi_pa(date(2024, 4, 30)) == 1
    assert t.verdi_pa(date(2024, 5, 1)) == 2
    assert t.verdi_pa(date.max) == 2


def test_a_hole_is_never_zero() -> None:
    with pytest.raises(IngenVerdi, match=r"ikke oppgitt noen verdi for 1\.11\.2023\. Legg til"):
        Tidslinje.tom().verdi_pa(START)
    assert Tidslinje.tom().verdi_pa(START, standard=None) is None
    assert issubclass(IngenVerdi, Tidslinjefeil)


def test_none_can_be_a_value() -> None:
    assert Tidslinje.konstant(None).verdi_pa(START) is None


def test_a_constant_has_a_value_on_every_day() -> None:
    t = Tidslinje.konstant(7)
    assert t.verdi_pa(date.min) == t.verdi_pa(START) == t.verdi_pa(date.max) == 7
    assert t.hull(date.min, None) == ()
    assert t.knekkpunkter() == (date.min,)


def test_an_empty_timeline_stays_empty() -> None:
    t = Tidslinje.tom()
    assert len(t) == t.dager == 0
    assert t.komprimer() == t.klipp(date.min, None) == t.del_ved(VINDU) == t
    assert t.slaa_sammen_ytre(t, lambda a, b: (a, b)) == t
    assert t.knekkpunkter() == ()
    assert list(t.ar()) == list(t.maneder(til=SLUTT)) == []
    assert t.hull(START, None) == (Periode(START, None),)


def test_breaks_are_starts_and_the_days_after_ends() -> None:
    t = Tidslinje.av([(date(2024, 1, 1), date(2024, 2, 29), 1), (date(2024, 5, 1), None, 1)])
    assert t.knekkpunkter() == (date(2024, 1, 1), date(2024, 3, 1), date(2024, 5, 1))


def test_outer_combination_gives_none_for_the_missing_side() -> None:
    a = Tidslinje.konstant(1, START, date(2024, 1, 31))
    b = Tidslinje.konstant("x", date(2024, 1, 1))
    assert a.slaa_sammen_ytre(b, lambda x, y: (x, y)) == Tidslinje.av(
        [
            (START, date(2023, 12, 31), (1, None)),
            (date(2024, 1, 1), date(2024, 1, 31), (1, "x")),
            (date(2024, 2, 1), None, (None, "x")),
        ]
    )


def test_months_are_cut_at_the_limits_and_a_hole_is_seen() -> None:
    t = Tidslinje.konstant(1, date(2024, 1, 20), date(2024, 2, 10))
    assert list(t.maneder(date(2024, 1, 15), date(2024, 3, 15))) == [
        (
            Periode(date(2024, 1, 15), date(2024, 1, 31)),
            Tidslinje.konstant(1, date(2024, 1, 20), date(2024, 1, 31)),
        ),
        (
            Periode(date(2024, 2, 1), date(2024, 2, 29)),
            Tidslinje.konstant(1, date(2024, 2, 1), date(2024, 2, 10)),
        ),
        (Periode(date(2024, 3, 1), date(2024, 3, 15)), Tidslinje.tom()),
    ]


def test_years_follow_the_timeline_when_no_limits_are_given() -> None:
    ar = [(p.fra, p.til) for p, _ in Tidslinje.konstant(1, date(2023, 11, 1), SLUTT).ar()]
    assert ar == [
        (date(2023, 11, 1), date(2023, 12, 31)),
        (date(2024, 1, 1), date(2024, 12, 31)),
        (date(2025, 1, 1), SLUTT),
    ]


@pytest.mark.parametrize("t", [Tidslinje.konstant(1, START), Tidslinje.konstant(1, til=SLUTT)])
def test_a_calendar_without_limits_is_refused_at_once(t: Tidslinje[int]) -> None:
    with pytest.raises(ApenPeriode, match="er åpen"):
        t.maneder()
    with pytest.raises(ApenPeriode):
        _ = t.dager
    assert len(list(t.ar(date(2024, 1, 1), date(2024, 12, 31)))) == 1


def test_the_repr_is_short() -> None:
    assert repr(Tidslinje.konstant("a", START)) == "Tidslinje(2023-11-01..: 'a')"
    delt = Tidslinje.konstant(1, START, SLUTT).del_ved(VINDU)
    assert repr(delt).endswith(f", +{len(VINDU) - 3})")


# Tidslinje, by property


@given(rader(), st.randoms())
def test_the_order_of_input_does_not_matter(rad: Rader, tilfeldig: Random) -> None:
    stokket = rad.copy()
    tilfeldig.shuffle(stokket)
    assert Tidslinje.av(stokket) == Tidslinje.av(rad)
    assert hash(Tidslinje.av(stokket)) == hash(Tidslinje.av(rad))


@given(rader())
def test_a_value_is_that_of_the_row_that_covers_the_day(rad: Rader) -> None:
    modell = {dag: verdi for fra, til, verdi in rad for dag in VIDERE if fra <= dag <= (til or date.max)}
    assert per_dag(Tidslinje.av(rad)) == modell


@given(tidslinjer, kutt)
def test_splitting_then_compressing_is_compressing(t: Tidslinje[int], d: list[date]) -> None:
    delt = t.del_ved(d)
    assert delt.komprimer() == t.komprimer()
    assert per_dag(delt) == per_dag(t)
    inne = {dag for dag in d if t.verdi_pa(dag, standard=None) is not None}
    assert {s.fra for s in delt} == {s.fra for s in t} | inne


@given(tidslinjer)
def test_compressing_leaves_only_changes(t: Tidslinje[int]) -> None:
    kort = t.komprimer()
    verdier = per_dag(t, [START - DAG, *VINDU])
    endringer = {dag for dag in VINDU if verdier.get(dag) != verdier.get(dag - DAG)}
    assert set(kort.knekkpunkter()) - {SLUTT + DAG} == endringer
    assert kort.komprimer() == kort


@given(tidslinjer, tidslinjer)
def test_combining_is_pointwise(a: Tidslinje[int], b: Tidslinje[int]) -> None:
    da, db = per_dag(a), per_dag(b)
    indre = a.slaa_sammen(b, lambda x, y: 10 * x + y)
    assert per_dag(indre) == {d: 10 * da[d] + db[d] for d in da.keys() & db.keys()}
    ytre = a.slaa_sammen_ytre(b, lambda x, y: (x, y))
    assert {d: ytre.verdi_pa(d) for d in da.keys() | db.keys()} == {
        d: (da.get(d), db.get(d)) for d in da.keys() | db.keys()
    }
    assert all(ytre.verdi_pa(d, standard="hull") == "hull" for d in VIDERE if d not in da | db)


@given(tidslinjer)
def test_mapping_is_pointwise(t: Tidslinje[int]) -> None:
    assert per_dag(t.map(lambda v: v + 1)) == {dag: v + 1 for dag, v in per_dag(t).items()}


@given(tidslinjer, datoer)
def test_two_clips_make_the_whole(t: Tidslinje[int], d: date) -> None:
    for_, etter = t.klipp(date.min, d - DAG), t.klipp(d, None)
    assert Tidslinje((*for_, *etter)) == t.del_ved([d])
    assert t.klipp(date.min, None) == t


@given(tidslinjer, datoer, datoer)
def test_a_clip_keeps_only_its_days(t: Tidslinje[int], a: date, b: date) -> None:
    fra, til = min(a, b), max(a, b)
    assert per_dag(t.klipp(fra, til)) == {d: v for d, v in per_dag(t).items() if fra <= d <= til}
    if fra < til:
        with pytest.raises(UgyldigPeriode):
            t.klipp(til, fra)


@given(tidslinjer, datoer, datoer)
def test_holes_are_the_days_without_value(t: Tidslinje[int], a: date, b: date) -> None:
    fra, til = min(a, b), max(a, b)
    hull = t.hull(fra, til)
    dager = [d for d in VINDU if fra <= d <= til]
    assert {d for d in dager if any(d in h for h in hull)} == set(dager) - per_dag(t).keys()
    assert all(forrige.siste + DAG < neste.fra for forrige, neste in pairwise(hull))
    assert sum(h.dager for h in hull) + t.klipp(fra, til).dager == len(dager)
    apne = t.hull(fra, None)
    assert (bool(apne) and apne[-1].til is None) == (date.max not in per_dag(t, [date.max]))


@given(tidslinjer)
def test_months_and_years_make_the_whole(t: Tidslinje[int]) -> None:
    for biter in (list(t.maneder(START, SLUTT)), list(t.ar(START, SLUTT))):
        sett = Tidslinje(tuple(s for _, bit in biter for s in bit))
        assert per_dag(sett, VINDU) == per_dag(t, VINDU)
        assert Periode(START, SLUTT).del_ved(p.fra for p, _ in biter) == tuple(p for p, _ in biter)
    assert [len(list(t.maneder(START, SLUTT))), len(list(t.ar(START, SLUTT)))] == [16, 3]


@given(tidslinjer, tidslinjer, datoer, datoer)
def test_between_common_breaks_nothing_changes(
    a: Tidslinje[int], b: Tidslinje[int], x: date, y: date
) -> None:
    fra, til = min(x, y), max(x, y)
    knekk = felles_knekkpunkter(a, b, fra=fra, til=til)
    assert list(knekk) == sorted(set(knekk))
    assert all(fra < d <= til for d in knekk)
    for periode in Periode(fra, til).del_ved(knekk):
        dager = [d for d in VINDU if d in periode]
        for t in (a, b):
            assert len({t.verdi_pa(d, standard=None) for d in dager}) == 1


# manedsvekt


@pytest.mark.parametrize(
    ("fra", "til", "vekt"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), Fraction(12)),
        (date(2024, 2, 1), date(2024, 2, 15), Fraction(15, 29)),
        (date(2023, 2, 1), date(2023, 2, 15), Fraction(15, 28)),
        (date(2024, 2, 29), date(2024, 2, 29), Fraction(1, 29)),
        (date(2023, 12, 31), date(2024, 1, 1), Fraction(2, 31)),
        (date(2024, 1, 16), date(2024, 4, 10), Fraction(16, 31) + 2 + Fraction(10, 30)),
    ],
)
def test_month_weight_by_example(fra: date, til: date, vekt: Fraction) -> None:
    assert manedsvekt(fra, til) == vekt


@given(datoer, datoer, datoer)
def test_month_weight_is_additive(a: date, b: date, c: date) -> None:
    fra, midt, til = sorted([a, b, c])
    if midt < til:
        assert manedsvekt(fra, midt) + manedsvekt(midt + DAG, til) == manedsvekt(fra, til)
        with pytest.raises(UgyldigPeriode):
            manedsvekt(til, midt)


@given(datoer, datoer)
def test_month_weight_is_the_sum_of_its_months(a: date, b: date) -> None:
    fra, til = min(a, b), max(a, b)
    maneder = Tidslinje.konstant(None, fra, til).maneder()
    assert manedsvekt(fra, til) == sum(manedsvekt(p.fra, p.siste) for p, _ in maneder)
