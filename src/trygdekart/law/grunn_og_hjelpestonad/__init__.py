"""Grunnstønad og hjelpestønad, ftrl. kap. 6."""
