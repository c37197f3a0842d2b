"""HTTP in and out: webhook, health, metrics."""
