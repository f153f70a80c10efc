"""What the commands show: the lines made of an answer, of the rules and of the rates."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..case.greiner import overview
from ..case.hvorfor_null import nullgrunner
from ..case.notes import basis, decides, notes
from ..case.svar_data import assumed, label, text_of
from ..engine.answer import Svar
from ..engine.context import Context, category
from ..engine.explain import Forklaring, walk
from ..engine.fordelt import missing_in
from ..engine.formatting import period_rows, plain
from ..timeline import Tidslinje
from .output import BANNER, left_table, table

RANGE = (("minst", "minst"), ("hoyst", "høyst"))


def _numbers(svar: Svar) -> Iterator[str]:
    """Yield the numbers: a column for each answer, or from lowest to highest when they are many."""
    seen = overview(svar)
    columns = seen.kolonner
    if seen.for_mange:
        yield f"Det som mangler, gir {len(columns)} ulike svar; hvert tall står fra laveste til høyeste."
        yield ""
        header = ["", "Svar"]
        rows = [[label(svar, n), _spread(svar, n, seen.ulike(n))] for n in seen.tall]
    else:
        if len(columns) > 1:
            for i, column in enumerate(columns):
                yield f"Svar {chr(65 + i)}: {' – eller '.join(assumed(svar, way) for way in column.antatt)}"
            yield ""
        header = ["", *(f"Svar {chr(65 + i)}" for i in range(len(columns)))] if len(columns) > 1 else []
        names = seen.tall if len(columns) > 1 else sorted(seen.tall + seen.uten_svar, key=svar.navn.index)
        rows = [[label(svar, n), *(text_of(svar, n, c.verdier[n]) for c in columns)] for n in names]
    if rows:
        yield table(rows, header)
    if seen.uten_svar and len(columns) > 1:
        yield ""
        yield f"Ikke regnet ut, fordi noe mangler: {', '.join(label(svar, n) for n in seen.uten_svar)}."


def _spread(svar: Svar, name: str, values: Sequence[Any]) -> str:
    """Return the different values of a number: «fra–til» when they are numbers, else all of them."""
    known = [v for v in values if not missing_in(v)]
    ordered = len(known) > 2 and all(isinstance(v, int | float) for v in known)
    ends = (known[0], known[-1]) if ordered and category(svar.lov.verk, name) is None else known
    texts = list(dict.fromkeys(text_of(svar, name, v) for v in ends))
    more = [] if len(known) == len(values) else ["ukjent"]
    return (" – " if ends is not known else " / ").join(texts) + "".join(f" / {m}" for m in more)


def answer_lines(svar: Svar, case_name: str, changed: Sequence[str] = ()) -> Iterator[str]:
    """Yield an answer as a person reads it."""
    yield BANNER
    yield basis(svar)
    yield ""
    yield from _numbers(svar)
    courses = [n for n in svar.navn if any(isinstance(b.verdier[n], Tidslinje) for b in svar.greiner)]
    for name in courses:
        yield from _course(svar, name)
    more = [*(g.setning(svar) for g in nullgrunner(svar)), *decides(svar), *notes(svar)]
    if more:
        yield ""
        yield from more
    yield ""
    when = f"--ar {svar.lov.ar}" if svar.lov.ar is not None else f"--dato {svar.lov.dato}"
    if svar.lov.kjent != svar.lov.verk.lovdata:
        when += f" --kjent {svar.lov.kjent}"
    when += "".join(f" --sett {shlex.quote(change)}" for change in changed)
    yield f"Hvorfor: trygdekart forklar {shlex.quote(case_name)} {svar.navn[0]} {when}"


def _course(svar: Svar, name: str) -> Iterator[str]:
    """Yield a course of periods, one to a line; in each branch when they differ."""
    yield ""
    values = [b.verdier[name] for b in svar.greiner]
    for i, value in enumerate(values[:1] if all(v == values[0] for v in values) else values):
        yield label(svar, name) + (f" (svar {chr(65 + i)})" if any(v != value for v in values) else "")
        if isinstance(value, Tidslinje):
            rows = period_rows(value, category(svar.lov.verk, name))
            yield "\n".join(f"    {line}" for line in left_table(rows).splitlines())
        else:
            yield f"    {text_of(svar, name, value)}"


def explanation_lines(svar: Svar, name: str, depth: int | None) -> Iterator[str]:
    """Yield why a number is what it is; later branches only where they differ from the first."""
    yield BANNER
    yield basis(svar)
    shown: set[tuple[Any, ...]] = set()
    for i, branch in enumerate(svar.greiner):
        yield ""
        if len(svar.greiner) > 1:
            yield f"Svar {chr(65 + i)}: {assumed(svar, branch.antatt)}"
            yield ""
        left_out = False
        for level, f in walk(Context.of(svar, branch), name):
            key = (f.navn, repr(f.verdi), f.formel, f.deler)
            if (depth is not None and level > depth) or key in shown:
                left_out = left_out or key in shown
                continue
            shown.add(key)
            yield from _one(f, "  " * level)
        if left_out:
            yield "  (Det som er likt, står over.)"
    more = [*decides(svar), *notes(svar)]
    if more:
        yield ""
        yield from more


def _one(f: Forklaring, pad: str) -> Iterator[str]:
    course = isinstance(f.verdi, Tidslinje)
    yield f"{pad}{f.etikett}:{'' if course else f' {f.tekst}'}" + (f"   [{f.hjemmel}]" if f.hjemmel else "")
    if course:
        yield from (f"{pad}    – {line}" for line in f.tekst.split("; "))
    if f.setning:
        yield f"{pad}    {f.setning}"
    for line in (*f.formel, *f.deler):
        yield f"{pad}    · {line}"
    if f.slag == "sats":
        yield f"{pad}    {f.gjelder}; kilde: {f.kilde}; sikkerhet: {f.sikkerhet}"
    elif f.kilde:
        yield f"{pad}    ({f.kilde})"
    if f.sikkerhet and f.sikkerhet != "høy" and f.slag != "sats":
        yield f"{pad}    Sikkerhet: {f.sikkerhet}."
    if f.merknad:
        yield f"{pad}    Merk: {f.merknad}"


def rules_lines(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield rules (or facts) as text; one rule in full, many as a list."""
    if "fakta" in data:
        for f in data["fakta"]:
            span = [f"{word} {plain(f[key])}" for key, word in RANGE if f[key] is not None]
            about = [*f["verdier"], *span, "kan endre seg over tid" if f["over_tid"] else "én verdi"]
            yield f"{f['navn']} ({f['enhet']}; {', '.join(about)})"
            yield f"    {f['sporsmal']}"
            if f["ellers"]:
                yield f"    Uten svar regnes den ut av {f['ellers']}."
        return
    if "treff" in data:
        yield left_table([(t["navn"], f"{t['etikett']} ({t['slag']})") for t in data["treff"]])
        yield ""
        yield "Vis én: trygdekart regler NAVN, satser NAVN eller regler fakta."
        return
    rows = data["regler"]
    names = {r["navn"] for r in rows}
    for r in rows:
        yield f"{r['navn']}   [{r['hjemmel']}]"
        yield f"    {r['setning']}"
        yield f"    {r['gjelder']}"
        if len(names) == 1:
            yield f"    enhet {r['enhet']}, gjelder {r['periode']}; skrevet i {r['sted']}"
            yield f"    av: {', '.join(r['argumenter'])}"
            if r["unntak_fra"]:
                yield f"    unntak fra: {r['unntak_fra']}"
            if r["brukes_av"]:
                yield f"    brukes av: {', '.join(r['brukes_av'])}"


