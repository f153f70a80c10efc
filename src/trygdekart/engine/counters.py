"""What the law counts day by day: explicit state machines, the same code traced and compiled.

A counter is one function `steg(tilstand, hendelse, n, …rates)`: from a state of constant size it
takes up to `n` like days and says what they become. It may leave days undecided and decide them
later, backwards in time. It may also ask which day is the first of the n (`dag`), know facts about
the person that never change and rules of them, and look back at the days it gave one outcome
(`minne`). Law that changes while it counts splits the days; the state goes on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import Any, NamedTuple

from ..timeline import Tidslinje
from .dated import Validity, change_dates, choose
from .declare import F
from .errors import InputFault, MissingAnnotation, RefusedConstruct
from .helpers import dager_til_ukeskille, er_helg
from .hints import type_hints
from .lawbook import Lovverk
from .rules import Argument
from .source import sentence
from .subset import Place, SubsetCheck
from .unitcheck import units_of

UNDECIDED = 0
COUNTER = "__teller__"  # what a version of a counter is marked with
# Stretches a memory holds. Each is a day or more, with a day or more between: over twenty years.
MEMORY = 4096
# What a counter looks back at: (first, last) day number of each stretch, in order.
Minne = Sequence[tuple[int, int]]


class Steg(NamedTuple):
    """What a step gives: the next state, how many of the n days it took, and what they became.

    `utfall` 0 leaves the days undecided; `tidligere` (when not 0) is what all days still undecided
    before these become. `helg` (when not 0) is what the Saturdays and Sundays among them become.
    """

    tilstand: Any
    dager: int
    utfall: int
    tidligere: int = UNDECIDED
    helg: int = UNDECIDED


@dataclass(frozen=True, slots=True)
class DeclaredCounter:
    """What `@teller` was given."""

    navn: str
    hjemmel: str
    validity: Validity
    start: Any
    hendelser: type[IntEnum]
    utfall: type[IntEnum]
    enhet: str = "dag"
    husker: int = UNDECIDED


def index(day: date, enhet: str) -> int:
    """Return the number of the day, month or year that a date lies in."""
    if enhet == "år":
        return day.year
    return day.year * 12 + day.month - 1 if enhet == "måned" else day.toordinal()


def first_day(number: int, enhet: str) -> date:
    """Return the first date of a numbered day, month or year."""
    if enhet == "år":
        return date(number, 1, 1)
    return date(number // 12, number % 12 + 1, 1) if enhet == "måned" else date.fromordinal(number)


def last_day(number: int, enhet: str) -> date:
    """Return the last date of a numbered day, month or year."""
    return date.fromordinal(first_day(number + 1, enhet).toordinal() - 1)


def teller(
    navn: str,
    hjemmel: str,
    *,
    fra: str,
    start: Any,
    hendelser: type[IntEnum],
    utfall: type[IntEnum],
    i_kraft_fra: str | None = None,
    enhet: str = "dag",
    husker: int = UNDECIDED,
) -> Callable[[F], F]:
    """Declare a function as one version of the counter `navn`, which counts `enhet`: dag, måned or år.

    `start` is the state before the first day (a NamedTuple of numbers); `hendelser` what a day can
    be; `utfall` what it can become, where 0 must mean undecided. `husker` is the outcome whose days
    an argument `minne` holds, for `husket(minne, fra, til)`; it is never decided backwards.
    """
    in_force = date.fromisoformat(i_kraft_fra) if i_kraft_fra else None
    validity = Validity(date.fromisoformat(fra), None, in_force)

    def mark(function: F) -> F:
        declared = DeclaredCounter(navn, hjemmel, validity, start, hendelser, utfall, enhet, int(husker))
        setattr(function, COUNTER, declared)
        return function

    return mark


@dataclass(frozen=True, slots=True)
class Teller:
    """One version of a counter; `argumenter` are the rates and facts it takes, in order."""

    navn: str
    funksjon: Callable[..., Steg]
    declared: DeclaredCounter
    argumenter: tuple[Argument, ...]
    tar_dag: bool
    tar_minne: bool

    @property
    def validity(self) -> Validity:
        """The dates of this version."""
        return self.declared.validity

    @property
    def setning(self) -> str:
        """The counter's own sentence."""
        return sentence(self.funksjon)


