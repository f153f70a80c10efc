"""A reform as its address says it: answers to its open questions, rates of one's own, and one person.

The address holds law only. The numbers of the person are in memory, like every other case.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, urlencode

import yaml

from ..case import Sak
from ..case.reformvirkning import Virkning, virkning
from ..engine.errors import InputFault
from ..engine.formatting import plain
from ..engine.inputs import day_asked
from ..engine.law import bind
from ..engine.lawbook import Lovverk
from ..engine.parameters import Sats
from ..law import lovverk
from ..reform import Valgt, katalog, reform_lov
from ..reform.fil import Bryter, Reformfil
from ..reform.overlegg import kapittel
from ..reform.speil import Speil, speil

ANSWER, FIGURE, RATE, FROM, NEWCOMERS = "b.", "t.", "s.", "fra", "nye"
LARGEST = 1e12


@dataclass(frozen=True)
class Trial:
    """A reform to try: the file with one's own rates in it, the answers given, and from when."""

    fil: Reformfil
    query: Mapping[str, str]
    valgt: Valgt
    nye: bool

    @property
    def address(self) -> str:
        """The page with just these choices, to share."""
        asked = {k: v for k, v in self.query.items() if v}
        return f"/reform/{self.fil.navn}" + (f"?{urlencode(asked)}" if asked else "")

    @property
    def answers(self) -> dict[str, str]:
        """The answers as the command line takes them."""
        return answers_of(self.fil, self.query)


def trial_of(name: str, query: Mapping[str, str]) -> Trial:
    """Return an installed reform with what the address says; raises `InputFault` with the field."""
    fil = katalog()[name][1]
    query = {k: v for k, v in query.items() if v and k in fields_of(fil)}
    fil = with_own_rates(fil, query)
    start = _day(query.get(FROM, ""))
    return Trial(fil, query, Valgt.av(fil, answers_of(fil, query), start), bool(query.get(NEWCOMERS)))


def fields_of(fil: Reformfil) -> frozenset[str]:
    """Return the fields that the address of a reform may have."""
    figures = {f"{FIGURE}{b.navn}.{i}" for b in fil.brytere for i in range(len(b.tall))}
    switches = {f"{ANSWER}{b.navn}" for b in fil.brytere}
    return frozenset({*figures, *switches, *(f"{RATE}{n}" for n in own_rates(fil)), FROM, NEWCOMERS})


def answers_of(fil: Reformfil, query: Mapping[str, str]) -> dict[str, str]:
    """Return {switch: answer}: figures that are written in go before a named one."""
    found: dict[str, str] = {}
    for one in fil.brytere:
        written = [query.get(f"{FIGURE}{one.navn}.{i}", "").strip() for i in range(len(one.tall))]
        if any(written):
            found[one.navn] = ",".join(_figures(one, written))
        elif query.get(f"{ANSWER}{one.navn}"):
            found[one.navn] = query[f"{ANSWER}{one.navn}"]
    return found


def _figures(one: Bryter, written: list[str]) -> list[str]:
    for i, text in enumerate(written):
        if not text:
            name = one.tall[i].etikett or one.tall[i].navn
            raise InputFault(f"{FIGURE}{one.navn}.{i}", "tallet mangler", f"skriv {name}")
    return [repr(number(f"{FIGURE}{one.navn}.{i}", text)) for i, text in enumerate(written)]


def number(place: str, text: str) -> float:
    """Return a number as people write it; raises `InputFault`."""
    bare = "".join(text.lower().replace("prosent", "").replace("%", "").split()).replace(",", ".")
    try:
        value = float(bare)
    except ValueError:
        raise InputFault(place, "verdien er ikke et tall", "skriv et tall") from None
    if not math.isfinite(value) or not 0 <= value <= LARGEST:
        raise InputFault(place, "tallet kan ikke brukes", "skriv et tall fra 0")
    return value


def rate_of(verk: Lovverk, fil: Reformfil, name: str) -> Sats:
    """Return a rate of the law, or one that the reform brings with it."""
    own = {s.navn: s for s in kapittel(fil.kapittel).satser} if fil.kapittel else {}
    return verk.satser.get(name) or own[name]


def own_rates(fil: Reformfil) -> tuple[str, ...]:
    """Return the rates of a file that can be changed on the page: those that are one number."""
    return tuple(n for n, v in fil.satser.items() if isinstance(v, int | float))


def with_own_rates(fil: Reformfil, query: Mapping[str, str]) -> Reformfil:
    """Return the file with the rates that the address gives; shares are written in per cent."""
    changed = dict(fil.satser)
    for name in own_rates(fil):
        text = query.get(f"{RATE}{name}", "").strip()
        if text:
            value = number(f"{RATE}{name}", text)
            share = rate_of(lovverk(), fil, name).enhet == "andel"
            value = round(value / 100, 12) if share else value
            changed[name] = type(fil.satser[name])(value) if value == int(value) else value
    return fil.model_copy(update={"satser": changed})


def written(value: float, unit: str) -> str:
    """Return a rate as a field has it: a share in per cent."""
    return plain(value * 100 if unit == "andel" else value, 6)


def _day(text: str) -> date | None:
    from .reading import Unreadable, read_date

    if not text.strip():
        return None
    try:
        written: str | date = read_date(text.strip())
    except Unreadable:
        written = text.strip()
    return day_asked(written, FROM)


def mirror_of(verk: Lovverk, trial: Trial) -> Speil | None:
    """Return the law with the change struck through; None while something must be chosen."""
    if trial.valgt.apne or not trial.fil.endrer_noe:
        return None
    return speil(verk, reform_lov(verk, [trial.valgt]), trial.valgt)


# --- the person -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Person:
    """The made-up person of a reform: the case, the law's day, and the facts that the page asks."""

    dato: date
    felt: tuple[str, ...]
    sak: Mapping[str, Any]

    def value(self, name: str) -> Any:
        """Return a value of the case as its file has it."""
        return {**self.sak["fakta"], **self.sak.get("gitt", {})}.get(name)

    def changed(self, values: Mapping[str, Any]) -> Person:
        """Return the person with other values."""
        case = deepcopy(dict(self.sak))
        for name, value in values.items():
            place = "gitt" if name in case.get("gitt", {}) else "fakta"
            case[place][name] = value
        return replace(self, sak=case)


@lru_cache(maxsize=1)
def _persons() -> Mapping[str, Any]:
    text = (files(__package__) / "reform_personer.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def person_of(name: str) -> Person | None:
    """Return the person that a reform is shown on, if it can be shown on one."""
    key = _persons()["reformer"].get(name)
    if key is None:
        return None
    held = _persons()["personer"][key]
    return Person(held["dato"], tuple(held["felt"]), held["sak"])


@lru_cache(maxsize=32)
def effect_on_example(address: str) -> Virkning:
    """Return what the reform of an address does to the made-up person; nobody's numbers are in it."""
    path, _, query = address.partition("?")
    name = path.rpartition("/")[2]
    who = person_of(name)
    assert who is not None
    return effect(lovverk(), trial_of(name, dict(parse_qsl(query))), who)


def effect(verk: Lovverk, trial: Trial, person: Person) -> Virkning:
    """Return what the reform does to the person, the numbers of `trygdekart reform analyser`."""
    wide = reform_lov(verk, [trial.valgt])
    values = Sak.fra_data(deepcopy(dict(person.sak)), wide).verdier
    lov = bind(verk, person.dato, verk.lovdata)
    return virkning(lov, [trial.valgt], values, nye=trial.nye)
