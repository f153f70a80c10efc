"""The whole course: every scheme after the other on one axis, the years, and the branches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ...engine.errors import InputFault
from ...engine.lawbook import Lovverk
from ..notes import norsk
from ..sak import Sak
from . import lonn, ordninger
from .aap import aap
from .aar import aar
from .grener import Gren, grener
from .grunnlag import EN_DAG, FORSTE_AR, FORSTE_SKATTEAR, REGNES_TIL_ALDER, Person, person
from .inntekt import med_forlopets_inntekt
from .minne import Minne
from .model import Belop, Forlop, Hvis, Periode
from .naverdi import known_until, sum_etter_skatt, sum_for_skatt
from .neste import overganger, steg
from .ogsa import ogsa
from .plasser import plasser
from .samordning import overgang_til_uforetrygd, uten_sykepengedager
from .sporsmal import sporsmal
from .sykdom import ORDNING, ORDNING_ARBEIDSGIVER, Sykdom, sykdom
from .tiltak import tiltak
from .tvil import SakMedTvil

RENTE = 0.02
TELLES_PA_NYTT = frozenset({lonn.ORDNING, ORDNING, ORDNING_ARBEIDSGIVER})


def forlop(
    verk: Lovverk,
    sak: Sak,
    til: date | None = None,
    sett_fra: date | None = None,
    kjent: date | None = None,
    rente: float = RENTE,
    med_grener: bool = True,
    tvil: SakMedTvil | None = None,
) -> Forlop:
    """Return the course of a case; `sett_fra` is the day it is looked at from, `rente` a share a year.

    `tvil` are other values the case tells of some fact: each becomes a branch of its own. Both days are
    that of the law data unless given. Raises `InputFault` without a date of birth, or when `til` is
    before the course begins.
    """
    who, sick, course = _core(verk, sak.verdier, til, sett_fra, kjent, rente)
    course = replace(
        course,
        plasser=plasser(who, course.perioder),
        overganger=overganger(who, sick, course.perioder),
        ogsa=ogsa(who, course.perioder),
        neste=steg(who, sak, sick, course.perioder),
        sporsmal=sporsmal(who, course.perioder),
        naverdi=_worth(course, who.sett_fra.year),
    )
    doubt = SakMedTvil(sak) if tvil is None else tvil
    course = replace(course, merknader=(*doubt.merknader(verk), *course.merknader))
    if not med_grener:
        return course
    asked = [*doubt.grener(verk), *grener(who, course)]
    return replace(course, greiner=tuple(_branches(who, sak, course, asked)))


def _core(
    verk: Lovverk,
    values: Mapping[str, Any],
    til: date | None,
    sett_fra: date | None,
    kjent: date | None,
    rente: float,
    fortid: Forlop | None = None,
    minne: Minne | None = None,
) -> tuple[Person, Sykdom | None, Forlop]:
    """Return the person, the sickness, and the periods and years of a case.

    `fortid` is the course a branch leaves on the day it is looked at: what was before is the same.
    `minne` are answers that the branches share.
    """
    known = kjent or verk.lovdata
    who = person(verk, values, known, sett_fra or verk.lovdata, til, minne or Minne())
    if fortid is not None:
        start = max(who.fra, date(who.sett_fra.year, 1, 1))
        who = replace(who, fra=fortid.fra, regnes_fra=start)
    sick = sykdom(who)
    who = lonn.med_fravaer(who, sick.grad if sick else None)
    wages = tuple(lonn.lonnsperioder(who))
    who = med_forlopets_inntekt(who, (*wages, *(sick.perioder if sick else ())))
    before = _before(fortid, who.regnes_fra) if fortid is not None else ()
    parts = (*wages, *before, *_parts(who, sick))
    periods = tuple(sorted(parts, key=lambda p: (p.fra, p.til, p.ordning)))
    known_years = () if fortid is None else tuple(a for a in fortid.ar if a.ar < who.regnes_fra.year)
    years = (*known_years, *aar(who, periods))
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
        merknader=tuple(who.funn.merknader),
        dod=who.dod,
    )
    return who, sick, course


def _parts(who: Person, sick: Sykdom | None) -> Iterator[Periode]:
    uforetrygd = ordninger.uforetrygd(who)
    paid = tuple(overgang_til_uforetrygd(who, sick, sick.perioder if sick else (), uforetrygd))
    last_sick = sick.maksdato if sick and sick.brukt_opp else None
    benefits = (
        *paid,
        *uten_sykepengedager(aap(who, last_sick), paid),
        *uforetrygd,
        *ordninger.pensjon(who),
    )
    yield from benefits
    yield from ordninger.stonader(who)
    yield from tiltak(who, benefits)


def _before(fortid: Forlop, start: date) -> tuple[Periode, ...]:
    """Return what a branch has before it begins to be computed; wages and sickness are told anew."""
    past = [p for p in fortid.perioder if p.fra < start and p.ordning not in TELLES_PA_NYTT]
    return tuple(replace(p, til=min(p.til, start - EN_DAG)) for p in past)


def _branches(who: Person, sak: Sak, course: Forlop, asked: Iterable[Gren]) -> Iterator[Hvis]:
    """Yield the branches, run one by one to the same last day."""
    start = who.sett_fra.year
    for branch in asked:
        try:
            changed = sak.med(who.verk, branch.endret)
            past = None if branch.om_fortiden else course
            _, _, there = _core(
                who.verk,
                changed.verdier,
                course.til,
                who.sett_fra,
                who.kjent,
                course.rente,
                past,
                who.minne,
            )
        except InputFault as fault:
            yield _branch(branch, course, None, start, None, str(fault))
            continue
        both = [known_until(c.ar, start) for c in (course, there)]
        last = None if None in both else min(y for y in both if y is not None)
        yield _branch(branch, course, there, start, last, _refused(there))


def _branch(
    branch: Gren, course: Forlop, there: Forlop | None, start: int, last: int | None, stopped: str
) -> Hvis:
    """Return a branch with its sums over the years that are known both there and in the case."""
    sums: tuple[Belop | None, Belop | None, Belop | None] = (None, None, None)
    difference = None
    if there is not None and last is not None and not stopped:
        after = sum_etter_skatt(there.ar, start, last)
        worth = sum_etter_skatt(there.ar, start, last, course.rente)
        sums = (sum_for_skatt(there.ar, start, last), after, worth)
        difference = _difference(sum_etter_skatt(course.ar, start, last), after)
    return Hvis(
        navn=branch.navn,
        tittel=branch.tittel,
        forutsetning=branch.forutsetning,
        endret=branch.endret,
        fra=date(start, 1, 1),
        til=course.til if last is None else min(course.til, date(last, 12, 31)),
        for_skatt=sums[0],
        etter_skatt=sums[1],
        naverdi=sums[2],
        forskjell=difference,
        forlop=there,
        stoppet=stopped,
    )


def _difference(base: Belop, after: Belop) -> float | None:
    return after.lavest - base.lavest if base.sikkert and after.sikkert else None


def _worth(course: Forlop, start: int) -> Belop | None:
    """Return the present value of the whole course; None when a year of it is unknown."""
    last = known_until(course.ar, start)
    if last is None or last < course.til.year:
        return None
    return sum_etter_skatt(course.ar, start, last, course.rente)


def _refused(there: Forlop) -> str:
    """Return why the branch is not as it says, when the law does not let it."""
    return next((m for m in there.merknader if m.startswith(ordninger.KAN_IKKE)), "")


def _notes(who: Person) -> list[str]:
    data = norsk(who.verk.lovdata)
    found = [f"Etter {data} er satsene ført fram uten endring: kronene er dagens."]
    if who.til.year - who.fodt.year == REGNES_TIL_ALDER:
        until = f"Det er regnet til og med året du fyller {REGNES_TIL_ALDER}"
        found.append(f"{until}; det er et valg, ikke lov.")
    if who.fra.year == FORSTE_AR:
        found.append(f"Tiden før {FORSTE_AR} er ikke med.")
    if who.fra.year < FORSTE_SKATTEAR:
        found.append(f"Uføretrygden og skatten regnes fra {FORSTE_SKATTEAR}.")
    return found
