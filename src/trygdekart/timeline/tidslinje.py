"""Values over time, as ordered periods that never overlap.

All dates are inclusive. A `til` of None is an open end, and `date.max` is read as the same, so that
one meaning has one form. A day without a value is a hole, and a hole never turns into 0.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import Final, Generic, Never, TypeVar, final, overload

T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")
V = TypeVar("V")

_DAG: Final = timedelta(days=1)


class _Mangler(Enum):
    """Marks an argument that was not given, since None may be a value."""

    MANGLER = 0


class Tidslinjefeil(ValueError):
    """Any error of this module; the message is a plain Norwegian sentence for the user."""


class UgyldigPeriode(Tidslinjefeil):
    """A period ends before it starts."""


class ApenPeriode(Tidslinjefeil):
    """A count or a calendar was asked of a period without a start or an end."""


class OverlappendeSegmenter(Tidslinjefeil):
    """Two segments of one timeline cover the same day."""


class IngenVerdi(Tidslinjefeil):
    """The timeline has no value on the date, and no default was given."""


def _norsk(dato: date) -> str:
    return f"{dato.day}.{dato.month}.{dato.year}"


@dataclass(frozen=True, slots=True)
class Periode:
    """The days from `fra` to `til`, both included; raises UgyldigPeriode when they are reversed."""

    fra: date
    til: date | None

    def __post_init__(self) -> None:
        if self.til == date.max:
            object.__setattr__(self, "til", None)
        if self.til is not None and self.til < self.fra:
            raise UgyldigPeriode(
                f"Sluttdatoen {_norsk(self.til)} er før startdatoen {_norsk(self.fra)}. Rett en av datoene."
            )

    @property
    def siste(self) -> date:
        """The last day, `date.max` for an open end: for comparing, never for adding a day."""
        return date.max if self.til is None else self.til

    @property
    def dager(self) -> int:
        """The number of days; raises ApenPeriode without a start or an end."""
        return (_lukket_slutt(self) - self.fra).days + 1

    def __contains__(self, dato: date) -> bool:
        return self.fra <= dato <= self.siste

    def __str__(self) -> str:
        start = "uten startdato" if self.fra == date.min else _norsk(self.fra)
        return f"{start} og videre" if self.til is None else f"{start} til {_norsk(self.til)}"

    def del_ved(self, datoer: Iterable[date]) -> tuple[Periode, ...]:
        """Split so that each date in `datoer` starts a new period; dates outside do nothing."""
        return _del(self, sorted(set(datoer)))


def _lukket_slutt(periode: Periode) -> date:
    if periode.til is None or periode.fra == date.min:
        raise ApenPeriode(f"Perioden {periode} er åpen. Oppgi både startdato og sluttdato.")
    return periode.til


def _del(periode: Periode, datoer: Sequence[date]) -> tuple[Periode, ...]:
    """Split at dates that are already sorted and distinct."""
    inne = datoer[bisect_right(datoer, periode.fra) : bisect_right(datoer, periode.siste)]
    slutter = [*(dato - _DAG for dato in inne), periode.til]
    return tuple(map(Periode, [periode.fra, *inne], slutter))


# No slots on generic classes: `Segment[int](...)` fails in Python 3.11 if frozen and with slots.
@dataclass(frozen=True)
class Segment(Periode, Generic[T_co]):
    """A period with the one value it has on every day."""

    verdi: T_co


@final
@dataclass(frozen=True, repr=False)
class Tidslinje(Generic[T_co]):
    """Segments in order of time; sorts what it is given and raises OverlappendeSegmenter."""

    segmenter: tuple[Segment[T_co], ...] = ()

    def __post_init__(self) -> None:
        ordnet = tuple(sorted(self.segmenter, key=lambda s: (s.fra, s.siste)))
        for forrige, neste in pairwise(ordnet):
            if neste.fra <= forrige.siste:
                raise OverlappendeSegmenter(
                    f"Periodene {forrige} og {neste} overlapper. "
                    "Rett datoene slik at hver dag hører til bare én av dem."
                )
        object.__setattr__(self, "segmenter", ordnet)

    @staticmethod
    def av(segmenter: Iterable[tuple[date, date | None, U]]) -> Tidslinje[U]:
        """Build from (fra, til, verdi) in any order; may raise as Periode and Tidslinje do."""
        return Tidslinje(tuple(Segment(fra, til, verdi) for fra, til, verdi in segmenter))

    @staticmethod
    def konstant(verdi: U, fra: date = date.min, til: date | None = None) -> Tidslinje[U]:
        """One value, for all time unless a start or an end is given."""
        return Tidslinje((Segment(fra, til, verdi),))

    @staticmethod
    def tom() -> Tidslinje[Never]:
        """No value on any day; fits wherever a timeline of any type is wanted."""
        return Tidslinje()

    def __iter__(self) -> Iterator[Segment[T_co]]:
        return iter(self.segmenter)

    def __len__(self) -> int:
        return len(self.segmenter)

    def __repr__(self) -> str:
        vist = [f"{s.fra}..{s.til or ''}: {s.verdi!r}" for s in self.segmenter[:3]]
        rest = len(self) - len(vist)
        return f"Tidslinje({', '.join(vist)}{f', +{rest}' if rest else ''})"

    def _segment_pa(self, dato: date) -> Segment[T_co] | None:
        i = bisect_right(self.segmenter, dato, key=lambda s: s.fra)
        return self.segmenter[i - 1] if i and dato <= self.segmenter[i - 1].siste else None

    @overload
    def verdi_pa(self, dato: date) -> T_co: ...
    @overload
    def verdi_pa(self, dato: date, *, standard: U) -> T_co | U: ...
    def verdi_pa(self, dato: date, *, standard: U | _Mangler = _Mangler.MANGLER) -> T_co | U:
        """Return the value on a date; in a hole give `standard`, or raise IngenVerdi without it."""
        segment = self._segment_pa(dato)
        if segment is not None:
            return segment.verdi
        if isinstance(standard, _Mangler):
            raise IngenVerdi(
                f"Det er ikke oppgitt noen verdi for {_norsk(dato)}. "
                "Legg til en periode som dekker denne datoen."
            )
        return standard

    def map(self, f: Callable[[T_co], U]) -> Tidslinje[U]:
        """Apply `f` to each value; the periods stay as they are."""
        return Tidslinje.av((s.fra, s.til, f(s.verdi)) for s in self)

    def slaa_sammen(self, annen: Tidslinje[U], f: Callable[[T_co, U], V]) -> Tidslinje[V]:
        """Combine day by day where both have a value; split at the changes of both."""
        return Tidslinje.av((p.fra, p.til, f(a.verdi, b.verdi)) for p, a, b in self._par(annen) if a and b)

    def slaa_sammen_ytre(
        self, annen: Tidslinje[U], f: Callable[[T_co | None, U | None], V]
    ) -> Tidslinje[V]:
        """Combine day by day where at least one has a value; `f` is given None for the other."""
        return Tidslinje.av(
            (p.fra, p.til, f(a.verdi if a else None, b.verdi if b else None))
            for p, a, b in self._par(annen)
            if a or b
        )

    def _par(
        self, annen: Tidslinje[U]
    ) -> Iterator[tuple[Periode, Segment[T_co] | None, Segment[U] | None]]:
        """Yield every period between two changes, with the segment of each side that covers it."""
        knekk = sorted({*self.knekkpunkter(), *annen.knekkpunkter()})
        for p in _del(Periode(knekk[0], None), knekk) if knekk else ():
            yield p, self._segment_pa(p.fra), annen._segment_pa(p.fra)

    def klipp(self, fra: date, til: date | None) -> Tidslinje[T_co]:
        """Keep only the days from `fra` to `til`; raises UgyldigPeriode."""
        vindu = Periode(fra, til)
        start = bisect_left(self.segmenter, vindu.fra, key=lambda s: s.siste)
        slutt = bisect_right(self.segmenter, vindu.siste, key=lambda s: s.fra)
        return Tidslinje.av(
            (max(s.fra, vindu.fra), min(s.siste, vindu.siste), s.verdi) for s in self.segmenter[start:slutt]
        )

    def del_ved(self, datoer: Iterable[date]) -> Tidslinje[T_co]:
        """Split so that each date in `datoer` starts a new segment; dates in holes do nothing."""
        ordnet = sorted(set(datoer))
        return Tidslinje.av((p.fra, p.til, s.verdi) for s in self for p in _del(s, ordnet))

    def knekkpunkter(self) -> tuple[date, ...]:
        """All dates on which a segment starts or the day before was the last of one, sorted.

        For the changes of value only: `komprimer().knekkpunkter()`.
        """
        starter = {s.fra for s in self}
        return tuple(sorted(starter | {s.til + _DAG for s in self if s.til is not None}))

    def komprimer(self) -> Tidslinje[T_co]:
        """Join segments that touch and have equal values."""
        ut: list[Segment[T_co]] = []
        for s in self:
            if ut and ut[-1].siste + _DAG == s.fra and ut[-1].verdi == s.verdi:
                ut[-1] = Segment(ut[-1].fra, s.til, ut[-1].verdi)
            else:
                ut.append(s)
        return Tidslinje(tuple(ut))

    def maneder(
        self, fra: date | None = None, til: date | None = None
    ) -> Iterator[tuple[Periode, Tidslinje[T_co]]]:
        """Yield each calendar month from `fra` to `til` with the part of the timeline inside it.

        The first and last month are cut at the limits; a month without values has an empty
        timeline. A limit left out is the timeline's own; raises ApenPeriode, UgyldigPeriode.
        """
        return self._kalender(fra, til, range(1, 13))

    def ar(
        self, fra: date | None = None, til: date | None = None
    ) -> Iterator[tuple[Periode, Tidslinje[T_co]]]:
        """Yield each calendar year from `fra` to `til`, in the same way as `maneder`."""
        return self._kalender(fra, til, range(1, 2))

    def _kalender(
        self, fra: date | None, til: date | None, starter: range
    ) -> Iterator[tuple[Periode, Tidslinje[T_co]]]:
        """Split at the first day of the months in `starter`; errors come at once, not at `next`."""
        if not self.segmenter and (fra is None or til is None):
            return iter(())
        vindu = Periode(
            self.segmenter[0].fra if fra is None else fra,
            self.segmenter[-1].til if til is None else til,
        )
        alle_ar = range(vindu.fra.year, _lukket_slutt(vindu).year + 1)
        biter = _del(vindu, [date(ar, maned, 1) for ar in alle_ar for maned in starter])
        return ((bit, self.klipp(bit.fra, bit.til)) for bit in biter)

    @property
    def dager(self) -> int:
        """The number of days with a value; raises ApenPeriode when a segment is open."""
        return sum(s.dager for s in self)

    def hull(self, fra: date, til: date | None) -> tuple[Periode, ...]:
        """The periods between `fra` and `til` without a value, in order; raises UgyldigPeriode."""
        biter = _del(Periode(fra, til), self.knekkpunkter())
        return tuple(p for p in biter if self._segment_pa(p.fra) is None)


def felles_knekkpunkter(*tidslinjer: Tidslinje[object], fra: date, til: date | None) -> tuple[date, ...]:
    """The dates after `fra`, up to `til`, on which any timeline changes: sorted, for `del_ved`."""
    vindu = Periode(fra, til)
    alle = {dato for tidslinje in tidslinjer for dato in tidslinje.knekkpunkter()}
    return tuple(sorted(dato for dato in alle if fra < dato <= vindu.siste))


def manedsvekt(fra: date, til: date) -> Fraction:
    """The number of months from `fra` to `til`, part months as days over the days of the month.

    A whole year is 12 and 1-15 February 2024 is 15/29; raises UgyldigPeriode.
    """
    Periode(fra, til)
    return _maneder_til(til, til.day) - _maneder_til(fra, fra.day - 1)


def _maneder_til(dato: date, dager: int) -> Fraction:
    """Months since year 0 when `dager` days of the month of `dato` have gone."""
    return 12 * dato.year + dato.month + Fraction(dager, monthrange(dato.year, dato.month)[1])
