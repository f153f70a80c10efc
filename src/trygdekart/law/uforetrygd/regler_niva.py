"""Hvor mye uføretrygd en har rett til før inntekt trekkes fra: §§ 12-9 og 12-13."""

from __future__ import annotations

from ...engine import del_pa, forste_i_maneden, fyller_ar, regel
from ...engine.declare import Oppslag
from ...engine.units import Alder, Andel, AntallAr, AntallG, Dato, JaNei, KrPerAr, KrPerG
from ..person.fakta import Sivilstand

OPPSLAG = (
    Oppslag(
        navn="uforetrygd_g_ved_uforetidspunktet",
        av="grunnbelop",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-9 tredje ledd",
        etikett="G på uføretidspunktet",
    ),
)


@regel("ftrl. §§ 22-12 og 12-4", fra="2015-01-01", periode="måned", etikett="Har uføretrygd")
def uforetrygd_lopende(maned: Dato, uforetrygd_innvilget_fra: Dato, uforetrygd_opphor_fra: Dato) -> JaNei:
    """Uføretrygden løper fra måneden den er innvilget fra, til og med måneden en når aldersgrensen."""
    return maned >= forste_i_maneden(uforetrygd_innvilget_fra) and maned < uforetrygd_opphor_fra


@regel(
    "ftrl. § 12-13 tredje ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Har satsen for unge uføre",
)
def uforetrygd_ung_sats_gjelder(
    maned: Dato,
    fodselsdato: Dato,
    uforetrygd_ung_ufor: JaNei,
    uforetrygd_ung_hoyere_sats_alder: Alder,
) -> JaNei:
    """Satsen for unge uføre gjelder fra måneden en fyller 20 år."""
    if not uforetrygd_ung_ufor:
        return False
    return maned >= forste_i_maneden(fyller_ar(fodselsdato, uforetrygd_ung_hoyere_sats_alder))


@regel("ftrl. § 12-13 andre ledd", fra="2015-01-01", periode="måned", etikett="Minstesats", minst=0)
def uforetrygd_minstesats(
    sivilstand: Sivilstand, uforetrygd_minste_hoy: AntallG, uforetrygd_minste_ordinaer: AntallG
) -> AntallG:
    """Enslige har høy minstesats, gifte og samboere den ordinære."""
    if sivilstand == Sivilstand.ENSLIG:
        return uforetrygd_minste_hoy
    return uforetrygd_minste_ordinaer


@regel(
    "ftrl. § 12-13 tredje ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Minstesats for unge uføre",
    unntak_fra="uforetrygd_minstesats",
    nar="uforetrygd_ung_sats_gjelder",
    foran=("uforetrygd_minstesats_omregnet",),
    minst=0,
)
def uforetrygd_minstesats_ung(
    sivilstand: Sivilstand,
    uforetrygd_minste_ung_enslig: AntallG,
    uforetrygd_minste_ung_gift: AntallG,
) -> AntallG:
    """Unge uføre har en høyere minstesats, høyest for enslige."""
    if sivilstand == Sivilstand.ENSLIG:
        return uforetrygd_minste_ung_enslig
    return uforetrygd_minste_ung_gift


@regel(
    "ftrl. § 12-13 andre ledd andre punktum",
    fra="2015-01-01",
    periode="måned",
    etikett="Minstesats for omregnede",
    unntak_fra="uforetrygd_minstesats",
    nar="uforetrygd_omregnet_2015",
    minst=0,
)
def uforetrygd_minstesats_omregnet(
    sivilstand: Sivilstand, uforetrygd_minste_hoy: AntallG, uforetrygd_minste_omregnet: AntallG
) -> AntallG:
    """Gifte og samboere som fikk uførepensjonen omregnet i 2015, har en egen minstesats."""
    if sivilstand == Sivilstand.ENSLIG:
        return uforetrygd_minste_hoy
    return uforetrygd_minste_omregnet


@regel("ftrl. § 12-12", fra="2015-01-01", etikett="Andel av full trygdetid", minst=0)
def uforetrygd_trygdetid_andel(
    uforetrygd_trygdetid: AntallAr, uforetrygd_full_trygdetid: AntallAr
) -> Andel:
    """Med kortere trygdetid enn full er uføretrygden tilsvarende mindre."""
    return min(1.0, del_pa(uforetrygd_trygdetid, uforetrygd_full_trygdetid, ved_null=0))


