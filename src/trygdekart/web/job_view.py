"""The result page of «Lønner det seg å jobbe?»: what it says, in order, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from ..case.jobb import per_maned
from ..case.notes import notes
from ..engine.answer import Gren
from .chart import Chart, chart
from .derived import effects, hourly, hours, kr, reason, share
from .fields import JOB_PAGE, WAGE, label_of, words_of
from .job import (
    AFTER,
    BEFORE,
    BENEFIT,
    CEILING,
    CUT,
    LIMIT,
    OVER,
    OWN,
    RATE,
    START,
    STOPPED,
    TAX,
    Branch,
    Job,
    Point,
)
from .shown import Number, kroner, label, long_date, text_of
from .texts import Texts

FORM = "/sak/jobb"
RESULT = "/sak/jobb/svar"
WORDS = {LIMIT: "inntektsgrense", CEILING: "inntektstak"}  # entries of the word list
MOST_IN_FULL = 4  # two unknown answers of yes or no


@dataclass(frozen=True)
class Row:
    """One line of a table: its label, its cells, and what kind of line it is."""

    label: str | Markup
    cells: tuple[Any, ...]
    kind: str = ""


@dataclass(frozen=True)
class Answer:
    """One of the answers: what it assumes, its tables, its curve, and the cliffs named."""

    letter: str
    title: str
    assumed: str
    because: Markup
    posts: tuple[Row, ...]
    limits: tuple[Row, ...]
    rate: Markup
    next_hundred: Markup
    colleague: Markup | None
    chart: Chart
    points: tuple[Row, ...]
    cliffs: tuple[Markup, ...]


@dataclass(frozen=True)
class Result:
    """The whole page."""

    lead: tuple[Markup, ...]
    basis: Markup
    answers: tuple[Answer, ...]
    both: Markup | None
    decides: tuple[tuple[Markup, Markup, str], ...]
    judged: tuple[tuple[str, tuple[str, ...]], ...]
    missing: tuple[tuple[Markup, str], ...]
    do_now: Markup | None
    notes: tuple[str, ...]


def result(job: Job, t: Texts) -> Result:
    """Return the page for a case."""
    view = _View(job, t)
    return Result(
        lead=view.lead(),
        basis=view.basis(),
        answers=tuple(view.answer(b) for b in view.shown()),
        both=view.both(),
        decides=view.decides(),
        judged=view.judged(),
        missing=view.missing(),
        do_now=view.do_now(),
        notes=tuple(notes(job.svar)),
    )


def assumed(job: Job, t: Texts, gren: Gren) -> str:
    """Return in words what an answer assumes for what is unknown."""
    verk = job.lov.verk
    parts = [
        str(t("resultat.hvis", fakta=label(verk, t, n), verdi=text_of(verk, n, v)))
        for n, v in gren.antatt.items()
    ]
    return "; ".join(parts)


class _View:
    def __init__(self, job: Job, t: Texts) -> None:
        self.job, self.t, self.verk = job, t, job.lov.verk
        self.several = len(job.branches) > 1

    def _label(self, name: str) -> str:
        return label(self.verk, self.t, name, self.job.lov.dato)

    def _label_of(self, name: str) -> str:
        return self._label(name) if name in self.verk else ""

    def _what(self, what: str, branch: Branch, *more: str) -> str:
        letter = [f"{self.t('resultat.svar', bokstav=branch.letter.upper())}"] if self.several else []
        return ", ".join([what, *letter, *more])

    def _number(self, branch: Branch, name: str, amount: float | None = None, key: str = OWN) -> Number:
        shown = branch.at(name) if amount is None else amount
        what = self._what(self._label(name), branch, *self._where(branch, key))
        return Number(kroner(shown), reason(branch.letter, key, name), what)

    def _where(self, branch: Branch, key: str) -> tuple[str, ...]:
        """Return at which wage a number is, unless it is the own: no two links may sound the same."""
        found = None if key == OWN else self.job.wage_at(branch.letter, key)
        return (str(self.t("resultat.ved", lonn=kroner(found[1]))),) if found else ()

    def _own(self, branch: Branch, name: str, text: str, key: str = OWN) -> Number:
        """Return a number that the page itself names (see `derived`)."""
        kind, _, which = name.partition(".")
        more = str(self.t(f"avledet.{which}")) if f"avledet.{which}" in self.t else self._label_of(which)
        what = self._what(
            str(self.t(f"avledet.{kind}.etikett")), branch, *filter(None, (more, *self._where(branch, key)))
        )
        return Number(text, reason(branch.letter, key, name), what)

    def _kr(self, branch: Branch, name: str, amount: Any, key: str = OWN) -> Number:
        return self._own(branch, name, kroner(float(amount)), key)

    def lead(self) -> tuple[Markup, ...]:
        t, branches = self.t, self.job.branches
        if not branches:
            return (t("resultat.mangler.tekst"),)
        if not self.job.has_wage:
            by_limit = sorted(branches, key=lambda b: b.limit)
            low, high = self._number(by_limit[0], LIMIT), self._number(by_limit[-1], LIMIT)
            span = {"lavest": low, "hoyest": high}
            which = "uten" if low.text == high.text else "uten_flere"
            return (t(f"resultat.ingress.{which}", **span),)
        wage = self._number(branches[0], WAGE)
        out = []
        for which in ("etter", "for"):
            kept = [(float(getattr(b.job, f"beholder_{which}")), b) for b in branches]
            low, high = (
                self._kr(b, f"beholder.{which}", amount)
                for amount, b in (min(kept, key=lambda k: k[0]), max(kept, key=lambda k: k[0]))
            )
            sure = "en" if low.text == high.text else "flere"
            sign = "nei" if max(kept, key=lambda k: k[0])[0] <= 0 else "ja"
            key = f"{sign}_{sure}" if which == "etter" else f"for_{sure}"
            out.append(t(f"resultat.ingress.{key}", lavest=low, hoyest=high, lonn=wage))
        return tuple(out)

    def shown(self) -> list[Branch]:
        """Return the answers shown in full: all when they are few, else the lowest and the highest."""
        if len(self.job.branches) <= MOST_IN_FULL:
            return list(self.job.branches)
        by_sum = sorted(self.job.branches, key=lambda b: b.at(AFTER))
        return [by_sum[0], by_sum[-1]]

    def both(self) -> Markup | None:
        """Return why there is more than one answer."""
        count = len(self.job.branches)
        if count <= 1:
            return None
        return self.t("resultat.begge" if count <= MOST_IN_FULL else "resultat.mange", antall=count)

    def basis(self) -> Markup:
        lov = self.job.lov
        day = Number(long_date(lov.dato), f"{FORM}#dato", str(self.t("resultat.endre_dato")))
        seen = Number(long_date(lov.kjent), "/om#lovdata", str(self.t("om.lovdata")))
        return self.t("resultat.kjent", dato=day, kjent=seen)

    def answer(self, branch: Branch) -> Answer:
        t = self.t
        rate = Number(
            text_of(self.verk, RATE, self._value(branch, RATE)),
            reason(branch.letter, OWN, RATE),
            self._what(self._label(RATE), branch),
        )
        return Answer(
            letter=branch.letter,
            title=str(t("resultat.svar", bokstav=branch.letter.upper())),
            assumed=assumed(self.job, t, branch.job.gren),
            because=self._because(branch),
            posts=tuple(self._posts(branch)),
            limits=tuple(self._limits(branch)),
            rate=t("resultat.grenser.prosent", prosent=rate),
            next_hundred=self._next_hundred(branch),
            colleague=self._colleague(branch),
            chart=chart(branch, t),
            points=tuple(self._row(branch, p) for p in branch.points),
            cliffs=tuple(self._cliff(branch, p) for p in branch.points if p.kind == "cliff"),
        )

    def _value(self, branch: Branch, name: str, key: str = OWN) -> Any:
        found = self.job.find(branch.letter, key)
        assert found is not None
        return found[1].verdier[name]

    def _because(self, branch: Branch) -> Markup:
        t = self.t
        if self._value(branch, STOPPED):
            return t("resultat.fordi.stanset", tak=self._number(branch, CEILING))
        limit = self._number(branch, LIMIT)
        cut, over = (float(self._value(branch, n)) for n in (CUT, OVER))
        if cut <= 0:
            return t("resultat.fordi.under", grense=limit)
        numbers = {"over": self._number(branch, OVER, over), "kutt": self._number(branch, CUT, cut)}
        return t("resultat.fordi.over", grense=limit, **numbers)

    def _posts(self, branch: Branch) -> list[Row]:
        rows = []
        for name in (WAGE, BENEFIT, BEFORE, TAX, AFTER) if self.job.has_wage else (BENEFIT, TAX, AFTER):
            amount = float(self._value(branch, name))
            sign = -1 if name == TAX else 1
            year = self._number(branch, name, sign * amount)
            month = Number(
                kroner(per_maned(sign * amount)),
                year.href,
                f"{year.what}, {self.t('resultat.post.per_maned')}",
            )
            kind = {BEFORE: "sum", AFTER: "sum siste"}.get(name, "")
            rows.append(Row(self.t(f"resultat.post.rad.{name}"), (year, month), kind))
        return rows

    def _limits(self, branch: Branch) -> list[Row]:
        rows = []
        for limit in branch.job.grenser:
            cells: list[Any] = [self._number(branch, limit.navn)]
            if limit.timer is not None:
                cells += [
                    self._own(branch, f"timer.{limit.navn}", hours(limit)),
                    self._own(branch, f"timelonn.{limit.navn}", hourly(limit)),
                    self._own(branch, f"stilling.{limit.navn}", share(limit)),
                ]
            word = Markup('<a href="/ord#{}">{}</a>').format(WORDS[limit.navn], self._label(limit.navn))
            rows.append(Row(word, tuple(cells)))
        return rows

    def _next_hundred(self, branch: Branch) -> Markup:
        key, at = (OWN, branch.job.na) if self.job.has_wage else (START, branch.job.uten_arbeid)
        return self.t(
            "resultat.neste",
            for_=self._kr(branch, "neste.for", at.av_neste_hundre_for, key),
            etter=self._kr(branch, "neste.etter", at.av_neste_hundre_etter, key),
        )

    def _colleague(self, branch: Branch) -> Markup | None:
        if not self.job.has_wage:
            return None
        left = branch.job.kollega.etter_skatt
        return self.t("resultat.kollega", etter=self._kr(branch, "kollega", left))

    def _row(self, branch: Branch, point: Point) -> Row:
        at, key = point.at, point.key
        sums = (
            self._number(branch, WAGE, float(at.lonn), key),
            self._number(branch, BENEFIT, float(at.ytelse), key),
            self._number(branch, BEFORE, float(at.for_skatt), key),
            self._number(branch, AFTER, float(at.etter_skatt), key),
        )
        if point.kind == "cliff":
            fall = self._kr(branch, "fall.etter", at.fall_etter, key)
            return Row(self.t("resultat.kurve.rad.cliff", fall=fall), (*sums, ""), "cliff")
        kept = self._kr(branch, "neste.etter", at.av_neste_hundre_etter, key)
        return Row(self.t(f"resultat.kurve.rad.{point.kind}"), (*sums, kept), point.kind)

    def _cliff(self, branch: Branch, point: Point) -> Markup:
        said = self.t(
            "resultat.stup.tekst",
            tak=self._number(branch, WAGE, point.wage, point.key),
            for_=self._kr(branch, "fall.for", point.at.fall_for, point.key),
            etter=self._kr(branch, "fall.etter", point.at.fall_etter, point.key),
        )
        hollow = next((h for h in branch.job.hull if h.ved == point.at.lonn), None)
        if hollow is None or hollow.igjen_ved is None:
            return said
        again = self._kr(branch, "igjen", hollow.igjen_ved, point.key)
        return said + " " + self.t("resultat.stup.igjen", igjen=again)

    def _question(self, name: str) -> Markup:
        """Return a question in the language of the page, or marked as Norwegian where it has none there."""
        text, _, lang = words_of(self.verk.fakta[name], self.t)
        return Markup('<span lang="{}">{}</span>').format(lang, text) if lang else escape(text)

    def decides(self) -> tuple[tuple[Markup, Markup, str], ...]:
        after = dict(effects(self.job, "etter"))
        out = []
        for name, size in effects(self.job, "for"):
            numbers = {
                "for_": self._effect("for", size, name),
                "etter": self._effect("etter", after.get(name, 0.0), name),
            }
            effect = self.t("resultat.avgjor.utslag", **numbers)
            out.append((self._question(name), effect, f"{FORM}#{name}"))
        return tuple(out)

    def _effect(self, which: str, size: float, fact: str) -> Number:
        what = f"{label(self.verk, self.t, fact)}, {self.t(f'avledet.{which}')}"
        return Number(kr(size), reason("a", OWN, f"utslag.{which}.{fact}"), what)

    def judged(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        svar = self.job.svar
        names = sorted({n for g in svar.greiner for n in g.antatt} | svar.mangler)
        facts = [self.verk.fakta[n] for n in names if n in self.verk.fakta]
        return tuple((label_of(f, self.t), f.kriterier) for f in facts if f.skjonn)

    def missing(self) -> tuple[tuple[Markup, str], ...]:
        """Return what the form asks for and is missing; else what the law itself lacks, to be told."""
        missing, facts = self.job.svar.mangler, self.verk.fakta
        asked = [n for _, names in JOB_PAGE for n in names if n in missing] or sorted(missing)
        return tuple(
            (self._question(n) if n in facts else escape(self._label(n)), f"{FORM}#{n}") for n in asked
        )

    def do_now(self) -> Markup | None:
        if not self.job.has_wage or not self.job.branches:
            return None
        cuts = [(float(self._value(b, CUT)), b) for b in self.job.branches]
        cut, worst = max(cuts, key=lambda c: c[0])
        if cut <= 0:
            return self.t("resultat.na.meld_uten")
        return self.t("resultat.na.meld", kutt=self._number(worst, CUT, cut))
