"""Hvor mye en får på en dag: §§ 3–8."""

from __future__ import annotations

from typing import Annotated

from trygdekart.engine import (
    DAGER_I_UKEN,
    MANEDER_I_ARET,
    Oppslag,
    ar_av,
    avrund,
    del_pa,
    forste_i_maneden,
    fyller_ar,
    hjelpefunksjon,
    legg_til_maneder,
    regel,
    tabellverdi,
)
from trygdekart.engine.units import (
    Alder,
    Andel,
    AntallG,
    AntallManeder,
    Dato,
    JaNei,
    KrPerAr,
    KrPerG,
    KrPerManed,
    Nokkeltabell,
)

from .fakta import Stand

OPPSLAG = (
    Oppslag("taler_ved_ankomst", "taler", "kom_til_slottet", "slottsloven § 4", "Taleren da en kom"),
    Oppslag(
        "taler_aret_for",
        "taler",
        "kom_til_slottet",
        "slottsloven § 4",
        "Taleren året før en kom",
        ar_tilbake=1,
    ),
    Oppslag("taler_pa_merkedagen", "taler", "merkedag", "slottsloven § 3", "Taleren på merkedagen"),
    Oppslag(
        "taler_for_merkedagen", "taler", "merkedag", "slottsloven § 3", "Taleren to år før", ar_tilbake=2
    ),
)


@hjelpefunksjon
def loftet(belop: KrPerAr, til: KrPerG, fra: KrPerG) -> KrPerAr:
    """Løft et beløp fra en taler til en annen."""
    return belop * del_pa(til, fra, ved_null=1)


@regel("slottsloven § 3", fra="2018-01-01", periode="fast")
def merkedag(fodt: Dato, myndighetsalder: Alder) -> Dato:
    """Merkedagen er dagen en blir myndig."""
    return fyller_ar(fodt, myndighetsalder)


@regel("slottsloven § 3", fra="2018-01-01", periode="fast")
def bryllupsfrist(merkedag: Dato, betenkning: Annotated[int, "uke"]) -> Dato:
    """Bryllupet står noen uker etter merkedagen."""
    return merkedag + betenkning * DAGER_I_UKEN


@regel("slottsloven § 4", fra="2018-01-01")
def grunnlag(
    arslonn: KrPerAr,
    taler: KrPerG,
    taler_ved_ankomst: KrPerG,
    taler_aret_for: KrPerG,
    taler_pa_merkedagen: KrPerG,
    taler_for_merkedagen: KrPerG,
) -> KrPerAr:
    """Lønnen løftes fra snittet av to år, aldri under veksten siden merkedagen."""
    snitt = del_pa(taler_ved_ankomst + taler_aret_for, 1 + 1, ved_null=0)
    vekst = del_pa(taler_pa_merkedagen, taler_for_merkedagen, ved_null=1)
    return max(loftet(arslonn, taler, snitt), arslonn * vekst)


@regel("slottsloven § 4", fra="2018-01-01")
def egen(grunnlag: KrPerAr, lonnsandel: Andel) -> KrPerAr:
    """Den egne ytelsen er en andel av grunnlaget."""
    return lonnsandel * grunnlag


@regel("slottsloven § 4", fra="2020-08-01", gir="egen")
def egen_2020(grunnlag: KrPerAr, lonnsandel: Andel, hestetak: AntallG, taler: KrPerG) -> KrPerAr:
    """Den egne ytelsen er en andel av grunnlaget, opp til et tak."""
    return lonnsandel * min(grunnlag, hestetak * taler)


@regel("slottsloven § 5", fra="2018-01-01")
def er_prinsesse(stand: Stand) -> JaNei:
    """En prinsesse er en prinsesse."""
    return stand == Stand.PRINSESSE


@regel("slottsloven § 5", fra="2018-01-01")
def minste(minste_vanlig: AntallG) -> AntallG:
    """Ingen får mindre enn det minste."""
    return minste_vanlig


