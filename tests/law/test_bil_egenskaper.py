"""Support for a car: what must hold for everyone, whatever they earn and drive."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.case.stonader import ORD
from trygdekart.engine.parameters import Sats
from trygdekart.law import LOVDATA, lovverk
from trygdekart.law.hjelpemidler_og_bil.katalog import BIL, STONADER

VERK = lovverk()
RATES = [r for r in VERK.satser.values() if r.navn.startswith(("bil_", "hjelpemidler_"))]
SHARES = (0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 1)
kroner = st.integers(0, 2_000_000)
dates = st.dates(date(2012, 1, 1), date(2027, 12, 31))

applicants = st.fixed_dictionaries(
    {
        "fodselsdato": st.dates(date(1950, 1, 1), date(2015, 1, 1)).map(str),
        "sivilstand": st.sampled_from(["enslig", "gift eller samboer"]),
        "hjelpemidler_medlem": st.booleans(),
        "bil_gruppe": st.sampled_from(["gruppe 1", "gruppe 2"]),
        "bil_formal": st.sampled_from(["arbeid", "hoyere utdanning", "videregaende", "dagligliv"]),
        "bil_varig_nedsatt": st.booleans(),
        "bil_kan_ikke_reise_kollektivt": st.just(True),
        "bil_transportbehov": st.just(True),
        "bil_behovet_loses_ellers": st.just(False),
        "bil_trenger_heis": st.booleans(),
        "bil_nedsatt_fra": st.dates(date(2015, 1, 2), date(2026, 1, 1)).map(str),
        "bil_full_uforetrygd": st.booleans(),
        "bil_kan_fa_ned_uforetrygden": st.booleans(),
        "bil_alderspensjon_eller_afp": st.booleans(),
        "bil_inntekt": kroner,
        "bil_inntekt_ektefelle": kroner,
        "bil_inntekt_forsorger": kroner,
        "bil_pris": kroner,
        "bil_rimeligste_pris": kroner,
        "bil_forrige": st.sampled_from(["ingen", "gruppe 1", "gruppe 2"]),
        "bil_forrige_dato": st.dates(date(2015, 1, 2), date(2026, 1, 1)).map(str),
        "bil_kilometer": st.integers(0, 400_000),
        "bil_helsen_er_verre": st.booleans(),
        "bil_utstyr_nodvendig": st.booleans(),
        "bil_utstyr_pris": kroner,
        "bil_utstyr_fra_fabrikken": kroner,
        "bil_tilskudd_fatt": kroner,
        "bil_gjeldsbrev_dato": st.dates(date(2015, 1, 2), date(2026, 1, 1)).map(str),
    }
)


def level(facts: dict[str, Any], day: date, *names: str) -> list[Any]:
    answer = tk.lov(day).beregn(facts, names)
    return [answer[name] for name in names]


@pytest.mark.parametrize("rate", RATES, ids=lambda r: r.navn)
def test_each_value_of_a_rate_holds_from_its_day_and_not_the_day_before(rate: Sats) -> None:
    for value in rate.verdier:
        start = value.validity.virker_fra
        assert rate.on(start, LOVDATA) is value
        assert rate.on(start - timedelta(days=1), LOVDATA) is not value


@settings(max_examples=50)
@given(applicants, dates)
def test_the_car_is_paid_in_full_by_the_support_and_the_person_together(
    facts: dict[str, Any], day: date
) -> None:
    grant, loan, own = level(facts, day, "bil_tilskudd", "bil_lan", "bil_betaler_selv")
    assert grant >= 0 and loan >= 0 and own >= 0
    assert grant == 0 or loan == 0
    assert grant + loan + own == pytest.approx(facts["bil_pris"])


@settings(max_examples=50)
@given(applicants, dates, st.integers(1, 500_000))
def test_more_income_never_gives_more_support(facts: dict[str, Any], day: date, more: int) -> None:
    richer = {
        **facts,
        **{n: facts[n] + more for n in ("bil_inntekt", "bil_inntekt_ektefelle", "bil_inntekt_forsorger")},
    }
    names = ("bil_andel", "bil_tilskudd", "bil_lan", "bil_utstyr_dekket")
    share, grant, loan, equipment = level(facts, day, *names)
    less, lower, smaller, same = level(richer, day, *names)
    assert share in SHARES and less in SHARES
    assert less <= share and lower <= grant and smaller <= loan
    assert same == equipment  # no income test


@settings(max_examples=50)
@given(applicants, dates, st.integers(1, 4_000))
def test_a_car_that_may_be_replaced_may_be_replaced_later_and_driven_longer(
    facts: dict[str, Any], day: date, more: int
) -> None:
    [now] = level(facts, day, "bil_kan_fa_ny")
    [later] = level(facts, day + timedelta(days=more), "bil_kan_fa_ny")
    [longer] = level({**facts, "bil_kilometer": facts["bil_kilometer"] + more}, day, "bil_kan_fa_ny")
    assert later >= now and longer >= now


@settings(max_examples=50)
@given(applicants, dates, st.integers(0, 4_000))
def test_what_must_be_paid_back_never_grows(facts: dict[str, Any], day: date, more: int) -> None:
    [left] = level(facts, day, "bil_tilskudd_igjen")
    [after] = level(facts, day + timedelta(days=more), "bil_tilskudd_igjen")
    assert 0 <= after <= left <= facts["bil_tilskudd_fatt"]


def test_every_name_in_the_catalogue_is_law_and_every_support_is_told_by_a_word() -> None:
    for support in (*BIL, *STONADER):
        for name in (*support.vilkar, *support.tall):
            assert name in VERK.regler or name in VERK.fakta
    assert {s.navn for s in STONADER} == set(ORD)
    assert all(any(f.startswith(word) for f in VERK.fakta) for word in ORD.values())
