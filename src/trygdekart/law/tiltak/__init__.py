"""Arbeidsmarkedstiltak, programmene med egen inntekt, og det et arbeidsforhold koster arbeidsgiveren."""
