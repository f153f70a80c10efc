"""Reforms: files that lay other law over the law, and the proposals, earlier reforms and models."""

from .fil import Reformfil, les, les_tekst
from .katalog import hent, katalog
from .overlegg import Valgt, krev_endring, overlegg, reform_lov

__all__ = [
    "Reformfil",
    "Valgt",
    "hent",
    "katalog",
    "krev_endring",
    "les",
    "les_tekst",
    "overlegg",
    "reform_lov",
]
