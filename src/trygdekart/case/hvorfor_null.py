"""Why a number is 0, when it is a condition that says no that day and not a sum that came to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..engine.answer import Gren, Svar
from ..engine.context import Context
from ..engine.errors import TrygdekartFault
from ..engine.explain import explain
from ..engine.unknown import Unknown
from .notes import norsk

MOST_TRIED = 12  # conditions tried for one number; each is one run more


@dataclass(frozen=True, slots=True)
class Nullgrunn:
    """`tall` is 0 because the condition `vilkar` says no; both are names of the law."""

    tall: str
    vilkar: str

    def setning(self, svar: Svar) -> str:
        """Return it in one line."""
        number, condition = (svar.lov.verk.label(n, svar.plan.on) for n in (self.tall, self.vilkar))
        return f"«{number}» er 0 fordi «{condition}» er nei {norsk(svar.lov.dato)}."


def nullgrunner(svar: Svar) -> tuple[Nullgrunn, ...]:
    """Return, for each condition that makes a number of the answer 0, the first number it does that to.

    Only amounts on a date, and only what is 0 in every branch. A condition counts when a rule on the way
    looked at conditions alone, and the number is another one, or unknown, when the condition says yes.
    """
    if svar.lov.ar is not None:
        return ()
    verk = svar.lov.verk
    found: dict[str, Nullgrunn] = {}
    for name in svar.navn:
        nothing = all(_zero(b.verdier[name]) for b in svar.greiner)
        if not nothing or not str(verk.unit(name)).startswith("kr"):
            continue
        branch = svar.greiner[0]
        for tried, condition in enumerate(_conditions(Context.of(svar, branch), name, set())):
            if condition in found or tried == MOST_TRIED:
                break
            if _decides(svar, branch, name, condition):
                found[condition] = Nullgrunn(name, condition)
                break
    return tuple(found.values())


def _zero(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == 0


def _conditions(context: Context, name: str, seen: set[str]) -> Iterator[str]:
    """Yield the conditions that say no, on the way down through what is 0, the nearest first."""
    if name in seen:
        return
    seen.add(name)
    needed = explain(context, name).trenger
    if needed and all(isinstance(context.verdier[n], bool) for n in needed):
        yield from (n for n in needed if context.verdier[n] is False and n in context.lov)
        return
    for n in needed:
        if _zero(context.verdier[n]):
            yield from _conditions(context, n, seen)


def _decides(svar: Svar, branch: Gren, name: str, condition: str) -> bool:
    """Whether the number is not 0 when the condition says yes."""
    try:
        other = svar.lov.beregn_rett({**svar.gitt, **branch.antatt, condition: True}, (name,))
    except TrygdekartFault:
        return False
    return any(type(v) is Unknown or not _zero(v) for v in other.verdier(name))
