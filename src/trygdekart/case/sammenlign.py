"""Two to four cases or laws side by side: what differs first, then what is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.unknown import Unknown

MINST, HOYST = 2, 4
SAME = 0.005  # half an øre: amounts closer than this are the same amount


@dataclass(frozen=True, slots=True)
class Kolonne:
    """One answer and what to call it."""

    tittel: str
    svar: Svar


@dataclass(frozen=True, slots=True)
class Rad:
    """One number in every column: the lowest and the highest it may be, or None when unknown.

    `forskjell` is the last column less the first, when both are one known amount.
    """

    navn: str
    etikett: str
    spenn: tuple[tuple[Any, Any] | None, ...]
    ulik: bool
    forskjell: float | None


@dataclass(frozen=True, slots=True)
class Sammenligning:
    """The columns, and the rows with those that differ first; `bare_noen` are not in every column."""

    kolonner: tuple[Kolonne, ...]
    rader: tuple[Rad, ...]
    bare_noen: tuple[Rad, ...] = ()


def sammenlign(kolonner: Sequence[Kolonne]) -> Sammenligning:
    """Return the answers side by side, and apart what not every column answers; raises `InputFault`."""
    if not MINST <= len(kolonner) <= HOYST:
        raise InputFault(
            "sammenlign", "det må være to til fire å sammenligne", "gi flere saker eller dager"
        )
    names = list(dict.fromkeys(n for k in kolonner for n in k.svar.navn))
    shared = [name for name in names if all(name in k.svar.navn for k in kolonner)]
    rows = [_row(name, kolonner) for name in shared]
    rest = [_row_of_some(name, kolonner) for name in names if name not in shared]
    return Sammenligning(tuple(kolonner), tuple(sorted(rows, key=lambda r: not r.ulik)), tuple(rest))


def _row(name: str, columns: Sequence[Kolonne]) -> Rad:
    spans = tuple(_span(k.svar.verdier(name)) for k in columns)
    first, last = columns[0], columns[-1]
    differs = any(not _alike(s, spans[0]) for s in spans[1:])
    change = None
    a, b = spans[0], spans[-1]
    if a is not None and b is not None and a[0] == a[1] and b[0] == b[1] and not isinstance(a[0], bool):
        change = float(b[0]) - float(a[0])
    label = last.svar.lov.verk.label(name, last.svar.lov.dato)
    if first.svar.lov.verk.unit(name).ordinary is False:
        change = None
    return Rad(name, label, spans, differs, change)


def _row_of_some(name: str, columns: Sequence[Kolonne]) -> Rad:
    spans = tuple(_span(k.svar.verdier(name)) if name in k.svar.navn else None for k in columns)
    law = next(k.svar.lov for k in columns if name in k.svar.navn)
    return Rad(name, law.verk.label(name, law.dato), spans, True, None)


def _span(values: Sequence[Any]) -> tuple[Any, Any] | None:
    known = [v for v in values if type(v) is not Unknown]
    return (min(known), max(known)) if known and len(known) == len(values) else None


def _alike(a: tuple[Any, Any] | None, b: tuple[Any, Any] | None) -> bool:
    if a is None or b is None:
        return a is b
    return all(abs(float(x) - float(y)) < SAME for x, y in zip(a, b, strict=True))
