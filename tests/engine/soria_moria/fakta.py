"""Fakta om dem som bor på slottet."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from trygdekart.engine import Fakta, Standard


class Stand(IntEnum):
    """Hva en er på slottet; tallene har hull med vilje."""

    TJENER = 1
    RIDDER = 3
    PRINSESSE = 7


def _fakta(navn: str, slag: type, enhet: str, **annet: object) -> Fakta:
    ord_ = navn.replace("_", " ")
    return Fakta(navn, slag, enhet, ord_.capitalize(), ord_, f"{ord_}?", "Reglene bruker det.", **annet)  # type: ignore[arg-type]


FAKTA = (
    _fakta("fodt", date, "dato", periode="fast"),
    _fakta("kom_til_slottet", date, "dato", periode="fast"),
    _fakta("stand", Stand, "kategori"),
    _fakta("er_trollskutt", bool, "ja/nei", skjonn=True, kriterier=("Trollet er sett av to vitner.",)),
    _fakta("har_sko", bool, "ja/nei"),
    _fakta("har_hest", bool, "ja/nei"),
    _fakta("kan_synge", bool, "ja/nei"),
    _fakta("har_drage", bool, "ja/nei", standard=Standard(False, "slottsloven § 1")),
    _fakta("arslonn", float, "kr/år", omrade=(0, None)),
    _fakta("innsats", float, "andel", omrade=(0, 1), trinn=0.05),
    _fakta("antall_barn", int, "barn", periode="fast", omrade=(0, 3)),
    _fakta("arets_inntekt", float, "kr/år", periode="år"),
)
