"""`lag`: writes a synthetic population in parts, takes up again where it was stopped, and joins the parts.

A person is a function of (seed, number); which persons are in the file is the share. So neither the number
of workers, nor how many persons are drawn at a time, nor a stop in the middle changes a byte of the result.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ..engine.errors import InputFault
from .arrow import arrow_schema, cell_type, damaged, no_room, weights_path, write_groups, write_whole
from .demografi import cells
from .liv import FELT, MOST_SPELLS, N_YEARS, Bok, lev_alle
from .parametre import Tabeller, fingerprint, tables
from .person import FORDELING, forste_januar
from .plass import ny_fil
from .schema import EPOCH, KOLONNER, ROW_GROUP, Kolonne, Slag
from .tall import kjerne, neste, strom
from .vekter import Merker, write_weights

Progress = Callable[[int, int], None]
MARKS = ("kull", "status")  # columns of the parts that only the weights need
_GOLDEN = 0.6180339887498949


def persons_in(share: float) -> int:
    """Return how many persons a share is; raises `InputFault` outside 0 to 1."""
    if not 0 < share <= 1:
        raise InputFault(
            "--andel", "andelen er ikke mellom 0 og 1", "skriv for eksempel 0.01 for én prosent"
        )
    return max(1, round(cells().persons * share))


def lag(
    andel: float,
    ut: str | Path,
    fro: int = 1,
    arbeidere: int | None = None,
    per_del: int = ROW_GROUP,
    fremdrift: Progress | None = None,
) -> int:
    """Write the persons to `ut` and their weights beside it; return how many persons.

    `per_del` persons are drawn at a time by each of `arbeidere` threads. A stopped run goes on from its
    finished parts when it is started again with the same seed, share and version. Raises `InputFault`.
    """
    path, n = Path(ut), persons_in(andel)
    for one in (path, weights_path(path)):
        ny_fil(one)
    folder = path.with_name(f".{path.name}.deler-{fingerprint()}-{fro}-{n}-{per_del}")
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        raise no_room(path) from None
    starts = list(range(0, n, per_del))
    todo = [a for a in starts if not (folder / _part(a)).exists()]
    done = len(starts) - len(todo)
    if fremdrift and done:
        fremdrift(min(done * per_del, n), n)
    tables()  # made once, before the threads
    with ThreadPoolExecutor(arbeidere or os.cpu_count() or 1) as pool:
        waiting = [pool.submit(_write_part, folder, a, min(a + per_del, n), fro) for a in todo]
        try:
            for job in as_completed(waiting):
                job.result()
                done += 1
                if fremdrift:
                    fremdrift(min(done * per_del, n), n)
        except BaseException:
            for job in waiting:
                job.cancel()
            raise
    about = {"fro": fro, "andel": andel, "personer": n, "versjon": fingerprint()}
    marks = _join([folder / _part(a) for a in starts], path, about)
    write_weights(weights_path(path), marks, n, about)
    shutil.rmtree(folder, ignore_errors=True)
    return n


def _part(first: int) -> str:
    return f"{first:09d}.parquet"


def _write_part(folder: Path, first: int, last: int, fro: int) -> None:
    write_whole(folder / _part(first), table_of(fro, first, last))


@kjerne
def _fordel(fro: int, first: int, cumulative: Any, sex: Any, born: Any, arrival: Any, out: Any) -> None:
    """Give persons a cell, a birthday and a day of arrival; any prefix is spread over all cells."""
    offset = neste(np.array([strom(fro, 0, 0)]))
    for i in range(len(out)):
        place = offset + (first + i + 1) * _GOLDEN
        cell = min(np.searchsorted(cumulative, place - np.floor(place), side="right"), len(cumulative) - 1)
        s = np.array([strom(fro, first + i, FORDELING)])
        start = forste_januar(born[cell])
        out[i, 0], out[i, 1] = sex[cell], start + int(neste(s) * (forste_januar(born[cell] + 1) - start))
        out[i, 2] = out[i, 1]
        if arrival[cell] > 0:
            start = forste_januar(arrival[cell])
            out[i, 2] = max(out[i, 1], start + int(neste(s) * 365))


def simulate(fro: int, first: int, last: int, by: Tabeller | None = None) -> Bok:
    """Return the lives of persons `first` to `last` (not included), with no room left over."""
    n, c, by = last - first, cells(), by or tables()
    who = np.zeros((n, 3), dtype=np.int64)
    _fordel(fro, first, np.cumsum(c.size) / c.size.sum(), c.sex, c.born, c.arrival, who)
    for room in (8, 40, MOST_SPELLS):
        book = Bok(
            np.empty((n, len(FELT))),
            np.zeros((n, N_YEARS), dtype=np.uint8),
            np.zeros((n, 3), dtype=np.int64),
            np.empty((n * room + MOST_SPELLS, 4), dtype=np.int32),
            np.empty((n * min(room, 40) // 8 + 2 * MOST_SPELLS, 9)),
            np.empty(n * min(room, 16) // 2 + 2 * MOST_SPELLS, dtype=np.int32),
        )
        if lev_alle(fro, first, who[:, 0], who[:, 1], who[:, 2], book, by) == n:
            break
    total = book.antall.sum(axis=0)
    return book._replace(syk=book.syk[: total[0]], aap=book.aap[: total[1]], barn=book.barn[: total[2]])


SYK = ("syk_fra", "syk_til", "syk_grad", "syk_diagnose")
AAP = (
    "aap_fra",
    "aap_til",
    "aap_nedsatt_dato",
    "aap_inntekt_1",
    "aap_inntekt_2",
    "aap_inntekt_3",
    "aap_meldeperiode_timer",
    "aap_ung_ufor",
    "aap_etter",
)


def table_of(fro: int, first: int, last: int, by: Tabeller | None = None) -> Any:
    """Return persons `first` to `last` (not included) as a table in the schema, with `MARKS` after."""
    book = simulate(fro, first, last, by)
    starts = np.zeros((len(book.antall) + 1, 3), dtype=np.int32)
    np.cumsum(book.antall, axis=0, out=starts[1:])
    lists = {name: (book.syk[:, i], 0) for i, name in enumerate(SYK)}
    lists |= {name: (book.aap[:, i], 1) for i, name in enumerate(AAP)}
    lists["barn_fodt"] = (book.barn, 2)
    arrays = []
    for spec in KOLONNER:
        if spec.navn == "person":
            arrays.append(pa.array(np.arange(first, last)))
        elif spec.gruppe:
            values, which = lists[spec.navn]
            arrays.append(
                pa.ListArray.from_arrays(
                    pa.array(starts[:, which]), _cells(spec, values), type=list_type(spec)
                )
            )
        else:
            arrays.append(_cells(spec, book.felt[:, FELT.index(spec.navn)]))
    born_year = book.felt[:, 0]
    arrays += [
        pa.array(_year_of(born_year)),
        pa.FixedSizeListArray.from_arrays(pa.array(book.status.ravel()), N_YEARS),
    ]
    fields = [*arrow_schema(), *(pa.field(m, a.type) for m, a in zip(MARKS, arrays[-2:], strict=True))]
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def list_type(spec: Kolonne) -> Any:
    """Return the Arrow type of a list column."""
    return pa.list_(pa.field("element", cell_type(spec), False))


def _year_of(days: Any) -> Any:
    dates = (days.astype(np.int64) - EPOCH).astype("datetime64[D]")
    return dates.astype("datetime64[Y]").astype(np.int64).astype(np.int16) + np.int16(1970)


def _cells(spec: Kolonne, values: Any) -> Any:
    empty = np.isnan(values) if spec.tom is not None else None
    if spec.slag is Slag.DATO:
        values = np.where(empty, EPOCH, values) if empty is not None else values
        return pa.array(values.astype(np.int32) - np.int32(EPOCH), mask=empty).cast(pa.date32())
    if spec.slag is Slag.TALL:
        return pa.array(values.astype(np.float32), mask=empty)
    values = np.where(empty, 0, values) if empty is not None else values
    kind: Any = {Slag.JA_NEI: np.bool_, Slag.KATEGORI: np.uint8}.get(spec.slag)
    return pa.array(values.astype(kind or cell_type(spec).to_pandas_dtype()), mask=empty)


def _join(parts: list[Path], path: Path, about: dict[str, Any]) -> Merker:
    """Write the parts as one file; return what the weights need of each person."""
    names = [c.navn for c in KOLONNER]
    sexes, cohorts, sectors, states = [], [], [], []

    def groups() -> Iterator[Any]:
        for table in _row_groups(parts):
            sexes.append(np.asarray(table.column("kjonn")).astype(np.uint8))
            cohorts.append(np.asarray(table.column("kull")))
            sectors.append(np.asarray(table.column("sektor")).astype(np.uint8))
            flat = table.column("status").combine_chunks().flatten()
            states.append(np.asarray(flat).reshape(-1, N_YEARS))
            yield table.select(names).replace_schema_metadata(schema.metadata)

    schema = arrow_schema(KOLONNER, about)
    write_groups(path, groups(), schema)
    return Merker(*(np.concatenate(x) for x in (sexes, cohorts, sectors, states)))


def _row_groups(parts: list[Path]) -> Iterator[Any]:
    """Yield tables of `ROW_GROUP` persons (the last: the rest), whatever the size of the parts."""
    kept: list[Any] = []
    size = 0
    for part in parts:
        try:
            table = pq.read_table(part)
        except (OSError, pa.ArrowException):
            part.unlink(missing_ok=True)
            raise damaged(part.name) from None
        while size + len(table) >= ROW_GROUP:
            take = ROW_GROUP - size
            yield pa.concat_tables([*kept, table.slice(0, take)]).combine_chunks()
            kept, size, table = [], 0, table.slice(take)
        if len(table):
            kept.append(table)
            size += len(table)
    if kept:
        yield pa.concat_tables(kept).combine_chunks()
