#!/usr/bin/env python3
"""Simple answers about events, to hold ours against: the same claims with other values.

    baseline_events.py majority RECORDS GOLD    every event is what most of the gold's are
    baseline_events.py modals RECORDS GOLD      certainty by a list of modal verbs in the relation, polarity by a list of
                                                negators, tense by the tag of its first finite verb

Writes document records with the claims of RECORDS, whose certainty, polarity and tense are replaced, to standard output.
RECORDS has tokens with tags (`export` with `tokens: true`).
"""
import json
import sys
from collections import Counter

MODALS = {"may": "possible", "might": "possible", "could": "possible", "can": "possible", "would": "probable",
          "should": "probable", "ought": "probable", "must": "probable"}
NEGATORS = {"not", "n't", "n’t", "never", "no", "none", "nobody", "nothing", "without"}
FUTURE = {"will", "shall", "'ll", "’ll", "wo", "would"}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def majority(gold):
    """The most frequent value of each attribute. A gold of degrees has none, and is mostly certain."""
    values = {"certainty": Counter(), "polarity": Counter(), "tense": Counter()}
    for document in gold:
        for event in document.get("events") or []:
            for name, counts in values.items():
                if event.get(name):
                    counts[event[name]] += 1
    common = {name: counts.most_common(1)[0][0] if counts else None for name, counts in values.items()}
    certainty, polarity = common["certainty"] or "certain", common["polarity"] or "positive"
    return lambda words: (certainty, polarity, common["tense"] or "past")


def by_modals(words):
    forms = [word for word, _ in words]
    certainty = next((MODALS[form] for form in forms if form in MODALS), "certain")
    polarity = "negative" if NEGATORS & set(forms) else "positive"
    if FUTURE & set(forms):
        return certainty, polarity, "future"
    finite = next((tag for _, tag in words if tag in ("VBD", "VBZ", "VBP")), None)
    return certainty, polarity, "past" if finite == "VBD" else "present"


def spans(relation):
    pieces = relation.get("spans") or [relation]
    return [(piece["start"], piece["end"]) for piece in pieces if "start" in piece]


def main(kind, records, gold):
    answer = majority(read(gold)) if kind == "majority" else by_modals
    for record in read(records):
        for claim in record.get("claims") or []:
            words = [(record["text"][token["start"]:token["end"]].lower(), token.get("tag"))
                     for token in record["tokens"]
                     if any(token["start"] < end and start < token["end"] for start, end in spans(claim["relation"]))]
            certainty, polarity, tense = answer(words)
            claim.update(modality={"certainty": certainty, "type": None}, polarity={"value": polarity}, tense=tense)
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("majority", "modals"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
