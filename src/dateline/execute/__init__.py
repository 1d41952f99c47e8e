"""Where the reading of reports is done: in this process, in several at once, or on a cluster."""

import os

# Each process works on one core: processes are the threads. Numbers come out the same everywhere.
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

# The cores that this process may use.
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
