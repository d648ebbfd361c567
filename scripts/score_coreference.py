#!/usr/bin/env python3
"""Entities of document records against corpus/coreference: who is one, and who is not.

Scored are entities of the labels PERSON ORG GPE LOC FAC, and of these the mentions which have one of these labels, NORP
or none. A predicted entity of a single nominal or pronoun is left out. All counts are summed over the documents.

  MUC, B3, CEAFe   as in the reference scorer of CoNLL-2012, on exact spans; named entities with a single mention count.
                   CoNLL is the mean of the three F1. `named+nominal` leaves pronouns out on both sides, `all` does not.
  mentions         precision: predicted mentions of a kind whose span is that of a gold mention of any kind; recall:
                   gold mentions of a kind whose span was predicted as any kind.
  labels           of entities that CEAFe pairs, those whose label is the gold's.
  pronouns         A gold pronoun is right where a predicted mention has its span, and the predicted entity *is* the
                   gold pronoun's entity. Which entity a predicted one is, its mentions vote, without pronouns: each for
                   the gold entity that has its span; if none has, for those that have a mention with the same end. A
                   tie goes to the vote nearest before the pronoun. Without any vote, the pronoun is right only if the
                   gold entity has nothing but pronouns, and most other pronouns of the predicted entity are of it.
                   precision: right of predicted pronouns; recall: right of gold pronouns.
  wrong_merges     A link is a predicted mention with the span of a gold mention, and the nearest such mention before it
                   in the same predicted entity. It is wrong if their gold entities differ: share = wrong / links. It is
                   counted for the sieve in the later mention's `link`. `named` looks at the entities without pronouns.
                   An intruder is a mention whose gold entity is not that of most mentions of its predicted entity: a
                   return from an intruder to the right entity is a wrong link, but no intruder.
  splits           gold entities whose mentions are found in more than one predicted entity.
"""
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from coreference_measures import assignment, b_cubed, ceaf_e, muc
from coreference_measures import self_test as measures_self_test
from scoring import Document, Ratio, context, expect, print_errors, run, share, span_findings

LABELS = {"PERSON", "ORG", "GPE", "LOC", "FAC"}
KINDS = ("name", "nominal", "pronoun")
MEASURES = (("MUC", muc), ("B3", b_cubed), ("CEAFe", ceaf_e))
WORDS = {form: forms.split()[0] for forms in
         ("he him his himself", "she her hers herself", "it its itself", "they them their theirs themselves",
          "we us our ours ourselves", "I i me my mine myself", "you your yours yourself yourselves")
         for form in forms.split()}


@dataclass
class Entity:
    label: str
    name: str
    mentions: dict = field(default_factory=dict)  # span: (kind, link)

    def spans(self, kinds=KINDS):
        return {span for span, (kind, _) in self.mentions.items() if kind in kinds}


# ---------------------------------------------------------------- reading

def check(gold, text):
    for entity in gold["entities"]:
        where = f"entity {entity['id']}"
        yield from span_findings([mention[:2] for mention in entity["mentions"]], text, where)
        if entity["label"] not in LABELS:
            yield f"{where}: unknown label {entity['label']!r}"
        if any(mention[2] not in KINDS for mention in entity["mentions"]):
            yield f"{where}: unknown kind of mention"
        if len(entity["mentions"]) < 2 and not any(mention[2] == "name" for mention in entity["mentions"]):
            yield f"{where}: neither a name nor two mentions"
    counts = Counter(tuple(mention[:2]) for entity in gold["entities"] for mention in entity["mentions"])
    for (start, end), count in counts.items():
        if count > 1:
            yield f"{start}-{end} is marked {count} times"


def gold_entities(gold):
    return [Entity(entity["label"], entity["name"], {(start, end): (kind, None) for start, end, kind in entity["mentions"]})
            for entity in gold["entities"]]


def predicted_entities(record):
    known = {entity["id"]: entity for entity in record.get("entities") or []}
    found, taken = {}, set()
    for mention in record.get("mentions") or []:
        key, label, span = mention.get("entity"), mention.get("label"), (mention["start"], mention["end"])
        entity = known.get(key)
        if entity is None or entity["label"] not in LABELS or span in taken or label not in LABELS | {"NORP", None}:
            continue
        taken.add(span)
        entity = found.setdefault(key, Entity(entity["label"], entity["name"]))
        entity.mentions[span] = (mention.get("kind", "name"), mention.get("link"))
    return [entity for entity in found.values() if len(entity.mentions) > 1 or entity.spans(("name",))]


# ---------------------------------------------------------------- counting

