"""Oppfølging av sykmeldte: aml. § 4-6, ftrl. §§ 8-7 a, 8-8 og 8-12.

Hver frist er en dag, regnet i uker fra første fraværsdag; den flyttes ikke når den er en helligdag.
"""

from __future__ import annotations

from typing import Annotated

from ...engine import DAGER_I_UKEN, hjelpefunksjon, regel
from ...engine.units import Andel, Dato, JaNei
from .valg import GradForMote1

AntallUker = Annotated[int, "uke"]


@hjelpefunksjon
def uker_etter(dag: Dato, uker: AntallUker) -> Dato:
    """Samme ukedag så mange uker senere."""
    return dag + uker * DAGER_I_UKEN


# --- aml. § 4-6: oppfølgingsplan og dialogmøte 1 -----------------------------------------------------


@regel("aml. § 4-6 tredje ledd", fra="2010-01-01", etikett="Frist for oppfølgingsplan")
def oppfolging_plan_frist(oppfolging_forste_fravaersdag: Dato, oppfolging_plan_uker: AntallUker) -> Dato:
    """Planen skal være laget senest så mange uker etter første fraværsdag."""
    return uker_etter(oppfolging_forste_fravaersdag, oppfolging_plan_uker)


@regel("aml. § 4-6 tredje ledd", fra="2010-01-01", etikett="Oppfølgingsplan skal lages")
def oppfolging_plan_gjelder(
    oppfolging_har_arbeidsgiver: JaNei, oppfolging_plan_unodvendig: JaNei, oppfolging_grad_ved_plan: Andel
) -> JaNei:
    """Planen lages for den som er helt eller delvis borte, om den ikke er åpenbart unødvendig."""
    if not oppfolging_har_arbeidsgiver or oppfolging_plan_unodvendig:
        return False
    return oppfolging_grad_ved_plan > 0


@regel("aml. § 4-6 fjerde ledd", fra="2010-01-01", etikett="Frist for dialogmøte 1")
def oppfolging_mote1_frist(oppfolging_forste_fravaersdag: Dato, oppfolging_mote1_uker: AntallUker) -> Dato:
    """Møtet skal holdes senest så mange uker etter første fraværsdag."""
    return uker_etter(oppfolging_forste_fravaersdag, oppfolging_mote1_uker)


@regel("aml. § 4-6 fjerde ledd", fra="2010-01-01", etikett="Dialogmøte 1 kan kreves", sikkerhet="middels")
def oppfolging_mote1_mulig(oppfolging_har_arbeidsgiver: JaNei, oppfolging_mote1_unodvendig: JaNei) -> JaNei:
    """Møtet holdes av arbeidsgiveren, og ikke når det er åpenbart unødvendig."""
    return oppfolging_har_arbeidsgiver and not oppfolging_mote1_unodvendig


@regel(
    "aml. § 4-6 fjerde ledd", fra="2010-01-01", etikett="Helt borte ved dialogmøte 1", sikkerhet="middels"
)
def oppfolging_helt_borte_ved_mote1(
    oppfolging_grad_ved_mote1: Andel,
    oppfolging_helt_borte_til: Dato,
    oppfolging_mote1_frist: Dato,
    oppfolging_valg_mote1: GradForMote1,
) -> JaNei:
    """Den som er helt borte når fristen går ut, har krav på møtet; om hele tiden må være hel, er uklart."""
    if oppfolging_valg_mote1 == GradForMote1.HELE_TIDEN:
        return oppfolging_helt_borte_til >= oppfolging_mote1_frist
    return oppfolging_grad_ved_mote1 >= 1


@regel(
    "aml. § 4-6 fjerde ledd",
    fra="2010-01-01",
    etikett="Dialogmøte 1 skal holdes",
    sikkerhet="lav",
    kilde="ledernytt.no og regjeringen.no om endringene fra 1.7.2011",
)
def oppfolging_mote1_gjelder(
    oppfolging_mote1_mulig: JaNei, oppfolging_helt_borte_ved_mote1: JaNei
) -> JaNei:
    """Arbeidsgiveren holder møtet for den som er helt borte."""
    return oppfolging_mote1_mulig and oppfolging_helt_borte_ved_mote1


