"""Start and stop: bind, say where, serve until Ctrl-C. No log of who asked for what."""

from __future__ import annotations

import errno
import logging
import os
import signal
import socket
import sys
import webbrowser
from contextlib import suppress

import click
import uvicorn

from ..engine.errors import InputFault
from .app import make_app

FIRST_PORT = 8420
PORTS_TRIED = 20
OWN_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})


def serve(host: str, port: int | None, *, browser: bool, shared: bool = False) -> None:
    """Serve the pages until Ctrl-C; raises `InputFault` when the port or host cannot be had."""
    listener = bound(host, port)
    if host not in OWN_MACHINE:
        click.echo(
            f"Advarsel: siden kan nå åpnes av andre maskiner på nettet ({host}). Svarene sendes "
            "ukryptert. Stopp med Ctrl-C hvis det ikke er meningen.",
            err=True,
        )
    number = listener.getsockname()[1]
    address = f"http://{f'[{host}]' if ':' in host else host}:{number}/"
    with suppress(KeyboardInterrupt):
        _serve(listener, host, address, browser, shared)
    click.echo("\nStanset. Alle svar er slettet.")


def _serve(listener: socket.socket, host: str, address: str, browser: bool, shared: bool) -> None:
    app = make_app(host, listener.getsockname()[1], shared=shared)
    logging.getLogger("uvicorn").setLevel(logging.CRITICAL + 1)
    settings = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(settings)

    def stop(*_: object) -> None:
        server.should_exit = True

    # From here on Ctrl-C only asks the server to stop, also while it is still starting.
    signal.signal(signal.SIGINT, stop)
    click.echo(f"Trygdekart er klart på {address}")
    click.echo("Alt blir på denne maskinen, og ingenting lagres. Stopp med Ctrl-C.")
    sys.stdout.flush()
    if browser and has_screen():
        with suppress(webbrowser.Error):
            webbrowser.open(address)
    server.run(sockets=[listener])


def has_screen() -> bool:
    """Whether a browser can be shown; without a screen a text browser would take over the terminal."""
    return sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def bound(host: str, port: int | None) -> socket.socket:
    """Return a listening socket: on the port asked for, else on the first free one.

    Raises `InputFault` when the port is taken, or the host is not of this machine.
    """
    asked = port is not None
    ports = [port] if port is not None else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    try:
        family, *_, where = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0]
    except OSError:
        raise InputFault("--host", "navnet finnes ikke", "skriv en adresse på denne maskinen") from None
    for number in ports:
        # TCP by name: without it the answers are held back 40 ms (asyncio then leaves Nagle's delay on).
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((where[0], number, *where[2:]))
            listener.listen(128)
        except OSError as fault:
            listener.close()
            if fault.errno == errno.EADDRNOTAVAIL:
                raise InputFault(
                    "--host", "adressen hører ikke til denne maskinen", "skriv for eksempel 127.0.0.1"
                ) from None
            continue
        return listener
    if asked:
        raise InputFault(
            "--port", "porten er opptatt eller ikke lov å bruke", "velg en annen, eller la flagget være"
        )
    last = FIRST_PORT + PORTS_TRIED - 1
    raise InputFault("--port", f"alle porter fra {FIRST_PORT} til {last} er opptatt", "velg en med --port")
