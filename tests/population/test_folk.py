"""A synthetic country: the same persons whatever size, workers and stops, and near the statistics."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from trygdekart.engine.errors import InputFault
from trygdekart.population import lag as making
from trygdekart.population import tall
from trygdekart.population.arrow import weights_path
from trygdekart.population.fasit import fasit
from trygdekart.population.lag import lag
from trygdekart.population.schema import LAST_YEAR, PERIODER, YEARS
from trygdekart.population.sjekk import sjekk
from trygdekart.population.tall import kvantil, neste, strom

SHARE = 0.002


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes() + weights_path(path).read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def folk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("folk") / "folk.parquet"
    lag(SHARE, path, arbeidere=1)
    return path


def test_workers_and_parts_change_no_byte(folk: Path, tmp_path: Path) -> None:
    other = tmp_path / "folk.parquet"
    lag(SHARE, other, arbeidere=2, per_del=3_001)
    assert digest(other) == digest(folk)


def test_a_smaller_share_is_the_same_persons(folk: Path, tmp_path: Path) -> None:
    small = tmp_path / "liten.parquet"
    n = lag(SHARE / 4, small)
    assert pq.read_table(small).equals(pq.read_table(folk).slice(0, n))


def test_another_seed_is_another_people(folk: Path, tmp_path: Path) -> None:
    other = tmp_path / "folk.parquet"
    lag(SHARE / 4, other, fro=2)
    assert pq.read_table(other)["fodselsdato"] != pq.read_table(folk)["fodselsdato"].slice(0, 3081)


def test_killed_at_random_and_started_again_is_identical(folk: Path, tmp_path: Path) -> None:
    target = tmp_path / "folk.parquet"
    words = ["befolkning", "lag", "--andel", str(SHARE), "--ut", str(target), "--per-del", "1000"]
    command = [sys.executable, "-c", "from trygdekart.cli.main import main; main()", *words]
    moments = random.Random(7)
    for _ in range(3):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):  # until it has begun, and then at a random moment
            if process.poll() is not None or list(tmp_path.glob(".folk.parquet.deler-*/0*.parquet")):
                break
            time.sleep(0.05)
        time.sleep(moments.random() * 0.4)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert not target.exists() or digest(target) == digest(folk)
    assert subprocess.run(command, stdout=subprocess.DEVNULL, check=True).returncode == 0
    assert digest(target) == digest(folk)
    assert [p.name for p in tmp_path.iterdir() if "deler" in p.name] == []


def test_a_full_disk_is_one_sentence_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputFault, match="disken er full") as fault:
        lag(SHARE / 10, tmp_path / "folk.parquet", arbeidere=1)
    assert "\n" not in str(fault.value)
    assert [p for p in tmp_path.rglob("*.parquet") if p.is_file()] == []


def test_a_damaged_part_is_thrown_away_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "folk.parquet"
    write = making._write_part

    def damage(folder: Path, first: int, last: int, fro: int) -> None:
        write(folder, first, last, fro)
        (folder / making._part(first)).write_bytes(b"PAR1 half")

    with monkeypatch.context() as patch:
        patch.setattr(making, "_write_part", damage)
        with pytest.raises(InputFault, match="skadet"):
            lag(SHARE / 10, target)
    assert not target.exists()
    lag(SHARE / 10, target)
    assert sjekk(target) == []


def test_the_share_is_held_to_its_range(tmp_path: Path) -> None:
    for wrong in (0.0, -1.0, 1.5, float("nan")):
        with pytest.raises(InputFault, match="andelen"):
            lag(wrong, tmp_path / "x.parquet")


def test_the_file_follows_the_schema(folk: Path) -> None:
    assert sjekk(folk) == []


def test_nothing_of_the_family_has_happened_after_the_last_year(folk: Path) -> None:
    table = pq.read_table(folk)
    last = date(LAST_YEAR, 12, 31)
    children = pc.list_flatten(table["barn_fodt"])
    assert all(pc.max(column).as_py() <= last for column in (table["par_fra"], table["par_til"], children))


def test_what_is_compiled_follows_every_source_it_is_drawn_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "en_kjerne.py"
    path.write_text(
        "from trygdekart.population.tall import kjerne\n\n@kjerne\ndef neste(x):\n    return x + 1\n",
        encoding="utf-8",
    )

    def found_on_disk() -> bool:
        spec = importlib.util.spec_from_file_location("en_kjerne", path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        assert module.neste(1) == 2
        return bool(module.neste.stats.cache_hits)

    assert [found_on_disk(), found_on_disk()] == [False, True]
    monkeypatch.setattr(tall, "_SOURCES", "another version of a file beside it")
    assert not found_on_disk()


def test_spells_are_in_order_and_end_with_residence(folk: Path) -> None:
    table = pq.read_table(folk)
    left = np.asarray(table["bosatt_til"].combine_chunks().fill_null(date(2200, 1, 1)).cast("int32"))
    for first, last in PERIODER.values():
        lists = table[first].combine_chunks(), table[last].combine_chunks()
        owner = np.repeat(np.arange(len(table)), np.diff(np.asarray(lists[0].offsets)))
        fra, til = (np.asarray(x.flatten().cast("int32")) for x in lists)
        assert (til >= fra).all()
        assert (til <= left[owner]).all()
        same = owner[1:] == owner[:-1]
        assert (fra[1:][same] > til[:-1][same]).all()


def test_work_stops_at_uforetrygd_and_days_fit_the_year(folk: Path) -> None:
    table = pq.read_table(folk)
    for year in YEARS:
        days = np.asarray(table[f"arbeid_dager_{year}"])
        assert days.max() <= 366
        assert (np.asarray(table[f"arbeid_arslonn_{year}"])[days == 0] == 0).all()


def test_near_the_statistics(folk: Path) -> None:
    rows = fasit(folk)
    by = {(r.mal, r.tid, r.gruppe): r for r in rows}
    for row in rows:
        if (
            row.mal in {"uforetrygd_mottakere", "aap_mottakere"}
            and row.bruk == "kalibrert"
            and row.sikkerhet == "høy"
        ):
            assert row.avvik is not None
            assert abs(row.avvik) < 2.0, row
    assert abs((by["sykefravaer_over_16_dager", "2017", "tilfeller"].modell or 0) - 37.5) < 2
    assert abs((by["sysselsatte", "2024", "20–64"].modell or 0) - 80.5) < 4
    held_out = [r for r in rows if r.bruk == "holdt utenfor"]
    assert held_out
    assert all(r.tid[:4] in {"2024", "2025"} for r in held_out)


def test_a_stream_belongs_to_a_person_and_a_purpose() -> None:
    one, again, other = (np.array([strom(1, p, k)]) for p, k in ((5, 1), (5, 1), (5, 2)))
    a, b, c = ([neste(s) for _ in range(4)] for s in (one, again, other))
    assert a == b != c
    assert all(0 < x < 1 for x in a)
    assert abs(kvantil(0.975) - 1.959964) < 1e-5
