"""Scripts that fit the models which the package carries."""
