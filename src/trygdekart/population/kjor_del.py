"""One part of a run: some persons of one row group through every law of the run, to a file of whole øre.

`regn_del` is the seam: a plain function of a task that can be sent to another process or machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ..engine.errors import InputFault
from ..engine.overlay import Overlay, lay
from ..law import lovverk
from ..reform.overlegg import Valgt, reform_lov
from . import kjor_aap, kjor_sykepenger, kjor_uforetrygd
from .arrow import Array, Liste, les, weights_path, write_whole
from .kjor_lov import Lovar
from .kjor_person import Personer, columns, owner
from .schema import ROW_GROUP

ORE = 100
MILLI = 1000  # weights are whole thousandths of a person, so that counts add exactly
MAAL = (
    "lonn",
    "sykepenger",
    "arbeidsgiverdel",
    "pafyll",
    "arbeidsgiverperiode",
    "aap",
    "uforetrygd",
    "skatt",
    "netto",
)
DAGER = ("sykedager", "aapdager")
# Income after tax with a little more wage and with none, and the wage that sickness took.
INSENTIVER = ("netto_mer_lonn", "netto_uten_lonn", "tapt_lonn")
MER_LONN = 1000.0  # kroner
ALDER = ((0, 17), (18, 24), (25, 29), (30, 49), (50, 66), (67, 120))
ARBEIDSDAGER = "sykepenger_arbeidsdager_i_aret"


@dataclass(frozen=True)
class Scenario:
    """One law to compute: its reforms, or unsettled points taken otherwise; `nye`: only for newcomers."""

    navn: str
    reformer: tuple[Valgt, ...] = ()
    valg: tuple[tuple[str, int], ...] = ()
    nye: bool = False


@dataclass(frozen=True)
class Oppgave:
    """What one part of a run is made of; the first scenario is the law in force."""

    fil: str
    gruppe: int
    fra: int
    til: int
    ar: int
    kjent: date
    scenarier: tuple[Scenario, ...]
    ut: str
    vekt: float = 1.0
    trader: int | None = None


@lru_cache(maxsize=64)
def _law(key: str, ar: int, kjent: date, holder: _Held) -> Lovar:
    one = holder.scenario
    if not one.reformer and not one.valg:
        return Lovar(lovverk(), kjent, ar)
    verk = reform_lov(lovverk(), one.reformer)
    if one.valg:
        verk = lay(verk, Overlay(one.navn, valg=dict(one.valg)))
    changed = frozenset(name for overlay in verk.overlays for name, _ in overlay.changes())
    return Lovar(verk, kjent, ar, lov_for(Scenario("gjeldende lov"), ar, kjent), changed)


class _Held:
    """Carries a scenario past a cache that knows it by its key alone."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)


def key_of(one: Scenario) -> str:
    """Return what decides a scenario's law, as text."""
    parts = [
        f"{r.fil.model_dump_json()}|{sorted(r.alternativer.items())}|{sorted(r.tall.items())}|{r.gjelder_fra}"
        for r in one.reformer
    ]
    return f"{parts}|{one.valg}"


def lov_for(one: Scenario, ar: int, kjent: date) -> Lovar:
    """Return the law of a scenario, made once in a process."""
    return _law(key_of(one), ar, kjent, _Held(one))


def regn_del(oppgave: Oppgave) -> str:
    """Compute one part and write it whole; return the path. A part that is there already is kept."""
    out = Path(oppgave.ut)
    if not out.exists():
        write_whole(out, _table(oppgave))
    return oppgave.ut


