"""The law has words in every language of its pages, and none that it no longer says."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from importlib.resources import files
from pathlib import Path
from random import Random

import pytest
import yaml

from tests.mengde import mengde
from tests.web.lovens_tekster import labels, texts
from tests.web.nettsted import Besokende, Server
from trygdekart.engine.formula import SIGNS, WORDS
from trygdekart.law import lovverk
from trygdekart.reform import katalog
from trygdekart.web.law_words import words

FOLDERS = {"en": "lov_en", "nn": "lov_nn"}
# What the law itself does not say.
BY_HAND = (
    "forklaring",
    "merknader",
    "livslop",
    "sykedager",
    "pensjon",
    "reform",
)
EXAMPLES = Path(__file__).parents[2] / "examples"
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


SAID_IN_NORWEGIAN = re.compile(r'<(\w+)(?P<attributes>[^>]*\blang="nb"[^>]*)>(?P<text>.*?)</\1>', re.DOTALL)
SECTION = re.compile(r"§|^(ftrl|aml|sktl|lov|forskrift|Prop|Ot\.prp)\b")
PAGES = (
    "/sak/resultat",
    "/sak/jobb/svar",
    "/sak/livslop",
    "/sak/frister",
    "/sak/sykedager",
    "/sak/pensjon",
)
OTHERS = ("/reform", "/reform/modeller", "/reform/forslag-3-2", "/reform/forslag-4-4", "/om/dekning")
AT_MOST = mengde(40, 400)


@pytest.mark.parametrize("case", ["", "liv_sykepleier", "aap_forlop", "lonnstilskudd"])
def test_en_engelsk_side_har_bare_paragrafer_og_kilder_paa_norsk(server: Server, case: str) -> None:
    visitor = Besokende(server.port)
    if case:
        visitor.open_case((EXAMPLES / f"{case}.yaml").read_text(encoding="utf-8"))
    else:
        visitor.example()
    draw, sources = Random(2), _sources()
    todo = [f"/en{path}" for path in (*PAGES, *(OTHERS if not case else ()))]
    seen: set[str] = set()
    left: dict[str, str] = {}
    while todo and len(seen) < AT_MOST:
        path = todo.pop(draw.randrange(len(todo)) if len(seen) >= len(PAGES) else 0)
        if path in seen:
            continue
        seen.add(path)
        page = visitor.get(path)
        todo += re.findall(r'href="(/en/sak/hvorfor/[^"#?]*[^n"])"', page.text)
        for found in SAID_IN_NORWEGIAN.finditer(page.text):
            text = " ".join(unescape(re.sub(r"<[^>]+>", "", found["text"])).split())
            known = not text or "hreflang" in found["attributes"] or SECTION.search(text) or text in sources
            if not known and not (path.startswith("/en/reform") and "kode" in found["attributes"]):
                left[text] = path
    assert left == {}


def _sources() -> set[str]:
    law = lovverk()
    found = {v.kilde for rate in law.satser.values() for v in rate.verdier}
    rules = [rule for versions in law.regler.values() for rule in versions]
    found |= {rule.declared.kilde for rule in rules} | {rule.hjemmel for rule in rules}
    every = (law.utledninger, law.satser, law.oppslag, law.aggregater, law.samlet, law.over_dager)
    found |= {one.hjemmel for kind in every for one in kind.values()}
    for _, reform in katalog().values():
        found |= {reform.kilde} | {k.kilde for k in (reform.kort.kunnskap if reform.kort else ())}
        found |= {preset.kilde for switch in reform.brytere for preset in switch.forhandsvalg}
        for part in reform.kort.deler if reform.kort else ():
            found |= {f"({k.kilde})" for k in part.kunnskap}
    return {" ".join(source.split()) for source in found}


def test_tall_i_en_celle_blir_vendt_en_gang(server: Server) -> None:
    visitor = Besokende(server.port)
    assert "sick pay: 12,900; uføretrygd: 20,900; AAP: −10,200" in visitor.get("/en/fakta/vekst").text
    assert "sykepenger: 12\u00a0900; uføretrygd: 20\u00a0900" in visitor.get("/fakta/vekst").text
