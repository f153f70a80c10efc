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
        # In turn, so that the answer is always shown for the first time after it was asked for.
        pages: dict[str, Callable[[], object]] = {
            "front page": lambda: guest.get("/"),
            "form": lambda: guest.get("/sak/jobb"),
            "form sent: checked and computed": lambda: guest.send("POST", "/sak/jobb", body, kind),
            "answer": lambda: guest.get("/sak/jobb/svar"),
            "reason of a number": lambda: guest.get("/sak/hvorfor/b/svar/uforetrygd_per_ar"),
            "reason at another wage, with tax": lambda: guest.get("/sak/hvorfor/b/2/fall.etter"),
            "theme": lambda: guest.get("/sak/situasjon/uforetrygd"),
            "result of the case": lambda: guest.get("/sak/resultat"),
            "reason in the result": lambda: guest.get("/sak/hvorfor/sak/uforetrygd/b/uforetrygd_per_ar"),
            "rules": lambda: guest.get("/regler"),
            "one rule": lambda: guest.get("/regler/uforetrygd_kutt"),
            "rates": lambda: guest.get("/satser"),
        }
        times: dict[str, list[float]] = {name: [] for name in pages}
        for _ in range(VISITS):
            for name, page in pages.items():
                times[name].append(1e3 * seconds(page))
    rows: list[Row] = []
    for name, taken in times.items():
        rows.append(at_most(f"{name}, p95", quantiles(taken, n=20)[-1], LIMIT_MS, " ms"))
        rows.append(Row(f"{name}, median", number(quantiles(taken, n=2)[0], " ms")))
    rows.append(at_most("first load, not compressed", size / 1e3, FIRST_LOAD_KB, " kB"))
    how = (
        f"`trygdekart web` in a process of its own; {VISITS} visitors' journeys, page by page. "
        "What was computed is kept with the session until the next answers are sent."
    )
    return Section("Pages in the browser", how, tuple(rows))
