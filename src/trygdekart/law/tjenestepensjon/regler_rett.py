"""Når uførepensjonen løper, tjenestetiden, og taket sammen med arbeidsavklaringspenger."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, del_pa, forste_i_maneden, legg_til_maneder, manedsnummer, regel
from ...engine.units import Andel, AntallAr, AntallManeder, Dato, JaNei, KrPerAr, KrPerManed
from .fakta import Folketrygdytelse
from .regler_pensjon import BEGGE, FRA, OFFENTLIG, PRIVAT
from .valg import FullTid


@regel(BEGGE, fra=FRA, etikett="Uføregrad som i folketrygden", minst=0)
def tjenestepensjon_uforegrad_som_i_folketrygden(uforetrygd_uforegrad: Andel) -> Andel:
    """Når en har uføretrygd, er uføregraden den samme i tjenestepensjonen."""
    return uforetrygd_uforegrad


@regel("lov om Statens pensjonskasse § 27", fra=FRA, etikett="Minste uføregrad", minst=0)
def tjenestepensjon_min_grad(tjenestepensjon_offentlig_min_grad: Andel) -> Andel:
    """Offentlig uførepensjon gis fra 20 prosent uføregrad."""
    return tjenestepensjon_offentlig_min_grad


@regel(
    "tjenestepensjonsloven § 8-3",
    fra=FRA,
    etikett="Minste uføregrad, privat",
    unntak_fra="tjenestepensjon_min_grad",
    nar="tjenestepensjon_privat",
    minst=0,
)
def tjenestepensjon_min_grad_privat(
    tjenestepensjon_avtale_hoy_grense: JaNei,
    tjenestepensjon_privat_min_grad: Andel,
    tjenestepensjon_privat_min_grad_avtalt: Andel,
) -> Andel:
    """Privat uførepensjon gis fra 20 prosent uføregrad, eller fra 50 når avtalen sier det."""
    if tjenestepensjon_avtale_hoy_grense:
        return tjenestepensjon_privat_min_grad_avtalt
    return tjenestepensjon_privat_min_grad


@regel(BEGGE, fra=FRA, etikett="Ufør nok til uførepensjon")
def tjenestepensjon_ufor_nok(tjenestepensjon_uforegrad: Andel, tjenestepensjon_min_grad: Andel) -> JaNei:
    """Uføregraden må være minst så stor som ordningen krever."""
    return tjenestepensjon_uforegrad >= tjenestepensjon_min_grad


@regel("regelverket for pensjonsordningen", fra=FRA, periode="fast", etikett="Vanlig ventetid", minst=0)
def tjenestepensjon_vanlig_ventetid(
    tjenestepensjon_privat_ventetid_vanlig: AntallManeder,
) -> AntallManeder:
    """Vet en ikke hva avtalen sier, regnes det med den vanlige ventetiden."""
    return tjenestepensjon_privat_ventetid_vanlig


@regel(OFFENTLIG, fra=FRA, periode="måned", etikett="Ordningen betaler nå")
def tjenestepensjon_ordningen_betaler(tjenestepensjon_folketrygd: Folketrygdytelse) -> JaNei:
    """Offentlig uførepensjon betales både ved siden av AAP, ved siden av uføretrygd og alene."""
    return tjenestepensjon_folketrygd >= Folketrygdytelse.INGEN


@regel(
    PRIVAT,
    fra=FRA,
    periode="måned",
    etikett="Den private avtalen betaler nå",
    unntak_fra="tjenestepensjon_ordningen_betaler",
    nar="tjenestepensjon_privat",
)
def tjenestepensjon_avtalen_betaler(
    maned: Dato,
    tjenestepensjon_folketrygd: Folketrygdytelse,
    tjenestepensjon_avtale_under_aap: JaNei,
    tjenestepensjon_sykmeldt_fra: Dato,
    tjenestepensjon_avtale_ventetid: AntallManeder,
) -> JaNei:
    """Privat uførepensjon begynner etter ventetiden, og under AAP bare når avtalen sier det."""
    if tjenestepensjon_folketrygd == Folketrygdytelse.AAP and not tjenestepensjon_avtale_under_aap:
        return False
    return maned >= legg_til_maneder(
        forste_i_maneden(tjenestepensjon_sykmeldt_fra), tjenestepensjon_avtale_ventetid
    )


@regel(BEGGE, fra=FRA, periode="måned", etikett="Har uførepensjon fra tjenestepensjonen")
def tjenestepensjon_lopende(
    maned: Dato,
    tjenestepensjon_ufor_nok: JaNei,
    tjenestepensjon_ordningen_betaler: JaNei,
    uforetrygd_opphor_fra: Dato,
) -> JaNei:
    """Uførepensjonen løper mens en er ufør nok, og til den måneden alderspensjonen tar over."""
    return tjenestepensjon_ufor_nok and tjenestepensjon_ordningen_betaler and maned < uforetrygd_opphor_fra


@regel(OFFENTLIG, fra=FRA, etikett="Tjenestetid", sikkerhet="middels", minst=0)
def tjenestepensjon_beregnet_tjenestetid(
    tjenestepensjon_medlem_fra: Dato, uforetrygd_nar_ovre_aldersgrense: Dato
) -> AntallAr:
    """Tjenestetiden er tiden fra en ble medlem, med tiden fram til 67 år i tillegg."""
    maneder = manedsnummer(uforetrygd_nar_ovre_aldersgrense) - manedsnummer(tjenestepensjon_medlem_fra)
    return max(0, maneder) / MANEDER_I_ARET


@regel(OFFENTLIG, fra=FRA, etikett="Full tjenestetid", sikkerhet="middels", minst=0)
def tjenestepensjon_full_tid(
    tjenestepensjon_valg_full_tid: FullTid,
    tjenestepensjon_offentlig_full_tid: AntallAr,
    tjenestepensjon_offentlig_full_tid_senere_kull: AntallAr,
) -> AntallAr:
    """I offentlig ordning gir 30 års tjenestetid full pensjon."""
    if tjenestepensjon_valg_full_tid == FullTid.FORTI:
        return tjenestepensjon_offentlig_full_tid_senere_kull
    return tjenestepensjon_offentlig_full_tid


@regel(
    PRIVAT,
    fra=FRA,
    etikett="Full tjenestetid, privat",
    unntak_fra="tjenestepensjon_full_tid",
    nar="tjenestepensjon_privat",
    sikkerhet="middels",
    minst=0,
)
def tjenestepensjon_full_tid_privat(tjenestepensjon_privat_full_tid: AntallAr) -> AntallAr:
    """I privat ordning gir 40 års tjenestetid full pensjon."""
    return tjenestepensjon_privat_full_tid


@regel(BEGGE, fra=FRA, etikett="Del av full tjenestetid", minst=0)
def tjenestepensjon_tjenestetidsandel(
    tjenestepensjon_tjenestetid: AntallAr, tjenestepensjon_full_tid: AntallAr
) -> Andel:
    """Er tjenestetiden kortere enn full, er pensjonen tilsvarende mindre; lengre gir ikke mer."""
    return min(1.0, del_pa(tjenestepensjon_tjenestetid, tjenestepensjon_full_tid, ved_null=1))


@regel(BEGGE, fra=FRA, periode="måned", etikett="Barnetillegg i uførepensjonen", minst=0)
def tjenestepensjon_barnetillegg_per_ar(
    tjenestepensjon_lopende: JaNei,
    tjenestepensjon_fullt_barnetillegg: KrPerAr,
    tjenestepensjon_uforegrad: Andel,
    tjenestepensjon_tjenestetidsandel: Andel,
) -> KrPerAr:
    """Barnetillegget følger uføregraden og tjenestetiden."""
    if not tjenestepensjon_lopende:
        return 0.0
    return (
        tjenestepensjon_fullt_barnetillegg * tjenestepensjon_uforegrad * tjenestepensjon_tjenestetidsandel
    )


@regel(BEGGE, fra=FRA, periode="måned", etikett="Uførepensjon etter grad og tjenestetid", minst=0)
def tjenestepensjon_gradert_per_ar(
    tjenestepensjon_lopende: JaNei,
    tjenestepensjon_full_per_ar: KrPerAr,
    tjenestepensjon_uforegrad: Andel,
    tjenestepensjon_tjenestetidsandel: Andel,
) -> KrPerAr:
    """Uførepensjonen er full pensjon ganger uføregraden og delen av full tjenestetid."""
    if not tjenestepensjon_lopende:
        return 0.0
    return tjenestepensjon_full_per_ar * tjenestepensjon_uforegrad * tjenestepensjon_tjenestetidsandel


@regel(BEGGE, fra=FRA, periode="måned", etikett="Uførepensjon før reduksjon", minst=0)
def tjenestepensjon_brutto_per_ar(
    tjenestepensjon_gradert_per_ar: KrPerAr, tjenestepensjon_barnetillegg_per_ar: KrPerAr
) -> KrPerAr:
    """Uførepensjonen er pensjonen etter grad og tjenestetid, med barnetillegg."""
    return tjenestepensjon_gradert_per_ar + tjenestepensjon_barnetillegg_per_ar


@regel(BEGGE, fra=FRA, periode="måned", etikett="Har arbeidsavklaringspenger")
def tjenestepensjon_ved_siden_av_aap(tjenestepensjon_folketrygd: Folketrygdytelse) -> JaNei:
    """Taket gjelder bare ved siden av arbeidsavklaringspenger."""
    return tjenestepensjon_folketrygd == Folketrygdytelse.AAP


@regel(
    "lov om Statens pensjonskasse § 31; tjenestepensjonsloven § 8-4",
    fra=FRA,
    periode="måned",
    etikett="Høyeste sum av AAP og uførepensjon",
    sikkerhet="middels",
    minst=0,
)
def tjenestepensjon_tak_med_aap_per_ar(
    tjenestepensjon_aap_tak: Andel, tjenestepensjon_lonn_inntil_12_g: KrPerAr
) -> KrPerAr:
    """AAP og uførepensjon kan til sammen ikke bli mer enn 70 prosent av lønnen som teller."""
    return tjenestepensjon_aap_tak * tjenestepensjon_lonn_inntil_12_g


@regel(
    "lov om Statens pensjonskasse § 31; tjenestepensjonsloven § 8-4",
    fra=FRA,
    periode="måned",
    etikett="Uførepensjon ved siden av AAP",
    unntak_fra="tjenestepensjon_brutto_per_ar",
    nar="tjenestepensjon_ved_siden_av_aap",
    sikkerhet="middels",
    minst=0,
)
def tjenestepensjon_brutto_ved_aap_per_ar(
    tjenestepensjon_gradert_per_ar: KrPerAr,
    tjenestepensjon_barnetillegg_per_ar: KrPerAr,
    tjenestepensjon_tak_med_aap_per_ar: KrPerAr,
    tjenestepensjon_aap_per_ar: KrPerAr,
) -> KrPerAr:
    """Ved siden av arbeidsavklaringspenger betales uførepensjonen bare opp til taket."""
    rom = max(0.0, tjenestepensjon_tak_med_aap_per_ar - tjenestepensjon_aap_per_ar)
    return min(tjenestepensjon_gradert_per_ar + tjenestepensjon_barnetillegg_per_ar, rom)


@regel(BEGGE, fra=FRA, periode="måned", etikett="Uførepensjon i måneden før reduksjon", minst=0)
def tjenestepensjon_brutto_per_maned(tjenestepensjon_brutto_per_ar: KrPerAr) -> KrPerManed:
    """Uførepensjonen betales hver måned med en tolvdel."""
    return tjenestepensjon_brutto_per_ar / MANEDER_I_ARET
