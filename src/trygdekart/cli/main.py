"""`trygdekart`: what am I entitled to, why, and under which law; each command a thin surface."""

from __future__ import annotations

import json
import math
import os
import sys
from contextlib import suppress
from io import FileIO, TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

import click

from ..engine.errors import InputFault, LoadFault, TrygdekartFault, nearest, shown
from . import (
    arbeid,
    befolkning,
    forlop,
    frister,
    meldeperioder,
    nettside,
    reform,
    rettigheter,
    stonader,
    tiltak,
    utbetalinger,
    vedtak,
)
from .options import Command
from .options import bind as _bind
from .options import day_of as _day_of
from .options import read_case as _case
from .options import when as _when


class _NobodyReads(Exception):
    """The reader of the answer has had enough, as `head` has; click would call that a failure."""


class _Group(Command, click.Group):
    """A group in which every fault is one sentence on stderr and exit status 2."""

    command_class = Command

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command; the process ends with its status."""
        kwargs["standalone_mode"] = False
        # Python has no stream where the one who started us closed it (`>&-`); then nobody reads it.
        if sys.stdout is None:
            sys.stdout = TextIOWrapper(FileIO(os.devnull, "w"), encoding="utf-8")
        if sys.stderr is None:
            sys.stderr = TextIOWrapper(FileIO(os.devnull, "w"), encoding="utf-8")
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="replace")
        try:
            status = super().main(*args, **kwargs)
            sys.stdout.flush()
        except InputFault as fault:
            self._stop(str(fault), {"felt": fault.field, "grunn": fault.reason, "gjor": fault.remedy})
        except LoadFault as fault:
            kind = type(fault).__name__
            self._stop(f"Loven kan ikke leses ({kind}). {fault}", {"feil": kind, "grunn": str(fault)})
        except TrygdekartFault as fault:
            self._stop(str(fault), {"grunn": str(fault)})
        except click.exceptions.NoArgsIsHelpError as fault:
            click.echo(fault.format_message())
            sys.exit(2)
        except click.UsageError as fault:
            sentence = usage_sentence(fault)
            self._stop(sentence, {"grunn": sentence})
        except (click.Abort, KeyboardInterrupt):
            sys.exit(130)
        except (BrokenPipeError, _NobodyReads):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        except OSError:
            self._stop("svaret kan ikke skrives; sjekk at det er plass.", {"grunn": "kan ikke skrives"})
        sys.exit(status if isinstance(status, int) else 0)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Read the command line; the help is written here."""
        try:
            return super().make_context(*args, **kwargs)
        except BrokenPipeError:
            raise _NobodyReads from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was named."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _NobodyReads from None

    @staticmethod
    def _stop(sentence: str, fields: dict[str, str]) -> NoReturn:
        click.echo(f"Feil: {sentence}", err=True)
        if "--json" in sys.argv:
            click.echo(json.dumps(fields, ensure_ascii=False), err=True)
        with suppress(OSError):
            sys.stdout.flush()
        sys.exit(2)


def usage_sentence(fault: click.UsageError) -> str:
    """Return what is wrong with a command line in one Norwegian sentence, never with the value."""
    if isinstance(fault, click.NoSuchOption):
        near = f"mente du {fault.possibilities[0]}?" if fault.possibilities else "se --hjelp."
        return f"valget «{shown(fault.option_name)}» finnes ikke; {near}"
    if isinstance(fault, click.MissingParameter):
        option = isinstance(fault.param, click.Option)
        name = (fault.param.opts[0] if option else fault.param.human_readable_name) if fault.param else ""
        return f"«{name}» mangler; se --hjelp."
    if isinstance(fault, click.BadParameter):
        name = fault.param.opts[0] if fault.param else "et valg"
        return f"{name}: verdien kan ikke brukes; skriv et tall eller et navn som valget tar, se --hjelp."
    if isinstance(fault, click.BadOptionUsage):
        return f"valget «{shown(fault.option_name)}» mangler verdien sin; se --hjelp."
    quoted = fault.message.split("'")[1] if fault.message.count("'") >= 2 else ""
    near = nearest(quoted, main.commands) if quoted else ""
    return f"kommandoen finnes ikke, eller har noe for mye; {near or 'se «trygdekart --hjelp».'}"


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--hjelp", "--help"]})
@click.version_option(
    package_name="trygdekart",
    prog_name="trygdekart",
    message="%(prog)s %(version)s",
    help="Vis versjonen og avslutt.",
)
def main() -> None:
    """Hva du har rett til, hvor mye, og hvorfor – ned til paragrafen.

    Anslag, ikke vedtak. Trygdekart er uavhengig av Nav og lagrer ingenting.
    """


