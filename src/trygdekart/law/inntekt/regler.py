"""Hva som er pensjonsgivende inntekt, ftrl. § 3-15; her bare lønn for timer."""

from __future__ import annotations

from typing import Annotated

from ...engine import regel
from ...engine.units import KrPerAr


@regel(
    "ftrl. § 3-15 første ledd", fra="1997-05-01", periode="år", etikett="Pensjonsgivende inntekt", minst=0
)
def pensjonsgivende_inntekt(
    arbeid_timer: Annotated[float, "time/år"], arbeid_timelonn: Annotated[float, "kr/time"]
) -> KrPerAr:
    """Lønnen for arbeidet i året regnes som pensjonsgivende inntekt."""
    return arbeid_timer * arbeid_timelonn
