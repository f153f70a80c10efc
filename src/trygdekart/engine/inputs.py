"""What a caller gives is checked against what the law declares, before anything is computed."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import IntEnum
from functools import partial
from typing import Any

from ..timeline import Tidslinje
from .category import key
from .declare import Fakta
from .errors import InputFault, nearest
from .fordelt import Fordelt, each
from .lawbook import Lovverk
from .unknown import Unknown

UNKNOWN_WORDS = frozenset({"ukjent", "vet ikke"})
# A share above this is a percent written as a share by mistake: no rule of law multiplies by ten.
SHARE_LIMIT = 10
TABLES = ("trinntabell", "nøkkeltabell", "forløp")
LARGEST = 1e12
FIRST_YEAR, LAST_YEAR = 1850, 2200
# What a person calls one of several: «kafeen», «Skolen 2».
NAME_OF_ONE = re.compile(r"[^\W_][\w .&-]{0,39}")
YES = {"ja": True, "nei": False}


def read_values(lov: Lovverk, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return `given` as the engine's own values; names with unknown values are left out.

    Facts are checked for type and range. Any other name must be a plain number or yes/no in the
    unit of that name. Raises `InputFault`, which never repeats the value.
    """
    values: dict[str, Any] = {}
    for name, value in given.items():
        lov.require(name, name)
        if value is None or (isinstance(value, str) and value.lower() in UNKNOWN_WORDS):
            continue
        fact = lov.fakta.get(name)
        if isinstance(value, Mapping) and fact is not None:
            values[name] = read_shared(fact, value, partial(_part, lov, name))
        else:
            values[name] = read_fact(fact, value) if fact else _plain(lov, name, value)
    check_order(lov, values)
    return values


def _part(lov: Lovverk, name: str, value: Any) -> Any:
    """Return the value of a fact for one of several."""
    if isinstance(value, Tidslinje):
        return read_timeline(lov, name, value)
    return read_values(lov, {name: value}).get(name)


def read_timeline(lov: Lovverk, name: str, line: Tidslinje[Any]) -> Tidslinje[Any]:
    """Return a value over time as the engine's own, each stretch checked; the unknown are holes."""
    rows = [(s.fra, s.til, read_values(lov, {name: s.verdi}).get(name)) for s in line]
    return Tidslinje.av((a, b, v) for a, b, v in rows if v is not None)


def day_asked(value: str | date, field: str) -> date:
    """Return a day that is asked about (`date` or ISO text); raises `InputFault` with the name `field`."""
    try:
        day = value if isinstance(value, date) else date.fromisoformat(value)
    except ValueError:
        raise InputFault(field, "datoen kan ikke leses", "skriv ÅÅÅÅ-MM-DD") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InputFault(field, f"året er utenfor {FIRST_YEAR} til {LAST_YEAR}", "velg en annen dato")
    return day


def check_order(lov: Lovverk, values: Mapping[str, Any]) -> None:
    """Raise `InputFault` when a date lies before the date it cannot precede, or after its last day.

    The last day of what has happened is that of the law data: the clock is not read.
    """
    for name, value in values.items():
        fact = lov.fakta.get(name)
        if fact is None:
            continue
        days = _days(fact, value)
        if fact.hendt and any(isinstance(d, int) and d > lov.lovdata.toordinal() for d in days):
            known = f"{lov.lovdata.day}.{lov.lovdata.month}.{lov.lovdata.year}"
            raise InputFault(name, f"datoen er fram i tid (etter {known})", "rett årstallet")
        first = values.get(fact.tidligst)
        if isinstance(first, int) and any(d < first for d in days):
            label = lov.fakta[fact.tidligst].etikett.lower()
            what = "en periode begynner før" if isinstance(value, Tidslinje) else "datoen er før"
            raise InputFault(name, f"{what} {label}", "rett den av datoene som er feil")
        last = _last(values.get(fact.senest))
        if last is not None and any(isinstance(d, int) and d > last for d in days):
            label = lov.fakta[fact.senest].etikett.lower()
            raise InputFault(
                name, f"datoen er etter siste dag for «{label}»", "rett den av datoene som er feil"
            )


def _days(fact: Fakta, value: Any) -> list[Any]:
    """Return the dates that a fact says: its own, or the first day of each period of a fact over time."""
    if isinstance(value, Tidslinje) and fact.type is not date:
        return [s.fra.toordinal() for s in value]
    plain = [v for v in each(value) if not isinstance(v, Tidslinje)]
    return [d for v in plain for d in (v if isinstance(v, tuple) else (v,))]


def _last(limit: Any) -> int | None:
    """Return the day that a date, or a yes over time, is or ends on; None when it has no end."""
    if not isinstance(limit, Tidslinje):
        return limit if isinstance(limit, int) and not isinstance(limit, bool) else None
    ends = [s.til for s in limit if s.verdi]
    return max(e.toordinal() for e in ends if e is not None) if ends and None not in ends else None


