"""Hvilke dager som ikke er virkedager, og den neste som er det."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ...engine.lawbook import Lovverk
from ...timeline.kalender import paskedag

FORSTE_ORD = "helligdag_"
EN_DAG = timedelta(days=1)
UKEDAGER = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
LORDAG = UKEDAGER.index("lørdag")


@dataclass(frozen=True, slots=True)
class Fridag:
    """A day that is no working day: what it is called, and the next working day."""

    navn: str
    neste_virkedag: date


def helligdager(verk: Lovverk, ar: int) -> dict[date, str]:
    """Return the public holidays of a year and what they are called, Sundays apart."""
    ut: dict[date, str] = {}
    paske = paskedag(ar)
    for navn, sats in verk.satser.items():
        if not navn.startswith(FORSTE_ORD):
            continue
        verdi = sats.on(date(ar, 12, 31), verk.lovdata)
        if verdi is not None and isinstance(verdi.verdi, int | float):
            tall = int(verdi.verdi)
            if sats.enhet == "dato":
                fast = date.fromordinal(tall)
                dag = date(ar, fast.month, fast.day)
            else:
                dag = paske + timedelta(days=tall)
            # To helligdager kan falle på samme dag (1. mai 2008 var også Kristi himmelfartsdag).
            ut[dag] = f"{ut[dag]} og {sats.etikett}" if dag in ut else sats.etikett
    return dict(sorted(ut.items()))


def fridag(verk: Lovverk, dag: date) -> Fridag | None:
    """Return what `dag` is when it is no working day (Saturday, Sunday, public holiday), else None."""
    navn = _navn(verk, dag)
    if navn is None:
        return None
    neste = dag + EN_DAG
    while _navn(verk, neste) is not None:
        neste += EN_DAG
    return Fridag(navn, neste)


def _navn(verk: Lovverk, dag: date) -> str | None:
    helligdag = helligdager(verk, dag.year).get(dag)
    if helligdag is not None:
        return helligdag
    return UKEDAGER[dag.weekday()] if dag.weekday() >= LORDAG else None
