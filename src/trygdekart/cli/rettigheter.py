"""`rettigheter`: an adviser's checklist of what is not kroner, alone or for a case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from .options import Command, bind, read_case


@click.command(cls=Command)
@click.argument("sak", type=click.Path(), required=False)
@click.option("--id", "ident", help="Bare denne rettigheten.")
@click.option("--gruppe", help="Bare rettighetene i denne gruppen.")
@click.option("--dato", help="Rettighetene på denne dagen (ÅÅÅÅ-MM-DD).")
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def rettigheter(
    sak: str | None,
    ident: str | None,
    gruppe: str | None,
    dato: str | None,
    kjent: str | None,
    sett: tuple[str, ...],
    as_json: bool,
) -> None:
    """Vis rettigheter som ikke er kroner: vilkår, frist, § og hvor du går; for SAK når den er oppgitt."""
    from ..case import Sak
    from ..case.rettigheter import checklist, select
    from ..case.sak import SCHEMA
    from .options import with_settings
    from .output import show, show_json

    lov = bind(dato, None, kjent)
    chosen = select(ident, gruppe, lov)
    empty = Sak.fra_data({"skjema": SCHEMA, "fakta": {}})
    case = read_case(sak, lov, sett) if sak else with_settings(empty, lov, sett)
    answers = checklist(lov, case.verdier, chosen)
    if as_json:
        show_json(data(answers, lov))
    else:
        show(lines(answers, lov, every=sak is not None and ident is None))


def lines(answers: tuple[Any, ...], lov: Any, *, every: bool) -> Iterator[str]:
    """Yield the checklist as a person reads it; with `every`, what does not apply in short at the end."""
    from ..case.notes import norsk
    from ..case.vilkar import Vilkarssvar
    from .output import BANNER
    from .tiltak_views import MERKE

    yield BANNER
    yield f"Rettigheter {norsk(lov.dato)}. [x] ja   [~] må vurderes   [?] ikke oppgitt   [ ] nei"
    group = ""
    later = [a for a in answers if every and a.svar is Vilkarssvar.NEI]
    shown = sorted(
        (a for a in answers if a not in later), key=lambda a: _order(answers, a.rettighet.gruppe)
    )
    for answer in shown:
        right = answer.rettighet
        if right.gruppe != group:
            group = right.gruppe
            yield ""
            yield f"{group.capitalize()}:"
        yield ""
        yield f"{MERKE[answer.svar]} {right.navn}   [{right.paragraf}]"
        yield f"      {right.hva}"
        for held in answer.vilkar:
            yield f"      {MERKE[held.svar]} {held.etikett}"
        for label, text in answer.belop:
            yield f"      {label}: {text}"
        for text in right.husk:
            yield f"      – {text}"
        if right.frist:
            yield f"      Frist: {right.frist}"
        if right.skjema:
            yield f"      Skjema: {right.skjema}"
        yield f"      Hvor: {right.hvor}"
        if right.sikkerhet != "høy":
            yield f"      Sikkerhet: {right.sikkerhet}."
    if later:
        yield ""
        yield f"Gjelder ikke nå: {'; '.join(a.rettighet.navn for a in later)}."


def _order(answers: tuple[Any, ...], group: str) -> int:
    return [a.rettighet.gruppe for a in answers].index(group)


def data(answers: tuple[Any, ...], lov: Any) -> dict[str, Any]:
    """Return the checklist as JSON values (schema trygdekart-rettigheter-svar/1)."""
    from .output import BANNER

    return {
        "skjema": "trygdekart-rettigheter-svar/1",
        "anslag": BANNER,
        "dato": lov.dato.isoformat(),
        "rettigheter": [
            {
                **a.rettighet.model_dump(mode="json", exclude={"vilkar", "belop"}),
                "svar": a.svar.value,
                "vilkar": [
                    {
                        "tekst": v.etikett,
                        "regel": v.navn or None,
                        "svar": v.svar.value,
                        "mangler": list(v.sporsmal),
                    }
                    for v in a.vilkar
                ],
                "belop": [{"etikett": label, "tekst": text} for label, text in a.belop],
            }
            for a in answers
        ],
    }


COMMANDS = (rettigheter,)
