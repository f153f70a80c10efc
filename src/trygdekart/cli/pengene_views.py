"""The links before a payment shown: as a list and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..case.fristkalender import NAVN
from ..case.notes import norsk
from ..case.pengene import Kontroll, Pengene, Tilstand
from ..engine.lawbook import Lovverk

MERKE = {
    Tilstand.PA_PLASS: "[x]",
    Tilstand.MANGLER: "[ ]",
    Tilstand.UKJENT: "[?]",
    Tilstand.GJELDER: " → ",
    Tilstand.TRENGS_IKKE: " – ",
}
SIKKER = "høy"


def lines(answer: Pengene, verk: Lovverk) -> Iterator[str]:
    """Yield each link with its state, and where to begin."""
    yield "Dette må være på plass, i denne rekkefølgen:"
    yield ""
    for k in answer.ledd:
        yield from _link(k, verk)
    if answer.begynn is not None:
        yield f"Begynn her: {answer.begynn.ledd.tittel}. {answer.begynn.ledd.gjor}"


def _link(k: Kontroll, verk: Lovverk) -> Iterator[str]:
    yield (f"{MERKE[k.tilstand]} {k.ledd.tittel} – {_name(k)}: {k.tilstand.value}   [{k.ledd.hjemmel}]")
    if k.tilstand is not Tilstand.TRENGS_IKKE:
        yield f"      {k.hva}"
        if k.senest is not None:
            yield f"      Senest {norsk(k.senest)} for å få for hele tiden."
        for name in k.sporsmal:
            yield f"      Svar på: {verk.fakta[name].sporsmal} ({name})"
        if k.ledd.sikkerhet != SIKKER:
            yield f"      Sikkerhet: {k.ledd.sikkerhet}."
    yield ""


def _name(k: Kontroll) -> str:
    name = NAVN[k.ledd.fra]
    return {"Du": "deg", "Nav": "Nav"}.get(name, name.lower())


def data(answer: Pengene) -> dict[str, Any]:
    """Return the links as plain data for programs."""
    return {
        "skjema": "trygdekart-pengene/1",
        "begynn": None if answer.begynn is None else answer.begynn.ledd.navn,
        "ledd": [
            {
                "navn": k.ledd.navn,
                "tittel": k.ledd.tittel,
                "fra": k.ledd.fra.value,
                "hjemmel": k.ledd.hjemmel,
                "tilstand": k.tilstand.value,
                "hva": k.hva,
                "gjor": k.ledd.gjor,
                "senest": None if k.senest is None else k.senest.isoformat(),
                "sporsmal": list(k.sporsmal),
                "kilde": k.ledd.kilde,
                "sikkerhet": k.ledd.sikkerhet,
            }
            for k in answer.ledd
        ],
    }
