"""The proposals and the earlier reforms: what they cost a person, what is open, what is not computed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from trygdekart.case.reformvirkning import virkning
from trygdekart.case.sak import Sak
from trygdekart.engine.errors import InputFault, ReformConflict
from trygdekart.engine.law import bind
from trygdekart.law import LOVDATA, lovverk
from trygdekart.reform import Valgt, hent, katalog, reform_lov
from trygdekart.reform.speil import speil

SYK = """skjema: trygdekart-sak/1
fakta:
  fodselsdato: 1985-01-15
  sykepenger_gruppe: arbeidstaker
  sykepenger_forsikring: ingen
  sykepenger_medlem: ja
  sykepenger_virksomhet: arbeid
  sykepenger_grunn: sykdom eller skade
  sykepenger_funksjonsnedsettelse: ja
  sykepenger_medvirker: ja
  sykepenger_inntekt: 500000
  sykepenger_refusjon_krav: {refusjon}
  sykepenger_sykmeldingsgrad:
    - {{fra: 2025-03-03, verdi: {grad}}}
"""
UNG = """skjema: trygdekart-sak/1
fakta:
  fodselsdato: 1999-03-01
  sivilstand: enslig
  uforetrygd_uforegrad: 100
  uforetrygd_uforetidspunkt: 2017-04-01
  uforetrygd_innvilget_fra: 2019-04-01
  uforetrygd_omregnet_2015: nei
  uforetrygd_ung_ufor: ja
  uforetrygd_vta: nei
  uforetrygd_trygdetid: 40
  uforetrygd_grunnlag_per_ar: 0
  uforetrygd_ifu_fastsatt: 0
gitt:
  pensjonsgivende_inntekt: {lonn}
