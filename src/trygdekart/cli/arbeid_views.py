"""What `jobb`, `skatt` and `sammenlign` show: plain data first, then the lines made of it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from ..case.arsplan import MINSTE, Manedsplan, Melding
from ..case.inntektsgrenser import inntektsgrenser
from ..case.jobb import Jobb, Jobbgren, per_maned
from ..case.jobb_tillegg import goal_data
from ..case.nettoeffekt import IKKE_REGNET, virkninger
from ..case.notes import basis, decides, norsk, notes
from ..case.svar_data import assumed
from ..engine.answer import Svar
from ..engine.context import Context
from ..engine.explain import explain, walk
from ..engine.formatting import grouped, plain
from ..engine.law import Lov
from .output import BANNER, table

MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
WHO = {
    "søker": "Du som søker uføretrygd",
    "mottaker": "Du som har uføretrygd",
    "tidligere": "Du som har hatt uføretrygd og har hvilende rett",
}
TAX = (
    "skatt",
    "skatt_pa_alminnelig_inntekt",
    "skatt_trinnskatt",
    "skatt_trygdeavgift",
    "skatt_fradrag_i_skatten",
    "skatt_personinntekt",
    "skatt_minstefradrag",
    "skatt_alminnelig_inntekt",
    "skatt_inntekt_etter_skatt",
)
POSTS = TAX[1:5]


def _kr(value: Fraction | float | None) -> str:
    return "–" if value is None else grouped(float(value), 0)


def _two(value: Fraction | float | None) -> str:
    return "–" if value is None else grouped(float(value), 2)


def _post(share: Fraction | None) -> str:
    if share is None:
        return "–"
    return "mer enn full" if share > 1 else f"{plain(float(share) * 100, 1)} %"


# --- jobb -----------------------------------------------------------------------------------------


def work_lines(answer: Jobb, values: Mapping[str, Any], case: str, changed: Sequence[str]) -> Iterator[str]:
    """Yield whether work pays, as a person reads it."""
    svar = answer.svar
    yield BANNER
    yield basis(svar)
    pages = [list(_branch_lines(answer, branch, values)) for branch in answer.greiner]
    same = all(page == pages[0] for page in pages)
    if same and len(pages) > 1:
        facts = dict.fromkeys(fact for branch in answer.greiner for fact in branch.gren.antatt)
        names = ", ".join(f"«{svar.lov.verk.label(fact)}»" for fact in facts)
        yield ""
        yield f"Svaret er det samme uansett {names}."
        pages = pages[:1]
    for i, (branch, page) in enumerate(zip(answer.greiner, pages, strict=False)):
        yield ""
        if not same:
            yield f"Svar {chr(65 + i)}: {assumed(svar, branch.gren.antatt)}"
        yield from page
    more = [*decides(svar), *notes(svar)]
    if more:
        yield ""
        yield from more
    lov = svar.lov
    when = f"--ar {lov.ar}" if lov.ar is not None else f"--dato {lov.dato}"
    if lov.kjent != lov.verk.lovdata:
        when += f" --kjent {lov.kjent}"
    when += "".join(f" --sett {shlex.quote(change)}" for change in changed)
    yield ""
    yield f"Hvorfor: trygdekart forklar {shlex.quote(case)} {svar.navn[0]} {when}"


def _branch_lines(answer: Jobb, branch: Jobbgren, values: Mapping[str, Any]) -> Iterator[str]:
    now, none = branch.na, branch.uten_arbeid
    yield (
        f"Du sitter igjen med {_kr(branch.beholder_for)} av {_kr(now.lonn)} kroner i lønn før skatt, "
        f"og {_kr(branch.beholder_etter)} etter skatt."
    )
    month = [_kr(per_maned(v)) for v in (now.for_skatt, now.skatt, now.etter_skatt)]
    rows = [
        ["Lønn", _kr(none.lonn), _kr(now.lonn), ""],
        ["Uføretrygd", _kr(none.ytelse), _kr(now.ytelse), ""],
        ["Til sammen før skatt", _kr(none.for_skatt), _kr(now.for_skatt), month[0]],
        ["Skatt", _kr(none.skatt), _kr(now.skatt), month[1]],
        ["Å leve av etter skatt", _kr(none.etter_skatt), _kr(now.etter_skatt), month[2]],
    ]
    yield table(rows, ["kroner", "uten arbeid", "med arbeid", "per måned"])
    yield (
        f"Av de neste 100 kronene beholder du {_two(now.av_neste_hundre_for)} før skatt og "
        f"{_two(now.av_neste_hundre_etter)} etter skatt."
    )
    yield from _also(answer, branch, values)
    yield ""
    rows = [
        [
            g.etikett,
            _kr(g.lonn),
            _kr(g.timer),
            _post(g.stilling),
            _two(g.timelonn),
        ]
        for g in branch.grenser
    ]
    yield table(rows, ["Grense", "lønn i året", "timer", "stilling", "timelønn med dine timer"])
    yield ""
    yield table(
        [
            [
                _kr(p.lonn),
                _kr(p.ytelse),
                _kr(p.for_skatt),
                _kr(p.etter_skatt),
                "stup" if p.fall_for or p.fall_etter else _two(p.av_neste_hundre_for),
                "stup" if p.fall_for or p.fall_etter else _two(p.av_neste_hundre_etter),
            ]
            for p in branch.punkter
        ],
        ["Lønn fra", "uføretrygd", "før skatt", "etter skatt", "av neste 100 før", "etter skatt"],
    )
    yield from _cliff_lines(branch)
    mate = branch.kollega
    hour = f", {_two(mate.etter_skatt_per_time)} kroner timen" if mate.etter_skatt_per_time else ""
    yield (
        f"En kollega med samme lønn og ingen trygd betaler {_kr(mate.skatt)} kroner i skatt og har "
        f"{_kr(mate.etter_skatt)} igjen: {_kr(mate.etter_skatt_per_maned)} i måneden{hour}."
    )
    yield from _sickness_lines(branch)
    yield ""
    yield from _limit_lines(answer, {**values, **branch.gren.antatt})


def _cliff_lines(branch: Jobbgren) -> Iterator[str]:
    for point in branch.punkter:
        if point.fall_for < 1 and point.fall_etter < 1:
            continue
        hollow = next((h for h in branch.hull if h.ved == point.lonn), None)
        again = (
            f" Først ved {_kr(hollow.igjen_ved)} kroner i lønn har du like mye igjen etter skatt."
            if hollow is not None and hollow.igjen_ved is not None
            else ""
        )
        yield (
            f"Stup: med mer enn {_kr(point.lonn)} kroner i lønn faller {_kr(point.fall_for)} kroner bort "
            f"før skatt, {_kr(point.fall_etter)} etter skatt.{again}"
        )


def _sickness_lines(branch: Jobbgren) -> Iterator[str]:
    right = branch.sykepenger
    hours = f" ({_kr(right.grense.timer)} timer)" if right.grense.timer is not None else ""
    word = "nok" if right.nok else "ikke nok"
    side = "over" if right.margin >= 0 else "under"
    yield (
        f"Sykepenger fra Nav krever minst {_kr(right.grense.lonn)} kroner i lønn i året{hours}. Lønnen er "
        f"{word}: {_kr(abs(right.margin))} kroner {side}."
    )


def _limit_lines(answer: Jobb, known: Mapping[str, Any]) -> Iterator[str]:
    yield "Hvor mye kan du tjene?"
    for limit in inntektsgrenser(answer.svar.lov, known):
        if limit.belop is None:
            facts = ", ".join(limit.mangler)
            yield f"  {WHO[limit.hvem]}: ukjent; mangler {facts}."
        else:
            day = f" (kroner og G {norsk(limit.kroner)})" if limit.kroner else ""
            rule = " etter hovedregelen" if limit.unntak else ""
            yield f"  {WHO[limit.hvem]}: {_kr(limit.belop)} kroner i året{day}{rule}. {limit.over}"
            for other in limit.unntak:
                yield f"    {_kr(other.belop)} kroner hvis dette gjelder deg: {other.antatt}."


def _also(answer: Jobb, branch: Jobbgren, values: Mapping[str, Any]) -> Iterator[str]:
    """Yield what else reacts to the wage, and what is not counted."""
    also = virkninger(answer, branch, values)
    if also:
        yield ""
        rows = [
            [v.etikett, _kr(v.uten_arbeid), _kr(v.med_arbeid), _kr(v.forskjell), _two(v.av_neste_hundre)]
            for v in also
        ]
        yield table(rows, ["Også, kroner i året", "uten arbeid", "med arbeid", "forskjell", "av neste 100"])
    yield IKKE_REGNET


def goal_lines(answer: Jobb, goal: float) -> Iterator[str]:
    """Yield which wage leaves `goal` after tax."""
    yield ""
    rows = goal_data(answer, goal)
    if all(row["lonn"] == rows[0]["lonn"] for row in rows):
        rows = [{**rows[0], "antatt": {}}]
    for row in rows:
        given = ", ".join(f"{answer.svar.lov.verk.label(n)}: {v}" for n, v in row["antatt"].items())
        lead = f"({given}) " if given else ""
        if row["lonn"] is None:
            yield f"{lead}{_kr(goal)} kroner etter skatt nås ikke med lønn innenfor linjen."
            continue
        hours = f", {_kr(row['timer'])} timer" if row["timer"] is not None else ""
        wage = f"{_kr(row['lonn'])} kroner{hours}"
        yield f"{lead}For å ha {_kr(goal)} kroner etter skatt må lønnen være {wage}."


def report_lines(lov: Lov, rows: Sequence[Melding]) -> Iterator[str]:
    """Yield what a report in each month does to the payments of the year."""
    yield ""
    yield "Når du melder fra om inntekten:"
    names = ["før året", *MONTHS]
    shown = [
        [
            "ikke meldt" if r.maned == len(MONTHS) else names[r.maned],
            _kr(r.for_melding) if r.maned else "–",
            _kr(r.per_maned) if r.maned < len(MONTHS) else "–",
            _kr(r.tilbakebetaling),
            _kr(r.etterbetaling),
        ]
        for r in rows
    ]
    yield table(shown, ["meldt", "per måned før", "per måned etter", "betal tilbake", "kommer i tillegg"])
    rule = lov.verk.regler[MINSTE][-1].declared
    yield f"{rule.etikett}: {_kr(rows[0].minste_krav)} kroner ({rule.hjemmel})."


def month_lines(plan: Manedsplan) -> Iterator[str]:
    """Yield each month of the year in which a job begins."""
    yield ""
    yield f"Måned for måned, {_kr(plan.inntekt)} kroner i lønn i året:"
    rows = [
        [MONTHS[m.maned - 1], _kr(m.lonn), _kr(m.ytelse), _kr(m.trekk), _kr(m.utbetalt)]
        for m in plan.maneder
    ]
    rows.append(
        [
            "i alt",
            *(
                _kr(sum(column))
                for column in zip(
                    *((m.lonn, m.ytelse, m.trekk, m.utbetalt) for m in plan.maneder), strict=True
                )
            ),
        ]
    )
    yield table(rows, ["måned", "lønn", "uføretrygd", "skattetrekk", "utbetalt"])
    if plan.tilbakebetaling:
        yield f"I etteroppgjøret må {_kr(plan.tilbakebetaling)} kroner betales tilbake."
    if plan.etterbetaling:
        yield f"I etteroppgjøret kommer {_kr(plan.etterbetaling)} kroner i tillegg."


# --- skatt ----------------------------------------------------------------------------------------


def tax_data(svar: Svar) -> dict[str, Any]:
    """Return the year's tax in whole kroner and its posts, each with section, sentence and formula."""
    context = Context.of(svar, svar.greiner[0])
    whole = {name: explain(context, name) for name in TAX}
    return {
        "skjema": "trygdekart-skatt/1",
        "ar": svar.lov.ar,
        "kjent": svar.lov.kjent.isoformat(),
        "skatt": int(float(svar["skatt"]) + 0.5),
        "etter_skatt": round(float(svar["skatt_inntekt_etter_skatt"]), 2),
        "poster": {name: round(float(svar[name]), 2) for name in POSTS},
        "forklaring": {
            name: {
                "etikett": f.etikett,
                "verdi": round(float(svar[name]), 2),
                "hjemmel": f.hjemmel,
                "setning": f.setning,
                "formel": _formula(context, name),
            }
            for name, f in whole.items()
        },
        "merknader": list(notes(svar)),
    }


def _formula(context: Context, name: str) -> list[str]:
    """Return the formula of a number; where exceptions decide, also that of the one that holds."""
    lines: list[str] = []
    for depth, f in walk(context, name):
        if depth == 0 or (depth == 1 and f.navn.startswith(f"{name}#")):
            lines += f.formel
    return lines


def tax_lines(svar: Svar) -> Iterator[str]:
    """Yield the tax and its posts, each with its reason."""
    data = tax_data(svar)
    yield BANNER
    yield basis(svar)
    yield ""
    rows = [[data["forklaring"][n]["etikett"], _kr(data["forklaring"][n]["verdi"])] for n in POSTS]
    rows += [["Skatt", _kr(data["skatt"])], ["Å leve av etter skatt", _kr(data["etter_skatt"])]]
    yield table(rows, ["", "kroner"])
    for name in TAX[1:]:
        f = data["forklaring"][name]
        yield ""
        yield f"{f['etikett']}: {_two(f['verdi'])} kr   [{f['hjemmel']}]"
        yield f"    {f['setning']}"
        for line in f["formel"]:
            yield f"    · {line}"
    if data["merknader"]:
        yield ""
        yield from data["merknader"]
