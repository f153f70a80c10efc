"""Lovspeil: the law as it stands with the change struck through, and what follows from it in the graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..engine.checks import dependencies
from ..engine.dated import choose
from ..engine.declare import declared_rule
from ..engine.formatting import value_text
from ..engine.lawbook import Lovverk
from .fil import endringer
from .overlegg import Valgt, overlegg


@dataclass(frozen=True)
class Linje:
    """One change: the section, what it is called, how it stood (empty when new), and how it becomes."""

    hjemmel: str
    navn: str
    etikett: str
    for_: str
    etter: str
    slag: str

    @property
    def tekst(self) -> str:
        """The line with the old struck through."""
        old = f"~~{self.for_}~~ " if self.for_ else ""
        return f"{self.etikett}: {old}{self.etter}"


@dataclass(frozen=True)
class Folge:
    """A section whose rules use something that is changed, the rules, and what they are called."""

    hjemmel: str
    navn: tuple[str, ...]
    etiketter: tuple[str, ...]


@dataclass(frozen=True)
class Speil:
    """The changes of a reform, and what follows; `gjelder_fra` is the day it takes effect."""

    reform: str
    gjelder_fra: date
    endringer: tuple[Linje, ...]
    folger: tuple[Folge, ...]


def speil(verk: Lovverk, ny: Lovverk, valgt: Valgt) -> Speil:
    """Return the diff of one reform: `verk` is the law in force, `ny` the law with the reform."""
    day, known = valgt.gjelder_fra, verk.lovdata
    over = overlegg(valgt)
    lines: list[Linje] = []
    touched: set[str] = set()
    every = {**over.satser, **{s.navn: {} for s in (over.tillegg.satser if over.tillegg else ())}}
    for name in every:
        rate, old = ny.satser[name], verk.satser.get(name)
        now = rate.on(day, known) or rate.verdier[-1]
        was = old.on(day, known) if old else None
        before = value_text(was.verdi, old.enhet) if was and old else ""
        after = value_text(now.verdi, rate.enhet)
        touched.add(name)
        if before != after:
            lines.append(Linje(rate.hjemmel, name, rate.etikett, before, after, "sats"))
    for change in endringer(valgt.fil, valgt.alternativer):
        for function_name in change.regler:
            function = next(f for f in over.regler if f.__name__ == function_name)
            name = declared_rule(function).gir or function_name
            rule, earlier = ny.regler[name][-1], choose(verk.regler[name], day, known)
            touched.add(name)
            sentence = earlier.setning if earlier else ""
            section = earlier.hjemmel if earlier else rule.hjemmel
            lines.append(Linje(section, name, ny.label(name, day), sentence, rule.setning, "regel"))
    for name, value in over.valg.items():
        point = ny.valg[name]
        touched.add(name)
        lines.append(Linje(point.hjemmel, name, point.sporsmal, "", point.text(value), "valg"))
    lines.sort(key=lambda line: (line.hjemmel, line.slag, line.navn))
    return Speil(valgt.fil.navn, day, tuple(lines), tuple(_follows(ny, touched)))


def _follows(verk: Lovverk, touched: Iterable[str]) -> list[Folge]:
    """Return the sections with rules that rest on what is touched, nearest first within a section."""
    users: dict[str, list[str]] = {}
    for name in verk.names():
        for needed in dependencies(verk, name):
            users.setdefault(needed, []).append(name)
    seen = set(touched)
    todo = list(seen)
    by_section: dict[str, list[str]] = {}
    while todo:
        for user in users.get(todo.pop(0), ()):
            if user in seen:
                continue
            seen.add(user)
            todo.append(user)
            if user in verk.regler:
                section = verk.regler[user][-1].hjemmel
                by_section.setdefault(section, []).append(user)
    return [
        Folge(section, tuple(names), tuple(verk.label(name) for name in names))
        for section, names in sorted(by_section.items())
    ]
