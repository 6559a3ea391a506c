# make demo · make test · make bench · make torture · make fuzz · make install (each installs missing Debian packages first)
PREFIX ?= /usr/local
PACKAGES := libsqlite3-dev zlib1g-dev libexpat1-dev libmd-dev libgumbo-dev libstemmer-dev libutf8proc-dev libpq-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BINARY := .build/release/tracker
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: all demo test test-shared golden screenshot schema bench torture fuzz none-skipped lint install uninstall packages test-packages clean

all: $(BINARY)

# The binary carries all it needs, so that it runs on any Linux and starts at once: to find and join eight libraries takes a
# loader longer than the rest of `tracker --version`. It is position-independent all the same, which the linker of Swift's
# toolchain can do, and which bears no search path for libraries.
RELEASE = swift build -c release --disable-local-rpath -Xswiftc -static-executable -Xswiftc -use-ld=lld \
	-Xswiftc -Xclang-linker -Xswiftc -static-pie --product
.PHONY: $(BINARY) remotes
$(BINARY): packages
	$(RELEASE) tracker

# The programs that reach shared databases. That for PostgreSQL uses the system's libpq, which knows of TLS and Kerberos what the system knows.
REMOTES = $(dir $(BINARY))
remotes: packages
	$(RELEASE) tracker-remote-file
	swift build -c release --disable-local-rpath -Xswiftc -static-stdlib --product tracker-remote-postgresql

# The founding case: the talks of London, from a file into a fresh database, and what can be asked of it.
demo: $(BINARY)
	@Examples/demo.sh $(BINARY)

# The tests of the command line drive the binary that is built beside them. What became of each test is told to TEST_EVENTS.
TEST_EVENTS = .build/test-events.ndjson
READERS = .build/readers/installed
test: test-packages $(READERS)
	swift build --build-tests
	@rm -f $(TEST_EVENTS)
	swift test --skip-build --event-stream-output-path $(TEST_EVENTS) --event-stream-version 0

# Readers of the formats of `tracker export` that others wrote, and checkers of pages: of HTML (html5lib), of accessibility (axe-core), of what is promised to programs (schemathesis).
$(READERS): Makefile | test-packages
	python3 -m venv .build/readers
	.build/readers/bin/pip install -q frictionless==5.* rdflib==7.* icalendar==7.* feedparser==6.* html5lib==1.*
	.build/readers/bin/pip install -q schemathesis==3.39.* hypothesis==6.108.*
	.build/readers/bin/pip install -q --no-deps axe-playwright-python==0.1.*
	touch $@

# Fails where a test of the last `make test` was skipped: it says nothing of what it is there for.
none-skipped:
	@.ci/none-skipped $(TEST_EVENTS)

# `make bench` runs all benchmarks, `make bench-floor` one; each writes its ratios to .build/bench/NAME.json.
BENCH_PACKAGES := postgresql-15
bench: $(BINARY) remotes
	$(call install-missing,$(BENCH_PACKAGES))
	# It counts allocations in a malloc of its own.
	$(RELEASE) bench -Xlinker --allow-multiple-definition
	.build/release/bench $(NAMES)

bench-%:
	@$(MAKE) --no-print-directory bench NAMES=$*

# Faults, tried for more than an hour on two cores, or with TORTURE=short for some minutes. Names of trials in TRIALS choose some.
# Failovers are tried in namespaces, which the system must let whoever runs this make.
TORTURE ?= long
TORTURE_PACKAGES := postgresql-15 patroni python3-etcd python3-psycopg2 etcd-server etcd-client iproute2 util-linux
torture: $(BINARY) remotes
	$(call install-missing,$(TORTURE_PACKAGES))
	$(RELEASE) torture
	.build/release/torture $(TORTURE) $(TRIALS)

