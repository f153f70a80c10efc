"""`kontroller-vedtak`: Nav's numbers beside ours, the first step that differs, and a complaint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from ..engine.errors import InputFault
from .options import Command, bind, read_case, when

if TYPE_CHECKING:
    from ..case.kontroll import Kontroll


@click.command("kontroller-vedtak", cls=Command)
@click.argument("sak", type=click.Path())
@click.option(
    "--nav",
    multiple=True,
    required=True,
    metavar="NAVN=VERDI",
    help="Et tall fra vedtaket, i kroner eller prosent; kan gis flere ganger.",
)
@click.option("--klage", is_flag=True, help="Skriv også tekst til en klage.")
@when
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON.")
def kontroller_vedtak(
    sak: str,
    nav: tuple[str, ...],
    klage: bool,
    dato: str | None,
    ar: int | None,
    kjent: str | None,
    sett: tuple[str, ...],
    as_json: bool,
) -> None:
    """Sammenlign tallene i et vedtak med lovens, og finn det første steget som er ulikt."""
    from ..case.kontroll import kontroll
    from .output import BANNER, show, show_json

    lov = bind(dato, ar, kjent)
    if lov.ar is not None:
        raise InputFault(
            "--ar", "et vedtak kontrolleres på en dag", "bruk --dato med dagen vedtaket gjelder fra"
        )
    case = read_case(sak, lov, sett)
    found = kontroll(lov, case.verdier, _numbers(lov, nav))
    if as_json:
        show_json(data(found))
    else:
        show([BANNER, *lines(found, klage)])


def _numbers(lov: Any, nav: tuple[str, ...]) -> dict[str, float]:
    out: dict[str, float] = {}
    for text in nav:
        name, equals, raw = (part.strip() for part in text.partition("="))
        if not equals:
            raise InputFault("--nav", "mangler likhetstegn", "skriv --nav navn=tall")
        lov.verk.require(name, "--nav")
        try:
            number = float(raw.replace(" ", "").replace("\u00a0", "").replace(",", "."))
        except ValueError:
            raise InputFault(f"--nav {name}", "er ikke et tall", "skriv kroner eller prosent") from None
        out[name] = number / 100 if str(lov.verk.unit(name)) == "andel" else number
    return out


def lines(k: Kontroll, complaint: bool) -> Iterator[str]:
    """Yield the comparison as people read it."""
    from ..case.kontroll import amount, forklart, forutsatt, klagetekst
    from ..case.notes import norsk
    from .output import table

    yield f"Vedtaket er kontrollert mot loven {norsk(k.lov.dato)}, slik den var kjent {norsk(k.lov.kjent)}."
    yield ""
    rows = []
    for x in k.linjer:
        ours = "ukjent" if x.vart is None else "–".join(dict.fromkeys(amount(x, v) for v in x.vart))
        mark = "?" if x.vart is None else "ja" if x.lik else "hvis" if x.lik_hvis else "NEI"
        rows.append([x.etikett, amount(x, x.navs), ours, mark + (" ← første" if x is k.forste else "")])
    yield from table(rows, ["", "Nav", "vi", "likt?"]).split("\n")
    yield ""
    if k.forste is None and not k.apne:
        yield "Alle tallene vi kan regne ut, er like, bortsett fra avrunding."
    elif k.forste is None:
        yield "Tallene kan være like, bortsett fra avrunding, men saken mangler noe som avgjør det."
    elif not k.grunner:
        yield f"Det første som er ulikt, er «{k.forste.etikett}». Vi fant ingen grunn blant dem vi kjenner."
    for reason in k.grunner:
        yield f"Mulig grunn: {forklart(k.lov, reason)}"
    if k.apne:
        yield forutsatt(k)
    for x in k.uavklart:
        yield f"Kan ikke kontrolleres, fordi noe mangler i saken: {x.etikett} ({x.navn})"
    if complaint:
        yield ""
        yield from klagetekst(k) or ("Det er ingenting å klage på i disse tallene.",)


def data(k: Kontroll) -> dict[str, Any]:
    """Return the comparison as plain data for programs."""
    from ..case.kontroll import answer_text, forklart, klagetekst

    return {
        "skjema": "trygdekart-vedtak/1",
        "dato": k.lov.dato.isoformat(),
        "tall": [
            {
                "navn": x.navn,
                "etikett": x.etikett,
                "enhet": x.enhet,
                "nav": x.navs,
                "lavest": None if x.vart is None else x.vart[0],
                "hoyest": None if x.vart is None else x.vart[1],
                "likt": x.lik,
                "likt_hvis": x.lik_hvis,
            }
            for x in k.linjer
        ],
        "forste_ulike": None if k.forste is None else k.forste.navn,
        "forutsetter": [{n: answer_text(k.lov, n, v) for n, v in way.items()} for way in k.forutsetter],
        "mulige_grunner": [
            {
                "slag": g.slag.value,
                "navn": g.navn,
                "verdi": g.tekst,
                "brukt": g.brukt,
                "forklart": forklart(k.lov, g),
            }
            for g in k.grunner
        ],
        "klage": list(klagetekst(k)),
    }


COMMANDS = (kontroller_vedtak,)