@regel("ftrl. § 12-13 andre ledd", fra="2015-01-01", periode="måned", etikett="Minsteytelse", minst=0)
def uforetrygd_minsteytelse_per_ar(
    uforetrygd_minstesats: AntallG, grunnbelop: KrPerG, uforetrygd_trygdetid_andel: Andel
) -> KrPerAr:
    """Minsteytelsen er minstesatsen ganger G, for den trygdetiden en har."""
    return uforetrygd_minstesats * grunnbelop * uforetrygd_trygdetid_andel


@regel("ftrl. § 12-13 første ledd", fra="2015-01-01", etikett="Egenopptjent uføretrygd", minst=0)
def uforetrygd_egenopptjent_per_ar(
    uforetrygd_sats: Andel, uforetrygd_grunnlag_per_ar: KrPerAr, uforetrygd_trygdetid_andel: Andel
) -> KrPerAr:
    """Egenopptjent uføretrygd er 66 prosent av grunnlaget, for den trygdetiden en har."""
    return uforetrygd_sats * uforetrygd_grunnlag_per_ar * uforetrygd_trygdetid_andel


@regel(
    "ftrl. § 12-13",
    fra="2015-01-01",
    periode="måned",
    etikett="Uføretrygd ved 100 prosent uføregrad",
    minst=0,
)
def uforetrygd_ugradert_per_ar(
    uforetrygd_egenopptjent_per_ar: KrPerAr, uforetrygd_minsteytelse_per_ar: KrPerAr
) -> KrPerAr:
    """Uføretrygden er den egenopptjente, men aldri mindre enn minsteytelsen."""
    return max(uforetrygd_egenopptjent_per_ar, uforetrygd_minsteytelse_per_ar)


@regel("ftrl. § 12-13", fra="2015-01-01", periode="måned", etikett="Uføretrygd før reduksjon", minst=0)
def uforetrygd_brutto_per_ar(
    uforetrygd_lopende: JaNei, uforetrygd_ugradert_per_ar: KrPerAr, uforetrygd_uforegrad: Andel
) -> KrPerAr:
    """Uføretrygden svarer til uføregraden, fra den måneden den løper."""
    if not uforetrygd_lopende:
        return 0.0
    return uforetrygd_ugradert_per_ar * uforetrygd_uforegrad


@regel("ftrl. § 12-9 første ledd", fra="2015-01-01", etikett="Minste inntekt før uførhet", minst=0)
def uforetrygd_minste_ifu(
    uforetrygd_ung_ufor: JaNei,
    sivilstand: Sivilstand,
    uforetrygd_minste_ifu_ung: AntallG,
    uforetrygd_minste_ifu_enslig: AntallG,
    uforetrygd_minste_ifu_gift: AntallG,
) -> AntallG:
    """Inntekt før uførhet settes aldri lavere enn en minste, som er høyest for unge uføre."""
    if uforetrygd_ung_ufor:
        return uforetrygd_minste_ifu_ung
    if sivilstand == Sivilstand.ENSLIG:
        return uforetrygd_minste_ifu_enslig
    return uforetrygd_minste_ifu_gift


@regel("ftrl. § 12-9", fra="2015-01-01", etikett="Oppjustert inntekt før uførhet (OIFU)", minst=0)
def uforetrygd_oifu_per_ar(
    uforetrygd_ifu_fastsatt: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
    uforetrygd_minste_ifu: AntallG,
) -> KrPerAr:
    """Inntekt før uførhet følger G fra uføretidspunktet, men er minst minstegrensen."""
    minst = uforetrygd_minste_ifu * grunnbelop
    if uforetrygd_ifu_fastsatt == 0:
        return minst
    vekst = del_pa(grunnbelop, uforetrygd_g_ved_uforetidspunktet, ved_null=1)
    return max(uforetrygd_ifu_fastsatt * vekst, minst)


@regel("ftrl. § 12-9 tredje ledd", fra="2015-01-01", etikett="Oppjustert inntekt etter uførhet", minst=0)
def uforetrygd_oieu_per_ar(
    uforetrygd_uforegrad: Andel,
    uforetrygd_ieu_fastsatt: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
) -> KrPerAr:
    """Ved full uføregrad er inntekten etter uførhet null; ellers følger den G."""
    if uforetrygd_uforegrad == 1:
        return 0.0
    return uforetrygd_ieu_fastsatt * del_pa(grunnbelop, uforetrygd_g_ved_uforetidspunktet, ved_null=1)
