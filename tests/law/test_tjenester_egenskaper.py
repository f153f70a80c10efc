"""Occupational disability pension, AFP, kap. 11 A and kap. 6: what must hold for everyone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trygdekart as tk
from trygdekart.engine.parameters import Sats
from trygdekart.law import LOVDATA, lovverk

VERK = lovverk()
CHAPTERS = ("tjenestepensjon_", "afp_", "tilleggsstonader_", "grunnstonad_", "hjelpestonad_")
RATES = [r for r in VERK.satser.values() if r.navn.startswith(CHAPTERS)]
PENSION = "tjenestepensjon_per_ar"

shares = st.integers(0, 100).map(lambda n: n / 100)
kroner = st.integers(0, 2_000_000)
days = st.dates(date(2016, 1, 1), date(2027, 6, 1))

members = st.fixed_dictionaries(
    {
        "fodselsdato": st.dates(date(1963, 1, 1), date(2000, 1, 1)).map(str),
        "tjenestepensjon_sektor": st.sampled_from(["offentlig", "privat"]),
        "tjenestepensjon_grunnlag_per_ar": kroner,
        "tjenestepensjon_uforegrad": shares,
        "tjenestepensjon_folketrygd": st.sampled_from(["ingen", "aap", "uforetrygd"]),
        "tjenestepensjon_aap_per_ar": st.integers(0, 700_000),
        "tjenestepensjon_tjenestetid": st.integers(0, 45),
        "tjenestepensjon_antall_barn": st.integers(0, 6),
        "tjenestepensjon_ifu": kroner,
        "tjenestepensjon_ieu": st.integers(0, 800_000),
        "tjenestepensjon_avtale_prosent": shares,
        "tjenestepensjon_avtale_g_tillegg": shares,
        "tjenestepensjon_avtale_prosent_over_6_g": shares,
        "tjenestepensjon_avtale_barnetillegg": shares,
        "tjenestepensjon_avtale_under_aap": st.booleans(),
        "tjenestepensjon_avtale_hoy_grense": st.booleans(),
        "tjenestepensjon_avtale_ventetid": st.integers(0, 24),
        "tjenestepensjon_sykmeldt_fra": st.dates(date(2012, 1, 1), date(2016, 1, 1)).map(str),
        "pensjonsgivende_inntekt": kroner,
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


@settings(max_examples=60)
@given(members, days)
def test_the_pension_is_never_negative_and_never_more_than_before_reduction(
    facts: dict[str, Any], day: date
) -> None:
    pension, gross, cut = level(
        facts, day, PENSION, "tjenestepensjon_for_reduksjon", "tjenestepensjon_kutt"
    )
    assert 0 <= pension <= gross and cut == gross - pension


@settings(max_examples=60)
@given(members, days, st.integers(1, 500_000))
def test_more_income_never_gives_more_pension(facts: dict[str, Any], day: date, more: int) -> None:
    [less] = level(facts, day, PENSION)
    richer = {**facts, "pensjonsgivende_inntekt": facts["pensjonsgivende_inntekt"] + more}
    assert level(richer, day, PENSION)[0] <= less


@settings(max_examples=60)
@given(members, days)
def test_aap_and_pension_are_never_above_seventy_per_cent_of_the_salary(
    facts: dict[str, Any], day: date
) -> None:
    facts = {**facts, "tjenestepensjon_folketrygd": "aap"}
    [pension] = level(facts, day, PENSION)
    ceiling = 0.7 * facts["tjenestepensjon_grunnlag_per_ar"]
    assert pension == 0 or pension + facts["tjenestepensjon_aap_per_ar"] <= ceiling + 1e-6


@settings(max_examples=60)
@given(members, days)
def test_no_private_agreement_gives_more_than_the_law_allows(facts: dict[str, Any], day: date) -> None:
    facts = {**facts, "tjenestepensjon_sektor": "privat"}
    most = {
        "tjenestepensjon_avtale_prosent": 0.03,
        "tjenestepensjon_avtale_g_tillegg": 0.25,
        "tjenestepensjon_avtale_prosent_over_6_g": 0.66,
    }
    full = "tjenestepensjon_full_per_ar"
    assert level(facts, day, full)[0] <= level({**facts, **most}, day, full)[0]


@settings(max_examples=60)
@given(
    members,
    days,
    st.sampled_from(
        [
            "tjenestepensjon_grunnlag_per_ar",
            "tjenestepensjon_tjenestetid",
            "tjenestepensjon_antall_barn",
            "tjenestepensjon_avtale_prosent",
        ]
    ),
)
def test_higher_salary_longer_service_and_more_children_never_give_less(
    facts: dict[str, Any], day: date, name: str
) -> None:
    more = {**facts, name: facts[name] + (0.01 if name.endswith("prosent") else 1)}
    if name.endswith("prosent") and more[name] > 1:
        return
    gross = "tjenestepensjon_for_reduksjon"
    assert level(more, day, gross)[0] >= level(facts, day, gross)[0] - 1e-9


@settings(max_examples=30)
@given(members, days, st.randoms(use_true_random=False))
def test_the_order_of_the_facts_does_not_matter(facts: dict[str, Any], day: date, random: Any) -> None:
    shuffled = list(facts.items())
    random.shuffle(shuffled)
    assert level(dict(shuffled), day, PENSION) == level(facts, day, PENSION)


retiring = st.fixed_dictionaries(
    {
        "fodselsdato": st.dates(date(1960, 1, 1), date(1966, 1, 1)).map(str),
        "afp_ordning": st.sampled_from(["ingen", "privat", "offentlig"]),
        "afp_i_arbeid_ved_uttak": st.booleans(),
        "afp_siste_ar_i_arbeid": st.integers(0, 10),
        "afp_ansiennitet_ar": st.integers(0, 9),
        "afp_pensjonsbeholdning": st.integers(0, 10_000_000),
        "afp_delingstall": st.integers(1000, 2200).map(lambda n: n / 100),
        "afp_forholdstall": st.integers(700, 1500).map(lambda n: n / 1000),
        "afp_kompensasjonstillegg_i_vedtaket": st.integers(0, 20_000),
        "afp_gammel_ordning_i_vedtaket": st.integers(0, 400_000),
        "afp_uforetrygd_per_ar": st.integers(0, 500_000),
    }
)
later = st.dates(date(2025, 1, 1), date(2035, 1, 1))


@settings(max_examples=60)
@given(retiring, later)
def test_keeping_uforetrygd_loses_exactly_the_afp_one_would_have_had(
    facts: dict[str, Any], day: date
) -> None:
    keeps = {**facts, "afp_beholder_uforetrygd": True}
    afp, right, lost, could_have = level(
        keeps, day, "afp_per_ar", "afp_rett", "afp_tapt_per_ar", "afp_uten_uforetrygd_per_ar"
    )
    assert afp == 0 and not right and lost == could_have
    chosen, lost = level({**facts, "afp_beholder_uforetrygd": False}, day, "afp_per_ar", "afp_tapt_per_ar")
    assert lost == 0 and chosen in (0, could_have)


@settings(max_examples=60)
@given(retiring, later, st.integers(0, 1_000_000))
def test_more_accrued_never_gives_less_afp_and_a_longer_life_never_more(
    facts: dict[str, Any], day: date, more: int
) -> None:
    name = "afp_uten_uforetrygd_per_ar"
    [now] = level(facts, day, name)
    richer = {**facts, "afp_pensjonsbeholdning": facts["afp_pensjonsbeholdning"] + more}
    longer = {**facts, "afp_delingstall": facts["afp_delingstall"] + 0.5}
    assert level(richer, day, name)[0] >= now >= level(longer, day, name)[0]


active = st.fixed_dictionaries(
    {
        "tilleggsstonader_malgruppe": st.booleans(),
        "tilleggsstonader_i_aktivitet": st.booleans(),
        "tilleggsstonader_lonn_i_tiltaket": st.booleans(),
        "tilleggsstonader_utdanning": st.sampled_from(["ingen", "videregaende", "hoyere"]),
        "tilleggsstonader_studieprosent": shares,
        "tilleggsstonader_barn_under_tilsyn": st.integers(0, 6),
        "tilleggsstonader_barnetilsyn_utgift": st.integers(0, 20_000),
        "tilleggsstonader_barnetilsyn_dager": st.integers(0, 23),
        "tilleggsstonader_ma_bo_borte": st.booleans(),
        "tilleggsstonader_bolig_utgift": st.integers(0, 10_000),
        "tilleggsstonader_bolig_dyrere_av_helsen": st.booleans(),
        "tilleggsstonader_reisevei": st.integers(0, 60),
        "tilleggsstonader_helsen_krever_reise": st.booleans(),
        "tilleggsstonader_ma_kjore_bil": st.booleans(),
        "tilleggsstonader_billett": st.integers(0, 3_000),
        "tilleggsstonader_reisedager": st.integers(0, 23),
        "tilleggsstonader_bompenger": st.integers(0, 200),
        "tilleggsstonader_ferge": st.integers(0, 200),
        "tilleggsstonader_parkering": st.integers(0, 100),
    }
)
MONTHLY = (
    "tilleggsstonader_laeremidler_per_maned",
    "tilleggsstonader_barnetilsyn_i_maneden",
    "tilleggsstonader_daglig_reise_i_maneden",
    "tilleggsstonader_bolig_per_maned",
)
school_days = st.dates(date(2020, 1, 1), date(2027, 6, 1))


@settings(max_examples=60)
@given(active, school_days)
def test_support_is_never_negative_never_above_the_cost_or_the_cap_and_nothing_without_the_right(
    facts: dict[str, Any], day: date
) -> None:
    material, care, travel, housing, right, cap, whole = level(
        facts,
        day,
        *MONTHLY,
        "tilleggsstonader_rett",
        "tilleggsstonader_barnetilsyn_maks",
        "tilleggsstonader_barnetilsyn_hel_maned",
    )
    assert min(material, care, travel, housing) >= 0
    assert housing <= facts["tilleggsstonader_bolig_utgift"]
    assert whole <= min(cap, facts["tilleggsstonader_barnetilsyn_utgift"])
    if not right:
        assert material == care == travel == housing == 0


@settings(max_examples=60)
@given(
    active,
    school_days,
    st.sampled_from(
        [
            "tilleggsstonader_studieprosent",
            "tilleggsstonader_barn_under_tilsyn",
            "tilleggsstonader_barnetilsyn_utgift",
            "tilleggsstonader_barnetilsyn_dager",
            "tilleggsstonader_bolig_utgift",
            "tilleggsstonader_reisevei",
            "tilleggsstonader_reisedager",
        ]
    ),
)
def test_more_cost_distance_days_or_children_never_give_less(
    facts: dict[str, Any], day: date, name: str
) -> None:
    more = {**facts, name: min(1, facts[name] + 0.01) if name.endswith("prosent") else facts[name] + 1}
    before, after = level(facts, day, *MONTHLY), level(more, day, *MONTHLY)
    assert all(a >= b for a, b in zip(after, before, strict=True))


COSTS = tuple(
    f"grunnstonad_utgift_{kind}"
    for kind in ("hjelpemidler", "transport", "forerhund", "kosthold", "slitasje", "telefon_og_proteser")
)
ill = st.fixed_dictionaries(
    {
        "fodselsdato": st.dates(date(1940, 1, 1), date(2020, 1, 1)).map(str),
        "grunn_og_hjelpestonad_medlem": st.booleans(),
        "grunn_og_hjelpestonad_varig": st.booleans(),
        "grunnstonad_nodvendige_ekstrautgifter": st.booleans(),
        "grunnstonad_transport_oppfylt": st.dates(date(2020, 1, 1), date(2025, 1, 1)).map(str),
        "grunnstonad_servicehund": st.booleans(),
        "grunnstonad_coliaki": st.booleans(),
        "grunnstonad_hyperkinetisk_slitasje": st.booleans(),
        "hjelpestonad_saerskilt_behov": st.booleans(),
        "hjelpestonad_blind": st.booleans(),
        "hjelpestonad_privat_hjelp": st.booleans(),
        "hjelpestonad_betalt_hjelp_per_ar": st.integers(0, 120_000),
        "hjelpestonad_forhoyet": st.sampled_from(["ingen", "sats 2", "sats 3", "sats 4"]),
        **dict.fromkeys(COSTS, st.integers(0, 25_000)),
    }
)
all_days = st.dates(date(2010, 1, 1), date(2027, 6, 1))


@settings(max_examples=60)
@given(ill, all_days)
def test_the_grant_is_the_highest_rate_the_costs_reach_and_what_is_missing_is_just_enough(
    facts: dict[str, Any], day: date
) -> None:
    rates = level(facts, day, *(f"grunnstonad_sats_{k}" for k in range(1, 7)))
    costs, rate, missing = level(
        facts,
        day,
        "grunnstonad_ekstrautgifter_per_ar",
        "grunnstonad_etter_utgiftene",
        "grunnstonad_mangler_per_ar",
    )
    assert rates == sorted(rates)
    assert rate == max((r for r in rates if r <= costs), default=0)
    assert missing >= 0
    assert (missing == 0) == (rate == rates[-1])
    assert missing == 0 or costs + missing in rates


@settings(max_examples=60)
@given(ill, all_days, st.sampled_from(COSTS), st.integers(1, 30_000))
def test_more_cost_never_gives_a_lower_grant(
    facts: dict[str, Any], day: date, name: str, more: int
) -> None:
    [before] = level(facts, day, "grunnstonad_per_ar")
    assert level({**facts, name: facts[name] + more}, day, "grunnstonad_per_ar")[0] >= before >= 0


@settings(max_examples=60)
@given(ill, all_days)
def test_the_higher_rates_are_two_four_and_six_times_the_first(facts: dict[str, Any], day: date) -> None:
    first, *higher = level(facts, day, *(f"hjelpestonad_sats_{k}" for k in range(1, 5)))
    for times, rate in zip((2, 4, 6), higher, strict=True):
        assert abs(rate - times * first) <= 0.005 * rate  # each is rounded by itself since 2023
    [amount] = level(facts, day, "hjelpestonad_per_ar")
    assert amount in (0, first, *higher)
