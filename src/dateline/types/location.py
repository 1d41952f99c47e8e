"""Where a case is: a file, or a database of a PostgreSQL server.

    Location.of("reports/harbour.dateline")               a file, called harbour.dateline
    Location.of("postgresql://ada:key@db.example/harbour")   shown without the key, called harbour

A password stands in `address` alone. Neither `str` nor `repr` shows it, nor any part of an address
that could not be read.
"""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, quote, unquote, urlsplit

from dateline.errors import UsageError

_SCHEMES = ("postgresql://", "postgres://")
_UNREADABLE = (
    "the address of a case on a server is written postgresql://NAME@HOST/DATABASE; a password is "
    "better kept in ~/.pgpass, and in an address its /, @, : and % are written %2F %40 %3A %25"
)


@dataclass(frozen=True, slots=True)
class Location:
    """A place where a case is or may be made; `shown` is what messages call it."""

    shown: str
    path: Path | None = None
    address: str = field(default="", repr=False)

    @classmethod
    def of(cls, text: "str | Path | Location") -> "Location":
        """Read a path or an address. Raises UsageError for a broken address."""
        if isinstance(text, Location):
            return text
        if isinstance(text, str) and text.lower().startswith(_SCHEMES):
            return cls(_shown(text), address=text)
        return cls(str(text), Path(text))

    @property
    def name(self) -> str:
        """The file's or the database's name."""
        return self.path.name if self.path else unquote(self.shown.rsplit("/", 1)[-1])

    def beside(self, suffix: str) -> Path:
        """A file beside the case, or in the current folder where the case is on a server."""
        return (self.path or Path(self.name)).with_suffix(suffix)

    def __str__(self) -> str:
        return self.shown


def _shown(address: str) -> str:
    """An address without password and options. Raises UsageError, which tells nothing of it."""
    try:
        parts = urlsplit(address)
        host = _host(parts)
    except ValueError:
        raise UsageError(_UNREADABLE) from None
    database = parts.path.removeprefix("/")
    # What a password leaves behind that was cut in the wrong place.
    if not database or {"@", "/", ":"} & {*database} or parts.fragment:
        raise UsageError(_UNREADABLE)
    user = f"{quote(unquote(parts.username))}@" if parts.username else ""
    return f"postgresql://{user}{host}/{database}"


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port}" if parts.port else host