def read_fact(fact: Fakta, value: Any) -> Any:
    """Return one fact's value as the engine's own (day number for a date, number for a category)."""
    if fact.flere:
        values = value if isinstance(value, list | tuple) else [value]
        return tuple(read_fact(replace(fact, flere=False), v) for v in values)
    if fact.type is bool:
        return _yes_no(fact.navn, value)
    if fact.type is date:
        return _day(fact.navn, value)
    if issubclass(fact.type, IntEnum):
        return _category(fact, value)
    number = _number(fact.navn, value)
    low, high = fact.omrade
    outside = (low is not None and number < low) or (high is not None and number > high)
    if outside and number not in fact.ogsa:
        span = " eller ".join([*(f"{v:g}" for v in fact.ogsa), _span(low, high)])
        hint = " (1 er hele)" if fact.enhet == "andel" else ""
        raise InputFault(
            fact.navn, f"verdien er utenfor {span}", f"oppgi {span} i enheten {fact.enhet}{hint}"
        )
    if fact.trinn is not None:
        steps = number / fact.trinn
        if abs(steps - math.floor(steps + 0.5)) > 1e-9:
            raise InputFault(
                fact.navn,
                f"verdien går ikke opp i trinn på {fact.trinn:g}",
                f"oppgi et helt antall trinn på {fact.trinn:g}",
            )
    if fact.type is int and number != math.floor(number):
        raise InputFault(fact.navn, "verdien er ikke et helt tall", "skriv et helt tall")
    return int(number) if fact.type is int else float(number)


def read_shared(fact: Fakta, value: Mapping[Any, Any], read: Callable[[Any], Any]) -> Fordelt:
    """Return a fact's value for each employer, each read with `read`; unknown ones are unknown."""
    if not fact.per:
        raise InputFault(
            fact.navn, "verdien har felt inni seg", "skriv én verdi, eller en liste av perioder"
        )
    if not value:
        raise InputFault(fact.navn, f"ingen {fact.per} er nevnt", "skriv én verdi, eller navn og verdi")
    if any(not NAME_OF_ONE.fullmatch(str(key)) for key in value):
        raise InputFault(
            fact.navn, f"navnet på en {fact.per} kan ikke brukes", "bruk høyst 40 bokstaver og tall"
        )
    if any(isinstance(one, Mapping) for one in value.values()):
        raise InputFault(fact.navn, "verdien har felt inni seg", f"skriv én verdi for hver {fact.per}")
    found = {str(key): read(one) for key, one in value.items()}
    return Fordelt({k: Unknown(frozenset({fact.navn})) if v is None else v for k, v in found.items()})


def _span(low: float | None, high: float | None) -> str:
    if low is None:
        return f"høyst {high:g}"
    return f"minst {low:g}" if high is None else f"{low:g} til {high:g}"


def _yes_no(name: str, value: Any) -> bool:
    if isinstance(value, str) and value.lower() in YES:
        return YES[value.lower()]
    if isinstance(value, bool):
        return value
    raise InputFault(name, "verdien er ikke ja eller nei", "skriv ja, nei eller ukjent")


def _day(name: str, value: Any) -> int:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            raise InputFault(name, "datoen kan ikke leses", "skriv ÅÅÅÅ-MM-DD") from None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise InputFault(name, "verdien er ikke en dato uten klokkeslett", "skriv ÅÅÅÅ-MM-DD")
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise InputFault(name, f"året er utenfor {FIRST_YEAR} til {LAST_YEAR}", "rett datoen")
    return value.toordinal()


def _category(fact: Fakta, value: Any) -> int:
    assert issubclass(fact.type, IntEnum)
    members = fact.type.__members__
    if isinstance(value, str):
        found = members.get(key(value))
        if found is not None:
            return int(found)
    elif not isinstance(value, bool) and value in [int(m) for m in members.values()]:
        return int(value)
    words = ", ".join(m.lower() for m in members)
    hint = nearest(str(value), [m.lower() for m in members]) if isinstance(value, str) else ""
    raise InputFault(
        fact.navn, "verdien er ikke en av dem vi kjenner", f"{hint} skriv en av {words}".strip()
    )


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        raise InputFault(name, "verdien er ikke et tall", "skriv tallet med punktum og uten mellomrom")
    if abs(value) > LARGEST:
        raise InputFault(name, "tallet er for stort", "skriv et tall under tusen milliarder")
    return value


def lowest(lov: Lovverk, name: str) -> float | None:
    """Return the lowest value a name can have, where the law says so: rates are never below zero."""
    if name in lov.regler:
        return lov.regler[name][-1].declared.minst
    if name in lov.samlet:
        return lowest(lov, lov.samlet[name].av)
    if name in lov.aggregater:
        return lowest(lov, lov.aggregater[name].av)
    if name in lov.visninger:
        return lowest(lov, lov.visninger[name][0])
    if name in lov.satser:
        numbers = [v.verdi for v in lov.satser[name].verdier if not isinstance(v.verdi, tuple)]
        return 0 if numbers and min(numbers) >= 0 else None
    return None


def _plain(lov: Lovverk, name: str, value: Any) -> Any:
    if str(lov.unit(name)) == "ja/nei":
        return _yes_no(name, value)
    if str(lov.unit(name)) == "dato":
        return _day(name, value)
    if name in lov.valg:
        allowed = [a.verdi for a in lov.valg[name].alternativer]
        if isinstance(value, bool) or value not in allowed:
            raise InputFault(name, "verdien er ikke et av alternativene", f"velg en av {allowed}")
        return int(value)
    if str(lov.unit(name)) in TABLES:
        raise InputFault(name, "navnet er en tabell eller flere perioder", "gi i stedet det den brukes til")
    number = _number(name, value)
    if str(lov.unit(name)) == "andel" and number > SHARE_LIMIT:
        raise InputFault(name, "andelen er over 10 (1 er hele)", "skriv for eksempel 0.6 for 60 prosent")
    low = lowest(lov, name)
    if low is not None and number < low:
        raise InputFault(name, f"verdien er under {low:g}", f"oppgi minst {low:g}")
    return number
