"""AAP in a course: from the day after sykepenger, on each ground, until uføretrygd or the age limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from ...engine.category import word
from ...engine.formatting import kroner
from ...timeline import Tidslinje
from .grunnlag import EN_DAG, Person
from .model import Per, Periode, Skatteslag
from .ordninger import GRAD_UFOR, Ordning, helt_ufor_fra, perioder, ufor_fra
from .sykdom import weekdays

AAP = Ordning("aap", "Arbeidsavklaringspenger", "aap_per_dag", Per.DAG, "Nav", Skatteslag.ANDRE_YTELSER)
UTEN_ARBEID = replace(AAP, regel="aap_full_per_dag")
ANTALL_BARN, PER_BARN = "aap_antall_barn", "aap_barnetillegg_per_dag_per_barn"
RETT, RETTSLINJE, SISTE_DAG = "aap_rett", "aap_rettslinje", "aap_alder_siste_dag"
TYPE, TIMER, BESIDE, KORT = "aap_rettighetstype", "aap_timer", "aap_uforegrad", "aap_meldekort_mottatt"


def aap(person: Person, etter: date | None) -> tuple[Periode, ...]:
    """Return the periods with AAP; `etter` is the last day with sykepenger, which goes before."""
    if RETT not in person.values and TYPE not in person.values:
        return ()
    right = _right(person)
    if right is None:
        return ()
    full = helt_ufor_fra(person)
    age = person.dag(SISTE_DAG, person.fra)
    last = min(d for d in (None if full is None else full - EN_DAG, age, person.siste()) if d is not None)
    found: list[Periode] = []
    for s in right:
        if s.verdi:
            start = max(s.fra, person.fra, person.fra if etter is None else etter + EN_DAG)
            found += _from_to(person, start, last if s.til is None else min(s.til, last))
    return tuple(_with_ground(person, [_med_barn(person, p) for p in found]))


def _barn(person: Person, fra: date) -> dict[str, Any]:
    """Return no children where nobody told how many: the amount without is known, and is the lowest."""
    if ANTALL_BARN in person.values:
        return {}
    svar = person.svar(fra, (UTEN_ARBEID.regel,))
    if ANTALL_BARN not in svar.mangler:
        return {}
    person.funn.svar.append((AAP.navn, person.svar(fra, (ANTALL_BARN,))))
    return {ANTALL_BARN: 0}


def _med_barn(person: Person, p: Periode) -> Periode:
    """Return a period that says what each child adds, where it was computed without."""
    if p.belop is None or ANTALL_BARN not in p.hvorfor.gitt:
        return p
    svar = person.svar(p.fra, (PER_BARN,))
    person.funn.merk("AAP er regnet uten barn, fordi antallet ikke er oppgitt (aap_antall_barn).")
    return replace(p, i_tillegg=f"+ {kroner(svar[PER_BARN])} kr per dag for hvert barn")


def _right(person: Person) -> Tidslinje[bool] | None:
    told = person.values.get(RETT)
    if isinstance(told, Tidslinje):
        return told
    svar = person.svar(person.til, (RETTSLINJE,))
    person.funn.svar.append((AAP.navn, svar))
    line = svar.verdier(RETTSLINJE)[0]
    return line if isinstance(line, Tidslinje) else None


def _from_to(person: Person, fra: date, til: date) -> Iterator[Periode]:
    """Yield the periods, with hours as far as they are told and without work after that."""
    told = _told_until(person)
    beside = {**_beside(person), **_barn(person, fra)}
    if told is None or told >= fra:
        end = til if told is None else min(til, told)
        yield from perioder(person, AAP, fra, end, beside, _days_of_cards(person, fra, end))
    if told is not None and told < til:
        after = max(fra, told + EN_DAG)
        person.funn.merk("AAP er regnet uten arbeid ved siden av der timene ikke er oppgitt (aap_timer).")
        yield from perioder(person, UTEN_ARBEID, after, til, beside)


def _told_until(person: Person) -> date | None:
    """Return the last day whose hours are told and reported; None when there is no end to it."""
    hours, cards = person.values.get(TIMER), person.values.get(KORT)
    if hours is None:
        return date.min
    last = [s.siste for s in hours if s.til is not None][-1:] if isinstance(hours, Tidslinje) else []
    if isinstance(hours, Tidslinje) and any(s.til is None for s in hours):
        last = []
    if isinstance(cards, Tidslinje):
        last += [s.fra - EN_DAG for s in cards][-1:]
    return min(last, default=None)


def _days_of_cards(person: Person, fra: date, til: date) -> Iterator[date]:
    """Yield every day on which hours change from day to day: there the cards decide."""
    hours = person.values.get(TIMER)
    if not isinstance(hours, Tidslinje):
        return
    cuts = [d for d in hours.knekkpunkter() if fra <= d]
    if not cuts:
        return
    day = max(fra, min(cuts) - timedelta(days=14))
    while day <= min(til, max(cuts) + timedelta(days=14)):
        yield day
        day += EN_DAG


def _beside(person: Person) -> dict[str, Any]:
    """Return the degree of uføretrygd beside AAP, where it is not said for AAP itself."""
    grade = person.values.get(GRAD_UFOR)
    if BESIDE in person.values or grade is None:
        return {}
    if not isinstance(grade, Tidslinje):
        start = ufor_fra(person)
        grade = Tidslinje.tom() if start is None else Tidslinje.konstant(grade, start)
    whole: Tidslinje[float] = Tidslinje.konstant(0.0)
    return {BESIDE: whole.slaa_sammen_ytre(grade, lambda no, g: float(g or 0.0))}


def _with_ground(person: Person, found: list[Periode]) -> Iterator[Periode]:
    """Yield the periods cut where the ground for the right changes, with the ground as a note."""
    grounds = person.values.get(TYPE)
    if not isinstance(grounds, Tidslinje):
        yield from found
        return
    kind = person.verk.fakta[TYPE].type
    for p in found:
        cuts = sorted({p.fra, *(d for d in grounds.knekkpunkter() if p.fra < d <= p.til)})
        for start, end in zip(cuts, [*(d - EN_DAG for d in cuts[1:]), p.til], strict=True):
            ground = grounds.verdi_pa(start, standard=None)
            note = "" if ground is None else word(kind, ground)
            yield replace(p, fra=start, til=end, dager=weekdays(start, end), merknad=note)
