"""The page «Hvorfor» for one number: the sentence, the steps, the section, what goes in and comes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..case.jobb import per_maned
from ..engine.answer import Gren
from ..engine.context import Context
from ..engine.explain import Forklaring, explain, walk_plans
from ..engine.plan import MAIN, Kind
from .derived import Derived, derived, reason
from .fields import WAGE
from .job import OWN, Branch, Job
from .job_view import FORM, assumed
from .shown import Number, kroner, text_of
from .texts import Texts


@dataclass(frozen=True)
class Part:
    """One number that goes in: what it is, how much, its section, and a word on where it is from."""

    label: str
    number: Number
    section: str
    sentence: str


@dataclass(frozen=True)
class Source:
    """One rate under the number, with dates and source."""

    label: str
    number: Number
    dates: str
    source: str
    confidence: str


@dataclass(frozen=True)
class Why:
    """The whole page."""

    name: str
    label: str
    text: str
    sentence: str
    month: str
    at: str
    assumed: str
    others: tuple[tuple[str, str], ...]
    steps: tuple[str | Markup, ...]
    parts: tuple[Part, ...]
    section: str
    dates: str
    source: str
    confidence: str
    remark: str
    facts: tuple[tuple[str, str, str], ...]
    users: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]


def why(job: Job, t: Texts, letter: str, key: str, name: str) -> Why | None:
    """Return the page for the number that an address names, or None when there is none."""
    found = job.find(letter, key)
    if found is None:
        return None
    branch, gren, wage = found
    view = _View(job, t, branch, gren, wage, key)
    own = derived(job, t, branch, key, name)
    if own is not None:
        return view.derived(name, own)
    name = name.replace(".hovedregel", MAIN)
    return view.ruled(name) if name in gren.verdier else None


def _address(name: str) -> str:
    return name.replace(MAIN, ".hovedregel")


class _View:
    def __init__(self, job: Job, t: Texts, branch: Branch, gren: Gren, wage: float, key: str) -> None:
        self.job, self.t, self.branch, self.gren, self.key = job, t, branch, gren, key
        self.wage = wage
        self.walked: dict[tuple[str, ...], list[Forklaring]] = {}
        self.verk = job.lov.verk
        self.context = Context.of(job.svar_at(key, wage), gren)

    def derived(self, name: str, own: Derived) -> Why:
        """Return the page for a number that the page itself names, made of numbers of the law."""
        known = [n for n in own.of if n in self.gren.verdier]
        told = [explain(self.context, n) for n in known]
        first = next((self._rule(f.navn) for f in told if f.hjemmel), None)
        return Why(
            name=name,
            label=str(self.t(f"avledet.{name.partition('.')[0]}.etikett")),
            text=own.text,
            sentence=str(own.sentence),
            month="",
            at=self._at(),
            assumed=self._assumed(),
            others=self._others(name),
            steps=own.steps,
            parts=tuple(self._part(n) for n in known),
            section=first.hjemmel if first else "",
            dates=first.gjelder if first else "",
            source="",
            confidence="",
            remark="",
            facts=self._facts(known),
            users=(),
            sources=self._sources(known),
        )

    def ruled(self, name: str) -> Why:
        """Return the page for a name of the law."""
        told = explain(self.context, name)
        rule = self._rule(name)
        return Why(
            name=name.replace(MAIN, ""),
            label=told.etikett,
            text=self._text(name),
            sentence=told.setning or self._origin(told),
            month=self._month(told),
            at=self._at(),
            assumed=self._assumed(),
            others=self._others(_address(name)),
            steps=(*told.formel, *told.deler),
            parts=tuple(self._part(n) for n in told.trenger),
            section=told.hjemmel,
            dates=rule.gjelder,
            source=rule.kilde if rule.hjemmel else "",
            confidence=told.sikkerhet,
            remark=told.merknad,
            facts=self._facts([name]),
            users=self._users(name),
            sources=self._sources([name]),
        )

    def _rule(self, name: str) -> Forklaring:
        """Return the explanation of the rule itself where a name is only another view of it."""
        told = explain(self.context, name)
        while told.slag == Kind.SAME.value:
            told = explain(self.context, self.context.plan.step(told.navn).needs[0])
        return told

    def _text(self, name: str) -> str:
        return text_of(self.verk, name.replace(MAIN, ""), self.gren.verdier[name])

    def _origin(self, told: Forklaring) -> str:
        if told.kilde == "oppgitt":
            return str(self.t("hvorfor.oppgitt"))
        if told.navn in self.gren.antatt:
            return str(self.t("hvorfor.antatt_verdi"))
        if told.kilde == "lovens standard":
            return str(self.t("hvorfor.standard"))
        return str(self.t("hvorfor.kalender")) if told.kilde == "kalenderen" else ""

    def _month(self, told: Forklaring) -> str:
        if told.enhet != "kr/år" or not isinstance(told.verdi, float):
            return ""
        return str(self.t("hvorfor.maned", verdi=f"{kroner(per_maned(told.verdi))} kr"))

    def _at(self) -> str:
        if self.key == OWN:
            return ""
        return str(self.t("hvorfor.ved", lonn=kroner(self.wage)))

    def _assumed(self) -> str:
        hvis = assumed(self.job, self.t, self.branch.job.gren)
        letter = self.branch.letter.upper()
        return str(self.t("hvorfor.antatt", bokstav=letter, hvis=hvis)) if hvis else ""

    def _others(self, name: str) -> tuple[tuple[str, str], ...]:
        others = [b for b in self.job.branches if b.letter != self.branch.letter]
        known = [b for b in others if self.job.find(b.letter, self.key)]
        return tuple(
            (str(self.t("hvorfor.andre", bokstav=b.letter.upper())), reason(b.letter, self.key, name))
            for b in known
        )

    def _part(self, name: str) -> Part:
        told = explain(self.context, name)
        text = told.tekst if told.slag == Kind.CHOICE.value else self._text(name)
        link = Number(text, reason(self.branch.letter, self.key, _address(name)), told.etikett)
        return Part(told.etikett, link, told.hjemmel, told.setning or self._origin(told))

    def _told(self, names: Iterable[str]) -> list[Forklaring]:
        """Return the explanation of all that some names were made of, each once."""
        wanted = tuple(names)
        if wanted not in self.walked:
            seen: set[tuple[int, str, str]] = set()
            every = (f for name in wanted for _, _, f in walk_plans(self.context, name, seen))
            self.walked[wanted] = list(every)
        return self.walked[wanted]

    def _facts(self, names: Iterable[str]) -> tuple[tuple[str, str, str], ...]:
        out = {}
        for told in self._told(names):
            given = told.kilde == "oppgitt" or told.navn in self.gren.antatt
            own_wage = told.navn == WAGE and self.key == OWN  # at another point the page chose the wage
            if given and (told.navn in self.verk.fakta or own_wage):
                out[told.navn] = (told.etikett, self._text(told.navn), f"{FORM}#{told.navn}")
        return tuple(out.values())

    def _users(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return what is made of a number, among all that this answer was made of."""
        out: dict[str, str] = {}
        own = self.verk.label(name.replace(MAIN, ""))
        for step in self.context.plan.steps:
            if name not in step.needs:
                continue
            told = explain(self.context, step.navn)
            if name in told.trenger and told.etikett != own:
                out.setdefault(told.etikett, reason(self.branch.letter, self.key, _address(step.navn)))
        return tuple(out.items())

    def _sources(self, names: Iterable[str]) -> tuple[Source, ...]:
        out: dict[str, Source] = {}
        for told in self._told(names):
            if told.slag == Kind.RATE.value:
                link = Number(
                    self._text(told.navn),
                    reason(self.branch.letter, self.key, _address(told.navn)),
                    told.etikett,
                )
                out[told.navn] = Source(told.etikett, link, told.gjelder, told.kilde, told.sikkerhet)
        return tuple(out.values())
