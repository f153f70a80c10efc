"""schemathesis: no 5xx, and no answer off its schema."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis.errors import Unsatisfiable
from schemathesis.generation import GenerationMode

from tests.api.beskrivelse import MODES, ask, operations
from tests.web.nettsted import Server

FEW = 20  # tests/bench/api.py asks more


@pytest.mark.parametrize("mode", MODES, ids=lambda m: m.value)
@pytest.mark.parametrize("operation", tuple(operations()), ids=lambda o: o.path.rpartition("/")[2])
def test_no_5xx_and_no_answer_off_its_schema(server: Server, operation: Any, mode: GenerationMode) -> None:
    try:
        asked = ask(operation, mode, server.address, FEW)
    except Unsatisfiable:
        pytest.skip("there is no question of that kind")
    assert asked >= FEW / 2
