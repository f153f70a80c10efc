"""The law has words in every language of its pages, and none that it no longer says."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

import pytest
import yaml

from tests.web.lovens_tekster import labels, texts
from trygdekart.engine.formula import SIGNS, WORDS
from trygdekart.law import lovverk
from trygdekart.web.law_words import words

FOLDERS = {"en": "lov_en", "nn": "lov_nn"}
BY_HAND = ("forklaring", "merknader", "livslop", "sykedager", "pensjon")  # not said by the law itself
FIGURE = re.compile(r"\d+")


def written(language: str) -> dict[str, dict[str, str]]:
    folder = files("trygdekart.web") / "texts" / FOLDERS[language]
    return {f.name[: -len(".yaml")]: yaml.safe_load(f.read_text("utf-8")) for f in folder.iterdir()}


@pytest.mark.parametrize("language", FOLDERS)
def test_alt_loven_sier_har_ord_i_spraket(language: str) -> None:
    wanted = texts(lovverk()) | (labels(lovverk()) if language == "nn" else set())
    missing = sorted(wanted - set(words(language)))
    assert missing == [], f"skriv dem i web/texts/{FOLDERS[language]}/"


@pytest.mark.parametrize("language", FOLDERS)
def test_ingen_tekst_er_oversatt_to_ganger_eller_for_noe_loven_ikke_sier(language: str) -> None:
    held = written(language)
    every = Counter(text for file in held.values() for text in file)
    assert [text for text, times in every.items() if times > 1] == []
    said = texts(lovverk()) | labels(lovverk())
    stale = {text for name, file in held.items() if name not in BY_HAND for text in file} - said
    assert sorted(stale) == [], f"ta dem ut av web/texts/{FOLDERS[language]}/"


def test_forklaringens_faste_ord_har_alle_sprak() -> None:
    fixed = {*WORDS.values(), *(sign for sign in SIGNS.values() if sign.isalpha())}
    for language in FOLDERS:
        assert fixed - set(words(language)) == set()
    assert set(written("en")["forklaring"]) == set(written("nn")["forklaring"])


def test_tallene_i_en_setning_er_de_samme_i_alle_sprak() -> None:
    for language in FOLDERS:
        for text in texts(lovverk()):
            there = Counter(FIGURE.findall(_plain(words(language)[text])))
            months = 12 if language == "en" else 0  # a month is a word in English
            new = [n for n in there if n not in FIGURE.findall(_plain(text))]
            gone = [n for n in FIGURE.findall(_plain(text)) if n not in there and int(n) > months]
            assert (new, gone) == ([], []), text


def _plain(text: str) -> str:
    """Return a text without the signs between thousands."""
    return re.sub(r"(?<=\d)[\u00a0 ,.](?=\d{3}\b)", "", text)
