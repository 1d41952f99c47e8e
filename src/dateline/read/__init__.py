"""Articles to readings: one module for each kind of mention."""
