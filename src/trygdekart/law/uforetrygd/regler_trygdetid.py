"""Trygdetid, ftrl. § 12-12: faktisk tid siden fylte 16 år, framtidig tid, og deling med EØS-land.

Periodene legges sammen utenfor reglene (regler_trygdetidsperioder.py); alt etter det er tall og regler.
"""

from __future__ import annotations

from typing import Annotated

from ...engine import (
    MANEDER_I_ARET,
    ar_av,
    avrund,
    dag_fra_dato,
    del_pa,
    forste_i_maneden,
    fyller_ar,
    hjelpefunksjon,
    legg_til_maneder,
    manedsnummer,
    regel,
    rund_ned,
    rund_opp,
)
from ...engine.declare import Oppslag
from ...engine.units import Alder, Andel, AntallAr, AntallDager, AntallManeder, Dato, JaNei

Maneder = Annotated[float, "måned"]
DagerPerManed = Annotated[float, "dag/måned"]

OPPSLAG = (
    Oppslag(
        navn="uforetrygd_minste_trygdetid_ved_kravet",
        av="uforetrygd_minste_trygdetid",
        dato="uforetrygd_krav_dato",
        hjemmel="ftrl. § 12-12",
        etikett="Minste trygdetid da det ble søkt",
    ),
)


# --- lengden av en periode -----------------------------------------------------------------------


@hjelpefunksjon
def hele_maneder(fra: Dato, til: Dato) -> AntallManeder:
    """Tell hele måneder fra og med en dag til og med en annen."""
    slutt = til + 1
    midt_i = slutt - forste_i_maneden(slutt) < fra - forste_i_maneden(fra)
    if midt_i and manedsnummer(slutt) > manedsnummer(fra):
        return manedsnummer(slutt) - 1 - manedsnummer(fra)
    return manedsnummer(slutt) - manedsnummer(fra)


@hjelpefunksjon
def dager_til_overs(fra: Dato, til: Dato) -> AntallDager:
    """Tell dagene etter de hele månedene, begge ender med."""
    return til + 1 - legg_til_maneder(fra, hele_maneder(fra, til))


@hjelpefunksjon
def hele_ar(maneder: Maneder, avrunding: AntallManeder) -> AntallAr:
    """Gjør måneder om til hele år; nok måneder til overs gir ett år til."""
    return rund_ned((maneder + avrunding) / MANEDER_I_ARET)


@hjelpefunksjon
def for_lite_faktisk(faktisk: Maneder, opptjeningstid: AntallManeder, andel: Andel) -> JaNei:
    """Avgjør om den faktiske trygdetiden er under fire femtedeler av opptjeningstiden."""
    return faktisk < andel * opptjeningstid


@hjelpefunksjon
def framtidig(
    full: Maneder, redusert: JaNei, opptjeningstid: AntallManeder, andel: Andel, maks: AntallManeder
) -> Maneder:
    """Finn framtidig trygdetid i måneder: hel, eller redusert etter fire femtedels-regelen."""
    if redusert:
        return max(0, avrund(maks - andel * opptjeningstid))
    return min(full, maks)


# --- faktisk trygdetid ---------------------------------------------------------------------------


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Trygdetiden regnes fra")
def uforetrygd_trygdetid_fra(fodselsdato: Dato, uforetrygd_trygdetid_fra_alder: Alder) -> Dato:
    """Trygdetiden regnes fra dagen en fyller 16 år."""
    return fyller_ar(fodselsdato, uforetrygd_trygdetid_fra_alder)


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Faktisk trygdetid i Norge", minst=0)
def uforetrygd_faktisk_norge(
    uforetrygd_norske_poengar_fastsatt: AntallAr,
    uforetrygd_norsk_tid_ar: AntallAr,
    uforetrygd_norsk_tid_maneder: Maneder,
    uforetrygd_norsk_tid_dager: Annotated[float, "dag"],
    uforetrygd_trygdetid_maned: DagerPerManed,
) -> Maneder:
    """Norske medlemsperioder legges sammen i år, måneder og dager, med 30 dager i måneden."""
    if uforetrygd_norske_poengar_fastsatt > 0:
        return uforetrygd_norske_poengar_fastsatt * MANEDER_I_ARET
    dager = del_pa(uforetrygd_norsk_tid_dager, uforetrygd_trygdetid_maned, ved_null=0)
    return uforetrygd_norsk_tid_ar * MANEDER_I_ARET + uforetrygd_norsk_tid_maneder + dager


