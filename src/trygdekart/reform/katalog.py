"""The reforms that come with the program: the eleven proposals, earlier reforms, and general models."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from ..engine.errors import InputFault, nearest, shown
from .fil import Reformfil, les

GRUPPER: Mapping[str, str] = {
    "forslag": "De elleve forslagene fra områdegjennomgangen 28. november 2025",
    "tidligere": "Tidligere reformer og forslag, til å prøve modellen mot",
    "maler": "Allmenne modeller, våre egne",
}


@lru_cache(maxsize=1)
def katalog() -> Mapping[str, tuple[str, Reformfil]]:
    """Return {name: (group, reform)} of what is installed, in the order of the files."""
    folder = Path(__file__).parent / "filer"
    found: dict[str, tuple[str, Reformfil]] = {}
    for group in GRUPPER:
        for path in sorted((folder / group).glob("*.yaml")):
            reform = les(path)
            found[reform.navn] = (group, reform)
    return MappingProxyType(found)


def hent(navn: str) -> Reformfil:
    """Return a reform by its name, its number («3.2»), or from a file; raises `InputFault`."""
    every = katalog()
    if navn in every:
        return every[navn][1]
    for _, reform in every.values():
        if reform.nummer and reform.nummer == navn:
            return reform
    if navn.endswith((".yaml", ".yml", ".json")):
        return les(Path(navn))
    hint = nearest(navn, every) or "se «trygdekart reform list»"
    raise InputFault("reform", f"«{shown(navn)}» finnes ikke", hint)
