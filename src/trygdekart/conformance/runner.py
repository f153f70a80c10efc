"""Runs corpus files through the rules and says what passed, failed, deviates or is unsupported."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from ..engine.answer import Svar
from ..engine.errors import InputFault, TrygdekartFault
from ..engine.fordelt import Fordelt, lift
from ..engine.law import Lov, bind
from ..engine.lawbook import Lovverk
from ..engine.plan import Plan
from ..engine.unknown import Unknown
from ..engine.year import changes
from .alias import Alias, Ut, countings, forms, table_for, when
from .compare import TOLERANCES, same, shown, to_number

DEVIATIONS = Path(__file__).parent / "avvik.yaml"
# What a case says of itself; in a case without «input» all else is input.
ABOUT_THE_CASE = frozenset({"id", "source", "source_type", "rule", "expect", "tolerance", "note", "type"})


@dataclass
class FileReport:
    """What one corpus file came to."""

    file: str
    passed: int = 0
    failures: list[dict[str, Any]] = field(default_factory=list)
    deviations: list[dict[str, Any]] = field(default_factory=list)
    unsupported: list[dict[str, Any]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values."""
        return {
            "file": self.file,
            "passed": self.passed,
            "failed": len(self.failures),
            "deviates": len(self.deviations),
            "unsupported": len(self.unsupported),
            "failures": self.failures,
            "deviations": self.deviations,
            "unsupported_cases": self.unsupported,
        }


class Unsupported(TrygdekartFault):
    """A case asks something that no alias answers."""


@lru_cache(maxsize=1)
def known_deviations() -> Mapping[str, Mapping[str, str]]:
    """Return {case id: {hjemmel, grunn}} of the cases we knowingly answer otherwise."""
    data = yaml.safe_load(DEVIATIONS.read_text(encoding="utf-8")) or {}
    return {row["id"]: row for row in data.get("avvik", [])}


@lru_cache(maxsize=1)
def doubtful() -> tuple[Mapping[str, str], ...]:
    """Return {hjemmel, sakene, vi} where the law may be read unlike the program the cases come from."""
    data = yaml.safe_load(DEVIATIONS.read_text(encoding="utf-8")) or {}
    return tuple(data.get("ulikt", ()))


def run_files(paths: Iterable[Path], verk: Lovverk | None = None) -> dict[str, Any]:
    """Return the report for corpus files; raises `InputFault` when a file is not a corpus."""
    if verk is None:
        from ..law import lovverk

        verk = lovverk()
    files = [run_file(path, verk) for path in paths]
    return {
        "passed": sum(f.passed for f in files),
        "failed": sum(len(f.failures) for f in files),
        "deviates": sum(len(f.deviations) for f in files),
        "unsupported": sum(len(f.unsupported) for f in files),
        "files": [f.as_json() for f in files],
    }


