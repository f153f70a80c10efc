"""The alias table of a corpus: its keys are our names, its percents our shares, its defaults declared.

One table serves every case of a corpus; nothing in it knows a single case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import yaml

from ..engine.errors import InputFault
from ..engine.helpers import MANEDER_I_ARET, avrund, legg_til_maneder
from ..engine.lawbook import Lovverk
from ..timeline import Tidslinje

FOLDER = Path(__file__).parent / "alias"


@dataclass(frozen=True)
class Inn:
    """How an input key becomes the value of a name; `form` names a way to read it (see `FORMS`).

    `nar` is an input key (or «key=value») that must be there for this to hold.
    """

    navn: str
    faktor: float = 1.0
    verdier: Mapping[Any, Any] | None = None
    form: str = ""
    nar: str = ""

    def convert(self, value: Any, day: date) -> Any:
        """Return the corpus value as the engine's own; None when there is nothing to give."""
        if self.form:
            return forms()[self.form](value, day)
        if value is None:
            return None
        if self.verdier is not None:
            if value not in self.verdier:
                raise InputFault("inn", "en verdi i korpuset er ukjent", "utvid aliastabellen")
            return self.verdier[value]
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value * self.faktor
        return value


def _period_rows(value: Any, _: date) -> Any:
    """Return insurance periods as rows (from, to, member where, opening year, closing year)."""
    if value is None:
        return None
    return tuple(
        (
            to_date(p["fra"]).toordinal(),
            to_date(p["til"]).toordinal(),
            NORWAY if p.get("land", "NOR") == "NOR" else EEA,
            bool(p.get("poeng_inn_aar")),
            bool(p.get("poeng_ut_aar")),
        )
        for p in (value if isinstance(value, list) else [value])
    )


def _last_future_day(value: Any, _: date) -> Any:
    if value is None:
        return None
    last = to_date(value["til"])
    return (date(last.year, 12, 31) if value.get("poeng_ut_aar") else last).toordinal()


def _born_so_many_years_before(value: Any, day: date) -> Any:
    return None if value is None else legg_til_maneder(day.toordinal(), -MANEDER_I_ARET * int(value))


def _basic_amount_through_a_year(value: Any, day: date) -> Any:
    """Return G as a timeline of the day's year: the first value to 30 April, the second from 1 May."""
    before, after = value.values()
    may = date(day.year, 5, 1)
    return Tidslinje.av(
        [
            (date(day.year, 1, 1), date(day.year, 4, 30), before),
            (may, date(day.year, 12, 31), after),
        ]
    )


NORWAY, EEA = 1, 2  # Medlemskap.NORGE and Medlemskap.EOS
FORMS: Mapping[str, Callable[[Any, date], Any]] = {
    "dato": lambda v, _: None if v is None else to_date(v).toordinal(),
    "ja når den finnes": lambda v, _: True if v is not None else None,
    "G med endring 1. mai": _basic_amount_through_a_year,
    "nei når den mangler": lambda v, _: False if v is None else None,
    "perioder": _period_rows,
    "siste framtidige dag": _last_future_day,
    "alder": _born_so_many_years_before,
}


@lru_cache(maxsize=1)
def forms() -> Mapping[str, Callable[[Any, date], Any]]:
    """Return every way to read an input: those above, and `FORMER` of each module `former_….py`."""
    return {**FORMS, **_declared("FORMER")}


@lru_cache(maxsize=1)
def forms_out() -> Mapping[str, Callable[[Any, Mapping[str, Any]], Any]]:
    """Return every way to write an answer, given the case's inputs: `FORMER_UT` of each such module.

    Among the inputs, `forventet` is what the case expects (to know which days or years it asks of) and
    `regn` computes other names on other days for the same case.
    """
    return _declared("FORMER_UT")


@lru_cache(maxsize=1)
def countings() -> Mapping[str, Callable[[Mapping[str, Any], Lovverk], dict[str, Any]]]:
    """Return every way to answer a whole case by counting its days: `TELLINGER` of each such module."""
    return _declared("TELLINGER")


