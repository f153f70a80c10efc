"""Reduksjon av uførepensjonen på grunn av inntekt; årlig lov, som § 12-14 i folketrygdloven."""

from __future__ import annotations

from ...engine import Aggregat, Visning, avrund, del_pa, regel
from ...engine.units import Andel, AntallG, JaNei, KrPerAr, KrPerG
from .fakta import Folketrygdytelse
from .regler_pensjon import BEGGE, FRA, OFFENTLIG
from .valg import Barnetillegget, Fribelop

REDUKSJON = "lov om Statens pensjonskasse kap. 6; tjenestepensjonsloven § 8-5"
LOPENDE = "tjenestepensjon_lopende"

AGGREGATER = (
    Aggregat(
        navn="tjenestepensjon_for_reduksjon",
        av="tjenestepensjon_brutto_per_ar",
        metode="sum",
        hjemmel=REDUKSJON,
    ),
    Aggregat(
        navn="tjenestepensjon_arets_reduksjonsprosent",
        av="tjenestepensjon_reduksjonsprosent",
        metode="vektet",
        nar=LOPENDE,
        hjemmel=REDUKSJON,
    ),
    Aggregat(
        navn="tjenestepensjon_arets_ifu",
        av="tjenestepensjon_ifu",
        metode="høyest",
        nar=LOPENDE,
        hjemmel=REDUKSJON,
        sikkerhet="middels",
    ),
    Aggregat(
        navn="tjenestepensjon_arets_ieu",
        av="tjenestepensjon_ieu",
        metode="siste",
        nar=LOPENDE,
        hjemmel=REDUKSJON,
        sikkerhet="middels",
    ),
    Aggregat(
        navn="tjenestepensjon_arets_fribelop_g",
        av="tjenestepensjon_fribelop_g",
        metode="vektet",
        nar=LOPENDE,
        hjemmel=REDUKSJON,
    ),
)

VISNINGER = (
    Visning(
        av="tjenestepensjon_etter_reduksjon",
        per_ar="tjenestepensjon_per_ar",
        i_aret="tjenestepensjon_i_aret",
    ),
    Visning(
        av="tjenestepensjon_samlet_inntekt",
        per_ar="tjenestepensjon_samlet_inntekt_per_ar",
        i_aret="tjenestepensjon_samlet_inntekt_i_aret",
    ),
)


@regel(REDUKSJON, fra=FRA, periode="måned", etikett="Beløpsgrense i G, uten unntak", minst=0)
def tjenestepensjon_beregnet_fribelop_g(tjenestepensjon_fribelop: AntallG) -> AntallG:
    """Beløpsgrensen er 0,4 G."""
    return tjenestepensjon_fribelop


@regel(
    REDUKSJON,
    fra="2026-01-01",
    i_kraft_fra="2026-10-01",
    periode="måned",
    gir="tjenestepensjon_beregnet_fribelop_g",
    etikett="Beløpsgrense i G, uten unntak",
    sikkerhet="lav",
    minst=0,
)
def tjenestepensjon_beregnet_fribelop_g_2026(
    tjenestepensjon_fribelop: AntallG,
    tjenestepensjon_valg_fribelop: Fribelop,
    uforetrygd_belopsgrense_g: AntallG,
) -> AntallG:
    """Beløpsgrensen er 0,4 G; om den blir 1 G etter 24 måneder som i uføretrygden, er ikke avklart."""
    if tjenestepensjon_valg_fribelop == Fribelop.SOM_FOLKETRYGDEN:
        return uforetrygd_belopsgrense_g
    return tjenestepensjon_fribelop


@regel(OFFENTLIG, fra=FRA, periode="måned", etikett="Ingen beløpsgrense", sikkerhet="middels")
def tjenestepensjon_uten_fribelop(
    tjenestepensjon_privat: JaNei,
    tjenestepensjon_folketrygd: Folketrygdytelse,
    tjenestepensjon_uforegrad: Andel,
    tjenestepensjon_offentlig_fribelop_min_grad: Andel,
) -> JaNei:
    """Offentlig uførepensjon har beløpsgrense bare ved siden av uføretrygd og fra 50 prosent grad."""
    if tjenestepensjon_privat:
        return False
    if tjenestepensjon_folketrygd != Folketrygdytelse.UFORETRYGD:
        return True
    return tjenestepensjon_uforegrad < tjenestepensjon_offentlig_fribelop_min_grad


@regel(BEGGE, fra=FRA, periode="måned", etikett="Beløpsgrense i G", minst=0)
def tjenestepensjon_fribelop_g(tjenestepensjon_beregnet_fribelop_g: AntallG) -> AntallG:
    """En kan tjene beløpsgrensen i kalenderåret uten at uførepensjonen går ned."""
    return tjenestepensjon_beregnet_fribelop_g


@regel(
    OFFENTLIG,
    fra=FRA,
    periode="måned",
    etikett="Beløpsgrense i G når det ikke er noen",
    unntak_fra="tjenestepensjon_fribelop_g",
    nar="tjenestepensjon_uten_fribelop",
    sikkerhet="middels",
    minst=0,
)
def tjenestepensjon_fribelop_g_ingen() -> AntallG:
    """Uten beløpsgrense går uførepensjonen ned fra første krone over inntekten etter uførhet."""
    return 0.0


