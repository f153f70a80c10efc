"""The result of the case, chapter by chapter, and the reason for each of its numbers."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from .. import __version__
from ..engine.context import Context
from ..engine.explain import as_json, walk
from .outcome import Branch, Chapter, Outcome, outcome_of
from .outcome_view import RESULT, assumed, basis, parts, question, reason
from .reasons import reason_page
from .recreate import recreate
from .site import Site, see
from .texts import Texts
from .why_view import Ground, in_law, why

SITUATION = "/sak/situasjon"


def shown(request: Request) -> Response:
    """The answer; without a case, the questions."""
    site = Site.of(request, partly=True)
    session = site.session(request)
    found = outcome_of(site, session)
    if found is None:
        return see(SITUATION)
    return site.page(
        request,
        "outcome.html",
        parts=parts(found, site.t),
        basis=basis(found, site.t),
        recreate=recreate(found, __version__, f"http://{request.headers['host']}"),
        date_changes=question("dato"),
    )


def reasons(request: Request) -> Response:
    """Why a number is what it is; the address names the chapter, the answer and the number."""
    site, found, chapter, branch, name = _place(request)
    ground = ground_of(found, chapter, branch, site.t)
    page = why(ground, site.t, name)
    trail = f"{ground.address(name)}/spor.json" if page is not None and page.rules else ""
    return reason_page(site, request, page, ground.back, trail)


def trace(request: Request) -> Response:
    """The whole calculation of a number as JSON."""
    _, _, chapter, branch, name = _place(request)
    assert chapter.svar is not None
    context, name = Context.of(chapter.svar, branch.gren), in_law(name)
    if name not in context.verdier:
        raise HTTPException(404)
    return JSONResponse([{"dybde": depth, **as_json(f)} for depth, f in walk(context, name)])


def ground_of(outcome: Outcome, chapter: Chapter, branch: Branch, t: Texts) -> Ground:
    """Return where the numbers of one answer to a chapter stand."""
    assert chapter.svar is not None
    hvis = assumed(outcome, t, branch.gren)

    def others(name: str) -> tuple[tuple[str, str], ...]:
        return tuple(
            (str(t("hvorfor.andre", bokstav=b.letter.upper())), reason(chapter.key, b.letter, name))
            for b in chapter.shown
            if b.letter != branch.letter
        )

    return Ground(
        Context.of(chapter.svar, branch.gren),
        address=lambda n: reason(chapter.key, branch.letter, n),
        change=question,
        back=(str(t("hvorfor.tilbake")), RESULT),
        others=others,
        given=frozenset(outcome.case.data["gitt"]),
        assumed=str(t("hvorfor.antatt", bokstav=branch.letter.upper(), hvis=hvis)) if hvis else "",
    )


def _place(request: Request) -> tuple[Site, Outcome, Chapter, Branch, str]:
    """Return what an address names; raises `HTTPException` when there is no such number."""
    site = Site.of(request, partly=True)
    found = outcome_of(site, site.session(request))
    where = request.path_params
    chapter = found.chapter(where["chapter"]) if found else None
    branch = chapter.branch(where["letter"]) if chapter else None
    if found is None or chapter is None or branch is None:
        raise HTTPException(404)
    return site, found, chapter, branch, where["name"]


ROUTES = (
    (RESULT, shown, ("GET",)),
    ("/sak/hvorfor/sak/{chapter}/{letter}/{name}", reasons, ("GET",)),
    ("/sak/hvorfor/sak/{chapter}/{letter}/{name}/spor.json", trace, ("GET",)),
)
