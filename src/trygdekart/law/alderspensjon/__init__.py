"""Alderspensjon, ftrl. kap. 19 og 20: opptjening, uttak, og hva år som ufør betyr for pensjonen."""
