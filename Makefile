# make demo      installs what is missing, builds, consolidates the sample returns, shows the result
# make test      installs what is missing, builds, runs all tests
# make install   builds and puts the command, the desk, the schemas, completions and man pages under PREFIX
#                (DESTDIR is respected)
# make deb       builds a Debian package of all that, with a service for a server, into .build-deb
# make desk      builds the desk, a package of its own with a server
# make desk-test runs the desk's tests;  make desk-walk  walks through it in Chromium and keeps pictures
# make desk-load has twenty clients at once look, send and decide, and gives the desk what attackers write
# make format    formats the sources;  make lint  checks the format
# make generate  makes what is made of other files: the lists of kinds, findings and rules, what the schema's
#                guide and editors are told of them, and the Swift types of forms
# make record    runs the stories under Samples and keeps what came out as what is expected
# make asan      runs the reader's tests with the address sanitizer, and looks for leaks where the machine
#                lets it; CI does so too
# make fuzz SECONDS=600  fuzzes the reader; what crashes it is left in Tests/Fuzz/found
# make peers     compares the reader with openpyxl and calamine over workbooks of ten programs
# make stream    streams sheets of 2,000,000 cells and holds the memory to 64 MiB; CI does so too
# make hostile   gives the command what attackers write, and watches time and memory
# make faults SECONDS=600  kills commands, fills their disks, closes their outputs, changes what they read, and
#                gives them schemas, templates and names that are made to do harm; SEED=N repeats a run; CI does so
#                for two minutes, always with the same seed
# make tsan      reads 200 returns under the thread sanitizer
# make docs      builds the documentation of the libraries, and compiles the code in it
# make bench     measures the command beside its peers and its floor, and prints a table with the goals
# make order     lists anew which functions run at a start, for the linker (needs valgrind)
# make count     holds the instructions of the hottest paths to those stored (needs valgrind)
# make verify    opens what is written, also by every test, in other programs (schemas, openpyxl, LibreOffice,
#                Chromium), reads returns back that were written or converted, holds lists of 100,000 rows to
#                bounds of time and memory, runs ten minutes of `make faults` and 10,000 damaged files to mark,
#                tests the desk, and installs the Debian package in a bare Debian (needs Debian, and root or sudo)

PREFIX ?= /usr/local
DESTDIR ?=
CONFIGURATION ?= release
SWIFT ?= swift
SOURCES = Package.swift Sources Tests Desk/Package.swift Desk/Sources Desk/Tests
DEMO = demo/汇总.xlsx
HUIBIAO = "$$($(SWIFT) build -c $(CONFIGURATION) --show-bin-path)/huibiao"
# Tests run with the checks for overlapping accesses; what is measured and installed need not pay twice.
# Two options of the linker make the programs smaller and start quicker: there is no table of names, which only other
# programs would look things up in, and the table of addresses is a short one, which the C library reads from 2.36 on
# (Benchmarks/README.md). lld, which comes with Swift, links quicker.
RELR = $(shell getconf GNU_LIBC_VERSION 2> /dev/null | awk '{ split($$2, v, "."); \
  if (v[1] > 2 || v[1] == 2 && v[2] >= 36) print "-Xlinker -z -Xlinker pack-relative-relocs" }')
# The folder of what the linker is given besides. One is the archive of libstdc++, if there is one: as a library of its
# own it would be searched at each start for the names that Swift's runtime needs. The other is the order of the
# functions (Packaging/order): those that run at a start stand side by side. Each function has a section for that.
LINKING = $(CURDIR)/.build-linking
# Code of the program makes the types that are put together while it runs. Without this option Swift's runtime finds
# each by its name, and searches all conformances of the program for that.
TYPES = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
FAST = --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked -Xswiftc -use-ld=lld $(TYPES) \
  -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --symbol-ordering-file=$(LINKING)/order.txt \
  -Xlinker --no-warn-symbol-ordering -Xlinker -L$(LINKING) -Xlinker --no-export-dynamic $(RELR)
