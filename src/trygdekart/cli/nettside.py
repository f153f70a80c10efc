"""`web`: the pages in the browser; what it needs is the extra [web]."""

from __future__ import annotations

import click

from ..engine.errors import InputFault
from .options import Command


@click.command(cls=Command)
@click.option("--port", type=click.IntRange(1, 65535), help="Porten (ellers den første ledige).")
@click.option("--host", default="127.0.0.1", help="Adressen det lyttes på (ellers bare denne maskinen).")
@click.option("--ingen-nettleser", is_flag=True, help="Ikke åpne nettleseren.")
@click.option(
    "--delt-maskin", is_flag=True, help="For en maskin flere bruker: 10 minutter, ingen nedlasting."
)
def web(port: int | None, host: str, ingen_nettleser: bool, delt_maskin: bool) -> None:
    """Vis sidene i nettleseren, bare på denne maskinen, til du trykker Ctrl-C."""
    try:
        from ..web.server import serve
    except ModuleNotFoundError as fault:
        if (fault.name or "").startswith("trygdekart"):
            raise
        remedy = "skriv pip install 'trygdekart[web]'"
        raise InputFault("web", "nettsiden er ikke installert", remedy) from None
    serve(host, port, browser=not ingen_nettleser, shared=delt_maskin)


COMMANDS = (web,)
