"""The only room that opens the network: `dateline add CASE URL… --fetch`."""
