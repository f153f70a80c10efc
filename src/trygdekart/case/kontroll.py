"""A decision checked step by step: Nav's numbers beside ours, the first that differs, and why.

The reasons are found by trying: a fact the other way, the law of another day, another reading of a point
that is unsettled. One is named only when our number then becomes Nav's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum
from typing import Any

from ..engine.answer import Gren, Svar
from ..engine.category import word
from ..engine.errors import InputFault
from ..engine.formatting import value_text
from ..engine.inputs import TABLES, read_values
from ..engine.law import Lov, bind
from ..engine.unknown import Unknown
from .notes import inne_i_setning, norsk

# The numbers that a decision has, in the order they are made of each other.
STEG: Mapping[str, tuple[str, ...]] = {
    "uforetrygd": (
        "uforetrygd_ifu_fastsatt",
        "uforetrygd_grunnlag_per_ar",
        "uforetrygd_for_reduksjon",
        "uforetrygd_bunnfradrag",
        "uforetrygd_inntektstak",
        "uforetrygd_arets_reduksjonsprosent",
        "uforetrygd_kutt",
        "uforetrygd_per_ar",
        "uforetrygd_per_maned",
    ),
    "aap": ("aap_grunnlag_per_ar", "aap_dagsats", "aap_per_dag"),
    "sykepenger": ("sykepenger_grunnlag", "sykepenger_til_person_per_dag"),
}
KRONE = 1.0  # a whole krone: Nav writes without øre, rounded or cut
MANEDER_AVRUNDET = 6.0  # twelve months, each rounded to the nearest krone
AR_TILBAKE = 3  # how far back the law of another day is tried
FLEST_GRUNNER = 3


class Slag(Enum):
    """Hva som er annerledes når tallene blir like."""

    FAKTUM = "opplysning"
    DATO = "dato"
    VALG = "tolkning"


@dataclass(frozen=True, slots=True)
class Linje:
    """One number: ours (the lowest and the highest it may be, or None) and Nav's, and if they are alike.

    `lik_hvis` says that they are alike only with some of the answers to what nobody gave.
    """

    navn: str
    etikett: str
    enhet: str
    vart: tuple[float, float] | None
    navs: float
    lik: bool
    lik_hvis: bool = False

    @property
    def ulik(self) -> bool:
        """Whether we have a number, and Nav's is another whatever the answers are."""
        return self.vart is not None and not (self.lik or self.lik_hvis)


@dataclass(frozen=True, slots=True)
class Grunn:
    """What may explain a difference: with this value of `navn` (or on this day) our number is Nav's.

    `flere` is how many of Nav's numbers are ours then; `brukt` is what we used.
    """

    slag: Slag
    navn: str
    verdi: Any
    tekst: str
    brukt: str
    flere: int


@dataclass(frozen=True, slots=True)
class Kontroll:
    """Nav's numbers beside ours in the order of the law; `forste` is the first that differs.

    `forutsetter` are the answers, to questions that nobody answered, with which the alike are so: one way
    or another of answering them. It is empty when no answer matters.
    """

    lov: Lov
    linjer: tuple[Linje, ...]
    forste: Linje | None
    grunner: tuple[Grunn, ...]
    forutsetter: tuple[Mapping[str, Any], ...] = ()

    @property
    def apne(self) -> tuple[str, ...]:
        """The facts nobody gave on which it rests that the numbers are alike."""
        return tuple(dict.fromkeys(name for way in self.forutsetter for name in way))

    @property
    def uavklart(self) -> tuple[Linje, ...]:
        """The numbers that we cannot compute."""
        return tuple(x for x in self.linjer if x.vart is None)


def kontroll(lov: Lov, values: Mapping[str, Any], navs: Mapping[str, float]) -> Kontroll:
    """Return Nav's numbers (kroner, and shares for percent) beside the law's; raises `InputFault`."""
    if not navs:
        raise InputFault("vedtak", "det er ingen tall å kontrollere", "skriv minst ett tall fra vedtaket")
    _check(lov, navs)
    names = in_order(navs)
    svar = lov.beregn_rett(values, names)
    holds = list(svar.greiner)  # the branches in which all that is alike so far, is alike
    lines = []
    for name in names:
        line, alike = _line(svar, name, navs[name], holds)
        lines.append(line)
        holds = alike or holds
    first = next((x for x in lines if x.ulik), None)
    reasons = () if first is None else tuple(_reasons(lov, values, first, tuple(lines), navs))
    return Kontroll(lov, tuple(lines), first, reasons, _assumed(svar, holds))


