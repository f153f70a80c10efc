"""The addresses under /api/v1: read the question, compute beside the loop, answer in JSON."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from ..engine.errors import InputFault
from . import answers
from .body import read
from .faults import Refused, of_input, of_status
from .limits import STANDARD, Limits
from .openapi import document
from .questions import Beregn, Forklar, Forlop, Form, Frister, Jobb
from .worker import Worker

PREFIX = "/api/v1"
Handler = Callable[[Request], Awaitable[Response]]

# By the last word of the address: the form of the body, and what answers it.
POSTED: Mapping[str, tuple[type[Form], Callable[[Any, Limits], Any]]] = {
    "beregn": (Beregn, answers.beregn),
    "forklar": (Forklar, answers.forklar),
    "jobb": (Jobb, answers.jobb),
    "frister": (Frister, answers.frister),
    "forlop": (Forlop, answers.forlop),
}
# By the last word of the address: the words that may stand after «?», and what answers it.
FETCHED: Mapping[str, tuple[tuple[str, ...], Callable[[Mapping[str, str]], Any]]] = {
    "regler": (("navn",), answers.regler),
    "satser": (("navn", "dato", "kjent"), answers.satser),
}


class Api:
    """The API of one running server."""

    def __init__(self, limits: Limits = STANDARD) -> None:
        self.limits = limits
        self.worker = Worker(limits)

    def routes(self) -> list[Route]:
        """Return the routes of the API."""
        posted = [Route(f"{PREFIX}/{w}", self._posted(*how), methods=["POST"]) for w, how in POSTED.items()]
        fetched = [Route(f"{PREFIX}/{w}", self._fetched(*how)) for w, how in FETCHED.items()]
        return [*posted, *fetched, Route(f"{PREFIX}/openapi.json", self._described)]

    def close(self) -> None:
        """Drop what waits to be computed."""
        self.worker.close()

    def most_bytes(self, path: str) -> int | None:
        """Return how large a body may be at an address of the API, or None for any other address."""
        return self.limits.bytes if is_api(path) else None

    def _posted(self, form: type[Form], compute: Callable[[Any, Limits], Any]) -> Handler:
        async def answer(request: Request) -> Response:
            check_sender(request)
            raw = await self._body(request)
            return await self._answered(lambda: compute(read(raw, form), self.limits))

        return answer

    def _fetched(self, words: tuple[str, ...], compute: Callable[[Mapping[str, str]], Any]) -> Handler:
        async def answer(request: Request) -> Response:
            return await self._answered(lambda: compute(_query(request, words)))

        return answer

    async def _described(self, _: Request) -> Response:
        return as_json(document())

    async def _answered(self, work: Callable[[], Any]) -> Response:
        def written() -> bytes:
            return _written(work())

        try:
            return Response(await self.worker.run(written), media_type="application/json")
        except InputFault as fault:
            return as_json(of_input(fault), 422)
        except Refused as refused:
            return error(refused.status)

    async def _body(self, request: Request) -> bytes:
        try:
            return await asyncio.wait_for(request.body(), self.limits.seconds)
        except TimeoutError:
            raise HTTPException(408, headers={"Connection": "close"}) from None
        except ClientDisconnect:
            raise HTTPException(400) from None


def is_api(path: str) -> bool:
    """Whether an address belongs to the API and not to the pages."""
    return path == PREFIX or path.startswith(f"{PREFIX}/")


def error(status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Return the answer for a status, in the same form as every fault."""
    return as_json(of_status(status), status, headers)


def as_json(data: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Return data as a JSON answer."""
    return Response(_written(data), status, headers, media_type="application/json")


def _written(data: Any) -> bytes:
    try:
        return json.dumps(data, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except ValueError:
        raise InputFault("sak", "svaret er for stort til å skrives som tall", "se på beløpene") from None


def check_sender(request: Request) -> None:
    """Raise `HTTPException` unless the body is JSON and no other site had a browser send it.

    A page has no `null` origin here, as it has no form here: only a program, or our own address.
    """
    origin = request.headers.get("origin")
    if origin is not None and origin.lower() != f"http://{request.headers['host'].lower()}":
        raise HTTPException(403)
    kind, _, rest = request.headers.get("content-type", "").partition(";")
    charset = rest.strip().lower().removeprefix("charset=").strip('"')
    if kind.strip().lower() != "application/json" or charset not in ("", "utf-8"):
        raise HTTPException(415)


def _query(request: Request, words: tuple[str, ...]) -> dict[str, str]:
    pairs = request.query_params.multi_items()
    found = dict(pairs)
    if len(found) != len(pairs) or not found.keys() <= set(words):
        raise InputFault("adresse", "feltet er ukjent", f"feltene er {', '.join(words)}")
    return found


__all__ = ["PREFIX", "Api", "error", "is_api"]
