#!/usr/bin/env python3
"""Writes what spaCy says of some articles of corpus/, with which Tests/LanguageTests compares the engine.

  scripts/expected_analysis.py MODEL     MODEL: the folder of en_core_web_md 3.8 that has config.cfg; needs spacy 3.8

One file an article in Tests/LanguageTests/Expected. A token is
[first byte, byte after the last, tag, part of speech, morphology, lemma, dependency, head, starts a sentence];
an entity is [first token, token after the last, label].
"""
import json
import pathlib
import sys

import spacy

ROOT = pathlib.Path(__file__).resolve().parent.parent
ARTICLES = [
    "bridge-inquiry-final-report", "geneva-talks-wire", "kldevani-cable-car-inquiry", "lithium-tariff-analysis",
]


def line(values):
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def expected(nlp, text):
    doc = nlp(text)
    places = [0]
    for character in text:
        places.append(places[-1] + len(character.encode()))
    tokens = [
        line([places[t.idx], places[t.idx + len(t)], t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i,
              int(bool(t.is_sent_start))])
        for t in doc
    ]
    entities = [line([e.start, e.end, e.label_]) for e in doc.ents]
    return (f'{{"model":"{nlp.meta["lang"]}_{nlp.meta["name"]} {nlp.meta["version"]}",\n"tokens":[\n'
            + ",\n".join(tokens) + '\n],\n"entities":[\n' + ",\n".join(entities) + "\n]}\n")


def main():
    nlp = spacy.load(sys.argv[1])
    folder = ROOT / "Tests/LanguageTests/Expected"
    folder.mkdir(exist_ok=True)
    for name in ARTICLES:
        text = (ROOT / "corpus" / f"{name}.txt").read_bytes().decode()
        (folder / f"{name}.json").write_text(expected(nlp, text), encoding="utf-8")


if __name__ == "__main__":
    main()
