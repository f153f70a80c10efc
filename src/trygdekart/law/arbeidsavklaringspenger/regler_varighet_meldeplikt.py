"""Meldeperioder, meldeplikt og når en meldeperiode kan betales ut, § 11-10."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Annotated, Any, NamedTuple

from ...engine import Kategori, krev, regel
from ...engine.declare import utledning
from ...engine.units import AntallDager, Dato, JaNei
from ...engine.unknown import Unknown
from ...timeline import Periode, Tidslinje
from .fakta_varighet_meldeplikt import MeldtAvNav
from .regler_varighet_kvote import perioder

EN_DAG = timedelta(days=1)
MELDEPLIKT = "ftrl. § 11-10"


class Meldestatus(Kategori):
    """Hvordan det står til med meldeplikten en dag."""

    FOR_VEDTAK = 1, "før vedtaket"
    UTEN_RETT = 2
    FORSTE_MELDEPERIODE_MED_RETT = 3, "første meldeperiode med rett"
    FRITAK = 4, "fritatt"
    RIMELIG_GRUNN = 5
    MELDT_SEG = 6
    IKKE_MELDT_SEG = 7


def meldeperioder(fra: date, til: date, fastsatt: date | None, lengde: int) -> Iterator[Periode]:
    """Yield the meldeperioder that touch the days `fra` to `til`, whole, in order.

    They follow one another from the day that is set, or from the Monday on or before `fra`.
    """
    start = fastsatt if fastsatt is not None else fra - timedelta(days=fra.weekday())
    start += timedelta(days=lengde * ((fra - start).days // lengde))
    while start <= til:
        yield Periode(start, start + timedelta(days=lengde - 1))
        start += timedelta(days=lengde)


def flyttet(dag: date, tabell: Sequence[Sequence[float]]) -> date:
    """Return the day that a table of rows (number, day, moved to) moves `dag` to, or `dag` itself."""
    return next((_dato(rad[2]) for rad in tabell[1:] if _dato(rad[1]) == dag), dag)


def _dato(tall: float) -> date:
    """Return a date written ÅÅÅÅMMDD."""
    return date.fromisoformat(str(int(tall)))


class Meldesak(NamedTuple):
    """What decides the duty for one person, each over time but the decision and the first day."""

    har_rett: Tidslinje[bool]
    vedtak: date
    forste_dag: date | None
    fritatt: Tidslinje[bool]
    overstyrt: Tidslinje[int]
    mottatt: Tidslinje[bool]

    def pa_dagen(self, dag: date) -> Meldestatus | None:
        """Return what the day itself says of the duty; None when it says nothing."""
        if dag <= self.vedtak:
            return Meldestatus.FOR_VEDTAK
        if not self.har_rett.verdi_pa(dag, standard=False):
            return Meldestatus.UTEN_RETT
        if dag == self.forste_dag:
            return Meldestatus.FORSTE_MELDEPERIODE_MED_RETT
        if self.fritatt.verdi_pa(dag, standard=False):
            return Meldestatus.FRITAK
        bestemt = self.overstyrt.verdi_pa(dag, standard=MeldtAvNav.NEI)
        if bestemt == MeldtAvNav.RIMELIG_GRUNN:
            return Meldestatus.RIMELIG_GRUNN
        if bestemt == MeldtAvNav.HAR_MELDT_SEG or self.mottatt.verdi_pa(dag, standard=False):
            return Meldestatus.MELDT_SEG
        return None


def _i_perioden(
    sak: Meldesak, periode: Periode, dager: Periode, frist: date, tidligst: date
) -> list[tuple[date, date, Meldestatus]]:
    """Return the status of the days `dager` of one meldeperiode."""
    if any(sak.mottatt.verdi_pa(d, standard=False) for d in _dagene(tidligst, periode.fra - EN_DAG)):
        return [(dager.fra, dager.siste, Meldestatus.MELDT_SEG)]
    for dag in _dagene(dager.fra, dager.siste):
        status = sak.pa_dagen(dag)
        if status is None:
            continue
        if dag <= frist or dag == dager.fra:
            return [(dager.fra, dager.siste, status)]
        return [
            (dager.fra, dag - EN_DAG, Meldestatus.IKKE_MELDT_SEG),
            (dag, dager.siste, status),
        ]
    return [(dager.fra, dager.siste, Meldestatus.IKKE_MELDT_SEG)]


def _dagene(fra: date, til: date) -> Iterator[date]:
    return (fra + timedelta(days=i) for i in range((til - fra).days + 1))


def _tidslinje(verdi: Any) -> Tidslinje[Any]:
    """Return a fact that may be one value as a timeline; an unknown as one that is empty."""
    if isinstance(verdi, Unknown):
        return Tidslinje.tom()
    return verdi if isinstance(verdi, Tidslinje) else Tidslinje.konstant(verdi)


def _er_fritatt(verdi: Any) -> bool:
    return isinstance(verdi, Tidslinje) or verdi is True


@utledning(MELDEPLIKT, fra="2010-03-01", etikett="Meldeperiodene", periode="dag")
def aap_meldeperioder(
    aap_rett: Any, aap_meldeperiode_start: Any, aap_meldeperiode_lengde: Any, dag: Any
) -> Annotated[Tidslinje[int], "forløp"]:
    """En meldeperiode er 14 dager fra en mandag; her er de fram til dagen det spørres om."""
    rett = perioder("aap_rett", aap_rett)
    alle = meldeperioder(
        rett.segmenter[0].fra,
        min(rett.segmenter[-1].siste, date.fromordinal(dag)),
        _fastsatt(aap_meldeperiode_start),
        int(aap_meldeperiode_lengde),
    )
    return Tidslinje.av((p.fra, p.til, nummer) for nummer, p in enumerate(alle, 1))


def _fastsatt(verdi: Any) -> date | None:
    return None if isinstance(verdi, Unknown) else date.fromordinal(int(verdi))


@utledning(MELDEPLIKT, fra="2010-03-01", etikett="Meldeplikten dag for dag", periode="dag")
def aap_meldeplikt(
    aap_rett: Any,
    aap_vedtak_dato: Any,
    aap_meldekort_mottatt: Any,
    aap_fritatt_for_meldeplikt: Any,
    aap_meldeplikt_overstyrt: Any,
    aap_meldeperiode_start: Any,
    aap_meldeperiode_lengde: Any,
    aap_meldefrist_dager: Any,
    aap_meldefrist_flyttet: Any,
    aap_tidlig_meldekort: Any,
    dag: Any,
) -> Annotated[Tidslinje[Meldestatus], "forløp"]:
    """Kommer meldekortet etter fristen, er meldeplikten ikke oppfylt fram til det kom."""
    rett = perioder("aap_rett", aap_rett)
    if isinstance(aap_meldekort_mottatt, Unknown) and not _er_fritatt(aap_fritatt_for_meldeplikt):
        krev(aap_meldekort_mottatt)
    sak = Meldesak(
        har_rett=rett,
        vedtak=date.fromordinal(int(aap_vedtak_dato)),
        forste_dag=next((s.fra for s in rett if s.verdi), None),
        fritatt=_tidslinje(aap_fritatt_for_meldeplikt),
        overstyrt=_tidslinje(aap_meldeplikt_overstyrt),
        mottatt=_tidslinje(aap_meldekort_mottatt),
    )
    fra, til = rett.segmenter[0].fra, rett.segmenter[-1].siste
    lengde = int(aap_meldeperiode_lengde)
    rader: list[tuple[date, date, Meldestatus]] = []
    for p in meldeperioder(fra, min(til, date.fromordinal(dag)), _fastsatt(aap_meldeperiode_start), lengde):
        dager = Periode(max(p.fra, fra), min(p.siste, til))
        frist = flyttet(p.fra + timedelta(days=int(aap_meldefrist_dager)), aap_meldefrist_flyttet)
        rader += _i_perioden(sak, p, dager, frist, flyttet(p.fra, aap_tidlig_meldekort))
    return Tidslinje.av(rader).komprimer()


@utledning(MELDEPLIKT, fra="2010-03-01", etikett="Dager meldeplikten ikke er oppfylt", periode="dag")
def aap_meldepliktbrudd(aap_meldeplikt: Tidslinje[Meldestatus]) -> Annotated[Tidslinje[bool], "forløp"]:
    """For dager en ikke har meldt seg, blir det ikke betalt noe."""
    brudd = aap_meldeplikt.map(lambda status: status == Meldestatus.IKKE_MELDT_SEG)
    return brudd.komprimer()


# --- når en meldeperiode kan betales ut ----------------------------------------------------------


@regel("praksis hos Nav", fra="2010-03-01", etikett="Senest klar til utbetaling")
def aap_utbetaling_senest(
    aap_utbetaling_periode_til: Dato, aap_utbetaling_senest_dager: AntallDager
) -> Dato:
    """Uten opplysninger regnes meldeperioden som klar ni dager etter at den er slutt."""
    return aap_utbetaling_periode_til + aap_utbetaling_senest_dager


@regel("praksis hos Nav", fra="2010-03-01", etikett="Dagen meldeperioden er klar til utbetaling")
def aap_utbetalingsdato(
    aap_utbetaling_periode_til: Dato,
    aap_opplysninger_er_mottatt: JaNei,
    aap_opplysninger_mottatt: Dato,
    aap_fritatt_i_meldeperioden: JaNei,
    aap_utbetaling_senest: Dato,
    aap_utbetaling_fritatt_dager: AntallDager,
) -> Dato:
    """Den er klar når alle opplysninger er kommet, og for den som er fritatt, dagen etter."""
    if aap_opplysninger_er_mottatt:
        return min(aap_opplysninger_mottatt, aap_utbetaling_senest)
    if aap_fritatt_i_meldeperioden:
        return aap_utbetaling_periode_til + aap_utbetaling_fritatt_dager
    return aap_utbetaling_senest


@utledning(
    "praksis hos Nav", fra="2010-03-01", etikett="Når meldeperiodene er klare til utbetaling", periode="dag"
)
def aap_utbetalingsforlop(
    aap_meldeperioder: Any,
    aap_meldeplikt: Any,
    aap_opplysninger_kom: Any,
    aap_meldekort_mottatt: Any,
    aap_meldeperiode_lengde: Any,
    aap_utbetaling_senest_dager: Any,
    aap_opplysninger_fritatt_dager: Any,
    aap_opplysninger_flyttet: Any,
) -> Annotated[Tidslinje[date], "forløp"]:
    """Hver meldeperiode er klar når opplysningene om alle dagene er kommet, senest etter ni dager.

    Er det ikke sagt når de kom, gjelder det første meldekortet i neste meldeperiode.
    """
    kom, kort = _tidslinje(aap_opplysninger_kom), _tidslinje(aap_meldekort_mottatt)
    rader = []
    for s in aap_meldeperioder:
        senest = s.siste + timedelta(days=int(aap_utbetaling_senest_dager))
        mottatt = kom.klipp(s.fra, s.siste)
        klar = senest
        if len(mottatt) and not mottatt.hull(s.fra, s.siste):
            klar = min(date.fromordinal(max(int(d.verdi) for d in mottatt)), senest)
        elif aap_meldeplikt.verdi_pa(s.siste, standard=None) == Meldestatus.FRITAK:
            onsdag = s.siste + timedelta(days=int(aap_opplysninger_fritatt_dager))
            klar = flyttet(onsdag, aap_opplysninger_flyttet)
        else:
            neste = kort.klipp(s.siste + EN_DAG, s.siste + timedelta(days=int(aap_meldeperiode_lengde)))
            klar = min([senest, *(k.fra for k in neste if k.verdi)])
        rader.append((s.fra, s.siste, klar))
    return Tidslinje.av(rader)


@utledning("praksis hos Nav", fra="2010-03-01", etikett="Opplysningene regnes som mottatt")
def aap_opplysninger_fra_fritatt(
    aap_utbetaling_periode_til: Any, aap_opplysninger_fritatt_dager: Any, aap_opplysninger_flyttet: Any
) -> Dato:
    """Fra den som er fritatt, regnes opplysningene som kommet onsdagen etter meldeperioden."""
    til = date.fromordinal(int(aap_utbetaling_periode_til))
    onsdag = til + timedelta(days=int(aap_opplysninger_fritatt_dager))
    return flyttet(onsdag, aap_opplysninger_flyttet).toordinal()
