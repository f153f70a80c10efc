"""Who must do what by when for one case: every duty of the law's lists, with its day, § and certainty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from ..engine.answer import Svar
from ..engine.declare import Confidence
from ..engine.errors import InputFault
from ..engine.formatting import NARROW, value_text
from ..engine.law import Lov, bind
from ..engine.lawbook import Lovverk
from ..engine.plan import MAIN
from ..engine.unknown import Unknown
from ..law.arbeidsavklaringspenger.plikter import PLIKTER as AAP
from ..law.arbeidsmiljo.plikter import PLIKTER as ARBEIDSMILJO
from ..law.helligdager.kalender import Fridag, fridag
from ..law.plikt import Plikt, Rolle, Slag
from ..law.saksbehandling.plikter import PLIKTER as SAKSBEHANDLING
from ..law.uforetrygd.plikter import PLIKTER as UFORETRYGD
from ..timeline import Tidslinje
from .fravaer import FORSTE, GRAD, med_fravaer, med_siste_dag
from .notes import norsk
from .sak import Sak

ALLE: tuple[Plikt, ...] = (*ARBEIDSMILJO, *AAP, *UFORETRYGD, *SAKSBEHANDLING)
# One and several of what the rates in the texts count.
UNIT_WORDS: Mapping[str, tuple[str, str]] = {
    "dag": ("dag", "dager"),
    "uke": ("uke", "uker"),
    "måned": ("måned", "måneder"),
    "år": ("år", "år"),
    "antall": ("", ""),
}
SIKRERE_FORST: tuple[Confidence, ...] = ("høy", "middels", "lav")


class Gjelder(StrEnum):
    """Om plikten gjelder i saken."""

    JA = "ja"
    NEI = "nei"
    AVHENGER = "avhenger"


@dataclass(frozen=True, slots=True)
class Frist:
    """One duty in one case.

    `nr` numbers those with a day, in order of day, in the list it stands in; `dag`
    is never moved, and `fridag` says when it is no working day. `setning` is the rule that decides
    whether it applies, `avhenger_av` the facts nobody gave that decide it (or the day), `belop` the
    highest amount year by year. The texts are the law's, with the rates of the case's day put in.
    """

    plikt: Plikt
    hva: str
    innhold: tuple[str, ...]
    unntak: tuple[str, ...]
    dag: date | None
    fridag: Fridag | None
    gjelder: Gjelder
    setning: str
    avhenger_av: tuple[str, ...]
    sikkerhet: Confidence
    belop: tuple[str, ...] = ()
    nr: int | None = None

    def angar(self, rolle: Rolle) -> bool:
        """Whether the role must act, takes part or receives something."""
        return rolle is self.plikt.hvem or rolle in self.plikt.med


@dataclass(frozen=True, slots=True)
class Fristliste:
    """The deadlines of a case, those with a day first; what else a reader must know, in sentences."""

    frister: tuple[Frist, ...]
    merknader: tuple[str, ...]
    kjent: date
    start: tuple[date, ...]

    def for_rolle(self, rolle: Rolle) -> Fristliste:
        """Return the list of what concerns a role, numbered from 1 as every list that is shown."""
        return replace(self, frister=tuple(_numbered(f for f in self.frister if f.angar(rolle))))


def frister(verk: Lovverk, sak: Sak, kjent: date | None = None, hos: str | None = None) -> Fristliste:
    """Return the deadlines of a case under the law of the day each of them starts from.

    `hos` names the employer when the case has several. Raises `InputFault` when the case has no day to
    count from, or its absence contradicts itself.
    """
    known = kjent or verk.lovdata
    values = med_fravaer(sak.verdier, hos)
    _check_absence(values)
    values = med_siste_dag(bind(verk, verk.lovdata, known), values)
    found: list[Frist] = []
    unsettled: dict[str, str] = {}
    starts: dict[str, date | None] = {}
    for plikt in ALLE:
        if plikt.krever not in starts:
            starts[plikt.krever] = _start(verk, values, plikt.krever, known)
        start = starts[plikt.krever]
        if start is not None:
            lov = bind(verk, start, known)
            found.append(_one(lov, values, plikt, unsettled))
    days = tuple(dict.fromkeys(d for d in starts.values() if d is not None))
    if not days:
        names = ", ".join(starts)
        raise InputFault("sak", "det er ingen dag å regne fristene fra", f"oppgi en av {names}")
    later = [_carried_forward(verk)] if max(days) > verk.lovdata else []
    return Fristliste(tuple(_numbered(found)), (*later, *unsettled.values()), known, days)


def grunnen(
    verk: Lovverk, sak: Sak, plikt: Plikt, kjent: date | None = None, hos: str | None = None
) -> Svar | None:
    """Return the run of the law that the day of a duty came of, or None when it has no such day."""
    known = kjent or verk.lovdata
    values = med_siste_dag(bind(verk, verk.lovdata, known), med_fravaer(sak.verdier, hos))
    start = _start(verk, values, plikt.krever, known)
    if start is None or not plikt.dato:
        return None
    return bind(verk, start, known).beregn_rett(values, (plikt.dato,))


def _carried_forward(verk: Lovverk) -> str:
    return (
        f"Loven og satsene er lagt inn per {norsk(verk.lovdata)}. Fristene begynner senere og er ført fram "
        "med dem; nye regler vil endre det."
    )


def _start(verk: Lovverk, values: Mapping[str, Any], name: str, known: date) -> date | None:
    """Return the day a fact gives, told or derived; None when nobody can know it."""
    day = bind(verk, verk.lovdata, known).beregn_rett(values, (name,)).verdier(name)[0]
    return None if type(day) is Unknown else date.fromordinal(int(day))


def _check_absence(values: Mapping[str, Any]) -> None:
    """Raise `InputFault` for days that contradict each other."""
    grade = values.get(GRAD)
    if grade is None:
        return
    line = grade if isinstance(grade, Tidslinje) else Tidslinje.konstant(float(grade))
    first = values.get(FORSTE)
    if first is not None and line.verdi_pa(date.fromordinal(first), standard=None) == 0:
        raise InputFault(FORSTE, "graden er 0 den dagen", "rett dagen eller perioden")
    employed = values.get("oppfolging_ansatt_fra")
    absent = [s.fra.toordinal() for s in line if s.verdi > 0 and s.fra != date.min]
    if employed is not None and absent and min(absent) < employed:
        raise InputFault(GRAD, "fraværet begynner før ansettelsen", "rett den datoen som er feil")


def _one(lov: Lov, values: Mapping[str, Any], plikt: Plikt, unsettled: dict[str, str]) -> Frist:
    missing: dict[str, None] = {}
    certainty = [plikt.sikkerhet]
    day: date | None = None
    state, sentence = Gjelder.JA, ""
    if plikt.dato:
        svar = lov.beregn_rett(values, (plikt.dato,))
        day = day_of(svar, plikt.dato, missing)
        certainty += _certainty(svar, plikt.dato)
        _spread(svar, plikt, unsettled)
    if plikt.gjelder:
        svar = lov.beregn_rett(values, (plikt.gjelder,))
        state = applies(svar, plikt.gjelder, missing)
        certainty += _certainty(svar, plikt.gjelder)
        sentence = _sentence(svar, plikt.gjelder)
        _spread(svar, plikt, unsettled)
    return Frist(
        plikt=plikt,
        hva=filled(plikt.hva, lov),
        innhold=_allfilled(plikt.innhold, lov),
        unntak=_allfilled(plikt.unntak, lov),
        dag=day,
        fridag=None if day is None else fridag(lov.verk, day),
        gjelder=state,
        setning=sentence,
        avhenger_av=tuple(missing),
        sikkerhet=max(certainty, key=SIKRERE_FORST.index),
        belop=tuple(_amounts(lov, plikt.belop)),
    )


def day_of(svar: Svar, name: str, missing: dict[str, None]) -> date | None:
    """Return the day when every branch agrees; else note the facts that decide it."""
    days = svar.verdier(name)
    if any(type(d) is Unknown or d != days[0] for d in days):
        missing.update(dict.fromkeys([a.navn for a in svar.avgjor] + sorted(svar.mangler)))
        return None
    return date.fromordinal(int(days[0]))


def applies(svar: Svar, name: str, missing: dict[str, None]) -> Gjelder:
    """Return whether a yes/no name holds in every branch; else note the facts that decide it."""
    answers = svar.verdier(name)
    if all(type(a) is not Unknown and bool(a) is bool(answers[0]) for a in answers):
        return Gjelder.JA if answers[0] else Gjelder.NEI
    missing.update(dict.fromkeys([a.navn for a in svar.avgjor] + sorted(svar.mangler)))
    return Gjelder.AVHENGER


def _certainty(svar: Svar, name: str) -> Iterator[Confidence]:
    """Yield how sure the rule that gives `name` is, and the rates and rules right under it."""
    steps = {s.navn: s for s in svar.plan.steps}
    for step in (steps[name], *(steps[n] for n in steps[name].needs if n in steps)):
        if step.regel is not None:
            yield step.regel.declared.sikkerhet
        if step.sats is not None:
            yield step.sats.sikkerhet


def _sentence(svar: Svar, name: str) -> str:
    """Return the one sentence of the rule in force, as an explanation shows it; "" for a plain fact."""
    for step in svar.plan.steps:
        if step.navn in (name, name + MAIN) and step.regel is not None:
            return (step.regel.funksjon.__doc__ or "").strip()
    return ""


def _spread(svar: Svar, plikt: Plikt, unsettled: dict[str, str]) -> None:
    """Note each unsettled choice that changes the answer, with the reading used and why."""
    for spread in svar.spenn:
        choice = svar.lov.verk.valg[spread.valg]
        unsettled.setdefault(
            spread.valg,
            f"Uavklart, og har betydning her ({plikt.tittel}): {choice.sporsmal} "
            f"Brukt: {choice.text(spread.brukt)}. {choice.grunn}",
        )


def filled(text: str, lov: Lov) -> str:
    """Return a text with each `{rate}` written as the rate is on the day of the law."""

    def put(match: re.Match[str]) -> str:
        rate = lov.verk.satser[match[1]]
        found = rate.on(lov.dato, lov.kjent)
        if found is None:
            return "ukjent"
        number = str(found.verdi)
        return f"{number} {UNIT_WORDS[rate.enhet][number != '1']}".strip()

    return re.sub(r"\{(\w+)\}", put, text)


def _allfilled(texts: Iterable[str], lov: Lov) -> tuple[str, ...]:
    return tuple(filled(text, lov) for text in texts)


def _amounts(lov: Lov, name: str) -> Iterator[str]:
    """Yield «24 000 kr i 2025» for the year of the day and the next one, or that it is not known."""
    if not name:
        return
    for year in (lov.dato.year, lov.dato.year + 1):
        on = bind(lov.verk, date(year, 12, 31), lov.kjent)
        try:
            amount = on.beregn_rett({}, (name,))[name]
        except InputFault:
            yield f"ikke kjent for {year}"
        else:
            text = value_text(amount, str(lov.verk.unit(name))).replace(NARROW, " ")
            yield f"{text} i {year}"


def _numbered(found: Iterable[Frist]) -> Iterator[Frist]:
    """Yield the dated that apply, by day and numbered; then the undated; then what does not apply."""
    rows = list(found)
    dated = [f for f in rows if f.dag is not None and f.gjelder is not Gjelder.NEI]
    dated.sort(key=lambda f: f.dag or date.max)
    for nr, frist in enumerate(dated, 1):
        yield replace(frist, nr=nr)
    yield from (f for f in rows if f.dag is None and f.gjelder is not Gjelder.NEI)
    yield from (f for f in rows if f.gjelder is Gjelder.NEI)


__all__ = ["ALLE", "Frist", "Fristliste", "Gjelder", "Rolle", "Slag", "frister"]
