"""How law is written: rules, facts, look-ups, aggregators, views and unsettled choices.

Every declaration is frozen data. `@regel` gives the function back unchanged, so a test can call it
and a debugger can stop in it; what was declared is read back with `declared_rule` when law is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Any, Literal, TypeVar

from .dated import Validity
from .errors import BadDeclaration
from .periods import Period

F = TypeVar("F", bound=Callable[..., Any])
Confidence = Literal["høy", "middels", "lav"]
Value = float | int | bool


@dataclass(frozen=True, slots=True)
class Declared:
    """What `@regel` was given, before the function's signature has been read."""

    hjemmel: str
    validity: Validity
    periode: Period
    gir: str
    unntak_fra: str
    nar: str
    foran: tuple[str, ...]
    sikkerhet: Confidence
    etikett: str
    kilde: str
    minst: float | None
    nytt_navn: tuple[tuple[date, str], ...] = ()
    over_tid: tuple[str, ...] = ()
    av_alle: bool = False
    rader: Callable[..., Any] | None = None

    def label_on(self, day: date) -> str:
        """Return the label on a day: the law may rename a thing without changing it."""
        label = self.etikett
        for start, new in self.nytt_navn:
            if day >= start:
                label = new
        return label


# What a function is marked with; read by the functions below, never by name elsewhere.
RULE, HELPER, DERIVATION = "__regel__", "__hjelpefunksjon__", "__utledning__"


def declared_rule(function: Callable[..., Any]) -> Declared:
    """Return what `@regel` noted on a function; raises `AttributeError` when it has no mark."""
    found: Declared = getattr(function, RULE)
    return found


def declared_derivation(function: Callable[..., Any]) -> Declared:
    """Return what `@utledning` noted on a function; raises `AttributeError` when it has no mark."""
    found: Declared = getattr(function, DERIVATION)
    return found


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def regel(
    hjemmel: str,
    *,
    fra: str,
    til: str | None = None,
    i_kraft_fra: str | None = None,
    vedtatt: str | None = None,
    periode: str = "øyeblikk",
    gir: str = "",
    unntak_fra: str = "",
    nar: str = "",
    foran: tuple[str, ...] = (),
    sikkerhet: Confidence = "høy",
    etikett: str = "",
    kilde: str = "",
    minst: float | None = None,
    nytt_navn: tuple[tuple[str, str], ...] = (),
) -> Callable[[F], F]:
    """Declare a function as a rule of law.

    `hjemmel` is the section; `fra`, `til`, `i_kraft_fra`, `vedtatt` are ISO dates (see
    `dated.Validity`); `periode` one of the kinds in `periods.Period`; `gir` the result name when it
    differs from the function's (a later version). An exception names its main rule in
    `unntak_fra`, the yes/no name that decides in `nar`, and in `foran` the exceptions it goes before.
    `minst` is the lowest value the result can have; a value given in its place is held to it.
    `nytt_navn` lists (from-date, new label) where the law has renamed the thing.
    """
    try:
        validity = Validity(date.fromisoformat(fra), _day(til), _day(i_kraft_fra), _day(vedtatt))
        kind = Period(periode)
    except ValueError as error:
        raise BadDeclaration(
            f"en dato eller periode kan ikke leses ({error}).",
            where=f'@regel("{hjemmel}")',
            remedy=f"Skriv datoer som ÅÅÅÅ-MM-DD, og «periode» som en av {', '.join(Period)}.",
        ) from None
    declared = Declared(
        hjemmel=hjemmel,
        validity=validity,
        periode=kind,
        gir=gir,
        unntak_fra=unntak_fra,
        nar=nar,
        foran=foran,
        sikkerhet=sikkerhet,
        etikett=etikett,
        kilde=kilde,
        minst=minst,
        nytt_navn=tuple((date.fromisoformat(d), label) for d, label in nytt_navn),
    )

    def mark(function: F) -> F:
        setattr(function, RULE, declared)
        return function

    return mark


def hjelpefunksjon(function: F) -> F:
    """Mark a pure function that rules of the same chapter may call; the same Python is allowed."""
    setattr(function, HELPER, True)
    return function


@dataclass(frozen=True, slots=True)
class Standard:
    """What the law says holds when nothing else is known; `hjemmel` is where it says so."""

    verdi: Value
    hjemmel: str


@dataclass(frozen=True, slots=True)
class Fakta:
    """A fact about the person: what it is, how a person would be asked, and why we ask.

    `type` is bool, int, float, date or an IntEnum; `omrade` the allowed range (None = open), in
    `enhet`; `oppgis_i` "prosent" when people give a share as percent; `trinn` the step a value must
    be a multiple of; `skjonn` marks a judgement that the system never makes itself, with the
    criteria in `kriterier`; `standard` the legal default; `tidligst` names a date it cannot precede,
    `senest` a date (or the last day of a yes over time) it cannot follow; `hendt` says that it has
    happened, so that it cannot be after the day of the law data; `flere` says that the value
    is a list (several dates of birth), which only a derivation reads; `ellers` the rule that computes
    it when nobody gave it (what a decision would say); `per` what a person may have several of
    («arbeidsgiver»), with one value for each; `ogsa` values allowed outside `omrade` (a certificate
    is 20 per cent or more, or none).
    """

    navn: str
    type: type
    enhet: str
    etikett: str
    etikett_en: str
    sporsmal: str
    hvorfor: str
    periode: str = "øyeblikk"
    omrade: tuple[float | None, float | None] = (None, None)
    oppgis_i: str = ""
    trinn: float | None = None
    skjonn: bool = False
    kriterier: tuple[str, ...] = ()
    standard: Standard | None = None
    tidligst: str = ""
    senest: str = ""
    flere: bool = False
    ellers: str = ""
    per: str = ""
    ogsa: tuple[float, ...] = ()
    hendt: bool = False

    @property
    def alternatives(self) -> tuple[Value, ...]:
        """The finite set of values, or an empty tuple for a number or a date."""
        if self.type is bool:
            return (True, False)
        if issubclass(self.type, IntEnum):
            return tuple(self.type)
        return ()


