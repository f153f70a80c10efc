"""Whatever number of the law is asked for, with almost nothing said, the answer is on its form."""

from __future__ import annotations

import json

import pytest
from pydantic import TypeAdapter

from tests.mengde import mengde
from trygdekart.api.replies import Gren
from trygdekart.case.svar_data import answer_json
from trygdekart.engine.errors import InputFault
from trygdekart.engine.law import bind
from trygdekart.law import lovverk

NAMES = sorted(lovverk().names())
# A table with a hole in a row, and one of the tables of rates, always.
ALWAYS = ("afp_offentlig_etter_hvert", "alderspensjon_uttaksgrader")
BRANCH = TypeAdapter(Gren)


@pytest.mark.parametrize("when", ["2026-06-01", 2025])
def test_each_number_of_the_law_asked_for_by_itself(when: str | int) -> None:
    law, answered = bind(lovverk(), when), 0
    for name in (*NAMES[:: mengde(9, 1)], *ALWAYS):
        try:
            svar = law.beregn_rett({"fodselsdato": 715_000}, (name,))
        except InputFault:
            continue
        data = json.loads(json.dumps(answer_json(svar), allow_nan=False))
        for branch in data["svar"]:
            BRANCH.validate_python(branch)
        unknown = data["tall"][name]["status"] in ("ukjent", "ma_vurderes")
        assert not unknown or data["mangler"] or name in law.verk.fakta, name
        answered += 1
    assert answered > len(NAMES) // mengde(18, 2)
