"""An event's line of the contract.

{"kind":"event","id":…,"type":"RETREAT","mode":"withdraw","actors":[…],"codes":[…],…}
"""

from typing import Any

from dateline.types.record import Happening

from .coding import coding
from .pieces import cited, dated, party_ref, support

Json = dict[str, Any]


def happening(event: Happening) -> Json:
    """The line of one event."""
    return {
        "kind": "event",
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "actors": [party_ref(party) for party in event.actors],
        "recipients": [party_ref(party) for party in event.recipients],
        "when": dated(event.when),
        "where": event.where,
        "modality": event.modality.value,
        "coded": event.coded,
        "historical": event.historical,
        "attested": support(event.attested),
        "evidence": [cited(each) for each in event.evidence],
        "left_out": list(event.left_out),
        "days": [{"day": each.day, **cited(each.at)} for each in event.days],
        **coding(event.coding),
    }
