"""What a case has been asked, day by day, so that nothing is computed twice in a course or its branches."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ...engine.answer import Svar
from ...engine.checks import behind
from ...engine.law import bind
from ...engine.lawbook import Lovverk

FORKS = 2  # unknown facts a number branches on; more of them, and it is unknown


class Sett:
    """The answers by day, so that no day is computed twice."""

    def __init__(
        self, verk: Lovverk, values: Mapping[str, Any], names: tuple[str, ...], kjent: date, forks: int
    ) -> None:
        self.verk, self.values, self.names, self.kjent, self.forks = verk, values, names, kjent, forks
        self.days: dict[date | int, Svar] = {}

    def on(self, day: date | int) -> Svar:
        """Return the answer of a day or a year."""
        if day not in self.days:
            law = bind(self.verk, day, self.kjent)
            self.days[day] = law.beregn_rett(self.values, self.names, self.forks)
        return self.days[day]


class Minne:
    """The answers by day of all that has been asked, for the branches of one case."""

    def __init__(self) -> None:
        self._behind: dict[tuple[str, ...], frozenset[str]] = {}
        self._seen: dict[Any, Sett] = {}

    def sett(
        self,
        verk: Lovverk,
        values: Mapping[str, Any],
        names: tuple[str, ...],
        kjent: date,
        forks: int = FORKS,
    ) -> Sett:
        """Return the answers for `names` of everyone with the same facts behind them."""
        if names not in self._behind:
            self._behind[names] = behind(verk, names)
        facts = {n: v for n, v in values.items() if n in self._behind[names] or n in verk.visninger}
        try:
            key = (names, kjent, forks, frozenset(facts.items()))
            return self._seen.setdefault(key, Sett(verk, values, names, kjent, forks))
        except TypeError:  # a fact that cannot be a key
            return Sett(verk, values, names, kjent, forks)
