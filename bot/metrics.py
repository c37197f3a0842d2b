"""What is counted and timed while the bot runs, in a registry of its own; ``/metrics`` shows it."""

from prometheus_client import CollectorRegistry, Counter, Histogram

REGISTRY = CollectorRegistry()

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600)

RECEIVED = Counter("genklang_updates_received", "Updates committed to the inbox.", registry=REGISTRY)
HANDLED = Counter("genklang_updates_handled", "Updates handled.", registry=REGISTRY)
SET_ASIDE = Counter("genklang_updates_set_aside", "Updates given up after three tries.", registry=REGISTRY)
DELIVERED = Counter(
    "genklang_messages",
    "Outbox rows by kind and what became of them.",
    ["kind", "outcome"],
    registry=REGISTRY,
)
FLOODED = Counter("genklang_flood_refusals", "Answers 429 from Telegram.", registry=REGISTRY)
REPEATS = Counter(
    "genklang_repeats_possible", "Messages sent again that may have arrived before.", registry=REGISTRY
)
FETCHED = Counter(
    "genklang_files", "Attachments fetched, by what became of them.", ["outcome"], registry=REGISTRY
)
HANDLING_SECONDS = Histogram(
    "genklang_handling_seconds", "From an update in hand to handled.", buckets=_SECONDS, registry=REGISTRY
)
SENDING_SECONDS = Histogram(
    "genklang_sending_seconds", "From a message due to sent.", buckets=_SECONDS, registry=REGISTRY
)