def personer(oppgave: Oppgave) -> tuple[Personer, Array]:
    """Return the persons of a task and their weights in thousandths; raises `InputFault`."""
    chunk = next(iter(les(oppgave.fil, columns(oppgave.ar), [oppgave.gruppe])))
    part = slice(oppgave.fra, min(oppgave.til, _length(chunk["person"])))
    p = Personer.av({n: _sliced(v, part) for n, v in chunk.items()}, oppgave.ar)
    weights = np.full(len(p), oppgave.vekt)
    path = weights_path(Path(oppgave.fil))
    if path.is_file():
        name = f"vekt_{oppgave.ar}"
        held = next(iter(les(path, ("person", name), [oppgave.gruppe])))
        if not np.array_equal(_sliced(held["person"], part), p.felt["person"]):
            raise InputFault(path.name, "vektene er ikke for de samme personene", "lag vektene på nytt")
        weights = _sliced(held[name], part)
    return p, np.rint(weights * MILLI).astype(np.int64)


def _length(column: Array | Liste) -> int:
    return len(column.start) - 1 if isinstance(column, Liste) else len(column)


def _sliced(column: Any, part: slice) -> Any:
    if isinstance(column, Liste):
        starts = column.start[part.start : part.stop + 1]
        return Liste(starts - starts[0], column.verdier[starts[0] : starts[-1]])
    return column[part]


def _table(oppgave: Oppgave) -> Any:
    p, weights = personer(oppgave)
    columns_: dict[str, Array] = {"vekt": weights, **grupper(p)}
    first: dict[str, Array] | None = None
    days: dict[Any, Any] = {}
    for i, one in enumerate(oppgave.scenarier):
        found = regn(lov_for(one, oppgave.ar, oppgave.kjent), p, days, oppgave.trader)
        if first is None:
            first = found
        elif one.nye:
            found = _only_new(one, p, first, found)
        for name in (*MAAL, *DAGER, *INSENTIVER):
            columns_[f"{name}_{i}"] = found[name]
    resident = p.bosatt
    columns_["person"] = p.felt["person"]
    return pa.table({n: pa.array(v[resident]) for n, v in columns_.items()})


def tapt_lonn(lov: Lovar, p: Personer, borte: Array) -> Array:
    """Return the wage, kroner, of the days away; § 8-10 third paragraph has the working days of a year."""
    in_force = lov.grunnlov or lov
    days = in_force.verk.satser[ARBEIDSDAGER].on(date.fromordinal(p.fra), lov.kjent)
    assert days is not None and isinstance(days.verdi, int | float)
    return np.asarray(p.felt[f"arbeid_arslonn_{p.ar}"] / days.verdi * borte)


def regn(lov: Lovar, p: Personer, counted: dict[Any, Any], trader: int | None = None) -> dict[str, Array]:
    """Return each person's year under a law, in whole øre; `counted` keeps days already counted."""
    key = kjor_sykepenger.counted_by(lov)
    if key not in counted:
        counted[key] = kjor_sykepenger.sykedager(lov, p, trader)
    days = counted[key]
    sick = kjor_sykepenger.belop(lov, p, days, trader)
    own_key = (key, "egne")
    if own_key not in counted:
        counted[own_key] = kjor_sykepenger.egne_dager(lov.grunnlov or lov, p, days, trader)
    aap = kjor_aap.belop(lov, p, trader)
    lost = tapt_lonn(lov, p, sick["borte"])
    wage = np.maximum(p.lonn - lost, 0.0)
    ut = kjor_uforetrygd.belop(lov, p, wage + sick["sykepenger"], trader)
    income = {
        "lonn": wage + sick["pafyll"],
        "sykepenger": sick["sykepenger"],
        "aap": aap["aap"],
        "uforetrygd": ut["uforetrygd"],
    }
    tax = kjor_uforetrygd.skatt(lov, p, income, trader)
    net = sum(income.values()) - tax
    more, none = (
        _with_wage(lov, p, other, income, sick["pafyll"], trader) for other in (wage + MER_LONN, wage * 0)
    )
    kroner = {
        "netto_mer_lonn": np.where(wage > 0, more, net),
        "netto_uten_lonn": none,
        "tapt_lonn": lost,
        **income,
        "arbeidsgiverdel": sick["arbeidsgiverdel"],
        "pafyll": sick["pafyll"],
        "arbeidsgiverperiode": counted[own_key],
        "skatt": tax,
        "netto": net,
    }
    out = {n: np.rint(v * ORE).astype(np.int64) for n, v in kroner.items()}
    out["sykedager"] = sick["sykedager"].astype(np.int64)
    out["aapdager"] = aap["aapdager"].astype(np.int64)
    return out


