"""Runs a compiled kernel over columns of persons, in chunks, on every core, with exact sums."""

from __future__ import annotations

import hashlib
import importlib
import os
import sys
import tempfile
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import ModuleType
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
from .dated import change_dates
from .errors import InputFault, nearest
from .evaluate import calendar_value
from .helpers import legg_til_maneder
from .lawbook import per_month
from .parameters import Sats
from .plan import Kind, Plan, make_plan

if TYPE_CHECKING:
    from .law import Lov

Array = np.ndarray[Any, np.dtype[Any]]
# Small enough that a float64 sum of whole øre is exact (2^53) for amounts up to a billion kroner.
CHUNK = 1 << 16
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
        return sys.modules[name]
    folder = cache_folder()
    path = folder / f"{name}.py"
    if not path.exists():
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
    importlib.invalidate_caches()
    return importlib.import_module(name)


@lru_cache(maxsize=512)
def _text_for(key: _PlanText) -> str:
    return module_text(key.lov.verk, key.plan)


@dataclass(frozen=True)
class _PlanText:
    """A plan compared by what decides its text, so that a slider generates nothing anew."""

    lov: Lov
    plan: Plan

    def _key(self) -> tuple[Any, ...]:
        return tuple(
            (s.navn, s.kind, s.needs, s.regel.funksjon if s.regel else None) for s in self.plan.steps
        ), (self.plan.targets, *sorted(bracket_rows(self.lov.verk, self.plan).items()))

    def __hash__(self) -> int:
        return hash(self._key())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _PlanText) and self._key() == other._key()


