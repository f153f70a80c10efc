"""What reforms do to one person: the same numbers under the law in force and with the reforms, explained.

The effect is mechanical: nobody is taken to act otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.fordelt import Fordelt
from ..engine.law import Lov, bind
from ..engine.lawbook import Lovverk
from ..reform.overlegg import Valgt, reform_lov
from ..timeline import Tidslinje
from .dager import strekk
from .sykepenger_dager import sykedager
from .utbetalinger import ENOUGH, ENTITLED, FIRST, SATURDAY, TO_EMPLOYER, TO_PERSON, episodes

LATER, LATER_FROM = "sykepenger_senere_i_fravaret", "sykepenger_forslag_senere_fra"
SHARE, TOP_UP = "sykepenger_forslag_arbeidsgiverdel_per_dag", "sykepenger_forslag_pafyll_per_dag"
MECHANICAL = "Bare den mekaniske virkningen: ingen endrer hva de gjør. Virkninger på atferd er ikke med."


@dataclass(frozen=True)
class Post:
    """One number before and after, with its unit."""

    navn: str
    etikett: str
    enhet: str
    for_: float
    etter: float

    @property
    def endring(self) -> float:
        """After minus before."""
        return self.etter - self.for_


@dataclass(frozen=True)
class Virkning:
    """The effect on one person: numbers before and after, and the answers they come from.

    `svar` are (name, answer before, answer after) for what can be explained; None where a number is added
    up over days. `skjermet` are reforms that are only for those who come in later.
    """

    reformer: tuple[Valgt, ...]
    poster: tuple[Post, ...]
    svar: tuple[tuple[str, Svar | None, Svar | None], ...]
    skjermet: tuple[str, ...] = ()


def gjeldende(reformer: Sequence[Valgt], values: Mapping[str, Any], nye: bool) -> tuple[Valgt, ...]:
    """Return the reforms that are for this person: with `nye`, those who came in before are left out."""
    kept = []
    for one in reformer:
        phase = one.fil.innfasing
        start = values.get(phase.begynner) if phase else None
        came_before = isinstance(start, int) and start < one.gjelder_fra.toordinal()
        if not (nye and came_before):
            kept.append(one)
    return tuple(kept)


def virkning(
    lov: Lov,
    reformer: Sequence[Valgt],
    values: Mapping[str, Any],
    navn: Sequence[str] = (),
    nye: bool = False,
) -> Virkning:
    """Return what `reformer` do to a person with `values` (the engine's own); raises `InputFault`.

    `navn` are the numbers to show, else those the reforms name. Amounts of sickness benefit are added up
    over the days of the case; all else is at the date or for the year of `lov`.
    """
    for_this = gjeldende(reformer, values, nye)
    after = replace(lov, verk=reform_lov(lov.verk, for_this))
    known = {**lov.verk.fakta, **after.verk.fakta}
    daily = _has_absence(values)
    names = list(dict.fromkeys(navn or (n for r in reformer for n in r.fil.mal)))
    if not names and not daily:
        raise InputFault(
            "reform", "reformen endrer ingen tall for denne saken", "nevn et tall som skal vises"
        )
    names = list(dict.fromkeys(_on_date(after, n) for n in names))
    parts: list[Post] = []
    answers: list[tuple[str, Svar | None, Svar | None]] = []
    if daily and any(n.startswith("sykepenger_") for n in names):
        parts += sykepengeposter(lov, after, values)
        names = [n for n in names if not n.startswith("sykepenger_")]
    for name in names:
        if name not in after.verk:
            after.verk.require(name, "tall")
        before_answer = _answer(lov, values, name, known) if name in lov.verk else None
        after_answer = _answer(after, values, name, known)
        parts.append(
            Post(
                name,
                after.verk.label(name),
                str(after.verk.unit(name)),
                _number(before_answer, name),
                _number(after_answer, name),
            )
        )
        answers.append((name, before_answer, after_answer))
    left_out = tuple(r.fil.navn for r in reformer if r not in for_this)
    return Virkning(tuple(reformer), tuple(parts), tuple(answers), left_out)


def _on_date(lov: Lov, name: str) -> str:
    """Return the name of the same number as the law is bound: a level on a date, an amount in a year."""
    views = lov.verk.visninger
    if name not in views:
        return name
    word = "per år" if lov.ar is None else "i året"
    return next((n for n, view in views.items() if view == (views[name][0], word)), name)


def _has_absence(values: Mapping[str, Any]) -> bool:
    given = values.get("sykepenger_sykmeldingsgrad")
    return isinstance(given, Tidslinje | Fordelt)


def _answer(lov: Lov, values: Mapping[str, Any], name: str, known: Mapping[str, Any]) -> Svar:
    mine = {k: v for k, v in values.items() if k in lov.verk or k not in known}
    answer = lov.beregn_rett(mine, (name,))
    if answer.mangler:
        first = sorted(answer.mangler)[0]
        raise InputFault(first, "mangler i saken", "oppgi det i saken eller med --sett")
    if len(answer.greiner) != 1:
        first = sorted(answer.greiner[0].antatt)[0]
        raise InputFault(first, "er ukjent, og virkningen er ulik", "oppgi det i saken eller med --sett")
    return answer


def _number(answer: Svar | None, name: str) -> float:
    if answer is None:
        return 0.0
    value = answer[name]
    if isinstance(value, Tidslinje | Fordelt):
        raise InputFault(name, "er ikke ett tall", "velg et annet tall")
    return float(value)


# --- sickness benefit: added up over days -----------------------------------------------------------


def sykepengeposter(for_: Lov, etter: Lov, values: Mapping[str, Any]) -> list[Post]:
    """Return the case's sickness benefit by payer and receiver, before and after, in kroner."""
    before, after = _paid(for_, values), _paid(etter, values)
    posts = [
        Post("dager", "Dager Nav betaler", "dag", before["dager"], after["dager"]),
        Post("fra_nav", "Sykepenger for dagene", "kr", before["fra_nav"], after["fra_nav"]),
        Post("til_person", "… til deg", "kr", before["til_person"], after["til_person"]),
        Post("refusjon", "… til arbeidsgiver (refusjon)", "kr", before["refusjon"], after["refusjon"]),
    ]
    if SHARE in etter.verk:
        posts += [
            Post("arbeidsgiverdel", "Arbeidsgiverens del av dagene", "kr", 0.0, after["arbeidsgiverdel"]),
            Post("folketrygden", "Folketrygdens del", "kr", before["fra_nav"], _state(after)),
            Post("pafyll", "Arbeidsgiverens påfyll (forutsetning)", "kr", 0.0, after["pafyll"]),
        ]
    return posts


def _state(paid: Mapping[str, float]) -> float:
    return paid["fra_nav"] - paid["arbeidsgiverdel"]


def _paid(lov: Lov, values: Mapping[str, Any]) -> dict[str, float]:
    verk = lov.verk
    known = {k: v for k, v in values.items() if k in verk}
    days = sykedager(bind(verk, lov.dato, lov.kjent), known)
    last = max(days.siste, days.rett.rettigheter[-1].maksdato)
    extra = (SHARE, TOP_UP) if SHARE in verk else ()
    out = dict.fromkeys(("dager", "fra_nav", "til_person", "refusjon", "arbeidsgiverdel", "pafyll"), 0.0)
    for start, end, episode in episodes(verk, known, days.forste, last, lov.kjent):
        if extra:
            episode = {**episode, LATER: _later(verk, episode, start, end, lov.kjent)}
        names = (TO_EMPLOYER, TO_PERSON, ENOUGH, ENTITLED, *extra)
        for stretch in strekk(verk, episode, names, start, end, lov.kjent):
            if not (stretch.svar[ENTITLED] and stretch.svar[ENOUGH]):
                continue
            amounts = [_total(stretch.svar[n]) for n in (TO_EMPLOYER, TO_PERSON, *extra)]
            weekdays = sum(d.weekday() < SATURDAY for d in stretch.dager())
            if not amounts[0] + amounts[1]:
                continue
            out["dager"] += weekdays
            out["refusjon"] += weekdays * amounts[0]
            out["til_person"] += weekdays * amounts[1]
            out["fra_nav"] += weekdays * (amounts[0] + amounts[1])
            if extra:
                out["arbeidsgiverdel"] += weekdays * amounts[2]
                out["pafyll"] += weekdays * amounts[3]
    return out


def _later(
    verk: Lovverk, episode: Mapping[str, Any], start: date, end: date, kjent: date
) -> Tidslinje[bool]:
    """Return from which day of an absence the later coverage holds, as the reform's own rule says."""
    first = bind(verk, date.fromordinal(episode[FIRST]), kjent)
    turn = int(first.beregn_rett({FIRST: episode[FIRST]}, (LATER_FROM,))[LATER_FROM])
    stretches = [
        (start, min(end, date.fromordinal(turn - 1)), False),
        (max(start, date.fromordinal(turn)), end, True),
    ]
    return Tidslinje.av(s for s in stretches if s[0] <= s[1])


def _total(value: Any) -> float:
    return sum(kr for _, kr in value) if isinstance(value, Fordelt) else float(value)
