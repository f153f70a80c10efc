"""Wrong input on occupational pension, AFP, kap. 11 A and kap. 6: one sentence, never the value."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.cli.hjelp import ROOT, Kjoring, assert_one_sentence, with_line

PENSION = (ROOT / "examples" / "offentlig_uforepensjon.yaml").read_text(encoding="utf-8")
AFP = (ROOT / "examples" / "afp_eller_uforetrygd.yaml").read_text(encoding="utf-8")
SUPPORT = (ROOT / "examples" / "tilleggsstonader.yaml").read_text(encoding="utf-8")
ILLNESS = (ROOT / "examples" / "grunnstonad.yaml").read_text(encoding="utf-8")

WRONG = [
    (PENSION, "tjenestepensjon_sektor", "statlig", "offentlig, privat"),
    (PENSION, "tjenestepensjon_grunnlag_per_ar", "-700123", "tjenestepensjon_grunnlag_per_ar"),
    (PENSION, "tjenestepensjon_grunnlag_per_ar", "700 123", "mellomrom"),
    (PENSION, "tjenestepensjon_folketrygd", "dagpenger", "ingen, aap, uforetrygd"),
    (PENSION, "tjenestepensjon_uforegrad", "137", "tjenestepensjon_uforegrad"),
    (PENSION, "tjenestepensjon_tjenestetid", "73", "tjenestepensjon_tjenestetid"),
    (PENSION, "tjenestepensjon_antall_barn", "2.5", "tjenestepensjon_antall_barn"),
    (PENSION, "tjenestepensjon_ifu", ".inf", "tjenestepensjon_ifu"),
    (AFP, "fodselsdato", "1963-02-30", "dato"),
    (AFP, "afp_ordning", "kommunal", "ingen, privat, offentlig"),
    (AFP, "afp_beholder_uforetrygd", "kanskje", "afp_beholder_uforetrygd"),
    (AFP, "afp_delingstall", "0.16", "afp_delingstall"),
    (AFP, "afp_pensjonsbeholdning", "-12345", "afp_pensjonsbeholdning"),
    (SUPPORT, "tilleggsstonader_utdanning", "grunnskole", "ingen, videregaende, hoyere"),
    (SUPPORT, "tilleggsstonader_studieprosent", "173", "tilleggsstonader_studieprosent"),
    (SUPPORT, "tilleggsstonader_barnetilsyn_dager", "34", "tilleggsstonader_barnetilsyn_dager"),
    (SUPPORT, "tilleggsstonader_reisevei", "-77", "tilleggsstonader_reisevei"),
    (SUPPORT, "tilleggsstonader_bompenger", "femtitre", "tilleggsstonader_bompenger"),
    (ILLNESS, "grunnstonad_utgift_kosthold", "-4801", "grunnstonad_utgift_kosthold"),
    (ILLNESS, "grunnstonad_coliaki", "litt", "grunnstonad_coliaki"),
    (ILLNESS, "hjelpestonad_forhoyet", "sats 7", "ingen, sats_2, sats_3, sats_4"),
]


@pytest.mark.parametrize(("text", "name", "value", "says"), WRONG, ids=lambda v: str(v)[:40])
def test_wrong_input_is_one_sentence_without_the_value(
    text: str, name: str, value: str, says: str, innenfra: Callable[..., Kjoring]
) -> None:
    done = innenfra("beregn", "SAK", "--dato", "2025-06-01", sak=with_line(name, value, text))
    assert says in assert_one_sentence(done, value)


def test_member_before_birth_is_refused(innenfra: Callable[..., Kjoring]) -> None:
    text = with_line("tjenestepensjon_tjenestetid", "ukjent", PENSION).replace(
        "fakta:\n", "fakta:\n  tjenestepensjon_medlem_fra: 1984-12-31\n"
    )
    done = innenfra("beregn", "SAK", "--dato", "2025-06-01", sak=text)
    assert "fødselsdato" in assert_one_sentence(done, "1984")


@pytest.mark.parametrize(
    "text", [PENSION, AFP, SUPPORT, ILLNESS], ids=["uførepensjon", "AFP", "kap. 11 A", "kap. 6"]
)
def test_the_examples_have_an_answer_and_an_explanation(
    text: str, innenfra: Callable[..., Kjoring]
) -> None:
    done = innenfra("beregn", "SAK", "--dato", "2025-06-01", sak=text)
    assert done.kode == 0 and "ukjent" not in done.ut
    first = done.ut.split("trygdekart forklar sak.yaml ")[1].split()[0]
    why = innenfra("forklar", "SAK", first, "--dato", "2025-06-01", sak=text)
    assert why.kode == 0
    assert "§" in why.ut or "lov" in why.ut


def test_a_chapter_without_numbers_for_a_year_says_so(innenfra: Callable[..., Kjoring]) -> None:
    done = innenfra("beregn", "SAK", "--ar", "2025", sak=SUPPORT)
    assert "bruk --dato" in assert_one_sentence(done)
