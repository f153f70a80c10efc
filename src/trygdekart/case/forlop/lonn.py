"""Wages: what the employer pays for the time one works, from day to day and in each calendar year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from ...timeline import Tidslinje
from ..notes import norsk
from .grunnlag import Person, belop, etikett, hjemmel, hvorfor, uttak_fra
from .model import Per, Periode, Skatteslag
from .strekk import strekk_av

LONN, BORTE, PER_MANED = "arbeid_lonn", "arbeid_fravaersgrad", "arbeid_lonn_per_maned"
I_ARET = "pensjonsgivende_inntekt"
AV_TIMER = ("arbeid_timer", "arbeid_timelonn", "arbeid_stilling", "arbeid_arslonn", I_ARET)
UTEN_LONN = "Lønnen fra {} er ikke oppgitt (arbeid_lonn), og er ikke med i summene."
ORDNING, BETALER = "lonn", "arbeidsgiveren"


def med_fravaer(person: Person, grad: Tidslinje[float] | None) -> Person:
    """Return the person with the absence from work put in where the case does not say it."""
    if grad is None or BORTE in person.values or LONN not in person.values:
        return person
    whole: Tidslinje[float] = Tidslinje.konstant(0.0, person.fra, person.til)
    absent = whole.slaa_sammen_ytre(grad, lambda no, g: float(g if g is not None else no or 0.0))
    return person.med({BORTE: absent.klipp(person.fra, person.til).komprimer()})


def lonnsperioder(person: Person) -> Iterator[Periode]:
    """Yield the periods with a wage: as told over time, else of the hours of each year."""
    last = person.siste(_siste_dag(person))
    if LONN in person.values:
        yield from _over_tid(person, last)
    elif any(n in person.values for n in AV_TIMER):
        yield from _av_timer(person, last)


def _siste_dag(person: Person) -> date | None:
    """Return the day before the old-age pension, when the case does not say how long the work lasts."""
    told = [person.values[n] for n in (LONN, *AV_TIMER) if n in person.values]
    if not told:
        person.funn.merk("Saken sier ikke noe om lønn (arbeid_lonn); bare ytelsene er med.")
        return None
    endless = all(not isinstance(v, Tidslinje) or any(s.til is None for s in v) for v in told)
    start = uttak_fra(person) if endless else None
    if start is None:
        return None
    person.funn.merk("Lønn uten sluttdato er regnet til alderspensjonen begynner; det er en forutsetning.")
    return start - timedelta(days=1)


def _over_tid(person: Person, last: date) -> Iterator[Periode]:
    names = (PER_MANED,)
    for stretch in strekk_av(
        person.verk, person.values, names, person.fra, last, person.kjent, person.minne, _holes(person)
    ):
        amount = belop(stretch.svar, PER_MANED)
        if amount is None and not _told(person.values[LONN], stretch.fra):
            if not _told(person.values.get("inntekt_historie"), stretch.til):
                person.funn.merk(UTEN_LONN.format(norsk(stretch.fra)))
            continue  # a hole in what is told of the wage is said, not drawn
        person.funn.svar.append((ORDNING, stretch.svar))
        if amount is not None and amount.hoyest == 0:
            continue
        yield _periode(person, stretch.fra, stretch.til, PER_MANED, stretch.svar, Per.MANED)


def _av_timer(person: Person, til: date) -> Iterator[Periode]:
    """Yield one period for each run of years with the same income."""
    last: Periode | None = None
    for year in range(person.fra.year, til.year + 1):
        start, end = max(person.fra, date(year, 1, 1)), min(til, date(year, 12, 31))
        svar = person.svar(year, (I_ARET,))
        amount = belop(svar, I_ARET)
        if amount is None or amount.hoyest == 0:
            if amount is None:
                person.funn.svar.append((ORDNING, svar))
            continue
        here = _periode(person, start, end, I_ARET, svar, Per.AR)
        if last is not None and last.belop == here.belop and (here.fra - last.til).days == 1:
            last = replace(last, til=here.til)
            continue
        if last is not None:
            yield last
        last = here
    if last is not None:
        yield last


def _periode(person: Person, fra: date, til: date, name: str, svar: Any, per: Per) -> Periode:
    extra = {BORTE: person.values[BORTE]} if BORTE in person.values else {}
    why = hvorfor(name, fra, {k: _on(v, fra) for k, v in extra.items()})
    if per is Per.AR:
        why = type(why)(name, ar=fra.year)
    return Periode(
        ordning=ORDNING,
        tittel="Lønn",
        fra=fra,
        til=til,
        belop=belop(svar, name),
        per=per,
        betaler=BETALER,
        skatt=Skatteslag.LONN,
        hjemmel=hjemmel(person, name, fra),
        hvorfor=why,
        mangler=tuple(sorted(svar.mangler)),
        merknad=etikett(person, name, fra),
    )


def _on(value: Any, day: date) -> Any:
    return value.verdi_pa(day, standard=None) if isinstance(value, Tidslinje) else value


def _told(value: Any, day: date) -> bool:
    return _on(value, day) is not None


def _holes(person: Person) -> list[date]:
    value = person.values[LONN]
    return list(value.knekkpunkter()) if isinstance(value, Tidslinje) else []