@regel(
    "aml. § 4-6 fjerde ledd",
    fra="2011-07-01",
    gir="oppfolging_mote1_gjelder",
    etikett="Dialogmøte 1 skal holdes",
    sikkerhet="middels",
    kilde="Personskadeforbundet, nettside om sykmelding (ca. 2020), som gjengir regelen før 2014",
)
def oppfolging_mote1_gjelder_2011(oppfolging_mote1_mulig: JaNei, oppfolging_grad_ved_mote1: Andel) -> JaNei:
    """Arbeidsgiveren holder møtet for den som er helt eller delvis borte."""
    if not oppfolging_mote1_mulig:
        return False
    return oppfolging_grad_ved_mote1 > 0


@regel(
    "aml. § 4-6 fjerde ledd",
    fra="2014-07-01",
    gir="oppfolging_mote1_gjelder",
    etikett="Dialogmøte 1 skal holdes",
    sikkerhet="middels",
    kilde="nav.no, dialogmøter; Prop. 102 L (2013–2014); at den gjelder fra 1.7.2014, er fra hukommelsen",
)
def oppfolging_mote1_gjelder_2014(
    oppfolging_mote1_mulig: JaNei,
    oppfolging_grad_ved_mote1: Andel,
    oppfolging_helt_borte_ved_mote1: JaNei,
    oppfolging_mote1_nyttig: JaNei,
) -> JaNei:
    """Møtet holdes for den som er helt borte; for den som er delvis borte, når noen mener det er nyttig."""
    if not oppfolging_mote1_mulig or oppfolging_grad_ved_mote1 <= 0:
        return False
    if oppfolging_helt_borte_ved_mote1:
        return True
    return oppfolging_mote1_nyttig


@regel("aml. § 4-6 fjerde ledd", fra="2014-07-01", etikett="Sykmelderen kalles inn til dialogmøte 1")
def oppfolging_mote1_sykmelder(
    oppfolging_mote1_gjelder: JaNei, oppfolging_vil_ha_sykmelder: JaNei
) -> JaNei:
    """Sykmelderen er med når begge vil det eller arbeidstakeren alene vil det, aldri når han sier nei."""
    return oppfolging_mote1_gjelder and oppfolging_vil_ha_sykmelder


# --- ftrl. §§ 8-7 a og 8-8: aktivitet, dialogmøte 2 --------------------------------------------------


@regel("ftrl. §§ 8-7 a andre ledd og 8-8", fra="2010-01-01", etikett="Frist for aktivitet")
def oppfolging_aktivitet_frist(
    oppfolging_forste_fravaersdag: Dato, oppfolging_aktivitet_uker: AntallUker
) -> Dato:
    """Den sykmeldte må være i aktivitet senest så mange uker etter første fraværsdag."""
    return uker_etter(oppfolging_forste_fravaersdag, oppfolging_aktivitet_uker)


@regel("ftrl. §§ 8-7 a andre ledd og 8-8", fra="2010-01-01", etikett="Aktiviteten vurderes")
def oppfolging_aktivitet_gjelder(oppfolging_grad_ved_aktivitet: Andel) -> JaNei:
    """Nav og sykmelderen vurderer gradering og aktivitet for den som fortsatt er sykmeldt."""
    return oppfolging_grad_ved_aktivitet > 0


@regel("ftrl. § 8-8", fra="2010-01-01", etikett="Aktivitetskravet er oppfylt")
def oppfolging_aktivitet_oppfylt(
    oppfolging_grad_ved_aktivitet: Andel,
    oppfolging_annen_aktivitet: JaNei,
    oppfolging_aktivitet_unntak: JaNei,
) -> JaNei:
    """Den som arbeider delvis, er i aktivitet; ellers trengs annen aktivitet eller et unntak."""
    if oppfolging_grad_ved_aktivitet < 1:
        return True
    if oppfolging_annen_aktivitet:
        return True
    return oppfolging_aktivitet_unntak


@regel("ftrl. § 8-4 (Navs praksis)", fra="2010-01-01", etikett="Annet arbeid vurderes", sikkerhet="middels")
def oppfolging_annet_arbeid_frist(
    oppfolging_forste_fravaersdag: Dato, oppfolging_annet_arbeid_uker: AntallUker
) -> Dato:
    """Etter så mange uker vurderes arbeidsevnen også mot annet arbeid enn det en har."""
    return uker_etter(oppfolging_forste_fravaersdag, oppfolging_annet_arbeid_uker)


