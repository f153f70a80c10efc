"""What a reader must know beside a number: carried forward, backwards in time, unsettled, doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..engine.answer import Spenn, Svar
from ..engine.context import Context, category
from ..engine.dated import Dated
from ..engine.explain import Forklaring, walk_plans
from ..engine.formatting import value_text
from ..engine.plan import Plan

ANSLAG = "Anslag, ikke vedtak. Trygdekart er uavhengig av Nav og lagrer ingenting."


def norsk(day: date) -> str:
    """Return a date as 1.5.2020."""
    return f"{day.day}.{day.month}.{day.year}"


def inne_i_setning(tittel: str) -> str:
    """Return a title as it stands within a sentence: «uføretrygd», but «AFP»."""
    return tittel if tittel[:2].isupper() else tittel[:1].lower() + tittel[1:]


def basis(svar: Svar) -> str:
    """Return one sentence on which law the answer rests on."""
    lov = svar.lov
    if lov.ar is not None:
        return f"Beløp for kalenderåret {lov.ar}, etter loven slik den var kjent {norsk(lov.kjent)}."
    return f"Nivå etter loven {norsk(lov.dato)}, slik den var kjent {norsk(lov.kjent)}."


def notes(svar: Svar) -> Iterator[str]:
    """Yield what a reader must know about an answer, the weightiest first."""
    lov = svar.lov
    used = _used(svar)
    if lov.carried_forward:
        data = norsk(lov.verk.lovdata)
        when = "Resten av året" if lov.ar == lov.verk.lovdata.year else "Svaret gjelder senere og"
        yield f"Loven og satsene er lagt inn per {data}. {when} er ført fram med dem; nye vil endre det."
    yield from _retroactive(svar, used)
    for spread in svar.spenn:
        yield _spread(svar, spread)
    doubtful = sorted({f.etikett for _, f in used if f.slag == "sats" and f.sikkerhet == "lav"})
    if doubtful:
        yield f"Usikre satser i svaret: {', '.join(doubtful)}."


def _used(svar: Svar) -> list[tuple[Plan, Forklaring]]:
    """Return everything that the answers were really made of, with the plan it belongs to."""
    out: dict[tuple[int, str], tuple[Plan, Forklaring]] = {}
    seen: set[tuple[int, str, str]] = set()
    for branch in svar.greiner:
        context = Context.of(svar, branch)
        for name in svar.navn:
            for _, plan, f in walk_plans(context, name, seen):
                out.setdefault((id(plan), f.navn), (plan, f))
    return list(out.values())


def _spread(svar: Svar, spread: Spenn) -> str:
    verk = svar.lov.verk
    choice = verk.valg[spread.valg]
    unit, kind = str(verk.unit(spread.navn)), category(verk, spread.navn)
    shown = []
    for value, answers in spread.svar.items():
        texts = dict.fromkeys(value_text(v, unit, kind, whole=True) for v in answers)
        shown.append(f"{choice.text(value)} gir {' eller '.join(texts)}")
    number = verk.label(spread.navn, svar.lov.dato)
    return (
        f"Uavklart lov ({choice.hjemmel}): {choice.sporsmal} For «{number}»: {'; '.join(shown)}. "
        f"Vi bruker: {choice.text(spread.brukt)}. {choice.grunn}"
    )


def _retroactive(svar: Svar, used: list[tuple[Plan, Forklaring]]) -> Iterator[str]:
    """Yield one sentence per day on which something came into force after the time it governs."""
    groups: dict[date, list[str]] = {}
    for plan, f in used:
        step = plan.step(f.navn)
        version: Dated | None = step.regel or step.sats
        if version is None:
            continue
        in_force = version.validity.in_force
        if version.validity.retroactive and in_force > plan.on:
            names = groups.setdefault(in_force, [])
            if f.etikett not in names:
                names.append(f.etikett)
    for day, names in sorted(groups.items()):
        yield (
            f"Trådte i kraft {norsk(day)} og virker bakover: {', '.join(names)}. Utbetalinger før den "
            "dagen fulgte de gamle reglene; resten kommer i etteroppgjør eller etterbetaling."
        )


def decides(svar: Svar) -> Iterator[str]:
    """Yield what decides most among the facts nobody gave, and what is missing."""
    verk = svar.lov.verk
    unit = str(verk.unit(svar.navn[0]))
    for i, fact in enumerate(svar.avgjor):
        lead = "Dette avgjør mest" if i == 0 else "Dette avgjør også"
        size = value_text(fact.utslag, unit, whole=True)
        effect = "Det avgjør svaret." if unit == "ja/nei" else f"Det utgjør inntil {size}."
        yield f"{lead}: {verk.fakta[fact.navn].sporsmal} {effect}"
    for name in sorted(svar.mangler):
        question = verk.fakta[name].sporsmal if name in verk.fakta else verk.label(name)
        yield f"Mangler: {question} ({name})"
    for name in sorted({n for b in svar.greiner for n in b.antatt} | svar.mangler):
        fact_here = verk.fakta.get(name)
        if fact_here is not None and fact_here.skjonn:
            yield f"Må vurderes: {fact_here.etikett}. {' '.join(fact_here.kriterier)}"
