"""How a duty or a deadline is written as data: who, what, by when (the name of a rule), and which §."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..engine.declare import Confidence


class Rolle(StrEnum):
    """Den som har en plikt eller en rett, eller som deltar."""

    PERSON = "person"
    ARBEIDSGIVER = "arbeidsgiver"
    SYKMELDER = "sykmelder"
    NAV = "nav"


class Slag(StrEnum):
    """Om det er en frist, en plikt uten dato, en rett, eller bare et råd."""

    FRIST = "frist"
    PLIKT = "plikt"
    RETT = "rett"
    RAD = "råd"


@dataclass(frozen=True, slots=True)
class Plikt:
    """One duty (or right) in words, and the names in the law that give its day and whether it applies.

    `krever` is the fact it starts from; the law of that day governs. `dato` and `gjelder` are names of
    the law, or empty: no day, always. `{name}` in a text is the rate of that name on that day.
    `belop` is a name that gives the highest amount in a year. `hvem` must act; `med` also takes part or
    receives something.
    """

    navn: str
    tittel: str
    slag: Slag
    hvem: Rolle
    hjemmel: str
    hva: str
    krever: str
    kilde: str
    dato: str = ""
    gjelder: str = ""
    belop: str = ""
    med: tuple[Rolle, ...] = ()
    deltakere: tuple[str, ...] = ()
    innhold: tuple[str, ...] = ()
    vilkar: tuple[str, ...] = ()
    unntak: tuple[str, ...] = ()
    hvorfor: str = ""
    sikkerhet: Confidence = "høy"


@dataclass(frozen=True, slots=True)
class Ledd:
    """One link before a payment: what must be there, from whom, and what to do when it is not.

    `gjelder` is the name that says whether the link is needed, `pa_plass` the yes/no fact that it is
    there, `dato` the last day for it; each may be empty.
    """

    navn: str
    tittel: str
    fra: Rolle
    hjemmel: str
    hva: str
    gjor: str
    kilde: str
    gjelder: str = ""
    pa_plass: str = ""
    dato: str = ""
    sikkerhet: Confidence = "høy"
