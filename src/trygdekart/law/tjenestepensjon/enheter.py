"""Enheter bare denne loven bruker."""

from __future__ import annotations

from typing import Annotated

AntallBarn = Annotated[int, "barn"]
AndelPerBarn = Annotated[float, "andel per barn"]
