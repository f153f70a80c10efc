"""Small pieces of law written to a file and loaded, to see what is refused and in what words."""

from __future__ import annotations

import importlib.util
import itertools
from datetime import date
from pathlib import Path
from types import ModuleType

from trygdekart.engine.lawbook import Lovverk, build, chapter
from trygdekart.engine.parameters import read_satser

HEAD = '''"""Prøvelov."""
from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import Annotated, NamedTuple

from trygdekart.engine import *
from trygdekart.engine.counters import Steg, teller
from trygdekart.engine.units import *


class Farge(IntEnum):
    """Farger."""

    ROD = 1
    BLA = 2


def F(navn, slag=float, enhet="kr/år", **annet):
    return Fakta(navn, slag, enhet, navn, navn, "?", "!", **annet)


FAKTA = (
    *(F(n) for n in ("lonn", "leie")),
    *(F(n, bool, "ja/nei") for n in ("ja", "nei")),
    *(F(n, date, "dato", periode="fast") for n in ("fodt", "dod")),
    F("farge", Farge, "kategori"),
    F("timer", float, "time"),
    F("alder", int, "år"),
    F("arets", periode="år"),
)
'''
_RATE = (
    "  - {{navn: {}, enhet: {}, slag: {}, hjemmel: § 1, kilde: bok, etikett: {{nb: a, en: a}}, "
    "verdier: [{{virker_fra: 2020-01-01, verdi: {}}}]}}\n"
)
RATES = "skjema: trygdekart-satser/1\ntema: prøve\nsatser:\n" + "".join(
    _RATE.format(*row)
    for row in (
        ("g", "kr/år per G", "tall", "100"),
        ("antall_g", "G", "tall", "2"),
        ("andel", "andel", "tall", "0.5"),
        ("dager", "dag", "tall", "16"),
        ("uker", "uke", "tall", "4"),
        ("maneder", "måned", "tall", "6"),
        ("trinn", "trinntabell", "trinn", "[[0, 0.1]]"),
        ("tabell", "nøkkeltabell", "tabell", "[[0, 1], [1, 5]]"),
    )
)
_number = itertools.count()


def module_of(folder: Path, text: str) -> ModuleType:
    """Return a module made of the head and `text`, written to a file of its own."""
    name = f"provelov_{next(_number)}"
    path = folder / f"{name}.py"
    path.write_text(HEAD + "\n" + text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load(folder: Path, text: str = "", rates: str = "", others: tuple[str, ...] = ()) -> Lovverk:
    """Return the law made of the head, `text`, the rates above and `rates`; may raise any `LoadFault`.

    `others` are the texts of more chapters, which have no facts of their own.
    """
    values = read_satser(folder / "satser.yaml", RATES + rates)
    chapters = [chapter("prove", [module_of(folder, text)], values)]
    for i, other in enumerate(others):
        chapters.append(chapter(f"annet{i}", [module_of(folder, "FAKTA = ()\n" + other)]))
    return build(chapters, date(2023, 1, 1))


def line_of(text: str, mark: str = "# <-") -> int:
    """Return the line in the written file on which `mark` stands in `text`."""
    lines = (HEAD + "\n" + text).splitlines()
    return next(i for i, line in enumerate(lines, 1) if mark in line)