@regel("ftrl. § 8-4 (Navs praksis)", fra="2010-01-01", etikett="Annet arbeid vurderes", sikkerhet="middels")
def oppfolging_annet_arbeid_gjelder(oppfolging_grad_ved_annet_arbeid: Andel) -> JaNei:
    """Det gjelder den som fortsatt er sykmeldt."""
    return oppfolging_grad_ved_annet_arbeid > 0


@regel(
    "ftrl. § 8-7 a (Navs praksis)",
    fra="2010-01-01",
    etikett="Nav spør om dialogmøte 2",
    sikkerhet="middels",
)
def oppfolging_mote2_sporsmal(
    oppfolging_forste_fravaersdag: Dato, oppfolging_mote2_sporsmal_uker: AntallUker
) -> Dato:
    """Nav spør arbeidsgiveren og arbeidstakeren om det trengs et dialogmøte 2."""
    return uker_etter(oppfolging_forste_fravaersdag, oppfolging_mote2_sporsmal_uker)


@regel("ftrl. § 8-7 a", fra="2010-01-01", etikett="Frist for dialogmøte 2")
def oppfolging_mote2_frist(oppfolging_forste_fravaersdag: Dato, oppfolging_mote2_uker: AntallUker) -> Dato:
    """Nav holder møtet senest så mange uker etter første fraværsdag."""
    return uker_etter(oppfolging_forste_fravaersdag, oppfolging_mote2_uker)


@regel("ftrl. § 8-7 a", fra="2010-01-01", etikett="Dialogmøte 2 skal holdes")
def oppfolging_mote2_gjelder(oppfolging_mote2_unodvendig: JaNei, oppfolging_grad_ved_mote2: Andel) -> JaNei:
    """Møtet holdes for den som er sykmeldt, hvis det ikke er åpenbart unødvendig."""
    if oppfolging_mote2_unodvendig:
        return False
    return oppfolging_grad_ved_mote2 > 0


@regel("ftrl. § 8-7 a", fra="2010-01-01", etikett="Innkalling til dialogmøte 2")
def oppfolging_mote2_innkalling(
    oppfolging_mote2_frist: Dato, oppfolging_mote2_varsel_uker: AntallUker
) -> Dato:
    """Nav innkaller så mange uker før; er møtet tidligere enn fristen, er innkallingen også det."""
    return oppfolging_mote2_frist - oppfolging_mote2_varsel_uker * DAGER_I_UKEN


@regel("ftrl. § 8-7 a", fra="2010-01-01", etikett="Oppdatert plan til Nav", sikkerhet="middels")
def oppfolging_mote2_plan_frist(
    oppfolging_mote2_frist: Dato, oppfolging_mote2_plan_uker: AntallUker
) -> Dato:
    """Arbeidsgiveren sender den oppdaterte planen til Nav før møtet."""
    return oppfolging_mote2_frist - oppfolging_mote2_plan_uker * DAGER_I_UKEN


@regel("ftrl. § 8-7 a", fra="2010-01-01", etikett="Oppdatert plan skal sendes Nav", sikkerhet="middels")
def oppfolging_mote2_plan_gjelder(
    oppfolging_mote2_gjelder: JaNei, oppfolging_har_arbeidsgiver: JaNei
) -> JaNei:
    """Planen sendes når møtet holdes og det er en arbeidsgiver."""
    return oppfolging_mote2_gjelder and oppfolging_har_arbeidsgiver


@regel("ftrl. § 8-12 (Navs praksis)", fra="2010-01-01", etikett="Brev om slutten", sikkerhet="middels")
def oppfolging_opphorsbrev_frist(
    oppfolging_forste_fravaersdag: Dato, oppfolging_opphorsbrev_uker: AntallUker
) -> Dato:
    """Nav skriver om når sykepengene tar slutt, og hva en kan søke om da."""
    return uker_etter(oppfolging_forste_fravaersdag, oppfolging_opphorsbrev_uker)


@regel(
    "ftrl. § 8-12 (Navs praksis)", fra="2010-01-01", etikett="Brev om slutten sendes", sikkerhet="middels"
)
def oppfolging_opphorsbrev_gjelder(oppfolging_grad_ved_opphorsbrev: Andel) -> JaNei:
    """Brevet går til den som fortsatt er sykmeldt."""
    return oppfolging_grad_ved_opphorsbrev > 0
