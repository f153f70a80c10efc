"""A running server and a visitor to it: a real process, a real port, forms sent as a browser sends them."""

from __future__ import annotations

import os
import re
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic
from urllib.parse import urlencode

from tests.web.side import Side

COMMAND = Path(sys.executable).with_name("trygdekart")
PATIENCE = 60.0


@dataclass
class Server:
    """A server that was started by the installed command."""

    process: subprocess.Popen[str]
    port: int
    said: list[str]

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}/"

    def stop(self, how: signal.Signals = signal.SIGINT) -> tuple[int, str, str]:
        """End it as Ctrl-C does; return its status and all it wrote."""
        self.process.send_signal(how)
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, "\n".join(self.said) + out, err


@contextmanager
def started(
    *options: str,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    command: Sequence[str | Path] = (COMMAND,),
) -> Iterator[Server]:
    """Start `trygdekart web` and wait for its address; `command` is what runs it, when watched."""
    process = subprocess.Popen(
        [*command, "web", "--ingen-nettleser", *options],
        cwd=cwd,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said: list[str] = []
    try:
        yield Server(process, _port(process, said), said)
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


def _port(process: subprocess.Popen[str], said: list[str]) -> int:
    assert process.stdout is not None
    end = monotonic() + PATIENCE
    while monotonic() < end:
        if select.select([process.stdout], [], [], 1)[0]:
            line = process.stdout.readline()
            said.append(line)
            found = re.search(r"http://\S+:(\d+)/", line)
            if found:
                return int(found[1])
        if process.poll() is not None:
            break
    raise AssertionError(f"the server did not start: {said} {process.stderr and process.stderr.read()}")


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


@dataclass
class Svar:
    """What the server answered."""

    status: int
    headers: dict[str, str]
    text: str
    cookie: str

    @property
    def side(self) -> Side:
        """The page, read."""
        return Side(self.text)


@dataclass
class Besokende:
    """A visitor with a cookie jar of one; follows redirects with GET, as a browser does."""

    port: int
    cookie: str = ""
    visited: list[str] = field(default_factory=list)

    def send(
        self, method: str, path: str, body: str | bytes | None = None, headers: Mapping[str, str] = {}
    ) -> Svar:
        """Send one request exactly as told and return the answer, not followed."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        every = {"Cookie": self.cookie, **headers} if self.cookie else dict(headers)
        connection.request(method, path, body, every)
        got = connection.getresponse()
        text = got.read().decode("utf-8")
        cookie = got.getheader("set-cookie") or ""
        if cookie:
            self.cookie = cookie.partition(";")[0]
        connection.close()
        self.visited.append(path)
        return Svar(got.status, {k.lower(): v for k, v in got.getheaders()}, text, cookie)

    def get(self, path: str) -> Svar:
        """Return a page, redirects followed."""
        answer = self.send("GET", path)
        while answer.status == 303:
            answer = self.send("GET", answer.headers["location"])
        return answer

    def post(self, path: str, fields: Mapping[str, str], token: str | None = None) -> Svar:
        """Send a form with the token of this visitor's session; redirects followed."""
        key = self.token() if token is None else token
        body = urlencode({"nokkel": key, **fields})
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = self.send("POST", path, body, headers)
        while answer.status == 303:
            answer = self.send("GET", answer.headers["location"])
        return answer

    def open_case(self, text: str, day: str = "") -> Svar:
        """Open a case file as a browser sends one, and show its result on a day."""
        edge = "grense-mellom-felt"
        parts = (
            f'--{edge}\r\nContent-Disposition: form-data; name="nokkel"\r\n\r\n{self.token()}\r\n'
            f'--{edge}\r\nContent-Disposition: form-data; name="fil"; filename="sak.yaml"\r\n'
            f"Content-Type: application/yaml\r\n\r\n{text}\r\n--{edge}--\r\n"
        )
        headers = {"Content-Type": f"multipart/form-data; boundary={edge}"}
        answer = self.send("POST", "/sak/fil", parts.encode(), headers)
        while answer.status == 303:
            answer = self.send("GET", answer.headers["location"])
        return self.post("/sak/sporsmal/dato", {"dato": day}) if day else answer

    def token(self) -> str:
        """Return the token that the forms of this visitor carry; begins a session if there is none."""
        return self.get("/sak/jobb").side.token

    def example(self) -> Svar:
        """Return the answer for the example."""
        return self.post("/sak/eksempel", {})
