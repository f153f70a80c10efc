"""Measures shown: what may fit first, with what is missing and where to go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..case.notes import norsk
from ..case.tiltak import Vurdert
from ..case.vilkar import Vilkar, Vilkarssvar
from ..engine.law import Lov
from ..engine.lawbook import Lovverk
from .frister_views import SIKKER
from .output import BANNER, left_table

MERKE = {
    Vilkarssvar.JA: "[x]",
    Vilkarssvar.VURDERES: "[~]",
    Vilkarssvar.MANGLER: "[?]",
    Vilkarssvar.NEI: "[ ]",
}
TEGN = "[x] oppfylt   [~] må vurderes   [?] ikke oppgitt   [ ] ikke oppfylt"
OVERSKRIFT = {
    Vilkarssvar.JA: "Vilkårene er oppfylt",
    Vilkarssvar.VURDERES: "Må vurderes av Nav",
    Vilkarssvar.MANGLER: "Kan passe, men noe mangler",
    Vilkarssvar.NEI: "Passer ikke nå",
}


def lines(answers: tuple[Vurdert, ...], lov: Lov, *, everything: bool) -> Iterator[str]:
    """Yield the measures under four headings; those that lack something, or do not fit, in short."""
    yield BANNER
    yield f"Tiltak etter reglene {norsk(lov.dato)}, slik de var kjent {norsk(lov.kjent)}."
    yield TEGN
    heading: Vilkarssvar | None = None
    for answer in answers:
        if answer.svar is not heading:
            heading = answer.svar
            yield ""
            yield f"{OVERSKRIFT[heading]}:"
        if everything or heading in (Vilkarssvar.JA, Vilkarssvar.VURDERES):
            yield ""
            yield from block(answer, lov.verk)
        elif heading is Vilkarssvar.MANGLER:
            yield from _short(answer, lov.verk)
        else:
            stops = "; ".join(v.setning.rstrip(".") for v in answer.stopper)
            yield f"  {answer.tiltak.tittel} – {stops}."
    yield ""
    if not everything:
        yield "Alt om hvert tiltak: legg til --alle."
    yield f"Tiltak uten en dag i saken er regnet som om de begynner {norsk(lov.dato)}."
    yield from dict.fromkeys(text for a in answers if _shown(a, everything) for text in a.merknader)


def _shown(answer: Vurdert, everything: bool) -> bool:
    return everything or answer.svar is not Vilkarssvar.NEI


def block(answer: Vurdert, verk: Lovverk) -> Iterator[str]:
    """Yield all of one measure: conditions, numbers, how long, what to do and where."""
    t = answer.tiltak
    yield f"  {t.tittel}   [{t.hjemmel}]"
    yield f"    {t.hva} ({t.rettslig.value[0].upper()}{t.rettslig.value[1:]}.)"
    for condition in answer.vilkar:
        yield from _condition(condition, verk)
    known = [(n.etikett, n.tekst) for n in answer.tall if n.tekst != "ukjent"]
    if known:
        yield from (f"    {line}" for line in left_table(known).splitlines())
    yield f"    Hvor lenge: {t.varighet}"
    yield from (f"    – {text}" for text in t.husk)
    yield from (f"    Gjør: {what}" for what in t.gjor)
    yield f"    Hvor: {t.hvor}"
    if t.sikkerhet != SIKKER:
        yield f"    Sikkerhet: {t.sikkerhet}."


def _short(answer: Vurdert, verk: Lovverk) -> Iterator[str]:
    """Yield a measure of which too little is known: what it is, and what must be told or judged."""
    yield f"  {answer.tiltak.tittel} – {answer.tiltak.hva}"
    for name in dict.fromkeys(n for condition in answer.vilkar for n in condition.sporsmal):
        yield f"      {_mark(verk, name)} {verk.fakta[name].sporsmal} ({name})"


def _mark(verk: Lovverk, fact: str) -> str:
    return MERKE[Vilkarssvar.VURDERES if verk.fakta[fact].skjonn else Vilkarssvar.MANGLER]


def _condition(condition: Vilkar, verk: Lovverk) -> Iterator[str]:
    yield f"    {MERKE[condition.svar]} {condition.etikett}"
    if condition.svar is Vilkarssvar.NEI:
        yield f"        {condition.setning}"
    for name in condition.sporsmal:
        fact = verk.fakta[name]
        yield f"        {fact.sporsmal} ({name})"
        yield from (f"          – {text}" for text in fact.kriterier)


def data(answers: tuple[Vurdert, ...], lov: Lov) -> dict[str, Any]:
    """Return the measures as plain data for programs."""
    return {
        "skjema": "trygdekart-tiltak/1",
        **basis(lov),
        "tiltak": [record(a) for a in answers],
    }


def basis(lov: Lov) -> dict[str, Any]:
    """Return what every answer begins with: that it is an estimate, and under which law."""
    return {"anslag": BANNER, "lov": {"dato": lov.dato.isoformat(), "kjent": lov.kjent.isoformat()}}


def record(answer: Vurdert) -> dict[str, Any]:
    """Return all of one measure as plain data."""
    t = answer.tiltak
    return {
        "navn": t.navn,
        "tittel": t.tittel,
        "svar": answer.svar.value,
        "rettslig": t.rettslig.value,
        "hjemmel": t.hjemmel,
        "hva": t.hva,
        "vilkar": [
            {
                "navn": v.navn,
                "etikett": v.etikett,
                "sier": v.setning,
                "svar": v.svar.value,
                "sporsmal": list(v.sporsmal),
            }
            for v in answer.vilkar
        ],
        "tall": {n.navn: {"etikett": n.etikett, "tekst": n.tekst, "verdi": n.verdi} for n in answer.tall},
        "merknader": list(answer.merknader),
        "varighet": t.varighet,
        "husk": list(t.husk),
        "gjor": list(t.gjor),
        "hvor": t.hvor,
        "kilde": t.kilde,
        "sikkerhet": t.sikkerhet,
    }
