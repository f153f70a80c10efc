"""Two schemes on the same days: what the law lets stand beside each other, and what goes before what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ...engine import forste_i_maneden, legg_til_maneder
from .grunnlag import EN_DAG, Person, belop, hjemmel
from .model import Belop, Hvorfor, Per, Periode, Skatteslag
from .ordninger import helt_ufor_fra
from .sykdom import ORDNING, Sykdom, weekdays

I_MANEDEN = "sykepenger_i_overgangsmaneden"
SYK, UFOR = "sykepenger_i_maneden", "sykepenger_uforetrygd_i_maneden"


def overgang_til_uforetrygd(
    person: Person, sick: Sykdom | None, sykepenger: Iterable[Periode], uforetrygd: Iterable[Periode]
) -> Iterator[Periode]:
    """Yield the sykepenger that is left when full uføretrygd takes over, § 8-50.

    Sickness that began before full uføretrygd ends with it; in its first month only what is more than
    the uføretrygd is paid. Sickness that began after is from a job beside it, and both are paid.
    """
    start = helt_ufor_fra(person)
    if start is None or sick is None:
        yield from sykepenger
        return
    month_end = date.fromordinal(int(legg_til_maneder(int(forste_i_maneden(start.toordinal())), 1)) - 1)
    taken = {first for first, last in sick.dager.forlop if first < start <= last}
    in_month: list[Periode] = []
    for p in sykepenger:
        if p.ordning != ORDNING or p.til < start or _episode(sick, p) not in taken:
            yield p
            continue
        if p.fra < start:
            yield replace(p, til=start - EN_DAG, dager=weekdays(p.fra, start - EN_DAG))
        begin, end = max(p.fra, start), min(p.til, month_end)
        if begin <= end:
            in_month.append(replace(p, fra=begin, til=end, dager=weekdays(begin, end)))
    yield from _difference(person, in_month, uforetrygd)


def _episode(sick: Sykdom, p: Periode) -> date | None:
    return next((first for first, last in sick.dager.forlop if first <= p.fra <= last), None)


def _difference(
    person: Person, in_month: list[Periode], uforetrygd: Iterable[Periode]
) -> Iterator[Periode]:
    """Yield what is left of the month's sykepenger, § 8-50."""
    if not in_month:
        return
    first, last = in_month[0].fra, max(p.til for p in in_month)
    beside = next((p.belop for p in uforetrygd if p.fra <= first <= p.til), None)
    amounts = [p.belop.ganger(p.dager or 0) for p in in_month if p.belop is not None]
    if beside is None or len(amounts) < len(in_month):
        yield from in_month
        return
    total = sum(amounts, Belop(0.0, 0.0))
    given: Mapping[str, Any] = {SYK: total.hoyest, UFOR: beside.lavest}
    svar = person.svar(first, (I_MANEDEN,), given)
    left = belop(svar, I_MANEDEN)
    if left is None or left.hoyest == 0:
        return
    yield Periode(
        ordning=ORDNING,
        tittel=in_month[0].tittel,
        fra=first,
        til=last,
        belop=left,
        per=Per.MANED,
        betaler=in_month[0].betaler,
        skatt=Skatteslag.SYKEPENGER,
        hjemmel=hjemmel(person, I_MANEDEN, first),
        hvorfor=Hvorfor(I_MANEDEN, dato=first, gitt=dict(given)),
        grad=in_month[0].grad,
        merknad="bare det som er mer enn uføretrygden i måneden",
    )


def uten_sykepengedager(aap: Iterable[Periode], sykepenger: Iterable[Periode]) -> Iterator[Periode]:
    """Yield AAP on the days without sykepenger from Nav: the two are never paid for the same day."""
    taken = sorted((p.fra, p.til) for p in sykepenger if p.ordning == ORDNING)
    for p in aap:
        start = p.fra
        for first, last in taken:
            if last < start or first > p.til:
                continue
            if first > start:
                yield _part(p, start, first - EN_DAG)
            start = max(start, last + EN_DAG)
        if start <= p.til:
            yield p if start == p.fra else _part(p, start, p.til)


def _part(p: Periode, fra: date, til: date) -> Periode:
    return replace(p, fra=fra, til=til, dager=weekdays(fra, til))