def _declared(attribute: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for module in iter_modules([str(Path(__file__).parent)]):
        if module.name.startswith("former_"):
            found.update(getattr(import_module(f"{__package__}.{module.name}"), attribute, {}))
    return found


@dataclass(frozen=True)
class Ut:
    """Which name answers an expected key, and when; several names (`names`) are told by a `form`.

    `nar` are input keys (or «key=value», also «type=…») that must be there for this entry to be used;
    `gitt` gives names the values of input keys for this answer alone; `tid` is «løpende» (as known that
    month), «år» (the calendar year) or else the date's law as known afterwards; `form` names a way to
    write the answer (see `forms_out`); `feil` is the answer when the law refuses to give one. With
    `felt` (field → name) the answer is a list with one object for each employer. `fast` gives names fixed
    values that the key itself says («av 4 mill.»); `regel` is a word that the case's own line on its rule
    must have.
    """

    names: tuple[str, ...]
    faktor: float = 1.0
    avrund: float | None = None
    nar: tuple[str, ...] = ()
    tid: str = ""
    ar: int | None = None
    mangler_er_null: bool = False
    verdier: Mapping[Any, Any] | None = None
    gitt: Mapping[str, str] = field(default_factory=dict)
    form: str = ""
    feil: str = ""
    felt: Mapping[str, str] = field(default_factory=dict)
    fast: Mapping[str, Any] = field(default_factory=dict)
    regel: str = ""

    def convert(self, value: Any, given: Mapping[str, Any]) -> Any:
        """Return our value in the corpus's unit and rounding; `given` are the case's inputs."""
        if self.form in forms_out():
            return forms_out()[self.form](value, given)
        if isinstance(value, Tidslinje):
            return value.map(self._one)
        return self._one(value)

    def _one(self, value: Any) -> Any:
        if self.verdier is not None:
            return self.verdier.get(value, value)
        if self.form == "dato":
            return date.fromordinal(int(value)).isoformat()
        if isinstance(value, bool) or not isinstance(value, int | float):
            return value
        out = value * self.faktor
        return avrund(out, self.avrund) if self.avrund else out


@dataclass(frozen=True)
class Alias:
    """One corpus: which files it is for, its times, defaults, inputs and outputs.

    `typer` are the case types the table answers, where a file holds cases of several kinds; without
    any it answers all that no other table of the file answers. `standard` holds in every case,
    `standard_for` where a condition does («type=…»), `standard_uten` where a key is missing.
    `har` are keys a case must have. `telling` names the way to answer the whole case by counting days
    (see `countings`); the keys of `ikke_hevdet` are then not asserted: always, or when the «key=value»
    they say is expected.
    """

    korpus: str
    filer: re.Pattern[str]
    typer: frozenset[str]
    tidsnokler: Mapping[str, Any]
    standard_dato: date
    standard: Mapping[str, Any]
    standard_uten: Mapping[str, Mapping[str, Any]]
    standard_for: Mapping[str, Mapping[str, Any]]
    inn: Mapping[str, tuple[Inn, ...]]
    sammensatt: tuple[tuple[str, tuple[str, ...], str], ...]
    ut: Mapping[str, tuple[Ut, ...]]
    uten_betydning: frozenset[str]
    har: frozenset[str] = frozenset()
    telling: str = ""
    ikke_hevdet: Mapping[str, str] = field(default_factory=dict)


def to_date(value: Any) -> date:
    """Return a date, the first of a month («2026-06»), or 1 January of a year."""
    if isinstance(value, int):
        return date(value, 1, 1)
    text = str(value)
    return date.fromisoformat(text if len(text) == 10 else f"{text}-01")


@lru_cache(maxsize=1)
def tables() -> tuple[Alias, ...]:
    """Return every alias table that the project has."""
    paths = sorted(FOLDER.glob("*.yaml"))
    return tuple(
        _read(data) for path in paths for data in yaml.safe_load_all(path.read_text(encoding="utf-8"))
    )


def when(table: Alias, key: str, raw: Any) -> tuple[str, date]:
    """Return (kind of time, day) that an input key says; a table may give a day for each value."""
    rule = table.tidsnokler[key]
    if isinstance(raw, list):
        raw = raw[-1]  # a period: the law of its last day
    if isinstance(rule, Mapping):
        return str(rule["slag"]), to_date(rule["verdier"][raw])
    return str(rule), to_date(raw)


def table_for(
    file_name: str, topic: str, case_type: str = "", keys: Collection[str] | None = None
) -> Alias | None:
    """Return the table for a case, by the name or topic of its file, its type and its keys; or None."""
    fitting = [t for t in tables() if t.filer.search(file_name) or t.filer.search(topic)]
    fitting = [t for t in fitting if not t.har or (keys is not None and t.har <= set(keys))]
    fitting.sort(key=lambda t: -len(t.har))
    for table in fitting:
        if case_type in table.typer:
            return table
    return next((t for t in fitting if not t.typer), None)


def _read(data: Mapping[str, Any]) -> Alias:
    return Alias(
        korpus=data["korpus"],
        filer=re.compile(data["filer"], re.IGNORECASE),
        typer=frozenset(data.get("typer", ())),
        tidsnokler=data.get("tid", {}),
        standard_dato=data.get("standard_dato", date.min),
        standard=data.get("standard", {}),
        standard_uten=data.get("standard_uten", {}),
        standard_for=data.get("standard_for", {}),
        inn={key: _inn(spec) for key, spec in data.get("inn", {}).items()},
        sammensatt=tuple(
            (row["navn"], tuple(row["av"]), row["form"]) for row in data.get("sammensatt", ())
        ),
        ut={key: _ut(spec) for key, spec in data.get("ut", {}).items()},
        uten_betydning=frozenset(data.get("uten_betydning", ())),
        har=frozenset(data.get("har", ())),
        telling=data.get("telling", ""),
        ikke_hevdet=data.get("ikke_hevdet", {}),
    )


def _inn(spec: Any) -> tuple[Inn, ...]:
    if isinstance(spec, list):
        return tuple(one for part in spec for one in _inn(part))
    if isinstance(spec, str):
        return (Inn(spec),)
    return (
        Inn(
            spec["navn"],
            eval_factor(spec.get("faktor", 1)),
            spec.get("verdier"),
            spec.get("form", ""),
            spec.get("nar", ""),
        ),
    )


def _ut(spec: Any) -> tuple[Ut, ...]:
    if isinstance(spec, list):
        return tuple(u for part in spec for u in _ut(part))
    if isinstance(spec, str):
        return (Ut((spec,)),)
    rest = {k: v for k, v in spec.items() if k not in ("navn", "nar", "faktor")}
    nar = spec.get("nar", ())
    navn = spec.get("navn") or next(iter(spec["felt"].values()))
    return (
        Ut(
            names=(navn,) if isinstance(navn, str) else tuple(navn),
            faktor=eval_factor(spec.get("faktor", 1)),
            nar=(nar,) if isinstance(nar, str) else tuple(nar),
            **rest,
        ),
    )


def eval_factor(value: Any) -> float:
    """Return a factor written as a number or as a fraction («1/12»)."""
    if isinstance(value, str) and "/" in value:
        above, below = value.split("/")
        return float(above) / float(below)
    return float(value)