@dataclass(frozen=True)
class Kjerne:
    """The rules for some targets on one date, fused; `kjor` gives columns, `summer` sums in øre."""

    lov: Lov
    plan: Plan
    sig: Signature
    module: ModuleType
    rates: tuple[Any, ...]

    @staticmethod
    def make(lov: Lov, names: tuple[str, ...], given: frozenset[str]) -> Kjerne:
        """Return the kernel; generates and imports its module when this version set is new."""
        return Kjerne.of(lov, lov.plan(names, given))

    @staticmethod
    def of(lov: Lov, plan: Plan) -> Kjerne:
        """Return the kernel for a plan already made."""
        module = load_module(_text_for(_PlanText(lov, plan)))
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
        out = self._buffers(ut, n)
        _apart(columns, out)
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
        out = self._buffers(ut, n)
        _apart(columns, out)
        return out, self._sums(self._chunks(columns, out, n, trader, sums=True))

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
                scratch.columns = list(self._buffers(None, min(BLOCK, n)).values())
            own: list[Array] = scratch.columns
            return own

        def run(i: int) -> None:
            a, b = spans[i]
            last = [per_chunk[i]] if sums else []
            kernel = self.module.summer if sums else self.module.kolonner
            given = (c[a:b] for c in columns)
            try:
                holes[i] = kernel(b - a, *given, *self.rates, *results(a, b), *last)
            except IndexError:
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
        oppslag = self.lov.verk.oppslag
        for name, column in zip(self.sig.columns, columns, strict=True):
            numbers = np.asarray(column, dtype=np.float64)
            span = fact_range(self.lov.verk, name)
            if span is not None and ((numbers < span[0]) | (numbers > span[1])).any():
                raise InputFault(
                    name, f"minst én verdi er utenfor {span[0]:g} til {span[1]:g}", "rett verdiene"
                )
            if np.isnan(numbers).any():
                if name in oppslag:
                    raise InputFault(
                        oppslag[name].dato,
                        f"minst én dag ligger før satsen «{oppslag[name].av}» har en verdi",
                        "rett datoen, eller ta personen ut",
                    )
                raise InputFault(name, "kolonnen har hull", "fyll dem, eller ta personene ut")
        raise InputFault("kolonner", otherwise, "rett det som slås opp, eller ta personene ut")

    def _buffers(self, given: dict[str, Array] | None, n: int) -> dict[str, Array]:
        if given is not None and all(t in given and len(given[t]) == n for t in self.sig.targets):
            return given
        verk = self.lov.verk
        return {t: np.empty(n, dtype=column_type(verk, t)) for t in self.sig.targets}

    def _columns(self, given: Mapping[str, Any]) -> tuple[list[Any], int]:
        verk = self.lov.verk
        for name in given:
            if name not in verk:
                hint = nearest(name, verk.names()) or "se «trygdekart regler»"
                raise InputFault(name, "kolonnen har et ukjent navn", hint)
            if name in self.computed and name not in self.sig.columns:
                raise InputFault(name, "kolonnen regnes ut av kjernen selv", "ta den med i «gitt»")
        lengths = {len(v) for v in given.values() if isinstance(v, np.ndarray)}
        if len(lengths) != 1:
            raise InputFault("kolonner", "kolonnene er ikke like lange", "gi én rad per person")
        n = lengths.pop()
        steps = {s.navn: s for s in self.plan.steps}
        columns = []
        for name in self.sig.columns:
            if steps[name].kind is Kind.LOOKUP and name not in given:
                columns.append(self._look_up(name, given, n))
            else:
                columns.append(self._column(name, given, n))
        if not self.module.NUMBA:
            columns = [c.tolist() for c in columns]
        return columns, n

    def _column(self, name: str, given: Mapping[str, Any], n: int) -> Array:
        verk = self.lov.verk
        value = given.get(name)
        if value is None:
            default = verk.fakta[name].standard if name in verk.fakta else None
            if default is None:
                raise InputFault(name, "kolonnen mangler", "gi den, eller én verdi for alle")
            value = default.verdi
        if isinstance(value, np.ndarray):
            return value
        return np.full(n, value, dtype=column_type(verk, name))

    def _look_up(self, name: str, given: Mapping[str, Any], n: int) -> Array:
        look = self.lov.verk.oppslag[name]
        if look.av in self.lov.verk.fakta:
            raise InputFault(name, "kolonnen mangler", "gi den; den lages av en historie utenfor kjernen")
        first, by_day = self._by_day(name)
        days = self._column(look.dato, given, n)
        found: Array = np.take(by_day, days - first, mode="clip")
        return found

    def _by_day(self, name: str) -> tuple[int, Array]:
        """Return the values of a look-up by day, and the day before the first: an index, not a search."""
        if name not in self._tables:
            look = self.lov.verk.oppslag[name]
            starts, values = self.lov.verk.satser[look.av].series(self.lov.kjent)
            starts = tuple(_seen_back(s, look.ar_tilbake) for s in starts)
            by_day = np.repeat([np.nan, *values], np.diff([starts[0] - 1, *starts, starts[-1] + 1]))
            self._tables[name] = (starts[0] - 1, by_day)
        return self._tables[name]

    @cached_property
    def _tables(self) -> dict[str, tuple[int, Array]]:
        return {}


def _seen_back(day: int, years: int) -> int:
    """Return the first day that is `day` or later when one looks so many years back from it."""
    found = legg_til_maneder(day, 12 * years)
    return found if legg_til_maneder(found, -12 * years) >= day else found + 1  # 29 February


def _apart(columns: list[Any], out: Mapping[str, Array]) -> None:
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
        rate: Sats = lov.verk.satser[lov.verk.oppslag[name].av]
        starts, numbers = rate.series(lov.kjent)
        values += [np.array(starts, dtype=np.int64), np.array(numbers, dtype=np.float64)]
    return tuple(values)


