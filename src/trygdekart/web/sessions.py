"""One visitor's answers: in memory only, gone after half an hour unused and when the server stops."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic

IDLE_MINUTES = 30
MOST = 200  # sessions held at once; the one longest unused goes first


@dataclass
class Session:
    """The raw answers of one visitor, by field, and the token that each form of theirs must carry."""

    key: str
    token: str
    seen: float
    answers: dict[str, str] = field(default_factory=dict)
    computed: object = None  # what was computed from the answers, so that the next page need not

    def answer(self, answers: Mapping[str, str]) -> None:
        """Take new answers; what was computed from the old is forgotten."""
        self.answers, self.computed = dict(answers), None


class Sessions:
    """All sessions of one server; `clock` gives seconds and is replaced in tests."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._held: dict[str, Session] = {}

    def __len__(self) -> int:
        return len(self._held)

    def find(self, key: str | None) -> Session | None:
        """Return a session that is still alive, and note that it was used."""
        self.forget_idle()
        session = self._held.get(key or "")
        if session is not None:
            session.seen = self._clock()
        return session

    def begin(self) -> Session:
        """Return a new session with a name that cannot be guessed."""
        self.forget_idle()
        while len(self._held) >= MOST:
            del self._held[min(self._held, key=lambda k: self._held[k].seen)]
        session = Session(secrets.token_urlsafe(32), secrets.token_urlsafe(32), self._clock())
        self._held[session.key] = session
        return session

    def forget(self, session: Session) -> None:
        """Delete a session and all its answers."""
        self._held.pop(session.key, None)

    def forget_idle(self) -> None:
        """Delete the sessions that have not been used for half an hour."""
        limit = self._clock() - IDLE_MINUTES * 60
        for key in [k for k, s in self._held.items() if s.seen < limit]:
            del self._held[key]
