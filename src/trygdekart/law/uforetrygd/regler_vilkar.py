"""Vilkårene for uføretrygd samlet: yrkesskade, behandling, sykdom, fra når, og ung ufør."""

from __future__ import annotations

from ...engine import (
    Oppslag,
    forste_i_maneden,
    fyller_ar,
    legg_til_maneder,
    regel,
)
from ...engine.units import (
    Alder,
    AntallManeder,
    Dato,
    JaNei,
)
from .fakta_vilkar import Vilkar

OPPSLAG = (
    Oppslag(
        navn="uforetrygd_medlemskap_krav",
        av="uforetrygd_medlemskap_ar",
        dato="uforetrygd_krav_dato",
        hjemmel="ftrl. § 12-2 første ledd",
        etikett="Krav til medlemstid den dagen uføretrygden ble søkt om",
    ),
    Oppslag(
        navn="uforetrygd_medlemskap_da",
        av="medlemskap",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-2 andre ledd",
        etikett="Medlemskap på uføretidspunktet",
    ),
    Oppslag(
        navn="uforetrygd_g_ved_kravet",
        av="grunnbelop",
        dato="uforetrygd_krav_dato",
        hjemmel="ftrl. § 12-9",
        etikett="G da kravet ble satt fram",
    ),
)

# --- § 12-17: yrkesskade ---------------------------------------------------------------------------


@regel("ftrl. § 12-17", fra="2015-01-01", etikett="Ufør av yrkesskade")
def uforetrygd_ufor_av_yrkesskade(
    uforetrygd_har_yrkesskadedel: JaNei, uforetrygd_yrkesskade: JaNei
) -> JaNei:
    """Reglene for yrkesskade gjelder når uførheten skyldes en godkjent skade."""
    if uforetrygd_har_yrkesskadedel:
        return True
    return uforetrygd_yrkesskade


# --- §§ 12-5 og 12-6: behandling, tiltak og sykdom --------------------------------------------------


@regel("ftrl. § 12-5", fra="2015-01-01", periode="fast", etikett="Vilkåret om behandling og tiltak")
def uforetrygd_vilkar_behandling(
    uforetrygd_behandling_provd: JaNei, uforetrygd_tiltak_provd: JaNei
) -> JaNei:
    """Behandling og tiltak som kan bedre inntektsevnen, skal være prøvd."""
    return uforetrygd_behandling_provd and uforetrygd_tiltak_provd


@regel("ftrl. § 12-6", fra="2015-01-01", periode="fast", etikett="Vilkåret om sykdom")
def uforetrygd_vilkar_sykdom(uforetrygd_varig_sykdom: JaNei, uforetrygd_sykdom_hovedarsak: JaNei) -> JaNei:
    """Varig sykdom, skade eller lyte må være hovedårsaken til at inntektsevnen er nedsatt."""
    return uforetrygd_varig_sykdom and uforetrygd_sykdom_hovedarsak


# --- §§ 22-12 og 22-13: fra når ---------------------------------------------------------------------


@regel("ftrl. §§ 12-4, 12-8 og 22-12", fra="2015-01-01", periode="fast", etikett="Vilkårene oppfylt fra")
def uforetrygd_beregnet_vilkar_oppfylt_fra(
    uforetrygd_uforetidspunkt: Dato, fodselsdato: Dato, uforetrygd_alder_fra: Alder
) -> Dato:
    """Vilkårene er tidligst oppfylt på uføretidspunktet, og når en er 18 år."""
    return max(uforetrygd_uforetidspunkt, fyller_ar(fodselsdato, uforetrygd_alder_fra))


@regel("ftrl. §§ 22-12 første ledd og 22-13", fra="2015-01-01", periode="fast", etikett="Uføretrygd fra")
def uforetrygd_beregnet_innvilget_fra(
    uforetrygd_vilkar_oppfylt_fra: Dato,
    uforetrygd_krav_dato: Dato,
    uforetrygd_neste_maned: AntallManeder,
    uforetrygd_etterbetaling_maks: AntallManeder,
) -> Dato:
    """Uføretrygden begynner måneden etter at vilkårene er oppfylt, høyst tre måneder før kravmåneden."""
    etter = legg_til_maneder(forste_i_maneden(uforetrygd_vilkar_oppfylt_fra), uforetrygd_neste_maned)
    tidligst = legg_til_maneder(forste_i_maneden(uforetrygd_krav_dato), -uforetrygd_etterbetaling_maks)
    return max(etter, tidligst)


# --- § 12-13 tredje ledd: ung ufør ------------------------------------------------------------------


@regel("ftrl. § 12-13 tredje ledd", fra="2015-01-01", periode="fast", etikett="Fristen for ung ufør")
def uforetrygd_ung_ufor_i_tide(
    fodselsdato: Dato,
    uforetrygd_krav_dato: Dato,
    uforetrygd_ung_ufor_kravfrist_alder: Alder,
    uforetrygd_arbeidet_mer_enn_halvt_etter_26: JaNei,
) -> JaNei:
    """Den som har arbeidet mer enn halvt etter fylte 26, må ha søkt før fylte 36 år."""
    if uforetrygd_krav_dato < fyller_ar(fodselsdato, uforetrygd_ung_ufor_kravfrist_alder):
        return True
    return not uforetrygd_arbeidet_mer_enn_halvt_etter_26


@regel("ftrl. § 12-13 tredje ledd", fra="2015-01-01", periode="fast", etikett="Vilkårene som ung ufør")
def uforetrygd_beregnet_ung_ufor(
    uforetrygd_ufor_som_ung: JaNei,
    uforetrygd_ung_ufor_i_tide: JaNei,
    uforetrygd_alvorlig_sykdom_som_ung: JaNei,
) -> JaNei:
    """Ung ufør er den som ble alvorlig syk og ufør før fylte 26 år, og som har søkt i tide."""
    if not uforetrygd_ufor_som_ung:
        return False
    return uforetrygd_ung_ufor_i_tide and uforetrygd_alvorlig_sykdom_som_ung


# --- Alle vilkårene ---------------------------------------------------------------------------------


@regel("ftrl. §§ 12-2 til 12-7", fra="2015-01-01", periode="måned", etikett="Vilkåret som først mangler")
def uforetrygd_forste_vilkar_som_mangler(
    uforetrygd_vilkar_alder: JaNei,
    uforetrygd_vilkar_inntektsevne: JaNei,
    uforetrygd_vilkar_medlemskap: JaNei,
    uforetrygd_vilkar_behandling: JaNei,
    uforetrygd_vilkar_sykdom: JaNei,
) -> Vilkar:
    """Det første vilkåret som ikke er oppfylt, i den rekkefølgen de prøves her."""
    if not uforetrygd_vilkar_alder:
        return Vilkar.ALDER
    if not uforetrygd_vilkar_inntektsevne:
        return Vilkar.INNTEKTSEVNE
    if not uforetrygd_vilkar_medlemskap:
        return Vilkar.MEDLEMSKAP
    if not uforetrygd_vilkar_behandling:
        return Vilkar.BEHANDLING
    if not uforetrygd_vilkar_sykdom:
        return Vilkar.SYKDOM
    return Vilkar.INGEN


@regel("ftrl. §§ 12-2 til 12-7", fra="2015-01-01", periode="måned", etikett="Alle vilkår for uføretrygd")
def uforetrygd_vilkar_oppfylt(uforetrygd_forste_vilkar_som_mangler: Vilkar) -> JaNei:
    """Alle vilkårene for uføretrygd er oppfylt denne måneden."""
    return uforetrygd_forste_vilkar_som_mangler == Vilkar.INGEN
