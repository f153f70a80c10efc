"""Grunnlaget for uføretrygden (§ 12-11), beløpene per måned (§ 12-13) og yrkesskade (§ 12-17)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ...engine import MANEDER_I_ARET, avrund, del_pa, hjelpefunksjon, legg_til_maneder, regel
from ...engine.declare import Oppslag, utledning
from ...engine.units import Andel, AntallAr, AntallG, JaNei, KrPerAr, KrPerG, KrPerManed
from ...timeline import Tidslinje
from .fakta_grunnlag import Inntektsar
from .valg_grunnlag import EosAr

Antall = Annotated[float, "antall"]
Art = Annotated[Inntektsar, "kategori"]

# Fem år kan telle; det sjette trengs når tjenesten var i det femte.
OPPSLAG = (
    Oppslag(
        navn="uforetrygd_inntekt_ar_1",
        av="inntekt_historie",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11 første ledd",
        etikett="Inntekten året før en ble ufør",
        ar_tilbake=1,
    ),
    Oppslag(
        navn="uforetrygd_inntekt_ar_2",
        av="inntekt_historie",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11 første ledd",
        etikett="Inntekten 2 år før en ble ufør",
        ar_tilbake=2,
    ),
    Oppslag(
        navn="uforetrygd_inntekt_ar_3",
        av="inntekt_historie",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11 første ledd",
        etikett="Inntekten 3 år før en ble ufør",
        ar_tilbake=3,
    ),
    Oppslag(
        navn="uforetrygd_inntekt_ar_4",
        av="inntekt_historie",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11 første ledd",
        etikett="Inntekten 4 år før en ble ufør",
        ar_tilbake=4,
    ),
    Oppslag(
        navn="uforetrygd_inntekt_ar_5",
        av="inntekt_historie",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11 første ledd",
        etikett="Inntekten 5 år før en ble ufør",
        ar_tilbake=5,
    ),
    Oppslag(
        navn="uforetrygd_inntekt_ar_6",
        av="inntekt_historie",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11 første ledd",
        etikett="Inntekten 6 år før en ble ufør",
        ar_tilbake=6,
    ),
    Oppslag(
        navn="uforetrygd_snitt_g_ar_1",
        av="grunnbelop_gjennomsnitt",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11",
        etikett="Gjennomsnittlig G året før en ble ufør",
        ar_tilbake=1,
    ),
    Oppslag(
        navn="uforetrygd_snitt_g_ar_2",
        av="grunnbelop_gjennomsnitt",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11",
        etikett="Gjennomsnittlig G 2 år før en ble ufør",
        ar_tilbake=2,
    ),
    Oppslag(
        navn="uforetrygd_snitt_g_ar_3",
        av="grunnbelop_gjennomsnitt",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11",
        etikett="Gjennomsnittlig G 3 år før en ble ufør",
        ar_tilbake=3,
    ),
    Oppslag(
        navn="uforetrygd_snitt_g_ar_4",
        av="grunnbelop_gjennomsnitt",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11",
        etikett="Gjennomsnittlig G 4 år før en ble ufør",
        ar_tilbake=4,
    ),
    Oppslag(
        navn="uforetrygd_snitt_g_ar_5",
        av="grunnbelop_gjennomsnitt",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11",
        etikett="Gjennomsnittlig G 5 år før en ble ufør",
        ar_tilbake=5,
    ),
    Oppslag(
        navn="uforetrygd_snitt_g_ar_6",
        av="grunnbelop_gjennomsnitt",
        dato="uforetrygd_uforetidspunkt",
        hjemmel="ftrl. § 12-11",
        etikett="Gjennomsnittlig G 6 år før en ble ufør",
        ar_tilbake=6,
    ),
)


# --- hva slags år hvert av de fem er -------------------------------------------------------------


def _art(inntektsar: Any, uforetidspunkt: Any, ar_tilbake: int) -> Inntektsar:
    """Return the kind of a calendar year before the onset; what nobody has stated is ordinary."""
    dag = date.fromordinal(legg_til_maneder(int(uforetidspunkt), -MANEDER_I_ARET * ar_tilbake))
    if isinstance(inntektsar, Tidslinje):
        return Inntektsar(int(inntektsar.verdi_pa(dag, standard=Inntektsar.VANLIG)))
    return Inntektsar(int(inntektsar))


@utledning("ftrl. § 12-11", fra="2015-01-01", etikett="Hva slags år: året før en ble ufør")
def uforetrygd_art_ar_1(uforetrygd_inntektsar: Any, uforetrygd_uforetidspunkt: Any) -> Art:
    """Året før en ble ufør: vanlig, omsorg, førstegangstjeneste eller EØS."""
    return _art(uforetrygd_inntektsar, uforetrygd_uforetidspunkt, 1)


@utledning("ftrl. § 12-11", fra="2015-01-01", etikett="Hva slags år: 2 år før en ble ufør")
def uforetrygd_art_ar_2(uforetrygd_inntektsar: Any, uforetrygd_uforetidspunkt: Any) -> Art:
    """Det andre året før en ble ufør: vanlig, omsorg, førstegangstjeneste eller EØS."""
    return _art(uforetrygd_inntektsar, uforetrygd_uforetidspunkt, 2)


@utledning("ftrl. § 12-11", fra="2015-01-01", etikett="Hva slags år: 3 år før en ble ufør")
def uforetrygd_art_ar_3(uforetrygd_inntektsar: Any, uforetrygd_uforetidspunkt: Any) -> Art:
    """Det tredje året før en ble ufør: vanlig, omsorg, førstegangstjeneste eller EØS."""
    return _art(uforetrygd_inntektsar, uforetrygd_uforetidspunkt, 3)


@utledning("ftrl. § 12-11", fra="2015-01-01", etikett="Hva slags år: 4 år før en ble ufør")
def uforetrygd_art_ar_4(uforetrygd_inntektsar: Any, uforetrygd_uforetidspunkt: Any) -> Art:
    """Det fjerde året før en ble ufør: vanlig, omsorg, førstegangstjeneste eller EØS."""
    return _art(uforetrygd_inntektsar, uforetrygd_uforetidspunkt, 4)


@utledning("ftrl. § 12-11", fra="2015-01-01", etikett="Hva slags år: 5 år før en ble ufør")
def uforetrygd_art_ar_5(uforetrygd_inntektsar: Any, uforetrygd_uforetidspunkt: Any) -> Art:
    """Det femte året før en ble ufør: vanlig, omsorg, førstegangstjeneste eller EØS."""
    return _art(uforetrygd_inntektsar, uforetrygd_uforetidspunkt, 5)


# --- hvert års inntekt i dagens kroner -----------------------------------------------------------


@hjelpefunksjon
def justert(inntekt: KrPerAr, grunnbelop: KrPerG, snitt_g: KrPerG, tak: AntallG) -> KrPerAr:
    """Løft et års inntekt med G til i dag, og kutt den ved taket."""
    return min(del_pa(inntekt, snitt_g, ved_null=0) * grunnbelop, tak * grunnbelop)


@hjelpefunksjon
def godskrevet(
    art: Art, inntekt: KrPerAr, for_tjenesten: KrPerAr, tjeneste: KrPerAr, omsorg: KrPerAr
) -> KrPerAr:
    """Velg det beste for et år med omsorg eller tjeneste; et EØS-år har ingen norsk inntekt."""
    if art == Inntektsar.EOS:
        return 0.0
    if art == Inntektsar.OMSORG:
        return max(inntekt, omsorg)
    if art == Inntektsar.FORSTEGANGSTJENESTE:
        return max(inntekt, for_tjenesten, tjeneste)
    return inntekt


@hjelpefunksjon
def sum_av_de_beste(a: KrPerAr, b: KrPerAr, c: KrPerAr, d: KrPerAr, e: KrPerAr, antall: Antall) -> KrPerAr:
    """Legg sammen de høyeste av fem; to og to settes i rekkefølge til alle står rett."""
    a1 = max(a, b)
    b1 = min(a, b)
    d1 = max(d, e)
    e1 = min(d, e)
    c2 = max(c, e1)
    e2 = min(c, e1)
    c3 = max(c2, d1)
    d3 = min(c2, d1)
    b3 = max(b1, e2)
    femte = min(b1, e2)
    a4 = max(a1, d3)
    d4 = min(a1, d3)
    forste = max(a4, c3)
    c5 = min(a4, c3)
    b5 = max(b3, d4)
    fjerde = min(b3, d4)
    andre = max(b5, c5)
    tredje = min(b5, c5)
    best = forste * min(1, max(0, antall)) + andre * min(1, max(0, antall - 1))
    neste = tredje * min(1, max(0, antall - 1 - 1)) + fjerde * min(1, max(0, antall - 1 - 1 - 1))
    return best + neste + femte * min(1, max(0, antall - 1 - 1 - 1 - 1))


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Justert inntekt året før en ble ufør", minst=0)
def uforetrygd_justert_inntekt_1(
    uforetrygd_inntekt_ar_1: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_snitt_g_ar_1: KrPerG,
    uforetrygd_grunnlag_tak: AntallG,
) -> KrPerAr:
    """Inntekten løftes med G fra det året til i dag, og regnes med opp til 6 G."""
    return justert(uforetrygd_inntekt_ar_1, grunnbelop, uforetrygd_snitt_g_ar_1, uforetrygd_grunnlag_tak)


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Justert inntekt 2 år før en ble ufør", minst=0)
def uforetrygd_justert_inntekt_2(
    uforetrygd_inntekt_ar_2: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_snitt_g_ar_2: KrPerG,
    uforetrygd_grunnlag_tak: AntallG,
) -> KrPerAr:
    """Inntekten løftes med G fra det året til i dag, og regnes med opp til 6 G."""
    return justert(uforetrygd_inntekt_ar_2, grunnbelop, uforetrygd_snitt_g_ar_2, uforetrygd_grunnlag_tak)


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Justert inntekt 3 år før en ble ufør", minst=0)
def uforetrygd_justert_inntekt_3(
    uforetrygd_inntekt_ar_3: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_snitt_g_ar_3: KrPerG,
    uforetrygd_grunnlag_tak: AntallG,
) -> KrPerAr:
    """Inntekten løftes med G fra det året til i dag, og regnes med opp til 6 G."""
    return justert(uforetrygd_inntekt_ar_3, grunnbelop, uforetrygd_snitt_g_ar_3, uforetrygd_grunnlag_tak)


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Justert inntekt 4 år før en ble ufør", minst=0)
def uforetrygd_justert_inntekt_4(
    uforetrygd_inntekt_ar_4: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_snitt_g_ar_4: KrPerG,
    uforetrygd_grunnlag_tak: AntallG,
) -> KrPerAr:
    """Inntekten løftes med G fra det året til i dag, og regnes med opp til 6 G."""
    return justert(uforetrygd_inntekt_ar_4, grunnbelop, uforetrygd_snitt_g_ar_4, uforetrygd_grunnlag_tak)


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Justert inntekt 5 år før en ble ufør", minst=0)
def uforetrygd_justert_inntekt_5(
    uforetrygd_inntekt_ar_5: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_snitt_g_ar_5: KrPerG,
    uforetrygd_grunnlag_tak: AntallG,
) -> KrPerAr:
    """Inntekten løftes med G fra det året til i dag, og regnes med opp til 6 G."""
    return justert(uforetrygd_inntekt_ar_5, grunnbelop, uforetrygd_snitt_g_ar_5, uforetrygd_grunnlag_tak)


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Justert inntekt 6 år før en ble ufør", minst=0)
def uforetrygd_justert_inntekt_6(
    uforetrygd_inntekt_ar_6: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_snitt_g_ar_6: KrPerG,
    uforetrygd_grunnlag_tak: AntallG,
) -> KrPerAr:
    """Inntekten løftes med G fra det året til i dag, og regnes med opp til 6 G."""
    return justert(uforetrygd_inntekt_ar_6, grunnbelop, uforetrygd_snitt_g_ar_6, uforetrygd_grunnlag_tak)


@regel(
    "ftrl. § 12-11", fra="2015-01-01", etikett="Norsk inntekt som kan telle, året før en ble ufør", minst=0
)
def uforetrygd_norsk_inntekt_1(
    uforetrygd_siste_skatteoppgjor_mangler: JaNei,
    uforetrygd_art_ar_1: Art,
    uforetrygd_art_ar_2: Art,
    uforetrygd_justert_inntekt_1: KrPerAr,
    uforetrygd_justert_inntekt_2: KrPerAr,
    uforetrygd_justert_inntekt_3: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_grunnlag_tjeneste: AntallG,
    uforetrygd_grunnlag_omsorg: AntallG,
) -> KrPerAr:
    """Et år uten skatteoppgjør teller ikke; omsorg og tjeneste teller når det er bedre."""
    if uforetrygd_siste_skatteoppgjor_mangler:
        return 0.0
    for_tjenesten = uforetrygd_justert_inntekt_2
    if uforetrygd_art_ar_2 == Inntektsar.FORSTEGANGSTJENESTE:
        for_tjenesten = uforetrygd_justert_inntekt_3
    return godskrevet(
        uforetrygd_art_ar_1,
        uforetrygd_justert_inntekt_1,
        for_tjenesten,
        uforetrygd_grunnlag_tjeneste * grunnbelop,
        uforetrygd_grunnlag_omsorg * grunnbelop,
    )


@regel(
    "ftrl. § 12-11", fra="2015-01-01", etikett="Norsk inntekt som kan telle, 2 år før en ble ufør", minst=0
)
def uforetrygd_norsk_inntekt_2(
    uforetrygd_art_ar_2: Art,
    uforetrygd_art_ar_3: Art,
    uforetrygd_justert_inntekt_2: KrPerAr,
    uforetrygd_justert_inntekt_3: KrPerAr,
    uforetrygd_justert_inntekt_4: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_grunnlag_tjeneste: AntallG,
    uforetrygd_grunnlag_omsorg: AntallG,
) -> KrPerAr:
    """Inntekten teller, eller det omsorg eller førstegangstjeneste gir når det er bedre."""
    for_tjenesten = uforetrygd_justert_inntekt_3
    if uforetrygd_art_ar_3 == Inntektsar.FORSTEGANGSTJENESTE:
        for_tjenesten = uforetrygd_justert_inntekt_4
    return godskrevet(
        uforetrygd_art_ar_2,
        uforetrygd_justert_inntekt_2,
        for_tjenesten,
        uforetrygd_grunnlag_tjeneste * grunnbelop,
        uforetrygd_grunnlag_omsorg * grunnbelop,
    )


@regel(
    "ftrl. § 12-11", fra="2015-01-01", etikett="Norsk inntekt som kan telle, 3 år før en ble ufør", minst=0
)
def uforetrygd_norsk_inntekt_3(
    uforetrygd_art_ar_3: Art,
    uforetrygd_art_ar_4: Art,
    uforetrygd_justert_inntekt_3: KrPerAr,
    uforetrygd_justert_inntekt_4: KrPerAr,
    uforetrygd_justert_inntekt_5: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_grunnlag_tjeneste: AntallG,
    uforetrygd_grunnlag_omsorg: AntallG,
) -> KrPerAr:
    """Inntekten teller, eller det omsorg eller førstegangstjeneste gir når det er bedre."""
    for_tjenesten = uforetrygd_justert_inntekt_4
    if uforetrygd_art_ar_4 == Inntektsar.FORSTEGANGSTJENESTE:
        for_tjenesten = uforetrygd_justert_inntekt_5
    return godskrevet(
        uforetrygd_art_ar_3,
        uforetrygd_justert_inntekt_3,
        for_tjenesten,
        uforetrygd_grunnlag_tjeneste * grunnbelop,
        uforetrygd_grunnlag_omsorg * grunnbelop,
    )


@regel(
    "ftrl. § 12-11", fra="2015-01-01", etikett="Norsk inntekt som kan telle, 4 år før en ble ufør", minst=0
)
def uforetrygd_norsk_inntekt_4(
    uforetrygd_art_ar_4: Art,
    uforetrygd_art_ar_5: Art,
    uforetrygd_justert_inntekt_4: KrPerAr,
    uforetrygd_justert_inntekt_5: KrPerAr,
    uforetrygd_justert_inntekt_6: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_grunnlag_tjeneste: AntallG,
    uforetrygd_grunnlag_omsorg: AntallG,
) -> KrPerAr:
    """Inntekten teller, eller det omsorg eller førstegangstjeneste gir når det er bedre."""
    for_tjenesten = uforetrygd_justert_inntekt_5
    if uforetrygd_art_ar_5 == Inntektsar.FORSTEGANGSTJENESTE:
        for_tjenesten = uforetrygd_justert_inntekt_6
    return godskrevet(
        uforetrygd_art_ar_4,
        uforetrygd_justert_inntekt_4,
        for_tjenesten,
        uforetrygd_grunnlag_tjeneste * grunnbelop,
        uforetrygd_grunnlag_omsorg * grunnbelop,
    )


@regel(
    "ftrl. § 12-11", fra="2015-01-01", etikett="Norsk inntekt som kan telle, 5 år før en ble ufør", minst=0
)
def uforetrygd_norsk_inntekt_5(
    uforetrygd_art_ar_5: Art,
    uforetrygd_justert_inntekt_5: KrPerAr,
    uforetrygd_justert_inntekt_6: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_grunnlag_tjeneste: AntallG,
    uforetrygd_grunnlag_omsorg: AntallG,
) -> KrPerAr:
    """Inntekten teller, eller det omsorg eller førstegangstjeneste gir når det er bedre."""
    return godskrevet(
        uforetrygd_art_ar_5,
        uforetrygd_justert_inntekt_5,
        uforetrygd_justert_inntekt_6,
        uforetrygd_grunnlag_tjeneste * grunnbelop,
        uforetrygd_grunnlag_omsorg * grunnbelop,
    )


# --- grunnlaget ----------------------------------------------------------------------------------


@regel(
    "ftrl. § 12-11; forordning (EF) nr. 883/2004",
    fra="2015-01-01",
    etikett="Inntekt i et EØS-år",
    sikkerhet="lav",
    minst=0,
)
def uforetrygd_inntekt_i_eos_ar(
    uforetrygd_valg_eos_ar: EosAr,
    uforetrygd_siste_skatteoppgjor_mangler: JaNei,
    uforetrygd_art_ar_1: Art,
    uforetrygd_art_ar_2: Art,
    uforetrygd_art_ar_3: Art,
    uforetrygd_art_ar_4: Art,
    uforetrygd_art_ar_5: Art,
    uforetrygd_norsk_inntekt_1: KrPerAr,
    uforetrygd_norsk_inntekt_2: KrPerAr,
    uforetrygd_norsk_inntekt_3: KrPerAr,
    uforetrygd_norsk_inntekt_4: KrPerAr,
    uforetrygd_norsk_inntekt_5: KrPerAr,
) -> KrPerAr:
    """Et år med trygd i et annet EØS-land fylles med snittet av de norske årene."""
    if uforetrygd_valg_eos_ar == EosAr.INGEN:
        return 0.0
    utenfor = uforetrygd_siste_skatteoppgjor_mangler or uforetrygd_art_ar_1 == Inntektsar.EOS
    antall = 0 if utenfor else 1
    antall += 0 if uforetrygd_art_ar_2 == Inntektsar.EOS else 1
    antall += 0 if uforetrygd_art_ar_3 == Inntektsar.EOS else 1
    antall += 0 if uforetrygd_art_ar_4 == Inntektsar.EOS else 1
    antall += 0 if uforetrygd_art_ar_5 == Inntektsar.EOS else 1
    nyeste = uforetrygd_norsk_inntekt_1 + uforetrygd_norsk_inntekt_2
    eldste = uforetrygd_norsk_inntekt_4 + uforetrygd_norsk_inntekt_5
    return del_pa(nyeste + uforetrygd_norsk_inntekt_3 + eldste, antall, ved_null=0)


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, året før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_1(
    uforetrygd_siste_skatteoppgjor_mangler: JaNei,
    uforetrygd_art_ar_1: Art,
    uforetrygd_norsk_inntekt_1: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Et år uten skatteoppgjør teller ikke; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_siste_skatteoppgjor_mangler:
        return 0.0
    if uforetrygd_art_ar_1 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_1


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, 2 år før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_2(
    uforetrygd_art_ar_2: Art,
    uforetrygd_norsk_inntekt_2: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Den norske inntekten teller; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_art_ar_2 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_2


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, 3 år før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_3(
    uforetrygd_art_ar_3: Art,
    uforetrygd_norsk_inntekt_3: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Den norske inntekten teller; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_art_ar_3 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_3


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, 4 år før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_4(
    uforetrygd_art_ar_4: Art,
    uforetrygd_norsk_inntekt_4: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Den norske inntekten teller; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_art_ar_4 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_4


@regel("ftrl. § 12-11", fra="2015-01-01", etikett="Inntekt som teller, 5 år før en ble ufør", minst=0)
def uforetrygd_inntekt_som_teller_5(
    uforetrygd_art_ar_5: Art,
    uforetrygd_norsk_inntekt_5: KrPerAr,
    uforetrygd_inntekt_i_eos_ar: KrPerAr,
) -> KrPerAr:
    """Den norske inntekten teller; et år i et annet EØS-land fylles med snittet."""
    if uforetrygd_art_ar_5 == Inntektsar.EOS:
        return uforetrygd_inntekt_i_eos_ar
    return uforetrygd_norsk_inntekt_5


@regel("ftrl. § 12-11 første ledd", fra="2015-01-01", etikett="Beregnet grunnlag", minst=0)
def uforetrygd_beregnet_grunnlag_per_ar(
    uforetrygd_inntekt_som_teller_1: KrPerAr,
    uforetrygd_inntekt_som_teller_2: KrPerAr,
    uforetrygd_inntekt_som_teller_3: KrPerAr,
    uforetrygd_inntekt_som_teller_4: KrPerAr,
    uforetrygd_inntekt_som_teller_5: KrPerAr,
    uforetrygd_grunnlag_beste_ar: Antall,
) -> KrPerAr:
    """Grunnlaget er snittet av de tre beste av de fem siste årene før en ble ufør."""
    sum_beste = sum_av_de_beste(
        uforetrygd_inntekt_som_teller_1,
        uforetrygd_inntekt_som_teller_2,
        uforetrygd_inntekt_som_teller_3,
        uforetrygd_inntekt_som_teller_4,
        uforetrygd_inntekt_som_teller_5,
        uforetrygd_grunnlag_beste_ar,
    )
    return del_pa(sum_beste, uforetrygd_grunnlag_beste_ar, ved_null=0)


# --- yrkesskade ----------------------------------------------------------------------------------


@regel("ftrl. § 12-17", fra="2015-01-01", etikett="En del av uførheten skyldes yrkesskade")
def uforetrygd_har_yrkesskadedel(uforetrygd_yrkesskadegrad: Andel) -> JaNei:
    """Særreglene gjelder bare når en del av uførheten skyldes godkjent yrkesskade."""
    return uforetrygd_yrkesskadegrad > 0


@regel("ftrl. § 12-17", fra="2015-01-01", etikett="Yrkesskadens del av uføretrygden", minst=0)
def uforetrygd_yrkesskadedel(uforetrygd_yrkesskadegrad: Andel, uforetrygd_uforegrad: Andel) -> Andel:
    """Uføretrygden deles etter hvor mye av uføregraden som skyldes yrkesskaden."""
    return min(1, del_pa(uforetrygd_yrkesskadegrad, uforetrygd_uforegrad, ved_null=0))


@regel("ftrl. § 12-17", fra="2015-01-01", etikett="Grunnlag for yrkesskadedelen", minst=0)
def uforetrygd_yrkesskade_grunnlag_per_ar(
    uforetrygd_grunnlag_per_ar: KrPerAr,
    uforetrygd_skadeinntekt_g: AntallG,
    uforetrygd_grunnlag_tak: AntallG,
    grunnbelop: KrPerG,
) -> KrPerAr:
    """Inntekten da skaden skjedde, opp til 6 G, brukes når den er bedre enn det vanlige grunnlaget."""
    ved_skaden = min(uforetrygd_skadeinntekt_g, uforetrygd_grunnlag_tak) * grunnbelop
    return max(uforetrygd_grunnlag_per_ar, ved_skaden)


@regel(
    "ftrl. § 12-17",
    fra="2015-01-01",
    etikett="Egenopptjent uføretrygd ved yrkesskade",
    unntak_fra="uforetrygd_egenopptjent_per_ar",
    nar="uforetrygd_har_yrkesskadedel",
    sikkerhet="middels",
    minst=0,
)
def uforetrygd_egenopptjent_yrkesskade_per_ar(
    uforetrygd_sats: Andel,
    uforetrygd_yrkesskadedel: Andel,
    uforetrygd_yrkesskade_grunnlag_per_ar: KrPerAr,
    uforetrygd_yrkesskade_trygdetid: AntallAr,
    uforetrygd_full_trygdetid: AntallAr,
    uforetrygd_grunnlag_per_ar: KrPerAr,
    uforetrygd_trygdetid_andel: Andel,
) -> KrPerAr:
    """Yrkesskadedelen regnes med full trygdetid og det beste grunnlaget, resten på vanlig måte."""
    full = min(1, del_pa(uforetrygd_yrkesskade_trygdetid, uforetrygd_full_trygdetid, ved_null=0))
    av_skaden = uforetrygd_yrkesskadedel * uforetrygd_yrkesskade_grunnlag_per_ar * full
    resten = (1 - uforetrygd_yrkesskadedel) * uforetrygd_grunnlag_per_ar * uforetrygd_trygdetid_andel
    return uforetrygd_sats * (av_skaden + resten)


@regel(
    "ftrl. § 12-17",
    fra="2015-01-01",
    periode="måned",
    etikett="Minsteytelse ved yrkesskade",
    unntak_fra="uforetrygd_minsteytelse_per_ar",
    nar="uforetrygd_har_yrkesskadedel",
    sikkerhet="middels",
    minst=0,
)
def uforetrygd_minsteytelse_yrkesskade_per_ar(
    uforetrygd_minstesats: AntallG,
    grunnbelop: KrPerG,
    uforetrygd_yrkesskadedel: Andel,
    uforetrygd_yrkesskade_trygdetid: AntallAr,
    uforetrygd_full_trygdetid: AntallAr,
    uforetrygd_trygdetid_andel: Andel,
) -> KrPerAr:
    """Minsteytelsen har full trygdetid for yrkesskadedelen og vanlig trygdetid for resten."""
    full = min(1, del_pa(uforetrygd_yrkesskade_trygdetid, uforetrygd_full_trygdetid, ved_null=0))
    del_av_full = uforetrygd_yrkesskadedel * full
    andel = del_av_full + (1 - uforetrygd_yrkesskadedel) * uforetrygd_trygdetid_andel
    return uforetrygd_minstesats * grunnbelop * andel


# --- beløp per måned og i hele kroner ------------------------------------------------------------


@regel(
    "ftrl. § 12-13",
    fra="2015-01-01",
    periode="måned",
    etikett="Uføretrygd per måned før reduksjon",
    minst=0,
)
def uforetrygd_brutto_per_maned(uforetrygd_brutto_per_ar: KrPerAr) -> KrPerManed:
    """Uføretrygden for en måned, før inntekt trekkes fra, er en tolvdel av året i hele kroner."""
    return avrund(uforetrygd_brutto_per_ar / MANEDER_I_ARET)


@regel(
    "ftrl. §§ 12-13 og 12-14",
    fra="2015-01-01",
    periode="år",
    etikett="Uføretrygd per måned etter reduksjon",
    minst=0,
)
def uforetrygd_per_maned(uforetrygd_etter_reduksjon: KrPerAr) -> KrPerManed:
    """Uføretrygden som er igjen etter inntekt, som en tolvdel av året i hele kroner."""
    return avrund(uforetrygd_etter_reduksjon / MANEDER_I_ARET)


@regel(
    "ftrl. § 12-13 andre ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Minsteytelse i hele kroner",
    minst=0,
)
def uforetrygd_minsteytelse_avrundet_per_ar(uforetrygd_minsteytelse_per_ar: KrPerAr) -> KrPerAr:
    """Minsteytelsen for året skrives i hele kroner."""
    return avrund(uforetrygd_minsteytelse_per_ar)


@regel(
    "ftrl. § 12-13 andre ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Minsteytelse per måned, uavrundet",
    minst=0,
)
def uforetrygd_minsteytelse_per_maned_uavrundet(uforetrygd_minsteytelse_per_ar: KrPerAr) -> KrPerManed:
    """Minsteytelsen for en måned er en tolvdel av årets."""
    return uforetrygd_minsteytelse_per_ar / MANEDER_I_ARET


@regel(
    "ftrl. § 12-13 andre ledd", fra="2015-01-01", periode="måned", etikett="Minsteytelse per måned", minst=0
)
def uforetrygd_minsteytelse_per_maned(
    uforetrygd_minsteytelse_per_maned_uavrundet: KrPerManed,
) -> KrPerManed:
    """Minsteytelsen for en måned betales i hele kroner."""
    return avrund(uforetrygd_minsteytelse_per_maned_uavrundet)
