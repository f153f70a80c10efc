"""`bil` and `stonader`: support for a car and aids, basic and attendance benefit, with what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import click

from .options import Command, bind, read_case


def _shared(command: Any) -> Any:
    options = [
        click.argument("sak", type=click.Path()),
        click.option("--dato", help="Dagen det spørres for (ÅÅÅÅ-MM-DD)."),
        click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag)."),
        click.option(
            "--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi."
        ),
        click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@click.command(cls=Command)
@_shared
def bil(sak: str, dato: str | None, kjent: str | None, sett: tuple[str, ...], as_json: bool) -> None:
    """Vis stønad til bil og spesialutstyr: vilkår, inntektsprøving, egenandel og når bilen kan byttes."""
    from ..case.stonader import bil as support

    _answer(support, "trygdekart-bil/1", sak, bind(dato, None, kjent), sett, as_json)


@click.command(cls=Command)
@_shared
def stonader(sak: str, dato: str | None, kjent: str | None, sett: tuple[str, ...], as_json: bool) -> None:
    """Vis grunnstønad, hjelpestønad og hjelpemidler: vilkår, sats, og hva som mangler til den neste."""
    from ..case.stonader import stonader as supports

    _answer(supports, "trygdekart-stonader/1", sak, bind(dato, None, kjent), sett, as_json)


def _answer(
    ask: Callable[..., tuple[Any, ...]],
    schema: str,
    sak: str,
    lov: Any,
    sett: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show what `ask` finds in a case; raises `InputFault`."""
    from . import tiltak_views as views
    from .output import show, show_json

    answers = ask(lov, read_case(sak, lov, sett).verdier)
    if as_json:
        show_json({"skjema": schema, **views.basis(lov), "stonader": [views.record(a) for a in answers]})
    else:
        show(_lines(answers, lov))


def _lines(answers: tuple[Any, ...], lov: Any) -> Iterator[str]:
    """Yield each support in full under its own heading, then what is unsettled."""
    from ..case.notes import norsk
    from . import tiltak_views as views
    from .output import BANNER

    yield BANNER
    yield f"Stønad etter reglene {norsk(lov.dato)}, slik de var kjent {norsk(lov.kjent)}."
    yield views.TEGN
    for answer in answers:
        yield ""
        yield f"{views.OVERSKRIFT[answer.svar]}:"
        yield from views.block(answer, lov.verk)
    yield ""
    yield from dict.fromkeys(text for a in answers for text in a.merknader)


COMMANDS = (bil, stonader)