def rates_lines(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield rates as text."""
    if "satser" in data:
        yield f"Satser {data['dato']}"
        yield table([[f"{r['etikett']} ({r['navn']})", r["tekst"]] for r in data["satser"]])
        return
    yield f"{data['etikett']} ({data['navn']})   [{data['hjemmel']}]"
    if data["merknad"]:
        yield f"Merk: {data['merknad']}"
    for v in data["verdier"]:
        yield f"  {v['tekst']}: {v['gjelder']}"
        yield f"      kilde: {v['kilde']}; sikkerhet: {v['sikkerhet']}"
        if v["merknad"]:
            yield f"      Merk: {v['merknad']}"


def conformance_lines(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield a corpus report as text: a line a file, then what failed, deviates or is unsupported."""
    keys = ("passed", "failed", "deviates", "unsupported")
    rows = [[f["file"], *(str(f[k]) for k in keys)] for f in report["files"]]
    rows.append(["i alt", *(str(report[k]) for k in keys)])
    yield table(rows, ["fil", "riktig", "feil", "avvik", "ikke støttet"])
    for f in report["files"]:
        for case in f["failures"]:
            yield f"Feil {case['id']}: ventet {case['expected']}, fikk {case['got']} ({case['source']})"
        for case in f["deviations"]:
            yield f"Avvik {case['id']} ({case['hjemmel']}): {case['reason']}"
        for case in f["unsupported_cases"]:
            yield f"Ikke støttet {case['id']}: {case['reason']}"
