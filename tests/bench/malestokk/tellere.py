"""Målestokkens teller: ventedager og betalte dager, med ferie som avgjøres i ettertid. Ikke loven."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from trygdekart.engine.counters import Steg, teller
from trygdekart.engine.units import AntallDager


class Hendelse(IntEnum):
    """Hva en dag er."""

    SYK = 1
    FERIE = 2
    FRISK = 3


class Utfall(IntEnum):
    """Hva en dag blir."""

    UAVGJORT = 0
    VENTEDAG = 1
    BETALT = 2
    INGENTING = 3


class Tilstand(NamedTuple):
    """Antall ventedager brukt, og antall friske dager siden sist syk."""

    brukt: int
    frisk: int


@teller(
    "ventedager", "målestokk § 1", fra="2000-01-01", start=Tilstand(0, 0), hendelser=Hendelse, utfall=Utfall
)
def ventedager_steg(
    tilstand: Tilstand,
    hendelse: Hendelse,
    n: AntallDager,
    antall_ventedager: AntallDager,
    ny_periode_etter: AntallDager,
) -> Steg:
    """De første sykedagene er ventedager, og en ny periode begynner etter mange nok friske dager."""
    if hendelse == Hendelse.FRISK:
        frisk = tilstand.frisk + n
        brukt = 0 if frisk >= ny_periode_etter else tilstand.brukt
        return Steg(Tilstand(brukt, frisk), n, Utfall.INGENTING, Utfall.INGENTING)
    if hendelse == Hendelse.FERIE:
        return Steg(tilstand, n, Utfall.UAVGJORT)
    if tilstand.brukt < antall_ventedager:
        ta = min(n, antall_ventedager - tilstand.brukt)
        return Steg(Tilstand(tilstand.brukt + ta, 0), ta, Utfall.VENTEDAG, Utfall.VENTEDAG)
    return Steg(Tilstand(tilstand.brukt, 0), n, Utfall.BETALT, Utfall.BETALT)