@regel(
    "ftrl. § 12-12; forordning (EF) nr. 883/2004 art. 52",
    fra="2015-01-01",
    etikett="Faktisk trygdetid i Norge og EØS",
    minst=0,
)
def uforetrygd_faktisk_teoretisk(
    uforetrygd_faktisk_norge: Maneder,
    uforetrygd_eos_tid_ar: AntallAr,
    uforetrygd_eos_tid_maneder: Maneder,
    uforetrygd_eos_tid_dager: Annotated[float, "dag"],
    uforetrygd_trygdetid_maned: DagerPerManed,
) -> Maneder:
    """I den teoretiske beregningen teller også trygdetid i andre EØS-land."""
    dager = del_pa(uforetrygd_eos_tid_dager, uforetrygd_trygdetid_maned, ved_null=0)
    eos = uforetrygd_eos_tid_ar * MANEDER_I_ARET + uforetrygd_eos_tid_maneder + dager
    return uforetrygd_faktisk_norge + eos


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Faktisk trygdetid i Norge, hele måneder", minst=0)
def uforetrygd_faktisk_norge_maneder(uforetrygd_faktisk_norge: Maneder) -> Maneder:
    """En påbegynt måned regnes som hel."""
    return rund_opp(uforetrygd_faktisk_norge)


@regel(
    "ftrl. § 12-12; forordning (EF) nr. 883/2004 art. 52",
    fra="2015-01-01",
    etikett="Faktisk trygdetid i Norge og EØS, hele måneder",
    minst=0,
)
def uforetrygd_faktisk_teoretisk_maneder(uforetrygd_faktisk_teoretisk: Maneder) -> Maneder:
    """En påbegynt måned regnes som hel."""
    return rund_opp(uforetrygd_faktisk_teoretisk)


# --- framtidig trygdetid -------------------------------------------------------------------------


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Opptjeningstid", minst=0)
def uforetrygd_opptjeningstid(
    uforetrygd_trygdetid_fra: Dato, uforetrygd_uforetidspunkt: Dato
) -> AntallManeder:
    """Opptjeningstiden er månedene fra en fylte 16 år til en ble ufør, uten de to månedene selv."""
    return max(0, manedsnummer(uforetrygd_uforetidspunkt) - 1 - manedsnummer(uforetrygd_trygdetid_fra))


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Framtidig trygdetid går til")
def uforetrygd_framtidig_til(fodselsdato: Dato, uforetrygd_framtidig_til_alder: Alder) -> Dato:
    """Framtidig trygdetid går ut det året en fyller 66 år."""
    return dag_fra_dato(ar_av(fodselsdato) + uforetrygd_framtidig_til_alder + 1, 1, 1) - 1


@regel("ftrl. § 12-12 fjerde ledd", fra="2015-01-01", etikett="Har framtidig trygdetid")
def uforetrygd_har_framtidig_trygdetid(
    uforetrygd_innvilget_etter_tredje_ledd: JaNei,
    uforetrygd_norske_poengar_fastsatt: AntallAr,
    uforetrygd_uforetidspunkt: Dato,
    uforetrygd_framtidig_til: Dato,
) -> JaNei:
    """Den som blir ufør, får regnet med framtidig tid, men ikke etter § 12-2 tredje ledd."""
    if uforetrygd_innvilget_etter_tredje_ledd or uforetrygd_norske_poengar_fastsatt > 0:
        return False
    return uforetrygd_uforetidspunkt <= uforetrygd_framtidig_til


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Hel framtidig trygdetid", minst=0)
def uforetrygd_framtidig_full(
    uforetrygd_har_framtidig_trygdetid: JaNei,
    uforetrygd_uforetidspunkt: Dato,
    uforetrygd_framtidig_til: Dato,
    uforetrygd_trygdetid_maned: DagerPerManed,
) -> Maneder:
    """Tiden fra en ble ufør til ut året en fyller 66 år; en påbegynt måned regnes som hel."""
    if not uforetrygd_har_framtidig_trygdetid:
        return 0.0
    dager = dager_til_overs(uforetrygd_uforetidspunkt, uforetrygd_framtidig_til)
    del_av_maned = del_pa(dager, uforetrygd_trygdetid_maned, ved_null=0)
    return rund_opp(hele_maneder(uforetrygd_uforetidspunkt, uforetrygd_framtidig_til) + del_av_maned)


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Framtidig trygdetid er redusert i Norge")
def uforetrygd_firefemtedel_norge(
    uforetrygd_nordisk_konvensjon: JaNei,
    uforetrygd_faktisk_norge_maneder: Maneder,
    uforetrygd_opptjeningstid: AntallManeder,
    uforetrygd_framtidig_andel: Andel,
) -> JaNei:
    """Med trygdetid under fire femtedeler av opptjeningstiden blir den framtidige kortere."""
    if uforetrygd_nordisk_konvensjon:
        return False
    return for_lite_faktisk(
        uforetrygd_faktisk_norge_maneder, uforetrygd_opptjeningstid, uforetrygd_framtidig_andel
    )


