"""Arbeidsgiverperioden, § 8-19: de dagene arbeidsgiveren betaler, talt for hver arbeidsgiver for seg."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from ...engine import hjelpefunksjon
from ...engine.counters import Steg, teller
from ...engine.units import AntallDager, Dato


class Fravarshendelse(IntEnum):
    """Hva en dag hos arbeidsgiveren kan være."""

    SYK = 1
    EGENMELDING = 2
    SYK_BETALT_AV_NAV = 3
    FERIE = 4
    FRAVAR = 5
    ARBEID = 6
    FULL_FRA_FOR = 7


class Fravarsutfall(IntEnum):
    """Hva dagen blir."""

    UAVGJORT = 0
    ARBEIDSGIVERDAG = 1
    ETTER_PERIODEN = 2
    FRI = 3
    ARBEID = 4


class Fase(IntEnum):
    """Hvor tellingen er."""

    INGEN = 0
    I_PERIODEN = 1
    BETALES_AV_NAV = 2


class Arbeidsgiverperiode(NamedTuple):
    """Dager i perioden, opphold siden den siste, og dager som ennå ikke er avgjort.

    `full` er 1 når arbeidsgiveren har betalt sitt; `hel` når perioden er det også som periode. `fra`
    er dagen den begynte (0 uten periode), `slutt` dagen den forrige ble avsluttet av opphold.
    """

    fase: int
    dager: int
    opphold: int
    ventende: int
    full: int
    hel: int
    fra: int
    slutt: int


START = Arbeidsgiverperiode(Fase.INGEN, 0, 0, 0, 0, 0, 0, 0)


@hjelpefunksjon
def med_ventende(tilstand: Arbeidsgiverperiode, lengde: AntallDager) -> Arbeidsgiverperiode:
    """Dager uten avgjørelse blir egne dager i perioden når sykdom følger rett etter dem."""
    dager = tilstand.dager
    if tilstand.full == 0:
        dager = min(lengde, tilstand.dager + tilstand.ventende)
    full = 1 if tilstand.full == 1 or dager == lengde else 0
    fase = tilstand.fase
    if tilstand.ventende > 0 and full == 1:
        fase = Fase.BETALES_AV_NAV
    hel = 1 if tilstand.hel == 1 or dager == lengde else 0
    return Arbeidsgiverperiode(fase, dager, tilstand.opphold, 0, full, hel, tilstand.fra, tilstand.slutt)


@hjelpefunksjon
def etter_opphold(
    tilstand: Arbeidsgiverperiode, n: int, dag: Dato, grense: AntallDager
) -> Arbeidsgiverperiode:
    """Etter 16 dager i arbeid er perioden over, og neste fravær er en ny; færre holder den i live."""
    opphold = tilstand.opphold + tilstand.ventende + n
    over = opphold >= grense and tilstand.opphold < grense
    if over and (tilstand.dager > 0 or tilstand.full == 1):
        slutt = dag - tilstand.ventende + grense - tilstand.opphold - 1
        return Arbeidsgiverperiode(Fase.INGEN, 0, opphold, 0, 0, 0, 0, slutt)
    return Arbeidsgiverperiode(
        Fase.INGEN,
        tilstand.dager,
        opphold,
        0,
        tilstand.full,
        tilstand.hel,
        tilstand.fra,
        tilstand.slutt,
    )


@hjelpefunksjon
def dager_i_perioden(
    tilstand: Arbeidsgiverperiode, n: int, dag: Dato, lengde: AntallDager, tidligere: int
) -> Steg:
    """Hver dag er en av de 16 til de er brukt."""
    tatt = min(n, lengde - tilstand.dager)
    dager = tilstand.dager + tatt
    full = 1 if dager == lengde else 0
    fra = dag if tilstand.fra == 0 else tilstand.fra
    fase = Fase.BETALES_AV_NAV if full == 1 else Fase.I_PERIODEN
    neste = Arbeidsgiverperiode(fase, dager, 0, 0, full, full, fra, tilstand.slutt)
    return Steg(neste, tatt, Fravarsutfall.ARBEIDSGIVERDAG, tidligere)


@teller(
    "sykepenger_arbeidsgiverperiode",
    "ftrl. § 8-19",
    fra="2010-01-01",
    start=START,
    hendelser=Fravarshendelse,
    utfall=Fravarsutfall,
)
def sykepenger_arbeidsgiverperiode(
    tilstand: Arbeidsgiverperiode,
    hendelse: int,
    n: int,
    dag: Dato,
    sykepenger_arbeidsgiverperiode_dager: AntallDager,
    sykepenger_arbeidsgiverperiode_opphold: AntallDager,
) -> Steg:
    """Arbeidsgiveren betaler i 16 kalenderdager; 16 dager tilbake i arbeid gir en ny periode."""
    lengde = sykepenger_arbeidsgiverperiode_dager
    if hendelse == Fravarshendelse.FULL_FRA_FOR:
        ferdig = Arbeidsgiverperiode(Fase.INGEN, 0, 0, 0, 1, 0, 0, tilstand.slutt)
        return Steg(ferdig, n, Fravarsutfall.FRI)
    if hendelse == Fravarshendelse.ARBEID:
        hvilt = etter_opphold(tilstand, n, dag, sykepenger_arbeidsgiverperiode_opphold)
        return Steg(hvilt, n, Fravarsutfall.ARBEID, Fravarsutfall.FRI)
    if hendelse == Fravarshendelse.FRAVAR and tilstand.fase == Fase.I_PERIODEN:
        tatt = n
        utfall = Fravarsutfall.FRI
        if tilstand.dager + tilstand.ventende < lengde:
            tatt = min(n, lengde - tilstand.dager - tilstand.ventende)
            utfall = Fravarsutfall.UAVGJORT
        venter = Arbeidsgiverperiode(
            tilstand.fase,
            tilstand.dager,
            tilstand.opphold,
            tilstand.ventende + tatt,
            tilstand.full,
            tilstand.hel,
            tilstand.fra,
            tilstand.slutt,
        )
        return Steg(venter, tatt, utfall)
    if hendelse == Fravarshendelse.FRAVAR or hendelse == Fravarshendelse.FERIE:
        na = med_ventende(tilstand, lengde)
        if na.fase == Fase.INGEN:
            fri = etter_opphold(na, n, dag, sykepenger_arbeidsgiverperiode_opphold)
            return Steg(fri, n, Fravarsutfall.FRI)
        if na.fase == Fase.I_PERIODEN:
            return dager_i_perioden(na, n, dag, lengde, Fravarsutfall.ARBEIDSGIVERDAG)
        return Steg(na, n, Fravarsutfall.FRI, Fravarsutfall.ARBEIDSGIVERDAG)
    if hendelse == Fravarshendelse.SYK_BETALT_AV_NAV:
        fra_nav = dag if tilstand.fra == 0 else tilstand.fra
        betalt = Arbeidsgiverperiode(
            Fase.BETALES_AV_NAV, tilstand.dager, 0, 0, 1, 1, fra_nav, tilstand.slutt
        )
        return Steg(betalt, n, Fravarsutfall.ETTER_PERIODEN, Fravarsutfall.FRI)
    syk = med_ventende(tilstand, lengde)
    if syk.full == 0:
        return dager_i_perioden(syk, n, dag, lengde, Fravarsutfall.ARBEIDSGIVERDAG)
    hel = syk.hel if hendelse == Fravarshendelse.EGENMELDING else 1
    begynt = dag if syk.fra == 0 else syk.fra
    etter = Arbeidsgiverperiode(Fase.BETALES_AV_NAV, syk.dager, 0, 0, 1, hel, begynt, syk.slutt)
    return Steg(etter, n, Fravarsutfall.ETTER_PERIODEN, Fravarsutfall.ARBEIDSGIVERDAG)
