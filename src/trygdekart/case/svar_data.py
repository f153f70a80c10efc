"""An answer and its explanation as plain data, the same for the command line, the API and the pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..engine.answer import Svar, needed_facts
from ..engine.context import Context, category
from ..engine.explain import as_json, explain, plain_value, walk
from ..engine.formatting import value_text
from .hvorfor_null import nullgrunner
from .notes import ANSLAG, decides, notes

# What is known of a number: one value; several, by facts nobody gave; none; or a judgement is needed.
KNOWN, DEPENDS, UNKNOWN, MUST_BE_JUDGED = "kjent", "avhenger", "ukjent", "ma_vurderes"
STATUS = (KNOWN, DEPENDS, UNKNOWN, MUST_BE_JUDGED)


def text_of(svar: Svar, name: str, value: Any, *, whole: bool = True) -> str:
    """Return a value of a name as people read it, with its unit."""
    verk = svar.lov.verk
    return value_text(value, str(verk.unit(name)), category(verk, name), whole=whole)


def label(svar: Svar, name: str) -> str:
    """Return what to call a number of this answer, with the law's word on its date."""
    return svar.lov.verk.label(name, svar.plan.on)


def assumed(svar: Svar, facts: Mapping[str, Any]) -> str:
    """Return what a branch assumes, in words."""
    verk = svar.lov.verk
    return "; ".join(f"{verk.label(n)}: {text_of(svar, n, v)}" for n, v in facts.items())


def answer_json(svar: Svar) -> dict[str, Any]:
    """Return an answer as JSON values (schema trygdekart-svar/1); an unknown value is null."""
    lov = svar.lov
    return {
        "skjema": "trygdekart-svar/1",
        "anslag": ANSLAG,
        "lov": {
            "dato": None if lov.ar is not None else lov.dato.isoformat(),
            "ar": lov.ar,
            "kjent": lov.kjent.isoformat(),
            "hash": lov.verk.hash,
            "fort_fram": lov.carried_forward,
        },
        "svar": [
            {
                "antatt": {n: text_of(svar, n, v) for n, v in b.antatt.items()},
                "tall": {n: plain_value(b.verdier[n]) for n in svar.navn},
            }
            for b in svar.greiner
        ],
        "tall": {
            n: {
                "etikett": label(svar, n),
                "enhet": str(lov.verk.unit(n)),
                "hjemmel": _section(svar, n),
                "status": status(svar, n),
            }
            for n in svar.navn
        },
        "avgjor": [{"navn": a.navn, "utslag": a.utslag} for a in svar.avgjor],
        "mangler": sorted(svar.mangler),
        "trenger": list(_needed(svar)),
        "uavklart": [
            {
                "valg": s.valg,
                "brukt": s.brukt,
                "tall": s.navn,
                "svar": {str(k): [plain_value(x) for x in v] for k, v in s.svar.items()},
            }
            for s in svar.spenn
        ],
        "merknader": [*(g.setning(svar) for g in nullgrunner(svar)), *notes(svar)],
    }


def status(svar: Svar, name: str) -> str:
    """Return what is known of a number: one of `STATUS`."""
    facts = svar.lov.verk.fakta
    missing = frozenset().union(*(b.missing((name,)) for b in svar.greiner))
    if any(n in facts and facts[n].skjonn for n in missing):
        return MUST_BE_JUDGED
    if missing:
        return UNKNOWN
    values = svar.verdier(name)
    if all(v == values[0] for v in values):
        return KNOWN
    assumed_here = {n for b in svar.greiner for n in b.antatt}
    return MUST_BE_JUDGED if all(facts[n].skjonn for n in assumed_here) else DEPENDS


def _needed(svar: Svar) -> Iterator[dict[str, Any]]:
    """Yield what was not given and matters: what moves the answer most first, then what has none."""
    verk = svar.lov.verk
    effects = {a.navn: a.utslag for a in svar.avgjor}
    order = {name: i for i, name in enumerate(needed_facts(svar.plan))}
    without = sorted(svar.mangler - effects.keys(), key=lambda n: (order.get(n, len(order)), n))
    for name in (*effects, *without):
        fact = verk.fakta.get(name)
        judged = fact is not None and fact.skjonn
        yield {
            "navn": name,
            "sporsmal": verk.label(name) if fact is None else fact.sporsmal,
            "hvorfor": "" if fact is None else fact.hvorfor,
            "enhet": str(verk.unit(name)) if fact is None else (fact.oppgis_i or fact.enhet),
            "status": MUST_BE_JUDGED if judged else UNKNOWN,
            "utslag": effects.get(name),
            "kriterier": list(fact.kriterier) if fact is not None and judged else [],
        }


def _section(svar: Svar, name: str) -> str:
    return explain(Context.of(svar, svar.greiner[0]), name).hjemmel


def explanation_json(svar: Svar, name: str) -> dict[str, Any]:
    """Return the explanation of a number as JSON values (schema trygdekart-forklaring/1)."""
    return {
        "skjema": "trygdekart-forklaring/1",
        "lov": {"dato": svar.lov.dato.isoformat(), "ar": svar.lov.ar, "kjent": svar.lov.kjent.isoformat()},
        "greiner": [
            {
                "antatt": {n: text_of(svar, n, v) for n, v in b.antatt.items()},
                "ledd": [{"niva": d, **as_json(f)} for d, f in walk(Context.of(svar, b), name)],
            }
            for b in svar.greiner
        ],
        "merknader": [*decides(svar), *notes(svar)],
    }
