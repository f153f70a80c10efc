"""Barnetillegget etter inntektsprøvingen, ftrl. § 12-16."""

from __future__ import annotations

from ...engine import (
    MANEDER_I_ARET,
    Aggregat,
    Visning,
    avrund,
    del_pa,
    hjelpefunksjon,
    regel,
)
from ...engine.units import (
    Andel,
    AntallG,
    JaNei,
    KrPerAr,
    KrPerG,
    KrPerManed,
    ManederIAret,
)
from .regler_barnetillegg_barn import AntallBarn
from .valg_tillegg import BarnetilleggVedStans

AGGREGATER = (
    Aggregat(
        navn="uforetrygd_barnetillegg_felles_for_avkorting",
        av="uforetrygd_barnetillegg_felles_etter_tak_per_ar",
        metode="sum",
        hjemmel="ftrl. § 12-16",
        etikett="Barnetillegg for fellesbarn før inntektsprøving",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_saerkull_for_avkorting",
        av="uforetrygd_barnetillegg_saerkull_etter_tak_per_ar",
        metode="sum",
        hjemmel="ftrl. § 12-16",
        etikett="Barnetillegg for særkullsbarn før inntektsprøving",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_felles_arets_fribelop_g",
        av="uforetrygd_barnetillegg_felles_fribelop_g",
        metode="vektet",
        nar="uforetrygd_barnetillegg_felles_lopende",
        hjemmel="ftrl. § 12-16",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_saerkull_arets_fribelop_g",
        av="uforetrygd_barnetillegg_saerkull_fribelop_g",
        metode="vektet",
        nar="uforetrygd_barnetillegg_saerkull_lopende",
        hjemmel="ftrl. § 12-16",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_felles_maneder",
        av="uforetrygd_barnetillegg_felles_manedstakt",
        metode="vektet",
        hjemmel="ftrl. § 12-16",
        etikett="Måneder i året med barnetillegg for fellesbarn",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_saerkull_maneder",
        av="uforetrygd_barnetillegg_saerkull_manedstakt",
        metode="vektet",
        hjemmel="ftrl. § 12-16",
        etikett="Måneder i året med barnetillegg for særkullsbarn",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_maneder",
        av="uforetrygd_barnetillegg_manedstakt",
        metode="vektet",
        hjemmel="ftrl. § 12-16",
        etikett="Måneder i året med barnetillegg",
    ),
    Aggregat(
        navn="uforetrygd_maneder_i_aret",
        av="uforetrygd_manedstakt",
        metode="vektet",
        hjemmel="ftrl. § 12-16",
        etikett="Måneder i året med uføretrygd",
    ),
)

VISNINGER = (
    Visning(
        av="uforetrygd_barnetillegg",
        per_ar="uforetrygd_barnetillegg_per_ar",
        i_aret="uforetrygd_barnetillegg_i_aret",
    ),
)


# --- fribeløpet -----------------------------------------------------------------------------------


@hjelpefunksjon
def _fribelop_g(antall: AntallBarn, forste: AntallG, flere: AntallG, trygdetid: Andel) -> AntallG:
    """Fribeløpet for det første barnet, og litt mer for hvert barn til."""
    return (forste + max(0, antall - 1) * flere) * trygdetid


@regel("ftrl. § 12-16", fra="2015-01-01", periode="måned", etikett="Fribeløp i G, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_fribelop_g(
    uforetrygd_barn_felles: AntallBarn,
    uforetrygd_barnetillegg_fribelop_g_felles: AntallG,
    uforetrygd_barnetillegg_fribelop_g_flere: AntallG,
    uforetrygd_trygdetid_andel: Andel,
) -> AntallG:
    """Fribeløpet er 4,6 G, og 0,4 G mer for hvert fellesbarn etter det første."""
    return _fribelop_g(
        uforetrygd_barn_felles,
        uforetrygd_barnetillegg_fribelop_g_felles,
        uforetrygd_barnetillegg_fribelop_g_flere,
        uforetrygd_trygdetid_andel,
    )


