"""Grunnbeløpet (G), ftrl. § 1-4."""
