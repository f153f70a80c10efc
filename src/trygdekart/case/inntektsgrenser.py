"""«Hvor mye kan jeg tjene før …?» for one who applies for, has or has had uføretrygd."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..engine.law import Lov, bind
from ..engine.unknown import Unknown

SOKER, MOTTAKER, TIDLIGERE = "søker", "mottaker", "tidligere"

# Who asks, the name that answers, and what lies above it.
SPORSMAL: tuple[tuple[str, str, str], ...] = (
    (
        SOKER,
        "uforetrygd_hoyeste_ieu",
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
class Inntektsgrense:
    """One answer: who asks, the amount in kroner a year (None when unknown), and what lies above it."""

    hvem: str
    navn: str
    etikett: str
    belop: float | None
    over: str
    mangler: tuple[str, ...]


def inntektsgrenser(lov: Lov, values: Mapping[str, Any]) -> tuple[Inntektsgrense, ...]:
    """Return how much one may earn as applicant, as recipient and with a resting right.

    `values` are the engine's own, with unknown facts settled (a branch of an answer).
    """
    out = []
    on_day = bind(lov.verk, lov.dato, lov.kjent)  # what an applicant may earn is asked on a day
    for who, name, above in SPORSMAL:
        value = (on_day if who == SOKER else lov).beregn_rett(values, (name,)).greiner[0].verdier[name]
        unknown = type(value) is Unknown
        out.append(
            Inntektsgrense(
                who,
                name,
                lov.verk.label(name, lov.dato),
                None if unknown else float(value),
                above,
                tuple(sorted(value.missing)) if unknown else (),
            )
        )
    return tuple(out)
