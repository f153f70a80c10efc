"""Helligdagene: lov om helligdager og helligdagsfred og lov om 1. og 17. mai."""