@regel(
    "slottsloven § 5",
    fra="2018-01-01",
    unntak_fra="minste",
    nar="er_prinsesse",
    foran=("minste_for_trollskutte",),
)
def minste_for_prinsesser(minste_prinsesse: AntallG) -> AntallG:
    """Prinsesser får mer."""
    return minste_prinsesse


@regel("slottsloven § 5", fra="2018-01-01", til="2021-12-31", unntak_fra="minste", nar="er_trollskutt")
def minste_for_trollskutte(minste_trollskutt: AntallG, har_sko: JaNei, minste_vanlig: AntallG) -> AntallG:
    """Trollskutte uten sko får også mer, ut 2021."""
    return minste_vanlig if har_sko else minste_trollskutt


@regel("slottsloven § 6", fra="2018-01-01", periode="måned")
def lopende(maned: Dato, kom_til_slottet: Dato, karens: AntallManeder) -> JaNei:
    """Ytelsen løper fra måneden etter at en kom."""
    return maned >= legg_til_maneder(forste_i_maneden(kom_til_slottet), karens)


@regel("slottsloven § 6", fra="2018-01-01")
def har_lovlig_drage(
    har_drage: JaNei, drager_tillatt: JaNei, kom_til_slottet: Dato, ankomstfrist: Dato
) -> JaNei:
    """En drage er lovlig når drager er tillatt, eller når en kom før fristen."""
    return har_drage and (drager_tillatt or kom_til_slottet <= ankomstfrist)


@regel("slottsloven § 6", fra="2018-01-01", periode="dag")
def fest_i_dag(dag: Dato, fodt: Dato, har_hest: JaNei) -> JaNei:
    """Det er fest fra bursdagen og ut måneden, for dem som har hest."""
    arets = fyller_ar(fodt, ar_av(dag) - ar_av(fodt))
    return har_hest and dag >= arets and forste_i_maneden(dag) == forste_i_maneden(arets)


@regel("slottsloven § 7", fra="2018-01-01", periode="måned")
def barnetillegg_kr(
    maned: Dato,
    antall_barn: Annotated[int, "barn"],
    barnetillegg: Nokkeltabell,
    kronestykke: KrPerAr,
) -> KrPerAr:
    """Barnetillegget står i en tabell etter år og antall barn."""
    return tabellverdi(barnetillegg, ar_av(maned), antall_barn) * kronestykke


@regel("slottsloven § 8", fra="2018-01-01")
def trappetillegg(innsats: Andel, trapp: Andel) -> Andel:
    """Tillegget vokser trinn for trinn, tre trinn, og regnes av resten hver gang."""
    rest: Andel = innsats
    tillegg = 0.0
    for _trinn in range(3):
        del_ = rest * trapp
        tillegg += del_
        rest = rest - del_
    return tillegg


@regel("slottsloven §§ 5 og 8", fra="2018-01-01", periode="måned")
def brutto(
    lopende: JaNei,
    egen: KrPerAr,
    minste: AntallG,
    taler: KrPerG,
    trappetillegg: Andel,
    barnetillegg_kr: KrPerAr,
    har_lovlig_drage: JaNei,
) -> KrPerAr:
    """Den egne ytelsen eller den minste, med tillegg, fra måneden den løper."""
    if not lopende:
        return 0.0
    hoyest = max(egen, minste * taler)
    if har_lovlig_drage and kan_deles(hoyest):
        hoyest = hoyest + barnetillegg_kr
    elif not har_lovlig_drage:
        hoyest -= barnetillegg_kr
    return hoyest * (1 + trappetillegg)


@hjelpefunksjon
def kan_deles(belop: KrPerAr) -> JaNei:
    """Et beløp kan deles når det er mer enn null."""
    return belop > 0


@regel("slottsloven § 8", fra="2018-01-01", periode="måned")
def manedspenger(brutto: KrPerAr) -> KrPerManed:
    """Månedens del i hele kroner."""
    return avrund(brutto / MANEDER_I_ARET)


@regel("slottsloven § 8", fra="2018-01-01", periode="måned")
def ytelsesandel(brutto: KrPerAr, grunnlag: KrPerAr) -> Andel:
    """Ytelsen delt på grunnlaget."""
    return del_pa(brutto, grunnlag, ved_null=0)
