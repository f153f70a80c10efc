"""Hva som er pensjonsgivende inntekt, ftrl. § 3-15; her bare lønn for timer."""

from __future__ import annotations

from typing import Annotated

from ...engine import del_pa, regel
from ...engine.units import Andel, KrPerAr

TimerPerAr = Annotated[float, "time/år"]
TIMER = "arbeidsavtalen"


@regel(
    "ftrl. § 3-15 første ledd", fra="1997-05-01", periode="år", etikett="Pensjonsgivende inntekt", minst=0
)
def pensjonsgivende_inntekt(
    arbeid_timer: TimerPerAr, arbeid_timelonn: Annotated[float, "kr/time"]
) -> KrPerAr:
    """Lønnen for arbeidet i året regnes som pensjonsgivende inntekt."""
    return arbeid_timer * arbeid_timelonn


@regel(TIMER, fra="1997-05-01", periode="år", etikett="Arbeidstimer i året av stillingen", minst=0)
def arbeid_timer_av_stilling(arbeid_stilling: Andel, arbeid_timer_i_arsverket: TimerPerAr) -> TimerPerAr:
    """Timene er stillingen ganger timene i et årsverk."""
    return arbeid_stilling * arbeid_timer_i_arsverket


@regel(TIMER, fra="1997-05-01", periode="år", etikett="Timelønn av årslønnen", minst=0)
def arbeid_timelonn_av_arslonn(
    arbeid_arslonn: KrPerAr, arbeid_timer_i_arsverket: TimerPerAr
) -> Annotated[float, "kr/time"]:
    """Timelønnen er årslønnen i full stilling delt på timene i et årsverk."""
    return del_pa(arbeid_arslonn, arbeid_timer_i_arsverket, ved_null=0)


@regel(TIMER, fra="1997-05-01", periode="år", etikett="Andel av full stilling", minst=0)
def arbeid_andel_av_arsverket(arbeid_timer: TimerPerAr, arbeid_timer_i_arsverket: TimerPerAr) -> Andel:
    """Stillingen er timene delt på timene i et årsverk."""
    return del_pa(arbeid_timer, arbeid_timer_i_arsverket, ved_null=0)