@regel("ftrl. § 12-16", fra="2015-01-01", periode="måned", etikett="Fribeløp i G, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_fribelop_g(
    uforetrygd_barn_saerkull: AntallBarn,
    uforetrygd_barnetillegg_fribelop_g_saerkull: AntallG,
    uforetrygd_barnetillegg_fribelop_g_flere: AntallG,
    uforetrygd_trygdetid_andel: Andel,
) -> AntallG:
    """Fribeløpet er 3,1 G, og 0,4 G mer for hvert særkullsbarn etter det første."""
    return _fribelop_g(
        uforetrygd_barn_saerkull,
        uforetrygd_barnetillegg_fribelop_g_saerkull,
        uforetrygd_barnetillegg_fribelop_g_flere,
        uforetrygd_trygdetid_andel,
    )


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Fribeløp, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_fribelop(
    uforetrygd_barnetillegg_felles_arets_fribelop_g: AntallG, uforetrygd_arets_siste_g: KrPerG
) -> KrPerAr:
    """Fribeløpet for et helt år regnes med den siste G i året, i hele kroner."""
    return avrund(uforetrygd_barnetillegg_felles_arets_fribelop_g * uforetrygd_arets_siste_g)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Fribeløp, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_fribelop(
    uforetrygd_barnetillegg_saerkull_arets_fribelop_g: AntallG, uforetrygd_arets_siste_g: KrPerG
) -> KrPerAr:
    """Fribeløpet for et helt år regnes med den siste G i året, i hele kroner."""
    return avrund(uforetrygd_barnetillegg_saerkull_arets_fribelop_g * uforetrygd_arets_siste_g)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Fribeløp brukt, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_fribelop_brukt(
    uforetrygd_barnetillegg_felles_fribelop: KrPerAr, uforetrygd_barnetillegg_felles_maneder: ManederIAret
) -> KrPerAr:
    """Med tillegg bare en del av året kortes fribeløpet ned til de månedene."""
    return uforetrygd_barnetillegg_felles_fribelop * uforetrygd_barnetillegg_felles_maneder / MANEDER_I_ARET


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Fribeløp brukt, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_fribelop_brukt(
    uforetrygd_barnetillegg_saerkull_fribelop: KrPerAr,
    uforetrygd_barnetillegg_saerkull_maneder: ManederIAret,
) -> KrPerAr:
    """Med tillegg bare en del av året kortes fribeløpet ned til de månedene."""
    return (
        uforetrygd_barnetillegg_saerkull_fribelop
        * uforetrygd_barnetillegg_saerkull_maneder
        / MANEDER_I_ARET
    )


# --- inntekten ------------------------------------------------------------------------------------


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Egen personinntekt", minst=0)
def uforetrygd_barnetillegg_egen_inntekt(
    pensjonsgivende_inntekt: KrPerAr,
    uforetrygd_etter_reduksjon: KrPerAr,
    uforetrygd_annen_personinntekt: KrPerAr,
) -> KrPerAr:
    """Arbeidsinntekt, uføretrygd, pensjoner og andre ytelser teller, men ikke barnetillegget selv."""
    return pensjonsgivende_inntekt + uforetrygd_etter_reduksjon + uforetrygd_annen_personinntekt


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Den andre forelderens inntekt", minst=0)
def uforetrygd_annen_forelder_inntekt_regnet(
    uforetrygd_annen_forelder_inntekt: KrPerAr,
    uforetrygd_barnetillegg_annen_forelder_fradrag: AntallG,
    uforetrygd_arets_siste_g: KrPerG,
) -> KrPerAr:
    """Av den andre forelderens inntekt holdes inntil 1 G utenfor."""
    fradrag = uforetrygd_barnetillegg_annen_forelder_fradrag * uforetrygd_arets_siste_g
    return max(0.0, uforetrygd_annen_forelder_inntekt - fradrag)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Samlet inntekt, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_samlet_inntekt(
    uforetrygd_barnetillegg_egen_inntekt: KrPerAr, uforetrygd_annen_forelder_inntekt_regnet: KrPerAr
) -> KrPerAr:
    """For fellesbarn legges begge foreldrenes inntekt sammen."""
    return uforetrygd_barnetillegg_egen_inntekt + uforetrygd_annen_forelder_inntekt_regnet


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt brukt, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_inntekt(
    uforetrygd_barnetillegg_felles_samlet_inntekt: KrPerAr,
    uforetrygd_barnetillegg_felles_maneder: ManederIAret,
    uforetrygd_maneder_i_aret: ManederIAret,
) -> KrPerAr:
    """Med tillegg bare en del av året teller inntekten for de månedene."""
    if uforetrygd_barnetillegg_felles_maneder == 0:
        return 0.0
    takt = uforetrygd_barnetillegg_felles_samlet_inntekt * uforetrygd_barnetillegg_felles_maneder
    return del_pa(takt, uforetrygd_maneder_i_aret, ved_null=0)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt brukt, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_inntekt(
    uforetrygd_barnetillegg_egen_inntekt: KrPerAr,
    uforetrygd_barnetillegg_saerkull_maneder: ManederIAret,
    uforetrygd_maneder_i_aret: ManederIAret,
) -> KrPerAr:
    """For særkullsbarn teller bare egen inntekt, for månedene med tillegg."""
    if uforetrygd_barnetillegg_saerkull_maneder == 0:
        return 0.0
    takt = uforetrygd_barnetillegg_egen_inntekt * uforetrygd_barnetillegg_saerkull_maneder
    return del_pa(takt, uforetrygd_maneder_i_aret, ved_null=0)


# --- inntektsprøvingen ----------------------------------------------------------------------------


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt over fribeløpet, felles", minst=0)
def uforetrygd_barnetillegg_felles_overskytende(
    uforetrygd_barnetillegg_felles_inntekt: KrPerAr, uforetrygd_barnetillegg_felles_fribelop_brukt: KrPerAr
) -> KrPerAr:
    """Bare inntekt over fribeløpet setter ned tillegget."""
    return max(0.0, uforetrygd_barnetillegg_felles_inntekt - uforetrygd_barnetillegg_felles_fribelop_brukt)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt over fribeløpet, særkull", minst=0)
