"""One visitor's answers: in memory only, gone when unused (half an hour) and when the server stops."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import RLock
from time import monotonic
from typing import Any, TypeVar

IDLE_MINUTES = 30
SHARED_MINUTES = 10  # on a machine that several use
WARNED_MINUTES = 3  # before the answers go
MOST = 200  # sessions held at once; the one longest unused goes first


T = TypeVar("T")


@dataclass
class Session:
    """The one case of a visitor, shared by all pages, and the token that each form of theirs must carry.

    `answers` is what was typed, by the name of the fact, as bokmål writes it; `whole` the facts of an
    opened case file that no field can show, as in the file; `given` its other names; `easy` whether the
    pages ask one question at a time; `beside` what was typed that is no part of the case (Nav's numbers,
    another wage to compare with); `trials` the numbers of the made-up person of a reform.
    """

    key: str
    token: str
    seen: float
    answers: dict[str, str] = field(default_factory=dict)
    whole: dict[str, Any] = field(default_factory=dict)
    given: dict[str, Any] = field(default_factory=dict)
    easy: bool = False
    beside: dict[str, str] = field(default_factory=dict)
    trials: dict[str, dict[str, str]] = field(default_factory=dict)
    _computed: dict[str, object] = field(default_factory=dict)

    @property
    def begun(self) -> bool:
        """Whether the case says anything."""
        return bool(any(self.answers.values()) or self.whole or self.given)

    def answer(self, answers: Mapping[str, str]) -> None:
        """Take the answers of one form; those of other forms stay, what was computed is forgotten."""
        # What is being computed beside reads the old ones to its end, and what it finds is forgotten.
        self.answers = {**self.answers, **answers}
        # A value for all time takes the place of the periods of a case file.
        told = {name for name, text in answers.items() if text}
        self.whole = {n: v for n, v in self.whole.items() if n not in told}
        self.given = {n: v for n, v in self.given.items() if n not in told}
        self._computed = {}

    def note(self, beside: Mapping[str, str]) -> None:
        """Take what is no part of the case."""
        self.beside = {**self.beside, **beside}
        self._computed = {}

    def tried(self, reform: str, answers: Mapping[str, str]) -> None:
        """Take the numbers of the made-up person that a reform is shown on."""
        self.trials = {**self.trials, reform: dict(answers)}
        self._computed = {}

    def replace(
        self, answers: Mapping[str, str], whole: Mapping[str, Any] = {}, given: Mapping[str, Any] = {}
    ) -> None:
        """Take a whole new case."""
        self.answers, self.whole, self.given = dict(answers), dict(whole), dict(given)
        self.beside = {}
        self._computed = {}

    def kept(self, key: str, kind: type[T], make: Callable[[], T | None]) -> T | None:
        """Return what was computed from these answers under a key; computed once."""
        held = self._computed  # before the answers are read: what changes later has another
        found = held.get(key)
        if not isinstance(found, kind):
            found = make()
            held[key] = found
        return found


class Sessions:
    """All sessions of one server; `clock` gives seconds and is replaced in tests."""

    def __init__(self, clock: Callable[[], float] = monotonic, idle_minutes: int = IDLE_MINUTES) -> None:
        self._clock = clock
        self.idle_minutes = idle_minutes
        self._held: dict[str, Session] = {}
        self._lock = RLock()  # pages that compute ask from threads of their own

    def __len__(self) -> int:
        return len(self._held)

    def find(self, key: str | None) -> Session | None:
        """Return a session that is still alive, and note that it was used."""
        with self._lock:
            self.forget_idle()
            session = self._held.get(key or "")
            if session is not None:
                session.seen = self._clock()
            return session

    def begin(self) -> Session:
        """Return a new session with a name that cannot be guessed."""
        with self._lock:
            self.forget_idle()
            while len(self._held) >= MOST:
                del self._held[min(self._held, key=lambda k: self._held[k].seen)]
            session = Session(secrets.token_urlsafe(32), secrets.token_urlsafe(32), self._clock())
            self._held[session.key] = session
            return session

    def forget(self, session: Session) -> None:
        """Delete a session and all its answers."""
        with self._lock:
            self._held.pop(session.key, None)

    def forget_idle(self) -> None:
        """Delete the sessions that have not been used for the time that is set."""
        with self._lock:
            limit = self._clock() - self.idle_minutes * 60
            for key in [k for k, s in self._held.items() if s.seen < limit]:
                del self._held[key]
