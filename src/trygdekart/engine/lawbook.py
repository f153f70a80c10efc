"""The whole law as one flat, checked, immutable graph of names."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

from .dated import choose
from .declare import (
    DERIVATION,
    RULE,
    Aggregat,
    Chapter,
    Fakta,
    Oppslag,
    OverDager,
    Samlet,
    Valg,
    Visning,
)
from .errors import InputFault, NameClash, nearest, shown
from .parameters import Sats, read_satser
from .periods import CALENDAR, Period
from .rules import Regel, read_derivation, read_rule
from .source import function_node, repeated_functions
from .units import Unit, parse_unit

Frozen = Mapping[str, Any]
COURSE = parse_unit("forløp")


def per_month(unit: Unit) -> bool:
    """Whether a unit is something per month."""
    return dict(unit.powers).get("måned") == -1


@dataclass(frozen=True)
class Lovverk:
    """Every name of the law: rules by version, facts, rates, look-ups, aggregators, views, choices.

    `unntak` maps a main rule to the names of its exceptions. `lovdata` is the date of the law data.
    Build with `build`; change with `reform` overlays; nothing here is ever mutated.
    """

    lovdata: date
    regler: Mapping[str, tuple[Regel, ...]]
    unntak: Mapping[str, tuple[str, ...]]
    fakta: Mapping[str, Fakta]
    satser: Mapping[str, Sats]
    oppslag: Mapping[str, Oppslag]
    aggregater: Mapping[str, Aggregat]
    samlet: Mapping[str, Samlet]
    visninger: Mapping[str, tuple[str, str]]
    valg: Mapping[str, Valg]
    tellere: Mapping[str, tuple[Any, ...]]
    utledninger: Mapping[str, Regel]
    over_dager: Mapping[str, OverDager] = field(default_factory=lambda: MappingProxyType({}))
    base: Lovverk | None = None
    overlays: tuple[Any, ...] = ()

    def __contains__(self, name: object) -> bool:
        return any(name in kind for kind in self._kinds())

    def _kinds(self) -> tuple[Frozen, ...]:
        return (
            self.regler,
            self.fakta,
            self.satser,
            self.oppslag,
            self.aggregater,
            self.samlet,
            self.visninger,
            self.valg,
            self.utledninger,
            self.over_dager,
        )

    def names(self) -> Iterator[str]:
        """Yield every name that may be asked for or given a value."""
        for kind in self._kinds():
            yield from kind

    def require(self, name: str, what: str = "navn") -> str:
        """Return `name` if the law has it; raise `InputFault` with the nearest name if not."""
        if name not in self:
            hint = nearest(name, self.names())
            raise InputFault(
                shown(what),
                f"«{shown(name)}» finnes ikke i loven slik den er lagt inn" if name else "navnet er tomt",
                hint or "se «regler»",
            )
        return name

    def unit(self, name: str) -> Unit:
        """Return the unit of any name."""
        if name in self.regler:
            return self.regler[name][-1].enhet
        if name in self.fakta:
            return parse_unit(self.fakta[name].enhet)
        if name in self.satser:
            return parse_unit(self.satser[name].enhet)
        if name in self.oppslag:
            return self.unit(self.oppslag[name].av)
        if name in self.utledninger:
            return self.utledninger[name].enhet
        if name in self.aggregater:
            agg = self.aggregater[name]
            unit = self.unit(agg.av)
            if agg.metode == "sum" and per_month(unit):
                return unit.times(parse_unit("måned/år"))
            return unit
        if name in self.over_dager:
            days = self.over_dager[name]
            return self.unit(days.av).times(parse_unit("dag")) if days.metode == "sum" else COURSE
        if name in self.samlet:
            return self.unit(self.samlet[name].av)
        if name in self.visninger:
            return self.unit(self.visninger[name][0])
        if name in self.valg:
            return parse_unit("kategori")
        return parse_unit(CALENDAR[name][1])

    def unit_text(self, name: str) -> str:
        """Return the unit as it is written where the name is declared («antall» is not a share)."""
        for kind in (self.satser, self.fakta):
            if name in kind:
                return str(kind[name].enhet)
        return str(self.unit(name))

    @cached_property
    def read_whole(self) -> frozenset[str]:
        """The facts whose whole history is read: no single value can be assumed for them."""
        derived = {a.navn for d in self.utledninger.values() for a in d.argumenter}
        looked_up = {look.av for look in self.oppslag.values()}
        return frozenset((derived | looked_up) & set(self.fakta))

    def period(self, name: str) -> Period:
        """Return the period kind of any name."""
        if name in self.regler:
            return self.regler[name][-1].declared.periode
        if name in self.fakta:
            return Period(self.fakta[name].periode)
        if name in self.satser:
            return self.satser[name].periode
        if name in self.oppslag:
            date_name = self.oppslag[name].dato
            return self.period(date_name)
        if name in self.samlet:
            return self.period(self.samlet[name].av)
        if name in self.aggregater or name in self.visninger:
            return Period.YEAR
        if name in self.over_dager:
            return Period.DAY if self.over_dager[name].fra else Period.YEAR
        if name in self.utledninger:
            return self.utledninger[name].declared.periode
        if name in self.valg:
            return Period.FAST
        return CALENDAR[name][0]

    def label(self, name: str, on: date | None = None) -> str:
        """Return what to call a name in Norwegian, on a day (the day of the law data unless given)."""
        day = on or self.lovdata
        if name in self.visninger:
            inner, word = self.visninger[name]
            return f"{self.label(inner, day)} {word}"
        if name in self.aggregater:
            agg = self.aggregater[name]
            return agg.etikett or self.label(agg.av, day)
        labelled: tuple[Frozen, ...] = (
            self.fakta,
            self.satser,
            self.oppslag,
            self.over_dager,
            self.samlet,
        )
        for kind in labelled:
            if name in kind:
                return str(kind[name].etikett)
        if name in self.valg:
            return self.valg[name].sporsmal
        if name in self.utledninger:
            return self.utledninger[name].etikett
        if name in self.regler:
            rule = choose(self.regler[name], day, max(day, self.lovdata)) or self.regler[name][-1]
            return rule.declared.label_on(day) or rule.etikett
        return {"maned": "Måneden", "dag": "Dagen", "aret": "Året"}.get(name, name)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of everything that decides a result: sources of rules, rates, declarations."""
        digest = hashlib.sha256()
        for line in self._canonical():
            digest.update(line.encode())
            digest.update(b"\n")
        return digest.hexdigest()

    def _canonical(self) -> Iterator[str]:
        import ast

        yield self.lovdata.isoformat()
        for name in sorted(self.regler):
            for rule in self.regler[name]:
                yield f"{name} {rule.declared} {ast.dump(function_node(rule.funksjon))}"
                for called, function in rule.callees:
                    if inspect.isfunction(function):
                        yield f"{called} {ast.dump(function_node(function))}"
        for name in sorted(self.satser):
            rate = self.satser[name]
            yield json.dumps(
                [name, rate.enhet, [[str(v.validity), v.verdi] for v in rate.verdier]], default=str
            )
        for name in sorted(self.utledninger):
            yield f"{name} {ast.dump(function_node(self.utledninger[name].funksjon))}"
        for name in sorted(self.tellere):
            for version in self.tellere[name]:
                yield f"{name} {version.declared} {ast.dump(function_node(version.funksjon))}"
        for kind in (
            self.fakta,
            self.oppslag,
            self.aggregater,
            self.over_dager,
            self.samlet,
            self.visninger,
            self.valg,
        ):
            for name in sorted(kind):
                yield f"{name} {kind[name]!r}"


