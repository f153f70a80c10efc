"""A run: the law in force and reforms over a population file, in parts, on every core, resumable."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import combinations
from multiprocessing import resource_tracker
from pathlib import Path
from types import FrameType

from ..engine.errors import InputFault
from ..engine.plan import Kind
from ..law import LOVDATA, lovverk
from ..reform.overlegg import Valgt, krev_endring, reform_lov
from .arrow import om, open_file, weights_path
from .kjor_del import Oppgave, Scenario, key_of, lov_for, oppgaver, regn_del
from .kjor_person import check_columns, columns
from .kjor_resultat import Resultat
from .kjor_sum import summer
from .plass import ny_mappe
from .sjekk import holdt

MOST_PARTS = 5
FOOTER = 1 << 16
Framdrift = Callable[[int, int], None]


def kjor(
    fil: str | Path,
    ar: int = 2025,
    reformer: Sequence[Valgt] = (),
    *,
    kjent: date | None = None,
    nye: bool = False,
    spenn: bool = True,
    fordel: bool = False,
    arbeidere: int | None = None,
    personer_per_del: int | None = None,
    mappe: str | Path | None = None,
    framdrift: Framdrift | None = None,
) -> Resultat:
    """Return the results of the law in force and `reformer` for the persons in `fil` in one year.

    `mappe` keeps the parts, so that a run that was stopped goes on where it was; without it they are
    thrown away. `spenn` also takes each open question otherwise, for the low and the high figure; `fordel`
    splits the effect of up to five reforms between them. Raises `InputFault` in one sentence.
    """
    path = Path(fil)
    if mappe is not None:
        ny_mappe(Path(mappe))
    known = kjent or LOVDATA
    krev_endring(reformer)
    reform_lov(lovverk(), reformer)  # conflicts are named before anything is run
    scenarios = (Scenario("gjeldende lov"), *_scenarios(tuple(reformer), nye, spenn, fordel))
    file = open_file(path)
    check_columns(path, file, ar)
    sizes = [file.metadata.row_group(i).num_rows for i in range(file.num_row_groups)]
    share = float(om(path).get("andel") or 1.0)
    if spenn:
        scenarios = (*scenarios, *_choices(scenarios[0], ar, known))
    key = _key(path, scenarios, ar, known)
    folder_name = f"deler-{key[:16]}"
    if mappe is None or not (Path(mappe) / folder_name).is_dir():
        holdt(path, {*columns(ar)})  # a run that goes on was checked when it began
    kept = Path(mappe) if mappe else Path(tempfile.mkdtemp(prefix="trygdekart-"))
    folder = kept / folder_name
    try:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise InputFault(kept.name, "mappa kan ikke lages", "velg en mappe du kan skrive i") from None
        tasks = oppgaver(
            str(path),
            sizes,
            ar,
            known,
            scenarios,
            folder,
            vekt=1 / share,
            personer_per_del=personer_per_del,
        )
        run_parts(tasks, arbeidere, framdrift)
        found = summer([Path(t.ut) for t in tasks], scenarios)
    finally:
        if mappe is None:
            shutil.rmtree(kept, ignore_errors=True)
    about = {**om(path), "fil": path.name, "personer": sum(sizes), "vektet": weights_path(path).is_file()}
    return Resultat.av(found, scenarios, tuple(reformer), ar, known, about, key, fordel, spenn)


def run_parts(tasks: Sequence[Oppgave], arbeidere: int | None, framdrift: Framdrift | None) -> None:
    """Run every part that is not there already; a part is written whole, so it may be stopped anywhere."""
    todo = [t for t in tasks if not Path(t.ut).exists()]
    done = len(tasks) - len(todo)
    say = framdrift or (lambda _done, _all: None)
    say(done, len(tasks))
    workers = min(arbeidere or os.cpu_count() or 1, max(len(todo), 1))
    if todo and not done:
        # Compiles before the workers start, so that they do not wait for each other.
        regn_del(todo[0])
        done, todo = done + 1, todo[1:]
        say(done, len(tasks))
    if workers <= 1 or len(todo) <= 1:
        for task in todo:
            regn_del(task)
            done += 1
            say(done, len(tasks))
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context)
    try:
        with workers_do_not_hear_ctrl_c():
            results = pool.map(regn_del, [replace(t, trader=1) for t in todo])
        for _ in results:
            done += 1
            say(done, len(tasks))
    except BaseException:
        processes = list((getattr(pool, "_processes", None) or {}).values())
        pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()
            process.join()
            for half in Path(todo[0].ut).parent.glob(f".*.{process.pid}.ny"):
                half.unlink(missing_ok=True)
        raise
    pool.shutdown()


@contextmanager
def workers_do_not_hear_ctrl_c() -> Iterator[None]:
    """Start processes that leave Ctrl-C to this one, which then stops them."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Held back, not ignored: one that comes while they start waits for us. What is held back here is held
    # back in them for good. The tracker Python starts beside them must be there first: it lets go of it.
    resource_tracker.ensure_running()
    came: list[tuple[int, FrameType | None]] = []
    # The mask is this thread's alone: where a library's thread hears it, Python would still stop us between
    # starting a worker and telling it what to do.
    handler = signal.signal(signal.SIGINT, lambda number, frame: came.append((number, frame)))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        signal.signal(signal.SIGINT, handler)
    if came and callable(handler):
        handler(*came[0])


