"""One run to explain, and what a name of it is a category of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args

from .answer import Gren, Svar
from .lawbook import Lovverk
from .plan import Plan
from .year import Part


class Words:
    """What the law calls things and says of them, as it stands; a reader's other language is a subclass."""

    def said(self, text: str) -> str:
        """Return a text of the law."""
        return text

    def shown(self, text: str) -> str:
        """Return a value, a day or days as written in Norwegian."""
        return text

    def label(self, lov: Lovverk, name: str, on: date | None = None) -> str:
        """Return what a name of the law is called on a day."""
        return lov.label(name, on)


@dataclass(frozen=True)
class Context:
    """One run to explain: a plan, the values of its steps, the parts of its year, and the words for it."""

    lov: Lovverk
    plan: Plan
    verdier: Mapping[str, Any]
    gitt: Mapping[str, Any]
    antatt: Mapping[str, Any]
    deler: Mapping[str, tuple[Part, ...]]
    words: Words = field(default_factory=Words)

    @staticmethod
    def of(svar: Svar, gren: Gren) -> Context:
        """Return the context of one branch of an answer."""
        return Context(svar.lov.verk, svar.plan, gren.verdier, svar.gitt, gren.antatt, gren.deler)

    def inside(self, part: Part) -> Context:
        """Return the context of one stretch of the year."""
        return Context(self.lov, part.plan, part.values, self.gitt, self.antatt, {}, self.words)


def category(lov: Lovverk, name: str) -> Any:
    """Return the IntEnum of a category name, or of the values of a course of periods; else None."""
    if name in lov.fakta:
        return lov.fakta[name].type
    if name in lov.regler:
        return lov.regler[name][-1].type
    if name in lov.utledninger:
        of = get_args(lov.utledninger[name].type)
        return of[0] if of else lov.utledninger[name].type
    return None