def read_corpus(path: Path) -> dict[str, Any]:
    """Return the envelope of a corpus file; raises `InputFault`."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        raise InputFault("fil", f"«{path.name}» kan ikke leses", "sjekk navnet") from None
    except ValueError:
        raise InputFault("fil", f"«{path.name}» er ikke JSON", "gi en korpusfil") from None
    if not isinstance(data, dict) or not isinstance(data.get("cases"), list):
        raise InputFault("fil", f"«{path.name}» har ingen liste «cases»", "gi en korpusfil")
    return data


def run_file(path: Path, verk: Lovverk) -> FileReport:
    """Return the report of one corpus file."""
    data = read_corpus(path)
    report = FileReport(path.name)
    for number, case in enumerate(data["cases"]):
        if not isinstance(case, dict):
            raise InputFault("fil", f"sak {number + 1} i «{path.name}» er ikke et objekt", "rett fila")
        name = str(case.get("id", number + 1))
        table = table_for(path.name, str(data.get("topic", "")), str(case.get("type", "")), case)
        if table is None:
            report.unsupported.append({"id": name, "reason": "ingen aliastabell passer fila og typen"})
            continue
        _run_case(case, name, table, verk, report)
    return report


def _run_case(case: Mapping[str, Any], name: str, table: Alias, verk: Lovverk, report: FileReport) -> None:
    try:
        wrong = compare(case, table, verk)
    except Unsupported as reason:
        report.unsupported.append({"id": name, "reason": str(reason)})
        return
    except TrygdekartFault as fault:
        wrong = [{"expected": case.get("expect"), "got": str(fault)}]
    deviation = known_deviations().get(name)
    if not wrong:
        report.passed += 1
    elif deviation is not None:
        report.deviations.append(
            {"id": name, "reason": deviation["grunn"], "hjemmel": deviation["hjemmel"]}
        )
    else:
        report.failures += [{"id": name, **w, "source": case.get("source", "")} for w in wrong]


def compare(case: Mapping[str, Any], table: Alias, verk: Lovverk) -> list[dict[str, Any]]:
    """Return what a case expects and does not get; raises `Unsupported` or a fault of the rules."""
    given_keys, expected = flat(inputs_of(case), table), case.get("expect")
    if not isinstance(expected, dict):
        raise Unsupported("saken har ikke formen input/expect")
    if table.telling:
        return _compare_counted(inputs_of(case), expected, table, verk)
    values, day = _inputs(given_keys, table)
    tolerance = case.get("tolerance") or {}
    general = {key: to_number(expected.get(key)) or 0.0 for key in TOLERANCES}
    wrong = []
    for key, want in expected.items():
        if key in TOLERANCES:
            continue
        entry = _entry(table, key, given_keys, str(case.get("rule", "")))
        extra = {name: given_keys[source] for name, source in entry.gitt.items()} | dict(entry.fast)
        known = {**values, **extra}
        about = {**given_keys, "forventet": want, "regn": Regn(verk, known, _day(day, table))}
        got = _answer(verk, entry, known, day, table, about)
        absolute = tolerance.get(key, general["tolerance_abs"])
        if not same(got, want, absolute, general["tolerance_relative_percent"] / 100):
            wrong.append({"expected": {key: want}, "got": {key: shown(got)}})
    return wrong


def _compare_counted(
    given: Mapping[str, Any], expected: Mapping[str, Any], table: Alias, verk: Lovverk
) -> list[dict[str, Any]]:
    """Return what a case of days expects and does not get; what it does not assert is not compared."""
    asserted = {
        key: want
        for key, want in expected.items()
        if key not in table.ikke_hevdet
        or (table.ikke_hevdet[key] and not _holds(table.ikke_hevdet[key], expected))
    }
    got = countings()[table.telling](given, verk)
    unknown = sorted(set(asserted) - set(got))
    if unknown:
        raise Unsupported(f"forventet «{unknown[0]}» har ikke noe navn hos oss for denne formen")
    return [
        {"expected": {key: want}, "got": {key: got[key]}}
        for key, want in asserted.items()
        if not same(got[key], want)
    ]


def inputs_of(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a case gives: its «input», or all its keys but those about the case itself.

    The type of the case is there too, as `type`, so that an alias may depend on it.
    """
    given = case.get("input")
    if given is None:
        given = {k: v for k, v in case.items() if k not in ABOUT_THE_CASE}
    if not isinstance(given, dict):
        raise Unsupported("saken har ikke formen input/expect")
    return {"type": case["type"], **given} if "type" in case else dict(given)


def flat(given: Mapping[str, Any], table: Alias) -> dict[str, Any]:
    """Return inputs with nested objects as dotted keys, except those an alias reads whole."""
    out: dict[str, Any] = {}
    for key, value in given.items():
        if isinstance(value, dict) and key not in table.inn:
            out.update({f"{key}.{inner}": v for inner, v in value.items()})
        else:
            out[key] = value
    return out


def plans(case: Mapping[str, Any], table: Alias, verk: Lovverk) -> Iterable[Plan]:
    """Yield the plan behind each expected number of a case (for the page on coverage)."""
    if table.telling:
        return
    given, expected = flat(inputs_of(case), table), case.get("expect") or {}
    values, days = _inputs(given, table)
    day = days.get("dato") or days.get("løpende") or table.standard_dato
    for key in expected:
        if key in TOLERANCES:
            continue
        entry = _entry(table, key, given, str(case.get("rule", "")))
        kept = {n: v for n, v in values.items() if n not in entry.names}
        yield _law(verk, entry, day, days).plan(entry.names, kept)


def _inputs(given: Mapping[str, Any], table: Alias) -> tuple[dict[str, Any], dict[str, date]]:
    """Return the values of names and the days that a case gives."""
    values: dict[str, Any] = dict(table.standard)
    for condition, defaults in table.standard_for.items():
        if _holds(condition, given):
            values.update(defaults)
    for key, defaults in table.standard_uten.items():
        if key not in given:
            values.update(defaults)
    days = dict(
        when(table, key, raw) for key, raw in given.items() if key in table.tidsnokler and raw is not None
    )
    day = days.get("dato") or days.get("løpende") or table.standard_dato
    combined = [row for row in table.sammensatt if all(key in given for key in row[1])]
    used = {key for row in combined for key in row[1]}
    for name, keys, form in combined:
        with known_form(" og ".join(keys)):
            values[name] = forms()[form]({key: given[key] for key in keys}, day)
    for key, raw in given.items():
        if key in used or key in table.uten_betydning or (key == "type" and key not in table.inn):
            continue
        if key not in table.inn:
            if key not in table.tidsnokler:
                raise Unsupported(f"inndata «{key}» har ikke noe navn hos oss")
            continue
        for alias in table.inn[key]:
            if alias.nar and not _holds(alias.nar, given):
                continue
            with known_form(key):
                value = alias.convert(raw, day)
            if value is not None:
                values[alias.navn] = value
    return values, days