class Score:
    """Sums over documents, and lines about errors."""

    def __init__(self):
        self.measures = {(row, name): Ratio() for row in ("named+nominal", "all") for name, _ in MEASURES}
        self.mentions, self.pronouns = defaultdict(Ratio), defaultdict(Ratio)
        self.links = defaultdict(lambda: [0, 0, 0])  # sieve: links, wrong links, intruders
        self.named_links = [0, 0, 0]
        self.labels = self.pairs = self.splits = self.entities = 0
        self.errors = defaultdict(list)

    def add(self, document):
        gold, predicted = gold_entities(document.gold), predicted_entities(document.record)
        for row, kinds in (("named+nominal", KINDS[:2]), ("all", KINDS)):
            sides = [[spans for spans in (entity.spans(kinds) for entity in side) if spans] for side in (gold, predicted)]
            for name, measure in MEASURES:
                self.measures[row, name] += measure(*sides)
        self.add_mentions(document, gold, predicted)
        self.add_labels(document, gold, predicted)
        self.add_splits(document, gold, predicted)
        self.add_pronouns(document, gold, predicted)
        self.add_links(document, gold, predicted)

    def conll(self, row):
        return sum(self.measures[row, name].f1 for name, _ in MEASURES) / len(MEASURES)

    def error(self, kind, document, span, note):
        self.errors[kind].append(f"{document.id} @{span[0]} {note}: {context(document.text, *span)}")

    def add_mentions(self, document, gold, predicted):
        sides = [{span: (kind, entity) for entity in side for span, (kind, _) in entity.mentions.items()}
                 for side in (gold, predicted)]
        for span, (kind, entity) in sorted(sides[0].items()):
            for key in (kind, "all"):
                self.mentions[key] += Ratio(right_gold=span in sides[1], gold=1)
            if span not in sides[1]:
                self.error("missed mentions", document, span, f"{kind} of {entity.name!r}")
        for span, (kind, entity) in sorted(sides[1].items()):
            for key in (kind, "all"):
                self.mentions[key] += Ratio(right_predicted=span in sides[0], predicted=1)
            if span not in sides[0]:
                self.error("spurious mentions", document, span, f"{kind} of {entity.name!r} {entity.label}")

    def add_labels(self, document, gold, predicted):
        for k, r in assignment([entity.spans() for entity in gold], [entity.spans() for entity in predicted]):
            self.pairs += 1
            self.labels += gold[k].label == predicted[r].label
            if gold[k].label != predicted[r].label:
                note = f"{gold[k].name!r} is {gold[k].label}, predicted {predicted[r].label}"
                self.error("wrong labels", document, min(gold[k].mentions), note)

    def add_splits(self, document, gold, predicted):
        self.entities += len(gold)
        for entity in gold:
            pieces = [sorted(entity.spans() & other.spans()) for other in predicted if entity.spans() & other.spans()]
            if len(pieces) > 1:
                self.splits += 1
                shown = " | ".join(f"{' '.join(document.text[slice(*piece[0])].split())} ×{len(piece)}"
                                   for piece in sorted(pieces))
                self.errors["splits"].append(f"{document.id} {entity.name!r}: {shown}")

    def add_pronouns(self, document, gold, predicted):
        owner = {span: index for index, entity in enumerate(predicted) for span in entity.mentions}
        gold_spans = {span for entity in gold for span in entity.mentions}
        for index, entity in enumerate(gold):
            for span in sorted(entity.spans(("pronoun",))):
                right = span in owner and identity(predicted[owner[span]], gold, span) == index
                kind = predicted[owner[span]].mentions[span][0] if span in owner else None
                for key in ("all", word(document, span)):
                    ratio = Ratio(right_gold=right, gold=1)
                    if kind == "pronoun":
                        ratio += Ratio(right_predicted=right, predicted=1)
                    self.pronouns[key] += ratio
                if not right:
                    given = f"given to {predicted[owner[span]].name!r}" if span in owner else "given to nobody"
                    self.error("pronouns", document, span, f"{entity.name!r} {given}")
        for entity in predicted:
            for span in entity.spans(("pronoun",)) - gold_spans:
                for key in ("all", word(document, span)):
                    self.pronouns[key] += Ratio(predicted=1)

    def add_links(self, document, gold, predicted):
        owner = {span: index for index, entity in enumerate(gold) for span in entity.mentions}
        for entity in predicted:
            for before, span in chain(entity, owner, KINDS[:2]):
                self.named_links[0] += 1
                self.named_links[1] += owner[before] != owner[span]
            votes = Counter(owner[span] for span in sorted(entity.mentions) if span in owner)
            for span in entity.mentions:
                if span in owner and owner[span] != votes.most_common(1)[0][0]:
                    self.links[sieve(entity, span)][2] += 1
            for before, span in chain(entity, owner, KINDS):
                counts = self.links[sieve(entity, span)]
                counts[0] += 1
                if owner[before] != owner[span]:
                    counts[1] += 1
                    one, other = gold[owner[before]].name, gold[owner[span]].name
                    note = f"[{sieve(entity, span)}] {other!r} joined to {one!r} @{before[0]} {document.text[slice(*before)]!r}"
                    self.error("wrong merges", document, span, note)


