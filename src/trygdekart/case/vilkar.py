"""A condition in one case: yes, no, to be judged, or not told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ..engine.answer import Svar
from ..engine.law import Lov
from .frister import Gjelder, applies
from .notes import notes


class Vilkarssvar(StrEnum):
    """Hvordan det står med et vilkår, eller med alle vilkårene for et tiltak."""

    JA = "ja"
    VURDERES = "må vurderes"
    MANGLER = "mangler opplysninger"
    NEI = "nei"


@dataclass(frozen=True, slots=True)
class Vilkar:
    """One condition in one case; `sporsmal` are the facts nobody gave that decide it."""

    navn: str
    etikett: str
    setning: str
    svar: Vilkarssvar
    sporsmal: tuple[str, ...]


def together(conditions: Iterable[Vilkar]) -> Vilkarssvar:
    """Return the weakest answer: one no is no, and what must be told comes before what is judged."""
    found = {c.svar for c in conditions}
    for answer in (Vilkarssvar.NEI, Vilkarssvar.MANGLER, Vilkarssvar.VURDERES):
        if answer in found:
            return answer
    return Vilkarssvar.JA


def condition(lov: Lov, values: Mapping[str, Any], name: str, remarks: dict[str, None]) -> Vilkar:
    """Return how a condition stands; what a reader must know is added to `remarks`."""
    verk = lov.verk
    svar = lov.beregn_rett(values, (name,))
    remarks.update(dict.fromkeys(notes(svar)))
    missing: dict[str, None] = {}
    holds = applies(svar, name, missing)
    asked = tuple(n for n in missing if n in verk.fakta)
    if holds is not Gjelder.AVHENGER:
        answer = Vilkarssvar.JA if holds is Gjelder.JA else Vilkarssvar.NEI
    elif asked and all(verk.fakta[n].skjonn for n in asked):
        answer = Vilkarssvar.VURDERES
    else:
        answer = Vilkarssvar.MANGLER
    return Vilkar(name, verk.label(name, lov.dato), _sentence(svar, name), answer, asked)


def _sentence(svar: Svar, name: str) -> str:
    rule = svar.plan.step(name).regel
    return "" if rule is None else rule.setning
