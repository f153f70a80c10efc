"""Each file in saker/ is one person and what the law gives at different times; see CONTRIBUTING.md."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import trygdekart as tk
from trygdekart.case import Sak

ROOT = Path(__file__).parents[2]


def prover() -> list[Any]:
    out = []
    for path in sorted((Path(__file__).parent / "saker").glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for prove in data["prover"]:
            out.append(pytest.param(data["sak"], prove, id=f"{path.stem}: {prove['navn']}"))
    return out


@pytest.mark.parametrize(("sak", "prove"), prover())
def test_loven_gir_dette(sak: Any, prove: dict[str, Any]) -> None:
    tid = prove["tid"]
    lov = tk.lov(tid if isinstance(tid, int) else str(tid), prove.get("kjent"))
    case = Sak.les(ROOT / sak) if isinstance(sak, str) else Sak.fra_data(sak)
    case = case.med(lov.verk, prove.get("sett", {}))
    svar = lov.beregn_rett(case.verdier, tuple(prove["forvent"]))
    for navn, ventet in prove["forvent"].items():
        if isinstance(ventet, str):
            assert svar[navn] is (ventet == "ja"), navn
        elif isinstance(ventet, date):
            assert date.fromordinal(int(svar[navn])) == ventet, navn
        else:
            assert svar[navn] == pytest.approx(ventet, abs=0.005 if ventet > 10 else 1e-8), navn
