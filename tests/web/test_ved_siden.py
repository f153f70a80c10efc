"""What is computed for one visitor keeps nobody else waiting, and what is changed is never shown stale."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from threading import Event
from typing import Any

import pytest
from starlette.types import ASGIApp, Message

from trygdekart.case.sak import value_in
from trygdekart.web.app import make_app
from trygdekart.web.casebook import take
from trygdekart.web.pages_file import EXAMPLES
from trygdekart.web.pages_livslop import course_of
from trygdekart.web.sessions import Session
from trygdekart.web.site import Site

PATIENCE = 30.0
COMPUTING = (
    "/sak/livslop",
    "/sak/resultat",
    "/sak/sammenlign",
    "/sak/brev",
    "/sak/brev/brev.pdf",
    "/sak/frister",
    "/sak/kontroll",
    "/sak/pensjon",
    "/sak/sykedager",
    "/sak/jobb/svar",
    "/sak/situasjon",
    "/sak/hvorfor/livslop/a2026/livslop_etter_skatt",
)


def site_of(app: Any) -> Site:
    found: Site = app.app.app.state.site  # inside the languages and the guard
    return found


async def status(app: ASGIApp, path: str, cookie: str = "") -> int:
    """Return the status of a page, asked for as the server asks."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"host", b"127.0.0.1:1"), (b"cookie", cookie.encode())]
    kind = {"type": "http", "http_version": "1.1", "method": "GET", "scheme": "http"}
    where = {"path": path, "raw_path": path.encode(), "root_path": "", "query_string": b""}
    await app(
        {**kind, **where, "headers": headers, "client": None, "server": ("127.0.0.1", 1)}, receive, send
    )
    return int(sent[0]["status"])


@pytest.fixture(scope="module")
def app() -> Any:
    return make_app("127.0.0.1", 1)


@pytest.mark.parametrize("path", COMPUTING)
def test_others_are_answered_while_a_page_computes(
    app: Any, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = site_of(app).sessions.begin()
    session.replace({"fodselsdato": "01.01.1970"})
    begun, may_go_on = Event(), Event()

    def slow(*_: Any) -> None:
        begun.set()
        assert may_go_on.wait(PATIENCE), "the loop stood still"

    monkeypatch.setattr(Session, "kept", slow)

    async def both() -> tuple[int, int]:
        waiting = asyncio.create_task(status(app, path, f"trygdekart-1={session.key}"))
        assert await asyncio.to_thread(begun.wait, PATIENCE)
        other = await asyncio.wait_for(status(app, "/"), PATIENCE)
        may_go_on.set()
        return other, await waiting

    with ThreadPoolExecutor(1) as thread:
        other, own = thread.submit(asyncio.run, both()).result()
    assert other == 200 and own < 500


def test_what_an_old_answer_gave_is_forgotten_also_when_it_comes_late(app: Any) -> None:
    session = Session("a", "b", 0.0)
    session.answer({"fodselsdato": "1970"})

    def late() -> str:
        old = session.answers["fodselsdato"]
        session.answer({"fodselsdato": "1980"})  # as another request does meanwhile
        return old

    assert session.kept("sak", str, late) == "1970"
    assert session.kept("sak", str, lambda: session.answers["fodselsdato"]) == "1980"


def test_several_at_once_get_the_same_as_one_alone(app: Any) -> None:
    """The law and its plans are shared by the threads."""
    site = site_of(app)

    def made(name: str) -> str:
        session = site.sessions.begin()
        text = (files("trygdekart.web") / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
        take(site.verk, session, value_in(text))
        course = course_of(site, session)
        assert course is not None
        return repr(course.forlop.data()) if course.forlop else course.fault

    names = [EXAMPLES[0], EXAMPLES[1], EXAMPLES[0]]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(made, names))
    assert together == [made(n) for n in names]
