"""The law and nothing else: one folder a chapter, each with the same few rooms."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from ..engine.lawbook import Lovverk, build, read_chapter
from ..engine.stamp import Stamp

# The day the law data was last gone through as a whole; «kjent» unless the caller says otherwise.
LOVDATA = date(2026, 11, 21)

CHAPTERS = (
    "person",
    "inntekt",
    "grunnbelop",
    "alderspensjon",
    "uforetrygd",
    "sykepenger",
    "arbeidsavklaringspenger",
    "skatt",
    "tjenestepensjon",
    "afp",
    "tilleggsstonader",
    "grunn_og_hjelpestonad",
    "hjelpemidler_og_bil",
    "tiltak",
    "arbeidsmiljo",
    "saksbehandling",
    "rettigheter",
    "helligdager",
)


HERE = Path(__file__).parent


@lru_cache(maxsize=1)
def lovverk() -> Lovverk:
    """Return the whole law, read once, and checked unless the same bytes have been; raises `LoadFault`."""
    stamp = Stamp.of(HERE, HERE.parent / "engine", HERE.parent / "timeline")
    checked = stamp.stands()
    chapters = (read_chapter(f"{__name__}.{name}", checked=checked) for name in CHAPTERS)
    law = build(chapters, LOVDATA, checked=checked)
    if not checked:
        stamp.keep()
    return law
