"""The text of annual law as one loop: each stretch of the year, what they come to, and the year itself.

A block of persons goes through all of it while it is in the cache. Stretches under the same law and rates
are computed once and added with each one's months, in the order of the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from . import helpers
from .codegen import (
    BLOCK,
    HEADER,
    LOOKUP_SOURCE,
    Signature,
    bracket_rows,
    column_type,
    helper_texts,
    kernel_text,
    unrolled_brackets,
)
from .declare import Aggregat
from .lawbook import Lovverk, per_month
from .plan import Kind, Plan
from .rule_text import Writer, identifier

START = {"noen": "False", "alle": "True"}
ADDED = ("sum", "vektet")
SHARED = "_felles"  # of what is the same for everyone
TOGETHER = 4  # stretches that are added while a person's sums are at hand


@dataclass(frozen=True)
class Niva:
    """A version of the law of a stretch: its plan and its signature."""

    plan: Plan
    sig: Signature


@dataclass(frozen=True)
class Nivaer:
    """What annual law is made of: the versions of its stretches, its aggregates and its own rules."""

    versjoner: tuple[Niva, ...]
    aggregater: tuple[Aggregat, ...]
    aret: Niva

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of persons, each once; the aggregates are made inside."""
        made = {a.navn for a in self.aggregater}
        names = (n for part in (*self.versjoner, self.aret) for n in part.sig.columns)
        return tuple(dict.fromkeys(n for n in names if n not in made))

    @property
    def wanted(self) -> tuple[str, ...]:
        """The names of a stretch that the aggregates are made of."""
        return self.versjoner[0].sig.targets

    @property
    def whens(self) -> tuple[str, ...]:
        """What decides when aggregates count, each once; empty for always."""
        return tuple(dict.fromkeys(a.nar for a in self.aggregater))


def year_text(lov: Lovverk, made: Nivaer) -> str:
    """Return the source of the module."""
    rows = {r for part in (*made.versjoner, made.aret) for r in bracket_rows(lov, part.plan).values()}
    adding = "\n".join([_adding(made), _results(lov, made)])
    parts = [
        HEADER,
        *helper_texts(helpers.HELPERS),
        *(unrolled_brackets(r) for r in sorted(rows)),
        LOOKUP_SOURCE,
        *(_part(lov, part, f"niva{i}") for i, part in enumerate(made.versjoner)),
        _part(lov, made.aret, "aret"),
        adding,
        _driver(lov, made, adding),
    ]
    return "\n".join(parts) + "\n"


def _part(lov: Lovverk, part: Niva, name: str) -> str:
    """Return the rules and the loop of one part; the same rule may have other text in another part."""
    writer = Writer(bracket_rows(lov, part.plan))
    for step in part.plan.steps:
        if step.regel is not None:
            writer.rule(step.navn, step.regel)
    text = "\n".join([*writer.texts, kernel_text(lov, part.plan, part.sig, "kolonner", writer.inline)])
    for prefix in ("regel_", "hjelp_"):
        text = text.replace(prefix, f"{name}_{prefix}")
    return text.replace("@kernel\ndef kolonner(", f"@part\ndef {name}(")


def _always(made: Nivaer, when: str) -> bool:
    """Whether an aggregate counts for everyone in every stretch."""
    return not when or all(part.plan.step(when).verdi is True for part in made.versjoner)


def _shared(made: Nivaer, aggregate: Aggregat) -> bool:
    """Whether an aggregate is the same for everyone: it always counts, and is of rates alone."""
    return _always(made, aggregate.nar) and all(
        aggregate.av in _alike(part.plan) for part in made.versjoner
    )


def _alike(plan: Plan) -> set[str]:
    """Return the names of a plan that are the same for everyone."""
    found: set[str] = set()
    for step in plan.steps:
        given = step.kind in (Kind.RATE, Kind.CHOICE, Kind.CALENDAR, Kind.COMMON)
        computed = step.kind in (Kind.RULE, Kind.SAME, Kind.EXCEPTIONS)
        if given or (computed and found.issuperset(step.needs)):
            found.add(step.navn)
    return found


def _counted(made: Nivaer) -> Mapping[str, str]:
    """Return {when: name} of those whose months or first stretch must be known."""
    methods = ("vektet", "høyest", "lavest")
    needed = dict.fromkeys(a.nar for a in made.aggregater if a.metode in methods)
    return {when: f"teller_{i}" for i, when in enumerate(needed)}


def _states(made: Nivaer) -> list[str]:
    return [f"t_{a.navn}" for a in made.aggregater] + list(_counted(made).values())


