"""A result as a piecewise linear function of one number, with every kink and cliff found exactly.

The rules are run with a number that carries its own slope. Wherever two such numbers are compared,
the point where the comparison would turn is computed; the nearest is the next kink. Nothing is
sampled. Rates and facts are exact fractions on the way.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .errors import InputFault, TouchedUnknown
from .evaluate import run
from .inputs import lowest
from .law import Lov
from .unknown import Unknown
from .year import aggregated, below_the_year, rests_on
from .year import at as held_on

Exact = Fraction | int
MAX_PIECES = 10_000


class Line:
    """The number value + slope · t for small t > 0; comparisons note where they would turn.

    `turns` is shared by all lines of one run and collects the positive t at which some comparison
    changes its outcome. `rounded` notes that a rounding was passed through unrounded. It has no hash:
    equality is noted too.
    """

    __slots__ = ("slope", "state", "value")

    def __init__(self, value: Fraction, slope: Fraction, state: _State) -> None:
        self.value, self.slope, self.state = value, slope, state

    def _other(self, other: Any) -> Line:
        if type(other) is Unknown:
            raise TouchedUnknown(other.missing)
        return other if isinstance(other, Line) else Line(exact(other), Fraction(0), self.state)

    def _make(self, value: Fraction, slope: Fraction) -> Line:
        return Line(value, slope, self.state)

    def __add__(self, other: Any) -> Line:
        o = self._other(other)
        return self._make(self.value + o.value, self.slope + o.slope)

    __radd__ = __add__

    def __neg__(self) -> Line:
        return self._make(-self.value, -self.slope)

    def __sub__(self, other: Any) -> Line:
        return self + (-self._other(other))

    def __rsub__(self, other: Any) -> Line:
        return self._other(other) - self

    def __mul__(self, other: Any) -> Line:
        o = self._other(other)
        if self.slope and o.slope:
            raise InputFault(
                "tall", "to ledd som begge avhenger av inntekten, ganges", "velg et annet tall"
            )
        return self._make(self.value * o.value, self.value * o.slope + self.slope * o.value)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Line:
        o = self._other(other)
        if o.slope:
            raise InputFault("tall", "det deles på noe som avhenger av inntekten", "velg et annet tall")
        return self._make(self.value / o.value, self.slope / o.value)

    def __rtruediv__(self, other: Any) -> Line:
        return self._other(other) / self

    def _sign(self, other: Any) -> int:
        """Return the sign of self − other just to the right of t = 0, and note where it turns."""
        d = self - self._other(other)
        if d.slope and d.value / d.slope < 0:
            self.state.turns.append(-d.value / d.slope)
        if d.value:
            return 1 if d.value > 0 else -1
        return (d.slope > 0) - (d.slope < 0)

    def __lt__(self, other: Any) -> bool:
        return self._sign(other) < 0

    def __le__(self, other: Any) -> bool:
        return self._sign(other) <= 0

    def __gt__(self, other: Any) -> bool:
        return self._sign(other) > 0

    def __ge__(self, other: Any) -> bool:
        return self._sign(other) >= 0

    def __eq__(self, other: object) -> bool:
        return self._sign(other) == 0

    def __ne__(self, other: object) -> bool:
        return self._sign(other) != 0

    def __abs__(self) -> Line:
        return self if self >= 0 else -self

    def __floor__(self) -> Line:
        """Return what a floor is on average, so that «avrund» (a floor of x + ½) is x itself."""
        self.state.rounded = True
        return self - Fraction(1, 2)

    def __ceil__(self) -> Line:
        self.state.rounded = True
        return self + Fraction(1, 2)


@dataclass
class _State:
    turns: list[Fraction]
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Stykke:
    """One stretch: from `fra` to `til` the result is `verdi` + `stigning` · (x − fra).

    `ved_fra` is the result exactly at `fra`; where it differs from the end of the stretch before or
    from `verdi`, there is a cliff. `til` is None in the last.
    """

    fra: Fraction
    til: Fraction | None
    ved_fra: Fraction
    verdi: Fraction
    stigning: Fraction


@dataclass(frozen=True, slots=True)
class Stup:
    """A cliff: at `ved` the result is `for_`, just above it `etter`; `fall` is the difference."""

    ved: Fraction
    for_: Fraction
    etter: Fraction

    @property
    def fall(self) -> Fraction:
        """How much is lost."""
        return self.for_ - self.etter


def exact(value: Any) -> Fraction:
    """Return a number as the fraction its decimals say (0.4 is 2/5)."""
    return (
        value
        if isinstance(value, Fraction)
        else Fraction(repr(value) if isinstance(value, float) else value)
    )


def pieces(
    lov: Lov, values: Mapping[str, Any], along: str, target: str, start: float, stop: float
) -> list[Stykke]:
    """Return the stretches of `target` as `along` goes from `start` to `stop` (see `pieces_of`)."""
    return pieces_of(lov, values, along, (target,), start, stop)[target]


def pieces_of(
    lov: Lov, values: Mapping[str, Any], along: str, targets: tuple[str, ...], start: float, stop: float
) -> dict[str, list[Stykke]]:
    """Return for each target its stretches as `along` goes from `start` to `stop`, all in one walk.

    `values` are the engine's own (all facts known). Under the law of a year the annual rules are
    followed, on what the rest of the year is. Rounding is passed through unrounded, so a result that
    is itself rounded is found to within its rounding. Raises `InputFault` when the result is not
    piecewise linear, a fact is missing, or what is followed changes within the year.
    """
    if not (math.isfinite(start) and math.isfinite(stop)):
        end = "--til" if math.isfinite(start) else "--fra"
        raise InputFault(end, "grensen må være et tall", "skriv for eksempel 0 eller 1000000")
    start, stop = within(lov, along, start, stop)
    plan = lov.plan(targets, {**values, along: start})
    on_day = held_on(values, lov.dato)
    if lov.ar is not None:
        if rests_on(lov.verk, below_the_year(lov.verk, plan), along):
            raise InputFault("--langs", "tallet endres i løpet av året", "oppgi --dato")
        on_day = aggregated(lov.verk, plan, values, frozenset({*values, along}))[0]
    fixed = {k: _exact_or_same(v) for k, v in on_day.items()}

    def at(x: Any) -> list[Any]:
        found = run(lov.verk, plan, {**fixed, along: x}, _exact_or_same, values)
        for target in targets:
            result = found[target]
            if type(result) is Unknown:
                raise InputFault(target, f"mangler {', '.join(sorted(result.missing))}", "oppgi det")
        return [found[target] for target in targets]

    try:
        lines = follow_all(at, exact(start), exact(stop))
    except TypeError:
        raise InputFault("--langs", "tallet går inn i en dato eller en tabell", "velg et beløp") from None
    return dict(zip(targets, lines, strict=True))


def within(lov: Lov, along: str, start: float, stop: float) -> tuple[float, float]:
    """Return the part of a range that a name can have; raises `InputFault` when it is no amount."""
    verk = lov.verk
    fact = verk.fakta.get(along)
    unit = verk.unit(along)
    if along in verk.valg or not unit.ordinary or (fact is not None and fact.type is not float):
        raise InputFault(
            "--langs", f"linjen går langs et tall, ikke {unit}", "velg et beløp eller en andel"
        )
    low, high = fact.omrade if fact is not None else (lowest(verk, along), None)
    if low is not None and start < low:
        raise InputFault("--fra", f"{along} er aldri under {low:g}", f"begynn på {low:g} eller høyere")
    return start, stop if high is None else min(stop, high)


def _exact_or_same(value: Any) -> Any:
    if isinstance(value, tuple):  # a table of brackets: the sums within it must be exact too
        return tuple(_exact_or_same(v) for v in value)
    return exact(value) if isinstance(value, float) else value


def follow(f: Callable[[Any], Any], start: Fraction, stop: Fraction) -> list[Stykke]:
    """Return the stretches of a function of one number that is made of +, −, ×, / and comparisons."""
    return follow_all(lambda x: [f(x)], start, stop)[0]


def follow_all(f: Callable[[Any], list[Any]], start: Fraction, stop: Fraction) -> list[list[Stykke]]:
    """Return the stretches of each result of a function that gives several, in one walk."""
    out: list[list[Stykke]] = []
    x, steps = start, 0
    while x < stop:
        state = _State([])
        lines = [_line(r, state) for r in f(Line(x, Fraction(1), state))]
        ahead = min((t for t in state.turns if t > 0), default=None)
        end = None if ahead is None or x + ahead >= stop else x + ahead
        # With slope 0 the same run gives the value exactly at x, in fractions throughout.
        exactly = [_line(r, state).value for r in f(Line(x, Fraction(0), _State([])))]
        out = out or [[] for _ in lines]
        for parts, line, there in zip(out, lines, exactly, strict=True):
            parts.append(Stykke(x, end, there, line.value, line.slope))
        steps += 1
        if end is None or steps >= MAX_PIECES:
            break
        x = end
    return [joined(parts) for parts in out]


def _line(result: Any, state: _State) -> Line:
    return result if isinstance(result, Line) else Line(exact(result), Fraction(0), state)


def joined(parts: list[Stykke]) -> list[Stykke]:
    """Return the stretches with those that continue in one line put together."""
    out: list[Stykke] = []
    for part in parts:
        if out:
            last = out[-1]
            there = last.verdi + last.stigning * (part.fra - last.fra)
            if there == part.verdi == part.ved_fra and last.stigning == part.stigning:
                out[-1] = Stykke(last.fra, part.til, last.ved_fra, last.verdi, last.stigning)
                continue
        out.append(part)
    return out


def cliffs(parts: list[Stykke]) -> list[Stup]:
    """Return every drop: from the result exactly at a point to the result just above it."""
    found = []
    for i, part in enumerate(parts):
        before = part.ved_fra
        if i:
            last = parts[i - 1]
            before = max(before, last.verdi + last.stigning * (part.fra - last.fra))
        if before > part.verdi:
            found.append(Stup(part.fra, before, part.verdi))
    return found


def value_at(parts: list[Stykke], x: Fraction) -> Fraction:
    """Return the result exactly at `x`; raises `InputFault` when the line begins after it."""
    found = None
    for part in parts:
        if part.fra <= x:
            found = part
    if found is None:
        raise InputFault("--fra", "linjen begynner etter punktet", "begynn lavere")
    return found.ved_fra if x == found.fra else found.verdi + found.stigning * (x - found.fra)


def first_reaching(
    parts: list[Stykke], amount: Fraction, start: Fraction, stop: Fraction
) -> Fraction | None:
    """Return the lowest x from `start` to `stop` at which the result is at least `amount`, or None.

    Where the result only comes above `amount` just after a point, that point is returned.
    """
    for part in parts:
        end = stop if part.til is None else min(part.til, stop)
        x = max(part.fra, start)
        if x > end:
            continue
        if x == part.fra and part.ved_fra >= amount:
            return x
        there = part.verdi + part.stigning * (x - part.fra)
        if there >= amount:
            return x
        if part.stigning > 0:
            reached = x + (amount - there) / part.stigning
            if reached <= end:
                return reached
    return None


def whole_kroner(amount: Fraction) -> int:
    """Return an amount in whole kroner, halves up."""
    return math.floor(amount + Fraction(1, 2))
