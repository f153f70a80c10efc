"""Between the schema and Parquet: types, reading row groups as columns, and writing whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ..engine.errors import InputFault
from .schema import EPOCH, ETTER_NAVN, KOLONNER, ROW_GROUP, VEKTER, VERSION, Kolonne, Slag

Array = np.ndarray[Any, Any]
KEY = b"trygdekart"


def weights_path(path: Path) -> Path:
    """Return where the weights of a population file lie."""
    return path.with_name(path.stem + ".vekter.parquet")


def cell_type(column: Kolonne) -> Any:
    """Return the Arrow type of one cell (of one item when the column is a list)."""
    if column.slag is Slag.DATO:
        return pa.date32()
    if column.slag is Slag.JA_NEI:
        return pa.bool_()
    if column.slag is Slag.KATEGORI:
        return pa.uint8()
    if column.slag is Slag.HELTALL:
        if column.navn == "person":
            return pa.int64()
        return pa.uint8() if column.omrade[1] is not None and column.omrade[1] < 256 else pa.uint16()
    return pa.float64() if column.enhet == "personer" else pa.float32()


def arrow_schema(columns: Sequence[Kolonne] = KOLONNER, about: Mapping[str, Any] | None = None) -> Any:
    """Return the Arrow schema; `about` (seed, share …) is kept as the file's own metadata."""
    fields = [
        pa.field(
            c.navn,
            pa.list_(pa.field("element", cell_type(c), False)) if c.gruppe else cell_type(c),
            c.tom is not None,
        )
        for c in columns
    ]
    note = json.dumps({"skjema": VERSION, **(about or {})}, ensure_ascii=False, sort_keys=True)
    return pa.schema(fields, metadata={KEY: note.encode()})


@dataclass(frozen=True)
class Liste:
    """A list column: person `i` has `verdier[start[i]:start[i + 1]]`."""

    start: Array
    verdier: Array


def to_numpy(column: Kolonne, values: Any) -> Array | Liste:
    """Return a column as numpy: dates as the law's day numbers, empty dates 0, empty numbers NaN.

    A yes/no that may be empty is no where empty: the date beside it says whether there is anything.
    """
    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks()
    if column.gruppe:
        flat = values.flatten()
        start = np.asarray(values.offsets).astype(np.int64)
        return Liste(start - start[0], _flat(column, flat))
    return _flat(column, values)


def _flat(column: Kolonne, values: Any) -> Array:
    if column.slag is Slag.DATO:
        days = values.cast(pa.int32())
        known = np.asarray(days.is_valid())
        return np.where(known, np.asarray(days.fill_null(0)).astype(np.int64) + EPOCH, 0)
    if column.slag is Slag.JA_NEI:
        return np.asarray(values.fill_null(False))
    if column.slag is Slag.TALL:
        return np.asarray(values.cast(pa.float64()).fill_null(float("nan")))
    return np.asarray(values)


def les(
    path: str | Path, navn: Sequence[str], grupper: Sequence[int] | None = None
) -> Iterator[dict[str, Array | Liste]]:
    """Yield the named columns, one row group (`ROW_GROUP` persons) at a time; memory is that of one.

    Raises `InputFault` when the file cannot be read, lacks a column, or a row group is damaged.
    """
    file = open_file(Path(path))
    lacking = [n for n in navn if n not in file.schema_arrow.names]
    if lacking:
        raise InputFault(
            Path(path).name, f"kolonnen «{lacking[0]}» mangler", "se «trygdekart befolkning sjekk»"
        )
    for group in range(file.num_row_groups) if grupper is None else grupper:
        try:
            table = file.read_row_group(group, columns=list(navn))
        except (OSError, pa.ArrowException):
            raise InputFault(
                Path(path).name,
                f"radgruppe {group} (rad {group * ROW_GROUP}–) er skadet og kan ikke leses",
                "lag fila på nytt, eller hent den på nytt",
            ) from None
        yield {n: to_numpy(known_column(n), table.column(n)) for n in navn}


def known_column(name: str) -> Kolonne:
    """Return what the schema says of a column of persons or weights."""
    return ETTER_NAVN.get(name) or next(c for c in VEKTER if c.navn == name)


def open_file(path: Path) -> Any:
    """Return the opened Parquet file; raises `InputFault` in one sentence."""
    if not path.is_file():
        raise InputFault(path.name, "fila finnes ikke", "lag den med «trygdekart befolkning lag»")
    try:
        return pq.ParquetFile(path)
    except (OSError, pa.ArrowException):
        raise InputFault(path.name, "fila er ikke en hel Parquet-fil", "lag den på nytt") from None


def om(path: str | Path) -> dict[str, Any]:
    """Return what the file says of itself: schema version, seed, share, persons; may be nothing."""
    note = (open_file(Path(path)).schema_arrow.metadata or {}).get(KEY)
    return json.loads(note) if note else {}


def no_room(path: Path) -> InputFault:
    """Return the fault of a file that cannot be written."""
    return InputFault(
        path.name,
        "fila kan ikke skrives; disken er full eller mappa er sperret",
        "frigjør plass, og kjør samme kommando igjen: det som er ferdig, er tatt vare på",
    )


def damaged(name: str) -> InputFault:
    """Return the fault of a part that cannot be read."""
    return InputFault(name, "en ferdig del er skadet og er fjernet", "kjør samme kommando igjen")


def write_whole(path: Path, table: Any) -> None:
    """Write a table whole or not at all; raises `InputFault` when there is no room."""
    write_groups(path, [table], table.schema)


def write_groups(path: Path, tables: Iterable[Any], schema: Any) -> None:
    """Write tables, each in row groups of `ROW_GROUP`, whole or not at all; raises `InputFault`."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.ny")
    try:
        with pq.ParquetWriter(
            temporary, schema, compression="zstd", compression_level=1, use_dictionary=False
        ) as writer:
            for table in tables:
                writer.write_table(table, row_group_size=ROW_GROUP)
        with temporary.open("rb") as done:
            os.fsync(done.fileno())
        temporary.replace(path)
    except OSError:
        raise no_room(path) from None
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
