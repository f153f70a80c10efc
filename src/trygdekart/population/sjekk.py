"""`sjekk`: holds a population file – ours, or someone's own register extract – to the schema.

Every fault is one sentence with column and rows. No value from the file is ever repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ..engine.errors import InputFault
from .arrow import Liste, cell_type, known_column, open_file, to_numpy, weights_path
from .schema import ETTER_NAVN, INNTEKT_FOR, KOLONNER, PERIODER, VEKTER, YEARS, Kolonne, Slag

Array = np.ndarray[Any, Any]
Progress = Callable[[int, int], None]
SAMPLE = 200_000  # positive values the middle is taken of, to suspect a wrong unit


@dataclass(frozen=True)
class Feil:
    """One fault: the column (or the file), the first and last row it is in, how many, and what is wrong."""

    kolonne: str
    fra: int | None
    til: int | None
    antall: int
    hva: str

    def __str__(self) -> str:
        """Return the fault as one sentence."""
        if self.fra is None:
            return f"{self.kolonne}: {self.hva}."
        rows = f"rad {self.fra}" if self.fra == self.til else f"rad {self.fra}–{self.til}"
        many = f", {self.antall} steder" if self.antall > 1 else ""
        return f"{self.kolonne} ({rows}{many}): {self.hva}."


class _Report:
    """Collects faults; the same fault of a column in several row groups is one, from first to last row."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], Feil] = {}

    def add(self, column: str, rows: Array | None, what: str) -> None:
        """Note a fault in these rows (None: of the whole column); nothing when there are no rows."""
        if rows is None:
            self.found.setdefault((column, what), Feil(column, None, None, 1, what))
        elif len(rows):
            old = self.found.get((column, what))
            first, last, many = int(rows[0]), int(rows[-1]), len(rows)
            if old and old.fra is not None:
                first, many = old.fra, many + old.antall
            self.found[column, what] = Feil(column, first, last, many, what)


def sjekk(
    fil: str | Path, fremdrift: Progress | None = None, navn: Collection[str] | None = None
) -> list[Feil]:
    """Return every fault of a population file and its weights, empty when there is none.

    `navn` are the columns to look at (all of them unless given). Reads one row group at a time. Raises
    `InputFault` when the file is not there or not Parquet at all.
    """
    path = Path(fil)
    file, report = open_file(path), _Report()
    asked = tuple(c for c in KOLONNER if navn is None or c.navn in navn)
    there = _columns(file.schema_arrow, asked, report, _optional())
    _walk(path, file, there, report, fremdrift)
    weights = weights_path(path)
    if weights.is_file():
        other = open_file(weights)
        names = _columns(other.schema_arrow, VEKTER, report, {c.navn for c in VEKTER[1:]})
        _walk(weights, other, names, report, None)
        if other.metadata.num_rows != file.metadata.num_rows:
            report.add(
                weights.name, None, "vektfila har ikke like mange rader som personfila; lag dem sammen"
            )
    return list(report.found.values())


def _optional() -> set[str]:
    """Return the columns one's own extract may be without: whole years, and incomes before them."""
    years = {f"arbeid_{part}_{y}" for y in YEARS for part in ("arslonn", "dager")}
    return years | {c.navn for c in INNTEKT_FOR}


def _columns(
    schema: Any, columns: tuple[Kolonne, ...], report: _Report, optional: set[str]
) -> list[Kolonne]:
    """Return the columns that can be checked; notes the missing, and those of another type."""
    there = []
    for column in columns:
        i = schema.get_field_index(column.navn)
        if i < 0:
            pair = column.navn.replace("arslonn", "dager") if "arslonn" in column.navn else ""
            if column.navn not in optional or (pair and schema.get_field_index(pair) >= 0):
                report.add(column.navn, None, f"kolonnen mangler ({column.mening.rstrip('.')})")
            continue
        kind = schema.field(i).type
        is_list = pa.types.is_list(kind) or pa.types.is_large_list(kind)
        cell = kind.value_type if is_list else kind
        if is_list != (column.gruppe is not None) or not _fits(cell, cell_type(column)):
            wanted = f"liste av {cell_type(column)}" if column.gruppe else f"{cell_type(column)}"
            report.add(column.navn, None, f"typen er en annen enn {wanted}; gjør om kolonnen")
            continue
        there.append(column)
    return there


