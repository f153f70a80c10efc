"""Honnørkort, sletting av studielån og bostøtte: rettigheter som følger av ytelsen eller inntekten."""

from __future__ import annotations

from typing import Annotated

from ...engine import MANEDER_I_ARET, del_pa, regel
from ...engine.units import Andel, JaNei, Kr, KrPerAr, KrPerManed
from .fakta import Bostottegruppe, Sted
from .valg import KortFraEos

RUNDSKRIV = "Samferdselsdepartementets rundskriv om takster og sosiale rabatter"
LAN = "forskrift om utdanningsstøtte § 13-1"
BOSTOTTE = "bustøttelova; forskrift 29.11.2012 nr. 1283"
Antall = Annotated[int, "antall"]


@regel(RUNDSKRIV, fra="2010-01-01", periode="måned", etikett="Honnørkort etter uførepensjonen")
def rettigheter_honnorkort_av_uforetrygden(
    uforetrygd_uforegrad: Andel, rettigheter_honnorkort_min_grad: Andel
) -> JaNei:
    """Minst 50 prosent ufør gir kort, uansett hva en tjener ved siden av."""
    return uforetrygd_uforegrad >= rettigheter_honnorkort_min_grad


@regel(
    RUNDSKRIV,
    fra="2015-01-01",
    periode="måned",
    gir="rettigheter_honnorkort_av_uforetrygden",
    etikett="Honnørkort etter uføretrygden",
)
def rettigheter_honnorkort_av_uforetrygden_2015(
    uforetrygd_lopende: JaNei, uforetrygd_uforegrad: Andel, rettigheter_honnorkort_min_grad: Andel
) -> JaNei:
    """En løpende uføretrygd på minst 50 prosent gir kort; faller retten bort, leveres kortet tilbake."""
    if not uforetrygd_lopende:
        return False
    return uforetrygd_uforegrad >= rettigheter_honnorkort_min_grad


@regel(RUNDSKRIV, fra="2019-11-29", etikett="Honnørkort etter uføreytelse fra et annet EØS-land")
def rettigheter_honnorkort_av_eos(
    rettigheter_uforegrad_fra_eos: Andel, rettigheter_honnorkort_min_grad: Andel
) -> JaNei:
    """En varig, lovbestemt uføreytelse på minst 50 prosent fra et annet EØS-land teller likt."""
    return rettigheter_uforegrad_fra_eos >= rettigheter_honnorkort_min_grad


@regel(RUNDSKRIV, fra="2010-01-01", periode="måned", etikett="Rett til honnørkort")
def rettigheter_honnorkort(rettigheter_honnorkort_av_uforetrygden: JaNei) -> JaNei:
    """Uføretrygd med høy nok grad gir kort."""
    return rettigheter_honnorkort_av_uforetrygden


@regel(
    RUNDSKRIV,
    fra="2019-11-29",
    periode="måned",
    gir="rettigheter_honnorkort",
    etikett="Rett til honnørkort",
    kilde="omtale i pressen 29.11.2019; at rundskrivet ble endret først i 2022, er en annen lesning",
    sikkerhet="lav",
)
def rettigheter_honnorkort_2019(
    rettigheter_honnorkort_av_uforetrygden: JaNei,
    rettigheter_honnorkort_av_eos: JaNei,
    rettigheter_valg_honnorkort_eos: KortFraEos,
) -> JaNei:
    """Også uføreytelse fra et annet EØS-land gir kort, om endringen gjaldt alt fra november 2019."""
    if rettigheter_honnorkort_av_uforetrygden:
        return True
    if rettigheter_valg_honnorkort_eos == KortFraEos.FRA_2022:
        return False
    return rettigheter_honnorkort_av_eos


