"""Case corpora from outside, run through the public rules by giving values to names."""

from .runner import run_files

__all__ = ["run_files"]
