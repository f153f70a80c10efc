"""The words of the pages: one catalogue a language (`nb.yaml` and all `nb_*.yaml`), read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml
from markupsafe import Markup

COMPLETE = ("nb", "en")
LANGUAGES = (*COMPLETE, "nn")
# A language that is not complete has the words of these pages; the others are shown in the first.
PARTLY = ("result.html", "why.html", "outcome.html")


class Texts:
    """The catalogue of one language; keys are written with points: `skjema.send`."""

    def __init__(self, language: str, words: Mapping[str, str]) -> None:
        self.language = language
        self.words = words

    def __contains__(self, key: str) -> bool:
        return key in self.words

    def __call__(self, key: str, **values: Any) -> Markup:
        """Return a text with values put in; what is put in is escaped. A missing key is a fault."""
        return Markup(self.words[key]).format(**values)

    def under(self, key: str) -> list[tuple[str, str, Markup]]:
        """Return (name, heading, text) of the entries below a key, in their order: `key.name.tittel`."""
        names = dict.fromkeys(
            k.removeprefix(key + ".").partition(".")[0] for k in self.words if k.startswith(key + ".")
        )
        return [(n, str(self(f"{key}.{n}.tittel")), self(f"{key}.{n}.tekst")) for n in names]


@lru_cache
def texts(language: str) -> Texts:
    """Return the catalogue of a language in `LANGUAGES`."""
    words = {} if language in COMPLETE else dict(texts(COMPLETE[0]).words)
    folder = files(__package__) / "texts"
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name == f"{language}.yaml" or file.name.startswith(f"{language}_"):
            words |= dict(_flat(yaml.safe_load(file.read_text(encoding="utf-8")), ""))
    return Texts(language, words)


def _flat(tree: Mapping[str, Any], before: str) -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", " ".join(str(value).split())
