"""Explains one number made of several: of the parts of a year, of days, of employers, of a timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from .context import Context, category
from .fordelt import Fordelt
from .formatting import grouped, plain, value_text
from .plan import Step
from .rules import Regel
from .unknown import Unknown
from .year import Part


def holds(value: Any) -> bool:
    """Whether a yes/no holds; an unknown one may, so it counts as one to explain."""
    return any(
        type(v) is Unknown or bool(v) for v in (value.values() if type(value) is Fordelt else [value])
    )


def last_counted(context: Context, name: str) -> Part:
    """Return the last stretch of the year that counted in an aggregate (else the last one)."""
    agg = context.lov.aggregater[name]
    parts = context.deler[name]
    counted = [p for p in parts if not agg.nar or holds(p.values[agg.nar])]
    return (counted or list(parts))[-1]


TOTALS: Mapping[str, str] = {
    "sum": "Lagt sammen for alle.",
    "høyest": "Den høyeste av alle.",
    "lavest": "Den laveste av alle.",
    "noen": "Ja hvis det gjelder for noen.",
    "alle": "Ja hvis det gjelder for alle.",
}


def total_of_all(context: Context, name: str) -> dict[str, Any]:
    """Explain one number for the person by the number for each of several."""
    total = context.lov.samlet[name]
    shared = context.verdier[total.av]
    lines: tuple[str, ...] = ()
    if type(shared) is Fordelt:
        unit, kind = context.lov.unit_text(total.av), category(context.lov, total.av)
        shown = context.words.shown
        lines = tuple(f"{key}: {shown(value_text(value, unit, kind))}" for key, value in shared)
    return {"hjemmel": total.hjemmel, "setning": context.words.said(TOTALS[total.metode]), "formel": lines}


METHODS: Mapping[str, str] = {
    "sum": "Lagt sammen over årets måneder.",
    "siste": "Den siste i året.",
    "høyest": "Den høyeste i året.",
    "lavest": "Den laveste i året.",
    "vektet": "Gjennomsnittet i året, vektet etter måneder.",
    "noen": "Ja hvis det gjelder i noen del av året.",
    "alle": "Ja hvis det gjelder hele året.",
}


def aggregate(context: Context, name: str) -> dict[str, Any]:
    """Explain a number of the year by the stretches of the year it was made of."""
    agg = context.lov.aggregater[name]
    unit, kind = str(context.lov.unit(agg.av)), category(context.lov, agg.av)
    said, shown = context.words.said, context.words.shown

    def told(part: Part) -> str:
        counted = not agg.nar or holds(part.values[agg.nar])
        return shown(value_text(part.values[agg.av], unit, kind)) if counted else said("teller ikke")

    rows = _alike_joined(context.deler.get(name, ()), told)
    return {
        "hjemmel": agg.hjemmel,
        "setning": said(METHODS[agg.metode]),
        "deler": tuple(
            f"{shown(span(a, b, always=True))}: {t} {said('i')} {shown(plain(w, 2))} {said('mnd')}"
            for a, b, t, w in rows
        ),
        "sikkerhet": agg.sikkerhet,
        "trenger": (),
    }


def over_days(context: Context, name: str) -> dict[str, Any]:
    """Explain a sum or a course over days by its stretches of like days."""
    total = context.lov.over_dager[name]
    unit = str(context.lov.unit(total.av))
    summed = total.metode != "forløp"
    parts = context.deler.get(name, ()) if summed else ()
    shown = context.words.shown
    rows = _alike_joined(parts, lambda part: shown(value_text(part.values[total.av], unit)))
    days = {one: context.words.said(word) for one, word in WEEKDAYS.items()}
    return {
        "hjemmel": total.hjemmel,
        "setning": context.words.said(OVER_WEEKDAYS if summed else "Dag for dag."),
        "deler": tuple(f"{shown(span(a, b))}: {t} × {grouped(w, 0)} {days[w == 1]}" for a, b, t, w in rows),
        "sikkerhet": total.sikkerhet,
        "trenger": (),
    }


def _alike_joined(
    parts: Iterable[Part], told: Callable[[Part], str]
) -> list[tuple[date, date, str, float]]:
    """Return (from, to, text, weight), with stretches in a row that read the same put together."""
    rows: list[tuple[date, date, str, float]] = []
    for part in parts:
        text = told(part)
        if rows and rows[-1][2] == text:
            first, _, _, weight = rows.pop()
            rows.append((first, part.til, text, weight + part.weight))
        else:
            rows.append((part.fra, part.til, text, part.weight))
    return rows


OVER_WEEKDAYS = "Lagt sammen over hverdagene, mandag til fredag."
WEEKDAYS: Mapping[bool, str] = {True: "hverdag", False: "hverdager"}


def span(first: date, last: date, *, always: bool = False) -> str:
    """Return «1.12.–7.12.», or one day as «1.12.» unless `always` both are wanted."""
    start = f"{first.day}.{first.month}."
    return start if first == last and not always else f"{start}–{last.day}.{last.month}."


def derived_from(context: Context, step: Step, derived: Regel) -> Iterator[str]:
    """Yield the rows a derivation was made of, when it says how to find them."""
    rows = derived.declared.rader
    arguments = [context.gitt.get(n, context.verdier[n]) for n in step.needs]
    if rows is None or type(context.verdier[step.navn]) is Unknown:
        return
    unit = str(derived.enhet)
    for first, last, value in rows(*arguments):
        yield context.words.shown(f"{span(first, last)}: {value_text(value, unit)}")
