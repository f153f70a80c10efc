"""Every fault has its sentences in English, with the same blanks, and the blanks are filled alike."""

from __future__ import annotations

import re

from tests.api.meldinger import sentences
from trygdekart.api.english import catalogue, english
from trygdekart.api.faults import BY_STATUS, KINDS

BLANK = re.compile(r"\{\d\}")
# Blanks and nothing else: the words come from sentences that stand in the catalogue themselves.
ONLY_BLANKS = {"{0} {1}", "{0}"}


def test_each_sentence_in_the_code_has_its_english() -> None:
    said = dict(sentences())
    said |= {text: "faults.py" for rows in (*BY_STATUS.values(), *KINDS.values()) for text in rows[-2:]}
    missing = {t: p for t, p in said.items() if t not in catalogue() and t not in ONLY_BLANKS}
    assert len(said) > 200
    assert missing == {}


def test_the_english_has_the_same_blanks() -> None:
    for nb, en in catalogue().items():
        assert sorted(BLANK.findall(nb)) == sorted(BLANK.findall(en)), nb


def test_words_in_the_blanks_are_translated_too() -> None:
    assert english("verdien er utenfor 0.2 eller 0.5 til 1") == "the value is outside 0.2 or 0.5 to 1"
    assert english("oppgi minst 0 i enheten kr/år") == "give at least 0 in the unit kr/år"
    assert english("mente du fodselsdato?") == "did you mean fodselsdato?"
    assert english("regelen «x» gjelder ikke 1999-01-01; den er lagt inn fra 2015-01-01") == (
        "the rule «x» does not apply on 1999-01-01; it is written here from 2015-01-01"
    )
    assert english("skriv {fra: …, til: …, verdi: 1}") == "write {fra: …, til: …, verdi: 1}"
    assert english("noe ingen har sagt") == "(in Norwegian) noe ingen har sagt"
