"""Syntax trees are read one thread at a time, since Python 3.11 cannot build two at once."""

from __future__ import annotations

import ast
import gc
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from trygdekart.engine import formula
from trygdekart.engine.source import parsed

THREADS, READINGS = 4, 120
TEXT = Path(formula.__file__).read_text(encoding="utf-8")


@pytest.fixture
def often_interrupted() -> Iterator[None]:
    """Threads change places in the middle of a tree, as they may when memory is swept."""

    def sweep(*_: Any) -> None:
        time.sleep(0)

    switched, swept = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(1e-6)
    gc.set_threshold(50)
    gc.callbacks.append(sweep)
    yield
    gc.callbacks.remove(sweep)
    gc.set_threshold(*swept)
    sys.setswitchinterval(switched)


def at_depth(read: Callable[[str], ast.Module], depth: int) -> ast.Module:
    return read(TEXT) if depth == 0 else at_depth(read, depth - 1)


@pytest.mark.usefixtures("often_interrupted")
def test_threads_read_the_same_tree_at_once() -> None:
    with ThreadPoolExecutor(THREADS) as pool:
        trees = list(pool.map(lambda i: at_depth(parsed, i % 7 * 3), range(READINGS)))
    assert len({len(tree.body) for tree in trees}) == 1
