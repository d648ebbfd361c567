#!/usr/bin/env python3
"""Attributions in the claims of document records against corpus/attribution: who says what.

Predictions are made from the `attribution` objects of claims, and of their `chain`, that are not of the type `author`.
Many claims stem from one content, and gold has one content a sentence of a speech. So contents are cut at the ends of the
record's sentences, and all pieces of one source span and cue span that lie in one sentence are joined to one.

A prediction is right, and a gold attribution found, where
  content   the characters they share, without white space, are at least half of the larger of the two; and
  source    both have none; or their spans overlap and end at the same place or have the same head word (the last before
            the first comma, preposition or relative pronoun); or the names (`resolved`, else the source's text; and
            gold's `name`) are the same without case and article, or one contains the other's last word.
Where several sentences' pieces of one source and cue lie, each by half or more, in one gold content, they are one
prediction. Pairs are one to one, the greatest overlap first.

  relations     precision = right / predictions, recall = right / gold attributions, F1.
  contents      the same without looking at sources.
  out of sentence   recall where the gold source lies in none of the sentences that the gold content touches (sentences
                are the record's; where there is no record, lines).
  pronouns      recall where the gold source is a personal pronoun; `resolved` is the share of these that were found and
                whose resolved name is right.
  types, cues   of found attributions, those whose type is gold's; whose cue overlaps gold's or is absent as gold's is.
  false alarms  sentences with a letter or digit in which no gold content lies, and how many of them have a prediction.
"""
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass

from scoring import Document, Ratio, context, expect, print_errors, run, share, span_findings

TYPES = ("direct", "indirect", "mixed")
PRONOUNS = set("i me he him she her it we us they them you".split())
AFTER_HEAD = re.compile(r"[,(;:]|\s(?:of|in|at|for|from|on|to|with|by|near|who|whom|whose|which|that)\s")


@dataclass
class Attribution:
    type: str
    source: tuple | None  # A span.
    name: str
    cue: tuple | None
    content: frozenset  # Positions of characters that are not white space.


# ---------------------------------------------------------------- reading

def check(gold, text):
    for number, item in enumerate(gold["attributions"], 1):
        where = f"attribution {number}"
        spans = item["content"] + [span for span in (item["source"], item["cue"]) if span]
        yield from span_findings(spans, text, where)
        if item["type"] not in TYPES:
            yield f"{where}: unknown type {item['type']!r}"
        if not item["content"]:
            yield f"{where}: no content"
        if bool(item["source"]) != bool(item["name"]):
            yield f"{where}: a source needs a name, and a name a source"


def characters(text, spans):
    return frozenset(i for start, end in spans for i in range(start, end) if not text[i].isspace())


def gold_attributions(document):
    return [Attribution(item["type"], item["source"] and tuple(item["source"]), item["name"],
                        item["cue"] and tuple(item["cue"]), characters(document.text, item["content"]))
            for item in document.gold["attributions"]]


def place(value):
    """The span of a field, or None."""
    return (value["start"], value["end"]) if value and value.get("start") is not None else None


def places(value):
    """All spans of a field that is a span, has `spans`, or is a list of either."""
    if isinstance(value, list):
        return [span for item in value for span in places(item)]
    if value and value.get("spans"):
        return places(value["spans"])
    return [place(value)] if place(value) else []


def sentence_spans(document):
    if document.record:
        return [(sentence["start"], sentence["end"]) for sentence in document.record.get("sentences") or []]
    return [match.span() for match in re.finditer(r"[^\n]+", document.text)]


