"""«Hvor mye kan jeg tjene før …?» for one who applies for, has or has had uføretrygd."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..engine.answer import Svar
from ..engine.law import Lov, bind
from .svar_data import assumed

SOKER, MOTTAKER, TIDLIGERE = "søker", "mottaker", "tidligere"

# Who asks, the name that answers, and what lies above it.
SPORSMAL: tuple[tuple[str, str, str], ...] = (
    (
        SOKER,
        "uforetrygd_hoyeste_ieu_na",
        "Med høyere inntekt etter uførhet er inntektsevnen ikke nedsatt nok.",
    ),
    (MOTTAKER, "uforetrygd_bunnfradrag", "Over dette går uføretrygden ned."),
    (MOTTAKER, "uforetrygd_inntektstak", "Over dette utbetales ingen uføretrygd det året; retten består."),
    (
        TIDLIGERE,
        "uforetrygd_inntektstak",
        "Tjener du ikke mer enn dette et år, utbetales uføretrygden igjen.",
    ),
)


@dataclass(frozen=True, slots=True)
class Unntak:
    """A higher limit that holds if facts nobody gave are as `antatt` says, in words; kroner a year."""

    antatt: str
    belop: float


@dataclass(frozen=True, slots=True)
class Inntektsgrense:
    """One answer: who asks, the amount in kroner a year (None when unknown), and what lies above it.

    `belop` is the lowest that may hold, which is the main rule's; `unntak` are the higher ones, by what
    nobody has said. `kroner` is the day whose kroner they are, when they follow G from day to day.
    """

    hvem: str
    navn: str
    etikett: str
    belop: float | None
    over: str
    mangler: tuple[str, ...]
    unntak: tuple[Unntak, ...] = ()
    kroner: date | None = None


def inntektsgrenser(lov: Lov, values: Mapping[str, Any]) -> tuple[Inntektsgrense, ...]:
    """Return how much one may earn as applicant, as recipient and with a resting right.

    `values` are the engine's own, with what the answer about work depends on settled.
    """
    on_day = bind(lov.verk, lov.dato, lov.kjent)  # what an applicant may earn is asked on a day
    out = []
    for who, name, above in SPORSMAL:
        law = on_day if who == SOKER else lov
        svar = law.beregn_rett(values, (name,))
        unknown = tuple(sorted(svar.mangler))
        least = None if unknown else min(float(v) for v in svar.verdier(name))
        out.append(
            Inntektsgrense(
                who,
                name,
                lov.verk.label(name, lov.dato),
                least,
                above,
                unknown,
                () if least is None else _exceptions(svar, name, least),
                lov.dato if who == SOKER else None,
            )
        )
    return tuple(out)


def _exceptions(svar: Svar, name: str, least: float) -> tuple[Unntak, ...]:
    """Return the branches with a higher limit than the lowest one."""
    return tuple(
        Unntak(assumed(svar, b.antatt), float(b.verdier[name]))
        for b in svar.greiner
        if float(b.verdier[name]) > least
    )