@lru_cache(maxsize=256)
def read_counter(function: Callable[..., Any]) -> Teller:
    """Return the `Teller` of a function marked with `@teller`; the subset check of rules holds."""
    declared: DeclaredCounter = getattr(function, COUNTER)
    place = Place(declared.navn, function.__code__.co_filename.rsplit("/", 1)[-1])
    check = SubsetCheck(function, place, state_fields=True)
    check.run()
    names = [a.arg for a in check.node.args.args]
    if names[:3] != ["tilstand", "hendelse", "n"]:
        raise RefusedConstruct(
            "en teller må begynne med (tilstand, hendelse, n).",
            where=place.at(check.node),
            remedy="Skriv dem først, og deretter satsene den bruker.",
        )
    if int(declared.utfall(UNDECIDED)) != UNDECIDED:
        raise RefusedConstruct(
            "utfallet 0 må bety uavgjort.", where=place.at(check.node), remedy="Legg det til."
        )
    rest = names[3:]
    takes_day, rest = (True, rest[1:]) if rest[:1] == ["dag"] else (False, rest)
    takes_memory, rest = (True, rest[1:]) if rest[:1] == ["minne"] else (False, rest)
    if takes_memory and declared.husker == UNDECIDED:
        raise RefusedConstruct(
            "telleren tar «minne», men sier ikke hva den husker.",
            where=place.at(check.node),
            remedy="Skriv husker=… med det utfallet den skal huske.",
        )
    hints = type_hints(function)
    arguments = []
    for name in rest:
        unit = units_of(hints, name)
        if unit is None:
            raise MissingAnnotation(
                f"satsen «{name}» mangler type og enhet.",
                where=place.at(check.node),
                remedy="Skriv for eksempel «ventetid: AntallDager».",
            )
        hint = hints[name]
        arguments.append(Argument(name, getattr(hint, "__origin__", hint), unit))
    return Teller(declared.navn, function, declared, tuple(arguments), takes_day, takes_memory)


@dataclass(frozen=True, slots=True)
class Telleskritt:
    """One step as it was taken: which days, from which state to which, and what they became."""

    fra: date
    til: date
    hendelse: int
    for_: Any
    etter: Any
    utfall: int
    tidligere: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A count for one person: what each day became, and every step with its states."""

    teller: Teller
    dager: Tidslinje[int]
    skritt: tuple[Telleskritt, ...]
    tilstand: Any

    def antall(self, utfall: int) -> int:
        """Return how many days (months, years) became `utfall`."""
        unit = self.teller.declared.enhet
        return sum(
            index(s.til, unit) - index(s.fra, unit) + 1
            for s in self.dager
            if s.verdi == utfall and s.til is not None
        )


@dataclass(frozen=True, slots=True)
class Lovdel:
    """A stretch in which the counter's law is one, from day (month, year) number `fra`.

    `satser` has the value of each argument that is a rate, by its place among the arguments.
    """

    fra: int
    versjon: Teller
    satser: Mapping[int, Any]


def law_parts(lov: Lovverk, name: str, known: date) -> list[Lovdel]:
    """Return the stretches of a counter's law, in order, as seen on `known`."""
    versions = lov.tellere[name]
    days = change_dates(versions)
    for version in versions:
        for _, rate in _rates(lov, version):
            days |= change_dates(lov.satser[rate.navn].verdier)
    parts: list[Lovdel] = []
    for day in sorted(days):
        version_then = choose(versions, day, known)
        if version_then is None:
            continue
        found = {i: (r, lov.satser[r.navn].on(day, known)) for i, r in _rates(lov, version_then)}
        if any(v is None for _, v in found.values()):
            continue
        values = {i: r.type(v.verdi) for i, (r, v) in found.items() if v is not None}
        if not parts or (parts[-1].versjon, parts[-1].satser) != (version_then, values):
            parts.append(Lovdel(index(day, version_then.declared.enhet), version_then, values))
    return parts


