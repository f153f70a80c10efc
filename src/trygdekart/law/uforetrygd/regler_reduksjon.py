"""Reduksjon av uføretrygd på grunn av inntekt, ftrl. § 12-14.

Reduksjonen er årlig lov: den regnes én gang for kalenderåret. Det som kan endres i løpet av året
(sats, grad, G, beløpsgrense), går inn gjennom aggregatene nedenfor.
"""

from __future__ import annotations

from ...engine import Aggregat, Visning, avrund, del_pa, forste_i_maneden, legg_til_maneder, regel
from ...engine.units import Andel, AntallG, AntallManeder, Dato, JaNei, KrPerAr, KrPerG
from .valg import GIReduksjonen, StartIAret
from .valg_oppgjor import IeuIAret, ManedForHoyGrense

LOPENDE = "uforetrygd_lopende"

AGGREGATER = (
    Aggregat(
        navn="uforetrygd_for_reduksjon",
        av="uforetrygd_brutto_per_ar",
        metode="sum",
        hjemmel="ftrl. § 12-14 andre ledd",
        etikett="Uføretrygd før reduksjon",
    ),
    Aggregat(
        navn="uforetrygd_arets_reduksjonsprosent",
        av="uforetrygd_reduksjonsprosent",
        metode="vektet",
        nar=LOPENDE,
        hjemmel="ftrl. § 12-14 andre ledd",
    ),
    Aggregat(
        navn="uforetrygd_arets_oifu",
        av="uforetrygd_oifu_per_ar",
        metode="høyest",
        nar=LOPENDE,
        hjemmel="ftrl. § 12-14 tredje ledd",
        etikett="Oppjustert inntekt før uførhet (OIFU)",
        sikkerhet="middels",
    ),
    Aggregat(
        navn="uforetrygd_arets_oieu",
        av="uforetrygd_oieu_per_ar",
        metode="siste",
        nar=LOPENDE,
        hjemmel="ftrl. § 12-14 første ledd",
        etikett="Oppjustert inntekt etter uførhet",
        sikkerhet="middels",
    ),
    Aggregat(
        navn="uforetrygd_arets_vektede_oieu",
        av="uforetrygd_oieu_per_ar",
        metode="vektet",
        nar=LOPENDE,
        hjemmel="ftrl. § 12-14 første ledd",
        etikett="Oppjustert inntekt etter uførhet, snitt av året",
        sikkerhet="middels",
    ),
    Aggregat(
        navn="uforetrygd_arets_belopsgrense_g",
        av="uforetrygd_belopsgrense_g",
        metode="vektet",
        nar=LOPENDE,
        hjemmel="ftrl. § 12-14 første ledd («vektet fribeløp»)",
        etikett="Beløpsgrense i G",
    ),
    Aggregat(
        navn="uforetrygd_arets_vta",
        av="uforetrygd_vta",
        metode="noen",
        hjemmel="forskrift 5.12.2014 nr. 1602 § 3-1",
        etikett="Er eller har vært i varig tilrettelagt arbeid (VTA)",
    ),
    Aggregat(
        navn="uforetrygd_arets_siste_g",
        av="grunnbelop",
        metode="siste",
        hjemmel="ftrl. § 12-14 første ledd",
        etikett="Den siste G i året",
    ),
    Aggregat(
        navn="uforetrygd_arets_vektede_g",
        av="grunnbelop",
        metode="vektet",
        hjemmel="ftrl. § 12-14 første ledd",
        etikett="Gjennomsnittlig G i året",
    ),
    Aggregat(
        navn="uforetrygd_andel_av_aret",
        av="uforetrygd_lopende_andel",
        metode="vektet",
        hjemmel="ftrl. § 12-14 første ledd",
        etikett="Andel av året med uføretrygd",
    ),
)

VISNINGER = (
    Visning(av="uforetrygd_etter_reduksjon", per_ar="uforetrygd_per_ar", i_aret="uforetrygd_i_aret"),
    Visning(
        av="inntekt_og_uforetrygd",
        per_ar="inntekt_og_uforetrygd_per_ar",
        i_aret="inntekt_og_uforetrygd_i_aret",
    ),
)


