"""A program that asks the API of a running server, and holds each answer against the description."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator

from tests.web.nettsted import Besokende, Svar
from trygdekart.api.openapi import document, example, texts

JSON = {"Content-Type": "application/json"}
PREFIX = "/api/v1/"


def question(operation: str, name: str, **changed: Any) -> dict[str, Any]:
    """Return an example of the description, with some fields changed."""
    return {**example(texts()["operasjoner"][operation]["sporsmal"][name]), **changed}


@lru_cache
def validator(word: str, method: str, status: int) -> Draft202012Validator:
    """Return what checks an answer against the schema that the description gives it."""
    described = document()
    answer = described["paths"][f"{PREFIX}{word}"][method]["responses"][str(status)]
    schema = answer["content"]["application/json"]["schema"]
    return Draft202012Validator({**schema, "components": described["components"]})


@dataclass
class Klient:
    """Asks one server; `data` is the answer read, and checked."""

    port: int

    def post(self, word: str, body: Any, headers: Mapping[str, str] = JSON) -> Svar:
        """Send a body (JSON values, text or bytes) and return the answer."""
        raw = body if isinstance(body, str | bytes) else json.dumps(body)
        answer = Besokende(self.port).send("POST", f"{PREFIX}{word}", raw, headers)
        if answer.status != 404:
            validator(word, "post", answer.status).validate(json.loads(answer.text))
        return answer

    def get(self, address: str) -> Svar:
        """Fetch an address and return the answer."""
        answer = Besokende(self.port).send("GET", f"{PREFIX}{address}")
        word = address.partition("?")[0]
        if f"{PREFIX}{word}" in document()["paths"]:
            validator(word, "get", answer.status).validate(json.loads(answer.text))
        return answer

    def data(self, word: str, body: Any) -> dict[str, Any]:
        """Return the answer to a question that can be answered."""
        answer = self.post(word, body)
        assert answer.status == 200, answer.text
        read: dict[str, Any] = json.loads(answer.text)
        return read

    def fault(self, word: str, body: Any, status: int = 422) -> dict[str, Any]:
        """Return what is said of a question that cannot be answered."""
        answer = self.post(word, body)
        assert answer.status == status, (answer.status, answer.text)
        read: dict[str, Any] = json.loads(answer.text)
        return read
