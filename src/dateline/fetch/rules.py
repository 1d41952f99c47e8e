"""What may be fetched, and how much of it.

public(ip_address("93.184.215.14"))    ->  True
public(ip_address("127.0.0.1"))        ->  False; so are 10.0.0.0/8, fe80::/10, …
public(ip_address("64:ff9b::7f00:1"))  ->  False: 127.0.0.1 in the clothes of IPv6
"""

from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network

from dateline.errors import InputError

Address = IPv4Address | IPv6Address

# RFC 6052 and RFC 8215: an IPv4 address in the last 32 bits, which the network unwraps.
_WRAPS = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))


class RefusedError(InputError):
    """An address is not fetched, or not to its end. Its text is a sentence for the user."""


def public(address: Address) -> bool:
    """Say whether an address is one of the public internet, whatever way it is written."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if any(address in network for network in _WRAPS):
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return public(inner)
        if address.teredo is not None:
            return False
    return address.is_global and not address.is_multicast


def anywhere(_address: Address) -> bool:
    """Allow every address: what `--fetch-private` asks for."""
    return True


@dataclass(frozen=True, slots=True)
class Rules:
    """Bounds on fetching: what may be connected to, seconds and bytes for one address.

    `delay` is the least number of seconds between two requests to one host.
    """

    allowed: Callable[[Address], bool] = public
    seconds: float = 30.0
    most_bytes: int = 20_000_000
    redirects: int = 5
    delay: float = 1.0
