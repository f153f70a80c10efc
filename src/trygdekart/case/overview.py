"""The numbers shown first for a case, in the order a person reads them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..engine.law import Lov


@dataclass(frozen=True, slots=True)
class Oversikt:
    """The first numbers of one chapter; shown when the case has a value whose name begins with `ord`.

    `linjer` holds, for each line, its name on a date and its name in a calendar year; None where the
    number has no meaning there.
    """

    ord: str
    linjer: tuple[tuple[str | None, str | None], ...]


UFORETRYGD = Oversikt(
    "uforetrygd_",
    (
        ("inntekt_og_uforetrygd_per_ar", "inntekt_og_uforetrygd_i_aret"),
        ("pensjonsgivende_inntekt", "pensjonsgivende_inntekt"),
        ("uforetrygd_for_reduksjon", "uforetrygd_for_reduksjon"),
        ("uforetrygd_kutt", "uforetrygd_kutt"),
        ("uforetrygd_per_ar", "uforetrygd_i_aret"),
        ("uforetrygd_bunnfradrag", "uforetrygd_bunnfradrag"),
        ("uforetrygd_arets_reduksjonsprosent", "uforetrygd_arets_reduksjonsprosent"),
        ("uforetrygd_inntektstak", "uforetrygd_inntektstak"),
    ),
)

ALDERSPENSJON = Oversikt(
    "alderspensjon_",
    (
        ("alderspensjon_per_ar", None),
        ("alderspensjon_per_maned", None),
        ("alderspensjon_kap20_per_ar", None),
        ("alderspensjon_kap19_per_ar", None),
        ("alderspensjon_kan_tas_ut", None),
        ("alderspensjon_delingstall", None),
        ("alderspensjon_delingstall_status", None),
        ("alderspensjon_uforeperiode_til", None),
        (None, "alderspensjon_opptjening"),
        (None, "alderspensjon_opptjening_som_ufor"),
    ),
)

OVERSIKTER: tuple[Oversikt, ...] = (UFORETRYGD, ALDERSPENSJON)


def main_numbers(lov: Lov, given: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names to compute under `lov` for a case with values for `given`, when none are asked for.

    A case that says nothing of any chapter gets the numbers of the first.
    """
    names = tuple(given)
    chosen = [o for o in OVERSIKTER if any(n.startswith(o.ord) for n in names)] or [OVERSIKTER[0]]
    lines = [line for o in chosen for line in o.linjer]
    wanted = [i_aret if lov.ar is not None else per_ar for per_ar, i_aret in lines]
    return tuple(dict.fromkeys(name for name in wanted if name is not None))