@regel(
    "ftrl. § 12-12; forordning (EF) nr. 883/2004 art. 52",
    fra="2015-01-01",
    etikett="Framtidig trygdetid er redusert i den teoretiske beregningen",
)
def uforetrygd_firefemtedel_teoretisk(
    uforetrygd_faktisk_teoretisk_maneder: Maneder,
    uforetrygd_opptjeningstid: AntallManeder,
    uforetrygd_framtidig_andel: Andel,
) -> JaNei:
    """Regelen om fire femtedeler prøves også når trygdetid i EØS er lagt til."""
    return for_lite_faktisk(
        uforetrygd_faktisk_teoretisk_maneder, uforetrygd_opptjeningstid, uforetrygd_framtidig_andel
    )


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Framtidig trygdetid i Norge", minst=0)
def uforetrygd_framtidig_norge(
    uforetrygd_har_framtidig_trygdetid: JaNei,
    uforetrygd_framtidig_full: Maneder,
    uforetrygd_firefemtedel_norge: JaNei,
    uforetrygd_opptjeningstid: AntallManeder,
    uforetrygd_framtidig_andel: Andel,
    uforetrygd_trygdetid_maks: AntallManeder,
) -> Maneder:
    """Den framtidige tiden er hel, eller 480 måneder minus fire femtedeler av opptjeningstiden."""
    if not uforetrygd_har_framtidig_trygdetid:
        return 0.0
    return framtidig(
        uforetrygd_framtidig_full,
        uforetrygd_firefemtedel_norge,
        uforetrygd_opptjeningstid,
        uforetrygd_framtidig_andel,
        uforetrygd_trygdetid_maks,
    )


@regel(
    "ftrl. § 12-12; forordning (EF) nr. 883/2004 art. 52",
    fra="2015-01-01",
    etikett="Framtidig trygdetid i den teoretiske beregningen",
    minst=0,
)
def uforetrygd_framtidig_teoretisk(
    uforetrygd_har_framtidig_trygdetid: JaNei,
    uforetrygd_framtidig_full: Maneder,
    uforetrygd_firefemtedel_teoretisk: JaNei,
    uforetrygd_opptjeningstid: AntallManeder,
    uforetrygd_framtidig_andel: Andel,
    uforetrygd_trygdetid_maks: AntallManeder,
) -> Maneder:
    """Den framtidige tiden er hel når Norge og EØS sammen dekker nok av opptjeningstiden."""
    if not uforetrygd_har_framtidig_trygdetid:
        return 0.0
    return framtidig(
        uforetrygd_framtidig_full,
        uforetrygd_firefemtedel_teoretisk,
        uforetrygd_opptjeningstid,
        uforetrygd_framtidig_andel,
        uforetrygd_trygdetid_maks,
    )


# --- samlet trygdetid ----------------------------------------------------------------------------


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Samlet trygdetid i Norge", minst=0)
def uforetrygd_samlet_norge(
    uforetrygd_har_framtidig_trygdetid: JaNei,
    uforetrygd_faktisk_norge: Maneder,
    uforetrygd_faktisk_norge_maneder: Maneder,
    uforetrygd_framtidig_norge: Maneder,
    uforetrygd_trygdetid_avrunding: AntallManeder,
    uforetrygd_full_trygdetid: AntallAr,
) -> AntallAr:
    """Faktisk og framtidig tid blir hele år; seks måneder til overs gir ett år til, høyst 40."""
    faktisk = uforetrygd_faktisk_norge
    if uforetrygd_har_framtidig_trygdetid:
        faktisk = uforetrygd_faktisk_norge_maneder
    ar = hele_ar(faktisk + uforetrygd_framtidig_norge, uforetrygd_trygdetid_avrunding)
    return min(ar, uforetrygd_full_trygdetid)


