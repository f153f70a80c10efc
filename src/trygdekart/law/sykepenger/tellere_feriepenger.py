"""Dagene som gir feriepenger fra Nav, § 8-33: de første 48 betalte dagene i kalenderåret."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from ...engine.counters import Steg, teller
from ...engine.helpers import ar_av, dag_fra_dato
from ...engine.units import AntallDager, Dato


class Feriepengehendelse(IntEnum):
    """Om noen er betalt sykepenger av Nav for dagen."""

    BETALT = 1
    IKKE_BETALT = 2


class Feriepengeutfall(IntEnum):
    """Om dagen gir feriepenger."""

    UAVGJORT = 0
    GIR_FERIEPENGER = 1
    OVER_48 = 2
    IKKE_BETALT = 3


class Feriepengear(NamedTuple):
    """Opptjeningsåret, og dagene som er brukt i det."""

    ar: int
    dager: int


@teller(
    "sykepenger_feriepengedager",
    "ftrl. § 8-33",
    fra="2010-01-01",
    start=Feriepengear(0, 0),
    hendelser=Feriepengehendelse,
    utfall=Feriepengeutfall,
)
def sykepenger_feriepengedager(
    tilstand: Feriepengear, hendelse: int, n: int, dag: Dato, sykepenger_feriepenger_dager: AntallDager
) -> Steg:
    """De første 48 dagene i hvert kalenderår gir feriepenger, uansett hvem som får pengene."""
    ar = ar_av(dag)
    i_aret = min(n, dag_fra_dato(ar + 1, 1, 1) - dag)
    brukt = tilstand.dager if tilstand.ar == ar else 0
    if hendelse == Feriepengehendelse.IKKE_BETALT:
        return Steg(Feriepengear(ar, brukt), i_aret, Feriepengeutfall.IKKE_BETALT)
    if brukt >= sykepenger_feriepenger_dager:
        return Steg(Feriepengear(ar, brukt), i_aret, Feriepengeutfall.OVER_48)
    tatt = min(i_aret, sykepenger_feriepenger_dager - brukt)
    return Steg(Feriepengear(ar, brukt + tatt), tatt, Feriepengeutfall.GIR_FERIEPENGER)
