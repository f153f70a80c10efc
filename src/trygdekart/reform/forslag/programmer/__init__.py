"""Programmer med inntektssikring uten helsevilkår: ungdomsprogram, «Et enklere Nav», kvalifisering."""
