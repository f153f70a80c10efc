"""Computing beside the server's own loop, so that one visitor's course keeps nobody else waiting."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from inspect import iscoroutinefunction
from typing import ParamSpec, TypeVar, cast

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response

AT_ONCE = 2  # more would only share the same processor, and all of them be late
ROOM = CapacityLimiter(AT_ONCE)

P = ParamSpec("P")
T = TypeVar("T")
Handler = Callable[[Request], Awaitable[Response]]


async def apart(work: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
    """Return what `work` returns, computed in a thread; the language of the page goes with it."""
    return await run_sync(partial(work, *args, **more), limiter=ROOM)


def answering(handler: Callable[[Request], Response] | Handler) -> Handler:
    """Return a page's handler for the loop: one that waits for nothing computes, and does so apart."""
    if iscoroutinefunction(handler):
        return handler
    compute = cast(Callable[[Request], Response], handler)

    @wraps(compute)
    async def shown(request: Request) -> Response:
        return await apart(compute, request)

    return shown
