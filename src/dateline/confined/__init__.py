"""Functions over untrusted bytes, run in a process of their own that may be stopped."""
