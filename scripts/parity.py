#!/usr/bin/env python3
"""Compares what pipe says of texts, token by token, with what spaCy says (`make parity` sets both up).

  parity.py --model en_core_web_md=FOLDER [TEXTS.jsonl ...]

TEXTS.jsonl: {"id", "text"} a line; without any, the articles of corpus/, whole and by paragraph, and strings made up
from a fixed seed. Tokens are compared where both sides cut at the same two places: tag, pos, morph, lemma, dep, and head
as the place of the head. Sentences and entities are compared as sets. Exits 1 if less than 99.99 % of tokens are cut
alike, or less than 99.95 % agree in any field.
"""
import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIELDS = ("tag", "pos", "morph", "lemma", "dep", "head")
SETS = ("sentences", "entities")

PIECES = """don't can't I'm we've he'd they'll it's o'clock y'all ma'am 'em 'Tis ain't gonna cannot Let's U.S. U.S.A. Mr. Mrs. Dr.
e.g. i.e. a.m. p.m. 10am 5pm 3.5km 12kg $5m €3.2bn £40 100% -5 1,000.50 3/4 1990s 12:30 24/7 COVID-19 well-known F-16
http://a.org/b?c=d#e www.example.com user@mail.example.org example.com/x_y (e.g. [1] "quoted" “quoted” ‘quoted’ 'quoted'
... … -- — – , ; : . ! ? ?! !!! / \\ | & * + = < > ^ ~ ` # @ % ' " ( ) [ ] { } « » „ ‚ :) :-( ;-) <3 ^_^ ¯\\(ツ)/¯ 8) xD
#tag @name a/b and/or rock'n'roll x=y a.b.c A.B. c++ C# .NET 192.168.0.1 v1.2.3 file.txt naïve café Zürich Łódź İstanbul
Αθήνα Москва 北京 東京タワー नमस्ते مرحبا 한국어 ﬁn ½ ² № ™ © 😀 👩‍👩‍👧 🇵🇱 ❤️ ẞß ǅ ａｂｃ　ｄ""".split()
SPACES = [" "] * 30 + ["  ", "\n", "\n\n", "\t", "\r\n", "\u00a0", "\u2009", "\u2028", "\u200b", "\u3000", "\x1c", "\x85", "", ""]


