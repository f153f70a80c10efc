"""The situation: one theme a page, or one question a page; all pages share the answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from .apart import apart
from .casebook import answered, rest
from .fields import OWN, Field, field_of
from .outcome import outcome_of
from .outcome_view import QUESTION, RESULT, so_far
from .reading import NOTHING, Fault, Reading, read, turned
from .sessions import Session
from .site import Site, see
from .situation import EASY, Theme, theme, themes

SITUATION = "/sak/situasjon"
EASY_PAGES = "/sak/lett"


def overview(request: Request) -> Response:
    """The themes, how far each is answered, and how it looks now."""
    site = Site.of(request)
    session = site.session(request)
    if session is not None and session.easy:
        return see(EASY_PAGES)
    rows = [
        (t.key, site.t("situasjon.antall", svart=answered(session, t.every), alle=len(t.every)))
        for t in themes()
    ]
    new = None if session else site.sessions.begin()
    return site.page(
        request, "situation.html", session=new, themes=rows, now=so_far(outcome_of(site, session), site.t)
    )


def theme_page(request: Request) -> Response:
    """The questions of one theme, with what has been answered."""
    site = Site.of(request)
    return _theme(site, request, _named(request))


async def theme_answered(request: Request) -> Response:
    """Take the answers of a theme, and go on to the next one or to the result."""
    site = Site.of(request)
    here = _named(request)
    sent = await site.form(request)
    session = site.checked(request, sent)
    reading = _read(site, session, sent, here.every)
    if session is None:
        return await apart(_theme, site, request, here, reading, late=True)
    if reading.faults:
        return await apart(_theme, site, request, here, reading)
    session.answer(reading.kept)
    if "neste" in sent:
        keys = [t.key for t in themes()]
        at = keys.index(here.key) + 1 if here.key in keys else len(keys)
        return see(f"{SITUATION}/{keys[at]}" if at < len(keys) else RESULT)
    return see("/sak/frister/arbeidsgiver" if here.own_door else RESULT)


async def question(request: Request) -> Response:
    """One question on one fact; any fact of the law has its page."""
    site = Site.of(request)
    return _question(site, request, _asked(site, request), lines=False)


async def question_lines(request: Request) -> Response:
    """The same question, for an answer that changes over time."""
    site = Site.of(request)
    field = _asked(site, request)
    if not (field.over_time or field.shared):
        raise HTTPException(404)
    return _question(site, request, field, lines=True)


async def question_answered(request: Request) -> Response:
    """Take the answer and show the result."""
    site = Site.of(request)
    field = _asked(site, request)
    sent = await site.form(request)
    session = site.checked(request, sent)
    reading = _read(site, session, sent, (field.name,))
    if session is None or reading.faults:
        return _question(site, request, field, reading=reading, late=session is None)
    session.answer(reading.kept)
    return see(RESULT)


async def easy(request: Request) -> Response:
    """Simple mode: what is it about?"""
    site = Site.of(request)
    return site.page(request, "easy.html", choices=tuple(EASY))


async def easy_switched(request: Request) -> Response:
    """Turn simple mode on or off."""
    site = Site.of(request)
    held = site.checked(request, await site.form(request))
    session = held or site.sessions.begin()
    session.easy = not session.easy
    response = see(EASY_PAGES if session.easy else "/")
    if held is None:
        site.remember(response, session)
    return response


async def easy_question(request: Request) -> Response:
    """One question in simple words."""
    site = Site.of(request)
    key, number, field = _easy(site, request)
    return _easy_page(site, request, key, number, field)


async def easy_answered(request: Request) -> Response:
    """Take the answer and go on to the next question, or to the result."""
    site = Site.of(request)
    key, number, field = _easy(site, request)
    sent = await site.form(request)
    session = site.checked(request, sent)
    reading = _read(site, session, sent, (field.name,))
    if session is None or reading.faults:
        return _easy_page(site, request, key, number, field, reading, late=session is None)
    session.answer(reading.kept)
    return see(f"{EASY_PAGES}/{key}/{number + 1}" if number < len(EASY[key]) else RESULT)


def _named(request: Request) -> Theme:
    found = theme(request.path_params["theme"])
    if found is None:
        raise HTTPException(404)
    return found


def _asked(site: Site, request: Request) -> Field:
    name = request.path_params["name"]
    if name not in site.verk.fakta and name not in OWN:
        raise HTTPException(404)
    return field_of(site.verk, site.t, name)


def _easy(site: Site, request: Request) -> tuple[str, int, Field]:
    key, number = request.path_params["theme"], request.path_params["number"]
    if key not in EASY or not 1 <= number <= len(EASY[key]):
        raise HTTPException(404)
    return key, number, field_of(site.verk, site.t, EASY[key][number - 1])


def _read(site: Site, session: Session | None, sent: Mapping[str, str], names: Iterable[str]) -> Reading:
    fields = [field_of(site.verk, site.t, n) for n in names]
    more = rest(site, session, {f.name for f in fields}) if session else NOTHING
    return read(site.verk, site.t, fields, sent, more, names=())


def _values(
    site: Site, session: Session | None, reading: Reading | None, fields: Iterable[Field]
) -> dict[str, str]:
    """Return what each field holds, as the language of the page writes numbers."""
    held = session.answers if session else {}
    kept = reading.kept if reading else {}
    return {f.name: turned(site.t, f, kept.get(f.name, held.get(f.name, ""))) for f in fields}


def _forms(
    site: Site, request: Request, reading: Reading | None, fields: list[Field], late: bool
) -> tuple[dict[str, object], int, Session | None]:
    """Return what each form page shows, its status, and a session where it is new."""
    session = site.session(request)
    new = None if session else site.sessions.begin()
    faults: tuple[Fault, ...] = reading.faults if reading else ()
    shown = {
        "values": _values(site, session, reading, fields),
        "faults": faults,
        "fault": {f.name: f.text for f in faults},
        "late": late,
        "whole": frozenset((*session.whole, *session.given)) if session else frozenset(),
    }
    return shown, 422 if reading else 200, new


def _theme(
    site: Site, request: Request, here: Theme, reading: Reading | None = None, *, late: bool = False
) -> Response:
    fields = [field_of(site.verk, site.t, n) for n in here.names]
    more = [field_of(site.verk, site.t, n) for n in here.more]
    shown, status, new = _forms(site, request, reading, [*fields, *more], late)
    keys = [here.key] if here.own_door else [t.key for t in themes()]
    at = keys.index(here.key)
    return site.page(
        request,
        "theme.html",
        status=status,
        session=new,
        theme=here.key,
        number=at + 1,
        count=len(keys),
        before=keys[at - 1] if at else "",
        last=at + 1 == len(keys),
        fields=fields,
        more=more,
        now=so_far(outcome_of(site, site.session(request)), site.t),
        **shown,
    )


def _question(
    site: Site,
    request: Request,
    field: Field,
    *,
    lines: bool = False,
    reading: Reading | None = None,
    late: bool = False,
) -> Response:
    shown, status, new = _forms(site, request, reading, [field], late)
    return site.page(request, "question.html", status=status, session=new, f=field, lines=lines, **shown)


def _easy_page(
    site: Site,
    request: Request,
    key: str,
    number: int,
    field: Field,
    reading: Reading | None = None,
    *,
    late: bool = False,
) -> Response:
    shown, status, new = _forms(site, request, reading, [field], late)
    return site.page(
        request,
        "easy_question.html",
        status=status,
        session=new,
        f=field,
        simple=site.t(f"lett.sporsmal.{field.name}"),
        theme=key,
        number=number,
        count=len(EASY[key]),
        **shown,
    )


ROUTES = (
    (SITUATION, overview, ("GET",)),
    (SITUATION + "/{theme}", theme_page, ("GET",)),
    (SITUATION + "/{theme}", theme_answered, ("POST",)),
    (QUESTION + "/{name}", question, ("GET",)),
    (QUESTION + "/{name}", question_answered, ("POST",)),
    (QUESTION + "/{name}/over-tid", question_lines, ("GET",)),
    (EASY_PAGES, easy, ("GET",)),
    (EASY_PAGES, easy_switched, ("POST",)),
    (EASY_PAGES + "/{theme}/{number:int}", easy_question, ("GET",)),
    (EASY_PAGES + "/{theme}/{number:int}", easy_answered, ("POST",)),
)