def _rates(lov: Lovverk, version: Teller) -> list[tuple[int, Argument]]:
    return [(i, a) for i, a in enumerate(version.argumenter) if a.navn in lov.satser]


def facts_of(lov: Lovverk, name: str) -> tuple[str, ...]:
    """Return what a counter knows of the person, in order of first mention: facts, and rules of them."""
    every = [a.navn for version in lov.tellere[name] for a in version.argumenter]
    return tuple(dict.fromkeys(n for n in every if n not in lov.satser))


def read_facts(lov: Lovverk, name: str, given: Mapping[str, Any], known: date) -> dict[str, Any]:
    """Return a counter's facts as the engine's own, and the rates that are given instead of the law's.

    A rule is computed of the facts given, once, by the law of the day `known`. Raises `InputFault`
    for a fact that is not given and has no legal default.
    """
    from .inputs import read_values
    from .law import bind

    arguments = {a.navn: a for version in lov.tellere[name] for a in version.argumenter}
    everything = read_values(lov, {n: v for n, v in given.items() if v is not None})
    values = {n: v for n, v in everything.items() if n in arguments}
    rules = tuple(n for n in facts_of(lov, name) if n in lov.regler and n not in values)
    if rules:
        answer = bind(lov, known, known).beregn_rett(everything, rules)
        if answer.mangler:
            missing = sorted(answer.mangler)[0]
            raise InputFault(missing, "mangler, og dagene kan ikke telles uten", "oppgi den")
        values.update({rule: answer[rule] for rule in rules})
    for fact in facts_of(lov, name):
        standard = lov.fakta[fact].standard if fact in lov.fakta else None
        if fact not in values and standard is None:
            raise InputFault(fact, "mangler, og dagene kan ikke telles uten", "oppgi den")
        values.setdefault(fact, standard.verdi if standard else None)
    return {n: int(v) if arguments[n].type is int else v for n, v in values.items()}


def count(
    lov: Lovverk, name: str, events: Tidslinje[int], known: date, facts: Mapping[str, Any] | None = None
) -> Telling:
    """Return the count of a person's days (months, years); one without an event is not stepped over.

    Raises `InputFault` when a day lies before the counter's law begins, when a fact it needs is not
    given, or when an event begins or ends within a month or year that the counter counts whole.
    """
    if name not in lov.tellere:
        raise InputFault("teller", f"«{name}» er ingen teller", "se «regler»")
    person = read_facts(lov, name, facts or {}, known)
    return _count(law_parts(lov, name, known), lov.tellere[name][-1], events, person)


def tell_med(function: Callable[..., Any], verdier: Iterable[Any], hendelser: Tidslinje[int]) -> Telling:
    """Return the count of one version of a counter with these values, whatever day it is.

    `function` is marked with `@teller`, and `verdier` are its rates and facts in argument order; for a
    derivation that needs a count, and for cases whose rates are their own. Raises `InputFault` as `count`.
    """
    version = read_counter(function)
    part = Lovdel(index(date.min, version.declared.enhet), version, dict(enumerate(verdier)))
    return _count([part], version, hendelser, {})


