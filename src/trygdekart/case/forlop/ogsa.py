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

NY_BIL, FORRIGE = "bil_ny_fra", "bil_forrige_dato"
BEGGE = (
    ("bil_ny_i_arbeid_fra", " når den er brukt langt nok, i arbeid eller utdanning"),
    ("bil_ny_vanlig_fra", " uansett hvor langt den er kjørt"),
)
DEEP = 1  # rules below the one that is asked
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
    return all(_asks(person, name, DEEP) for name in rules)


def _asks(person: Person, name: str, deep: int) -> bool:
    """Whether a rule, or one it is made of, asks for something that the case gives."""
    versions = person.verk.regler.get(name, ())[-1:]
    names = [a.navn for version in versions for a in version.argumenter]
    return any(n in person.values or (deep > 0 and _asks(person, n, deep - 1)) for n in names)


def _yes(person: Person, right: Rettighet, day: date) -> bool:
    (checked,) = checklist(bind(person.verk, day, person.kjent), person.values, (right,))
    return all(v.svar is Vilkarssvar.JA for v in checked.vilkar if v.navn)


def _sentence(right: Rettighet) -> str:
    judged = any(isinstance(part, str) for part in right.vilkar)
    return f"{right.navn} (noe må også vurderes)." if judged else f"{right.navn}."


def _car(person: Person) -> Iterator[Overgang]:
    """Yield the first day a new car may be given: one day, or both where mileage or work is not told."""
    if FORRIGE not in person.values:
        return
    own = person.dag(NY_BIL, person.sett_fra)
    days = [(NY_BIL, "", own)] if own else [(n, w, person.dag(n, person.sett_fra)) for n, w in BEGGE]
    for name, when, day in days:
        if day is not None and day <= person.siste():
            yield Overgang(
                max(day, person.fra),
                f"Kan få stønad til ny bil{when}.",
                hjemmel(person, name, person.sett_fra),
                Hvorfor(name, dato=person.sett_fra),
            )
