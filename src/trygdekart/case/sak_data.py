"""A case written back as a case file: the engine's own values as people and programs write them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import IntEnum
from typing import Any

from ..engine.declare import Fakta
from ..engine.fordelt import Fordelt
from ..engine.lawbook import Lovverk
from ..engine.unknown import Unknown
from ..timeline import Tidslinje
from .sak import SCHEMA


def sak_data(verk: Lovverk, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a case (schema trygdekart-sak/1) that gives `values`, the engine's own, when read again.

    Only plain JSON values: percent where the fact is asked for in percent, dates as text, words for
    categories, «ja» and «nei». What is unknown is left out.
    """
    known = {n: v for n, v in values.items() if type(v) is not Unknown}
    facts = {n: _over_time(verk.fakta[n], v) for n, v in known.items() if n in verk.fakta}
    given = {n: _given(str(verk.unit(n)), v) for n, v in known.items() if n not in verk.fakta}
    return {"skjema": SCHEMA, "fakta": facts, **({"gitt": given} if given else {})}


def _over_time(fact: Fakta, value: Any) -> Any:
    if type(value) is Fordelt:
        return {key: _over_time(fact, one) for key, one in value}
    if isinstance(value, Tidslinje):
        return [
            {
                "fra": s.fra.isoformat(),
                **({} if s.til is None else {"til": s.til.isoformat()}),
                "verdi": _over_time(fact, s.verdi),
            }
            for s in value
        ]
    if fact.flere and isinstance(value, tuple):
        return [_one(fact, one) for one in value]
    return _one(fact, value)


def _one(fact: Fakta, value: Any) -> Any:
    if type(value) is Unknown:
        return "ukjent"
    if fact.type is bool:
        return "ja" if value else "nei"
    if fact.type is date:
        return date.fromordinal(int(value)).isoformat()
    if issubclass(fact.type, IntEnum):
        return fact.type(int(value)).name.lower()
    if fact.oppgis_i == "prosent":
        return round(value * 100, 10)  # what was written: 57 became 0.57, and 0.57 × 100 is not quite 57
    return value


def _given(unit: str, value: Any) -> Any:
    if unit == "ja/nei":
        return "ja" if value else "nei"
    if unit == "dato":
        return date.fromordinal(int(value)).isoformat()
    return value
