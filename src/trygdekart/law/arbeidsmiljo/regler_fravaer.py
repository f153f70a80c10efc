"""Når fraværet begynte, og hvor mye en er borte når en frist går ut."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ...engine import Oppslag, krev, mangler
from ...engine.declare import utledning
from ...engine.helpers import er_helg
from ...engine.unknown import Unknown
from ...timeline import Periode, Tidslinje
from .valg import SammeFravaer

OPPSLAG = tuple(
    Oppslag(
        navn=f"oppfolging_grad_ved_{hva}",
        av="oppfolging_fravaersgrad",
        dato=f"oppfolging_{hva}_frist",
        hjemmel="aml. § 4-6, ftrl. §§ 8-7 a og 8-8",
        etikett=f"Fravær den dagen fristen går ut ({etikett})",
    )
    for hva, etikett in (
        ("plan", "oppfølgingsplan"),
        ("mote1", "dialogmøte 1"),
        ("aktivitet", "aktivitet"),
        ("annet_arbeid", "annet arbeid"),
        ("mote2", "dialogmøte 2"),
        ("opphorsbrev", "brev om slutten"),
    )
)


def _bryter(linje: Tidslinje[float], opphold: Periode, minst: int) -> bool | None:
    """Return whether the days between two absences part them; None when too little is told.

    A hole is not known to be work. A weekend between two certificates is not a return to work.
    """
    i_arbeid = linje.klipp(opphold.fra, opphold.til).dager
    if i_arbeid >= minst:
        return True
    hull = linje.hull(opphold.fra, opphold.til)
    bare_helg = all(er_helg(d) for p in hull for d in range(p.fra.toordinal(), p.siste.toordinal() + 1))
    if opphold.dager < minst or (bare_helg and not i_arbeid):
        return False
    return None


def _siste_fravaer(linje: Tidslinje[float], minst: int) -> tuple[int, bool] | None:
    """Return (first day, whether there was an absence before it) of the last absence; None if unclear."""
    begynner: int | None = None
    slutter = date.min
    tidligere = False
    for s in linje:
        if s.verdi <= 0:
            continue
        nytt: bool | None = begynner is None
        mellom = s.fra.toordinal() - slutter.toordinal() - 1
        if not nytt and mellom:
            fra, til = date.fromordinal(slutter.toordinal() + 1), date.fromordinal(s.fra.toordinal() - 1)
            nytt = _bryter(linje, Periode(fra, til), minst)
        if nytt is None:
            return None
        if nytt:
            tidligere = begynner is not None
            begynner = s.fra.toordinal()
        slutter = s.siste
    return None if begynner is None else (begynner, tidligere)


def _minst(valg: int, opphold_dager: int) -> int:
    return int(opphold_dager) if int(valg) == SammeFravaer.KORT_OPPHOLD else 1


@utledning("aml. § 4-6 tredje ledd", fra="2010-01-01", etikett="Fraværet begynte", sikkerhet="middels")
def oppfolging_fravaer_begynner(
    oppfolging_fravaersgrad: Any, oppfolging_valg_fravaer: int, sykepenger_arbeidsgiverperiode_opphold: int
) -> Annotated[int, "dato"]:
    """Ukene regnes fra den første dagen i det siste fraværet; korte opphold bryter det ikke."""
    if not isinstance(oppfolging_fravaersgrad, Tidslinje):
        mangler("oppfolging_forste_fravaersdag")
    minst = _minst(oppfolging_valg_fravaer, sykepenger_arbeidsgiverperiode_opphold)
    funnet = _siste_fravaer(oppfolging_fravaersgrad, minst)
    if funnet is None or funnet[0] == date.min.toordinal():
        mangler("oppfolging_forste_fravaersdag")
    return funnet[0]


@utledning("aml. § 15-8 første ledd", fra="2010-01-01", etikett="Arbeidsuførheten begynte")
def oppfolging_arbeidsuforhet_begynner(
    oppfolging_fravaersgrad: Any,
    oppfolging_forste_fravaersdag: Any,
    oppfolging_valg_vern: int,
    sykepenger_arbeidsgiverperiode_opphold: int,
) -> Annotated[int, "dato"]:
    """Vernet regnes fra arbeidsuførheten inntrådte, etter siste gang en var tilbake i fullt arbeid."""
    if not isinstance(oppfolging_fravaersgrad, Tidslinje):
        forste: int = krev(oppfolging_forste_fravaersdag)
        return forste
    minst = _minst(oppfolging_valg_vern, sykepenger_arbeidsgiverperiode_opphold)
    funnet = _siste_fravaer(oppfolging_fravaersgrad, minst)
    if funnet is None:
        mangler("oppfolging_arbeidsufor_fra")
    begynner, tidligere = funnet
    if tidligere or type(oppfolging_forste_fravaersdag) is Unknown:
        return begynner
    return min(begynner, int(oppfolging_forste_fravaersdag))


@utledning("aml. § 4-6 fjerde ledd", fra="2010-01-01", etikett="Helt borte til og med")
def oppfolging_helt_borte_til(
    oppfolging_fravaersgrad: Any, oppfolging_forste_fravaersdag: int
) -> Annotated[int, "dato"]:
    """Siste dag før en første gang var mindre enn helt borte i dette fraværet."""
    forste = int(oppfolging_forste_fravaersdag)
    if not isinstance(oppfolging_fravaersgrad, Tidslinje):
        return date.max.toordinal() if oppfolging_fravaersgrad >= 1 else forste - 1
    siste = forste - 1
    for s in oppfolging_fravaersgrad.klipp(date.fromordinal(forste), None):
        if s.verdi < 1:
            return s.fra.toordinal() - 1
        siste = s.siste.toordinal()
    return siste
