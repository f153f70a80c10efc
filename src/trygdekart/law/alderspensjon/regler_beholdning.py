"""Pensjonsbeholdningen ved uttak, år for år gjennom livet, ftrl. §§ 20-4 til 20-8 og 20-18."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, NamedTuple

from ...engine import ar_av
from ...engine.declare import utledning
from .livslop import Grunnbelopsbane, Livslop, kjent, pa
from .regler_opptjening import inntekt_som_gir_opptjening
from .valg import OpptjeningMed

Rader = Annotated[tuple[tuple[float, ...], ...], "trinntabell"]


class Opptjeningsar(NamedTuple):
    """Ett år: beløp i årets kroner, unntatt `i_dag`, som er i kroner på dagen det regnes for.

    `inntekt` er pensjonsgivende inntekt, `som_ufor` antatt inntekt ganger uføregraden, `grunnlag` det av
    dem som gir opptjening (høyst 7,1 G), `opptjening` 18,1 prosent av det.
    """

    ar: int
    inntekt: float
    som_ufor: float
    grunnlag: float
    opptjening: float
    i_dag: float


@utledning(
    "ftrl. §§ 20-4 til 20-8",
    fra="1967-01-01",
    etikett="Pensjonsopptjening år for år",
    over_tid=(
        "alderspensjon_opptjeningssats",
        "alderspensjon_opptjening_tak",
        "alderspensjon_opptjening_omsorg",
        "grunnbelop",
        "grunnbelop_gjennomsnitt",
    ),
)
def alderspensjon_opptjeningsar(
    alderspensjon_regnedag: int,
    alderspensjon_uttaksdato: int,
    inntekt_historie: Any,
    alderspensjon_framtidig_inntekt: Any,
    alderspensjon_antatt_inntektsvekst: float,
    uforetrygd_uforegrad: Any,
    uforetrygd_innvilget_fra: Any,
    alderspensjon_antatt_inntekt: Any,
    alderspensjon_uten_uforhet_fra: Any,
    alderspensjon_inntekt_uten_uforhet: Any,
    alderspensjon_omsorgsar: Any,
    alderspensjon_kjent_beholdning_dato: Any,
    alderspensjon_valg_opptjening_med: int,
    alderspensjon_forste_opptjeningsar: int,
    alderspensjon_siste_opptjeningsar: int,
    alderspensjon_siste_ufore_ar: int,
    alderspensjon_opptjeningssats: Any,
    alderspensjon_opptjening_tak: Any,
    alderspensjon_opptjening_omsorg: Any,
    grunnbelop: Any,
    grunnbelop_gjennomsnitt: Any,
) -> Rader:
    """Hvert år fra en fyller 13 til uttaket: inntekt, antatt inntekt som ufør, og 18,1 prosent av dem."""
    i_dag = date.fromordinal(int(alderspensjon_regnedag))
    g = Grunnbelopsbane(grunnbelop, grunnbelop_gjennomsnitt, i_dag)
    liv = Livslop(
        inntekt_historie,
        alderspensjon_framtidig_inntekt,
        alderspensjon_antatt_inntektsvekst,
        uforetrygd_uforegrad,
        uforetrygd_innvilget_fra,
        alderspensjon_antatt_inntekt,
        alderspensjon_omsorgsar,
        alderspensjon_uten_uforhet_fra,
        alderspensjon_inntekt_uten_uforhet,
        g,
    )
    forste = int(alderspensjon_forste_opptjeningsar)
    if kjent(alderspensjon_kjent_beholdning_dato):
        forste = max(forste, ar_av(alderspensjon_kjent_beholdning_dato) - 1)
    siste = ar_av(alderspensjon_uttaksdato) - 1
    if alderspensjon_valg_opptjening_med == OpptjeningMed.ETTER_SKATTEOPPGJORET:
        siste -= 1
    rader = []
    for ar in range(forste, min(siste, int(alderspensjon_siste_opptjeningsar)) + 1):
        grad, antatt, inntekt = liv.kjent_ar(ar, ufor_kan=ar <= alderspensjon_siste_ufore_ar)
        nyttar = date(ar, 12, 31)
        omsorg = pa(alderspensjon_opptjening_omsorg, nyttar) * g.arets(ar) if liv.er_omsorgsar(ar) else 0.0
        tak = pa(alderspensjon_opptjening_tak, nyttar) * g.arets(ar)
        som_ufor = antatt * grad
        grunnlag = inntekt_som_gir_opptjening(inntekt, som_ufor, omsorg, tak)
        opptjening = pa(alderspensjon_opptjeningssats, nyttar) * grunnlag
        verdt = opptjening * g.ved(i_dag) / g.ved_arets_slutt(ar)
        rader.append(Opptjeningsar(ar, inntekt, som_ufor, grunnlag, opptjening, verdt))
    return tuple(rader)


@utledning(
    "ftrl. §§ 20-4 og 20-18",
    fra="1967-01-01",
    etikett="Beregnet pensjonsbeholdning ved uttak",
    minst=0,
    over_tid=("grunnbelop",),
)
def alderspensjon_beregnet_beholdning(
    alderspensjon_regnedag: int,
    alderspensjon_opptjeningsar: Any,
    alderspensjon_kjent_beholdning: Any,
    alderspensjon_kjent_beholdning_dato: Any,
    grunnbelop: Any,
) -> Annotated[float, "kr"]:
    """Summen av opptjeningen i alle årene, regulert med G til dagen det regnes for."""
    sum_ = sum(Opptjeningsar(*rad).i_dag for rad in alderspensjon_opptjeningsar)
    if not kjent(alderspensjon_kjent_beholdning_dato):
        return float(sum_)
    i_dag = date.fromordinal(int(alderspensjon_regnedag))
    g = Grunnbelopsbane(grunnbelop, None, i_dag)
    da = date.fromordinal(int(alderspensjon_kjent_beholdning_dato))
    return float(alderspensjon_kjent_beholdning) * g.ved(i_dag) / g.ved(da) + sum_
