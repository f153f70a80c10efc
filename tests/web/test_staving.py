"""Spelling: the words of the pages and the questions of the law against Debian's bokmål word list."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from trygdekart.law import lovverk
from trygdekart.web.texts import texts

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|-(?=[^\W\d_]))+")
NO_WORDS = re.compile(r"\{\w+\}|<[^>]+>|\S*/\S*|\b\w+_\w+\b|--\w+|\btrygdekart \w+")
# Our own terms, and words that the list does not have: each was looked at.
KNOWN = Path(__file__).with_name("ordliste.txt")


def said() -> Iterator[str]:
    """Yield what a reader of bokmål is shown: the catalogue, and what the law asks and is called."""
    yield from texts("nb").words.values()
    verk = lovverk()
    for fact in verk.fakta.values():
        yield from (fact.etikett, fact.sporsmal, fact.hvorfor, *fact.kriterier)
    yield from (rate.etikett for rate in verk.satser.values())
    yield from (rule.etikett for versions in verk.regler.values() for rule in versions)


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    return frozenset(w for text in said() for w in WORD.findall(NO_WORDS.sub(" ", text)))


def unknown(asked: frozenset[str]) -> set[str]:
    """Return the words that the word list does not have, in small letters."""
    found = shutil.which("hunspell")
    if found is None:
        pytest.skip("hunspell is not installed; on Debian: apt-get install hunspell hunspell-no")
    command = [found, "-d", "nb_NO", "-i", "utf-8", "-l"]
    done = subprocess.run(command, input="\n".join(sorted(asked)), capture_output=True, encoding="utf-8")
    if done.returncode:
        pytest.skip("the bokmål word list is not installed; on Debian: apt-get install hunspell-no")
    return {w.lower() for w in done.stdout.split()}


def test_every_word_is_spelt_as_the_word_list_has_it() -> None:
    known = set(KNOWN.read_text(encoding="utf-8").split())
    assert len(words()) > 1500
    assert sorted(unknown(words()) - known) == []


def test_our_own_words_are_ones_we_use() -> None:
    known = set(KNOWN.read_text(encoding="utf-8").split())
    used = " ".join(sorted(words())).lower()  # hunspell takes words with a hyphen apart
    assert [w for w in sorted(known) if w not in used] == []


def test_a_wrong_word_is_found() -> None:
    assert unknown(frozenset({"uføretrygd", "ufretrygd", "hvorfro"})) == {"ufretrygd", "hvorfro"}
