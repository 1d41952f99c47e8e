"""What is said of a case that cannot be opened, read or written, whatever keeps it."""

PATIENCE = 30.0  # seconds that a second writer waits before BUSY is said

BUSY = "Another process is writing to {case}; nothing was changed. Try again."
DAMAGED = "{case} is damaged: {detail}. `dateline verify` says more."
FULL = "There is no room left on the disk for {case}; nothing was changed."
TOO_BIG = "A report is too big to be kept in {case}; nothing was changed."
OTHER = "{case} cannot be read or written: {detail}."
