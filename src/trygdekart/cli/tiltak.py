"""`tiltak` and `arbeidsgiver`: which measures may fit, and the employer's bill without health facts."""

from __future__ import annotations

import click

from .options import Command, bind, read_case


@click.command(cls=Command)
@click.argument("sak", type=click.Path())
@click.option("--dato", help="Dagen det spørres for (ÅÅÅÅ-MM-DD).")
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--alle", is_flag=True, help="Vis alt om hvert tiltak, også dem som ikke passer.")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def tiltak(
    sak: str, dato: str | None, kjent: str | None, sett: tuple[str, ...], alle: bool, as_json: bool
) -> None:
    """Vis hvilke tiltak som kan passe: vilkår, beløp, hvor lenge, hva du gjør og hvor du går."""
    from ..case.tiltak import tiltak as measures
    from . import tiltak_views
    from .output import show, show_json

    lov = bind(dato, None, kjent)
    answers = measures(lov, read_case(sak, lov, sett).verdier)
    if as_json:
        show_json(tiltak_views.data(answers, lov))
    else:
        show(tiltak_views.lines(answers, lov, everything=alle))


@click.command(cls=Command)
@click.argument("sak", type=click.Path())
@click.option("--dato", help="Dagen det regnes for (ÅÅÅÅ-MM-DD).")
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def arbeidsgiver(
    sak: str, dato: str | None, kjent: str | None, sett: tuple[str, ...], as_json: bool
) -> None:
    """Vis arbeidsgiverens regning på ett ark: lønn, tilskudd og sykedager, uten noe om helsen."""
    from ..case.arbeidsgiver import regning
    from . import arbeidsgiver_views
    from .output import show, show_json

    lov = bind(dato, None, kjent)
    bill = regning(lov, read_case(sak, lov, sett).verdier)
    if as_json:
        show_json(arbeidsgiver_views.data(bill, lov))
    else:
        show(arbeidsgiver_views.lines(bill, lov))


COMMANDS = (tiltak, arbeidsgiver)
