"""Ventetiden for selvstendig næringsdrivende og frilansere, §§ 8-34 og 8-38."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from ...engine import hjelpefunksjon
from ...engine.counters import Steg, teller
from ...engine.helpers import dager_til_ukeskille, er_helg
from ...engine.units import AntallDager, Dato


class Ventehendelse(IntEnum):
    """Hva en dag kan være for den som har ventetid."""

    SYKMELDT = 1
    MELDT_TIL_NAV = 2
    UKJENT_HELG = 3
    ARBEID = 4


class Venteutfall(IntEnum):
    """Hva dagen blir."""

    UAVGJORT = 0
    VENTETID = 1
    ETTER_VENTETIDEN = 2
    OPPHOLD = 3
    UTENFOR = 4


class Ventefase(IntEnum):
    """Hvor ventetiden er."""

    INGEN = 0
    PABEGYNT = 1
    FULL = 2
    BETALT = 3
    PAUSE = 4


class Ventetid(NamedTuple):
    """Dager ventet, dager i pause etter at noe er betalt, og den første og den siste dagen av det hele."""

    fase: int
    dager: int
    pause: int
    fra: int
    til: int


@hjelpefunksjon
def vent(tilstand: Ventetid, n: int, dag: Dato, lengde: AntallDager) -> Steg:
    """Hver dag til og med den sekstende er en dag i ventetiden."""
    tatt = min(n, lengde - tilstand.dager)
    dager = tilstand.dager + tatt
    fra = dag if tilstand.fra == 0 else tilstand.fra
    fase = Ventefase.FULL if dager == lengde else Ventefase.PABEGYNT
    return Steg(Ventetid(fase, dager, 0, fra, dag + tatt - 1), tatt, Venteutfall.VENTETID)


@hjelpefunksjon
def pause(tilstand: Ventetid, n: int, dag: Dato, grense: AntallDager) -> Steg:
    """Et opphold etter betalte dager beholder ventetiden, så lenge det er kortere enn 16 dager."""
    if tilstand.pause + 1 >= grense:
        return Steg(Ventetid(Ventefase.INGEN, 0, 0, 0, 0), n, Venteutfall.UTENFOR)
    tatt = min(n, grense - tilstand.pause - 1)
    i_pause = Ventetid(Ventefase.PAUSE, tilstand.dager, tilstand.pause + tatt, tilstand.fra, dag + tatt - 1)
    return Steg(i_pause, tatt, Venteutfall.OPPHOLD)


@teller(
    "sykepenger_ventetid",
    "ftrl. §§ 8-34 og 8-38",
    fra="2010-01-01",
    start=Ventetid(Ventefase.INGEN, 0, 0, 0, 0),
    hendelser=Ventehendelse,
    utfall=Venteutfall,
)
def sykepenger_ventetid(
    tilstand: Ventetid,
    hendelse: int,
    n: int,
    dag: Dato,
    sykepenger_ventetid_dager: AntallDager,
    sykepenger_ventetid_opphold: AntallDager,
) -> Steg:
    """De første 16 sykedagene gir ingenting; blir en frisk før de er gått, begynner de på nytt."""
    lengde = sykepenger_ventetid_dager
    ventet = tilstand.fase == Ventefase.INGEN or tilstand.fase == Ventefase.PABEGYNT
    syk = hendelse == Ventehendelse.SYKMELDT or hendelse == Ventehendelse.MELDT_TIL_NAV
    if syk and ventet:
        return vent(tilstand, n, dag, lengde)
    uten_betaling = hendelse == Ventehendelse.MELDT_TIL_NAV or er_helg(dag)
    if syk and tilstand.fase == Ventefase.FULL and uten_betaling:
        tatt = n if hendelse == Ventehendelse.MELDT_TIL_NAV else min(n, dager_til_ukeskille(dag))
        venter = Ventetid(Ventefase.FULL, tilstand.dager, 0, tilstand.fra, dag + tatt - 1)
        return Steg(venter, tatt, Venteutfall.ETTER_VENTETIDEN)
    if syk:
        betalt = Ventetid(Ventefase.BETALT, tilstand.dager, 0, tilstand.fra, dag + n - 1)
        return Steg(betalt, n, Venteutfall.ETTER_VENTETIDEN)
    if tilstand.fase == Ventefase.BETALT or tilstand.fase == Ventefase.PAUSE:
        return pause(tilstand, n, dag, sykepenger_ventetid_opphold)
    if hendelse == Ventehendelse.UKJENT_HELG and tilstand.fase == Ventefase.PABEGYNT:
        return vent(tilstand, n, dag, lengde)
    if hendelse == Ventehendelse.UKJENT_HELG and tilstand.fase == Ventefase.FULL:
        return Steg(tilstand, n, Venteutfall.UTENFOR)
    return Steg(Ventetid(Ventefase.INGEN, 0, 0, 0, 0), n, Venteutfall.UTENFOR)
