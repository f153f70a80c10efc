"""The case file: facts about one person, over time where they change; never who the person is."""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from ..engine.errors import InputFault, nearest, shown
from ..engine.inputs import LARGEST, check_order, read_fact, read_shared, read_values
from ..engine.lawbook import Lovverk
from ..timeline import Tidslinje, Tidslinjefeil

SCHEMA = "trygdekart-sak/1"
TOP = ("skjema", "merknad", "fakta", "gitt")
MAX_BYTES = 1_000_000
# Eleven digits in a row (or 6 + 5) look like a national identity number, which has no business here.
LOOKS_LIKE_IDENTITY = "elleve siffer ligner et fødselsnummer, og det skal aldri stå i en saksfil"
IDENTITY_NUMBER = re.compile(r"(?<!\d)\d{6}[\s\u2010-\u2015-]{0,2}\d{5}(?!\d)")


@dataclass(frozen=True)
class Sak:
    """A case: `fakta` by name (a value, or a `Tidslinje` of values), and other names `gitt` a value.

    Values are the engine's own: shares as fractions, dates as day numbers.
    """

    fakta: Mapping[str, Any]
    gitt: Mapping[str, Any]
    merknad: str = ""

    @property
    def verdier(self) -> dict[str, Any]:
        """Facts and given names together."""
        return {**self.fakta, **self.gitt}

    @staticmethod
    def les(path: str | Path, lov: Lovverk | None = None) -> Sak:
        """Return the case in a YAML or JSON file; raises `InputFault` with field, reason and remedy."""
        path = Path(path)
        name = shown(path.name or path)
        try:
            if path.is_dir():
                raise InputFault("sak", f"«{name}» er en mappe", "skriv navnet på en fil i den")
            with path.open("rb") as file:
                raw = file.read(MAX_BYTES + 1)  # a pipe or a device has no size to ask for
        except (OSError, ValueError):
            raise InputFault(
                "sak", f"fila «{name}» finnes ikke eller kan ikke leses", "sjekk navnet"
            ) from None
        if len(raw) > MAX_BYTES:
            raise InputFault("sak", "fila er større enn 1 MB", "ta bort det som ikke er fakta")
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            raise InputFault("sak", "fila er ikke tekst i UTF-8", "lagre den som UTF-8") from None
        return Sak.fra_tekst(text, lov)

    @staticmethod
    def fra_tekst(text: str, lov: Lovverk | None = None) -> Sak:
        """Return the case written in `text` (YAML or JSON)."""
        identity = IDENTITY_NUMBER.search(text)
        if identity:
            line = text[: identity.start()].count("\n") + 1
            raise InputFault(f"linje {line}", LOOKS_LIKE_IDENTITY, "ta det bort; fødselsdatoen er nok")
        return Sak.fra_data(_parsed(text), lov)

    @staticmethod
    def fra_data(data: Any, lov: Lovverk | None = None) -> Sak:
        """Return the case in plain data, as from JSON."""
        if lov is None:
            from ..law import lovverk

            lov = lovverk()
        _no_identity_number(data)
        if not isinstance(data, dict):
            raise InputFault("sak", "fila har ingen felt", f"begynn med «skjema: {SCHEMA}»")
        for key in data:
            if key not in TOP:
                hint = nearest(str(key), TOP) or f"feltene er {', '.join(TOP)}"
                raise InputFault(_shown(key), "feltet er ukjent", hint)
        if data.get("skjema") != SCHEMA:
            raise InputFault("skjema", "mangler eller er en annen versjon", f"skriv «skjema: {SCHEMA}»")
        if not isinstance(data.get("merknad"), str | None):
            raise InputFault("merknad", "må være tekst", "skriv den på én linje, i anførselstegn")
        facts = _section(data, "fakta")
        given = _section(data, "gitt")
        return Sak(_facts(lov, facts), _given(lov, given), str(data.get("merknad") or ""))

    def med(self, lov: Lovverk, values: Mapping[str, Any]) -> Sak:
        """Return the case with some facts or names given another value (as written in a case file)."""
        _no_identity_number(dict(values))
        facts = {k: v for k, v in values.items() if k in lov.fakta}
        others = {k: v for k, v in values.items() if k not in lov.fakta}
        changed = {**{k: v for k, v in self.fakta.items() if k not in facts}, **_facts(lov, facts)}
        _in_order(lov, changed)
        given = {k: v for k, v in self.gitt.items() if k not in others}
        return Sak(changed, {**given, **_given(lov, others)}, self.merknad)


