"""What comes back on deadlines, rules, facts and rates."""

from __future__ import annotations

from typing import Any, Literal

from .replies import Reply


class Frist(Reply):
    """One duty: who, what, when, and under which section."""

    nr: int | None
    navn: str
    tittel: str
    slag: str
    dag: str | None
    fridag: str | None
    neste_virkedag: str | None
    hvem: str
    med: list[str]
    hjemmel: str
    gjelder: Literal["ja", "nei", "avhenger"]
    regel: str
    avhenger_av: list[str]
    hva: str
    deltakere: list[str]
    vilkar: list[str]
    innhold: list[str]
    unntak: list[str]
    hvorfor: str
    belop: list[str]
    kilde: str
    sikkerhet: str


class FristerSvar(Reply):
    """The deadlines of a case."""

    skjema: Literal["trygdekart-frister/1"]
    lov: list[str]
    kjent: str
    frister: list[Frist]
    merknader: list[str]


class Regel(Reply):
    """One version of a rule."""

    navn: str
    hjemmel: str
    setning: str
    enhet: str
    periode: str
    gjelder: str
    argumenter: list[str]
    unntak_fra: str | None
    brukes_av: list[str]
    sted: str


class Faktum(Reply):
    """A fact that may stand in a case."""

    navn: str
    enhet: str
    sporsmal: str
    hvorfor: str
    verdier: list[str]
    minst: float | None
    hoyst: float | None
    over_tid: bool
    ellers: str | None


class ReglerSvar(Reply):
    """Rules."""

    regler: list[Regel]


class FaktaSvar(Reply):
    """The facts that may stand in a case."""

    fakta: list[Faktum]


class Treff(Reply):
    """A name of the law that a word found."""

    navn: str
    etikett: str
    slag: str


class TreffSvar(Reply):
    """The names with the word in the name or the label."""

    treff: list[Treff]


class Sats(Reply):
    """A rate on a day."""

    navn: str
    etikett: str
    verdi: Any
    tekst: str
    fra: str


class SatserSvar(Reply):
    """The rates on a day."""

    dato: str
    satser: list[Sats]


class Satsverdi(Reply):
    """One value of a rate, with its dates and its source."""

    virker_fra: str
    til: str | None
    i_kraft_fra: str
    verdi: Any
    tekst: str
    gjelder: str
    kilde: str
    sikkerhet: str
    merknad: str


class SatsSvar(Reply):
    """One rate with its history and sources."""

    navn: str
    etikett: str
    hjemmel: str
    enhet: str
    merknad: str
    verdier: list[Satsverdi]