def predictions(document, sentence_at):
    """Attributions, one for a source, a cue and a sentence."""
    found = {}
    for claim in document.record.get("claims") or []:
        attribution = claim.get("attribution") or {}
        for item in [attribution, *(attribution.get("chain") or [])]:
            if item.get("type") in (None, "author"):
                continue
            source = item.get("source") or {}
            name = source.get("resolved") or source.get("text") or ""
            content = characters(document.text, places(item.get("content")) or [(claim["start"], claim["end"])])
            for sentence in {sentence_at.get(i) for i in content}:
                piece = frozenset(i for i in content if sentence_at.get(i) == sentence)
                if not any(document.text[i].isalnum() for i in piece):
                    continue
                key = (place(source) or name, place(item.get("cue")), sentence)
                if key in found:
                    found[key].content |= piece
                else:
                    found[key] = Attribution(item["type"], place(source), name, place(item.get("cue")), piece)
    return list(found.values())


# ---------------------------------------------------------------- right or wrong

def overlaps(a, b):
    return a is not None and b is not None and a[0] < b[1] and b[0] < a[1]


def head(text, span):
    """The position of the head word's end."""
    match = AFTER_HEAD.search(text, span[0] + 1, span[1])
    end = match.start() if match else span[1]
    return span[0] + len(re.sub(r"['’]s?$", "", text[span[0]:end].rstrip()))


def same_name(one, other):
    some, others = ([w for w in re.findall(r"\w+", re.sub(r"['’]s\b", "", name.casefold())) if w not in ("the", "a", "an")]
                    for name in (one, other))
    return bool(some and others) and (some == others or some[-1] in others or others[-1] in some)


def source_right(text, gold, predicted):
    if gold.source is None or predicted.source is None and not predicted.name:
        return gold.source is None and predicted.source is None and not predicted.name
    if overlaps(gold.source, predicted.source):
        if gold.source[1] == predicted.source[1] or head(text, gold.source) == head(text, predicted.source):
            return True
    return same_name(gold.name, predicted.name)


def matches(gold, predicted, right):
    """[(index of gold, indices of predictions)], one to one but for pieces of one speech, the greatest overlap first.
    `right(gold, predicted)` says whether the sources fit."""
    candidates = []
    for g, want in enumerate(gold):
        groups = defaultdict(list)
        for p, got in enumerate(predicted):
            shared = len(want.content & got.content)
            if shared and right(want, got):
                groups[p].append(p)
                if 2 * shared >= len(got.content):
                    groups[got.source or got.name, got.cue].append(p)
        for group in groups.values():
            content = frozenset().union(*(predicted[p].content for p in group))
            overlap = len(content & want.content) / max(len(content), len(want.content))
            if overlap >= 0.5:
                candidates.append((-overlap, g, tuple(group)))
    found, taken = {}, set()
    for _, g, group in sorted(candidates):
        if g not in found and not taken & set(group):
            found[g] = group
            taken |= set(group)
    return found


# ---------------------------------------------------------------- counting

