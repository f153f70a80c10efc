"""Support under chapters 6 and 10 in one case: each condition, what it comes to, and what is left to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.errors import InputFault
from ..engine.law import Lov
from ..law.hjelpemidler_og_bil.katalog import BIL, STONADER
from ..law.tiltak.katalog import Tiltak
from .tiltak import Vurdert, vurder

# The words that say what a case is about, for those that are shown only when it says something of them.
ORD = {"grunnstonad": "grunnstonad_", "hjelpestonad": "hjelpestonad_", "hjelpemidler": "hjelpemidler_behov"}


def bil(lov: Lov, values: Mapping[str, Any]) -> tuple[Vurdert, ...]:
    """Return support for a car in the group the case tells (both when it tells none), and for equipment.

    Raises `InputFault` for a day before the first law there is.
    """
    group = values.get("bil_gruppe")
    return _assessed(lov, values, tuple(s for s in BIL if group is None or _is_for(s, group)))


def stonader(lov: Lov, values: Mapping[str, Any]) -> tuple[Vurdert, ...]:
    """Return basic benefit, attendance benefit and aids that the case says something of, else all three.

    Raises `InputFault` for a day before the first law there is.
    """
    told = tuple(s for s in STONADER if any(name.startswith(ORD[s.navn]) for name in values))
    return _assessed(lov, values, told or STONADER)


def _is_for(support: Tiltak, group: object) -> bool:
    return dict(support.sett).get("bil_gruppe", group) == group


def _assessed(lov: Lov, values: Mapping[str, Any], chosen: tuple[Tiltak, ...]) -> tuple[Vurdert, ...]:
    there = [s for s in chosen if s.fra <= lov.dato.isoformat()]
    if not there:
        raise InputFault("--dato", "reglene er ikke lagt inn så langt tilbake", "velg en dag fra 2010")
    return tuple(vurder(lov, {**values, **dict(s.sett)}, s) for s in there)
