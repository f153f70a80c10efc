"""Every fault has a name of its own and says what is wrong, where, and what to do.

Load faults concern the law as written (a developer or a lawyer mends them); input faults concern
what a user gave. The texts are Norwegian because their readers are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NoReturn


class TrygdekartFault(Exception):
    """Base of every fault the system raises on purpose."""


class LoadFault(TrygdekartFault):
    """The law cannot be loaded: `what` is wrong at `where`; `remedy` mends it."""

    def __init__(self, what: str, *, where: str, remedy: str) -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(f"{where}: {what} {remedy}")


class UnknownName(LoadFault):
    """An argument names nothing: no rule, fact, rate, choice or look-up has that name."""


class CyclicRules(LoadFault):
    """Rules need each other in a ring, so none can be computed first."""


class NameClash(LoadFault):
    """Two different things have the same name."""


class TwoVersionsOnOneDate(LoadFault):
    """Two versions of one name share both the date of effect and the date in force."""


class OverlappingVersions(LoadFault):
    """A version says it ends after the next one has begun."""


class DateGap(LoadFault):
    """A rule is in force on dates on which something it needs does not exist."""


class UnitMismatch(LoadFault):
    """Units do not fit: kroner with G, per year with per month, a date with a number of days."""


class PeriodMismatch(LoadFault):
    """A rule of one period kind uses a value of another without a declared aggregator."""


class MissingSource(LoadFault):
    """A rate or a value of a rate has no source."""


class MissingSection(LoadFault):
    """A rule or a rate has no reference to the law."""


class RefusedConstruct(LoadFault):
    """A rule uses Python that cannot be run the same way traced and compiled."""


class LawNumberInCode(LoadFault):
    """A number of law stands in a rule instead of in satser.yaml."""


class MissingAnnotation(LoadFault):
    """An argument or the result of a rule lacks its type and unit."""


class UnorderedExceptions(LoadFault):
    """Two exceptions to one rule are in force at once, and neither is said to go first."""


class BadDeclaration(LoadFault):
    """A date or a period kind in a declaration cannot be read."""


class BadParameterFile(LoadFault):
    """A satser.yaml does not have the form that docs/satser.md describes."""


class ReformConflict(LoadFault):
    """Two reforms change one name from one date."""


class InputFault(TrygdekartFault):
    """What the user gave cannot be used: which `field`, the `reason`, the `remedy`; never the value.

    The message is one plain sentence. It never repeats a personal value.
    """

    def __init__(self, field: str, reason: str, remedy: str) -> None:
        self.field = field
        self.reason = reason
        self.remedy = remedy
        end = "" if remedy.endswith(("?", ".")) else "."
        super().__init__(f"{field}: {reason}; {remedy}{end}")


class TouchedUnknown(TrygdekartFault):
    """Raised when a rule really needs a value that is not known; caught by the tracer."""

    def __init__(self, missing: frozenset[str]) -> None:
        self.missing = missing
        super().__init__(", ".join(sorted(missing)))


class MissingFact(TouchedUnknown):
    """Raised by a derivation that lacks a fact it can name itself."""


def mangler(*navn: str) -> NoReturn:
    """Stop a derivation whose answer is unknown without the facts named; raises `MissingFact`."""
    raise MissingFact(frozenset(navn))


def shown(name: object) -> str:
    """Return a name for a message: short, printable, and never one that holds a long row of digits.

    People paste numbers in the wrong place; a fault must not repeat them.
    """
    text = "".join(c for c in str(name) if c.isprintable())[:60]
    return "…" if re.search(r"\d[ -]?\d[ -]?\d[ -]?\d[ -]?\d", text) else text


def nearest(name: str, names: Iterable[str]) -> str:
    """Return «mente du X?» for the name closest to `name`, or an empty string.

    Compares ASCII case-insensitively; used in every message about an unknown name.
    """
    found = get_close_matches(name.lower(), list(names), n=1, cutoff=0.5)
    return f"mente du {found[0]}?" if found else ""
