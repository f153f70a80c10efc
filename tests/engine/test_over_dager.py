"""Levels over days (sum and course), derivations with a value each day, facts with several values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import pytest

from trygdekart.case import Sak
from trygdekart.engine.context import Context
from trygdekart.engine.declare import Fakta, OverDager, regel, utledning
from trygdekart.engine.errors import BadDeclaration, InputFault, UnitMismatch
from trygdekart.engine.explain import walk
from trygdekart.engine.law import bind
from trygdekart.engine.lawbook import Lovverk, build, chapter
from trygdekart.engine.units import Dato, KrPerDag
from trygdekart.timeline import Tidslinje

MONDAY = date(2022, 1, 3)


@utledning(
    "slottsloven § 40",
    fra="2018-01-01",
    periode="dag",
    etikett="Gjester så langt",
    rader=lambda gjester, dag: ((s.fra, s.til, s.verdi) for s in gjester if s.fra.toordinal() <= dag),
)
def gjester_sa_langt(gjester: Any, dag: Any) -> Annotated[float, "person"]:
    """Gjestene til og med i dag."""
    return float(sum(s.verdi for s in gjester if s.fra.toordinal() <= int(dag)))


@regel("slottsloven § 41", fra="2018-01-01", periode="dag", etikett="Kake per dag", minst=0)
def kake(gjester_sa_langt: Annotated[float, "person"], pris: Annotated[float, "kr/dag/person"]) -> KrPerDag:
    """Hver gjest får kake."""
    return gjester_sa_langt * pris


@regel("slottsloven § 41", fra="2022-01-05", periode="dag", gir="kake", etikett="Kake per dag", minst=0)
def kake_2022(
    gjester_sa_langt: Annotated[float, "person"], pris: Annotated[float, "kr/dag/person"]
) -> KrPerDag:
    """Fra 2022 får de dobbelt."""
    return gjester_sa_langt * pris * (1 + 1)


@utledning("slottsloven § 42", fra="2018-01-01", etikett="Første fødselsdag")
def forste_fodt(barna: Any) -> Dato:
    """Den eldste."""
    return int(min(barna))


def sums(method: str = "sum", av: str = "kake", **ends: str) -> OverDager:
    return OverDager("kakene", av, method, "slottsloven § 41", "Kakene", **ends)  # type: ignore[arg-type]


FACTS = (
    Fakta("gjester", float, "person", "Gjester", "Guests", "?", "!"),
    Fakta("pris", float, "kr/dag/person", "Pris", "Price", "?", "!"),
    Fakta("apent", bool, "ja/nei", "Åpent", "Open", "?", "!"),
    Fakta("fra_dag", date, "dato", "Fra", "From", "?", "!", periode="fast"),
    Fakta("til_dag", date, "dato", "Til", "To", "?", "!", periode="fast"),
    Fakta("barna", date, "dato", "Barna", "Children", "?", "!", periode="fast", flere=True, senest="apent"),
)
BETWEEN = {"fra": "fra_dag", "til": "til_dag"}


def law(*over: OverDager) -> Lovverk:
    part = replace(
        chapter("kake", []),
        fakta=FACTS,
        functions=(kake, kake_2022),
        utledninger=(gjester_sa_langt, forste_fodt),
        over_dager=over,
    )
    return build([part], date(2023, 6, 1))


GUESTS = Tidslinje.av([(MONDAY, MONDAY, 2.0), (date(2022, 1, 6), date(2022, 1, 6), 1.0)])
WEEK = {"gjester": GUESTS, "pris": 10.0, "fra_dag": MONDAY, "til_dag": date(2022, 1, 16)}


def test_a_sum_takes_weekdays_each_with_its_own_law_and_facts() -> None:
    svar = bind(law(sums(**BETWEEN)), "2022-01-04").beregn(WEEK, ("kakene",))
    # Monday and Tuesday 2 guests at 10; from Wednesday 5 January twice that; from Thursday 3 guests.
    assert svar["kakene"] == 20 + 20 + 40 + 60 + 60 + 5 * 60


def test_the_course_has_every_day_also_of_the_weekend() -> None:
    svar = bind(law(sums("forløp", **BETWEEN)), "2022-01-04").beregn(WEEK, ("kakene",))
    rows = [(s.fra.day, s.til and s.til.day, s.verdi) for s in svar["kakene"]]
    assert rows == [(3, 4, 20.0), (5, 5, 40.0), (6, 16, 60.0)]


@pytest.mark.parametrize("cut", [date(2022, 1, 4), date(2022, 1, 5), date(2022, 1, 8), date(2022, 1, 10)])
def test_a_sum_is_the_same_wherever_it_is_cut(cut: date) -> None:
    lov = bind(law(sums(**BETWEEN)), "2022-01-04")
    whole = lov.beregn(WEEK, ("kakene",))["kakene"]
    before = lov.beregn({**WEEK, "til_dag": date.fromordinal(cut.toordinal() - 1)}, ("kakene",))["kakene"]
    assert before + lov.beregn({**WEEK, "fra_dag": cut}, ("kakene",))["kakene"] == whole


def test_without_days_it_is_the_calendar_year() -> None:
    verk = law(sums())
    facts = {"gjester": Tidslinje.av([(date(2022, 12, 31), date(2022, 12, 31), 1.0)]), "pris": 1.0}
    assert bind(verk, 2022).beregn(facts, ("kakene",))["kakene"] == 0  # a Saturday
    friday = {"gjester": Tidslinje.av([(date(2022, 12, 30), date(2022, 12, 30), 1.0)]), "pris": 1.0}
    assert bind(verk, 2022).beregn(friday, ("kakene",))["kakene"] == 2


def test_a_sum_between_named_days_is_not_asked_for_a_year() -> None:
    with pytest.raises(InputFault, match="kalenderår"):
        bind(law(sums(**BETWEEN)), 2022).beregn(WEEK, ("kakene",))


def test_a_day_without_a_fact_makes_the_sum_unknown() -> None:
    svar = bind(law(sums(**BETWEEN)), "2022-01-04").beregn({**WEEK, "pris": None}, ("kakene",))
    assert svar.mangler == {"pris"}


def test_the_explanation_has_the_days_and_the_rows() -> None:
    svar = bind(law(sums(**BETWEEN)), "2022-01-04").beregn(WEEK, ("kakene",))
    lines = [line for _, f in walk(Context.of(svar, svar.greiner[0]), "kakene") for line in f.deler]
    assert "3.1.–4.1.: 20 kr × 2 hverdager" in lines
    assert "5.1.: 40 kr × 1 hverdag" in lines
    assert "3.1.: 2 person" in lines


@pytest.mark.parametrize(
    ("over", "fault"),
    [
        (sums(av="pris"), None),
        (sums(av="gjester_sa_langt"), UnitMismatch),
        (sums(fra="fra_dag"), BadDeclaration),
        (sums(fra="gjester", til="til_dag"), UnitMismatch),
    ],
)
def test_what_cannot_be_summed_is_refused_when_the_law_is_read(
    over: OverDager, fault: type[Exception] | None
) -> None:
    if fault is None:
        law(over)
        return
    with pytest.raises(fault):
        law(over)


def test_a_sum_is_part_of_the_law_hash() -> None:
    assert law(sums(**BETWEEN)).hash != law(sums()).hash


def case(barna: str, apent: str = "[{fra: 2020-01-01, til: 2022-12-31, verdi: ja}]") -> Sak:
    text = f"skjema: trygdekart-sak/1\nfakta:\n  barna: {barna}\n  apent: {apent}\n"
    return Sak.fra_tekst(text, law())


def test_a_fact_may_have_several_values() -> None:
    svar = bind(law(), "2022-01-01").beregn_rett(case("[2015-03-01, 2012-01-01]").verdier, ("forste_fodt",))
    assert svar["forste_fodt"] == date(2012, 1, 1).toordinal()
    one = bind(law(), "2022-01-01").beregn_rett(case("2015-03-01").verdier, ("forste_fodt",))
    assert one["forste_fodt"] == date(2015, 3, 1).toordinal()


@pytest.mark.parametrize("barna", ["[2015-03-01, 2023-01-01]", "[2015-03-01, 3]", "[[2015-03-01]]"])
def test_a_value_after_the_last_day_or_of_another_kind_is_one_sentence(barna: str) -> None:
    with pytest.raises(InputFault) as fault:
        case(barna)
    assert fault.value.field == "barna" and "2023" not in str(fault.value)


def test_an_open_end_sets_no_limit() -> None:
    assert case("[2023-01-01]", "[{fra: 2020-01-01, verdi: ja}]").fakta["barna"]
