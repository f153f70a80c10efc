"""New names that the proposals need, one folder each; never part of the law itself."""