def uforetrygd_barnetillegg_saerkull_overskytende(
    uforetrygd_barnetillegg_saerkull_inntekt: KrPerAr,
    uforetrygd_barnetillegg_saerkull_fribelop_brukt: KrPerAr,
) -> KrPerAr:
    """Bare inntekt over fribeløpet setter ned tillegget."""
    return max(
        0.0, uforetrygd_barnetillegg_saerkull_inntekt - uforetrygd_barnetillegg_saerkull_fribelop_brukt
    )


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Avkorting, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_avkorting(
    uforetrygd_barnetillegg_felles_overskytende: KrPerAr, uforetrygd_barnetillegg_avkortingssats: Andel
) -> KrPerAr:
    """Tillegget går ned med halvparten av inntekten over fribeløpet."""
    return uforetrygd_barnetillegg_felles_overskytende * uforetrygd_barnetillegg_avkortingssats


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Avkorting, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_avkorting(
    uforetrygd_barnetillegg_saerkull_overskytende: KrPerAr, uforetrygd_barnetillegg_avkortingssats: Andel
) -> KrPerAr:
    """Tillegget går ned med halvparten av inntekten over fribeløpet."""
    return uforetrygd_barnetillegg_saerkull_overskytende * uforetrygd_barnetillegg_avkortingssats


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Barnetillegg, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles(
    uforetrygd_barnetillegg_felles_for_avkorting: KrPerAr, uforetrygd_barnetillegg_felles_avkorting: KrPerAr
) -> KrPerAr:
    """Dette er igjen av tillegget for fellesbarn når avkortingen er trukket fra."""
    return max(0.0, uforetrygd_barnetillegg_felles_for_avkorting - uforetrygd_barnetillegg_felles_avkorting)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Barnetillegg, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull(
    uforetrygd_barnetillegg_saerkull_for_avkorting: KrPerAr,
    uforetrygd_barnetillegg_saerkull_avkorting: KrPerAr,
) -> KrPerAr:
    """Dette er igjen av tillegget for særkullsbarn når avkortingen er trukket fra."""
    return max(
        0.0, uforetrygd_barnetillegg_saerkull_for_avkorting - uforetrygd_barnetillegg_saerkull_avkorting
    )


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt der tillegget er borte", minst=0)
def uforetrygd_barnetillegg_felles_stoppinntekt(
    uforetrygd_barnetillegg_felles_fribelop_brukt: KrPerAr,
    uforetrygd_barnetillegg_felles_for_avkorting: KrPerAr,
    uforetrygd_barnetillegg_avkortingssats: Andel,
) -> KrPerAr:
    """Ved denne samlede inntekten er det ikke noe igjen av tillegget for fellesbarn."""
    over = del_pa(
        uforetrygd_barnetillegg_felles_for_avkorting, uforetrygd_barnetillegg_avkortingssats, ved_null=0
    )
    return avrund(uforetrygd_barnetillegg_felles_fribelop_brukt + over)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt der tillegget er borte", minst=0)
def uforetrygd_barnetillegg_saerkull_stoppinntekt(
    uforetrygd_barnetillegg_saerkull_fribelop_brukt: KrPerAr,
    uforetrygd_barnetillegg_saerkull_for_avkorting: KrPerAr,
    uforetrygd_barnetillegg_avkortingssats: Andel,
) -> KrPerAr:
    """Ved denne inntekten er det ikke noe igjen av tillegget for særkullsbarn."""
    over = del_pa(
        uforetrygd_barnetillegg_saerkull_for_avkorting, uforetrygd_barnetillegg_avkortingssats, ved_null=0
    )
    return avrund(uforetrygd_barnetillegg_saerkull_fribelop_brukt + over)


@regel("ftrl. §§ 12-15 og 12-16", fra="2015-01-01", periode="år", etikett="Barnetillegg", minst=0)
def uforetrygd_barnetillegg(
    uforetrygd_barnetillegg_felles: KrPerAr,
    uforetrygd_barnetillegg_saerkull: KrPerAr,
    uforetrygd_valg_barnetillegg_ved_stans: BarnetilleggVedStans,
    uforetrygd_stanset: JaNei,
) -> KrPerAr:
    """Barnetillegget er det som er igjen for alle barna etter inntektsprøvingen."""
    belop = uforetrygd_barnetillegg_felles + uforetrygd_barnetillegg_saerkull
    if belop == 0 or uforetrygd_valg_barnetillegg_ved_stans == BarnetilleggVedStans.UTBETALES:
        return belop
    if uforetrygd_stanset:
        return 0.0
    return belop


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Barnetillegg per måned", minst=0)
def uforetrygd_barnetillegg_per_maned(
    uforetrygd_barnetillegg: KrPerAr, uforetrygd_barnetillegg_maneder: ManederIAret
) -> KrPerManed:
    """Årets barnetillegg fordeles på månedene det løper, i hele kroner."""
    return avrund(del_pa(uforetrygd_barnetillegg, uforetrygd_barnetillegg_maneder, ved_null=0))