_DECLARATIONS: Mapping[type, str] = {
    Fakta: "fakta",
    Oppslag: "oppslag",
    Aggregat: "aggregater",
    Samlet: "samlet",
    Visning: "visninger",
    Valg: "valg",
    OverDager: "over_dager",
}
ROOMS = ("fakta", "satser", "oppslag", "aggregater", "over_dager", "samlet", "valg")


def chapter(
    name: str, modules: Iterable[ModuleType], satser: Iterable[Sats] = (), *, checked: bool = False
) -> Chapter:
    """Return what the modules of one folder declare; `checked` as in `build`.

    Rules are the functions that a module itself defines with `@regel`; facts and the like are
    module-level values or tuples of them.
    """
    functions: list[Callable[..., Any]] = []
    found: dict[str, list[Any]] = {room: [] for room in _DECLARATIONS.values()}
    tellere: list[Any] = []
    derivations: list[Callable[..., Any]] = []
    for module in modules:
        for repeated, line in () if checked else repeated_functions(module.__file__ or ""):
            raise NameClash(
                f"to funksjoner heter «{repeated}», så den første faller bort.",
                where=f"{name}, {Path(module.__file__ or '').name}, linje {line}",
                remedy='Gi den nye versjonen et eget navn, og skriv gir="…" med navnet på regelen.',
            )
        for value in vars(module).values():
            own = inspect.isfunction(value) and value.__module__ == module.__name__
            if own and hasattr(value, RULE):
                functions.append(value)
            if own and hasattr(value, DERIVATION):
                derivations.append(value)
            items = value if isinstance(value, tuple) else (value,)
            for item in items:
                room = _DECLARATIONS.get(type(item))
                if room and item not in found[room]:
                    found[room].append(item)
                elif hasattr(item, "__teller__") and item not in tellere:
                    tellere.append(item)
    return Chapter(
        navn=name,
        functions=tuple(functions),
        satser=tuple(satser),
        tellere=tuple(tellere),
        utledninger=tuple(derivations),
        fakta=tuple(found["fakta"]),
        oppslag=tuple(found["oppslag"]),
        aggregater=tuple(found["aggregater"]),
        over_dager=tuple(found["over_dager"]),
        samlet=tuple(found["samlet"]),
        visninger=tuple(found["visninger"]),
        valg=tuple(found["valg"]),
    )