def word(document, span):
    """The nominative of a pronoun's person."""
    return WORDS.get(document.text[slice(*span)].lower(), "other")


def sieve(entity, span):
    return entity.mentions[span][1] or "-"


def chain(entity, owner, kinds):
    """The links between neighbouring mentions that gold knows."""
    spans = sorted(span for span in entity.spans(kinds) if span in owner)
    return list(zip(spans, spans[1:]))


def identity(entity, gold, pronoun):
    """The index of the gold entity that a predicted entity is, seen from one of its pronouns; None if nothing tells."""
    def votes(same, kinds):
        known = sorted(((span, index) for index, one in enumerate(gold) for span in one.spans(kinds)), reverse=True)
        owner = {same(span): index for span, index in known}  # The longest one of an end is put last, and stays.
        spans = sorted(entity.spans(kinds) - {pronoun})
        return [(span, owner[same(span)]) for span in spans if same(span) in owner]

    found = votes(lambda span: span, KINDS[:2]) or votes(lambda span: span[1], KINDS[:2])
    if found:
        counts = Counter(index for _, index in found)
        best = [index for index, count in counts.items() if count == max(counts.values())]
        before = [index for span, index in found if index in best and span < pronoun]
        return before[-1] if before else best[0]
    others = Counter(index for _, index in votes(lambda span: span, KINDS)).most_common(1)
    return others[0][0] if others and not gold[others[0][0]].spans(KINDS[:2]) else None


# ---------------------------------------------------------------- printing

def score(documents, errors):
    total = Score()
    for document in documents:
        total.add(document)
    for kind in ("wrong merges", "splits", "pronouns", "wrong labels", "missed mentions", "spurious mentions"):
        print_errors(kind, total.errors[kind], errors)
    if errors:
        print()
    print(f"{len(documents)} documents, {total.entities} entities, {int(total.mentions['all'].gold)} mentions\n")
    print(f"{'':<14} {'MUC':^20}   {'B3':^20}   {'CEAFe':^20}   CoNLL")
    print(f"{'':<14}" + "      P      R     F1  " * 3)
    for row in ("named+nominal", "all"):
        cells = "   ".join(str(total.measures[row, name]) for name, _ in MEASURES)
        print(f"{row:<14} {cells}   {total.conll(row):.3f}")
    print(f"\n{'mentions':<14}      P      R     F1    gold predicted")
    for kind in (*KINDS, "all"):
        print(f"{kind:<14} {total.mentions[kind]}  {int(total.mentions[kind].gold):6} {int(total.mentions[kind].predicted):9}")
    print(f"\n{'pronouns':<14}      P      R     F1    gold predicted")
    for key in sorted(total.pronouns, key=lambda key: (key == "all", -total.pronouns[key].gold, key)):
        ratio = total.pronouns[key]
        print(f"{key:<14} {ratio}  {int(ratio.gold):6} {int(ratio.predicted):9}")
    print(f"\n{'sieve':<28} links  wrong  share  intruders")
    for name, (links, wrong, intruders) in sorted(total.links.items(), key=lambda item: (-item[1][1], -item[1][0], item[0])):
        print(f"{name:<28} {links:5} {wrong:6} {share(wrong, links):6.3f} {intruders:10}")
    links, wrong, intruders = (sum(counts[i] for counts in total.links.values()) for i in range(3))
    print(f"{'all':<28} {links:5} {wrong:6} {share(wrong, links):6.3f} {intruders:10}")
    print(f"{'named':<28} {total.named_links[0]:5} {total.named_links[1]:6} {share(*total.named_links[1::-1]):6.3f}")
    print(f"\nlabels right: {total.labels} of {total.pairs}; entities split: {total.splits} of {total.entities}\n")
    return {"conll": total.conll("named+nominal"), "conll_all": total.conll("all"),
            "pronoun_p": total.pronouns["all"].p, "pronoun_r": total.pronouns["all"].r,
            "pronoun_f1": total.pronouns["all"].f1, "wrong_merges": share(wrong, links),
            "wrong_merges_named": share(*total.named_links[1::-1]), "mention_f1": total.mentions["all"].f1,
            "label_accuracy": share(total.labels, total.pairs)}


