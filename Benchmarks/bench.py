#!/usr/bin/env python3
"""Measures normalize + segment(rules) + export to JSON Lines on about 100 MB made from corpus/, and prints a table.

Every figure is of whole processes: wall time by the clock, memory as the kernel's maximum resident set. Runs are
repeated and the median is given. Needs .build/release/pipe (make bench builds it) and nothing else; where the package
pysbd is installed in the Python that runs this, its speed on a part of the same text is given beside ours.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PIPE = ROOT / ".build/release/pipe"
CHAIN = """pipeline: bench
stages:
  - normalize
  - segment: {method: rules}
  - export
"""
# Reading, ids, the scheduler and the committer, and next to nothing else.
EMPTY_CHAIN = """pipeline: empty
stages:
  - sample: {share: 0}
  - export
"""


def run(arguments):
    """Wall seconds and maximum resident bytes of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}\n{errors.decode()}")
    return seconds, usage.ru_maxrss * 1024


def side_by_side(commands):
    """Wall seconds until the last of several processes that run at once is done."""
    start = time.perf_counter()
    processes = [subprocess.Popen(c, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for c in commands]
    for process in processes:
        if process.wait() != 0:
            sys.exit(f"{' '.join(map(str, process.args))} failed")
    return time.perf_counter() - start


def generate(path, megabytes):
    """Copies of the corpus under new ids, each with its number in the text; returns the bytes of text."""
    texts = [file.read_bytes().decode() for file in sorted((ROOT / "corpus").glob("*.txt"))]
    written = number = 0
    with open(path, "w", encoding="utf-8") as out:
        while written < megabytes * 1_000_000:
            text = texts[number % len(texts)] + f"\n\nThis is copy number {number}."
            out.write(json.dumps({"id": f"doc-{number}", "text": text}, ensure_ascii=False) + "\n")
            written += len(text.encode())
            number += 1
    return written, number


def first_document(folder, chain, data):
    """Seconds from the start of the process to the first byte of output, and to its exit."""
    start = time.perf_counter()
    process = subprocess.Popen([PIPE, "run", "--quiet", chain, data, "--output", "-", "--workers", "1"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    process.stdout.read(1)
    seconds = time.perf_counter() - start
    process.stdout.close()
    process.wait()
    return seconds


def pysbd_speed(data, megabytes):
    try:
        import pysbd
    except ImportError:
        return None
    segmenter = pysbd.Segmenter(language="en", clean=False)
    done = 0
    start = time.perf_counter()
    with open(data, encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            for paragraph in text.split("\n\n"):
                segmenter.segment(paragraph)
            done += len(text.encode())
            if done > megabytes * 1_000_000:
                break
    return done / (time.perf_counter() - start) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=100, help="text to generate (default 100)")
    parser.add_argument("--runs", type=int, default=5, help="runs of each, of which the median counts (default 5)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        measure(pathlib.Path(name), args)


def measure(folder, args):
    chain, empty = folder / "bench.yaml", folder / "empty.yaml"
    chain.write_text(CHAIN)
    empty.write_text(EMPTY_CHAIN)
    data, one, tiny = folder / "data.jsonl", folder / "one.jsonl", folder / "tiny.jsonl"
    size, documents = generate(data, args.megabytes)
    with open(data, encoding="utf-8") as lines:
        one.write_text(next(lines), encoding="utf-8")
    tiny_count = 500_000
    with open(tiny, "w", encoding="utf-8") as out:
        out.writelines(f'{{"id":"{i}","text":"a"}}\n' for i in range(tiny_count))

    def command(chain, data, workers, out):
        return [PIPE, "run", "--quiet", "--force", chain, data, "--output", folder / out, "--workers", str(workers)]

    def median(body):
        return statistics.median(body() for _ in range(args.runs))

    run(command(chain, data, 1, "out"))
    single = [run(command(chain, data, 1, "out")) for _ in range(args.runs)]
    # In turn, so that a machine that speeds up or slows down does so for both.
    pairs = [(run(command(chain, data, 2, "out")),
              side_by_side([command(chain, data, 1, "out"), command(chain, data, 1, "out2")]))
             for _ in range(args.runs)]
    share = statistics.median(beside / (2 * both[0]) for both, beside in pairs)
    first = median(lambda: first_document(folder, chain, one))
    overhead = median(lambda: run(command(empty, tiny, 1, "tiny"))[0] - run(command(empty, one, 1, "tiny"))[0])

    seconds = statistics.median(s for s, _ in single)
    two = statistics.median(both[0] for both, _ in pairs)
    memory = max([m for _, m in single] + [both[1] for both, _ in pairs])
    peer = pysbd_speed(data, 1)
    rows = [
        ("input", f"{size / 1e6:.0f} MB of text, {documents:,} documents", ""),
        ("one worker", f"{size / seconds / 1e6:.1f} MB/s", "aim: 60 or more"),
        ("two workers", f"{size / two / 1e6:.1f} MB/s", ""),
        ("two workers, share of two runs side by side", f"{share * 100:.0f} %", "aim: 95 % or more"),
        ("resident memory, most of all runs", f"{memory / 1e6:.0f} MB", "aim: under 150"),
        ("start to first output", f"{first * 1e3:.0f} ms", "aim: under 40"),
        ("reading, parsing, committing a tiny document", f"{overhead / tiny_count * 1e6:.2f} µs", "aim: under 2"),
    ]
    if peer:
        rows.append(("pySBD, sentences only, one process", f"{peer:.3f} MB/s",
                     f"ours: {size / seconds / 1e6 / peer:,.0f} times as fast"))
    width = [max(len(row[i]) for row in rows) for i in range(2)]
    for row in rows:
        print(f"{row[0]:<{width[0]}}  {row[1]:>{width[1]}}  {row[2]}".rstrip())


if __name__ == "__main__":
    main()
