"""Timene på meldekortene, ftrl. §§ 11-10 og 11-23: det nyeste kortet gjelder for hver dag."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ...timeline import Tidslinje


class Meldekort(NamedTuple):
    """A card: when it came (later sorts after earlier), its first day, and the hours of each day."""

    mottatt: str
    fra: date | None
    timer: Sequence[float]


def timer_fra_meldekort(kort: Iterable[Meldekort]) -> Tidslinje[float]:
    """Return the hours of each day; the newest card that says something of a day is the one that holds."""
    per_dag: dict[date, float] = {}
    for ett in sorted(kort, key=lambda k: k.mottatt):
        if ett.fra is not None:
            per_dag.update((ett.fra + timedelta(days=i), float(t)) for i, t in enumerate(ett.timer))
    return Tidslinje.av((d, d, t) for d, t in per_dag.items())
