"""Opphold, § 11-3: Norge og EØS er likestilt, og reiser utenfor EØS må søkes om på forhånd.

Fram til høsten 2019 ble «i Norge» lest uten EØS-avtalens trygdedel. Rundt 80 personer ble uriktig
straffet, og 2 400 måtte betale tilbake. Loven var den samme hele tiden; lesningen var feil.
"""

from __future__ import annotations

from ...engine import Kategori, regel
from ...engine.units import Dato, JaNei
from .fakta_vilkar import EosFolge, Opphold

HJEMMEL = "ftrl. § 11-3"
LIKESTILT = "ftrl. § 11-3; forordning (EF) nr. 883/2004"


class EosVei(Kategori):
    """Hva den som ble rammet av den gale praksisen kan gjøre."""

    INGEN_FEIL = 0
    BE_OM_OMGJORING_OG_ETTERBETALING = 1, "be Nav gjøre om vedtaket og etterbetale"
    KREVE_PENGENE_TILBAKE = 2, "be Nav gjøre om kravet og betale pengene tilbake"
    BE_OM_GJENOPPTAKELSE_OG_ERSTATNING = 3, "be om at straffesaken tas opp igjen, og om erstatning"


@regel(HJEMMEL, fra="2010-03-01", etikett="Søkte om oppholdet på forhånd")
def aap_opphold_sokt_i_tide(aap_opphold_sokt_dato: Dato, aap_opphold_reise_dato: Dato) -> JaNei:
    """En må søke Nav før en reiser ut av EØS."""
    return aap_opphold_sokt_dato <= aap_opphold_reise_dato


@regel(LIKESTILT, fra="2010-03-01", etikett="Oppholdet er likestilt med Norge")
def aap_opphold_likestilt(aap_opphold: Opphold, aap_omfattet_av_trygdeforordningen: JaNei) -> JaNei:
    """Opphold i et annet EØS-land er likestilt med opphold i Norge for den forordningen gjelder for."""
    if aap_opphold == Opphold.NORGE:
        return True
    if aap_opphold == Opphold.EOS:
        return aap_omfattet_av_trygdeforordningen
    return False


@regel(LIKESTILT, fra="2010-03-01", etikett="Vilkåret om opphold")
def aap_vilkar_opphold(
    aap_opphold_likestilt: JaNei, aap_opphold_godkjent: JaNei, aap_opphold_sokt_i_tide: JaNei
) -> JaNei:
    """En må være i Norge eller EØS; utenfor må oppholdet være i planen og søkt om på forhånd."""
    if aap_opphold_likestilt:
        return True
    if not aap_opphold_godkjent:
        return False
    return aap_opphold_sokt_i_tide


# --- den gale praksisen til 2019 ------------------------------------------------------------------


@regel(
    LIKESTILT, fra="2010-03-01", etikett="Vedtaket bygget på feil lesning av «i Norge»", sikkerhet="middels"
)
def aap_eos_feil(
    aap_opphold: Opphold, aap_omfattet_av_trygdeforordningen: JaNei, aap_fulgte_planen_i_utlandet: JaNei
) -> JaNei:
    """Den som var i et EØS-land og fulgte aktivitetsplanen, kunne ikke miste ytelsen for det."""
    if aap_opphold != Opphold.EOS:
        return False
    return aap_omfattet_av_trygdeforordningen and aap_fulgte_planen_i_utlandet


@regel(
    "fvl. § 35; ftrl. §§ 21-12 og 22-15; strpl. §§ 389 til 392 og kap. 31",
    fra="2010-03-01",
    etikett="Det en kan gjøre etter feilen i EØS-sakene",
    sikkerhet="lav",
)
def aap_eos_vei(aap_eos_feil: JaNei, aap_eos_folge: EosFolge) -> EosVei:
    """Nav skal gjøre om vedtaket, krav om tilbakebetaling faller bort, og en dom kan tas opp igjen."""
    if not aap_eos_feil:
        return EosVei.INGEN_FEIL
    if aap_eos_folge == EosFolge.DOMT:
        return EosVei.BE_OM_GJENOPPTAKELSE_OG_ERSTATNING
    if aap_eos_folge == EosFolge.TILBAKEKREVING:
        return EosVei.KREVE_PENGENE_TILBAKE
    if aap_eos_folge == EosFolge.AVSLAG_ELLER_STANS:
        return EosVei.BE_OM_OMGJORING_OG_ETTERBETALING
    return EosVei.INGEN_FEIL
