"""`trygdekart`: what am I entitled to, why, and under which law; each command a thin surface."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from ..engine.errors import InputFault, LoadFault, TrygdekartFault

F = TypeVar("F", bound=Callable[..., Any])


class _Group(click.Group):
    """A group in which every fault is one sentence on stderr and exit status 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except InputFault as fault:
            self._stop(ctx, str(fault), {"felt": fault.field, "grunn": fault.reason, "gjor": fault.remedy})
        except LoadFault as fault:
            kind = type(fault).__name__
            self._stop(ctx, f"Loven kan ikke leses ({kind}). {fault}", {"feil": kind, "grunn": str(fault)})
        except TrygdekartFault as fault:
            self._stop(ctx, str(fault), {"grunn": str(fault)})
        except BrokenPipeError:
            sys.exit(0)

    @staticmethod
    def _stop(ctx: click.Context, sentence: str, fields: dict[str, str]) -> None:
        del ctx
        click.echo(f"Feil: {sentence}", err=True)
        if "--json" in sys.argv:
            click.echo(json.dumps(fields, ensure_ascii=False), err=True)
        sys.exit(2)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help", "--hjelp"]})
@click.version_option(package_name="trygdekart", prog_name="trygdekart")
def main() -> None:
    """Hva du har rett til, hvor mye, og hvorfor – ned til paragrafen.

    Anslag, ikke vedtak. Trygdekart er uavhengig av Nav og lagrer ingenting.
    """


def _when(command: F) -> F:
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


def _bind(dato: str | None, ar: int | None, kjent: str | None) -> Any:
    from .. import lov
    from ..law import LOVDATA

    if dato and ar is not None:
        raise InputFault("--ar", "både dato og år er oppgitt", "velg ett av dem")
    return lov(ar if ar is not None else (dato or LOVDATA), kjent)


def _case(path: str, lov: Any, sett: tuple[str, ...]) -> Any:
    import yaml

    from ..case import Sak

    sak = Sak.les(path, lov.verk)
    changes: dict[str, Any] = {}
    for text in sett:
        name, equals, raw = text.partition("=")
        if not equals:
            raise InputFault("--sett", "mangler likhetstegn", "skriv --sett navn=verdi")
        lov.verk.require(name.strip(), "--sett")
        try:
            changes[name.strip()] = yaml.safe_load(raw)
        except yaml.YAMLError:
            raise InputFault(name.strip(), "verdien kan ikke leses", "skriv ett tall eller ord") from None
    return sak.med(lov.verk, changes) if changes else sak


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
    from ..engine.receipt import receipt
    from . import views
    from .output import show, show_json, write_whole

    lov = _bind(dato, ar, kjent)
    case = _case(sak, lov, sett)
    svar = lov.beregn_rett(case.verdier, tall or main_numbers(lov))
    if kvittering:
        write_whole(Path(kvittering), json.dumps(receipt(svar), indent=2) + "\n")
    if as_json:
        show_json(views.answer_json(svar))
    else:
        show(views.answer_lines(svar, sak))
        if kvittering:
            show([f"Kvitteringen ligger i {kvittering}."])


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
    from . import views
    from .output import show, show_json

    lov = _bind(dato, ar, kjent)
    case = _case(sak, lov, sett)
    svar = lov.beregn_rett(case.verdier, (tall,))
    if as_json:
        show_json(views.explanation_json(svar, tall))
    else:
        show(views.explanation_lines(svar, tall, dybde))


@main.command()
@click.argument("sak", type=click.Path())
@click.argument("tall")
@click.option("--langs", required=True, help="Navnet som går fra --fra til --til.")
@click.option("--fra", type=float, default=0.0, show_default=True)
@click.option("--til", type=float, default=1_000_000.0, show_default=True)
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
    from . import views
    from .output import show, show_json

    lov = _bind(dato, ar, kjent)
    case = _case(sak, lov, sett)
    lov.verk.require(langs, "--langs")
    if til <= fra:
        raise InputFault("--til", "linjen slutter før den begynner", "gi en høyere --til")
    data = views.line_data(lov, case.verdier, tall, langs, fra, til)
    show_json(data) if as_json else show(views.line_lines(data))


@main.command()
@click.argument("navn", required=False)
@click.option("--json", "as_json", is_flag=True)
def regler(navn: str | None, as_json: bool) -> None:
    """Vis reglene: alle, de under en § («12-14»), fakta («fakta»), eller én med navn."""
    from ..law import lovverk
    from . import views
    from .output import show, show_json

    data = views.rules_data(lovverk(), navn)
    show_json(data) if as_json else show(views.rules_lines(data))


@main.command()
@click.argument("navn", required=False)
@click.option("--dato", help="Verdien på denne dagen.")
@click.option("--kjent", help="Slik den var kjent denne dagen.")
@click.option("--json", "as_json", is_flag=True)
def satser(navn: str | None, dato: str | None, kjent: str | None, as_json: bool) -> None:
    """Vis satsene på en dag, eller hele historien til én sats med kilder."""
    from . import views
    from .output import show, show_json

    lov = _bind(dato, None, kjent)
    data = views.rates_data(lov, navn, history=dato is None)
    show_json(data) if as_json else show(views.rates_lines(data))


@main.command()
@click.argument("kvittering", type=click.Path())
@click.argument("sak", type=click.Path())
@click.option("--sett", multiple=True, metavar="NAVN=VERDI")
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
@click.argument("filer", nargs=-1, required=True, type=click.Path())
@click.option("--json", "as_json", is_flag=True)
def konform(filer: tuple[str, ...], as_json: bool) -> None:
    """Kjør saker fra FILER gjennom reglene; utgang 0 når ingenting feiler uten forklaring."""
    from ..conformance import run_files
    from . import views
    from .output import show, show_json

    report = run_files([Path(f) for f in filer])
    show_json(report) if as_json else show(views.conformance_lines(report))
    if report["failed"]:
        sys.exit(1)


if __name__ == "__main__":
    main()
