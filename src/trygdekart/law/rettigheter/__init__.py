"""Rettigheter ved siden av ytelsene: kort, lån, bolig, og opplysninger som ikke er kroner."""
