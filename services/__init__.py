"""Use cases: load, decide, save, owe. Synchronous, inside a transaction opened from outside, no network."""
