"""What nobody has told, ranked by kroner, and what somebody must judge."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...engine import MANEDER_I_ARET
from ...engine.answer import Svar
from ...engine.unknown import Unknown
from .grunnlag import Person
from .model import Periode, Sporsmal
from .sykdom import weekdays

VILKAR = {"aap": "aap_vilkar_oppfylt", "uforetrygd": "uforetrygd_vilkar_oppfylt"}
AVGJORT = {"uforetrygd": "uforetrygd_uforegrad", "aap": "aap_vedtak_dato"}


def sporsmal(person: Person, perioder: tuple[Periode, ...]) -> tuple[Sporsmal, ...]:
    """Return the facts nobody gave: those that stop a number, then by kroner a year, then judgement."""
    found: dict[str, Sporsmal] = {}
    for scheme, svar in person.funn.svar:
        for one in (*_stops(person, scheme, svar), *_moves(person, scheme, svar)):
            old = found.get(one.navn)
            if old is None or (old.utslag is not None and (one.utslag or 0) > old.utslag):
                found[one.navn] = one
    for scheme, name in VILKAR.items():
        for one in _judged(person, scheme, name, perioder):
            found.setdefault(one.navn, one)
    return tuple(sorted(found.values(), key=_rank))


def _rank(one: Sporsmal) -> tuple[bool, bool, float, str]:
    return one.skjonn, one.utslag is not None, -(one.utslag or 0.0), one.navn


def _stops(person: Person, scheme: str, svar: Svar) -> Iterator[Sporsmal]:
    if not any(type(v) is Unknown for name in svar.navn for v in svar.verdier(name)):
        return
    for name in sorted(svar.mangler):
        yield _one(person, name, scheme, None)


def _moves(person: Person, scheme: str, svar: Svar) -> Iterator[Sporsmal]:
    if len(svar.greiner) < 2:
        return
    times = _a_year(str(person.verk.unit(svar.navn[0])), svar.lov.dato)
    for fact in svar.avgjor:
        yield _one(person, fact.navn, scheme, fact.utslag * times)


def _a_year(unit: str, day: date) -> float:
    if unit == "kr/dag":
        return weekdays(date(day.year, 1, 1), date(day.year, 12, 31))
    return MANEDER_I_ARET if unit == "kr/måned" else 1


def _judged(person: Person, scheme: str, name: str, perioder: tuple[Periode, ...]) -> Iterator[Sporsmal]:
    """Yield the judgements the conditions of a scheme ask for, when no decision has been made."""
    ahead = [p for p in perioder if p.ordning == scheme and p.til >= person.sett_fra]
    first = next((p.fra for p in perioder if p.ordning == scheme), None) if ahead else None
    if first is None or AVGJORT[scheme] in person.values:
        return
    svar = person.svar(first, (name,))
    asked = svar.mangler | {n for branch in svar.greiner for n in branch.antatt}
    for fact in sorted(asked):
        if fact in person.verk.fakta and person.verk.fakta[fact].skjonn:
            yield _one(person, fact, scheme, None)


def _one(person: Person, name: str, scheme: str, effect: float | None) -> Sporsmal:
    fact = person.verk.fakta.get(name)
    if fact is None:
        return Sporsmal(name, person.verk.label(name), scheme, effect, False)
    return Sporsmal(name, fact.sporsmal, scheme, effect, fact.skjonn, tuple(fact.kriterier))
