"""The law as pages: the sections, each rule with its history, the rates over time, and the coverage."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..engine.checks import dependencies
from ..engine.explain import dates_text
from ..engine.formatting import value_text
from ..engine.lawbook import Lovverk
from ..engine.parameters import Sats
from ..engine.rules import Regel

SECTION = re.compile(r"(\d+)\s?([A-Z]?)-(\d+)(\s[a-z]\b)?")
LAW = re.compile(r"(?:(?!§|;| kap\.| art\.).)*")
NATIONAL = "ftrl."


@dataclass(frozen=True)
class Version:
    """One version of a rule: its sentence, section, dates, how sure we are, and its source code."""

    sentence: str
    section: str
    dates: str
    confidence: str
    needs: tuple[str, ...]
    exception_of: str
    function: Callable[..., Any]

    @property
    def source(self) -> str:
        """The rule as it is written; nothing when its file cannot be read."""
        try:
            return inspect.getsource(self.function)
        except OSError:
            return ""


@dataclass(frozen=True)
class Value:
    """One value of a rate: as text, its dates, source, how sure we are, and a remark."""

    text: str
    dates: str
    source: str
    confidence: str
    remark: str


@dataclass(frozen=True)
class Coverage:
    """How much of a chapter is there: versions of rules and values of rates by how sure we are."""

    chapter: str
    rules: int
    sure: int
    doubtful: int
    rates: int
    doubtful_rates: int


@dataclass(frozen=True)
class RuleBook:
    """What the pages on rules ask of the law; made once for each law."""

    verk: Lovverk

    @cached_property
    def users(self) -> dict[str, tuple[str, ...]]:
        """The names that are made of each name."""
        found: dict[str, set[str]] = {}
        for name in self.verk.names():
            for needed in dependencies(self.verk, name):
                found.setdefault(needed, set()).add(name)
        return {name: tuple(sorted(by)) for name, by in found.items()}

    @cached_property
    def sections(self) -> dict[str, tuple[str, ...]]:
        """The rules of each section of the National Insurance Act, in the order of the Act."""
        found: dict[str, set[str]] = {}
        for name, versions in self.verk.regler.items():
            for rule in versions:
                for section in sections_in(rule.hjemmel):
                    found.setdefault(section, set()).add(name)
        return {s: tuple(sorted(found[s])) for s in sorted(found, key=_order)}

    @cached_property
    def other_laws(self) -> dict[str, tuple[str, ...]]:
        """The rules that rest on another law only, by that law."""
        found: dict[str, set[str]] = {}
        for name, versions in self.verk.regler.items():
            for rule in versions:
                if not sections_in(rule.hjemmel):
                    found.setdefault(_law(rule.hjemmel), set()).add(name)
        return {law: tuple(sorted(found[law])) for law in sorted(found, key=str.lower)}

    def rule(self, name: str) -> tuple[Version, ...]:
        """Return the versions of a rule, the latest first."""
        return tuple(_version(rule) for rule in reversed(self.verk.regler.get(name, ())))

    def rate(self, name: str) -> tuple[Value, ...]:
        """Return the values of a rate, the latest first."""
        rate = self.verk.satser[name]
        return tuple(
            Value(
                _plain_value(rate, v.verdi),
                dates_text(v.validity),
                v.kilde,
                v.sikkerhet,
                v.merknad,
            )
            for v in reversed(rate.verdier)
        )

    def now(self, rate: Sats) -> str:
        """Return the value of a rate on the day of the law data; nothing when it has none."""
        found = rate.on(self.verk.lovdata, self.verk.lovdata)
        return _plain_value(rate, found.verdi) if found else ""

    def search(self, text: str) -> tuple[str, ...]:
        """Return the rules and rates that a section, a name or a word finds; at most a hundred."""
        wanted = text.lower().strip().removeprefix("§").strip()
        if not wanted:
            return ()
        if wanted in self.sections:
            return self.sections[wanted]
        every = (*self.verk.regler, *self.verk.satser)
        return tuple(n for n in every if wanted in n or wanted in self._words(n))[:100]

    def _words(self, name: str) -> str:
        if name in self.verk.satser:
            rate = self.verk.satser[name]
            return f"{rate.etikett} {rate.etikett_en} {rate.hjemmel}".lower()
        rule = self.verk.regler[name][-1]
        return f"{rule.etikett} {rule.setning} {rule.hjemmel}".lower()

    @cached_property
    def coverage(self) -> tuple[Coverage, ...]:
        """What is there, chapter by chapter."""
        rules = _by_folder((r.fil, r.declared.sikkerhet) for vs in self.verk.regler.values() for r in vs)
        rates = _by_folder((r.fil, v.sikkerhet) for r in self.verk.satser.values() for v in r.verdier)
        return tuple(
            Coverage(
                folder,
                sum(rules[folder].values()) if folder in rules else 0,
                rules.get(folder, Counter())["høy"],
                rules.get(folder, Counter())["lav"],
                sum(rates[folder].values()) if folder in rates else 0,
                rates.get(folder, Counter())["lav"],
            )
            for folder in sorted({*rules, *rates})
        )

    @cached_property
    def sources(self) -> tuple[tuple[str, int], ...]:
        """The sources of the rates, and how many values each has given."""
        every = Counter(v.kilde for rate in self.verk.satser.values() for v in rate.verdier)
        return tuple(sorted(every.items(), key=lambda s: (-s[1], s[0])))


def sections_in(hjemmel: str) -> tuple[str, ...]:
    """Return the sections of the National Insurance Act that a reference names, as 12-14 or 8-7 a."""
    found = []
    for part in hjemmel.split(";"):
        if part.strip().startswith(NATIONAL):
            found += [_written(m) for m in SECTION.finditer(part)]
    return tuple(found)


def _law(hjemmel: str) -> str:
    """Return the first law that a reference names, without its sections."""
    found = LAW.match(hjemmel)
    return found[0].strip() if found else hjemmel


def _written(found: re.Match[str]) -> str:
    chapter, letter, number, more = found.groups()
    return f"{chapter}{letter}-{number}{more or ''}".lower()


def _order(section: str) -> tuple[int, str, int, str]:
    found = re.fullmatch(r"(\d+)([a-z]?)-(\d+)(.*)", section)
    assert found is not None
    return int(found[1]), found[2], int(found[3]), found[4]


def _version(rule: Regel) -> Version:
    return Version(
        rule.setning,
        rule.hjemmel,
        dates_text(rule.validity),
        rule.declared.sikkerhet,
        tuple(a.navn for a in rule.argumenter),
        rule.declared.unntak_fra,
        rule.funksjon,
    )


def _plain_value(rate: Sats, value: object) -> str:
    if isinstance(value, int | float):
        return value_text(value, rate.enhet)
    return ""


def _by_folder(found: Iterable[tuple[str, str]]) -> dict[str, Counter[str]]:
    out: dict[str, Counter[str]] = {}
    for file, confidence in found:
        out.setdefault(file.partition("/")[0], Counter())[confidence] += 1
    return out
