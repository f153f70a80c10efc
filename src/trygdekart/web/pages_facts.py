"""Published facts as pictures, tables and open data; what the model shows stands beside."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..engine.formatting import plain
from ..population import fakta
from .lines import Drawing, Line, drawing
from .shown import spoken
from .site import Site
from .texts import Texts

Row = dict[str, Any]
BENEFITS = ("uforetrygd", "aap", "sykepenger")
COLUMNS = {
    "aap_2019": ("ar_etter", "aap", "uforetrygd", "annet", "modell_aap", "modell_uforetrygd"),
    "flyt": ("fra", "til", "tall", "enhet", "ar", "kilde", "sikkerhet"),
    "vekst": ("hva", "mill_kr", "kroner", "ar", "deler", "sikkerhet"),
    "problemer": ("sitat", "kan", "kan_ikke", "kilder"),
    "drivere": ("sitat", "kan", "kan_ikke", "kilder"),
}
NUMBERS = {"ar_etter", "aap", "uforetrygd", "annet", "modell_aap", "modell_uforetrygd", "tall", "mill_kr"}


async def themes(request: Request) -> Response:
    """What there are facts on."""
    site = Site.of(request)
    return site.page(request, "facts.html", themes=[(n, site.t(f"fakta.{n}")) for n in fakta.TEMA])


async def theme(request: Request) -> Response:
    """One theme: the drawing, the table with the same numbers, and where they are from."""
    site = Site.of(request)
    name = str(request.path_params["name"])
    if name not in fakta.TEMA:
        raise HTTPException(404)
    held = fakta.tema(name)
    return site.page(
        request,
        "fact.html",
        name=name,
        held=held,
        series=[_series(held["rader"], b, site.t) for b in BENEFITS] if name == "andeler" else [],
        drawn=_after_start(held["rader"], site.t) if name == "aap_2019" else None,
        columns=COLUMNS.get(name, ()),
        numbers=NUMBERS,
        rows=[_cells(name, r, held) for r in held["rader"]] if name in COLUMNS else [],
    )


async def as_csv(request: Request) -> Response:
    """The rows of a theme as CSV."""
    name = str(request.path_params["name"])
    if name not in fakta.TEMA:
        raise HTTPException(404)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(fakta.som_csv(name), media_type="text/csv; charset=utf-8", headers=headers)


def _series(rows: list[Row], benefit: str, t: Texts) -> dict[str, Any]:
    """Return the shares of one benefit: a table by year and age, and the drawing of the published ones."""
    mine = [r for r in rows if r["ytelse"] == benefit]
    groups = list(dict.fromkeys(r["gruppe"] for r in mine))
    years = sorted({r["ar"] for r in mine})
    by = {(r["gruppe"], r["ar"]): r for r in mine}
    published = [Line(g, [by[g, y]["andel"] for y in years]) for g in groups]
    # The words of the drawing are of the first group that has more than one published year.
    told = max(published, key=lambda line: min(2, sum(v is not None for v in line.values)))
    seen = [(y, v) for y, v in zip(years, told.values, strict=True) if v is not None]
    title = str(t(f"fakta.ytelse.{benefit}"))
    picture = None
    if len(seen) > 1:
        (first, low), (last, high) = seen[0], seen[-1]
        picture = drawing(
            key=benefit,
            title=str(t("fakta.figur", ytelse=title)),
            description=str(
                t(
                    "fakta.figurtekst",
                    gruppe=told.title,
                    forst=_share(low),
                    forste_ar=first,
                    sist=_share(high),
                    siste_ar=last,
                )
            ),
            x=[float(y) for y in years],
            lines=published,
            span=(0.0, max(v for line in published for v in line.values if v is not None)),
            x_labels=[(float(y), str(y)) for y in years[:: max(1, len(years) // 5)]],
            unit=str(t("fakta.prosent")),
        )
    table = []
    for year in years:
        cells = []
        for group in groups:
            row = by[group, year]
            cells.append((_share(row["andel"]), _share(row["modell"])))
        table.append((year, cells))
    sources = list(
        dict.fromkeys((r["kilde"], r["sikkerhet"]) for r in mine if r["kilde"] and not r["mangler"])
    )
    return {
        "key": benefit,
        "title": title,
        "groups": groups,
        "rows": table,
        "drawing": picture,
        "sources": sources,
    }


def _after_start(rows: list[Row], t: Texts) -> Drawing:
    names = ("aap", "uforetrygd", "annet")
    first, last = rows[0], rows[-1]
    return drawing(
        key="aap",
        title=str(t("fakta.aap_figur")),
        description=str(
            t(
                "fakta.aap_figurtekst",
                forst=_share(first["aap"]),
                sist=_share(last["aap"]),
                ar=last["ar_etter"],
            )
        ),
        x=[float(r["ar_etter"]) for r in rows],
        lines=[Line(str(t(f"fakta.kol.{n}")), [float(r[n]) for r in rows]) for n in names],
        span=(0.0, 100.0),
        x_labels=[(float(r["ar_etter"]), str(r["ar_etter"])) for r in rows],
        unit=str(t("fakta.prosent")),
    )


def _share(value: float | None) -> str:
    return "" if value is None else spoken(plain(value, 2))


def _cells(name: str, row: Row, held: Row) -> list[str]:
    places = {p["id"]: p["navn"] for p in held.get("steder", ())}
    return [_cell(row.get(c), places if c in ("fra", "til") else {}) for c in COLUMNS[name]]


def _cell(value: Any, places: dict[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(str(v) for v in value)
    if isinstance(value, dict):
        return "; ".join(f"{k}: {plain(v, 1)}" for k, v in value.items())  # the page turns it whole
    if isinstance(value, float):
        return spoken(plain(value, 2))
    return places.get(str(value), str(value).replace("-", "−") if isinstance(value, int) else str(value))


ROUTES = (
    ("/fakta", themes, ("GET",)),
    ("/fakta/{name}.csv", as_csv, ("GET",)),
    ("/fakta/{name}", theme, ("GET",)),
)
