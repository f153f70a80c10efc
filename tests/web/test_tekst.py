"""Plain language: the words of the pages, and palettes that can be read."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
import yaml

from trygdekart.web.texts import COMPLETE, _flat, texts

CSS = (files("trygdekart.web") / "static" / "style.css").read_text(encoding="utf-8")
BANNED = r"\b(avkortning|avkortes|vedkommende|jf\.|mht\.|herunder|iverksette|søkeren?|brukeren)\b"
# Ink on what it stands on, by the names of the style sheet; text must reach 4.5, drawing 3.
TEXT = [
    *(("blekk", p) for p in ("papir", "flate", "svak", "lysgront", "lysrust")),
    *(("dempet", p) for p in ("papir", "flate", "svak")),
    *(("gront", p) for p in ("papir", "flate", "svak", "lysgront", "lysrust")),
    *(("rust", p) for p in ("papir", "flate", "svak", "lysrust")),
    ("pa-gront", "gront"),
    ("pa-gront", "gront-mork"),
]
DRAWING = [
    ("gront", "flate"),
    ("dempet", "flate"),
    ("rust", "flate"),
    ("fokus", "papir"),
    ("fokus", "flate"),
]


def sentences(text: str) -> list[str]:
    plain = re.sub(r"\{\w+\}", "x", text)
    return [s for s in re.split(r"(?<=[.!?:])\s+", plain) if s]


@pytest.mark.parametrize("language", COMPLETE)
def test_sentences_are_short(language: str) -> None:
    lengths = []
    for key, text in texts(language).words.items():
        for sentence in sentences(text):
            words = len(sentence.split())
            assert words <= 25, (key, sentence)
            if ".ingress" in key:
                assert words <= 20, (key, sentence)
            lengths.append(words)
    assert sum(lengths) / len(lengths) <= 15


def test_the_words_are_easy_to_read() -> None:
    text = " ".join(t for t in texts("nb").words.values() if t.endswith((".", "?")))
    words = re.findall(r"[\wæøå]+", re.sub(r"\{\w+\}", "x", text))
    lix = len(words) / len(sentences(text)) + 100 * sum(len(w) > 6 for w in words) / len(words)
    assert lix <= 38, lix


def test_no_official_words() -> None:
    for key, text in texts("nb").words.items():
        assert not re.search(BANNED, text, re.I), (key, text)


def test_headings_are_short_and_links_tell() -> None:
    for key, text in texts("nb").words.items():
        if key.endswith("tittel") and "{" not in text:
            assert len(text.split()) <= 8, (key, text)
        assert text.strip().lower() not in ("her", "les mer", "klikk her")


def test_every_catalogue_has_the_same_keys() -> None:
    keys = set(texts("nb").words)
    for language in COMPLETE:
        assert set(texts(language).words) == keys


def test_every_text_of_a_template_is_in_the_catalogue() -> None:
    words = texts("nb").words
    for template in (files("trygdekart.web") / "templates").iterdir():
        for key in re.findall(r"""\bt\("([\w.]+)"\s*[,)]""", template.read_text(encoding="utf-8")):
            assert key in words, (template.name, key)


def palette(scheme: str) -> dict[str, str]:
    blocks = re.findall(r":root \{(.*?)\}", CSS, re.S)
    light = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[0]))
    return (
        light if scheme == "light" else light | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[1]))
    )


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_read(scheme: str) -> None:
    colours = palette(scheme)
    for pairs, least in ((TEXT, 4.5), (DRAWING, 3.0)):
        for ink, paper in pairs:
            light, dark = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
            ratio = (light + 0.05) / (dark + 0.05)
            assert ratio >= least, (scheme, ink, paper, round(ratio, 2))


def test_nothing_moves() -> None:
    assert "transition" not in CSS and "animation" not in CSS and "@keyframes" not in CSS


def test_nothing_in_the_style_is_fetched() -> None:
    assert "url(" not in CSS and "@import" not in CSS and "@font-face" not in CSS


def test_nynorsk_has_all_the_words_of_the_answer_and_its_reasons() -> None:
    own = (files("trygdekart.web") / "texts" / "nn.yaml").read_text(encoding="utf-8")
    words = dict(_flat(yaml.safe_load(own), ""))
    first = texts("nb").words
    parts = ("resultat.", "avledet.", "hvorfor.", "utfall.", "kapittel.")
    wanted = {k for k in first if k.startswith(parts)}
    assert sorted(wanted - set(words)) == [] and set(words) <= set(first)
    for key, text in words.items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", first[key])), key


def test_translations_put_in_the_same_values() -> None:
    for key, text in texts("en").words.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", texts("nb").words[key])), key
