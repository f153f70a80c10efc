"""The themes of the situation, and the questions of simple mode: which facts are asked where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

# Simple mode asks for these, one at a time. Each has simple words in the catalogue.
EASY: Mapping[str, tuple[str, ...]] = {
    "uforetrygd": (
        "fodselsdato",
        "sivilstand",
        "uforetrygd_uforegrad",
        "uforetrygd_uforetidspunkt",
        "uforetrygd_innvilget_fra",
        "uforetrygd_grunnlag_per_ar",
        "uforetrygd_ifu_fastsatt",
        "uforetrygd_ieu_fastsatt",
        "uforetrygd_trygdetid",
        "uforetrygd_omregnet_2015",
        "uforetrygd_ung_ufor",
        "uforetrygd_vta",
        "pensjonsgivende_inntekt",
    ),
    "sykdom": (
        "fodselsdato",
        "sykepenger_forste_sykedag",
        "sykepenger_gruppe",
        "sykepenger_inntekt",
        "sykepenger_sykmeldingsgrad",
        "sykepenger_timer_avtalt",
        "sykepenger_timer_arbeidet",
        "sykepenger_refusjon_krav",
        "sykepenger_dagen_betales",
    ),
    "aap": ("fodselsdato", "aap_nedsatt_dato", "inntekt_historie", "aap_antall_barn", "aap_timer"),
    "pensjon": (
        "fodselsdato",
        "sivilstand",
        "alderspensjon_trygdetid",
        "inntekt_historie",
        "alderspensjon_uttaksdato",
        "alderspensjon_uttaksgrad",
    ),
}


@dataclass(frozen=True)
class Theme:
    """One page of the situation: what is asked, and what is asked under a fold.

    One with its `own_door` is no step among the others (the employer's).
    """

    key: str
    names: tuple[str, ...]
    more: tuple[str, ...]
    own_door: bool = False

    @property
    def every(self) -> tuple[str, ...]:
        """All that the page asks."""
        return (*self.names, *self.more)


@lru_cache
def every_theme() -> tuple[Theme, ...]:
    """Return the themes in their order, also those with a door of their own."""
    raw = yaml.safe_load((files(__package__) / "themes.yaml").read_text(encoding="utf-8"))
    return tuple(
        Theme(k, tuple(v["sporsmal"]), tuple(v.get("flere", ())), "egen_inngang" in v)
        for k, v in raw.items()
    )


def themes() -> tuple[Theme, ...]:
    """Return the themes that are steps of the situation."""
    return tuple(t for t in every_theme() if not t.own_door)


def theme(key: str) -> Theme | None:
    """Return the theme that an address names."""
    return next((t for t in every_theme() if t.key == key), None)
