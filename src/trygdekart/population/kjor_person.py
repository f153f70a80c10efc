"""The columns of a chunk of persons as the law's kernels take them, for one calendar year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ..engine.errors import InputFault
from ..law.person.fakta import Sivilstand
from .arrow import Array, Liste
from .schema import ETTER_NAVN

GROUPS = {
    "syk": ("syk_fra", "syk_til", "syk_grad", "syk_diagnose"),
    "aap": (
        "aap_fra",
        "aap_til",
        "aap_nedsatt_dato",
        "aap_inntekt_1",
        "aap_inntekt_2",
        "aap_inntekt_3",
        "aap_meldeperiode_timer",
        "aap_ung_ufor",
    ),
    "barn": ("barn_fodt",),
}
PLAIN = (
    "person",
    "fodselsdato",
    "kjonn",
    "bosatt_fra",
    "bosatt_til",
    "sektor",
    "diagnose",
    "par_fra",
    "par_til",
    "barn_bor_hos",
    "uforetrygd_innvilget_fra",
    "uforetrygd_til",
    "uforetrygd_uforetidspunkt",
    "uforetrygd_uforegrad",
    "uforetrygd_ung_ufor",
    "uforetrygd_omregnet_2015",
    "uforetrygd_vta",
    "uforetrygd_grunnlag_per_ar",
    "uforetrygd_ifu_fastsatt",
    "uforetrygd_ieu_fastsatt",
    "uforetrygd_trygdetid",
)
WEEK, WORKDAYS = 7, 5


def columns(ar: int) -> tuple[str, ...]:
    """Return the columns of the file that a run for one year reads."""
    lists = tuple(name for group in GROUPS.values() for name in group)
    return (*PLAIN, *lists, f"arbeid_arslonn_{ar}", f"arbeid_dager_{ar}")


def check_columns(path: Path, file: Any, ar: int) -> None:
    """Raise `InputFault` when an opened file lacks a column that a run for the year reads."""
    there = set(file.schema_arrow.names)
    missing = [n for n in columns(ar) if n not in there]
    if missing:
        unknown_year = missing[0] not in ETTER_NAVN
        raise InputFault(
            path.name,
            f"året {ar} er ikke i fila" if unknown_year else f"kolonnen «{missing[0]}» mangler",
            "velg et år fila dekker" if unknown_year else "se «trygdekart befolkning sjekk»",
        )


@dataclass(frozen=True)
class Personer:
    """A chunk: `felt` has one value a person, `lister` the spells, `ar` the year."""

    ar: int
    felt: Mapping[str, Array]
    lister: Mapping[str, Liste]

    def __len__(self) -> int:
        return len(self.felt["person"])

    @cached_property
    def _held(self) -> dict[str, Any]:
        return {}

    def en_gang(self, key: str, make: Callable[[], Any]) -> Any:
        """Return what `make` makes of these persons alone, made once for all the laws they go through."""
        if key not in self._held:
            self._held[key] = make()
        return self._held[key]

    @property
    def fra(self) -> int:
        """The first day of the year as the law counts days."""
        return date(self.ar, 1, 1).toordinal()

    @property
    def til(self) -> int:
        """The last day of the year."""
        return date(self.ar, 12, 31).toordinal()

    @staticmethod
    def av(chunk: Mapping[str, Any], ar: int) -> Personer:
        """Return a chunk as read from the file."""
        return Personer(
            ar,
            {n: v for n, v in chunk.items() if not isinstance(v, Liste)},
            {n: v for n, v in chunk.items() if isinstance(v, Liste)},
        )

    @property
    def bosatt(self) -> Array:
        """Whether each is resident in some of the year."""
        end = self.felt["bosatt_til"]
        return np.asarray((self.felt["bosatt_fra"] <= self.til) & ((end == 0) | (end >= self.fra)))

    @property
    def sivilstand(self) -> Array:
        """Civil status in the middle of the year, as the law's category."""
        middle = date(self.ar, 7, 1).toordinal()
        start, end = self.felt["par_fra"], self.felt["par_til"]
        couple = (start > 0) & (start <= middle) & ((end == 0) | (end >= middle))
        return np.where(couple, int(Sivilstand.GIFT_ELLER_SAMBOER), int(Sivilstand.ENSLIG))

    @property
    def lonn(self) -> Array:
        """The wage agreed for the days worked in the year, before days of sickness, in kroner."""
        yearly, days = self.felt[f"arbeid_arslonn_{self.ar}"], self.felt[f"arbeid_dager_{self.ar}"]
        return np.asarray(yearly * days / self._days)

    @property
    def _days(self) -> int:
        return self.til - self.fra + 1


def owner(spells: Liste) -> Array:
    """Return which person each spell is of."""
    return np.repeat(np.arange(len(spells.start) - 1), np.diff(spells.start))


def weekdays(fra: Array, til: Array) -> Array:
    """Return how many days from Monday to Friday there are from `fra` to `til`, both included."""
    return np.where(til >= fra, _weekdays_to(til) - _weekdays_to(fra - 1), 0)


def _weekdays_to(day: Array) -> Array:
    # Ordinal 1 is a Monday.
    return np.asarray(day // WEEK * WORKDAYS + np.minimum(day % WEEK, WORKDAYS))
