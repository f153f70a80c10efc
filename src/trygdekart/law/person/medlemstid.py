"""Medlemstid i folketrygden, telt bakover fra en dag; flere kapitler krever den."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ...engine import MANEDER_I_ARET, legg_til_maneder, manedsnummer, mangler
from ...timeline import Tidslinje
from .fakta import Medlemskap


def medlemskap_pa(medlemskap: Any, dag: date) -> tuple[int | None, date]:
    """Return the category on a day (None in a hole) and the first day it has lasted from."""
    if not isinstance(medlemskap, Tidslinje):
        return int(medlemskap), date.min
    for s in medlemskap.segmenter:
        if s.fra <= dag <= s.siste:
            return int(s.verdi), s.fra
    before = [s.siste for s in medlemskap.segmenter if s.siste < dag]
    return None, max(before) + timedelta(days=1) if before else date.min


def teller_med(verdi: int | None, eos_teller: Any) -> bool:
    """Return whether a stretch is membership: in Norway, or in the EEA where that counts."""
    # `eos_teller` may be unknown: it is read only where there is time in another EEA state.
    return verdi == Medlemskap.NORGE or (verdi == Medlemskap.EOS and bool(eos_teller))


def hele_maneder(fra: int, til: int) -> int:
    """Return the whole months from one day number until another, which is not included."""
    maneder = manedsnummer(til) - manedsnummer(fra)
    return maneder - 1 if legg_til_maneder(fra, maneder) > til else maneder


def sammenhengende_medlemstid(medlemskap: Any, fodselsdato: int, slutt: int, eos: Any, nok: Any) -> int:
    """Return the whole months of unbroken membership up to the day `slutt` (not included).

    A hole in what is told is not known to be time outside, so it ends the count only when what is
    after it is enough; else it raises `MissingFact`.
    """
    fodt = date.fromordinal(fodselsdato)
    start = date.fromordinal(slutt)
    hull = False
    while start > fodt:
        verdi, fra = medlemskap_pa(medlemskap, start - timedelta(days=1))
        hull = verdi is None
        if not teller_med(verdi, eos):
            break
        start = max(fra, fodt)
    maneder = hele_maneder(start.toordinal(), slutt)
    if hull and maneder < nok * MANEDER_I_ARET:
        mangler("medlemskap")
    return maneder


def fordelt_medlemstid(medlemskap: Any, fra: date, slutt: date, teller: Any) -> tuple[int, int]:
    """Return whole months and days over, of the stretches from `fra` until `slutt` that `teller`."""
    maneder = dager = 0
    dag = slutt
    start: date | None = None  # where the stretch being walked back through ends
    while dag > fra:
        verdi, forste = medlemskap_pa(medlemskap, dag - timedelta(days=1))
        if teller(verdi):
            start = start or dag
            dag = max(forste, fra)
            if dag > fra and teller(medlemskap_pa(medlemskap, dag - timedelta(days=1))[0]):
                continue
            hele = hele_maneder(dag.toordinal(), start.toordinal())
            maneder += hele
            dager += start.toordinal() - legg_til_maneder(dag.toordinal(), hele)
            start = None
        else:
            dag = max(forste, fra)
    return maneder, dager
