"""A reform is laid over the law; the law beneath is untouched, and what is new passes the same checks."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path

import pytest

from trygdekart.engine import errors
from trygdekart.engine.declare import Chapter
from trygdekart.engine.errors import InputFault, ReformConflict
from trygdekart.engine.lawbook import chapter
from trygdekart.engine.overlay import Overlay

from . import people
from .bad_law import module_of
from .people import assert_same_bits, traced
from .soria_moria import lov, lovverk

TARGETS = ("slottspenger_per_ar", "skatt", "minste")
JULY = date(2021, 7, 1)
RATE = Overlay("mer_til_alle", {"minste_vanlig": {JULY: 5.0}})
NEW = '@regel("§ 4 ny", fra="2021-07-01", gir="egen")\n'


def rule(folder: Path, head: str, body: str) -> Overlay:
    module = module_of(folder, f"{head}def ny{body}\n")
    return Overlay("ny_regel", regler=(module.ny,))


def test_the_law_beneath_is_the_same_to_the_last_bit_after_a_reform(tmp_path: Path) -> None:
    columns, before = people.soria_moria(300), lovverk().hash
    law = lov("2021-08-01")
    first = law.kompiler(TARGETS).kjor(columns)
    reform = rule(tmp_path, NEW, "(grunnlag: KrPerAr) -> KrPerAr:\n    return grunnlag")
    changed = law.med(RATE, reform)
    after = changed.kompiler(TARGETS).kjor(columns)
    assert any((first[t] != after[t]).any() for t in TARGETS)
    assert_same_bits(first, law.kompiler(TARGETS).kjor(columns), "before and after")
    assert law.verk is lovverk() and lovverk().hash == before != changed.verk.hash
    assert lovverk().overlays == () and changed.verk.overlays == (RATE, reform)
    assert_same_bits(traced(changed, TARGETS, columns), after, "the reform traced and compiled")


@pytest.mark.parametrize("on", ["2021-06-30", "2020-01-01"])
def test_before_its_first_day_a_reform_changes_nothing(on: str, tmp_path: Path) -> None:
    columns = people.soria_moria(100)
    reform = rule(tmp_path, NEW, "(grunnlag: KrPerAr) -> KrPerAr:\n    return grunnlag")
    law = lov(on)
    assert_same_bits(
        law.kompiler(TARGETS).kjor(columns), law.med(RATE, reform).kompiler(TARGETS).kjor(columns), on
    )


def test_a_changed_rate_runs_the_module_that_is_already_there(tmp_path: Path) -> None:
    law = lov("2021-08-01")
    base = law.kompiler(TARGETS)
    for value in (1.0, 2.5, 9.0):
        slid = law.med(Overlay("slider", {"minste_vanlig": {JULY: value}})).kompiler(TARGETS)
        assert slid.module is base.module and slid.rates != base.rates
    other = law.med(rule(tmp_path, NEW, "(grunnlag: KrPerAr) -> KrPerAr:\n    return grunnlag"))
    assert other.kompiler(TARGETS).module is not base.module


def test_a_reform_is_law_whatever_day_it_is_seen_from() -> None:
    for known in ("1999-01-01", "2021-07-01", None):
        assert (
            lov("2021-08-01", known).med(RATE).plan(["minste_vanlig"]).step("minste_vanlig").sats.verdi
            == 5.0
        )


def test_a_reform_splits_the_year_on_its_first_day() -> None:
    person = people.person(people.soria_moria(9), 3) | {"stand": 1, "er_trollskutt": False}
    person["kom_til_slottet"] = people.day(2015)
    law = lov(2021).med(Overlay("r", {"taler": {date(2021, 10, 1): 200_000.0}}))
    mean = law.beregn_rett(person, ("arets_snitt_taler",))["arets_snitt_taler"]
    assert mean == pytest.approx((4 * 101351 + 5 * 106399 + 3 * 200_000) / 12)
    columns = people.soria_moria(20)
    names = ("slottspenger_i_aret", "arets_snitt_taler")
    assert_same_bits(traced(law, names, columns), law.kompiler_ar(names).kjor(columns), "reform of a year")


@pytest.mark.parametrize(
    ("head", "body", "fault"),
    [
        (NEW, "(grunnlagg: KrPerAr) -> KrPerAr:\n    return grunnlagg", errors.UnknownName),
        (NEW, "(grunnlag: KrPerManed) -> KrPerAr:\n    return grunnlag", errors.UnitMismatch),
        (NEW, "(lonnsandel: Andel) -> Andel:\n    return lonnsandel", errors.UnitMismatch),
        (NEW, "(brutto: KrPerAr) -> KrPerAr:\n    return brutto", errors.PeriodMismatch),
        (NEW, "(egen: KrPerAr) -> KrPerAr:\n    return egen", errors.CyclicRules),
        (NEW, "(grunnlag: KrPerAr) -> KrPerAr:\n    return grunnlag * 0.7", errors.LawNumberInCode),
        (NEW, "(grunnlag: KrPerAr) -> KrPerAr:\n    return round(grunnlag)", errors.RefusedConstruct),
        (NEW, "(grunnlag) -> KrPerAr:\n    return grunnlag", errors.MissingAnnotation),
        (
            NEW.replace('"egen"', '"egenn"'),
            "(grunnlag: KrPerAr) -> KrPerAr:\n    return grunnlag",
            errors.UnknownName,
        ),
    ],
)
def test_a_new_function_passes_the_checks_of_other_law(
    tmp_path: Path, head: str, body: str, fault: type[errors.LoadFault]
) -> None:
    with pytest.raises(fault) as caught:
        lov("2021-08-01").med(rule(tmp_path, head, body))
    assert type(caught.value) is fault and caught.value.remedy
    assert lov("2021-08-01").plan(["egen"])  # and the law beneath still stands


def test_two_reforms_of_one_name_on_one_day_are_refused_naming_both(tmp_path: Path) -> None:
    other = Overlay("mindre_til_alle", {"minste_vanlig": {JULY: 1.0}})
    for pair in ((RATE, other), (other, RATE)):
        with pytest.raises(ReformConflict) as caught:
            lov("2021-08-01").med(*pair)
        for word in ("mer_til_alle", "mindre_til_alle", "minste_vanlig", "2021-07-01"):
            assert word in str(caught.value)
    body = "(grunnlag: KrPerAr) -> KrPerAr:\n    return grunnlag"
    one, two = rule(tmp_path, NEW, body), rule(tmp_path, NEW, body)
    with pytest.raises(ReformConflict, match="egen"):
        lov("2021-08-01").med(one, Overlay("den_andre", regler=two.regler))


def test_reforms_of_different_names_may_be_laid_in_any_order(tmp_path: Path) -> None:
    columns = people.soria_moria(100)
    overlays = [
        RATE,
        Overlay("taler", {"taler": {JULY: 150_000.0}}),
        Overlay("skatt", {"skattetrinn": {date(2021, 1, 1): [[0, 0], [50_000, 0.5]]}}),
        rule(tmp_path, NEW, "(grunnlag: KrPerAr) -> KrPerAr:\n    return grunnlag"),
    ]
    runs = [
        lov("2021-08-01").med(*order).kompiler(TARGETS).kjor(columns)
        for order in itertools.permutations(overlays)
    ]
    one_by_one = lov("2021-08-01")
    for overlay in reversed(overlays):
        one_by_one = one_by_one.med(overlay)
    for run in [*runs[1:], one_by_one.kompiler(TARGETS).kjor(columns)]:
        assert_same_bits(runs[0], run, "order of reforms")


def test_a_reform_of_a_rate_that_is_not_there_is_refused_with_the_nearest() -> None:
    with pytest.raises(InputFault, match="mente du taler"):
        lov("2021-08-01").med(Overlay("r", {"talerr": {JULY: 1.0}}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("taler", "mye"),
        ("taler", True),
        ("taler", [[0, 1]]),
        ("drager_tillatt", 1),
        ("skattetrinn", 0.3),
        ("skattetrinn", [[0, 0.1], [1]]),
        ("ankomstfrist", 7),
    ],
)
def test_a_reform_gives_a_value_of_the_kind_the_rate_has(name: str, value: object) -> None:
    with pytest.raises(errors.BadParameterFile, match=name):
        lov("2021-08-01").med(Overlay("r", {name: {JULY: value}}))


def test_a_reform_may_bring_names_of_its_own_and_only_the_rules_it_names_change_the_law(
    tmp_path: Path,
) -> None:
    text = (
        '@regel("§ 4 ny", fra="2010-01-01")\n'
        "def ny_andel(lonnsandel: Andel) -> Andel:\n    return lonnsandel\n\n\n"
        '@regel("§ 4 ny", fra="2010-01-01", gir="egen")\n'
        "def egen_ny(grunnlag: KrPerAr, ny_andel: Andel) -> KrPerAr:\n    return grunnlag * ny_andel\n"
    )
    module = module_of(tmp_path, text)
    brought = Chapter("ny", functions=chapter("ny", [module]).functions)
    assert {f.__name__ for f in brought.functions} >= {"ny_andel", "egen_ny"}
    only_names = lov("2021-08-01").med(Overlay("navn", tillegg=brought))
    assert "ny_andel" in only_names.verk and "ny_andel" not in lovverk()
    columns = people.soria_moria(50)
    law = lov("2021-08-01")
    assert_same_bits(
        law.kompiler(TARGETS).kjor(columns), only_names.kompiler(TARGETS).kjor(columns), "names alone"
    )
    changed = law.med(Overlay("ny", tillegg=brought, regler=(module.egen_ny,), fra=JULY))
    assert any(
        (a != b).any()
        for a, b in zip(
            law.kompiler(TARGETS).kjor(columns).values(),
            changed.kompiler(TARGETS).kjor(columns).values(),
            strict=True,
        )
    )
    before = lov("2021-06-30").med(*changed.verk.overlays)
    assert_same_bits(
        lov("2021-06-30").kompiler(TARGETS).kjor(columns), before.kompiler(TARGETS).kjor(columns), "before"
    )


def test_two_chapters_with_one_name_are_refused(tmp_path: Path) -> None:
    text = (
        '@regel("§ 4", fra="2010-01-01")\ndef samme(lonnsandel: Andel) -> Andel:\n    return lonnsandel\n'
    )
    module = module_of(tmp_path, text)
    one, two = (Chapter(n, functions=(module.samme,)) for n in ("a", "b"))
    with pytest.raises(errors.NameClash, match="samme"):
        lov("2021-08-01").med(Overlay("a", tillegg=one), Overlay("b", tillegg=two))


def test_a_reform_may_take_another_alternative_of_an_unsettled_point() -> None:
    law = lov(2021)
    name = next(iter(law.verk.valg))
    point = law.verk.valg[name]
    other = next(a.verdi for a in point.alternativer if a.verdi != point.standard)
    assert law.med(Overlay("valg", valg={name: other})).verk.valg[name].standard == other
    assert law.verk.valg[name].standard == point.standard
    with pytest.raises(InputFault, match="alternativet"):
        law.med(Overlay("valg", valg={name: 99}))
    with pytest.raises(ReformConflict, match=name):
        law.med(Overlay("en", valg={name: other}), Overlay("to", valg={name: other}))


def test_a_fact_may_follow_the_law_through_the_year_as_a_column_a_stretch() -> None:
    columns = people.soria_moria(40)
    kernel = lov(2021).kompiler_ar(("slottspenger_i_aret",))
    same = {**columns, "arslonn": tuple(columns["arslonn"] for _ in kernel.parts)}
    names = ("slottspenger_i_aret",)
    assert_same_bits(kernel.kjor(columns), kernel.kjor(same), "the same in every stretch")
    assert names == tuple(kernel.kjor(same))
