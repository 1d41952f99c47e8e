"""The lexicon: its tables are well formed and speak PLOVER 0.8."""

from dateline.read.actors.tables import roles
from dateline.read.events.lexicon import Frame, nouns, verbs
from dateline.read.figures.tables import people

TYPES = frozenset(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST"
    " SANCTION MOBILIZE COERCE ASSAULT".split()
)
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release return disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict ban arrest relations rights expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict ban censor curfew arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture execute sexual assassinate destroy primitive firearms"
    " explosives suicide-attack aerial drone heavy-weapons crowd-control cleansing massacre"
    " unconventional",
}


def test_every_verb_names_a_type_and_a_mode_of_that_type() -> None:
    for frames in verbs().values():
        for frame in frames:
            assert frame.type in TYPES | {"=", "stop", "none"}
            if frame.mode:
                assert frame.mode in MODES[frame.type].split()


def test_every_noun_names_a_type_and_a_mode_of_that_type() -> None:
    for noun in nouns().values():
        assert noun.type in TYPES | {""}
        if noun.mode:
            assert noun.mode in MODES[noun.type].split()


def test_every_verb_takes_classes_or_lemmas_that_exist() -> None:
    groups = {noun.group for noun in nouns().values()} | {"people", "state", "body", "*", "-"}
    subjects = groups | people() | roles().keys() | {"labor"}
    for key, frames in verbs().items():
        for frame in frames:
            assert frame.objects, key
            assert frame.subjects <= subjects, key


def test_no_frame_stands_behind_one_that_takes_everything() -> None:
    for key, frames in verbs().items():
        for frame in frames[:-1]:
            assert "*" not in frame.objects or frame.needs or frame.subjects, key


def test_every_line_of_a_verb_can_be_reached() -> None:
    groups = {noun.group for noun in nouns().values()} | {"people", "state", "body"}
    for key, frames in verbs().items():
        for place, frame in enumerate(frames):
            earlier = frames[:place]
            open_to = {
                each
                for each in frame.objects
                if not any(_hides(one, frame, each, each in groups) for one in earlier)
            }
            assert open_to, f"{key}: {frame} stands behind lines that take all it takes"


def _hides(earlier: Frame, later: Frame, thing: str, is_class: bool) -> bool:
    """Say whether a line takes an object wherever the later one would."""
    noun = None if is_class else nouns().get(thing)
    takes = thing in earlier.objects or (noun is not None and noun.group in earlier.objects)
    anything = thing != "-" and "*" in earlier.objects
    asks_less = earlier.needs <= later.needs and (
        not earlier.subjects or bool(later.subjects and later.subjects <= earlier.subjects)
    )
    return (takes or anything) and asks_less
