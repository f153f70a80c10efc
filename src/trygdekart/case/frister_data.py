"""Deadlines as plain data, the same for the command line, the API and the pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from .frister import Frist, Fristliste


def frister_data(liste: Fristliste) -> dict[str, Any]:
    """Return the list as plain data for programs."""
    return {
        "skjema": "trygdekart-frister/1",
        "lov": [d.isoformat() for d in liste.start],
        "kjent": liste.kjent.isoformat(),
        "frister": [_frist_data(f) for f in liste.frister],
        "merknader": list(liste.merknader),
    }


def _frist_data(f: Frist) -> dict[str, Any]:
    p = f.plikt
    return {
        "nr": f.nr,
        "navn": p.navn,
        "tittel": p.tittel,
        "slag": p.slag.value,
        "dag": _iso(f.dag),
        "fridag": None if f.fridag is None else f.fridag.navn,
        "neste_virkedag": None if f.fridag is None else _iso(f.fridag.neste_virkedag),
        "hvem": p.hvem.value,
        "med": [r.value for r in p.med],
        "hjemmel": p.hjemmel,
        "gjelder": f.gjelder.value,
        "regel": f.setning,
        "avhenger_av": list(f.avhenger_av),
        "hva": f.hva,
        "deltakere": list(p.deltakere),
        "vilkar": list(p.vilkar),
        "innhold": list(f.innhold),
        "unntak": list(f.unntak),
        "hvorfor": p.hvorfor,
        "belop": list(f.belop),
        "kilde": p.kilde,
        "sikkerhet": f.sikkerhet,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
