"""Sykepenger, ftrl. kap. 8."""
