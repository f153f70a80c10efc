"""What the law gives the case of a session: every chapter that it says something of, computed once.

The chapters and their numbers are those of `case/overview.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..case.notes import notes
from ..case.overview import OVERSIKTER, Oversikt, with_tax
from ..engine.answer import Gren, Svar
from ..engine.errors import InputFault
from ..engine.law import Lov
from ..engine.unknown import Unknown
from .casebook import Case, case_of
from .faults import sentence
from .sessions import Session
from .site import Site

# The number that answers for a chapter; without one here it is the first of the chapter.
HEADLINES = {
    "uforetrygd": "uforetrygd_per_ar",
    "sykepenger_gruppe": "sykepenger_til_person_per_dag",
    "aap_timer": "aap_per_dag",
    "aap_krav_dato": "aap_vilkar_oppfylt",
    "aap_rettighetstype": "aap_siste_dag_med_rett",
}
# What must be yes for a chapter to give anything.
RIGHTS = {
    "sykepenger_gruppe": "sykepenger_rett",
    "aap_krav_dato": "aap_vilkar_oppfylt",
    "alderspensjon": "alderspensjon_kan_tas_ut",
    "afp": "afp_rett",
    "tilleggsstonader": "tilleggsstonader_rett",
    "dagpenger": "dagpenger_vilkar_inntekt",
}
# What the law computes before it asks for the right: without the right nothing of it is paid, nor shown.
ONLY_WITH_RIGHT = {
    "sykepenger_gruppe": ("sykepenger_til_arbeidsgivere_per_dag", "sykepenger_til_person_per_dag"),
    "alderspensjon": ("alderspensjon_kap19_per_ar", "alderspensjon_kap20_per_ar"),
    "dagpenger": ("dagpenger_per_dag",),
}
# What says how much is missing when the answer is no (or nothing).
DISTANCES = {
    "sykepenger_rett": "sykepenger_inntekt_margin",
    "grunnstonad_per_ar": "grunnstonad_mangler_per_maned",
    "hjelpestonad_per_ar": "hjelpestonad_mangler_per_ar",
}
MOST_IN_FULL = 4


@dataclass(frozen=True)
class Branch:
    """One of the answers to a chapter, with the letter that the pages give it."""

    letter: str
    gren: Gren


@dataclass(frozen=True)
class Chapter:
    """One chapter's numbers for a case; `fault` says in Norwegian why there are none."""

    key: str
    names: tuple[str, ...]
    svar: Svar | None
    fault: str = ""

    @property
    def headline(self) -> str:
        """The number that answers for the chapter."""
        return HEADLINES.get(self.key, self.names[0])

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        """The answers that differ in what is shown, in the order the engine found them."""
        found: list[Gren] = []
        for gren in self.svar.greiner if self.svar else ():
            if not any(self._same(gren, other) for other in found):
                found.append(gren)
        return tuple(Branch(_letter(i), gren) for i, gren in enumerate(found))

    def _same(self, a: Gren, b: Gren) -> bool:
        return all(_plain(a.verdier[n]) == _plain(b.verdier[n]) for n in self.names)

    @cached_property
    def shown(self) -> tuple[Branch, ...]:
        """The answers shown in full: all when they are few, else the lowest and the highest."""
        known = [b for b in self.branches if _size(b.gren.verdier[self.headline]) is not None]
        if len(self.branches) <= MOST_IN_FULL or len(known) < 2:
            return self.branches[:MOST_IN_FULL]
        by_size = sorted(known, key=lambda b: _size(b.gren.verdier[self.headline]) or 0.0)
        return by_size[0], by_size[-1]

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know beside the numbers; none when there are none."""
        return tuple(notes(self.svar)) if self.svar and not self.nothing_known else ()

    def names_in(self, branch: Branch) -> tuple[str, ...]:
        """Return the numbers to show of an answer; without the right, not what it would have given."""
        right = branch.gren.verdier.get(RIGHTS.get(self.key, ""))
        if right is None or type(right) is Unknown or right:
            return self.names
        return tuple(n for n in self.names if n not in ONLY_WITH_RIGHT.get(self.key, ()))

    def branch(self, letter: str) -> Branch | None:
        """Return the answer with a letter."""
        return next((b for b in self.branches if b.letter == letter), None)

    @property
    def nothing_known(self) -> bool:
        """Whether not one number of the chapter can be computed yet."""
        if self.svar is None:
            return True
        values = [g.verdier[n] for g in self.svar.greiner for n in self.names]
        return all(type(v) is Unknown for v in values)


@dataclass(frozen=True)
class Outcome:
    """The answer to a case, chapter by chapter."""

    case: Case
    chapters: tuple[Chapter, ...]

    def chapter(self, key: str) -> Chapter | None:
        """Return the chapter that an address names."""
        return next((c for c in self.chapters if c.key == key), None)


def outcome_of(site: Site, session: Session | None) -> Outcome | None:
    """Return what the law gives the case of a session, or None when there is no case."""
    case = case_of(site, session)
    if case is None or session is None:
        return None
    return session.kept("resultat", Outcome, lambda: outcome(case))


def outcome(case: Case) -> Outcome:
    """Return every chapter that a case says something of."""
    asked = [o for o in OVERSIKTER if o.asked(case.values)]
    return Outcome(case, tuple(filter(None, (_chapter(case.lov, case.values, o) for o in asked))))


def _chapter(lov: Lov, values: Mapping[str, Any], of: Oversikt) -> Chapter | None:
    names = tuple(dict.fromkeys(on_a_day for on_a_day, _ in of.linjer if on_a_day))
    if not names:
        return None
    key = of.ord.strip("_")
    try:
        names = with_tax(lov, names)
        head = HEADLINES.get(key, names[0])
        asked = (head, *(n for n in names if n != head))  # what decides most is measured on the first
        return Chapter(key, names, lov.beregn_rett(values, asked))
    except InputFault as fault:
        return Chapter(key, names, None, sentence(fault))


def _plain(value: Any) -> Any:
    return repr(value) if type(value) is Unknown else value


def _size(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _letter(i: int) -> str:
    return chr(ord("a") + i) if i < 26 else f"{_letter(i // 26 - 1)}{_letter(i % 26)}"