def utledning(
    hjemmel: str,
    *,
    fra: str,
    periode: str = "fast",
    etikett: str = "",
    sikkerhet: Confidence = "høy",
    minst: float | None = None,
    av_alle: bool = False,
    over_tid: tuple[str, ...] = (),
    rader: Callable[..., Any] | None = None,
) -> Callable[[F], F]:
    """Declare a function that makes one value of facts over time (an insurance period of a life).

    Its arguments are names; a fact over time arrives whole, as a `Tidslinje`, and so do the rates named
    in `over_tid` (one that was given a value has it on all days); other rates have the value of the
    plan's day. A fact with one value for each employer gives one result for each, unless `av_alle`:
    then it arrives as it is, a `Fordelt`. It is plain Python and is computed once per person, outside
    the compiled kernel, where it is a column of its own name.
    `periode` is "dag" when it takes `dag` and so has its own value each day. `rader` is a function of
    the same arguments that returns the (from, to, value) the value was made of, for the explanation.
    """
    declared = Declared(
        hjemmel=hjemmel,
        validity=Validity(date.fromisoformat(fra)),
        periode=Period(periode),
        gir="",
        unntak_fra="",
        nar="",
        foran=(),
        sikkerhet=sikkerhet,
        etikett=etikett,
        kilde="",
        minst=minst,
        over_tid=over_tid,
        av_alle=av_alle,
        rader=rader,
    )

    def mark(function: F) -> F:
        setattr(function, DERIVATION, declared)
        return function

    return mark


@dataclass(frozen=True, slots=True)
class Oppslag:
    """The value of the rate (or fact over time) `av` on another day: the one the name `dato` gives.

    `ar_tilbake` moves the day that many calendar years back (for the average G of earlier years).
    """

    navn: str
    av: str
    dato: str
    hjemmel: str
    etikett: str
    ar_tilbake: int = 0


Method = Literal["sum", "siste", "høyest", "lavest", "vektet", "noen", "alle"]


@dataclass(frozen=True, slots=True)
class Aggregat:
    """How one value for a calendar year is made of values that may change within it.

    `sum` adds a level per year (or per month) over the months it held; `vektet` is the mean weighted
    by months; `siste`, `høyest`, `lavest` pick one; `noen`, `alle` are for yes/no. `nar` limits it to
    the parts of the year where that yes/no name holds. On a date (a level) it is the level itself.
    Without `etikett` it is called what `av` is called.
    """

    navn: str
    av: str
    metode: Method
    hjemmel: str
    etikett: str = ""
    nar: str = ""
    sikkerhet: Confidence = "høy"


@dataclass(frozen=True, slots=True)
class Samlet:
    """One number for the person of the numbers `av` for each of several (employers).

    `sum`, `høyest` and `lavest` are for numbers, `noen` and `alle` for yes/no. With only one it is
    that one.
    """

    navn: str
    av: str
    hjemmel: str
    etikett: str
    metode: Literal["sum", "høyest", "lavest", "noen", "alle"] = "sum"


@dataclass(frozen=True, slots=True)
class OverDager:
    """What `av` is over the days from one day to another, both included: its sum, or its course.

    `fra` and `til` name the days; without them it is the calendar year. `sum` adds something per day
    over the weekdays: Saturdays and Sundays count for nothing, public holidays are weekdays. `forløp`
    gives the value of every day, as periods. Every day is computed with its own facts and law.
    """

    navn: str
    av: str
    metode: Literal["sum", "forløp"]
    hjemmel: str
    etikett: str
    fra: str = ""
    til: str = ""
    sikkerhet: Confidence = "høy"


@dataclass(frozen=True, slots=True)
class Visning:
    """The outer names of a result of annual law: as a level on a date, and for a calendar year."""

    av: str
    per_ar: str
    i_aret: str


@dataclass(frozen=True, slots=True)
class Alternativ:
    """One way to read unsettled law."""

    verdi: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Valg:
    """A point of law that is not settled: alternatives, the one we use, why, and how sure."""

    navn: str
    sporsmal: str
    hjemmel: str
    alternativer: tuple[Alternativ, ...]
    standard: int
    grunn: str
    sikkerhet: Confidence

    def text(self, value: int) -> str:
        """Return the words of one alternative."""
        return next((a.tekst for a in self.alternativer if a.verdi == value), str(value))


@dataclass(frozen=True, slots=True)
class Chapter:
    """One folder of law as loaded: its functions, declarations and rates, before any check."""

    navn: str
    functions: tuple[Callable[..., Any], ...] = ()
    fakta: tuple[Fakta, ...] = ()
    oppslag: tuple[Oppslag, ...] = ()
    aggregater: tuple[Aggregat, ...] = ()
    over_dager: tuple[OverDager, ...] = ()
    samlet: tuple[Samlet, ...] = ()
    visninger: tuple[Visning, ...] = ()
    valg: tuple[Valg, ...] = ()
    satser: tuple[Any, ...] = ()
    utledninger: tuple[Callable[..., Any], ...] = ()
    tellere: tuple[Any, ...] = ()
    renames: Mapping[str, str] = field(default_factory=dict)