def _parsed(text: str) -> Any:
    """Return what a file says; JSON first, since YAML refuses the tabs that JSON may have."""
    if text.lstrip().startswith("{"):
        try:
            return json.loads(text, object_pairs_hook=_no_key_twice)
        except (ValueError, RecursionError):
            pass  # then YAML says what is wrong and where
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"linje {mark.line + 1}" if mark else "sak"
        reason = getattr(error, "problem", "") if isinstance(error, _Refused) else ""
        raise InputFault(
            place, reason or "fila er ikke gyldig YAML", "se på innrykk, kolon og anførselstegn der"
        ) from None
    except RecursionError:
        raise InputFault("sak", "fila er nestet for dypt", "skriv fakta rett under «fakta:»") from None
    except (ValueError, KeyError, AttributeError, TypeError, OverflowError) as error:
        if "digits" in str(error):
            raise InputFault("sak", "et tall i fila er for langt", "skriv høyst tolv siffer") from None
        raise InputFault(
            "sak", "en dato eller en merket verdi i fila finnes ikke", "skriv datoer som ÅÅÅÅ-MM-DD"
        ) from None


def value_in(text: str) -> Any:
    """Return one value as written after `navn=`; as in a case file, without references."""
    return _parsed(text)


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out = dict(pairs)
    if len(out) != len(pairs):
        raise ValueError("a key twice")
    return out


def _no_identity_number(data: Any) -> None:
    """Raise `InputFault` when a key or a value holds what looks like a national identity number."""
    todo, seen = [data], set()
    while todo:
        item = todo.pop()
        if isinstance(item, dict | list):
            if id(item) in seen:
                continue
            seen.add(id(item))
        if isinstance(item, dict):
            todo += [*item.keys(), *item.values()]
        elif isinstance(item, list):
            todo += item
        elif isinstance(item, str | int) and not isinstance(item, bool):
            if isinstance(item, int) and abs(item) > LARGEST:
                continue  # refused as a number, with its field
            if IDENTITY_NUMBER.search(str(item)):
                raise InputFault("sak", LOOKS_LIKE_IDENTITY, "ta det bort; fødselsdatoen er nok")


class _Refused(yaml.MarkedYAMLError):
    """A construct that YAML has and a case file does not."""


