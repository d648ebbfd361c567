# make demo and make test set up what they need; all targets can be repeated at will.
SWIFT ?= swift
PIPE := .build/release/pipe

.PHONY: demo test setup build format lint bench docs interop parity score clean

demo: setup build
	@scripts/model.sh $(PIPE)
	@scripts/demo.sh $(PIPE)

test: setup
	python3 scripts/score_coreference.py --self-test
	python3 scripts/score_attribution.py --self-test
	$(SWIFT) build --build-tests
	@scripts/model.sh .build/debug/pipe
	$(SWIFT) build --package-path Examples/CustomStage --scratch-path .build/custom-stage
	.build/custom-stage/debug/custom-stage corpus .build/custom-stage/times
	$(SWIFT) test --skip-build

setup:
	@scripts/setup.sh

build:
	$(SWIFT) build -c release --product pipe

format:
	$(SWIFT) format --in-place --recursive Sources Tests Examples Benchmarks Package.swift

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Examples Benchmarks Package.swift

# The stage reference is made from the stages themselves.
docs: build
	$(PIPE) stages --format markdown > docs/stages.md

interop: build
	python3 scripts/interop.py

# Compares the engine with spaCy, which it installs into .build/parity; needs some minutes.
parity: build
	@scripts/parity.sh

# Scores entities and attributions against what readers marked in corpus/, and, where PIPE_DATA and PIPE_TOOLS name
# them, against public sets; scripts/score.sh has the options.
score: build
	@scripts/model.sh $(PIPE)
	@PIPE=$(PIPE) scripts/score.sh

bench: build
	$(SWIFT) build -c release --product language-bench
	@scripts/model.sh $(PIPE)
	python3 Benchmarks/bench.py
	python3 Benchmarks/bench_language.py

clean:
	rm -rf .build out
