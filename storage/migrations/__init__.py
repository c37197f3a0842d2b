"""The steps from one shape of the tables to the next; ``storage.schema`` takes them."""
