"""One event told in other words: joined inside an episode when the words around agree.

    "Vale endorsed Storm at the fair", "the fair, where Storm got Vale's endorsement"      one
    "Vale urged Sudmark to free the pilots", "Vale asked Sudmark to open the channel"      two
    "Norland asked …", "Premier Vale asked …", and the same of what                        one
    "the raid on Bo Lind", "Bo Lind was killed"                                            one

Type and modality must be one, and nobody on either side may speak against it. The less is known of
the parties, the more of the words around must be the same. Not joined: deeds of different
modality ("would withdraw", "withdrew"), and what reports tell with no word in common.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from .again import again, disowned, one_vote
from .candidates import candidates
from .contexts import overlap
from .days import Days
from .deeds import Deed, days_of
from .matters import differ, matter
from .sameness import DISOWNED, VOTE, is_killing

# Shares of the weight of the lighter surroundings, chosen on the dev half of
# evals/gold/event_pairs.jsonl: both sides known to be the same; one side; none.
BOTH, ONE_SIDE, NONE = 0.2, 0.4, 0.8
WORD_FOR_WORD = 0.99  # somebody named differs, yet the words are the same: misread names
OTHER_SORT = 0.5  # predicates of two sorts, with one side known to be the same
FEWEST = 4  # words of surroundings that alone tell a deed
SHARED = 3  # words in common from which they say something, with one side known

# Reports may disagree on the day of a deed, by so many days, if they tell it in the same words.
SLACK = 3
OTHER_DAY = 0.6
OTHER_DAY_SHARED = 5
# "Asked Sudmark" alone says little: what for must be said alike.
TOPICAL = frozenset("REQUEST THREATEN AGREE CONCEDE".split())
ONCE = frozenset({VOTE, DISOWNED})  # found by their predicate, whatever the words around
CROWD = 60  # a word around more deeds of one sort and episode than this finds none

Group = list[Deed]


def retold(groups: Sequence[Group], episode: Mapping[str, str]) -> list[Group]:
    """Join groups of deeds that other words make one event."""
    found = sorted((deed for group in groups for deed in group), key=lambda one: one.at)
    place = {one.at: number for number, one in enumerate(found)}
    home = list(range(len(found)))
    held: dict[int, Group] = {}
    for group in groups:
        first = min(place[deed.at] for deed in group)
        held[first] = list(group)
        for deed in group:
            home[place[deed.at]] = first
    twice = ((-WORD_FOR_WORD, a, b) for a, b in again(found))
    for _, a, b in sorted((*twice, *_scored(found, home, episode))):
        one, other = sorted((home[a], home[b]))
        if one != other and _compatible(held[one], held[other]):
            moved = held.pop(other)
            held[one] += moved
            for deed in moved:
                home[place[deed.at]] = one
    return list(held.values())


def _scored(
    found: Sequence[Deed], home: Sequence[int], episode: Mapping[str, str]
) -> Iterator[tuple[float, int, int]]:
    counts = Counter(word for one in found for word in one.words)
    keys = [_keys(one, episode.get(one.at.report, one.at.report)) for one in found]
    for a, b in candidates(keys, CROWD):
        if home[a] != home[b] and found[a].at.report != found[b].at.report:
            score = _likeness(found[a], found[b], counts, len(found))
            if score > 0:
                yield -score, a, b


def _keys(deed: Deed, episode: str) -> list[tuple[object, ...]]:
    """Under which a deed is compared: its words, and whom it concerns."""
    type_, _, modality = deed.event
    told = (*deed.words, *sorted(deed.concerned.own), *{deed.predicate} & ONCE)
    return [(episode, type_, modality, word) for word in told]


def _likeness(one: Deed, other: Deed, counts: Mapping[str, int], total: int) -> float:
    """Above 0 if the two may be one event, the higher the likelier."""
    same = one.doers.is_one_of(other.doers) + one.concerned.is_one_of(other.concerned)
    apart = differ(one, other)
    if (
        one_vote(one, other)
        or disowned(one, other)
        or (_attack_and_killing(one, other) and not apart)
    ):
        return 1.0
    share = overlap(one.words, other.words, counts, total)
    shared = len(set(one.words) & set(other.words))
    if _on_other_days(one, other) and (share < OTHER_DAY or shared < OTHER_DAY_SHARED):
        return 0.0
    if _on_other_matters(one, other):
        return 0.0
    if apart:
        return share if share >= WORD_FOR_WORD and shared > FEWEST else 0.0
    return share if share >= _needed(one, other, same, shared) else 0.0


def _on_other_matters(one: Deed, other: Deed) -> bool:
    """Whether two deeds that their matter tells apart have no word of it in common."""
    matters = [matter(deed) for deed in (one, other)]
    return one.event[0] in TOPICAL and all(matters) and not matters[0] & matters[1]


def _needed(one: Deed, other: Deed, same: int, shared: int) -> float:
    """The share of words that two deeds must have in common; more than all for never.

    `same` counts the sides on which a party stands for both.
    """
    never = 2.0
    if one.predicate != other.predicate:
        return OTHER_SORT if same and shared >= SHARED else never
    if same == 1:
        return ONE_SIDE if shared >= SHARED else never
    if same:
        return BOTH
    return NONE if shared >= FEWEST else never


def _on_other_days(one: Deed, other: Deed) -> bool:
    first, second = _told([one]), _told([other])
    return bool(first and second) and not first[0].meets(second[0])


def _attack_and_killing(one: Deed, other: Deed) -> bool:
    """Whether one tells the attack and the other the death of one person."""
    killed = [deed for deed in (one, other) if is_killing(deed.event, deed.predicate)]
    sorts = {one.predicate, other.predicate}
    on_one = one.concerned.is_one_of(other.concerned)
    return on_one and sorts == {"kill", "attack"} and len(killed) == 1 and killed[0].mortal


def _compatible(one: Group, other: Group) -> bool:
    """Whether modes and days of two groups allow that they are one event."""
    modes = [{deed.event[1] for deed in group if deed.event[1]} for group in (one, other)]
    if all(modes) and not modes[0] & modes[1]:
        return False
    told = [_told(group) for group in (one, other)]
    if told[0] and told[1]:
        return all(a.meets(b, SLACK) for a in told[0] for b in told[1])
    return True


def _told(group: Group) -> list[Days]:
    return [told for deed in group if deed.told and (told := days_of(deed))]
