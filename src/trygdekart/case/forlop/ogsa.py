"""What one also has a right to, and from which day: rights that are not kroner, and a new car."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...engine.law import bind
from ...law.rettigheter.opplysninger import Regelvilkar, Rettighet, rettigheter
from ..rettigheter import checklist
from ..vilkar import Vilkarssvar
from .grunnlag import Person, hjemmel
from .model import Hvorfor, Overgang, Periode

NY_BIL, FORRIGE, TIDLIG = "bil_ny_fra", "bil_forrige_dato", "bil_kan_bytte_tidlig"
ELLERS = {"grunnstonad", "hjelpestonad"}  # are in the course as periods


def ogsa(person: Person, perioder: tuple[Periode, ...]) -> tuple[Overgang, ...]:
    """Return each right whose rules say yes, on the first day of a period on which they do."""
    found = [*_rights(person, perioder), *_car(person)]
    return tuple(sorted(found, key=lambda o: o.dag))


def _rights(person: Person, perioder: tuple[Periode, ...]) -> Iterator[Overgang]:
    days = sorted(
        {p.fra for p in perioder if p.ordning not in ("lonn", "lonnstilskudd")} | {person.sett_fra}
    )
    days = [d for d in days if person.fra <= d <= person.siste() and d <= person.verk.lovdata]
    for right in rettigheter():
        rules = [part.regel for part in right.vilkar if isinstance(part, Regelvilkar)]
        if right.id in ELLERS or not rules or not _told(person, rules):
            continue
        candidates = sorted({*days, *(d for d in (right.fra,) if d and days and days[0] < d <= days[-1])})
        day = next((d for d in candidates if right.gjelder(d) and _yes(person, right, d)), None)
        if day is not None:
            yield Overgang(day, _sentence(right), right.paragraf, Hvorfor(rules[0], dato=day))


def _told(person: Person, rules: list[str]) -> bool:
    """Whether the case says something of what the rules ask for; most cases say nothing of most."""
    return all(
        any(a.navn in person.values for a in version.argumenter)
        for name in rules
        for version in person.verk.regler[name][-1:]
    )


def _yes(person: Person, right: Rettighet, day: date) -> bool:
    (checked,) = checklist(bind(person.verk, day, person.kjent), person.values, (right,))
    return all(v.svar is Vilkarssvar.JA for v in checked.vilkar if v.navn)


def _sentence(right: Rettighet) -> str:
    judged = any(isinstance(part, str) for part in right.vilkar)
    return f"{right.navn} (noe må også vurderes)." if judged else f"{right.navn}."


def _car(person: Person) -> Iterator[Overgang]:
    """Yield the first day a new car may be given; and that mileage or work can bring it forward."""
    if FORRIGE not in person.values:
        return
    day = person.dag(NY_BIL, person.sett_fra)
    if day is None or not person.fra <= day <= person.siste():
        return
    early = person.ett(TIDLIG, person.sett_fra)
    why = (
        "tidlig, fordi bilen er brukt nok og du er i arbeid eller utdanning"
        if early
        else "etter vanlig tid"
    )
    yield Overgang(
        day,
        f"Kan få stønad til ny bil ({why}).",
        hjemmel(person, NY_BIL, person.sett_fra),
        Hvorfor(NY_BIL, dato=person.sett_fra),
    )
