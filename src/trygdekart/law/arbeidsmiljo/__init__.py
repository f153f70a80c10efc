"""Sykdom i arbeidslivet: oppfølging, egenmelding, vern mot oppsigelse og tilrettelegging."""
