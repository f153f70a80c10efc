"""Whatever is written in a case file, there is an answer or one `InputFault`; nothing else."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import trygdekart as tk
from tests.mengde import mengde
from trygdekart.case import Sak
from trygdekart.case.overview import main_numbers
from trygdekart.case.svar_data import answer_json
from trygdekart.cli import views
from trygdekart.engine.errors import InputFault
from trygdekart.engine.receipt import receipt
from trygdekart.law import lovverk

LAW = lovverk()
NAMES = sorted(LAW.names())
SOME_NAMES = mengde(150, 400)  # of the whole law, spread over the alphabet and so over the chapters
WHEN: tuple[str | int, ...] = ("2015-01-01", "2020-05-01", "2026-08-01", 2016, 2026)
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-10, 110),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(["ja", "nei", "ukjent", "enslig", "gift", "2020-02-30", "2020-01-01", "1e400", ""]),
    st.dates(),
    st.datetimes(),
)
keys = st.one_of(
    st.sampled_from([*LAW.fakta, "skjema", "fakta", "gitt", "merknad", *NAMES]), st.text(max_size=9)
)
anything = st.recursive(
    scalars,
    lambda x: st.one_of(st.lists(x, max_size=3), st.dictionaries(keys, x, max_size=4)),
    max_leaves=12,
)
periods = st.lists(
    st.fixed_dictionaries({"fra": scalars, "verdi": scalars}, optional={"til": scalars}), max_size=3
)
sections = st.one_of(
    anything, st.dictionaries(st.sampled_from(NAMES), st.one_of(scalars, periods), max_size=6)
)
cases = st.fixed_dictionaries(
    {"skjema": st.just("trygdekart-sak/1")},
    optional={"fakta": sections, "gitt": sections, "merknad": anything},
)


def all_of_it(case: Sak, when: str | int) -> None:
    """Compute, tell, explain and receipt; only `InputFault` may come out."""
    law = tk.lov(when)
    svar = law.beregn_rett(case.verdier, main_numbers(law))
    receipt(svar)
    "\n".join(views.answer_lines(svar, "sak.yaml"))
    answer_json(svar)
    "\n".join(views.explanation_lines(svar, svar.navn[0], None))


def only_numbers(case: Sak, when: str | int) -> None:
    law = tk.lov(when)
    receipt(law.beregn_rett(case.verdier, main_numbers(law)))


def tried(make: Any, when: str | int) -> None:
    try:
        only_numbers(make(), when)
    except InputFault as fault:
        text = str(fault)
        assert "\n" not in text and all(c.isprintable() for c in text), ascii(text)


@settings(max_examples=100, suppress_health_check=SLOW)
@given(anything)
@example({"skjema": "trygdekart-sak/1", "fakta": {True: 1, None: 2}})
def test_hva_som_helst_som_data(data: Any) -> None:
    tried(lambda: Sak.fra_data(data), "2020-05-01")


@settings(max_examples=60, suppress_health_check=SLOW)
@given(cases, st.sampled_from(WHEN))
@example({"skjema": "trygdekart-sak/1", "fakta": {"arbeid_timelonn": 10**400}}, 2026)
@example({"skjema": "trygdekart-sak/1", "fakta": {}}, 2016)
@example(
    {"skjema": "trygdekart-sak/1",
     "fakta": {"uforetrygd_uforegrad":
               [{"fra": datetime(2020, 1, 1), "til": date(2021, 1, 1), "verdi": 5}]}},
    2026,
)  # fmt: skip
def test_tilfeldige_fakta(data: dict[str, Any], when: str | int) -> None:
    tried(lambda: Sak.fra_data(data), when)


@settings(max_examples=80, suppress_health_check=SLOW)
@given(cases)
def test_tilfeldige_saker_skrevet_som_yaml(data: dict[str, Any]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True)
    tried(lambda: Sak.fra_tekst(text), "2020-05-01")


@settings(max_examples=200, suppress_health_check=SLOW)
@given(
    st.text(alphabet="skjema: trygdekart-/1fgi{}[]&*!?|>%@`'\"#,\n\t 0123.~<=\\x\ue000\x1b", max_size=80)
)
def test_tilfeldig_tekst(text: str) -> None:
    for start in ("", "skjema: trygdekart-sak/1\nfakta:\n  arbeid_timer: "):
        try:
            Sak.fra_tekst(start + text)
        except InputFault as fault:
            assert all(c.isprintable() for c in str(fault))


WITHIN = {
    "fodselsdato": st.dates(date(1940, 1, 1), date(2000, 1, 1)),
    "sivilstand": st.sampled_from(["enslig", "gift eller samboer", "ukjent"]),
    "uforetrygd_uforegrad": st.integers(0, 20).map(lambda n: n * 5),
    "uforetrygd_uforetidspunkt": st.dates(date(2000, 1, 1), date(2010, 1, 1)),
    "uforetrygd_innvilget_fra": st.dates(date(2010, 1, 1), date(2030, 1, 1)),
    **dict.fromkeys(
        ("uforetrygd_omregnet_2015", "uforetrygd_ung_ufor", "uforetrygd_vta"),
        st.sampled_from(["ja", "nei", "ukjent", True, None]),
    ),
    "uforetrygd_trygdetid": st.floats(0, 40),
    **dict.fromkeys(
        ("uforetrygd_grunnlag_per_ar", "uforetrygd_ifu_fastsatt", "uforetrygd_ieu_fastsatt"),
        st.one_of(st.integers(0, 1_500_000), st.floats(0, 1e9)),
    ),
    "arbeid_timer": st.floats(0, 8784),
    "arbeid_timelonn": st.floats(0, 5000),
}

NOT_UNKNOWN = {
    "sivilstand": st.sampled_from(["enslig", "gift eller samboer"]),
    **dict.fromkeys(
        ("uforetrygd_omregnet_2015", "uforetrygd_ung_ufor", "uforetrygd_vta"),
        st.sampled_from(["ja", "nei"]),
    ),
}
KNOWN = {**WITHIN, **NOT_UNKNOWN}


@settings(max_examples=30, suppress_health_check=SLOW)
@given(st.fixed_dictionaries({}, optional=WITHIN), st.sampled_from(WHEN))
def test_fakta_innenfor_grensene_gir_alltid_et_svar(fakta: dict[str, Any], when: str | int) -> None:
    only_numbers(Sak.fra_data({"skjema": "trygdekart-sak/1", "fakta": fakta}), when)


@settings(max_examples=10, suppress_health_check=SLOW)
@given(st.fixed_dictionaries(KNOWN), st.sampled_from(sorted(WITHIN)), st.sampled_from(WHEN))
def test_svaret_kan_alltid_fortelles_og_forklares(
    fakta: dict[str, Any], uten: str, when: str | int
) -> None:
    fakta = {k: v for k, v in fakta.items() if k != uten}
    all_of_it(Sak.fra_data({"skjema": "trygdekart-sak/1", "fakta": fakta}), when)


@settings(max_examples=40, suppress_health_check=SLOW)
@given(st.fixed_dictionaries(WITHIN), st.sampled_from(WHEN))
def test_uforetrygden_er_mellom_null_og_det_den_var_for_reduksjon(
    fakta: dict[str, Any], when: str | int
) -> None:
    case = Sak.fra_data({"skjema": "trygdekart-sak/1", "fakta": fakta})
    svar = tk.lov(when).beregn_rett(
        case.verdier, ("uforetrygd_etter_reduksjon", "uforetrygd_for_reduksjon")
    )
    for branch in svar.greiner:
        after, before = (branch.verdier[n] for n in svar.navn)
        assert 0 <= after <= before * (1 + 1e-12) + 1e-9


@pytest.mark.parametrize("value", [0, -1, 1e9, "ja", "2020-01-01"])
def test_hvert_navn_kan_gis_en_verdi(value: Any) -> None:
    law = tk.lov("2020-05-01")
    for name in NAMES[:: max(1, len(NAMES) // SOME_NAMES)]:
        try:
            case = Sak.fra_data({"skjema": "trygdekart-sak/1", "gitt": {name: value}})
            law.beregn_rett(case.verdier, main_numbers(law))
        except InputFault:
            continue
