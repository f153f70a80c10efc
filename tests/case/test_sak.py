"""The case file: what it holds, how it changes over time, and that its form changes nothing."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest
import yaml

import trygdekart as tk
from trygdekart.case import Sak
from trygdekart.engine.errors import InputFault
from trygdekart.engine.receipt import receipt
from trygdekart.engine.unknown import Unknown
from trygdekart.law import lovverk
from trygdekart.timeline import Tidslinje

FACTS: dict[str, Any] = {
    "fodselsdato": date(1990, 3, 1),
    "sivilstand": "enslig",
    "uforetrygd_uforegrad": 100,
    "uforetrygd_uforetidspunkt": date(2008, 4, 1),
    "uforetrygd_innvilget_fra": date(2008, 4, 1),
    "uforetrygd_omregnet_2015": "ja",
    "uforetrygd_ung_ufor": "ja",
    "uforetrygd_vta": "nei",
    "uforetrygd_trygdetid": 40,
    "uforetrygd_grunnlag_per_ar": 0,
    "uforetrygd_ifu_fastsatt": 0,
    "arbeid_timer": 1695,
    "arbeid_timelonn": 32,
}
HALF_FROM_JULY = [
    {"fra": date(2015, 1, 1), "til": date(2020, 6, 30), "verdi": 100},
    {"fra": date(2020, 7, 1), "verdi": 50},
]


def sak(gitt: dict[str, Any] | None = None, **fakta: Any) -> Sak:
    data = {"skjema": "trygdekart-sak/1", "fakta": {**FACTS, **fakta}}
    return Sak.fra_data({**data, "gitt": gitt} if gitt else data)


def tall(case: Sak, when: str | int, name: str) -> Any:
    return tk.lov(when).beregn_rett(case.verdier, (name,)).verdier(name)


def test_verdiene_er_motorens_egne() -> None:
    case = sak()
    assert case.fakta["uforetrygd_uforegrad"] == 1.0
    assert case.fakta["fodselsdato"] == date(1990, 3, 1).toordinal()
    assert case.fakta["uforetrygd_vta"] is False
    assert case.fakta["sivilstand"] == 1
    assert case.merknad == ""


def test_python_og_fil_gir_det_samme(tmp_path) -> None:
    path = tmp_path / "kari.yaml"
    path.write_text(yaml.safe_dump({"skjema": "trygdekart-sak/1", "fakta": FACTS}), encoding="utf-8")
    assert tk.Sak.les(path) == sak() == Sak.les(str(path))


def test_dato_som_tekst_er_en_dato() -> None:
    assert sak(fodselsdato="1990-03-01") == sak()


@pytest.mark.parametrize("ukjent", [None, "ukjent", "Ukjent", "vet ikke"])
def test_det_ukjente_er_borte_og_blir_ikke_null(ukjent: object) -> None:
    case = sak(arbeid_timelonn=ukjent)
    assert "arbeid_timelonn" not in case.verdier
    (value,) = tall(case, "2020-05-01", "pensjonsgivende_inntekt")
    assert type(value) is Unknown
    assert value.missing == {"arbeid_timelonn"}


def test_fakta_over_tid_har_rett_niva_pa_hver_dag() -> None:
    case = sak(uforetrygd_uforegrad=HALF_FROM_JULY)
    assert isinstance(case.fakta["uforetrygd_uforegrad"], Tidslinje)
    full = 2.91 * 101_351
    name = "uforetrygd_for_reduksjon"
    assert tall(case, "2020-06-30", name) == [pytest.approx(full)]
    assert tall(case, "2020-07-01", name) == [pytest.approx(full / 2)]


def test_fakta_over_tid_deles_innenfor_aret() -> None:
    case = sak(uforetrygd_uforegrad=HALF_FROM_JULY)
    whole = 2.91 * (99_858 * 4 + 101_351 * 2 + 101_351 * 6 * 0.5) / 12
    assert tall(case, 2020, "uforetrygd_for_reduksjon") == [pytest.approx(whole)]


def test_en_endring_midt_i_en_maned_teller_dagene() -> None:
    case = sak(
        uforetrygd_uforegrad=[
            {"fra": date(2015, 1, 1), "til": date(2020, 9, 15), "verdi": 100},
            {"fra": date(2020, 9, 16), "verdi": 50},
        ]
    )
    g = (99_858 * 4 + 101_351 * (4 + 0.5 + 0.5 * 3.5)) / 12
    assert tall(case, 2020, "uforetrygd_for_reduksjon") == [pytest.approx(2.91 * g)]


def test_et_hull_er_ukjent_og_ikke_null() -> None:
    gap = [
        {"fra": date(2015, 1, 1), "til": date(2020, 3, 31), "verdi": 100},
        {"fra": date(2020, 6, 1), "verdi": 100},
    ]
    case = sak(uforetrygd_uforegrad=gap)
    name = "uforetrygd_for_reduksjon"
    for when in ("2020-05-01", 2020):
        (value,) = tall(case, when, name)
        assert type(value) is Unknown and value.missing == {"uforetrygd_uforegrad"}
    for when in ("2020-03-31", "2020-06-01", 2021):
        (value,) = tall(case, when, name)
        assert type(value) is not Unknown


def test_for_den_forste_perioden_er_det_ukjent() -> None:
    case = sak(uforetrygd_uforegrad=[{"fra": date(2020, 7, 1), "verdi": 100}])
    (value,) = tall(case, "2020-06-30", "uforetrygd_for_reduksjon")
    assert type(value) is Unknown


def test_en_periode_med_ukjent_verdi_er_et_hull() -> None:
    rows = [*HALF_FROM_JULY[:1], {"fra": date(2020, 7, 1), "verdi": "ukjent"}]
    (value,) = tall(sak(uforetrygd_uforegrad=rows), 2020, "uforetrygd_for_reduksjon")
    assert type(value) is Unknown


@pytest.mark.parametrize("when", ["2020-05-01", "2020-08-01", 2020, 2021])
def test_en_verdi_over_all_tid_er_som_en_fast_verdi(when: str | int) -> None:
    forever = [{"fra": date(1, 1, 1), "til": date(9999, 12, 31), "verdi": 100}]
    name = "uforetrygd_for_reduksjon"
    assert tall(sak(uforetrygd_uforegrad=forever), when, name) == tall(sak(), when, name)


@pytest.mark.parametrize("when", ["2020-05-01", "2020-08-01", 2020])
def test_a_dele_en_periode_endrer_ikke_belopet(when: str | int) -> None:
    halves = [{"fra": date(2015, 1, 1), "til": date(2020, 2, 11), "verdi": 100},
              {"fra": date(2020, 2, 12), "til": date(2020, 6, 30), "verdi": 100},
              *HALF_FROM_JULY[1:]]  # fmt: skip
    name = "uforetrygd_for_reduksjon"
    got = tall(sak(uforetrygd_uforegrad=halves), when, name)
    assert got == pytest.approx(tall(sak(uforetrygd_uforegrad=HALF_FROM_JULY), when, name))


def test_beregn_og_beregn_rett_er_enige_om_fakta_over_tid() -> None:
    law = tk.lov("2020-08-01")
    case = sak(uforetrygd_uforegrad=HALF_FROM_JULY)
    written = {**FACTS, "uforetrygd_uforegrad": case.fakta["uforetrygd_uforegrad"]}
    name = "uforetrygd_for_reduksjon"
    written = {k: 1.0 if v == 100 else v for k, v in written.items()}
    assert law.beregn(written, (name,))[name] == law.beregn_rett(case.verdier, (name,))[name]


@pytest.mark.parametrize("when", ["2020-05-01", 2020])
@pytest.mark.parametrize("seed", range(5))
def test_rekkefolgen_endrer_ingenting(when: str | int, seed: int) -> None:
    law = tk.lov(when)
    name = ("pensjonsgivende_inntekt", "uforetrygd_for_reduksjon", "uforetrygd_kutt")
    first = sak(uforetrygd_uforegrad=HALF_FROM_JULY, gitt={"grunnbelop": 100_000})
    mixed = list({**FACTS, "uforetrygd_uforegrad": HALF_FROM_JULY[::-1]}.items())
    random.Random(seed).shuffle(mixed)
    data = {"gitt": {"grunnbelop": 100_000}, "fakta": dict(mixed), "skjema": "trygdekart-sak/1"}
    second = Sak.fra_data(data)
    assert first == second
    one, two = (receipt(law.beregn_rett(c.verdier, name)) for c in (first, second))
    assert one == two


def test_kvitteringen_endres_med_saken() -> None:
    law = tk.lov("2020-05-01")
    names = ("uforetrygd_per_ar",)
    receipts = [
        receipt(law.beregn_rett(c.verdier, names))
        for c in (sak(), sak(arbeid_timelonn=33), sak(arbeid_timelonn=None))
    ]
    assert len({r["sak"] for r in receipts}) == 3


def test_med_endrer_ikke_saken_selv() -> None:
    law = lovverk()
    case = sak()
    changed = case.med(law, {"uforetrygd_uforegrad": 50, "grunnbelop": 100_000})
    assert case == sak()
    assert changed.fakta["uforetrygd_uforegrad"] == 0.5
    assert changed.gitt == {"grunnbelop": 100_000}
    assert changed.merknad == case.merknad


def test_med_kan_gjore_et_faktum_ukjent() -> None:
    assert "arbeid_timer" not in sak().med(lovverk(), {"arbeid_timer": "ukjent"}).verdier


def test_med_kan_gjore_et_gitt_navn_ukjent() -> None:
    case = sak(gitt={"pensjonsgivende_inntekt": 10})
    assert (
        "pensjonsgivende_inntekt" not in case.med(lovverk(), {"pensjonsgivende_inntekt": "ukjent"}).verdier
    )


def test_med_kan_bytte_perioder_med_en_verdi() -> None:
    case = sak(uforetrygd_uforegrad=HALF_FROM_JULY).med(lovverk(), {"uforetrygd_uforegrad": 75})
    assert case.fakta["uforetrygd_uforegrad"] == 0.75


@pytest.mark.parametrize(
    "change", [{"fodselsdato": "2009-01-01"}, {"uforetrygd_innvilget_fra": "2007-01-01"}]
)
def test_med_holder_datoene_i_rekkefolge(change: dict[str, Any]) -> None:
    with pytest.raises(InputFault, match="før"):
        sak().med(lovverk(), change)


def test_et_faktum_under_gitt_avvises() -> None:
    """There it would be read in another unit (1 as 100 per cent), and win over `--sett`."""
    with pytest.raises(InputFault, match="fakta"):
        Sak.fra_data({"skjema": "trygdekart-sak/1", "gitt": {"uforetrygd_uforegrad": 1}})


@pytest.mark.parametrize(
    "data",
    [
        {"merknad": "99" + "0390" + "12345"},
        {"merknad": 99 * 10**9 + 39_012_345},
        {"fakta": {"arbeid_timelonn": 99 * 10**9 + 39_012_345}},
        {"fakta": {"99" + "0390" + "12345": 1}},
    ],
    ids=["tekst", "tall", "verdi", "nøkkel"],
)
def test_elleve_sifre_avvises_ogsa_i_data(data: dict[str, Any]) -> None:
    with pytest.raises(InputFault, match="fødselsnummer") as fault:
        Sak.fra_data({"skjema": "trygdekart-sak/1", **data})
    assert "12345" not in str(fault.value)


def test_mange_felt_tar_ikke_lang_tid() -> None:
    """Counted in calls and not in seconds: a busy machine is no fault of the reader."""
    import cProfile

    def calls(count: int) -> int:
        text = "skjema: trygdekart-sak/1\nfakta:\n" + "".join(f"  a{i}: 1\n" for i in range(count))
        profile = cProfile.Profile()
        with pytest.raises(InputFault):
            profile.runcall(Sak.fra_tekst, text)
        return sum(entry.callcount for entry in profile.getstats())

    assert calls(4_000) < 5 * calls(1_000), "fire ganger så mange felt er fire ganger så mye arbeid"
