"""One person: the case file, the numbers to show, and how they are told."""

from .sak import Sak

__all__ = ["Sak"]
