"""Tillegg etter en ektefelle: gjenlevendetillegg (§ 12-18) og det gamle ektefelletillegget."""

from __future__ import annotations

from ...engine import Aggregat, Visning, del_pa, regel
from ...engine.units import Andel, AntallG, Dato, JaNei, KrPerAr, KrPerG
from .valg_tillegg import EktefelleGulv, GjenlevendeFrys

AGGREGATER = (
    Aggregat(
        navn="uforetrygd_gjenlevendetillegg_for_reduksjon",
        av="uforetrygd_gjenlevendetillegg_brutto_per_ar",
        metode="sum",
        hjemmel="ftrl. § 12-18",
        etikett="Gjenlevendetillegg før reduksjon",
    ),
)

VISNINGER = (
    Visning(
        av="uforetrygd_gjenlevendetillegg",
        per_ar="uforetrygd_gjenlevendetillegg_per_ar",
        i_aret="uforetrygd_gjenlevendetillegg_i_aret",
    ),
)


@regel(
    "ftrl. § 12-18 med overgangsregler fra 1.1.2024",
    fra="2015-01-01",
    periode="fast",
    etikett="Gjenlevendetillegget er innvilget i tide",
    sikkerhet="middels",
)
def uforetrygd_gjenlevende_i_tide(
    uforetrygd_gjenlevende_innvilget_fra: Dato, uforetrygd_gjenlevende_siste_innvilgelse: Dato
) -> JaNei:
    """Etter 2023 innvilges det ikke nye gjenlevendetillegg."""
    return uforetrygd_gjenlevende_innvilget_fra <= uforetrygd_gjenlevende_siste_innvilgelse


@regel("ftrl. § 12-18", fra="2015-01-01", etikett="Gjennomsnittet av de to grunnlagene", minst=0)
def uforetrygd_gjenlevende_grunnlag_per_ar(
    uforetrygd_grunnlag_per_ar: KrPerAr,
    uforetrygd_avdodes_grunnlag_per_ar: KrPerAr,
    uforetrygd_gjenlevende_avdodes_del: Andel,
) -> KrPerAr:
    """Grunnlaget er gjennomsnittet av ens eget og avdødes."""
    eget = uforetrygd_grunnlag_per_ar * (1 - uforetrygd_gjenlevende_avdodes_del)
    return eget + uforetrygd_avdodes_grunnlag_per_ar * uforetrygd_gjenlevende_avdodes_del


@regel(
    "ftrl. § 12-18", fra="2015-01-01", etikett="Uføretrygd med avdødes rettigheter, full uføregrad", minst=0
)
def uforetrygd_gjenlevende_ugradert_per_ar(
    uforetrygd_gjenlevende_sats: Andel,
    uforetrygd_gjenlevende_grunnlag_per_ar: KrPerAr,
    uforetrygd_trygdetid_andel: Andel,
    uforetrygd_avdodes_minsteytelse_per_ar: KrPerAr,
) -> KrPerAr:
    """Det er 66 prosent av gjennomsnittet, og minst avdødes minsteytelse."""
    av_grunnlag = (
        uforetrygd_gjenlevende_sats * uforetrygd_gjenlevende_grunnlag_per_ar * uforetrygd_trygdetid_andel
    )
    return max(av_grunnlag, uforetrygd_avdodes_minsteytelse_per_ar)


@regel(
    "ftrl. § 12-18",
    fra="2015-01-01",
    periode="måned",
    etikett="Gjenlevendetillegg, full uføregrad",
    minst=0,
)
def uforetrygd_gjenlevendetillegg_ugradert_per_ar(
    uforetrygd_gjenlevende_ugradert_per_ar: KrPerAr, uforetrygd_ugradert_per_ar: KrPerAr
) -> KrPerAr:
    """Tillegget er det avdødes rettigheter gir mer enn ens egen uføretrygd, aldri mindre enn null."""
    return max(0.0, uforetrygd_gjenlevende_ugradert_per_ar - uforetrygd_ugradert_per_ar)


@regel(
    "ftrl. § 12-18", fra="2015-01-01", periode="måned", etikett="Gjenlevendetillegg før reduksjon", minst=0
)
def uforetrygd_gjenlevendetillegg_brutto_per_ar(
    uforetrygd_lopende: JaNei,
    uforetrygd_gjenlevende: JaNei,
    uforetrygd_gjenlevende_i_tide: JaNei,
    uforetrygd_gjenlevendetillegg_ugradert_per_ar: KrPerAr,
    uforetrygd_uforegrad: Andel,
) -> KrPerAr:
    """Tillegget svarer til uføregraden."""
    if not uforetrygd_gjenlevende:
        return 0.0
    if not uforetrygd_lopende or not uforetrygd_gjenlevende_i_tide:
        return 0.0
    return uforetrygd_gjenlevendetillegg_ugradert_per_ar * uforetrygd_uforegrad


