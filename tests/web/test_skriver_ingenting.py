"""V2: the server writes nothing, seen by the system itself (strace) and by Python (an audit hook)."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.web.nettsted import COMMAND, PATIENCE, Besokende, Server, started
from trygdekart.web.pages_case import example_answers

CANARY = "731931"
CALLS = (
    "openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,linkat,symlink,"
    "symlinkat,truncate,ftruncate,mknod,mknodat"
)
OPENED = re.compile(r"\bopen(?:at)?\(.*\b(?:O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE)\b")
READ = re.compile(r"\bopen(?:at)?\(|\+\+\+|---|resumed>|strace: ")
NOWHERE = re.compile(r'"/dev/(?:null|tty|urandom)"|= -1 ')
# Told to Python before the server: each time a file is to be written, moved or made, say which.
WATCH = """
import os, sys
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
def seen(event, args):
    if event == "open" and isinstance(args[0], (str, bytes)) and isinstance(args[2], int):
        told = bool(args[2] & WRITES) and str(args[0]) != os.devnull
    else:
        told = event in ("os.rename", "os.remove", "os.mkdir", "os.link", "os.symlink", "os.truncate")
    if told:
        os.write(2, f"SKREV {event} {args[0]}\\n".encode())
sys.addaudithook(seen)
from trygdekart.cli.start import main
main()
"""


def visit(port: int) -> None:
    """Type a value nobody else has, and have it shown, computed, drawn, printed and refused."""
    gjest = Besokende(port)
    wage = {"arbeid_timer": "", "arbeid_timelonn": "", "pensjonsgivende_inntekt": CANARY}
    shown = gjest.post("/sak/jobb", {**example_answers(), **wage})
    assert "731 931" in shown.side.main.text
    gjest.post("/sak/sporsmal/alderspensjon_kjent_beholdning", {"alderspensjon_kjent_beholdning": CANARY})
    gjest.post("/sak/kontroll", {"nav_uforetrygd_per_ar": CANARY})
    gjest.post("/reform/forslag-4-4", {"pensjonsgivende_inntekt": CANARY})
    for path in (
        *("/sak/livslop", "/sak/resultat", "/sak/sammenlign", "/sak/kontroll/klage", "/sak/frister"),
        *("/sak/pensjon", "/sak/brev", "/sak/fil", "/sak/fil/sak.json", "/befolkning", "/fakta/andeler"),
        *("/en/sak/resultat", "/sak/hvorfor/livslop/a2020/livslop_etter_skatt", "/regler", "/finnes-ikke"),
        "/reform/forslag-4-4?b.tillegget=fjernes",
    ):
        assert gjest.send("GET", path).status in (200, 303, 404), path
    # Made in memory: the letter as PDF, which is not text.
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", "/sak/brev/brev.pdf", headers={"Cookie": gjest.cookie})
    answer = connection.getresponse()
    assert answer.status == 200 and answer.read().startswith(b"%PDF-")
    connection.close()
    gjest.post("/slett", {})


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """A home, a temporary folder and a cache of our own, so that nothing is written unseen elsewhere."""
    for name in ("hjem", "tmp", "lager"):
        (tmp_path / name).mkdir()
    return {
        "HOME": str(tmp_path / "hjem"),
        "TMPDIR": str(tmp_path / "tmp"),
        "TRYGDEKART_CACHE": str(tmp_path / "lager"),
        "PYTHONDONTWRITEBYTECODE": "1",  # what the installation writes of itself is not the server's
    }


def nothing_of_it_is_kept(home: dict[str, str]) -> None:
    """In the home and the temporary folder there is no file; in the cache none has the value."""
    for name in ("HOME", "TMPDIR", "TRYGDEKART_CACHE"):
        kept = [p for p in Path(home[name]).rglob("*") if p.is_file()]
        assert name == "TRYGDEKART_CACHE" or kept == [], kept
        assert not [p for p in kept if CANARY.encode() in p.read_bytes()]


def traced(log: Path) -> Iterator[str]:
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        told = OPENED.search(line) or not READ.search(line)
        if told and not NOWHERE.search(line):
            yield line


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not done() and time.monotonic() < end:
        time.sleep(0.1)
    assert done()


def test_nothing_is_written_with_strace_watching(tmp_path: Path, home: dict[str, str]) -> None:
    strace = shutil.which("strace")
    if strace is None or subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True).returncode:
        pytest.skip("strace is not installed or may not watch; on Debian: apt-get install strace")
    log = tmp_path / "spor"
    # -D: the server is the process we started, and strace follows it from the side.
    watched = (strace, "-D", "-f", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", log, COMMAND)
    with started(cwd=tmp_path, env=home, command=watched) as running:
        before = len(list(traced(log)))
        visit(running.port)
        _ended(running)
        ended = re.compile(rf"^{running.process.pid} +\+\+\+ exited", re.M)  # short numbers are padded
        until(lambda: ended.search(log.read_text(encoding="utf-8")) is not None)
    written = list(traced(log))
    assert len(written) == before, written[before:]
    # What the start itself wrote is only the note that the law was checked.
    assert all(home["TRYGDEKART_CACHE"] in line for line in written), written
    assert log.read_text(encoding="utf-8").count("O_RDONLY") > 100  # it did watch
    assert CANARY not in log.read_text(encoding="utf-8")
    nothing_of_it_is_kept(home)


def test_nothing_is_written_with_python_watching(tmp_path: Path, home: dict[str, str]) -> None:
    with started(cwd=tmp_path, env=home, command=(sys.executable, "-c", WATCH)) as running:
        visit(running.port)
        _, err = _ended(running)
    written = [line for line in err.splitlines() if line.startswith("SKREV")]
    assert all(home["TRYGDEKART_CACHE"] in line for line in written), written
    assert CANARY not in err
    nothing_of_it_is_kept(home)


def test_python_watching_sees_what_is_written(tmp_path: Path, home: dict[str, str]) -> None:
    code = WATCH.replace("from trygdekart.cli.start import main\nmain()", "open('fil', 'a').close()")
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, **home},
        capture_output=True,
        text=True,
    )
    assert "SKREV open fil" in done.stderr


def _ended(running: Server) -> tuple[str, str]:
    status, out, err = running.stop(signal.SIGINT)
    assert status == 0, err
    return out, err
