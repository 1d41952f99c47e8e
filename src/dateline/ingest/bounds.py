"""How much a given file may unfold to, and the sentences for what is more.

an entry of 10 GB of zeros           -> "too large: 10,000 MB unpacked, and 50 MB is the limit"
5 zips, each in the one before       -> "4 containers inside each other are read, not more"
"""

MOST_BYTES = 50_000_000  # of one entry, unpacked; a longer one is a dump, not a report
MOST_ARCHIVE = 500_000_000  # of an archive that is given itself, or is the WARC of a WACZ
MOST_TOTAL = 4_000_000_000  # unpacked out of one given file
MOST_ENTRIES = 100_000  # in one given file, those of inner containers among them
# Pages of text pack 3 to 30 fold; deflate cannot pack more than 1,032 fold.
MOST_RATIO = 200
SMALL = 1_000_000  # bytes of an entry whose ratio does not matter
DEPTH = 4  # containers inside each other: a PDF in a mail in a mailbox in a zip


def too_large(size: int, limit: int = MOST_BYTES) -> str:
    """Say that an entry unpacks to too much."""
    return f"too large: {size / 1e6:,.0f} MB unpacked, and {limit / 1e6:,.0f} MB is the limit"


def swells(size: int, packed: int) -> str | None:
    """Say that an entry swells more than text does, None when it does not."""
    if size <= SMALL or size <= packed * MOST_RATIO:
        return None
    times = size // max(packed, 1)
    return f"it unpacks to {times:,} times its size; more than {MOST_RATIO} fold is refused"


TOO_DEEP = f"{DEPTH} containers inside each other are read, not more"
TOO_MANY = f"more than {MOST_ENTRIES:,} entries; the rest is left out"
TOO_MUCH = f"more than {MOST_TOTAL / 1e9:,.0f} GB unpacked; the rest is left out"
