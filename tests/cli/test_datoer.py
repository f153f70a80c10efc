"""Every option and field that takes a day: one that cannot be read, or lies outside, is one sentence."""

from __future__ import annotations

import pytest

from tests.cli.hjelp import ROOT, assert_one_sentence, run

HELT_MED, SYKMELDT = "examples/helt_med.yaml", "examples/sykmeldt.yaml"
AAP = "examples/aap_meldeperiode.yaml"
BELOP = "examples/sykepenger_belop.yaml"
OUTSIDE = "året er utenfor 1850 til 2200"

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("beregn", HELT_MED, "--dato", "@"),
    ("beregn", HELT_MED, "--kjent", "@"),
    ("pensjon", HELT_MED, "--dato", "@"),
    ("satser", "--dato", "@"),
    ("sykepenger", SYKMELDT, "--dag", "@"),
    ("sykepenger", SYKMELDT, "--til", "@"),
    ("jobb", HELT_MED, "--ar", "2026", "--start", "@"),
    ("jobb", HELT_MED, "--ar", "2026", "--start", "@", "--sett", "uforetrygd_vta=nei"),
    ("skatt", "--lonn", "1", "--fodt", "@"),
    ("skatt", "--lonn", "1", "--kjent", "@"),
    ("sammenlign", HELT_MED, "--dato", "@"),
    ("utbetalinger", BELOP, "--fra", "@", "--til", "2026-01-31"),
    ("utbetalinger", BELOP, "--fra", "2026-01-01", "--til", "@"),
    ("gradert", BELOP, "--dato", "@"),
    ("meldeperioder", AAP, "--fra", "@", "--til", "2026-01-31"),
    ("meldeperioder", AAP, "--fra", "2026-01-01", "--til", "@"),
    ("frister", SYKMELDT, "--kjent", "@"),
    ("rettigheter", HELT_MED, "--dato", "@"),
    ("stonader", HELT_MED, "--dato", "@"),
    ("tiltak", HELT_MED, "--dato", "@"),
    ("forlop", HELT_MED, "--dato", "@"),
    ("forlop", HELT_MED, "--til", "@"),
    ("forlop", HELT_MED, "--kjent", "@"),
    ("kontroller-vedtak", HELT_MED, "--nav", "uforetrygd_per_ar=1", "--dato", "@"),
    ("reform", "vis", "forslag-4-1", "--fra-dato", "@"),
    ("reform", "analyser", HELT_MED, "--reform", "forslag-4-1", "--fra-dato", "@"),
    ("reform", "analyser", HELT_MED, "--reform", "forslag-4-1", "--dato", "@"),
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("9999-12-31", OUTSIDE),
        ("1800-12-31", OUTSIDE),
        ("2026-13-01", "datoen kan ikke leses"),
    ],
)
def test_a_day_that_no_law_has_is_refused(innenfra, words: tuple[str, ...], day: str, reason: str) -> None:
    here = [str(ROOT / w) if w.startswith("examples/") else w for w in words]
    sentence = assert_one_sentence(innenfra(*(day if w == "@" else w for w in here)))
    option = words[words.index("@") - 1]
    assert reason in sentence
    assert sentence.startswith((f"Feil: {option}:", f"Feil: {option[2:]}:", "Feil: fodselsdato:"))


def test_a_day_of_knowledge_before_the_law_is_itself_what_is_wrong() -> None:
    done = run("beregn", HELT_MED, "--kjent", "1999-01-01")
    sentence = assert_one_sentence(done)
    assert sentence.startswith("Feil: kjent:") and "slik loven var kjent 1999-01-01" in sentence
    before = assert_one_sentence(run("beregn", HELT_MED, "--dato", "1999-01-01"))
    assert before.startswith("Feil: dato:") and "gjelder ikke 1999-01-01" in before
