"""Kap. 12 as a whole: its edges, made from the law itself, and what must hold for everyone."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.engine.inputs import read_values
from trygdekart.engine.parameters import Sats
from trygdekart.engine.piecewise import cliffs, pieces
from trygdekart.engine.unknown import Unknown
from trygdekart.law import LOVDATA, lovverk
from trygdekart.timeline import Tidslinje

VERK = lovverk()
INCOME = "pensjonsgivende_inntekt"
TOTAL, BENEFIT = "inntekt_og_uforetrygd_per_ar", "uforetrygd_per_ar"


def person(**other: Any) -> dict[str, Any]:
    """Return the facts of an ordinary recipient, some changed."""
    return {
        "fodselsdato": "1985-06-15",
        "sivilstand": "enslig",
        "uforetrygd_uforegrad": 1.0,
        "uforetrygd_uforetidspunkt": "2012-03-01",
        "uforetrygd_innvilget_fra": "2015-01-01",
        "uforetrygd_ung_ufor": False,
        "uforetrygd_omregnet_2015": False,
        "uforetrygd_vta": False,
        "uforetrygd_trygdetid": 40,
        "uforetrygd_grunnlag_per_ar": 400_000,
        "uforetrygd_ifu_fastsatt": 350_000,
        "uforetrygd_ieu_fastsatt": 0,
        INCOME: 100_000,
        **other,
    }


persons = st.fixed_dictionaries(
    {
        "sivilstand": st.sampled_from(["enslig", "gift eller samboer"]),
        "uforetrygd_uforegrad": st.integers(4, 20).map(lambda n: n / 20),
        "uforetrygd_ung_ufor": st.booleans(),
        "uforetrygd_omregnet_2015": st.booleans(),
        "uforetrygd_vta": st.booleans(),
        "uforetrygd_trygdetid": st.integers(1, 40),
        "uforetrygd_grunnlag_per_ar": st.integers(0, 800_000),
        "uforetrygd_ifu_fastsatt": st.integers(0, 1_000_000),
        "uforetrygd_ieu_fastsatt": st.integers(0, 300_000),
        INCOME: st.integers(0, 1_200_000),
        "uforetrygd_innvilget_fra": st.dates(date(2015, 1, 1), date(2026, 6, 1)).map(str),
    }
).map(lambda d: person(**d))
days = st.dates(date(2015, 1, 1), date(2027, 6, 1))

RATES = [r for r in VERK.satser.values() if r.navn.startswith("uforetrygd_") and r.slag == "tall"]
CHANGES = [
    pytest.param(
        rate, value, id=f"{rate.navn} {value.validity.virker_fra} i kraft {value.validity.in_force}"
    )
    for rate in RATES
    for value in rate.verdier
]


@pytest.mark.parametrize(("rate", "value"), CHANGES)
def test_a_rate_holds_from_its_day_and_not_the_day_before(rate: Sats, value: Any) -> None:
    start, known = value.validity.virker_fra, max(LOVDATA, value.validity.in_force)
    later = [v for v in rate.verdier if v.validity.virker_fra == start]
    assert rate.on(start, known) is later[-1]
    before = rate.on(start - timedelta(days=1), known)
    assert before is None or before.validity.virker_fra < start
    if value.validity.retroactive:
        day_before = value.validity.in_force - timedelta(days=1)
        seen = rate.on(min(start, day_before), day_before)
        assert seen is None or seen is not value
    if value.validity.til is not None:
        assert rate.on(value.validity.til, known) is value
        assert rate.on(value.validity.til + timedelta(days=1), known) is not value


LAW_DAYS = sorted(
    {
        d
        for rate in RATES
        for v in rate.verdier
        for d in (v.validity.virker_fra, v.validity.in_force)
        if date(2015, 1, 2) <= d
    }
)


@pytest.mark.parametrize("day", LAW_DAYS, ids=str)
def test_every_day_on_which_the_law_changes_has_an_answer_before_and_after(day: date) -> None:
    for d in (day - timedelta(days=1), day, day + timedelta(days=1)):
        for known in (None, d):
            answer = tk.lov(d, known).beregn(person(), [TOTAL])
            assert answer[TOTAL] >= 100_000


@settings(max_examples=60)
@given(persons, days)
def test_no_amount_is_ever_negative(facts: dict[str, Any], day: date) -> None:
    answer = tk.lov(day).beregn(facts, [TOTAL, "uforetrygd_reduksjon", "uforetrygd_kutt"])
    for name, value in answer.greiner[0].verdier.items():
        rules = VERK.regler.get(name.split("#")[0])
        if rules and rules[-1].declared.minst is not None and type(value) is not Unknown:
            assert value >= rules[-1].declared.minst, name


@settings(max_examples=60)
@given(persons, days, st.integers(1, 300_000))
def test_more_income_never_raises_the_benefit(facts: dict[str, Any], day: date, more: int) -> None:
    law = tk.lov(day)
    richer = {**facts, INCOME: facts[INCOME] + more}
    assert law.beregn(richer, [BENEFIT])[BENEFIT] <= law.beregn(facts, [BENEFIT])[BENEFIT] + 1e-9


@settings(max_examples=40)
@given(persons, days)
def test_the_total_falls_only_at_the_ceiling_and_each_kink_is_true_to_the_krone(
    facts: dict[str, Any], day: date
) -> None:
    law = tk.lov(day)
    values = read_values(law.verk, facts)
    line = pieces(law, values, INCOME, TOTAL, 0, 1_500_000)
    ceiling = law.beregn(facts, ["uforetrygd_inntektstak"])["uforetrygd_inntektstak"]
    for fall in cliffs(line):
        assert float(fall.ved) == ceiling
    # Without a cap (before 2026) a low income before disability takes more than it leaves.
    percent = law.beregn(facts, ["uforetrygd_arets_reduksjonsprosent"])
    if percent["uforetrygd_arets_reduksjonsprosent"] <= 1:
        assert all(p.stigning >= 0 for p in line)
    for part in line:
        for krone in (int(part.fra) - 1, int(part.fra), int(part.fra) + 1):
            if 0 <= krone < 1_500_000:
                walked = law.beregn({**facts, INCOME: krone}, [TOTAL])[TOTAL]
                assert walked == pytest.approx(float(on_line(line, krone)), abs=1e-6)


def on_line(line: list[Any], x: int) -> Fraction:
    part = max((p for p in line if p.fra <= x), key=lambda p: p.fra)
    if part.fra == x:
        return part.ved_fra
    return part.verdi + part.stigning * (x - part.fra)


@settings(max_examples=30)
@given(persons, st.integers(2015, 2026), st.randoms())
def test_order_of_facts_and_of_questions_changes_nothing(
    facts: dict[str, Any], year: int, random: Any
) -> None:
    names = ["uforetrygd_i_aret", "uforetrygd_kutt", "uforetrygd_bunnfradrag"]
    mixed = list(facts.items())
    random.shuffle(mixed)
    one = tk.lov(year).beregn(facts, names)
    other = tk.lov(year).beregn(dict(mixed), names[::-1])
    assert [one[n] for n in names] == [other[n] for n in names]


@settings(max_examples=30)
@given(persons, st.integers(2015, 2026), st.integers(1, 364))
def test_cutting_a_period_in_two_changes_nothing(facts: dict[str, Any], year: int, cut: int) -> None:
    law = tk.lov(year)
    day = date(year, 1, 1) + timedelta(days=cut)
    whole = Tidslinje.konstant(facts["uforetrygd_vta"], date(2014, 1, 1))
    degree = Tidslinje.konstant(facts["uforetrygd_uforegrad"], date(2014, 1, 1))
    asked = ["uforetrygd_i_aret", "uforetrygd_kutt"]
    uncut = law.beregn({**facts, "uforetrygd_vta": whole, "uforetrygd_uforegrad": degree}, asked)
    parts = {"uforetrygd_vta": whole.del_ved([day]), "uforetrygd_uforegrad": degree.del_ved([day])}
    split = law.beregn({**facts, **parts}, asked)
    for name in asked:
        assert split[name] == pytest.approx(uncut[name], abs=1e-6)
