"""Fakta om personen som flere kapitler bruker; aldri navn eller fødselsnummer."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta


class Sivilstand(IntEnum):
    """Om personen lever alene i lovens forstand."""

    ENSLIG = 1
    GIFT_ELLER_SAMBOER = 2


class Medlemskap(IntEnum):
    """Om personen er medlem i folketrygden, eller i en ordning som kan legges sammen med den."""

    NORGE = 1
    EOS = 2
    UTENFOR = 3


FAKTA = (
    Fakta(
        navn="fodselsdato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Fødselsdato",
        etikett_en="Date of birth",
        sporsmal="Når er du født? Riktig måned er nok.",
        hvorfor="Flere satser og grenser følger alderen, og noen følger årskullet.",
        hendt=True,
    ),
    Fakta(
        navn="sivilstand",
        type=Sivilstand,
        enhet="kategori",
        etikett="Sivilstand",
        etikett_en="Living situation",
        sporsmal="Er du enslig, eller er du gift eller samboer?",
        hvorfor="Minsteytelsen er høyere for enslige (§ 12-13). Samboere regnes som gifte når de har "
        "bodd sammen i 12 av de siste 18 månedene, eller fra måneden etter at de fikk barn sammen.",
    ),
    Fakta(
        navn="medlemskap",
        type=Medlemskap,
        enhet="kategori",
        etikett="Medlemskap i folketrygden",
        etikett_en="Membership of the National Insurance Scheme",
        sporsmal="Hvor har du vært medlem av trygden, og fra når til når?",
        hvorfor="Medlemstiden avgjør både om du har rett til ytelsen, og hvor lang trygdetid du får.",
    ),
)