@regel(
    RUNDSKRIV,
    fra="2022-01-01",
    periode="måned",
    gir="rettigheter_honnorkort",
    etikett="Rett til honnørkort",
)
def rettigheter_honnorkort_2022(
    rettigheter_honnorkort_av_uforetrygden: JaNei, rettigheter_honnorkort_av_eos: JaNei
) -> JaNei:
    """Uføretrygd med høy nok grad gir kort; det gjør også en slik ytelse fra et annet EØS-land."""
    if rettigheter_honnorkort_av_uforetrygden:
        return True
    return rettigheter_honnorkort_av_eos


@regel(LAN, fra="2017-01-01", etikett="Ufør nok til å få slettet studielån")
def rettigheter_studielan_ufor_nok(
    uforetrygd_uforegrad: Andel,
    rettigheter_uforegrad_fra_eos: Andel,
    rettigheter_aap_fram_til_uforetrygden: JaNei,
    rettigheter_studielan_min_tap: Andel,
    rettigheter_studielan_min_tap_aap: Andel,
) -> JaNei:
    """Halvparten av inntektsevnen må være tapt; 40 prosent er nok etter AAP fram til vedtaket."""
    if max(uforetrygd_uforegrad, rettigheter_uforegrad_fra_eos) >= rettigheter_studielan_min_tap:
        return True
    return (
        rettigheter_aap_fram_til_uforetrygden and uforetrygd_uforegrad >= rettigheter_studielan_min_tap_aap
    )


@regel(LAN, fra="2017-01-01", til="2021-12-31", etikett="Inntekten Lånekassen sammenlikner med grensene")
def rettigheter_studielan_inntekt_uten_barn(
    rettigheter_studielan_inntekt: Kr,
    rettigheter_studielan_barn: Antall,
    rettigheter_studielan_per_barn: Kr,
) -> Kr:
    """Hvert barn hever grensene; det er det samme som å trekke tillegget fra inntekten."""
    return rettigheter_studielan_inntekt - rettigheter_studielan_barn * rettigheter_studielan_per_barn


@regel(LAN, fra="2017-01-01", til="2021-12-31", etikett="Fast gjeld igjen etter inntekten", minst=0)
def rettigheter_studielan_fast_rest(
    rettigheter_studielan: Kr,
    rettigheter_studielan_inntekt_uten_barn: Kr,
    rettigheter_studielan_grense_full: Kr,
    rettigheter_studielan_grense_1: Kr,
    rettigheter_studielan_grense_2: Kr,
    rettigheter_studielan_grense_3: Kr,
    rettigheter_studielan_grense_4: Kr,
    rettigheter_studielan_rest_1: Kr,
    rettigheter_studielan_rest_2: Kr,
    rettigheter_studielan_rest_3: Kr,
    rettigheter_studielan_rest_4: Kr,
) -> Kr:
    """Under den laveste grensen slettes alt; i hvert trinn over er det en fast gjeld igjen."""
    inntekt = rettigheter_studielan_inntekt_uten_barn
    if inntekt <= rettigheter_studielan_grense_full:
        return 0.0
    if inntekt <= rettigheter_studielan_grense_1:
        return rettigheter_studielan_rest_1
    if inntekt <= rettigheter_studielan_grense_2:
        return rettigheter_studielan_rest_2
    if inntekt <= rettigheter_studielan_grense_3:
        return rettigheter_studielan_rest_3
    if inntekt <= rettigheter_studielan_grense_4:
        return rettigheter_studielan_rest_4
    return rettigheter_studielan


@regel(LAN, fra="2017-01-01", til="2021-12-31", etikett="Studielån som er igjen etter sletting", minst=0)
def rettigheter_studielan_rest(
    rettigheter_studielan: Kr, rettigheter_studielan_ufor_nok: JaNei, rettigheter_studielan_fast_rest: Kr
) -> Kr:
    """Den som er ufør nok, sitter igjen med den faste gjelden, men aldri mer enn en har."""
    if not rettigheter_studielan_ufor_nok:
        return rettigheter_studielan
    return min(rettigheter_studielan_fast_rest, rettigheter_studielan)


