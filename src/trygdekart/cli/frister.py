"""`frister` and `pengene`: who must do what by when, and what must be there before the money comes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..engine.errors import shown as shown_name
from .options import Command, bind, read_case

# The roles of law/plikt.py, written here so that help does not wait for the law to be read.
ROLLER = ("person", "arbeidsgiver", "sykmelder", "nav")


def _case_options(command: Any) -> Any:
    options = [
        click.option("--hos", metavar="NAVN", help="Arbeidsgiveren det gjelder, når saken har flere."),
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
@click.argument("sak", type=click.Path())
@click.option("--for", "rolle", type=click.Choice(ROLLER), help="Bare det som angår denne.")
@click.option("--kort", is_flag=True, help="Bare dagene, uten hva hver plikt går ut på.")
@click.option("--ics", type=click.Path(), help="Skriv fristene som kalenderfil hit.")
@click.option(
    "--titler", is_flag=True, help="Skriv hva fristene gjelder i kalenderfila (ellers «Frist 1»)."
)
@_case_options
def frister(
    sak: str,
    rolle: str | None,
    kort: bool,
    ics: str | None,
    titler: bool,
    hos: str | None,
    kjent: str | None,
    sett: tuple[str, ...],
    as_json: bool,
) -> None:
    """Vis hvem som skal gjøre hva i SAK, når, og etter hvilken §."""
    from ..case.frister import Rolle
    from ..case.frister import frister as deadlines
    from ..case.frister_data import frister_data
    from ..case.fristkalender import calendar_text
    from . import frister_views as views
    from .output import BANNER, show, show_json, write_whole

    lov = bind(None, None, kjent)
    whole = deadlines(lov.verk, read_case(sak, lov, sett), lov.kjent, hos)
    chosen = None if rolle is None else Rolle(rolle)
    shown = whole if chosen is None else whole.for_rolle(chosen)
    if ics is not None:
        write_whole(Path(ics), calendar_text(shown, lov.verk.lovdata, titler, chosen))
    if as_json:
        show_json(frister_data(shown))
        return
    show([BANNER, *views.lines(shown, lov.verk, chosen, kort)])
    if ics is not None:
        show([f"Kalenderfila ligger i {shown_name(Path(ics).name)}."])


@click.command(cls=Command)
@click.argument("sak", type=click.Path())
@_case_options
def pengene(sak: str, hos: str | None, kjent: str | None, sett: tuple[str, ...], as_json: bool) -> None:
    """Vis hva som må være på plass før sykepengene i SAK kommer."""
    from ..case.pengene import pengene as payment
    from . import pengene_views as views
    from .output import BANNER, show, show_json

    lov = bind(None, None, kjent)
    answer = payment(lov.verk, read_case(sak, lov, sett), lov.kjent, hos)
    if as_json:
        show_json(views.data(answer))
    else:
        show([BANNER, *views.lines(answer, lov.verk)])


COMMANDS = (frister, pengene)
