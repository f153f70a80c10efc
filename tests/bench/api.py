"""The API and the pages under load from a second process, and much that is not as it should be.

Run alone: `python -m tests.bench --only api`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from random import Random
from statistics import quantiles
from threading import Thread
from time import perf_counter, sleep

from hypothesis.errors import Unsatisfiable

from tests.api.beskrivelse import MODES, ask, operations
from tests.api.klient import JSON, PREFIX, question
from tests.api.test_taler_alt import alive, send_all
from tests.web.nettsted import Besokende, started

from .report import Row, Section, at_least, at_most, number

USERS = 20
THOUGHT = 1.0  # seconds between the clicks of one user
SECONDS = 20.0
LIMIT_MS = 200.0
MALFORMED = 10_000
QUESTIONS = 200  # of each operation, allowed and not
KINDS = ("beregn", "result page")


def measure() -> Section:
    """Return requests a second and the times of an answer under load, and what bad questions gave."""
    rows: list[Row] = []
    with started() as server:
        for kind in KINDS:
            rows += _load(kind, server.port)
        seen = send_all(server.port, MALFORMED)
        alive(server.port)
        faults = sum(n for status, n in seen.items() if status >= 500)
        rows.append(Row(f"{sum(seen.values())} malformed bodies, 5xx", str(faults), "0", faults == 0))
        rows.append(Row("questions by schemathesis, none off its schema", str(_questions(server.address))))
        alive(server.port)
    how = (
        f"`trygdekart web` in a process of its own, asked from another on loopback: {USERS} users, one "
        f"second's thought between clicks, {SECONDS:.0f} seconds of each kind, each with the case opened "
        "before. Bad bodies are seeded."
    )
    return Section("API and pages under load", how, tuple(rows))


def _load(kind: str, port: int) -> list[Row]:
    """Let a process of its own play the users; return its rows."""
    command = [sys.executable, "-m", "tests.bench.api", kind, str(port)]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    taken, rate = told["ms"], told["per_second"]
    cuts = quantiles(taken, n=100)
    return [
        at_most(f"{kind}, p95", cuts[94], LIMIT_MS, " ms"),
        Row(f"{kind}, p50", number(cuts[49], " ms")),
        Row(f"{kind}, p99", number(cuts[98], " ms")),
        at_least(f"{kind}, requests a second", rate, USERS / (THOUGHT + LIMIT_MS / 1e3), ""),
    ]


def _questions(address: str) -> int:
    asked = 0
    for operation in operations():
        for mode in MODES:
            try:
                asked += ask(operation, mode, address, QUESTIONS)
            except Unsatisfiable:
                continue  # there is no question of that kind
    return asked


def _users(kind: str, port: int) -> dict[str, object]:
    """Play all users at once; return the time of each answer in ms and requests a second."""
    taken: list[float] = []
    # Each has opened the case before the clicks are measured: the first view is a number of its own.
    clicks = [_clicks(kind, port) for _ in range(USERS)]
    for click in clicks:
        click()
    began = perf_counter()

    def user(number: int) -> None:
        click = clicks[number]
        dice = Random(number)
        sleep(dice.uniform(0, THOUGHT))
        while perf_counter() - began < SECONDS:
            before = perf_counter()
            click()
            taken.append(1e3 * (perf_counter() - before))
            sleep(THOUGHT)

    users = [Thread(target=user, args=(i,)) for i in range(USERS)]
    for one in users:
        one.start()
    for one in users:
        one.join()
    return {"ms": taken, "per_second": len(taken) / (perf_counter() - began)}


def _clicks(kind: str, port: int) -> Callable[[], None]:
    """Return one click of a user: a question to the API, or the page with the answer."""
    guest = Besokende(port)
    body = json.dumps(question("beregn", "ukjent_vta"))
    if kind == KINDS[1]:
        guest.example()

    def click() -> None:
        if kind == KINDS[0]:
            assert guest.send("POST", f"{PREFIX}beregn", body, JSON).status == 200
        else:
            assert guest.get("/sak/jobb/svar").status == 200

    return click


if __name__ == "__main__":
    json.dump(_users(sys.argv[1], int(sys.argv[2])), sys.stdout)
