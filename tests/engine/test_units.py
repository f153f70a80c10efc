"""Units through every formula: what does not fit is refused when the law is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygdekart.engine.errors import UnitMismatch
from trygdekart.engine.units import AFFINE, BASES, OPAQUE, Unit, parse_unit

from .bad_law import line_of, load

R = '@regel("§ 1", fra="2020-01-01")\n'
ARGUMENTS = {
    "lonn": "KrPerAr",
    "leie": "KrPerAr",
    "g": "KrPerG",
    "antall_g": "AntallG",
    "andel": "Andel",
    "dager": "AntallDager",
    "uker": 'Annotated[int, "uke"]',
    "maneder": "AntallManeder",
    "fodt": "Dato",
    "dod": "Dato",
    "ja": "JaNei",
    "nei": "JaNei",
    "farge": "Farge",
    "timer": 'Annotated[float, "time"]',
    "alder": "Alder",
    "trinn": "Trinntabell",
    "tabell": "Nokkeltabell",
}


def rule(expression: str, result: str, before: str = "") -> str:
    used = [
        a
        for a in ARGUMENTS
        if a in expression.replace("(", " ").replace(")", " ").replace(",", " ").split()
    ]
    used = used or ["lonn"]
    signature = ", ".join(f"{a}: {ARGUMENTS[a]}" for a in used)
    return f"{before}{R}def r({signature}) -> {result}:\n    return {expression}  # <-\n"


WRONG = {
    "kr and G": ("lonn + antall_g", "KrPerAr", ("kr/år", "G")),
    "kr less G": ("lonn - antall_g", "KrPerAr", ("differansen", "kr/år", "G")),
    "date and date": ("fodt + dod", "Dato", ("dato og dato", "legges sammen")),
    "date and kr": ("fodt + lonn", "Dato", ("dato", "kr/år")),
    "days less a date": ("ar_av ( fodt ) + fodt", "Dato", ("årstall", "dato")),
    "a date times two": ("fodt * andel", "Dato", ("dato", "ganges")),
    "a share where kr is expected": ("andel", "KrPerAr", ("resultatet", "andel", "kr/år")),
    "kr where a share is expected": ("lonn", "Andel", ("resultatet", "kr/år")),
    "per year where per month is expected": ("lonn", "KrPerManed", ("kr/år", "kr/måned")),
    "kr per G as kr": ("g", "KrPerAr", ("kr/G/år", "kr/år")),
    "kr compared with G": ("lonn > antall_g", "JaNei", ("sammenligningen",)),
    "date compared with days": ("fodt > dager", "JaNei", ("sammenligningen", "dato", "dag")),
    "min of kr and G": ("min ( lonn , antall_g )", "KrPerAr", ("min", "kr/år", "G")),
    "max of kr and one": ("max ( lonn , 1 )", "KrPerAr", ("max", "kr/år", "andel")),
    "kr or G": ("lonn if ja else antall_g", "KrPerAr", ("valget",)),
    "kr as a condition": ("lonn if leie else lonn", "KrPerAr", ("vilkåret", "kr/år", "ja/nei")),
    "not kr": ("not lonn", "JaNei", ("vilkåret", "kr/år")),
    "kr and yes": ("ja and lonn", "JaNei", ("vilkåret", "kr/år")),
    "kr times yes": ("lonn * ja", "KrPerAr", ("ja/nei", "ganges")),
    "category as a number": ("farge == 1", "JaNei", ("kategori", "andel")),
    "rounding to a step of another unit": ("avrund ( lonn , antall_g )", "KrPerAr", ("avrund",)),
    "quotient of the wrong kind": ("del_pa ( lonn , g , ved_null=0)", "Andel", ("resultatet", "G")),
    "value at zero of the wrong kind": (
        "del_pa ( lonn , leie , ved_null=lonn)",
        "Andel",
        ("del_pa", "kr/år"),
    ),
    "a date divided": ("del_pa ( fodt , dod , ved_null=0)", "Andel", ("dato", "deles")),
    "months where years are expected": (
        "fyller_ar ( fodt , maneder )",
        "Dato",
        ("fyller_ar", "måned", "år"),
    ),
    "days where months are expected": ("legg_til_maneder ( fodt , dager )", "Dato", ("legg_til_maneder",)),
    "kr where a date is expected": (
        "ar_av ( lonn )",
        'Annotated[int, "årstall"]',
        ("ar_av", "kr/år", "dato"),
    ),
    "table of another kind": ("tabellverdi ( trinn , 1, 1)", "Andel", ("tabellverdi", "trinntabell")),
    "hours and days": ("timer + dager", 'Annotated[float, "time"]', ("time", "dag")),
    "weeks added to a date": ("fodt + uker", "Dato", ("dato", "uke", "legges sammen")),
    "months of the year forgotten": ("lonn / MANEDER_I_ARET", "KrPerAr", ("kr/måned", "kr/år")),
}


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG.keys())
def test_units_that_do_not_fit_are_refused(tmp_path: Path, case: tuple[str, str, tuple[str, ...]]) -> None:
    expression, result, words = case
    text = rule(expression, result)
    with pytest.raises(UnitMismatch) as caught:
        load(tmp_path, text)
    for word in words:
        assert word in caught.value.what
    assert f"regel r, linje {line_of(text)}" in caught.value.where and caught.value.remedy


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("antall_g * g", "KrPerAr"),
        ("lonn * andel + leie", "KrPerAr"),
        ("lonn / MANEDER_I_ARET", "KrPerManed"),
        ("fodt - dod", "AntallDager"),
        ("fodt + dager", "Dato"),
        ("fodt + 1", "Dato"),
        ("fodt + uker * DAGER_I_UKEN", "Dato"),
        ("dager + fodt", "Dato"),
        ("ar_av ( fodt ) - ar_av ( dod )", "Alder"),
        ("manedsnummer ( fodt ) - manedsnummer ( dod )", "AntallManeder"),
        ("fyller_ar ( fodt , alder )", "Dato"),
        ("del_pa ( lonn , g , ved_null=0)", "AntallG"),
        ("del_pa ( lonn , leie , ved_null=1)", "Andel"),
        ("max ( lonn , 0 )", "KrPerAr"),
        ("trinnvis ( lonn , trinn )", "KrPerAr"),
        ("tabellverdi ( tabell , 1, 1) * lonn", "KrPerAr"),
        ("abs ( lonn - leie )", "KrPerAr"),
        ("farge == Farge.ROD and lonn > 0", "JaNei"),
    ],
)
def test_units_that_fit_are_accepted(tmp_path: Path, expression: str, result: str) -> None:
    assert "r" in load(tmp_path, rule(expression, result))


HELPER = (
    "@hjelpefunksjon\ndef hjelp(a: KrPerAr, b: AntallG) -> KrPerG:\n    return del_pa(a, b, ved_null=0)\n\n"
)


def test_a_helper_is_called_in_its_own_units(tmp_path: Path) -> None:
    assert "r" in load(tmp_path, rule("hjelp ( lonn , antall_g )", "KrPerG", HELPER))
    with pytest.raises(UnitMismatch, match="hjelp blander"):
        load(tmp_path, rule("hjelp ( antall_g , lonn )", "KrPerG", HELPER))
    with pytest.raises(UnitMismatch, match="resultatet"):
        load(tmp_path, rule("hjelp ( lonn , antall_g )", "KrPerAr", HELPER))


def test_an_argument_must_be_taken_in_the_unit_of_its_name(tmp_path: Path) -> None:
    text = f"{R}def r(lonn: KrPerManed) -> KrPerManed:  # <-\n    return lonn\n"
    with pytest.raises(UnitMismatch) as caught:
        load(tmp_path, text)
    assert "«lonn» er i kr/år, men regelen tar den i kr/måned" in caught.value.what
    assert f"linje {line_of(text)}" in caught.value.where


@pytest.mark.parametrize("name", ["dag: KrPerAr", "maned: AntallManeder", "aret: AntallAr"])
def test_the_calendar_has_units_too(tmp_path: Path, name: str) -> None:
    period = {"d": "dag", "m": "måned", "a": "år"}[name[0]]
    text = f'@regel("§", fra="2020-01-01", periode="{period}")\ndef r({name}) -> JaNei:\n    return True\n'
    with pytest.raises(UnitMismatch, match=name.split(":")[0]):
        load(tmp_path, text)


def test_versions_of_a_rule_have_one_unit(tmp_path: Path) -> None:
    text = rule("lonn", "KrPerAr") + (
        '@regel("§ 1", fra="2021-01-01", gir="r")\ndef r2(andel: Andel) -> Andel:\n    return andel\n'
    )
    with pytest.raises(UnitMismatch, match="ulike enheter"):
        load(tmp_path, text)


def test_an_exception_has_the_unit_of_its_main_rule_and_a_yes_no_condition(tmp_path: Path) -> None:
    head = '@regel("§ 1", fra="2020-01-01", unntak_fra="r", nar="{}")\n'
    main = rule("lonn", "KrPerAr")
    with pytest.raises(UnitMismatch, match="unntaket er i andel"):
        load(tmp_path, main + head.format("ja") + "def u(andel: Andel) -> Andel:\n    return andel\n")
    with pytest.raises(UnitMismatch, match="«leie» er ikke ja/nei"):
        load(tmp_path, main + head.format("leie") + "def u(leie: KrPerAr) -> KrPerAr:\n    return leie\n")


def test_a_rate_in_an_unknown_unit_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    rate = (
        "  - {navn: s, enhet: kr/åår, hjemmel: §, kilde: k, etikett: {nb: a, en: a}, "
        "verdier: [{virker_fra: 2020-01-01, verdi: 1}]}\n"
    )
    with pytest.raises(UnitMismatch) as caught:
        load(tmp_path, "", rate)
    assert "«åår»" in str(caught.value) and "måned" in str(caught.value) and ", s" in str(caught.value)


ordinary = st.dictionaries(st.sampled_from(sorted(BASES)), st.integers(-2, 2), max_size=3)


@given(ordinary, ordinary)
def test_a_product_divided_by_one_factor_is_the_other(a: dict[str, int], b: dict[str, int]) -> None:
    one = Unit(tuple(sorted((k, v) for k, v in a.items() if v)))
    other = Unit(tuple(sorted((k, v) for k, v in b.items() if v)))
    assert one.times(other).times(other, -1) == one
    assert one.times(other) == other.times(one)
    assert parse_unit(str(one)) == one


@pytest.mark.parametrize("text", sorted({*AFFINE, *OPAQUE}))
def test_kinds_that_are_no_product_keep_their_name(text: str) -> None:
    assert str(parse_unit(text)) == text and not parse_unit(text).ordinary