def _check(lov: Lov, navs: Mapping[str, float]) -> None:
    """Raise `InputFault` for what no decision can have as a number: a date, a yes, what is out of range."""
    for name, number in navs.items():
        unit = str(lov.verk.unit(name))
        fact = lov.verk.fakta.get(name)
        other = unit in (*TABLES, "dato", "ja/nei", "kategori") or name in lov.verk.valg
        if other or (fact is not None and fact.flere):
            raise InputFault(name, "er ikke et beløp, en prosent eller et antall", "ta det bort")
        read_values(lov.verk, {name: number})
        if unit == "andel" and not 0 <= number <= 1:
            raise InputFault(name, "prosenten er utenfor 0 til 100", "skriv prosent, for eksempel 66")


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Return names in the order the law makes them; others last."""
    order = [n for steps in STEG.values() for n in steps]
    return tuple(sorted(names, key=lambda n: order.index(n) if n in order else len(order)))


def _line(svar: Svar, name: str, navs: float, holds: list[Gren]) -> tuple[Linje, list[Gren]]:
    """Return a number beside Nav's, and in which of some branches the two are alike."""
    lov = svar.lov
    unit = str(lov.verk.unit(name))
    found = [v for v in svar.verdier(name) if type(v) is not Unknown]
    ours = (float(min(found)), float(max(found))) if found else None
    alike = [g for g in holds if _is(g.verdier[name], navs, unit, name)]
    whole = all(_is(v, navs, unit, name) for v in svar.verdier(name))
    label = lov.verk.label(name, lov.dato)
    return Linje(name, label, unit, ours, navs, whole, bool(alike) and not whole), alike


def _is(ours: Any, navs: float, unit: str, name: str) -> bool:
    return type(ours) is not Unknown and same(float(ours), navs, unit, name)


def _assumed(svar: Svar, holds: list[Gren]) -> tuple[Mapping[str, Any], ...]:
    """Return what is assumed in the branches where the numbers are alike, where others have them differ."""
    if len(holds) == len(svar.greiner):
        return ()
    facts = dict.fromkeys(n for g in svar.greiner for n in g.antatt)

    def answers(name: str, of: Iterable[Gren]) -> set[Any]:
        return {g.antatt.get(name) for g in of}

    fewer = [n for n in facts if answers(n, holds) != answers(n, svar.greiner)]
    ways = [{n: g.antatt[n] for n in fewer or facts if n in g.antatt} for g in holds]
    return tuple(way for i, way in enumerate(ways) if way not in ways[:i])


def same(ours: float, navs: float, unit: str, name: str = "") -> bool:
    """Whether two numbers are alike but for rounding."""
    if unit.startswith("kr"):
        months = name.endswith("_per_ar") and not name.endswith("grunnlag_per_ar")
        return abs(ours - navs) <= (MANEDER_AVRUNDET if months else KRONE)
    percent = round(navs * 100, 6)
    decimals = len(f"{percent:.6f}".rstrip("0").partition(".")[2])
    return bool(abs(ours * 100 - percent) <= 0.5 * 10.0**-decimals + 1e-9)


def _reasons(
    lov: Lov, values: Mapping[str, Any], first: Linje, lines: tuple[Linje, ...], navs: Mapping[str, float]
) -> Iterator[Grunn]:
    """Yield what makes the first number that differs Nav's: what makes most of them so first."""
    others = [x.navn for x in lines if x.vart is not None]
    found: list[Grunn] = []
    for slag, name, value, text, used, law, changed in _alternatives(lov, values, first.navn):
        try:
            svar = law.beregn_rett(changed, tuple(others), 0)
        except InputFault:
            continue
        alike = [n for n in others if _alike(svar.verdier(n), navs[n], law, n)]
        if first.navn in alike:
            found.append(Grunn(slag, name, value, text, used, len(alike)))
    days = [g for g in found if g.slag is Slag.DATO]  # alike until the next change: the nearest is said
    nearest = sorted(days, key=lambda g: abs((g.verdi - lov.dato).days))[:1]
    rest = [g for g in found if g.slag is not Slag.DATO]
    yield from sorted([*rest, *nearest], key=lambda g: -g.flere)[:FLEST_GRUNNER]


def _alike(values: list[Any], navs: float, lov: Lov, name: str) -> bool:
    unit = str(lov.verk.unit(name))
    return all(_is(v, navs, unit, name) for v in values)


Alternativ = tuple[Slag, str, Any, str, str, Lov, Mapping[str, Any]]


def _alternatives(lov: Lov, values: Mapping[str, Any], name: str) -> Iterator[Alternativ]:
    used = {s.navn for s in lov.plan((name,)).steps}
    yield from _facts(lov, values, used)
    yield from _days(lov, values)
    for choice_name in lov.verk.valg:
        choice = lov.verk.valg[choice_name]
        for a in choice.alternativer:
            if choice_name in used and a.verdi != values.get(choice_name, choice.standard):
                text, now = choice.text(a.verdi), choice.text(choice.standard)
                yield Slag.VALG, choice_name, a.verdi, text, now, lov, {**values, choice_name: a.verdi}


