#!/usr/bin/env python3
"""Measures the linguistic engine on 200,000 words of distinct documents made from corpus/, and prints tables.

Figures are words (between white space) a second of processor time of one thread, of a full analysis: tags, parse,
lemmas, entities; with each kernel that the processor has, and for each layer alone. Needs language-bench as a release
build and en_core_web_md (make bench sees to both). Where scripts/parity_setup.sh has put spaCy into .build/parity, it
reads the same texts with the same model, in batches of 16, in between.
"""
import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / ".build/release/language-bench"
KERNELS = ["avx512", "avx2", "portable"]
SPACY = """
import json, sys, time
import spacy
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
nlp = spacy.load(sys.argv[2])
list(nlp.pipe(texts[:16], batch_size=16))
start = time.process_time()
for doc in nlp.pipe(texts, batch_size=16):
    pass
print(time.process_time() - start)
"""


def documents(words):
    """Articles of twelve paragraphs drawn from all of the corpus, no two alike; with a fixed seed."""
    paragraphs = []
    for path in sorted((ROOT / "corpus").glob("*.txt")):
        paragraphs += [p for p in path.read_bytes().decode().split("\n\n") if p.strip()]
    for path in sorted((ROOT / "corpus").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            paragraphs += [p for p in json.loads(line)["text"].split("\n\n") if p.strip()]
    chance = random.Random(16)
    count = 0
    while count < words:
        text = "\n\n".join(chance.sample(paragraphs, 12))
        count += len(text.split())
        yield text


def ours(data, kernel):
    """Figures of language-bench; None if the processor lacks the kernel."""
    result = subprocess.run([BENCH, data], env={**os.environ, "PIPE_KERNEL": kernel}, capture_output=True, text=True)
    if result.returncode != 0:
        if "PIPE_KERNEL" in result.stderr or "kernel" in result.stderr:
            return None
        sys.exit(result.stderr)
    return json.loads(result.stdout)


def spacy_seconds(data, args):
    if not pathlib.Path(args.python).exists():
        return None
    one = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")}
    result = subprocess.run([args.python, "-c", SPACY, data, args.spacy_model], env={**os.environ, **one},
                            capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(result.stderr)
    return float(result.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", type=int, default=200_000, help="words of text to make (default 200000)")
    parser.add_argument("--python", default=ROOT / ".build/parity/venv/bin/python", help="a Python with spaCy 3.8")
    parser.add_argument("--spacy-model", default=ROOT / ".build/parity/en_core_web_md", help="its model")
    args = parser.parse_args()
    if os.environ.get("PIPE_SKIP_MODEL") == "1":
        print("PIPE_SKIP_MODEL=1: the linguistic engine is not measured")
        return
    with tempfile.TemporaryDirectory() as name:
        data = pathlib.Path(name) / "texts.jsonl"
        texts = list(documents(args.words))
        data.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
        report(data, sum(len(text.split()) for text in texts), len(texts), args)


def report(data, words, count, args):
    found = {kernel: ours(data, kernel) for kernel in KERNELS}
    found = {kernel: figures for kernel, figures in found.items() if figures}
    peer = spacy_seconds(data, args)
    tokens = next(iter(found.values()))["tokens"]
    print(f"\nen_core_web_md, one thread, {words:,} words ({tokens:,} tokens) in {count} documents, words/s of processor time")
    for kernel, figures in found.items():
        ratio = f"  {peer / figures['seconds']:5.1f} times spaCy" if peer else ""
        print(f"{kernel:<12}{words / figures['seconds']:>12,.0f}{ratio}  (loading {figures['loading'] * 1e3:.0f} ms)")
    if peer:
        print(f"{'spaCy':<12}{words / peer:>12,.0f}")
    else:
        print("spaCy is not in .build/parity; scripts/parity_setup.sh puts it there")
    print("\nlayer alone " + "".join(f"{kernel:>12}" for kernel in found))
    for layer in ("tokenizer", "embedding", "encoder", "tagger", "parser", "entities", "ruler", "lemmatizer"):
        print(f"{layer:<12}" + "".join(f"{words / f['layers'][layer]:>12,.0f}" for f in found.values()))


if __name__ == "__main__":
    main()
