"""The page of the course: its periods, turns, years, branches and next steps, ready for the template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..case.forlop import Aar, Belop, Forlop, Hvis, Hvorfor, Overgang, Per, Periode, Post, Sporsmal
from ..case.forlop.kort import alike_years, together
from .course import REASON
from .fields import words_of
from .outcome_view import question
from .remarks import plainly
from .shown import Number, kroner, long_date, spoken
from .site import Site
from .texts import Texts

FORE, TAX, AFTER, POST, SUM = (
    "livslop_for_skatt",
    "skatt",
    "livslop_etter_skatt",
    "livslop_post",
    "livslop_sum",
)
MOST_STEPS, MOST_QUESTIONS = 6, 6
PAYERS = {
    "arbeidsgiveren": "arbeidsgiveren",
    "Nav": "nav",
    "Nav, som betaler arbeidsgiveren": "nav_gjennom",
    "pensjonsordningen": "pensjonsordningen",
    "AFP-ordningen": "afp",
}
PERS = {Per.DAG: "dag", Per.MANED: "maned", Per.AR: "ar"}


@dataclass(frozen=True)
class Row:
    """One period: its days, the scheme, the amount with its reason, who pays, and the section."""

    days: str
    title: str
    amount: Number | str
    per: str
    payer: str
    note: str
    section: str


@dataclass(frozen=True)
class Turn:
    """A day on which something changes: the day (with its reason where it has one), and the sentence."""

    day: Number | str
    sentence: str
    section: str


@dataclass(frozen=True)
class Year:
    """One year, or several alike: the sums, the tax, and what they are made of."""

    years: str
    age: str
    before: Number | str
    tax: Number | str
    after: Number | str
    made_of: tuple[tuple[str, Number | str], ...]
    uncertain: bool
    least: bool
    ahead: bool


@dataclass(frozen=True)
class Branch:
    """One «hvis»: what it assumes, what it comes to, and the difference; `stopped` when it cannot be."""

    title: str
    assumes: str
    total: Number | None
    change: str
    until: str
    stopped: str


@dataclass(frozen=True)
class Step:
    """Something to do."""

    day: Number | str
    title: str
    what: str
    who: str
    section: str


@dataclass(frozen=True)
class Asked:
    """A question that nobody answered; `lang` where it is not the language of the page."""

    text: str
    lang: str
    effect: str
    address: str
    criteria: tuple[str, ...]


def address(place: str, name: str) -> str:
    """Return where the reason for a number of the course is."""
    return f"{REASON}/{place}/{name}"


class View:
    """A course in the words of a language; `before` names the branch whose course it is."""

    def __init__(self, site: Site, course: Forlop, before: str = "") -> None:
        self.site, self.course, self.t, self.before = site, course, site.t, before

    def rows(self) -> Iterator[Row]:
        """Yield the periods, those that only differ in amount as one."""
        for p in together(self.course):
            yield Row(
                days=days(p.fra, p.til),
                title=self.title(p),
                amount=self.amount(p),
                per=str(self.t(f"livslop.per.{PERS[p.per]}")),
                payer=self.payer(p),
                note=p.merknad,
                section=p.hjemmel,
            )

    def payer(self, p: Periode) -> str:
        """Return who pays a period."""
        known = p.betaler in PAYERS
        return str(self.t(f"livslop.betaler.{PAYERS[p.betaler]}")) if known else plainly(self.t, p.betaler)

    def title(self, p: Periode) -> str:
        """Return what a period is called, with its grade."""
        grade = "" if p.grad is None else spoken(f", {round(p.grad * 100)}\u00a0%")
        return scheme(self.t, p.ordning, p.tittel) + grade

    def amount(self, p: Periode) -> Number | str:
        """Return the amount of a period as a link to its reason."""
        if p.belop is None:
            return str(self.t("livslop.ukjent"))
        index = next(
            i for i, own in enumerate(self.course.perioder) if own.ordning == p.ordning and own.fra == p.fra
        )
        what = f"{self.title(p)}, {days(p.fra, p.til)}"
        return Number(span(p.belop), address(f"{self.before}p{index}", p.hvorfor.navn), what)

    def turns(self) -> Iterator[Turn]:
        """Yield the days on which something changes."""
        return self._on_days(self.course.overganger, "o")

    def rights(self) -> Iterator[Turn]:
        """Yield what one also has a right to, and from which day."""
        return self._on_days(self.course.ogsa, "r")

    def _on_days(self, turns: Iterable[Overgang], kind: str) -> Iterator[Turn]:
        for i, o in enumerate(turns):
            yield Turn(
                self.day(o.dag, o.hvorfor, f"{kind}{i}", plainly(self.t, o.setning)), o.setning, o.hjemmel
            )

    def day(self, on: date, why: Hvorfor | None, place: str, what: str) -> Number | str:
        """Return a date, as a link where the law has a reason for it."""
        text = long_date(on)
        return text if why is None else Number(text, address(self.before + place, why.navn), what)

    def years(self) -> Iterator[Year]:
        """Yield the years, those that are alike together."""
        for group in alike_years(self.course):
            yield self.year(group)

    def year(self, group: list[Aar]) -> Year:
        """Return years that are alike as one line."""
        first, last = group[0], group[-1]
        label = str(first.ar) if first is last else f"{first.ar}–{last.ar}"
        place = f"{self.before}a{first.ar}"

        def number(amounts: Iterable[Belop | None], name: str, what: str) -> Number | str:
            known = [a for a in amounts if a is not None]
            if not known:
                return str(self.t("livslop.ukjent"))
            both = Belop(min(a.lavest for a in known), max(a.hoyest for a in known))
            return Number(span(both), address(place, name), f"{self.t(f'livslop.ar.{what}')} {label}")

        return Year(
            years=label,
            age=str(first.alder) if first is last else f"{first.alder}–{last.alder}",
            before=number([None if a.ingenting_kjent else a.for_skatt for a in group], FORE, "for"),
            tax=number([a.skatt for a in group], TAX, "skatt"),
            after=number([a.etter_skatt for a in group], AFTER, "etter"),
            made_of=tuple(self.part(p, first.ar, i, label) for i, p in enumerate(first.poster)),
            uncertain=first.usikkert,
            least=bool(first.ukjent),
            ahead=first.fort_fram,
        )

    def part(self, p: Post, year: int, i: int, label: str) -> tuple[str, Number | str]:
        """Return what a scheme comes to in a year, with its reason."""
        name = scheme(self.t, p.ordning, p.tittel)
        if p.belop is None:
            return name, str(self.t("livslop.ukjent"))
        ruled = p.hvorfor.navn if p.hvorfor.ar is not None else POST
        return name, Number(span(p.belop), address(f"{self.before}a{year}-{i}", ruled), f"{name} {label}")

    def branches(self) -> Iterator[Branch]:
        """Yield what happens if."""
        for i, h in enumerate(self.course.greiner):
            yield self.branch(h, i)

    def branch(self, h: Hvis, i: int) -> Branch:
        """Return one branch."""
        total = None
        if h.etter_skatt is not None and h.forlop is not None:
            total = Number(
                span(h.etter_skatt), address(f"g{i}a{h.fra.year}", SUM), plainly(self.t, h.tittel)
            )
        change = ""
        if h.forskjell is not None:
            size = kroner(abs(h.forskjell))
            key = "likt" if size == "0" else "mer" if h.forskjell > 0 else "mindre"
            change = str(self.t(f"livslop.hvis.{key}", kroner=size))
        return Branch(h.tittel, h.forutsetning, total, change, str(h.til.year), h.stoppet)

    def steps(self) -> Iterator[Step]:
        """Yield what to do next: the nearest days first."""
        every = list(enumerate(self.course.neste))
        dated = [s for s in every if s[1].dag is not None]
        for i, s in [*dated, *(s for s in every if s[1].dag is None)][:MOST_STEPS]:
            day = "" if s.dag is None else self.day(s.dag, s.hvorfor, f"n{i}", plainly(self.t, s.tittel))
            yield Step(day, s.tittel, s.hva if s.dag else "", s.hvem, s.hjemmel)

    def asked(self, judged: bool) -> Iterator[Asked]:
        """Yield the questions nobody answered, those that are judged or the others."""
        for q in [q for q in self.course.sporsmal if q.skjonn is judged][:MOST_QUESTIONS]:
            text, lang = self._words(q)
            effect = "" if not q.utslag else str(self.t("livslop.utslag", kroner=kroner(q.utslag)))
            yield Asked(text, lang, effect, question(q.navn), q.kriterier)

    def _words(self, q: Sporsmal) -> tuple[str, str]:
        fact = self.site.verk.fakta.get(q.navn)
        if fact is None:
            return q.sporsmal, "" if self.t.language == "nb" else "nb"
        text, _, lang = words_of(fact, self.t)
        return text, lang


def lead(view: View) -> tuple[Year | None, Turn | None]:
    """Return the year that the course is seen from, and the next day something changes."""
    course = view.course
    year = next((a for a in course.ar if a.ar == course.sett_fra.year), None)
    later = next((i for i, o in enumerate(course.overganger) if o.dag >= course.sett_fra), None)
    turn = None if later is None else list(view.turns())[later]
    return None if year is None else view.year([year]), turn


def scheme(t: Texts, key: str, otherwise: str) -> str:
    """Return what a scheme is called."""
    name = f"livslop.ordning.{key}"
    return str(t(name)) if name in t else plainly(t, otherwise)


def span(b: Belop) -> str:
    """Return whole kroner: one amount, or from the lowest to the highest."""
    low, high = kroner(b.lavest), kroner(b.hoyest)
    return f"{low}\u00a0kr" if low == high else f"{low}–{high}\u00a0kr"


def days(first: date, last: date) -> str:
    """Return the days from one to another."""
    return f"{long_date(first)} – {long_date(last)}"
