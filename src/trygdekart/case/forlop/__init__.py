"""The whole course of one person: one case file, one date axis, every scheme that applies.

`forlop(sak)` is the way in; `model` holds what it returns. See docs/forlop.md.
"""

from .bygg import RENTE, forlop
from .model import (
    Aar,
    Belop,
    Forlop,
    Hvis,
    Hvorfor,
    Overgang,
    Per,
    Periode,
    Plass,
    Post,
    Skatteslag,
    Sporsmal,
    Steg,
    Stilling,
)
from .tvil import SakMedTvil, les

__all__ = [
    "RENTE",
    "Aar",
    "Belop",
    "Forlop",
    "Hvis",
    "Hvorfor",
    "Overgang",
    "Per",
    "Periode",
    "Plass",
    "Post",
    "SakMedTvil",
    "Skatteslag",
    "Sporsmal",
    "Steg",
    "Stilling",
    "forlop",
    "les",
]
