"""Levealdersjusteringen: delingstall (§ 20-12) og forholdstall (§ 19-6), og hvor sikre tallene er."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated

from ...engine import MANEDER_I_ARET, avrund, har_nokkel, hjelpefunksjon, interpolert, regel
from ...engine.units import Alder, Andel, AntallManeder, Arstall, JaNei, Nokkeltabell
from .valg import Delingstallstabell

Delingstall = Annotated[float, "år"]


class Tallstatus(IntEnum):
    """Hvor delingstallet eller forholdstallet kommer fra."""

    FASTSATT = 1
    FRAMSKREVET = 2
    UTLEDET = 3
    ELDRE_PROGNOSE = 4


# --- delingstall ----------------------------------------------------------------------------------


@hjelpefunksjon
def delingstall_ved(
    kull: Arstall,
    alder: AntallManeder,
    ved_67: Nokkeltabell,
    profil: Nokkeltabell,
    desimal: Andel,
    enhet: Delingstall,
) -> Delingstall:
    """Navs delingstall for et årskull ved en alder: tallet ved 67 og forskjellen til alderen."""
    return avrund(interpolert(ved_67, kull) + interpolert(profil, alder), desimal) * enhet


@hjelpefunksjon
def eldre_prognose(
    tabell: Delingstallstabell,
    er_1970: JaNei,
    alder: AntallManeder,
    ffo: Nokkeltabell,
    smartepenger_1963: Nokkeltabell,
    smartepenger_1970: Nokkeltabell,
    spk: Nokkeltabell,
    desimal: Andel,
    enhet: Delingstall,
) -> Delingstall:
    """Delingstallet i en eldre prognose; mellom to trykte aldre går det en rett linje."""
    trykt = smartepenger_1963
    if tabell == Delingstallstabell.FFO_2022:
        trykt = ffo
    elif tabell == Delingstallstabell.SPK:
        trykt = spk
    elif er_1970:
        trykt = smartepenger_1970
    return avrund(interpolert(trykt, alder), desimal) * enhet


@regel("ftrl. § 20-12 (prognose)", fra="2011-01-01", etikett="En eldre prognose gjelder årskullet")
def alderspensjon_prognose_brukes(
    alderspensjon_valg_delingstall: Delingstallstabell,
    alderspensjon_arskull: Arstall,
    alderspensjon_prognose_kull_1963: Arstall,
    alderspensjon_prognose_kull_1970: Arstall,
    alderspensjon_alder_ved_uttak: AntallManeder,
    alderspensjon_normert_alder: Alder,
) -> JaNei:
    """De eldre prognosene er for årskullet 1963 til 67 år; smartepenger.no har også 1970 og flere aldre."""
    if alderspensjon_valg_delingstall == Delingstallstabell.NAV_2026:
        return False
    er_1963 = alderspensjon_arskull == alderspensjon_prognose_kull_1963
    if alderspensjon_valg_delingstall == Delingstallstabell.SMARTEPENGER:
        return er_1963 or alderspensjon_arskull == alderspensjon_prognose_kull_1970
    return er_1963 and alderspensjon_alder_ved_uttak <= alderspensjon_normert_alder * MANEDER_I_ARET


@regel("ftrl. § 20-12", fra="2011-01-01", etikett="Delingstall ved uttak", sikkerhet="middels", minst=0)
def alderspensjon_delingstall(
    alderspensjon_arskull: Arstall,
    alderspensjon_alder_ved_uttak: AntallManeder,
    alderspensjon_delingstall_67: Nokkeltabell,
    alderspensjon_delingstall_profil: Nokkeltabell,
    alderspensjon_delingstall_desimal: Andel,
    alderspensjon_delingstall_enhet: Delingstall,
) -> Delingstall:
    """Delingstallet følger årskullet og alderen i år og måneder når pensjonen tas ut."""
    return delingstall_ved(
        alderspensjon_arskull,
        alderspensjon_alder_ved_uttak,
        alderspensjon_delingstall_67,
        alderspensjon_delingstall_profil,
        alderspensjon_delingstall_desimal,
        alderspensjon_delingstall_enhet,
    )


@regel(
    "ftrl. § 20-12 (prognose)",
    fra="2011-01-01",
    unntak_fra="alderspensjon_delingstall",
    nar="alderspensjon_prognose_brukes",
    etikett="Delingstall ved uttak, eldre prognose",
    sikkerhet="lav",
    minst=0,
)
def alderspensjon_delingstall_prognose(
    alderspensjon_valg_delingstall: Delingstallstabell,
    alderspensjon_arskull: Arstall,
    alderspensjon_prognose_kull_1970: Arstall,
    alderspensjon_alder_ved_uttak: AntallManeder,
    alderspensjon_delingstall_ffo_1963: Nokkeltabell,
    alderspensjon_delingstall_smartepenger_1963: Nokkeltabell,
    alderspensjon_delingstall_smartepenger_1970: Nokkeltabell,
    alderspensjon_delingstall_spk_1963: Nokkeltabell,
    alderspensjon_delingstall_desimal: Andel,
    alderspensjon_delingstall_enhet: Delingstall,
) -> Delingstall:
    """Delingstallet i den prognosen en har valgt; nyere tall fra Nav har avløst den."""
    return eldre_prognose(
        alderspensjon_valg_delingstall,
        alderspensjon_arskull == alderspensjon_prognose_kull_1970,
        alderspensjon_alder_ved_uttak,
        alderspensjon_delingstall_ffo_1963,
        alderspensjon_delingstall_smartepenger_1963,
        alderspensjon_delingstall_smartepenger_1970,
        alderspensjon_delingstall_spk_1963,
        alderspensjon_delingstall_desimal,
        alderspensjon_delingstall_enhet,
    )


@regel(
    "ftrl. § 20-12",
    fra="2011-01-01",
    etikett="Delingstall ved normert pensjonsalder",
    sikkerhet="middels",
    minst=0,
)
def alderspensjon_delingstall_normert(
    alderspensjon_arskull: Arstall,
    alderspensjon_normert_alder_maneder: AntallManeder,
    alderspensjon_delingstall_67: Nokkeltabell,
    alderspensjon_delingstall_profil: Nokkeltabell,
    alderspensjon_delingstall_desimal: Andel,
    alderspensjon_delingstall_enhet: Delingstall,
) -> Delingstall:
    """Garantipensjonen måles med delingstallet ved normert pensjonsalder."""
    return delingstall_ved(
        alderspensjon_arskull,
        alderspensjon_normert_alder_maneder,
        alderspensjon_delingstall_67,
        alderspensjon_delingstall_profil,
        alderspensjon_delingstall_desimal,
        alderspensjon_delingstall_enhet,
    )


@regel(
    "ftrl. § 20-12 (prognose)",
    fra="2011-01-01",
    unntak_fra="alderspensjon_delingstall_normert",
    nar="alderspensjon_prognose_brukes",
    etikett="Delingstall ved normert pensjonsalder, eldre prognose",
    sikkerhet="lav",
    minst=0,
)
def alderspensjon_delingstall_normert_prognose(
    alderspensjon_valg_delingstall: Delingstallstabell,
    alderspensjon_arskull: Arstall,
    alderspensjon_prognose_kull_1970: Arstall,
    alderspensjon_normert_alder_maneder: AntallManeder,
    alderspensjon_delingstall_ffo_1963: Nokkeltabell,
    alderspensjon_delingstall_smartepenger_1963: Nokkeltabell,
    alderspensjon_delingstall_smartepenger_1970: Nokkeltabell,
    alderspensjon_delingstall_spk_1963: Nokkeltabell,
    alderspensjon_delingstall_desimal: Andel,
    alderspensjon_delingstall_enhet: Delingstall,
) -> Delingstall:
    """Delingstallet i den prognosen en har valgt; nyere tall fra Nav har avløst den."""
    return eldre_prognose(
        alderspensjon_valg_delingstall,
        alderspensjon_arskull == alderspensjon_prognose_kull_1970,
        alderspensjon_normert_alder_maneder,
        alderspensjon_delingstall_ffo_1963,
        alderspensjon_delingstall_smartepenger_1963,
        alderspensjon_delingstall_smartepenger_1970,
        alderspensjon_delingstall_spk_1963,
        alderspensjon_delingstall_desimal,
        alderspensjon_delingstall_enhet,
    )


@regel("ftrl. § 20-12", fra="2011-01-01", etikett="Hvor delingstallet kommer fra")
def alderspensjon_delingstall_status(
    alderspensjon_prognose_brukes: JaNei,
    alderspensjon_arskull: Arstall,
    alderspensjon_alder_ved_uttak: AntallManeder,
    alderspensjon_delingstall_67: Nokkeltabell,
    alderspensjon_profil_kull: Arstall,
    alderspensjon_profil_kull_62: Arstall,
    alderspensjon_delingstall_sett: Nokkeltabell,
    alderspensjon_delingstall_sett_62: Nokkeltabell,
    alderspensjon_delingstall_siste_fastsatte_kull: Arstall,
    alderspensjon_normert_alder: Alder,
) -> Tallstatus:
    """Delingstallet er fastsatt, framskrevet, utledet av andre tall, eller fra en eldre prognose."""
    if alderspensjon_prognose_brukes:
        return Tallstatus.ELDRE_PROGNOSE
    if alderspensjon_alder_ved_uttak == alderspensjon_normert_alder * MANEDER_I_ARET:
        sett = har_nokkel(alderspensjon_delingstall_67, alderspensjon_arskull)
    elif alderspensjon_arskull == alderspensjon_profil_kull:
        sett = har_nokkel(alderspensjon_delingstall_sett, alderspensjon_alder_ved_uttak)
    elif alderspensjon_arskull == alderspensjon_profil_kull_62:
        sett = har_nokkel(alderspensjon_delingstall_sett_62, alderspensjon_alder_ved_uttak)
    else:
        sett = False
    if not sett:
        return Tallstatus.UTLEDET
    if alderspensjon_arskull <= alderspensjon_delingstall_siste_fastsatte_kull:
        return Tallstatus.FASTSATT
    return Tallstatus.FRAMSKREVET


# --- forholdstall ---------------------------------------------------------------------------------


@hjelpefunksjon
def forholdstall_ved(
    kull: Arstall, alder: AntallManeder, ved_67: Nokkeltabell, profil: Nokkeltabell, desimal: Andel
) -> Andel:
    """Forholdstallet for et årskull ved en alder: tallet ved 67 og forskjellen til alderen."""
    return avrund(interpolert(ved_67, kull) + interpolert(profil, alder), desimal)


@regel("ftrl. § 19-6", fra="2011-01-01", etikett="Forholdstall ved uttak", sikkerhet="middels", minst=0)
def alderspensjon_forholdstall(
    alderspensjon_arskull: Arstall,
    alderspensjon_alder_ved_uttak: AntallManeder,
    alderspensjon_forholdstall_67_tabell: Nokkeltabell,
    alderspensjon_forholdstall_profil: Nokkeltabell,
    alderspensjon_forholdstall_desimal: Andel,
) -> Andel:
    """Pensjonen etter kap. 19 deles på forholdstallet for årskullet og alderen ved uttak."""
    return forholdstall_ved(
        alderspensjon_arskull,
        alderspensjon_alder_ved_uttak,
        alderspensjon_forholdstall_67_tabell,
        alderspensjon_forholdstall_profil,
        alderspensjon_forholdstall_desimal,
    )


@regel("ftrl. § 19-6", fra="2011-01-01", etikett="Forholdstall ved 67 år", sikkerhet="middels", minst=0)
def alderspensjon_forholdstall_67(
    alderspensjon_arskull: Arstall,
    alderspensjon_forholdstall_67_tabell: Nokkeltabell,
    alderspensjon_forholdstall_desimal: Andel,
) -> Andel:
    """Forholdstallet ved 67 år for årskullet."""
    tall = interpolert(alderspensjon_forholdstall_67_tabell, alderspensjon_arskull)
    return avrund(tall, alderspensjon_forholdstall_desimal)


@regel("ftrl. § 19-6", fra="2011-01-01", etikett="Hvor forholdstallet kommer fra")
def alderspensjon_forholdstall_status(
    alderspensjon_arskull: Arstall,
    alderspensjon_alder_ved_uttak: AntallManeder,
    alderspensjon_forholdstall_67_tabell: Nokkeltabell,
    alderspensjon_profil_kull: Arstall,
    alderspensjon_forholdstall_sett: Nokkeltabell,
    alderspensjon_normert_alder: Alder,
) -> Tallstatus:
    """Forholdstallet er sett for årskullet og alderen, eller utledet av andre tall."""
    if alderspensjon_alder_ved_uttak == alderspensjon_normert_alder * MANEDER_I_ARET:
        sett = har_nokkel(alderspensjon_forholdstall_67_tabell, alderspensjon_arskull)
    elif alderspensjon_arskull == alderspensjon_profil_kull:
        sett = har_nokkel(alderspensjon_forholdstall_sett, alderspensjon_alder_ved_uttak)
    else:
        sett = False
    if sett:
        return Tallstatus.FASTSATT
    return Tallstatus.UTLEDET