def _facts(lov: Lov, values: Mapping[str, Any], used: set[str]) -> Iterator[Alternativ]:
    """Yield the facts with few answers, each with another one than it has."""
    for name in sorted(used & set(lov.verk.fakta)):
        fact = lov.verk.fakta[name]
        had = values.get(name)
        if isinstance(had, list | tuple | dict) or hasattr(had, "segmenter"):
            continue
        if fact.type is bool:
            answers: list[Any] = [True, False]
        elif issubclass(fact.type, IntEnum):
            answers = list(fact.type)
        else:
            continue
        for answer in answers:
            if had is None or int(had) != int(answer):
                text = _answer(fact.type, answer)
                now = "ikke oppgitt" if had is None else _answer(fact.type, had)
                yield Slag.FAKTUM, name, answer, text, now, lov, {**values, name: answer}


def _answer(kind: type, value: Any) -> str:
    if kind is bool:
        return "ja" if value else "nei"
    return word(kind, kind(value))


def _days(lov: Lov, values: Mapping[str, Any]) -> Iterator[Alternativ]:
    """Yield the law of the days just before it changed, and of the day of the law data."""
    year = lov.dato.year
    for at in range(year - AR_TILBAKE, year + 2):
        for day in (date(at, 1, 1), date(at, 5, 1), date(at, 7, 1)):
            if day != lov.dato and day <= lov.verk.lovdata:
                then = bind(lov.verk, day, lov.kjent)
                yield Slag.DATO, "dato", day, norsk(day), norsk(lov.dato), then, values


def forklart(lov: Lov, grunn: Grunn) -> str:
    """Return one plain sentence on what may explain the difference."""
    if grunn.slag is Slag.DATO:
        return (
            f"Tallet blir likt med reglene og satsene {grunn.tekst}. Vi har brukt {grunn.brukt}. "
            "Kanskje har Nav brukt en annen dato."
        )
    if grunn.slag is Slag.VALG:
        question = lov.verk.valg[grunn.navn].sporsmal
        return (
            f"Loven er uavklart her: {question} Tallet blir likt med svaret «{grunn.tekst}». "
            f"Vi har brukt «{grunn.brukt}»."
        )
    label = lov.verk.fakta[grunn.navn].etikett
    return (
        f"Tallet blir likt når svaret på «{label}» er {grunn.tekst}. Vi har brukt: {grunn.brukt}. "
        "Kanskje har Nav en annen opplysning."
    )


def forutsatt(k: Kontroll) -> str:
    """Return one plain sentence on which answers it rests on that numbers are alike; "" when on none."""
    ways = [" og ".join(_said(k.lov, n, v) for n, v in way.items()) for way in k.forutsetter]
    if not ways:
        return ""
    return f"Tallene er like bare hvis {', eller '.join(ways)}. Det er ikke oppgitt i saken."


def _said(lov: Lov, name: str, value: Any) -> str:
    return f"svaret på «{lov.verk.fakta[name].etikett}» ({name}) er {answer_text(lov, name, value)}"


def answer_text(lov: Lov, name: str, value: Any) -> str:
    """Return the answer to a question with few answers, as one writes it."""
    return _answer(lov.verk.fakta[name].type, value)


def amount(linje: Linje, value: float) -> str:
    """Return a number of a line as it is written."""
    return value_text(value, linje.enhet, whole=True).replace("\u202f", " ")


def klagetekst(k: Kontroll) -> tuple[str, ...]:
    """Return the paragraphs of a complaint, in plain Norwegian; none when nothing differs."""
    first = k.forste
    if first is None or first.vart is None:
        return ()
    low, high = (amount(first, v) for v in first.vart)
    ours = low if low == high else f"{low} til {high}"
    out = [
        "Jeg klager på vedtaket og ber om at det blir regnet på nytt.",
        f"I vedtaket står «{first.etikett}» med {amount(first, first.navs)}. "
        f"Slik jeg leser loven, skal det være {ours}.",
    ]
    section = _section(k.lov, first.navn)
    if section:
        out.append(f"Dette følger av {section}.")
    for reason in k.grunner[:1]:
        if reason.slag is Slag.FAKTUM:
            fact = k.lov.verk.fakta[reason.navn].etikett
            out.append(f"Jeg ber Nav kontrollere opplysningen «{fact}». Hos meg er den: {reason.brukt}.")
        elif reason.slag is Slag.DATO:
            out.append(f"Det kan se ut som om Nav har brukt reglene og satsene {reason.tekst}.")
    later = [x for x in k.linjer if x is not first and x.ulik]
    if later:
        names = ", ".join(inne_i_setning(x.etikett) for x in later)
        out.append(f"Feilen følger med videre i vedtaket: {names}.")
    out.append("Jeg ber også om å få se utregningen steg for steg.")
    return tuple(out)


def _section(lov: Lov, name: str) -> str:
    step = lov.plan((name,)).step(name)
    while step.regel is None and len(step.needs) == 1:
        step = lov.plan((name,)).step(step.needs[0])
    return "" if step.regel is None else step.regel.hjemmel
