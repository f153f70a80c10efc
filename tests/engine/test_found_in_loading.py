"""Law that was once loaded although it is at fault; each case found by trying to fool the loader."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from trygdekart.engine import errors
from trygdekart.engine.errors import LoadFault
from trygdekart.engine.law import bind
from trygdekart.engine.overlay import Overlay
from trygdekart.timeline import Tidslinje

from .bad_law import load, module_of
from .soria_moria import lovverk

R = '@regel("§ 1", fra="2020-01-01"'
LONN = "(lonn: KrPerAr) -> KrPerAr:\n    return "
COUNTER = (
    'class T(NamedTuple):\n    n: int\n\n\nU = IntEnum("U", {{"UAVGJORT": 0, "B": 1}})\n\n\n'
    '@teller("t", "{}", fra="2020-01-01", start=T(0), hendelser=Farge, utfall=U)\n'
    "def t(tilstand, hendelse, n{}):\n    return {}\n"
)

WRONGLY_LOADED: dict[str, tuple[type[LoadFault], str]] = {
    "helper with a number of law": (
        errors.LawNumberInCode,
        f"@hjelpefunksjon\ndef h(a: KrPerAr) -> KrPerAr:\n    return a * 0.66\n{R})\ndef r{LONN}h(lonn)\n",
    ),
    "helper with refused Python": (
        errors.RefusedConstruct,
        f"@hjelpefunksjon\ndef h(a: KrPerAr) -> KrPerAr:\n    return round(a)\n{R})\ndef r{LONN}h(lonn)\n",
    ),
    "helper of a helper with refused Python": (
        errors.RefusedConstruct,
        "@hjelpefunksjon\ndef i(a: KrPerAr) -> KrPerAr:\n    return a % a\n"
        "@hjelpefunksjon\ndef h(a: KrPerAr) -> KrPerAr:\n    return i(a)\n"
        f"{R})\ndef r{LONN}h(lonn)\n",
    ),
    "helper that mixes units": (
        errors.UnitMismatch,
        "@hjelpefunksjon\ndef h(a: KrPerAr, b: AntallG) -> KrPerAr:\n    return a + b\n"
        f"{R})\ndef r(lonn: KrPerAr, antall_g: AntallG) -> KrPerAr:\n    return h(lonn, antall_g)\n",
    ),
    "division in an augmented assignment": (
        errors.RefusedConstruct,
        f"{R})\ndef r(lonn: KrPerAr, andel: Andel) -> KrPerAr:\n"
        "    x = lonn\n    x /= andel\n    return x\n",
    ),
    "modulo in an augmented assignment": (
        errors.RefusedConstruct,
        f"{R})\ndef r(lonn: KrPerAr, andel: Andel) -> KrPerAr:\n"
        "    x = lonn\n    x %= andel\n    return x\n",
    ),
    "a name that only one road gives a value (traced: an error, compiled: 0)": (
        errors.RefusedConstruct,
        f"{R})\ndef r(lonn: KrPerAr, ja: JaNei) -> KrPerAr:\n    if ja:\n        x = lonn\n    return x\n",
    ),
    "named arguments of a wrong unit": (
        errors.UnitMismatch,
        f"{R})\ndef r(fodt: Dato, lonn: KrPerAr) -> Dato:\n"
        "    return legg_til_maneder(dato=fodt, antall=lonn)\n",
    ),
    "too few arguments of a helper": (
        errors.RefusedConstruct,
        f"{R})\ndef r(fodt: Dato) -> Dato:\n    return legg_til_maneder(fodt)\n",
    ),
    "min of nothing": (errors.RefusedConstruct, f"{R})\ndef r{LONN}min()\n"),
    "brackets that are no table": (
        errors.UnitMismatch,
        f"{R})\ndef r(lonn: KrPerAr, leie: KrPerAr) -> KrPerAr:\n    return trinnvis(lonn, leie)\n",
    ),
    "yes plus no": (
        errors.UnitMismatch,
        f"{R})\ndef r(ja: JaNei, nei: JaNei) -> JaNei:\n    return ja + nei\n",
    ),
    "look-up on a day that is an amount": (
        errors.UnitMismatch,
        'O = Oppslag("o", "g", "lonn", "§", "o")\n',
    ),
    "look-up in a table": (errors.LoadFault, 'O = Oppslag("o", "trinn", "fodt", "§", "o")\n'),
    "aggregate where an amount holds": (
        errors.UnitMismatch,
        'A = Aggregat("a", "leie", "sum", "§", "a", nar="lonn")\n',
    ),
    "«noen» of an amount": (errors.UnitMismatch, 'A = Aggregat("a", "leie", "noen", "§", "a")\n'),
    "sum of what is neither per year nor per month": (
        errors.UnitMismatch,
        'A = Aggregat("a", "timer", "sum", "§", "a")\n',
    ),
    "monthly exception to an annual rule": (
        errors.PeriodMismatch,
        f'{R}, periode="år")\ndef r(arets: KrPerAr) -> KrPerAr:\n    return arets\n'
        f'{R}, periode="måned", unntak_fra="r", nar="ja")\ndef u{LONN}lonn\n',
    ),
    "versions of two period kinds": (
        errors.PeriodMismatch,
        f"{R})\ndef r{LONN}lonn\n"
        f'@regel("§", fra="2021-01-01", periode="måned", gir="r")\ndef r2{LONN}lonn\n',
    ),
    "versions of an exception with different conditions": (
        errors.LoadFault,
        f"{R})\ndef r{LONN}lonn\n"
        f'{R}, unntak_fra="r", nar="ja")\ndef u{LONN}lonn\n'
        f'@regel("§", fra="2021-01-01", unntak_fra="r", nar="nei", gir="u")\ndef u2{LONN}lonn\n',
    ),
    "counter that takes a rate that is not there": (
        errors.UnknownName,
        COUNTER.format("§ 1", ", dagerr: AntallDager", "Steg(tilstand, n, 1, 0)"),
    ),
    "counter without a section": (
        errors.MissingSection,
        COUNTER.format(" ", "", "Steg(tilstand, n, 1, 0)"),
    ),
}


@pytest.mark.parametrize("case", WRONGLY_LOADED.values(), ids=WRONGLY_LOADED.keys())
def test_law_at_fault_is_refused_when_loaded(tmp_path: Path, case: tuple[type[LoadFault], str]) -> None:
    fault, text = case
    with pytest.raises(fault):
        load(tmp_path, text)


def test_del_pa_may_be_called_with_names(tmp_path: Path) -> None:
    body = "(lonn: KrPerAr, leie: KrPerAr) -> Andel:\n    return del_pa(a=lonn, b=leie, ved_null=0)\n"
    text = f"{R})\ndef r{body}"
    assert "r" in load(tmp_path, text)


@pytest.mark.parametrize("fault", ["two versions from one day", "hole between two versions", "overlap"])
def test_a_fault_between_versions_names_the_file_and_the_line(tmp_path: Path, fault: str) -> None:
    first, second = {
        "two versions from one day": ("", "2020-01-01"),
        "hole between two versions": (', til="2020-12-31"', "2022-01-01"),
        "overlap": (', til="2022-12-31"', "2022-01-01"),
    }[fault]
    text = f'{R}{first})\ndef r{LONN}lonn\n@regel("§", fra="{second}", gir="r")\ndef r2{LONN}lonn\n'
    with pytest.raises(LoadFault) as caught:
        load(tmp_path, text)
    assert "provelov" in caught.value.where and "linje" in caught.value.where


def test_a_counter_that_leaves_out_the_last_field_of_its_step_runs_compiled_too(tmp_path: Path) -> None:
    law = bind(load(tmp_path, COUNTER.format("§ 1", "", "Steg(tilstand, n, 1)")), "2022-01-01")
    first = date(2021, 1, 1)
    line = Tidslinje.av([(first, date(2021, 1, 3), 1)])
    assert law.tell("t", line).antall(1) == 3
    spells = [np.array([x], dtype=np.int64) for x in (first.toordinal(), first.toordinal() + 2, 1)]
    total, _ = law.kompiler_teller("t").tell(np.array([0, 1]), *spells)
    assert total.tolist() == [[0, 3]]


def test_a_rate_from_a_day_that_does_not_exist_is_refused_by_its_file(tmp_path: Path) -> None:
    rate = (
        "  - {navn: s, enhet: kr/år, hjemmel: §, kilde: k, etikett: {nb: a, en: a}, "
        "verdier: [{virker_fra: 2020-13-01, verdi: 1}]}\n"
    )
    with pytest.raises(errors.BadParameterFile, match=r"satser\.yaml"):
        load(tmp_path, "", rate)


OVERLAYS = {
    "a rule without a section": ('@regel("", fra="2021-01-01", gir="egen")\n', errors.MissingSection),
    "a rule before its rates": ('@regel("§", fra="2017-01-01", gir="egen")\n', errors.DateGap),
}


@pytest.mark.parametrize("case", OVERLAYS.values(), ids=OVERLAYS.keys())
def test_a_reform_passes_the_same_checks_as_other_law(
    tmp_path: Path, case: tuple[str, type[LoadFault]]
) -> None:
    text = "def ny(grunnlag: KrPerAr, lonnsandel: Andel) -> KrPerAr:\n    return grunnlag * lonnsandel\n"
    module = module_of(tmp_path, case[0] + text)
    with pytest.raises(case[1]):
        bind(lovverk(), "2022-01-01").med(Overlay("ny", regler=(module.ny,)))


def test_a_reform_of_an_annual_rate_within_the_year_is_refused() -> None:
    with pytest.raises(errors.PeriodMismatch):
        bind(lovverk(), 2021).med(Overlay("midt i", {"fribelop": {date(2021, 5, 1): 2.0}}))


def test_a_reform_that_changes_a_rate_from_no_day_changes_nothing() -> None:
    law = bind(lovverk(), "2021-06-01").med(Overlay("tom", {"taler": {}}))
    assert law.beregn({}, ["taler"])["taler"] == 106399