class Score:
    def __init__(self):
        self.relations, self.contents = Ratio(), Ratio()
        self.recall = defaultdict(lambda: [0, 0])  # Row: found, of all.
        self.types = self.cues = self.quiet = self.alarms = 0
        self.errors = defaultdict(list)

    def add(self, document):
        text, sentences = document.text, sentence_spans(document)
        sentence_at = {i: index for index, span in enumerate(sentences) for i in range(*span)}
        gold, predicted = gold_attributions(document), predictions(document, sentence_at)
        found = matches(gold, predicted, lambda a, b: source_right(text, a, b))
        contents = matches(gold, predicted, lambda a, b: True)
        self.relations += ratio(found, gold, predicted)
        self.contents += ratio(contents, gold, predicted)
        for index, item in enumerate(gold):
            for row in self.rows(document, item, sentence_at):
                self.recall[row][0] += index in found
                self.recall[row][1] += 1
            if index in found:
                self.add_details(text, item, predicted[found[index][0]])
            else:
                got = predicted[contents[index][0]] if index in contents else None
                kind = "wrong sources" if got else "missed"
                self.error(kind, document, item, f"{item.name or '-'!r}" + (f" predicted {got.name or '-'!r}" if got else ""))
        right = {p for group in found.values() for p in group}
        content_right = {p for group in contents.values() for p in group}
        for index, item in enumerate(predicted):
            if index not in right and index not in content_right:
                self.error("too many", document, item, f"{item.type} {item.name or '-'!r}")
        self.add_alarms(document, gold, predicted, sentences)

    def error(self, kind, document, item, note):
        span = min(item.content), max(item.content) + 1
        self.errors[kind].append(f"{document.id} @{span[0]} {note}: {context(document.text, *span)}")

    def rows(self, document, item, sentence_at):
        yield item.type
        if item.source is None:
            yield "no source"
        else:
            touched = {sentence_at.get(i) for i in item.content}
            inside = any(sentence_at.get(i) in touched for i in range(*item.source))
            yield "in the sentence" if inside else "out of sentence"
            if document.text[slice(*item.source)].lower() in PRONOUNS:
                yield "pronouns"

    def add_details(self, text, gold, predicted):
        self.types += gold.type == predicted.type
        self.cues += overlaps(gold.cue, predicted.cue) or gold.cue is None and predicted.cue is None
        if gold.source and text[slice(*gold.source)].lower() in PRONOUNS:
            self.recall["resolved"][0] += same_name(gold.name, predicted.name)
            self.recall["resolved"][1] += 1

    def add_alarms(self, document, gold, predicted, sentences):
        wanted = frozenset().union(*(item.content for item in gold))
        given = frozenset().union(*(item.content for item in predicted))
        for start, end in sentences:
            letters = {i for i in range(start, end) if document.text[i].isalnum()}
            if letters and not letters & wanted:
                self.quiet += 1
                if letters & given:
                    self.alarms += 1
                    line = f"{document.id} @{start}: {context(document.text, start, end, 0)}"
                    self.errors["false alarms"].append(line)


def ratio(found, gold, predicted):
    joined = sum(len(group) - 1 for group in found.values())
    return Ratio(len(found), len(predicted) - joined, len(found), len(gold))


# ---------------------------------------------------------------- printing

def score(documents, errors):
    total = Score()
    for document in documents:
        total.add(document)
    for kind in ("wrong sources", "missed", "too many", "false alarms"):
        print_errors(kind, total.errors[kind], errors)
    if errors:
        print()
    relations, contents = total.relations, total.contents
    print(f"{len(documents)} documents, {int(relations.gold)} attributions, {int(relations.predicted)} predictions\n")
    print(f"{'':<16}      P      R     F1")
    print(f"{'relations':<16} {relations}\n{'contents':<16} {contents}\n")
    print(f"{'recall':<16}  found     of")
    for row in (*TYPES, "in the sentence", "out of sentence", "no source", "pronouns", "resolved"):
        right, all_ = total.recall[row]
        print(f"{row:<16} {right:6} {all_:6} {share(right, all_):6.3f}")
    found = int(relations.right_gold)
    print(f"\nof {found} found: {total.types} types right, {total.cues} cues right")
    print(f"false alarms: {total.alarms} of {total.quiet} sentences without attribution\n")
    return {"f1": relations.f1, "p": relations.p, "r": relations.r, "content_f1": contents.f1,
            "out_of_sentence_r": share(*total.recall["out of sentence"]), "pronoun_r": share(*total.recall["pronouns"]),
            "type_accuracy": share(total.types, found), "cue_accuracy": share(total.cues, found),
            "false_alarms": total.alarms, "quiet_sentences": total.quiet}


