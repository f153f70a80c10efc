"""«I have not been paid»: which links are in place before the money can come, and where to begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ..engine.law import Lov, bind
from ..engine.lawbook import Lovverk
from ..engine.unknown import Unknown
from ..law.arbeidsmiljo.penger import LEDD
from ..law.plikt import Ledd
from .fravaer import med_fravaer
from .frister import Gjelder, applies, day_of, filled
from .sak import Sak

DAGER_SOM_TELLER = ("saksbehandling_rett_fra", "oppfolging_forste_fravaersdag")


class Tilstand(StrEnum):
    """Hvordan det står med et ledd."""

    PA_PLASS = "på plass"
    MANGLER = "mangler"
    UKJENT = "ukjent"
    TRENGS_IKKE = "trengs ikke"
    GJELDER = "gjelder"


@dataclass(frozen=True, slots=True)
class Kontroll:
    """One link in one case; `sporsmal` are the facts nobody gave that decide how it stands."""

    ledd: Ledd
    hva: str
    tilstand: Tilstand
    senest: date | None
    sporsmal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pengene:
    """The links in order, and the first that is missing or unknown (None when all is in place)."""

    ledd: tuple[Kontroll, ...]
    begynn: Kontroll | None


def pengene(verk: Lovverk, sak: Sak, kjent: date | None = None, hos: str | None = None) -> Pengene:
    """Return the links before a payment for the day the case claims from; nothing told is unknown.

    `hos` names the employer when the case has several; raises `InputFault` when it is needed.
    """
    known = kjent or verk.lovdata
    values = med_fravaer(sak.verdier, hos)
    lov = bind(verk, _law_day(verk, values, known), known)
    checked = tuple(_check(lov, values, link) for link in LEDD)
    # What is known to be missing comes before what may be.
    first = [k for k in checked if k.tilstand is Tilstand.MANGLER]
    unknown = [k for k in checked if k.tilstand is Tilstand.UKJENT and k.ledd.pa_plass]
    who_pays = [k for k in checked if k.tilstand is Tilstand.GJELDER]
    return Pengene(checked, next(iter([*first, *unknown, *who_pays]), None))


def _law_day(verk: Lovverk, values: Mapping[str, Any], known: date) -> date:
    now = bind(verk, verk.lovdata, known)
    for name in DAGER_SOM_TELLER:
        day = now.beregn_rett(values, (name,)).verdier(name)[0]
        if type(day) is not Unknown:
            return date.fromordinal(int(day))
    return verk.lovdata


def _check(lov: Lov, values: Mapping[str, Any], link: Ledd) -> Kontroll:
    missing: dict[str, None] = {}
    needed = Gjelder.JA
    if link.gjelder:
        needed = applies(lov.beregn_rett(values, (link.gjelder,)), link.gjelder, missing)
    latest = None
    if link.dato:
        latest = day_of(lov.beregn_rett(values, (link.dato,)), link.dato, {})
    return Kontroll(
        link, filled(link.hva, lov), _state(link, needed, values, missing), latest, tuple(missing)
    )


def _state(link: Ledd, needed: Gjelder, values: Mapping[str, Any], missing: dict[str, None]) -> Tilstand:
    if needed is Gjelder.NEI:
        return Tilstand.TRENGS_IKKE
    if not link.pa_plass:
        return Tilstand.GJELDER if needed is Gjelder.JA else Tilstand.UKJENT
    there = values.get(link.pa_plass)
    if not isinstance(there, bool):
        missing[link.pa_plass] = None
        return Tilstand.UKJENT
    if there:
        return Tilstand.PA_PLASS
    return Tilstand.MANGLER if needed is Gjelder.JA else Tilstand.UKJENT
