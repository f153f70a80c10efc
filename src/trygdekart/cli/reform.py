"""`reform list|vis|analyser`: what is proposed, how the law would read, and what it does to a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ..engine.errors import InputFault
from .options import Command, bind, day_of, read_case

F = TypeVar("F", bound=Callable[..., Any])


class Group(Command, click.Group):
    """A group of commands with Norwegian help."""

    command_class = Command


@click.group(cls=Group)
def reform() -> None:
    """Forslag til endring av loven: hva de endrer, og hva de gjør."""


def reform_options(command: F) -> F:
    """Add --bryter and --fra-dato, which every command that lays a reform on the law takes."""
    options = [
        click.option(
            "--bryter",
            multiple=True,
            metavar="REFORM.BRYTER=SVAR",
            help="Svar på et åpent spørsmål i reformen; se «reform vis».",
        ),
        click.option("--fra-dato", help="Reformen gjelder fra denne dagen (ellers: den i fila)."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def chosen(names: tuple[str, ...], bryter: tuple[str, ...], fra: str | None) -> list[Any]:
    """Return the reforms with the answers to their open questions; raises `InputFault`."""
    from ..reform import Valgt, hent

    answers: dict[str, dict[str, str]] = {}
    for setting in bryter:
        key, equals, value = setting.partition("=")
        name, dot, switch = key.rpartition(".")
        if not equals:
            raise InputFault("--bryter", "svaret mangler", "skriv REFORM.BRYTER=SVAR")
        if not dot:
            if len(names) != 1:
                raise InputFault("--bryter", "det er ikke sagt hvilken reform", "skriv REFORM.BRYTER=SVAR")
            name = names[0]
        answers.setdefault(hent(name).navn, {})[switch] = value
    day = day_of(fra, "--fra-dato")
    files = [hent(name) for name in names]
    unused = set(answers) - {f.navn for f in files}
    if unused:
        raise InputFault(
            "--bryter", f"«{sorted(unused)[0]}» er ikke med", "legg til --reform, eller ta den bort"
        )
    return [Valgt.av(f, answers.get(f.navn), day) for f in files]


@reform.command("list")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def list_(as_json: bool) -> None:
    """Vis reformene som følger med: forslagene, tidligere reformer og modeller."""
    from . import reform_views as views
    from .output import show, show_json

    show_json(views.list_json()) if as_json else show(views.list_lines())


@reform.command()
@click.argument("navn")
@reform_options
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def vis(navn: str, bryter: tuple[str, ...], fra_dato: str | None, as_json: bool) -> None:
    """Vis ett forslag: kortet, bryterne, forutsetningene, og loven med endringen strøket."""
    from . import reform_views as views
    from .output import show, show_json

    (one,) = chosen((navn,), bryter, fra_dato)
    data = views.card(one)
    show_json(data) if as_json else show(views.card_lines(data))


@reform.command()
@click.argument("sak", type=click.Path())
@click.option("--reform", "reformer", multiple=True, required=True, help="Navn, nummer eller fil.")
@reform_options
@click.option("--hver-for-seg", is_flag=True, help="Hver reform alene, side om side i én tabell.")
@click.option("--tall", multiple=True, help="Tallene som skal vises (ellers: de reformen gjelder).")
@click.option("--innfasing", type=click.Choice(["alle", "nye"]), help="For alle, eller bare for nye.")
@click.option("--dato", help="Loven på denne dagen (ÅÅÅÅ-MM-DD).")
@click.option("--ar", type=int, help="Loven for dette kalenderåret.")
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--forklar", is_flag=True, help="Forklar hvert tall før og etter.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def analyser(
    sak: str,
    reformer: tuple[str, ...],
    bryter: tuple[str, ...],
    fra_dato: str | None,
    hver_for_seg: bool,
    tall: tuple[str, ...],
    innfasing: str | None,
    dato: str | None,
    ar: int | None,
    kjent: str | None,
    sett: tuple[str, ...],
    forklar: bool,
    as_json: bool,
) -> None:
    """Regn ut hva reformene gjør for personen i SAK; for landet: «befolkning kjor --reform»."""
    from dataclasses import replace

    from ..case.reformvirkning import virkning
    from ..reform import reform_lov
    from . import reform_views as views
    from .output import show, show_json
    from .reform_side import side_by_side_json, side_by_side_lines

    taken = chosen(reformer, bryter, fra_dato)
    lov = bind(dato, ar, kjent)
    together = [[one] for one in taken] if hver_for_seg else [taken]
    shown = tall or tuple(dict.fromkeys(n for r in taken for n in r.fil.mal))
    effects = []
    for some in together:
        wide = replace(lov, verk=reform_lov(lov.verk, some))
        case = read_case(sak, wide, sett)
        standard = next((r.fil.innfasing.standard for r in some if r.fil.innfasing), "alle")
        new = (innfasing or standard) == "nye"
        known = tuple(n for n in shown if n in wide.verk) if hver_for_seg and not tall else shown
        effects.append(virkning(lov, some, case.verdier, known, nye=new))
    if as_json:
        found = [views.effect_json(e) for e in effects]
        show_json(side_by_side_json(effects, found) if hver_for_seg else found[0])
        return
    if hver_for_seg:
        show(side_by_side_lines(effects))
    if forklar or not hver_for_seg:
        for effect in effects:
            show(views.effect_lines(effect, explained=forklar))


COMMANDS = (reform,)
