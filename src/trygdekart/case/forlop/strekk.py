"""A number from day to day, evaluated only where it can change: facts, law and ages.

Between two days on which facts or law change, a number that also follows the calendar (an age, a month)
is asked for at both ends; are they unlike, the stretch is halved until the day of the change is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ...engine.answer import Svar
from ...engine.fordelt import even_out, missing_in
from ...engine.lawbook import Lovverk
from ...engine.year import changes
from ..dager import Strekk
from .grunnlag import EN_DAG
from .minne import Minne, Sett


def strekk_av(
    verk: Lovverk,
    values: Mapping[str, Any],
    names: tuple[str, ...],
    fra: date,
    til: date,
    kjent: date,
    minne: Minne,
    ogsa: Iterable[date] = (),
) -> Iterator[Strekk]:
    """Yield the answers for `names` from `fra` to `til`, each with the days on which it is the same.

    `ogsa` are more days on which they may change, such as birthdays. Courses with the same `minne` share
    the days of what rests on the same facts.
    """
    if til < fra:
        return
    values = even_out(values)
    cuts, calendar = changes(verk, names, values, frozenset(values))
    starts = sorted({fra, *(d for d in (*cuts, *ogsa) if fra < d <= til)})
    ends = [d - EN_DAG for d in starts[1:]] + [til]
    seen = minne.sett(verk, values, names, kjent)
    found: list[Strekk] = []
    for first, last in zip(starts, ends, strict=True):
        for part in _split(seen, names, first, last) if calendar else [Strekk(first, last, seen.on(first))]:
            if found and like(found[-1].svar, part.svar, names):
                found[-1] = Strekk(found[-1].fra, part.til, found[-1].svar)
            else:
                found.append(part)
    yield from found


def _split(seen: Sett, names: tuple[str, ...], first: date, last: date) -> Iterator[Strekk]:
    """Yield the days from `first` to `last` where the answer is one and the same."""
    if like(seen.on(first), seen.on(last), names):
        yield Strekk(first, last, seen.on(first))
        return
    low, high = first, last  # alike `first`, and not
    while high - low > EN_DAG:
        middle = low + (high - low) // 2
        if like(seen.on(first), seen.on(middle), names):
            low = middle
        else:
            high = middle
    yield Strekk(first, low, seen.on(first))
    yield from _split(seen, names, high, last)


def like(one: Svar, other: Svar, names: Iterable[str]) -> bool:
    """Whether two answers say the same of every name, the unknown included."""
    return all(_key(one, name) == _key(other, name) for name in names)


def _key(svar: Svar, name: str) -> list[Any]:
    return [frozenset(m) if (m := missing_in(v)) else repr(v) for v in svar.verdier(name)]
