"""A case for notebooks and scripts: typed entries, data frames, charts that show themselves."""