def _with_wage(
    lov: Lovar, p: Personer, wage: Array, income: Mapping[str, Array], top_up: Array, trader: int | None
) -> Array:
    """Return income after tax with another wage; benefits but uføretrygd stay as they are."""
    ut = kjor_uforetrygd.belop(lov, p, wage + income["sykepenger"], trader)["uforetrygd"]
    other = {**income, "lonn": wage + top_up, "uforetrygd": ut}
    return np.asarray(sum(other.values()) - kjor_uforetrygd.skatt(lov, p, other, trader))


def _only_new(
    one: Scenario, p: Personer, before: Mapping[str, Array], after: Mapping[str, Array]
) -> dict[str, Array]:
    """Return the reform's numbers for those who came in after it, else those of the law in force."""
    new = np.zeros(len(p), dtype=bool)
    for reform in one.reformer:
        phase = reform.fil.innfasing
        start = _entered(phase.begynner, p) if phase else np.full(len(p), reform.gjelder_fra.toordinal())
        new |= start >= reform.gjelder_fra.toordinal()
    return {n: np.where(new, after[n], before[n]) for n in after}


def _entered(fact: str, p: Personer) -> Array:
    if fact in p.felt:
        return p.felt[fact]
    spells = p.lister["syk_fra" if fact.startswith("sykepenger_") else "aap_fra"]
    latest = np.zeros(len(p), dtype=np.int64)
    np.maximum.at(latest, np.repeat(np.arange(len(p)), np.diff(spells.start)), spells.verdier)
    return latest


def grupper(p: Personer) -> dict[str, Array]:
    """Return the groups that results are shown by, as small whole numbers."""
    ages = (p.til - p.felt["fodselsdato"]) / 365.25
    bands = np.zeros(len(p), dtype=np.int8)
    for i, (low, _) in enumerate(ALDER):
        bands[ages >= low] = i
    start = p.felt["uforetrygd_innvilget_fra"]
    return {
        "kjonn": p.felt["kjonn"].astype(np.int8),
        "alder": bands,
        "sektor": p.felt["sektor"].astype(np.int8),
        "diagnose": p.felt["diagnose"].astype(np.int8),
        "tilgang": (start >= p.fra).astype(np.int8),
        "tilgang_sykepenger": _new_in_year(p, "syk_fra", "syk_til"),
        "tilgang_aap": _new_in_year(p, "aap_fra", "aap_til"),
    }


def _new_in_year(p: Personer, fra: str, til: str) -> Array:
    """Return 1 for those with no spell as the year began; a spell right after another goes on with it."""
    begins, ends = p.lister[fra].verdier, p.lister[til].verdier
    last_year = np.zeros(len(begins), dtype=bool)
    last_year[1:] = (ends[:-1] == p.fra - 1) & (begins[1:] == p.fra)
    had = ((begins < p.fra) & (ends >= p.fra)) | last_year
    out = np.ones(len(p), dtype=np.int8)
    out[owner(p.lister[fra])[had]] = 0
    return out


def oppgaver(
    fil: str,
    sizes: Sequence[int],
    ar: int,
    kjent: date,
    scenarier: tuple[Scenario, ...],
    mappe: Path,
    **more: Any,
) -> list[Oppgave]:
    """Return the parts of a run; `personer_per_del` splits a row group further without changing a total."""
    step = int(more.pop("personer_per_del", None) or ROW_GROUP)
    return [
        Oppgave(
            fil,
            g,
            a,
            min(a + step, size),
            ar,
            kjent,
            scenarier,
            str(mappe / f"del-{g:05d}-{a:06d}.parquet"),
            **more,
        )
        for g, size in enumerate(sizes)
        for a in range(0, size, step)
    ]
