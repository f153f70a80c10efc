"""Which rules are computed, in which order, for one date: versions are chosen first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property, lru_cache

from .dated import Dated, change_dates, choose
from .errors import InputFault
from .lawbook import Lovverk
from .parameters import Sats, SatsVerdi
from .periods import CALENDAR, Period
from .rules import Regel

MAIN = "#hovedregel"


class Kind(Enum):
    """What a step of a plan is."""

    RULE = "regel"
    EXCEPTIONS = "unntak"
    RATE = "sats"
    LOOKUP = "oppslag"
    FACT = "fakta"
    CHOICE = "valg"
    CALENDAR = "kalender"
    SAME = "visning"
    AGGREGATE = "aggregat"
    TOTAL = "samlet"
    DERIVED = "utledning"
    OVER_DAYS = "over dager"
    GIVEN = "oppgitt"
    COMMON = "felles"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the name it gives, its kind, and the names it needs, in argument order."""

    navn: str
    kind: Kind
    needs: tuple[str, ...] = ()
    regel: Regel | None = None
    sats: SatsVerdi | None = None
    verdi: bool | int | float | None = None  # of what is the same for everyone


@dataclass(frozen=True)
class Plan:
    """Steps in an order in which each one's needs come before it.

    `year` is None for a level on `on`, else the calendar year of annual law.
    """

    steps: tuple[Step, ...]
    targets: tuple[str, ...]
    on: date
    known: date
    year: int | None

    def step(self, name: str) -> Step:
        """Return the step that gives `name`."""
        return self.by_name[name]

    @cached_property
    def by_name(self) -> dict[str, Step]:
        """The steps by name."""
        return {s.navn: s for s in self.steps}

    @property
    def versions(self) -> tuple[tuple[str, Regel], ...]:
        """The (name, version) of every rule chosen: what decides which kernel is compiled."""
        return tuple((s.navn, s.regel) for s in self.steps if s.regel is not None)


@lru_cache(maxsize=16384)
def make_plan(
    lov: LawIdentity,
    targets: tuple[str, ...],
    on: date,
    known: date,
    given: frozenset[str],
    year: int | None = None,
    same_as: tuple[tuple[str, str], ...] = (),
) -> Plan:
    """Return the plan for `targets` on a date (or for a year, when `on` is its last day).

    `given` names are leaves: nothing above them is computed. `same_as` are pairs of a name and the name
    of the law that it is taken to be. Raises `InputFault` when a name has no
    version or value on the date, or is asked for in the wrong kind of time.
    """
    between = bisect_right(_change_days(lov), on)
    steps = _steps(lov, targets, _Same(between, on), known, given, year is not None, same_as)
    return Plan(steps, targets, on, known, year)


@dataclass(frozen=True)
class _Same:
    """Days between which no part of the law changes are the same day when steps are chosen."""

    between: int
    on: date = field(compare=False)


@lru_cache(maxsize=8192)
def _steps(
    lov: LawIdentity,
    targets: tuple[str, ...],
    when: _Same,
    known: date,
    given: frozenset[str],
    of_year: bool,
    same_as: tuple[tuple[str, str], ...],
) -> tuple[Step, ...]:
    """Return the steps of a plan; a fault names the day it was asked for, and is not kept."""
    builder = _Builder(lov.lov, when.on, known, given, of_year, dict(same_as))
    for target in targets:
        builder.visit(target)
    return tuple(builder.steps)


@lru_cache(maxsize=64)
def _change_days(lov: LawIdentity) -> list[date]:
    """Return every day on which some rule or rate changes, sorted."""
    of_rules = (change_dates(versions) for versions in lov.lov.regler.values())
    of_rates = (change_dates(rate.verdier) for rate in lov.lov.satser.values())
    return sorted(set().union(*of_rules, *of_rates))


@dataclass(frozen=True)
class LawIdentity:
    """A law compared by identity, so that plans can be cached without hashing its contents."""

    lov: Lovverk

    def __hash__(self) -> int:
        return id(self.lov)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LawIdentity) and other.lov is self.lov


