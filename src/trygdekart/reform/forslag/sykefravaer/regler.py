"""Forslag: dekningen settes ned etter arbeidsgiverperioden, og arbeidsgiveren betaler en del.

De nye reglene gjelder én dag Nav betaler; `sykepenger_senere_i_fravaret` er ja fra den dagen
`sykepenger_forslag_senere_fra` sier.
"""

from __future__ import annotations

from typing import Annotated

from ....engine import avrund, del_pa, legg_til_maneder, regel
from ....engine.units import Andel, AntallManeder, Dato, JaNei, KrPerAr, KrPerDag
from ....law.sykepenger.fakta_grunnlag import Gruppe
from .valg import DelenErAv, Gradert, HvemGjelderDet, ManedeneRegnesFra

DagerPerAr = Annotated[float, "dag/år"]
Dager = Annotated[int, "dag"]


@regel("ftrl. § 8-16 (forslag)", fra="2010-01-01", etikett="Den senere dekningen gjelder fra")
def sykepenger_forslag_senere_fra(
    sykepenger_forste_sykedag: Dato,
    sykepenger_forslag_valg_fra: ManedeneRegnesFra,
    sykepenger_forslag_maneder: AntallManeder,
    sykepenger_arbeidsgiverperiode_dager: Dager,
) -> Dato:
    """Månedene regnes fra første fraværsdag, eller fra dagen etter arbeidsgiverperioden."""
    if sykepenger_forslag_valg_fra == ManedeneRegnesFra.ETTER_ARBEIDSGIVERPERIODEN:
        return legg_til_maneder(
            sykepenger_forste_sykedag + sykepenger_arbeidsgiverperiode_dager, sykepenger_forslag_maneder
        )
    return legg_til_maneder(sykepenger_forste_sykedag, sykepenger_forslag_maneder)


@regel("ftrl. § 8-16 (forslag)", fra="2010-01-01", etikett="Dekning etter forslaget", minst=0)
def sykepenger_forslag_dekning(
    sykepenger_gruppe: Gruppe,
    sykepenger_sykdomsgrad: Andel,
    sykepenger_senere_i_fravaret: JaNei,
    sykepenger_forslag_valg_hvem: HvemGjelderDet,
    sykepenger_forslag_valg_gradert: Gradert,
    sykepenger_forslag_dekning_forst: Andel,
    sykepenger_forslag_dekning_senere: Andel,
) -> Andel:
    """Etter arbeidsgiverperioden dekkes 95 prosent, og fra og med seks måneder 90 prosent."""
    if (
        sykepenger_gruppe != Gruppe.ARBEIDSTAKER
        and sykepenger_forslag_valg_hvem == HvemGjelderDet.ARBEIDSTAKERE
    ):
        return 1.0
    if sykepenger_forslag_valg_gradert == Gradert.UNNTATT and sykepenger_sykdomsgrad < 1:
        return 1.0
    if sykepenger_senere_i_fravaret:
        return sykepenger_forslag_dekning_senere
    return sykepenger_forslag_dekning_forst


@regel(
    "ftrl. § 8-16 (forslag)",
    fra="2010-01-01",
    gir="sykepenger_refusjon_per_dag",
    etikett="Refusjon per dag",
    minst=0,
)
def sykepenger_refusjon_per_dag_forslag(
    sykepenger_refusjon_for_tak: KrPerAr,
    sykepenger_refusjon_andel: Andel,
    sykepenger_dekningsgrad: Andel,
    sykepenger_forslag_dekning: Andel,
    sykepenger_arbeidsdager_i_aret: DagerPerAr,
) -> KrPerDag:
    """Refusjonen for én dag er etter den nedsatte dekningen, rundet til hele kroner."""
    refusjon = sykepenger_refusjon_for_tak * sykepenger_refusjon_andel * sykepenger_dekningsgrad
    return avrund(del_pa(refusjon * sykepenger_forslag_dekning, sykepenger_arbeidsdager_i_aret, ved_null=0))


