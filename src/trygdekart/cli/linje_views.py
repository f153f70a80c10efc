"""What `linje` shows: a number along another, with every kink and cliff, in the units of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..case.notes import basis
from ..case.svar_data import assumed
from ..engine.formatting import grouped, plain, value_text
from ..engine.law import Lov
from .output import BANNER, table

KRONER = "kr"
# What one more of a name is called, by the first part of its unit.
ONE_MORE: Mapping[str, str] = {
    KRONER: "krone",
    "andel": "prosentpoeng",
    "time": "time",
    "dag": "dag",
    "uke": "uke",
    "måned": "måned",
    "år": "år",
}


def line_data(
    lov: Lov, values: Mapping[str, Any], target: str, along: str, start: float, stop: float
) -> dict[str, Any]:
    """Return the stretches and cliffs of `target` along a name, for each unknown answer.

    `stigning` is what one more of `along` gives, in the units of both; `av_neste_krone` is the same where
    both are kroner, else None.
    """
    from ..engine.piecewise import cliffs, pieces

    verk = lov.verk
    units = str(verk.unit(target)), str(verk.unit(along))
    in_kroner = all(unit.startswith(KRONER) for unit in units)
    probe = lov.beregn_rett({**values, along: start}, (target,))
    out = []
    for branch in probe.greiner:
        found = pieces(lov, {**values, **branch.antatt}, along, target, start, stop)
        out.append(
            {
                "antatt": assumed(probe, branch.antatt),
                "stykker": [
                    {
                        "fra": float(p.fra),
                        "til": None if p.til is None else float(p.til),
                        "verdi": float(p.ved_fra),
                        "stigning": float(p.stigning),
                        "av_neste_krone": float(p.stigning) if in_kroner else None,
                    }
                    for p in found
                ],
                "stup": [
                    {
                        "ved": float(c.ved),
                        "fra": float(c.for_),
                        "til": float(c.etter),
                        "fall": float(c.fall),
                    }
                    for c in cliffs(found)
                ],
            }
        )
    return {
        "tall": verk.label(target),
        "enhet": units[0],
        "langs": verk.label(along),
        "enhet_langs": units[1],
        "lov": basis(probe),
        "greiner": out,
    }


def line_lines(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the stretches and cliffs as a table."""
    unit, axis = data["enhet"], data["enhet_langs"]
    more = ONE_MORE.get(axis.partition("/")[0], "én mer")
    kept = "igjen av neste krone" if _kroner(unit) and _kroner(axis) else f"per {more}"
    kept = "for én mer" if more == "én mer" else kept
    yield BANNER
    yield data["lov"]
    for branch in data["greiner"]:
        yield ""
        if branch["antatt"]:
            yield branch["antatt"]
        rows = [
            [
                _cell(p["fra"], axis),
                "…" if p["til"] is None else _cell(p["til"], axis),
                _cell(p["verdi"], unit),
                _slope(p["stigning"], unit, axis),
            ]
            for p in branch["stykker"]
        ]
        yield table(rows, [f"{data['langs']} fra", "til", f"{data['tall']} ved fra", kept])
        for c in branch["stup"]:
            yield (
                f"Stup ved {_text(c['ved'], axis)}: med mer enn det faller {data['tall'].lower()} fra "
                f"{_text(c['fra'], unit)} til {_text(c['til'], unit)} – {_text(c['fall'], unit)} mindre."
            )


def _kroner(unit: str) -> bool:
    return unit.startswith(KRONER)


def _cell(value: float, unit: str) -> str:
    """Return a number of a column; kroner and hours are whole, and the heading says what they are."""
    return grouped(value, 0) if _kroner(unit) or unit.startswith("time") else value_text(value, unit)


def _text(value: float, unit: str) -> str:
    return f"{grouped(value, 0)} kr" if _kroner(unit) else value_text(round(value, 4), unit)


def _slope(slope: float, unit: str, axis: str) -> str:
    """Return what one more gives: øre of a krone, else the number's own unit; a share by the hundredth."""
    step = slope / 100 if axis == "andel" else slope
    if not _kroner(unit):
        return value_text(step, unit)
    return f"{plain(step * 100, 2)} øre" if _kroner(axis) else f"{grouped(step, 2)} kr"