# Inputs that libFuzzer makes, given to each subject for so many seconds; what breaks a promise is kept in .build/fuzz. A debug build is made
# sooner, and tries fewer of them.
FUZZ_SECONDS ?= 554
FUZZ_BUILD ?= release
SUBJECTS ?= csv spreadsheets feeds repairs ndjson dates search arguments articles pages requests entries roundtrip
FUZZ = .build/fuzz
# Swift's toolchain brings it; Debian's own, of libclang-rt-dev, is for another clang.
LIBFUZZER = $(shell swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')/clang/lib/linux/libclang_rt.fuzzer-$(shell uname -m).a
fuzz: packages
	@test -f $(LIBFUZZER) || { echo "make fuzz: the toolchain's runtime of libFuzzer, $(LIBFUZZER), is not there" >&2; exit 1; }
	TRACKER_FUZZ=1 swift build -c $(FUZZ_BUILD) --sanitize fuzzer -Xswiftc -enable-testing --scratch-path $(FUZZ) --product fuzz
	@mkdir -p $(SUBJECTS:%=$(FUZZ)/corpus/%)
	@printf '%s\n' $(SUBJECTS) | xargs -P "$$(nproc)" -I SUBJECT sh -c 'echo "SUBJECT, $(FUZZ_SECONDS) s"; \
		SWIFT_BACKTRACE=enable=no FUZZ=SUBJECT exec $(FUZZ)/$(FUZZ_BUILD)/fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=20 -rss_limit_mb=2048 -max_len=4096 \
			-dict=Tests/Fuzz/words.dictionary -artifact_prefix=$(FUZZ)/SUBJECT- -print_final_stats=1 -verbosity=0 \
			$(FUZZ)/corpus/SUBJECT Tests/Fuzz/Seeds/SUBJECT'

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks Tools migrations

install: $(BINARY) remotes
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/tracker
	install -m 755 $(REMOTES)tracker-remote-file $(REMOTES)tracker-remote-postgresql $(DESTDIR)$(PREFIX)/bin
	mkdir -p $(SHARE)/man/man1 $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(BINARY) man > $(SHARE)/man/man1/tracker.1
	$(BINARY) completions bash > $(SHARE)/bash-completion/completions/tracker
	$(BINARY) completions zsh > $(SHARE)/zsh/site-functions/_tracker
	$(BINARY) completions fish > $(SHARE)/fish/vendor_completions.d/tracker.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/tracker $(DESTDIR)$(PREFIX)/bin/tracker-remote-file \
		$(DESTDIR)$(PREFIX)/bin/tracker-remote-postgresql $(SHARE)/man/man1/tracker.1 $(SHARE)/bash-completion/completions/tracker \
		$(SHARE)/zsh/site-functions/_tracker $(SHARE)/fish/vendor_completions.d/tracker.fish

# Installs what is missing of the packages that are named.
define install-missing
	@missing=""; for package in $(1); do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
		echo "Installing$$missing"; \
		$(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi
endef

packages:
	$(call install-missing,$(PACKAGES))

# The README shows the sqlite3 shell at work on the same file; shells complete, tmux draws screens, groff and mandoc set the manual; cron imports and
# systemd checks its units; the widths of characters are compared with Unicode's; readers in Python read
# what is exported; pages are looked at in a browser; PostgreSQL keeps a shared log.
TEST_PACKAGES := sqlite3 bash zsh fish tmux less man-db groff-base mandoc bsdextrautils faketime util-linux cron systemd unicode-data python3-venv \
	chromium chromium-driver postgresql-15
# All tests of commands once more, each on a database that machines share, but for those that say why they need a file of their own.
test-shared: test-packages $(READERS)
	swift build --build-tests
	TRACKER_TESTS_SHARED=1 swift test --skip-build --filter EndToEndTests

test-packages:
	$(call install-missing,$(PACKAGES) $(TEST_PACKAGES))

# The part of the schema that follows from the declarations of records, and the digests that the program carries. Read what it changed.
schema: packages
	swift run schema migrations/sqlite

# Takes the picture of a page that the README shows, by the browser of the tests; pictures of all pages are left in .build/screenshots.
screenshot: test-packages $(READERS)
	swift build --build-tests
	mkdir -p .build/screenshots
	TRACKER_SCREENSHOTS=$(CURDIR)/.build/screenshots swift test --skip-build --filter EndToEndTests.BrowserTests
	cp .build/screenshots/negotiation.png Examples/negotiation.png

# Writes the texts of help that the tests compare with (Tests/EndToEnd/Help). Read what changed before it is committed.
golden: test-packages
	swift build --build-tests
	rm -f Tests/EndToEnd/Help/*.txt
	TRACKER_GOLDEN=write swift test --skip-build --filter EndToEndTests.HelpTests

clean:
	rm -rf .build
