"""The numbers shown first for a case, in the order a person reads them."""

from __future__ import annotations

from ..engine.law import Lov

# For each line: its name on a date, its name in a calendar year.
LINES: tuple[tuple[str, str], ...] = (
    ("inntekt_og_uforetrygd_per_ar", "inntekt_og_uforetrygd_i_aret"),
    ("pensjonsgivende_inntekt", "pensjonsgivende_inntekt"),
    ("uforetrygd_for_reduksjon", "uforetrygd_for_reduksjon"),
    ("uforetrygd_kutt", "uforetrygd_kutt"),
    ("uforetrygd_per_ar", "uforetrygd_i_aret"),
    ("uforetrygd_bunnfradrag", "uforetrygd_bunnfradrag"),
    ("uforetrygd_arets_reduksjonsprosent", "uforetrygd_arets_reduksjonsprosent"),
    ("uforetrygd_inntektstak", "uforetrygd_inntektstak"),
)


def main_numbers(lov: Lov) -> tuple[str, ...]:
    """Return the names to compute for a case under `lov` when none are asked for."""
    return tuple(i_aret if lov.ar is not None else per_ar for per_ar, i_aret in LINES)
