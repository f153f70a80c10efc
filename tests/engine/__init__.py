"""Tests of the engine, on an invented country and on § 12-14."""
