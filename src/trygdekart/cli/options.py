"""What the commands have in common: how they look, which law they run under, and the case they read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from ..engine.errors import InputFault

F = TypeVar("F", bound=Callable[..., Any])


class Command(click.Command):
    """A command whose help is in Norwegian."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is used."""
        pieces = [
            p.replace("[OPTIONS]", "[VALG]").replace("COMMAND [ARGS]", "KOMMANDO [VALG]")
            for p in self.collect_usage_pieces(ctx)
        ]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Bruk: ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option with Norwegian help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Vis denne hjelpen og avslutt."
        return option

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands of a group."""
        rows = [r for r in (p.get_help_record(ctx) for p in self.get_params(ctx)) if r is not None]
        with formatter.section("Valg"):
            formatter.write_dl(rows)
        if isinstance(self, click.Group):
            names = self.list_commands(ctx)
            found = [(n, self.get_command(ctx, n)) for n in names]
            with formatter.section("Kommandoer"):
                formatter.write_dl([(n, _first_paragraph(c)) for n, c in found if c is not None])


def _first_paragraph(command: click.Command) -> str:
    """Return what a command does, whole: the list wraps it."""
    return " ".join((command.help or "").split("\n\n")[0].split())


def when(command: F) -> F:
    """Add the options that say which law: --dato, --ar, --kjent and --sett."""
    options = [
        click.option("--dato", help="Loven på denne dagen (ÅÅÅÅ-MM-DD); svaret er et nivå per år."),
        click.option("--ar", type=int, help="Loven for dette kalenderåret; svaret er årets beløp."),
        click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag)."),
        click.option(
            "--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi."
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def bind(dato: str | None, ar: int | None, kjent: str | None) -> Any:
    """Return the law the options say; raises `InputFault` when both date and year are given."""
    from .. import lov
    from ..law import LOVDATA

    if dato is not None and ar is not None:
        raise InputFault("--ar", "både dato og år er oppgitt", "velg ett av dem")
    if ar is not None:
        return lov(ar, kjent)
    return lov(LOVDATA if dato is None else dato, kjent)


def day_of(text: str | None, flag: str) -> date | None:
    """Return the day an option says, or None; raises `InputFault` with the name of the option."""
    from ..engine.inputs import day_asked

    return None if text is None else day_asked(text, flag)


def read_case(path: str, lov: Any, sett: tuple[str, ...]) -> Any:
    """Return the case of a file with the values of --sett; raises `InputFault`."""
    from ..case import Sak

    return with_settings(Sak.les(path, lov.verk), lov, sett)


def with_settings(case: Any, lov: Any, sett: tuple[str, ...]) -> Any:
    """Return a case with the values written as `navn=verdi`; raises `InputFault`."""
    from ..case.sak import value_in

    changes: dict[str, Any] = {}
    for text in sett:
        name, equals, raw = text.partition("=")
        if not equals:
            raise InputFault("--sett", "mangler likhetstegn", "skriv --sett navn=verdi")
        lov.verk.require(name.strip(), "--sett")
        try:
            changes[name.strip()] = value_in(raw)
        except InputFault as fault:
            reason = f"verdien kan ikke leses ({fault.reason})"
            raise InputFault(name.strip(), reason, "skriv ett tall eller ord") from None
    return case.med(lov.verk, changes) if changes else case
