"""Hvor stor uførepensjonen er ved full uførhet og full tjenestetid, offentlig og privat."""

from __future__ import annotations

from ...engine import del_pa, regel
from ...engine.units import Andel, AntallG, JaNei, KrPerAr, KrPerG
from .enheter import AndelPerBarn, AntallBarn
from .fakta import Folketrygdytelse, Sektor

OFFENTLIG = "lov om Statens pensjonskasse kap. 6"
PRIVAT = "tjenestepensjonsloven kap. 8"
BEGGE = f"{OFFENTLIG}; {PRIVAT}"
FRA = "2016-01-01"


@regel(BEGGE, fra=FRA, periode="fast", etikett="Har privat tjenestepensjon")
def tjenestepensjon_privat(tjenestepensjon_sektor: Sektor) -> JaNei:
    """I privat sektor er det avtalen som sier hva pensjonen er."""
    return tjenestepensjon_sektor == Sektor.PRIVAT


@regel(OFFENTLIG, fra=FRA, etikett="Lønn da en ble ufør, oppjustert", sikkerhet="middels", minst=0)
def tjenestepensjon_regulert_grunnlag(
    tjenestepensjon_lonn_ved_uforhet: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
) -> KrPerAr:
    """Pensjonsgrunnlaget er lønnen på uføretidspunktet, regulert med G siden."""
    return tjenestepensjon_lonn_ved_uforhet * del_pa(
        grunnbelop, uforetrygd_g_ved_uforetidspunktet, ved_null=1
    )


@regel(BEGGE, fra=FRA, periode="måned", etikett="Lønn som teller", minst=0)
def tjenestepensjon_lonn_inntil_12_g(
    tjenestepensjon_grunnlag_per_ar: KrPerAr, tjenestepensjon_ovre_grense: AntallG, grunnbelop: KrPerG
) -> KrPerAr:
    """Lønn over 12 G teller ikke."""
    return min(tjenestepensjon_grunnlag_per_ar, tjenestepensjon_ovre_grense * grunnbelop)


@regel(BEGGE, fra=FRA, periode="måned", etikett="Lønn opp til 6 G", minst=0)
def tjenestepensjon_lonn_inntil_6_g(
    tjenestepensjon_grunnlag_per_ar: KrPerAr, tjenestepensjon_nedre_grense: AntallG, grunnbelop: KrPerG
) -> KrPerAr:
    """Lønn opp til 6 G er den delen folketrygden også dekker."""
    return min(tjenestepensjon_grunnlag_per_ar, tjenestepensjon_nedre_grense * grunnbelop)


@regel(BEGGE, fra=FRA, periode="måned", etikett="Lønn mellom 6 og 12 G", minst=0)
def tjenestepensjon_lonn_over_6_g(
    tjenestepensjon_lonn_inntil_12_g: KrPerAr, tjenestepensjon_lonn_inntil_6_g: KrPerAr
) -> KrPerAr:
    """Lønnen mellom 6 og 12 G er den delen folketrygden ikke dekker."""
    return tjenestepensjon_lonn_inntil_12_g - tjenestepensjon_lonn_inntil_6_g


@regel(OFFENTLIG, fra=FRA, periode="måned", etikett="Prosentdel av lønnen", minst=0)
def tjenestepensjon_prosentdel(
    tjenestepensjon_lonn_inntil_6_g: KrPerAr, tjenestepensjon_offentlig_prosent: Andel
) -> KrPerAr:
    """Offentlig uførepensjon er 3 prosent av lønnen opp til 6 G."""
    return tjenestepensjon_offentlig_prosent * tjenestepensjon_lonn_inntil_6_g


