# Everything that is done to smtpkey. Needs make and bash, and Deno 2.7 or newer or else Node with npm.

# On Windows make would start scripts without a shell.
SHELL := bash

PREFIX ?= /usr/local
export REPOSITORY ?= https://github.com/smtpkey/smtpkey
export DENO_TLS_CA_STORE ?= system,mozilla

newer = awk '{ split($$2, v, "."); ok = v[1] * 1000 + v[2] >= 2007; exit } END { exit !ok }'
DENO := $(or $(DENO),$(shell deno --version 2>/dev/null | $(newer) && echo deno || echo npx --yes deno@2.7.11))
ifneq ($(filter-out help clean,$(or $(MAKECMDGOALS),build)),)
ifeq ($(shell command -v $(firstword $(DENO))),)
$(error smtpkey is made with Deno 2.7 or newer or with Node.js and npm, and $(firstword $(DENO)) was not found: install one of them, https://deno.com or https://nodejs.org)
endif
endif
TARGET = $(shell $(DENO) --version | awk 'NR == 1 { print substr($$5, 1, length($$5) - 1) }')

# What the program may do, from source and compiled; the names are those of ENV_NAMES in src/host/host.ts.
PERMISSIONS := --no-prompt --allow-net --allow-read --allow-env=AWS_ACCESS_KEY_ID,AWS_CA_BUNDLE,AWS_CONFIG_FILE,AWS_DEFAULT_REGION,AWS_ENDPOINT_URL,AWS_ENDPOINT_URL_IAM,AWS_ENDPOINT_URL_SESV2,AWS_ENDPOINT_URL_STS,AWS_IGNORE_CONFIGURED_ENDPOINT_URLS,AWS_PROFILE,AWS_REGION,AWS_SECRET_ACCESS_KEY,AWS_SESSION_TOKEN,AWS_SHARED_CREDENTIALS_FILE,AWS_USE_DUALSTACK_ENDPOINT,AWS_USE_FIPS_ENDPOINT,HOME,NO_COLOR,SMTP_PASSWORD,SMTP_USERNAME,TERM,USERPROFILE --ignore-env
export DENO PERMISSIONS

# Files of a folder by the ends of their names, at any depth.
below = $(foreach path,$(wildcard $1/*),$(call below,$(path),$2) $(filter $2,$(path)))
SOURCES := $(call below,src,%.ts)
BUILD_INPUTS := $(SOURCES) Makefile deno.json .ci/compile .ci/denort.cjs .ci/base.cjs
QEMU := $(shell command -v qemu-aarch64-static 2>/dev/null)
# Compressed blocks of the base runtimes are kept here from run to run; it may be deleted.
export DIST_CACHE ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/smtpkey/xz
DIST := $(DENO) run --quiet --frozen --no-prompt --allow-env --allow-read --allow-run --allow-write=dist,$(DIST_CACHE) .ci/dist/dist.ts
# Types are checked by `make check`, once.
TEST := $(DENO) test --no-check --no-prompt --frozen --permit-no-files

.PHONY: build build-arm64 dist run test test-pure test-cli test-host test-program test-packages golden check fmt e2e fuzz bench clean install help

build: dist/smtpkey ## compile dist/smtpkey for this machine

build-arm64: dist/smtpkey-aarch64 ## compile dist/smtpkey-aarch64 for Linux on arm64

dist/smtpkey: $(BUILD_INPUTS)
	.ci/compile $(TARGET) $@

dist/smtpkey-aarch64: $(BUILD_INPUTS)
	.ci/compile aarch64-unknown-linux-gnu $@

dist: build ## make the archives, packages, sums and manifests of a release in dist/release
	$(DIST)

dist/release/SHA256SUMS: dist/smtpkey $(wildcard .ci/dist/* .github/install/*) LICENSE README.md
	DIST_PARTIAL=1 $(DIST)

dist/hello: tests/bench/hello.ts Makefile .ci/compile .ci/denort.cjs
	.ci/compile $(TARGET) $@ $<

run: ## run from source: make run ARGS='derive --region us-east-1'
	@$(DENO) run --quiet $(PERMISSIONS) src/main.ts $(ARGS)

test: ## run all tests but those of the compiled program, and print one total
	@.ci/total $(MAKE) --no-print-directory --keep-going test-pure test-cli test-host

fmt: ## format everything
	$(DENO) fmt

test-pure: ## run the tests that need no permission at all
	$(TEST) --parallel $(filter-out tests/architecture_test.ts,$(wildcard tests/*_test.ts $(addprefix tests/,formats ses smtp tls aws findings credentials settings logs verdict reference render)))

test-cli: ## run the tests of the commands, and of the architecture
	$(TEST) --parallel --allow-read $(wildcard tests/cli tests/architecture_test.ts)

test-host: ## run the tests on real sockets, TLS and files
	$(TEST) --allow-net --allow-read --allow-write --allow-env $(wildcard tests/host)

golden: ## rewrite tests/golden, and the list of recordings without a clear answer, from the current output
	$(TEST) --allow-read --allow-write=tests/golden,tests/captures tests/cli -- --update

check: ## check format, lint, types and architecture
	$(DENO) fmt --check && $(DENO) lint && $(DENO) check --frozen src tests .ci/dist
	$(TEST) --allow-read tests/architecture_test.ts

e2e: build dist/release/SHA256SUMS $(if $(QEMU),build-arm64) ## test the compiled program and its release, also for arm64 if qemu is installed
	@.ci/total $(MAKE) --no-print-directory --keep-going --jobs=2 --output-sync=target test-program test-packages

# Side by side, since both wait for the programs that they start; neither writes what the other reads.
test-program:
	$(TEST) --allow-all tests/e2e

test-packages:
	$(TEST) --allow-all tests/packages

# SEED=… repeats a run, SHARE=0.1 plays a tenth, FUZZ names parts: dialogues, pasted, early_ends.
FUZZ ?= dialogues pasted early_ends
fuzz: build ## attack the compiled program: hostile dialogues, pasted secrets, early ends (SEED, SHARE)
	$(TEST) --allow-all $(FUZZ:%=tests/fuzz/%_test.ts)

# It installs some hundred packages into a Debian of its own there, the first time; CLIENTS names some clients alone.
CAPTURE ?= /var/tmp/smtpkey-capture
capture: ## run every mail client against the twin, and record what they print in tests/captures (root, by hand)
	tests/e2e/clients/capture/capture.sh $(CAPTURE) $(CLIENTS)
	$(TEST) --allow-read --allow-write=tests/captures tests/cli/doctor/captures_test.ts -- --update

# Every one is run, also after one that misses its target, so that one command gives every figure.
BENCHES := run verify early regions doctor
bench: build dist/hello ## compare the three commands with a hello world, grep and their peers
	@failed=; for one in $(BENCHES); do tests/bench/$$one || failed="$$failed $$one"; done; \
	  [ -z "$$failed" ] || { echo "bench: missed or broken:$$failed" >&2; exit 1; }

clean: ## remove everything made here
	rm -rf dist coverage

install: build ## install to $(DESTDIR)$(PREFIX)/bin
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 dist/smtpkey $(DESTDIR)$(PREFIX)/bin/smtpkey

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
