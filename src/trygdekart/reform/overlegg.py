"""From a reform file and what was chosen to an overlay on the law: names are checked, nothing is run."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..engine.dated import Validity
from ..engine.declare import Chapter
from ..engine.errors import InputFault, nearest, shown
from ..engine.lawbook import Lovverk, read_chapter
from ..engine.overlay import Overlay, lay
from ..engine.parameters import Sats, SatsVerdi
from ..engine.periods import Period
from .fil import Bryter, Reformfil, Tallsats, endringer

FORSLAG = f"{__package__}.forslag"
LARGEST = 1e12


@dataclass(frozen=True)
class Valgt:
    """A reform with the answers to its open questions: an alternative, or figures, by switch."""

    fil: Reformfil
    alternativer: Mapping[str, str] = field(default_factory=dict)
    tall: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    fra: date | None = None

    @property
    def gjelder_fra(self) -> date:
        """The day it takes effect."""
        return self.fra or self.fil.fra

    @staticmethod
    def av(fil: Reformfil, svar: Mapping[str, str] | None = None, fra: date | None = None) -> Valgt:
        """Return the reform with `svar` ({switch: answer}) and the visible standards for the rest.

        An answer is an alternative, a named figure, or figures with commas. Raises `InputFault`.
        """
        given = dict(svar or {})
        for name in given:
            fil.bryter(name)
        alternatives: dict[str, str] = {}
        figures: dict[str, tuple[float, ...]] = {}
        for one in fil.brytere:
            answer = given.get(one.navn, one.standard)
            if answer is None:
                continue
            if one.tall:
                figures[one.navn] = _figures(one, answer)
            else:
                alternatives[one.navn] = _alternative(one, answer)
        return Valgt(fil, alternatives, figures, fra)

    @property
    def apne(self) -> tuple[Bryter, ...]:
        """The switches that must be chosen and are not."""
        answered = {*self.alternativer, *self.tall}
        return tuple(
            b
            for b in self.fil.brytere
            if b.navn not in answered
            and not b.valgfri
            and all(self.alternativer.get(other) == answer for other, answer in b.hvis.items())
        )

    def svar_paa(self, one: Bryter) -> str:
        """Return what was answered, in words."""
        if one.navn in self.tall:
            return ", ".join(f"{v:g}".replace(".", ",") for v in self.tall[one.navn])
        chosen = self.alternativer.get(one.navn)
        words = {a.navn: a.tekst for a in one.alternativer}
        return words.get(chosen or "", "ikke tallfestet i forslaget" if one.tall else "ikke valgt")


def _alternative(one: Bryter, answer: str) -> str:
    names = [a.navn for a in one.alternativer]
    if answer not in names:
        raise InputFault(
            f"--bryter {one.navn}",
            "alternativet finnes ikke",
            nearest(answer, names) or f"velg {' eller '.join(names)}",
        )
    return answer


def _figures(one: Bryter, answer: str) -> tuple[float, ...]:
    for preset in one.forhandsvalg:
        if preset.navn == answer:
            return preset.verdier
    try:
        numbers = tuple(float(part.strip()) for part in answer.split(","))
    except ValueError:
        names = [p.navn for p in one.forhandsvalg]
        words = f"skriv {_count(one)} (med punktum som desimaltegn)"
        raise InputFault(
            f"--bryter {one.navn}",
            "verdien er ikke et tall",
            nearest(answer, names) or f"{words}{', eller ' + ' eller '.join(names) if names else ''}",
        ) from None
    numbers = numbers * len(one.tall) if len(numbers) == 1 else numbers
    if len(numbers) != len(one.tall):
        raise InputFault(f"--bryter {one.navn}", "antallet tall er feil", f"skriv {_count(one)}")
    if any(not math.isfinite(n) or n < 0 or n > LARGEST for n in numbers):
        raise InputFault(f"--bryter {one.navn}", "tallet kan ikke brukes", "skriv et tall fra 0")
    return numbers


def _count(one: Bryter) -> str:
    if len(one.tall) == 1:
        return "ett tall"
    return f"{len(one.tall)} tall med komma mellom: {', '.join(t.etikett or t.navn for t in one.tall)}"


@lru_cache(maxsize=32)
def kapittel(navn: str) -> Chapter:
    """Return the installed chapter of a proposal; raises `InputFault` for a name that is none."""
    folder = Path(__file__).parent / "forslag"
    names = [p.name for p in folder.iterdir() if (p / "__init__.py").exists()]
    if navn not in names:
        raise InputFault(
            "kapittel", f"«{shown(navn)}» finnes ikke", nearest(navn, names) or "se docs/reformfil.md"
        )
    return read_chapter(f"{FORSLAG}.{navn}")


def overlegg(valgt: Valgt) -> Overlay:
    """Return the overlay of a reform; raises `InputFault` when something is unknown or not chosen."""
    if valgt.apne:
        first = valgt.apne[0]
        missing = "er ikke tallfestet i forslaget" if first.tall else "er ikke avgjort i forslaget"
        options = [a.navn for a in first.alternativer] or [p.navn for p in first.forhandsvalg]
        how = " eller ".join(options) if options else _count(first)
        raise InputFault(
            f"bryteren {valgt.fil.navn}.{first.navn}",
            f"{missing} ({first.sporsmal})",
            f"velg med --bryter {valgt.fil.navn}.{first.navn}=…: {how}",
        )
    return _overlay(valgt)


def krev_endring(reformer: Sequence[Valgt]) -> None:
    """Raise `InputFault` for a reform that changes nothing that can be computed, as it is chosen.

    Its effect is not zero: it is unknown.
    """
    for one in reformer:
        if one.fil.kapittel or overlegg(one).changes():
            continue
        name, switches = one.fil.navn, [b.navn for b in one.fil.brytere]
        remedy = (
            f"velg med --bryter {name}.{switches[0]}=…, eller ta den bort" if switches else "ta den bort"
        )
        raise InputFault(
            "reform", f"«{name}» endrer ingen regel som kan regnes, så virkningen er ukjent", remedy
        )


def _overlay(valgt: Valgt) -> Overlay:
    fil, fra = valgt.fil, valgt.gjelder_fra
    chapter = kapittel(fil.kapittel) if fil.kapittel else Chapter(navn=fil.navn)
    functions: dict[str, Callable[..., Any]] = {f.__name__: f for f in chapter.functions}
    rates: dict[str, dict[date, Any]] = {}
    rules: dict[str, Callable[..., Any]] = {}
    choices: dict[str, int] = {}
    for change in endringer(fil, valgt.alternativer):
        for name, value in change.satser.items():
            rates.setdefault(name, {}).update(_dated(name, value, fra))
        for name in change.regler:
            if name not in functions:
                hint = nearest(name, functions) or "se mappa reform/forslag"
                raise InputFault("regler", f"«{shown(name)}» er ingen installert regel", hint)
            rules[name] = functions[name]
        choices.update(change.valg)
    new: list[Sats] = []
    for one in fil.brytere:
        for tall, value in zip(one.tall, valgt.tall.get(one.navn, ()), strict=False):
            if tall.enhet:
                new.append(_new_rate(tall, value, f"valgt i reformen {fil.navn}"))
            else:
                rates.setdefault(tall.navn, {})[fra] = value
    if new:
        chapter = replace(chapter, satser=(*chapter.satser, *new))
    return Overlay(
        navn=fil.navn,
        satser=rates,
        regler=tuple(rules.values()),
        fra=fra,
        tillegg=chapter,
        valg=choices,
    )


def _dated(name: str, value: Any, fra: date) -> dict[date, Any]:
    if not isinstance(value, dict):
        return {fra: value}
    try:
        return {
            day if isinstance(day, date) else date.fromisoformat(str(day)): v for day, v in value.items()
        }
    except ValueError:
        raise InputFault(f"satser.{shown(name)}", "en dato kan ikke leses", "skriv ÅÅÅÅ-MM-DD") from None


@lru_cache(maxsize=256)
def _new_rate(tall: Tallsats, value: float, kilde: str) -> Sats:
    whole: float | int = (
        int(value) if value == int(value) and tall.enhet in ("år", "måned", "dag") else value
    )
    return Sats(
        navn=tall.navn,
        enhet=tall.enhet,
        slag="tall",
        periode=Period(tall.periode),
        hjemmel=tall.hjemmel or "forslag",
        etikett=tall.etikett,
        etikett_en=tall.etikett,
        verdier=(SatsVerdi(Validity(date(1967, 1, 1), vedtatt=date.min), whole, kilde, "lav"),),
    )


def reform_lov(verk: Lovverk, reformer: Sequence[Valgt]) -> Lovverk:
    """Return the law with reforms on it; raises `ReformConflict` when two change one name from one day."""
    return lay(verk, *(overlegg(r) for r in reformer))
