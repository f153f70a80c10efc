"""Branches are merged when they give the same numbers, and what none of them knows stands apart."""

from __future__ import annotations

import trygdekart as tk
from trygdekart.case import Sak
from trygdekart.case.greiner import overview
from trygdekart.engine.answer import Svar

CASE = {
    "skjema": "trygdekart-sak/1",
    "fakta": {
        "fodselsdato": "1990-03-01",
        "sivilstand": "enslig",
        "uforetrygd_uforegrad": 100,
        "uforetrygd_uforetidspunkt": "2008-03-01",
        "uforetrygd_innvilget_fra": "2008-04-01",
        "uforetrygd_trygdetid": 40,
        "uforetrygd_grunnlag_per_ar": 0,
        "uforetrygd_ifu_fastsatt": 0,
    },
}


def answer(*names: str, **given: object) -> Svar:
    lov = tk.lov("2020-05-01")
    return lov.beregn_rett({**Sak.fra_data(CASE).verdier, **given}, names)


def test_what_does_not_matter_to_the_numbers_is_no_column() -> None:
    seen = overview(answer("uforetrygd_brutto_per_ar", uforetrygd_vta=1))
    assert [dict(c.antatt[0]) for c in seen.kolonner] == [
        {"uforetrygd_ung_ufor": 1},
        {"uforetrygd_ung_ufor": 0},
    ]


def test_a_number_no_branch_knows_stands_apart() -> None:
    seen = overview(answer("uforetrygd_brutto_per_ar", "uforetrygd_kutt", uforetrygd_vta=1))
    assert seen.tall == ("uforetrygd_brutto_per_ar",)
    assert seen.uten_svar == ("uforetrygd_kutt",)


def test_different_values_come_in_order() -> None:
    seen = overview(answer("uforetrygd_brutto_per_ar", "uforetrygd_bunnfradrag"))
    values = seen.ulike("uforetrygd_brutto_per_ar")
    assert values == sorted(values) and len(values) == 2
