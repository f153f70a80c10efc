"""Law has three dates: what time it governs, when it could be applied, when it was adopted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True)
class Validity:
    """The dates of one version of a rule or one value of a rate.

    `virker_fra` to `til` (inclusive, None = open) is the time it governs; `i_kraft_fra` is the day
    from which it could be applied; `vedtatt` the day it was adopted, where known.
    """

    virker_fra: date
    til: date | None = None
    i_kraft_fra: date | None = None
    vedtatt: date | None = None

    @property
    def in_force(self) -> date:
        """The day from which it could be applied (`virker_fra` unless stated)."""
        return self.i_kraft_fra or self.virker_fra

    @property
    def retroactive(self) -> bool:
        """Whether it governs time before the day it could be applied."""
        return self.in_force > self.virker_fra

    def visible(self, on: date, known: date) -> bool:
        """Whether it governs day `on`, seen with the law as it stood on `known`.

        It must have been adopted by `known` and be in force by the later of the two days.
        """
        adopted = self.vedtatt or self.in_force
        return (
            self.virker_fra <= on
            and (self.til is None or on <= self.til)
            and adopted <= known
            and self.in_force <= max(on, known)
        )


class Dated(Protocol):
    """Anything that has a validity."""

    @property
    def validity(self) -> Validity:
        """The dates."""
        ...


D = TypeVar("D", bound=Dated)


def choose(versions: Sequence[D], on: date, known: date) -> D | None:
    """Return the version that governs `on` as seen on `known`, or None when there is none.

    Among those visible the latest `virker_fra` wins, then the latest `i_kraft_fra`: a value that was
    cut and restored backwards in time is seen as it was on each day.
    """
    best: D | None = None
    for version in versions:
        v = version.validity
        if v.visible(on, known) and (
            best is None or (v.virker_fra, v.in_force) > (best.validity.virker_fra, best.validity.in_force)
        ):
            best = version
    return best


def change_dates(versions: Iterable[Dated]) -> set[date]:
    """Return every day on which the version that governs may change."""
    days = set()
    for version in versions:
        v = version.validity
        days |= {v.virker_fra, v.in_force}  # adopted law comes into force within what it governs
        if v.til is not None:
            days.add(v.til + timedelta(days=1))
    return days
