"""Fakta om grunnlag, trygdetid og yrkesskade (§§ 12-11, 12-12 og 12-17)."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Fakta, Standard


class Inntektsar(IntEnum):
    """Hva slags år et kalenderår er når grunnlaget regnes."""

    VANLIG = 1
    OMSORG = 2
    FORSTEGANGSTJENESTE = 3
    EOS = 4


FAKTA = (
    Fakta(
        navn="uforetrygd_inntektsar",
        type=Inntektsar,
        enhet="kategori",
        periode="år",
        etikett="Hva slags inntektsår",
        etikett_en="Kind of income year",
        sporsmal="Hadde du omsorg for små barn eller syke, førstegangstjeneste, eller trygd i et annet "
        "EØS-land i noen av årene?",
        hvorfor="Slike år kan gi et høyere grunnlag enn inntekten du hadde (§ 12-11).",
        standard=Standard(1, "ftrl. § 12-11 første ledd: inntekten teller når ikke annet er fastsatt"),
    ),
    Fakta(
        navn="uforetrygd_siste_skatteoppgjor_mangler",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Skatteoppgjøret for det siste året mangler",
        etikett_en="The tax settlement of the last year is missing",
        sporsmal="Er skatteoppgjøret for året før du ble ufør ennå ikke kommet?",
        hvorfor="Da regnes grunnlaget av de fire årene før, til oppgjøret kommer (§ 12-11).",
        standard=Standard(False, "ftrl. § 12-11 første ledd: de fem siste årene"),
    ),
    Fakta(
        navn="uforetrygd_poengar",
        type=bool,
        enhet="ja/nei",
        etikett="Kalenderåret er et poengår",
        etikett_en="The calendar year gives pension points",
        sporsmal="I hvilke år tjente du opp pensjonspoeng (inntekt over 1 G)?",
        hvorfor="Et poengår teller som et helt år selv om medlemskapet begynte eller sluttet i det.",
        standard=Standard(False, "ftrl. § 12-12: trygdetid er medlemstid når poengår ikke er fastsatt"),
    ),
    Fakta(
        navn="uforetrygd_norske_poengar_fastsatt",
        type=float,
        enhet="år",
        periode="fast",
        etikett="Norske poengår fastsatt i vedtaket",
        etikett_en="Norwegian point years fixed in the decision",
        sporsmal="Er trygdetiden satt til et bestemt antall poengår? Skriv 0 hvis den er regnet av "
        "perioder.",
        hvorfor="Da brukes antallet i stedet for periodene, og det legges ikke til framtidig trygdetid.",
        omrade=(0, 40),
        standard=Standard(
            0, "ftrl. § 12-12: trygdetiden regnes av medlemstiden når ikke annet er fastsatt"
        ),
    ),
    Fakta(
        navn="uforetrygd_nordisk_konvensjon",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Framtidig trygdetid deles etter nordisk konvensjon",
        etikett_en="Future insurance period is shared under the Nordic convention",
        sporsmal="Står det i vedtaket at artikkel 9 i nordisk konvensjon om trygd er brukt?",
        hvorfor="Da gjelder ikke regelen om fire femtedeler i den norske beregningen.",
        standard=Standard(False, "nordisk konvensjon om trygd art. 9: bare når den er brukt i vedtaket"),
    ),
    Fakta(
        navn="uforetrygd_innvilget_etter_tredje_ledd",
        type=bool,
        enhet="ja/nei",
        etikett="Innvilget etter unntaket i § 12-2 tredje ledd",
        etikett_en="Granted under the exception in section 12-2 third paragraph",
        sporsmal="Fikk du uføretrygd etter § 12-2 tredje ledd, fordi medlemstiden var for kort?",
        hvorfor="Da regnes det ikke med framtidig trygdetid (§ 12-12 fjerde ledd).",
        ellers="uforetrygd_uten_framtidig_trygdetid",
    ),
    Fakta(
        navn="uforetrygd_yrkesskadegrad",
        type=float,
        enhet="andel",
        etikett="Del av uføregraden som skyldes yrkesskade",
        etikett_en="Part of the degree due to occupational injury",
        sporsmal="Hvor mange prosent av uføregraden skyldes godkjent yrkesskade? Skriv 0 hvis ingen.",
        hvorfor="Den delen regnes med full trygdetid, og etter inntekten da skaden skjedde hvis det er "
        "bedre (§ 12-17).",
        omrade=(0, 1),
        oppgis_i="prosent",
        standard=Standard(0, "ftrl. § 12-17: bare den delen som er fastsatt som yrkesskade"),
    ),
    Fakta(
        navn="uforetrygd_skadeinntekt_g",
        type=float,
        enhet="G",
        periode="fast",
        etikett="Antatt årsinntekt da skaden skjedde, i G",
        etikett_en="Assumed yearly income at the time of injury, in G",
        sporsmal="Hva tjente du i året da skaden skjedde, delt på G den gangen? Skriv 0 hvis det ikke er "
        "fastsatt.",
        hvorfor="Inntekten da skaden skjedde brukes når den gir mer enn det vanlige grunnlaget (§ 12-17).",
        omrade=(0, None),
        standard=Standard(0, "ftrl. § 12-17: det vanlige grunnlaget gjelder når det ikke er lavere"),
    ),
)
