"""The whole country: a synthetic population in Parquet, its schema and its facts."""
