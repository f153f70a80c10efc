"""The page «Hvorfor» for one number: the sentence, the steps, the section, what goes in and comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from ..case.jobb import per_maned
from ..engine.context import Context, Words
from ..engine.explain import Forklaring, explain, walk_plans
from ..engine.lawbook import Lovverk
from ..engine.plan import MAIN, Kind
from .derived import Derived
from .law_words import said
from .shown import Number, kroner, label, named, spoken, text_of, value
from .texts import Texts

RUN = "av"  # the number that a run was asked for, in an address; a name of the law and no more


@dataclass(frozen=True)
class Part:
    """One number that goes in: what it is, how much, its section, the law's sentence, where it is from."""

    label: Markup
    number: Number
    section: str
    sentence: str
    origin: str


@dataclass(frozen=True)
class Source:
    """One rate under the number, with dates and source."""

    label: Markup
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
    origin: str
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
    facts: tuple[tuple[Markup, str, str], ...]
    users: tuple[tuple[Markup, str], ...]
    sources: tuple[Source, ...]
    rules: bool


@dataclass(frozen=True)
class Ground:
    """Where a number stands: the run it came of, and how the pages around it are addressed.

    `address` gives the reason of another number of the same run, `change` where a fact is answered,
    `others` the same number in the other answers; `given` are names outside the facts that the person
    answered. `back` is the page the number was shown on: (words, address).
    """

    context: Context
    address: Callable[[str], str]
    change: Callable[[str], str]
    back: tuple[str, str]
    others: Callable[[str], tuple[tuple[str, str], ...]] = lambda _: ()
    given: frozenset[str] = frozenset()
    at: str = ""
    assumed: str = ""

    @property
    def verk(self) -> Lovverk:
        """The law of the run."""
        return self.context.lov


def why(ground: Ground, t: Texts, name: str) -> Why | None:
    """Return the page for a name of the law in a run, or None when the run has none by it."""
    name = in_law(name)
    return _View(ground, t).ruled(name) if name in ground.context.verdier else None


def why_derived(ground: Ground, t: Texts, name: str, own: Derived) -> Why:
    """Return the page for a number that a page itself names, made of numbers of the law."""
    return _View(ground, t).derived(name, own)


def why_told(
    name: str,
    *,
    label: str,
    text: str,
    steps: tuple[str | Markup, ...],
    section: str,
    sentence: str = "",
    origin: str = "",
) -> Why:
    """Return the page for what is counted day by day: its reasons are told, no rule of one number made it.

    `sentence` is what the law says, in Norwegian; `origin` the same in the language of the page.
    """
    return Why(
        name=name,
        label=label,
        text=text,
        sentence=sentence,
        origin=origin,
        month="",
        at="",
        assumed="",
        others=(),
        steps=steps,
        parts=(),
        section=section,
        dates="",
        source="",
        confidence="",
        remark="",
        facts=(),
        users=(),
        sources=(),
        rules=False,
    )


def in_law(name: str) -> str:
    """Return what the law calls the number that an address names."""
    return name.replace(".hovedregel", MAIN)


def from_run(root: str, usual: str) -> str:
    """Return what an address ends with where its number is of another run than its place's own."""
    return "" if root == usual else f"?{RUN}={root}"


def _address(name: str) -> str:
    return name.replace(MAIN, ".hovedregel")


class _Words(Words):
    """What the law says, in the language of the page."""

    def __init__(self, t: Texts) -> None:
        self.t = t

    def said(self, text: str) -> str:
        """Return a text of the law."""
        return said(self.t.language, text)

    def shown(self, text: str) -> str:
        """Return a value, a day or days."""
        return value(self.t.language, text)

    def label(self, lov: Lovverk, name: str, on: date | None = None) -> str:
        """Return what a name of the law is called on a day."""
        return label(lov, self.t, name, on)


