"""A fact that never changes, told with two values: the first is used, and each other is a branch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...engine.errors import InputFault
from ...engine.lawbook import Lovverk
from ..sak import MAX_BYTES, Sak, value_in
from .grener import Gren

FLEST = 3  # values of one fact


@dataclass(frozen=True)
class SakMedTvil:
    """A case, and the other values of facts that it tells more than one value of, as in the file."""

    sak: Sak
    andre: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    def grener(self, verk: Lovverk) -> Iterator[Gren]:
        """Yield one branch for each other value."""
        for name, values in self.andre.items():
            label = verk.fakta[name].etikett
            for i, value in enumerate(values, 2):
                note = f"{label} er oppgitt med flere verdier; her brukes nummer {i}"
                yield Gren(f"tvil_{name}_{i}", f"{label}, verdi nummer {i}", note, {name: value}, True)

    def merknader(self, verk: Lovverk) -> Iterator[str]:
        """Yield what is in doubt, in one sentence each."""
        for name, values in self.andre.items():
            label = verk.fakta[name].etikett
            yield (
                f"Usikkert: «{label}» er oppgitt med {len(values) + 1} verdier. Forløpet "
                f"bruker den første, og grenene viser de andre ({name})."
            )


def les(path: str, verk: Lovverk) -> SakMedTvil:
    """Return the case of a file, also when a fixed fact is a list of values; raises `InputFault`."""
    try:
        return SakMedTvil(Sak.les(path, verk))
    except InputFault:
        data = _plain(path)
        if not _in_doubt(data, verk):
            raise
    facts = dict(data["fakta"])
    others: dict[str, tuple[Any, ...]] = {}
    for name in _in_doubt(data, verk):
        first, *rest = facts[name]
        facts[name] = first
        others[name] = tuple(rest)
    case = Sak.fra_data({**data, "fakta": facts}, verk)
    for name, values in others.items():
        for value in values:
            case.med(verk, {name: value})  # each must be a value the fact can have
    return SakMedTvil(case, others)


def _plain(path: str) -> Any:
    try:
        with Path(path).open("rb") as file:
            return value_in(file.read(MAX_BYTES).decode("utf-8"))
    except (OSError, ValueError, InputFault):
        return None


def _in_doubt(data: Any, verk: Lovverk) -> list[str]:
    """Return the fixed facts that are a list of two or three plain values."""
    facts = data.get("fakta") if isinstance(data, dict) else None
    if not isinstance(facts, dict):
        return []
    return [
        n
        for n, v in facts.items()
        if n in verk.fakta
        and verk.fakta[n].periode == "fast"
        and not verk.fakta[n].flere
        and isinstance(v, list)
        and 2 <= len(v) <= FLEST
        and not any(isinstance(one, dict | list) for one in v)
    ]
