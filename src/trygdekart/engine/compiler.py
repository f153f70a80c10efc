"""Runs a compiled kernel over columns of persons, in chunks, on every core, with exact sums."""

from __future__ import annotations

import hashlib
import importlib
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

from .cache import cache_base
from .codegen import (
    BLOCK,
    Signature,
    bracket_rows,
    column_type,
    fact_range,
    module_text,
    signature,
    whole_number,
)
from .common import common_values, settled
from .dated import change_dates
from .errors import InputFault, nearest
from .evaluate import calendar_value
from .helpers import legg_til_maneder
from .plan import Kind, Plan

if TYPE_CHECKING:
    from .law import Lov
    from .lawbook import Lovverk

Array = np.ndarray[Any, np.dtype[Any]]
# Small enough that a float64 sum of whole øre is exact (2^53) for amounts up to a billion kroner.
CHUNK = 1 << 16
# The compiled function, its columns by name, the law's numbers, and the names of its results.
Ready = tuple[Callable[..., int], list[tuple[str, Array]], tuple[Any, ...], tuple[str, ...]]
NOTHING: Mapping[str, Any] = MappingProxyType({})
WITHOUT_NUMBA = (
    "Numba er ikke installert, så reglene kjøres i vanlig Python: samme tall, men mange ganger "
    "langsommere (installer trygdekart[population])."
)


def cache_folder() -> Path:
    """Return the folder of generated modules; a private temporary one when home cannot be written."""
    base = cache_base()
    private = Path(tempfile.gettempdir()) / f"trygdekart-{os.getuid()}" / "kjerner"
    if base is None:
        return _made(private)
    folder = base / "kjerner"
    try:
        _made(folder)
        probe = folder / f".skriv-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError:
        return _made(private)
    return folder


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def load_module(text: str) -> ModuleType:
    """Return the module with this source, written once under the hash of its text and imported.

    Numba keeps its machine code beside the file, so the file must be importable by name and is
    never rewritten.
    """
    name = "trygdekart_kjerne_" + hashlib.sha256(text.encode()).hexdigest()[:24]
    if name in sys.modules:
        return importlib.import_module(name)  # waits when another thread is importing it
    folder = cache_folder()
    path = folder / f"{name}.py"
    if not path.exists():
        temporary = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.tmp")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
    importlib.invalidate_caches()
    return importlib.import_module(name)


@dataclass(frozen=True)
class KernelText:
    """A kernel's text by all that decides it, so that a slider generates nothing anew."""

    key: tuple[Any, ...]
    write: Callable[[], str] = field(compare=False)


@lru_cache(maxsize=512)
def module_for(text: KernelText) -> ModuleType:
    """Return the module of a text, written the first time it is asked for."""
    return load_module(text.write())


def text_key(verk: Lovverk, plan: Plan) -> tuple[Any, ...]:
    """Return what decides the text of a plan's rules and loop."""
    return tuple(
        (s.navn, s.kind, s.needs, s.regel.funksjon if s.regel else None, repr(s.verdi)) for s in plan.steps
    ), (plan.targets, *sorted(bracket_rows(verk, plan).items()))


