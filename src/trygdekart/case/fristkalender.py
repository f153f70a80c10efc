"""The deadlines as a calendar file, and who must meet them in words."""

from __future__ import annotations

from datetime import date

from ..law.helligdager.kalender import Fridag
from .frister import Fristliste, Gjelder, Rolle
from .kalenderfil import Hendelse, kalender
from .notes import norsk

NAVN = {
    Rolle.PERSON: "Du",
    Rolle.ARBEIDSGIVER: "Arbeidsgiveren",
    Rolle.SYKMELDER: "Sykmelderen",
    Rolle.NAV: "Nav",
}


def name_of(role: Rolle, reader: Rolle | None) -> str:
    """Return what to call a role in a list made for `reader` (None: for the person)."""
    if role is Rolle.PERSON and reader not in (None, Rolle.PERSON):
        return "Arbeidstakeren"
    return NAVN[role]


def day_off(fridag: Fridag) -> str:
    """Return one sentence on a day that is no working day."""
    name = fridag.navn[0].lower() + fridag.navn[1:]
    return f"Dagen er {name}; neste virkedag er {norsk(fridag.neste_virkedag)}."


def calendar_text(liste: Fristliste, lovdata: date, titles: bool, rolle: Rolle | None = None) -> str:
    """Return the dated deadlines as a calendar file; without `titles` nothing in it tells what they are."""
    events = []
    for f in liste.frister:
        if f.nr is None or f.dag is None:
            continue
        text = ["Laget av Trygdekart. Anslag, ikke vedtak."]
        if f.fridag is not None:
            text.append(day_off(f.fridag))
        if titles:
            text.append(f"{name_of(f.plikt.hvem, rolle)}: {f.hva} [{f.plikt.hjemmel}]")
            if f.gjelder is Gjelder.AVHENGER:
                text.append("Om dette gjelder, avhenger av noe som ikke er oppgitt.")
        title = f.plikt.tittel if titles else f"Frist {f.nr}"
        events.append(Hendelse(f.dag, title, "\n".join(text), f.plikt.navn))
    return kalender(events, lovdata)
