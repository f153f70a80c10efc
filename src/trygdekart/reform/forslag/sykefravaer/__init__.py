"""Endret finansieringsansvar for sykefravær: lavere dekning, og en del fra arbeidsgiveren."""
