"""The pension of the case of a session, with and without the illness, computed once; and its places.

A place is a short word in an address: `med` and `uten` the illness, `tap` the loss, `afp`, and `u67` the
pension drawn at an age. It holds no value of the person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..case.pensjon import Pensjonstap, pensjonstap, uttak
from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.helpers import MANEDER_I_ARET
from .casebook import Case, case_of
from .faults import led
from .sessions import Session
from .site import Site

PAGE = "/sak/pensjon"
REASON = "/sak/hvorfor/pensjon"
# The ages that people ask about; whether the pension can be drawn at one is for the law to say.
AGES = (62, 65, 67, 70)
AT_AN_AGE = (
    "alderspensjon_delingstall",
    "alderspensjon_inntektspensjon",
    "alderspensjon_ved_uttak_per_ar",
    "alderspensjon_kan_tas_ut",
)
DEGREE = "alderspensjon_uttaksgrad"


@dataclass(frozen=True)
class Pension:
    """The pension of a case; `missing` and `fault` (in Norwegian) say why there is none."""

    tap: Pensjonstap | None
    ages: tuple[tuple[int, Svar], ...] = ()
    missing: str = ""
    fault: str = ""

    def at(self, place: str) -> Svar | None:
        """Return the run of the law that a place names, or None when there is none."""
        if self.tap is None:
            return None
        runs = {"med": self.tap.med, "uten": self.tap.uten, "tap": self.tap.tap, "afp": self.tap.afp}
        return runs.get(place) or next((svar for age, svar in self.ages if place == f"u{age}"), None)


def pension_of(site: Site, session: Session | None) -> Pension | None:
    """Return the pension of the case of a session, or None when there is no case."""
    case = case_of(site, session)
    if case is None or session is None:
        return None
    return session.kept("pensjon", Pension, lambda: _pension(case))


def _pension(case: Case) -> Pension:
    # As with the command: who says nothing of the degree asks about the whole pension.
    values = uttak(case.lov, case.values, None, None if DEGREE in case.values else 1.0)
    try:
        return Pension(pensjonstap(case.lov, values), tuple(_at_ages(case, values)))
    except InputFault as fault:
        return Pension(None, (), *led(case.lov.verk, fault))


def _at_ages(case: Case, values: dict[str, Any]) -> Iterator[tuple[int, Svar]]:
    """Yield the pension at each age of which the law has a number for this year of birth."""
    for age in AGES:
        try:
            svar = case.lov.beregn_rett(uttak(case.lov, values, age * MANEDER_I_ARET, None), AT_AN_AGE)
            for name in AT_AN_AGE:
                svar[name]
        except InputFault:
            continue
        yield age, svar
