"""Dagene en har rett til, §§ 8-12, 8-51 og 8-3: 248 i tre år, og hva som gir en ny rett."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from ...engine import hjelpefunksjon
from ...engine.counters import Minne, Steg, teller
from ...engine.helpers import dager_til_ukeskille, er_helg, husket, legg_til_maneder
from ...engine.units import AntallDager, AntallManeder, Dato


class Betalingshendelse(IntEnum):
    """Hva en dag er når alle som betaler, er slått sammen."""

    SYK = 1
    SYKEHELG = 2
    FRI = 3
    AVVIST = 4
    ARBEIDSGIVERDAG_FRA_NAV = 5
    ANNET = 6


class Rettsutfall(IntEnum):
    """Hva dagen gjør med retten."""

    UAVGJORT = 0
    BRUKER_EN_DAG = 1
    UTEN_BETYDNING = 2
    OPPHOLD = 3
    DAGENE_ER_BRUKT = 4
    DAGENE_ETTER_67_ER_BRUKT = 5
    MA_PROVES_PA_NYTT = 6
    OVER_70 = 7
    ETTER_DODSFALL = 8


class Rettsfase(IntEnum):
    """Hvor retten er."""

    INGEN = 0
    SYK = 1
    OPPHOLD = 2
    FRI_ETTER_SYKDOM = 3
    BRUKT_OPP = 4
    BRUKT_OPP_ETTER_67 = 5
    MA_PROVES_PA_NYTT = 6
    OVER_70 = 7
    DOD = 8


class Rett(NamedTuple):
    """Retten som løper: hvilken i rekken, brukte dager (og etter 67), og dager opphold siden sist.

    `fra` er den første betalte dagen (0 når ingen), `sist` den siste.
    """

    fase: int
    nummer: int
    brukt: int
    brukt_etter_67: int
    opphold: int
    fra: int
    sist: int


@hjelpefunksjon
def hoyst_til(n: int, dag: Dato, siste: Dato) -> int:
    """Like dager regnes samlet bare til og med dagen loven skiller på."""
    return min(n, siste - dag + 1) if dag <= siste else n


@hjelpefunksjon
def etter_ny_telling(tilstand: Rett, brukt: AntallDager, brukt_etter_67: AntallDager) -> Rett:
    """Etter et opphold telles bare dagene i de siste tre årene."""
    return Rett(
        tilstand.fase, tilstand.nummer, brukt, brukt_etter_67, tilstand.opphold, tilstand.fra, tilstand.sist
    )


@hjelpefunksjon
def betal(
    tilstand: Rett, n: int, dag: Dato, dag_67: Dato, maks: AntallDager, maks_etter_67: AntallDager
) -> Steg:
    """Hver ukedag med sykepenger fra Nav bruker én dag, uansett grad."""
    etter_67 = dag > dag_67
    tatt = min(n, maks - tilstand.brukt)
    if etter_67:
        tatt = min(tatt, maks_etter_67 - tilstand.brukt_etter_67)
    brukt = tilstand.brukt + tatt
    brukt_67 = tilstand.brukt_etter_67 + tatt if etter_67 else tilstand.brukt_etter_67
    fase = Rettsfase.SYK
    if brukt_67 >= maks_etter_67:
        fase = Rettsfase.BRUKT_OPP_ETTER_67
    if brukt >= maks:
        fase = Rettsfase.BRUKT_OPP
    fra = dag if tilstand.fra == 0 else tilstand.fra
    neste = Rett(fase, tilstand.nummer, brukt, brukt_67, 0, fra, dag + tatt - 1)
    return Steg(neste, tatt, Rettsutfall.BRUKER_EN_DAG)


@hjelpefunksjon
def hold_opp(tilstand: Rett, fase: int, n: int, utfall: int, grense: AntallDager) -> Steg:
    """Etter 26 uker uten sykepenger fra Nav er retten over, og den neste er hel."""
    tatt = min(n, max(grense - tilstand.opphold, 1))
    if tilstand.opphold + tatt >= grense:
        ny = Rett(Rettsfase.INGEN, tilstand.nummer + 1, 0, 0, 0, 0, 0)
        return Steg(ny, tatt, utfall)
    neste = Rett(
        fase,
        tilstand.nummer,
        tilstand.brukt,
        tilstand.brukt_etter_67,
        tilstand.opphold + tatt,
        tilstand.fra,
        tilstand.sist,
    )
    return Steg(neste, tatt, utfall)


@hjelpefunksjon
def vent_uten_rett(tilstand: Rett, n: int, utfall: int, grense: AntallDager) -> Steg:
    """Sykdom og ferie etter siste dag teller som opphold, men gir ikke alene en ny rett."""
    tatt = min(n, max(grense - tilstand.opphold, 1))
    opphold = tilstand.opphold + tatt
    fase = Rettsfase.MA_PROVES_PA_NYTT if opphold >= grense else tilstand.fase
    neste = Rett(
        fase,
        tilstand.nummer,
        tilstand.brukt,
        tilstand.brukt_etter_67,
        opphold,
        tilstand.fra,
        tilstand.sist,
    )
    return Steg(neste, tatt, utfall)


@hjelpefunksjon
def uten_rett(tilstand: Rett, fase: int, n: int, hendelse: int, utfall: int) -> Steg:
    """Fra 70-årsdagen, og etter dødsfall, er det ingen rett."""
    etter = Rett(
        fase,
        tilstand.nummer,
        tilstand.brukt,
        tilstand.brukt_etter_67,
        tilstand.opphold,
        tilstand.fra,
        tilstand.sist,
    )
    nektet = hendelse == Betalingshendelse.SYK or hendelse == Betalingshendelse.SYKEHELG
    if fase == Rettsfase.OVER_70:
        avvist = hendelse == Betalingshendelse.AVVIST
        nektet = nektet or avvist or hendelse == Betalingshendelse.ARBEIDSGIVERDAG_FRA_NAV
    return Steg(etter, n, utfall if nektet else Rettsutfall.UTEN_BETYDNING)


@teller(
    "sykepenger_dager",
    "ftrl. §§ 8-12, 8-51 og 8-3",
    fra="2010-01-01",
    start=Rett(Rettsfase.INGEN, 0, 0, 0, 0, 0, 0),
    hendelser=Betalingshendelse,
    utfall=Rettsutfall,
    husker=Rettsutfall.BRUKER_EN_DAG,
)
def sykepenger_dager(
    tilstand: Rett,
    hendelse: int,
    n: int,
    dag: Dato,
    minne: Minne,
    sykepenger_maks_dager: AntallDager,
    sykepenger_maks_dager_etter_67: AntallDager,
    sykepenger_tilbakeblikk: AntallManeder,
    sykepenger_gjenopptjening_dager: AntallDager,
    sykepenger_fyller_67: Dato,
    sykepenger_fyller_70: Dato,
    sykepenger_dodsdato: Dato,
) -> Steg:
    """248 dager i de tre siste årene; 26 uker uten sykepenger fra Nav gir en ny rett."""
    grense = sykepenger_gjenopptjening_dager
    # Ett steg går aldri over en bursdag, et dødsfall eller et ukeskifte.
    like = hoyst_til(hoyst_til(n, dag, sykepenger_fyller_67), dag, sykepenger_fyller_70 - 1)
    like = hoyst_til(like, dag, sykepenger_dodsdato)
    if hendelse == Betalingshendelse.SYK or hendelse == Betalingshendelse.ARBEIDSGIVERDAG_FRA_NAV:
        like = min(like, dager_til_ukeskille(dag))
    slag = hendelse
    if hendelse == Betalingshendelse.SYK and er_helg(dag):
        slag = Betalingshendelse.SYKEHELG
    if hendelse == Betalingshendelse.ARBEIDSGIVERDAG_FRA_NAV and er_helg(dag):
        slag = Betalingshendelse.ANNET
    fase = tilstand.fase
    if fase != Rettsfase.OVER_70 and fase != Rettsfase.DOD:
        if dag >= sykepenger_fyller_70:
            fase = Rettsfase.OVER_70
        elif dag > sykepenger_dodsdato:
            fase = Rettsfase.DOD
    if fase == Rettsfase.OVER_70:
        return uten_rett(tilstand, fase, like, slag, Rettsutfall.OVER_70)
    if fase == Rettsfase.DOD:
        return uten_rett(tilstand, fase, like, slag, Rettsutfall.ETTER_DODSFALL)

    brukt_opp = fase == Rettsfase.BRUKT_OPP or fase == Rettsfase.BRUKT_OPP_ETTER_67
    avslag = Rettsutfall.DAGENE_ER_BRUKT
    if fase == Rettsfase.BRUKT_OPP_ETTER_67:
        avslag = Rettsutfall.DAGENE_ETTER_67_ER_BRUKT
    nektes = slag == Betalingshendelse.SYK or slag == Betalingshendelse.AVVIST
    hviler = slag == Betalingshendelse.SYKEHELG or slag == Betalingshendelse.FRI
    if brukt_opp and nektes:
        return vent_uten_rett(tilstand, like, avslag, grense)
    if brukt_opp and hviler:
        return vent_uten_rett(tilstand, like, Rettsutfall.OPPHOLD, grense)
    if brukt_opp:
        return hold_opp(tilstand, fase, like, Rettsutfall.OPPHOLD, grense)
    if fase == Rettsfase.MA_PROVES_PA_NYTT:
        if nektes:
            return Steg(tilstand, like, Rettsutfall.MA_PROVES_PA_NYTT)
        if hviler:
            return Steg(tilstand, like, Rettsutfall.UTEN_BETYDNING)
        ny = Rett(Rettsfase.INGEN, tilstand.nummer + 1, 0, 0, 0, 0, 0)
        return Steg(ny, 1, Rettsutfall.OPPHOLD)
    if slag == Betalingshendelse.SYK:
        brukt = tilstand.brukt
        brukt_etter_67 = tilstand.brukt_etter_67
        if fase == Rettsfase.OPPHOLD:
            vindu = max(legg_til_maneder(dag, -sykepenger_tilbakeblikk), tilstand.fra)
            brukt = husket(minne, vindu, dag - 1)
            brukt_etter_67 = husket(minne, max(vindu, sykepenger_fyller_67 + 1), dag - 1)
        na = etter_ny_telling(tilstand, brukt, brukt_etter_67)
        return betal(
            na, like, dag, sykepenger_fyller_67, sykepenger_maks_dager, sykepenger_maks_dager_etter_67
        )
    if fase == Rettsfase.INGEN:
        return Steg(tilstand, like, Rettsutfall.UTEN_BETYDNING)
    if slag == Betalingshendelse.SYKEHELG and fase != Rettsfase.OPPHOLD:
        return Steg(tilstand, like, Rettsutfall.UTEN_BETYDNING)
    if slag == Betalingshendelse.FRI and fase != Rettsfase.OPPHOLD:
        return hold_opp(tilstand, Rettsfase.FRI_ETTER_SYKDOM, like, Rettsutfall.OPPHOLD, grense)
    return hold_opp(tilstand, Rettsfase.OPPHOLD, like, Rettsutfall.OPPHOLD, grense)