class _Loader(yaml.SafeLoader):
    """Plain values only: no aliases, and no key twice."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.events.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise _Refused(None, None, "henvisning (*) kan ikke brukes i en saksfil", event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, Hashable):
                raise _Refused(None, None, "et navn er en liste", key_node.start_mark)
            if key in seen:
                raise _Refused(None, None, f"«{_shown(key)}» står to ganger", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


# Numbers are decimal: YAML 1.1 would read 0321 as octal and 54:32 as sexagesimal.
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag not in _NUMBERS]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_NUMBERS[0], re.compile(r"^[-+]?(0|[1-9][0-9]*)$"), list("-+0123456789"))
_Loader.add_implicit_resolver(
    _NUMBERS[1],
    re.compile(
        r"^([-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$"
    ),
    list("-+0123456789."),
)


def _shown(key: Any) -> str:
    """Return a key for a message: its letters only, so that no value typed as a key is repeated."""
    if not isinstance(key, str):
        return "felt"
    return re.sub(r"[^A-Za-zÆØÅæøå_ ]", "·", key)[:60] or "felt"


def _section(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    section = data.get(name)
    if section is None:
        return {}
    if not isinstance(section, dict):
        raise InputFault(
            name, "må være en liste av navn og verdi", f"skriv «{name}:» og ett navn per linje"
        )
    return section


def _facts(lov: Lovverk, section: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, raw in section.items():
        if name not in lov.fakta:
            hint = nearest(str(name), lov.fakta)
            if name in lov:
                hint = "det er ikke et faktum; gi det en verdi under «gitt»"
            raise InputFault(_shown(name), "faktumet er ukjent", hint or "se «trygdekart regler fakta»")
        if isinstance(raw, dict):
            read: Any = read_shared(lov.fakta[name], raw, partial(_value, lov, name))
        else:
            read = _value(lov, name, raw)
        if read is not None:
            values[name] = read
    _in_order(lov, values)
    return values


def _value(lov: Lovverk, name: str, raw: Any) -> Any:
    over_time = isinstance(raw, list) and not lov.fakta[name].flere
    return _timeline(lov, name, raw) if over_time else _one(lov, name, raw)


def _in_order(lov: Lovverk, values: Mapping[str, Any]) -> None:
    check_order(lov, values)


def _one(lov: Lovverk, name: str, raw: Any) -> Any:
    if raw is None or (isinstance(raw, str) and raw.lower() in ("ukjent", "vet ikke")):
        return None
    fact = lov.fakta[name]
    if fact.oppgis_i == "prosent" and isinstance(raw, int | float) and not isinstance(raw, bool):
        if not 0 <= raw <= 100:
            raise InputFault(name, "prosenten er utenfor 0 til 100", "skriv prosent, for eksempel 50")
        if (
            fact.trinn is not None
            and abs(raw / (fact.trinn * 100) - round(raw / (fact.trinn * 100))) > 1e-9
        ):
            step = round(fact.trinn * 100)
            raise InputFault(
                name, f"prosenten går ikke opp i trinn på {step}", "skriv prosent, for eksempel 50"
            )
        low, high = fact.omrade
        share = raw / 100
        outside = (low is not None and share < low) or (high is not None and share > high)
        if outside and share not in fact.ogsa:
            span = " eller ".join([*(f"{v * 100:g}" for v in fact.ogsa), _percent_span(low, high)])
            raise InputFault(name, f"prosenten er utenfor {span}", f"skriv {span}")
        raw = share
    if isinstance(raw, dict):
        raise InputFault(name, "verdien har felt inni seg", "skriv én verdi, eller en liste av perioder")
    return read_fact(fact, raw)


def _percent_span(low: float | None, high: float | None) -> str:
    return f"{(low or 0) * 100:g} til {(1 if high is None else high) * 100:g}"


def _timeline(lov: Lovverk, name: str, rows: list[Any]) -> Tidslinje[Any]:
    fact = lov.fakta[name]
    if fact.periode == "fast":
        raise InputFault(name, "faktumet endrer seg ikke over tid", "skriv én verdi uten perioder")
    if not rows:
        raise InputFault(name, "lista har ingen perioder", "skriv én verdi, eller minst én periode")
    segments = []
    for i, row in enumerate(rows, 1):
        where = f"{name}, periode {i}"
        if not isinstance(row, dict) or not {"fra", "verdi"} <= set(row) <= {"fra", "til", "verdi"}:
            raise InputFault(
                where, "perioden må ha fra og verdi, og kan ha til", "skriv {fra: …, til: …, verdi: …}"
            )
        first, last = _day(row["fra"], where), _day(row.get("til"), where)
        if first is None:
            raise InputFault(where, "perioden mangler fra-dato", "skriv fra: ÅÅÅÅ-MM-DD")
        if last is not None and last < first:
            raise InputFault(where, "til-datoen er før fra-datoen", "bytt dem om")
        whole = (first.month, first.day) == (1, 1) and (last is None or (last.month, last.day) == (12, 31))
        if fact.periode == "år" and not whole:
            raise InputFault(
                where, "faktumet gjelder hele kalenderår", "la perioden gå fra 1.1. til 31.12."
            )
        value = _one(lov, name, row["verdi"])
        if value is not None:
            segments.append((first, last, value))
    try:
        return Tidslinje.av(segments)
    except Tidslinjefeil:
        raise InputFault(
            name, "to perioder overlapper", "la den ene slutte før den andre begynner"
        ) from None


def _day(value: Any, where: str) -> date | None:
    if value is None:
        return None
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise InputFault(where, "datoen kan ikke leses", "skriv ÅÅÅÅ-MM-DD")


def _given(lov: Lovverk, section: Mapping[str, Any]) -> dict[str, Any]:
    for name in section:
        if name not in lov:
            hint = nearest(str(name), lov.names()) or "se «trygdekart regler»"
            raise InputFault(_shown(name), "navnet finnes ikke i loven slik den er lagt inn", hint)
        if name in lov.fakta:
            raise InputFault(name, "er et faktum og står under gitt", "skriv det under «fakta»")
    return read_values(lov, section)
