"""`befolkning lag`, `sjekk`, `fasit`, `fakta`: a synthetic country held to what is published."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from ..engine.errors import InputFault
from .befolkning_kjor import needs_population
from .options import Command
from .output import BANNER, show, show_json, table


@click.command(cls=Command)
@click.option(
    "--andel", type=float, default=0.01, help="Hvor stor del, mer enn 0 og høyst 1 (ellers 0.01)."
)
@click.option("--ut", type=click.Path(), required=True, help="Parquet-fila; vektene legges ved siden av.")
@click.option(
    "--fro", type=click.IntRange(0, 2**62), default=1, help="Frø (ellers 1): et annet frø er et annet folk."
)
@click.option("--arbeidere", type=click.IntRange(1), help="Antall tråder (ellers: én per kjerne).")
@click.option(
    "--per-del", type=click.IntRange(1_000, 10_000_000), default=65_536, help="Personer om gangen."
)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def lag(andel: float, ut: str, fro: int, arbeidere: int | None, per_del: int, as_json: bool) -> None:
    """Lag et syntetisk Norge 2015–2026; Ctrl-C stopper, samme kommando fortsetter."""
    _needs_numba()
    from ..population.arrow import weights_path
    from ..population.lag import lag as make

    with _going_on():
        persons = make(andel, ut, fro, arbeidere, per_del, _progress("trukket"))
    if as_json:
        show_json(
            {
                "fil": ut,
                "vekter": str(weights_path(Path(ut))),
                "personer": persons,
                "fro": fro,
                "andel": andel,
            }
        )
    else:
        show([f"{_number(persons)} syntetiske personer i {ut}, vektene i {weights_path(Path(ut)).name}."])
        show(
            ["Ingen av dem finnes. Se «trygdekart befolkning fasit» for hva modellen treffer og bommer på."]
        )


@click.command(cls=Command)
@click.argument("fil", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def sjekk(fil: str, as_json: bool) -> None:
    """Sjekk en befolkningsfil, vår eller ditt eget uttrekk, kolonne for kolonne; slutter med 2 ved feil."""
    needs_population()
    from ..population.sjekk import sjekk as check

    faults = check(fil, _progress("radgrupper lest"))
    if as_json:
        show_json(
            [
                {"kolonne": f.kolonne, "fra": f.fra, "til": f.til, "antall": f.antall, "feil": str(f)}
                for f in faults
            ]
        )
    else:
        show([str(f) for f in faults] or ["Ingen feil: fila følger skjemaet."])
    if faults:
        click.echo(f"Feil: {len(faults)} feil i fila; ingen ting er endret.", err=True)
        sys.exit(2)


@click.command(cls=Command)
def kolonner() -> None:
    """Vis skjemaet: navn, type, enhet, område og mening for hver kolonne, som JSON."""
    needs_population()
    from ..population.sjekk import forklart

    show_json(list(forklart()))


@click.command(cls=Command)
@click.argument("fil", type=click.Path(), required=False)
@click.option(
    "--utgifter", is_flag=True, help="Regn også statsbudsjettets poster, alle år (tar lengre tid)."
)
@click.option("--markdown", type=click.Path(), help="Skriv siden «Modell mot fasit» til denne fila.")
@click.option(
    "--modellfeil", type=click.Path(), help="Skriv det modellen på sitt verste bommer med, til denne fila."
)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def fasit(
    fil: str | None, utgifter: bool, markdown: str | None, modellfeil: str | None, as_json: bool
) -> None:
    """Hold modellen mot statistikken: hvert mål, modellens tall, avstanden (uten FIL: én prosent)."""
    _needs_numba()
    from ..population import fasit as held
    from ..population.arrow import om
    from ..population.lag import lag as make
    from ..population.modellfeil import av_fasit, som_yaml
    from ..population.plass import ny_fil
    from ..population.skriv import write_text

    for written in filter(None, (markdown, modellfeil)):
        ny_fil(Path(written))
    if modellfeil and not utgifter:
        raise InputFault("--modellfeil", "krever utgiftene", "ta med --utgifter")
    with tempfile.TemporaryDirectory(prefix="trygdekart-") as folder, _going_on():
        path = Path(fil) if fil else Path(folder) / "folk.parquet"
        if not fil:
            make(0.01, path, fremdrift=_progress("trukket"))
        rows = held.fasit(path, _outlays(path) if utgifter else None)
        about = om(path)
    if markdown:
        write_text(Path(markdown), held.markdown(rows, about))
    if modellfeil:
        write_text(Path(modellfeil), som_yaml(av_fasit(rows, about)))
    if as_json:
        show_json(held.som_json(rows))
        return
    show([BANNER, ""])
    lines = [[x.replace("*", "") for x in held.linje(r)[:8]] for r in rows if r.modell is not None]
    show([table(lines, held.HODER[:8]), ""])
    missed = [r for r in rows if r.innenfor is False]
    show([f"{len(missed)} av {sum(r.innenfor is not None for r in rows)} krav er ikke innfridd."])
    show(["Kan ikke identifiseres: " + " ".join(held.IKKE)])


@click.command(cls=Command)
@click.argument("tema", required=False)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Skriv radene som CSV.")
def fakta(tema: str | None, as_json: bool, as_csv: bool) -> None:
    """Publiserte tall med kilde og sikkerhet, og modellen ved siden av (uten TEMA: en liste)."""
    from ..population import fakta as facts

    if tema is None:
        themes = [facts.tema(name) for name in facts.TEMA]
        if as_json:
            show_json([{"tema": t["tema"], "tittel": t["tittel"]} for t in themes])
        else:
            show([table([[t["tema"], t["tittel"]] for t in themes], ["Tema", "Hva"])])
        return
    held = facts.tema(tema)
    if as_csv:
        click.echo(facts.som_csv(tema), nl=False)
    elif as_json:
        show_json(held)
    else:
        show(_facts(held))


def _facts(held: dict[str, Any]) -> Iterator[str]:
    yield held["tittel"]
    for name in ("merke", "merknad", "kilde", "sikkerhet"):
        if held.get(name):
            yield f"{name.capitalize()}: {held[name]}"
    yield ""
    if held["tema"] in {"problemer", "drivere"}:
        for r in held["rader"]:
            yield f"{r['id']}. «{r['sitat']}»"
            yield f"   Modellen kan si: {r['kan']}"
            yield f"   Modellen kan ikke si: {r['kan_ikke']}"
            yield f"   Kilder: {'; '.join(r['kilder'])}"
        return
    names = [n for n in held["rader"][0] if n not in {"mangler", "deler"}]
    yield table(
        [[_cell(r.get(n)) for n in names] for r in held["rader"]], [n.replace("_", " ") for n in names]
    )


def _cell(value: Any) -> str:
    if value is None:
        return "mangler"
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def _number(n: int) -> str:
    return f"{n:,}".replace(",", " ")


def _outlays(path: Path) -> Any:
    from ..population.kjor import kjor
    from ..population.kjor_poster import poster
    from ..population.modellfeil import post_navn

    def of(year: int) -> dict[str, tuple[float, float]]:
        result = kjor(path, year, spenn=False)
        posts = zip(poster(), result.budsjett(), strict=True)
        return {
            post_navn(p): (r.for_.verdi / 1e6, r.for_.feil / 1e6) for p, r in posts if r.for_ is not None
        }

    return of


def _progress(what: str) -> Any:
    on_terminal = sys.stderr.isatty()

    def say(done: int, every: int) -> None:
        if on_terminal or done == every:
            end = "\n" if done == every else "\r"
            click.echo(f"{_number(done)} av {_number(every)} {what}{end}", err=True, nl=False)

    return say


def _needs_numba() -> None:
    needs_population()
    try:
        import numba  # noqa: F401
    except ImportError:
        raise InputFault(
            "befolkning", "mangler det som trengs", "installer med «make .venv/.population»"
        ) from None


@contextmanager
def _going_on() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        click.echo("\nAvbrutt. Samme kommando fortsetter der den slapp.", err=True)
        raise


COMMANDS = (lag, sjekk, kolonner, fasit, fakta)
