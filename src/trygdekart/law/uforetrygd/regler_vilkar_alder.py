"""Aldersgrensene og inntektskravet fra 62 år, ftrl. § 12-4."""

from __future__ import annotations

from ...engine import (
    MANEDER_I_ARET,
    del_pa,
    forste_i_maneden,
    fyller_ar,
    legg_til_maneder,
    manedsnummer,
    regel,
)
from ...engine.units import (
    Alder,
    AntallAr,
    AntallG,
    AntallManeder,
    Dato,
    JaNei,
    KrPerAr,
    KrPerG,
)

# --- § 12-4: alder --------------------------------------------------------------------------------


@regel("ftrl. § 12-4", fra="2015-01-01", etikett="Heving av aldersgrensene", minst=0)
def uforetrygd_aldersheving_maneder(alderspensjon_aldersheving_maneder: AntallManeder) -> AntallManeder:
    """Uføretrygdens aldersgrenser følger pensjonsalderen for årskullet."""
    return alderspensjon_aldersheving_maneder


@regel("ftrl. § 12-4 første ledd", fra="2015-01-01", etikett="Øvre aldersgrense i måneder", minst=0)
def uforetrygd_ovre_aldersgrense_maneder(
    uforetrygd_alder_til: Alder, uforetrygd_aldersheving_maneder: AntallManeder
) -> AntallManeder:
    """Uføretrygden varer til 67 år, med hevingen for årskullet."""
    return uforetrygd_alder_til * MANEDER_I_ARET + uforetrygd_aldersheving_maneder


@regel("ftrl. § 12-4 første ledd", fra="2015-01-01", etikett="Når øvre aldersgrense nås")
def uforetrygd_nar_ovre_aldersgrense(
    fodselsdato: Dato, uforetrygd_ovre_aldersgrense_maneder: AntallManeder
) -> Dato:
    """Den dagen en når den øvre aldersgrensen."""
    return legg_til_maneder(fodselsdato, uforetrygd_ovre_aldersgrense_maneder)


@regel("ftrl. § 12-4 første ledd", fra="2015-01-01", etikett="Alderspensjon i stedet fra")
def uforetrygd_opphor_fra(
    uforetrygd_nar_ovre_aldersgrense: Dato, uforetrygd_neste_maned: AntallManeder
) -> Dato:
    """Uføretrygden slutter med den måneden en når aldersgrensen; fra måneden etter er det alderspensjon."""
    return legg_til_maneder(forste_i_maneden(uforetrygd_nar_ovre_aldersgrense), uforetrygd_neste_maned)


@regel("ftrl. § 12-4 første ledd", fra="2015-01-01", periode="fast", etikett="Tidligst fra")
def uforetrygd_rett_fra_alder(
    fodselsdato: Dato, uforetrygd_alder_fra: Alder, uforetrygd_neste_maned: AntallManeder
) -> Dato:
    """En kan ha uføretrygd fra måneden etter at en fylte 18 år."""
    fyller = fyller_ar(fodselsdato, uforetrygd_alder_fra)
    return legg_til_maneder(forste_i_maneden(fyller), uforetrygd_neste_maned)


@regel("ftrl. § 12-4 andre ledd", fra="2015-01-01", periode="fast", etikett="Alder ved kravet", minst=0)
def uforetrygd_alder_ved_krav(fodselsdato: Dato, uforetrygd_krav_dato: Dato) -> AntallAr:
    """Alderen da kravet ble satt fram, i år og hele måneder."""
    maneder = manedsnummer(uforetrygd_krav_dato) - manedsnummer(fodselsdato)
    if legg_til_maneder(fodselsdato, maneder) > uforetrygd_krav_dato:
        return (manedsnummer(uforetrygd_krav_dato) - 1 - manedsnummer(fodselsdato)) / MANEDER_I_ARET
    return maneder / MANEDER_I_ARET


@regel("ftrl. § 12-4 andre ledd", fra="2015-01-01", etikett="Alder for inntektskravet", minst=0)
def uforetrygd_inntektskrav_alder(
    uforetrygd_inntektskrav_fra_alder: Alder, uforetrygd_aldersheving_maneder: AntallManeder
) -> AntallAr:
    """Inntektskravet gjelder krav fra 62 år, med hevingen for årskullet."""
    maneder = uforetrygd_inntektskrav_fra_alder * MANEDER_I_ARET + uforetrygd_aldersheving_maneder
    return maneder / MANEDER_I_ARET