def self_test():
    measures_self_test()
    text = "Maria Lane met Bo Falk. She thanked him. Lane left. It rained in Oslo."
    def at(word, nth=0):
        start = -1
        for _ in range(nth + 1):
            start = text.index(word, start + 1)
        return start, start + len(word)
    gold = {"entities": [
        {"id": "e1", "label": "PERSON", "name": "Maria Lane",
         "mentions": [[*at("Maria Lane"), "name"], [*at("She"), "pronoun"], [*at("Lane", 1), "name"]]},
        {"id": "e2", "label": "PERSON", "name": "Bo Falk", "mentions": [[*at("Bo Falk"), "name"], [*at("him"), "pronoun"]]},
        {"id": "e3", "label": "GPE", "name": "Oslo", "mentions": [[*at("Oslo"), "name"]]}]}
    expect(list(check(gold, text)), [], "valid gold")
    def mention(word, nth, entity, kind, link=None, label="PERSON"):
        start, end = at(word, nth)
        return {"start": start, "end": end, "text": word, "label": label, "entity": entity, "kind": kind, "link": link}
    # Lane and Falk are merged, Oslo is an organisation, "It" means nothing, "rained" is a nominal of its own.
    record = {"entities": [{"id": "e1", "name": "Maria Lane", "label": "PERSON"}, {"id": "e2", "name": "Oslo", "label": "ORG"},
                           {"id": "e3", "name": "rained", "label": "ORG"}, {"id": "e4", "name": "2026", "label": "DATE"}],
              "mentions": [mention("Maria Lane", 0, "e1", "name"), mention("Bo Falk", 0, "e1", "name", "head"),
                           mention("She", 0, "e1", "pronoun", "pronoun"), mention("him", 0, "e1", "pronoun", "pronoun"),
                           mention("Lane", 1, "e1", "name", "exact"), mention("It", 0, "e2", "pronoun", "pronoun", None),
                           mention("Oslo", 0, "e2", "name", None, "NORP"), mention("rained", 0, "e3", "nominal"),
                           mention("left", 0, "e4", "name", None, "DATE")]}
    total = Score()
    total.add(Document("a", text, gold, record))
    # Links Lane-Falk (head), Falk-She, She-him (pronoun), him-Lane (exact): all wrong; Falk and him are intruders.
    expect({key: tuple(value) for key, value in total.links.items()},
           {"head": (1, 1, 1), "pronoun": (2, 2, 1), "exact": (1, 1, 0)}, "links by sieve")
    expect(total.named_links[:2], [2, 2], "links between names: Lane-Falk, Falk-Lane")
    # The entity is Lane by two votes to one: "She" is right, "him" is not, "It" is no gold pronoun.
    pronouns = total.pronouns["all"]
    expect((pronouns.p, pronouns.r), (1 / 3, 1 / 2), "pronouns")
    expect(total.pronouns["he"].r, 0.0, "him")
    # Named: K = {Lane Lane} {Falk} {Oslo}, R = {Lane Lane Falk} {Oslo}; MUC: 1 link of 1, 1 of 2.
    row = {name: total.measures["named+nominal", name] for name, _ in MEASURES}
    expect((row["MUC"].r, row["MUC"].p), (1.0, 1 / 2), "MUC")
    expect((row["B3"].r, row["B3"].p), (1.0, (4 / 3 + 1 / 3 + 1) / 4), "B3")
    expect((row["CEAFe"].r, row["CEAFe"].p), ((4 / 5 + 1) / 3, (4 / 5 + 1) / 2), "CEAFe")
    expect((total.mentions["all"].r, total.mentions["all"].p), (1.0, 6 / 7), "mentions: 'It' is one too many")
    expect((total.labels, total.pairs, total.splits), (1, 2, 0), "labels")

    # Split in two, with a title in a span: the pronoun's entity is told by the same end.
    record = {"entities": [{"id": "e1", "name": "Maria Lane", "label": "PERSON"}, {"id": "e2", "name": "Lane", "label": "PERSON"}],
              "mentions": [dict(mention("Lane met", 0, "e1", "name"), end=at("Maria Lane")[1]), mention("She", 0, "e1", "pronoun"),
                           mention("Lane", 1, "e2", "name")]}
    total = Score()
    total.add(Document("a", text, gold, record))
    expect((total.splits, total.pronouns["all"].p, total.pronouns["all"].r), (1, 1.0, 0.5), "same end, and a split")
    expect(total.links, {}, "a span that gold lacks makes no link")

    total = Score()
    total.add(Document("a", text, gold, {}))
    expect((total.conll("all"), total.mentions["all"].r), (0.0, 0.0), "an empty record")
    gold["entities"][2]["mentions"] = [[*at("Lane", 1), "pronoun"]]
    expect(len(list(check(gold, text))), 2, "findings: no name, and a span marked twice")


if __name__ == "__main__":
    sys.exit(run(__doc__, check, score, self_test))
