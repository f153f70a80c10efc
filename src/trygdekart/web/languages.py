"""The language of a page is the first word of its address: `/en/…`, `/nn/…`; without one it is bokmål.

Everywhere else addresses are written without it. Here, and nowhere else, each gets that of its page.
"""

from __future__ import annotations

import re
from contextvars import ContextVar

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .texts import LANGUAGES

FIRST = "nb"
ADDRESS = re.compile(r'\b(href|action)="/(?!static/)(?:(nb|nn|en)(?=[/"])/?)?')
CURRENT: ContextVar[str] = ContextVar("language", default=FIRST)


class Languages:
    """Takes the language off the address of a request, and puts it on that of a redirect."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        language, path = parted(scope["path"])
        CURRENT.set(language)
        await self.app({**scope, "path": path, "language": language}, receive, _redirecting(send, language))


def parted(path: str) -> tuple[str, str]:
    """Return the language of an address, and the address without it."""
    word, _, rest = path.lstrip("/").partition("/")
    return (word, f"/{rest}") if word in LANGUAGES and path.startswith(f"/{word}") else (FIRST, path)


def prefixed(address: str, language: str) -> str:
    """Return an address of ours in a language."""
    return address if language == FIRST else f"/{language}{address}"


def in_language(html: str, language: str) -> str:
    """Return a page whose addresses lead to pages in its language; one that names a language keeps it."""

    def written(found: re.Match[str]) -> str:
        word = found[2] or language
        return f'{found[1]}="/' if word == FIRST else f'{found[1]}="/{word}/'

    return ADDRESS.sub(written, html)


def _redirecting(send: Send, language: str) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            where = headers.get("location", "")
            if where.startswith("/") and parted(where) == (FIRST, where):
                headers["location"] = prefixed(where, language)
        await send(message)

    return sent
