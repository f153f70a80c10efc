"""Reforms side by side: each alone on the law in force, one row a number and one column a reform."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..case.notes import norsk
from ..case.reformvirkning import MECHANICAL, Post, Virkning
from .output import BANNER, table
from .reform_views import amount, signed


def _numbers(effects: Sequence[Virkning]) -> dict[str, list[Post | None]]:
    """Return each number by name, with its effect under each reform; None where one has no such number."""
    names = dict.fromkeys(p.navn for e in effects for p in e.poster)
    held = [{p.navn: p for p in e.poster} for e in effects]
    return {n: [h.get(n) for h in held] for n in names}


def side_by_side_lines(effects: Sequence[Virkning]) -> Iterator[str]:
    """Yield one table of what each reform does alone, then what each one is and assumes."""
    yield BANNER
    yield "Hver reform for seg, mot gjeldende lov:"
    yield ""
    rows = []
    for posts in _numbers(effects).values():
        known = next(p for p in posts if p is not None)
        cells = ["–" if p is None else amount(p.etter, p.enhet) for p in posts]
        rows.append([known.etikett, amount(known.for_, known.enhet), *cells])
        if any(p is not None and p.endring for p in posts):
            rows.append(
                ["  endring", "", *("–" if p is None else signed(p.endring, p.enhet) for p in posts)]
            )
    yield table(rows, ("", "gjeldende lov", *(e.reformer[0].fil.navn for e in effects)))
    yield ""
    for e in effects:
        one = e.reformer[0]
        yield f"{one.fil.navn}: {one.fil.tittel}, fra {norsk(one.gjelder_fra)}."
        for b in one.fil.brytere:
            yield f"  {b.sporsmal} {one.svar_paa(b)}"
        if e.skjermet:
            yield "  Gjelder bare nye, og personen kom inn før; den endrer ikke noe her."
    yield ""
    yield MECHANICAL
    for line in dict.fromkeys(line for e in effects for line in e.reformer[0].fil.forutsetninger):
        yield f"  – {line}"


def side_by_side_json(effects: Sequence[Virkning], each: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the table, and each reform's own effect as it is alone."""
    return {
        "skjema": "trygdekart-reformer-side-om-side/1",
        "tabell": [
            {
                "navn": name,
                "for": next(p.for_ for p in posts if p is not None),
                "etter": {
                    e.reformer[0].fil.navn: p.etter
                    for e, p in zip(effects, posts, strict=True)
                    if p is not None
                },
            }
            for name, posts in _numbers(effects).items()
        ],
        "reformer": list(each),
    }
