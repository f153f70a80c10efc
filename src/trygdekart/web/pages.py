"""The pages that hold no case: the front page, the word list, and «slett alt»."""

from __future__ import annotations

from importlib.resources import files

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from .site import Site, see

# The six questions: key in the catalogue, where it leads, and an example ready to try.
QUESTIONS = (
    ("hvor_mye", "/sak/situasjon", "/sak/eksempel/ufor_i_kommunen"),
    ("nar_slutt", "/sak/situasjon/sykdom", "/sak/eksempel/aap_med_barn"),
    ("jobb", "/sak/jobb", "/sak/eksempel"),
    ("pensjon", "/sak/situasjon/pensjon", "/sak/eksempel/pensjon_etter_ufore"),
    ("vedtak", "/sak/kontroll", "/sak/eksempel/syk_i_deltid"),
    ("arbeidsgiver", "/sak/frister/arbeidsgiver", ""),
)
ROLES = (
    ("radgiver", "/sak/situasjon"),
    ("jobbspesialist", "/sak/jobb"),
    ("arbeidsgiver", "/sak/frister/arbeidsgiver"),
    ("analytiker", "/reform"),
)


async def front(request: Request) -> Response:
    """What do you want to find out?"""
    site = Site.of(request)
    session = site.session(request)
    return site.page(
        request,
        "front.html",
        begun=bool(session and session.begun),
        questions=QUESTIONS,
        roles=ROLES,
    )


async def words(request: Request) -> Response:
    """The words, said simply."""
    site = Site.of(request)
    return site.page(request, "words.html", words=site.t.under("ord.ord"))


async def delete(request: Request) -> Response:
    """Delete the session and all its answers."""
    site = Site.of(request)
    session = site.checked(request, await site.form(request))
    response = see("/slettet")
    if session is not None:
        site.sessions.forget(session)
    site.forget(response)
    return response


async def deleted(request: Request) -> Response:
    """Say that all is deleted."""
    return Site.of(request).page(request, "deleted.html")


async def icon(request: Request) -> Response:
    """The icon that browsers ask for by an old name."""
    return FileResponse(str(files(__package__) / "static" / "icon.svg"), media_type="image/svg+xml")


async def more_time(request: Request) -> Response:
    """Say how long the answers are kept; that the page was asked for has given them all of it again."""
    site = Site.of(request)
    return site.page(request, "more_time.html", alive=site.session(request) is not None)


ROUTES = (
    ("/tid", more_time, ("GET",)),
    ("/", front, ("GET",)),
    ("/ord", words, ("GET",)),
    ("/slett", delete, ("POST",)),
    ("/slettet", deleted, ("GET",)),
    ("/favicon.ico", icon, ("GET",)),
)
