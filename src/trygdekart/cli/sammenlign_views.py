"""What `sammenlign` shows: columns side by side, as plain data and as the tables made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ..case.jobb_data import number
from ..case.notes import basis, decides, norsk, notes
from ..case.sammenlign import Rad, Sammenligning
from ..engine.context import category
from ..engine.formatting import value_text
from .output import BANNER, table


def column_title(path: str, paths: Sequence[str], lov: Any, laws: Sequence[Any], change: str) -> str:
    """Return what to call a column: the part in which it differs from the others."""
    parts = [Path(path).stem] if len(paths) > 1 else []
    if len(laws) > 1:
        parts.append(str(lov.ar) if lov.ar is not None else norsk(lov.dato))
    if change:
        parts.append(change)
    return ", ".join(parts) or "saken"


def compare_data(result: Sammenligning) -> dict[str, Any]:
    """Return the columns and rows as JSON values (schema trygdekart-sammenlign/1)."""
    return {
        "skjema": "trygdekart-sammenlign/1",
        "kolonner": [
            {
                "tittel": k.tittel,
                "dato": None if k.svar.lov.ar is not None else k.svar.lov.dato.isoformat(),
                "ar": k.svar.lov.ar,
                "kjent": k.svar.lov.kjent.isoformat(),
            }
            for k in result.kolonner
        ],
        "rader": [{**_row_data(r), "ulik": r.ulik, "forskjell": number(r.forskjell)} for r in result.rader],
        "bare_i_noen": [_row_data(r) for r in result.bare_noen],
    }


def _row_data(row: Rad) -> dict[str, Any]:
    """Return a row as JSON values; a value is null where it is unknown, or no number of that column."""
    return {
        "navn": row.navn,
        "etikett": row.etikett,
        "verdier": [None if s is None else {"minst": s[0], "hoyst": s[1]} for s in row.spenn],
    }


def compare_lines(result: Sammenligning) -> Iterator[str]:
    """Yield the columns side by side, what differs first."""
    yield BANNER
    for column in result.kolonner:
        yield f"{column.tittel}: {basis(column.svar)}"
    header = ["", *(k.tittel for k in result.kolonner), "forskjell"]
    for differs, title in ((True, "Dette er ulikt"), (False, "Dette er likt")):
        rows = [r for r in result.rader if r.ulik is differs]
        if not rows:
            continue
        yield ""
        yield f"{title}:"
        yield table([_compare_row(result, r) for r in rows], header)
    if not result.rader:
        yield ""
        yield "De har ingen tall felles."
    if result.bare_noen:
        yield ""
        yield "Tall som ikke er med i alle:"
        yield table([_compare_row(result, r) for r in result.bare_noen], header)
    doubts = dict.fromkeys(line for k in result.kolonner for line in (*decides(k.svar), *notes(k.svar)))
    if doubts:
        yield ""
        yield from doubts


def _compare_row(result: Sammenligning, row: Rad) -> list[str]:
    svar = result.kolonner[0].svar
    verk = svar.lov.verk
    unit, kind = str(verk.unit(row.navn)), category(verk, row.navn)

    def text(value: Any) -> str:
        return value_text(value, unit, kind, whole=True)

    cells = []
    for column, span in zip(result.kolonner, row.spenn, strict=True):
        if row.navn not in column.svar.navn:
            cells.append("–")
        elif span is None:
            cells.append("ukjent")
        else:
            low, high = text(span[0]), text(span[1])
            cells.append(low if low == high else f"{low}–{high}")
    change = "" if row.forskjell is None or not row.ulik else text(row.forskjell)
    return [row.etikett, *cells, change]
