"""Python that may mean two things is refused, with its line and what to write instead."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from trygdekart.engine import subset
from trygdekart.engine.errors import LawNumberInCode, RefusedConstruct

from .bad_law import line_of, load

R = '@regel("§ 1", fra="2020-01-01")\n'
HEAD = "def r(lonn: KrPerAr, leie: KrPerAr, ja: JaNei, farge: Farge) -> KrPerAr:\n"

# what it is: (the body, words of the message, words of the remedy); `#` marks the line
BODIES: dict[str, tuple[str, str, str]] = {
    "while": ("while ja:  #\n        x = lonn\n    return lonn", "«While»", "range(fast tall)"),
    "lambda": ("f = lambda: lonn  #\n    return lonn", "«Lambda»", "@hjelpefunksjon"),
    "list comprehension": ("return [lonn for i in range(1)]  #", "«ListComp»", "hvert ledd for seg"),
    "generator": ("return sum(lonn for i in range(1))  #", "«sum»", "hjelpefunksjon"),
    "generator in max": ("return max(leie, (i for i in leie))  #", "«GeneratorExp»", "hvert ledd for seg"),
    "list": ("return max(leie, [lonn])  #", "«List»", "hvert ledd for seg"),
    "dict": ("x = {}  #\n    return lonn", "«Dict»", "satser.yaml"),
    "tuple": ("return (lonn, leie)  #", "«Tuple»", "sitt eget navn"),
    "try": (
        "try:  #\n        return lonn\n    except ValueError:\n        return leie",
        "«Try»",
        "bruk if",
    ),
    "with": ("with lonn:  #\n        return lonn", "«With»", "åpner ikke"),
    "raise": ("raise ValueError  #", "«Raise»", "kaster ikke"),
    "assert": ("assert ja  #\n    return lonn", "«Assert»", "omrade"),
    "import": ("import os  #\n    return lonn", "«Import»", "øverst i fila"),
    "from-import": ("from os import path  #\n    return lonn", "«ImportFrom»", "øverst i fila"),
    "subscript": ("return lonn[0]  #", "«Subscript»", "tabellverdi"),
    "f-string": ("return f'{lonn}'  #", "«JoinedStr»", "etiketter"),
    "walrus": ("return (x := lonn)  #", "«NamedExpr»", "egen linje"),
    "inner function": ("def f():  #\n        return lonn\n    return lonn", "«FunctionDef»", "øverst"),
    "global": ("global x  #\n    return lonn", "«Global»", "argumenter"),
    "delete": ("x = lonn\n    del x  #\n    return lonn", "«Delete»", "la navnet stå"),
    "pass": ("pass  #\n    return lonn", "«Pass»", ""),
    "print": ("print(lonn)  #\n    return lonn", "«Expr»", ""),
    "yield": ("yield lonn  #\n    return lonn", "«Expr»", ""),
    "break": ("for i in range(1):\n        break  #\n    return lonn", "«Break»", ""),
    "match": ("match lonn:  #\n        case _:\n            return lonn", "«Match»", "bruk if"),
    "floor division": ("return lonn // leie  #", "«FloorDiv»", "rund_ned"),
    "modulo": ("return lonn % leie  #", "«Mod»", "rund_ned"),
    "power": ("return lonn ** leie  #", "«Pow»", "gang ut"),
    "bit operation": ("return lonn & leie  #", "«BitAnd»", "del_pa"),
    "division by a name": ("return lonn / leie  #", "kan være null", "del_pa(over, under"),
    "division by zero": ("return lonn / 0  #", "kan være null", "del_pa(over, under"),
    "division by an expression": ("return lonn / (leie + 1)  #", "kan være null", "del_pa"),
    "round": ("return round(lonn)  #", "«round» runder ulikt", "avrund(x)"),
    "int": ("return int(lonn)  #", "«int» runder ulikt", "rund_ned(x)"),
    "float": ("return float(lonn)  #", "«float» runder ulikt", "avrund(x)"),
    "unknown call": ("return sqrt(lonn)  #", "«sqrt»", "legg_til_maneder"),
    "unmarked function": ("return F(lonn)  #", "«F»", "merk den @hjelpefunksjon"),
    "call on an object": ("return lonn.real()  #", "kall på et objekt", "helpers.py"),
    "attribute": ("return lonn.real  #", "punktum", "som argument"),
    "category that is not one": ("return lonn if farge == Farge.GUL else leie  #", "«GUL»", "ROD, BLA"),
    "in": ("return lonn if farge in Farge else leie  #", "«in» og «is»", "=="),
    "is": ("return lonn if ja is True else leie  #", "«in» og «is»", "=="),
    "text": ("x = 'rød'  #\n    return lonn", "tekst", "IntEnum"),
    "none": ("x = None  #\n    return lonn", "tekst", "IntEnum"),
    "a name from outside": ("return lonn + FAKTA  #", "«FAKTA» er ikke et argument", "som argument"),
    "new value for an argument": ("lonn = leie  #\n    return lonn", "«lonn» får ny verdi", "nytt navn"),
    "added to an argument": ("lonn += leie  #\n    return lonn", "«lonn» får ny verdi", "nytt navn"),
    "two targets": ("x = y = lonn  #\n    return x", "flere ting", "ett navn"),
    "unpacking": ("x, y = lonn, leie  #\n    return x", "flere ting", "ett navn"),
    "loop over a name": ("for i in FAKTA:  #\n        x = lonn\n    return lonn", "fast lengde", "range"),
    "loop of unknown length": (
        "for i in range(lonn):  #\n        x = lonn\n    return lonn",
        "fast",
        "range",
    ),
    "loop with else": (
        "for i in range(1):  #\n        x = lonn\n    else:\n        x = leie\n    return lonn",
        "fast",
        "range",
    ),
    "return of nothing": ("if ja:\n        return  #\n    return lonn", "return uten verdi", "gi verdien"),
    "no return": ("x = lonn", "ikke alle veier", "return …"),
    "a road without return": ("if ja:\n        return lonn", "ikke alle veier", "return …"),
    "unary plus": ("return +lonn  #", "«UnaryOp»", "enklere"),
    "invert": ("return ~lonn  #", "«UnaryOp»", "enklere"),
    "star": ("return max(leie, *FAKTA)  #", "«Starred»", "enklere"),
}


@pytest.mark.parametrize("case", BODIES.values(), ids=BODIES.keys())
def test_construct_is_refused(tmp_path: Path, case: tuple[str, str, str]) -> None:
    body, what, instead = case
    text = f"{R}{HEAD}    {body}\n"
    with pytest.raises(RefusedConstruct) as caught:
        load(tmp_path, text)
    assert what in caught.value.what
    assert caught.value.remedy.startswith("I stedet: ") and instead in caught.value.remedy
    assert "provelov" in caught.value.where and "regel r, linje" in caught.value.where
    if "#" in body:
        assert caught.value.where.endswith(f"linje {line_of(text, '#' if '  #' in body else '')}")


@pytest.mark.parametrize(
    "signature",
    ["*lonn: KrPerAr", "**lonn: KrPerAr", "lonn: KrPerAr = 0", "*, lonn: KrPerAr", "lonn: KrPerAr, /"],
)
def test_optional_and_collected_arguments_are_refused(tmp_path: Path, signature: str) -> None:
    with pytest.raises(RefusedConstruct, match="valgfrie eller samlede"):
        load(tmp_path, f"{R}def r({signature}) -> KrPerAr:\n    return lonn\n")


@pytest.mark.parametrize("number", ["0.66", "2", "12", "-3", "100", "1e6"])
def test_a_number_of_law_in_code_is_refused_with_where_to_put_it(tmp_path: Path, number: str) -> None:
    text = f"{R}{HEAD}    return lonn * {number}  # <-\n"
    with pytest.raises(LawNumberInCode) as caught:
        load(tmp_path, text)
    assert f"linje {line_of(text)}" in caught.value.where and "satser.yaml" in caught.value.remedy
    assert str(abs(float(number))).removesuffix(".0") in caught.value.what


@pytest.mark.parametrize(
    "body",
    [
        "return lonn * 0 + leie * 1",
        "return -lonn",
        "return lonn / 1",
        "x = lonn\n    for i in range(3):\n        x = x + leie\n    return x",
        "if not ja:\n        return lonn\n"
        "    elif farge == Farge.ROD:\n        return leie\n    else:\n        return 0",
        "return lonn if 0 < lonn <= leie and (ja or lonn == leie) else avrund(leie, trinn=1)",
        "x: KrPerAr = lonn\n    x += leie\n    return max(x, lonn, 0)",
        "return del_pa(lonn, MANEDER_I_ARET, ved_null=0) * MANEDER_I_ARET",
    ],
)
def test_what_a_rule_may_use_is_accepted(tmp_path: Path, body: str) -> None:
    assert "r" in load(tmp_path, f"{R}{HEAD}    {body}\n")


def test_every_construct_with_advice_of_its_own_is_tried() -> None:
    tried = {type(node).__name__ for body, *_ in BODIES.values() for node in ast.walk(_parsed(body))}
    assert {kind.__name__ for kind in subset._INSTEAD} - tried <= {"Await"}  # only in `async def`


def _parsed(body: str) -> ast.AST:
    return ast.parse(f"{HEAD}    {body}\n")


@pytest.mark.parametrize("arguments", ["tilstand, n, hendelse", "hendelse, tilstand, n"])
def test_a_counter_with_other_arguments_is_refused(tmp_path: Path, arguments: str) -> None:
    with pytest.raises(RefusedConstruct, match="må begynne med"):
        load(tmp_path, _counter(arguments, "return Steg(tilstand, n, 0, 0)"))


def test_a_counter_where_zero_means_something_is_refused(tmp_path: Path) -> None:
    text = _counter("tilstand, hendelse, n", "return Steg(tilstand, n, 0, 0)").replace(
        "'UAVGJORT': 0", "'A': 1"
    )
    with pytest.raises((RefusedConstruct, ValueError)):
        load(tmp_path, text)


def _counter(arguments: str, body: str) -> str:
    return (
        "class T(NamedTuple):\n    n: int\n\n"
        '@teller("t", "§ 1", fra="2020-01-01", start=T(0), hendelser=Farge, '
        "utfall=IntEnum('U', {'UAVGJORT': 0, 'B': 2}))\n"
        f"def t({arguments}):\n    {body}\n"
    )
