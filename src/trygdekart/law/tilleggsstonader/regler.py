"""Hvem som får tilleggsstønader, læremidler, pass av barn og boutgifter, ftrl. kap. 11 A."""

from __future__ import annotations

from typing import Annotated

from ...engine import avrund, del_pa, regel
from ...engine.units import Andel, JaNei, Kr, KrPerDag, KrPerManed
from .enheter import AntallBarn, DagerPerManed
from .fakta import Utdanning

KAPITLET = "ftrl. kap. 11 A; forskrift 2.7.2015 nr. 867"
PASS_AV_BARN = "ftrl. kap. 11 A; forskrift 2.7.2015 nr. 867 § 10"
FRA = "2018-01-01"
FRA_BARN = "2020-01-01"


@regel(KAPITLET, fra=FRA, etikett="Rett til tilleggsstønader", sikkerhet="middels")
def tilleggsstonader_rett(
    tilleggsstonader_malgruppe: JaNei,
    tilleggsstonader_i_aktivitet: JaNei,
    tilleggsstonader_lonn_i_tiltaket: JaNei,
) -> JaNei:
    """Den som får AAP eller har nedsatt arbeidsevne, får det en godkjent aktivitet uten lønn koster."""
    return (
        tilleggsstonader_malgruppe and tilleggsstonader_i_aktivitet and not tilleggsstonader_lonn_i_tiltaket
    )


@regel(KAPITLET, fra=FRA, etikett="Sats for læremidler", minst=0)
def tilleggsstonader_laeremidler_sats(
    tilleggsstonader_utdanning: Utdanning,
    tilleggsstonader_laeremidler_videregaende: KrPerManed,
    tilleggsstonader_laeremidler_hoyere: KrPerManed,
) -> KrPerManed:
    """Satsen er høyere for høyere utdanning og fagskole enn for videregående opplæring."""
    if tilleggsstonader_utdanning == Utdanning.HOYERE:
        return tilleggsstonader_laeremidler_hoyere
    if tilleggsstonader_utdanning == Utdanning.VIDEREGAENDE:
        return tilleggsstonader_laeremidler_videregaende
    return 0.0


@regel(KAPITLET, fra=FRA, etikett="Halv sats for læremidler")
def tilleggsstonader_laeremidler_halv(
    tilleggsstonader_studieprosent: Andel, tilleggsstonader_laeremidler_halv_sats_grense: Andel
) -> JaNei:
    """Den som studerer 50 prosent eller mindre, får halv sats."""
    return tilleggsstonader_studieprosent <= tilleggsstonader_laeremidler_halv_sats_grense


@regel(KAPITLET, fra=FRA, etikett="Læremidler i måneden", minst=0)
def tilleggsstonader_laeremidler_per_maned(
    tilleggsstonader_rett: JaNei,
    tilleggsstonader_laeremidler_sats: KrPerManed,
    tilleggsstonader_laeremidler_halv: JaNei,
    tilleggsstonader_laeremidler_halv_sats: Andel,
) -> KrPerManed:
    """Læremidler er en fast sats i måneden, hel eller halv, i hele kroner."""
    if not tilleggsstonader_rett:
        return 0.0
    if tilleggsstonader_laeremidler_halv:
        return avrund(tilleggsstonader_laeremidler_sats * tilleggsstonader_laeremidler_halv_sats)
    return tilleggsstonader_laeremidler_sats


@regel(PASS_AV_BARN, fra=FRA_BARN, etikett="Høyeste støtte til pass av barn i måneden", minst=0)
def tilleggsstonader_barnetilsyn_maks(
    tilleggsstonader_barn_under_tilsyn: AntallBarn,
    tilleggsstonader_barnetilsyn_maks_1_barn: KrPerManed,
    tilleggsstonader_barnetilsyn_maks_2_barn: KrPerManed,
    tilleggsstonader_barnetilsyn_maks_3_barn: KrPerManed,
    tilleggsstonader_barnetilsyn_to_barn: AntallBarn,
) -> KrPerManed:
    """Taket er ett for ett barn, et høyere for to, og det høyeste for tre eller flere."""
    if tilleggsstonader_barn_under_tilsyn == 0:
        return 0.0
    if tilleggsstonader_barn_under_tilsyn < tilleggsstonader_barnetilsyn_to_barn:
        return tilleggsstonader_barnetilsyn_maks_1_barn
    if tilleggsstonader_barn_under_tilsyn == tilleggsstonader_barnetilsyn_to_barn:
        return tilleggsstonader_barnetilsyn_maks_2_barn
    return tilleggsstonader_barnetilsyn_maks_3_barn