class _Builder:
    def __init__(
        self,
        lov: Lovverk,
        on: date,
        known: date,
        given: Iterable[str],
        of_year: bool,
        same_as: Mapping[str, str],
    ) -> None:
        self.lov, self.on, self.known, self.of_year, self.same_as = lov, on, known, of_year, same_as
        self.given = frozenset(given)
        self.done: set[str] = set()
        self.steps: list[Step] = []

    def add(self, step: Step) -> None:
        self.steps.append(step)
        self.done.add(step.navn)

    def visit(self, name: str) -> None:
        if name in self.done:
            return
        if name in self.same_as:
            self.visit(self.same_as[name])
            self.add(Step(name, Kind.SAME, (self.same_as[name],)))
        elif name in self.given:
            self.add(Step(name, Kind.GIVEN))
        elif name in CALENDAR:
            self.add(Step(name, Kind.CALENDAR))
        elif name in self.lov.fakta:
            otherwise = self.lov.fakta[name].ellers
            if otherwise:
                self.visit(otherwise)
                self.add(Step(name, Kind.SAME, (otherwise,)))
            else:
                self.add(Step(name, Kind.FACT))
        elif name in self.lov.valg:
            self.add(Step(name, Kind.CHOICE))
        elif name in self.lov.satser:
            self.add(Step(name, Kind.RATE, sats=self.rate(self.lov.satser[name])))
        elif name in self.lov.oppslag:
            look = self.lov.oppslag[name]
            self.visit(look.dato)
            self.add(Step(name, Kind.LOOKUP, (look.dato,)))
        elif name in self.lov.utledninger:
            arguments = tuple(self.derived_from(name))
            for argument in arguments:
                self.visit(argument)
            self.add(Step(name, Kind.DERIVED, arguments))
        elif name in self.lov.over_dager:
            self.over_days(name)
        elif name in self.lov.visninger:
            self.view(name)
        elif name in self.lov.aggregater:
            self.aggregate(name)
        elif name in self.lov.samlet:
            self.visit(self.lov.samlet[name].av)
            self.add(Step(name, Kind.TOTAL, (self.lov.samlet[name].av,)))
        elif name in self.lov.regler:
            self.rule(name)
        else:
            self.lov.require(name)

    def derived_from(self, name: str) -> Iterator[str]:
        """Yield what a derivation needs; a rate it reads through time may lack a value on this day."""
        derived = self.lov.utledninger[name]
        for argument in derived.argumenter:
            through_time = argument.navn in derived.declared.over_tid and argument.navn not in self.given
            if not through_time or self.lov.satser[argument.navn].on(self.on, self.known) is not None:
                yield argument.navn

    def rate(self, rate: Sats) -> SatsVerdi:
        found = rate.on(self.on, self.known)
        if found is None:
            self.not_yet_known(f"satsen «{rate.navn}»", rate.verdier)
            first = rate.verdier[0].validity.virker_fra
            last = rate.verdier[-1].validity.til
            span = f"den finnes fra {first}" + (f" til {last}" if last else "")
            raise InputFault(
                "dato",
                f"satsen «{rate.navn}» har ingen verdi {self.on}, {span}",
                "velg en annen dato",
            )
        return found

    def view(self, name: str) -> None:
        inner, word = self.lov.visninger[name]
        other = next(n for n, (i, w) in self.lov.visninger.items() if i == inner and w != word)
        if self.of_year != (word == "i året"):
            raise InputFault(
                "tall",
                f"«{name}» gjelder {'et kalenderår' if word == 'i året' else 'en dato'}",
                f"spør om «{other}», eller oppgi {'--ar' if word == 'i året' else '--dato'}",
            )
        self.visit(inner)
        self.add(Step(name, Kind.SAME, (inner,)))

    def over_days(self, name: str) -> None:
        total = self.lov.over_dager[name]
        if self.of_year and total.fra:
            raise InputFault(
                "tall", f"«{name}» gjelder ikke et kalenderår", "oppgi --dato i stedet for --ar"
            )
        ends = (total.fra, total.til) if total.fra else ()
        for end in ends:
            self.visit(end)
        self.add(Step(name, Kind.OVER_DAYS, ends))

    def aggregate(self, name: str) -> None:
        agg = self.lov.aggregater[name]
        if self.of_year:
            self.add(Step(name, Kind.AGGREGATE))
            return
        self.visit(agg.av)
        self.add(Step(name, Kind.SAME, (agg.av,)))

    def rule(self, name: str) -> None:
        kind = self.lov.regler[name][0].declared.periode
        if self.of_year and kind not in (Period.YEAR, Period.FAST):
            raise InputFault(
                "tall",
                f"«{name}» gjelder {kind}, ikke et kalenderår",
                "oppgi --dato i stedet for --ar",
            )
        version = self.version(name)
        exceptions = [
            (self.lov.regler[e][0].declared.nar, e)
            for e in self.lov.unntak.get(name, ())
            if choose(self.lov.regler[e], self.on, self.known) is not None
        ]
        for argument in version.argumenter:
            self.visit(argument.navn)
        needs = tuple(a.navn for a in version.argumenter)
        if not exceptions:
            self.add(Step(name, Kind.RULE, needs, version))
            return
        self.add(Step(name + MAIN, Kind.RULE, needs, version))
        order: list[str] = []
        for condition, exception in exceptions:
            self.visit(condition)
            self.visit(exception)
            order += [condition, exception]
        self.add(Step(name, Kind.EXCEPTIONS, (*order, name + MAIN)))

    def not_yet_known(self, what: str, versions: Sequence[Dated]) -> None:
        """Raise `InputFault` when it is only the day of knowledge that hides every version."""
        if choose(versions, self.on, date.max) is not None:
            raise InputFault(
                "kjent",
                f"{what} var ikke vedtatt eller i kraft slik loven var kjent {self.known}",
                "velg en senere dag",
            )

    def version(self, name: str) -> Regel:
        found = choose(self.lov.regler[name], self.on, self.known)
        if found is None:
            self.not_yet_known(f"regelen «{name}»", self.lov.regler[name])
            first = self.lov.regler[name][0].validity.virker_fra
            last = self.lov.regler[name][-1].validity.til
            span = f"fra {first}" + (f" til {last}" if last else "")
            raise InputFault(
                "dato",
                f"regelen «{name}» gjelder ikke {self.on}; den er lagt inn {span}",
                "velg en annen dato",
            )
        return found
