"""Skjæringstidspunktet, § 8-10 og § 8-28: den første dagen i et sykefravær som henger sammen."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from ...engine.counters import Steg, teller
from ...engine.units import Dato


class Forlopshendelse(IntEnum):
    """Hva en dag er for personen, når alle arbeidsgivere er slått sammen."""

    SYK = 1
    TILBAKE = 2
    FRI = 3
    UKJENT_HELG = 4
    UKJENT = 5


class Forlopsutfall(IntEnum):
    """Om dagen hører til et sykefravær."""

    UAVGJORT = 0
    I_FORLOPET = 1
    UTENFOR = 2


class Forlop(NamedTuple):
    """Den første dagen i forløpet (0 når ingen), og om en har vært tilbake i noe annet siden."""

    fra: int
    tilbake: int


@teller(
    "sykepenger_skjaeringstidspunkt",
    "ftrl. §§ 8-10 og 8-28",
    fra="2010-01-01",
    start=Forlop(0, 0),
    hendelser=Forlopshendelse,
    utfall=Forlopsutfall,
)
def sykepenger_skjaeringstidspunkt(tilstand: Forlop, hendelse: int, n: int, dag: Dato) -> Steg:
    """Ferie og helg bryter ikke forløpet; arbeid eller en annen ytelse gir et nytt ved neste sykdom."""
    if hendelse == Forlopshendelse.SYK:
        if tilstand.fra == 0 or tilstand.tilbake == 1:
            return Steg(Forlop(dag, 0), n, Forlopsutfall.I_FORLOPET)
        return Steg(tilstand, n, Forlopsutfall.I_FORLOPET)
    if tilstand.fra == 0 or hendelse == Forlopshendelse.UKJENT:
        return Steg(Forlop(0, 0), n, Forlopsutfall.UTENFOR)
    if hendelse == Forlopshendelse.TILBAKE:
        return Steg(Forlop(tilstand.fra, 1), n, Forlopsutfall.I_FORLOPET)
    return Steg(tilstand, n, Forlopsutfall.I_FORLOPET)
