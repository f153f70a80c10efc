"""Kvotene i § 11-12 og § 11-13: hverdager med rett telles, og fredagen tar med seg helgen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

from ...engine import DAGER_I_UKEN, Kategori
from ...engine.counters import Steg, Telling, tell_med, teller
from ...engine.helpers import dager_til_ukeskille, er_helg
from ...engine.units import AntallDager
from ...timeline import Segment, Tidslinje
from .fakta_varighet import Rettighetstype


class Kvotehendelse(IntEnum):
    """Hva en dag kan være for kvotene."""

    ORDINAER_HVERDAG = 1
    ORDINAER_HELG = 2
    SYKEPENGEERSTATNING_HVERDAG = 3
    SYKEPENGEERSTATNING_HELG = 4
    UTEN_KVOTE = 5
    INGEN_RETT = 6


class Kvoteutfall(Kategori):
    """Hva dagen blir; at tiden er ute, er vinduene i §§ 11-14, 11-17 og 11-18."""

    UAVGJORT = 0, "uavgjort"
    RETT = 1, "rett"
    RETT_SOM_SYKEPENGEERSTATNING = 2, "rett som erstatning for sykepenger"
    RETT_UTEN_KVOTE = 3
    KVOTEN_BRUKT_OPP = 4, "kvoten er brukt opp"
    KVOTEN_SOM_SYKEPENGEERSTATNING_BRUKT_OPP = 5, "kvoten som erstatning for sykepenger er brukt opp"
    INGEN_RETT = 6
    TIDEN_ER_UTE = 7, "tiden er ute"


class Kvotebruk(NamedTuple):
    """Brukte hverdager av hver kvote, og om dagen før var en dag med rett (1) eller ikke (0)."""

    ordinaer: int
    sykepengeerstatning: int
    rett_dagen_for: int


@teller(
    "aap_kvote",
    "ftrl. §§ 11-12 og 11-13",
    fra="2018-01-01",
    start=Kvotebruk(0, 0, 0),
    hendelser=Kvotehendelse,
    utfall=Kvoteutfall,
)
def aap_kvote(
    tilstand: Kvotebruk,
    hendelse: int,
    n: int,
    aap_ordinaer_kvote: AntallDager,
    aap_sykepengeerstatning_kvote: AntallDager,
) -> Steg:
    """Hverdager med rett bruker av kvoten; helgen etter den siste av dem er også med."""
    if hendelse == Kvotehendelse.INGEN_RETT:
        ingen = Kvotebruk(tilstand.ordinaer, tilstand.sykepengeerstatning, 0)
        return Steg(ingen, n, Kvoteutfall.INGEN_RETT)
    if hendelse == Kvotehendelse.UTEN_KVOTE:
        rett = Kvotebruk(tilstand.ordinaer, tilstand.sykepengeerstatning, 1)
        return Steg(rett, n, Kvoteutfall.RETT_UTEN_KVOTE)
    igjen = aap_ordinaer_kvote - tilstand.ordinaer
    utfall = Kvoteutfall.RETT
    brukt_opp = Kvoteutfall.KVOTEN_BRUKT_OPP
    hverdag = hendelse == Kvotehendelse.ORDINAER_HVERDAG
    ordinaer = 1
    if (
        hendelse == Kvotehendelse.SYKEPENGEERSTATNING_HVERDAG
        or hendelse == Kvotehendelse.SYKEPENGEERSTATNING_HELG
    ):
        igjen = aap_sykepengeerstatning_kvote - tilstand.sykepengeerstatning
        utfall = Kvoteutfall.RETT_SOM_SYKEPENGEERSTATNING
        brukt_opp = Kvoteutfall.KVOTEN_SOM_SYKEPENGEERSTATNING_BRUKT_OPP
        hverdag = hendelse == Kvotehendelse.SYKEPENGEERSTATNING_HVERDAG
        ordinaer = 0
    if hverdag and igjen > 0:
        tatt = min(n, igjen)
        return Steg(
            Kvotebruk(
                tilstand.ordinaer + tatt * ordinaer,
                tilstand.sykepengeerstatning + tatt * (1 - ordinaer),
                1,
            ),
            tatt,
            utfall,
        )
    if not hverdag and (igjen > 0 or tilstand.rett_dagen_for == 1):
        return Steg(Kvotebruk(tilstand.ordinaer, tilstand.sykepengeerstatning, 1), n, utfall)
    return Steg(Kvotebruk(tilstand.ordinaer, tilstand.sykepengeerstatning, 0), n, brukt_opp)


# --- fra rettighetstyper til dager ----------------------------------------------------------------

EN_DAG = timedelta(days=1)
_HVERDAG = {
    Rettighetstype.BISTANDSBEHOV: Kvotehendelse.ORDINAER_HVERDAG,
    Rettighetstype.STUDENT: Kvotehendelse.ORDINAER_HVERDAG,
    Rettighetstype.SYKEPENGEERSTATNING: Kvotehendelse.SYKEPENGEERSTATNING_HVERDAG,
    Rettighetstype.ARBEIDSSOKER: Kvotehendelse.UTEN_KVOTE,
    Rettighetstype.VURDERES_FOR_UFORETRYGD: Kvotehendelse.UTEN_KVOTE,
    Rettighetstype.INGEN: Kvotehendelse.INGEN_RETT,
}
_HELG = {
    Kvotehendelse.ORDINAER_HVERDAG: Kvotehendelse.ORDINAER_HELG,
    Kvotehendelse.SYKEPENGEERSTATNING_HVERDAG: Kvotehendelse.SYKEPENGEERSTATNING_HELG,
}


def _uke_for_uke(fra: date, til: date) -> Iterator[tuple[date, date, bool]]:
    """Yield (first, last, weekend) for each stretch of weekdays and each weekend."""
    while fra <= til:
        slutt = fra + timedelta(days=dager_til_ukeskille(fra.toordinal()) - 1)
        yield fra, min(slutt, til), er_helg(fra.toordinal())
        fra = slutt + EN_DAG


def kvotehendelser(rettighetstyper: Tidslinje[int], til: date) -> Tidslinje[int]:
    """Return what each day is, to `til`; days between two rights are days without the right.

    Raises `Tidslinjefeil` as `klipp` does.
    """
    if not len(rettighetstyper) or rettighetstyper.segmenter[0].fra > til:
        return Tidslinje.tom()
    forste = rettighetstyper.segmenter[0].fra
    dekket = rettighetstyper.klipp(forste, til)
    hull = dekket.hull(forste, dekket.segmenter[-1].siste)
    alle = [*dekket, *(Segment(h.fra, h.til, int(Rettighetstype.INGEN)) for h in hull)]
    rader = []
    for s in sorted(alle, key=lambda s: s.fra):
        hendelse = _HVERDAG[Rettighetstype(s.verdi)]
        for a, b, helg in _uke_for_uke(s.fra, s.siste) if hendelse in _HELG else ((s.fra, s.siste, False),):
            rader.append((a, b, int(_HELG[hendelse] if helg else hendelse)))
    return Tidslinje.av(rader)


def tell_kvote(rettighetstyper: Tidslinje[int], ordinaer: int, sykepengeerstatning: int) -> Telling:
    """Return the count of the quotas over a person's rights.

    A right without an end is counted until no quota can be left, and then goes on as it then was.
    """
    siste = rettighetstyper.segmenter[-1]
    apen = siste.til is None
    # Twice the weekdays is more than enough calendar days, and a week for the weekend.
    nok = timedelta(days=2 * (ordinaer + sykepengeerstatning) + DAGER_I_UKEN)
    til = siste.fra + nok if apen else siste.siste
    telling = tell_med(aap_kvote, (ordinaer, sykepengeerstatning), kvotehendelser(rettighetstyper, til))
    if not apen:
        return telling
    *forst, sist = telling.dager
    return Telling(
        telling.teller,
        Tidslinje.av([*((s.fra, s.til, s.verdi) for s in forst), (sist.fra, None, sist.verdi)]),
        telling.skritt,
        telling.tilstand,
    )
