"""What a course is made from: the person, the law, and the days from and to which it goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from ...engine.answer import Svar
from ...engine.errors import InputFault
from ...engine.fordelt import missing_in, one_of_all, timelines
from ...engine.lawbook import Lovverk
from ...engine.unknown import Unknown
from .minne import FORKS, Minne
from .model import Belop, Hvorfor

DOD = "sykepenger_dodsdato"
UTTAK_FRA = "alderspensjon_uttaksdato"
REGNES_TIL_ALDER = 85  # an assumption shown to the reader, not law
FORSTE_AR = 2010  # what is paid before is not in the law as written here
FORSTE_SKATTEAR = 2015
UTEN_START = date.min
EN_DAG = timedelta(days=1)


@dataclass
class Funn:
    """The answers a course was made of, by scheme, so that what is missing can be told afterwards.

    `laget` are values the course itself made, and that explain what was computed of them.
    """

    svar: list[tuple[str, Svar]] = field(default_factory=list)
    laget: dict[str, Any] = field(default_factory=dict)
    merknader: list[str] = field(default_factory=list)

    def merk(self, sentence: str) -> None:
        """Note a sentence once."""
        if sentence not in self.merknader:
            self.merknader.append(sentence)


@dataclass(frozen=True)
class Person:
    """One person's case: `values` are the engine's own; the course goes from `fra` to `til`.

    What is monthly or yearly is computed from `regnes_fra`; what is before it is had from elsewhere.
    """

    verk: Lovverk
    values: Mapping[str, Any]
    kjent: date
    sett_fra: date
    fodt: date
    dod: date | None
    fra: date
    til: date
    funn: Funn
    regnes_fra: date
    minne: Minne

    def med(self, values: Mapping[str, Any]) -> Person:
        """Return the same person with some values more."""
        return replace(self, values={**self.values, **values})

    def svar(
        self,
        dag: date | int,
        navn: tuple[str, ...],
        ekstra: Mapping[str, Any] | None = None,
        forks: int = FORKS,
    ) -> Svar:
        """Return the answer on a day or for a year, with some values more."""
        values = {**self.values, **(ekstra or {})}
        return self.minne.sett(self.verk, values, navn, self.kjent, forks).on(dag)

    def ett(self, navn: str, dag: date, ekstra: Mapping[str, Any] | None = None, forks: int = 0) -> Any:
        """Return a value on a day; None when it is unknown, or differs between its branches."""
        found = self.svar(dag, (navn,), ekstra, forks).verdier(navn)
        if any(missing_in(v) for v in found) or any(repr(v) != repr(found[0]) for v in found[1:]):
            return None
        return found[0]

    def dag(self, navn: str, dag: date, ekstra: Mapping[str, Any] | None = None) -> date | None:
        """Return a day the law or the case gives; None when it is unknown."""
        found = self.ett(navn, dag, ekstra)
        return None if found is None else date.fromordinal(int(found))

    def har(self, prefix: str) -> bool:
        """Whether the case says something under a prefix."""
        return any(n.startswith(prefix) for n in self.values)

    def siste(self, til: date | None = None) -> date:
        """Return the last day something can be paid: death, or the end of the course."""
        return min(d for d in (til, self.til, self.dod) if d is not None)


def person(
    verk: Lovverk,
    values: Mapping[str, Any],
    kjent: date,
    sett_fra: date,
    til: date | None,
    minne: Minne,
) -> Person:
    """Return the person and the days of the course; raises `InputFault` without a date of birth."""
    if not isinstance(values.get("fodselsdato"), int):
        raise InputFault("fodselsdato", "mangler, og et livsløp kan ikke tegnes uten", "oppgi den")
    born = date.fromordinal(values["fodselsdato"])
    dead = values.get(DOD)
    died = date.fromordinal(dead) if isinstance(dead, int) else None
    if died is not None and died < born:
        raise InputFault(DOD, "datoen er før fødselsdato", "rett den av datoene som er feil")
    last = til or date(born.year + REGNES_TIL_ALDER, 12, 31)
    first = _first(values, sett_fra, born)
    if last < first:
        raise InputFault(
            "--til", "dagen er før forløpet begynner", f"velg en dag etter {first.isoformat()}"
        )
    return Person(verk, values, kjent, sett_fra, born, died, first, last, Funn(), first, minne)


def _first(values: Mapping[str, Any], sett_fra: date, born: date) -> date:
    """Return 1 January of the first year something of the course is told of."""
    days = [d for name in values if name not in UTENFOR for d in _starts(values[name], name)]
    known = [d for d in days if d > born]
    year = min([d.year for d in known], default=sett_fra.year)
    return max(date(max(year, FORSTE_AR), 1, 1), born)


# What tells of the time before the course, or of nothing that is paid.
UTENFOR = frozenset({"fodselsdato", "inntekt_historie", "medlemskap", "sivilstand"})
BEGYNNER = (
    "arbeid_lonn",
    "sykepenger_sykmeldingsgrad",
    "sykepenger_fravar",
    "uforetrygd_uforegrad",
    "uforetrygd_innvilget_fra",
    "aap_ordinaer_fra",
    "aap_rettighetstype",
    "aap_rett",
    "alderspensjon_uttaksdato",
    "oppfolging_forste_fravaersdag",
    "aap_nedsatt_dato",
    "lonnstilskudd_fra",
    "program_i_tiltak",
    "program_i_kvalifiseringsprogrammet",
    "program_i_ungdomsprogrammet",
    "program_har_aktivitetspenger",
)


def _starts(value: Any, name: str) -> Iterator[date]:
    if name not in BEGYNNER:
        return
    if isinstance(value, int) and not isinstance(value, bool) and value > 366:
        yield date.fromordinal(value)
    for line in timelines(value):
        yield from (s.fra for s in line if s.fra != UTEN_START)


def belop(svar: Svar, name: str) -> Belop | None:
    """Return the lowest and highest the number may be; None when it is unknown in some branch."""
    found = [one_of_all(v, "sum") for v in svar.verdier(name)]
    if any(type(v) is Unknown for v in found):
        return None
    numbers = [float(v) for v in found]
    return Belop(min(numbers), max(numbers))


def hjemmel(person: Person, name: str, dag: date) -> str:
    """Return the section of the version of a rule that holds on a day."""
    versions = person.verk.regler.get(name)
    if versions:
        ruling = [v for v in versions if v.validity.virker_fra <= dag] or list(versions)
        return str(ruling[-1].hjemmel)
    derived = person.verk.utledninger.get(name)
    return str(derived.declared.hjemmel) if derived else ""


def etikett(person: Person, name: str, dag: date) -> str:
    """Return what a number is called on a day."""
    return person.verk.label(name, dag)


def hvorfor(name: str, dag: date, gitt: Mapping[str, Any] | None = None) -> Hvorfor:
    """Return what explains a number of a day."""
    return Hvorfor(name, dato=dag, gitt=dict(gitt or {}))


def uttak_fra(person: Person) -> date | None:
    """Return the first day of the old-age pension; by the law's age when the case names none."""
    return person.dag(UTTAK_FRA, person.til)