class _View:
    def __init__(self, ground: Ground, t: Texts) -> None:
        self.ground, self.t, self.verk = ground, t, ground.verk
        self.walked: dict[tuple[str, ...], list[Forklaring]] = {}
        self.context = replace(ground.context, words=_Words(t))
        self.values = ground.context.verdier

    def derived(self, name: str, own: Derived) -> Why:
        """Return the page for a number that the page itself names, made of numbers of the law."""
        known = [n for n in own.of if n in self.values]
        told = [explain(self.context, n) for n in known]
        first = next((self._rule(f.navn) for f in told if f.hjemmel), None)
        return Why(
            name=name,
            label=str(self.t(f"avledet.{name.partition('.')[0]}.etikett")),
            text=own.text,
            sentence="",
            origin=str(own.sentence),
            month="",
            at=self.ground.at,
            assumed=self.ground.assumed,
            others=self.ground.others(name),
            steps=own.steps,
            parts=tuple(self._part(n) for n in known),
            section=first.hjemmel if first else "",
            dates=spoken(first.gjelder) if first else "",
            source="",
            confidence="",
            remark="",
            facts=self._facts(known),
            users=(),
            sources=self._sources(known),
            rules=False,
        )

    def ruled(self, name: str) -> Why:
        """Return the page for a name of the law."""
        told = explain(self.context, name)
        rule = self._rule(name)
        return Why(
            name=name.replace(MAIN, ""),
            label=self._label(name),
            text=self._text(name),
            sentence=told.setning,
            origin="" if told.setning else self._origin(told),
            month=self._month(told),
            at=self.ground.at,
            assumed=self.ground.assumed,
            others=self.ground.others(_address(name)),
            steps=(*told.formel, *told.deler),
            parts=tuple(self._part(n) for n in told.trenger),
            section=told.hjemmel,
            dates=spoken(rule.gjelder),
            source=rule.kilde if rule.hjemmel else "",
            confidence=told.sikkerhet,
            remark=told.merknad,
            facts=self._facts([name]),
            users=self._users(name),
            sources=self._sources([name]),
            rules=name.replace(MAIN, "") in self.verk,
        )

    def _rule(self, name: str) -> Forklaring:
        """Return the explanation of the rule itself where a name is only another view of it."""
        told = explain(self.context, name)
        while told.slag == Kind.SAME.value:
            told = explain(self.context, self.context.plan.step(told.navn).needs[0])
        return told

    def _named(self, name: str) -> Markup:
        return named(self.verk, self.t, name.replace(MAIN, ""), self.context.plan.on)

    def _label(self, name: str) -> str:
        return label(self.verk, self.t, name.replace(MAIN, ""), self.context.plan.on)

    def _text(self, name: str) -> str:
        return text_of(self.verk, name.replace(MAIN, ""), self.values[name])

    def _origin(self, told: Forklaring) -> str:
        if told.kilde == "oppgitt":
            return str(self.t("hvorfor.oppgitt"))
        if told.navn in self.context.antatt:
            return str(self.t("hvorfor.antatt_verdi"))
        if told.kilde == "lovens standard":
            return str(self.t("hvorfor.standard"))
        return str(self.t("hvorfor.kalender")) if told.kilde == "kalenderen" else ""

    def _month(self, told: Forklaring) -> str:
        if told.enhet != "kr/år" or not isinstance(told.verdi, float):
            return ""
        return str(self.t("hvorfor.maned", verdi=f"{kroner(per_maned(told.verdi))} kr"))

    def _part(self, name: str) -> Part:
        told = explain(self.context, name)
        text = told.tekst if told.slag == Kind.CHOICE.value else self._text(name)
        link = Number(text, self.ground.address(_address(name)), self._label(name))
        return Part(self._named(name), link, told.hjemmel, told.setning, self._origin(told))

    def _told(self, names: Iterable[str]) -> list[Forklaring]:
        """Return the explanation of all that some names were made of, each once."""
        wanted = tuple(names)
        if wanted not in self.walked:
            seen: set[tuple[int, str, str]] = set()
            every = (f for name in wanted for _, _, f in walk_plans(self.context, name, seen))
            self.walked[wanted] = list(every)
        return self.walked[wanted]

    def _facts(self, names: Iterable[str]) -> tuple[tuple[Markup, str, str], ...]:
        out = {}
        for told in self._told(names):
            given = told.kilde == "oppgitt" or told.navn in self.context.antatt
            if given and (told.navn in self.verk.fakta or told.navn in self.ground.given):
                shown = self._named(told.navn)
                text = text_of(self.verk, told.navn, told.verdi)  # in a year it may be of one stretch only
                out[told.navn] = (shown, text, self.ground.change(told.navn))
        return tuple(out.values())

    def _users(self, name: str) -> tuple[tuple[Markup, str], ...]:
        """Return what is made of a number, among all that this answer was made of."""
        out: dict[Markup, str] = {}
        own = self._label(name)
        for step in self.context.plan.steps:
            if name not in step.needs:
                continue
            told = explain(self.context, step.navn)
            if name in told.trenger and told.etikett != own:
                out.setdefault(self._named(step.navn), self.ground.address(_address(step.navn)))
        return tuple(out.items())

    def _sources(self, names: Iterable[str]) -> tuple[Source, ...]:
        out: dict[str, Source] = {}
        for told in self._told(names):
            if told.slag == Kind.RATE.value:
                here = told.navn in self.values
                address = self.ground.address(_address(told.navn)) if here else f"/satser/{told.navn}"
                text = text_of(self.verk, told.navn, told.verdi)
                link = Number(text, address, self._label(told.navn))
                name = self._named(told.navn)
                out[told.navn] = Source(name, link, spoken(told.gjelder), told.kilde, told.sikkerhet)
        return tuple(out.values())
