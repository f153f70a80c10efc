"""Hva arbeid koster i arbeidsavklaringspenger: for hver time, og for timen som går over grensen (§ 11-23).

Alt er før skatt, og med satsene den dagen det spørres for.
"""

from __future__ import annotations

from typing import Annotated

from ...engine import avrund, del_pa, regel
from ...engine.units import Andel, JaNei, Kr, KrPerDag
from .regler_samordning import til_utbetaling

Tall = Annotated[float, "tall"]
Timer = Annotated[float, "time"]
KrPerTime = Annotated[float, "kr/time"]
TimerPerUke = Annotated[float, "time/uke"]
DagerPerUke = Annotated[float, "dag/uke"]
Hverdager = Annotated[float, "dag"]


@regel("ftrl. § 11-23", fra="2010-03-01", periode="dag", etikett="Lavere AAP for hver time arbeid", minst=0)
def aap_kroner_per_time(
    aap_full_per_dag: KrPerDag,
    aap_institusjonsandel: Andel,
    aap_normal_arbeidsuke: TimerPerUke,
    aap_hverdager_per_uke: DagerPerUke,
) -> KrPerTime:
    """Hver time under grensen tar like stor del av ytelsen som av vanlig arbeidstid, uten avrunding."""
    timer_per_dag = del_pa(aap_normal_arbeidsuke, aap_hverdager_per_uke, ved_null=0)
    return del_pa(aap_full_per_dag * (1 - aap_institusjonsandel), timer_per_dag, ved_null=0)


@regel(
    "ftrl. § 11-23 fjerde ledd", fra="2010-03-01", periode="dag", etikett="Timer som når grensen", minst=0
)
def aap_timer_til_grensen(
    aap_grense_for_arbeid: Andel,
    aap_vanlig_arbeidstid: Timer,
    aap_avrunding_prosent: Tall,
    aap_avrunding_andel: Tall,
) -> Timer:
    """Så mange timer gjør at andelen rundes til mer enn grensen; med færre blir det fortsatt betalt."""
    halv_avrunding = del_pa(aap_avrunding_prosent - aap_avrunding_andel, 1 + 1, ved_null=0)
    return aap_vanlig_arbeidstid * (aap_grense_for_arbeid + halv_avrunding)


@regel(
    "ftrl. § 11-23 fjerde ledd", fra="2010-03-01", periode="dag", etikett="AAP per dag på grensen", minst=0
)
def aap_per_dag_pa_grensen(
    aap_rett: JaNei,
    aap_ytelse_fra_arbeidsgiver: JaNei,
    aap_meldeplikt_brudd: JaNei,
    aap_grense_for_arbeid: Andel,
    aap_fastsatt_arbeidsevne: Andel,
    aap_uforegrad: Andel,
    aap_andre_ytelser_grad: Andel,
    aap_institusjonsandel: Andel,
    aap_dagsats: KrPerDag,
    aap_barnetillegg_per_dag: KrPerDag,
    aap_barnepensjon_per_dag: KrPerDag,
    aap_arbeidsgiver_per_dag: KrPerDag,
    aap_avrunding_prosent: Tall,
    aap_avrunding_ore: Tall,
) -> KrPerDag:
    """Det en får for dagen når en arbeider akkurat så mye som grensen tillater."""
    if not aap_rett or aap_ytelse_fra_arbeidsgiver or aap_meldeplikt_brudd:
        return 0.0
    etter_arbeid = 1 - max(aap_grense_for_arbeid, aap_fastsatt_arbeidsevne)
    igjen = max(0.0, etter_arbeid - aap_uforegrad - aap_andre_ytelser_grad)
    gradering = avrund(igjen * (1 - aap_institusjonsandel), aap_avrunding_prosent)
    return til_utbetaling(
        aap_dagsats,
        aap_barnetillegg_per_dag,
        gradering,
        aap_barnepensjon_per_dag,
        aap_arbeidsgiver_per_dag,
        aap_avrunding_ore,
    )


@regel(
    "ftrl. § 11-23 fjerde ledd",
    fra="2010-03-01",
    periode="dag",
    etikett="Tap når grensen passeres",
    minst=0,
)
def aap_tap_ved_grensen(aap_per_dag_pa_grensen: KrPerDag, aap_meldeperiode_hverdager: Hverdager) -> Kr:
    """Timen som går over grensen, koster det en ellers ville fått for hele meldeperioden."""
    return aap_per_dag_pa_grensen * aap_meldeperiode_hverdager
