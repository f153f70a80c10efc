"""Arbeid ved siden av arbeidsavklaringspenger, ftrl. § 11-23: timer, andel, grense og gradering.

Timene telles for en meldeperiode på 14 dager. Utledningene øverst teller; reglene under regner.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Any, NamedTuple

from ...engine import avrund, del_pa, krev, mangler, regel
from ...engine.declare import utledning
from ...engine.helpers import er_helg
from ...engine.units import Andel, AntallDager, Dato, JaNei
from ...engine.unknown import Unknown
from ...timeline import Tidslinje

Tall = Annotated[float, "tall"]
Timer = Annotated[float, "time"]
TimerPerUke = Annotated[float, "time/uke"]
DagerPerUke = Annotated[float, "dag/uke"]
Hverdager = Annotated[float, "dag"]


# --- meldeperioden -------------------------------------------------------------------------------


def meldeperiode(dag: int, start: int, lengde: int) -> int:
    """Return the first day of the reporting period that a day lies in, counted from any start of one."""
    return dag - (dag - start) % lengde


def _start(oppgitt: Any, rett: Any) -> int:
    """Return a day on which a period began: the one given, else the Monday of the first day of right."""
    if not isinstance(oppgitt, Unknown):
        return int(oppgitt)
    if isinstance(rett, Tidslinje) and len(rett) and rett.segmenter[0].fra != date.min:
        forste = rett.segmenter[0].fra
        return (forste - timedelta(days=forste.weekday())).toordinal()
    return int(krev(oppgitt))


@utledning("ftrl. § 11-10", fra="2010-03-01", periode="dag", etikett="Meldeperioden begynner")
def aap_meldeperiode_fra(
    aap_meldeperiode_start: Any, aap_rett: Any, aap_meldeperiode_lengde: Any, dag: Any
) -> Dato:
    """Meldeperiodene er på 14 dager fra en mandag; er ingen fastsatt, fra uka retten begynte."""
    start = _start(aap_meldeperiode_start, aap_rett)
    return meldeperiode(int(dag), start, int(aap_meldeperiode_lengde))


@regel("ftrl. § 11-10", fra="2010-03-01", periode="dag", etikett="Meldeperioden slutter")
def aap_meldeperiode_til(aap_meldeperiode_fra: Dato, aap_meldeperiode_lengde: AntallDager) -> Dato:
    """Meldeperioden varer i 14 dager."""
    return aap_meldeperiode_fra + aap_meldeperiode_lengde - 1


# --- timene i meldeperioden ----------------------------------------------------------------------


class Fort(NamedTuple):
    """A day of the reporting period that counts: there was a right, and hours were reported."""

    dag: date
    timer: float


def _pa(verdi: Any, dag: date) -> Any:
    """Return what a fact is on a day; None when nobody has said."""
    if isinstance(verdi, Tidslinje):
        return verdi.verdi_pa(dag, standard=None)
    return None if isinstance(verdi, Unknown) else verdi


def _dager_som_teller(
    timer: Any, rett: Any, opptrapping: Any, forste: int, lengde: int, dag: int
) -> Iterator[Fort]:
    """Yield the days with a right and reported hours under the same limit as `dag`.

    Where stepping up begins or ends within the period, each part is counted alone.
    """
    trapper_opp = bool(_pa(opptrapping, date.fromordinal(dag)))
    for i in range(lengde):
        denne = date.fromordinal(forste + i)
        antall = _pa(timer, denne)
        if antall is not None and _pa(rett, denne) and bool(_pa(opptrapping, denne)) == trapper_opp:
            yield Fort(denne, float(antall))


@utledning(
    "ftrl. § 11-23 tredje ledd",
    fra="2010-03-01",
    periode="dag",
    etikett="Timer i meldeperioden",
    rader=lambda timer, rett, opp, fra, lengde, dag: (
        (d.dag, d.dag, d.timer)
        for d in _dager_som_teller(timer, rett, opp, int(fra), int(lengde), int(dag))
        if d.timer
    ),
)
def aap_timer_i_meldeperioden(
    aap_timer: Any,
    aap_rett: Any,
    aap_opptrapping: Any,
    aap_meldeperiode_fra: Any,
    aap_meldeperiode_lengde: Any,
    dag: Any,
) -> Timer:
    """Timene på dager med rett legges sammen, også lørdag og søndag."""
    telles = list(
        _dager_som_teller(
            aap_timer,
            aap_rett,
            aap_opptrapping,
            int(aap_meldeperiode_fra),
            int(aap_meldeperiode_lengde),
            int(dag),
        )
    )
    if not telles:
        mangler("aap_timer")
    return sum(d.timer for d in telles)


@utledning("ftrl. § 11-23 tredje ledd", fra="2010-03-01", periode="dag", etikett="Hverdager som teller")
def aap_hverdager_i_meldeperioden(
    aap_timer: Any,
    aap_meldeperiode_timer: Any,
    aap_rett: Any,
    aap_opptrapping: Any,
    aap_meldeperiode_fra: Any,
    aap_meldeperiode_lengde: Any,
    dag: Any,
) -> Hverdager:
    """Hverdager med rett og meldte timer; er bare timene i alt oppgitt, alle hverdager med rett."""
    timer = aap_timer
    if isinstance(aap_timer, Unknown) and not isinstance(aap_meldeperiode_timer, Unknown):
        timer = 0.0
    telles = list(
        _dager_som_teller(
            timer,
            aap_rett,
            aap_opptrapping,
            int(aap_meldeperiode_fra),
            int(aap_meldeperiode_lengde),
            int(dag),
        )
    )
    if not telles:
        mangler("aap_timer")
    return float(sum(not er_helg(d.dag.toordinal()) for d in telles))


# --- andelen av vanlig arbeidstid ----------------------------------------------------------------


@regel(
    "ftrl. § 11-23 tredje ledd",
    fra="2010-03-01",
    periode="dag",
    etikett="Vanlig arbeidstid i meldeperioden",
    minst=0,
)
def aap_vanlig_arbeidstid(
    aap_normal_arbeidsuke: TimerPerUke,
    aap_hverdager_per_uke: DagerPerUke,
    aap_meldeperiode_hverdager: Hverdager,
) -> Timer:
    """Vanlig arbeidstid er 37,5 timer i uka, fordelt på hverdagene som teller."""
    per_dag = del_pa(aap_normal_arbeidsuke, aap_hverdager_per_uke, ved_null=0)
    return per_dag * aap_meldeperiode_hverdager


@regel(
    "ftrl. § 11-23 tredje ledd",
    fra="2010-03-01",
    periode="dag",
    etikett="Andel av vanlig arbeidstid",
    minst=0,
)
def aap_andel_arbeid(
    aap_meldeperiode_timer: Timer,
    aap_vanlig_arbeidstid: Timer,
    aap_avrunding_andel: Tall,
    aap_avrunding_prosent: Tall,
) -> Andel:
    """Timene deles på vanlig arbeidstid, og rundes først til tre og så til to desimaler."""
    andel = min(1.0, del_pa(aap_meldeperiode_timer, aap_vanlig_arbeidstid, ved_null=0))
    tre_desimaler = avrund(andel, aap_avrunding_andel)
    return avrund(tre_desimaler, aap_avrunding_prosent)


@regel("ftrl. § 11-23 fjerde ledd", fra="2010-03-01", periode="dag", etikett="Grense for arbeid", minst=0)
def aap_grense_for_arbeid(aap_arbeidsgrense: Andel) -> Andel:
    """En kan arbeide inntil 60 prosent av vanlig arbeidstid."""
    return aap_arbeidsgrense


@regel(
    "ftrl. § 11-23 fjerde ledd",
    fra="2018-01-01",
    periode="dag",
    etikett="Grense for arbeid ved yrkesskade",
    unntak_fra="aap_grense_for_arbeid",
    nar="aap_har_yrkesskade",
    minst=0,
)
def aap_grense_yrkesskade(aap_arbeidsgrense_yrkesskade: Andel) -> Andel:
    """Skyldes noe av nedsettelsen yrkesskade, kan en arbeide inntil 70 prosent."""
    return aap_arbeidsgrense_yrkesskade


@regel(
    "ftrl. § 11-23 sjette ledd",
    fra="2018-01-01",
    periode="dag",
    etikett="Grense for arbeid under opptrapping",
    unntak_fra="aap_grense_for_arbeid",
    nar="aap_opptrapping",
    foran=("aap_grense_yrkesskade",),
    minst=0,
)
def aap_grense_opptrapping(aap_arbeidsgrense_opptrapping: Andel) -> Andel:
    """Den som trapper opp mot full stilling, kan arbeide inntil 80 prosent."""
    return aap_arbeidsgrense_opptrapping


@regel("ftrl. § 11-23 fjerde ledd", fra="2010-03-01", periode="dag", etikett="Arbeider over grensen")
def aap_over_grensen(
    aap_andel_arbeid: Andel, aap_grense_for_arbeid: Andel, aap_avrunding_prosent: Tall
) -> JaNei:
    """Andelen må være over grensen, regnet i hele prosent; er den lik, er den ikke over."""
    return avrund(aap_andel_arbeid - aap_grense_for_arbeid, aap_avrunding_prosent) > 0


@regel("ftrl. § 11-23", fra="2010-03-01", periode="dag", etikett="Igjen etter arbeid", minst=0)
def aap_gradering_arbeid(
    aap_meldekort_levert: JaNei,
    aap_over_grensen: JaNei,
    aap_andel_arbeid: Andel,
    aap_fastsatt_arbeidsevne: Andel,
) -> Andel:
    """AAP går ned med andelen en arbeider, minst med fastsatt arbeidsevne; over grensen er det null."""
    if not aap_meldekort_levert:
        return 0.0
    if aap_over_grensen:
        return 0.0
    return 1 - max(aap_andel_arbeid, aap_fastsatt_arbeidsevne)
