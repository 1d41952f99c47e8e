"""The lexicon: its tables are well formed and speak PLOVER 0.8."""

from dateline.read.actors.tables import roles
from dateline.read.events.lexicon import nouns, verbs
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