@regel(BOSTOTTE, fra="2026-06-01", etikett="Tak for boutgiftene etter antall personer", minst=0)
def rettigheter_bostotte_tak_personer(
    rettigheter_bostotte_andre_voksne: Antall,
    rettigheter_bostotte_barn_i_boligen: Antall,
    rettigheter_bostotte_tak_1: KrPerAr,
    rettigheter_bostotte_tak_2: KrPerAr,
    rettigheter_bostotte_tak_3: KrPerAr,
    rettigheter_bostotte_tak_4: KrPerAr,
    rettigheter_bostotte_tak_5: KrPerAr,
) -> KrPerAr:
    """Taket er høyere for hver person til og med den femte."""
    andre = rettigheter_bostotte_andre_voksne + rettigheter_bostotte_barn_i_boligen
    if andre == 0:
        return rettigheter_bostotte_tak_1
    etter_den_andre = andre - 1
    if etter_den_andre == 0:
        return rettigheter_bostotte_tak_2
    etter_den_tredje = etter_den_andre - 1
    if etter_den_tredje == 0:
        return rettigheter_bostotte_tak_3
    if etter_den_tredje == 1:
        return rettigheter_bostotte_tak_4
    return rettigheter_bostotte_tak_5


@regel(BOSTOTTE, fra="2026-06-01", etikett="Tillegg i taket for stedet", minst=0)
def rettigheter_bostotte_tak_sted(
    rettigheter_bostotte_sted: Sted,
    rettigheter_bostotte_tak_oslo: KrPerAr,
    rettigheter_bostotte_tak_storby: KrPerAr,
    rettigheter_bostotte_tak_gruppe_3: KrPerAr,
) -> KrPerAr:
    """Taket er høyere i Oslo, fem andre byer og kommunene i gruppe 3."""
    if rettigheter_bostotte_sted == Sted.OSLO:
        return rettigheter_bostotte_tak_oslo
    if rettigheter_bostotte_sted == Sted.STORBY:
        return rettigheter_bostotte_tak_storby
    if rettigheter_bostotte_sted == Sted.GRUPPE_3:
        return rettigheter_bostotte_tak_gruppe_3
    return 0.0


@regel(BOSTOTTE, fra="2026-06-01", etikett="Boutgifter som teller i bostøtten", minst=0)
def rettigheter_bostotte_boutgift_regnet(
    rettigheter_bostotte_boutgift: KrPerManed,
    rettigheter_bostotte_tak_personer: KrPerAr,
    rettigheter_bostotte_tak_sted: KrPerAr,
    rettigheter_bostotte_tilpasset_bolig: JaNei,
    rettigheter_bostotte_tak_tilpasset: KrPerAr,
) -> KrPerAr:
    """Boutgiftene teller opp til et tak, som er høyere når boligen er tilpasset."""
    tak = rettigheter_bostotte_tak_personer + rettigheter_bostotte_tak_sted
    if rettigheter_bostotte_tilpasset_bolig:
        tak = tak + rettigheter_bostotte_tak_tilpasset
    return min(rettigheter_bostotte_boutgift * MANEDER_I_ARET, tak)


@regel(BOSTOTTE, fra="2026-06-01", etikett="Egenandelen begynner å stige fra", sikkerhet="middels")
def rettigheter_bostotte_forste_innslag(
    rettigheter_bostotte_gruppe: Bostottegruppe,
    rettigheter_bostotte_innslag_1: KrPerAr,
    rettigheter_bostotte_innslag_1_enslig: KrPerAr,
) -> KrPerAr:
    """Enslige med alderspensjon eller uføretrygd har en høyere grense; unge uføre har den vanlige."""
    if rettigheter_bostotte_gruppe == Bostottegruppe.ENSLIG_MED_PENSJON:
        return rettigheter_bostotte_innslag_1_enslig
    return rettigheter_bostotte_innslag_1


