"""One run to explain, and what a name of it is a category of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from .answer import Gren, Svar
from .lawbook import Lovverk
from .plan import Plan
from .year import Part


@dataclass(frozen=True)
class Context:
    """One run to explain: a plan, the values of its steps, and the parts of its year."""

    lov: Lovverk
    plan: Plan
    verdier: Mapping[str, Any]
    gitt: Mapping[str, Any]
    antatt: Mapping[str, Any]
    deler: Mapping[str, tuple[Part, ...]]

    @staticmethod
    def of(svar: Svar, gren: Gren) -> Context:
        """Return the context of one branch of an answer."""
        return Context(svar.lov.verk, svar.plan, gren.verdier, svar.gitt, gren.antatt, gren.deler)

    def inside(self, part: Part) -> Context:
        """Return the context of one stretch of the year."""
        return Context(self.lov, part.plan, part.values, self.gitt, self.antatt, {})


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