@regel(
    "ftrl. § 12-14 andre ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Uføretrygden delt på inntekten før uførhet",
    minst=0,
)
def uforetrygd_reduksjonsprosent_uten_tak(
    uforetrygd_ugradert_per_ar: KrPerAr, uforetrygd_oifu_per_ar: KrPerAr
) -> Andel:
    """Andelen er uføretrygden ved 100 prosent uføregrad delt på inntekten før uførhet."""
    return del_pa(uforetrygd_ugradert_per_ar, uforetrygd_oifu_per_ar, ved_null=0)


@regel("ftrl. § 12-14 andre ledd", fra="2015-01-01", periode="måned", etikett="Kompensasjonsgrad", minst=0)
def uforetrygd_reduksjonsprosent(uforetrygd_reduksjonsprosent_uten_tak: Andel) -> Andel:
    """Uføretrygden går ned med denne andelen av inntekten over grensen."""
    return uforetrygd_reduksjonsprosent_uten_tak


@regel(
    "ftrl. § 12-14 andre ledd",
    fra="2026-01-01",
    i_kraft_fra="2026-07-01",
    vedtatt="2025-12-31",
    periode="måned",
    gir="uforetrygd_reduksjonsprosent",
    etikett="Kompensasjonsgrad",
    nytt_navn=(("2026-07-01", "Reduksjonsprosent"),),
    minst=0,
)
def uforetrygd_reduksjonsprosent_2026(
    uforetrygd_reduksjonsprosent_uten_tak: Andel, uforetrygd_reduksjonsprosent_maks: Andel
) -> Andel:
    """Uføretrygden går ned med denne andelen av inntekten over grensen, høyst 70 prosent."""
    return min(uforetrygd_reduksjonsprosent_uten_tak, uforetrygd_reduksjonsprosent_maks)


@regel("ftrl. § 12-14 første ledd", fra="2015-01-01", periode="måned", etikett="Beløpsgrense i G", minst=0)
def uforetrygd_belopsgrense_g(uforetrygd_fribelop: AntallG) -> AntallG:
    """Beløpsgrensen er 0,4 G."""
    return uforetrygd_fribelop


@regel(
    "ftrl. § 12-14 første ledd",
    fra="2026-01-01",
    i_kraft_fra="2026-10-01",
    periode="måned",
    etikett="Har hatt uføretrygd lenge nok til høyere beløpsgrense",
)
def uforetrygd_ventetid_over(
    maned: Dato,
    uforetrygd_ventetid_fra: Dato,
    uforetrygd_fribelop_ventetid: AntallManeder,
    uforetrygd_valg_24_maneder: ManedForHoyGrense,
) -> JaNei:
    """Beløpsgrensen blir høyere når det har gått 24 måneder med uføretrygd uten økt uføregrad."""
    forste_etter = legg_til_maneder(forste_i_maneden(uforetrygd_ventetid_fra), uforetrygd_fribelop_ventetid)
    if uforetrygd_valg_24_maneder == ManedForHoyGrense.SISTE:
        return maned >= forste_i_maneden(forste_etter - 1)
    return maned >= forste_etter


@regel(
    "ftrl. § 12-14 første ledd",
    fra="2026-01-01",
    i_kraft_fra="2026-10-01",
    periode="måned",
    etikett="Beløpsgrense i G etter 24 måneder",
    unntak_fra="uforetrygd_belopsgrense_g",
    nar="uforetrygd_ventetid_over",
    minst=0,
)
def uforetrygd_belopsgrense_g_etter_ventetid(
    uforetrygd_fribelop_etter_ventetid: AntallG,
) -> AntallG:
    """Etter 24 måneder med uføretrygd er beløpsgrensen 1 G."""
    return uforetrygd_fribelop_etter_ventetid


