"""The questions of a form, made from the facts that the law declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files

import yaml

from ..engine.category import word
from ..engine.declare import Fakta
from ..engine.lawbook import Lovverk
from .law_words import categories, said, words
from .texts import Texts

LAW_DATE = "dato"
WAGE = "pensjonsgivende_inntekt"
OWN = frozenset({LAW_DATE, WAGE})  # questions that are no fact of the law
UNKNOWN = ""
# Dates of which the law uses the month or the year; everywhere else the day decides, and must be told.
MONTH_IS_ENOUGH = frozenset(
    (
        LAW_DATE,
        "fodselsdato",
        "aap_arbeidsgiver_fra",
        "aap_barn_fodt",
        "aap_nedsatt_dato",
        "aap_ytterligere_nedsatt_dato",
        "alderspensjon_uttaksdato",
        "bil_nedsatt_fra",
        "tjenestepensjon_medlem_fra",
        "uforepensjon_innvilget_fra",
        "uforetrygd_barn_fodselsdato",
        "uforetrygd_gjenlevende_innvilget_fra",
        "uforetrygd_innvilget_fra",
        "uforetrygd_krav_dato",
        "uforetrygd_uforetidspunkt",
        "uforetrygd_ventetid_fra",
    )
)
# A question that is no fact of the law has these words in the catalogue, in the order of `Field`.
OWN_WORDS = ("kind", "question", "why", "hint", "unit", "short")


@dataclass(frozen=True)
class Field:
    """One question: `kind` is choice, date, percent or number; `choices` are (value, text).

    `lang` is the language of the question and why we ask, where it is not that of the page. `over_time`
    says that the answer may change, `shared` what one may have several of, `many` that it is a list,
    `month` that a date may be a month alone.
    """

    name: str
    kind: str
    question: str
    why: str
    hint: str
    unit: str
    short: str
    choices: tuple[tuple[str, str], ...] = ()
    low: float | None = None
    high: float | None = None
    lang: str = ""
    over_time: bool = False
    shared: str = ""
    many: bool = False
    whole: bool = False
    judged: tuple[str, ...] = ()
    month: bool = False


@dataclass(frozen=True)
class Section:
    """Questions on one theme."""

    key: str
    fields: tuple[Field, ...]


# What is asked on the page, theme by theme, in the order a person has it at hand.
JOB_PAGE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("jobben", ("arbeid_timelonn", "arbeid_timer", "arbeid_stilling", "arbeid_arslonn", WAGE)),
    ("deg", ("fodselsdato", "sivilstand", "uforetrygd_vta", "uforetrygd_ung_ufor")),
    (
        "vedtaket",
        (
            "uforetrygd_uforegrad",
            "uforetrygd_uforetidspunkt",
            "uforetrygd_innvilget_fra",
            "uforetrygd_grunnlag_per_ar",
            "uforetrygd_ifu_fastsatt",
            "uforetrygd_ieu_fastsatt",
            "uforetrygd_trygdetid",
            "uforetrygd_omregnet_2015",
        ),
    ),
    ("reglene", (LAW_DATE,)),
)


def sections(
    verk: Lovverk, t: Texts, page: Iterable[tuple[str, tuple[str, ...]]] = JOB_PAGE
) -> tuple[Section, ...]:
    """Return the questions of a page in the language of `t`."""
    return tuple(Section(key, tuple(field_of(verk, t, n) for n in names)) for key, names in page)


def field_of(verk: Lovverk, t: Texts, name: str) -> Field:
    """Return the question on a fact of the law, or one of our own."""
    fact = verk.fakta.get(name)
    if fact is None:
        kind, question, why, hint, unit, short = (str(t(f"felt.{name}.{part}")) for part in OWN_WORDS)
        low = 0 if kind == "number" else None
        return Field(name, kind, question, why, hint, unit, short, low=low, month=name in MONTH_IS_ENOUGH)
    return asking(fact, t)


def asking(fact: Fakta, t: Texts) -> Field:
    """Return the question on a fact, also one that only a proposal has."""
    name, kind = fact.navn, _kind(fact)
    scale = 100 if kind == "percent" else 1
    low, high = fact.omrade
    question, why, lang = words_of(fact, t)
    month = name in MONTH_IS_ENOUGH
    hint = "day" if kind == "date" and not month else kind
    return Field(
        name,
        kind,
        question,
        why,
        str(t(f"felt.{name}.hint" if f"felt.{name}.hint" in t else f"skjema.hint.{hint}")),
        _unit(fact, t),
        label_of(fact, t),
        _choices(fact, t),
        None if low is None else low * scale,
        None if high is None else high * scale,
        lang=lang,
        over_time=fact.periode != "fast",
        shared=fact.per,
        many=fact.flere,
        whole=fact.type is int,
        judged=fact.kriterier if fact.skjonn else (),
        month=month,
    )


def words_of(fact: Fakta, t: Texts) -> tuple[str, str, str]:
    """Return the question, why we ask, and their language where it is not that of the page."""
    if t.language == "en" and fact.navn in english():
        asked = english()[fact.navn]
        return asked["sporsmal"], asked["hvorfor"], ""
    if t.language == "en" and fact.sporsmal in words("en"):  # a proposal's own
        return said("en", fact.sporsmal), said("en", fact.hvorfor), ""
    return fact.sporsmal, fact.hvorfor, "" if t.language == "nb" else "nb"


def label_of(fact: Fakta, t: Texts) -> str:
    """Return what a fact is called in the language of the page."""
    return fact.etikett_en if t.language == "en" else said(t.language, fact.etikett)


@lru_cache
def english() -> Mapping[str, Mapping[str, str]]:
    """Return the questions of the facts in English: by fact, `sporsmal` and `hvorfor`."""
    found: dict[str, dict[str, str]] = {}
    for file in sorted((files(__package__) / "texts" / "fakta_en").iterdir(), key=lambda f: f.name):
        found |= yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def _kind(fact: Fakta) -> str:
    if fact.type is bool or issubclass(fact.type, IntEnum):
        return "choice"
    if fact.type is date:
        return "date"
    return "percent" if fact.oppgis_i == "prosent" else "number"


def _unit(fact: Fakta, t: Texts) -> str:
    if _kind(fact) in ("choice", "date"):
        return ""
    key = f"enhet.{fact.oppgis_i or fact.enhet}"
    return str(t(key)) if key in t else fact.enhet


def _choices(fact: Fakta, t: Texts) -> tuple[tuple[str, str], ...]:
    if fact.type is bool:
        named = [("ja", str(t("svar.ja"))), ("nei", str(t("svar.nei")))]
    elif issubclass(fact.type, IntEnum):
        named = [(m.name.lower(), _choice(fact.type, m, t)) for m in fact.type]
    else:
        return ()
    return (*named, (UNKNOWN, str(t("svar.vet_ikke"))))


def _choice(kind: type[IntEnum], member: IntEnum, t: Texts) -> str:
    """Return the word of a category: ours where the law's own lacks letters or is in another language."""
    known = categories().get(kind.__name__, {}).get(member.name.lower(), {})
    text = known.get("en" if t.language == "en" else "nb") or word(kind, member)
    return text[:1].upper() + text[1:]
