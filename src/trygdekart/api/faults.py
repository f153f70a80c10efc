"""What is wrong with a question: the field, the reason and what to do, in Norwegian and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.errors import InputFault, nearest, shown
from .english import english

SCHEMA = "trygdekart-feil/1"

# What the server refuses before it has read a question: field, reason and remedy by status.
BY_STATUS: Mapping[int, tuple[str, str, str]] = {
    400: ("body", "forespørselen kan ikke leses", "se /api/docs"),
    403: ("Origin", "forespørselen kommer fra en annen side", "spør fra et program på denne maskinen"),
    404: ("adresse", "adressen finnes ikke", "se /api/docs"),
    405: ("metode", "adressen tar ikke denne metoden", "se /api/docs"),
    408: ("body", "innholdet kom ikke fram i tide", "send det på nytt"),
    413: ("body", "innholdet er for stort", "ta bort det som ikke er fakta"),
    414: ("adresse", "adressen er for lang", "kort den ned"),
    415: ("Content-Type", "innholdet er ikke JSON", "send application/json i UTF-8"),
    421: ("Host", "navnet hører ikke til denne maskinen", "bruk 127.0.0.1 eller localhost"),
    500: ("tjenesten", "noe gikk galt hos oss", "prøv igjen, eller meld fra"),
    503: ("tjenesten", "utregningen tok for lang tid", "gjør saken mindre, eller prøv igjen"),
}


class Refused(Exception):
    """A question that is answered with a status and nothing else."""

    def __init__(self, status: int, headers: Mapping[str, str] | None = None) -> None:
        self.status = status
        self.headers = dict(headers or {})
        super().__init__(status)


def fault_data(field: str, reason: str, remedy: str) -> dict[str, Any]:
    """Return a fault as JSON values (schema trygdekart-feil/1); `reason` and `remedy` are Norwegian."""
    return {
        "skjema": SCHEMA,
        "felt": field,
        "grunn": {"nb": reason, "en": english(reason)},
        "rad": {"nb": remedy, "en": english(remedy)},
    }


def of_status(status: int) -> dict[str, Any]:
    """Return the fault of a status; one we have no words for is told as 400 is."""
    return fault_data(*BY_STATUS.get(status, BY_STATUS[400]))


def of_input(fault: InputFault) -> dict[str, Any]:
    """Return the fault of a question that cannot be answered."""
    return fault_data(fault.field, fault.reason, fault.remedy)


def of_form(found: Mapping[str, Any], names: Mapping[str, Any]) -> InputFault:
    """Return the first fault that pydantic found; `names` are the fields that the form has."""
    path = [str(part) for part in found["loc"] if not isinstance(part, int)]
    kind = str(found["type"])
    field = ".".join(path) or "body"
    if kind == "extra_forbidden":
        own = [*names, "skjema", "merknad", "fakta", "gitt"] if path[:1] == ["sak"] else list(names)
        hint = nearest(path[-1], own) or f"feltene er {', '.join(names)}"
        return InputFault(_letters(path[-1]), "feltet er ukjent", hint)
    if kind == "missing":
        return InputFault(field, "feltet mangler", "ta det med")
    if kind == "literal_error":
        allowed = str(found["ctx"]["expected"]).replace("'", "").replace(" or ", " eller ")
        return InputFault(field, "verdien er ikke en av dem vi kjenner", f"skriv {allowed}")
    reason, remedy = KINDS.get(kind, ("verdien er av feil slag", "se /api/docs"))
    return InputFault(field, reason, remedy)


KINDS: Mapping[str, tuple[str, str]] = {
    "string_type": ("verdien er ikke tekst", "sett den i anførselstegn"),
    "string_pattern_mismatch": ("datoen kan ikke leses", "skriv ÅÅÅÅ-MM-DD"),
    "string_too_long": ("teksten er for lang", "kort den ned"),
    "string_too_short": ("teksten er tom", "skriv et navn"),
    "bool_type": ("verdien er ikke sann eller usann", "skriv true eller false"),
    "int_type": ("verdien er ikke et helt tall", "skriv et helt tall"),
    "greater_than_equal": ("tallet er for lite", "se /api/docs"),
    "less_than_equal": ("tallet er for stort", "se /api/docs"),
    "dict_type": ("verdien er ikke et objekt", "skriv navn og verdi i krøllparenteser"),
    "model_type": ("verdien er ikke et objekt", "skriv navn og verdi i krøllparenteser"),
    "list_type": ("verdien er ikke en liste", "skriv navnene i hakeparenteser"),
    "too_long": ("lista er for lang", "ta bort noen"),
    "too_short": ("lista er tom", "ta med ett navn"),
}


def _letters(key: str) -> str:
    """Return a key for a message; letters only, so that no value typed as a key is repeated."""
    kept = "".join(c if c.isalpha() or c in "_ " else "·" for c in shown(key))
    return kept or "felt"
