"""Pensjonspoeng, sluttpoengtall og poengår, ftrl. §§ 3-8 til 3-18 og 19-7."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, NamedTuple

from ...engine import ar_av, avrund, del_pa, hjelpefunksjon
from ...engine.declare import utledning
from ...engine.units import Andel, AntallG, KrPerAr, KrPerG
from .livslop import Grunnbelopsbane, Livslop, pa

Rader = Annotated[tuple[tuple[float, ...], ...], "trinntabell"]


class Poengar(NamedTuple):
    """Ett år og poengtallet det ga."""

    ar: int
    poengtall: float


@hjelpefunksjon
def poengtall(
    inntekt: KrPerAr, g: KrPerG, full: AntallG, delvis: AntallG, delvis_andel: Andel, en: AntallG
) -> AntallG:
    """Inntekten i G minus én G, og en tredel av det som er over grensen."""
    i_g = del_pa(inntekt, g, ved_null=0)
    helt = min(i_g, full) - en
    return max(0, helt + max(0, min(i_g, delvis) - full) * delvis_andel)


@utledning(
    "ftrl. §§ 3-10, 3-13 og 3-18",
    fra="1967-01-01",
    etikett="Pensjonspoeng år for år",
    sikkerhet="middels",
    over_tid=(
        "alderspensjon_poeng_full_g",
        "alderspensjon_poeng_delvis_g",
        "alderspensjon_poeng_delvis_andel",
        "grunnbelop",
        "grunnbelop_gjennomsnitt",
    ),
)
def alderspensjon_poengar(
    alderspensjon_regnedag: int,
    fodselsdato: int,
    alderspensjon_uttaksdato: int,
    inntekt_historie: Any,
    alderspensjon_framtidig_inntekt: Any,
    alderspensjon_antatt_inntektsvekst: float,
    uforetrygd_uforegrad: Any,
    uforetrygd_innvilget_fra: Any,
    alderspensjon_antatt_inntekt: Any,
    alderspensjon_uten_uforhet_fra: Any,
    alderspensjon_inntekt_uten_uforhet: Any,
    alderspensjon_siste_opptjeningsar: int,
    alderspensjon_poeng_fra_alder: int,
    alderspensjon_ufor_poeng_til_alder: int,
    alderspensjon_poeng_full_g: Any,
    alderspensjon_poeng_delvis_g: Any,
    alderspensjon_poeng_delvis_andel: Any,
    alderspensjon_poeng_desimal: float,
    grunnbelop: Any,
    grunnbelop_gjennomsnitt: Any,
) -> Rader:
    """Årene inntekten, med antatt inntekt som ufør, er over G; uføre får poeng til og med 66 år."""
    i_dag = date.fromordinal(int(alderspensjon_regnedag))
    g = Grunnbelopsbane(grunnbelop, grunnbelop_gjennomsnitt, i_dag)
    liv = Livslop(
        inntekt_historie,
        alderspensjon_framtidig_inntekt,
        alderspensjon_antatt_inntektsvekst,
        uforetrygd_uforegrad,
        uforetrygd_innvilget_fra,
        alderspensjon_antatt_inntekt,
        None,
        alderspensjon_uten_uforhet_fra,
        alderspensjon_inntekt_uten_uforhet,
        g,
    )
    fodt = ar_av(int(fodselsdato))
    satser_fra = grunnbelop_gjennomsnitt.segmenter[0].fra.year
    forste = max(satser_fra, fodt + alderspensjon_poeng_fra_alder)
    ufor_til = fodt + alderspensjon_ufor_poeng_til_alder
    siste = min(ar_av(alderspensjon_uttaksdato) - 1, int(alderspensjon_siste_opptjeningsar))
    rader = []
    for ar in range(forste, siste + 1):
        grad, antatt, inntekt = liv.kjent_ar(ar, ufor_kan=ar <= ufor_til)
        nyttar = date(ar, 12, 31)
        tall = poengtall(
            inntekt + antatt * grad,
            g.arets(ar),
            pa(alderspensjon_poeng_full_g, nyttar),
            pa(alderspensjon_poeng_delvis_g, nyttar),
            pa(alderspensjon_poeng_delvis_andel, nyttar),
            1,
        )
        if avrund(tall, alderspensjon_poeng_desimal) > 0:
            rader.append(Poengar(ar, avrund(tall, alderspensjon_poeng_desimal)))
    return tuple(rader)


@utledning("ftrl. § 3-9", fra="1967-01-01", etikett="Beregnet sluttpoengtall", sikkerhet="middels", minst=0)
def alderspensjon_beregnet_sluttpoengtall(
    alderspensjon_poengar: Any, alderspensjon_poeng_beste_ar: int, alderspensjon_poeng_desimal: float
) -> AntallG:
    """Snittet av de 20 beste poengtallene, eller av alle når det er færre."""
    alle = sorted((Poengar(*rad).poengtall for rad in alderspensjon_poengar), reverse=True)
    beste = alle[:alderspensjon_poeng_beste_ar]
    if not beste:
        return 0.0
    return avrund(sum(beste) / len(beste), alderspensjon_poeng_desimal)


@utledning("ftrl. § 3-8", fra="1967-01-01", etikett="Beregnede poengår til og med 1991", minst=0)
def alderspensjon_beregnede_poengar_tom_1991(
    alderspensjon_poengar: Any, alderspensjon_poeng_gammel_sats_til: int
) -> Annotated[float, "år"]:
    """Poengårene til og med 1991."""
    return float(
        sum(1 for rad in alderspensjon_poengar if Poengar(*rad).ar <= alderspensjon_poeng_gammel_sats_til)
    )


@utledning("ftrl. § 3-8", fra="1967-01-01", etikett="Beregnede poengår fra og med 1992", minst=0)
def alderspensjon_beregnede_poengar_fom_1992(
    alderspensjon_poengar: Any, alderspensjon_poeng_gammel_sats_til: int
) -> Annotated[float, "år"]:
    """Poengårene fra og med 1992."""
    return float(
        sum(1 for rad in alderspensjon_poengar if Poengar(*rad).ar > alderspensjon_poeng_gammel_sats_til)
    )
