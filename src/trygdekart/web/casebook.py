"""The one case of a session: what was typed and opened made a case of the law, and back to a file.

Every page with results asks here; none reads the answers itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..case import Sak
from ..case.sak import SCHEMA
from ..engine.category import key
from ..engine.declare import Fakta
from ..engine.errors import InputFault
from ..engine.law import Lov, bind
from ..engine.lawbook import Lovverk
from .fields import LAW_DATE, OWN, field_of
from .over_time import written
from .reading import Rest, Unreadable, read_answer
from .sessions import Session
from .site import Site


@dataclass(frozen=True)
class Case:
    """A case under the law of its day; `data` is the case file, with plain values."""

    lov: Lov
    values: Mapping[str, Any]
    data: Mapping[str, Any]


def case_of(site: Site, session: Session | None) -> Case | None:
    """Return the case of a session, or None when it says nothing."""
    if session is None or not session.begun:
        return None

    def made() -> Case | None:
        said = rest(site, session)
        data = file_data(said)
        while True:
            try:
                values = Sak.fra_data(data, site.verk).verdier
                return Case(bind(site.verk, said.dato or site.verk.lovdata), values, data)
            except InputFault as fault:
                # Each was read when it was typed; what does not go together is left out, and asked again.
                name = fault.field.partition(",")[0]
                parts: tuple[dict[str, Any], ...] = (data["fakta"], data["gitt"])
                if not any(part.pop(name, None) is not None for part in parts):
                    return None

    return session.kept("sak", Case, made)


def rest(site: Site, session: Session, without: Collection[str] = ()) -> Rest:
    """Return what the case of a session says, as a case file has it, without some names."""
    facts: dict[str, Any] = {n: v for n, v in session.whole.items() if n not in without}
    given: dict[str, Any] = {n: v for n, v in session.given.items() if n not in without}
    day: date | None = None
    for name, text in session.answers.items():
        if name in without or not text:
            continue
        try:
            answer = read_answer(field_of(site.verk, site.t, name), text)
        except Unreadable:
            continue  # what could not be read was said when it was typed, and never came this far
        if name == LAW_DATE:
            day = answer
        elif answer is not None:
            (facts if name in site.verk.fakta else given)[name] = answer
    return Rest(facts, given, day)


def file_data(said: Rest) -> dict[str, Any]:
    """Return a case file."""
    return {"skjema": SCHEMA, "fakta": _plain(dict(said.fakta)), "gitt": _plain(dict(said.gitt))}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value == int(value) else value


def take(verk: Lovverk, session: Session, data: Mapping[str, Any], day: date | None = None) -> None:
    """Let a session have the case of a file that `Sak` has read without fault."""
    answers: dict[str, str] = {LAW_DATE: f"{day.day:02d}.{day.month:02d}.{day.year}"} if day else {}
    whole: dict[str, Any] = {}
    given: dict[str, Any] = {}
    for name, raw in dict(data.get("fakta") or {}).items():
        text = _typed(verk.fakta[name], raw)
        if text is None:
            whole[name] = raw
        elif text:
            answers[name] = text
    for name, raw in dict(data.get("gitt") or {}).items():
        text = written(raw) if name in OWN else None
        (given if text is None else answers)[name] = raw if text is None else text
    session.replace(answers, whole, given)


def _typed(fact: Fakta, raw: Any) -> str | None:
    """Return a value of a case file as one would type it; None when it cannot be typed."""
    if isinstance(raw, str) and raw.lower() in ("ukjent", "vet ikke"):
        return ""
    text = written(raw)
    if text is None or not fact.alternatives or "\n" in text or ":" in text or ";" in text:
        return text
    return key(text).lower()


def names_said(session: Session | None) -> frozenset[str]:
    """Return the names that the case of a session has a value for."""
    if session is None:
        return frozenset()
    typed = (n for n, text in session.answers.items() if text)
    return frozenset((*typed, *session.whole, *session.given))


def answered(session: Session | None, names: Iterable[str]) -> int:
    """Return how many of some questions have an answer."""
    said = names_said(session)
    return sum(1 for name in names if name in said)
