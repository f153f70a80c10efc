"""What stands between the network and the pages: who may ask, how much, and what every answer says.

The dangers of a web server on one's own machine: another page in the same browser that sends forms
to it (Origin, Sec-Fetch-Site, a token in each form), a foreign name that resolves to this machine
(the Host header), and values that end in a log (there is none).
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Awaitable, Callable, Iterable
from ipaddress import ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 64 * 1024
LONGEST_ADDRESS = 1024
CONTENT_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}
OWN_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
ANY_ADDRESS = frozenset({"0.0.0.0", "::", "[::]"})

ErrorPage = Callable[[Request, int], Response]
MostBytes = Callable[[str], int | None]


class TooLarge(HTTPException):
    """The body of a request is larger than it may be; found while it is read."""

    def __init__(self) -> None:
        super().__init__(413)


class Guard:
    """Refuses what is not ours, sets the headers of every answer, and turns a fault into one page.

    `names` are the host names the server answers to; `error_page` draws a page for a status;
    `most_bytes` says how large a body may be at an address, where it is not what a form may be.
    """

    def __init__(
        self, app: ASGIApp, host: str, error_page: ErrorPage, most_bytes: MostBytes = lambda _: None
    ) -> None:
        self.app = app
        self.most_bytes = most_bytes
        self.names = OWN_NAMES | {host.lower(), f"[{host.lower()}]"}
        self.any_address = host in ANY_ADDRESS
        self.error_page = error_page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        send = _with_headers(scope, send)
        status = self._refused(scope)
        if status is None:
            status = await self._answered(scope, receive, send)
        if status is not None:
            await self.error_page(Request(scope), status)(scope, receive, send)

    def _refused(self, scope: Scope) -> int | None:
        headers = Headers(scope=scope)
        if not self.is_own(headers.get("host", "")):
            return 421
        if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
            return 414
        if scope["method"] not in ("GET", "HEAD") and not self._from_own_page(headers):
            return 403
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > self._most(scope):
            return 413
        return None

    def is_own(self, host: str) -> bool:
        """Whether a Host header names this server; a foreign name may have been pointed here."""
        name = host.lower().rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host.lower()
        if name in self.names:
            return True
        return self.any_address and _is_address(name.strip("[]"))

    def _from_own_page(self, headers: Headers) -> bool:
        """Whether a form was sent from a page of this server, as far as the browser tells.

        A page with `no-referrer` sends Origin «null»; then Sec-Fetch-Site decides, and where an old
        browser has neither, the token in the form.
        """
        origin = headers.get("origin", "null")
        if origin != "null":
            return origin.lower() in {f"http://{headers['host'].lower()}"}
        return headers.get("sec-fetch-site", "same-origin") == "same-origin"

    def _most(self, scope: Scope) -> int:
        return self.most_bytes(scope["path"]) or MOST_BYTES

    async def _answered(self, scope: Scope, receive: Receive, send: Send) -> int | None:
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, _limited(receive, self._most(scope)), noted)
        except TooLarge:
            return None if begun else 413
        except Exception as fault:
            _report(fault)
            return None if begun else 500
        return None


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _with_headers(scope: Scope, send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            # Nothing of a case may be kept by the browser; files of our own may, when unchanged.
            headers["Cache-Control"] = "no-cache" if scope["path"].startswith("/static/") else "no-store"
        await send(message)

    return sent


def _limited(receive: Receive, most: int) -> Callable[[], Awaitable[Message]]:
    got = 0

    async def received() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > most:
            raise TooLarge
        return message

    return received


def _report(fault: Exception) -> None:
    """Write what kind of fault it was and where in the code; never its text, which may hold a value."""
    where = _own_place(traceback.extract_tb(fault.__traceback__))
    print(f"Feil i nettsiden: {type(fault).__name__} i {where}", file=sys.stderr, flush=True)


def _own_place(frames: Iterable[traceback.FrameSummary]) -> str:
    places = [f"{f.filename.rpartition('trygdekart/')[2]}:{f.lineno}" for f in frames]
    return places[-1] if places else "ukjent sted"
