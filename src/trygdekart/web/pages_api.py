"""The documentation of the API as a page like the others: no script, and nothing from elsewhere."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ..api.docs import page
from .site import Site, see

DOCS = "/api/docs"


async def docs(request: Request) -> Response:
    """How to ask from a program, in the language of the address; nynorsk reads bokmål."""
    language = "en" if request.scope["language"] == "en" else "nb"
    return Site.of(request).page(request, "api.html", d=page(language))


async def start(_: Request) -> Response:
    """Lead on to the documentation."""
    return see(DOCS)


ROUTES = (("/api", start, ("GET",)), (DOCS, docs, ("GET",)))