@dataclass(frozen=True)
class Kjerne:
    """The rules for some targets on one date, fused; `kjor` gives columns, `summer` sums in øre."""

    lov: Lov
    plan: Plan
    sig: Signature
    module: ModuleType
    rates: tuple[Any, ...]

    @staticmethod
    def make(
        lov: Lov, names: tuple[str, ...], given: frozenset[str], common: Mapping[str, Any] = NOTHING
    ) -> Kjerne:
        """Return the kernel; generates and imports its module when this version set is new."""
        values = common_values(lov.verk, common)
        return Kjerne.of(lov, settled(lov.plan(names, given.union(values)), values))

    @staticmethod
    def of(lov: Lov, plan: Plan) -> Kjerne:
        """Return the kernel for a plan already made."""
        module = module_for(KernelText(text_key(lov.verk, plan), lambda: module_text(lov.verk, plan)))
        sig = signature(lov.verk, plan)
        return Kjerne(lov, plan, sig, module, _rate_values(lov, plan, sig))

    @cached_property
    def computed(self) -> frozenset[str]:
        """The names that the kernel computes itself, so that a column of them would be ignored."""
        kinds = (Kind.RULE, Kind.EXCEPTIONS, Kind.SAME, Kind.TOTAL, Kind.RATE)
        return frozenset(s.navn for s in self.plan.steps if s.kind in kinds)

    @property
    def beskjed(self) -> str:
        """One sentence when Numba is missing, else empty."""
        return "" if self.module.NUMBA else WITHOUT_NUMBA

    def kjor(
        self,
        kolonner: Mapping[str, Any],
        ut: dict[str, Array] | None = None,
        trader: int | None = None,
    ) -> dict[str, Array]:
        """Return one column per target.

        `kolonner` maps facts and given names to arrays of equal length (or one value for all);
        `ut` holds arrays to write into, so that buffers are reused. Raises `InputFault`.
        """
        columns, n = self._columns(kolonner)
        out = self.buffers(ut, n)
        separate(columns, out)
        self._chunks(columns, out, n, trader)
        return out

    def summer(self, kolonner: Mapping[str, Any], trader: int | None = None) -> dict[str, int]:
        """Return the exact sum of each target over all persons, in whole øre (int)."""
        columns, n = self._columns(kolonner)
        return self._sums(self._chunks(columns, None, n, trader, sums=True))

    def begge(
        self,
        kolonner: Mapping[str, Any],
        ut: dict[str, Array] | None = None,
        trader: int | None = None,
    ) -> tuple[dict[str, Array], dict[str, int]]:
        """Return columns and sums from one pass."""
        columns, n = self._columns(kolonner)
        out = self.buffers(ut, n)
        separate(columns, out)
        return out, self._sums(self._chunks(columns, out, n, trader, sums=True))

    def klar(self, kolonner: Mapping[str, Any]) -> Ready | None:
        """Return what a span of the kernel is run with, its columns checked; None without Numba."""
        if not self.module.NUMBA:
            return None
        columns, _ = self.columns(kolonner, self.sig.columns)
        named = list(zip(self.sig.columns, columns, strict=True))
        return self.module.kolonner, named, self.rates, self.sig.targets

    def _sums(self, per_chunk: Array) -> dict[str, int]:
        """Return the sums of all chunks: each is a whole number, so int64 adds them exactly."""
        if not np.isfinite(per_chunk).all():
            raise InputFault("kolonner", "minst én person har et svar uten verdi", "fyll hullene")
        whole = per_chunk.astype(np.int64).sum(axis=0)
        return {t: int(v) for t, v in zip(self.sig.targets, whole, strict=True)}

    def _chunks(
        self,
        columns: list[Any],
        out: dict[str, Array] | None,
        n: int,
        threads: int | None,
        *,
        sums: bool = False,
    ) -> Array:
        """Run the kernel over chunks of persons; return the sums of each (empty without `sums`).

        Without `out` each thread writes its columns to a buffer of its own, a block long.
        """
        spans = [(a, min(a + CHUNK, n)) for a in range(0, n, CHUNK)]
        holes = [0] * len(spans)
        per_chunk = np.zeros((len(spans) + 1, len(self.sig.targets) if sums else 0))
        scratch = threading.local()

        def results(a: int, b: int) -> list[Array]:
            if out is not None:
                return [out[t][a:b] for t in self.sig.targets]
            if not hasattr(scratch, "columns"):
                scratch.columns = list(self.buffers(None, min(BLOCK, n)).values())
            own: list[Array] = scratch.columns
            return own

        def run(i: int) -> None:
            a, b = spans[i]
            last = [per_chunk[i]] if sums else []
            kernel = self.module.summer if sums else self.module.kolonner
            given = (c[a:b] for c in columns)
            try:
                holes[i] = kernel(b - a, *given, *self.rates, *results(a, b), *last)
            except (IndexError, ValueError):  # without Numba a missing day is no whole number
                self._name_hole(columns, "minst én person slår opp utenfor en tabell")

        workers = min(threads or os.cpu_count() or 1, len(spans))
        if workers <= 1 or not self.module.NUMBA:
            for i in range(len(spans)):
                run(i)
        else:
            # Nobody: compiles before the threads start, so that they do not wait for each other.
            spans.append((0, 0))
            holes.append(0)
            run(-1)
            with ThreadPoolExecutor(workers) as pool:
                list(pool.map(run, range(len(spans) - 1)))
        if any(holes):
            self._name_hole(columns)
        return per_chunk

    def _name_hole(
        self, columns: list[Any], otherwise: str = "et oppslag faller på en dag uten verdi"
    ) -> NoReturn:
        """Raise `InputFault` naming the column with a value that is missing or out of range."""
        for name, column in zip(self.sig.columns, columns, strict=True):
            numbers = np.asarray(column, dtype=np.float64)
            span = fact_range(self.lov.verk, name)
            if span is not None and ((numbers < span[0]) | (numbers > span[1])).any():
                raise InputFault(
                    name, f"minst én verdi er utenfor {span[0]:g} til {span[1]:g}", "rett verdiene"
                )
            if np.isnan(numbers).any():
                raise InputFault(name, "kolonnen har hull", "fyll dem, eller ta personene ut")
            for look in (self.lov.verk.oppslag[n] for n in self.sig.series):
                if look.dato == name and numbers.min() <= _by_day(self.lov, look.navn)[0]:
                    raise InputFault(
                        name,
                        f"minst én dag ligger før satsen «{look.av}» har en verdi",
                        "rett datoen, eller ta personen ut",
                    )
        raise InputFault("kolonner", otherwise, "rett det som slås opp, eller ta personene ut")

    def buffers(self, given: dict[str, Array] | None, n: int) -> dict[str, Array]:
        """Return an array for each target: those given when they fit."""
        if given is not None and all(t in given and len(given[t]) == n for t in self.sig.targets):
            return given
        verk = self.lov.verk
        return {t: np.empty(n, dtype=column_type(verk, t)) for t in self.sig.targets}

    def _columns(self, given: Mapping[str, Any]) -> tuple[list[Any], int]:
        columns, n = self.columns(given, self.sig.columns)
        return ([c.tolist() for c in columns] if not self.module.NUMBA else columns), n

    def columns(self, given: Mapping[str, Any], names: Iterable[str]) -> tuple[list[Array], int]:
        """Return the columns with these names, and how many persons; raises `InputFault`."""
        asked = tuple(given)
        if asked not in self._allowed:
            self._check_names(given)
            self._allowed.add(asked)
        steps = self.plan.by_name
        lengths = {len(v) for v in given.values() if isinstance(v, np.ndarray)}
        if len(lengths) != 1:
            raise InputFault("kolonner", "kolonnene er ikke like lange", "gi én rad per person")
        n = lengths.pop()
        columns = []
        for name in names:
            if steps[name].kind is Kind.LOOKUP and name not in given:
                hint = "gi den; den lages av en historie utenfor kjernen"
                raise InputFault(name, "kolonnen mangler", hint)
            columns.append(self._column(name, given, n))
        return columns, n

    @cached_property
    def _allowed(self) -> set[tuple[str, ...]]:
        """The names that have been checked: a run gives the same ones for every part."""
        return set()

    def _check_names(self, given: Iterable[str]) -> None:
        verk = self.lov.verk
        steps = self.plan.by_name
        for name in given:
            if name not in verk:
                hint = nearest(name, verk.names()) or "se «trygdekart regler»"
                raise InputFault(name, "kolonnen har et ukjent navn", hint)
            if name in steps and steps[name].kind is Kind.COMMON:
                raise InputFault(name, "verdien er felles for alle i kjernen", "ta den ut av «felles»")
            if name in self.computed and name not in self.sig.columns:
                raise InputFault(name, "kolonnen regnes ut av kjernen selv", "ta den med i «gitt»")

    def _column(self, name: str, given: Mapping[str, Any], n: int) -> Array:
        verk = self.lov.verk
        value = given.get(name)
        if value is None and name not in self.sig.columns:
            value = self.plan.step(name).verdi
        if value is None:
            default = verk.fakta[name].standard if name in verk.fakta else None
            if default is None:
                raise InputFault(name, "kolonnen mangler", "gi den, eller én verdi for alle")
            value = default.verdi
        if isinstance(value, np.ndarray):
            return value
        return np.full(n, value, dtype=column_type(verk, name))