@regel(
    "ftrl. § 8-16 (forslag)",
    fra="2010-01-01",
    gir="sykepenger_person_per_dag",
    etikett="Til personen per dag",
    minst=0,
)
def sykepenger_person_per_dag_forslag(
    sykepenger_person_for_tak: KrPerAr,
    sykepenger_person_andel: Andel,
    sykepenger_dekningsgrad: Andel,
    sykepenger_forslag_dekning: Andel,
    sykepenger_arbeidsdager_i_aret: DagerPerAr,
) -> KrPerDag:
    """Det personen får for én dag, er etter den nedsatte dekningen, rundet til hele kroner."""
    til_person = sykepenger_person_for_tak * sykepenger_person_andel * sykepenger_dekningsgrad
    return avrund(
        del_pa(til_person * sykepenger_forslag_dekning, sykepenger_arbeidsdager_i_aret, ved_null=0)
    )


@regel("ftrl. § 8-17 (forslag)", fra="2010-01-01", etikett="Dagen før den ble satt ned", minst=0)
def sykepenger_forslag_uavkortet_per_dag(
    sykepenger_refusjon_for_tak: KrPerAr,
    sykepenger_refusjon_andel: Andel,
    sykepenger_person_for_tak: KrPerAr,
    sykepenger_person_andel: Andel,
    sykepenger_dekningsgrad: Andel,
    sykepenger_arbeidsdager_i_aret: DagerPerAr,
) -> KrPerDag:
    """Sykepengene for dagen etter gjeldende dekning, rundet til hele kroner."""
    refusjon = sykepenger_refusjon_for_tak * sykepenger_refusjon_andel
    person = sykepenger_person_for_tak * sykepenger_person_andel
    return avrund(
        del_pa((refusjon + person) * sykepenger_dekningsgrad, sykepenger_arbeidsdager_i_aret, ved_null=0)
    )


@regel("ftrl. § 8-17 (forslag)", fra="2010-01-01", etikett="Arbeidsgiverens del av dagen", minst=0)
def sykepenger_forslag_arbeidsgiverdel_per_dag(
    sykepenger_gruppe: Gruppe,
    sykepenger_senere_i_fravaret: JaNei,
    sykepenger_forslag_medfinansiering: Andel,
    sykepenger_forslag_medfinansiering_senere: Andel,
    sykepenger_forslag_valg_del: DelenErAv,
    sykepenger_forslag_uavkortet_per_dag: KrPerDag,
    sykepenger_refusjon_per_dag: KrPerDag,
    sykepenger_person_per_dag: KrPerDag,
) -> KrPerDag:
    """Arbeidsgiveren betaler en del av dagen etter arbeidsgiverperioden; delen rundes ikke for seg."""
    if sykepenger_gruppe != Gruppe.ARBEIDSTAKER:
        return 0.0
    andel = sykepenger_forslag_medfinansiering
    if sykepenger_senere_i_fravaret:
        andel = sykepenger_forslag_medfinansiering_senere
    if sykepenger_forslag_valg_del == DelenErAv.UAVKORTET:
        return andel * sykepenger_forslag_uavkortet_per_dag
    return andel * (sykepenger_refusjon_per_dag + sykepenger_person_per_dag)


@regel("tariffavtale (forutsetning)", fra="2010-01-01", etikett="Arbeidsgiverens påfyll av dagen", minst=0)
def sykepenger_forslag_pafyll_per_dag(
    sykepenger_forslag_pafyll: Andel,
    sykepenger_forslag_uavkortet_per_dag: KrPerDag,
    sykepenger_refusjon_per_dag: KrPerDag,
    sykepenger_person_per_dag: KrPerDag,
) -> KrPerDag:
    """Fyller arbeidsgiveren på til full lønn, er det arbeidsgiveren som bærer den delen av tapet."""
    tap = sykepenger_forslag_uavkortet_per_dag - sykepenger_refusjon_per_dag - sykepenger_person_per_dag
    return sykepenger_forslag_pafyll * max(0, tap)
