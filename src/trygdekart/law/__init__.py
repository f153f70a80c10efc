"""The law and nothing else: one folder a chapter, each with the same few rooms."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from ..engine.lawbook import Lovverk, build, read_chapter

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
    "tiltak",
    "arbeidsmiljo",
    "saksbehandling",
    "rettigheter",
    "helligdager",
)


@lru_cache(maxsize=1)
def lovverk() -> Lovverk:
    """Return the whole law, read and checked once; raises `LoadFault` when it is at fault."""
    return build((read_chapter(f"{__name__}.{name}") for name in CHAPTERS), LOVDATA)
