"""The whole course: every scheme after the other on one axis, and the years."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ...engine.lawbook import Lovverk
from ..notes import norsk
from ..sak import Sak
from . import lonn, ordninger
from .aap import aap
from .aar import aar
from .grunnlag import FORSTE_AR, REGNES_TIL_ALDER, Person, person
from .model import Forlop, Overgang, Periode
from .sykdom import Sykdom, sykdom

RENTE = 0.02


def kjerne(
    verk: Lovverk,
    values: Mapping[str, Any],
    til: date | None,
    sett_fra: date | None,
    kjent: date | None,
    rente: float,
) -> tuple[Person, Forlop]:
    """Return the periods and years of a case, and the person they were made from.

    Raises `InputFault` without a date of birth, or when `til` is before the course begins.
    """
    known = kjent or verk.lovdata
    who = person(verk, values, known, sett_fra or verk.lovdata, til)
    sick = sykdom(who)
    who = lonn.med_fravaer(who, sick.grad if sick else None)
    parts = _parts(who, sick)
    periods = tuple(sorted(parts, key=lambda p: (p.fra, p.til)))
    years = aar(who, periods)
    for sentence in _notes(who):
        who.funn.merk(sentence)
    course = Forlop(
        fra=who.fra,
        til=who.til,
        sett_fra=who.sett_fra,
        kjent=known,
        rente=rente,
        perioder=periods,
        ar=years,
        overganger=tuple(sorted(_transitions(who, sick, periods), key=lambda o: o.dag)),
        merknader=tuple(who.funn.merknader),
        dod=who.dod,
    )
    return who, course


def forlop(
    verk: Lovverk,
    sak: Sak,
    til: date | None = None,
    sett_fra: date | None = None,
    kjent: date | None = None,
    rente: float = RENTE,
) -> Forlop:
    """Return the course of a case; `sett_fra` is the day it is looked at from, `rente` a share a year.

    Both days are that of the law data unless given. Raises `InputFault` without a date of birth.
    """
    return kjerne(verk, sak.verdier, til, sett_fra, kjent, rente)[1]


def _parts(who: Person, sick: Sykdom | None) -> list[Periode]:
    last_sick = sick.maksdato if sick and sick.brukt_opp else None
    return [
        *lonn.lonnsperioder(who),
        *(sick.perioder if sick else ()),
        *aap(who, last_sick),
        *ordninger.uforetrygd(who),
        *ordninger.pensjon(who),
        *ordninger.stonader(who),
    ]


def _transitions(who: Person, sick: Sykdom | None, periods: tuple[Periode, ...]) -> list[Overgang]:
    found = list(sick.overganger) if sick else []
    if who.dod is not None:
        found.append(Overgang(who.dod, "Dødsfall: ytelsene slutter.", "ftrl. § 22-12"))
    return [o for o in found if who.fra <= o.dag <= who.til]


def _notes(who: Person) -> list[str]:
    data = norsk(who.verk.lovdata)
    found = [f"Etter {data} er satsene ført fram uten endring: kronene er dagens."]
    if who.til.year - who.fodt.year == REGNES_TIL_ALDER:
        found.append(
            f"Det er regnet til og med året du fyller {REGNES_TIL_ALDER}; det er et valg, ikke lov."
        )
    if who.fra.year == FORSTE_AR:
        found.append(f"Tiden før {FORSTE_AR} er ikke med: uføretrygden og skatten av den begynte da.")
    return found
