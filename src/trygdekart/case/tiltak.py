"""Which measures may fit one person: each condition yes, no, or to be judged, and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..engine.context import category
from ..engine.errors import InputFault
from ..engine.formatting import value_text
from ..engine.law import Lov
from ..engine.unknown import Unknown
from ..law.tiltak.katalog import Tiltak
from ..law.tiltak.katalog_andre import ALLE
from .notes import notes
from .vilkar import Vilkar, Vilkarssvar, condition, together

# A measure nobody has dated is taken to begin on the day that is asked about.
BEGYNNER = ("lonnstilskudd_fra", "vta_start", "inkludering_fra")
# What follows of something told, when nobody told it: (name, what it follows of, the rule). A rule that
# says no tells nothing: whoever has no disability benefit may have another.
FOLGER = (
    ("tiltak_uforetrygd", "uforetrygd_uforegrad", "tiltak_uforetrygd_av_graden"),
    ("program_annen_ytelse", "tiltak_uforetrygd", "tiltak_hel_uforetrygd"),
    ("arbeidsreiser_full_ytelse", "tiltak_uforetrygd", "tiltak_hel_uforetrygd"),
)


@dataclass(frozen=True, slots=True)
class Tall:
    """One number of a measure, as people read it and as it is; None is unknown."""

    navn: str
    etikett: str
    tekst: str
    verdi: float | int | bool | None


@dataclass(frozen=True, slots=True)
class Vurdert:
    """One measure in one case."""

    tiltak: Tiltak
    svar: Vilkarssvar
    vilkar: tuple[Vilkar, ...]
    tall: tuple[Tall, ...]
    merknader: tuple[str, ...]

    @property
    def stopper(self) -> tuple[Vilkar, ...]:
        """The conditions that are not met."""
        return tuple(v for v in self.vilkar if v.svar is Vilkarssvar.NEI)


def tiltak(lov: Lov, values: Mapping[str, Any]) -> tuple[Vurdert, ...]:
    """Return every measure that exists on the day of `lov`, those that fit best first.

    What is judged is never answered here: unless the case tells what Nav has come to, it is `VURDERES`.
    """
    when = lov.dato.isoformat()
    there = [t for t in ALLE if t.fra <= when and (not t.til or when <= t.til)]
    known = {**dict.fromkeys(BEGYNNER, lov.dato.toordinal()), **_with_what_follows(lov, values)}
    answers = [vurder(lov, {**known, **dict(t.sett)}, t) for t in there]
    order = list(Vilkarssvar)
    return tuple(sorted(answers, key=lambda a: order.index(a.svar)))


def _with_what_follows(lov: Lov, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the values with what the ones told say of others."""
    out = dict(values)
    for name, told, rule in FOLGER:
        if name not in out and told in out:
            found = lov.beregn_rett(out, (rule,)).verdier(rule)[0]
            if type(found) is not Unknown and found:
                out[name] = found if isinstance(found, bool) else int(found)
    return out


def vurder(lov: Lov, values: Mapping[str, Any], measure: Tiltak) -> Vurdert:
    """Return one measure in a case: how each condition stands, and its numbers."""
    remarks: dict[str, None] = {}
    conditions = tuple(condition(lov, values, name, remarks) for name in measure.vilkar)
    numbers = tuple(t for name in measure.tall for t in _number(lov, values, name, remarks))
    return Vurdert(measure, together(conditions), conditions, numbers, tuple(remarks))


def _number(lov: Lov, values: Mapping[str, Any], name: str, remarks: dict[str, None]) -> list[Tall]:
    """Return the number when the law of the day has it; different answers are all written."""
    try:
        svar = lov.beregn_rett(values, (name,))
    except InputFault:
        return []
    remarks.update(dict.fromkeys(notes(svar)))
    verk = lov.verk
    unit, kind = str(verk.unit(name)), category(verk, name)
    found = svar.verdier(name)
    texts = dict.fromkeys(value_text(v, unit, kind, whole=unit.startswith("kr/")) for v in found)
    one = found[0] if len(texts) == 1 and type(found[0]) is not Unknown else None
    return [Tall(name, verk.label(name, lov.dato), " eller ".join(texts), one)]
