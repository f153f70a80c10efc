"""Det AFP regnes av, hentet fra opptjeningen til alderspensjon, og AFP etter hvert uttak."""

from __future__ import annotations

from typing import Annotated, Any

from ...engine import ar_av
from ...engine.declare import utledning
from ..alderspensjon.regler_beholdning import Opptjeningsar
from .regler import BEGGE, FRA, FRA_NY_OFFENTLIG, OFFENTLIG, livsvarig

Rader = Annotated[tuple[tuple[float, ...], ...], "trinntabell"]


@utledning(BEGGE, fra=FRA, etikett="Pensjonsbeholdning til og med året en fyller 61", minst=0)
def afp_beregnet_beholdning(
    fodselsdato: int,
    afp_siste_opptjeningsalder: int,
    alderspensjon_beregnet_beholdning: float,
    alderspensjon_opptjeningsar: Any,
) -> Annotated[float, "kr"]:
    """Beholdningen ved uttaket, uten opptjeningen i årene etter det en fylte 61."""
    siste = ar_av(fodselsdato) + int(afp_siste_opptjeningsalder)
    rader = [Opptjeningsar(*rad) for rad in alderspensjon_opptjeningsar]
    return alderspensjon_beregnet_beholdning - sum(rad.i_dag for rad in rader if rad.ar > siste)


@utledning(OFFENTLIG, fra=FRA_NY_OFFENTLIG, etikett="Beholdning og delingstall ved uttaket og årsskiftet")
def afp_beholdning_og_delingstall(
    afp_pensjonsbeholdning: float,
    afp_delingstall: float,
    afp_pensjonsbeholdning_etter_arsskiftet: float,
    afp_delingstall_etter_arsskiftet: float,
) -> Rader:
    """En rad ved uttaket og en ved årsskiftet etter: beholdning og delingstall."""
    return (
        (afp_pensjonsbeholdning, afp_delingstall),
        (afp_pensjonsbeholdning_etter_arsskiftet, afp_delingstall_etter_arsskiftet),
    )


@utledning(OFFENTLIG, fra=FRA_NY_OFFENTLIG, etikett="Livsvarig offentlig AFP etter hvert tillegg")
def afp_offentlig_etter_hvert(
    afp_beholdning_og_delingstall: Any, alderspensjon_opptjeningssats: float, afp_offentlig_prosent: float
) -> Rader:
    """AFP ved uttaket, og etter at det som er kommet til siden, er lagt til med delingstallet da."""
    rader, afp, for_ = [], 0.0, 0.0
    for beholdning, delingstall in afp_beholdning_og_delingstall:
        ny = max(0.0, beholdning - for_)
        afp += livsvarig(ny, alderspensjon_opptjeningssats, afp_offentlig_prosent, delingstall)
        for_ = beholdning
        rader.append((afp,))
    return tuple(rader)
