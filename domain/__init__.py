"""The rules of the dialogue: values in, values out; no I/O, no clock, no framework."""
