"""Deadlines shown: as a list."""

from __future__ import annotations

from collections.abc import Iterator

from ..case.frister import Frist, Fristliste, Gjelder, Rolle, Slag
from ..case.fristkalender import NAVN, day_off, name_of
from ..case.notes import norsk
from ..engine.lawbook import Lovverk

SIKKER = "høy"


def lines(liste: Fristliste, verk: Lovverk, rolle: Rolle | None, short: bool) -> Iterator[str]:
    """Yield the list as people read it: the days first, then (unless `short`) what each duty holds."""
    start = ", ".join(norsk(d) for d in liste.start)
    yield f"Frister og plikter etter loven {start}, slik den var kjent {norsk(liste.kjent)}."
    if rolle is not None:
        yield f"Bare det som angår {NAVN[rolle].lower() if rolle is not Rolle.NAV else 'Nav'}."
    dated = [f for f in liste.frister if f.nr is not None]
    yield ""
    for f in dated:
        assert f.dag is not None
        mark = " (råd)" if f.plikt.slag is Slag.RAD else ""
        mark += "" if f.gjelder is Gjelder.JA else "  (avhenger)"
        who, title = name_of(f.plikt.hvem, rolle), f"{f.plikt.tittel}{mark}"
        yield f"{f.nr:>3}  {norsk(f.dag):>10}  {who:<14}  {title}   [{f.plikt.hjemmel}]"
        if f.fridag is not None:
            yield f"     Merk: {day_off(f.fridag)} Fristen er ikke flyttet; gjør det heller før."
    yield ""
    for f in () if short else liste.frister:
        if f.gjelder is not Gjelder.NEI:
            yield from _block(f, verk, rolle)
    off = [f for f in liste.frister if f.gjelder is Gjelder.NEI]
    if off:
        yield "Gjelder ikke her:"
        for f in off:
            yield f"  {f.plikt.tittel}   [{f.plikt.hjemmel}]" + (f" – {f.setning}" if f.setning else "")
        yield ""
    yield from liste.merknader


def _block(f: Frist, verk: Lovverk, rolle: Rolle | None) -> Iterator[str]:
    number = f"{f.nr}. " if f.nr is not None else ""
    day = f", {norsk(f.dag)}" if f.dag is not None else ""
    yield f"{number}{f.plikt.tittel}{day}   [{f.plikt.hjemmel}]"
    yield f"    {name_of(f.plikt.hvem, rolle)}: {f.hva}"
    if f.setning:
        yield f"    {f.setning}"
    if f.plikt.hvorfor:
        yield f"    {f.plikt.hvorfor}"
    for title, texts in (
        ("Vilkår", f.plikt.vilkar),
        ("Innhold", f.innhold),
        ("Hvem er med", f.plikt.deltakere),
        ("Unntak", f.unntak),
        ("Høyeste beløp", f.belop),
    ):
        if texts:
            yield f"    {title}:"
        yield from (f"      – {text}" for text in texts)
    for name in f.avhenger_av:
        yield f"    Avhenger av: {_question(verk, name)} ({name})"
    if f.sikkerhet != SIKKER:
        yield f"    Sikkerhet: {f.sikkerhet}."
    yield ""


def _question(verk: Lovverk, name: str) -> str:
    return verk.fakta[name].sporsmal if name in verk.fakta else verk.label(name)
