"""Where the reading of reports is done: in this process, in several at once, or on a cluster."""

import os

# The cores that this process may use.
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