def _by_day(lov: Lov, name: str) -> tuple[int, Array]:
    """Return a look-up's value on each day, and the day before the first: an index, not a search."""
    look = lov.verk.oppslag[name]
    starts, values = lov.verk.satser[look.av].series(lov.kjent)
    starts = [_seen_back(s, look.ar_tilbake) for s in starts]
    by_day = np.repeat([np.nan, *values], np.diff([starts[0] - 1, *starts, starts[-1] + 1]))
    return starts[0] - 1, by_day


def _seen_back(day: int, years: int) -> int:
    """Return the first day that is `day` or later when one looks so many years back from it."""
    found = legg_til_maneder(day, 12 * years)
    return found if legg_til_maneder(found, -12 * years) >= day else found + 1  # 29 February


def separate(columns: list[Any], out: Mapping[str, Array]) -> None:
    """Raise `InputFault` when a buffer overlaps a column or another buffer: the kernel relies on it."""
    others = [c for c in columns if isinstance(c, np.ndarray)]
    for name, buffer in out.items():
        if any(np.may_share_memory(buffer, other) for other in others):
            raise InputFault(name, "svaret ville skrevet over en annen kolonne", "gi den et eget sted")
        others.append(buffer)


def _rate_values(lov: Lov, plan: Plan, sig: Signature) -> tuple[Any, ...]:
    steps = {s.navn: s for s in plan.steps}
    values: list[Any] = []
    for name in sig.rates:
        step = steps[name]
        value: Any
        if step.sats is not None:
            value = step.sats.verdi
        elif step.kind is Kind.CHOICE:
            value = lov.verk.valg[name].standard
        else:
            value = calendar_value(plan, name)
        if isinstance(value, tuple):
            values.append(np.array(value, dtype=np.float64))
        elif isinstance(value, bool):
            values.append(value)
        else:
            values.append(int(value) if whole_number(lov.verk, plan, name) else float(value))
    for name in sig.series:
        before, by_day = _by_day(lov, name)
        values += [by_day, before]
    return tuple(values)


def law_segments(lov: Lov, names: tuple[str, ...]) -> list[Any]:
    """Return every day from which the law behind `names` differs, ascending."""
    from .year import _needs

    todo, seen = list(names), set()
    days = set()
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in lov.verk.regler:
            days |= change_dates(lov.verk.regler[name])
        if name in lov.verk.satser:
            days |= change_dates(lov.verk.satser[name].verdier)
        todo += _needs(lov.verk, name)
    return sorted(days)
