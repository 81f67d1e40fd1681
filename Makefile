# make demo      installs what is missing, builds, consolidates the sample returns, shows the result
# make test      installs what is missing, builds, runs all tests
# make install   builds and puts the command and its schemas under PREFIX (DESTDIR is respected)
# make format    formats the sources;  make lint  checks the format
# make record    runs the stories under Samples and keeps what came out as what is expected
# make bench     measures the command beside its peers and its floor, and prints a table with the goals
# make count     holds the instructions of the hottest paths to those stored (needs valgrind)
# make verify    opens the demo's workbook in other programs (openpyxl, LibreOffice)

PREFIX ?= /usr/local
DESTDIR ?=
CONFIGURATION ?= release
SWIFT ?= swift
SOURCES = Package.swift Sources Tests
DEMO = demo/汇总.xlsx
# Tests run with the checks for overlapping accesses; what is measured and installed need not pay twice.
FAST = --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked
BENCH = --package-path Benchmarks --scratch-path .build-bench -c release $(FAST)

.PHONY: help demo build test install uninstall format lint record bench count verify libraries clean

help:
	@sed -n 's/^# //p' Makefile

libraries:
	@.ci/install-libraries

build: libraries
	$(SWIFT) build -c $(CONFIGURATION) --product huibiao

demo: build
	@mkdir -p demo
	@"$$($(SWIFT) build -c $(CONFIGURATION) --show-bin-path)/huibiao" consolidate Samples/returns \
	  --roster Samples/roster.csv -o $(DEMO)
	@echo "$(CURDIR)/$(DEMO)"

test: libraries
	$(SWIFT) test --disable-xctest

# The Swift libraries go into the command, so that it runs where there is no toolchain.
install: libraries
	$(SWIFT) build -c $(CONFIGURATION) --product huibiao $(FAST) \
	  --scratch-path .build-install
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/huibiao/Schemas"
	install -m 755 "$$($(SWIFT) build -c $(CONFIGURATION) $(FAST) \
	  --scratch-path .build-install --show-bin-path)/huibiao" "$(DESTDIR)$(PREFIX)/bin/huibiao"
	cp -R Schemas/. "$(DESTDIR)$(PREFIX)/share/huibiao/Schemas/"

uninstall:
	rm -rf "$(DESTDIR)$(PREFIX)/bin/huibiao" "$(DESTDIR)$(PREFIX)/share/huibiao"

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

record: libraries
	HUIBIAO_RECORD=1 $(SWIFT) test --disable-xctest --filter SampleTests

bench: libraries
	$(SWIFT) build $(BENCH) --product huibiao
	$(SWIFT) build $(BENCH) --product Measure
	Benchmarks/peers .build-bench/peers
	Benchmarks/bench.py --huibiao .build-bench/release/huibiao \
	  --measure .build-bench/release/Measure --python .build-bench/peers/bin/python \
	  --work .build-bench/inputs

count: libraries
	$(SWIFT) build $(BENCH) --product Measure
	Benchmarks/instructions.py .build-bench/release/Measure

verify: demo
	Tests/verify/workbook $(DEMO)

clean:
	rm -rf .build .build-install .build-bench demo
