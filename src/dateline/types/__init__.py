"""The nouns: frozen dataclasses that every stage speaks in. They hold; they do no work."""