@dataclass(frozen=True)
class KjerneAr:
    """Annual law compiled: one kernel per stretch of the year, and one for the year itself.

    Facts are constant within the year; law may change in it. Stretches with the same versions
    share one module. A tuple of columns, one a stretch in order, is a fact that follows the law through
    the year (an amount lifted with a rate).
    """

    lov: Lov
    annual: Kjerne
    parts: tuple[tuple[float, Kjerne], ...]

    @staticmethod
    def make(lov: Lov, names: tuple[str, ...], given: frozenset[str]) -> KjerneAr:
        """Return the year's kernels for `names`."""
        from ..timeline import manedsvekt
        from .plan import LawIdentity
        from .year import segments

        assert lov.ar is not None  # the caller has checked
        plan = lov.plan(names, given)
        verk = lov.verk
        aggregates = [verk.aggregater[s.navn] for s in plan.steps if s.kind is Kind.AGGREGATE]
        wanted = tuple(dict.fromkeys(n for a in aggregates for n in (a.av, a.nar) if n))
        parts = []
        for fra, til in segments(verk, wanted, lov.ar, lov.kjent, {}, given) if wanted else []:
            level = make_plan(LawIdentity(verk), wanted, fra, lov.kjent, given)
            parts.append((float(manedsvekt(fra, til)), Kjerne.of(lov, level)))
        return KjerneAr(lov, Kjerne.of(lov, plan), tuple(parts))

    def kjor(self, kolonner: Mapping[str, Any], trader: int | None = None) -> dict[str, Array]:
        """Return one column per target for the year."""
        return self.annual.kjor({**kolonner, **self._aggregates(kolonner, trader)}, None, trader)

    def summer(self, kolonner: Mapping[str, Any], trader: int | None = None) -> dict[str, int]:
        """Return the exact sums in øre for the year."""
        return self.annual.summer({**kolonner, **self._aggregates(kolonner, trader)}, trader)

    def _aggregates(self, kolonner: Mapping[str, Any], trader: int | None) -> dict[str, Array]:
        verk = self.lov.verk
        names = [s.navn for s in self.annual.plan.steps if s.kind is Kind.AGGREGATE]
        state: dict[str, _Running] = {}
        buffer: dict[str, Array] | None = None
        for i, (weight, kernel) in enumerate(self.parts):
            here = {n: c[i] if isinstance(c, tuple) else c for n, c in kolonner.items()}
            buffer = kernel.kjor(here, buffer, trader)
            for name in names:
                agg = verk.aggregater[name]
                when = buffer[agg.nar] if agg.nar else None
                running = state.setdefault(name, _Running(agg.metode))
                running.add(weight, buffer[agg.av], when)
        return {
            n: r.result(per_month=per_month(verk.unit(verk.aggregater[n].av))) for n, r in state.items()
        }


class _Running:
    """One aggregate built part by part, in the same order of operations as `year.combine`."""

    def __init__(self, method: str) -> None:
        self.method = method
        self.value: Any = None
        self.months: Any = None
        self.counted: Any = None

    def add(self, weight: float, values: Array, when: Array | None) -> None:
        on = np.ones(len(values), dtype=bool) if when is None else when
        if self.value is None:
            start = self.method == "alle"
            boolean = self.method in ("noen", "alle")
            self.value = np.full(len(values), start, dtype=bool if boolean else values.dtype)
            self.months = np.zeros(len(values))
            self.counted = np.zeros(len(values), dtype=bool)
            if self.method in ("sum", "vektet"):
                self.value = np.zeros(len(values))
        if self.method in ("sum", "vektet"):
            self.value = np.where(on, self.value + values * weight, self.value)
            self.months = np.where(on, self.months + weight, self.months)
        elif self.method == "siste":
            self.value = np.where(on, values, self.value)
        elif self.method == "høyest":
            first = on & ~self.counted
            self.value = np.where(first | (on & (values > self.value)), values, self.value)
        elif self.method == "lavest":
            first = on & ~self.counted
            self.value = np.where(first | (on & (values < self.value)), values, self.value)
        elif self.method == "noen":
            self.value = self.value | (on & values)
        else:
            self.value = self.value & (~on | values)
        self.counted = self.counted | on

    def result(self, *, per_month: bool) -> Array:
        result: Array = self.value
        if self.method == "sum" and not per_month:
            result = result / 12.0
        elif self.method == "vektet":
            some = self.months > 0
            result = np.where(some, result / np.where(some, self.months, 1.0), 0.0)
        return result


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