def _scenarios(reformer: tuple[Valgt, ...], nye: bool, spenn: bool, fordel: bool) -> tuple[Scenario, ...]:
    if not reformer:
        return ()
    out = [Scenario("reform", reformer, nye=nye)]
    if fordel:
        if len(reformer) > MOST_PARTS:
            raise InputFault("--fordel", f"mer enn {MOST_PARTS} reformer", "del pakken i færre")
        for size in range(1, len(reformer)):
            for some in combinations(range(len(reformer)), size):
                name = "del:" + ",".join(map(str, some))
                out.append(Scenario(name, tuple(reformer[i] for i in some), nye=nye))
    if spenn:
        for i, one in enumerate(reformer):
            for label, other in _otherwise(one):
                changed = (*reformer[:i], other, *reformer[i + 1 :])
                out.append(Scenario(f"spenn:{one.fil.navn}.{label}", changed, nye=nye))
    return tuple(out)


def _otherwise(one: Valgt) -> list[tuple[str, Valgt]]:
    """Return the reform with each open question answered otherwise, one at a time."""
    out: list[tuple[str, Valgt]] = []
    for switch in one.fil.brytere:
        for alternative in switch.alternativer:
            if one.alternativer.get(switch.navn) not in (None, alternative.navn):
                answers = {**one.alternativer, switch.navn: alternative.navn}
                other = replace(one, alternativer=answers)
                if not other.apne:
                    out.append((f"{switch.navn}={alternative.navn}", other))
        for preset in switch.forhandsvalg:
            active = all(one.alternativer.get(k) == v for k, v in switch.hvis.items())
            if active and one.tall.get(switch.navn) != preset.verdier:
                figures = {**one.tall, switch.navn: preset.verdier}
                out.append((f"{switch.navn}={preset.navn}", replace(one, tall=figures)))
    return out


def _choices(base: Scenario, ar: int, known: date) -> tuple[Scenario, ...]:
    """Return scenarios with each unsettled point behind uføretrygd taken otherwise."""
    from .kjor_uforetrygd import AFTER

    law = lov_for(base, ar, known)
    given = {
        "uforetrygd_inntekt",
        "uforetrygd_grunnlag_per_ar",
        "uforetrygd_ifu_fastsatt",
        "uforetrygd_trygdetid",
    }
    given |= {"uforetrygd_uforegrad", "uforetrygd_innvilget_fra", "uforetrygd_ieu_fastsatt"}
    kernel = law.i_aret((AFTER,), given)
    names = sorted({s.navn for s in kernel.steps if s.kind is Kind.CHOICE})
    out = []
    for name in names:
        point = law.verk.valg[name]
        for alternative in point.alternativer:
            if alternative.verdi != point.standard:
                out.append(Scenario(f"spenn:{name}={alternative.verdi}", valg=((name, alternative.verdi),)))
    return tuple(out)


def _key(path: Path, scenarios: Sequence[Scenario], ar: int, known: date) -> str:
    """Return the hash of everything that decides the parts: file, law, reforms, year."""
    digest = hashlib.sha256()
    for name in (path, weights_path(path)):
        if name.is_file():
            size = name.stat().st_size
            with name.open("rb") as file:
                file.seek(max(0, size - FOOTER))
                digest.update(f"{size}".encode() + file.read())
    digest.update(f"{lovverk().hash}|{ar}|{known}|{[(key_of(s), s.nye) for s in scenarios]}".encode())
    digest.update(_code().encode())
    return digest.hexdigest()


def _code() -> str:
    """Return the hash of the code that makes a part, so that parts of another version are not taken up."""
    files = sorted(Path(__file__).parent.glob("kjor*.py"))
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()