@regel(BOSTOTTE, fra="2026-06-01", etikett="Egenandelen stiger brattere fra", sikkerhet="middels")
def rettigheter_bostotte_andre_innslag(
    rettigheter_bostotte_gruppe: Bostottegruppe,
    rettigheter_bostotte_innslag_2: KrPerAr,
    rettigheter_bostotte_innslag_2_enslig: KrPerAr,
    rettigheter_bostotte_innslag_2_ung: KrPerAr,
) -> KrPerAr:
    """Unge uføre har den høyeste grensen."""
    if rettigheter_bostotte_gruppe == Bostottegruppe.UNG_UFOR:
        return rettigheter_bostotte_innslag_2_ung
    if rettigheter_bostotte_gruppe == Bostottegruppe.ENSLIG_MED_PENSJON:
        return rettigheter_bostotte_innslag_2_enslig
    return rettigheter_bostotte_innslag_2


@regel(BOSTOTTE, fra="2026-06-01", etikett="Inntekt per vektet person", minst=0)
def rettigheter_bostotte_vektet_inntekt(
    rettigheter_bostotte_inntekt: KrPerAr,
    rettigheter_bostotte_andre_voksne: Antall,
    rettigheter_bostotte_barn_i_boligen: Antall,
    rettigheter_bostotte_voksen: Andel,
    rettigheter_bostotte_barn: Andel,
) -> KrPerAr:
    """Inntekten deles på hvor mange som bor der; en voksen til og et barn veier hver litt."""
    voksne = rettigheter_bostotte_voksen * rettigheter_bostotte_andre_voksne
    vekt = 1 + voksne + rettigheter_bostotte_barn * rettigheter_bostotte_barn_i_boligen
    return del_pa(rettigheter_bostotte_inntekt, vekt, ved_null=0.0)  # vekten er alltid minst 1


@regel(BOSTOTTE, fra="2026-06-01", etikett="Egenandel i bostøtten", sikkerhet="middels", minst=0)
def rettigheter_bostotte_egenandel(
    rettigheter_bostotte_vektet_inntekt: KrPerAr,
    rettigheter_bostotte_egenandel_minst: KrPerAr,
    rettigheter_bostotte_forste_innslag: KrPerAr,
    rettigheter_bostotte_andre_innslag: KrPerAr,
    rettigheter_bostotte_stigning_1: Andel,
    rettigheter_bostotte_stigning_2: Andel,
) -> KrPerAr:
    """Egenandelen stiger med inntekten i to trinn."""
    over_1 = max(0.0, rettigheter_bostotte_vektet_inntekt - rettigheter_bostotte_forste_innslag)
    over_2 = max(0.0, rettigheter_bostotte_vektet_inntekt - rettigheter_bostotte_andre_innslag)
    stigning = rettigheter_bostotte_stigning_1 * over_1 + rettigheter_bostotte_stigning_2 * over_2
    return rettigheter_bostotte_egenandel_minst + stigning


@regel(BOSTOTTE, fra="2026-06-01", etikett="Bostøtte i måneden", sikkerhet="middels", minst=0)
def rettigheter_bostotte_per_maned(
    rettigheter_bostotte_boutgift_regnet: KrPerAr,
    rettigheter_bostotte_egenandel: KrPerAr,
    rettigheter_bostotte_andel: Andel,
    rettigheter_bostotte_minste: KrPerManed,
) -> KrPerManed:
    """Bostøtten er en andel av boutgiftene over egenandelen; svært små beløp betales ikke."""
    over = max(0.0, rettigheter_bostotte_boutgift_regnet - rettigheter_bostotte_egenandel)
    i_maneden = rettigheter_bostotte_andel * over / MANEDER_I_ARET
    if i_maneden < rettigheter_bostotte_minste:
        return 0.0
    return i_maneden


@regel(BOSTOTTE, fra="2026-06-01", etikett="Får bostøtte", sikkerhet="middels")
def rettigheter_bostotte_far(rettigheter_bostotte_per_maned: KrPerManed) -> JaNei:
    """Den får bostøtte som har høye nok boutgifter mot inntekten."""
    return rettigheter_bostotte_per_maned > 0
