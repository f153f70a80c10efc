"""The types a function is annotated with, read by name where that is enough.

`typing.get_type_hints` compiles every annotation. A law of a thousand rules has five thousand,
nearly all of one word, which is looked up instead.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import CodeType
from typing import Any


@lru_cache(maxsize=2048)
def _compiled(text: str) -> CodeType:
    return compile(text, "<annotasjon>", "eval")


def type_hints(function: Callable[..., Any]) -> dict[str, Any]:
    """Return {argument or «return»: type} with what `Annotated` says; raises `NameError` as Python does."""
    found = {}
    for name, written in function.__annotations__.items():
        if not isinstance(written, str):
            found[name] = written
        elif written in function.__globals__:
            found[name] = function.__globals__[written]
        else:  # the text of an installed rule, never of a user
            found[name] = eval(_compiled(written), function.__globals__)
    return found
