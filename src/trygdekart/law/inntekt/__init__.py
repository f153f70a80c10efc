"""Pensjonsgivende inntekt, ftrl. § 3-15."""
