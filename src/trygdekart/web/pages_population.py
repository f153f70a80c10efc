"""The country: a reform over a small synthetic folk, started from the page and shown as it comes."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..engine.errors import InputFault
from ..engine.formatting import grouped
from ..reform import katalog
from ..reform.katalog import GRUPPER
from .lines import Line, drawing
from .population import RUNS, TABLE, cache, installed
from .population_run import SEED, SHARE, YEAR
from .reform import Trial, mirror_of, trial_of
from .shown import spoken
from .site import Site, see
from .texts import Texts

REFRESH = "4"
TABS = ("oversikt", "budsjett", "fordeling", "hvem", "arbeid", "usikkerhet", "validering")
TENTHS = "fordeling_desil"
MILLION = 1e6
WAGE_KEYS = ("marginalskatt", "deltakelsesskatt", "kompensasjon")


async def country(request: Request) -> Response:
    """What the folk is, and the reforms that can be run over it."""
    site = Site.of(request)
    reforms = [(g, [f for k, f in katalog().values() if k == g and f.endrer_noe]) for g in GRUPPER]
    return site.page(
        request,
        "population.html",
        installed=installed(),
        groups=reforms,
        share=spoken(grouped(1 / SHARE, 0)),
        seed=SEED,
        year=YEAR,
        folder=str(cache()),
    )


def run(request: Request) -> Response:
    """One reform: begin, how far, or the results; a page by itself for each tab."""
    site = Site.of(request)
    trial = _trial(request)
    tab = str(request.path_params.get("tab", TABS[0]))
    if tab not in TABS:
        raise HTTPException(404)
    if trial is None or trial.valgt.apne or not trial.fil.endrer_noe:
        return see(f"/reform/{request.path_params['name']}" + _asked(request))
    if not installed():
        return see("/befolkning")
    found = RUNS.of(trial)
    held = found.results()["ar"][0] if found.finished else None
    response = site.page(
        request,
        "population_run.html",
        r=trial,
        run=found,
        busy=RUNS.busy is not None and RUNS.busy is not found,
        query=trial.address.partition("?")[2],
        tab=tab,
        tabs=TABS,
        tables=_tables(held, tab) if held else [],
        wages=_wages(held) if held and tab == "arbeid" else [],
        picture=_tenths(held, site.t) if held and tab == "fordeling" else None,
        cite=held["siteres"] if held else "",
        caveats=found.results()["forbehold"] if held else [],
    )
    if found.running:
        response.headers["Refresh"] = REFRESH
    return response


async def change(request: Request) -> Response:
    """Begin a run, or stop it."""
    site = Site.of(request)
    sent = await site.form(request)
    site.checked(request, sent)
    trial = _trial(request)
    if trial is None or trial.valgt.apne or not installed():
        raise HTTPException(400)
    found = RUNS.of(trial)
    if sent.get("hva") == "stopp":
        found.stop()
    elif RUNS.busy is None:
        found.begin()
    return see(trial.address.replace("/reform/", "/befolkning/", 1))


async def as_csv(request: Request) -> Response:
    """The tables of a run as CSV."""
    trial = _trial(request)
    found = RUNS.of(trial) if trial and not trial.valgt.apne else None
    if found is None or not found.finished:
        raise HTTPException(404)
    headers = {"Content-Disposition": f'attachment; filename="{found.trial.fil.navn}.csv"'}
    text = (found.folder / TABLE).read_text(encoding="utf-8")
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


def reason(request: Request) -> Response:
    """How a row of the results is made: the sum, its spread, the rules that changed, the folk."""
    site = Site.of(request)
    trial, where = _trial(request), request.path_params
    found = RUNS.of(trial) if trial and not trial.valgt.apne else None
    if trial is None or found is None or not found.finished:
        raise HTTPException(404)
    results = found.results()
    held = results["ar"][0]
    rows = held["tabeller"].get(where["table"], ())
    if where["row"] >= len(rows) or rows[where["row"]]["skjult"]:
        raise HTTPException(404)
    return site.page(
        request,
        "population_why.html",
        r=trial,
        table=where["table"],
        row=_row(rows[where["row"]]),
        mirror=mirror_of(site.verk, trial),
        query=trial.address.partition("?")[2],
        receipt=held["kvittering"]["kjoring"][:12],
        law_mark=site.verk.hash[:12],
        share=spoken(grouped(1 / SHARE, 0)),
        seed=SEED,
        year=YEAR,
        caveats=results["forbehold"],
    )


def _trial(request: Request) -> Trial | None:
    name = str(request.path_params["name"])
    if name not in katalog():
        raise HTTPException(404)
    try:
        return trial_of(name, dict(request.query_params))
    except InputFault:
        return None


def _asked(request: Request) -> str:
    return f"?{request.url.query}" if request.url.query else ""


def _tables(held: dict[str, Any], tab: str) -> list[tuple[str, list[dict[str, str]]]]:
    """Return (key, rows) of the tables on a tab, written."""
    wanted = {
        "oversikt": ("i_alt", "betalere"),
        "budsjett": ("budsjett",),
        "fordeling": (TENTHS,),
        "hvem": tuple(k for k in held["tabeller"] if k.startswith("fordeling_") and k != TENTHS),
        "usikkerhet": ("i_alt", "budsjett"),
    }.get(tab, ())
    return [(k, [_row(r) for r in held["tabeller"][k]]) for k in wanted]


def _row(row: dict[str, Any]) -> dict[str, str]:
    def of(name: str, part: str) -> str:
        value = row[name]
        return "" if value is None else _millions(value[part])

    people = row["personer"]
    return {
        "navn": row["navn"],
        "for": of("for", "verdi"),
        "etter": of("etter", "verdi"),
        "endring": of("endring", "verdi"),
        "feil": of("endring", "feil"),
        "lav": of("endring", "lav"),
        "hoy": of("endring", "hoy"),
        "modell": _between(row["endring"]),
        "personer": "" if not people else spoken(grouped(people, 0)),
        "vinnere": "" if row["vinnere"] is None else spoken(grouped(row["vinnere"], 0)),
        "tapere": "" if row["tapere"] is None else spoken(grouped(row["tapere"], 0)),
        "skjult": "1" if row["skjult"] else "",
    }


def _between(value: dict[str, Any] | None) -> str:
    """Return the low and the high of what the model may be off; empty where that is not known."""
    if value is None or value["modell_lav"] is None:
        return ""
    return f"{_millions(value['modell_lav'])} / {_millions(value['modell_hoy'])}"


def _millions(value: float) -> str:
    text = spoken(grouped(abs(value) / MILLION, 0))
    return f"−{text}" if value < 0 and text != "0" else text


def _wages(held: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """Return (group, shares before and after) of what is left of a wage."""
    keys = [f"{k}_{w}" for k in WAGE_KEYS for w in ("for", "etter")]
    return [(r["gruppe"], [_percent(r.get(k)) for k in keys]) for r in held["insentiver"]]


def _percent(value: float | None) -> str:
    return "" if value is None else spoken(grouped(100 * value, 1))


def _tenths(held: dict[str, Any], t: Texts) -> Any:
    rows = [r for r in held["tabeller"][TENTHS] if r["endring"]]
    if len(rows) < 2:
        return None
    values = [r["endring"]["verdi"] / MILLION for r in rows]
    first, last = _millions(rows[0]["endring"]["verdi"]), _millions(rows[-1]["endring"]["verdi"])
    low, high = min(0.0, *values), max(0.0, *values)
    return drawing(
        key="tideler",
        title=str(t("folk.tabell.fordeling_desil")),
        description=str(t("folk.figurtekst", forst=first, sist=last)),
        x=[float(i) for i in range(len(rows))],
        lines=[Line(str(t("reform.endring")), values)],
        span=(low, high if high > low else low + 1),
        x_labels=[(float(i), r["navn"].split(".")[0]) for i, r in enumerate(rows)],
        unit=str(t("folk.millioner")),
    )


ROUTES = (
    ("/befolkning", country, ("GET",)),
    ("/befolkning/{name}", run, ("GET",)),
    ("/befolkning/{name}", change, ("POST",)),
    ("/befolkning/{name}/tabeller.csv", as_csv, ("GET",)),
    ("/befolkning/{name}/{tab}", run, ("GET",)),
    ("/befolkning/{name}/hvorfor/{table}/{row:int}", reason, ("GET",)),
)
