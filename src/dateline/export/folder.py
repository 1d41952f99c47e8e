"""A folder to write into: new, empty, or one that the same format wrote before.

claim(Path("harbour/"), "csv")  ->  harbour/.dateline-csv, or UsageError
"""

from pathlib import Path

from dateline.errors import UsageError


def claim(to: Path, format_: str) -> None:
    """Take a folder for a format; raises UsageError where anything else is in the way."""
    mark = to / f".dateline-{format_}"
    try:
        if to.is_dir() and any(to.iterdir()) and not mark.is_file():
            raise UsageError(f"{to} is not empty; give a new folder for --format {format_}")
        to.mkdir(parents=True, exist_ok=True)
        mark.write_text(f"made by dateline export --format {format_}\n", "utf-8")
    except OSError as error:
        raise UsageError(f"{to} cannot be written: {error.strerror or error}") from error


def claim_file(to: Path) -> None:
    """Make room for a file; raises UsageError where a folder stands or none can be made."""
    try:
        if to.is_dir():
            raise UsageError(f"{to} is a folder; give the name of a file")
        to.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{to} cannot be written: {error.strerror or error}") from error
