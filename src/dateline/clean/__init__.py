"""Reports to articles: decode, extract, divide into zones, find the declared and stated facts."""
