"""Which budget post each amount of a run belongs to."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml


@lru_cache(maxsize=1)
def poster() -> list[dict[str, Any]]:
    """Return which budget post each amount belongs to."""
    text = (Path(__file__).parent / "kjor_poster.yaml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)["poster"]
    return found
