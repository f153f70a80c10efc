"""A run that cannot go on, or is stopped: one sentence, nothing half left behind, the same afterwards."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from tests.cli.hjelp import COMMAND
from trygdekart.engine.errors import InputFault
from trygdekart.population.kjor import kjor, workers_do_not_hear_ctrl_c
from trygdekart.population.kjor_person import columns
from trygdekart.population.kjor_skriv import som_json
from trygdekart.population.sjekk import holdt

from . import tilfeldig

N = 800


@pytest.fixture(scope="module")
def fil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("folk") / "p.parquet"
    tilfeldig.skriv(path, N)
    table = pq.read_table(path)
    pq.write_table(table, path, row_group_size=N // 8)
    weights = path.with_name(next(p.name for p in path.parent.iterdir() if p != path))
    pq.write_table(pq.read_table(weights), weights, row_group_size=N // 8)
    return path


def many_parts(fil: Path, folder: Path) -> Path:
    """Return the same persons in so many parts that a run can be stopped before it is done."""
    for path in fil.parent.iterdir():
        pq.write_table(pq.read_table(path), folder / path.name, row_group_size=N // 40)
    return folder / fil.name


def command(fil: Path, out: Path, workers: int = 1) -> list[str]:
    how = ("--uten-spenn", "--arbeidere", str(workers), "--ut", str(out))
    return [str(COMMAND), "befolkning", "kjor", str(fil), *how]


def run(fil: Path, out: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(fil, out), capture_output=True, text=True, check=False)


def changed(fil: Path, to: Path, name: str, change: Any) -> Path:
    table = pq.read_table(fil)
    i = table.schema.get_field_index(name)
    field = table.schema.field(i)
    pq.write_table(table.set_column(i, field, change(table.column(i)).cast(field.type)), to)
    return to


def one_sentence(done: subprocess.CompletedProcess[str], out: Path) -> str:
    assert done.returncode == 2, done.stderr
    assert done.stdout == "" and "Traceback" not in done.stderr and not out.exists()
    (line,) = done.stderr.strip().splitlines()
    return line


def test_wages_in_thousands_are_named_before_anything_is_run(fil: Path, tmp_path: Path) -> None:
    file = changed(
        fil, tmp_path / "t.parquet", "arbeid_arslonn_2025", lambda c: pc.divide(c, pa.scalar(1000.0))
    )
    said = one_sentence(run(file, tmp_path / "ut"), tmp_path / "ut")
    assert "arbeid_arslonn_2025" in said and "kr/år" in said


def test_a_grade_as_a_share_is_named_before_anything_is_run(fil: Path, tmp_path: Path) -> None:
    file = changed(
        fil, tmp_path / "g.parquet", "uforetrygd_uforegrad", lambda c: pc.multiply(c, pa.scalar(100.0))
    )
    said = one_sentence(run(file, tmp_path / "ut"), tmp_path / "ut")
    assert "uforetrygd_uforegrad" in said and "rad" in said


def test_a_damaged_row_group_is_named_before_anything_is_run(fil: Path, tmp_path: Path) -> None:
    raw = bytearray(fil.read_bytes())
    raw[200:4000] = b"\x00" * 3800
    (tmp_path / "odelagt.parquet").write_bytes(raw)
    said = one_sentence(run(tmp_path / "odelagt.parquet", tmp_path / "ut"), tmp_path / "ut")
    assert "skadet" in said


def test_a_column_the_run_does_not_read_may_be_wrong(fil: Path, tmp_path: Path) -> None:
    file = changed(fil, tmp_path / "u.parquet", "arbeid_arslonn_2016", lambda c: pc.divide(c, 1000.0))
    holdt(file, columns(2025))
    with pytest.raises(InputFault, match="arbeid_arslonn_2016"):
        holdt(file, columns(2016))


def test_ctrl_c_is_one_sentence_and_the_same_command_goes_on(fil: Path, tmp_path: Path) -> None:
    fil = many_parts(fil, tmp_path)
    process = subprocess.Popen(
        command(fil, tmp_path / "ut", workers=2),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell that started us in the background has Ctrl-C ignored, and so would the command.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    limit = time.monotonic() + 120
    while not (parts := list((tmp_path / "ut").glob("deler-*/del-*.parquet"))):
        assert time.monotonic() < limit and process.poll() is None
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130 and out == "", err
    assert "Traceback" not in err and err.strip().splitlines()[-1].startswith("Stoppet: det som er regnet")
    kept = {p: p.stat().st_mtime_ns for p in parts}
    assert not list((tmp_path / "ut").rglob("*.ny"))
    assert run(fil, tmp_path / "ut").returncode == 0
    assert all(p.stat().st_mtime_ns == then for p, then in kept.items())
    went_on = json.loads((tmp_path / "ut" / "resultat.json").read_text(encoding="utf-8"))
    assert went_on == json.loads(json.dumps(som_json([kjor(fil, spenn=False, arbeidere=1)])))


def test_ctrl_c_that_a_librarys_thread_hears_waits_until_the_workers_are_told_what_to_do() -> None:
    told, go = False, threading.Event()
    # It must be there before: a thread inherits what the one that starts it holds back.
    heard = threading.Thread(target=lambda: go.wait() and signal.raise_signal(signal.SIGINT))
    heard.start()
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), workers_do_not_hear_ctrl_c():
            go.set()
            heard.join()
            told = True
        assert told and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        go.set()
        signal.signal(signal.SIGINT, before)