def _adding(made: Nivaer) -> str:
    """Return the functions that add stretches; every step is as in `year.combine`.

    What only the last or the highest decides is taken once for equal stretches; what is added up is added
    for each, some at a time. What is the same for everyone is done for the first block of persons alone.
    """
    counted = _counted(made)
    texts = []
    for name, mine, whens in _groups(made):
        once = [_once(made, a, counted) for a in mine if a.metode not in ADDED]
        texts.append(_loop(made, f"ta_med{name}", ("forste",), once))
        added = [_added(made, a) for a in mine if a.metode in ADDED]
        added += [
            f"{counted[w]}[i] = {_when(made, w, f'{counted[w]}[i] + <VEKT>', f'{counted[w]}[i]')}"
            for w in whens
        ]
        for many in (1, TOGETHER):
            weights = [f"vekt_{k}" for k in range(many)]
            lines = [line.replace("<VEKT>", w) for w in weights for line in added]
            texts.append(_loop(made, f"legg_til{name}_{many}", weights, lines))
    return "\n".join(texts)


def _groups(made: Nivaer) -> list[tuple[str, list[Aggregat], list[str]]]:
    """Return the aggregates (and when they count) of each person, and those alike for everyone."""
    shared = [a for a in made.aggregater if _shared(made, a)]
    own = [a for a in made.aggregater if a not in shared]
    always = [w for w in _counted(made) if _always(made, w)]
    return [("", own, [w for w in _counted(made) if w not in always]), (SHARED, shared, always)]


def _loop(made: Nivaer, name: str, weights: Sequence[str], lines: Sequence[str]) -> str:
    """Return a function over a block of persons; nothing when it would do nothing."""
    if not lines:
        return ""
    used = _used(made, lines)
    arguments = ", ".join(["m", *weights, *used])
    # Each cell is read and written once, however often it is added to: every look-up costs time to compile.
    changed = [name for name in used if any(line.startswith(f"{name}[i] =") for line in lines)]
    all_lines = [
        *(f"x_{name} = {name}[i]" for name in used),
        *(re.sub(r"(\w+)\[i\]", r"x_\1", line) for line in lines),
        *(f"{name}[i] = x_{name}" for name in changed),
    ]
    body = "\n".join(f"        {line}" for line in all_lines)
    return f"\n@part\ndef {name}({arguments}):\n    for i in range(m):\n{body}"


def _used(made: Nivaer, lines: Sequence[str]) -> list[str]:
    """Return the arrays that are named in some lines; each costs time to compile."""
    named = set(re.findall(r"\w+(?=\[i\])", "\n".join(lines)))
    arrays = [*(f"b_{identifier(n)}" for n in made.wanted), *_states(made)]
    return [name for name in arrays if name in named]


def _when(made: Nivaer, when: str, new: str, old: str) -> str:
    return new if _always(made, when) else f"{new} if b_{identifier(when)}[i] else {old}"


def _added(made: Nivaer, a: Aggregat) -> str:
    state = f"t_{a.navn}[i]"
    return f"{state} = {_when(made, a.nar, f'{state} + b_{identifier(a.av)}[i] * <VEKT>', state)}"


def _once(made: Nivaer, a: Aggregat, counted: Mapping[str, str]) -> str:
    value, state = f"b_{identifier(a.av)}[i]", f"t_{a.navn}[i]"
    on = "True" if _always(made, a.nar) else f"b_{identifier(a.nar)}[i]"
    first = "forste" if _always(made, a.nar) else f"{counted.get(a.nar, '')}[i] == 0.0"
    new = {
        "siste": f"{value} if {on} else {state}",
        "høyest": f"{value} if {on} & (({first}) | ({value} > {state})) else {state}",
        "lavest": f"{value} if {on} & (({first}) | ({value} < {state})) else {state}",
        "noen": f"{state} | ({on} & {value})",
        "alle": f"{state} & ((not {on}) | {value})",
    }[a.metode]
    return f"{state} = {new}"


def _results(lov: Lovverk, made: Nivaer) -> str:
    """Return the functions that make the year's value of each aggregate, in place."""
    counted = _counted(made)
    texts = []
    for name, mine, _ in _groups(made):
        lines = []
        for a in mine:
            state = f"t_{a.navn}[i]"
            if a.metode == "sum" and not per_month(lov.unit(a.av)):
                lines.append(f"{state} = {state} / 12.0")
            elif a.metode == "vektet":
                months = f"{counted[a.nar]}[i]"
                value = f"{state} / ({months} if {months} > 0 else 1.0)"
                lines.append(f"{state} = {value} if {months} > 0 else 0.0")
        texts.append(_loop(made, f"ferdig{name}", (), lines))
    return "\n".join(texts)


