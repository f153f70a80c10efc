"""Dagene på slottet: permisjon avgjøres av det som kommer etter, § 20."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from trygdekart.engine.counters import Steg, teller
from trygdekart.engine.units import AntallDager


class Hendelse(IntEnum):
    """Hva en dag kan være."""

    FRISK = 1
    SYK = 2
    PERMISJON = 3


class Utfall(IntEnum):
    """Hva en dag blir."""

    UAVGJORT = 0
    ARBEID = 1
    EGENDAG = 2
    TRYGDEDAG = 3
    HVILE = 4
    FERIE = 5


class Tilstand(NamedTuple):
    """Brukte egendager, og friske dager på rad."""

    brukt: int
    friske: int


@teller(
    "sykedager",
    "slottsloven § 20",
    fra="2018-01-01",
    start=Tilstand(0, 0),
    hendelser=Hendelse,
    utfall=Utfall,
)
def sykedager(
    tilstand: Tilstand, hendelse: int, n: int, egendager: AntallDager, opptjening: AntallDager
) -> Steg:
    """De første sykedagene er egendager; permisjon før sykdom er hvile, før arbeid ferie."""
    if hendelse == Hendelse.PERMISJON:
        return Steg(Tilstand(tilstand.brukt, 0), n, Utfall.UAVGJORT, Utfall.UAVGJORT)
    if hendelse == Hendelse.SYK:
        if tilstand.brukt < egendager:
            tatt = min(n, egendager - tilstand.brukt)
            return Steg(Tilstand(tilstand.brukt + tatt, 0), tatt, Utfall.EGENDAG, Utfall.HVILE)
        return Steg(Tilstand(tilstand.brukt, 0), n, Utfall.TRYGDEDAG, Utfall.HVILE)
    if tilstand.friske + n < opptjening:
        return Steg(Tilstand(tilstand.brukt, tilstand.friske + n), n, Utfall.ARBEID, Utfall.FERIE)
    return Steg(Tilstand(0, opptjening), n, Utfall.ARBEID, Utfall.FERIE)


@teller(
    "sykedager",
    "slottsloven § 20",
    fra="2022-01-01",
    start=Tilstand(0, 0),
    hendelser=Hendelse,
    utfall=Utfall,
)
def sykedager_2022(
    tilstand: Tilstand, hendelse: int, n: int, egendager: AntallDager, opptjening: AntallDager
) -> Steg:
    """Fra 2022 er all permisjon ferie, også før sykdom."""
    if hendelse == Hendelse.PERMISJON:
        return Steg(Tilstand(tilstand.brukt, 0), n, Utfall.UAVGJORT, Utfall.UAVGJORT)
    if hendelse == Hendelse.SYK:
        if tilstand.brukt < egendager:
            tatt = min(n, egendager - tilstand.brukt)
            return Steg(Tilstand(tilstand.brukt + tatt, 0), tatt, Utfall.EGENDAG, Utfall.FERIE)
        return Steg(Tilstand(tilstand.brukt, 0), n, Utfall.TRYGDEDAG, Utfall.FERIE)
    if tilstand.friske + n < opptjening:
        return Steg(Tilstand(tilstand.brukt, tilstand.friske + n), n, Utfall.ARBEID, Utfall.FERIE)
    return Steg(Tilstand(0, opptjening), n, Utfall.ARBEID, Utfall.FERIE)
