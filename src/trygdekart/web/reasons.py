"""The answer to every «Hvorfor»: one page, whatever page the number stood on."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from .site import Site
from .why_view import Why


def reason_page(
    site: Site, request: Request, page: Why | None, back: tuple[str, str], trace: str = ""
) -> Response:
    """Return the page of a reason; `back` is (words, address); 404 where the run has no such number."""
    if page is None:
        raise HTTPException(404)
    return site.page(request, "why.html", w=page, back=back, trace=trace, mark=site.verk.hash[:12])