@regel("ftrl. § 12-4 andre ledd", fra="2015-01-01", etikett="Inntektskravet gjelder")
def uforetrygd_inntektskrav_gjelder(
    uforetrygd_alder_ved_krav: AntallAr, uforetrygd_inntektskrav_alder: AntallAr
) -> JaNei:
    """Den som er 62 år når kravet settes fram, må ha hatt inntekt."""
    return uforetrygd_alder_ved_krav >= uforetrygd_inntektskrav_alder


@regel("ftrl. § 12-4 andre ledd", fra="2015-01-01", periode="fast", etikett="Inntekt året før i G", minst=0)
def uforetrygd_inntekt_siste_ar_i_g(
    uforetrygd_inntekt_ar_1: KrPerAr, uforetrygd_snitt_g_ar_1: KrPerG
) -> AntallG:
    """Inntekten året før uføretidspunktet, målt i G."""
    return del_pa(uforetrygd_inntekt_ar_1, uforetrygd_snitt_g_ar_1, ved_null=0)


@regel(
    "ftrl. § 12-4 andre ledd", fra="2015-01-01", periode="fast", etikett="Inntekt tre siste år i G", minst=0
)
def uforetrygd_inntekt_tre_ar_i_g(
    uforetrygd_inntekt_siste_ar_i_g: AntallG,
    uforetrygd_inntekt_ar_2: KrPerAr,
    uforetrygd_snitt_g_ar_2: KrPerG,
    uforetrygd_inntekt_ar_3: KrPerAr,
    uforetrygd_snitt_g_ar_3: KrPerG,
) -> AntallG:
    """Inntektene de tre siste årene før uføretidspunktet til sammen, målt i G."""
    to = del_pa(uforetrygd_inntekt_ar_2, uforetrygd_snitt_g_ar_2, ved_null=0)
    tre = del_pa(uforetrygd_inntekt_ar_3, uforetrygd_snitt_g_ar_3, ved_null=0)
    return uforetrygd_inntekt_siste_ar_i_g + to + tre


@regel("ftrl. § 12-4 andre ledd", fra="2015-01-01", etikett="Inntektskravet fra 62 år")
def uforetrygd_vilkar_inntekt_fra_62(
    uforetrygd_inntektskrav_gjelder: JaNei,
    uforetrygd_inntekt_siste_ar_i_g: AntallG,
    uforetrygd_inntektskrav_siste_ar: AntallG,
    uforetrygd_inntekt_tre_ar_i_g: AntallG,
    uforetrygd_inntektskrav_tre_ar: AntallG,
    uforetrygd_kan_ta_ut_full_alderspensjon: JaNei,
) -> JaNei:
    """Fra 62 år kreves inntekt før, for den som kan ta ut full alderspensjon."""
    if not uforetrygd_inntektskrav_gjelder:
        return True
    if uforetrygd_inntekt_siste_ar_i_g >= uforetrygd_inntektskrav_siste_ar:
        return True
    if uforetrygd_inntekt_tre_ar_i_g >= uforetrygd_inntektskrav_tre_ar:
        return True
    return not uforetrygd_kan_ta_ut_full_alderspensjon


@regel("ftrl. § 12-4 andre ledd", fra="2015-01-01", etikett="Mangler av inntekten året før", minst=0)
def uforetrygd_mangler_inntekt_siste_ar(
    uforetrygd_inntekt_siste_ar_i_g: AntallG, uforetrygd_inntektskrav_siste_ar: AntallG
) -> AntallG:
    """Så mye mer inntekt måtte en hatt året før uføretidspunktet."""
    return max(0.0, uforetrygd_inntektskrav_siste_ar - uforetrygd_inntekt_siste_ar_i_g)


@regel("ftrl. § 12-4 andre ledd", fra="2015-01-01", etikett="Mangler av inntekten på tre år", minst=0)
def uforetrygd_mangler_inntekt_tre_ar(
    uforetrygd_inntekt_tre_ar_i_g: AntallG, uforetrygd_inntektskrav_tre_ar: AntallG
) -> AntallG:
    """Så mye mer inntekt måtte en hatt de tre siste årene til sammen."""
    return max(0.0, uforetrygd_inntektskrav_tre_ar - uforetrygd_inntekt_tre_ar_i_g)


@regel("ftrl. § 12-4", fra="2015-01-01", periode="måned", etikett="Vilkåret om alder")
def uforetrygd_vilkar_alder(
    maned: Dato,
    uforetrygd_rett_fra_alder: Dato,
    uforetrygd_opphor_fra: Dato,
    uforetrygd_vilkar_inntekt_fra_62: JaNei,
) -> JaNei:
    """En må være mellom 18 og 67 år; fra 62 år kreves også tidligere inntekt."""
    if maned < uforetrygd_rett_fra_alder or maned >= uforetrygd_opphor_fra:
        return False
    return uforetrygd_vilkar_inntekt_fra_62
