"""`utbetalinger`: what Nav pays in a period, to whom, by day or by month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from .options import Command, bind, read_case


@click.command(cls=Command)
@click.argument("sak", type=click.Path())
@click.option("--fra", required=True, help="Første dag i perioden (ÅÅÅÅ-MM-DD).")
@click.option("--til", required=True, help="Siste dag i perioden (ÅÅÅÅ-MM-DD).")
@click.option(
    "--per", type=click.Choice(["dag", "maned"]), default="maned", help="Vis hver dag eller måned."
)
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def utbetalinger(
    sak: str, fra: str, til: str, per: str, kjent: str | None, sett: tuple[str, ...], as_json: bool
) -> None:
    """Vis sykepengene i en periode: til deg og til hver arbeidsgiver, per dag eller måned."""
    from ..case.utbetalinger import utbetalinger as paid
    from ..engine.inputs import day_asked
    from .output import show, show_json

    lov = bind(day_asked(fra, "--fra").isoformat(), None, kjent)
    last = day_asked(til, "--til")
    case = read_case(sak, lov, sett)
    rows = list(paid(lov.verk, case.verdier, lov.dato, last, lov.kjent))
    if as_json:
        show_json(_data(rows))
    else:
        show(_lines(rows, per, lov.dato, last))


def _data(rows: list[Any]) -> dict[str, Any]:
    return {
        "skjema": "trygdekart-utbetalinger/1",
        "dager": [
            {
                "dag": r.dag.isoformat(),
                "mottaker": r.mottaker,
                "arbeidsgiver": r.arbeidsgiver,
                "kr": r.kroner,
            }
            for r in rows
        ],
    }


def _lines(rows: list[Any], per: str, first: date, last: date) -> Iterator[str]:
    from ..case.notes import norsk
    from ..case.utbetalinger import by_month, by_receiver
    from ..engine.formatting import kroner
    from .output import BANNER, table

    yield BANNER
    yield f"Sykepenger fra Nav {norsk(first)}–{norsk(last)}, bare for dager Nav betaler."
    yield ""
    if not rows:
        yield "Nav betaler ingenting i perioden; se «forklar … sykepenger_rett» og «sykepenger_syk_nok»."
        return
    if per == "dag":
        yield table(
            [[norsk(r.dag), r.mottaker, f"{kroner(r.kroner)} kr"] for r in rows], ["dag", "til", "beløp"]
        )
    else:
        months = by_month(rows)
        yield table(
            [[f"{m:02d}.{y}", who, f"{kroner(kr)} kr"] for (y, m, who), kr in months.items()],
            ["måned", "til", "beløp"],
        )
    yield ""
    for who, (days, kr) in by_receiver(rows).items():
        yield f"I alt til {who}: {kroner(kr)} kr for {days} dager."
    yield "Feriepenger kommer i tillegg. Dagene som er igjen av retten, telles for seg (§ 8-12)."


@click.command(cls=Command)
@click.argument("sak", type=click.Path())
@click.option("--arbeidsgiver", default="", help="Hvilken arbeidsgiver timene gjelder, når det er flere.")
@click.option("--dato", help="Dagen det regnes for (ÅÅÅÅ-MM-DD).")
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def gradert(
    sak: str, arbeidsgiver: str, dato: str | None, kjent: str | None, sett: tuple[str, ...], as_json: bool
) -> None:
    """Vis hva hver time med arbeid i uken gir ved gradert sykmelding: lønn, sykepenger og sum."""
    from dataclasses import asdict

    from ..case.gradert import hver_time
    from .output import show, show_json

    lov = bind(dato, None, kjent)
    rows = hver_time(lov, read_case(sak, lov, sett).verdier, arbeidsgiver)
    if as_json:
        show_json({"skjema": "trygdekart-gradert/1", "timer": [asdict(row) for row in rows]})
    else:
        show(_hours(rows))


def _hours(rows: tuple[Any, ...]) -> Iterator[str]:
    from ..engine.formatting import kroner, plain
    from .output import BANNER, table

    yield BANNER
    yield "Kroner i uken før skatt, etter hvor mange timer du arbeider."
    yield ""
    yield table(
        [
            [
                plain(r.timer, 2),
                *(f"{kroner(kr)} kr" for kr in (r.lonn, r.sykepenger, r.sum)),
                "" if r.siste_time is None else f"{kroner(r.siste_time)} kr",
            ]
            for r in rows
        ],
        ["timer", "lønn", "sykepenger", "i alt", "per time ekstra"],
    )
    yield ""
    yield "Er du mindre enn 20 prosent syk av all inntekten, faller sykepengene bort (§ 8-13)."


COMMANDS = (utbetalinger, gradert)