def _fits(cell: Any, wanted: Any) -> bool:
    for same in (pa.types.is_date, pa.types.is_boolean, pa.types.is_integer):
        if same(wanted):
            return bool(same(cell))
    return bool(pa.types.is_floating(cell) or pa.types.is_integer(cell))


def _walk(
    path: Path, file: Any, columns: list[Kolonne], report: _Report, progress: Progress | None
) -> None:
    row, middles = 0, {c.navn: np.empty(0) for c in columns if c.typisk}
    last_person = -1
    for group in range(file.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        values: dict[str, Array | Liste] = {}
        for column in columns:
            try:
                raw = file.read_row_group(group, columns=[column.navn]).column(0).combine_chunks()
                raw.validate(full=True)
            except (OSError, pa.ArrowException):
                what = "radgruppen er skadet og kan ikke leses; hent fila på nytt"
                report.add(column.navn, np.array([row, row + rows - 1]), what)
                continue
            _empty(column, raw, row, report)
            cells = to_numpy(column, raw)
            values[column.navn] = cells
            flat = cells.verdier if isinstance(cells, Liste) else cells
            _values(column, flat, _owners(cells, row), report)
            if column.typisk and len(middles[column.navn]) < SAMPLE:
                positive = flat[flat > 0][:SAMPLE]
                middles[column.navn] = np.concatenate([middles[column.navn], positive])
        for name in PERIODER:
            _spells(name, values, row, report)
        _order(values, row, report)
        if isinstance(values.get("person"), np.ndarray) and rows:
            person = np.asarray(values["person"])
            steps = np.diff(np.concatenate([[last_person], person]))
            report.add(
                "person", row + np.flatnonzero(steps <= 0), "numrene stiger ikke; sorter fila etter person"
            )
            last_person = int(person[-1])
        row += rows
        if progress:
            progress(group + 1, file.num_row_groups)
    for column in columns:
        if column.typisk and len(middles[column.navn]) >= 20:
            _unit(column, float(np.median(middles[column.navn])), report)


def _empty(column: Kolonne, raw: Any, row: int, report: _Report) -> None:
    if column.tom is None and raw.null_count:
        rows = row + np.flatnonzero(~np.asarray(raw.is_valid()))
        report.add(
            column.navn, rows, "cellen er tom; ukjent er ikke null, så raden må fylles ut eller tas bort"
        )
    if column.gruppe and raw.flatten().null_count:
        report.add(column.navn, np.array([row, row + len(raw) - 1]), "en verdi inne i lista er tom")


def _owners(cells: Array | Liste, row: int) -> Array:
    if isinstance(cells, Liste):
        return row + np.repeat(np.arange(len(cells.start) - 1), np.diff(cells.start))
    return row + np.arange(len(cells))


def _values(column: Kolonne, flat: Array, owner: Array, report: _Report) -> None:
    if column.kategori is not None:
        known = [int(k) for k in column.kategori]
        words = ", ".join(f"{int(k)} {k.name.lower().replace('_', ' ')}" for k in column.kategori)
        report.add(column.navn, owner[~np.isin(flat, known)], f"koden finnes ikke; kodene er {words}")
        return
    if column.slag is Slag.JA_NEI:
        return
    number = flat.astype(float)
    if column.slag is Slag.TALL and column.tom is None:
        report.add(column.navn, owner[~np.isfinite(number)], "verdien er ikke et tall")
    known_cells = np.isfinite(number) & ((column.slag is not Slag.DATO) | (flat != 0))
    low, high = column.omrade
    outside = known_cells & (
        (number < (low if low is not None else -np.inf)) | (number > (high if high is not None else np.inf))
    )
    where = "mellom 1890 og 2110" if column.slag is Slag.DATO else _range(column)
    report.add(
        column.navn, owner[outside], f"verdien er ikke {where} ({column.enhet}); rett enheten eller raden"
    )


def _range(column: Kolonne) -> str:
    low, high = column.omrade
    return f"{low:g} eller mer" if high is None else f"mellom {low:g} og {high:g}"


def _unit(column: Kolonne, middle: float, report: _Report) -> None:
    low, high = column.typisk or (0.0, 0.0)
    if low <= middle <= high:
        return
    size = "små" if middle < low else "store"
    guess = ""
    if column.enhet == "kr/år":
        guess = " (er det G, tusen kroner eller kroner per måned?)" if middle < low else " (er det øre?)"
    elif column.enhet == "G":
        guess = " (er det kroner?)"
    report.add(
        column.navn, None, f"verdiene er for {size} til å være {column.enhet}{guess}; regn om kolonnen"
    )


def _spells(group: str, values: dict[str, Array | Liste], row: int, report: _Report) -> None:
    lists = {n: v for n, v in values.items() if isinstance(v, Liste) and known_column(n).gruppe == group}
    first, last = PERIODER[group]
    if first not in lists:
        return
    start = lists[first].start
    for name, other in lists.items():
        if len(other.start) == len(start):
            wrong = np.flatnonzero(np.diff(other.start) != np.diff(start))
            report.add(name, row + wrong, f"lista er ikke like lang som {first}; forskyvningene er brutt")
    if last not in lists or not np.array_equal(lists[last].start, start):
        return
    fra, til, owner = lists[first].verdier, lists[last].verdier, _owners(lists[first], row)
    report.add(last, owner[til < fra], f"perioden slutter før den begynner; bytt om {first} og {last}")
    if len(fra) > 1:
        same = owner[1:] == owner[:-1]
        report.add(
            first, owner[1:][same & (fra[1:] < fra[:-1])], "periodene står ikke i rekkefølge; sorter dem"
        )
        over = same & (fra[1:] >= fra[:-1]) & (fra[1:] <= til[:-1])
        report.add(first, owner[1:][over], "perioden overlapper den forrige; slå dem sammen")


def _order(values: dict[str, Array | Liste], row: int, report: _Report) -> None:
    """Hold dates of one person to their order."""
    for early, late in (
        ("fodselsdato", "bosatt_fra"),
        ("bosatt_fra", "bosatt_til"),
        ("par_fra", "par_til"),
        ("uforetrygd_uforetidspunkt", "uforetrygd_innvilget_fra"),
        ("uforetrygd_innvilget_fra", "uforetrygd_til"),
    ):
        a, b = values.get(early), values.get(late)
        if isinstance(a, np.ndarray) and isinstance(b, np.ndarray):
            wrong = (a != 0) & (b != 0) & (b < a)
            report.add(late, row + np.flatnonzero(wrong), f"datoen er før {early}")


def forklart() -> Iterator[dict[str, Any]]:
    """Yield what the schema says of each column, for a page and for programs."""
    for column in (*ETTER_NAVN.values(), *VEKTER[1:]):
        yield {
            "navn": column.navn,
            "type": ("liste av " if column.gruppe else "") + str(cell_type(column)),
            "enhet": column.enhet,
            "omrade": [_end(column, end) for end in column.omrade],
            "koder": {int(k): k.name.lower() for k in column.kategori} if column.kategori else None,
            "tom": column.tom,
            "mening": column.mening,
        }


def _end(column: Kolonne, end: float | None) -> float | str | None:
    """Return an end of a range as people read it: a day of a date."""
    return date.fromordinal(int(end)).isoformat() if end is not None and column.slag is Slag.DATO else end


def holdt(fil: str | Path, navn: Collection[str] | None = None) -> None:
    """Raise `InputFault` with the first fault when a file does not hold; `navn` as in `sjekk`."""
    faults = sjekk(fil, None, navn)
    if faults:
        raise InputFault(Path(fil).name, str(faults[0]).rstrip("."), "se «trygdekart befolkning sjekk»")