def _entry(table: Alias, key: str, given: Mapping[str, Any], rule: str) -> Ut:
    for entry in table.ut.get(key, ()):
        if entry.regel in rule and all(_holds(condition, given) for condition in entry.nar):
            return entry
    raise Unsupported(f"forventet «{key}» har ikke noe navn hos oss for denne formen")


def _holds(condition: str, given: Mapping[str, Any]) -> bool:
    key, equals, value = condition.partition("=")
    if given.get(key) is None:
        return False
    return not equals or str(given[key]).lower() == value


def _answer(
    verk: Lovverk,
    entry: Ut,
    values: Mapping[str, Any],
    days: Mapping[str, date],
    table: Alias,
    given: Mapping[str, Any],
) -> Any:
    if entry.felt:
        fields = {
            field: _answer(verk, replace(entry, names=(name,), felt={}), values, days, table, given)
            for field, name in entry.felt.items()
        }
        return for_each(fields)
    kept = {n: v for n, v in values.items() if n not in entry.names}
    try:
        svar = _law(verk, entry, _day(days, table), days).beregn_rett(kept, entry.names)
        values_found = tuple(_single(svar, name) for name in entry.names)
    except InputFault:
        if entry.feil:
            return entry.feil
        if entry.mangler_er_null:
            return None
        raise
    with known_form(", ".join(entry.names)):
        return entry.convert(values_found if len(values_found) > 1 else values_found[0], given)


@contextmanager
def known_form(what: str) -> Iterator[None]:
    """Turn what a form cannot read into `Unsupported`, so that one odd case never stops the others."""
    try:
        yield
    except (LookupError, TypeError, ValueError, AttributeError):
        raise Unsupported(f"«{what}» står på en form vi ikke leser") from None


def _single(svar: Svar, name: str) -> Any:
    """Return the one value of a name; raises `InputFault` when it is unknown or there are several."""
    found = svar.verdier(name)
    if any(type(v) is Unknown for v in found):
        raise InputFault(name, f"mangler {', '.join(sorted(svar.mangler))}", "gi den en verdi")
    if any(v != found[0] for v in found[1:]):
        facts = ", ".join(a.navn for a in svar.avgjor)
        raise InputFault(name, f"svaret avhenger av {facts}", "gi det en verdi")
    return found[0]


def _day(days: Mapping[str, date], table: Alias) -> date:
    return days.get("dato") or days.get("løpende") or table.standard_dato


@dataclass(frozen=True)
class Regn:
    """Computes other names on other days for a case, for answers that take more than one number."""

    verk: Lovverk
    values: Mapping[str, Any]
    dag: date

    def __call__(self, name: str, day: date, more: Mapping[str, Any] | None = None) -> Any:
        """Return the value of a name on a day, with `more` names given; raises `InputFault`."""
        lov = bind(self.verk, day, max(day, self.verk.lovdata))
        return _single(lov.beregn_rett({**self.values, **(more or {})}, (name,)), name)

    def endringer(self, name: str, after: date) -> set[date]:
        """Return the days after `after` on which the law behind a name changes."""
        cuts, _ = changes(self.verk, (name,), self.values, frozenset(self.values))
        return {day for day in cuts if day > after}


def for_each(fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return one object for each employer, with the fields' values there."""
    shared = lift(lambda *values: dict(zip(fields, values, strict=True)), list(fields.values()))
    return shared.values() if isinstance(shared, Fordelt) else [shared]


def _law(verk: Lovverk, entry: Ut, day: date, days: Mapping[str, date]) -> Lov:
    if entry.ar is not None:
        return bind(verk, entry.ar, date(entry.ar + 1, 12, 31))
    if entry.tid == "år":
        year = days.get("år", day).year
        return bind(verk, year, date(year + 1, 12, 31))
    if entry.tid == "løpende" or ("løpende" in days and not entry.tid):
        return bind(verk, day, day)
    if "kjent" in days:
        return bind(verk, day, days["kjent"])
    # Seen afterwards: a settlement, or a date in the past. Corpora know no later law than they test.
    return bind(verk, day, max(day, verk.lovdata))