@main.command()
@click.argument("sak", type=click.Path())
@click.argument("tall", nargs=-1)
@_when
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
@click.option("--kvittering", type=click.Path(), help="Skriv en kvittering til denne fila.")
def beregn(
    sak: str,
    tall: tuple[str, ...],
    dato: str | None,
    ar: int | None,
    kjent: str | None,
    sett: tuple[str, ...],
    as_json: bool,
    kvittering: str | None,
) -> None:
    """Regn ut hva personen i SAK har rett til (eller bare de TALL du nevner)."""
    from ..case.overview import main_numbers
    from ..case.svar_data import answer_json
    from ..engine.receipt import receipt
    from . import views
    from .output import show, show_json, write_whole

    lov = _bind(dato, ar, kjent)
    case = _case(sak, lov, sett)
    svar = lov.beregn_rett(case.verdier, tall or main_numbers(lov, case.verdier))
    lines = [] if as_json else list(views.answer_lines(svar, sak, sett))
    if kvittering is not None:
        write_whole(Path(kvittering), json.dumps(receipt(svar), indent=2) + "\n")
        lines.append(f"Kvitteringen ligger i {shown(Path(kvittering).name)}.")
    if as_json:
        show_json(answer_json(svar))
    else:
        show(lines)


@main.command()
@click.argument("sak", type=click.Path())
@click.argument("tall")
@_when
@click.option("--json", "as_json", is_flag=True, help="Skriv forklaringen som JSON.")
@click.option("--dybde", type=click.IntRange(0), help="Vis så mange nivåer under tallet.")
def forklar(
    sak: str,
    tall: str,
    dato: str | None,
    ar: int | None,
    kjent: str | None,
    sett: tuple[str, ...],
    as_json: bool,
    dybde: int | None,
) -> None:
    """Forklar TALL for personen i SAK: setningen, utregningen, paragrafen og kilden."""
    from ..case.svar_data import explanation_json
    from . import views
    from .output import show, show_json

    lov = _bind(dato, ar, kjent)
    case = _case(sak, lov, sett)
    svar = lov.beregn_rett(case.verdier, (tall,))
    if as_json:
        show_json(explanation_json(svar, tall))
    else:
        show(views.explanation_lines(svar, tall, dybde))


@main.command()
@click.argument("sak", type=click.Path())
@click.argument("tall")
@click.option("--langs", required=True, help="Navnet som går fra --fra til --til.")
@click.option("--fra", type=float, default=0.0, help="Der linjen begynner (ellers 0).")
@click.option("--til", type=float, default=1_000_000.0, help="Der linjen slutter (ellers en million).")
@_when
@click.option("--json", "as_json", is_flag=True, help="Skriv linjen som JSON.")
def linje(
    sak: str,
    tall: str,
    langs: str,
    fra: float,
    til: float,
    dato: str | None,
    ar: int | None,
    kjent: str | None,
    sett: tuple[str, ...],
    as_json: bool,
) -> None:
    """Vis TALL når LANGS øker: hver knekk og hvert stup, funnet av reglene selv."""
    from . import linje_views as views
    from .output import show, show_json

    lov = _bind(dato, ar, kjent)
    case = _case(sak, lov, sett)
    lov.verk.require(langs, "--langs")
    for flag, end in (("--fra", fra), ("--til", til)):
        if not math.isfinite(end):
            raise InputFault(flag, "verdien er ikke et tall", "skriv et tall")
    if til <= fra:
        raise InputFault("--til", "linjen slutter før den begynner", "gi en høyere --til")
    data = views.line_data(lov, case.verdier, tall, langs, fra, til)
    show_json(data) if as_json else show(views.line_lines(data))


@main.command()
@click.argument("sak", type=click.Path())
@click.option("--uttak", metavar="ALDER", help="Alder ved uttak, som 67 eller 67:3 (ellers: den i saken).")
@click.option("--grad", type=float, help="Uttaksgrad i prosent (ellers den i saken, og uten den 100).")
@click.option("--rente", type=float, help="Renten i prosent når tapet gjøres om til én verdi.")
@click.option("--uten-uforhet", is_flag=True, help="Vis bare pensjonen uten uførheten.")
@click.option("--ar-for-ar", is_flag=True, help="Vis opptjeningen i hvert år.")
@click.option("--dato", help="Kronene og loven denne dagen (ÅÅÅÅ-MM-DD).")
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def pensjon(
    sak: str,
    uttak: str | None,
    grad: float | None,
    rente: float | None,
    uten_uforhet: bool,
    ar_for_ar: bool,
    dato: str | None,
    kjent: str | None,
    sett: tuple[str, ...],
    as_json: bool,
) -> None:
    """Hva blir alderspensjonen for personen i SAK, og hva koster uførheten?"""
    from ..case import pensjon as pension
    from . import pensjon as view
    from .output import show, show_json

    lov = _bind(dato, None, kjent)
    values = dict(_case(sak, lov, sett).verdier)
    if rente is not None:
        values["alderspensjon_naverdi_rente"] = view.share_of(rente, "--rente")
    if grad is None and "alderspensjon_uttaksgrad" not in values:
        grad = 100.0
    share = None if grad is None else view.share_of(grad, "--grad")
    age = None if uttak is None else view.months_of(uttak)
    answer = pension.pensjonstap(lov, pension.uttak(lov, values, age, share))
    if as_json:
        show_json(view.pension_json(answer))
    else:
        changed = [*sett, *view.as_settings(answer, age, grad)]
        show(view.pension_lines(answer, sak, changed, ar_for_ar, uten_uforhet))


