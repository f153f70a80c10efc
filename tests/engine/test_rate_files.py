"""A satser.yaml of another form is refused with the place and what to do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from trygdekart.engine.errors import BadParameterFile
from trygdekart.engine.parameters import look_up, read_satser

HEAD = "skjema: trygdekart-satser/1\ntema: prøve\nsatser:\n"
RATE = (
    "  - navn: s\n    enhet: kr/år\n    hjemmel: § 1\n    kilde: bok\n"
    "    etikett: {{nb: s, en: s}}\n{}    verdier: [{}]\n"
)


def read(tmp_path: Path, value: str, extra: str = "", head: str = HEAD):
    return read_satser(tmp_path / "satser.yaml", head + RATE.format(extra, value))


FILES = {
    "text for a number": ("{virker_fra: 2020-01-01, verdi: '5'}", "", ("tall", "str", "s 2020-01-01")),
    "prose for a number": ("{virker_fra: 2020-01-01, verdi: to ganger G}", "", ("tall", "str")),
    "yes for a number": ("{virker_fra: 2020-01-01, verdi: true}", "", ("tall", "bool")),
    "nothing for a number": ("{virker_fra: 2020-01-01}", "", ("tall", "NoneType")),
    "number for a yes": (
        "{virker_fra: 2020-01-01, verdi: 1}",
        "    slag: ja/nei\n",
        ("true eller false", "int"),
    ),
    "number for a date": ("{virker_fra: 2020-01-01, verdi: 1}", "    slag: dato\n", ("ÅÅÅÅ-MM-DD", "int")),
    "number for a table": ("{virker_fra: 2020-01-01, verdi: 1}", "    slag: tabell\n", ("rader", "int")),
    "rows of different length": (
        "{virker_fra: 2020-01-01, verdi: [[0, 1], [1]]}",
        "    slag: tabell\n",
        ("like mange tall",),
    ),
    "text in a table": (
        "{virker_fra: 2020-01-01, verdi: [[0, x]]}",
        "    slag: trinn\n",
        ("rader av tall",),
    ),
    "ends before it begins": (
        "{virker_fra: 2020-01-01, til: 2019-01-01, verdi: 1}",
        "",
        ("«til»", "2019-01-01"),
    ),
    "no date": ("{verdi: 1}", "", ("virker_fra", "docs/satser.md")),
    "field nobody knows": ("{virker_fra: 2020-01-01, verdi: 1, gjelder: alltid}", "", ("gjelder",)),
    "kind nobody knows": ("{virker_fra: 2020-01-01, verdi: 1}", "    slag: formel\n", ("slag",)),
    "period nobody knows": ("{virker_fra: 2020-01-01, verdi: 1}", "    periode: uke\n", ("periode",)),
    "confidence nobody knows": ("{virker_fra: 2020-01-01, verdi: 1, sikkerhet: helt}", "", ("sikkerhet",)),
}


@pytest.mark.parametrize("case", FILES.values(), ids=FILES.keys())
def test_a_value_of_the_wrong_form_is_refused(
    tmp_path: Path, case: tuple[str, str, tuple[str, ...]]
) -> None:
    value, extra, words = case
    with pytest.raises(BadParameterFile) as caught:
        read(tmp_path, value, extra)
    for word in (*words, "satser.yaml"):
        assert word in str(caught.value)
    assert caught.value.remedy


@pytest.mark.parametrize("text", ["satser: [", "a: b: c", "{", "- 1\n-2: ["])
def test_a_file_that_is_no_yaml_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadParameterFile, match=r"satser\.yaml"):
        read_satser(tmp_path / "satser.yaml", text)


@pytest.mark.parametrize(
    "text", ["", "bare tekst", "skjema: noe-annet/1\ntema: x\nsatser: []\n", "tema: x\n"]
)
def test_a_file_of_another_schema_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadParameterFile, match=r"docs/satser\.md"):
        read_satser(tmp_path / "satser.yaml", text)


def test_values_are_ordered_by_time_and_carry_their_source(tmp_path: Path) -> None:
    [rate] = read(
        tmp_path,
        "{virker_fra: 2021-01-01, verdi: 2, kilde: ny bok, sikkerhet: lav}, "
        "{virker_fra: 2020-01-01, verdi: 1}",
    )
    assert [v.verdi for v in rate.verdier] == [1, 2]
    assert [v.kilde for v in rate.verdier] == ["bok", "ny bok"]
    assert [v.sikkerhet for v in rate.verdier] == ["høy", "lav"]


def test_a_series_has_holes_where_no_value_governs_and_never_zero(tmp_path: Path) -> None:
    [rate] = read(
        tmp_path, "{virker_fra: 2020-01-01, til: 2020-06-30, verdi: 1}, {virker_fra: 2021-01-01, verdi: 3}"
    )
    series = rate.series(date(2023, 1, 1))
    days = [
        "2019-12-31",
        "2020-01-01",
        "2020-06-30",
        "2020-07-01",
        "2020-12-31",
        "2021-01-01",
        "2050-01-01",
    ]
    found = [look_up(series, date.fromisoformat(d).toordinal()) for d in days]
    assert [None if x != x else x for x in found] == [None, 1, 1, None, None, 3, 3]
    assert rate.on(date(2020, 7, 1), date(2023, 1, 1)) is None
