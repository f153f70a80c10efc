"""Deadlines shown: as a list, as data, and as a calendar file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..case.frister import Frist, Fristliste, Gjelder, Rolle, Slag
from ..case.kalenderfil import Hendelse, kalender
from ..case.notes import norsk
from ..engine.lawbook import Lovverk
from ..law.helligdager.kalender import Fridag

NAVN = {
    Rolle.PERSON: "Du",
    Rolle.ARBEIDSGIVER: "Arbeidsgiveren",
    Rolle.SYKMELDER: "Sykmelderen",
    Rolle.NAV: "Nav",
}
SIKKER = "høy"


def name_of(role: Rolle, reader: Rolle | None) -> str:
    """Return what to call a role in a list made for `reader` (None: for the person)."""
    if role is Rolle.PERSON and reader not in (None, Rolle.PERSON):
        return "Arbeidstakeren"
    return NAVN[role]


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
            yield f"     Merk: {_day_off(f.fridag)} Fristen er ikke flyttet; gjør det heller før."
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


def _day_off(fridag: Fridag) -> str:
    name = fridag.navn[0].lower() + fridag.navn[1:]
    return f"Dagen er {name}; neste virkedag er {norsk(fridag.neste_virkedag)}."


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


def calendar_text(liste: Fristliste, lovdata: date, titles: bool, rolle: Rolle | None = None) -> str:
    """Return the dated deadlines as a calendar file; without `titles` nothing in it tells what they are."""
    events = []
    for f in liste.frister:
        if f.nr is None or f.dag is None:
            continue
        text = ["Laget av Trygdekart. Anslag, ikke vedtak."]
        if f.fridag is not None:
            text.append(_day_off(f.fridag))
        if titles:
            text.append(f"{name_of(f.plikt.hvem, rolle)}: {f.hva} [{f.plikt.hjemmel}]")
            if f.gjelder is Gjelder.AVHENGER:
                text.append("Om dette gjelder, avhenger av noe som ikke er oppgitt.")
        title = f.plikt.tittel if titles else f"Frist {f.nr}"
        events.append(Hendelse(f.dag, title, "\n".join(text), f.plikt.navn))
    return kalender(events, lovdata)
