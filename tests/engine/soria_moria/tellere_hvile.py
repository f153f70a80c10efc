"""Hviledagene på slottet: en kvote som ser tilbake på sine egne dager, § 21."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from trygdekart.engine.counters import Minne, Steg, teller
from trygdekart.engine.helpers import dager_til_ukeskille, er_helg, husket, legg_til_maneder
from trygdekart.engine.units import AntallDager, AntallManeder, Dato


class Doyn(IntEnum):
    """Hva et døgn kan være."""

    HVILE = 1
    VAKT = 2


class Doynutfall(IntEnum):
    """Hva døgnet blir."""

    UAVGJORT = 0
    HVILEDAG = 1
    HELGEHVILE = 2
    KVOTEN_ER_BRUKT = 3
    VAKT = 4


class Hvile(NamedTuple):
    """Brukte hviledager, og om den siste dagen var vakt."""

    brukt: int
    vakt: int


@teller(
    "hviledager",
    "slottsloven § 21",
    fra="2018-01-01",
    start=Hvile(0, 1),
    hendelser=Doyn,
    utfall=Doynutfall,
    husker=Doynutfall.HVILEDAG,
)
def hviledager(
    tilstand: Hvile,
    hendelse: int,
    n: int,
    dag: Dato,
    minne: Minne,
    hvilekvote: AntallDager,
    tilbakeblikk: AntallManeder,
    kom_til_slottet: Dato,
) -> Steg:
    """Hviledager på ukedager bruker en kvote; etter vakt telles bare de siste månedene om igjen."""
    if hendelse == Doyn.VAKT:
        return Steg(Hvile(tilstand.brukt, 1), n, Doynutfall.VAKT)
    brukt = tilstand.brukt
    if tilstand.vakt == 1:
        fra = max(legg_til_maneder(dag, -tilbakeblikk), kom_til_slottet)
        brukt = husket(minne, fra, dag - 1)
    tatt = min(n, dager_til_ukeskille(dag))
    if er_helg(dag):
        return Steg(Hvile(brukt, 0), tatt, Doynutfall.HELGEHVILE)
    if brukt >= hvilekvote:
        return Steg(Hvile(brukt, 0), tatt, Doynutfall.KVOTEN_ER_BRUKT)
    tatt = min(tatt, hvilekvote - brukt)
    return Steg(Hvile(brukt + tatt, 0), tatt, Doynutfall.HVILEDAG)
