"""`sjekk`: every fault of a file is one sentence with column and rows, and never a value from the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from trygdekart.cli.main import main
from trygdekart.engine.errors import InputFault
from trygdekart.population.lag import lag
from trygdekart.population.sjekk import sjekk


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("sjekk") / "folk.parquet"
    lag(0.001, path)
    return pq.read_table(path)


def put(table: Any, name: str, values: Any) -> Any:
    return table.set_column(table.schema.get_field_index(name), name, values)


def one(table: Any, name: str, row: int, value: Any) -> Any:
    cells = table[name].to_pylist()
    cells[row] = value
    return put(table, name, pa.array(cells, type=table.schema.field(name).type))


def times(name: str, factor: float) -> Callable[[Any], Any]:
    return lambda t: put(t, name, pa.array(np.asarray(t[name]) * factor, type=pa.float64()))


def spell(first: int, last: int) -> Callable[[Any], Any]:
    """Give the first person with two spells of sickness others, in days from the first of them."""

    def change(t: Any) -> Any:
        row = next(i for i, x in enumerate(t["syk_fra"].to_pylist()) if len(x) == 2)
        start = t["syk_fra"].to_pylist()[row][0]
        days = [start, start + (t["syk_fra"].to_pylist()[row][1] - start) * 0 + _days(first)]
        ends = [start + _days(9), start + _days(last)]
        return one(one(t, "syk_fra", row, days), "syk_til", row, ends)

    return change


def _days(n: int) -> Any:
    import datetime

    return datetime.timedelta(days=n)


FAULTS: dict[str, tuple[Callable[[Any], Any], str, str]] = {
    "kroner for G": (times("inntekt_g_2012", 80_000.0), "inntekt_g_2012", "kroner"),
    "G for kroner": (times("arbeid_arslonn_2020", 1e-5), "arbeid_arslonn_2020", "er det G"),
    "øre": (times("arbeid_arslonn_2021", 100.0), "arbeid_arslonn_2021", "øre"),
    "utenfor": (lambda t: one(t, "arbeid_stilling", 7, 37.5), "arbeid_stilling", "mellom 0 og 1"),
    "tom": (lambda t: one(t, "kjonn", 3, None), "kjonn", "tom"),
    "ukjent kode": (lambda t: one(t, "kjonn", 3, 9), "kjonn", "1 mann"),
    "mangler": (lambda t: t.drop_columns(["sektor"]), "sektor", "mangler"),
    "feil type": (
        lambda t: put(t, "fodselsdato", pa.array([str(x) for x in t["fodselsdato"].to_pylist()])),
        "fodselsdato",
        "typen",
    ),
    "rekkefølge": (spell(-30, -20), "syk_fra", "rekkefølge"),
    "overlapp": (spell(5, 20), "syk_fra", "overlapper"),
    "slutter før start": (spell(50, 40), "syk_til", "slutter før"),
    "usortert": (lambda t: one(t, "person", 10, 3), "person", "sorter"),
    "dato i feil orden": (
        lambda t: one(t, "bosatt_fra", 0, t["fodselsdato"][0].as_py() - _days(1)),
        "bosatt_fra",
        "før fodselsdato",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_one_sentence(table: Any, tmp_path: Path, fault: str) -> None:
    change, column, word = FAULTS[fault]
    path = tmp_path / "uttrekk.parquet"
    pq.write_table(change(table), path)
    found = sjekk(path)
    assert any(f.kolonne == column and word in str(f) for f in found), [str(f) for f in found]
    for f in found:
        assert "\n" not in str(f)
        assert str(f).endswith(".")
    if fault == "utenfor":
        assert [(f.fra, f.til, f.antall) for f in found] == [(7, 7, 1)]
        assert "37" not in str(found[0])


def test_lists_of_one_group_are_equally_long(table: Any, tmp_path: Path) -> None:
    path = tmp_path / "uttrekk.parquet"
    row = next(i for i, x in enumerate(table["syk_fra"].to_pylist()) if x)
    pq.write_table(one(table, "syk_grad", row, []), path)
    assert any("forskyvningene er brutt" in str(f) and f.fra == row for f in sjekk(path))


def test_a_damaged_row_group_is_named_and_the_rest_is_read(table: Any, tmp_path: Path) -> None:
    path = tmp_path / "uttrekk.parquet"
    pq.write_table(table, path, row_group_size=2_000, compression="zstd")
    place = pq.ParquetFile(path).metadata.row_group(1).column(1).data_page_offset
    raw = bytearray(path.read_bytes())
    raw[place : place + 400] = b"\xff" * 400
    path.write_bytes(bytes(raw))
    found = [f for f in sjekk(path) if "skadet" in str(f)]
    assert found
    assert (found[0].fra, found[0].til) == (2_000, 3_999)


def test_what_is_no_parquet_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "uttrekk.parquet"
    path.write_bytes(b"PAR1 half")
    with pytest.raises(InputFault, match="ikke en hel Parquet-fil"):
        sjekk(path)
    with pytest.raises(InputFault, match="finnes ikke"):
        sjekk(tmp_path / "borte.parquet")


def test_own_extract_may_cover_fewer_years(table: Any, tmp_path: Path) -> None:
    path = tmp_path / "uttrekk.parquet"
    pq.write_table(table.drop_columns(["arbeid_arslonn_2015", "arbeid_dager_2015", "inntekt_g_2010"]), path)
    assert sjekk(path) == []
    pq.write_table(table.drop_columns(["arbeid_arslonn_2015"]), path)
    assert [f.kolonne for f in sjekk(path)] == ["arbeid_arslonn_2015"]


def test_the_command_ends_with_2(table: Any, tmp_path: Path) -> None:
    path = tmp_path / "uttrekk.parquet"
    pq.write_table(one(table, "kjonn", 3, 9), path)
    result = CliRunner().invoke(main, ["befolkning", "sjekk", str(path)])
    assert result.exit_code == 2
    assert "kjonn (rad 3)" in result.stdout
