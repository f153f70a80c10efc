"""Every text of the law that a page may show, so that none is without English and nynorsk."""

from __future__ import annotations

import ast
import pkgutil
from collections.abc import Iterator
from importlib import import_module

from trygdekart import law
from trygdekart.engine.formula import WORDS, body_without_docstring, function_node, spelled
from trygdekart.engine.lawbook import Lovverk
from trygdekart.engine.rules import Regel
from trygdekart.law.plikt import Plikt

UNSAID = ("del_pa", "range", "len")  # functions that a formula writes with signs


def texts(verk: Lovverk) -> set[str]:
    """Return the texts of rules, choices, criteria, rates' remarks and duties."""
    rules = [rule for versions in verk.regler.values() for rule in versions]
    derived = list(verk.utledninger.values())
    found = {text for rule in (*rules, *derived) for text in (rule.setning, rule.etikett)}
    found |= {name for rule in (*rules, *derived) for _, name in rule.declared.nytt_navn}
    found |= {word for rule in rules for word in _words(rule)}
    found |= {verk.label(name) for name in {*verk.names()} - {*verk.fakta, *verk.satser}}
    for choice in verk.valg.values():
        found |= {choice.grunn, choice.sporsmal, *(a.tekst for a in choice.alternativer)}
    found |= {text for fact in verk.fakta.values() for text in fact.kriterier}
    for rate in verk.satser.values():
        found |= {rate.merknad, *(value.merknad for value in rate.verdier)}
    found |= {duty.hva for duty in duties()}
    return {text for text in found if text}


def labels(verk: Lovverk) -> set[str]:
    """Return what facts and rates are called; they have their English beside them."""
    return {one.etikett for one in verk.fakta.values()} | {one.etikett for one in verk.satser.values()}


def duties() -> Iterator[Plikt]:
    """Yield the duties of all chapters."""
    for module in pkgutil.walk_packages(law.__path__, f"{law.__name__}."):
        for held in vars(import_module(module.name)).values():
            several = held if isinstance(held, tuple) else (held,)
            yield from (one for one in several if isinstance(one, Plikt))


def _words(rule: Regel) -> Iterator[str]:
    """Yield what a formula calls the rule's own numbers, functions and categories."""
    for statement in body_without_docstring(function_node(rule.funksjon)):
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                yield spelled(node.id)
            elif isinstance(node, ast.Attribute):
                yield spelled(node.attr.lower())
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield from {spelled(node.func.id)} - {spelled(name) for name in (*WORDS, *UNSAID)}
