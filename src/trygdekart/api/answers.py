"""From a question to its answer: law and case are read, and the same data as `--json` comes back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from .. import __version__, lov
from ..case import Sak
from ..case.forlop import RENTE
from ..case.forlop import forlop as course
from ..case.frister import Rolle
from ..case.frister import frister as deadlines
from ..case.frister_data import frister_data
from ..case.jobb import jobb as whether_work_pays
from ..case.jobb_aap import jobb_med_aap, om_aap
from ..case.jobb_data import aap_data, jobb_data
from ..case.jobb_tillegg import tillegg
from ..case.law_data import rates_data, rules_data
from ..case.overview import main_numbers
from ..case.svar_data import answer_json, explanation_json
from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.inputs import day_asked
from ..engine.law import Lov
from ..engine.receipt import receipt
from ..law import lovverk
from .limits import STANDARD, Limits, check_size
from .questions import MOST_EXPLAINED, Beregn, Forklar, Forlop, Frister, Jobb, MedDato, Sporsmal

Data = dict[str, Any]


def beregn(asked: Beregn, limits: Limits = STANDARD) -> Data:
    """Return the numbers of a case with their status, what is missing, and a receipt."""
    if asked.forklar and not 1 <= len(asked.tall or ()) <= MOST_EXPLAINED:
        raise InputFault(
            "tall", f"det må være 1 til {MOST_EXPLAINED} når de skal forklares", "velg noen tall"
        )
    law = _law(asked)
    values = _case(asked, law, limits).verdier
    svar = law.beregn_rett(values, tuple(asked.tall or ()) or main_numbers(law, values))
    data = {**answer_json(svar), "kvittering": _receipt(svar)}
    if asked.forklar:
        data["forklaringer"] = {name: explanation_json(svar, name) for name in svar.navn}
    return data


def forklar(asked: Forklar, limits: Limits = STANDARD) -> Data:
    """Return why a number is what it is, step by step."""
    law = _law(asked)
    name = asked.tall[0]
    svar = law.beregn_rett(_case(asked, law, limits).verdier, (name,))
    return {**explanation_json(svar, name), "kvittering": _receipt(svar)}


def jobb(asked: Jobb, limits: Limits = STANDARD) -> Data:
    """Return whether work pays: beside AAP when the case tells of AAP, else beside uføretrygd."""
    law = _law(asked)
    values = _case(asked, law, limits).verdier
    if om_aap(values):
        return aap_data(jobb_med_aap(law, values))
    answer = whether_work_pays(law, values)
    extra = tillegg(law, values, answer, asked.mal, asked.start, asked.meldt)
    return {**jobb_data(answer, values), **extra.data(answer)}


def frister(asked: Frister, limits: Limits = STANDARD) -> Data:
    """Return who must do what by when."""
    law = _law(asked)
    whole = deadlines(law.verk, _case(asked, law, limits), law.kjent, asked.hos)
    return frister_data(whole if asked.rolle is None else whole.for_rolle(Rolle(asked.rolle)))


def forlop(asked: Forlop, limits: Limits = STANDARD) -> Data:
    """Return the whole course of a person: what is paid when, by whom, before and after tax."""
    law = lov(lovverk().lovdata, asked.kjent)
    found = course(
        law.verk,
        _case(asked, law, limits),
        _day("til", asked.til),
        _day("dato", asked.dato),
        law.kjent,
        RENTE if asked.rente is None else asked.rente / 100,
        asked.grener,
    )
    return found.data()


def _day(field: str, text: str | None) -> date | None:
    return None if text is None else day_asked(text, field)


def regler(query: Mapping[str, str]) -> Data:
    """Return the rules: all, under a section, by name, or the facts («fakta»)."""
    return rules_data(lovverk(), query.get("navn"))


def satser(query: Mapping[str, str]) -> Data:
    """Return the rates of a day, or the history of one."""
    day = query.get("dato")
    law = lov(lovverk().lovdata if day is None else day, query.get("kjent"))
    return rates_data(law, query.get("navn"), history=day is None)


def _law(asked: Sporsmal) -> Lov:
    known = asked.kjent
    if not isinstance(asked, MedDato):
        return lov(lovverk().lovdata, known)
    if asked.dato is not None and asked.ar is not None:
        raise InputFault("ar", "både dato og år er oppgitt", "velg ett av dem")
    if asked.ar is not None:
        return lov(asked.ar, known)
    return lov(lovverk().lovdata if asked.dato is None else asked.dato, known)


def _case(asked: Sporsmal, law: Lov, limits: Limits) -> Sak:
    data = asked.sak.model_dump(exclude_unset=True)
    check_size(data, limits)
    return Sak.fra_data(data, law.verk)


def _receipt(svar: Svar) -> Data:
    return {**receipt(svar), "versjon": __version__}
