"""A fact with one value for each of several: rules follow it, and `Samlet` makes one number."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from trygdekart.engine.answer import Svar
from trygdekart.engine.context import Context
from trygdekart.engine.errors import InputFault, UnitMismatch, UnknownName
from trygdekart.engine.explain import as_json, explain, walk
from trygdekart.engine.fordelt import Fordelt
from trygdekart.engine.inputs import read_values
from trygdekart.engine.law import bind
from trygdekart.engine.lawbook import Lovverk, build, chapter
from trygdekart.engine.receipt import receipt
from trygdekart.timeline import Tidslinje

from . import torget

LAW = build([chapter("torget", [torget])], date(2026, 1, 1))  # type: ignore[list-item]
DAY = "2025-06-01"


def ask(values: dict[str, Any], *names: str, on: str = DAY, verk: Lovverk = LAW) -> Svar:
    return bind(verk, on).beregn(values, names)


def test_a_rule_written_for_one_runs_for_each_and_the_law_sums() -> None:
    svar = ask({"salg": {"fisk": 300.0, "ost": 100.0}}, "bodens_andel", "samlet_salg")
    assert svar["bodens_andel"] == Fordelt({"fisk": 0.75, "ost": 0.25})
    assert svar["samlet_salg"] == 400


def test_one_value_is_one_and_the_total_is_itself() -> None:
    svar = ask({"salg": 300.0}, "bodens_andel", "samlet_salg")
    assert svar["bodens_andel"] == 1 and svar["samlet_salg"] == 300


@pytest.mark.parametrize(
    ("name", "value"),
    [("noen_apen", True), ("alle_apne", False), ("storste_salg", 300), ("minste_salg", 100)],
)
def test_ways_to_make_one_of_several(name: str, value: object) -> None:
    values = {"salg": {"fisk": 300.0, "ost": 100.0}, "apen": {"fisk": "ja", "ost": "nei"}}
    assert ask(values, name)[name] == value


def test_each_is_rounded_and_takes_its_own_exception_and_the_default_fills_in() -> None:
    values = {
        "salg": {"fisk": 0.5, "ost": 0.5, "brod": 9.0},
        "apen": {"fisk": True, "ost": True, "brod": False},
        "leie": {"brod": 7.0},
    }
    svar = ask(values, "samlet_tiende")
    assert svar.greiner[0].verdier["tiende"] == Fordelt({"fisk": 1.0, "ost": 1.0, "brod": 7.0})
    assert svar["samlet_tiende"] == 9


def test_what_one_lacks_is_unknown_and_is_asked_for() -> None:
    svar = ask({"salg": {"fisk": 1.0, "ost": None}}, "samlet_salg", "bodens_andel")
    assert svar.mangler == {"salg"}
    with pytest.raises(InputFault, match="mangler salg"):
        svar["samlet_salg"]


def test_an_unknown_yes_no_of_one_is_forked_for_it_alone() -> None:
    values = {"salg": {"fisk": 5.0, "ost": 3.0}, "apen": {"fisk": True, "ost": None}, "leie": 1.0}
    svar = ask(values, "samlet_tiende")
    assert svar.verdier("samlet_tiende") == [6.0, 5.0]
    assert [a.navn for a in svar.avgjor] == ["apen"]


def test_values_over_time_and_the_holes_in_them() -> None:
    line = Tidslinje.av([(date(2025, 1, 1), date(2025, 5, 31), 10.0), (date(2025, 6, 1), None, 20.0)])
    values = {"salg": {"fisk": line, "ost": 5.0}}
    assert ask(values, "samlet_salg", on="2025-05-31")["samlet_salg"] == 15
    assert ask(values, "samlet_salg", on="2025-06-01")["samlet_salg"] == 25
    assert ask(values, "samlet_salg", on="2024-06-01").mangler == {"salg"}
    assert ask(values, "rekord")["rekord"] == Fordelt({"fisk": 20.0, "ost": 5.0})
    assert ask(values, "antall_boder")["antall_boder"] == 2
    opened = {**values, "apnet": {"fisk": "2025-03-01", "ost": "2020-01-01"}}
    assert ask(opened, "salg_da")["salg_da"] == Fordelt({"fisk": 10.0, "ost": 5.0})


def test_the_explanation_says_whose_each_number_is() -> None:
    values = {
        "salg": {"fisk": 300.0, "ost": 100.0},
        "apen": {"fisk": True, "ost": False},
        "leie": 4.0,
    }
    svar = ask(values, "samlet_tiende")
    context = Context.of(svar, svar.greiner[0])
    assert explain(context, "samlet_tiende").formel == ("fisk: 296 kr", "ost: 4 kr")
    lines = [line for _, f in walk(context, "samlet_tiende") for line in f.formel]
    assert "fisk: Stengt: nei; hovedregelen gjelder" in lines
    assert "ost: Stengt: ja; unntaket gjelder" in lines
    assert "fisk: avrundet (Salg − Leie) = avrundet (300 kr − 4 kr) = 296 kr" in lines
    assert as_json(explain(context, "salg"))["verdi"] == {"fisk": 300.0, "ost": 100.0}


def test_the_order_of_several_changes_nothing() -> None:
    forth = ask({"salg": {"a": 1.5, "b": 2.5, "c": 0.5}, "apen": True}, "samlet_tiende")
    back = ask({"salg": {"c": 0.5, "b": 2.5, "a": 1.5}, "apen": True}, "samlet_tiende")
    assert forth["samlet_tiende"] == back["samlet_tiende"] == 6
    assert receipt(forth)["resultat"] == receipt(back)["resultat"]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"husleie": {"a": 100.0}}, "felt inni seg"),
        ({"salg": {}}, "ingen bod er nevnt"),
        ({"salg": {"": 1.0}}, "navnet på en bod kan ikke brukes"),
        ({"salg": {"x" * 41: 1.0}}, "navnet på en bod kan ikke brukes"),
        ({"salg": {"a": {"b": 1.0}}}, "felt inni seg"),
        ({"salg": {"a": -1.0}}, "utenfor"),
        ({"salg": {"a": "mye"}}, "ikke et tall"),
        ({"husleie": 50.0}, "utenfor 0 eller minst 100"),
    ],
)
def test_what_is_refused(values: dict[str, Any], reason: str) -> None:
    with pytest.raises(InputFault, match=reason):
        ask(values, "samlet_salg", "husleie")


def test_a_value_beside_the_range_is_taken() -> None:
    assert read_values(LAW, {"husleie": 0.0}) == {"husleie": 0.0}
    assert read_values(LAW, {"husleie": 100.0}) == {"husleie": 100.0}


def test_totals_that_do_not_fit_are_refused_when_the_law_is_read() -> None:
    def with_total(**change: str) -> Lovverk:
        bad = chapter("torget", [torget])  # type: ignore[list-item]
        first, *rest = bad.samlet
        from dataclasses import replace

        return build([replace(bad, samlet=(replace(first, **change), *rest))], date(2026, 1, 1))

    with pytest.raises(UnitMismatch):
        with_total(metode="noen")
    with pytest.raises(UnknownName):
        with_total(av="finnes_ikke")


def test_a_row_of_one_compiles_and_totals_of_several_are_given() -> None:
    np = pytest.importorskip("numpy")
    lov = bind(LAW, DAY)
    one = {"salg": np.array([300.0, 7.0])}
    assert lov.kompiler(("bodens_andel",)).kjor(one)["bodens_andel"].tolist() == [1.0, 1.0]
    rows = {"salg": np.array([300.0, 100.0]), "samlet_salg": np.array([400.0, 400.0])}
    shares = lov.kompiler(("bodens_andel",), rows).kjor(rows)["bodens_andel"].tolist()
    traced = ask({"salg": {"fisk": 300.0, "ost": 100.0}}, "bodens_andel")["bodens_andel"]
    assert shares == traced.values()
