"""A reform over the synthetic country, begun, watched, stopped and read from the pages."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.nettsted import Besokende, Server, started
from trygdekart.web import population
from trygdekart.web.pages_population import _row
from trygdekart.web.reform import trial_of

PATIENCE = 600.0
ADDRESS = "/befolkning/forslag-4-4?b.tillegget=fjernes"


@pytest.fixture(scope="module")
def tjener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("folk")
    with started(cwd=folder, env={"TRYGDEKART_BEFOLKNING": str(folder / "folk")}) as running:
        yield running


def test_a_reform_is_run_stopped_and_gone_on_with(tjener: Server) -> None:
    gjest = Besokende(tjener.port)
    page = gjest.get(ADDRESS)
    assert "Regn for hele landet" in page.side.main.text and "refresh" not in page.headers
    begun = gjest.post(ADDRESS, {"hva": "kjor"})
    assert begun.headers["refresh"] and "Stopp" in begun.side.main.text
    assert [e for e in begun.side.main.walk() if e.attrs.get("role") == "status"]
    other = gjest.get("/befolkning/avtrapping-fri-0-1g")
    assert "En annen utregning er i gang." in other.side.main.text
    stopped = gjest.post(ADDRESS, {"hva": "stopp"})
    assert "Stoppet." in stopped.side.main.text and "refresh" not in stopped.headers
    answer = gjest.post(ADDRESS, {"hva": "kjor"})
    end = time.monotonic() + PATIENCE
    while "refresh" in answer.headers and time.monotonic() < end:
        time.sleep(1)
        answer = gjest.get(ADDRESS)
    rows = {r[0]: r for r in answer.side.rows("Landet i alt")}
    assert any(r[3].startswith("−") for r in rows.values() if len(r) > 4), rows
    for tab in ("budsjett", "fordeling", "hvem", "arbeid", "usikkerhet", "validering"):
        shown = gjest.get(ADDRESS.replace("?", f"/{tab}?"))
        assert shown.status == 200, tab
        assert shown.side.main.all("table") or tab == "validering", tab
    total = next(a for a in answer.side.main.all("a") if "/hvorfor/i_alt/" in a.attrs["href"])
    why = gjest.get(total.attrs["href"]).side.main
    change = next(iter(rows.values()))[3]
    assert f"= {change} millioner kroner" in why.seen and "§ 12-13" in why.text
    assert "pluss eller minus" in why.seen and "Hver person står for 500 i landet" in why.seen
    for wrong in ("i_alt/999", "finnes_ikke/0"):
        assert gjest.get(ADDRESS.replace("?", f"/hvorfor/{wrong}?")).status == 404
    csv = gjest.get(ADDRESS.replace("?", "/tabeller.csv?"))
    assert csv.status == 200 and csv.text.startswith("tabell,rad,ar,personer")


def test_what_is_not_chosen_leads_to_the_choices(tjener: Server) -> None:
    gjest = Besokende(tjener.port)
    assert "Velg først:" in gjest.get("/befolkning/forslag-3-2").side.main.text
    assert gjest.get("/befolkning/finnes-ikke").status == 404


def test_a_run_of_other_code_or_another_law_is_another_run(monkeypatch: pytest.MonkeyPatch) -> None:
    trial = trial_of("forslag-4-4", {"b.tillegget": "fjernes"})
    key = population.Runs().of(trial).key
    assert population.Runs().of(trial).key == key
    monkeypatch.setattr(population, "made_by", lambda: "an older version")
    assert population.Runs().of(trial).key != key


def test_the_server_loads_no_numpy() -> None:
    code = "import sys; from trygdekart.web.app import make_app; make_app(); print('numpy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ran.stdout.strip() == "False", ran.stderr


def test_a_cell_of_few_persons_holds_no_number() -> None:
    none = dict.fromkeys(("for", "etter", "endring", "personer", "vinnere", "tapere"))
    row = _row({"navn": "Stat", "skjult": True, **none})
    assert row.pop("skjult") and row.pop("navn") == "Stat" and set(row.values()) == {""}
