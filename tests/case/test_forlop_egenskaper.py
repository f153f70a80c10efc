"""What holds for every course: the borders between schemes, death and birth, the past, and the order."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trygdekart.case.forlop import Forlop, forlop
from trygdekart.engine.law import bind

from .forlop_saker import HELT_MED, VERK, kjor, sak
from .test_forlop import KJEDE

FEW = settings(max_examples=8, suppress_health_check=list(HealthCheck))
GRADER = st.sampled_from([50, 60, 75, 100])
ENDE = "2032-12-31"


@st.composite
def liv(draw: st.DrawFn) -> dict[str, Any]:
    """A life with some of: work, sickness, AAP, uføretrygd, a job beside it, death."""
    syk = draw(st.dates(date(2022, 1, 3), date(2024, 6, 28)))
    varer = draw(st.integers(10, 420))
    grad = draw(GRADER)
    lonn = draw(st.integers(60_000, 900_000))
    fakta = dict(KJEDE) | {
        "arbeid_lonn": [{"fra": "2020-01-01", "til": ENDE, "verdi": lonn}],
        "sykepenger_sykmeldingsgrad": [
            {"fra": str(syk), "til": str(syk + timedelta(days=varer)), "verdi": grad}
        ],
        "sykepenger_inntekt": lonn,
        "aap_nedsatt_dato": str(syk),
    }
    fra = draw(st.dates(syk, date(2027, 6, 1)))
    fakta["aap_rettighetstype"] = [{"fra": str(fra), "verdi": "bistandsbehov"}]
    ufor = draw(st.dates(syk, date(2029, 1, 1))).replace(day=1)
    fakta["uforetrygd_uforegrad"] = [{"fra": str(ufor), "verdi": draw(GRADER) // 5 * 5}]
    fakta["uforetrygd_innvilget_fra"] = str(ufor)
    fakta["uforetrygd_uforetidspunkt"] = str(ufor)
    fakta["uforetrygd_ieu_fastsatt"] = 0
    for name in draw(st.sets(st.sampled_from(["aap", "uforetrygd", "sykepenger_sykmeldingsgrad"]))):
        fakta = {k: v for k, v in fakta.items() if not k.startswith(name)}
    if draw(st.booleans()):
        fakta["sykepenger_dodsdato"] = str(draw(st.dates(date(2022, 6, 1), date(2031, 1, 1))))
    return fakta


def _days(f: Forlop) -> list[date]:
    edges = {
        d for p in f.perioder for d in (p.fra, p.til, p.fra - timedelta(days=1), p.til + timedelta(days=1))
    }
    return sorted(d for d in edges if f.fra <= d <= f.til)


@FEW
@given(liv())
def test_ingen_dag_har_mer_enn_det_paragrafen_tillater(fakta: dict[str, Any]) -> None:
    f = kjor(fakta, til=ENDE)
    for dag in _days(f):
        her = f.pa(dag)
        ordninger = [p.ordning for p in her]
        for ordning in ("aap", "uforetrygd", "alderspensjon", "lonn"):
            assert ordninger.count(ordning) <= 1, (dag, ordning)
        helt_ufor = any(p.ordning == "uforetrygd" and (p.grad or 0) >= 1 for p in her)
        assert not ("aap" in ordninger and helt_ufor), "AAP og full uføretrygd samme dag"
        assert not ("aap" in ordninger and "sykepenger" in ordninger), "AAP og sykepenger samme dag"
        per_dag = [p for p in her if p.ordning in ("sykepenger", "arbeidsgiverperiode") and p.dager]
        tak = bind(VERK, dag).beregn_rett({}, ("grunnbelop",))["grunnbelop"] * 6 / 260 + 1
        assert sum(p.belop.hoyest for p in per_dag if p.belop) <= tak
        assert "uforetrygd" not in ordninger or "alderspensjon" not in ordninger


@FEW
@given(liv())
def test_ingenting_betales_etter_dodsfall_eller_for_fodselen(fakta: dict[str, Any]) -> None:
    f = kjor(fakta, til=ENDE)
    born, dead = date.fromisoformat(fakta["fodselsdato"]), fakta.get("sykepenger_dodsdato")
    assert all(p.fra >= born and p.fra <= p.til for p in f.perioder)
    if dead is not None:
        assert all(str(p.til) <= dead for p in f.perioder)
        assert all(a.for_skatt.hoyest == 0 for a in f.ar if a.ar > int(dead[:4]))


@FEW
@given(liv(), st.integers(1, 100_000))
def test_en_krone_mer_i_framtiden_endrer_aldri_fortiden(fakta: dict[str, Any], mer: int) -> None:
    f = kjor(fakta, til=ENDE)
    lonn = fakta["arbeid_lonn"][0]
    senere = fakta | {
        "arbeid_lonn": [
            lonn | {"til": "2029-12-31"},
            {"fra": "2030-01-01", "til": ENDE, "verdi": lonn["verdi"] + mer},
        ]
    }
    g = kjor(senere, til=ENDE)
    assert [a for a in f.ar if a.ar < 2030] == [a for a in g.ar if a.ar < 2030] or _amounts(
        f, 2030
    ) == _amounts(g, 2030)


def _amounts(f: Forlop, before: int) -> list[Any]:
    return [(a.ar, a.for_skatt, a.skatt, a.etter_skatt) for a in f.ar if a.ar < before]


def _paid(f: Forlop, before: int) -> list[Any]:
    return [(p.ordning, p.fra, p.belop) for p in f.perioder if p.fra.year < before]


@FEW
@given(liv(), st.randoms(use_true_random=False))
def test_rekkefolgen_av_fakta_betyr_ingenting(fakta: dict[str, Any], rnd: random.Random) -> None:
    names = list(fakta)
    rnd.shuffle(names)
    assert kjor(fakta, til=ENDE).data() == kjor({n: fakta[n] for n in names}, til=ENDE).data()


@FEW
@given(liv(), st.data())
def test_hver_dag_i_perioden_har_belopet_sitt(fakta: dict[str, Any], data: st.DataObject) -> None:
    """A period is found from its ends; any day in it, asked for by itself, has the same amount."""
    case = sak(fakta)
    f = forlop(VERK, case, date.fromisoformat(ENDE), med_grener=False)
    own = [p for p in f.perioder if p.ordning in ("aap", "uforetrygd", "alderspensjon") and p.belop]
    if not own:
        return
    p = data.draw(st.sampled_from(own))
    dag = p.fra + timedelta(days=data.draw(st.integers(0, (p.til - p.fra).days)))
    svar = bind(VERK, dag).beregn_rett({**case.verdier, **p.hvorfor.gitt}, (p.hvorfor.navn,))
    assert p.belop is not None and abs(float(svar[p.hvorfor.navn]) - p.belop.lavest) < 0.005


@FEW
@given(st.integers(0, 150_000), st.integers(0, 150_000))
def test_mer_lonn_ved_siden_av_gir_aldri_mer_uforetrygd(a: int, b: int) -> None:
    lite, mye = sorted((a, b))
    ut = []
    for lonn in (lite, mye):
        f = kjor(
            HELT_MED
            | {
                "uforetrygd_vta": False,
                "arbeid_lonn": [{"fra": "2024-01-01", "til": "2025-12-31", "verdi": lonn}],
            },
            til="2025-12-31",
        )
        ut.append(next(p.belop.lavest for p in f.ar[-1].poster if p.ordning == "uforetrygd" and p.belop))
    assert ut[0] >= ut[1]
