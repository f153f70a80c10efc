"""The application: which address is which page, and the guard around them all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ..api import routes as api
from ..api.limits import STANDARD, Limits
from ..law import lovverk
from . import (
    pages,
    pages_about,
    pages_api,
    pages_arbeidsgiver,
    pages_brev,
    pages_case,
    pages_facts,
    pages_file,
    pages_frister,
    pages_kontroll,
    pages_livslop,
    pages_outcome,
    pages_pensjon,
    pages_population,
    pages_reform,
    pages_rules,
    pages_sammenlign,
    pages_situation,
    pages_sykedager,
    pages_why,
)
from .apart import answering
from .guard import Guard
from .languages import Languages
from .sessions import IDLE_MINUTES, SHARED_MINUTES, Sessions
from .site import Site

ROUTES = (
    *pages.ROUTES,
    *pages_case.ROUTES,
    *pages_situation.ROUTES,
    *pages_outcome.ROUTES,
    *pages_file.ROUTES,
    *pages_livslop.ROUTES,
    *pages_pensjon.ROUTES,
    *pages_sykedager.ROUTES,
    *pages_kontroll.ROUTES,
    *pages_sammenlign.ROUTES,
    *pages_brev.ROUTES,
    *pages_frister.ROUTES,
    *pages_arbeidsgiver.ROUTES,
    *pages_why.ROUTES,
    *pages_api.ROUTES,
    *pages_rules.ROUTES,
    *pages_reform.ROUTES,
    *pages_facts.ROUTES,
    *pages_population.ROUTES,
    *pages_about.ROUTES,
)
SWEEP_SECONDS = 60


def make_app(
    host: str = "127.0.0.1", port: int = 0, limits: Limits = STANDARD, *, shared: bool = False
) -> Languages:
    """Return the whole site as an ASGI application; reads the law once, raises `LoadFault`.

    `limits` are those of the API; the pages have their own. `shared` is for a
    machine that several use: a shorter wait, and nothing to download.
    """
    minutes = SHARED_MINUTES if shared else IDLE_MINUTES
    sessions = Sessions(idle_minutes=minutes)
    site = Site(lovverk(), sessions, cookie=f"trygdekart-{port}", shared=shared)
    programs = api.Api(limits)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        sweeping = asyncio.create_task(_sweep(site.sessions))
        yield
        sweeping.cancel()
        with suppress(asyncio.CancelledError):
            await sweeping
        programs.close()

    def refused(request: Request, status: int, headers: Mapping[str, str] | None = None) -> Response:
        if api.is_api(request.url.path):
            return api.error(status, headers)
        return site.error(request, status)

    async def failed(request: Request, fault: Exception) -> Response:
        assert isinstance(fault, HTTPException)
        return refused(request, fault.status_code, fault.headers)

    async def broken(request: Request, _: Exception) -> Response:
        return refused(request, 500)  # the guard writes what kind of fault it was, and where

    app = Starlette(
        routes=[
            *(Route(path, answering(handler), methods=list(methods)) for path, handler, methods in ROUTES),
            *programs.routes(),
            Mount("/static", StaticFiles(directory=str(files(__package__) / "static"))),
        ],
        exception_handlers={HTTPException: failed, Exception: broken},
        lifespan=lifespan,
    )
    app.state.site = site
    return Languages(Guard(app, host, refused, programs.most_bytes))


async def _sweep(sessions: Sessions) -> None:
    """Delete idle sessions also when nobody asks for a page."""
    while True:
        await asyncio.sleep(SWEEP_SECONDS)
        sessions.forget_idle()