def corpus():
    """The articles, whole and by paragraph."""
    for path in sorted((ROOT / "corpus").glob("*.txt")):
        yield path.stem, path.read_bytes().decode()
    for path in sorted((ROOT / "corpus").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["id"], row["text"]


def paragraphs(texts):
    for name, text in texts:
        for number, paragraph in enumerate(text.split("\n\n")):
            yield f"{name}:{number}", paragraph


def made_up(count, texts):
    """Strings of words, odd pieces and characters from all over Unicode."""
    chance = random.Random(20)
    words = sorted({word for _, text in texts for word in text.split()})
    for number in range(count):
        parts = []
        for _ in range(chance.randint(1, 25)):
            kind = chance.random()
            if kind < 0.55:
                part = chance.choice(words)
            elif kind < 0.85:
                part = chance.choice(PIECES)
            elif kind < 0.93:
                part = chance.choice(PIECES) + chance.choice(words) + chance.choice(PIECES)
            elif kind < 0.96:
                part = chance.choice(words).swapcase()
            else:
                part = "".join(character(chance) for _ in range(chance.randint(1, 6)))
            parts += [part, chance.choice(SPACES)]
        yield f"made-up-{number}", "".join(parts)


def character(chance):
    while True:
        code = chance.randrange(1, chance.choice([0x80, 0x250, 0x3000, 0x10000, 0x110000]))
        if not 0xD800 <= code < 0xE000:
            return chr(code)


def of_spacy(folder, texts):
    import spacy

    nlp = spacy.load(folder)
    for (name, _), doc in zip(texts, nlp.pipe((text for _, text in texts), batch_size=16)):
        yield name, doc.to_json()


def of_pipe(model, args, texts):
    """What the chain's one output has, by id."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        with open(folder / "texts.jsonl", "w", encoding="utf-8") as out:
            out.writelines(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts)
        status = subprocess.run([args.pipe, "run", "--quiet", args.chain, folder / "texts.jsonl", "--output",
                                 folder / "out", "--set", f"model={model}"]).returncode
        if status not in (0, 1):  # 1: documents failed, which then differ
            sys.exit(status)
        files = list((folder / "out").glob("*.jsonl"))
        if len(files) != 1:
            sys.exit(f"{args.chain} must write one .jsonl file, and wrote {len(files)}")
        with open(files[0], encoding="utf-8") as lines:
            return {row["id"]: row for row in map(json.loads, lines)}


def tokens(doc):
    """The tokens by their place; a head is given as a place."""
    places = [(token["start"], token["end"]) for token in doc["tokens"]]
    return {place: {**token, "head": places[token["head"]]} for place, token in zip(places, doc["tokens"])}


class Comparison:
    """Of each thing compared, how many there are and how many agree."""

    def __init__(self, shown):
        self.right, self.all, self.shown = collections.Counter(), collections.Counter(), shown

    def count(self, kind, right, say):
        self.all[kind] += 1
        self.right[kind] += right
        if not right and self.shown > 0:
            self.shown -= 1
            print(f"  {kind}: {say()}")

    def add(self, name, want, got):
        text, a, b = want["text"], tokens(want), tokens(got)

        def context(place):
            return f"{name} @{place[0]} {text[max(place[0] - 30, 0):place[1] + 20]!r}"

        for place in a.keys() | b.keys():
            self.count("tokens", place in a and place in b, lambda: context(place))
        for place in a.keys() & b.keys():
            for field in FIELDS:
                x, y = a[place].get(field, ""), b[place].get(field, "")
                self.count(field, x == y, lambda: f"{context(place)}: {text[slice(*place)]!r} expected {x!r}, found {y!r}")
        for kind, key in zip(SETS, ("sents", "ents")):
            x, y = ({(s["start"], s["end"], s.get("label")) for s in doc[key]} for doc in (want, got))
            for span in x | y:
                self.count(kind, span in x and span in y, lambda: f"{context(span)} {'expected' if span in x else 'surplus'}")

    def share(self, kind):
        return self.right[kind] / self.all[kind] if self.all[kind] else 1

    def report(self, title):
        """Prints a line; says whether it is good enough."""
        shares = "  ".join(f"{kind} {100 * self.share(kind):.3f}" for kind in ("tokens",) + FIELDS + SETS)
        print(f"{title}: {self.all['tokens']} tokens, agreement in %: {shares}")
        return self.share("tokens") >= 0.9999 and all(self.share(field) >= 0.9995 for field in FIELDS + SETS)


def sources(args):
    """Named lists of (id, text)."""
    if not args.texts:
        articles = list(corpus())
        yield "corpus, whole", articles
        yield "corpus, by paragraph", list(paragraphs(articles))
        yield f"{args.made_up} made-up strings", list(made_up(args.made_up, articles))
    for path in args.texts:
        with open(path, encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
        yield pathlib.Path(path).name, [(str(number), row["text"]) for number, row in enumerate(rows)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", nargs="*", help="JSON Lines with id and text; default: corpus/ and made-up strings")
    parser.add_argument("--model", action="append", required=True, metavar="NAME=FOLDER", help="spaCy's, unpacked")
    parser.add_argument("--pipe", default=ROOT / ".build/release/pipe", help="the program")
    parser.add_argument("--chain", default=ROOT / "pipelines/parity.yaml", help="writes spacy-json; has a parameter 'model'")
    parser.add_argument("--made-up", type=int, default=5000, help="how many strings to make up (default 5000)")
    parser.add_argument("--show", type=int, default=20, help="differences to show of each list (default 20)")
    args = parser.parse_args()
    fine = True
    for title, texts in sources(args):
        for model, folder in (model.split("=", 1) for model in args.model):
            found, comparison = of_pipe(model, args, texts), Comparison(args.show)
            for name, want in of_spacy(folder, texts):
                comparison.add(name, want, found.get(name) or {"tokens": [], "sents": [], "ents": []})
            fine &= comparison.report(f"{model}, {title}")
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
