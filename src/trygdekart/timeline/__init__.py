"""Values over time: periods, segments and immutable timelines."""

from trygdekart.timeline.tidslinje import (
    ApenPeriode,
    IngenVerdi,
    OverlappendeSegmenter,
    Periode,
    Segment,
    Tidslinje,
    Tidslinjefeil,
    UgyldigPeriode,
    felles_knekkpunkter,
    manedsvekt,
)

__all__ = [
    "ApenPeriode",
    "IngenVerdi",
    "OverlappendeSegmenter",
    "Periode",
    "Segment",
    "Tidslinje",
    "Tidslinjefeil",
    "UgyldigPeriode",
    "felles_knekkpunkter",
    "manedsvekt",
]
