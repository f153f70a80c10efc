"""What every page needs: the law, the sessions, the words, and one way to draw a template."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from .. import __version__
from ..engine.lawbook import Lovverk
from .sessions import IDLE_MINUTES, Session, Sessions
from .shown import long_date
from .texts import Texts, texts

MOST_FIELDS = 100
TOKEN = "nokkel"


@dataclass(frozen=True)
class Site:
    """One running site. `cookie` is the name of the cookie that holds the session's name, and no more."""

    verk: Lovverk
    sessions: Sessions
    cookie: str
    t: Texts = field(default_factory=lambda: texts("nb"))

    @staticmethod
    def of(request: Request) -> Site:
        """Return the site that a request came to."""
        site: Site = request.app.state.site
        return site

    @cached_property
    def environment(self) -> Environment:
        """The templates; every value put in is escaped, and a missing one is a fault."""
        return Environment(
            loader=PackageLoader("trygdekart.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

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
        html = self.environment.get_template(template).render(
            t=self.t,
            path=request.url.path,
            token=held.token if held else "",
            idle=IDLE_MINUTES,
            law_date=long_date(self.verk.lovdata),
            version=__version__,
            **values,
        )
        response = HTMLResponse(html, status)
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
