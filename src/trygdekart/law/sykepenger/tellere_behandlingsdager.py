"""Enkeltstående behandlingsdager, § 8-19: arbeidsgiveren betaler de første tolv, og Nav de neste."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from ...engine.counters import Steg, teller
from ...engine.units import AntallDager


class Behandlingshendelse(IntEnum):
    """Om dagen er en behandlingsdag."""

    BEHANDLING = 1
    ARBEID = 2


class Behandlingsutfall(IntEnum):
    """Hvem som betaler behandlingsdagen."""

    UAVGJORT = 0
    ARBEIDSGIVERDAG = 1
    ETTER_PERIODEN = 2
    ARBEID = 3


class Behandlingsdager(NamedTuple):
    """Behandlingsdager arbeidsgiveren har betalt, og dager siden den siste."""

    dager: int
    opphold: int


@teller(
    "sykepenger_behandlingsdager",
    "ftrl. § 8-19",
    fra="2010-01-01",
    start=Behandlingsdager(0, 0),
    hendelser=Behandlingshendelse,
    utfall=Behandlingsutfall,
)
def sykepenger_behandlingsdager(
    tilstand: Behandlingsdager,
    hendelse: int,
    n: int,
    sykepenger_arbeidsgiverperiode_behandlingsdager: AntallDager,
    sykepenger_arbeidsgiverperiode_opphold: AntallDager,
) -> Steg:
    """Ved behandling enkelte dager er perioden tolv behandlingsdager; 16 dager uten gir en ny."""
    if hendelse == Behandlingshendelse.ARBEID:
        opphold = tilstand.opphold + n
        if opphold >= sykepenger_arbeidsgiverperiode_opphold:
            return Steg(Behandlingsdager(0, opphold), n, Behandlingsutfall.ARBEID)
        return Steg(Behandlingsdager(tilstand.dager, opphold), n, Behandlingsutfall.ARBEID)
    igjen = sykepenger_arbeidsgiverperiode_behandlingsdager - tilstand.dager
    if igjen <= 0:
        return Steg(Behandlingsdager(tilstand.dager, 0), n, Behandlingsutfall.ETTER_PERIODEN)
    tatt = min(n, igjen)
    return Steg(Behandlingsdager(tilstand.dager + tatt, 0), tatt, Behandlingsutfall.ARBEIDSGIVERDAG)
