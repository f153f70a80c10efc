"""Finding one's way: a word finds the names of the law, and the help says what each command does."""

from __future__ import annotations

import json


def test_et_ord_finner_navn_og_etiketter(innenfra) -> None:
    found = innenfra("regler", "bunnfradrag").ut
    assert "uforetrygd_bunnfradrag " in found and "Inntekt over bunnfradraget (regel)" in found
    assert innenfra("regler", "uføregrad").ut == innenfra("regler", "Uforegrad").ut
    both = json.loads(innenfra("regler", "skatt fradrag", "--json").ut)["treff"]
    assert {"regel", "faktum", "sats"} == {t["slag"] for t in both}
    assert all("skatt" in t["navn"] for t in both)


def test_hjelpen_viser_hver_beskrivelse_hel(innenfra) -> None:
    for words in ((), ("reform",), ("befolkning",)):
        text = innenfra(*words, "--help").ut
        assert "..." not in text.partition("Kommandoer:")[2], words
    whole = " ".join(innenfra("--help").ut.split())
    assert "lønn, tilskudd og sykedager, uten noe om helsen." in whole
