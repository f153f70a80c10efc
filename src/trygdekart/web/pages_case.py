"""«Lønner det seg å jobbe?»: the form, and the answer to it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import yaml
from starlette.requests import Request
from starlette.responses import Response

from ..engine.errors import InputFault
from .apart import apart
from .casebook import rest
from .fields import JOB_PAGE, Field, sections
from .job import Job
from .job_view import FORM, RESULT, result
from .reading import NOTHING, Reading, Rest, read, refused, turned
from .sessions import Session
from .site import Site, see

FIELDS = frozenset(name for _, names in JOB_PAGE for name in names)


async def form(request: Request) -> Response:
    """The questions, with what has been answered."""
    site = Site.of(request)
    session = site.session(request)
    new = None if session else site.sessions.begin()
    answers = session.answers if session else {}
    return _form_page(site, request, answers, session=new)


async def answer(request: Request) -> Response:
    """Take the answers, or show the form again with what is wrong at each field."""
    site = Site.of(request)
    sent = await site.form(request)
    session = site.checked(request, sent)
    reading = _read(site, sent, rest(site, session, FIELDS) if session else NOTHING)
    if session is None:
        return _form_page(site, request, reading.kept, status=422, session=site.sessions.begin(), late=True)
    reading = await apart(_computed, site, reading, session)
    if not reading.faults and not session.begun:
        return _form_page(site, request, reading.kept, status=422, empty=True)
    if reading.faults:
        return _form_page(site, request, reading.kept, reading, status=422)
    return see(RESULT)


async def example(request: Request) -> Response:
    """Fill in the person of the example and show the answer."""
    site = Site.of(request)
    held = site.checked(request, await site.form(request))
    session = held or site.sessions.begin()
    session.replace(example_answers())
    response = see(RESULT)
    if held is None:
        site.remember(response, session)
    return response


def shown(request: Request) -> Response:
    """The answer; without answers, the form."""
    site = Site.of(request, partly=True)
    job = job_of(site, site.session(request))
    if job is None:
        return see(FORM)
    return site.page(request, "result.html", r=result(job, site.t), job=job)


def _computed(site: Site, reading: Reading, session: Session) -> Reading:
    """Keep the answers and what follows of them, or say at a field what the law cannot compute."""
    if reading.lov is None:
        return reading
    job = Job(reading.lov, reading.values)
    try:
        job.branches  # noqa: B018 – computed here, so that a fault comes with the form
    except InputFault as fault:
        return refused(reading, site.t, _fields(site), fault)
    session.answer(reading.kept)
    session.kept("jobb", Job, lambda: job)
    return reading


def job_of(site: Site, session: Session | None) -> Job | None:
    """Return the case of a session, or None when it has none."""
    if session is None or not session.begun:
        return None

    def made() -> Job | None:
        reading = _read(site, session.answers, rest(site, session, FIELDS))
        return None if reading.lov is None else Job(reading.lov, reading.values)

    return session.kept("jobb", Job, made)


def example_answers() -> dict[str, str]:
    """Return the example as a person would have filled it in."""
    text = (files(__package__) / "example.yaml").read_text(encoding="utf-8")
    return {str(k): str(v) for k, v in yaml.safe_load(text).items()}


def _read(site: Site, raw: dict[str, str], more: Rest = NOTHING) -> Reading:
    return read(site.verk, site.t, _fields(site), raw, more)


def as_typed(site: Site, answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers as the language of the page writes their numbers."""
    fields = {f.name: f for f in _fields(site)}
    return {n: turned(site.t, fields[n], text) if n in fields else text for n, text in answers.items()}


def _fields(site: Site) -> list[Field]:
    return [f for s in sections(site.verk, site.t) for f in s.fields]


def _form_page(
    site: Site,
    request: Request,
    answers: Mapping[str, str],
    reading: Reading | None = None,
    *,
    status: int = 200,
    session: Session | None = None,
    late: bool = False,
    empty: bool = False,
) -> Response:
    faults = reading.faults if reading else ()
    return site.page(
        request,
        "job_form.html",
        status=status,
        session=session,
        sections=sections(site.verk, site.t),
        answers=as_typed(site, answers),
        faults=faults,
        fault={f.name: f.text for f in faults},
        late=late,
        empty=empty,
    )


ROUTES = (
    ("/sak/jobb", form, ("GET",)),
    ("/sak/jobb", answer, ("POST",)),
    ("/sak/jobb/svar", shown, ("GET",)),
    ("/sak/eksempel", example, ("POST",)),
)
