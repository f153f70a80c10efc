"""Avkorting mot årets inntekt, § 9: regnes én gang for året."""

from __future__ import annotations

from trygdekart.engine import Aggregat, Visning, avrund, del_pa, regel, trinnvis
from trygdekart.engine.units import Andel, AntallG, JaNei, KrPerAr, KrPerG, Trinntabell

from .valg import HvilkenTaler

PARAGRAF = "slottsloven § 9"
AGGREGATER = (
    Aggregat("arets_brutto", "brutto", "sum", PARAGRAF, "Ytelse før avkorting"),
    Aggregat("arets_manedspenger", "manedspenger", "sum", PARAGRAF, "Månedspenger"),
    Aggregat("arets_siste_taler", "taler", "siste", PARAGRAF, "Siste taler"),
    Aggregat("arets_snitt_taler", "taler", "vektet", PARAGRAF, "Gjennomsnittlig taler"),
    Aggregat("arets_grunnlag", "grunnlag", "høyest", PARAGRAF, "Høyeste grunnlag", nar="lopende"),
    Aggregat("arets_minste", "minste", "lavest", PARAGRAF, "Laveste minste", nar="lopende"),
    Aggregat("arets_andel", "ytelsesandel", "vektet", PARAGRAF, "Andel", nar="lopende"),
    Aggregat("arets_hoyeste_andel", "ytelsesandel", "høyest", PARAGRAF, "Høyeste andel", nar="lopende"),
    Aggregat("arets_laveste_andel", "ytelsesandel", "lavest", PARAGRAF, "Laveste andel"),
    Aggregat("hadde_drage", "har_lovlig_drage", "noen", PARAGRAF, "Hadde drage en gang"),
    Aggregat("alltid_lopende", "lopende", "alle", PARAGRAF, "Ytelse hele året"),
    Aggregat("hadde_fest", "fest_i_dag", "noen", PARAGRAF, "Hadde fest en gang"),
)
VISNINGER = (Visning(av="etter_avkorting", per_ar="slottspenger_per_ar", i_aret="slottspenger_i_aret"),)


@regel(PARAGRAF, fra="2018-01-01", periode="år")
def grense(
    fribelop: AntallG,
    valg_taler: HvilkenTaler,
    arets_siste_taler: KrPerG,
    arets_snitt_taler: KrPerG,
    arets_minste: AntallG,
) -> KrPerAr:
    """En kan tjene et fribeløp, og halvparten av det minste."""
    taler = arets_siste_taler
    if valg_taler == HvilkenTaler.GJENNOMSNITT:
        taler = arets_snitt_taler
    return (fribelop + del_pa(arets_minste, 1 + 1, ved_null=0)) * taler


@regel(PARAGRAF, fra="2018-01-01", periode="år")
def etter_avkorting(
    arets_brutto: KrPerAr,
    arets_inntekt: KrPerAr,
    grense: KrPerAr,
    avkortingssats: Andel,
    arets_grunnlag: KrPerAr,
    arets_andel: Andel,
    hadde_drage: JaNei,
    alltid_lopende: JaNei,
) -> KrPerAr:
    """Ytelsen går ned med inntekt over grensen, og faller bort over grunnlaget."""
    if arets_inntekt > arets_grunnlag and not hadde_drage:
        return 0.0
    over = max(0, arets_inntekt - grense)
    sats = max(avkortingssats, arets_andel) if alltid_lopende else avkortingssats
    return max(0, arets_brutto - over * sats)


@regel("skatteloven § 1", fra="2018-01-01", periode="år")
def skatt(etter_avkorting: KrPerAr, arets_manedspenger: KrPerAr, skattetrinn: Trinntabell) -> KrPerAr:
    """Skatten regnes trinnvis av det høyeste av ytelsen og månedspengene."""
    return avrund(trinnvis(max(etter_avkorting, arets_manedspenger), skattetrinn))
