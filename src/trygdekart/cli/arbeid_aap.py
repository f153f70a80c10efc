"""What `jobb` shows for one on AAP: plain data, and the lines made of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..case.jobb_aap import JobbMedAap
from ..case.notes import basis, decides, notes
from ..engine.formatting import grouped
from .output import BANNER


def _two(value: float | None) -> str:
    return "–" if value is None else grouped(value, 2)


def aap_lines(beside: JobbMedAap) -> Iterator[str]:
    """Yield what an hour of work costs beside AAP, and what the hour over the limit costs."""
    yield BANNER
    yield basis(beside.svar)
    yield ""
    yield (
        f"Hver time du arbeider, tar {_two(beside.per_time)} kroner av AAP før skatt, "
        f"{_two(beside.per_time_etter_skatt)} etter skatt."
    )
    if beside.timelonn is not None:
        yield (
            f"Av en timelønn på {_two(beside.timelonn)} kroner sitter du igjen med "
            f"{_two(beside.beholder_per_time)} før skatt og {_two(beside.beholder_per_time_etter_skatt)} "
            "etter skatt."
        )
    yield (
        f"Med {_two(beside.til_grensen)} timer eller mer i meldeperioden utbetales ingen AAP for den. "
        f"Timen som når dit, koster {grouped(beside.tap, 0)} kroner før skatt og "
        f"{grouped(beside.tap_etter_skatt, 0)} etter skatt."
    )
    yield "Etter skatt er regnet som om AAP løper hele året."
    more = [*decides(beside.svar), *notes(beside.svar)]
    if more:
        yield ""
        yield from more