@regel(
    "ftrl. § 12-12; forordning (EF) nr. 883/2004 art. 52",
    fra="2015-01-01",
    etikett="Samlet trygdetid i Norge og EØS",
    minst=0,
)
def uforetrygd_samlet_teoretisk(
    uforetrygd_har_framtidig_trygdetid: JaNei,
    uforetrygd_faktisk_teoretisk: Maneder,
    uforetrygd_faktisk_teoretisk_maneder: Maneder,
    uforetrygd_framtidig_teoretisk: Maneder,
    uforetrygd_trygdetid_avrunding: AntallManeder,
    uforetrygd_full_trygdetid: AntallAr,
) -> AntallAr:
    """Som for Norge alene, men med trygdetid i andre EØS-land lagt til."""
    faktisk = uforetrygd_faktisk_teoretisk
    if uforetrygd_har_framtidig_trygdetid:
        faktisk = uforetrygd_faktisk_teoretisk_maneder
    ar = hele_ar(faktisk + uforetrygd_framtidig_teoretisk, uforetrygd_trygdetid_avrunding)
    return min(ar, uforetrygd_full_trygdetid)


@regel(
    "forordning (EF) nr. 883/2004 art. 52",
    fra="2015-01-01",
    etikett="Norske måneder i brøken",
    minst=0,
)
def uforetrygd_prorata_teller(
    uforetrygd_faktisk_norge_maneder: Maneder, uforetrygd_trygdetid_maks: AntallManeder
) -> Maneder:
    """Over brøkstreken står faktisk trygdetid i Norge, høyst 480 måneder."""
    return min(uforetrygd_faktisk_norge_maneder, uforetrygd_trygdetid_maks)


@regel(
    "forordning (EF) nr. 883/2004 art. 52",
    fra="2015-01-01",
    etikett="Alle måneder i brøken",
    minst=0,
)
def uforetrygd_prorata_nevner(
    uforetrygd_faktisk_teoretisk_maneder: Maneder, uforetrygd_trygdetid_maks: AntallManeder
) -> Maneder:
    """Under brøkstreken står faktisk trygdetid i Norge og EØS, høyst 480 måneder."""
    return min(uforetrygd_faktisk_teoretisk_maneder, uforetrygd_trygdetid_maks)


@regel(
    "forordning (EF) nr. 883/2004 art. 52", fra="2015-01-01", etikett="Norges del av trygdetiden", minst=0
)
def uforetrygd_prorata_brok(
    uforetrygd_prorata_teller: Maneder, uforetrygd_prorata_nevner: Maneder
) -> Andel:
    """Norge betaler så stor del som norske måneder er av alle månedene."""
    return del_pa(uforetrygd_prorata_teller, uforetrygd_prorata_nevner, ved_null=0)


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Beregnet trygdetid", sikkerhet="middels", minst=0)
def uforetrygd_beregnet_trygdetid(
    uforetrygd_samlet_norge: AntallAr,
    uforetrygd_samlet_teoretisk: AntallAr,
    uforetrygd_prorata_brok: Andel,
    uforetrygd_har_framtidig_trygdetid: JaNei,
    uforetrygd_minste_trygdetid_ved_kravet: AntallAr,
) -> AntallAr:
    """Den beste av trygdetiden i Norge alene og Norges del av trygdetiden i hele EØS."""
    beste = max(uforetrygd_samlet_norge, uforetrygd_samlet_teoretisk * uforetrygd_prorata_brok)
    if uforetrygd_har_framtidig_trygdetid:
        return beste
    if uforetrygd_samlet_teoretisk < uforetrygd_minste_trygdetid_ved_kravet:
        return 0.0
    return beste


@regel("ftrl. § 12-17", fra="2015-01-01", etikett="Trygdetid for yrkesskadedelen", minst=0)
def uforetrygd_trygdetid_med_yrkesskade(
    uforetrygd_yrkesskadegrad: Andel,
    uforetrygd_samlet_norge: AntallAr,
    uforetrygd_yrkesskade_trygdetid: AntallAr,
) -> AntallAr:
    """Den delen av uførheten som skyldes yrkesskade, regnes med full trygdetid."""
    if uforetrygd_yrkesskadegrad > 0:
        return uforetrygd_yrkesskade_trygdetid
    return uforetrygd_samlet_norge
