"""What the page of a reform shows: the law with fields in it, the switches, and the effect on a person."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import yaml
from markupsafe import Markup

from .. import __version__
from ..case.reformvirkning import MECHANICAL, Post
from ..engine.formatting import grouped, value_text
from ..engine.lawbook import Lovverk
from ..reform import katalog
from ..reform.fil import Bryter, Forhandsvalg, Reformfil
from .law_words import quoted
from .reform import ANSWER, FIGURE, RATE, Person, Trial, own_rates, rate_of, written
from .reform_why import AFTER, BEFORE, CHANGE, Effect
from .remarks import remark
from .shown import Number, spoken
from .texts import Texts


@dataclass(frozen=True)
class RateRow:
    """One rate: the section, what it is, in force, in the proposal, and the field of one's own."""

    section: str
    label: str
    now: str
    proposed: str
    field: str
    mine: str
    unit: str


@dataclass(frozen=True)
class Option:
    """One way to answer a switch."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True)
class Figure:
    """A number of a switch that the proposal does not give."""

    field: str
    label: str
    unit: str
    value: str


@dataclass(frozen=True)
class Switch:
    """An open question: its options and figures; `must` says that it has to be answered first."""

    field: str
    question: str
    options: tuple[Option, ...]
    figures: tuple[Figure, ...]
    must: bool


@dataclass(frozen=True)
class EffectRow:
    """One number before and after."""

    label: str
    unit: str
    before: Number
    after: Number
    change: Number
    share: Number | str


def rate_rows(verk: Lovverk, trial: Trial, typed: Mapping[str, str]) -> list[RateRow]:
    """Return the rates that the proposal changes, with one's own beside."""
    original = katalog()[trial.fil.navn][1]
    rows = []
    for name in own_rates(original):
        rate = rate_of(verk, original, name)
        here = verk.satser.get(name)
        now = here.on(trial.valgt.gjelder_fra, verk.lovdata) if here else None
        proposed = original.satser[name]
        mine = typed.get(f"{RATE}{name}", "") or written(trial.fil.satser[name], rate.enhet)
        rows.append(
            RateRow(
                rate.hjemmel,
                rate.etikett,
                spoken(value_text(now.verdi, rate.enhet)) if now else "",
                spoken(value_text(proposed, rate.enhet)),
                f"{RATE}{name}",
                mine,
                "prosent" if rate.enhet == "andel" else rate.enhet,
            )
        )
    return rows


def switches(verk: Lovverk, t: Texts, trial: Trial, typed: Mapping[str, str]) -> list[Switch]:
    """Return the open questions with what was answered."""
    return [_switch(verk, t, trial, typed, one) for one in trial.fil.brytere]


def _switch(verk: Lovverk, t: Texts, trial: Trial, typed: Mapping[str, str], one: Bryter) -> Switch:
    field = f"{ANSWER}{one.navn}"
    chosen = typed.get(field, "") or one.standard or ""
    options = [Option(a.navn, remark(t.language, a.tekst), a.navn == chosen) for a in one.alternativer]
    options += [Option(p.navn, _preset(t, p), p.navn == chosen) for p in one.forhandsvalg]
    figures = []
    for i, figure in enumerate(one.tall):
        name = f"{FIGURE}{one.navn}.{i}"
        known = verk.satser.get(figure.navn)
        if known is None and trial.fil.kapittel and not figure.etikett:
            known = rate_of(verk, trial.fil, figure.navn)
        label = figure.etikett or (known.etikett if known else figure.navn)
        unit = figure.enhet or (known.enhet if known else "")
        figures.append(Figure(name, label, unit, typed.get(name, "")))
    return Switch(field, one.sporsmal, tuple(options), tuple(figures), one in trial.valgt.apne)


def _preset(t: Texts, preset: Forhandsvalg) -> Markup:
    """Return what named figures are called, the figures, and where they are from."""
    named, source = remark(t.language, preset.tekst), quoted(t.language, preset.kilde)
    return Markup("{} ({}; {})").format(named, _figures(preset.verdier), source)


def _figures(values: Sequence[float]) -> str:
    return ", ".join(spoken(f"{v:g}".replace(".", ",")) for v in values)


def effect_rows(effect: Effect) -> list[EffectRow]:
    """Return the numbers as the page writes them, each with its reason."""
    return [_row(effect, p) for p in effect.found.poster]


def _row(effect: Effect, post: Post) -> EffectRow:
    share = f"{_signed(100 * post.endring / post.for_, 1)}\u00a0%" if post.for_ and post.endring else ""
    change = effect.number(CHANGE, post)
    return EffectRow(
        post.etikett,
        post.enhet,
        effect.number(BEFORE, post),
        effect.number(AFTER, post),
        change,
        replace(change, text=spoken(share)) if share else "",
    )


def _signed(value: float, places: int) -> str:
    text = grouped(abs(value), places)
    if not any(c in "123456789" for c in text):
        return "0"
    return f"−{text}" if value < 0 else f"+{text}"


def python_of(trial: Trial, person: Person) -> str:
    """Return the Python that gives the effect again; one's own rates go with it as a reform file."""
    original = katalog()[trial.fil.navn][1]
    own = {n: v for n, v in trial.fil.satser.items() if v != original.satser[n]}
    text = _file(trial.fil) if own else ""
    source = f'les_tekst("""\n{text}""")' if own else f'hent("{trial.fil.navn}")'
    case = json.dumps(json.loads(json.dumps(person.sak, default=str)), ensure_ascii=False, indent=2)
    when = f', date.fromisoformat("{trial.valgt.fra.isoformat()}")' if trial.valgt.fra else ""
    return (
        "import json\n" + ("from datetime import date\n" if when else "") + "\nimport trygdekart as tk\n"
        "from trygdekart.case.reformvirkning import virkning\n"
        f"from trygdekart.reform import Valgt, {'les_tekst' if own else 'hent'}, reform_lov\n\n"
        f"reform = Valgt.av({source}, {json.dumps(trial.answers, ensure_ascii=False)}{when})\n"
        f'lov = tk.lov("{person.dato.isoformat()}")\n'
        f'sak = tk.Sak.fra_data(json.loads("""\n{case}\n"""), reform_lov(lov.verk, [reform]))\n'
        f"for tall in virkning(lov, [reform], sak.verdier, nye={trial.nye}).poster:\n"
        "    print(tall.navn, tall.for_, tall.etter, tall.endring)\n"
    )


def _file(fil: Reformfil) -> str:
    """Return a reform as the text of its file, without the card."""
    data = json.loads(fil.model_dump_json(exclude_defaults=True, exclude={"kort"}))
    return yaml.safe_dump({"skjema": fil.skjema, **data}, allow_unicode=True, sort_keys=False)


def cite(verk: Lovverk, trial: Trial) -> str:
    """Return the sentence to cite the numbers with."""
    choices = ", ".join(f"{k} = {v}" for k, v in trial.answers.items())
    return (
        f"Trygdekart {__version__}, {trial.fil.tittel} ({trial.fil.navn}"
        f"{', ' + choices if choices else ''}), fra {trial.valgt.gjelder_fra.isoformat()}, "
        f"lov {verk.hash[:12]}. {MECHANICAL}"
    )
