"""What else reacts to the same krone of wage: housing allowance, occupational pension, child supplement.

Each scheme is run with its own rules beside uføretrygd and tax; nothing of law is computed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..engine.errors import InputFault
from ..engine.helpers import MANEDER_I_ARET
from ..engine.law import Lov, bind
from ..engine.piecewise import exact
from ..engine.unknown import Unknown
from .jobb import HUNDRE, Jobb, Jobbgren, at_wage

INNTEKT = "rettigheter_bostotte_inntekt"
ANDRES = "rettigheter_bostotte_andres_inntekt"
ALENE = "rettigheter_bostotte_andre_voksne"
IKKE_REGNET = (
    "Ikke regnet med: sletting av studielån (inntekten i søknadsåret avgjør), økonomisk sosialhjelp, "
    "barnehage og SFO etter inntekt, bidrag, og gjeldsordning. De kan også endre seg når inntekten øker."
)


@dataclass(frozen=True, slots=True)
class Virkning:
    """One scheme beside the benefit, kroner a year: without work, with it, and of a hundred more."""

    navn: str
    etikett: str
    uten_arbeid: Fraction
    med_arbeid: Fraction
    av_neste_hundre: Fraction

    @property
    def forskjell(self) -> Fraction:
        """What the work does to this scheme."""
        return self.med_arbeid - self.uten_arbeid


@dataclass(frozen=True, slots=True)
class _Ordning:
    """A scheme, asked about when the case has a value that begins with `ord`; `per_ar` gives a year."""

    ord: str
    navn: str
    etikett: str
    per_ar: int = 1


ORDNINGER = (
    _Ordning("rettigheter_bostotte_boutgift", "rettigheter_bostotte_per_maned", "Bostøtte", MANEDER_I_ARET),
    _Ordning("tjenestepensjon_", "tjenestepensjon_etter_reduksjon", "Uførepensjon fra tjenestepensjonen"),
    _Ordning("uforetrygd_antall_barn", "uforetrygd_barnetillegg", "Barnetillegg"),
)


def virkninger(jobb: Jobb, gren: Jobbgren, values: Mapping[str, Any]) -> tuple[Virkning, ...]:
    """Return each scheme that the case tells of and the rules can compute, beside the benefit and tax."""
    known = {**values, **gren.gren.antatt}
    out = []
    for scheme in ORDNINGER:
        if not any(name.startswith(scheme.ord) for name in known):
            continue
        amounts = [
            _amount(jobb, gren, known, scheme, x)
            for x in (Fraction(0), gren.na.lonn, gren.na.lonn + HUNDRE)
        ]
        none, now, more = amounts
        if none is None or now is None or more is None:
            continue
        out.append(Virkning(scheme.navn, scheme.etikett, none, now, more - now))
    return tuple(out)


def _amount(
    jobb: Jobb, gren: Jobbgren, known: Mapping[str, Any], scheme: _Ordning, wage: Fraction
) -> Fraction | None:
    """Return a scheme's kroner a year at a wage; None where something is missing or the law has no rule."""
    law = jobb.svar.lov
    given = {**known, jobb.ytelse.langs: float(wage)}
    if scheme.navn.startswith("rettigheter_bostotte"):
        income = _household(known, at_wage(gren, wage))
        if income is None:
            return None
        given[INNTEKT] = float(income)
        law = bind(law.verk, law.dato, law.kjent)
    return _value(law, given, scheme)


def _value(law: Lov, given: Mapping[str, Any], scheme: _Ordning) -> Fraction | None:
    try:
        found = law.beregn_rett(given, (scheme.navn,)).verdier(scheme.navn)
    except InputFault:
        return None
    if len(found) != 1 or type(found[0]) is Unknown:
        return None
    return exact(found[0]) * scheme.per_ar


def _household(known: Mapping[str, Any], own: Fraction) -> Fraction | None:
    """Return the household's income: one's own before tax and the others'; None when theirs is not told."""
    if ANDRES in known:
        return own + exact(known[ANDRES])
    return own if known.get(ALENE) == 0 else None
