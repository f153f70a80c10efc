"""The pages: how long one takes from a running server, sent and read whole."""

from __future__ import annotations

from collections.abc import Callable
from statistics import quantiles
from urllib.parse import urlencode

from tests.web.nettsted import Besokende, started
from trygdekart.web.pages_case import example_answers

from .report import Row, Section, at_most, number
from .timing import seconds

VISITS = 40
LIMIT_MS = 200.0
FIRST_LOAD_KB = 250.0


def measure() -> Section:
    """Return the 95th percentile of each kind of page, and the size of the first load."""
    with started() as server:
        guest = Besokende(server.port)
        guest.example()
        size = sum(len(guest.get(p).text.encode()) for p in ("/", "/static/style.css", "/static/icon.svg"))
        body = urlencode({"nokkel": guest.token(), **example_answers()})
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        pages: dict[str, Callable[[], object]] = {
            "front page": lambda: guest.get("/"),
            "form": lambda: guest.get("/sak/jobb"),
            "form sent: checked and computed": lambda: guest.send("POST", "/sak/jobb", body, kind),
            "answer": lambda: guest.get("/sak/jobb/svar"),
            "reason of a number": lambda: guest.get("/sak/hvorfor/b/svar/uforetrygd_per_ar"),
            "reason at another wage, with tax": lambda: guest.get("/sak/hvorfor/b/2/fall.etter"),
        }
        rows: list[Row] = []
        for name, page in pages.items():
            times = [1e3 * seconds(page) for _ in range(VISITS)]
            rows.append(at_most(f"{name}, p95", quantiles(times, n=20)[-1], LIMIT_MS, " ms"))
            rows.append(Row(f"{name}, median", number(quantiles(times, n=2)[0], " ms")))
    rows.append(at_most("first load, not compressed", size / 1e3, FIRST_LOAD_KB, " kB"))
    how = (
        f"`trygdekart web` in a process of its own; each page asked for {VISITS} times."
        " The answer is shown first after it was computed, then from memory."
    )
    return Section("Pages in the browser", how, tuple(rows))