def _count(
    parts: list[Lovdel], counter: Teller, events: Tidslinje[int], person: Mapping[str, Any]
) -> Telling:
    declared, name = counter.declared, counter.navn
    state, unit = declared.start, declared.enhet
    steps: list[Telleskritt] = []
    decided: list[tuple[int, int, int]] = []
    pending: list[tuple[int, int]] = []
    memory: list[tuple[int, int]] = []
    for segment in events:
        if segment.til is None:
            raise InputFault("hendelser", "den siste perioden er åpen", "gi den en slutt")
        day, last = index(segment.fra, unit), index(segment.til, unit)
        if first_day(day, unit) != segment.fra or last_day(last, unit) != segment.til:
            raise InputFault("hendelser", f"perioden dekker ikke hele {unit}", f"gi hele {unit}")
        while day <= last:
            i = _part_at(parts, day)
            end = min(last, parts[i + 1].fra - 1) if i + 1 < len(parts) else last
            step = one_step(parts[i], state, int(segment.verdi), day, end - day + 1, memory, person)
            taken = _taken(step, end - day + 1, name)
            if step.tidligere != UNDECIDED:
                decided += [(a, b, step.tidligere) for a, b in pending]
                pending = []
            span = (day, day + taken - 1)
            if step.utfall == UNDECIDED:
                pending.append(span)
            else:
                decided.append((*span, step.utfall))
                if step.utfall == declared.husker:
                    remember(memory, *span)
            steps.append(
                Telleskritt(
                    first_day(span[0], unit),
                    last_day(span[1], unit),
                    int(segment.verdi),
                    state,
                    step.tilstand,
                    step.utfall,
                    step.tidligere,
                )
            )
            state, day = step.tilstand, day + taken
    rows = decided + [(a, b, UNDECIDED) for a, b in pending]
    days: Tidslinje[int] = Tidslinje.av((first_day(a, unit), last_day(b, unit), int(u)) for a, b, u in rows)
    return Telling(counter, days.komprimer(), tuple(steps), state)


def one_step(
    part: Lovdel,
    state: Any,
    event: int,
    day: int,
    n: int,
    memory: list[tuple[int, int]],
    person: Mapping[str, Any],
) -> Steg:
    """Return one step of a counter under one stretch of law; raises `RefusedConstruct`.

    Where weekends become something else, the step goes no further than to the weekend or through it.
    """
    version = part.versjon
    lead: list[Any] = [day] if version.tar_dag else []
    lead += [memory] if version.tar_minne else []
    rest = [
        person[a.navn] if a.navn in person else part.satser[i] for i, a in enumerate(version.argumenter)
    ]
    step = version.funksjon(state, event, n, *lead, *rest)
    if step.helg != UNDECIDED:
        whole = version.funksjon(state, event, min(n, dager_til_ukeskille(day)), *lead, *rest)
        step = whole._replace(utfall=whole.helg if er_helg(day) else whole.utfall, helg=UNDECIDED)
    if step.tidligere != UNDECIDED and step.tidligere == version.declared.husker:
        raise RefusedConstruct(
            "telleren avgjorde dager bakover til det utfallet den husker.",
            where=version.navn,
            remedy="La dager som skal huskes, bli avgjort med en gang.",
        )
    return step


def remember(memory: list[tuple[int, int]], first: int, last: int) -> None:
    """Add days to a memory, joined to the last stretch when they follow it; the oldest fall out."""
    if memory and memory[-1][1] == first - 1:
        memory[-1] = (memory[-1][0], last)
    else:
        memory.append((first, last))
    if len(memory) > MEMORY:
        del memory[0]


def _part_at(parts: list[Lovdel], day: int) -> int:
    found = bisect_right(parts, day, key=lambda part: part.fra) - 1
    if found < 0:
        raise InputFault("hendelser", "en dag ligger før loven begynner", "ta bort de første dagene")
    return found


def _taken(step: Steg, n: int, name: str) -> int:
    if not 1 <= step.dager <= n:
        raise RefusedConstruct(
            f"telleren tok {step.dager} av {n} dager.",
            where=name,
            remedy="Et steg må ta minst én dag og høyst så mange som det fikk.",
        )
    return int(step.dager)
