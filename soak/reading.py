"""What can be done with a case that cannot be written, by a process that obeys permissions.

python -m soak.reading CASE     ends with 0 where all is as it should be
"""

import ctypes
import os
import sys

from dateline import app
from dateline.errors import StoreError

# prctl(2) and capabilities(7): root gives up CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH.
PR_CAPBSET_DROP = 24
CAPABILITIES = (1, 2)
OBEYING = "--obeying"


def main(case: str) -> None:
    """Read, search and verify the case, and try to take a report out."""
    with app.opened(case) as store:
        assert not store.verify()
        assert store.record().statements
        assert store.search("the", 3)
        try:
            store.remove(store.report_ids()[0])
        except StoreError as error:
            assert "cannot be written: no permission" in str(error), error
        else:
            raise AssertionError("it was written")


def obey() -> None:
    """Begin anew as a process that has no right to write where no permission allows it."""
    if os.geteuid() == 0 and OBEYING not in sys.argv:
        for right in CAPABILITIES:
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, right, 0, 0, 0)
        again = [sys.executable, "-m", "soak.reading", *sys.argv[1:], OBEYING]
        os.execv(sys.executable, again)  # noqa: S606 - this very program


if __name__ == "__main__":
    obey()
    main(sys.argv[1])
