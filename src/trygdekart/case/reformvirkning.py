"""What reforms do to one person: the same numbers under the law in force and with the reforms, explained.

The effect is mechanical: nobody is taken to act otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.fordelt import Fordelt
from ..engine.law import Lov, bind
from ..engine.lawbook import Lovverk
from ..reform.overlegg import Valgt, krev_endring, reform_lov
from ..timeline import Tidslinje
from .dager import strekk
from .sykepenger_dager import sykedager
from .utbetalinger import ENOUGH, ENTITLED, FIRST, SATURDAY, TO_EMPLOYER, TO_PERSON, episodes

LATER, LATER_FROM = "sykepenger_senere_i_fravaret", "sykepenger_forslag_senere_fra"
SHARE, TOP_UP = "sykepenger_forslag_arbeidsgiverdel_per_dag", "sykepenger_forslag_pafyll_per_dag"
# What each number that is added up over days is made of, one day: those added, and those taken away.
DAGTALL: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "dager": ((), ()),
    "fra_nav": ((TO_EMPLOYER, TO_PERSON), ()),
    "til_person": ((TO_PERSON,), ()),
    "refusjon": ((TO_EMPLOYER,), ()),
    "arbeidsgiverdel": ((SHARE,), ()),
    "folketrygden": ((TO_EMPLOYER, TO_PERSON), (SHARE,)),
    "pafyll": ((TOP_UP,), ()),
}
EN_DAG = timedelta(days=1)
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
class Dager:
    """Weekdays that Nav pays, all alike: from, to, how many, and the answer that one of them is of."""

    fra: date
    til: date
    antall: int
    svar: Svar

    def belop(self, name: str) -> float:
        """Return what one of the days comes to, over all employers; 0 where the law has no such number."""
        return _total(self.svar[name]) if name in self.svar.navn else 0.0


@dataclass(frozen=True)
class Virkning:
    """The effect on one person: numbers before and after, and what they come from.

    `svar` are (name, answer before, answer after) of the numbers that are one answer; `dager` are the days
    before and after of those added up over days (`DAGTALL`). `skjermet` are reforms that are only for
    those who come in later.
    """

    reformer: tuple[Valgt, ...]
    poster: tuple[Post, ...]
    svar: tuple[tuple[str, Svar | None, Svar | None], ...]
    skjermet: tuple[str, ...] = ()
    dager: tuple[tuple[Dager, ...], tuple[Dager, ...]] = ((), ())


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
    krev_endring(reformer)
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
    days: tuple[tuple[Dager, ...], tuple[Dager, ...]] = ((), ())
    if daily and any(n.startswith("sykepenger_") for n in names):
        days = betalte_dager(lov, values), betalte_dager(after, values)
        parts += _posts(*days, SHARE in after.verk)
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
    return Virkning(tuple(reformer), tuple(parts), tuple(answers), left_out, days)


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
    return _posts(betalte_dager(for_, values), betalte_dager(etter, values), SHARE in etter.verk)


def _posts(before: Sequence[Dager], after: Sequence[Dager], shared: bool) -> list[Post]:
    def post(name: str, label: str, unit: str = "kr") -> Post:
        return Post(name, label, unit, over_dagene(before, name), over_dagene(after, name))

    posts = [
        post("dager", "Dager Nav betaler", "dag"),
        post("fra_nav", "Sykepenger for dagene"),
        post("til_person", "… til deg"),
        post("refusjon", "… til arbeidsgiver (refusjon)"),
    ]
    if shared:
        posts += [
            post("arbeidsgiverdel", "Arbeidsgiverens del av dagene"),
            post("folketrygden", "Folketrygdens del"),
            post("pafyll", "Arbeidsgiverens påfyll (forutsetning)"),
        ]
    return posts


def over_dagene(dager: Sequence[Dager], name: str) -> float:
    """Return one of `DAGTALL` added up over the days."""
    if name == "dager":
        return float(sum(d.antall for d in dager))
    added, taken = DAGTALL[name]
    return sum(d.antall * (sum(d.belop(n) for n in added) - sum(d.belop(n) for n in taken)) for d in dager)


def betalte_dager(lov: Lov, values: Mapping[str, Any]) -> tuple[Dager, ...]:
    """Return the days of a case for which Nav pays, those alike together."""
    verk = lov.verk
    known = {k: v for k, v in values.items() if k in verk}
    days = sykedager(bind(verk, lov.dato, lov.kjent), known)
    last = max(days.siste, days.rett.rettigheter[-1].maksdato)
    extra = (SHARE, TOP_UP) if SHARE in verk else ()
    names = (TO_EMPLOYER, TO_PERSON, ENOUGH, ENTITLED, *extra)
    out: list[Dager] = []
    for start, end, episode in episodes(verk, known, days.forste, last, lov.kjent):
        if extra:
            episode = {**episode, LATER: _later(verk, episode, start, end, lov.kjent)}
        for stretch in strekk(verk, episode, names, start, end, lov.kjent):
            if not (stretch.svar[ENTITLED] and stretch.svar[ENOUGH]):
                continue
            here = Dager(stretch.fra, stretch.til, _weekdays(stretch.fra, stretch.til), stretch.svar)
            if not here.antall or not here.belop(TO_EMPLOYER) + here.belop(TO_PERSON):
                continue
            if out and _goes_on(out[-1], here, (TO_EMPLOYER, TO_PERSON, *extra)):
                out[-1] = replace(out[-1], til=here.til, antall=out[-1].antall + here.antall)
            else:
                out.append(here)
    return tuple(out)


def _goes_on(before: Dager, here: Dager, names: Sequence[str]) -> bool:
    """Whether days are like those before them, with nothing but a weekend between."""
    gap = before.til + EN_DAG, here.fra - EN_DAG
    return _weekdays(*gap) == 0 and all(before.belop(n) == here.belop(n) for n in names)


def _weekdays(fra: date, til: date) -> int:
    return sum((fra + i * EN_DAG).weekday() < SATURDAY for i in range((til - fra).days + 1))


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
