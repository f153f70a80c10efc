"""The description of the API, OpenAPI 3.1, made of the forms of questions and answers and of the texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from .. import __version__
from . import questions, replies, replies_forlop, replies_jobb, replies_oppslag
from .faults import of_status

Data = dict[str, Any]
LANGUAGES = ("nb", "en")
FORMS: Mapping[str, type[BaseModel]] = {
    "beregn": questions.Beregn,
    "forklar": questions.Forklar,
    "jobb": questions.Jobb,
    "frister": questions.Frister,
    "forlop": questions.Forlop,
}
REPLIES: Mapping[str, tuple[type[BaseModel], ...]] = {
    "beregn": (replies.BeregnSvar,),
    "forklar": (replies.ForklarSvar,),
    "jobb": (replies_jobb.JobbSvar, replies_jobb.JobbAapSvar),
    "frister": (replies_oppslag.FristerSvar,),
    "forlop": (replies_forlop.ForlopSvar,),
    "regler": (replies_oppslag.ReglerSvar, replies_oppslag.FaktaSvar, replies_oppslag.TreffSvar),
    "satser": (replies_oppslag.SatserSvar, replies_oppslag.SatsSvar),
}
ALWAYS = ("400", "403", "414", "421", "503")
POSTED = ("408", "413", "415", "422")
FETCHED = ("413", "422")


@lru_cache(maxsize=1)
def texts() -> Mapping[str, Any]:
    """Return the texts of the description, both languages."""
    read: Data = yaml.safe_load((files(__package__) / "texts.yaml").read_text(encoding="utf-8"))
    return read


def example(sporsmal: Mapping[str, Any]) -> Data:
    """Return the body of an example, with its case in place."""
    body: Data = deepcopy(sporsmal["body"])
    body["sak"] = deepcopy(texts()["saker"][body["sak"]])
    return body


@lru_cache(maxsize=1)
def document() -> Data:
    """Return the whole description as JSON values."""
    answered = [m for kinds in REPLIES.values() for m in kinds]
    models: list[type[BaseModel]] = [*FORMS.values(), *answered, replies.Feil]
    _, schemas = models_json_schema(
        [(m, "validation") for m in models], ref_template="#/components/schemas/{model}"
    )
    about = texts()["api"]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": about["nb"]["tittel"],
            "version": __version__,
            "description": _both({k: about[k]["tekst"] for k in LANGUAGES}),
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": {f"/api/v1/{word}": _path(word) for word in texts()["operasjoner"]},
        "components": {"schemas": schemas["$defs"]},
    }


def _path(word: str) -> Data:
    told = texts()["operasjoner"][word]
    statuses = (*ALWAYS, *(POSTED if word in FORMS else FETCHED))
    operation: Data = {
        "operationId": word,
        "summary": told["nb"]["tittel"],
        "x-summary-en": told["en"]["tittel"],
        "description": _both({k: told[k]["tekst"] for k in LANGUAGES}),
        "responses": {"200": _answer(word), **{s: _fault(s) for s in sorted(statuses)}},
    }
    if word not in FORMS:
        return {"get": {**operation, "parameters": list(_parameters(told["felt"]))}}
    content = {
        "schema": {"$ref": f"#/components/schemas/{FORMS[word].__name__}"},
        "examples": dict(_examples(told["sporsmal"])),
    }
    return {"post": {**operation, "requestBody": {"required": True, "content": {JSON: content}}}}


JSON = "application/json"


def _examples(asked: Mapping[str, Any]) -> Iterator[tuple[str, Data]]:
    """Yield every example in both languages; the names of the law are the same in both."""
    for name, sporsmal in asked.items():
        for language in LANGUAGES:
            yield f"{name}_{language}", {"summary": sporsmal[language], "value": example(sporsmal)}


def _parameters(fields: Mapping[str, Any]) -> Iterator[Data]:
    for name, told in fields.items():
        day = name in ("dato", "kjent")
        schema = {"type": "string", "pattern": questions.DATE} if day else {"type": "string"}
        yield {
            "name": name,
            "in": "query",
            "required": False,
            "description": _both(told),
            "schema": schema,
            "example": told["eksempel"],
        }


def _answer(word: str) -> Data:
    refs = [{"$ref": f"#/components/schemas/{m.__name__}"} for m in REPLIES[word]]
    schema = refs[0] if len(refs) == 1 else {"anyOf": refs}
    return {"description": _both(texts()["svar"]["200"]), "content": {JSON: {"schema": schema}}}


def _fault(status: str) -> Data:
    content: Data = {"schema": {"$ref": "#/components/schemas/Feil"}}
    if status != "422":
        content["example"] = of_status(int(status))
    return {"description": _both(texts()["svar"][status]), "content": {JSON: content}}


def _both(told: Mapping[str, Any]) -> str:
    return f"{told['nb']}\n\n{told['en']}"
