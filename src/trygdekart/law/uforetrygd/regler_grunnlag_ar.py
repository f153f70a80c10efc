"""Inntekten i hvert av årene grunnlaget kan bygge på, i dagens kroner, ftrl. § 12-11."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ...engine import MANEDER_I_ARET, del_pa, hjelpefunksjon, legg_til_maneder, regel
from ...engine.declare import Oppslag, utledning
from ...engine.units import AntallG, JaNei, KrPerAr, KrPerG
from ...timeline import Tidslinje
from .fakta_grunnlag import Inntektsar

Antall = Annotated[float, "antall"]
Art = Annotated[Inntektsar, "kategori"]

# Fem år kan telle; det sjette trengs når tjenesten var i det femte.
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
