"""Forslag 2.1: arbeidsgiveren betaler for produktiviteten, og trygden for en del av det som faller bort."""

from __future__ import annotations

from typing import Annotated

from ....engine import regel
from ....engine.units import Andel, KrPerAr

KrPerTime = Annotated[float, "kr/time"]
TimerPerAr = Annotated[float, "time/år"]
HJEMMEL = "ftrl. kap. 12 (forslag)"


@regel(HJEMMEL, fra="2015-01-01", periode="år", etikett="Lønn fra arbeidsgiveren", minst=0)
def arbeidsorientert_lonn(
    arbeidsorientert_ordinaer_timelonn: KrPerTime,
    arbeidsorientert_produktivitet: Andel,
    arbeid_timer: TimerPerAr,
) -> KrPerAr:
    """Timelønnen er så stor del av den vanlige som produktiviteten er."""
    return arbeidsorientert_ordinaer_timelonn * arbeidsorientert_produktivitet * arbeid_timer


@regel(HJEMMEL, fra="2015-01-01", periode="år", etikett="Lønn som faller bort", minst=0)
def arbeidsorientert_bortfall(
    arbeidsorientert_ordinaer_timelonn: KrPerTime,
    arbeid_timer_i_arsverket: TimerPerAr,
    arbeidsorientert_lonn: KrPerAr,
) -> KrPerAr:
    """Bortfallet er vanlig lønn for et årsverk minus lønnen som betales."""
    full = arbeidsorientert_ordinaer_timelonn * arbeid_timer_i_arsverket
    return max(0.0, full - arbeidsorientert_lonn)


@regel(HJEMMEL, fra="2015-01-01", periode="år", etikett="Uføretrygd etter forslaget", minst=0)
def arbeidsorientert_uforetrygd(
    arbeidsorientert_bortfall: KrPerAr,
    arbeidsorientert_kompensasjon: Andel,
    uforetrygd_for_reduksjon: KrPerAr,
) -> KrPerAr:
    """Trygden dekker en del av bortfallet, høyst det uføretrygden ellers ville vært."""
    return min(arbeidsorientert_kompensasjon * arbeidsorientert_bortfall, uforetrygd_for_reduksjon)


@regel(HJEMMEL, fra="2015-01-01", periode="år", etikett="Lønn og uføretrygd etter forslaget", minst=0)
def arbeidsorientert_sum(arbeidsorientert_lonn: KrPerAr, arbeidsorientert_uforetrygd: KrPerAr) -> KrPerAr:
    """Til sammen har en lønnen og det trygden dekker, før skatt."""
    return arbeidsorientert_lonn + arbeidsorientert_uforetrygd
