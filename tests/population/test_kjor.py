"""A run over a population: the same numbers as for single persons, however it is split or stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.cli.hjelp import COMMAND, assert_one_sentence, run
from trygdekart.case.reformvirkning import sykepengeposter
from trygdekart.engine.errors import InputFault, ReformConflict
from trygdekart.engine.law import bind
from trygdekart.law import LOVDATA, lovverk
from trygdekart.population import arrow, kjor_del
from trygdekart.population.kjor import kjor
from trygdekart.population.kjor_del import Oppgave, Scenario, personer, regn
from trygdekart.population.kjor_lov import Lovar
from trygdekart.population.kjor_resultat import FEWEST, Resultat
from trygdekart.population.kjor_skriv import som_json
from trygdekart.population.kjor_spenn import spenn
from trygdekart.population.skyver import Skyver
from trygdekart.reform import Valgt, hent
from trygdekart.timeline import Tidslinje

from . import tilfeldig

AR = 2025
N = 3000
FORSLAG = Valgt.av(hent("3.2"), {"delen-er-av": "uavkortet"})
TILLEGG = Valgt.av(hent("4.4"), {"tillegget": "fjernes"})


@pytest.fixture(scope="module")
def fil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("folk") / "p.parquet"
    tilfeldig.skriv(path, N)
    return path


@pytest.fixture(scope="module")
def regnet(fil: Path) -> tuple[Any, dict[str, Any]]:
    task = Oppgave(str(fil), 0, 0, N, AR, LOVDATA, (Scenario("lov"),), "")
    p, _ = personer(task)
    return p, regn(Lovar(lovverk(), LOVDATA, AR), p, {})


@pytest.fixture(scope="module")
def pakke(fil: Path) -> Resultat:
    return kjor(fil, AR, [FORSLAG, TILLEGG], fordel=True, arbeidere=1)


def numbers(r: Resultat) -> Any:
    data = som_json([r])["ar"][0]
    return {k: data[k] for k in ("tabeller", "gini", "mottakere", "bidrag")}


# --- the same as one person ----------------------------------------------------------------------


def test_uforetrygd_of_a_person_is_what_the_traced_rules_give(regnet: Any) -> None:
    p, found = regnet
    lov = bind(lovverk(), AR, LOVDATA)
    who = [i for i in np.flatnonzero(found["uforetrygd"]) if p.felt["uforetrygd_innvilget_fra"][i] < p.fra]
    wage = found["lonn"] + found["sykepenger"]
    for i in who[:12]:
        onset, base = int(p.felt["uforetrygd_uforetidspunkt"][i]), p.felt["uforetrygd_grunnlag_per_ar"][i]
        g = lov.verk.satser["grunnbelop"]
        then = g.on(date.fromordinal(onset), LOVDATA).verdi
        line = [
            (
                date(AR, a, 1),
                date(AR, b, 30 if b == 4 else 31),
                base * g.on(date(AR, a, 1), LOVDATA).verdi / then,
            )
            for a, b in ((1, 4), (5, 12))
        ]
        case = {
            "fodselsdato": int(p.felt["fodselsdato"][i]),
            "sivilstand": int(p.sivilstand[i]),
            "uforetrygd_grunnlag_per_ar": Tidslinje.av(line),
            "uforetrygd_inntekt": wage[i] / 100,
            "uforetrygd_uforetidspunkt": onset,
            "uforetrygd_innvilget_fra": int(p.felt["uforetrygd_innvilget_fra"][i]),
            "uforetrygd_skadeinntekt_g": 0.0,
            "uforetrygd_yrkesskadegrad": 0.0,
            "uforetrygd_arbeidsforsok": False,
            **{
                n: p.felt[n][i].item()
                for n in (
                    "uforetrygd_uforegrad",
                    "uforetrygd_ung_ufor",
                    "uforetrygd_omregnet_2015",
                    "uforetrygd_vta",
                    "uforetrygd_trygdetid",
                    "uforetrygd_ifu_fastsatt",
                    "uforetrygd_ieu_fastsatt",
                )
            },
        }
        answer = lov.beregn_rett(case, ("uforetrygd_etter_reduksjon",))
        assert found["uforetrygd"][i] / 100 == pytest.approx(answer["uforetrygd_etter_reduksjon"], abs=0.01)


def test_sickness_benefit_of_a_person_is_what_is_counted_and_paid_day_by_day(regnet: Any) -> None:
    p, found = regnet
    spells, lov = p.lister["syk_fra"], bind(lovverk(), date(AR, 12, 31), LOVDATA)
    tried = 0
    for i in np.flatnonzero(p.felt["sektor"] < 4):
        a, b = spells.start[i], spells.start[i + 1]
        lines = [p.lister[n].verdier[a:b] for n in ("syk_fra", "syk_til", "syk_grad")]
        if a == b or lines[0].min() < p.fra or lines[1].max() > p.til:
            continue
        grade = Tidslinje.av(
            (date.fromordinal(int(f)), date.fromordinal(int(t)), int(g) / 100)
            for f, t, g in zip(*lines, strict=True)
        )
        case = {
            "fodselsdato": int(p.felt["fodselsdato"][i]),
            "sykepenger_gruppe": 1,
            "sykepenger_forsikring": 0,
            "sykepenger_rett": p.felt[f"arbeid_arslonn_{AR}"][i] > 70_000,
            "sykepenger_inntekt": float(p.felt[f"arbeid_arslonn_{AR}"][i]),
            "sykepenger_refusjon_krav": 0.0,
            "sykepenger_sykmeldingsgrad": grade,
        }
        (paid,) = [x.for_ for x in sykepengeposter(lov, lov, case) if x.navn == "fra_nav"]
        assert found["sykepenger"][i] / 100 == pytest.approx(paid, abs=0.5), i
        tried += 1
        if tried == 12:
            break
    assert tried == 12


def test_tax_of_a_person_is_what_the_traced_rules_give(regnet: Any) -> None:
    p, found = regnet
    lov = bind(lovverk(), AR, LOVDATA)
    for i in range(0, N, 300):
        case = {
            "fodselsdato": int(p.felt["fodselsdato"][i]),
            "skatt_lonn": found["lonn"][i] / 100,
            "skatt_sykepenger": found["sykepenger"][i] / 100,
            "skatt_andre_ytelser": found["aap"][i] / 100,
            "skatt_uforetrygd": found["uforetrygd"][i] / 100,
        }
        assert found["skatt"][i] / 100 == pytest.approx(
            lov.beregn_rett(case, ("skatt",))["skatt"], abs=0.02
        )


def test_aap_is_paid_only_in_the_spell_and_is_some_thousand_kroner_a_week(regnet: Any) -> None:
    _, found = regnet
    has = found["aapdager"] > 0
    per_day = found["aap"][has] / found["aapdager"][has] / 100
    assert has.any() and (found["aap"][~has] == 0).all()
    assert per_day.max() < 3000 and per_day.mean() > 500


# --- however it is split --------------------------------------------------------------------------


def test_two_workers_and_small_parts_give_the_same_to_the_last_ore(
    fil: Path, pakke: Resultat, tmp_path: Path
) -> None:
    split = kjor(
        fil,
        AR,
        [FORSLAG, TILLEGG],
        fordel=True,
        arbeidere=2,
        personer_per_del=1300,
        mappe=tmp_path,
    )
    assert numbers(split) == numbers(pakke)
    assert len(list(tmp_path.glob("deler-*/del-*.parquet"))) == 3


def test_the_law_in_force_is_the_same_beside_a_reform_and_after_it(fil: Path, pakke: Resultat) -> None:
    alone = kjor(fil, AR, spenn=False, arbeidere=1)
    for row, other in zip(alone.betalere(), pakke.betalere(), strict=True):
        assert row.for_ is not None and other.for_ is not None
        assert row.for_.verdi == other.for_.verdi


def test_a_package_is_split_so_that_the_parts_add_to_the_whole(pakke: Resultat) -> None:
    parts = pakke.bidrag()["Inntekt etter skatt"]
    assert sum(parts.values()) == pytest.approx(pakke.endring("netto").verdi)
    assert parts["forslag-3-2"] < 0 and parts["forslag-4-4"] < 0


def test_what_a_reform_changes_is_paid_by_someone(pakke: Resultat) -> None:
    change = {
        m: pakke.endring(m).verdi
        for m in ("folketrygden", "arbeidsgiverdel", "skatt", "netto", "uforetrygd")
    }
    gross = pakke.endring("sykepenger").verdi + change["uforetrygd"]
    assert change["folketrygden"] == pytest.approx(gross - change["arbeidsgiverdel"])
    assert change["netto"] == pytest.approx(gross - change["skatt"], rel=0.001)


def test_low_and_high_hold_the_figure_between_them(pakke: Resultat) -> None:
    total = pakke.endring("folketrygdens_sykepenger")
    assert total.lav < total.verdi <= total.hoy and total.feil > 0


def test_the_law_in_force_has_its_own_low_and_high_beside_a_reform(pakke: Resultat) -> None:
    total = pakke.tall("uforetrygd")
    assert total.lav <= total.verdi <= total.hoy and total.lav < total.hoy and total.feil > 0
    said = list(spenn(pakke))
    assert any(line.startswith("Gjeldende lov, ") for line in said)
    assert any(line.startswith("Reformen forslag-3-2") for line in said)


def test_how_far_the_model_may_be_off_is_only_around_persons_it_has_drawn(pakke: Resultat) -> None:
    assert pakke.tall("aap").modell is None
    assert not any(line.startswith("Modellfeil") for line in spenn(pakke))
    drawn = replace(pakke, om={**pakke.om, "fro": 1})
    assert any(line.startswith("Modellfeil") for line in spenn(drawn))
    rows = {r.navn: r for r in (*drawn.i_alt(), *drawn.budsjett(), *drawn.bestand_og_nye())}
    post = rows["Kap. 2650 Sykepenger, post 71 Sykepenger for selvstendige"].for_
    benefit, stock = rows["Arbeidsavklaringspenger"].for_, rows["Arbeidsavklaringspenger – bestand"].for_
    assert post and benefit and stock and rows["Inntekt etter skatt"].for_
    assert post.modell and benefit.modell_lav and benefit.modell_hoy
    assert benefit.modell_lav < benefit.verdi < benefit.modell_hoy
    assert stock.modell is None and rows["Inntekt etter skatt"].for_.modell is None
    held = {r["navn"]: r for r in som_json([drawn])["ar"][0]["tabeller"]["budsjett"]}
    assert all(r["skjult"] or r["endring"]["modell_hoy"] is not None for r in held.values())


def test_stock_and_inflow_add_to_each_benefit_and_inflow_began_in_the_year(
    pakke: Resultat, regnet: Any
) -> None:
    rows = pakke.bestand_og_nye()
    # So few are new on uføretrygd in this file that they are hidden.
    assert rows[5].for_ is None
    for i, benefit in enumerate(("sykepenger", "aap")):
        both = [r.for_.verdi for r in rows[2 * i : 2 * i + 2] if r.for_ is not None]
        assert len(both) == 2 and min(both) > 0
        assert sum(both) == pytest.approx(pakke.tall(benefit).verdi)
    p, _ = regnet
    new = kjor_del.grupper(p)["tilgang_aap"]
    first = p.lister["aap_fra"]
    for i in np.flatnonzero(np.diff(first.start) == 1):
        assert bool(new[i]) == (first.verdier[first.start[i]] >= p.fra) or (
            p.lister["aap_til"].verdier[first.start[i]] < p.fra
        )


def test_few_persons_are_hidden(pakke: Resultat) -> None:
    counts = {k: c.n for k, c in pakke.summer.celler.items() if k[0] == 0 and k[1] == "netto"}
    for dim, rows in pakke.fordelinger().items():
        codes = sorted(c for d, c in pakke.summer.gruppe if d == dim)
        for code, row in zip(codes, rows, strict=True):
            few = 0 < counts[(0, "netto", dim, code)] < FEWEST
            assert (row.for_ is None) == few, (dim, code)


def test_only_newcomers_change_less_than_all(fil: Path) -> None:
    late = Valgt.av(hent("4.4"), {"tillegget": "fjernes"}, date(AR - 1, 1, 1))
    every = kjor(fil, AR, [late], spenn=False, arbeidere=1).endring("uforetrygd").verdi
    new = kjor(fil, AR, [late], spenn=False, nye=True, arbeidere=1).endring("uforetrygd").verdi
    assert every < new <= 0


# --- stopped, damaged, full -----------------------------------------------------------------------


def test_killed_and_resumed_it_is_the_same(fil: Path, tmp_path: Path) -> None:
    whole = kjor(fil, AR, spenn=False, arbeidere=1, personer_per_del=400)
    code = (
        "from trygdekart.population.kjor import kjor\n"
        f"kjor({str(fil)!r}, {AR}, spenn=False, arbeidere=1, personer_per_del=400,\n"
        f"     mappe={str(tmp_path)!r})\n"
    )
    for parts in (1, 3, 6):
        process = subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        limit = time.monotonic() + 120
        while len(list(tmp_path.glob("deler-*/del-*.parquet"))) < parts and process.poll() is None:
            assert time.monotonic() < limit
            time.sleep(0.01)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
    resumed = kjor(fil, AR, spenn=False, arbeidere=1, personer_per_del=400, mappe=tmp_path)
    assert numbers(resumed) == numbers(whole)


def test_a_full_disk_is_one_sentence_and_what_was_done_is_kept(
    fil: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = arrow.pq.ParquetWriter, []

    def full(where: Any, *args: Any, **how: Any) -> Any:
        calls.append(where)
        if len(calls) > 2:
            Path(where).write_bytes(b"halv")
            raise OSError(28, "No space left on device")
        return real(where, *args, **how)

    monkeypatch.setattr(arrow.pq, "ParquetWriter", full)
    with pytest.raises(InputFault, match="disken er full"):
        kjor(fil, AR, spenn=False, arbeidere=1, personer_per_del=1000, mappe=tmp_path)
    monkeypatch.setattr(arrow.pq, "ParquetWriter", real)
    kept = sorted(p.name for p in tmp_path.rglob("*") if p.is_file())
    assert len(kept) == 2 and all(name.startswith("del-") for name in kept)
    assert numbers(
        kjor(fil, AR, spenn=False, arbeidere=1, personer_per_del=1000, mappe=tmp_path)
    ) == numbers(kjor(fil, AR, spenn=False, arbeidere=1))


def test_a_year_outside_the_file_is_one_sentence(fil: Path) -> None:
    with pytest.raises(InputFault, match="året 2031 er ikke i fila"):
        kjor(fil, 2031, arbeidere=1)


def test_two_reforms_of_one_name_and_date_are_refused_before_anything_is_run(
    fil: Path, tmp_path: Path
) -> None:
    with pytest.raises(
        ReformConflict, match=r"forslag-3-2.*arbeidsgiverandel-2006|arbeidsgiverandel-2006.*forslag-3-2"
    ):
        kjor(
            fil,
            AR,
            [FORSLAG, Valgt.av(hent("arbeidsgiverandel-2006"), {}, FORSLAG.gjelder_fra)],
            mappe=tmp_path,
        )
    assert not list(tmp_path.iterdir())


# --- the command ----------------------------------------------------------------------------------


def test_the_command_writes_every_form_and_the_report_stands_alone(fil: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(COMMAND, "befolkning", "kjor", fil, "--reform", "3.2", "--bryter", "delen-er-av=redusert"),
            *("--uten-spenn", "--arbeidere", "1", "--ut", tmp_path / "ut"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Kap. 2650 Sykepenger, post 70" in done.stdout and "Bare den mekaniske virkningen" in done.stdout
    names = {p.name for p in (tmp_path / "ut").iterdir() if p.is_file()}
    assert names == {"resultat.json", "resultat.csv", "resultat.parquet", "rapport.html"}
    page = (tmp_path / "ut" / "rapport.html").read_text(encoding="utf-8")
    assert '<html lang="nb">' in page and "<svg" in page and "<caption>" in page
    links = [part for part in page.split('"') if part.startswith(("http://", "https://"))]
    assert all("w3.org" in link for link in links)


def test_the_seam_is_a_plain_function_of_a_task(fil: Path, tmp_path: Path) -> None:
    task = Oppgave(str(fil), 0, 0, 500, AR, LOVDATA, (Scenario("lov"),), str(tmp_path / "del.parquet"))
    assert kjor_del.regn_del(task) == task.ut and Path(task.ut).is_file()


def test_a_year_that_is_not_in_the_file_is_one_sentence_in_every_command(fil: Path) -> None:
    for word in ("kjor", "vis"):
        for year in ("1990", "2040"):
            done = run("befolkning", word, str(fil), "--ar", year)
            assert f"året {year} er ikke i fila" in assert_one_sentence(done), word
    with pytest.raises(InputFault, match="året 1990 er ikke i fila"):
        Skyver(fil, 1990)


def test_a_reform_that_changes_no_rule_is_refused_and_not_shown_as_nothing(fil: Path) -> None:
    words = "«forslag-2-2» endrer ingen regel som kan regnes, så virkningen er ukjent"
    country = run("befolkning", "kjor", str(fil), "--reform", "forslag-2-2")
    person = run("reform", "analyser", "examples/helt_med.yaml", "--reform", "forslag-2-2")
    named = run(
        "reform", "analyser", "examples/helt_med.yaml", "--reform", "2.2", "--tall", "uforetrygd_per_ar"
    )
    for done in (country, person, named):
        assert words in assert_one_sentence(done)
    unchosen = Valgt.av(hent("3.1"))
    with pytest.raises(InputFault, match="normert-varighet"):
        kjor(fil, AR, [FORSLAG, unchosen])
    with pytest.raises(InputFault, match="normert-varighet"):
        Skyver(fil, AR).summer([unchosen])
