"""What every page needs: the law, the sessions, the words, and one way to draw a template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any
from urllib.parse import parse_qsl

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from .. import __version__
from ..engine.lawbook import Lovverk
from .languages import CURRENT, FIRST, in_language
from .law_words import quoted
from .remarks import remark
from .rule_book import RuleBook
from .sessions import WARNED_MINUTES, Session, Sessions
from .shown import dates, long_date, sections, spoken
from .texts import COMPLETE, LANGUAGES, PARTLY, Texts, texts

MOST_FIELDS = 100
TOKEN = "nokkel"
# What the law says is Norwegian on every page, and marked so where the page is not.
LAW_WORDS, nothing = Markup(' lang="nb"'), Markup("")


@dataclass(frozen=True)
class Site:
    """One running site. `cookie` is the name of the cookie that holds the session's name, and no more."""

    verk: Lovverk
    sessions: Sessions
    cookie: str
    language: str = FIRST
    shared: bool = False  # a machine that several use: nothing is offered to be kept on it

    @staticmethod
    def of(request: Request, *, partly: bool = False) -> Site:
        """Return the site that a request came to, in the language of its address.

        `partly` says that the page is one of those that all languages have, also those not complete.
        """
        return Site.in_language_of(request, request.app.state.site, partly=partly)

    @staticmethod
    def in_language_of(request: Request, site: Site, *, partly: bool = False) -> Site:
        """Return a site in the language of an address, or in the first where that has no such page."""
        language = request.scope.get("language", FIRST)
        spoken = language if partly or language in COMPLETE else FIRST
        CURRENT.set(spoken)
        return site if spoken == site.language else site.others[spoken]

    @cached_property
    def others(self) -> dict[str, Site]:
        """The same site in each language."""
        return {name: replace(self, language=name) for name in LANGUAGES}

    @cached_property
    def t(self) -> Texts:
        """The words of this language."""
        return texts(self.language)

    @cached_property
    def book(self) -> RuleBook:
        """The law as the pages on rules show it."""
        return RuleBook(self.verk)

    @cached_property
    def environment(self) -> Environment:
        """The templates; every value put in is escaped, and a missing one is a fault."""
        made = Environment(
            loader=PackageLoader("trygdekart.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        made.filters["paragraf"] = sections
        made.filters["tall"] = spoken
        made.filters["gyldighet"] = partial(dates, self.language)
        made.filters["kilde"] = partial(quoted, self.language)
        made.filters["norsk"] = partial(remark, self.language)
        return made

    def session(self, request: Request) -> Session | None:
        """Return the visitor's session while it lives."""
        return self.sessions.find(request.cookies.get(self.cookie))

    def page(
        self,
        request: Request,
        template: str,
        *,
        status: int = 200,
        session: Session | None = None,
        **values: Any,
    ) -> Response:
        """Return a page; `session` is sent to the browser when it is new."""
        held = session or self.session(request)
        t = self.t
        path = request.scope["path"]
        asked = request.scope.get("language", FIRST)
        whole = f"{path}?{request.url.query}" if request.url.query else path
        html = self.environment.get_template(template).render(
            t=t,
            law=nothing if t.language == FIRST else LAW_WORDS,
            path=path,
            languages=[
                (name, t(f"sprak.{name}"), f"/{name}{whole}")
                for name in LANGUAGES
                if name in COMPLETE or template in PARTLY
            ],
            instead=texts(asked) if asked not in (t.language, *COMPLETE) else None,
            easy=bool(held and held.easy),
            token=held.token if held else "",
            idle=self.sessions.idle_minutes,
            shared=self.shared,
            warned=WARNED_MINUTES,
            law_date=long_date(self.verk.lovdata),
            version=__version__,
            **values,
        )
        response = HTMLResponse(in_language(html, asked), status)
        if session is not None:
            self.remember(response, session)
        return response

    def remember(self, response: Response, session: Session) -> None:
        """Give the browser the name of its session, for as long as the browser is open."""
        response.set_cookie(self.cookie, session.key, httponly=True, samesite="strict", path="/")

    def forget(self, response: Response) -> None:
        """Take the name of the session back from the browser."""
        response.delete_cookie(self.cookie, httponly=True, samesite="strict", path="/")

    def error(self, request: Request, status: int) -> Response:
        """Return the page for a status; it holds nothing of what was sent."""
        self = Site.in_language_of(request, self)
        shown = status if f"feilside.tittel.{status}" in self.t else 400
        return self.page(request, "error.html", status=status, shown=shown)

    async def form(self, request: Request) -> dict[str, str]:
        """Return the fields that a form of ours sent; raises `HTTPException` for anything else."""
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/x-www-form-urlencoded":
            raise HTTPException(400)
        try:
            text = (await request.body()).decode("utf-8")
            pairs = parse_qsl(
                text, keep_blank_values=True, max_num_fields=MOST_FIELDS, encoding="utf-8", errors="strict"
            )
        except ValueError:
            raise HTTPException(400) from None
        return dict(pairs)

    def checked(self, request: Request, sent: dict[str, str]) -> Session | None:
        """Return the living session, or None; raises `HTTPException` when the form lacks its token."""
        session = self.session(request)
        if session is not None and sent.get(TOKEN) != session.token:
            raise HTTPException(403)
        return session


def see(address: str) -> Response:
    """Send the browser on to a page with GET, so that nothing sent stays in its history."""
    return RedirectResponse(address, 303)
