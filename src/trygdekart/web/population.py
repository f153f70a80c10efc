"""Runs over the synthetic country, started from a page: where they are, and how far they have come.

Nothing personal is in it: the folk is drawn from a seed, and the question is a reform. numpy is loaded by
the process that runs, never by the server.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import Any

from ..engine.cache import cache_base
from .reform import Trial

NEEDED = ("numpy", "numba", "pyarrow")
RESULT, TABLE = "resultat.json", "resultat.csv"


def installed() -> bool:
    """Whether what a population needs is installed; nothing is imported."""
    return all(find_spec(name) is not None for name in NEEDED)


def cache() -> Path:
    """Return where the folk and the runs are kept: `TRYGDEKART_BEFOLKNING`, else in the user's cache."""
    named = os.environ.get("TRYGDEKART_BEFOLKNING")
    base = cache_base() or Path(tempfile.gettempdir()) / "trygdekart"
    return Path(named) if named else base / "befolkning"


@lru_cache(maxsize=1)
def made_by() -> str:
    """Return the hash of the code and data that draw the folk and run the law over it.

    The law has its own; with both, what another version made is never shown as this one's.
    """
    folder = Path(__file__).parents[1] / "population"
    own = Path(__file__).with_name("population_run.py")
    made = [f for f in folder.rglob("*") if f.is_file() and f.parent.name != "__pycache__"]
    digest = hashlib.sha256()
    for file in (own, *sorted(made)):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


@dataclass
class Run:
    """One run: the reform, its folder, the process while it lives, and what it last said."""

    trial: Trial
    key: str
    folder: Path
    process: subprocess.Popen[str] | None = None
    step: str = "start"
    done: int = 0
    every: int = 0
    fault: str = ""

    @property
    def finished(self) -> bool:
        """Whether the results are there."""
        return (self.folder / RESULT).is_file()

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self.process is not None and self.process.poll() is None

    def begin(self) -> None:
        """Start, or go on after a stop."""
        if self.running or self.finished:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        self.fault, self.step = "", "start"
        told = json.dumps(dict(self.trial.query))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "trygdekart.web.population_run", self.folder, self.trial.fil.navn, told],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            text=True,
        )
        Thread(target=self._listen, args=(self.process,), daemon=True).start()

    def stop(self) -> None:
        """Stop; the parts that are done stay."""
        if self.process is not None and self.running:
            self.process.terminate()
            self.process.wait(10)
            self.step = "stoppet"

    def results(self) -> Mapping[str, Any]:
        """Return the results as `trygdekart befolkning kjor --json` has them."""
        found: dict[str, Any] = json.loads((self.folder / RESULT).read_text(encoding="utf-8"))
        return found

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            word, _, rest = line.strip().partition(" ")
            if word == "feil":
                self.fault = rest
                continue
            done, _, every = rest.partition(" ")
            if done.isdigit() and every.isdigit():
                self.step, self.done, self.every = word, int(done), int(every)
        if process.wait() and not self.fault and self.step != "stoppet":
            self.step = "brutt"


@dataclass
class Runs:
    """The runs of one server; one at a time works."""

    held: dict[str, Run] = field(default_factory=dict)

    def of(self, trial: Trial) -> Run:
        """Return the run of a reform with its answers."""
        from ..law import lovverk

        asked = json.dumps([trial.address, lovverk().hash, made_by()])
        key = hashlib.sha256(asked.encode()).hexdigest()[:16]
        return self.held.setdefault(key, Run(trial, key, cache() / key))

    @property
    def busy(self) -> Run | None:
        """The run that is at work."""
        return next((r for r in self.held.values() if r.running), None)

    def stop(self) -> None:
        """Stop what is at work, as when the server ends."""
        for run in self.held.values():
            run.stop()


RUNS = Runs()
atexit.register(RUNS.stop)