"""


def effect(
    text: str, name: str, when: Any = "2025-06-01", nye: bool = False, **svar: str
) -> dict[str, Any]:
    reform = Valgt.av(hent(name), {k.replace("_", "-"): v for k, v in svar.items()})
    lov = bind(lovverk(), when, LOVDATA)
    wide = reform_lov(lovverk(), [reform])
    posts = virkning(lov, [reform], Sak.fra_tekst(text, wide).verdier, nye=nye).poster
    return {
        p.navn.replace("_per_ar", "_i_aret") if "uforetrygd_per" in p.navn else p.navn: p for p in posts
    }


def sick(grad: int = 100, refusjon: int = 0) -> str:
    return SYK.format(grad=grad, refusjon=refusjon)


# --- 3.2 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("refusjon", [0, 500_000])
def test_d1_lower_coverage_costs_36_096_whoever_is_paid(refusjon: int) -> None:
    found = effect(sick(refusjon=refusjon), "3.2", delen_er_av="uavkortet")
    paid = found["fra_nav"]
    assert (paid.for_, paid.etter, paid.endring) == (476_904, 440_808, -36_096)
    assert found["dager"].for_ == found["dager"].etter == 248


@pytest.mark.parametrize(("answer", "share"), [("uavkortet", 47_690.4), ("redusert", 44_080.8)])
def test_d2_the_employers_tenth_is_of_one_or_the_other(answer: str, share: float) -> None:
    found = effect(sick(), "3.2", delen_er_av=answer)
    assert found["arbeidsgiverdel"].etter == pytest.approx(share)
    assert found["folketrygden"].etter == pytest.approx(440_808 - share)


def test_d2_is_never_answered_for_the_user() -> None:
    with pytest.raises(InputFault, match="uavkortet eller redusert"):
        effect(sick(), "3.2")


def test_six_months_from_day_17_moves_the_turn_by_sixteen_days() -> None:
    late = effect(sick(), "3.2", delen_er_av="uavkortet", regnes_fra="dag-17")["fra_nav"]
    # Weekdays from 3 September to 18 September 2025 are at 95 and not 90 per cent.
    assert late.etter - 440_808 == 12 * (1827 - 1731)


def test_graded_certificates_may_be_exempt() -> None:
    as_others = effect(sick(50), "3.2", delen_er_av="uavkortet")["fra_nav"]
    exempt = effect(sick(50), "3.2", delen_er_av="uavkortet", gradert="unntatt")["fra_nav"]
    assert as_others.endring < 0 and exempt.endring == 0


def test_topping_up_moves_the_loss_to_the_employer() -> None:
    found = effect(sick(), "3.2", delen_er_av="uavkortet", pafyll="midt")
    assert found["pafyll"].etter == pytest.approx(0.45 * 36_096)


def test_the_2006_proposal_takes_a_fifth_and_then_a_tenth() -> None:
    found = effect(sick(), "arbeidsgiverandel-2006")
    early, late = 122, 126  # the employer period is fourteen days, and the last day moves with it
    assert found["dager"].etter == early + late
    assert found["arbeidsgiverdel"].etter == pytest.approx((early * 0.2 + late * 0.1) * 1923)


@pytest.mark.parametrize(
    ("name", "days"), [("kortere-sykepengear-11", 227), ("kortere-sykepengear-10", 206)]
)
def test_a_shorter_year_ends_the_right_sooner(name: str, days: int) -> None:
    found = effect(sick(), name)
    assert (found["dager"].for_, found["dager"].etter) == (248, days)


# --- 4.4 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", ["fjernes", "fra-25"])
def test_d3_the_supplement_is_47_935_a_year_for_a_single_person(answer: str) -> None:
    found = effect(UNG.format(lonn=0), "4.4", "2022-06-01", tillegget=answer)["uforetrygd_i_aret"]
    assert round(found.endring) == -47_935


def test_d3_from_25_years_only_the_younger_lose() -> None:
    found = effect(UNG.format(lonn=0), "4.4", "2025-06-01", tillegget="fra-25")
    assert found["uforetrygd_i_aret"].endring == 0
    assert (
        effect(UNG.format(lonn=0), "4.4", "2025-06-01", tillegget="fjernes")["uforetrygd_i_aret"].endring
        < 0
    )


def test_d3_the_lowest_ifu_moves_percentage_and_ceiling_for_those_who_work() -> None:
    text = UNG.format(lonn=150_000)
    kept = effect(text, "4.4", 2022, tillegget="fjernes")
    lower = effect(text, "4.4", 2022, tillegget="fjernes", minste_ifu="som-andre")
    assert lower["uforetrygd_i_aret"].etter < kept["uforetrygd_i_aret"].etter
    assert lower["uforetrygd_inntektstak"].etter < kept["uforetrygd_inntektstak"].etter


def test_d4_the_minimum_has_no_figure_until_one_is_chosen() -> None:
    text = UNG.format(lonn=0)
    with pytest.raises(InputFault, match="ikke tallfestet i forslaget"):
        effect(text, "4.4", "2022-06-01", tillegget="fjernes", minstesats="lavere")
    found = effect(text, "4.4", "2022-06-01", tillegget="fjernes", minstesats="lavere", niva="1.5")
    assert found["uforetrygd_i_aret"].etter == pytest.approx(1.5 * 111_477)


def test_d4_those_over_25_keep_the_ordinary_minimum() -> None:
    found = effect(
        UNG.format(lonn=0), "4.4", "2025-06-01", tillegget="fjernes", minstesats="lavere", niva="1.5"
    )
    assert found["uforetrygd_i_aret"].etter == pytest.approx(2.529 * 130_160)


def test_only_newcomers_leaves_those_who_have_it() -> None:
    reform = Valgt.av(hent("4.4"), {"tillegget": "fjernes"}, date(2021, 1, 1))
    lov = bind(lovverk(), "2022-06-01", LOVDATA)
    values = Sak.fra_tekst(UNG.format(lonn=0), lovverk()).verdier
    assert virkning(lov, [reform], values, nye=True).skjermet == ("forslag-4-4",)
    assert virkning(lov, [reform], values, nye=True).poster[0].endring == 0
    assert virkning(lov, [reform], values).poster[0].endring < 0


# --- 2.1, 1.1 and the models ----------------------------------------------------------------------


def test_d5_the_same_person_under_the_proposal_and_in_helt_med() -> None:
    text = UNG.format(lonn=54_240).replace("uforetrygd_vta: nei", "uforetrygd_vta: ja")
    text = text.replace(
        "gitt:",
        "  arbeid_timer: 1695\n  arbeidsorientert_ordinaer_timelonn: 160\n"
        "  arbeidsorientert_produktivitet: 20\ngitt:",
    )
    found = effect(text, "2.1", 2021, kompensasjon="som-uforetrygd")
    helt_med, proposal = found["inntekt_og_uforetrygd_i_aret"], found["arbeidsorientert_sum"]
    assert found["arbeidsorientert_lonn"].etter == pytest.approx(32 * 1695)
    assert helt_med.for_ == helt_med.etter > proposal.etter > 0
    assert found["arbeidsorientert_uforetrygd"].etter == pytest.approx(0.66 * 128 * 1695)


def test_a_programme_pays_by_age_and_goes_down_with_the_wage() -> None:
    text = UNG.format(lonn=0).replace(
        "gitt:", "  program_tidligere_inntekt: 0\n  program_arbeidsinntekt: 50000\ngitt:"
    )
    same = {"niva": "ungdomsprogrammet", "reduksjon": "ungdomsprogrammet", "alder_til": "29"}
    old = effect(text, "1.1", "2025-06-01", **same)
    assert old["program_per_ar"].etter == pytest.approx(2.041 * 130_160)
    assert old["program_etter_lonn_per_ar"].etter == pytest.approx(2.041 * 130_160 - 33_000)
    young = effect(text.replace("1999-03-01", "2004-03-01"), "1.1", "2025-06-01", **same)
    assert young["program_per_ar"].etter == pytest.approx(2.041 * 2 / 3 * 130_160)


def test_d6_the_models_give_most_to_those_with_most_free() -> None:
    found = [
        effect(UNG.format(lonn=150_000), f"avtrapping-{m}", 2025)["uforetrygd_i_aret"]
        for m in ("halv-til-1g", "halv-til-1-2g", "fri-0-1g")
    ]
    assert found[0].endring < found[1].endring < found[2].endring


@pytest.mark.parametrize(("share", "name"), [(0.65, "selvstendig-65"), (0.75, "selvstendig-75")])
def test_the_self_employed_with_the_coverage_of_before(share: float, name: str) -> None:
    text = sick().replace("gruppe: arbeidstaker", "gruppe: selvstendig")
    text += "gitt:\n  sykepenger_selvstendig_grunnlag: 400000\n"
    found = effect(text, name)
    assert found["fra_nav"].etter == pytest.approx(found["fra_nav"].for_ * share / 0.8, rel=0.001)


# --- the catalogue --------------------------------------------------------------------------------


def answered(name: str) -> Valgt:
    """Return a reform with every open question answered somehow."""
    reform = hent(name)
    answers = {
        b.navn: b.forhandsvalg[0].navn if b.forhandsvalg else "7" if b.tall else b.alternativer[0].navn
        for b in reform.brytere
        if b.standard is None
    }
    return Valgt.av(reform, answers)


def test_d7_there_are_eleven_proposals_and_each_says_what_can_be_computed() -> None:
    cards = {f.nummer: f.kort for _, f in katalog().values() if f.nummer}
    assert sorted(cards) == ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2", "4.3", "4.4"]
    status = {n: k.status for n, k in cards.items() if k}
    assert {n for n, s in status.items() if s == "beregnbart"} == {"3.2", "4.4"}
    assert {n for n, s in status.items() if s == "ikke beregnbart"} == {"2.2", "3.1", "4.2", "4.3"}
    for card in cards.values():
        assert card is not None and card.grunn and card.problem and card.proves and card.evalueres
    for number in ("2.2", "3.1", "4.2", "4.3"):
        assert cards[number] is not None and cards[number].deler  # type: ignore[union-attr]


@pytest.mark.parametrize("name", sorted(katalog()))
def test_each_reform_can_be_laid_on_the_law_and_shown_in_it(name: str) -> None:
    one = answered(name)
    before = lovverk().hash
    law = reform_lov(lovverk(), [one])
    for target in one.fil.mal:
        law.require(target)
    if one.fil.endrer_noe:
        mirror = speil(lovverk(), law, one)
        assert mirror.endringer
        assert all(line.for_ != line.etter for line in mirror.endringer)
    assert lovverk().hash == before


def test_the_law_is_shown_with_the_old_struck_through_and_what_follows() -> None:
    one = Valgt.av(hent("4.4"), {"tillegget": "fra-25"})
    mirror = speil(lovverk(), reform_lov(lovverk(), [one]), one)
    (line,) = [x for x in mirror.endringer if x.navn == "uforetrygd_ung_hoyere_sats_alder"]
    assert line.tekst.endswith("~~20 år~~ 25 år") and "§ 12-13" in line.hjemmel
    assert any("§ 12-14" in f.hjemmel for f in mirror.folger)


def test_two_reforms_of_one_name_from_one_day_are_refused_naming_both() -> None:
    one, other = answered("forslag-3-2"), answered("arbeidsgiverandel-2006")
    other = Valgt(other.fil, other.alternativer, other.tall, one.gjelder_fra)
    for pair in ([one, other], [other, one]):
        with pytest.raises(ReformConflict) as caught:
            reform_lov(lovverk(), pair)
        assert "forslag-3-2" in str(caught.value) and "arbeidsgiverandel-2006" in str(caught.value)
