"""Reiser: hver dag, hjem, til samling, ved flytting og for å søke arbeid, ftrl. kap. 11 A."""

from __future__ import annotations

from ...engine import avrund, hjelpefunksjon, regel
from ...engine.units import JaNei, Kr
from .enheter import Antall, Kilometer, KrPerKm
from .regler import FRA, KAPITLET


@hjelpefunksjon
def reise(utgift: Kr, kilometer: Kilometer, sats: KrPerKm) -> Kr:
    """Return the cost of a journey: receipts and own car, in whole kroner."""
    return avrund(utgift + kilometer * sats)


@regel(KAPITLET, fra=FRA, etikett="Reiseveien er lang nok", sikkerhet="lav")
def tilleggsstonader_reiseveien_lang_nok(
    tilleggsstonader_reisevei: Kilometer,
    tilleggsstonader_min_reiseavstand: Kilometer,
    tilleggsstonader_helsen_krever_reise: JaNei,
) -> JaNei:
    """Daglige reiser dekkes når veien er lang nok, eller når helsen krever det."""
    return (
        tilleggsstonader_helsen_krever_reise
        or tilleggsstonader_reisevei >= tilleggsstonader_min_reiseavstand
    )


@regel(KAPITLET, fra=FRA, etikett="Egen bil på en reisedag, uten parkering", minst=0)
def tilleggsstonader_bil_dagsats(
    tilleggsstonader_reisevei: Kilometer,
    tilleggsstonader_km_sats: KrPerKm,
    tilleggsstonader_bompenger: Kr,
    tilleggsstonader_ferge: Kr,
    tilleggsstonader_dagsats_trinn: Kr,
) -> Kr:
    """En dag med egen bil er kilometerne fram og tilbake etter satsen, og bompenger og ferge."""
    kilometer = tilleggsstonader_reisevei + tilleggsstonader_reisevei
    return avrund(
        kilometer * tilleggsstonader_km_sats + tilleggsstonader_bompenger + tilleggsstonader_ferge,
        tilleggsstonader_dagsats_trinn,
    )


@regel(KAPITLET, fra=FRA, etikett="Egen bil i måneden", minst=0)
def tilleggsstonader_bil_i_maneden(
    tilleggsstonader_bil_dagsats: Kr,
    tilleggsstonader_parkering: Kr,
    tilleggsstonader_reisedager: Antall,
) -> Kr:
    """Måneden er dagsatsen og parkeringen ganger reisedagene, i hele kroner."""
    dag = tilleggsstonader_bil_dagsats + tilleggsstonader_parkering
    return avrund(dag * tilleggsstonader_reisedager)


@regel(KAPITLET, fra=FRA, etikett="Daglige reiser før vilkårene", minst=0)
def tilleggsstonader_daglig_reise_dekket(tilleggsstonader_billett: Kr) -> Kr:
    """Daglige reiser dekkes med den billigste reisen med offentlig transport."""
    return tilleggsstonader_billett


@regel(
    KAPITLET,
    fra=FRA,
    etikett="Daglige reiser med egen bil",
    unntak_fra="tilleggsstonader_daglig_reise_dekket",
    nar="tilleggsstonader_ma_kjore_bil",
    minst=0,
)
def tilleggsstonader_daglig_reise_med_bil(tilleggsstonader_bil_i_maneden: Kr) -> Kr:
    """Den som ikke kan reise kollektivt, får dekket egen bil."""
    return tilleggsstonader_bil_i_maneden


@regel(KAPITLET, fra=FRA, etikett="Daglige reiser i måneden", minst=0)
def tilleggsstonader_daglig_reise_i_maneden(
    tilleggsstonader_rett: JaNei,
    tilleggsstonader_reiseveien_lang_nok: JaNei,
    tilleggsstonader_daglig_reise_dekket: Kr,
) -> Kr:
    """Reiser fram og tilbake hver dag dekkes når veien er lang nok."""
    if not (tilleggsstonader_rett and tilleggsstonader_reiseveien_lang_nok):
        return 0.0
    return tilleggsstonader_daglig_reise_dekket


