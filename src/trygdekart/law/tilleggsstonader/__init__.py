"""Tilleggsstønader til den som er i tiltak, utredning eller utdanning, ftrl. kap. 11 A."""