@regel(
    PRIVAT,
    fra=FRA,
    periode="måned",
    etikett="Prosentdel av lønnen, privat",
    unntak_fra="tjenestepensjon_prosentdel",
    nar="tjenestepensjon_privat",
    minst=0,
)
def tjenestepensjon_prosentdel_privat(
    tjenestepensjon_lonn_inntil_12_g: KrPerAr,
    tjenestepensjon_avtale_prosent: Andel,
    tjenestepensjon_privat_prosent_maks: Andel,
) -> KrPerAr:
    """Privat uførepensjon er det avtalen gir av lønnen opp til 12 G, høyst 3 prosent."""
    prosent = min(tjenestepensjon_avtale_prosent, tjenestepensjon_privat_prosent_maks)
    return prosent * tjenestepensjon_lonn_inntil_12_g


@regel(OFFENTLIG, fra=FRA, periode="måned", etikett="Del av lønn mellom 6 og 12 G", minst=0)
def tjenestepensjon_del_over_6_g(
    tjenestepensjon_lonn_over_6_g: KrPerAr, tjenestepensjon_offentlig_prosent_over_6_g: Andel
) -> KrPerAr:
    """Av lønnen mellom 6 og 12 G er offentlig uførepensjon 69 prosent."""
    return tjenestepensjon_offentlig_prosent_over_6_g * tjenestepensjon_lonn_over_6_g


@regel(
    PRIVAT,
    fra=FRA,
    periode="måned",
    etikett="Del av lønn mellom 6 og 12 G, privat",
    unntak_fra="tjenestepensjon_del_over_6_g",
    nar="tjenestepensjon_privat",
    minst=0,
)
def tjenestepensjon_del_over_6_g_privat(
    tjenestepensjon_lonn_over_6_g: KrPerAr,
    tjenestepensjon_avtale_prosent_over_6_g: Andel,
    tjenestepensjon_privat_prosent_over_6_g_maks: Andel,
) -> KrPerAr:
    """Av lønnen mellom 6 og 12 G kan det avtales en tilleggsprosent, høyst 66 prosent."""
    prosent = min(tjenestepensjon_avtale_prosent_over_6_g, tjenestepensjon_privat_prosent_over_6_g_maks)
    return prosent * tjenestepensjon_lonn_over_6_g


@regel(OFFENTLIG, fra=FRA, periode="måned", etikett="Tillegg i G før taket", minst=0)
def tjenestepensjon_g_tillegg_i_g(tjenestepensjon_offentlig_g_tillegg: AntallG) -> AntallG:
    """I tillegg til andelen av lønnen gir offentlig uførepensjon en firedels G."""
    return tjenestepensjon_offentlig_g_tillegg


@regel(
    PRIVAT,
    fra=FRA,
    periode="måned",
    etikett="Tillegg i G før taket, privat",
    unntak_fra="tjenestepensjon_g_tillegg_i_g",
    nar="tjenestepensjon_privat",
    minst=0,
)
def tjenestepensjon_g_tillegg_i_g_privat(
    tjenestepensjon_avtale_g_tillegg: AntallG, tjenestepensjon_privat_g_tillegg_maks: AntallG
) -> AntallG:
    """En privat avtale kan gi et tillegg på høyst en firedels G."""
    return min(tjenestepensjon_avtale_g_tillegg, tjenestepensjon_privat_g_tillegg_maks)


@regel(BEGGE, fra=FRA, periode="måned", etikett="G-tillegg", minst=0)
def tjenestepensjon_g_tillegg(
    tjenestepensjon_g_tillegg_i_g: AntallG,
    grunnbelop: KrPerG,
    tjenestepensjon_g_tillegg_tak: Andel,
    tjenestepensjon_lonn_inntil_12_g: KrPerAr,
) -> KrPerAr:
    """Tillegget av G er høyst 6 prosent av lønnen."""
    tak = tjenestepensjon_g_tillegg_tak * tjenestepensjon_lonn_inntil_12_g
    return min(tjenestepensjon_g_tillegg_i_g * grunnbelop, tak)


