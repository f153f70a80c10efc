"""Forutgående medlemskap, ftrl. § 12-2."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any

from ...engine import (
    MANEDER_I_ARET,
    del_pa,
    fyller_ar,
    mangler,
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
    fordelt_medlemstid,
    sammenhengende_medlemstid,
    teller_med,
)
from .regler_trygdetid import hele_ar
from .valg_vilkar import OppholdTil

# --- § 12-2: forutgående medlemskap ---------------------------------------------------------------


@utledning(
    "ftrl. § 12-2 første ledd", fra="2015-01-01", etikett="Medlemstid i Norge etter fylte 16", minst=0
)
def uforetrygd_medlemstid_norge(
    medlemskap: Any,
    fodselsdato: Any,
    uforetrygd_uforetidspunkt: Any,
    uforetrygd_medlemskap_fra_alder: Any,
    medlemskap_dager_i_maneden: Any,
) -> AntallManeder:
    """Medlemstiden i Norge fra fylte 16 år til uføretidspunktet, i hele måneder."""
    fra = date.fromordinal(fyller_ar(fodselsdato, uforetrygd_medlemskap_fra_alder))
    slutt = date.fromordinal(uforetrygd_uforetidspunkt)
    maneder, dager = fordelt_medlemstid(medlemskap, fra, slutt, lambda v: v == Medlemskap.NORGE)
    return maneder + dager // int(medlemskap_dager_i_maneden)


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
    return sammenhengende_medlemstid(
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
    return sammenhengende_medlemstid(
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
    medlemskap_dager_i_maneden: Any,
) -> AntallManeder:
    """Opphold i medlemskapet etter fylte 16 år, i måneder; en påbegynt måned teller helt."""
    fra = date.fromordinal(fyller_ar(fodselsdato, uforetrygd_medlemskap_fra_alder))
    slutt = date.fromordinal(uforetrygd_opphold_telles_til)

    def ute(verdi: int | None) -> bool:
        return verdi is not None and not teller_med(verdi, uforetrygd_eos_teller)

    maneder, dager = fordelt_medlemstid(medlemskap, fra, slutt, ute)
    sum_ = maneder - (-dager // int(medlemskap_dager_i_maneden))
    hull = (
        isinstance(medlemskap, Tidslinje)
        and fra < slutt
        and medlemskap.hull(fra, slutt - timedelta(days=1))
    )
    if hull and sum_ <= uforetrygd_medlemskap_maks_opphold_ar * MANEDER_I_ARET:
        mangler("medlemskap")
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