@regel(
    "ftrl. § 12-18 med overgangsregler fra 1.1.2024",
    fra="2024-05-01",
    periode="måned",
    gir="uforetrygd_gjenlevendetillegg_brutto_per_ar",
    etikett="Gjenlevendetillegg før reduksjon",
    sikkerhet="lav",
    kilde="ikke sett i kilde (hukommelse)",
    minst=0,
)
def uforetrygd_gjenlevendetillegg_brutto_per_ar_2024(
    uforetrygd_lopende: JaNei,
    uforetrygd_gjenlevende: JaNei,
    uforetrygd_gjenlevende_i_tide: JaNei,
    uforetrygd_valg_gjenlevende_frys: GjenlevendeFrys,
    uforetrygd_gjenlevendetillegg_vedtatt_per_ar: KrPerAr,
    uforetrygd_gjenlevendetillegg_ugradert_per_ar: KrPerAr,
    uforetrygd_uforegrad: Andel,
) -> KrPerAr:
    """Fra mai 2024 står tillegget stille i kroner."""
    if not uforetrygd_gjenlevende:
        return 0.0
    if not uforetrygd_lopende or not uforetrygd_gjenlevende_i_tide:
        return 0.0
    if uforetrygd_valg_gjenlevende_frys == GjenlevendeFrys.FOLGER_BEREGNINGEN:
        return uforetrygd_gjenlevendetillegg_ugradert_per_ar * uforetrygd_uforegrad
    return uforetrygd_gjenlevendetillegg_vedtatt_per_ar


@regel(
    "ftrl. § 12-18, jf. § 12-14",
    fra="2015-01-01",
    periode="år",
    etikett="Del av uføretrygden igjen",
    minst=0,
)
def uforetrygd_utbetalt_del(
    uforetrygd_etter_reduksjon: KrPerAr, uforetrygd_for_reduksjon: KrPerAr
) -> Andel:
    """Så stor del av uføretrygden er igjen når inntekten er trukket fra."""
    return del_pa(uforetrygd_etter_reduksjon, uforetrygd_for_reduksjon, ved_null=0)


@regel(
    "ftrl. § 12-18, jf. § 12-14",
    fra="2015-01-01",
    periode="år",
    etikett="Gjenlevendetillegg",
    sikkerhet="middels",
    minst=0,
)
def uforetrygd_gjenlevendetillegg(
    uforetrygd_gjenlevendetillegg_for_reduksjon: KrPerAr, uforetrygd_utbetalt_del: Andel
) -> KrPerAr:
    """Inntekt setter ned tillegget like mye i prosent som uføretrygden."""
    if uforetrygd_gjenlevendetillegg_for_reduksjon == 0:
        return 0.0
    return uforetrygd_gjenlevendetillegg_for_reduksjon * uforetrygd_utbetalt_del


@regel(
    "overgangsregler 2015 om ektefelletillegg",
    fra="2015-01-01",
    periode="måned",
    etikett="Ektefelletillegg",
    sikkerhet="lav",
    minst=0,
)
def uforetrygd_ektefelletillegg_per_ar(
    uforetrygd_lopende: JaNei,
    uforetrygd_omregnet_2015: JaNei,
    uforetrygd_ektefelletillegg: JaNei,
    uforetrygd_ektefelletillegg_vedtatt_per_ar: KrPerAr,
    uforetrygd_valg_ektefelle_gulv: EktefelleGulv,
    uforetrygd_ektefelletillegg_gulv: AntallG,
    grunnbelop: KrPerG,
    uforetrygd_trygdetid_andel: Andel,
    uforetrygd_ugradert_per_ar: KrPerAr,
    uforetrygd_uforegrad: Andel,
) -> KrPerAr:
    """Den som fikk tillegget omregnet i 2015, beholdt det, med et gulv på 3,76 G."""
    if not uforetrygd_lopende or not uforetrygd_omregnet_2015:
        return 0.0
    if not uforetrygd_ektefelletillegg:
        return 0.0
    if uforetrygd_valg_ektefelle_gulv == EktefelleGulv.INTET_GULV:
        return uforetrygd_ektefelletillegg_vedtatt_per_ar
    gulv = uforetrygd_ektefelletillegg_gulv * grunnbelop * uforetrygd_trygdetid_andel
    opp_til_gulvet = (gulv - uforetrygd_ugradert_per_ar) * uforetrygd_uforegrad
    return max(uforetrygd_ektefelletillegg_vedtatt_per_ar, opp_til_gulvet)


@regel(
    "overgangsregler 2015 om ektefelletillegg",
    fra="2025-01-01",
    periode="måned",
    gir="uforetrygd_ektefelletillegg_per_ar",
    etikett="Ektefelletillegg",
    minst=0,
)
def uforetrygd_ektefelletillegg_per_ar_2025() -> KrPerAr:
    """Ektefelletillegget falt bort for alle senest ved utgangen av 2024."""
    return 0.0
