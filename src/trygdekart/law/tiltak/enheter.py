"""Enheter bare denne loven bruker."""

from __future__ import annotations

from typing import Annotated

Antall = Annotated[float, "antall"]
AntallUker = Annotated[int, "uke"]
Dager = Annotated[float, "dag"]
DagerPerAr = Annotated[float, "dag/år"]
DagerPerManed = Annotated[float, "dag/måned"]
Barn = Annotated[int, "barn"]
KrPerBarnOgDag = Annotated[float, "kr/dag/barn"]
KrPerTime = Annotated[float, "kr/time"]
Manedstall = Annotated[float, "måned"]