BENCH = --package-path Benchmarks --scratch-path .build-bench -c release $(FAST)

.PHONY: help demo build test desk desk-test desk-walk desk-load programs install deb uninstall format lint generate record verify bench order count asan fuzz peers stream hostile faults tsan docs libraries clean

help:
	@sed -n '1,/^$$/s/^# //p' Makefile

libraries:
	@.ci/install-libraries

build: libraries
	$(SWIFT) build -c $(CONFIGURATION) --product huibiao

demo: build
	@mkdir -p demo
	@$(HUIBIAO) consolidate Samples/returns --roster Samples/roster.csv -o $(DEMO)
	@echo "$(CURDIR)/$(DEMO)"

test: libraries
	$(SWIFT) test --disable-xctest

# The desk is built once, for its walk and for what is installed. The Swift libraries go into the programs, so that
# they run where there is no toolchain.
INSTALL = --package-path Desk --scratch-path .build-install -c $(CONFIGURATION) $(FAST)
DESK = .build-install/$(CONFIGURATION)/huibiao-desk
desk: libraries fresh-plan
	$(SWIFT) build $(INSTALL) --product huibiao-desk

desk-test: libraries fresh-plan
	$(SWIFT) test --package-path Desk --disable-xctest

desk-walk: desk
	Desk/Tests/browser/install .build-desk
	.build-desk/bin/python Desk/Tests/browser/walk.py $(DESK) Samples -o demo/desk

desk-load: desk
	Desk/Tests/browser/install .build-desk
	.build-desk/bin/python Desk/Tests/browser/load.py $(DESK) Samples --seconds 20
	Desk/Tests/browser/attacked.py $(DESK) Samples

# What makes man pages comes with the library of the command line, and runs here alone.
MANUAL = --package-path .build-install/checkouts/swift-argument-parser --scratch-path .build-manual
programs: desk
	$(SWIFT) build $(INSTALL) --product huibiao
	$(SWIFT) build $(MANUAL) --product generate-manual

PROGRAMS = .build-install/$(CONFIGURATION)/huibiao $(DESK) .build-manual/debug/generate-manual
install: programs
	Packaging/install $(PROGRAMS) "$(DESTDIR)$(PREFIX)"

deb: programs
	@command -v dpkg-shlibdeps > /dev/null || .ci/apt-install dpkg-dev
	rm -rf .build-deb
	Packaging/install $(PROGRAMS) .build-deb/root/usr
	Packaging/deb .build-deb/root .build-install/checkouts .build-deb

uninstall:
	Packaging/uninstall "$(DESTDIR)$(PREFIX)"

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

# What one makes the next may read, so that the tests that write files come last.
generate: libraries
	@for script in .ci/generate-*; do $$script || exit 1; done
	REGENERATE=1 $(SWIFT) test --disable-xctest --no-parallel --filter 'TypesTests|KindGuideTests|RuleGuideTests'

record: libraries
	HUIBIAO_RECORD=1 $(SWIFT) test --disable-xctest --filter SampleTests

asan: libraries
	Tests/asan.sh

SECONDS ?= 600
fuzz: libraries
	Tests/Fuzz/run.sh $(SECONDS)

peers: build
	Tests/peers/install .build-peers
	.build-peers/bin/python Tests/peers/compare.py $(HUIBIAO)

# Of what attackers write the sheets of 2,000,000 cells, which must stream in 64 MiB; a minute or less.
stream: build
	Tests/peers/hostile.py $(HUIBIAO) cells-2-million-spread cells-2-million-backwards

hostile: build
	Tests/peers/hostile.py $(HUIBIAO)

faults: build
	Tests/faults/run $(HUIBIAO) $(SECONDS) $(SEED)

tsan: libraries
	Tests/tsan.sh

docs:
	Tests/documentation.sh

# What FAST gives the linker.
.PHONY: linking
linking:
	@mkdir -p $(LINKING)
	@gunzip -c Packaging/order.txt.gz > $(LINKING)/order.txt
	@archive=$$($(CC) -print-file-name=libstdc++.a) && [ -f "$$archive" ] && ln -sf "$$archive" $(LINKING) || true

