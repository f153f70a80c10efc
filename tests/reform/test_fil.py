"""A reform file: what is wrong is one sentence, and nothing in it is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from trygdekart.engine.errors import InputFault, TrygdekartFault
from trygdekart.law import lovverk
from trygdekart.reform import Valgt, hent, les_tekst, reform_lov

GOOD = """skjema: trygdekart-reform/1
navn: min-reform
tittel: Min reform
kilde: meg
fra: 2025-01-01
satser: {uforetrygd_fribelop: 0.6}
"""


def test_ones_own_reform_changes_the_law_from_its_day() -> None:
    law = reform_lov(lovverk(), [Valgt.av(les_tekst(GOOD))])
    rate = law.satser["uforetrygd_fribelop"]
    assert [v.verdi for v in rate.verdier][-1] == 0.6
    assert lovverk().satser["uforetrygd_fribelop"].verdier[-1].verdi == 0.4


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("skjema: trygdekart-reform/1\n", "", "skjema: mangler"),
        ("trygdekart-reform/1", "trygdekart-reform/9", "skjema"),
        ("fra: 2025-01-01", "fra: i morgen", "ikke en dato"),
        ("tittel:", "titel:", "titel|tittel"),
        ("min-reform", "Min Reform!", "navn"),
        ("satser: {uforetrygd_fribelop: 0.6}", "satser: [", "YAML"),
        (
            "satser: {uforetrygd_fribelop: 0.6}",
            "satser: {uforetrygd_fribelopp: 0.6}",
            "mente du uforetrygd_fribelop",
        ),
        ("satser: {uforetrygd_fribelop: 0.6}", "satser: {uforetrygd_fribelop: mye}", "uforetrygd_fribelop"),
        ("satser: {uforetrygd_fribelop: 0.6}", "regler: ['os.system']", "ingen installert regel"),
        ("satser: {uforetrygd_fribelop: 0.6}", "kapittel: ../../law", "finnes ikke"),
        ("satser: {uforetrygd_fribelop: 0.6}", "valg: {uforetrygd_valg_g: 9}", "alternativet"),
        (
            "satser: {uforetrygd_fribelop: 0.6}",
            "brytere: [{navn: b, sporsmal: s}]",
            "enten alternativer eller tall",
        ),
    ],
)
def test_what_is_wrong_is_one_sentence(old: str, new: str, word: str) -> None:
    with pytest.raises(TrygdekartFault, match=word) as caught:
        reform_lov(lovverk(), [Valgt.av(les_tekst(GOOD.replace(old, new)))])
    assert "\n" not in str(caught.value)


def test_a_python_object_in_the_file_is_refused() -> None:
    with pytest.raises(InputFault, match="YAML"):
        les_tekst(GOOD + "tekst: !!python/object/apply:os.getcwd []\n")


@pytest.mark.parametrize(
    ("switch", "answer", "word"),
    [
        ("regnes-fra", "i-fjor", "alternativet finnes ikke"),
        ("pafyll", "mye", "ikke et tall"),
        ("pafyll", "-1", "kan ikke brukes"),
        ("pafyll", "0.1,0.2", "ett tall"),
        ("finnes-ikke", "1", "ingen bryter"),
    ],
)
def test_an_answer_that_cannot_be_used_is_one_sentence(switch: str, answer: str, word: str) -> None:
    with pytest.raises(InputFault, match=word):
        Valgt.av(hent("3.2"), {switch: answer})


def test_a_name_that_is_none_gives_the_nearest() -> None:
    with pytest.raises(InputFault, match="mente du forslag-3-2"):
        hent("forslag-32")
    with pytest.raises(InputFault, match="finnes ikke"):
        hent(str(Path("mangler.yaml")))