@regel(REDUKSJON, fra=FRA, periode="måned", etikett="Prosenten uførepensjonen går ned med", minst=0)
def tjenestepensjon_reduksjonsprosent(
    tjenestepensjon_full_per_ar: KrPerAr,
    tjenestepensjon_fullt_barnetillegg: KrPerAr,
    tjenestepensjon_tjenestetidsandel: Andel,
    tjenestepensjon_ifu: KrPerAr,
    tjenestepensjon_valg_barnetillegg: Barnetillegget,
) -> Andel:
    """Prosenten er uførepensjonen ved full uførhet delt på inntekten før uførhet."""
    full = tjenestepensjon_full_per_ar
    if tjenestepensjon_valg_barnetillegg == Barnetillegget.MED:
        full = full + tjenestepensjon_fullt_barnetillegg
    return del_pa(full * tjenestepensjon_tjenestetidsandel, tjenestepensjon_ifu, ved_null=0)


@regel(REDUKSJON, fra=FRA, periode="år", etikett="Inntektsgrense i uførepensjonen", minst=0)
def tjenestepensjon_inntektsgrense(
    tjenestepensjon_arets_ieu: KrPerAr,
    tjenestepensjon_arets_fribelop_g: AntallG,
    uforetrygd_g_i_reduksjonen: KrPerG,
) -> KrPerAr:
    """Grensen er inntekten etter uførhet med beløpsgrensen i tillegg."""
    return tjenestepensjon_arets_ieu + tjenestepensjon_arets_fribelop_g * uforetrygd_g_i_reduksjonen


@regel(REDUKSJON, fra=FRA, periode="år", etikett="Reduksjon i uførepensjonen", minst=0)
def tjenestepensjon_reduksjon(
    pensjonsgivende_inntekt: KrPerAr,
    tjenestepensjon_inntektsgrense: KrPerAr,
    tjenestepensjon_arets_reduksjonsprosent: Andel,
) -> KrPerAr:
    """Uførepensjonen går ned med prosenten av inntekten over grensen."""
    over = max(0.0, pensjonsgivende_inntekt - tjenestepensjon_inntektsgrense)
    return over * tjenestepensjon_arets_reduksjonsprosent


@regel(
    REDUKSJON, fra=FRA, periode="år", etikett="Inntektstak i uførepensjonen", sikkerhet="middels", minst=0
)
def tjenestepensjon_inntektstak(
    tjenestepensjon_inntektstak_andel: Andel, tjenestepensjon_arets_ifu: KrPerAr
) -> KrPerAr:
    """Inntektstaket er det samme som i uføretrygden: 80 prosent av inntekten før uførhet, i hele kroner."""
    return avrund(tjenestepensjon_inntektstak_andel * tjenestepensjon_arets_ifu)


@regel(REDUKSJON, fra=FRA, periode="år", etikett="Uførepensjonen stanses dette året", sikkerhet="middels")
def tjenestepensjon_stanset(
    pensjonsgivende_inntekt: KrPerAr, tjenestepensjon_inntektstak: KrPerAr
) -> JaNei:
    """Med inntekt over inntektstaket betales ingen uførepensjon det året; er den lik, stanser ingenting."""
    return pensjonsgivende_inntekt > tjenestepensjon_inntektstak


@regel(REDUKSJON, fra=FRA, periode="år", etikett="Uførepensjon fra tjenestepensjonen", minst=0)
def tjenestepensjon_etter_reduksjon(
    tjenestepensjon_stanset: JaNei,
    tjenestepensjon_for_reduksjon: KrPerAr,
    tjenestepensjon_reduksjon: KrPerAr,
) -> KrPerAr:
    """Uførepensjonen er det som er igjen når reduksjonen er trukket fra, aldri mindre enn null."""
    if tjenestepensjon_stanset:
        return 0.0
    return max(0.0, tjenestepensjon_for_reduksjon - tjenestepensjon_reduksjon)


@regel(REDUKSJON, fra=FRA, periode="år", etikett="Lavere uførepensjon på grunn av inntekt", minst=0)
def tjenestepensjon_kutt(
    tjenestepensjon_for_reduksjon: KrPerAr, tjenestepensjon_etter_reduksjon: KrPerAr
) -> KrPerAr:
    """Så mye lavere blir uførepensjonen på grunn av inntekten."""
    return tjenestepensjon_for_reduksjon - tjenestepensjon_etter_reduksjon


@regel(BEGGE, fra=FRA, periode="år", etikett="Inntekt, uføretrygd og uførepensjon", minst=0)
def tjenestepensjon_samlet_inntekt(
    inntekt_og_uforetrygd: KrPerAr, tjenestepensjon_etter_reduksjon: KrPerAr
) -> KrPerAr:
    """Til sammen har en lønnen, uføretrygden og uførepensjonen fra tjenestepensjonen, før skatt."""
    return inntekt_og_uforetrygd + tjenestepensjon_etter_reduksjon
