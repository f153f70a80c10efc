"""Grunnlaget for uføretrygden, ftrl. § 12-11, og beløpene i hele kroner."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, avrund, del_pa, regel
from ...engine.units import JaNei, KrPerAr, KrPerManed
from .fakta_grunnlag import Inntektsar
from .regler_grunnlag_ar import Antall, Art, sum_av_de_beste
from .valg_grunnlag import EosAr

# --- grunnlaget ----------------------------------------------------------------------------------


@regel(
    "ftrl. § 12-11; forordning (EF) nr. 883/2004",
    fra="2015-01-01",
    etikett="Inntekt i et EØS-år",
    sikkerhet="lav",
    minst=0,
)
def uforetrygd_inntekt_i_eos_ar(
    uforetrygd_valg_eos_ar: EosAr,
    uforetrygd_siste_skatteoppgjor_mangler: JaNei,
    uforetrygd_art_ar_1: Art,
    uforetrygd_art_ar_2: Art,
    uforetrygd_art_ar_3: Art,
    uforetrygd_art_ar_4: Art,
    uforetrygd_art_ar_5: Art,
    uforetrygd_norsk_inntekt_1: KrPerAr,
    uforetrygd_norsk_inntekt_2: KrPerAr,
    uforetrygd_norsk_inntekt_3: KrPerAr,
    uforetrygd_norsk_inntekt_4: KrPerAr,
    uforetrygd_norsk_inntekt_5: KrPerAr,
) -> KrPerAr:
    """Et år med trygd i et annet EØS-land fylles med snittet av de norske årene."""
    if uforetrygd_valg_eos_ar == EosAr.INGEN:
        return 0.0
    utenfor = uforetrygd_siste_skatteoppgjor_mangler or uforetrygd_art_ar_1 == Inntektsar.EOS
    antall = 0 if utenfor else 1
    antall += 0 if uforetrygd_art_ar_2 == Inntektsar.EOS else 1
    antall += 0 if uforetrygd_art_ar_3 == Inntektsar.EOS else 1
    antall += 0 if uforetrygd_art_ar_4 == Inntektsar.EOS else 1
    antall += 0 if uforetrygd_art_ar_5 == Inntektsar.EOS else 1
    nyeste = uforetrygd_norsk_inntekt_1 + uforetrygd_norsk_inntekt_2
    eldste = uforetrygd_norsk_inntekt_4 + uforetrygd_norsk_inntekt_5
    return del_pa(nyeste + uforetrygd_norsk_inntekt_3 + eldste, antall, ved_null=0)


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, året før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_1(
    uforetrygd_siste_skatteoppgjor_mangler: JaNei,
    uforetrygd_art_ar_1: Art,
    uforetrygd_norsk_inntekt_1: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Et år uten skatteoppgjør teller ikke; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_siste_skatteoppgjor_mangler:
        return 0.0
    if uforetrygd_art_ar_1 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_1


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, 2 år før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_2(
    uforetrygd_art_ar_2: Art,
    uforetrygd_norsk_inntekt_2: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Den norske inntekten teller; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_art_ar_2 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_2


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, 3 år før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_3(
    uforetrygd_art_ar_3: Art,
    uforetrygd_norsk_inntekt_3: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Den norske inntekten teller; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_art_ar_3 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_3


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, 4 år før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_4(
    uforetrygd_art_ar_4: Art,
    uforetrygd_norsk_inntekt_4: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Den norske inntekten teller; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_art_ar_4 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_4


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, 5 år før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_5(
    uforetrygd_art_ar_5: Art,
    uforetrygd_norsk_inntekt_5: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Den norske inntekten teller; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_art_ar_5 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_5


@regel("ftrl. § 12-11 første ledd", fra="2015-01-01", etikett="Beregnet grunnlag", minst=0)
def uforetrygd_beregnet_grunnlag_per_ar(
    uforetrygd_inntekt_som_teller_1: KrPerAr,
    uforetrygd_inntekt_som_teller_2: KrPerAr,
    uforetrygd_inntekt_som_teller_3: KrPerAr,
    uforetrygd_inntekt_som_teller_4: KrPerAr,
    uforetrygd_inntekt_som_teller_5: KrPerAr,
    uforetrygd_grunnlag_beste_ar: Antall,
) -> KrPerAr:
    """Grunnlaget er snittet av de tre beste av de fem siste årene før en ble ufør."""
    sum_beste = sum_av_de_beste(
        uforetrygd_inntekt_som_teller_1,
        uforetrygd_inntekt_som_teller_2,
        uforetrygd_inntekt_som_teller_3,
        uforetrygd_inntekt_som_teller_4,
        uforetrygd_inntekt_som_teller_5,
        uforetrygd_grunnlag_beste_ar,
    )
    return del_pa(sum_beste, uforetrygd_grunnlag_beste_ar, ved_null=0)


# --- beløp per måned og i hele kroner ------------------------------------------------------------


@regel(
    "ftrl. § 12-13",
    fra="2015-01-01",
    periode="måned",
    etikett="Uføretrygd per måned før reduksjon",
    minst=0,
)
def uforetrygd_brutto_per_maned(uforetrygd_brutto_per_ar: KrPerAr) -> KrPerManed:
    """Uføretrygden for en måned, før inntekt trekkes fra, er en tolvdel av året i hele kroner."""
    return avrund(uforetrygd_brutto_per_ar / MANEDER_I_ARET)


@regel(
    "ftrl. §§ 12-13 og 12-14",
    fra="2015-01-01",
    periode="år",
    etikett="Uføretrygd per måned etter reduksjon",
    minst=0,
)
def uforetrygd_per_maned(uforetrygd_etter_reduksjon: KrPerAr) -> KrPerManed:
    """Uføretrygden som er igjen etter inntekt, som en tolvdel av året i hele kroner."""
    return avrund(uforetrygd_etter_reduksjon / MANEDER_I_ARET)


@regel(
    "ftrl. § 12-13 andre ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Minsteytelse i hele kroner",
    minst=0,
)
def uforetrygd_minsteytelse_avrundet_per_ar(uforetrygd_minsteytelse_per_ar: KrPerAr) -> KrPerAr:
    """Minsteytelsen for året skrives i hele kroner."""
    return avrund(uforetrygd_minsteytelse_per_ar)


@regel(
    "ftrl. § 12-13 andre ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Minsteytelse per måned, uavrundet",
    minst=0,
)
def uforetrygd_minsteytelse_per_maned_uavrundet(uforetrygd_minsteytelse_per_ar: KrPerAr) -> KrPerManed:
    """Minsteytelsen for en måned er en tolvdel av årets."""
    return uforetrygd_minsteytelse_per_ar / MANEDER_I_ARET


@regel(
    "ftrl. § 12-13 andre ledd", fra="2015-01-01", periode="måned", etikett="Minsteytelse per måned", minst=0
)
def uforetrygd_minsteytelse_per_maned(
    uforetrygd_minsteytelse_per_maned_uavrundet: KrPerManed,
) -> KrPerManed:
    """Minsteytelsen for en måned betales i hele kroner."""
    return avrund(uforetrygd_minsteytelse_per_maned_uavrundet)
