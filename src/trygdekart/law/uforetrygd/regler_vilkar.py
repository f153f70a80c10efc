"""Vilkårene for uføretrygd, uføregraden og hvor retten begynner: §§ 12-2 til 12-10, 22-12 og 22-13.

Hvert vilkår er ett ja/nei. Det som er skjønn (§§ 12-5, 12-6, «alvorlig» i § 12-13), er fakta med
kriterier; er de ukjente, er svaret ukjent.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any

from ...engine import (
    MANEDER_I_ARET,
    Oppslag,
    avrund,
    del_pa,
    forste_i_maneden,
    fyller_ar,
    hjelpefunksjon,
    legg_til_maneder,
    manedsnummer,
    regel,
)
from ...engine.declare import utledning
from ...engine.units import (
    Alder,
    Andel,
    AntallAr,
    AntallG,
    AntallManeder,
    Dato,
    JaNei,
    KrPerAr,
    KrPerG,
)
from ...timeline import Tidslinje
from ..person.fakta import Medlemskap
from ..person.medlemstid import (
    DAGER_I_TRYGDEMANED,
    fordelt_medlemstid,
    sammenhengende_medlemstid,
    teller_med,
    ukjent_medlemskap,
)
from .fakta_vilkar import Vilkar, YrkeForUforhet
from .regler_trygdetid import hele_ar
from .valg_vilkar import GradMidtMellom, IfuNiva, OppholdTil

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


# --- § 12-2: forutgående medlemskap ---------------------------------------------------------------


@utledning(
    "ftrl. § 12-2 første ledd", fra="2015-01-01", etikett="Medlemstid i Norge etter fylte 16", minst=0
)
def uforetrygd_medlemstid_norge(
    medlemskap: Any, fodselsdato: Any, uforetrygd_uforetidspunkt: Any, uforetrygd_medlemskap_fra_alder: Any
) -> AntallManeder:
    """Medlemstiden i Norge fra fylte 16 år til uføretidspunktet, i hele måneder."""
    fra = date.fromordinal(fyller_ar(fodselsdato, uforetrygd_medlemskap_fra_alder))
    slutt = date.fromordinal(uforetrygd_uforetidspunkt)
    maneder, dager = fordelt_medlemstid(medlemskap, fra, slutt, lambda v: v == Medlemskap.NORGE)
    return maneder + dager // DAGER_I_TRYGDEMANED


@regel(
    "ftrl. § 12-2; forordning (EF) nr. 883/2004", fra="2015-01-01", periode="fast", etikett="EØS-tid teller"
)
def uforetrygd_eos_teller(
    uforetrygd_medlemstid_norge: AntallManeder,
    uforetrygd_yrkesaktiv_i_eos: JaNei,
    uforetrygd_medlemskap_eos_yrkesaktiv_ar: AntallAr,
    uforetrygd_medlemskap_eos_ikke_yrkesaktiv_ar: AntallAr,
) -> JaNei:
    """Medlemstid i andre EØS-land teller etter ett år i Norge, eller tre for den som ikke arbeidet."""
    if uforetrygd_medlemstid_norge >= uforetrygd_medlemskap_eos_ikke_yrkesaktiv_ar * MANEDER_I_ARET:
        return True
    if uforetrygd_medlemstid_norge < uforetrygd_medlemskap_eos_yrkesaktiv_ar * MANEDER_I_ARET:
        return False
    return uforetrygd_yrkesaktiv_i_eos


@utledning(
    "ftrl. § 12-2 første ledd", fra="2015-01-01", etikett="Medlemstid fram til uføretidspunktet", minst=0
)
def uforetrygd_medlemstid_for_uforhet(
    medlemskap: Any,
    fodselsdato: Any,
    uforetrygd_uforetidspunkt: Any,
    uforetrygd_eos_teller: Any,
    uforetrygd_medlemskap_krav: Any,
) -> AntallManeder:
    """Sammenhengende medlemstid fram til uføretidspunktet, i hele måneder."""
    return sammenhengende_medlemstid(  # type: ignore[no-any-return]
        medlemskap,
        fodselsdato,
        uforetrygd_uforetidspunkt,
        uforetrygd_eos_teller,
        uforetrygd_medlemskap_krav,
    )


@utledning("ftrl. § 12-2 andre ledd", fra="2015-01-01", etikett="Medlemstid rett før kravet", minst=0)
def uforetrygd_medlemstid_for_krav(
    medlemskap: Any,
    fodselsdato: Any,
    uforetrygd_krav_dato: Any,
    uforetrygd_eos_teller: Any,
    uforetrygd_medlemskap_unntak_ar: Any,
) -> AntallManeder:
    """Sammenhengende medlemstid fram til kravet, i hele måneder."""
    return sammenhengende_medlemstid(  # type: ignore[no-any-return]
        medlemskap,
        fodselsdato,
        uforetrygd_krav_dato,
        uforetrygd_eos_teller,
        uforetrygd_medlemskap_unntak_ar,
    )


@regel("ftrl. § 12-2 andre ledd bokstav b", fra="2015-01-01", periode="fast", etikett="Opphold telles til")
def uforetrygd_opphold_telles_til(
    uforetrygd_valg_opphold: OppholdTil, uforetrygd_uforetidspunkt: Dato, uforetrygd_krav_dato: Dato
) -> Dato:
    """Opphold i medlemskapet telles fra fylte 16 år fram til denne dagen."""
    if uforetrygd_valg_opphold == OppholdTil.KRAVET:
        return uforetrygd_krav_dato
    return uforetrygd_uforetidspunkt


@utledning(
    "ftrl. § 12-2 andre ledd bokstav b",
    fra="2015-01-01",
    etikett="Tid utenfor trygden etter fylte 16 år",
    minst=0,
)
def uforetrygd_opphold_i_medlemskapet(
    medlemskap: Any,
    fodselsdato: Any,
    uforetrygd_opphold_telles_til: Any,
    uforetrygd_eos_teller: Any,
    uforetrygd_medlemskap_fra_alder: Any,
    uforetrygd_medlemskap_maks_opphold_ar: Any,
) -> AntallManeder:
    """Opphold i medlemskapet etter fylte 16 år, i måneder; en påbegynt måned teller helt."""
    fra = date.fromordinal(fyller_ar(fodselsdato, uforetrygd_medlemskap_fra_alder))
    slutt = date.fromordinal(uforetrygd_opphold_telles_til)

    def ute(verdi: int | None) -> bool:
        return verdi is not None and not teller_med(verdi, uforetrygd_eos_teller)

    maneder, dager = fordelt_medlemstid(medlemskap, fra, slutt, ute)
    sum_ = maneder - (-dager // DAGER_I_TRYGDEMANED)
    hull = (
        isinstance(medlemskap, Tidslinje)
        and fra < slutt
        and medlemskap.hull(fra, slutt - timedelta(days=1))
    )
    if hull and sum_ <= uforetrygd_medlemskap_maks_opphold_ar * MANEDER_I_ARET:
        return ukjent_medlemskap()  # type: ignore[no-any-return]
    return sum_


@regel("ftrl. § 12-2 første ledd", fra="2015-01-01", periode="fast", etikett="Medlem lenge nok")
def uforetrygd_medlem_lenge_nok(
    uforetrygd_medlemstid_for_uforhet: AntallManeder, uforetrygd_medlemskap_krav: AntallAr
) -> JaNei:
    """En må ha vært medlem de siste årene fram til uføretidspunktet."""
    return uforetrygd_medlemstid_for_uforhet >= uforetrygd_medlemskap_krav * MANEDER_I_ARET


@regel(
    "ftrl. § 12-2 første ledd", fra="2015-01-01", periode="fast", etikett="Medlemstid som mangler", minst=0
)
def uforetrygd_mangler_medlemstid(
    uforetrygd_medlemstid_for_uforhet: AntallManeder, uforetrygd_medlemskap_krav: AntallAr
) -> Annotated[float, "måned"]:
    """Så mye lengre måtte en ha vært medlem etter hovedregelen."""
    krav = uforetrygd_medlemskap_krav * MANEDER_I_ARET
    return max(0.0, krav - uforetrygd_medlemstid_for_uforhet)


@regel("ftrl. § 12-2 andre ledd", fra="2015-01-01", periode="fast", etikett="Medlem på uføretidspunktet")
def uforetrygd_medlem_ved_uforhet(
    uforetrygd_medlemskap_da: Medlemskap, uforetrygd_eos_teller: JaNei
) -> JaNei:
    """En var medlem da en ble ufør; tid i andre EØS-land teller når den kan legges sammen."""
    if uforetrygd_medlemskap_da == Medlemskap.EOS:
        return uforetrygd_eos_teller
    return uforetrygd_medlemskap_da == Medlemskap.NORGE


@regel("ftrl. § 12-2 andre ledd", fra="2015-01-01", etikett="Medlem rett før kravet")
def uforetrygd_medlem_rett_for_krav(
    uforetrygd_medlemstid_for_krav: AntallManeder, uforetrygd_medlemskap_unntak_ar: AntallAr
) -> JaNei:
    """Unntakene gjelder den som har vært medlem minst ett år rett før kravet."""
    return uforetrygd_medlemstid_for_krav >= uforetrygd_medlemskap_unntak_ar * MANEDER_I_ARET


@regel(
    "ftrl. §§ 12-2 andre ledd og 12-13 tredje ledd",
    fra="2015-01-01",
    periode="fast",
    etikett="Ufør som ung",
)
def uforetrygd_ufor_som_ung(
    fodselsdato: Dato, uforetrygd_uforetidspunkt: Dato, uforetrygd_ung_ufor_alder: Alder
) -> JaNei:
    """Den er ufør som ung som ble ufør før fylte 26 år."""
    return uforetrygd_uforetidspunkt < fyller_ar(fodselsdato, uforetrygd_ung_ufor_alder)


@regel("ftrl. § 12-2 andre ledd bokstav a", fra="2015-01-01", etikett="Unntak for den som ble ufør som ung")
def uforetrygd_medlemskap_unntak_ung(
    uforetrygd_ufor_som_ung: JaNei,
    uforetrygd_medlem_ved_uforhet: JaNei,
    uforetrygd_medlem_rett_for_krav: JaNei,
) -> JaNei:
    """Ble en ufør før fylte 26 år og var medlem da, er ett år før kravet nok."""
    if not uforetrygd_ufor_som_ung:
        return False
    return uforetrygd_medlem_ved_uforhet and uforetrygd_medlem_rett_for_krav


@regel("ftrl. § 12-2 andre ledd bokstav b", fra="2015-01-01", etikett="Unntak for lang medlemstid")
def uforetrygd_medlemskap_unntak_opphold(
    uforetrygd_medlem_rett_for_krav: JaNei,
    uforetrygd_opphold_i_medlemskapet: AntallManeder,
    uforetrygd_medlemskap_maks_opphold_ar: AntallAr,
) -> JaNei:
    """Med høyst fem års opphold i medlemskapet etter fylte 16 er ett år før kravet nok."""
    if not uforetrygd_medlem_rett_for_krav:
        return False
    return uforetrygd_opphold_i_medlemskapet <= uforetrygd_medlemskap_maks_opphold_ar * MANEDER_I_ARET


@regel("ftrl. §§ 12-2 og 12-17", fra="2015-01-01", etikett="Medlemskap etter første eller andre ledd")
def uforetrygd_medlemskap_uten_tredje_ledd(
    uforetrygd_medlem_lenge_nok: JaNei,
    uforetrygd_medlemskap_unntak_ung: JaNei,
    uforetrygd_medlemskap_unntak_opphold: JaNei,
    uforetrygd_ufor_av_yrkesskade: JaNei,
    uforetrygd_krav_dato: Dato,
    uforetrygd_flyktning_unntak_for: Dato,
    uforetrygd_flyktning: JaNei,
) -> JaNei:
    """Medlemstiden er lang nok, eller et unntak gjelder, som ved yrkesskade."""
    if uforetrygd_medlem_lenge_nok:
        return True
    if uforetrygd_medlemskap_unntak_ung:
        return True
    if uforetrygd_medlemskap_unntak_opphold:
        return True
    if uforetrygd_ufor_av_yrkesskade:
        return True
    if uforetrygd_krav_dato < uforetrygd_flyktning_unntak_for:
        return uforetrygd_flyktning
    return False


@regel(
    "ftrl. § 12-2 tredje ledd bokstav a",
    fra="2015-01-01",
    etikett="Ytelse uten framtidig trygdetid",
    minst=0,
)
def uforetrygd_ytelse_uten_framtidig_per_ar(
    uforetrygd_sats: Andel,
    uforetrygd_grunnlag_per_ar: KrPerAr,
    uforetrygd_faktisk_norge: Annotated[float, "måned"],
    uforetrygd_trygdetid_avrunding: AntallManeder,
    uforetrygd_full_trygdetid: AntallAr,
) -> KrPerAr:
    """Den egenopptjente uføretrygden når bare trygdetiden fram til uføretidspunktet teller."""
    ar = hele_ar(uforetrygd_faktisk_norge, uforetrygd_trygdetid_avrunding)
    andel = min(1.0, del_pa(ar, uforetrygd_full_trygdetid, ved_null=0))
    return uforetrygd_sats * uforetrygd_grunnlag_per_ar * andel


@regel("ftrl. § 12-2 tredje ledd bokstav a", fra="2015-01-01", etikett="Medlemskap etter tredje ledd")
def uforetrygd_medlemskap_tredje_ledd(
    uforetrygd_medlem_ved_uforhet: JaNei,
    uforetrygd_ytelse_uten_framtidig_per_ar: KrPerAr,
    uforetrygd_medlemskap_tredje_ledd_andel: Andel,
    uforetrygd_minste_hoy: AntallG,
    grunnbelop: KrPerG,
) -> JaNei:
    """Et medlem har også rett når den beregnede ytelsen er minst halvparten av høy minstesats."""
    if not uforetrygd_medlem_ved_uforhet:
        return False
    minst = uforetrygd_medlemskap_tredje_ledd_andel * uforetrygd_minste_hoy * grunnbelop
    return uforetrygd_ytelse_uten_framtidig_per_ar >= minst


@regel("ftrl. § 12-2", fra="2015-01-01", etikett="Vilkåret om forutgående medlemskap")
def uforetrygd_vilkar_medlemskap(
    uforetrygd_medlemskap_uten_tredje_ledd: JaNei, uforetrygd_medlemskap_tredje_ledd: JaNei
) -> JaNei:
    """En må ha vært medlem av folketrygden lenge nok før en ble ufør, eller være unntatt."""
    if uforetrygd_medlemskap_uten_tredje_ledd:
        return True
    return uforetrygd_medlemskap_tredje_ledd


@regel(
    "ftrl. §§ 12-2 tredje ledd og 12-12 fjerde ledd", fra="2015-01-01", etikett="Uten framtidig trygdetid"
)
def uforetrygd_uten_framtidig_trygdetid(
    uforetrygd_medlemskap_uten_tredje_ledd: JaNei, uforetrygd_medlemskap_tredje_ledd: JaNei
) -> JaNei:
    """Den som bare har rett etter tredje ledd, får ikke framtidig trygdetid."""
    if uforetrygd_medlemskap_uten_tredje_ledd:
        return False
    return uforetrygd_medlemskap_tredje_ledd


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


# --- §§ 12-7, 12-9 og 12-10: inntektsevne, inntekt før og etter uførhet, uføregrad -------------------


@hjelpefunksjon
def loftet(belop: KrPerAr, til: KrPerG, fra: KrPerG, valg: Annotated[IfuNiva, "kategori"]) -> KrPerAr:
    """Løft et beløp fra én G til en annen, hvis valget er å løfte."""
    if valg == IfuNiva.SOM_TJENT:
        return belop
    return belop * del_pa(til, fra, ved_null=1)


@regel(
    "ftrl. § 12-9 første ledd", fra="2015-01-01", periode="fast", etikett="IFU som arbeidstaker", minst=0
)
def uforetrygd_ifu_arbeidstaker(
    uforetrygd_inntekt_ar_1: KrPerAr,
    uforetrygd_stillingsandel_for_uforhet: Andel,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
    uforetrygd_snitt_g_ar_1: KrPerG,
    uforetrygd_valg_ifu_niva: IfuNiva,
) -> KrPerAr:
    """For arbeidstakere er det inntekten året før, regnet om til full stilling."""
    full = del_pa(uforetrygd_inntekt_ar_1, uforetrygd_stillingsandel_for_uforhet, ved_null=0)
    return loftet(
        full, uforetrygd_g_ved_uforetidspunktet, uforetrygd_snitt_g_ar_1, uforetrygd_valg_ifu_niva
    )


@regel("ftrl. § 12-9 første ledd", fra="2015-01-01", periode="fast", etikett="IFU som selvstendig", minst=0)
def uforetrygd_ifu_selvstendig(
    uforetrygd_inntekt_ar_1: KrPerAr,
    uforetrygd_inntekt_ar_2: KrPerAr,
    uforetrygd_inntekt_ar_3: KrPerAr,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
    uforetrygd_snitt_g_ar_1: KrPerG,
    uforetrygd_snitt_g_ar_2: KrPerG,
    uforetrygd_snitt_g_ar_3: KrPerG,
    uforetrygd_valg_ifu_niva: IfuNiva,
    uforetrygd_ifu_selvstendig_ar: Annotated[int, "antall"],
) -> KrPerAr:
    """For selvstendige er det snittet av de tre siste kalenderårene, også når de er ujevne."""
    g = uforetrygd_g_ved_uforetidspunktet
    ett = loftet(uforetrygd_inntekt_ar_1, g, uforetrygd_snitt_g_ar_1, uforetrygd_valg_ifu_niva)
    to = loftet(uforetrygd_inntekt_ar_2, g, uforetrygd_snitt_g_ar_2, uforetrygd_valg_ifu_niva)
    tre = loftet(uforetrygd_inntekt_ar_3, g, uforetrygd_snitt_g_ar_3, uforetrygd_valg_ifu_niva)
    return del_pa(ett + to + tre, uforetrygd_ifu_selvstendig_ar, ved_null=0)


@regel(
    "ftrl. § 12-9 første ledd",
    fra="2015-01-01",
    periode="fast",
    etikett="Inntekt før uførhet (IFU)",
    minst=0,
)
def uforetrygd_beregnet_ifu(
    uforetrygd_yrke_for_uforhet: YrkeForUforhet,
    uforetrygd_ifu_arbeidstaker: KrPerAr,
    uforetrygd_ifu_selvstendig: KrPerAr,
) -> KrPerAr:
    """Inntekt før uførhet er det en tjente i full stilling før en ble ufør."""
    if uforetrygd_yrke_for_uforhet == YrkeForUforhet.ARBEIDSTAKER:
        return uforetrygd_ifu_arbeidstaker
    if uforetrygd_yrke_for_uforhet == YrkeForUforhet.SELVSTENDIG:
        return uforetrygd_ifu_selvstendig
    return 0.0


@regel(
    "ftrl. § 12-9 andre ledd",
    fra="2015-01-01",
    periode="fast",
    etikett="Inntekt etter uførhet (IEU)",
    minst=0,
)
def uforetrygd_beregnet_ieu(
    uforetrygd_ventet_inntekt: KrPerAr,
    uforetrygd_ubrukt_inntektsmulighet: KrPerAr,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
    uforetrygd_g_ved_kravet: KrPerG,
) -> KrPerAr:
    """Inntekt etter uførhet er ventet inntekt og ubrukte muligheter, i uføretidspunktets kroner."""
    na = uforetrygd_ventet_inntekt + uforetrygd_ubrukt_inntektsmulighet
    return na * del_pa(uforetrygd_g_ved_uforetidspunktet, uforetrygd_g_ved_kravet, ved_null=1)


@regel("ftrl. § 12-9 første ledd", fra="2015-01-01", etikett="Inntekt før uførhet i uføregraden", minst=0)
def uforetrygd_ifu_i_graden(
    uforetrygd_ifu_fastsatt: KrPerAr,
    uforetrygd_minste_ifu: AntallG,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
) -> KrPerAr:
    """Uføregraden regnes av inntekten før uførhet, som aldri er under minstegrensen."""
    return max(uforetrygd_ifu_fastsatt, uforetrygd_minste_ifu * uforetrygd_g_ved_uforetidspunktet)


@regel("ftrl. §§ 12-7 og 12-10 første ledd", fra="2015-01-01", etikett="Nedsatt inntektsevne", minst=0)
def uforetrygd_inntektstap(uforetrygd_ifu_i_graden: KrPerAr, uforetrygd_ieu_fastsatt: KrPerAr) -> Andel:
    """Så stor del av inntekten før uførhet er tapt, før avrunding."""
    tap = max(0.0, uforetrygd_ifu_i_graden - uforetrygd_ieu_fastsatt)
    return del_pa(tap, uforetrygd_ifu_i_graden, ved_null=0)


@regel("ftrl. § 12-7 første ledd", fra="2015-01-01", etikett="Krav til nedsatt inntektsevne", minst=0)
def uforetrygd_inntektsevne_grense(uforetrygd_inntektsevne_krav: Andel) -> Andel:
    """Inntektsevnen må være varig nedsatt med minst halvparten."""
    return uforetrygd_inntektsevne_krav


@regel(
    "ftrl. § 12-7 andre ledd",
    fra="2015-01-01",
    etikett="Krav til nedsatt inntektsevne etter AAP",
    unntak_fra="uforetrygd_inntektsevne_grense",
    nar="uforetrygd_aap_ved_krav",
    minst=0,
)
def uforetrygd_inntektsevne_grense_aap(uforetrygd_inntektsevne_krav_aap: Andel) -> Andel:
    """Den som får arbeidsavklaringspenger når kravet settes fram, trenger minst 40 prosent."""
    return uforetrygd_inntektsevne_krav_aap


@regel(
    "ftrl. § 12-17",
    fra="2015-01-01",
    etikett="Krav til nedsatt inntektsevne ved yrkesskade",
    unntak_fra="uforetrygd_inntektsevne_grense",
    nar="uforetrygd_ufor_av_yrkesskade",
    foran=("uforetrygd_inntektsevne_grense_aap",),
    minst=0,
)
def uforetrygd_inntektsevne_grense_yrkesskade(uforetrygd_inntektsevne_krav_yrkesskade: Andel) -> Andel:
    """Ved godkjent yrkesskade trengs minst 30 prosent."""
    return uforetrygd_inntektsevne_krav_yrkesskade


@regel("ftrl. § 12-7", fra="2015-01-01", etikett="Vilkåret om nedsatt inntektsevne")
def uforetrygd_vilkar_inntektsevne(
    uforetrygd_inntektstap: Andel,
    uforetrygd_inntektsevne_krav: Andel,
    uforetrygd_inntektsevne_krav_yrkesskade: Andel,
    uforetrygd_inntektsevne_grense: Andel,
) -> JaNei:
    """Inntektsevnen må være nedsatt med minst 50, 40 eller 30 prosent; det prøves før avrunding."""
    if uforetrygd_inntektstap >= uforetrygd_inntektsevne_krav:
        return True
    if uforetrygd_inntektstap < uforetrygd_inntektsevne_krav_yrkesskade:
        return False
    return uforetrygd_inntektstap >= uforetrygd_inntektsevne_grense


@regel("ftrl. § 12-7", fra="2015-01-01", etikett="Mangler av nedsatt inntektsevne", minst=0)
def uforetrygd_mangler_inntektstap(
    uforetrygd_inntektstap: Andel, uforetrygd_inntektsevne_grense: Andel
) -> Andel:
    """Så mye mer måtte inntektsevnen vært nedsatt."""
    return max(0.0, uforetrygd_inntektsevne_grense - uforetrygd_inntektstap)


@regel("ftrl. § 12-7", fra="2015-01-01", etikett="Høyeste inntekt etter uførhet som gir rett", minst=0)
def uforetrygd_hoyeste_ieu(
    uforetrygd_ifu_i_graden: KrPerAr, uforetrygd_inntektsevne_grense: Andel
) -> KrPerAr:
    """Med høyere inntekt etter uførhet enn dette er inntektsevnen ikke nedsatt nok."""
    return uforetrygd_ifu_i_graden * (1 - uforetrygd_inntektsevne_grense)


@regel("ftrl. § 12-10 første ledd", fra="2015-01-01", etikett="Uføregrad", minst=0)
def uforetrygd_beregnet_uforegrad(
    uforetrygd_vilkar_inntektsevne: JaNei,
    uforetrygd_inntektstap: Andel,
    uforetrygd_gradering_trinn: Andel,
    uforetrygd_valg_grad: GradMidtMellom,
) -> Andel:
    """Uføregraden er den tapte delen av inntekten, i trinn på 5 prosentenheter."""
    if not uforetrygd_vilkar_inntektsevne:
        return 0.0
    if uforetrygd_valg_grad == GradMidtMellom.NED:
        return -avrund(-uforetrygd_inntektstap, uforetrygd_gradering_trinn)
    return avrund(uforetrygd_inntektstap, uforetrygd_gradering_trinn)


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
