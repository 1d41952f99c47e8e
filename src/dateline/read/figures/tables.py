"""The word lists that say what a number counts: units, people, and what is no figure."""

from functools import cache
from types import MappingProxyType
from typing import Final

from ..rows import rows

CURRENCIES: Final = MappingProxyType(
    {
        "$": "USD",
        "us$": "USD",
        "a$": "AUD",
        "c$": "CAD",
        "hk$": "HKD",
        "€": "EUR",
        "£": "GBP",
        "¥": "JPY",
        "₹": "INR",
        "₽": "RUB",
        "₪": "ILS",
        "₩": "KRW",
        "₺": "TRY",
        "₴": "UAH",
        "usd": "USD",
        "eur": "EUR",
        "gbp": "GBP",
    }
)
# Durations and dates are read by `times`.
TIME_NOUNS: Final = frozenset(
    "second minute hour day night week weekend fortnight month quarter year decade century "
    "millennium morning evening season o'clock a.m. p.m. am pm".split()
)
# "two thirds", "three times": a share or a factor, not a count.
FACTORS: Final = frozenset("half third quarter fifth sixth tenth time fold".split())
# A number after one of these names the thing: "Flight 12", "Article 5", "Top 10".
LABELS: Final = frozenset(
    "flight article resolution section chapter room page route highway interstate boeing airbus "
    "no no. number phase channel act group top level version grade category type class gate "
    "platform line paragraph figure table part volume episode round step rule title proposition "
    "amendment area sector district ward brigade division battalion unit model apollo item "
    "size point box building apartment suite psalm form size age aged".split()
)
# What is said of people who suffer it, and the verb it stands for.
STATES: Final = MappingProxyType(
    {
        "dead": "kill",
        "killed": "kill",
        "wounded": "wound",
        "injured": "injure",
        "hurt": "injure",
        "missing": "go missing",
        "homeless": "displace",
        "displaced": "displace",
    }
)
# Their object is people when it has no noun: "killing 12 and wounding 30".
CASUALTY_VERBS: Final = frozenset(
    "kill wound injure die hurt arrest detain displace evacuate rescue kidnap abduct shoot "
    "execute massacre slaughter hospitalize perish drown jail imprison free".split()
)
# What is counted over and over, so that even a few are followed; of other things a few ("two
# bases", "three rounds") only tell which ones are meant.
STOCK: Final = frozenset(
    "ship vessel boat warship frigate destroyer carrier submarine cutter trawler tanker plane jet "
    "aircraft helicopter drone warplane bomber fighter tank truck vehicle missile rocket warhead "
    "bomb shell weapon rifle gun reactor centrifuge satellite death casualty case infection seat "
    "vote ballot battalion brigade division regiment squadron warhead dollar euro home house "
    "building".split()
)
SPEAKING: Final = frozenset("say tell add note ask argue speak write describe".split())
ADDITIONAL: Final = frozenset({"more", "additional", "another", "extra", "further"})


@cache
def units() -> MappingProxyType[str, str]:
    """Return unit by lemma of the noun or sign."""
    return MappingProxyType(dict(rows("units.tsv", 2)))


@cache
def people() -> frozenset[str]:
    """Return the lemmas that count people."""
    return frozenset(lemma for (lemma,) in rows("people.tsv", 1))
