"""The bots that Genklang is measured beside: the same frameworks as their own documentation shows them."""
