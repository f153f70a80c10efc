"""A derivation sees a rate through time; two helpers read tables that have holes between their rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from trygdekart.engine import har_nokkel, interpolert
from trygdekart.engine.codegen import bracket_rows
from trygdekart.engine.errors import BadDeclaration
from trygdekart.engine.law import bind

from .bad_law import RATES, load
from .people import assert_same_bits, traced, without_numba

DATED = (
    "  - {navn: sats, enhet: kr/år, hjemmel: §, kilde: k, etikett: {nb: a, en: a}, verdier: ["
    "{virker_fra: 2020-01-01, verdi: 100, til: 2020-12-31}, "
    "{virker_fra: 2022-01-01, i_kraft_fra: 2022-07-01, vedtatt: 2022-06-01, verdi: 200}]}\n"
)
SUM = (
    "from typing import Any\nfrom trygdekart.engine.declare import utledning\n"
    '@utledning("§", fra="2020-01-01", over_tid=("sats",))\ndef samlet(fodt: int, sats: Any) -> KrPerAr:\n'
    "    start = date.fromordinal(fodt)\n"
    "    return sum(sats.verdi_pa(date(start.year + i, 12, 31), standard=0.0) for i in range(4))\n"
)
TABLE = ((0.0, 1.0), (10.0, 1.5), (20.0, 2.5), (40.0, -3.5))
LINE = (
    '@regel("§", fra="2020-01-01")\ndef pa_linjen(alder: Alder, tabell: Nokkeltabell) -> Andel:\n'
    "    if har_nokkel(tabell, alder):\n        return 0 - interpolert(tabell, alder)\n"
    "    return interpolert(tabell, alder)\n"
)


def test_a_derivation_gets_a_rate_with_its_history_as_known(tmp_path: Path) -> None:
    law = load(tmp_path, SUM, RATES + DATED)
    born = {"fodt": date(2020, 3, 1).toordinal()}
    after, before = bind(law, "2020-06-01", "2023-01-01"), bind(law, "2020-06-01", "2022-05-01")
    assert after.beregn_rett(born, ("samlet",))["samlet"] == 100 + 0 + 200 + 200  # 2021 is a hole
    assert before.beregn_rett(born, ("samlet",))["samlet"] == 100
    in_the_hole = bind(law, "2021-06-01", "2023-01-01")
    assert in_the_hole.beregn_rett(born, ("samlet",))["samlet"] == 500


def test_without_over_tid_it_gets_the_value_of_the_day(tmp_path: Path) -> None:
    text = (
        "from trygdekart.engine.declare import utledning\n"
        '@utledning("§", fra="2020-01-01")\ndef samlet(sats: float) -> KrPerAr:\n    return sats + 1\n'
    )
    law = bind(load(tmp_path, text, RATES + DATED), "2020-06-01")
    assert law.beregn_rett({}, ("samlet",))["samlet"] == 101


@pytest.mark.parametrize("name", ["fodt", "andel", "borte"])
def test_over_tid_names_a_rate_that_is_an_argument(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadDeclaration, match=f"«{name}» i «over_tid»"):
        load(tmp_path, SUM.replace('("sats",)', f'("{name}",)'), RATES + DATED)


def test_a_rate_that_is_given_has_its_value_on_all_days(tmp_path: Path) -> None:
    law = bind(load(tmp_path, SUM, RATES + DATED), "2020-06-01")
    born = {"fodt": date(2020, 3, 1).toordinal(), "sats": 7.0}
    assert law.beregn_rett(born, ("samlet",))["samlet"] == 28


@pytest.mark.parametrize(
    ("x", "there", "value"),
    [
        (9, False, 1.5),
        (10, True, 1.5),
        (15, False, 2.0),
        (20, True, 2.5),
        (30, False, -0.5),
        (41, False, -3.5),
    ],
)
def test_between_the_rows_of_a_table_is_a_straight_line(x: int, there: bool, value: float) -> None:
    assert har_nokkel(TABLE, x) is there
    assert interpolert(TABLE, x) == value


def test_the_line_is_the_same_traced_compiled_and_without_numba(tmp_path: Path) -> None:
    law = bind(load(tmp_path, LINE, RATES.replace("[1, 5]", "[1, 5], [4, 6.1], [40, 7.3]")), "2020-06-01")
    people = {"alder": np.arange(0, 45)}
    kernel = law.kompiler(("pa_linjen",), people)
    assert not bracket_rows(law.verk, kernel.plan)  # a keyed table of two columns is no table of brackets
    ours = traced(law, ("pa_linjen",), people)
    assert_same_bits(ours, kernel.kjor(people), "traced and compiled")
    assert_same_bits(ours, without_numba(kernel).kjor(people), "without Numba")
    assert ours["pa_linjen"][4] == -6.1 and ours["pa_linjen"][2] == 5 + 1 / 3 * (6.1 - 5)
