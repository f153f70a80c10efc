"""The reform file: what a reform changes, from when, on what assumptions, and what it leaves open.

A file names installed functions and never carries code. docs/reformfil.md says how to write one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ..engine.errors import InputFault, nearest, shown

SCHEMA = "trygdekart-reform/1"
MAX_BYTES = 200_000
Status = Literal["beregnbart", "delvis", "ikke beregnbart"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Endring(_Strict):
    """Changed rates (a value, or a value by from-date), rules by name, and unsettled points."""

    satser: dict[str, Any] = Field(default_factory=dict)
    regler: tuple[str, ...] = ()
    valg: dict[str, int] = Field(default_factory=dict)


class Alternativ(Endring):
    """One way to answer an open question, and what it changes."""

    navn: str
    tekst: str


class Forhandsvalg(_Strict):
    """A named figure somebody may choose, with where it is from; never chosen for them."""

    navn: str
    tekst: str
    verdier: tuple[float, ...]
    kilde: str


class Tallsats(_Strict):
    """A rate whose figure is chosen: one of the law's, or a new one with unit and section."""

    navn: str
    etikett: str = ""
    enhet: str = ""
    hjemmel: str = ""
    periode: Literal["fast", "øyeblikk", "år"] = "øyeblikk"


class Bryter(_Strict):
    """An open question as a visible switch: alternatives, or figures that the text does not give.

    Without `standard` it must be chosen, when the answers to other switches are those in `hvis`. A switch
    of figures has no `standard`: it is «ikke tallfestet».
    """

    navn: str
    sporsmal: str
    alternativer: tuple[Alternativ, ...] = ()
    tall: tuple[Tallsats, ...] = ()
    forhandsvalg: tuple[Forhandsvalg, ...] = ()
    standard: str | None = None
    valgfri: bool = False
    hvis: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _whole(self) -> Bryter:
        if bool(self.alternativer) == bool(self.tall):
            raise ValueError(f"bryteren «{self.navn}» må ha enten alternativer eller tall")
        if self.standard is not None and self.standard not in {a.navn for a in self.alternativer}:
            raise ValueError(f"standarden i bryteren «{self.navn}» er ikke et av alternativene")
        for one in self.forhandsvalg:
            if len(one.verdier) != len(self.tall):
                raise ValueError(f"forhåndsvalget «{one.navn}» må ha {len(self.tall)} tall")
        return self


class Innfasing(_Strict):
    """Whether it is for everyone or for those who come in after; `begynner` is the fact that says when."""

    begynner: str
    standard: Literal["alle", "nye"] = "alle"


class Kunnskap(_Strict):
    """One finding from research, where it is from, and how sure it is."""

    funn: str
    kilde: str
    sikkerhet: str


class Del(_Strict):
    """One part of a proposal in the review's terms."""

    navn: str
    organisatorisk: str
    ma_antas: str
    kunnskap: tuple[Kunnskap, ...] = ()
    proves: str


class Kort(_Strict):
    """The card of a proposal: the problem it answers, and what the mandate asks to be said."""

    omrade: str
    status: Status
    grunn: str
    problem: tuple[str, ...]
    kostnad: str
    gevinst: str
    gjennomforbarhet: str
    proves: str
    iverksettes: str
    evalueres: str
    kunnskap: tuple[Kunnskap, ...] = ()
    deler: tuple[Del, ...] = ()


class Reformfil(Endring):
    """A reform as it stands in its file; `kapittel` is the installed folder with its new names."""

    skjema: Literal["trygdekart-reform/1"]
    navn: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,60}$")
    nummer: str = ""
    tittel: str
    kilde: str
    fra: date
    tekst: str = ""
    kapittel: str = ""
    forutsetninger: tuple[str, ...] = ()
    brytere: tuple[Bryter, ...] = ()
    innfasing: Innfasing | None = None
    mal: tuple[str, ...] = ()
    kort: Kort | None = None

    @property
    def endrer_noe(self) -> bool:
        """Whether anything in the law is changed, whatever is chosen."""
        own = bool(self.satser or self.regler or self.valg)
        return own or bool(self.brytere)

    def bryter(self, navn: str) -> Bryter:
        """Return a switch by name; raises `InputFault` with the nearest."""
        for one in self.brytere:
            if one.navn == navn:
                return one
        hint = nearest(navn, [b.navn for b in self.brytere]) or f"se «trygdekart reform vis {self.navn}»"
        raise InputFault("--bryter", f"reformen har ingen bryter «{shown(navn)}»", hint)


def les(path: Path) -> Reformfil:
    """Return the reform in a file; raises `InputFault` in one sentence."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise InputFault(
            "reform", f"fila «{shown(path.name)}» finnes ikke eller kan ikke leses", "sjekk navnet"
        ) from None
    if len(raw) > MAX_BYTES:
        raise InputFault("reform", "fila er større enn 200 kB", "ta bort det som ikke er endringer")
    try:
        return les_tekst(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise InputFault("reform", "fila er ikke tekst i UTF-8", "lagre den som UTF-8") from None


def les_tekst(text: str) -> Reformfil:
    """Return the reform written in `text` (YAML or JSON)."""
    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"linje {mark.line + 1}" if mark else "reform"
        raise InputFault(where, "fila er ikke gyldig YAML", "se på innrykk og anførselstegn") from None
    if not isinstance(data, dict):
        raise InputFault("reform", "fila har ingen felt", f"begynn med «skjema: {SCHEMA}»")
    try:
        return Reformfil.model_validate(data)
    except ValidationError as error:
        raise _sentence(error, data) from None


WORDS: Mapping[str, tuple[str, str]] = {
    "missing": ("mangler", "skriv det"),
    "extra_forbidden": ("er et ukjent felt", "se docs/reformfil.md"),
    "literal_error": ("har en verdi som ikke finnes", "se docs/reformfil.md"),
    "date_from_datetime_parsing": ("er ikke en dato", "skriv ÅÅÅÅ-MM-DD"),
    "date_parsing": ("er ikke en dato", "skriv ÅÅÅÅ-MM-DD"),
    "date_type": ("er ikke en dato", "skriv ÅÅÅÅ-MM-DD"),
    "string_pattern_mismatch": ("har tegn som ikke kan brukes", "skriv små bokstaver, tall og bindestrek"),
    "float_parsing": ("er ikke et tall", "skriv et tall"),
    "int_parsing": ("er ikke et helt tall", "skriv et helt tall"),
}


def _sentence(error: ValidationError, data: Mapping[str, Any]) -> InputFault:
    first = error.errors()[0]
    place = ".".join(str(p) for p in first["loc"]) or "reform"
    place = re.sub(r"[^\w.\-]", "", place)[:80]
    if first["type"] == "value_error":
        return InputFault(place, str(first["ctx"]["error"]), "se docs/reformfil.md")
    reason, remedy = WORDS.get(first["type"], ("har feil form", "se docs/reformfil.md"))
    if first["type"] == "extra_forbidden":
        remedy = nearest(str(first["loc"][-1]), Reformfil.model_fields) or remedy
    return InputFault(place, reason, remedy)


def endringer(fil: Reformfil, valgte: Mapping[str, str]) -> Iterator[Endring]:
    """Yield what the file changes itself, and what the chosen alternatives change."""
    yield fil
    for one in fil.brytere:
        for alternative in one.alternativer:
            if alternative.navn == valgte.get(one.navn):
                yield alternative