@main.command()
@click.argument("navn", required=False)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def regler(navn: str | None, as_json: bool) -> None:
    """Vis reglene: alle, de under en § («12-14»), «fakta», én med navn, eller navnene et ord finner."""
    from ..case.law_data import rules_data
    from ..law import lovverk
    from . import views
    from .output import show, show_json

    data = rules_data(lovverk(), navn)
    show_json(data) if as_json else show(views.rules_lines(data))


@main.command()
@click.argument("navn", required=False)
@click.option("--dato", help="Verdien på denne dagen.")
@click.option("--kjent", help="Slik den var kjent denne dagen.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def satser(navn: str | None, dato: str | None, kjent: str | None, as_json: bool) -> None:
    """Vis satsene på en dag, eller hele historien til én sats med kilder."""
    from ..case.law_data import rates_data
    from . import views
    from .output import show, show_json

    lov = _bind(dato, None, kjent)
    data = rates_data(lov, navn, history=dato is None)
    show_json(data) if as_json else show(views.rates_lines(data))


@main.command()
@click.argument("kvittering", type=click.Path())
@click.argument("sak", type=click.Path())
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Som da kvitteringen ble skrevet.")
def kontroller(kvittering: str, sak: str, sett: tuple[str, ...]) -> None:
    """Regn saken på nytt og se om tallene fra KVITTERING fortsatt stemmer."""
    from .. import lov as law_on
    from ..engine.receipt import differences, read_receipt, receipt
    from .output import show

    old = read_receipt(Path(kvittering))
    lov = law_on(old["tid"], old["kjent"])
    case = _case(sak, lov, sett)
    new = receipt(lov.beregn_rett(case.verdier, tuple(old["tall"])))
    changed = differences(old, new)
    if changed:
        raise InputFault("kvittering", f"stemmer ikke: {', '.join(changed)}", "regn ut på nytt med beregn")
    show(["Kvitteringen stemmer: samme lov, samme program, samme sak, samme tall."])


@main.command()
@click.argument("sak", type=click.Path())
@click.option("--dag", help="Hvorfor er denne dagen som den er? (ÅÅÅÅ-MM-DD)")
@click.option("--til", help="Tell til og med denne dagen; ellers til fraværet er over, eller siste dag.")
@click.option("--kjent", help="Loven slik den var kjent denne dagen (ellers: lovdataenes dag).")
@click.option("--sett", multiple=True, metavar="NAVN=VERDI", help="Gi et faktum eller annet navn en verdi.")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def sykepenger(
    sak: str, dag: str | None, til: str | None, kjent: str | None, sett: tuple[str, ...], as_json: bool
) -> None:
    """Tell sykepengedagene i SAK: hvem som betaler, hva som er brukt, og siste dag."""
    from ..case.sykepenger_dager import sykedager
    from . import sykepenger as shown_as
    from .output import show, show_json

    lov = _bind(None, None, kjent)
    day = _day_of(dag, "--dag")
    found = sykedager(lov, _case(sak, lov, sett).verdier, _day_of(til, "--til"))
    if day is not None:
        show_json(shown_as.day_json(found, day)) if as_json else show(shown_as.day_lines(found, day))
    else:
        show_json(shown_as.as_json(found)) if as_json else show(shown_as.lines(found))


@main.command()
@click.argument("filer", nargs=-1, required=True, type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
def konform(filer: tuple[str, ...], as_json: bool) -> None:
    """Kjør saker fra FILER gjennom reglene; utgang 0 når ingenting feiler uten forklaring."""
    from ..conformance import run_files
    from . import views
    from .output import show, show_json

    report = run_files([Path(f) for f in filer])
    show_json(report) if as_json else show(views.conformance_lines(report))
    if report["failed"]:
        sys.exit(1)


for command in (
    *arbeid.COMMANDS,
    *utbetalinger.COMMANDS,
    *meldeperioder.COMMANDS,
    *nettside.COMMANDS,
    *frister.COMMANDS,
    *reform.COMMANDS,
    *befolkning.COMMANDS,
    *tiltak.COMMANDS,
    *stonader.COMMANDS,
    *rettigheter.COMMANDS,
    *forlop.COMMANDS,
    *vedtak.COMMANDS,
):
    main.add_command(command)


if __name__ == "__main__":
    main()
