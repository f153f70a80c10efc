"""A second round of trying to fool loader and engine; each case was once let through."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from trygdekart.engine import errors
from trygdekart.engine.errors import InputFault, LoadFault
from trygdekart.engine.law import bind

from . import people
from .bad_law import load
from .soria_moria import lov

R = '@regel("§ 1", fra="2020-01-01"'
LONN = "(lonn: KrPerAr) -> KrPerAr:\n    "
RATE = "  - {{navn: s, enhet: kr/år, hjemmel: §, kilde: k, etikett: {{nb: a, en: a}}, verdier: [{}]}}\n"

LAW: dict[str, tuple[type[LoadFault], str, str]] = {
    "two functions of one name in one file (the first is lost without a word)": (
        LoadFault,
        f'{R})\ndef r{LONN}return lonn\n@regel("§ 1", fra="2021-01-01")\ndef r{LONN}return lonn + lonn\n',
        "",
    ),
    "a helper that calls itself": (
        LoadFault,
        "@hjelpefunksjon\ndef h(a: KrPerAr) -> KrPerAr:\n    return h(a)\n"
        f"{R})\ndef r{LONN}return h(lonn)\n",
        "",
    ),
    "a function of the file that hides a helper of the engine": (
        errors.RefusedConstruct,
        f"def avrund(x):\n    return x\n{R})\ndef r{LONN}return avrund(lonn)\n",
        "",
    ),
    "a name that hides max": (
        errors.RefusedConstruct,
        f"{R})\ndef r{LONN}max = lonn\n    return max(max, lonn)\n",
        "",
    ),
    "a loop without length": (
        errors.RefusedConstruct,
        f"{R})\ndef r{LONN}x = lonn\n    for i in range():\n        x = lonn\n    return x\n",
        "",
    ),
    "a loop that never steps": (
        errors.RefusedConstruct,
        f"{R})\ndef r{LONN}x = lonn\n    for i in range(0, 1, 0):\n        x = lonn\n    return x\n",
        "",
    ),
    "a name given only in a loop of no turns": (
        errors.RefusedConstruct,
        f"{R})\ndef r{LONN}for i in range(0):\n        x = lonn\n    return x\n",
        "",
    ),
    "an exception older than the rule that is its condition": (
        errors.DateGap,
        f'{R})\ndef r{LONN}return lonn\n@regel("§", fra="2022-01-01")\n'
        "def v(ja: JaNei) -> JaNei:\n    return ja\n"
        f'{R}, unntak_fra="r", nar="v")\ndef u{LONN}return lonn\n',
        "",
    ),
    "a view of what is no annual law": (
        errors.PeriodMismatch,
        f'{R})\ndef r{LONN}return lonn\nV = Visning(av="r", per_ar="r_per_ar", i_aret="r_i_aret")\n',
        "",
    ),
    "a choice whose default is none of its alternatives": (
        LoadFault,
        'V = Valg("v", "?", "§", (Alternativ(0, "a"),), 3, "g", "lav")\n',
        "",
    ),
    "a default that is no value of its fact": (
        LoadFault,
        'X = F("x", bool, "ja/nei", standard=Standard(7.5, "§"))\n',
        "",
    ),
    "a rate without values": (LoadFault, "", RATE.format("")),
    "a rate that is no number": (LoadFault, "", RATE.format("{virker_fra: 2020-01-01, verdi: .nan}")),
}


@pytest.mark.parametrize("case", LAW.values(), ids=LAW.keys())
def test_law_at_fault_is_refused_when_loaded(
    tmp_path: Path, case: tuple[type[LoadFault], str, str]
) -> None:
    fault, law, rates = case
    with pytest.raises(fault):
        load(tmp_path, law, rates)


def test_one_month_later_may_be_written_with_the_number_one(tmp_path: Path) -> None:
    text = f"{R})\ndef r(fodt: Dato) -> Dato:\n    return legg_til_maneder(fodt, 1)\n"
    law = bind(load(tmp_path, text), "2022-01-01")
    assert law.beregn({"fodt": "2020-01-31"}, ["r"])["r"] == people.day(2020, 2, 29)


@pytest.mark.parametrize("how", ["traced", "compiled"])
def test_a_key_outside_its_table_is_a_fault_and_never_zero(how: str) -> None:
    columns = people.soria_moria(1) | {"kom_til_slottet": np.array([people.day(2015)])}
    law = lov("2025-02-01")  # the table ends in 2023
    with pytest.raises(InputFault):
        if how == "traced":
            assert law.beregn_rett(people.person(columns, 0), ("skatt",))["skatt"] is not None
        else:
            law.kompiler(["skatt"]).kjor(columns)


@pytest.mark.parametrize(("name", "value"), [("antall_barn", 9), ("innsats", 55.0), ("stand", 99)])
def test_a_column_is_held_to_the_range_of_its_fact(name: str, value: float) -> None:
    columns = people.soria_moria(3)
    columns[name] = np.full(3, value)
    with pytest.raises(InputFault, match=name):
        lov("2021-06-01").kompiler(["slottspenger_per_ar"]).kjor(columns)


def test_every_fault_says_what_to_do_also_when_no_name_is_near() -> None:
    with pytest.raises(InputFault) as caught:
        lov("2021-06-01").kompiler(["minste"]).kjor({"qqqqqqqqqqqq": np.zeros(2)})
    assert caught.value.remedy