# SwiftPM 6.3 keeps the list of a local dependency's files, and then misses those that came or went.
.PHONY: fresh-plan
fresh-plan: linking
	@rm -f .build-bench/*.yaml Desk/.build/*.yaml .build-install/*.yaml

# Programs that are linked afterwards have the new order.
order: libraries fresh-plan
	@command -v valgrind > /dev/null || .ci/apt-install valgrind
	$(SWIFT) build $(BENCH) --product huibiao
	HUIBIAO_SCHEMAS=Schemas Packaging/order .build-bench/release/huibiao Samples/returns Packaging/order.txt.gz

bench: libraries fresh-plan
	$(SWIFT) build $(BENCH) --product huibiao
	$(SWIFT) build $(BENCH) --product Measure
	Benchmarks/peers .build-bench/peers
	Benchmarks/bench.py --huibiao .build-bench/release/huibiao \
	  --measure .build-bench/release/Measure --python .build-bench/peers/bin/python \
	  --work .build-bench/inputs

count: libraries fresh-plan
	@command -v valgrind > /dev/null || .ci/apt-install valgrind
	$(SWIFT) build $(BENCH) --product Measure
	Benchmarks/instructions.py .build-bench/release/Measure

verify: export PATH := $(CURDIR)/.build-verify/bin:$(PATH)
verify: demo
	.ci/install-programs .build-verify
	Tests/verify/workbook.py $(DEMO)
	Tests/verify/senders $(HUIBIAO) Samples/returns/张江高新区嘉定园国际合作总结报告.xlsx
	Tests/verify/texts $(HUIBIAO) Samples/returns/张江高新区闵行园国际合作总结报告.xlsx
	Tests/verify/round $(HUIBIAO) Samples/returns Samples/truths.json Samples/roster.csv
	Tests/verify/form $(HUIBIAO)
	Tests/verify/formulas $(HUIBIAO) Tests/Forms/form-c Tests/Forms/form-d
	Tests/verify/corrected $(HUIBIAO) Samples/returns
	Tests/verify/mended $(HUIBIAO) Samples/returns
	Tests/verify/mended-kinds $(HUIBIAO)
	Tests/verify/report $(HUIBIAO) Samples
	Tests/verify/meeting $(HUIBIAO) Samples
	Tests/verify/annotated $(HUIBIAO) Samples/returns
	Tests/verify/converted $(HUIBIAO) Samples/returns
	HUIBIAO_RETURNS=1000 HUIBIAO_RESAVED=1000 $(SWIFT) test --disable-xctest \
	  --filter 'ReadBackTests|ResavedTests'
	rm -rf demo/tests && mkdir -p demo/tests
	TMPDIR="$(CURDIR)/demo/tests" HUIBIAO_KEEP=1 $(SWIFT) test --disable-xctest \
	  --filter 'SpreadsheetTests|FormOutputTests|HuibiaoTests'
	Tests/verify/written $(HUIBIAO) demo/tests
	Tests/verify/records $(HUIBIAO) Samples/returns
	Tests/verify/rows $(HUIBIAO)
	Tests/faults/run $(HUIBIAO) 600
	Tests/faults/annotations $(HUIBIAO) 10000
	@for language in zh en; do \
	  $(HUIBIAO) check Samples/returns \
	    --roster Samples/roster.csv --lang $$language --format html -o demo/check-$$language.html; \
	  [ $$? -le 1 ] || exit 1; \
	done
	$(MAKE) --no-print-directory desk-test desk-walk desk-load
	$(MAKE) --no-print-directory deb
	Tests/verify/package .build-deb/huibiao_*.deb Samples .build-verify/package
	Tests/verify/page demo/check-zh.html demo/check-en.html -o demo/pages

clean:
	rm -rf .build .build-install .build-manual .build-deb .build-desk Desk/.build .build-asan .build-fuzz .build-peers .build-bench .build-verify .build-tsan .build-linking demo