@regel(PASS_AV_BARN, fra=FRA_BARN, etikett="Støtte til pass av barn for en hel måned", minst=0)
def tilleggsstonader_barnetilsyn_hel_maned(
    tilleggsstonader_barnetilsyn_utgift: KrPerManed,
    tilleggsstonader_barnetilsyn_andel: Andel,
    tilleggsstonader_barnetilsyn_maks: KrPerManed,
) -> KrPerManed:
    """64 prosent av utgiften dekkes, i hele kroner og høyst taket."""
    dekket = avrund(tilleggsstonader_barnetilsyn_utgift * tilleggsstonader_barnetilsyn_andel)
    return min(dekket, tilleggsstonader_barnetilsyn_maks)


@regel(PASS_AV_BARN, fra=FRA_BARN, etikett="Støtte til pass av barn per dag", minst=0)
def tilleggsstonader_barnetilsyn_dagsats(
    tilleggsstonader_barnetilsyn_hel_maned: KrPerManed,
    tilleggsstonader_barnetilsyn_dager_per_maned: DagerPerManed,
    tilleggsstonader_barnetilsyn_trinn: KrPerDag,
) -> KrPerDag:
    """Dagsatsen er månedens støtte delt på 21,67 dager, i hele øre."""
    return avrund(
        del_pa(
            tilleggsstonader_barnetilsyn_hel_maned, tilleggsstonader_barnetilsyn_dager_per_maned, ved_null=0
        ),
        tilleggsstonader_barnetilsyn_trinn,
    )


@regel(PASS_AV_BARN, fra=FRA_BARN, etikett="Pass av barn i måneden", minst=0)
def tilleggsstonader_barnetilsyn_i_maneden(
    tilleggsstonader_rett: JaNei,
    tilleggsstonader_barnetilsyn_dagsats: KrPerDag,
    tilleggsstonader_barnetilsyn_dager: Annotated[int, "dag"],
) -> Kr:
    """Månedens støtte er dagsatsen ganger hverdagene i aktivitet, i hele kroner."""
    if not tilleggsstonader_rett:
        return 0.0
    return avrund(tilleggsstonader_barnetilsyn_dagsats * tilleggsstonader_barnetilsyn_dager)


@regel(KAPITLET, fra=FRA, etikett="Boutgifter før vilkårene", minst=0)
def tilleggsstonader_bolig_dekket(
    tilleggsstonader_bolig_utgift: KrPerManed,
    tilleggsstonader_bolig_maks: KrPerManed,
    tilleggsstonader_bolig_dyrere_av_helsen: JaNei,
) -> KrPerManed:
    """Ekstra boutgifter dekkes opp til taket, eller helt når helsen krever en dyrere bolig."""
    if tilleggsstonader_bolig_dyrere_av_helsen:
        return tilleggsstonader_bolig_utgift
    return min(tilleggsstonader_bolig_utgift, tilleggsstonader_bolig_maks)


@regel(KAPITLET, fra=FRA, etikett="Boutgifter i måneden", minst=0)
def tilleggsstonader_bolig_per_maned(
    tilleggsstonader_rett: JaNei,
    tilleggsstonader_ma_bo_borte: JaNei,
    tilleggsstonader_bolig_dekket: KrPerManed,
) -> KrPerManed:
    """Den som må bo borte for å være i aktiviteten, får dekket de ekstra boutgiftene."""
    if not (tilleggsstonader_rett and tilleggsstonader_ma_bo_borte):
        return 0.0
    return avrund(tilleggsstonader_bolig_dekket)
