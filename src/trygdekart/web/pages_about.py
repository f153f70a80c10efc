"""About: who, what is covered, how it is done, privacy, accessibility and sources."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from .shown import named
from .site import Site

SUBJECTS = ("dekning", "metode", "personvern", "tilgjengelighet", "kilder")


async def about(request: Request) -> Response:
    """Who, what is covered, privacy and accessibility."""
    site = Site.of(request)
    return site.page(request, "about.html", parts=site.t.under("om.deler"), subjects=SUBJECTS)


async def subject(request: Request) -> Response:
    """One subject in full; coverage and sources are made of the law itself."""
    site = Site.of(request)
    key = request.path_params["subject"]
    if key not in SUBJECTS:
        raise HTTPException(404)
    book = site.book
    verk = site.verk
    facts = verk.fakta.values() if key == "dekning" else ()
    return site.page(
        request,
        "subject.html",
        key=key,
        parts=site.t.under(f"om.{key}.deler"),
        coverage=book.coverage if key == "dekning" else (),
        choices=list(verk.valg.values()) if key == "dekning" else (),
        judged=[(named(verk, site.t, f.navn), f.kriterier) for f in facts if f.skjonn],
        sources=book.sources if key == "kilder" else (),
    )


ROUTES = (
    ("/om", about, ("GET",)),
    ("/om/{subject}", subject, ("GET",)),
)
