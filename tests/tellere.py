"""Writes docs/tellere.md: the states of every counter, drawn by walking the code itself.

Run `python -m tests.tellere`. A counter is walked from its start with random events, and from every
state it comes to, each event is tried for one day; nothing is drawn by hand.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import Any

import trygdekart as tk
from trygdekart.engine.counters import (
    Teller,
    Telling,
    facts_of,
    first_day,
    index,
    last_day,
    law_parts,
    one_step,
    read_facts,
    remember,
)
from trygdekart.engine.formatting import value_text
from trygdekart.engine.law import Lov
from trygdekart.timeline import Tidslinje

PAGE = Path(__file__).parents[1] / "docs" / "tellere.md"
LENGTHS = (1, 1, 2, 5, 11, 16, 30, 60, 182, 400)
WALKS, STRETCHES, SEED = 60, 24, 1
# Persons of each kind the law tells apart: the first dies, two come to an age limit.
BORN = (date(1990, 3, 1), date(1950, 6, 1), date(1948, 2, 1), date(1991, 4, 2))
DIES = date(2018, 9, 1)
HEAD = """# Tellerne

Det loven teller dag for dag (måned for måned, år for år), er tilstandsmaskiner. Hver står her med hjemmel,
satsene den bruker i dag, og et diagram over tilstandene: på hver pil står hendelsen, og i parentes hva
dagen blir. «uavgjort» betyr at det som kommer etter, avgjør dagen. Sida lages av koden med
`python -m tests.tellere`; `docs/motoren.md` forklarer hvordan en teller skrives.
"""
Edge = tuple[str, str]


def text() -> str:
    """Return the page."""
    lov = tk.lov("2026-11-21")
    return "\n".join([HEAD, *(line for name in sorted(lov.verk.tellere) for line in _section(lov, name))])


def _section(lov: Lov, name: str) -> Iterator[str]:
    versions = lov.verk.tellere[name]
    last = versions[-1]
    yield f"## {name}\n"
    yield f"{last.setning}   [{last.declared.hjemmel}]\n"
    for version in versions[:-1]:
        yield f"Før {last.validity.virker_fra.isoformat()}: {version.setning}\n"
    rates = [a.navn for a in last.argumenter if a.navn in lov.verk.satser]
    if rates:
        answer = lov.beregn({}, rates)
        for rate in rates:
            unit = str(lov.verk.unit(rate))
            yield f"- {lov.verk.label(rate)} (`{rate}`): {value_text(answer[rate], unit)}"
        yield ""
    yield "```mermaid"
    yield "stateDiagram-v2"
    yield from _diagram(lov, name)
    yield "```\n"


def _diagram(lov: Lov, name: str) -> Iterator[str]:
    counter = lov.verk.tellere[name][-1]
    ways = transitions(lov, name)
    yield f"    [*] --> {_node(counter, counter.declared.start, 0)}"
    for (a, b), labels in sorted(ways.items()):
        by_outcome: dict[str, list[str]] = defaultdict(list)
        for event, outcome in sorted(labels):
            by_outcome[outcome].append(event)
        parts = [f"{', '.join(events)} ({outcome})" for outcome, events in sorted(by_outcome.items())]
        yield f"    {a} --> {b} : {'; '.join(parts)}"


def transitions(lov: Lov, name: str) -> dict[Edge, set[tuple[str, str]]]:
    """Return {(from, to): {(event, outcome)}}: every event tried for a day from every state met."""
    counter = lov.verk.tellere[name][-1]
    r = random.Random(SEED)
    found: dict[Edge, set[tuple[str, str]]] = defaultdict(set)
    for walk in range(WALKS):
        facts: dict[str, Any] = {"fodselsdato": BORN[walk % len(BORN)]}
        if walk % len(BORN) == 0:
            facts["sykepenger_dodsdato"] = DIES
        needed = facts if facts_of(lov.verk, name) else {}
        telling = lov.tell(name, _events(counter, r), needed)
        _try_all(lov, counter, telling, read_facts(lov.verk, name, needed, lov.kjent), found)
    return found


def _events(counter: Teller, r: random.Random) -> Tidslinje[int]:
    unit = counter.declared.enhet
    kinds = [int(h) for h in counter.declared.hendelser]
    number = index(max(counter.validity.virker_fra, date(2016, 1, 1)), unit)
    rows = []
    for _ in range(STRETCHES):
        n = LENGTHS[int(r.random() * len(LENGTHS))] if unit == "dag" else 1 + int(r.random() * 8)
        kind = kinds[int(r.random() * len(kinds))]
        rows.append((first_day(number, unit), last_day(number + n - 1, unit), kind))
        number += n
    return Tidslinje.av(rows)


def _try_all(
    lov: Lov,
    counter: Teller,
    telling: Telling,
    person: dict[str, Any],
    found: dict[Edge, set[tuple[str, str]]],
) -> None:
    unit, husker = counter.declared.enhet, counter.declared.husker
    memory: list[tuple[int, int]] = []
    before = 0
    part = law_parts(lov.verk, counter.navn, lov.kjent)[-1]
    for step in telling.skritt:
        day = index(step.fra, unit)
        a = _node(counter, step.for_, before)
        for kind in counter.declared.hendelser:
            tried = one_step(part, step.for_, int(kind), day, 1, memory, person)
            b = _node(counter, tried.tilstand, tried.utfall)
            found[a, b].add((_words(kind), _words(counter.declared.utfall(tried.utfall))))
        taken = (
            _words(counter.declared.hendelser(step.hendelse)),
            _words(counter.declared.utfall(step.utfall)),
        )
        found[a, _node(counter, step.etter, step.utfall)].add(taken)
        if step.utfall == husker and husker:
            remember(memory, day, index(step.til, unit))
        before = step.utfall


def _node(counter: Teller, state: Any, outcome: int) -> str:
    """Return the name of a state: its phase, or what the last day became where it has none."""
    if not hasattr(state, "fase"):
        return "start" if outcome == 0 else counter.declared.utfall(outcome).name.lower()
    module = __import__(counter.funksjon.__module__, fromlist=["*"])
    phases = next(
        v
        for v in vars(module).values()
        if isinstance(v, type) and issubclass(v, IntEnum) and v.__name__.lower().endswith("fase")
    )
    return str(phases(state.fase).name.lower())


def _words(member: IntEnum) -> str:
    return member.name.lower().replace("_", " ")


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
