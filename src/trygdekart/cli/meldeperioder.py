"""`meldeperioder`: AAP every fourteen days and month by month, before and after withheld tax."""

from __future__ import annotations

from typing import Any

import click

from .options import Command, bind, read_case


@click.command(cls=Command)
@click.argument("sak", type=click.Path())
@click.option("--fra", required=True, help="En dag i den første meldeperioden (ÅÅÅÅ-MM-DD).")
@click.option("--til", required=True, help="En dag i den siste meldeperioden.")
@click.option("--kjent", help="Loven slik den var kjent denne dagen.")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def meldeperioder(
    sak: str, fra: str, til: str, kjent: str | None, sett: tuple[str, ...], as_json: bool
) -> None:
    """AAP for hver meldeperiode og måned, med skatten som trekkes."""
    from ..case.meldeperioder import meldeperioder as periods
    from ..engine.inputs import day_asked
    from .output import show, show_json

    lov = bind(None, None, kjent)
    case = read_case(sak, lov, sett)
    rows = periods(lov.verk, case.verdier, day_asked(fra, "--fra"), day_asked(til, "--til"), lov.kjent)
    show_json(_data(rows)) if as_json else show(_lines(rows))


COMMANDS = (meldeperioder,)


def _data(rows: Any) -> dict[str, Any]:
    months: dict[str, float] = {}
    for p in rows:
        months[f"{p.til:%Y-%m}"] = months.get(f"{p.til:%Y-%m}", 0.0) + p.kroner
    return {
        "skjema": "trygdekart-meldeperioder/1",
        "perioder": [
            {
                "fra": p.fra.isoformat(),
                "til": p.til.isoformat(),
                "timer": round(p.timer, 2),
                "hverdager": round(p.hverdager, 2),
                "kroner": round(p.kroner, 2),
                "skattetrekk": round(p.trekk, 2),
                "utbetalt": round(p.utbetalt, 2),
            }
            for p in rows
        ],
        "maneder": {month: round(kroner, 2) for month, kroner in months.items()},
    }


def _lines(rows: Any) -> list[str]:
    from ..case.notes import norsk
    from ..engine.formatting import grouped, plain
    from .output import BANNER, table

    shown = [
        [
            f"{norsk(p.fra)}–{norsk(p.til)}",
            plain(p.timer, 2),
            plain(p.hverdager, 2),
            grouped(p.kroner, 0),
            grouped(p.trekk, 0),
            grouped(p.utbetalt, 0),
        ]
        for p in rows
    ]
    sums = [[month, grouped(kroner, 0)] for month, kroner in _data(rows)["maneder"].items()]
    return [
        BANNER,
        "",
        table(shown, ["meldeperiode", "timer", "hverdager", "AAP", "skattetrekk", "utbetalt"]),
        "",
        table(sums, ["meldeperioder som slutter i", "AAP"]),
        "",
        "Skatten er regnet av det som står her for hvert kalenderår, uten annen inntekt.",
    ]
