"""The questions of a form, made from the facts that the law declares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from ..engine.declare import Fakta
from ..engine.lawbook import Lovverk
from .texts import Texts

LAW_DATE = "dato"
WAGE = "pensjonsgivende_inntekt"
UNKNOWN = ""
# A question that is no fact of the law has these words in the catalogue, in the order of `Field`.
OWN_WORDS = ("kind", "question", "why", "hint", "unit", "short")


@dataclass(frozen=True)
class Field:
    """One question: `kind` is choice, date, percent or number; `choices` are (value, text)."""

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
    return tuple(Section(key, tuple(_field(verk, t, n) for n in names)) for key, names in page)


def _field(verk: Lovverk, t: Texts, name: str) -> Field:
    fact = verk.fakta.get(name)
    if fact is None:
        kind, question, why, hint, unit, short = (str(t(f"felt.{name}.{part}")) for part in OWN_WORDS)
        return Field(name, kind, question, why, hint, unit, short, low=0 if kind == "number" else None)
    kind = _kind(fact)
    scale = 100 if kind == "percent" else 1
    low, high = fact.omrade
    return Field(
        name,
        kind,
        fact.sporsmal,
        fact.hvorfor,
        str(t(f"felt.{name}.hint" if f"felt.{name}.hint" in t else f"skjema.hint.{kind}")),
        _unit(fact, t),
        fact.etikett,
        _choices(fact, t),
        None if low is None else low * scale,
        None if high is None else high * scale,
    )


def _kind(fact: Fakta) -> str:
    if fact.type is bool or issubclass(fact.type, IntEnum):
        return "choice"
    if fact.type is date:
        return "date"
    return "percent" if fact.oppgis_i == "prosent" else "number"


def _unit(fact: Fakta, t: Texts) -> str:
    if _kind(fact) in ("choice", "date"):
        return ""
    return str(t(f"enhet.{fact.oppgis_i or fact.enhet}"))


def _choices(fact: Fakta, t: Texts) -> tuple[tuple[str, str], ...]:
    if fact.type is bool:
        named = [("ja", str(t("svar.ja"))), ("nei", str(t("svar.nei")))]
    elif issubclass(fact.type, IntEnum):
        named = [(m.name.lower(), m.name.capitalize().replace("_", " ")) for m in fact.type]
    else:
        return ()
    return (*named, (UNKNOWN, str(t("svar.vet_ikke"))))
