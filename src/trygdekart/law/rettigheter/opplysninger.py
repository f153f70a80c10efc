"""Leser rettighetene som ikke regnes ut: én liste med vilkår, §, hvor en går og hvor sikkert det er."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...engine.declare import Confidence
from ...engine.errors import LoadFault

Text = Annotated[str, Field(min_length=1)]
FILES = (
    "helse_og_utland.yaml",
    "arbeidsliv.yaml",
    "penger_og_kort.yaml",
    "stonader.yaml",
    "saken.yaml",
    "skjonn.yaml",
    "tiltak.yaml",
)


class Regelvilkar(BaseModel):
    """A condition that a rule answers with yes or no."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    regel: Text


class Rettighet(BaseModel):
    """One right or duty: what it is, when it holds, which § and where to go.

    `vilkar` are sentences that a person must judge, or rules; `belop` are names of rules or rates.
    `fra` and `til` are the days it holds between (None: not known, or open); `gruppe` is its heading.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    navn: Text
    hva: Text
    paragraf: Text
    fra: date | None = None
    til: date | None = None
    vilkar: tuple[Text | Regelvilkar, ...] = ()
    belop: Text | tuple[Text, ...] = ()
    husk: tuple[Text, ...] = ()
    frist: Text | None = None
    skjema: Text | None = None
    hvor: Text
    kilde: Text
    sikkerhet: Confidence
    gruppe: Text

    @property
    def navn_i_belop(self) -> tuple[str, ...]:
        """The names of rules and rates that say how much."""
        return (self.belop,) if isinstance(self.belop, str) else self.belop

    def gjelder(self, day: date) -> bool:
        """Return whether it holds on a day."""
        return (self.fra is None or self.fra <= day) and (self.til is None or day <= self.til)


@lru_cache(maxsize=1)
def rettigheter() -> tuple[Rettighet, ...]:
    """Return every right, in the order of the files; raises `LoadFault` when a file is at fault."""
    folder = files(__package__)
    out = [right for name in FILES for right in parse(name, (folder / name).read_text(encoding="utf-8"))]
    names = [right.id for right in out]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise LoadFault(f"«{twice[0]}» står to ganger.", where="rettigheter", remedy="Gi den ene en ny id.")
    return tuple(out)


def parse(name: str, text: str) -> list[Rettighet]:
    """Return the rights of one file; raises `LoadFault` with the place of the first fault."""
    remedy = "Se docs/rettigheter.md."
    try:
        rows = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        raise LoadFault("fila er ikke YAML.", where=name, remedy=remedy) from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise LoadFault("fila er ikke en liste av rettigheter.", where=name, remedy=remedy)
    out = []
    for row in rows:
        try:
            out.append(Rettighet.model_validate(row))
        except ValidationError as fault:
            place = ".".join(map(str, fault.errors()[0]["loc"]))
            where = f"{name}, {row.get('id')}"
            raise LoadFault(f"feltet {place} kan ikke leses.", where=where, remedy=remedy) from None
    return out
