"""What score_coreference.py and score_attribution.py share: gold folders, predictions, counts. Standard library only.

A gold folder is corpus/LAYER/dev or corpus/LAYER/test: one stand-off JSON file a document, which names its `article`, a
file two folders up, or holds its own `text`. A document's id is the article's name, or `STEM.txt` of the JSON file where
that has its own text. Offsets are half-open and count code points.
"""
import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Document:
    """The annotations of one document, and the record that was predicted for it: {} where it counts as empty."""
    id: str
    text: str
    gold: dict
    record: dict


@dataclass
class Ratio:
    """Two fractions, of which precision and recall are made, to be summed over documents."""
    right_predicted: float = 0.0
    predicted: float = 0.0
    right_gold: float = 0.0
    gold: float = 0.0

    def __iadd__(self, other):
        self.right_predicted += other.right_predicted
        self.predicted += other.predicted
        self.right_gold += other.right_gold
        self.gold += other.gold
        return self

    @property
    def p(self):
        return share(self.right_predicted, self.predicted)

    @property
    def r(self):
        return share(self.right_gold, self.gold)

    @property
    def f1(self):
        return share(2 * self.p * self.r, self.p + self.r)

    def __str__(self):
        return f"{self.p:6.3f} {self.r:6.3f} {self.f1:6.3f}"


def share(part, whole):
    return part / whole if whole else 0.0


# ---------------------------------------------------------------- reading

def read_gold(folder, check):
    """[Document] of a gold folder, without records. `check(gold, text)` yields what is wrong with a file; any finding
    ends the program, with its place and never with the text."""
    folder, documents, findings = Path(folder), [], []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "text" in gold:
            name, text = f"{path.stem}.txt", gold["text"]
        else:
            name = gold["article"]
            with open(folder.parent.parent / name, encoding="utf-8", newline="") as file:
                text = file.read()
        findings += [f"{path.name}: {finding}" for finding in check(gold, text)]
        documents.append(Document(name, text, gold, {}))
    names = [document.id for document in documents]
    findings += [f"{name} is annotated twice" for name in sorted(set(names)) if names.count(name) > 1]
    if not documents:
        findings.append(f"no JSON files in {folder}")
    for finding in findings:
        print(f"error: {finding}", file=sys.stderr)
    if findings:
        raise SystemExit(65)
    return documents


def span_findings(spans, text, where):
    """What is wrong with the form of `spans`."""
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            yield f"{where}: {start}-{end} is outside of the text"
        elif text[start:end] != text[start:end].strip():
            yield f"{where}: {start}-{end} begins or ends with white space"


def add_records(documents, path):
    """Gives each document its record. One that is missing, or has another text, counts as empty and is named."""
    records = {}
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            record = json.loads(line)
            if "document" in record or "text" not in record:
                raise SystemExit(f"error: {path}:{number}: not a document record")
            if records.setdefault(record["id"], record) is not record:
                raise SystemExit(f"error: {path}:{number}: a second record has the id {record['id']!r}")
    for document in documents:
        record = records.get(document.id)
        if record is None:
            print(f"warning: {document.id} was not predicted and counts as empty", file=sys.stderr)
        elif record["text"] != document.text:
            same = next((i for i, (a, b) in enumerate(zip(record["text"], document.text)) if a != b), None)
            place = f"from {same} on" if same is not None else "in length"
            print(f"warning: the text of {document.id} differs {place}; it counts as empty", file=sys.stderr)
        else:
            document.record = record


def write_texts(documents, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for document in documents:
        with open(folder / document.id, "w", encoding="utf-8", newline="") as file:
            file.write(document.text)


# ---------------------------------------------------------------- the program around a scorer

def run(description, check, score, self_test):
    """Reads arguments and files; `score(documents, errors)` prints tables and returns the fields of the last line."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="?", metavar="GOLD_FOLDER", help="a folder of stand-off JSON files")
    parser.add_argument("pred", nargs="?", metavar="PRED.jsonl", help="document records, as `export` writes them")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N errors of each kind")
    parser.add_argument("--check", action="store_true", help="only say whether GOLD_FOLDER is valid, and what it holds")
    parser.add_argument("--texts", metavar="FOLDER", help="only write the documents' texts into FOLDER, to be predicted")
    parser.add_argument("--self-test", action="store_true", help="check the scorer on cases worked out by hand")
    arguments = parser.parse_args()
    if arguments.self_test:
        self_test()
        print(f"{Path(sys.argv[0]).name}: self-test passed")
        return 0
    if arguments.gold is None or arguments.pred is None and not (arguments.check or arguments.texts):
        parser.error("GOLD_FOLDER and PRED.jsonl are needed")
    documents = read_gold(arguments.gold, check)
    if arguments.texts:
        write_texts(documents, arguments.texts)
    elif arguments.check:
        print(f"{arguments.gold}: {len(documents)} valid documents, {sum(len(d.text) for d in documents)} code points")
    else:
        add_records(documents, arguments.pred)
        fields = score(documents, arguments.errors)
        print(" ".join(f"{k}={v:.3f}" if isinstance(v, float) else f"{k}={v}" for k, v in fields.items()))
    return 0


def context(text, start, end, around=40):
    """The span in brackets with some text around it, on one line."""
    left, right = text[max(0, start - around):start], text[end:end + around]
    return " ".join(f"{left}⟦{text[start:end]}⟧{right}".split())


def print_errors(title, lines, limit):
    if limit and lines:
        print(f"\n{title} ({min(limit, len(lines))} of {len(lines)}):")
        for line in lines[:limit]:
            print(f"  {line}")


def expect(got, want, what):
    same = abs(got - want) < 1e-9 if isinstance(want, float) else got == want
    if not same:
        raise SystemExit(f"error: self-test, {what}: got {got!r}, want {want!r}")