def _driver(lov: Lovverk, made: Nivaer, adding: str) -> str:
    """Return the function that takes a chunk of persons through the year, a block at a time."""
    columns = [identifier(n) for n in made.columns]
    targets = [identifier(t) for t in made.aret.sig.targets]
    arguments = ["n", *(f"kol_{c}" for c in columns), "vekter", "slutt", "versjon"]
    for i, part in enumerate(made.versjoner):
        arguments += [f"r{i}_{k}" for k in range(_rate_count(part.sig))]
    arguments += [f"ra_{k}" for k in range(_rate_count(made.aret.sig))]
    arguments += [f"ut_{t}" for t in targets]
    kinds = [(f"b_{identifier(n)}", column_type(lov, n)) for n in made.wanted]
    states = [(f"t_{a.navn}", state_type(lov, a)) for a in made.aggregater]
    states += [(name, "float64") for name in _counted(made).values()]
    functions = _arrays_of(adding)
    lines = [f"\n@kernel\ndef kolonner({', '.join(arguments)}):", "    hull = 0"]
    lines += [f"    {name} = np.empty({BLOCK}, np.{_numpy(kind)})" for name, kind in (*kinds, *states)]
    lines += [
        f"    for start in range(0, n, {BLOCK}):",
        f"        m = min({BLOCK}, n - start)",
        *(f"        d_{c} = kol_{c}[start : start + m]" for c in columns),
        *(f"        {line}" for line in _starts(made)),
        "        k = 0",
        "        for j in range(len(versjon)):",
    ]
    for i, part in enumerate(made.versjoner):
        rates = [f"r{i}_{k}[j]" for k in range(len(part.sig.rates))]
        rates += [f"r{i}_{k}" for k in range(len(part.sig.rates), _rate_count(part.sig))]
        call = _call(f"niva{i}", part.sig, {}, rates, [name for name, _ in kinds])
        lines += [f"            if versjon[j] == {i}:", f"                hull += {call}"]
    lines += [
        *(f"            {line}" for line in _additions(functions)),
        *(f"        {line}" for line in _calls(functions, "ferdig")),
    ]
    inside = {a.navn: f"t_{a.navn}" for a in made.aggregater}
    rates = [f"ra_{k}" for k in range(_rate_count(made.aret.sig))]
    call = _call("aret", made.aret.sig, inside, rates, [f"ut_{t}[start : start + m]" for t in targets])
    return "\n".join([*lines, f"        hull += {call}", "    return hull"])


def _arrays_of(text: str) -> dict[str, str]:
    """Return {function: the arrays it takes} of the functions in a text."""
    found = re.findall(r"^def (\w+)\((.*)\):$", text, re.MULTILINE)
    return {
        name: ", ".join(a for a in arguments.split(", ") if a[:2] in ("b_", "t_") or a[:7] == "teller_")
        for name, arguments in found
    }


def _starts(made: Nivaer) -> list[str]:
    lines = []
    for name, mine, whens in _groups(made):
        pad = "    " if name else ""
        lines += ["if start == 0:"] if name else []
        lines += [f"{pad}t_{a.navn}[:m] = {START.get(a.metode, '0')}" for a in mine]
        lines += [f"{pad}{_counted(made)[w]}[:m] = 0.0" for w in whens]
        lines += [f"{pad}pass"] if name else []
    return lines


def _additions(functions: Mapping[str, str]) -> list[str]:
    """Return the statements that add a level for each of its stretches."""
    lines = _calls(functions, "ta_med", "j == 0")
    together = ", ".join(f"vekter[k + {i}]" for i in range(TOGETHER))
    lines.append(f"while k + {TOGETHER} <= slutt[j]:")
    lines += [f"    {line}" for line in _calls(functions, "legg_til", together, f"_{TOGETHER}")]
    lines += [f"    k += {TOGETHER}", "while k < slutt[j]:"]
    lines += [f"    {line}" for line in _calls(functions, "legg_til", "vekter[k]", "_1")]
    return [*lines, "    k += 1"]


def _calls(functions: Mapping[str, str], name: str, first: str = "", last: str = "") -> list[str]:
    """Return the call for each person, and that for everyone in the first block of persons."""
    lines = []
    for group, pad in (("", ""), (SHARED, "    ")):
        arrays = functions.get(f"{name}{group}{last}")
        if arrays is not None:
            lines += ["if start == 0:"] if pad else []
            lines.append(f"{pad}{name}{group}{last}({', '.join(n for n in ('m', first, arrays) if n)})")
    return lines


def _call(
    name: str, sig: Signature, inside: Mapping[str, str], rates: Sequence[str], out: Iterable[str]
) -> str:
    columns = (inside.get(n, f"d_{identifier(n)}") for n in sig.columns)
    return f"{name}({', '.join(['m', *columns, *rates, *out])})"


def _rate_count(sig: Signature) -> int:
    return len(sig.rates) + 2 * len(sig.series)  # a series is its days and its values


def state_type(lov: Lovverk, aggregate: Aggregat) -> str:
    """Return the numpy type of an aggregate."""
    if aggregate.metode in ("sum", "vektet"):
        return "float64"
    return "bool" if aggregate.metode in START else column_type(lov, aggregate.av)


def _numpy(kind: str) -> str:
    return "bool_" if kind == "bool" else kind


def stretches(same: Sequence[Any]) -> list[int]:
    """Return where each run of equal neighbours ends, so that it is computed once."""
    ends, at = [], 0
    for _, group in groupby(same):
        at += len(list(group))
        ends.append(at)
    return ends