@regel(
    "ftrl. § 12-14 første ledd", fra="2015-01-01", periode="måned", etikett="Del med uføretrygd", minst=0
)
def uforetrygd_lopende_andel(uforetrygd_lopende: JaNei) -> Andel:
    """Måneder med uføretrygd teller som én, andre som null."""
    if uforetrygd_lopende:
        return 1.0
    return 0.0


@regel("ftrl. § 12-14 første ledd", fra="2015-01-01", periode="år", etikett="G i beløpsgrensen", minst=0)
def uforetrygd_g_i_reduksjonen(
    uforetrygd_valg_g: GIReduksjonen,
    uforetrygd_arets_siste_g: KrPerG,
    uforetrygd_arets_vektede_g: KrPerG,
) -> KrPerG:
    """Grensene for kalenderåret regnes med den siste G i året."""
    if uforetrygd_valg_g == GIReduksjonen.GJENNOMSNITT:
        return uforetrygd_arets_vektede_g
    return uforetrygd_arets_siste_g


@regel("ftrl. § 12-14 første ledd", fra="2015-01-01", periode="år", etikett="Beløpsgrense", minst=0)
def uforetrygd_belopsgrense(
    uforetrygd_arets_belopsgrense_g: AntallG,
    uforetrygd_g_i_reduksjonen: KrPerG,
    uforetrygd_valg_start: StartIAret,
    uforetrygd_andel_av_aret: Andel,
) -> KrPerAr:
    """En kan tjene en beløpsgrense per kalenderår uten at uføretrygden går ned."""
    hel = uforetrygd_arets_belopsgrense_g * uforetrygd_g_i_reduksjonen
    if uforetrygd_valg_start == StartIAret.ETTER_MANEDER:
        return hel * uforetrygd_andel_av_aret
    return hel


@regel(
    "forskrift 5.12.2014 nr. 1602 § 3-1; rundskriv til kap. 12",
    fra="2015-01-01",
    periode="år",
    etikett="Beløpsgrense ved varig tilrettelagt arbeid",
    unntak_fra="uforetrygd_belopsgrense",
    nar="uforetrygd_arets_vta",
    foran=("uforetrygd_belopsgrense_overgang",),
    minst=0,
)
def uforetrygd_belopsgrense_vta(
    uforetrygd_fribelop_vta: AntallG, uforetrygd_g_i_reduksjonen: KrPerG
) -> KrPerAr:
    """Den som er eller har vært i varig tilrettelagt arbeid, har en beløpsgrense på 1 G."""
    return uforetrygd_fribelop_vta * uforetrygd_g_i_reduksjonen


@regel(
    "lov 16.12.2011 nr. 59 del II",
    fra="2015-01-01",
    til="2018-12-31",
    periode="år",
    etikett="Beløpsgrense for den som hadde uførepensjon",
    unntak_fra="uforetrygd_belopsgrense",
    nar="uforetrygd_omregnet_2015",
    minst=0,
)
def uforetrygd_belopsgrense_overgang(uforetrygd_fribelop_overgang: KrPerAr) -> KrPerAr:
    """Den som hadde uførepensjon før 2015, kunne tjene 60 000 kroner i året til og med 2018."""
    return uforetrygd_fribelop_overgang


@regel(
    "ftrl. § 12-14 første ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Inntekt etter uførhet i grensen",
    minst=0,
)
def uforetrygd_oieu_i_bunnfradraget(
    uforetrygd_valg_ieu: IeuIAret,
    uforetrygd_arets_oieu: KrPerAr,
    uforetrygd_arets_vektede_oieu: KrPerAr,
) -> KrPerAr:
    """Inntekten etter uførhet er den siste i året."""
    if uforetrygd_valg_ieu == IeuIAret.VEKTET:
        return uforetrygd_arets_vektede_oieu
    return uforetrygd_arets_oieu


@regel(
    "ftrl. § 12-14 første ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Inntektsgrense",
    nytt_navn=(("2026-07-01", "Bunnfradrag"),),
    minst=0,
)
def uforetrygd_bunnfradrag(
    uforetrygd_oieu_i_bunnfradraget: KrPerAr, uforetrygd_belopsgrense: KrPerAr
) -> KrPerAr:
    """Grensen er inntekten etter uførhet med beløpsgrensen i tillegg."""
    return uforetrygd_oieu_i_bunnfradraget + uforetrygd_belopsgrense


