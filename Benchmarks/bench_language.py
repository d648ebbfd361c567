#!/usr/bin/env python3
"""Measures the linguistic engine on 200,000 words of distinct documents made from corpus/, and prints tables.

Figures are words (between white space) a second of processor time of one thread, of a full analysis: tags, parse,
lemmas, entities; with each kernel that the processor has, and for each layer alone; then of whole chains, and of each
stage of them beside the model. Needs language-bench as a release build and en_core_web_md (make bench sees to both).
Where scripts/parity_setup.sh has put spaCy into .build/parity, it reads the same texts with the same model, in batches
of 16, in between.
"""
import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import statistics
import sys
import tempfile

from bench import PIPE, generate, run, side_by_side

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / ".build/release/language-bench"
KERNELS = ["avx512", "avx2", "portable"]
# Multiply-adds of a token, by the shapes of the models' layers. The embedding is remembered by word, and the rest of
# the layers does no arithmetic to speak of.
MULTIPLY_ADDS = {
    "encoder": 2 * 4 * 288 * 288,
    "tagger": 96 * 50,
    # Projection, its product with the weights of 8 features, and about 2.05 moves.
    "parser": 96 * 64 + 64 * 1024 + 2.05 * 64 * 106,
    "entities": 96 * 64 + 64 * 384 + 64 * 74,
}
CHAIN = """pipeline: bench
stages:
  - segment
  - entity-tag
  - export: {tokens: true}
"""
# Stages in the order of a chain, with the aim for their cost as a share of the first's, in percent.
STAGES = {"segment": None, "entity-tag": 15, "claim-extract": 15}
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
        words = sum(len(text.split()) for text in texts)
        report(data, words, len(texts), args)
        report_chain(pathlib.Path(name), data, words)
        report_stages(pathlib.Path(name), args.words // 2)


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
    print("\nlayer alone " + "".join(f"{kernel:>12}" for kernel in found) + "   MFLOP a token, and GFLOP/s of the first")
    for layer in ("tokenizer", "embedding", "encoder", "tagger", "parser", "entities", "ruler", "lemmatizer"):
        line = f"{layer:<12}" + "".join(f"{words / f['layers'][layer]:>12,.0f}" for f in found.values())
        if layer in MULTIPLY_ADDS:
            operations = 2 * MULTIPLY_ADDS[layer]
            rate = operations * tokens / next(iter(found.values()))["layers"][layer]
            line += f"   {operations / 1e6:.3f} {rate / 1e9:8.1f}"
        print(line)


def report_chain(folder, data, words):
    """The engine in a chain of pipe run, by the clock, with reading, tokens exported and all."""
    chain = folder / "chain.yaml"
    chain.write_text(CHAIN, encoding="utf-8")

    def command(workers, out):
        return [PIPE, "run", "--quiet", "--force", chain, data, "--output", folder / out, "--workers", str(workers)]

    run(command(1, "out"))
    rounds = [(run(command(1, "out")), run(command(2, "out")),
               side_by_side([command(1, "out"), command(1, "out2")])) for _ in range(3)]
    one = statistics.median(one[0] for one, _, _ in rounds)
    two = statistics.median(two[0] for _, two, _ in rounds)
    share = statistics.median(beside / (2 * two[0]) for _, two, beside in rounds)
    memory = max(two[1] for _, two, _ in rounds)
    print(f"\nin a chain: one worker {words / one:,.0f} words/s by the clock, two {words / two:,.0f}, which is "
          f"{share * 100:.0f} % of two runs side by side (aim: 95); {memory / 1e6:.0f} MB resident (aim: under 150)")


def report_stages(folder, words, rounds=5):
    """The cost of each stage, by the seconds that a run's metrics give for it, on whole articles again and again.

    Stages take turns within milliseconds, so that what else the machine does weighs on all of them alike. The difference
    between runs with and without a stage would tell the same, but on a busy machine it varies more than such a stage
    costs. What is loaded for the first document is not counted.
    """
    data, short = folder / "articles.jsonl", folder / "short.jsonl"
    generate(data, words * 5.7 / 1e6)
    short.write_text(json.dumps({"text": "Nothing happened."}) + "\n", encoding="utf-8")
    words = sum(len(json.loads(line)["text"].split()) for line in data.read_text(encoding="utf-8").splitlines())
    chain, metrics = folder / "stages.yaml", folder / "metrics.txt"
    # Something has to be written: the texts as they were read.
    stages = ["export: {records: documents}", "normalize", *STAGES]
    chain.write_text("pipeline: bench\nstages:\n" + "".join(f"  - {stage}\n" for stage in stages), encoding="utf-8")

    def seconds(data):
        run([PIPE, "run", "--quiet", "--force", chain, data, "--output", folder / "out", "--workers", "1",
             "--metrics", metrics])
        sums = re.findall(r'^pipe_stage_seconds_sum\{.*stage="([a-z-]+)".*\} (\S+)$', metrics.read_text(), re.M)
        return {name: float(value) for name, value in sums}

    first = seconds(short)
    found = [seconds(data) for _ in range(rounds)]
    costs = {name: [one[name] - first[name] for one in found] for name in STAGES}
    print(f"\nstages of a chain, one worker, {words:,} words of whole articles, medians of {rounds} runs")
    for name, aim in STAGES.items():
        line = f"{name:<14}{words / statistics.median(costs[name]):>12,.0f} words/s"
        if aim:
            shares = [100 * cost / model for cost, model in zip(costs[name], costs["segment"])]
            line += (f"{statistics.median(shares):8.1f} % of segment ({min(shares):.1f} to {max(shares):.1f}; "
                     f"aim: at most {aim})")
        print(line)


if __name__ == "__main__":
    main()