@regel(BEGGE, fra=FRA, periode="måned", etikett="Full uførepensjon", minst=0)
def tjenestepensjon_full_per_ar(
    tjenestepensjon_prosentdel: KrPerAr,
    tjenestepensjon_del_over_6_g: KrPerAr,
    tjenestepensjon_g_tillegg: KrPerAr,
) -> KrPerAr:
    """Full uførepensjon er summen av prosentdelen, delen av lønn over 6 G og G-tillegget."""
    return tjenestepensjon_prosentdel + tjenestepensjon_del_over_6_g + tjenestepensjon_g_tillegg


@regel(
    "lov om Statens pensjonskasse § 27",
    fra=FRA,
    periode="måned",
    etikett="Offentlig uførepensjon uten ytelse fra folketrygden",
    sikkerhet="middels",
)
def tjenestepensjon_uten_folketrygd(
    tjenestepensjon_privat: JaNei, tjenestepensjon_folketrygd: Folketrygdytelse
) -> JaNei:
    """Den som er for lite ufør til uføretrygd og ikke får AAP, har en egen pensjon i offentlig ordning."""
    if tjenestepensjon_privat:
        return False
    return tjenestepensjon_folketrygd == Folketrygdytelse.INGEN


@regel(
    "lov om Statens pensjonskasse § 27",
    fra=FRA,
    periode="måned",
    etikett="Full uførepensjon uten ytelse fra folketrygden",
    unntak_fra="tjenestepensjon_full_per_ar",
    nar="tjenestepensjon_uten_folketrygd",
    sikkerhet="middels",
    minst=0,
)
def tjenestepensjon_full_uten_folketrygd(
    tjenestepensjon_offentlig_prosent_uten_folketrygd: Andel, tjenestepensjon_lonn_inntil_12_g: KrPerAr
) -> KrPerAr:
    """Uten ytelse fra folketrygden er offentlig uførepensjon 69 prosent av lønnen opp til 12 G."""
    return tjenestepensjon_offentlig_prosent_uten_folketrygd * tjenestepensjon_lonn_inntil_12_g


@regel(OFFENTLIG, fra=FRA, periode="måned", etikett="Fullt barnetillegg", sikkerhet="middels", minst=0)
def tjenestepensjon_fullt_barnetillegg(
    tjenestepensjon_antall_barn: AntallBarn,
    tjenestepensjon_offentlig_barnetillegg: AndelPerBarn,
    tjenestepensjon_offentlig_barnetillegg_maks_barn: AntallBarn,
    tjenestepensjon_lonn_inntil_6_g: KrPerAr,
) -> KrPerAr:
    """Offentlig uførepensjon har et tillegg på 4 prosent av lønnen opp til 6 G per barn, for høyst tre."""
    barn = min(tjenestepensjon_antall_barn, tjenestepensjon_offentlig_barnetillegg_maks_barn)
    return barn * tjenestepensjon_offentlig_barnetillegg * tjenestepensjon_lonn_inntil_6_g


@regel(
    "tjenestepensjonsloven § 8-2",
    fra=FRA,
    periode="måned",
    etikett="Fullt barnetillegg, privat",
    unntak_fra="tjenestepensjon_fullt_barnetillegg",
    nar="tjenestepensjon_privat",
    sikkerhet="lav",
    minst=0,
)
def tjenestepensjon_fullt_barnetillegg_privat(
    tjenestepensjon_antall_barn: AntallBarn,
    tjenestepensjon_avtale_barnetillegg: AndelPerBarn,
    tjenestepensjon_privat_barnetillegg_maks: AndelPerBarn,
    tjenestepensjon_privat_barnetillegg_samlet: Andel,
    tjenestepensjon_lonn_inntil_12_g: KrPerAr,
) -> KrPerAr:
    """En privat avtale kan gi barnetillegg, høyst 4 prosent av lønnen per barn og 12 til sammen."""
    per_barn = min(tjenestepensjon_avtale_barnetillegg, tjenestepensjon_privat_barnetillegg_maks)
    andel = min(tjenestepensjon_antall_barn * per_barn, tjenestepensjon_privat_barnetillegg_samlet)
    return andel * tjenestepensjon_lonn_inntil_12_g
