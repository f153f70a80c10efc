"""The law of one calendar year with its kernels, made once and kept while a run lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from ..engine.checks import behind
from ..engine.compiler import law_segments
from ..engine.law import bind
from ..engine.lawbook import Lovverk
from ..engine.year import rests_on

NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(eq=False)
class Lovar:
    """A law (in force, or with reforms) in a year: kernels on days, for stretches, and for the year.

    What rests on none of the names in `endret` is the same as under `grunnlov`, and is taken from there.
    """

    verk: Lovverk
    kjent: date
    ar: int
    grunnlov: Lovar | None = None
    endret: frozenset[str] = frozenset()
    _held: dict[Any, Any] = field(default_factory=dict)

    @property
    def fra(self) -> int:
        """The first day of the year."""
        return date(self.ar, 1, 1).toordinal()

    def _of(self, navn: tuple[str, ...], gitt: frozenset[str] = frozenset()) -> Lovar:
        """Return the law in force when the reforms do not touch what is behind `navn`, else this."""
        if self.grunnlov is None or any(n not in self.grunnlov.verk for n in navn):
            return self
        touched: bool = self.en_gang(
            ("rorer", navn, gitt), lambda: not self.endret.isdisjoint(behind(self.verk, navn, gitt))
        )
        return self if touched else self.grunnlov

    def uendret(self, navn: tuple[str, ...], gitt: Iterable[str] = ()) -> bool:
        """Whether what is behind `navn` is the law in force, with the names in `gitt` given."""
        return self.grunnlov is None or self._of(navn, frozenset(gitt)) is not self

    def en_gang(self, key: Any, make: Callable[[], Any]) -> Any:
        """Return what `make` makes, made once for `key` while this law lasts."""
        if key not in self._held:
            self._held[key] = make()
        return self._held[key]

    def pa(
        self, dag: int, navn: tuple[str, ...], gitt: Iterable[str], felles: Mapping[str, Any] = NONE
    ) -> Any:
        """Return the kernel for `navn` on a day; `felles` are facts with one value for everyone."""
        given = frozenset(gitt)
        if (law := self._of(navn, given.union(felles))) is not self:
            return law.pa(dag, navn, given, felles)
        day = date.fromordinal(dag)
        return self.en_gang(
            ("dag", dag, navn, given, tuple(felles.items())),
            lambda: bind(self.verk, day, self.kjent).kompiler(navn, given, felles),
        )

    def i_aret(
        self,
        navn: tuple[str, ...],
        gitt: Iterable[str],
        felles: Mapping[str, Any] = NONE,
        som: Mapping[str, str] = NONE,
    ) -> Any:
        """Return the kernels of annual law for `navn`; `felles` and `som` are as in `kompiler_ar`."""
        given = frozenset(gitt)
        if (law := self._of((*navn, *som.values()), given.union(felles))) is not self:
            return law.i_aret(navn, given, felles, som)
        return self.en_gang(
            ("ar", navn, given, tuple(felles.items()), tuple(som.items())),
            lambda: bind(self.verk, self.ar, self.kjent).kompiler_ar(navn, given, felles, som),
        )

    def standard(self, navn: Iterable[str]) -> dict[str, Any]:
        """Return what the law takes for granted of some facts."""
        known = {name: self.verk.fakta[name].standard for name in navn}
        return {name: value.verdi for name, value in known.items() if value is not None}

    def strekk(self, navn: tuple[str, ...]) -> list[tuple[int, int]]:
        """Return the stretches of the year in which the law behind `navn` is the same, as day numbers."""
        if (law := self._of(navn)) is not self:
            return law.strekk(navn)

        def cuts() -> list[tuple[int, int]]:
            first, last = date(self.ar, 1, 1), date(self.ar, 12, 31)
            days = law_segments(bind(self.verk, last, self.kjent), navn)
            starts = sorted({first.toordinal(), *(d.toordinal() for d in days if first < d <= last)})
            return list(zip(starts, [s - 1 for s in starts[1:]] + [last.toordinal()], strict=True))

        found: list[tuple[int, int]] = self.en_gang(("strekk", navn), cuts)
        return found

    def hele_aret(self, navn: tuple[str, ...]) -> bool:
        """Whether what is behind `navn` is the same on every day of the year."""
        calendar = any(rests_on(self.verk, navn, day) for day in ("dag", "maned"))
        return not calendar and len(self.strekk(navn)) == 1

    def teller(self, navn: str) -> Any:
        """Return a compiled counter."""
        rests_on = tuple(sorted({a.navn for v in self.verk.tellere[navn] for a in v.argumenter}))
        if (law := self._of(rests_on)) is not self:
            return law.teller(navn)
        return self.en_gang(
            ("teller", navn),
            lambda: bind(self.verk, date(self.ar, 12, 31), self.kjent).kompiler_teller(navn),
        )
