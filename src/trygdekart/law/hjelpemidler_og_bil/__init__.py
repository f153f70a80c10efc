"""Hjelpemidler, bil og spesialutstyr i bil, ftrl. kap. 10."""
