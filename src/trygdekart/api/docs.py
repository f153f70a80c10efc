"""What the documentation page says: the same description as OpenAPI, in one language at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from .limits import STANDARD
from .openapi import FORMS, REPLIES, document, example, texts

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Felt:
    """One field of a question or an answer."""

    navn: str
    slag: str
    ma_med: bool
    tekst: str


@dataclass(frozen=True, slots=True)
class Eksempel:
    """One question that can be sent as it stands."""

    tittel: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Operasjon:
    """One address: what it answers, its fields, and questions that can be sent."""

    navn: str
    metode: str
    adresse: str
    tittel: str
    tekst: str
    felt: tuple[Felt, ...]
    svar: tuple[Felt, ...]
    eksempler: tuple[Eksempel, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The page in one language; `ord` are its headings and sentences."""

    sprak: str
    ord: Mapping[str, str]
    operasjoner: tuple[Operasjon, ...]
    statuser: tuple[tuple[str, str], ...]


@lru_cache(maxsize=2)
def page(language: str) -> Side:
    """Return the page in «nb» or «en»."""
    words = {key: told[language] for key, told in texts()["side"].items()}
    words["grenser_tekst"] = words["grenser_tekst"].format(**_limits(language))
    statuses = tuple((status, told[language]) for status, told in texts()["svar"].items())
    return Side(language, words, tuple(_operations(language)), statuses)


def _limits(language: str) -> dict[str, str]:
    space = "\u00a0" if language == "nb" else ","
    return {name: f"{value:,.0f}".replace(",", space) for name, value in asdict(STANDARD).items()}


def _operations(language: str) -> Iterator[Operasjon]:
    schemas = document()["components"]["schemas"]
    for word, told in texts()["operasjoner"].items():
        address = f"/api/v1/{word}"
        if word in FORMS:
            fields = _fields(schemas[FORMS[word].__name__], schemas, language)
            examples = (
                Eksempel(asked[language], json.dumps(example(asked), ensure_ascii=False, indent=2))
                for asked in told["sporsmal"].values()
            )
        else:
            date = texts()["slag"]["date"][language]
            text = texts()["slag"]["string"][language]
            fields = (
                Felt(name, date if name in ("dato", "kjent") else text, False, field[language])
                for name, field in told["felt"].items()
            )
            examples = (
                Eksempel(field[language], f"{address}?{name}={field['eksempel']}")
                for name, field in told["felt"].items()
            )
        answers = (f for m in REPLIES[word] for f in _fields(schemas[m.__name__], schemas, language))
        yield Operasjon(
            word,
            "POST" if word in FORMS else "GET",
            address,
            told[language]["tittel"],
            told[language]["tekst"],
            tuple(fields),
            tuple({f.navn: f for f in answers}.values()),
            tuple(examples),
        )


def _fields(schema: Schema, schemas: Mapping[str, Schema], language: str) -> Iterator[Felt]:
    for name, field in schema["properties"].items():
        text = field.get("description" if language == "nb" else "x-description-en", "")
        yield Felt(name, _kind(field, schemas, language), name in schema.get("required", ()), text)


def _kind(field: Schema, schemas: Mapping[str, Schema], language: str) -> str:
    """Return what kind of value a field takes, in words; its fixed words where it has such."""
    if "$ref" in field:
        return _kind(schemas[field["$ref"].rpartition("/")[2]], schemas, language)
    if "const" in field:
        return f"«{field['const']}»"
    if "enum" in field:
        return ", ".join(f"«{word}»" for word in field["enum"])
    if "anyOf" in field:
        kinds = (_kind(one, schemas, language) for one in field["anyOf"] if one.get("type") != "null")
        return ", ".join(dict.fromkeys(kinds))
    kind = "date" if field.get("format") == "date" else field.get("type", "object")
    return str(texts()["slag"][kind][language])