def self_test():
    text = ('Maria Lane, the mayor, said that it rained and it snowed. "We will rebuild. We have the money," she added. '
            "It is believed that Falk left. The sun shone. Oslo denied wrongdoing.")
    def at(words, nth=0):
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return [start, start + len(words)]
    def part(words, nth=0, **more):
        start, end = at(words, nth)
        return {"start": start, "end": end, "text": words, **more}
    gold = {"attributions": [
        {"type": "indirect", "source": at("Maria Lane"), "name": "Maria Lane", "cue": at("said"), "content": [at("it rained and it snowed")]},
        {"type": "direct", "source": at("she"), "name": "Maria Lane", "cue": at("added"), "content": [at('"We will rebuild.')]},
        {"type": "direct", "source": at("she"), "name": "Maria Lane", "cue": None, "content": [at('We have the money,"')]},
        {"type": "indirect", "source": None, "name": "", "cue": at("is believed"), "content": [at("Falk left")]},
        {"type": "indirect", "source": at("Oslo"), "name": "Oslo", "cue": at("denied"), "content": [at("wrongdoing")]}]}
    expect(list(check(gold, text)), [], "valid gold")
    ends = [0] + [match.end() for match in re.finditer(r'\.\s|\.$', text)]
    sentences = [{"start": start, "end": end} for start, end in zip(ends, ends[1:])]
    lane, she = part("Maria Lane, the mayor"), part("she", resolved="M. Lane")
    speech = {"type": "direct", "source": she, "cue": part("added"), "content": [part('"We will rebuild. We have the money,"')]}
    def claim(attribution):
        return {"start": 0, "end": 1, "attribution": attribution}
    claims = [claim({"type": "indirect", "source": lane, "cue": part("said"), "content": [part("it rained")]}),
              claim({"type": "indirect", "source": lane, "cue": part("said"), "content": [part("it snowed")]}),
              claim(speech), claim(speech), claim({"type": "author", "source": None}),
              claim({"type": "indirect", "source": part("Falk"), "cue": part("is believed"), "content": [part("Falk left")]}),
              claim({"type": "direct", "source": she, "cue": None, "content": [part("The sun shone.")]})]
    total = Score()
    total.add(Document("a", text, gold, {"text": text, "sentences": sentences, "claims": claims}))
    # Right: both clauses as one, and both sentences of the speech. Wrong: a source where there is none, a sunny sentence.
    expect((total.relations.p, total.relations.r), (3 / 5, 3 / 5), "relations")
    expect((total.contents.p, total.contents.r), (4 / 5, 4 / 5), "contents")
    expect({row: tuple(counts) for row, counts in total.recall.items()},
           {"indirect": (1, 3), "direct": (2, 2), "in the sentence": (2, 3), "out of sentence": (1, 1), "no source": (0, 1),
            "pronouns": (2, 2), "resolved": (2, 2)}, "recall")
    expect((total.types, total.cues), (3, 2), "the second sentence of the speech has no cue of its own")
    expect((total.alarms, total.quiet), (1, 1), "false alarms")

    # A gold content over two sentences, which the prediction has in two pieces; and one clause of three words in ten.
    both = {"attributions": [dict(gold["attributions"][1], content=[at('"We will rebuild. We have the money,"')])]}
    total = Score()
    total.add(Document("a", text, both, {"text": text, "sentences": sentences, "claims": [claim(speech)]}))
    expect((total.relations.p, total.relations.r), (1.0, 1.0), "pieces of one speech")
    less = claim(dict(speech, content=[part("We will")]))
    total = Score()
    total.add(Document("a", text, both, {"text": text, "sentences": sentences, "claims": [less]}))
    expect(total.relations.r, 0.0, "less than half of the content")

    expect(same_name("the Ministry of Energy", "Energy Ministry"), True, "names that share a last word")
    expect(same_name("Maria Lane", "Maria Falk"), False, "other names")
    def source(words):
        return Attribution("direct", tuple(at(words)), words, None, frozenset())
    expect(source_right(text, source("Maria Lane"), source("Maria Lane, the mayor")), True, "same head")
    expect(source_right(text, source("the mayor"), source("Maria Lane, the mayor")), True, "same end")
    expect(source_right(text, source("Maria Lane"), source("Falk")), False, "other source")
    total = Score()
    total.add(Document("a", text, gold, {}))
    expect((total.relations.f1, total.relations.gold), (0.0, 5), "an empty record")


if __name__ == "__main__":
    sys.exit(run(__doc__, check, score, self_test))
