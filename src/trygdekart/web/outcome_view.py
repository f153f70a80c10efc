"""The result page of a case: what it says of each chapter, in order, ready for the template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..case.jobb import per_maned
from ..engine.answer import Gren
from ..engine.helpers import MANEDER_I_ARET
from ..engine.unknown import Unknown
from ..timeline import Tidslinje
from .fields import label_of, words_of
from .outcome import DISTANCES, MOST_IN_FULL, RIGHTS, Branch, Chapter, Outcome
from .shown import Number, kroner, label, long_date, named, spoken, text_of
from .texts import Texts

RESULT = "/sak/resultat"
QUESTION = "/sak/sporsmal"
# The entries of the word list that a chapter uses, in the order they come.
WORDS = {
    "uforetrygd": ("uforetrygd", "inntektsgrense", "trekkprosent", "inntektstak", "ifu", "g"),
    "sykepenger_gruppe": ("sykepenger", "g"),
    "sykepenger_brukte_dager": ("sykepenger", "aap"),
    "alderspensjon": ("alderspensjon", "delingstall"),
    "tjenestepensjon": ("tjenestepensjon", "inntektsgrense", "inntektstak", "g"),
    "aap_timer": ("aap", "meldeperiode", "gradering", "dagsats"),
}


@dataclass(frozen=True)
class Row:
    """One line: what it is, the number in the year (or the number itself), and in the month."""

    label: Markup
    number: Number
    month: Number | None
    sum: bool = False


@dataclass(frozen=True)
class Table:
    """One of the answers to a chapter: what it assumes, and its lines."""

    letter: str
    assumed: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Question:
    """A question that matters: its words, their language, what it moves, and where it is answered."""

    text: str
    lang: str
    effect: Markup | str
    address: str


@dataclass(frozen=True)
class Part:
    """One chapter of the page."""

    key: str
    title: str
    lead: Markup
    no: tuple[Markup, ...]
    tables: tuple[Table, ...]
    several: Markup | str
    decides: tuple[Question, ...]
    judged: tuple[tuple[str, tuple[str, ...]], ...]
    missing: tuple[Question, ...]
    do_now: Markup | str
    notes: tuple[str, ...]
    words: tuple[tuple[str, str], ...]


def reason(chapter: str, letter: str, name: str) -> str:
    """Return the address of the reason for a number; it holds no value of the person."""
    return f"/sak/hvorfor/sak/{chapter}/{letter}/{name}"


def question(name: str) -> str:
    """Return the address where a fact is answered."""
    return f"{QUESTION}/{name}"


def parts(outcome: Outcome, t: Texts) -> tuple[Part, ...]:
    """Return the chapters of the page; those that say something come first."""
    made = [_View(outcome, c, t).part() for c in outcome.chapters]
    return tuple(sorted(made, key=lambda p: not p.tables))


def basis(outcome: Outcome, t: Texts) -> Markup:
    """Return which law the answer is under, with the way to another day."""
    lov = outcome.case.lov
    day = Number(long_date(lov.dato), question("dato"), str(t("resultat.endre_dato")))
    seen = Number(long_date(lov.kjent), "/om#lovdata", str(t("om.lovdata")))
    return t("resultat.kjent", dato=day, kjent=seen)


def so_far(outcome: Outcome | None, t: Texts) -> tuple[Markup, ...]:
    """Return one sentence a chapter: how it looks now."""
    if outcome is None:
        return ()
    return tuple(_View(outcome, c, t).lead() for c in outcome.chapters if not c.nothing_known)


def assumed(outcome: Outcome, t: Texts, gren: Gren) -> str:
    """Return in words what an answer assumes for what is unknown."""
    verk = outcome.case.lov.verk
    shown = [
        str(t("resultat.hvis", fakta=label(verk, t, n), verdi=text_of(verk, n, v)))
        for n, v in gren.antatt.items()
    ]
    return "; ".join(shown)


class _View:
    def __init__(self, outcome: Outcome, chapter: Chapter, t: Texts) -> None:
        self.outcome, self.chapter, self.t = outcome, chapter, t
        self.lov, self.verk = outcome.case.lov, outcome.case.lov.verk

    def part(self) -> Part:
        t, chapter = self.t, self.chapter
        return Part(
            key=chapter.key,
            title=str(t(f"kapittel.{chapter.key}.tittel")),
            lead=self.lead(),
            no=tuple(self.no()),
            tables=() if chapter.nothing_known else tuple(self.table(b) for b in chapter.shown),
            several=self.several(),
            decides=tuple(self.decides()),
            judged=tuple(self.judged()),
            missing=tuple(self.missing()),
            do_now=self.do_now(),
            notes=chapter.notes,
            words=self.words(),
        )

    def words(self) -> tuple[tuple[str, str], ...]:
        """Return (what it is called, address) of the entries of the word list for the chapter."""
        first = self.chapter.key.partition("_")[0]
        keys = WORDS.get(self.chapter.key, (first,))
        return tuple((str(self.t(f"ord.ord.{k}.tittel")), f"/ord#{k}") for k in keys)

    def lead(self) -> Markup:
        """Return the answer in one sentence."""
        t, chapter = self.t, self.chapter
        head = chapter.headline
        if self.refused() and head != RIGHTS[chapter.key]:
            return t(f"kapittel.{chapter.key}.nei")
        known = [b for b in chapter.branches if type(b.gren.verdier[head]) is not Unknown]
        if not known:
            return t("utfall.mangler")
        unit = str(self.verk.unit(head))
        if unit == "ja/nei":
            answers = {bool(b.gren.verdier[head]) for b in known}
            which = "kanskje" if len(answers) > 1 else "ja" if True in answers else "nei"
            return t(f"kapittel.{chapter.key}.{which}")
        numbers = sorted(known, key=lambda b: _order(b.gren.verdier[head]))
        low, high = (self.number(b, head) for b in (numbers[0], numbers[-1]))
        span = low.__html__() if low.text == high.text else t("utfall.fra_til", lavest=low, hoyest=high)
        return t(f"kapittel.{chapter.key}.svar", tall=span)

    def refused(self) -> bool:
        """Whether the answer is no, however the unknown facts are."""
        right = RIGHTS.get(self.chapter.key, "")
        values = [b.gren.verdier[right] for b in self.chapter.branches if right in b.gren.verdier]
        return bool(values) and not any(type(v) is Unknown or v for v in values)

    def number(self, branch: Branch, name: str, value: Any = None, more: str = "") -> Number:
        """Return a number as a link to its reason."""
        shown = branch.gren.verdier[name] if value is None else value
        what = label(self.verk, self.t, name, self.lov.dato) + more
        if len(self.chapter.branches) > 1:
            what += f", {self.t('resultat.svar', bokstav=branch.letter.upper())}"
        if type(shown) is Tidslinje:
            text = str(self.t("utfall.perioder", antall=len(list(shown))))
        else:
            text = text_of(self.verk, name, shown)
        return Number(text, reason(self.chapter.key, branch.letter, name), what)

    def table(self, branch: Branch) -> Table:
        names = [
            n
            for n in self.chapter.names_in(branch)
            if not (n.endswith("_per_maned") and n.replace("_per_maned", "_per_ar") in self.twice)
        ]
        rows = tuple(self.row(branch, name) for name in names)
        return Table(branch.letter, assumed(self.outcome, self.t, branch.gren), rows)

    @property
    def twice(self) -> frozenset[str]:
        """The numbers of a year that the chapter also has by the month."""
        names = self.chapter.names
        return frozenset(n for n in names if n.replace("_per_ar", "_per_maned") in names and "_per_ar" in n)

    def row(self, branch: Branch, name: str) -> Row:
        """Return one line; an amount of a year also by the month, and of a month also by the year."""
        value, unit = branch.gren.verdier[name], str(self.verk.unit(name))
        number, month = self.number(branch, name), None
        if type(value) is not Unknown and name not in DISTANCES.values():
            per_month = f", {self.t('resultat.post.per_maned')}"
            if unit == "kr/år":
                month = self.number(branch, name, per_maned(float(value)), per_month)
            elif unit == "kr/måned":
                month = self.number(branch, name, value, per_month)
                number = self.number(branch, name, float(value) * MANEDER_I_ARET)
        label_here = named(self.verk, self.t, name, self.lov.dato)
        return Row(label_here, number, month, name == self.chapter.headline)

    def several(self) -> Markup | str:
        count = len(self.chapter.branches)
        if count <= 1 or self.chapter.nothing_known:
            return ""
        return self.t("resultat.begge" if count <= MOST_IN_FULL else "resultat.mange", antall=count)

    def no(self) -> Iterator[Markup]:
        """Yield what is a no in every answer, with how much is missing."""
        right = RIGHTS.get(self.chapter.key, "")
        for name, distance in {**({right: ""} if right else {}), **DISTANCES}.items():
            if name not in self.chapter.names:
                continue
            values = [b.gren.verdier[name] for b in self.chapter.branches]
            if not values or any(type(v) is Unknown or v for v in values):
                continue
            branch = self.chapter.branches[0]
            missing = branch.gren.verdier.get(distance) if distance else None
            if type(missing) in (int, float) and missing:
                amount = self.number(branch, distance, abs(float(missing)))
                yield self.t("utfall.nei_mangler", mangler=amount)
            elif name in RIGHTS.values():
                why = reason(self.chapter.key, branch.letter, name)
                yield self.t("utfall.nei", hva=named(self.verk, self.t, name), hvorfor=why)

    def _question(self, name: str, effect: Markup | str = "") -> Question:
        fact = self.verk.fakta.get(name)
        if fact is None:
            own = f"felt.{name}.question"
            text = str(self.t(own)) if own in self.t else label(self.verk, self.t, name)
            address = question(name) if own in self.t else f"/regler/{name}"
            return Question(text, "", effect, address)
        text, _, lang = words_of(fact, self.t)
        return Question(text, lang, effect, question(name))

    def decides(self) -> Iterator[Question]:
        """Yield the unknown facts that move the answer, those that move it most first."""
        chapter = self.chapter
        if chapter.svar is None or chapter.nothing_known:
            return
        unit = str(self.verk.unit(chapter.headline))
        branch = chapter.branches[0]
        for fact in chapter.svar.avgjor:
            if unit.startswith("kr"):
                size = Number(
                    f"{kroner(fact.utslag)}\u00a0kr",
                    reason(chapter.key, branch.letter, chapter.headline),
                    f"{self.t('avledet.utslag.etikett')}: {label(self.verk, self.t, fact.navn)}",
                )
                effect = self.t("utfall.utslag", tall=size)
            else:
                effect = self.t("utfall.utslag_svar")
            yield self._question(fact.navn, effect)

    def judged(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield what Nav or the doctor must judge, with criteria, where it is unknown or said to be so."""
        svar = self.chapter.svar
        if svar is None:
            return
        asked = {n for b in svar.greiner for n in b.antatt} | svar.mangler
        used = [s.navn for s in svar.plan.steps if s.navn in self.verk.fakta]
        for name in used:
            fact = self.verk.fakta[name]
            if fact.skjonn and (name in asked or svar.gitt.get(name)):
                yield label_of(fact, self.t), fact.kriterier

    def missing(self) -> Iterator[Question]:
        if self.chapter.svar is not None:
            for name in sorted(self.chapter.svar.mangler):
                yield self._question(name)

    def do_now(self) -> Markup | str:
        """Return what to do next; one who has no right is not urged to claim it."""
        key = f"kapittel.{self.chapter.key}.na"
        return self.t(key) if key in self.t and not self.refused() else ""


def _order(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def fault_text(chapter: Chapter) -> str:
    """Return why a chapter has no numbers, as the law says it."""
    return spoken(chapter.fault)
