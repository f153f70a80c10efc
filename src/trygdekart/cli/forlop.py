"""`forlop`: the whole course of one person on one date axis."""

from __future__ import annotations

import click

from ..engine.errors import InputFault
from .options import Command, bind, day_of, with_settings


@click.command(cls=Command)
@click.argument("sak", type=click.Path())
@click.option("--til", help="Siste dag i forløpet (ÅÅÅÅ-MM-DD); ellers ut året du fyller 85.")
@click.option("--dato", help="Dagen det ses fra, og grenene begynner etter (ellers: lovdataenes dag).")
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--rente", type=float, help="Renten i prosent når nåverdien regnes (ellers 2).")
@click.option("--naverdi", is_flag=True, help="Vis også nåverdien av forløpet og av hver gren.")
@click.option("--alt", "every", is_flag=True, help="Vis hver periode og hvert år, også de som er like.")
@click.option("--uten-grener", is_flag=True, help="Vis ikke grenene «hvis …».")
@click.option("--json", "as_json", is_flag=True, help="Skriv forløpet som JSON.")
def forlop(
    sak: str,
    til: str | None,
    dato: str | None,
    kjent: str | None,
    sett: tuple[str, ...],
    rente: float | None,
    naverdi: bool,
    every: bool,
    uten_grener: bool,
    as_json: bool,
) -> None:
    """Vis hele livsløpet til personen i SAK: hva som betales når, av hvem, før og etter skatt."""
    from dataclasses import replace

    from ..case.forlop import RENTE, les
    from ..case.forlop import forlop as course
    from .forlop_views import lines
    from .output import show, show_json

    lov = bind(None, None, kjent)
    share = RENTE if rente is None else _share(rente)
    read = les(sak, lov.verk)
    read = replace(read, sak=with_settings(read.sak, lov, sett))
    found = course(
        lov.verk,
        read.sak,
        day_of(til, "--til"),
        day_of(dato, "--dato"),
        lov.kjent,
        share,
        not uten_grener,
        read,
    )
    if as_json:
        show_json(found.data())
    else:
        show(lines(found, lov.verk, sak, every, naverdi or rente is not None))


def _share(percent: float) -> float:
    if not -50 < percent <= 100:
        raise InputFault("--rente", "renten er utenfor -50 til 100", "skriv prosent, for eksempel 2")
    return percent / 100


COMMANDS = (forlop,)
