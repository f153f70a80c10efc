"""Hviledagene på slottet: en kvote som ser tilbake på sine egne dager, § 21."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from trygdekart.engine.counters import Minne, Steg, teller
from trygdekart.engine.helpers import (
    dager_til_ukeskille,
    er_helg,
    huskede_ukedager,
    legg_til_maneder,
    legg_til_ukedager,
    ukedager_mellom,
)
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
        brukt = huskede_ukedager(minne, fra, dag - 1)
    if er_helg(dag):
        return Steg(Hvile(brukt, 0), min(n, dager_til_ukeskille(dag)), Doynutfall.HELGEHVILE)
    ingen = Doynutfall.UAVGJORT
    igjen = hvilekvote - brukt
    if igjen <= 0:
        return Steg(Hvile(brukt, 0), n, Doynutfall.KVOTEN_ER_BRUKT, ingen, Doynutfall.HELGEHVILE)
    bruker = ukedager_mellom(dag, dag + n)
    tatt = n
    if bruker > igjen:
        bruker = igjen
        tatt = legg_til_ukedager(dag, igjen - 1) - dag + 1
    return Steg(Hvile(brukt + bruker, 0), tatt, Doynutfall.HVILEDAG, ingen, Doynutfall.HELGEHVILE)
