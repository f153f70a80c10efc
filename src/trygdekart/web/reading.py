"""From what a person typed to a case: each answer read kindly, each fault said at its field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from ..case import Sak
from ..case.sak import IDENTITY_NUMBER, SCHEMA
from ..engine.category import key
from ..engine.errors import InputFault
from ..engine.inputs import LARGEST
from ..engine.law import Lov, bind
from ..engine.lawbook import Lovverk
from .fields import LAW_DATE, WAGE, Field
from .job import NAMES
from .over_time import read_lines
from .texts import Texts

LONGEST, LONGEST_PERIODS = 60, 4000
PAY, POST = frozenset({"arbeid_timelonn", "arbeid_arslonn"}), frozenset({"arbeid_timer", "arbeid_stilling"})
MONTHS = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
]
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
TURN = str.maketrans(".,", ",.")
NUMBER = re.compile(r"[-−]?(\d{1,3}([ .]\d{3})+|\d+)(,\d+|\.\d{1,2})?")
DATES = (
    re.compile(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<m>\d{1,2})[./-](?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})"),
    re.compile(r"(?:(?P<d>\d{1,2})\.? )?(?P<word>[a-zA-Z]{3,9})\.? (?P<y>\d{4})"),
)


@dataclass(frozen=True)
class Fault:
    """What is wrong at a field, and what to do; never with the value."""

    name: str
    short: str
    text: str


@dataclass(frozen=True)
class Reading:
    """A form read: the law of its date and the case, or the faults; `kept` is what to show again."""

    kept: Mapping[str, str]
    faults: tuple[Fault, ...]
    lov: Lov | None
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Rest:
    """What a case says besides the form that is read, as a case file has it."""

    fakta: Mapping[str, Any]
    gitt: Mapping[str, Any]
    dato: date | None = None


NOTHING = Rest({}, {})


class Unreadable(Exception):
    """An answer that cannot be read; `key` names the sentence in the catalogue."""


def read(
    verk: Lovverk,
    t: Texts,
    fields: Iterable[Field],
    raw: Mapping[str, str],
    rest: Rest = NOTHING,
    *,
    names: Iterable[str] = NAMES,
) -> Reading:
    """Return the form as a case, with the `rest` of it; every fault is found, not only the first.

    `names` are the numbers that the law must have on the day asked for.
    """
    known = {f.name: f for f in fields}
    kept = {name: turned(t, f, raw.get(name, "").strip().replace("\r", "")) for name, f in known.items()}
    faults: dict[str, str] = {}
    answers: dict[str, Any] = {}
    for name, field in known.items():
        try:
            answer = read_answer(field, kept[name])
        except Unreadable as fault:
            faults[name] = str(t(f"feil.{fault}", **span_of(field)))
            if str(fault) == "ligner_fodselsnummer":
                kept[name] = ""
            continue
        if answer is not None:
            answers[name] = answer
    if WAGE in answers and PAY & set(answers) and POST & set(answers):
        faults[WAGE] = str(t("feil.lonn_to_ganger"))
    lov, values = _case(verk, t, answers, faults, rest, tuple(names))
    found = tuple(Fault(n, known[n].short, faults[n]) for n in known if n in faults)
    return Reading(kept, found, None if found else lov, {} if found else values)


def refused(reading: Reading, t: Texts, fields: Iterable[Field], fault: InputFault) -> Reading:
    """Return a reading with a fault that came of computing: at its field, else at the date of the law."""
    known = {f.name: f for f in fields}
    field = known.get(fault.field, known[LAW_DATE])
    text = str(t("feil.fra_loven", grunn=fault.reason, gjor=fault.remedy))
    return replace(reading, faults=(Fault(field.name, field.short, text),), lov=None, values={})


def _case(
    verk: Lovverk,
    t: Texts,
    answers: Mapping[str, Any],
    faults: dict[str, str],
    rest: Rest,
    names: tuple[str, ...],
) -> tuple[Lov | None, Mapping[str, Any]]:
    """Return the law and the values; a fault that only the law sees is added at its field."""
    when = answers.get(LAW_DATE, rest.dato or verk.lovdata)
    facts = {**rest.fakta, **{n: v for n, v in answers.items() if n in verk.fakta}}
    own = {n: v for n, v in answers.items() if n != LAW_DATE and n not in verk.fakta}
    given = {**rest.gitt, **own}
    try:
        lov = bind(verk, when)
        lov.plan(names)
    except InputFault:
        faults.setdefault(LAW_DATE, str(t("feil.dato_utenfor")))
        return None, {}
    while True:
        try:
            return lov, Sak.fra_data({"skjema": SCHEMA, "fakta": facts, "gitt": given}, verk).verdier
        except InputFault as fault:
            name = fault.field.partition(",")[0]  # a fault in a period names it after the fact
            faults.setdefault(name, str(t("feil.fra_loven", grunn=fault.reason, gjor=fault.remedy)))
            if facts.pop(name, None) is None and given.pop(name, None) is None:
                raise


def span_of(field: Field) -> dict[str, str]:
    """Return the limits of a field as a sentence on a fault says them."""
    low, high = field.low, field.high
    return {"lav": f"{low:g}" if low is not None else "0", "hoy": f"{high:g}" if high is not None else ""}


def read_answer(field: Field, text: str) -> Any:
    """Return an answer as a case file has it, None when there is none; raises `Unreadable`."""
    if not text or text.lower() in ("vet ikke", "ukjent"):
        return None
    if IDENTITY_NUMBER.search(text):
        raise Unreadable("ligner_fodselsnummer")
    if (field.over_time and ":" in text) or (field.shared and ";" in text):
        if len(text) > LONGEST_PERIODS:
            raise Unreadable("for_langt")
        try:
            return read_lines(text, partial(_period_value, field), read_date)
        except ValueError:
            raise Unreadable("ikke_periode") from None
    if field.many:
        return [_one(field, part.strip()) for part in re.split(r"[,\n]", text) if part.strip()]
    return _one(field, text)


def _period_value(field: Field, text: str) -> Any:
    return _one(field, text) if text else None


def _one(field: Field, text: str) -> Any:
    if len(text) > LONGEST:
        raise Unreadable("for_langt")
    if field.kind == "choice" and (field.over_time or field.shared):
        known = {word.lower(): value for value, word in field.choices if value}
        text = known.get(text.lower()) or key(text).lower()
    if field.kind == "choice":
        if text not in [value for value, _ in field.choices]:
            raise Unreadable("ukjent_valg")
        return text
    if field.kind == "date":
        return read_date(text) if field.month else read_day(text)
    number = _number(field, text)
    return int(number) if field.whole and number == int(number) else number


def _number(field: Field, text: str) -> float:
    plain = re.sub(r"\s+", " ", re.sub(r"(kroner|kr\.?|timer|prosent|%|,-)", "", text.lower())).strip()
    if NUMBER.fullmatch(plain) is None:
        raise Unreadable("ikke_tall")
    whole = plain.replace(" ", "").replace("−", "-")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", whole):
        whole = whole.replace(".", "")
    number = float(whole.replace(",", "."))
    if abs(number) > LARGEST:
        raise Unreadable("for_stort")
    if field.low is not None and number < field.low:
        raise Unreadable("under" if field.high is None else "utenfor")
    if field.high is not None and number > field.high:
        raise Unreadable("utenfor")
    return number


def read_date(text: str) -> date:
    """Return a date as Norwegians write it; a month alone is its first day."""
    for pattern in DATES:
        found = pattern.fullmatch(text)
        if found is None:
            continue
        part = found.groupdict()
        month = _month(part["word"]) if "word" in part else int(part["m"])
        try:
            return date(int(part["y"]), month, int(part.get("d") or 1))
        except ValueError:
            break
    raise Unreadable("ikke_dato")


def read_day(text: str) -> date:
    """Return a date whose day must be told, because it decides."""
    try:
        day = read_date(text)
    except Unreadable:
        raise Unreadable("ikke_dag") from None
    told = next(found.groupdict() for p in DATES if (found := p.fullmatch(text)))
    if not told.get("d"):
        raise Unreadable("mangler_dag")
    return day


def _month(word: str) -> int:
    every = [*enumerate(MONTHS, 1), *enumerate(ENGLISH_MONTHS, 1)]
    matches = {i for i, name in every if name.lower().startswith(word.lower())}
    return matches.pop() if len(matches) == 1 else 0


def turned(t: Texts, field: Field, text: str) -> str:
    """Return an answer with the point and the comma of English numbers turned to Norwegian, or back."""
    if t.language != "en" or field.kind not in ("number", "percent"):
        return text
    parts = (line.rpartition(":") for line in text.split("\n"))
    return "\n".join(head + colon + said.translate(TURN) for head, colon, said in parts)
