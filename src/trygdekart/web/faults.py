"""What a page says when something of a case cannot be computed (in Norwegian, as the law's faults are)."""

from __future__ import annotations

from ..engine.errors import InputFault
from ..engine.lawbook import Lovverk


def sentence(fault: InputFault) -> str:
    """Return what is wrong and what to do, as one sentence."""
    return f"{fault.reason[:1].upper()}{fault.reason[1:]}; {fault.remedy}."


def led(verk: Lovverk, fault: InputFault) -> tuple[str, str]:
    """Return the fact the page leads to (empty when it is none), and what is wrong.

    Where the page leads to the question, how a case file is written is no remedy, and is left out.
    """
    fact = verk.fakta.get(fault.field)
    if fact is None:
        return "", sentence(fault)
    lead = f"{fact.etikett} " if fault.reason.startswith("mangler") else ""
    reason = fault.reason if lead else fault.reason[:1].upper() + fault.reason[1:]
    return fault.field, f"{lead}{reason}."
