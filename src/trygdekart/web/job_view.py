"""The result page of «Lønner det seg å jobbe?»: what it says, in order, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..case.notes import notes
from ..engine.answer import Gren
from .chart import Chart, chart
from .fields import WAGE
from .job import BENEFIT, CEILING, LIMIT, OWN, TOTAL, Branch, Job, Point
from .shown import Number, kroner, long_date, text_of
from .texts import Texts

FORM = "/sak/jobb"
RESULT = "/sak/jobb/svar"


@dataclass(frozen=True)
class Row:
    """One line of a table: its label, then its cells."""

    label: str
    cells: tuple[Any, ...]


@dataclass(frozen=True)
class Answer:
    """One of the answers: what it assumes, its table, its curve, and the cliffs named."""

    letter: str
    title: str
    assumed: str
    because: Markup
    posts: tuple[Row, ...]
    limits: tuple[Row, ...]
    chart: Chart
    points: tuple[Row, ...]
    cliffs: tuple[Markup, ...]
    next_hundred: Markup


@dataclass(frozen=True)
class Result:
    """The whole page."""

    lead: Markup
    basis: Markup
    answers: tuple[Answer, ...]
    decides: tuple[tuple[str, Markup, str], ...]
    judged: tuple[tuple[str, str], ...]
    missing: tuple[tuple[str, str], ...]
    do_now: Markup | None
    notes: tuple[str, ...]


def result(job: Job, t: Texts) -> Result:
    """Return the page for a case."""
    view = _View(job, t)
    return Result(
        lead=view.lead(),
        basis=view.basis(),
        answers=tuple(view.answer(b) for b in job.branches),
        decides=view.decides(),
        judged=view.judged(),
        missing=view.missing(),
        do_now=view.do_now(),
        notes=tuple(notes(job.svar)),
    )


def reason(letter: str, key: str, name: str) -> str:
    """Return the address of the reason for a number; it holds no value of the person."""
    return f"/sak/hvorfor/{letter}/{key}/{name}"


class _View:
    def __init__(self, job: Job, t: Texts) -> None:
        self.job, self.t, self.verk = job, t, job.lov.verk
        self.several = len(job.branches) > 1

    def _label(self, name: str) -> str:
        return self.verk.label(name, self.job.lov.dato)

    def _number(self, branch: Branch, name: str, key: str = OWN, value: float | None = None) -> Number:
        amount = branch.at(name) if value is None else value
        what = self._label(name) + (
            f", {self.t('resultat.svar', bokstav=branch.letter.upper()).lower()}" if self.several else ""
        )
        return Number(kroner(amount), reason(branch.letter, key, name), what)

    def lead(self) -> Markup:
        branches = self.job.branches
        if not branches:
            return self.t("resultat.mangler.tekst")
        if not self.job.has_wage:
            limits = sorted(branches, key=lambda b: b.at(LIMIT))
            low, high = self._number(limits[0], LIMIT), self._number(limits[-1], LIMIT)
            if low.text == high.text:
                return self.t("resultat.ingress.uten", grense=low)
            return self.t("resultat.ingress.uten_flere", lavest=low, hoyest=high)
        by_kept = sorted(branches, key=lambda b: b.kept)
        wage = Number(kroner(by_kept[0].at(WAGE)), reason("a", OWN, WAGE), self._label(WAGE))
        low, high = (self._derived(b, "beholdt", b.kept) for b in (by_kept[0], by_kept[-1]))
        if low.text != high.text:
            return self.t("resultat.ingress.flere", lavest=low, hoyest=high, lonn=wage)
        kind = "en" if by_kept[0].kept > 0 else "ingen"
        return self.t(f"resultat.ingress.{kind}", beholdt=low, lonn=wage)

    def _derived(self, branch: Branch, name: str, amount: float, key: str = OWN) -> Number:
        what = str(self.t(f"avledet.{name}.etikett"))
        if self.several:
            what += f", {self.t('resultat.svar', bokstav=branch.letter.upper()).lower()}"
        return Number(kroner(amount), reason(branch.letter, key, name), what)

    def basis(self) -> Markup:
        lov = self.job.lov
        day = Number(long_date(lov.dato), f"{FORM}#dato", str(self.t("resultat.endre_dato")))
        seen = Number(long_date(lov.kjent), "/om#lovdata", str(self.t("om.lovdata")))
        return self.t("resultat.kjent", dato=day, kjent=seen)

    def answer(self, branch: Branch) -> Answer:
        t = self.t
        return Answer(
            letter=branch.letter,
            title=str(t("resultat.svar", bokstav=branch.letter.upper())),
            assumed=self._assumed(branch.gren),
            because=self._because(branch),
            posts=tuple(self._posts(branch)),
            limits=(
                *(Row(self._label(n), (self._number(branch, n),)) for n in (LIMIT, CEILING)),
                self._percent(branch, "uforetrygd_arets_reduksjonsprosent"),
            ),
            chart=chart(branch, t),
            points=tuple(self._point(branch, p) for p in branch.points),
            cliffs=tuple(self._cliff(branch, p) for p in branch.points if p.kind == "cliff"),
            next_hundred=self._next_hundred(branch),
        )

    def _assumed(self, gren: Gren) -> str:
        parts = [
            str(self.t("resultat.hvis", fakta=self.verk.label(n), verdi=text_of(self.verk, n, v)))
            for n, v in gren.antatt.items()
        ]
        return "; ".join(parts)

    def _percent(self, branch: Branch, name: str) -> Row:
        text = text_of(self.verk, name, branch.gren.verdier[name])
        return Row(self._label(name), (Number(text, reason(branch.letter, OWN, name), self._label(name)),))

    def _because(self, branch: Branch) -> Markup:
        t = self.t
        if branch.gren.verdier["uforetrygd_stanset"]:
            return t("resultat.fordi.stanset", tak=self._number(branch, CEILING))
        limit = self._number(branch, LIMIT)
        if branch.at("uforetrygd_kutt") <= 0:
            return t("resultat.fordi.under", grense=limit)
        over = "uforetrygd_overskytende_inntekt"
        return t(
            "resultat.fordi.over",
            over=self._number(branch, over),
            grense=limit,
            kutt=self._number(branch, "uforetrygd_kutt"),
        )

    def _posts(self, branch: Branch) -> list[Row]:
        names = [BENEFIT, TOTAL] if not self.job.has_wage else [WAGE, BENEFIT, TOTAL]
        rows = []
        for name in names:
            year = self._number(branch, name)
            month = Number(
                kroner(branch.at(name) / 12), year.href, f"{year.what}, {self.t('resultat.post.per_maned')}"
            )
            rows.append(Row(self._label(name), (year, month)))
        return rows

    def _point(self, branch: Branch, point: Point) -> Row:
        _, gren, _ = self.job.find(branch.letter, point.key) or (None, branch.gren, None)
        values = gren.verdier
        cells: list[Any] = []
        for name in (WAGE, BENEFIT, TOTAL):
            cells.append(self._number(branch, name, point.key, float(values[name])))
        cells.append(self._derived(branch, "neste_hundre", point.kept * 100, point.key))
        kind = {"start": "ingen", "own": "svar", "limit": "grense", "cliff": "stup", "kink": "knekk"}
        note = self.t(
            f"resultat.kurve.rad.{kind.get(point.kind, point.kind)}",
            fall=self._derived(branch, "fall", point.fall, point.key),
        )
        return Row(str(point.kind), (*cells, note))

    def _cliff(self, branch: Branch, point: Point) -> Markup:
        return self.t(
            "resultat.stup.tekst",
            tak=self._number(branch, WAGE, point.key, point.wage),
            fall=self._derived(branch, "fall", point.fall, point.key),
        )

    def _next_hundred(self, branch: Branch) -> Markup:
        key = OWN if self.job.has_wage else "start"
        point = next(p for p in branch.points if p.key == key)
        kept = self._derived(branch, "neste_hundre", point.kept * 100, key)
        return self.t("resultat.neste", kroner=kept)

    def decides(self) -> tuple[tuple[str, Markup, str], ...]:
        out = []
        for fact in self.job.svar.avgjor:
            effect = Number(
                text_of(self.verk, TOTAL, fact.utslag),
                reason("a", OWN, TOTAL),
                self.verk.label(fact.navn),
            )
            out.append(
                (
                    self.verk.fakta[fact.navn].sporsmal,
                    self.t("resultat.avgjor.utslag", kroner=effect),
                    f"{FORM}#{fact.navn}",
                )
            )
        return tuple(out)

    def judged(self) -> tuple[tuple[str, str], ...]:
        svar = self.job.svar
        names = sorted({n for g in svar.greiner for n in g.antatt} | svar.mangler)
        facts = [self.verk.fakta[n] for n in names if n in self.verk.fakta]
        return tuple((f.etikett, " ".join(f.kriterier)) for f in facts if f.skjonn)

    def missing(self) -> tuple[tuple[str, str], ...]:
        names = sorted(self.job.svar.mangler)
        facts = self.verk.fakta
        return tuple(
            (facts[n].sporsmal if n in facts else self.verk.label(n), f"{FORM}#{n}") for n in names
        )

    def do_now(self) -> Markup | None:
        if not self.job.has_wage or not self.job.branches:
            return None
        worst = max(self.job.branches, key=lambda b: b.at("uforetrygd_kutt"))
        if worst.at("uforetrygd_kutt") <= 0:
            return self.t("resultat.na.meld_uten")
        return self.t("resultat.na.meld", kutt=self._number(worst, "uforetrygd_kutt"))
