"""Rates of law (satser) as dated series, and how they are read from satser.yaml."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from ..timeline import Tidslinje
from .dated import Validity, choose
from .declare import Confidence
from .errors import BadParameterFile, LoadFault, MissingSection, MissingSource
from .periods import Period

SCHEMA = "trygdekart-satser/1"
Rows = tuple[tuple[float, ...], ...]
Kind = Literal["tall", "ja/nei", "dato", "trinn", "tabell"]


@dataclass(frozen=True, slots=True)
class SatsVerdi:
    """One dated value of a rate, with where it was found and how sure it is.

    `verdi` is a number, a yes/no, a day number, or rows of numbers for a table.
    """

    validity: Validity
    verdi: float | int | bool | Rows
    kilde: str
    sikkerhet: Confidence
    merknad: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Sats:
    """A rate of law: its unit, section, labels and dated values (ascending).

    Compared by identity, so that its series can be cached.
    """

    navn: str
    enhet: str
    slag: Kind
    periode: Period
    hjemmel: str
    etikett: str
    etikett_en: str
    verdier: tuple[SatsVerdi, ...]
    merknad: str = ""
    fil: str = ""

    def on(self, day: date, known: date) -> SatsVerdi | None:
        """Return the value that governs `day` as seen on `known`, or None."""
        return choose(self.verdier, day, known)

    @property
    @lru_cache(maxsize=4096)  # noqa: B019 (rates live as long as the law)
    def whole(self) -> bool:
        """Whether every value is a whole number, as months and years of the law are."""
        return all(type(v.verdi) is int for v in self.verdier)

    @lru_cache(maxsize=4096)  # noqa: B019 (rates live as long as the law)
    def series(self, known: date) -> tuple[list[int], list[float]]:
        """Return (day numbers, values): from each day the value that governs, NaN where none does."""
        starts = sorted(
            {d for v in self.verdier for d in (v.validity.virker_fra, v.validity.in_force)}
            | {date.fromordinal(v.validity.til.toordinal() + 1) for v in self.verdier if v.validity.til}
        )
        values = []
        for start in starts:
            found = self.on(start, known)
            value = math.nan if found is None else found.verdi
            values.append(float(value) if not isinstance(value, tuple) else math.nan)
        return [s.toordinal() for s in starts], values

    @lru_cache(maxsize=4096)  # noqa: B019 (rates live as long as the law)
    def tidslinje(self, known: date) -> Tidslinje[Any]:
        """Return the value of each day as seen on `known`; a day without one is a hole."""
        days = {d for v in self.verdier for d in (v.validity.virker_fra, v.validity.in_force)}
        days |= {v.validity.til + timedelta(days=1) for v in self.verdier if v.validity.til}
        ordered = sorted(days)
        ends = [d - timedelta(days=1) for d in ordered[1:]] + [None]
        found = [(fra, til, self.on(fra, known)) for fra, til in zip(ordered, ends, strict=True)]
        return Tidslinje.av((fra, til, v.verdi) for fra, til, v in found if v is not None)


def look_up(series: tuple[list[int], list[float]], day: int) -> float:
    """Return the value of a series on a day number; NaN before its first day."""
    i = bisect_right(series[0], day) - 1
    return math.nan if i < 0 else series[1][i]


# --- the file ------------------------------------------------------------------------------------


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _no_text_for_numbers(value: Any) -> Any:
    if isinstance(value, str):
        raise ValueError("tekst der det skulle stått et tall")
    return value


class _Value(_Strict):
    virker_fra: date
    til: date | None = None
    i_kraft_fra: date | None = None
    vedtatt: date | None = None
    verdi: Annotated[Any, BeforeValidator(lambda v: v)] = None
    kilde: str = ""
    sikkerhet: Confidence = "høy"
    merknad: str = ""


class _Labels(_Strict):
    nb: str
    en: str


class _Rate(_Strict):
    navn: str
    enhet: str
    slag: Kind = "tall"
    periode: Literal["fast", "øyeblikk", "år"] = "øyeblikk"
    hjemmel: str = ""
    etikett: _Labels
    kilde: str = ""
    sikkerhet: Confidence = "høy"
    merknad: str = ""
    verdier: tuple[_Value, ...]


class _File(_Strict):
    skjema: Literal["trygdekart-satser/1"]
    tema: str
    satser: tuple[_Rate, ...] = field(default_factory=tuple)


def _convert(rate: _Rate, raw: _Value, where: str) -> float | int | bool | Rows:
    value = raw.verdi
    fault: str | None = None
    if rate.slag == "tall":
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or not math.isfinite(value):
            fault = "verdien må være et endelig tall"
    elif rate.slag == "ja/nei":
        if not isinstance(value, bool):
            fault = "verdien må være true eller false"
    elif rate.slag == "dato":
        if isinstance(value, date):
            return value.toordinal()
        fault = "verdien må være en dato (ÅÅÅÅ-MM-DD)"
    else:
        try:
            rows: Rows = tuple(tuple(float(cell) for cell in row) for row in value)
        except (TypeError, ValueError):
            fault = "verdien må være rader av tall"
        else:
            if not all(math.isfinite(cell) for row in rows for cell in row):
                fault = "hver celle må være et endelig tall"
            elif len({len(r) for r in rows}) == 1 and len(rows[0]) >= 2:
                return rows
            else:
                fault = "alle rader i tabellen må ha like mange tall, minst to"
    if fault:
        raise BadParameterFile(
            f"{fault}, men er av typen {type(value).__name__}.", where=where, remedy="Rett verdien."
        )
    plain: float | int | bool = value
    return plain


def read_satser(path: Path, text: str | None = None) -> tuple[Sats, ...]:
    """Return the rates in the file at `path` (or in `text`).

    Raises `BadParameterFile` for a wrong form, `MissingSource` and `MissingSection` where a value
    lacks its source or a rate its section.
    """
    where = f"{path.parent.name}/{path.name}"
    content = path.read_text(encoding="utf-8") if text is None else text
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        data = yaml.load(content, Loader=loader)
        parsed = _File.model_validate(data)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" linje {mark.line + 1}" if mark else ""
        raise BadParameterFile(
            "fila er ikke gyldig YAML.", where=where + line, remedy="Se på innrykk og anførsel."
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(p) for p in first["loc"])
        raise BadParameterFile(
            f"feltet «{place}» passer ikke ({first['msg']}).",
            where=where,
            remedy="Formen står i docs/satser.md.",
        ) from error
    except ValueError as error:
        raise BadParameterFile(
            f"en dato i fila finnes ikke ({error}).", where=where, remedy="Skriv ÅÅÅÅ-MM-DD."
        ) from error
    return tuple(_rate(rate, where) for rate in parsed.satser)


def _rate(rate: _Rate, where: str) -> Sats:
    place = f"{where}, {rate.navn}"
    if not rate.hjemmel:
        raise MissingSection("satsen mangler hjemmel.", where=place, remedy="Skriv «hjemmel: ftrl. § …».")
    if not rate.verdier:
        raise BadParameterFile("satsen har ingen verdier.", where=place, remedy="Legg inn minst én.")
    values = []
    for raw in rate.verdier:
        spot = f"{place} {raw.virker_fra}"
        if not (raw.kilde or rate.kilde):
            raise MissingSource(
                "verdien mangler kilde.",
                where=spot,
                remedy="Skriv «kilde: …» med hvor den er sett.",
            )
        validity = Validity(raw.virker_fra, raw.til, raw.i_kraft_fra, raw.vedtatt)
        if raw.til is not None and raw.til < raw.virker_fra:
            raise BadParameterFile(
                f"«til» ({raw.til}) er før «virker_fra».", where=spot, remedy="Rett datoene."
            )
        values.append(
            SatsVerdi(
                validity=validity,
                verdi=_convert(rate, raw, spot),
                kilde=raw.kilde or rate.kilde,
                sikkerhet=raw.sikkerhet if "sikkerhet" in raw.model_fields_set else rate.sikkerhet,
                merknad=raw.merknad,
            )
        )
    return Sats(
        navn=rate.navn,
        enhet=rate.enhet,
        slag=rate.slag,
        periode=Period(rate.periode),
        hjemmel=rate.hjemmel,
        etikett=rate.etikett.nb,
        etikett_en=rate.etikett.en,
        verdier=tuple(sorted(values, key=lambda v: (v.validity.virker_fra, v.validity.in_force))),
        merknad=rate.merknad,
        fil=where,
    )


def same_kind(sats: Sats, values: Mapping[date, Any]) -> tuple[SatsVerdi, ...]:
    """Return `values` as dated values of the same kind as `sats` (for a reform), or raise LoadFault."""
    rate = _Rate(
        navn=sats.navn,
        enhet=sats.enhet,
        slag=sats.slag,
        hjemmel=sats.hjemmel,
        etikett=_Labels(nb=sats.etikett, en=sats.etikett_en),
        verdier=(),
    )
    out = []
    for day, value in values.items():
        raw = _Value(virker_fra=day, verdi=value)
        out.append(SatsVerdi(Validity(day), _convert(rate, raw, f"reform, {sats.navn}"), "reform", "høy"))
    return tuple(out)


__all__ = ["SCHEMA", "LoadFault", "Sats", "SatsVerdi", "look_up", "read_satser", "same_kind"]
