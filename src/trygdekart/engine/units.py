"""Units of law: what a number counts, checked through every formula when the law is loaded.

A unit is written as in print: `kr/år`, `kr/år per G`, `andel`, `dag`, `måned/år`. Three are affine
(`dato`, `årstall`, `månedsnummer`): their difference is a length of time, their sum means nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

BASES: Final = frozenset(
    {"kr", "år", "måned", "uke", "dag", "time", "G", "barn", "person", "km", "prosent"}
)
AFFINE: Final = {"dato": "dag", "årstall": "år", "månedsnummer": "måned"}
DIMENSIONLESS: Final = frozenset({"andel", "antall", "tall"})
OPAQUE: Final = frozenset({"ja/nei", "kategori", "trinntabell", "nøkkeltabell", "forløp"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of powers of base units, or one affine or opaque kind.

    `powers` is sorted by base; `kind` is "" for ordinary units.
    """

    powers: tuple[tuple[str, int], ...] = ()
    kind: str = ""

    def times(self, other: Unit, sign: int = 1) -> Unit:
        """Return the unit of a product (`sign` 1) or of a quotient (`sign` -1)."""
        total = dict(self.powers)
        for base, power in other.powers:
            total[base] = total.get(base, 0) + sign * power
        return Unit(tuple(sorted((b, p) for b, p in total.items() if p)))

    @property
    def ordinary(self) -> bool:
        """Whether the unit may be multiplied and divided."""
        return not self.kind

    def __str__(self) -> str:
        if self.kind:
            return self.kind
        above = [b for b, p in self.powers for _ in range(p) if p > 0]
        below = [b for b, p in self.powers for _ in range(-p) if p < 0]
        if not above and not below:
            return "andel"
        return "/".join(["·".join(above) or "1", *below])


ONE: Final = Unit()
BOOL: Final = Unit(kind="ja/nei")


def parse_unit(text: str) -> Unit:
    """Return the `Unit` written as `text`.

    Raises `ValueError` with a Norwegian sentence when a word is not a known unit.
    """
    text = text.strip()
    if text in OPAQUE or text in AFFINE:
        return Unit(kind=text)
    if text in DIMENSIONLESS:
        return ONE
    words = text.replace(" per ", "/").split("/")
    unit = ONE
    for i, word in enumerate(words):
        factor = word.strip()
        if factor in DIMENSIONLESS or (factor == "1" and i == 0):
            continue
        for part in factor.split("·"):
            if part not in BASES:
                known = ", ".join(sorted(BASES | set(AFFINE) | DIMENSIONLESS | OPAQUE))
                raise ValueError(f"enheten «{text}» er ukjent ved «{part}»; kjente er {known}")
            unit = unit.times(Unit(((part, 1),)), 1 if i == 0 else -1)
    return unit


# The commonest annotated types, so that a rule reads `inntekt: KrPerAr`.
KrPerAr = Annotated[float, "kr/år"]
KrPerManed = Annotated[float, "kr/måned"]
ManederIAret = Annotated[float, "måned/år"]
KrPerDag = Annotated[float, "kr/dag"]
Kr = Annotated[float, "kr"]
KrPerG = Annotated[float, "kr/år per G"]
AntallG = Annotated[float, "G"]
Andel = Annotated[float, "andel"]
Dato = Annotated[int, "dato"]
Arstall = Annotated[int, "årstall"]
AntallDager = Annotated[int, "dag"]
AntallManeder = Annotated[int, "måned"]
AntallAr = Annotated[float, "år"]
Alder = Annotated[int, "år"]
JaNei = Annotated[bool, "ja/nei"]
Trinntabell = Annotated[tuple[tuple[float, float], ...], "trinntabell"]
Nokkeltabell = Annotated[tuple[tuple[float, ...], ...], "nøkkeltabell"]
