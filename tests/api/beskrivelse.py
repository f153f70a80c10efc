"""schemathesis on the description of the API: all that it allows, and much that it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from trygdekart.api.openapi import document


def only_503_is_a_5xx(ctx: Any, response: Any, case: schemathesis.Case) -> None:
    """A busy machine may say that there is no time now, as the description has it; nothing else of 5xx."""
    if response.status_code != 503:
        not_a_server_error(ctx, response, case)


CHECKS = [
    only_503_is_a_5xx,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    unsupported_method,
]
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


def operations() -> Iterator[Any]:
    """Yield each operation of the description."""
    for found in schemathesis.openapi.from_dict(document()).get_all_operations():
        yield found.ok()


def ask(operation: Any, mode: GenerationMode, address: str, most: int) -> int:
    """Ask so many questions at most of one operation; return how many. A failure names what is off."""
    asked = 0

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=most,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def each(case: schemathesis.Case) -> None:
        nonlocal asked
        asked += 1
        case.call_and_validate(base_url=address.rstrip("/"), checks=CHECKS, timeout=60)

    each()
    return asked
