"""Hvordan skatten for året blir til trekk i hver måned, skattebetalingsforskriften § 5-7."""

from __future__ import annotations

from collections.abc import Sequence


def fordel_trekket(skatt: float, utbetalt: Sequence[float], andeler: Sequence[float]) -> tuple[float, ...]:
    """Return the withholding of each month, kroner: the year's tax spread after what is paid.

    `utbetalt` is what is paid each month before tax and `andeler` the month's share of ordinary
    withholding (0 in June, a half in December). With a right tax card the sum is the year's tax.
    """
    vekter = [belop * andel for belop, andel in zip(utbetalt, andeler, strict=True)]
    grunnlag = sum(vekter)
    if grunnlag == 0:
        return tuple(0.0 for _ in vekter)
    return tuple(skatt * vekt / grunnlag for vekt in vekter)