@regel(
    "ftrl. § 12-14 andre ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Inntekt over inntektsgrensen",
    nytt_navn=(("2026-07-01", "Inntekt over bunnfradraget"),),
    minst=0,
)
def uforetrygd_overskytende_inntekt(
    uforetrygd_inntekt: KrPerAr, uforetrygd_bunnfradrag: KrPerAr
) -> KrPerAr:
    """Bare inntekt over grensen fører til reduksjon."""
    return max(0.0, uforetrygd_inntekt - uforetrygd_bunnfradrag)


@regel("ftrl. § 12-14 andre ledd", fra="2015-01-01", periode="år", etikett="Reduksjon", minst=0)
def uforetrygd_reduksjon(
    uforetrygd_overskytende_inntekt: KrPerAr, uforetrygd_arets_reduksjonsprosent: Andel
) -> KrPerAr:
    """Uføretrygden går ned med prosenten av inntekten over grensen."""
    return uforetrygd_overskytende_inntekt * uforetrygd_arets_reduksjonsprosent


@regel("ftrl. § 12-14 tredje ledd", fra="2015-01-01", periode="år", etikett="Inntektstak", minst=0)
def uforetrygd_inntektstak(uforetrygd_inntektstak_andel: Andel, uforetrygd_arets_oifu: KrPerAr) -> KrPerAr:
    """Inntektstaket er 80 prosent av inntekten før uførhet, i hele kroner."""
    return avrund(uforetrygd_inntektstak_andel * uforetrygd_arets_oifu)


@regel(
    "ftrl. § 12-14 tredje ledd", fra="2015-01-01", periode="år", etikett="Inntekten er over inntektstaket"
)
def uforetrygd_over_inntektstaket(uforetrygd_inntekt: KrPerAr, uforetrygd_inntektstak: KrPerAr) -> JaNei:
    """Inntekten må være over inntektstaket; er den lik, stanser ingenting."""
    return uforetrygd_inntekt > uforetrygd_inntektstak


@regel(
    "ftrl. § 12-14 tredje ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Uføretrygden stanses dette året",
)
def uforetrygd_stanset(uforetrygd_over_inntektstaket: JaNei) -> JaNei:
    """Med inntekt over inntektstaket utbetales ingen uføretrygd det året; retten består."""
    return uforetrygd_over_inntektstaket


@regel("ftrl. § 12-14", fra="2015-01-01", periode="år", etikett="Uføretrygd", minst=0)
def uforetrygd_etter_reduksjon(
    uforetrygd_stanset: JaNei, uforetrygd_for_reduksjon: KrPerAr, uforetrygd_reduksjon: KrPerAr
) -> KrPerAr:
    """Uføretrygden er det som er igjen når reduksjonen er trukket fra, aldri mindre enn null."""
    if uforetrygd_stanset:
        return 0.0
    return max(0.0, uforetrygd_for_reduksjon - uforetrygd_reduksjon)


@regel(
    "ftrl. § 12-14",
    fra="2015-01-01",
    periode="år",
    etikett="Lavere uføretrygd på grunn av inntekt",
    minst=0,
)
def uforetrygd_kutt(uforetrygd_for_reduksjon: KrPerAr, uforetrygd_etter_reduksjon: KrPerAr) -> KrPerAr:
    """Så mye lavere blir uføretrygden på grunn av inntekten."""
    return uforetrygd_for_reduksjon - uforetrygd_etter_reduksjon


@regel("ftrl. § 12-14", fra="2015-01-01", periode="år", etikett="Inntekt og uføretrygd", minst=0)
def inntekt_og_uforetrygd(pensjonsgivende_inntekt: KrPerAr, uforetrygd_etter_reduksjon: KrPerAr) -> KrPerAr:
    """Til sammen har en lønnen og uføretrygden som er igjen, før skatt."""
    return pensjonsgivende_inntekt + uforetrygd_etter_reduksjon