@regel(KAPITLET, fra=FRA, etikett="Reiser hjem i måneden", sikkerhet="middels", minst=0)
def tilleggsstonader_hjemreise_i_maneden(
    tilleggsstonader_rett: JaNei,
    tilleggsstonader_ma_bo_borte: JaNei,
    tilleggsstonader_hjemreise_utgift: Kr,
    tilleggsstonader_hjemreise_km: Kilometer,
    tilleggsstonader_km_sats: KrPerKm,
) -> Kr:
    """Den som må bo borte, får dekket nødvendige reiser hjem."""
    if not (tilleggsstonader_rett and tilleggsstonader_ma_bo_borte):
        return 0.0
    return reise(tilleggsstonader_hjemreise_utgift, tilleggsstonader_hjemreise_km, tilleggsstonader_km_sats)


@regel(KAPITLET, fra=FRA, etikett="Reiser til samling", sikkerhet="middels", minst=0)
def tilleggsstonader_samling(
    tilleggsstonader_rett: JaNei,
    tilleggsstonader_samling_utgift: Kr,
    tilleggsstonader_samling_km: Kilometer,
    tilleggsstonader_km_sats: KrPerKm,
) -> Kr:
    """Nødvendige reiser til obligatoriske samlinger dekkes."""
    if not tilleggsstonader_rett:
        return 0.0
    return reise(tilleggsstonader_samling_utgift, tilleggsstonader_samling_km, tilleggsstonader_km_sats)


@regel(KAPITLET, fra=FRA, etikett="Flytting", sikkerhet="middels", minst=0)
def tilleggsstonader_flytting(
    tilleggsstonader_malgruppe: JaNei,
    tilleggsstonader_ma_flytte: JaNei,
    tilleggsstonader_flytting_utgift: Kr,
    tilleggsstonader_flytting_km: Kilometer,
    tilleggsstonader_km_sats: KrPerKm,
) -> Kr:
    """Nødvendig flytting for en aktivitet eller et arbeid dekkes."""
    if not (tilleggsstonader_malgruppe and tilleggsstonader_ma_flytte):
        return 0.0
    return reise(tilleggsstonader_flytting_utgift, tilleggsstonader_flytting_km, tilleggsstonader_km_sats)


@regel(KAPITLET, fra=FRA, etikett="Reiser for å søke arbeid", sikkerhet="middels", minst=0)
def tilleggsstonader_arbeidssoking(
    tilleggsstonader_malgruppe: JaNei,
    tilleggsstonader_arbeidssoking_utgift: Kr,
    tilleggsstonader_arbeidssoking_km: Kilometer,
    tilleggsstonader_km_sats: KrPerKm,
) -> Kr:
    """Nødvendige reiser for å søke arbeid dekkes når arbeidsgiveren ikke betaler dem."""
    if not tilleggsstonader_malgruppe:
        return 0.0
    return reise(
        tilleggsstonader_arbeidssoking_utgift, tilleggsstonader_arbeidssoking_km, tilleggsstonader_km_sats
    )


@regel(KAPITLET, fra=FRA, etikett="Tilleggsstønader til reiser", minst=0)
def tilleggsstonader_reiser_i_maneden(
    tilleggsstonader_daglig_reise_i_maneden: Kr,
    tilleggsstonader_hjemreise_i_maneden: Kr,
    tilleggsstonader_samling: Kr,
    tilleggsstonader_arbeidssoking: Kr,
) -> Kr:
    """Reisene i en måned er summen av alle slag, uten flytting."""
    return (
        tilleggsstonader_daglig_reise_i_maneden
        + tilleggsstonader_hjemreise_i_maneden
        + tilleggsstonader_samling
        + tilleggsstonader_arbeidssoking
    )
