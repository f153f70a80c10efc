"""Law at fault is refused when loaded: each fault by its own name, with what, where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from trygdekart.engine import errors
from trygdekart.engine.errors import LoadFault

from .bad_law import line_of, load

R = '@regel("§ 1", fra="2020-01-01"'
RATE = "  - {{navn: {0}, enhet: {1}, {2}etikett: {{nb: a, en: a}}, verdier: [{3}]}}\n"
VALUE = "{virker_fra: 2020-01-01, verdi: 1}"

# name: (fault, law, rates, what the message must say)
CASES: dict[str, tuple[type[LoadFault], str, str, tuple[str, ...]]] = {
    "a date that cannot be read": (
        errors.BadDeclaration,
        '@regel("§ 1", fra="1.1.2020")\ndef r(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n',
        "",
        ("§ 1", "ÅÅÅÅ-MM-DD"),
    ),
    "unknown argument": (
        errors.UnknownName,
        f"{R})\ndef r(lonnn: KrPerAr) -> KrPerAr:  # <-\n    return lonnn\n",
        "",
        ("«lonnn»", "du lonn?"),
    ),
    "unknown argument, nothing near": (
        errors.UnknownName,
        f"{R})\ndef r(xyzzyq: KrPerAr) -> KrPerAr:  # <-\n    return xyzzyq\n",
        "",
        ("«xyzzyq»", "Legg det inn som regel, fakta eller sats"),
    ),
    "exception from a main rule that is not there": (
        errors.UnknownName,
        f'{R}, unntak_fra="lonnsregel", nar="ja")\ndef u(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n'
        f"{R})\ndef lonnsregelen(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n",
        "",
        ("hovedregelen «lonnsregel»", "mente du lonnsregelen?"),
    ),
    "exception without a condition": (
        errors.UnknownName,
        f'{R})\ndef r(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n{R}, unntak_fra="r")\n'
        "def u(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n",
        "",
        ("vilkåret", "ja/nei-navn"),
    ),
    "look-up of something that is no rate": (
        errors.UnknownName,
        f"{R})\ndef r(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n"
        'O = Oppslag("o", "r", "fodt", "§ 1", "o")\n',
        "",
        ("«r»", "ikke er en sats", "bare mot satser"),
    ),
    "look-up on a day that is not there": (
        errors.UnknownName,
        'O = Oppslag("o", "g", "fodtt", "§ 1", "o")\n',
        "",
        ("«fodtt»", "du fodt?"),
    ),
    "aggregate of something that is not there": (
        errors.UnknownName,
        'A = Aggregat("a", "lonm", "sum", "§ 1", "a")\n',
        "",
        ("«lonm»", "du lonn?"),
    ),
    "view of something that is not there": (
        errors.UnknownName,
        'V = Visning(av="borte", per_ar="a_per_ar", i_aret="a_i_aret")\n',
        "",
        ("«borte»",),
    ),
    "ring": (
        errors.CyclicRules,
        f"{R})\ndef a(b: KrPerAr) -> KrPerAr:\n    return b\n"
        f"{R})\ndef b(c: KrPerAr) -> KrPerAr:\n    return c\n"
        f"{R})\ndef c(a: KrPerAr) -> KrPerAr:\n    return a\n",
        "",
        ("i ring", "→", "Bryt ringen"),
    ),
    "ring through the condition of an exception": (
        errors.CyclicRules,
        f"{R})\ndef a(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n"
        f'{R}, unntak_fra="a", nar="v")\ndef u(leie: KrPerAr) -> KrPerAr:\n    return leie\n'
        f"{R})\ndef v(a: KrPerAr) -> JaNei:\n    return a > 0\n",
        "",
        ("i ring", "v"),
    ),
    "rule with the name of a fact": (
        errors.NameClash,
        f"{R})\ndef lonn(leie: KrPerAr) -> KrPerAr:\n    return leie\n",
        "",
        ("«lonn»", "eget navn"),
    ),
    "rule with the name of the calendar": (
        errors.NameClash,
        f"{R})\ndef maned(leie: KrPerAr) -> KrPerAr:\n    return leie\n",
        "",
        ("«maned»", "kalenderen"),
    ),
    "rate with the name of a fact": (
        errors.NameClash,
        "",
        RATE.format("lonn", "kr/år", "hjemmel: §, kilde: k, ", VALUE),
        ("«lonn»",),
    ),
    "two versions from one day": (
        errors.TwoVersionsOnOneDate,
        f"{R})\ndef r(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n"
        f'{R}, gir="r")\ndef r2(leie: KrPerAr) -> KrPerAr:\n    return leie\n',
        "",
        ("to versjoner", "2020-01-01", "i_kraft_fra", "r"),
    ),
    "two values from one day": (
        errors.TwoVersionsOnOneDate,
        "",
        RATE.format("s", "kr/år", "hjemmel: §, kilde: k, ", f"{VALUE}, {VALUE}"),
        ("to versjoner", "s"),
    ),
    "version that ends after the next begins": (
        errors.OverlappingVersions,
        f'{R}, til="2022-06-30")\ndef r(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n'
        '@regel("§ 1", fra="2022-01-01", gir="r")\ndef r2(leie: KrPerAr) -> KrPerAr:\n    return leie\n',
        "",
        ("2022-06-30", "2022-01-01", "Ta bort «til»"),
    ),
    "hole between two versions": (
        errors.DateGap,
        f'{R}, til="2020-12-31")\ndef r(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n'
        '@regel("§ 1", fra="2022-01-01", gir="r")\ndef r2(leie: KrPerAr) -> KrPerAr:\n    return leie\n',
        "",
        ("2021-01-01", "2022-01-01", "legg inn versjonen som mangler"),
    ),
    "rule older than its rate": (
        errors.DateGap,
        '@regel("§ 1", fra="2019-12-31")\ndef r(g: KrPerG, antall_g: AntallG) -> KrPerAr:  # <-\n'
        "    return g * antall_g\n",
        "",
        ("2019-12-31", "«g»", "flytt «fra»"),
    ),
    "rule that outlives its rate": (
        errors.DateGap,
        f"{R})\ndef r(s: KrPerAr) -> KrPerAr:  # <-\n    return s\n",
        RATE.format(
            "s",
            "kr/år",
            "hjemmel: §, kilde: k, ",
            "{virker_fra: 2020-01-01, til: 2021-12-31, verdi: 1}",
        ),
        ("2022-01-01", "«s»", "sett «til»"),
    ),
    "rule before the rule it needs": (
        errors.DateGap,
        '@regel("§ 1", fra="2021-01-01")\ndef a(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n'
        f"{R})\ndef b(a: KrPerAr) -> KrPerAr:  # <-\n    return a\n",
        "",
        ("2020-01-01", "«a»"),
    ),
    "instant rule that uses a daily one": (
        errors.PeriodMismatch,
        f'{R}, periode="dag")\ndef d(dag: Dato) -> JaNei:\n    return dag > 0\n'
        f"{R})\ndef r(d: JaNei) -> JaNei:  # <-\n    return d\n",
        "",
        ("gjelder øyeblikk", "«d» gjelder dag", "Aggregat"),
    ),
    "annual rule that uses a level": (
        errors.PeriodMismatch,
        f'{R}, periode="år")\ndef r(lonn: KrPerAr) -> KrPerAr:  # <-\n    return lonn\n',
        "",
        ("gjelder år", "«lonn» gjelder øyeblikk", "Aggregat"),
    ),
    "instant rule that uses a fact of the year": (
        errors.PeriodMismatch,
        f"{R})\ndef r(arets: KrPerAr) -> KrPerAr:  # <-\n    return arets\n",
        "",
        ("gjelder øyeblikk", "«arets» gjelder år"),
    ),
    "annual rate that changes within the year": (
        errors.PeriodMismatch,
        "",
        RATE.format(
            "s", "kr/år", "periode: år, hjemmel: §, kilde: k, ", "{virker_fra: 2020-05-01, verdi: 1}"
        ),
        ("kalenderår", "2020-05-01", "satser.yaml, s"),
    ),
    "rate without a source": (
        errors.MissingSource,
        "",
        RATE.format("s", "kr/år", "hjemmel: §, ", VALUE),
        ("mangler kilde", "satser.yaml, s 2020-01-01", "kilde:"),
    ),
    "rate without a section": (
        errors.MissingSection,
        "",
        RATE.format("s", "kr/år", "kilde: k, ", VALUE),
        ("mangler hjemmel", "satser.yaml, s", "hjemmel:"),
    ),
    "rule without a section": (
        errors.MissingSection,
        '@regel(" ", fra="2020-01-01")\ndef r(lonn: KrPerAr) -> KrPerAr:  # <-\n    return lonn\n',
        "",
        ("mangler hjemmel", "@regel("),
    ),
    "argument without unit": (
        errors.MissingAnnotation,
        f"{R})\ndef r(lonn: float) -> KrPerAr:  # <-\n    return lonn\n",
        "",
        ("«lonn»", "type og enhet", "Annotated[float"),
    ),
    "argument without type": (
        errors.MissingAnnotation,
        f"{R})\ndef r(lonn) -> KrPerAr:  # <-\n    return lonn\n",
        "",
        ("«lonn»", "Annotated[float"),
    ),
    "result without unit": (
        errors.MissingAnnotation,
        f"{R})\ndef r(lonn: KrPerAr):  # <-\n    return lonn\n",
        "",
        ("resultatet", "-> Annotated[float"),
    ),
    "counter's rate without unit": (
        errors.MissingAnnotation,
        "class T(NamedTuple):\n    n: int\n\n"
        '@teller("t", "§ 1", fra="2020-01-01", start=T(0), hendelser=Farge, '
        "utfall=IntEnum('U', {'UAVGJORT': 0}))\n"
        "def t(tilstand, hendelse, n, dager):  # <-\n    return Steg(tilstand, n, 0, 0)\n",
        "",
        ("«dager»", "AntallDager"),
    ),
    "exceptions without order": (
        errors.UnorderedExceptions,
        f"{R})\ndef a(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n"
        f'{R}, unntak_fra="a", nar="ja")\ndef u(leie: KrPerAr) -> KrPerAr:\n    return leie\n'
        f'{R}, unntak_fra="a", nar="nei")\ndef v(leie: KrPerAr) -> KrPerAr:\n    return leie\n',
        "",
        ("«u»", "«v»", "uten rekkefølge", "foran=("),
    ),
    "exceptions that both go first": (
        errors.UnorderedExceptions,
        f"{R})\ndef a(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n"
        f'{R}, unntak_fra="a", nar="ja", foran=("v",))\ndef u(leie: KrPerAr) -> KrPerAr:\n    return leie\n'
        f'{R}, unntak_fra="a", nar="nei", foran=("u",))\n'
        "def v(leie: KrPerAr) -> KrPerAr:\n    return leie\n",
        "",
        ("«u»", "«v»", "foran=("),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_fault_is_refused_by_name_and_says_what_where_and_what_to_do(
    tmp_path: Path, case: tuple[type[LoadFault], str, str, tuple[str, ...]]
) -> None:
    fault, law, rates, words = case
    with pytest.raises(LoadFault) as caught:
        load(tmp_path, law, rates)
    assert type(caught.value) is fault
    text = str(caught.value)
    for word in words:
        assert word in text
    assert caught.value.what and caught.value.where and caught.value.remedy
    if "# <-" in law:
        assert f".py, regel {law.split('# <-')[0].rsplit('def ', 1)[1].split('(')[0]}, linje" in text or (
            "teller" in law
        )
        assert f"linje {line_of(law)}" in text


def test_the_law_the_cases_are_made_of_is_itself_in_order(tmp_path: Path) -> None:
    verk = load(tmp_path)
    assert "g" in verk and "lonn" in verk


def test_two_chapters_may_not_use_one_name(tmp_path: Path) -> None:
    rule = f"{R})\ndef r(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n"
    with pytest.raises(errors.NameClash) as caught:
        load(tmp_path, rule, others=(rule,))
    assert "prove" in str(caught.value) and "annet0" in str(caught.value)


def test_ordered_exceptions_and_exceptions_at_different_times_are_accepted(tmp_path: Path) -> None:
    main = f"{R})\ndef a(lonn: KrPerAr) -> KrPerAr:\n    return lonn\n"
    body = "(leie: KrPerAr) -> KrPerAr:\n    return leie\n"
    first = f'{R}, unntak_fra="a", nar="ja", foran=("v",))\ndef u{body}'
    ended = f'{R}, til="2020-12-31", unntak_fra="a", nar="ja")\ndef u{body}'
    second = f'{R}, unntak_fra="a", nar="nei")\ndef v{body}'
    later = f'@regel("§ 1", fra="2021-01-01", unntak_fra="a", nar="nei")\ndef v{body}'
    assert load(tmp_path, main + first + second).unntak["a"] == ("u", "v")
    assert set(load(tmp_path, main + ended + later).unntak["a"]) == {"u", "v"}


def test_every_load_fault_has_a_case_here_or_in_a_named_test() -> None:
    elsewhere = {  # each has a file of its own
        errors.RefusedConstruct,
        errors.LawNumberInCode,
        errors.UnitMismatch,
        errors.BadParameterFile,
        errors.ReformConflict,
    }
    assert {case[0] for case in CASES.values()} | elsewhere == set(LoadFault.__subclasses__())
