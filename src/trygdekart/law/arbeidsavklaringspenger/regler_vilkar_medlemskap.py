"""Forutgående medlemskap, § 11-2: tre år før 2021, fem år for krav fra 2021, og unntakene."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...engine import MANEDER_I_ARET, Oppslag, fyller_ar, mangler, regel
from ...engine.declare import utledning
from ...engine.units import AntallAr, AntallManeder, Dato, JaNei
from ...timeline import Tidslinje
from ..person.fakta import Medlemskap
from ..person.medlemstid import (
    fordelt_medlemstid,
    sammenhengende_medlemstid,
)

HOVEDREGEL = "ftrl. § 11-2 første ledd"
UNNTAK = "ftrl. § 11-2 andre ledd"

OPPSLAG = (
    Oppslag(
        navn="aap_medlemskap_krav_da",
        av="aap_medlemskap_ar",
        dato="aap_krav_dato",
        hjemmel=HOVEDREGEL,
        etikett="Krav til medlemstid den dagen AAP ble søkt om",
    ),
)


@regel(HOVEDREGEL, fra="2010-03-01", periode="fast", etikett="Krav til medlemstid")
def aap_medlemskap_krav(
    aap_medlemskap_krav_da: AntallAr,
    aap_mottok_ved_utgangen_av_2020: JaNei,
    aap_medlemskap_ar_for_2021: AntallAr,
) -> AntallAr:
    """Kravet er fem år for krav fra 2021, men tre for den som hadde AAP ved utgangen av 2020."""
    if aap_mottok_ved_utgangen_av_2020:
        return aap_medlemskap_ar_for_2021
    return aap_medlemskap_krav_da


@regel(HOVEDREGEL, fra="2010-03-01", periode="fast", etikett="Prøves etter reglene før 2021")
def aap_medlemskap_etter_gamle_regler(
    aap_krav_dato: Dato, aap_medlemskap_ny_regel_fra: Dato, aap_mottok_ved_utgangen_av_2020: JaNei
) -> JaNei:
    """Krav fra før 2021, og fra den som hadde AAP da, prøves etter de gamle reglene."""
    if aap_mottok_ved_utgangen_av_2020:
        return True
    return aap_krav_dato < aap_medlemskap_ny_regel_fra


@utledning(HOVEDREGEL, fra="2010-03-01", etikett="Medlemstid rett før kravet", minst=0, sikkerhet="middels")
def aap_medlemstid_for_krav(
    medlemskap: Any, fodselsdato: Any, aap_krav_dato: Any, aap_medlemskap_krav: Any
) -> AntallManeder:
    """Sammenhengende medlemstid fram til kravet, i hele måneder; tid i andre EØS-land er med."""
    return sammenhengende_medlemstid(medlemskap, fodselsdato, aap_krav_dato, True, aap_medlemskap_krav)


@utledning(UNNTAK, fra="2010-03-01", etikett="Medlemstid etter fylte 16 år", minst=0)
def aap_medlemstid_etter_16(
    medlemskap: Any,
    fodselsdato: Any,
    aap_krav_dato: Any,
    aap_medlemskap_fra_alder: Any,
    medlemskap_dager_i_maneden: Any,
) -> AntallManeder:
    """All medlemstid fra fylte 16 år til kravet, i hele måneder."""
    maneder, dager = _tid(medlemskap, fodselsdato, aap_krav_dato, aap_medlemskap_fra_alder, ute=False)
    return maneder + dager // int(medlemskap_dager_i_maneden)


@utledning(UNNTAK, fra="2010-03-01", etikett="Tid utenfor trygden etter fylte 16 år", minst=0)
def aap_opphold_i_medlemskapet(
    medlemskap: Any,
    fodselsdato: Any,
    aap_krav_dato: Any,
    aap_medlemskap_fra_alder: Any,
    aap_medlemskap_maks_opphold_ar: Any,
    medlemskap_dager_i_maneden: Any,
) -> AntallManeder:
    """Opphold i medlemskapet fra fylte 16 år til kravet; en påbegynt måned teller helt."""
    maneder, dager = _tid(medlemskap, fodselsdato, aap_krav_dato, aap_medlemskap_fra_alder, ute=True)
    samlet = maneder - (-dager // int(medlemskap_dager_i_maneden))
    fra, til = date.fromordinal(fyller_ar(fodselsdato, aap_medlemskap_fra_alder)), aap_krav_dato - 1
    hull = (
        isinstance(medlemskap, Tidslinje)
        and fra.toordinal() <= til
        and medlemskap.hull(fra, date.fromordinal(til))
    )
    if hull and samlet <= aap_medlemskap_maks_opphold_ar * MANEDER_I_ARET:
        mangler("medlemskap")
    return samlet


def _tid(medlemskap: Any, fodselsdato: int, krav: int, alder: Any, *, ute: bool) -> tuple[int, int]:
    fra = date.fromordinal(fyller_ar(fodselsdato, int(alder)))
    return fordelt_medlemstid(
        medlemskap,
        fra,
        date.fromordinal(krav),
        lambda v: v is not None and (v == Medlemskap.UTENFOR) == ute,
    )


@regel(HOVEDREGEL, fra="2010-03-01", periode="fast", etikett="Medlem lenge nok")
def aap_medlem_lenge_nok(aap_medlemstid_for_krav: AntallManeder, aap_medlemskap_krav: AntallAr) -> JaNei:
    """En må ha vært medlem i alle årene rett før kravet."""
    return aap_medlemstid_for_krav >= aap_medlemskap_krav * MANEDER_I_ARET


@regel(UNNTAK, fra="2010-03-01", periode="fast", etikett="Medlem det siste året før kravet")
def aap_medlem_siste_ar(
    aap_medlemstid_for_krav: AntallManeder, aap_medlemskap_unntak_ar: AntallAr
) -> JaNei:
    """Alle unntakene krever minst ett års medlemstid rett før kravet."""
    return aap_medlemstid_for_krav >= aap_medlemskap_unntak_ar * MANEDER_I_ARET


@regel(UNNTAK, fra="2010-03-01", periode="fast", etikett="Unntak: medlem minst halve tiden")
def aap_medlemskap_unntak_halve_tiden(
    aap_medlem_da_arbeidsevnen_ble_nedsatt: JaNei,
    aap_medlemstid_etter_16: AntallManeder,
    aap_opphold_i_medlemskapet: AntallManeder,
) -> JaNei:
    """Var en medlem da arbeidsevnen ble nedsatt, er det nok med like lang tid innenfor som utenfor."""
    if not aap_medlem_da_arbeidsevnen_ble_nedsatt:
        return False
    return aap_medlemstid_etter_16 >= aap_opphold_i_medlemskapet


@regel(UNNTAK, fra="2010-03-01", periode="fast", etikett="Unntak: høyst fem år utenfor")
def aap_medlemskap_unntak_fem_ar(
    aap_opphold_i_medlemskapet: AntallManeder, aap_medlemskap_maks_opphold_ar: AntallAr
) -> JaNei:
    """Det er nok å ha vært medlem siden fylte 16 år med unntak av høyst fem år."""
    return aap_opphold_i_medlemskapet <= aap_medlemskap_maks_opphold_ar * MANEDER_I_ARET


@regel(UNNTAK, fra="2010-03-01", periode="fast", etikett="Unntak fra kravet til medlemstid")
def aap_medlemskap_unntak(
    aap_medlem_siste_ar: JaNei,
    aap_medlemskap_etter_gamle_regler: JaNei,
    aap_arbeidsfor_siste_ar: JaNei,
    aap_medlemskap_unntak_fem_ar: JaNei,
    aap_medlemskap_unntak_halve_tiden: JaNei,
) -> JaNei:
    """Før 2021 var ett år nok for den som var arbeidsfør; fra 2021 gjelder to unntak."""
    if not aap_medlem_siste_ar:
        return False
    if aap_medlemskap_etter_gamle_regler:
        return aap_arbeidsfor_siste_ar
    if aap_medlemskap_unntak_fem_ar:
        return True
    return aap_medlemskap_unntak_halve_tiden


@regel("ftrl. §§ 11-2 og 11-22", fra="2010-03-01", periode="fast", etikett="Vilkåret om medlemskap")
def aap_vilkar_medlemskap(
    aap_yrkesskade: JaNei, aap_medlem_lenge_nok: JaNei, aap_medlemskap_unntak: JaNei
) -> JaNei:
    """En må ha vært medlem lenge nok; for yrkesskade er det ikke noe krav."""
    if aap_yrkesskade:
        return True
    if aap_medlem_lenge_nok:
        return True
    return aap_medlemskap_unntak
