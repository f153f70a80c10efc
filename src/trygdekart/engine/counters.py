"""What the law counts day by day: explicit state machines, the same code traced and compiled.

A counter is one function `steg(tilstand, hendelse, n, …rates)`: from a state of constant size it
takes up to `n` like days and says what they become. It may leave days undecided and decide them
later, backwards in time. Law that changes while it counts splits the days; the state goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import Any, NamedTuple, get_type_hints

from ..timeline import Tidslinje
from .dated import Validity, change_dates, choose
from .declare import F
from .errors import InputFault, MissingAnnotation, RefusedConstruct
from .lawbook import Argument, Lovverk
from .source import function_node, sentence
from .subset import Place, SubsetCheck
from .unitcheck import units_of

UNDECIDED = 0


class Steg(NamedTuple):
    """What a step gives: the next state, how many of the n days it took, and what they became.

    `utfall` 0 leaves the days undecided; `tidligere` (when not 0) is what all days still undecided
    before these become.
    """

    tilstand: Any
    dager: int
    utfall: int
    tidligere: int = UNDECIDED


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
) -> Callable[[F], F]:
    """Declare a function as one version of the counter `navn`, which counts `enhet`: dag, måned or år.

    `start` is the state before the first day (a NamedTuple of numbers); `hendelser` what a day can
    be; `utfall` what it can become, where 0 must mean undecided.
    """
    in_force = date.fromisoformat(i_kraft_fra) if i_kraft_fra else None
    validity = Validity(date.fromisoformat(fra), None, in_force)

    def mark(function: F) -> F:
        function.__teller__ = DeclaredCounter(  # type: ignore[attr-defined]
            navn, hjemmel, validity, start, hendelser, utfall, enhet
        )
        return function

    return mark


@dataclass(frozen=True, slots=True)
class Teller:
    """One version of a counter; `satser` are the rates it takes, in argument order."""

    navn: str
    funksjon: Callable[..., Steg]
    declared: DeclaredCounter
    satser: tuple[Argument, ...]

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
    declared: DeclaredCounter = function.__teller__  # type: ignore[attr-defined]
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
    hints = get_type_hints(function, include_extras=True)
    rates = []
    for name in names[3:]:
        unit = units_of(hints, name)
        if unit is None:
            raise MissingAnnotation(
                f"satsen «{name}» mangler type og enhet.",
                where=place.at(check.node),
                remedy="Skriv for eksempel «ventetid: AntallDager».",
            )
        hint = hints[name]
        rates.append(Argument(name, getattr(hint, "__origin__", hint), unit))
    return Teller(declared.navn, function, declared, tuple(rates))


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


def law_parts(lov: Lovverk, name: str, known: date) -> list[tuple[int, Teller, tuple[Any, ...]]]:
    """Return (first number, version, rates) for each stretch in which the counter's law is one.

    The number is that of the day, month or year.
    """
    versions = lov.tellere[name]
    days = change_dates(versions)
    for version in versions:
        for rate in version.satser:
            days |= change_dates(lov.satser[rate.navn].verdier)
    parts: list[tuple[int, Teller, tuple[Any, ...]]] = []
    for day in sorted(days):
        version_then = choose(versions, day, known)
        if version_then is None:
            continue
        values = [lov.satser[r.navn].on(day, known) for r in version_then.satser]
        if any(v is None for v in values):
            continue
        rates = tuple(
            r.type(v.verdi) for r, v in zip(version_then.satser, values, strict=True) if v is not None
        )
        if not parts or parts[-1][1:] != (version_then, rates):
            parts.append((index(day, version_then.declared.enhet), version_then, rates))
    return parts


def count(lov: Lovverk, name: str, events: Tidslinje[int], known: date) -> Telling:
    """Return the count of a person's days (months, years); one without an event is not stepped over.

    Raises `InputFault` when a day lies before the counter's law begins, or when an event begins or
    ends within a month or year that the counter counts whole.
    """
    if name not in lov.tellere:
        raise InputFault("teller", f"«{name}» er ingen teller", "se «regler»")
    return _count(law_parts(lov, name, known), lov.tellere[name][-1], events)


def tell_med(function: Callable[..., Any], satser: Iterable[Any], hendelser: Tidslinje[int]) -> Telling:
    """Return the count of one version of a counter with these rates, whatever day it is.

    `function` is marked with `@teller`, and `satser` are its rates in argument order; for a derivation
    that needs a count, and for cases whose rates are their own. Raises `InputFault` as `count`.
    """
    version = read_counter(function)
    return _count([(index(date.min, version.declared.enhet), version, tuple(satser))], version, hendelser)


def _count(
    parts: list[tuple[int, Teller, tuple[Any, ...]]], counter: Teller, events: Tidslinje[int]
) -> Telling:
    state, unit, name = counter.declared.start, counter.declared.enhet, counter.navn
    steps: list[Telleskritt] = []
    decided: list[tuple[int, int, int]] = []
    pending: list[tuple[int, int]] = []
    for segment in events:
        if segment.til is None:
            raise InputFault("hendelser", "den siste perioden er åpen", "gi den en slutt")
        day, last = index(segment.fra, unit), index(segment.til, unit)
        if first_day(day, unit) != segment.fra or last_day(last, unit) != segment.til:
            raise InputFault("hendelser", f"perioden dekker ikke hele {unit}", f"gi hele {unit}")
        while day <= last:
            i = _part_at(parts, day)
            end = min(last, parts[i + 1][0] - 1) if i + 1 < len(parts) else last
            function, rates = parts[i][1].funksjon, parts[i][2]
            step = function(state, int(segment.verdi), end - day + 1, *rates)
            taken = _taken(step, end - day + 1, name)
            if step.tidligere != UNDECIDED:
                decided += [(a, b, step.tidligere) for a, b in pending]
                pending = []
            span = (day, day + taken - 1)
            if step.utfall == UNDECIDED:
                pending.append(span)
            else:
                decided.append((*span, step.utfall))
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


def _part_at(parts: list[tuple[int, Teller, tuple[Any, ...]]], day: int) -> int:
    found = -1
    for i, part in enumerate(parts):
        if part[0] <= day:
            found = i
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


def counter_text(versions: Iterable[Teller]) -> str:
    """Return the source of the compiled counter: its versions and one loop over persons' spells."""
    from .codegen import COUNTER_KERNEL, HEADER, Writer

    versions = list(versions)
    writer = Writer()
    states: dict[str, Any] = {}
    calls = []
    for i, version in enumerate(versions):
        writer.function(version.funksjon, f"steg_{i}")
        states.update(_state_types(version))
        rates = "".join(f", satser[s, {k}]" for k in range(len(version.satser)))
        whole = [k for k, r in enumerate(version.satser) if r.type is int]
        for k in whole:
            rates = rates.replace(f"satser[s, {k}]", f"int(satser[s, {k}])")
        calls.append((i, rates))
    dispatch = "".join(
        f"                {'if' if i == 0 else 'elif'} versjon[s] == {i}:\n"
        f"                    r = steg_{i}(tilstand, h, n{rates})\n"
        for i, rates in calls
    )
    if len(calls) == 1:
        dispatch = f"                r = steg_0(tilstand, h, n{calls[0][1]})\n"
    else:
        dispatch = dispatch.replace(f"elif versjon[s] == {len(calls) - 1}:", "else:")
    start = versions[0].declared.start
    values = ", ".join(repr(_plain_number(v)) for v in start)
    classes = "\n".join(f"{n} = namedtuple({n!r}, {f!r})" for n, f in sorted(states.items()))
    return "\n".join(
        [
            HEADER,
            "from collections import namedtuple\n",
            classes,
            *writer.texts,
            COUNTER_KERNEL.replace("<START>", f"{type(start).__name__}({values})").replace(
                "<DISPATCH>", dispatch
            ),
        ]
    )


def _plain_number(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    return int(value) if isinstance(value, int) else float(value)


def _state_types(version: Teller) -> Mapping[str, Any]:
    found: dict[str, Any] = {"Steg": list(Steg._fields)}
    for name, value in version.funksjon.__globals__.items():
        if isinstance(value, type) and issubclass(value, tuple) and hasattr(value, "_fields"):
            found[name] = list(value._fields)
    start = version.declared.start
    found[type(start).__name__] = list(start._fields)
    return found


__all__ = [
    "Steg",
    "Teller",
    "Telling",
    "count",
    "counter_text",
    "function_node",
    "law_parts",
    "tell_med",
    "teller",
]
