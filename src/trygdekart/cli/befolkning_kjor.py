"""`befolkning kjor`: the law in force and reforms over a population file, shown and written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from ..engine.errors import InputFault
from .options import Command
from .reform import chosen, reform_options

MODEL = "modellfeil"


@click.command(cls=Command)
@click.argument("fil", type=click.Path())
@click.option("--ar", type=int, multiple=True, help="Året som regnes (ellers 2025); kan gis flere ganger.")
@click.option("--reform", "reformer", multiple=True, help="Navn, nummer eller fil; kan gis flere ganger.")
@reform_options
@click.option(
    "--innfasing", type=click.Choice(["alle", "nye"]), default="alle", help="Alle, eller bare nye."
)
@click.option("--fordel", is_flag=True, help="Fordel virkningen av en pakke på reformene i den.")
@click.option("--uten-spenn", is_flag=True, help="Regn ikke det laveste og høyeste over åpne spørsmål.")
@click.option("--ut", type=click.Path(), help="Mappe for resultater; en stoppet kjøring fortsetter der.")
@click.option("--arbeidere", type=click.IntRange(1), help="Antall prosesser (ellers: én per kjerne).")
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def kjor(
    fil: str,
    ar: tuple[int, ...],
    reformer: tuple[str, ...],
    bryter: tuple[str, ...],
    fra_dato: str | None,
    innfasing: str,
    fordel: bool,
    uten_spenn: bool,
    ut: str | None,
    arbeidere: int | None,
    kjent: str | None,
    as_json: bool,
) -> None:
    """Regn loven og reformer for alle i befolkningsfila FIL; Ctrl-C stopper, samme kommando fortsetter."""
    needs_population()
    from ..population.kjor import kjor as run
    from ..population.kjor_skriv import skriv, som_json
    from .options import bind
    from .output import show, show_json

    taken = chosen(reformer, bryter, fra_dato)
    known = bind(None, None, kjent).kjent
    try:
        results = [
            run(
                fil,
                year,
                taken,
                kjent=known,
                nye=innfasing == "nye",
                spenn=not uten_spenn,
                fordel=fordel,
                arbeidere=arbeidere,
                mappe=ut,
                framdrift=_progress(year),
            )
            for year in ar or (2025,)
        ]
    except KeyboardInterrupt:
        kept = (
            f"det som er regnet, ligger i {ut}; samme kommando fortsetter"
            if ut
            else "med --ut kan den fortsette"
        )
        click.echo(f"\nStoppet: {kept}.", err=True)
        raise
    written = skriv(results, Path(ut)) if ut else []
    if as_json:
        show_json(som_json(results))
    else:
        show(_lines(results))
        show(f"Skrevet: {path}" for path in written)


def needs_population() -> None:
    """Raise `InputFault` when what a population needs is not installed."""
    try:
        import numpy  # noqa: F401
        import pyarrow  # noqa: F401
    except ImportError:
        raise InputFault(
            "befolkning", "mangler det som trengs", "installer med «make .venv/.population»"
        ) from None


def _progress(year: int) -> Any:
    on_terminal = sys.stderr.isatty()

    def say(done: int, every: int) -> None:
        if on_terminal or done in (0, every):
            end = "\n" if not on_terminal or done == every else "\r"
            click.echo(f"{year}: {done} av {every} deler regnet{end}", err=True, nl=False)

    return say


def _lines(results: list[Any]) -> Iterator[str]:
    from ..population.kjor_resultat import FORBEHOLD
    from ..population.kjor_skriv import tabeller
    from ..population.kjor_spenn import spenn
    from ..population.tall_tekst import antall, millioner, prosent
    from .output import BANNER, table

    yield BANNER
    for r in results:
        for one in r.reformer:
            yield f"Reform: {one.fil.tittel} ({one.fil.navn}), fra {one.gjelder_fra}."
            for switch in one.fil.brytere:
                yield f"  {switch.sporsmal} {one.svar_paa(switch)}"
        for _, title, rows in tabeller(r):
            yield ""
            yield f"{title}, {r.ar} (millioner kroner):"
            unsure = ["trekkfeil ±", "lav", "høy"][: 3 if r.med_spenn else 1]
            if any(row.for_ and row.for_.modell is not None for row in rows):
                unsure = [*unsure, MODEL]
            heads = ["", "gjeldende lov", *unsure]
            if r.har_reform:
                heads += ["endring", *unsure, "får mer", "får mindre"]
            lines = []
            for row in rows:
                cells = [row.navn, *_total(row.for_, unsure)]
                if r.har_reform:
                    cells += _total(row.endring, unsure)
                    cells += ["" if v is None else antall(v) for v in (row.vinnere, row.tapere)]
                lines.append(cells)
            yield table(lines, heads)
        before, after = r.gini()
        yield ""
        yield f"Gini: {before:.4f}".replace(".", ",") + (
            f" → {after:.4f}".replace(".", ",") if after is not None else ""
        )
        for word, rates in r.insentiver():
            marginal, whole = (prosent(rates[f"{k}_for"]) for k in ("marginalskatt", "deltakelsesskatt"))
            yield f"{word}: skatt og lavere uføretrygd tar {marginal} av neste tusen, {whole} av lønnen."
        for measure, parts in r.bidrag().items():
            shares = ", ".join(f"{name} {millioner(v, signed=True)}" for name, v in parts.items())
            yield f"Fordelt uten hensyn til rekkefølge – {measure}: {shares}"
    yield ""
    yield from spenn(results[0])
    yield ""
    yield from FORBEHOLD
    yield results[0].siteres


def _total(value: Any, unsure: list[str]) -> list[str]:
    """Return a total with its sampling error, and what else is told of it, in millions."""
    from ..population.tall_tekst import millioner, modellfeil

    if value is None:
        return ["skjult", *[""] * len(unsure)]
    plain = [n for n in unsure if n != MODEL]
    numbers = [millioner(v) for v in (value.verdi, value.feil, value.lav, value.hoy)[: 1 + len(plain)]]
    return [*numbers, *([modellfeil(value)] if MODEL in unsure else [])]


@click.command(cls=Command)
@click.argument("fil", type=click.Path())
@click.option("--ytelse", default="uforetrygd", help="sykepenger, aap eller uforetrygd.")
@click.option("--ar", type=int, default=2025, help="Året (ellers 2025).")
@click.option("--gruppe", multiple=True, metavar="NAVN=ORD", help="Som i tabellene: alder, kjonn, sektor.")
@click.option("--ut", type=click.Path(), help="Skriv saksfila hit.")
def vis(fil: str, ytelse: str, ar: int, gruppe: tuple[str, ...], ut: str | None) -> None:
    """Vis en av dem: en person i FIL som saksfil, så tallet kan åpnes med «beregn» og «forklar»."""
    needs_population()
    from ..population.eksempel import aapdag, finn, sak
    from .output import check_new, show, write_whole

    if ut is not None:
        check_new(Path(ut))
    groups = dict(setting.partition("=")[::2] for setting in gruppe)
    person, i = finn(fil, ar, ytelse, groups)
    text = sak(person, i, ytelse)
    if ut is None:
        show(text.splitlines())
    else:
        write_whole(Path(ut), text)
        when = f"--dato {aapdag(person, i)} aap_per_dag" if ytelse == "aap" else f"--ar {ar}"
        show([f"Saken ligger i {ut}. Åpne den: trygdekart beregn {ut} {when}"])


COMMANDS = (kjor, vis)
