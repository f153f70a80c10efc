"""What a caller gives is checked; a fault names the field and the remedy, and never repeats the value."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygdekart.engine.errors import InputFault, nearest
from trygdekart.engine.inputs import read_values

from .soria_moria import lovverk

SECRET = "Ola Nordmann 01017012345"

WRONG: list[tuple[str, Any, str]] = [
    ("arslonn", -123456.78, "minst 0"),
    ("arslonn", "123 456", "punktum"),
    ("arslonn", SECRET, "tallet"),
    ("arslonn", True, "tallet"),
    ("arslonn", float("nan"), "tallet"),
    ("arslonn", float("inf"), "tusen milliarder"),
    ("arslonn", [123456], "tallet"),
    ("innsats", 55, "0 til 1"),
    ("innsats", 0.123, "trinn på 0.05"),
    ("antall_barn", 17, "0 til 3"),
    ("er_trollskutt", 1, "ja, nei eller ukjent"),
    ("er_trollskutt", SECRET, "ja, nei eller ukjent"),
    ("fodt", "17.05.1970", "ÅÅÅÅ-MM-DD"),
    ("fodt", 19700517, "ÅÅÅÅ-MM-DD"),
    ("fodt", "1970-02-30", "ÅÅÅÅ-MM-DD"),
    ("stand", "konge", "tjener, ridder, prinsesse"),
    ("stand", 2, "tjener, ridder, prinsesse"),
    ("stand", True, "tjener"),
    ("stand", SECRET, "tjener"),
    ("valg_taler", 2, "velg en av [0, 1]"),
    ("lopende", 0.5, "ja, nei eller ukjent"),
    ("merkedag", SECRET, "ÅÅÅÅ-MM-DD"),
    ("taler", SECRET, "tallet"),
    ("egen", "123456", "tallet"),
]


@pytest.mark.parametrize(("name", "value", "remedy"), WRONG)
def test_a_wrong_value_is_refused_by_its_field_and_never_repeated(
    name: str, value: Any, remedy: str
) -> None:
    with pytest.raises(InputFault) as caught:
        read_values(lovverk(), {name: value})
    fault = caught.value
    assert fault.field == name and str(fault).startswith(f"{name}: ") and str(fault).endswith(".")
    assert remedy in fault.remedy
    words = str(fault).replace("[0, 1]", "").replace("0 til 1", "").replace("minst 0", "").split()
    for piece in (str(value), *str(value).split()):
        assert piece not in words


@pytest.mark.parametrize(
    ("near", "name"), [("arslon", "arslonn"), ("Arslonn", "arslonn"), ("stnd", "stand")]
)
def test_an_unknown_name_is_refused_with_the_nearest(near: str, name: str) -> None:
    with pytest.raises(InputFault, match=f"mente du {name}"):
        read_values(lovverk(), {near: 1})


def test_an_unknown_name_with_nothing_near_says_where_to_look() -> None:
    with pytest.raises(InputFault, match="se «regler»"):
        read_values(lovverk(), {"qqqqqqqqqqqq": 1})
    assert nearest("qqqqqqqqqqqq", lovverk().names()) == ""


def test_a_category_that_is_nearly_one_is_answered_with_it() -> None:
    with pytest.raises(InputFault, match="mente du ridder"):
        read_values(lovverk(), {"stand": "riddar"})


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("er_trollskutt", "ja", True),
        ("er_trollskutt", "NEI", False),
        ("er_trollskutt", True, True),
        ("stand", "Prinsesse", 7),
        ("stand", 3, 3),
        ("fodt", "1970-05-17", date(1970, 5, 17).toordinal()),
        ("fodt", date(1970, 5, 17), date(1970, 5, 17).toordinal()),
        ("arslonn", 7, 7.0),
        ("innsats", 0.15000000000000002, 0.15000000000000002),
        ("antall_barn", 2, 2),
        ("valg_taler", 1, 1),
        ("lopende", "ja", True),
        ("merkedag", "1988-05-17", date(1988, 5, 17).toordinal()),
        ("egen", -5.5, -5.5),
    ],
)
def test_a_right_value_is_read_as_the_engines_own(name: str, value: Any, read: Any) -> None:
    got = read_values(lovverk(), {name: value})[name]
    assert got == read and type(got) is type(read)


@pytest.mark.parametrize("word", [None, "ukjent", "UKJENT", "vet ikke"])
def test_unknown_is_left_out(word: Any) -> None:
    assert read_values(lovverk(), {"arslonn": word, "stand": word, "taler": word}) == {}


@given(st.integers(0, 20))
def test_every_step_of_five_percent_is_accepted_however_it_is_computed(k: int) -> None:
    for share in (k * 0.05, k / 20, sum([0.05] * k)):
        if share <= 1:
            assert read_values(lovverk(), {"innsats": share})["innsats"] == share
