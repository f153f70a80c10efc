"""Computing beside the server's own loop: a few at a time, and never longer than the asker will wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from .faults import Refused
from .limits import Limits

T = TypeVar("T")


class Worker:
    """Threads that compute. One that has begun runs to its end; the asker is told when the time is up."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._threads = ThreadPoolExecutor(limits.at_once, thread_name_prefix="trygdekart-api")
        self._held: set[Future[Any]] = set()

    async def run(self, work: Callable[[], T]) -> T:
        """Return what `work` returns; raises `Refused` (503) when there is no room or time for it."""
        if len(self._held) >= self.limits.at_once + self.limits.waiting:
            raise Refused(503)
        running = self._threads.submit(work)
        self._held.add(running)
        running.add_done_callback(self._held.discard)
        try:
            # Past the time, what has not begun is dropped; what has, ends by itself.
            return await asyncio.wait_for(asyncio.wrap_future(running), self.limits.seconds)
        except TimeoutError:
            raise Refused(503) from None

    def close(self) -> None:
        """Drop what waits."""
        self._threads.shutdown(wait=False, cancel_futures=True)