def read_chapter(package: str, *, checked: bool = False) -> Chapter:
    """Return the chapter in a package folder with the usual rooms; `checked` as in `build`.

    Any of `fakta`, `regler*`, `tellere`, `valg` (modules) and `satser.yaml` may be there.
    """
    base = importlib.import_module(package)
    folder = Path(next(iter(base.__path__)))
    modules = [base]
    for path in sorted(folder.glob("*.py")):
        if path.stem != "__init__":
            modules.append(importlib.import_module(f"{package}.{path.stem}"))
    rates: list[Sats] = []
    for path in sorted(folder.glob("satser*.yaml")):
        rates.extend(read_satser(path))
    return chapter(package.rsplit(".", 1)[-1], modules, rates, checked=checked)


def build(chapters: Iterable[Chapter], lovdata: date, *, checked: bool = False) -> Lovverk:
    """Return the checked law made of `chapters`; raises the first `LoadFault` found.

    `checked` says that these very bytes were found without fault before (see `stamp.Stamp`).
    """
    from . import checks
    from .counters import read_counter

    seen: dict[str, str] = dict.fromkeys(CALENDAR, "kalenderen")

    def claim(name: str, owner: str) -> None:
        if name in seen:
            raise NameClash(
                f"navnet «{name}» er brukt både i {seen[name]} og i {owner}.",
                where=owner,
                remedy="Gi det ene et eget navn, med kapitlets ord først.",
            )
        seen[name] = owner

    rules: dict[str, list[Regel]] = {}
    kinds: dict[str, dict[str, Any]] = {k: {} for k in ROOMS}
    views: dict[str, tuple[str, str]] = {}
    owners: dict[str, str] = {}
    counters: dict[str, list[Any]] = {}
    derived: dict[str, Regel] = {}
    for c in chapters:
        for function in c.functions:
            rule = read_rule(function, checked=checked)
            owner = f"{c.navn} ({rule.fil})"
            if owners.setdefault(rule.navn, c.navn) != c.navn or rule.navn in seen:
                if rule.navn not in rules or owners[rule.navn] != c.navn:
                    claim(rule.navn, owner)
            else:
                claim(rule.navn, owner)
            rules.setdefault(rule.navn, []).append(rule)
        for room, store in kinds.items():
            for item in getattr(c, room):
                claim(item.navn, f"{c.navn}/{room}")
                store[item.navn] = item
        for function in c.utledninger:
            derivation = read_derivation(function)
            claim(derivation.navn, f"{c.navn}/utledninger")
            derived[derivation.navn] = derivation
        for function in c.tellere:
            counter = read_counter(function)
            if counter.navn not in counters:
                claim(counter.navn, f"{c.navn}/tellere")
            counters.setdefault(counter.navn, []).append(counter)
        for view in c.visninger:
            for outer, word in ((view.per_ar, "per år"), (view.i_aret, "i året")):
                claim(outer, f"{c.navn}/visninger")
                views[outer] = (view.av, word)
    ordered = {
        name: tuple(sorted(v, key=lambda r: (r.validity.virker_fra, r.validity.in_force)))
        for name, v in rules.items()
    }
    exceptions: dict[str, list[str]] = {}
    for name, versions in ordered.items():
        main = versions[0].declared.unntak_fra
        if main:
            exceptions.setdefault(main, []).append(name)
    lovverk = Lovverk(
        lovdata=lovdata,
        regler=MappingProxyType(ordered),
        unntak=MappingProxyType({k: tuple(v) for k, v in exceptions.items()}),
        fakta=MappingProxyType(kinds["fakta"]),
        satser=MappingProxyType(kinds["satser"]),
        oppslag=MappingProxyType(kinds["oppslag"]),
        aggregater=MappingProxyType(kinds["aggregater"]),
        over_dager=MappingProxyType(kinds["over_dager"]),
        samlet=MappingProxyType(kinds["samlet"]),
        visninger=MappingProxyType(views),
        valg=MappingProxyType(kinds["valg"]),
        tellere=MappingProxyType({name: tuple(v) for name, v in counters.items()}),
        utledninger=MappingProxyType(derived),
    )
    lovverk = checks.order_exceptions(lovverk)
    if not checked:
        checks.check_all(lovverk)
    return lovverk
