"""The law itself: rules by section and by name, with their history, and the rates over time."""

from __future__ import annotations

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..engine.lawbook import Lovverk
from .shown import label, named, spoken
from .site import Site
from .texts import Texts

LONGEST = 60


def rules(request: Request) -> Response:
    """The sections and the laws, and a search."""
    return _rules(Site.of(request), request)


async def search(request: Request) -> Response:
    """What a section, a name or a word finds; what was sought is in no address."""
    site = Site.of(request)
    sent = await site.form(request)
    return _rules(site, request, sent.get("sok", "")[:LONGEST])


def section(request: Request) -> Response:
    """The rules of one section of the National Insurance Act."""
    site = Site.of(request)
    book = site.book
    number = request.path_params["section"].replace("_", " ")
    names = book.sections.get(number)
    if names is None:
        raise HTTPException(404)
    rows = [(named(site.verk, site.t, n), f"/regler/{n}", book.rule(n)[0].sentence) for n in names]
    return site.page(request, "section.html", section=number, rows=rows)


def name(request: Request) -> Response:
    """One name of the law: the rule with its history, what it needs, and what is made of it."""
    site = Site.of(request)
    book, verk = site.book, site.verk
    here = request.path_params["name"]
    if here not in verk:
        raise HTTPException(404)
    versions = book.rule(here)
    needs = tuple(dict.fromkeys(n for v in versions for n in v.needs if n in verk))
    users = book.users.get(here, ())
    return site.page(
        request,
        "rule.html",
        name=here,
        label=label(verk, site.t, here),
        unit=str(verk.unit(here)),
        kind=_kind(verk, here),
        versions=versions,
        needs=_links(verk, site.t, needs),
        users=_links(verk, site.t, users),
        question=f"/sak/sporsmal/{here}" if here in verk.fakta else "",
    )


def rates(request: Request) -> Response:
    """All rates, with their value on the day of the law data."""
    site = Site.of(request)
    book = site.book
    groups: dict[str, list[tuple[Markup, str, str, str]]] = {}
    for rate in site.verk.satser.values():
        row = (
            named(site.verk, site.t, rate.navn),
            f"/satser/{rate.navn}",
            spoken(book.now(rate)),
            rate.hjemmel,
        )
        groups.setdefault(rate.fil.partition("/")[0], []).append(row)
    return site.page(
        request, "rates.html", groups=[(_chapter(site.t, k), k, rows) for k, rows in groups.items()]
    )


def rate(request: Request) -> Response:
    """One rate over time, with its sources."""
    site = Site.of(request)
    here = request.path_params["name"]
    if here not in site.verk.satser:
        raise HTTPException(404)
    book = site.book
    found = site.verk.satser[here]
    return site.page(
        request,
        "rate.html",
        name=here,
        label=label(site.verk, site.t, here),
        section=found.hjemmel,
        remark=found.merknad,
        values=book.rate(here),
        users=_links(site.verk, site.t, book.users.get(here, ())),
    )


def _rules(site: Site, request: Request, sought: str | None = None) -> Response:
    book = site.book
    chapters: dict[str, list[tuple[str, str, int]]] = {}
    for number, names in book.sections.items():
        address = f"/regler/paragraf/{number.replace(' ', '_')}"
        chapters.setdefault(number.partition("-")[0].upper(), []).append((number, address, len(names)))
    laws = [(law, _links(site.verk, site.t, names)) for law, names in book.other_laws.items()]
    found = None if sought is None else _links(site.verk, site.t, book.search(sought))
    return site.page(
        request, "rules.html", chapters=list(chapters.items()), laws=laws, found=found, sought=sought or ""
    )


def _links(verk: Lovverk, t: Texts, names: tuple[str, ...]) -> list[tuple[Markup, str, str]]:
    """Return (what it is called, address, name) of names of the law."""
    return [
        (named(verk, t, n), f"/satser/{n}" if n in verk.satser else f"/regler/{n}", n)
        for n in names
        if n in verk
    ]


def _kind(verk: Lovverk, here: str) -> str:
    kinds = (
        ("faktum", verk.fakta),
        ("sats", verk.satser),
        ("regel", verk.regler),
        ("valg", verk.valg),
        ("utledning", verk.utledninger),
    )
    return next((kind for kind, held in kinds if here in held), "annet")


def _chapter(t: Texts, folder: str) -> str:
    return str(t(f"regler.kapittel.{folder}")) if f"regler.kapittel.{folder}" in t else folder


ROUTES = (
    ("/regler", rules, ("GET",)),
    ("/regler", search, ("POST",)),
    ("/regler/paragraf/{section}", section, ("GET",)),
    ("/regler/{name}", name, ("GET",)),
    ("/satser", rates, ("GET",)),
    ("/satser/{name}", rate, ("GET",)),
)
