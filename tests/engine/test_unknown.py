"""The unknown is a value: it forks, is named, is ranked, and is never 0 or no."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from trygdekart.engine.answer import MAX_FORKS, Svar
from trygdekart.engine.errors import InputFault, TouchedUnknown
from trygdekart.engine.law import bind
from trygdekart.engine.noted import Noted
from trygdekart.engine.unknown import Unknown

from . import people
from .bad_law import load
from .soria_moria import lov

PERSON = people.person(people.soria_moria(50), 7) | {
    "arslonn": 0.0,
    "har_drage": False,
    "stand": 1,
    "antall_barn": 0,
}


def ask(
    without: tuple[str, ...], names: tuple[str, ...] = ("brutto",), on: Any = "2021-06-01", **given: Any
) -> Svar:
    facts = {k: v for k, v in {**PERSON, **given}.items() if k not in without}
    return lov(on).beregn_rett(facts, names)


@pytest.mark.parametrize("on", ["2021-06-01", 2021])
def test_an_unknown_yes_or_no_gives_both_answers(on: Any) -> None:
    name = "brutto" if isinstance(on, str) else "arets_brutto"
    answer = ask(("er_trollskutt",), (name,), on, har_sko=False)
    assert [b.antatt for b in answer.greiner] == [{"er_trollskutt": True}, {"er_trollskutt": False}]
    for branch in answer.greiner:
        known = ask((), (name,), on, har_sko=False, **branch.antatt)
        assert repr(branch.verdier[name]) == repr(known[name])
    with pytest.raises(InputFault, match="avhenger av er_trollskutt"):
        answer[name]


def test_an_unknown_category_gives_one_answer_for_each() -> None:
    answer = ask(("stand",), ("minste",), er_trollskutt=False)
    assert [(b.antatt["stand"], b.verdier["minste"]) for b in answer.greiner] == [
        (1, 2.379),
        (3, 2.379),
        (7, 2.91),
    ]


def test_a_caller_may_ask_for_fewer_branches_or_none() -> None:
    facts = {k: v for k, v in PERSON.items() if k not in ("er_trollskutt", "stand")} | {"har_sko": False}
    law = lov("2021-06-01")
    assert len(law.beregn_rett(facts, ("brutto",)).greiner) > 2
    one = law.beregn_rett(facts, ("brutto",), forks=1)
    assert [len(b.antatt) for b in one.greiner] == [1] * len(one.greiner) and len(one.greiner) > 1
    none = law.beregn_rett(facts, ("brutto",), forks=0)
    assert [b.antatt for b in none.greiner] == [{}]
    assert type(none.verdier("brutto")[0]) is Unknown and none.mangler


def test_a_fact_that_is_never_reached_blocks_nothing_and_forks_nothing() -> None:
    answer = ask(("har_sko",), ("minste",), stand=7)
    assert answer["minste"] == 2.91 and answer.mangler == frozenset() and answer.avgjor == ()
    answer = ask(("har_sko", "arslonn"), ("brutto",), lopende=False)
    assert answer["brutto"] == 0


def test_a_fact_that_moves_nothing_gives_one_value_from_all_branches() -> None:
    answer = ask(("har_sko",), ("minste",), er_trollskutt=False)
    assert len(answer.greiner) == 1 and answer["minste"] == 2.379


def test_what_decides_most_comes_first() -> None:
    answer = ask(("er_trollskutt", "stand", "har_sko"), ("minste",))
    ranked = [(a.navn, round(a.utslag, 3)) for a in answer.avgjor]
    assert ranked[0][0] == "stand"
    assert {name for name, _ in ranked} == {"stand", "er_trollskutt", "har_sko"}
    assert sorted(ranked, key=lambda r: -r[1]) == ranked and all(effect > 0 for _, effect in ranked)


def test_the_effect_of_a_fact_is_how_far_it_moves_the_first_number() -> None:
    [only] = ask(("er_trollskutt",), ("minste",), har_sko=False).avgjor
    assert only.utslag == pytest.approx(2.66 - 2.379)


@pytest.mark.parametrize("missing", ["arslonn", "innsats", "kom_til_slottet", "antall_barn"])
def test_a_missing_number_or_date_is_named_and_never_zero(missing: str) -> None:
    answer = ask((missing,))
    assert answer.mangler == {missing}
    assert type(answer.greiner[0].verdier["brutto"]) is Unknown
    with pytest.raises(InputFault, match=missing):
        answer["brutto"]


def test_a_missing_number_in_one_branch_only_is_still_named() -> None:
    answer = ask(("lopende", "kom_til_slottet"), ("brutto",))
    assert answer.mangler == {"kom_til_slottet"}


def test_a_legal_default_is_used_and_may_be_overruled() -> None:
    came = {"kom_til_slottet": people.day(2018)}
    assert ask(("har_drage",), ("har_lovlig_drage",), **came)["har_lovlig_drage"] is False
    assert ask((), ("har_lovlig_drage",), **came, har_drage=True)["har_lovlig_drage"] is True


def test_no_more_than_four_unknown_facts_are_forked_and_the_rest_is_named(tmp_path) -> None:
    names = [f"b{i}" for i in range(6)]
    arguments = ", ".join(f"{n}: JaNei" for n in names)
    lines = "".join(f"    if {n}:\n        x = x + lonn\n" for n in names)
    text = (
        f"B = ({', '.join(f'F({n!r}, bool, {chr(34)}ja/nei{chr(34)})' for n in names)})\n"
        '@regel("§", fra="2020-01-01")\n'
        f"def r(lonn: KrPerAr, {arguments}) -> KrPerAr:\n    x = lonn\n{lines}    return x\n"
    )
    law = bind(load(tmp_path, text), "2022-01-01")
    for known in range(7):
        facts = {"lonn": 1.0} | dict.fromkeys(names[:known], True)
        answer = law.beregn_rett(facts, ("r",))
        unknown = 6 - known
        assert len(answer.greiner) == 2 ** min(unknown, MAX_FORKS)
        if unknown > MAX_FORKS:
            assert all(type(v) is Unknown for v in answer.verdier("r"))
            assert answer.mangler == set(names[known + MAX_FORKS :])
        else:
            assert sorted(set(answer.verdier("r"))) == [1.0 + known + i for i in range(unknown + 1)]
            assert answer.mangler == frozenset()


@pytest.mark.parametrize("word", [None, "ukjent", "Vet ikke"])
def test_unknown_may_be_said_in_words(word: Any) -> None:
    answer = lov("2021-06-01").beregn(
        {"stand": "tjener", "er_trollskutt": word, "har_sko": "nei"}, ["minste"]
    )
    assert len(answer.greiner) == 2


def test_an_unsettled_choice_that_matters_shows_its_range() -> None:
    answer = ask((), ("slottspenger_i_aret", "grense"), 2021, arets_inntekt=250_000.0)
    [span] = [s for s in answer.spenn if s.valg == "valg_taler"]
    assert set(span.svar) == {0, 1} and span.brukt == 0
    assert ask((), ("skatt",), "2021-06-01").spenn == ()
    assert ask((), ("grense",), 2021, valg_taler=1).spenn == ()
    assert ask((), ("grense",), 2021, valg_taler=1)["grense"] < answer["grense"]


@pytest.mark.parametrize(
    "act",
    [
        *(bool, int, float, len, abs, range),
        *(lambda u: -u, lambda u: u[0], lambda u: u and True, lambda u: min(u, 1), lambda u: max(0, u)),
        *(lambda u: u + 1, lambda u: u - 1, lambda u: u * 0, lambda u: u / 1),
        *(lambda u: 1 + u, lambda u: 1 - u, lambda u: 0 * u, lambda u: 1 / u),
        *(lambda u: u == 1, lambda u: u != 1, lambda u: u < 1, lambda u: u <= 1, lambda u: u > 1),
    ],
)
def test_nothing_can_be_counted_with_the_unknown(act: Any) -> None:
    with pytest.raises(TouchedUnknown) as caught:
        act(Unknown(frozenset({"arslonn"})))
    assert caught.value.missing == {"arslonn"}


def test_a_choice_that_only_a_derivation_reads_is_shown_too(tmp_path: Path) -> None:
    text = '''
from trygdekart.engine.declare import utledning

VALG = (
    Valg("valget", "Hvilken?", "§ 1", (Alternativ(0, "den ene"), Alternativ(1, "den andre")), 0, "", "lav"),
)


@utledning("§ 1", fra="2020-01-01")
def utledet(fodt: int, valget: int) -> Annotated[int, "dato"]:
    """Den dagen, eller den neste."""
    return fodt + valget
'''
    law = bind(load(tmp_path, text), "2021-01-01")
    assert law.choices(("utledet",)) == ("valget",)
    [span] = law.beregn({"fodt": "2000-05-01"}, ("utledet",)).spenn
    assert span.svar[1][0] == span.svar[0][0] + 1


@pytest.mark.parametrize(
    "use",
    [
        lambda n: n == 1,
        lambda n: n > 1,
        lambda n: n + 1,
        lambda n: 2.5 - n,
        bool,
        int,
        float,
        hash,
        lambda n: (5, 6)[n],
    ],
)
def test_a_choice_notes_that_it_is_used_and_not_that_it_is_passed_on(use: Any) -> None:
    used: set[str] = set()
    choice = Noted(1, "valg", used)
    passed_on = {"valg": choice}
    assert passed_on["valg"] is choice and used == set()
    assert use(choice) == use(1) and used == {"valg"}
