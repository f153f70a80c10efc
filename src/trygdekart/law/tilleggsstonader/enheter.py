"""Enheter bare denne loven bruker."""

from __future__ import annotations

from typing import Annotated

Antall = Annotated[int, "antall"]
AntallBarn = Annotated[int, "barn"]
Kilometer = Annotated[float, "km"]
KrPerKm = Annotated[float, "kr/km"]
DagerPerManed = Annotated[float, "dag/måned"]
