# The explainer's entry points. Each makes what it needs first and does nothing twice; all that is made lies in build/,
# dist/ and node_modules/.
#
#   make serve    build the site and serve it on http://localhost:8080 (PORT=)
#   make site     build the site of an article (ARTICLE=assets/cleanspark), or of several (ARTICLES="a b"), into dist/ (DIST=)
#   make desktop  build the desktop program and start it
#   make packages build the desktop program's packages (.deb, .tar.gz) into build/packages/
#   make windows  build the programs for Windows with MinGW-w64, as a zip in build/packages/
#   make test     lint and run every test
#   make fuzz     look for inputs that break the program, each target for T seconds (T=600)
#   make soak     use the site in each engine for T seconds as a monkey would (T=300, ENGINE=Firefox, SEED=1)
#   make bench    measure: layout, charts, a million points, the page in the browser (AGAINST=another site); writes docs/benchmarks.md
#   make lighthouse  measure Lighthouse's scores; writes docs/benchmarks.md
#   make check    look for faults in an article (ARTICLE=)
#   make bundle   pack an article (ARTICLE=) into one file, build/<its folder>.explainer (BUNDLE=)
#   make new      begin an article in a new folder (ARTICLE=my/story, CODE=en: its language)
#   make write    show an article while it is written, with its faults (ARTICLE=, PORT=)
#   make pictures take the README's picture of the site anew, and those of docs/writing.md
#   make lint     check format, C++ and JavaScript; make format puts the format right
#   make clean    remove all that is built, but not the toolchain and the dependencies

.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
SHELL := /bin/bash

PORT ?= 8080
# The article that is published, and where to. Their names may hold spaces: only the shell and scripts see them.
# ARTICLES are those of a site of several; where none is named they are those of site.json (SITE).
article_named := $(filter-out undefined,$(origin ARTICLE))
ARTICLE ?= assets/cleanspark
DIST ?= dist
export ARTICLE DIST ARTICLES
ifneq ($(origin SITE),undefined)
export SITE
endif
PYTHON := /usr/bin/python3
export PYTHON

program := build/web/explainer.wasm

.PHONY: serve site fixture-site second-site own-article desktop packages package-test windows windows-test test fuzz soak bench lighthouse check bundle new write pictures lint format clean toolchain FORCE

# --dev: files are looked up at each request, so that a new build shows. sirv prints the address itself, because it
# moves to a free port when this one is taken.
serve: site
	node_modules/.bin/sirv "$(DIST)" --dev --port $(PORT)

desktop: build/desktop/explainer own-article
	build/desktop/explainer build/article

# Of the article that is installed with it: ARTICLE.
packages: build/desktop/explainer build/desktop/explainer-tool own-article | packages-packaging
	@rm -f build/packages/*.deb build/packages/*.tar.gz
	@cmake --build build/desktop
	cpack --config build/desktop/CPackConfig.cmake
	@rm -rf build/packages/_CPack_Packages

# Checks them, installs the .deb in a bare Debian 12 and starts the program there.
package-test: packages | packages-desktop
	node --test tests/packages/packages.test.mjs

windows: build/windows/build.ninja build/stamps/fonts build/languages.json own-article
	@rm -f build/packages/*.zip
	@cmake --build build/windows
	cpack --config build/windows/CPackConfig.cmake
	@rm -rf build/packages/_CPack_Packages

# Starts both programs of the zip under Wine.
windows-test: windows | packages-wine packages-desktop
	node --test tests/packages/windows.test.mjs

check: build/desktop/explainer-tool node_modules/.package-lock.json
	@node web/build/check.mjs "$$ARTICLE"

BUNDLE ?= build/$$(basename "$$ARTICLE").explainer
bundle: build/desktop/explainer-tool node_modules/.package-lock.json
	@node web/build/texts.mjs "$$ARTICLE" build/bundle
	@build/desktop/explainer-tool bundle build/bundle "$(BUNDLE)"

new: node_modules/.package-lock.json
	@node web/build/new.mjs "$$ARTICLE" $(CODE)

write: $(program) build/desktop/explainer-tool build/stamps/fonts
	@node web/build/write.mjs "$$ARTICLE" $(PORT)

# --- What is needed from outside -------------------------------------------------------------------------------------

packages := $(addprefix packages-,native emscripten sources fonts node browser engines serving desktop lint fuzz bench packaging windows wine)
.PHONY: $(packages)
$(packages): packages-%:
	@cmake/setup/packages.sh $*

node_modules/.package-lock.json: package.json package-lock.json | packages-node
	npm ci
	@touch $@

# An emcc on PATH that is new enough is used as it is.
ifeq ($(shell cmake/setup/find-emcc.sh),)
emscripten := build/toolchain/recipe
endif
toolchain: $(emscripten)

build/toolchain/recipe: cmake/setup/emscripten.sh | packages-emscripten
	cmake/setup/emscripten.sh build/toolchain

# On Debian the sources of ImGui and SDL2 come from Debian; elsewhere CMake fetches them.
ifneq ($(shell grep --no-messages '^ID=debian' /etc/os-release),)
sources := build/deps/imgui/.recipe build/deps/SDL2/.recipe
# What a program for Windows brings along.
standalone := build/deps/libpng/.recipe build/deps/libjpeg-turbo/.recipe build/deps/zlib/.recipe
endif

$(sources) $(standalone): build/deps/%/.recipe: cmake/setup/sources.sh | packages-sources
	cmake/setup/sources.sh $* build/deps/$*

# --- Fonts -----------------------------------------------------------------------------------------------------------

build/stamps/fonts: cmake/fonts.py node_modules/.package-lock.json | packages-fonts
	$(PYTHON) cmake/fonts.py node_modules build/fonts
	@mkdir -p $(@D) && touch $@

# How numbers and dates are written, the program's words in every language that has any, and the letters of the faces.
build/languages.json: build/stamps/fonts web/build/languages.mjs src/content/words.hpp src/base/format.hpp $(wildcard assets/words/*.json) node_modules/.package-lock.json
	@mkdir -p $(@D)
	node web/build/languages.mjs build/fonts/letters.json $@

# A folder of CMake's knows its own place and that of the sources: in a checkout that was moved or copied it would build
# those of the old place. It is made anew, with the folders below it that fetched sources are built in.
moved := $(shell for cache in build/*/CMakeCache.txt; do \
	[ ! -f "$$cache" ] || [ "$$(sed --quiet 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$$cache")" -ef . ] || \
	{ dirname "$$cache"; rm -rf "$$(dirname "$$cache")"; }; done)
$(if $(moved),$(info This checkout was moved: $(moved) is made anew.))

# --- Programs. CMake knows their sources, so it is always asked; it takes a moment when nothing has changed. ----------

build/%/build.ninja: CMakeLists.txt CMakePresets.json $(wildcard cmake/*.cmake cmake/package/*.cmake) $(sources) | packages-native
	cmake --preset $* $(if $(VERBOSE),,>build/$*.log) || { tail -n 30 build/$*.log; exit 1; }
	@touch $@

build/web/build.ninja: $(emscripten)

build/windows/build.ninja: $(standalone) node_modules/.package-lock.json | packages-windows

build/desktop/explainer-tool: FORCE build/desktop/build.ninja build/languages.json
	@cmake --build build/desktop --target explainer-tool

build/desktop/explainer: FORCE build/desktop/build.ninja build/stamps/fonts build/languages.json
	@cmake --build build/desktop --target explainer explainer-desktop-tests

build/asan/tests/explainer-tests: FORCE build/asan/build.ninja build/stamps/fonts build/languages.json
	@cmake --build build/asan --target explainer-tests

$(program): FORCE build/web/build.ninja node_modules/.package-lock.json
	@cmake --build build/web

FORCE:

# --- The site --------------------------------------------------------------------------------------------------------

# The script knows what an article's site depends on, so it is always asked; it takes a moment when nothing has changed.
site: $(program) build/desktop/explainer-tool build/stamps/fonts
	@node web/build/several.mjs "$(DIST)" $(if $(article_named),"$$ARTICLE")

# What the program's tests look at; the published site has tests/published.test.mjs.
fixture-site: $(program) build/desktop/explainer-tool build/stamps/fonts
	@SITE= node web/build/article.mjs tests/fixture

# The article in Markdown and CSV, which is published and tested as the first one is.
second-site: $(program) build/desktop/explainer-tool build/stamps/fonts
	@node web/build/article.mjs assets/climate build/second-site

# What the desktop program shows when no article is named, and is installed with.
own-article: node_modules/.package-lock.json
	@node web/build/texts.mjs "$$ARTICLE" build/article

# --- Tests -----------------------------------------------------------------------------------------------------------

node_test = node --test --test-reporter=./tests/reporter.mjs

# Everything runs, also after a failure; the runners' summaries come last. The unit tests run once, with the sanitizers.
test: site fixture-site second-site own-article build/desktop/explainer build/asan/tests/explainer-tests | packages-browser packages-engines packages-serving packages-desktop
	@status=0; \
	$(MAKE) --no-print-directory lint || status=1; \
	node web/build/budget.mjs || status=1; \
	ctest --preset asan || status=1; \
	ctest --preset desktop --parallel 6 --tests-regex '^(desktop/|include-direction$$)' || status=1; \
	$(node_test) $(wildcard tests/*.test.mjs tests/static/*.test.mjs tests/browser/*.test.mjs tests/engines/*.test.mjs tests/embed/*.test.mjs) || status=1; \
	ARTICLE=assets/climate DIST=build/second-site $(node_test) tests/published.test.mjs || status=1; \
	exit $$status

# What leads the fuzzers somewhere new is kept below build/; an input that breaks a promise is named, and belongs into
# tests/fuzz/corpus/ once that is mended. The loader begins from the bundle's. Leaks are looked for at the end: a hook
# into each allocation is a tenth of the time. 32 MB of freed memory are watched, not 256, and each process has 150 MB.
fuzz: build/fuzz/build.ninja build/stamps/fonts build/languages.json | packages-fuzz
	@cmake --build build/fuzz --target fuzz
	@export ASAN_OPTIONS=malloc_context_size=8:quarantine_size_mb=32; status=0; for target in loader bundle address app; do \
	mkdir -p build/fuzz/corpus/$$target; \
	build/fuzz/tests/fuzz-$$target -max_total_time=$(or $(T),600) -timeout=60 -rss_limit_mb=4096 -max_len=300 -len_control=0 \
	-entropic=0 -detect_leaks=0 -print_final_stats=1 \
	-artifact_prefix=build/fuzz/$$target- build/fuzz/corpus/$$target tests/fuzz/corpus/$${target/loader/bundle} || status=1; \
	done; exit $$status

soak: fixture-site | packages-browser packages-engines
	@SOAK_SECONDS=$(or $(T),300) SOAK_SEED=$(SEED) SOAK_ENGINES="$(or $(ENGINE),Chromium Firefox WebKit)" \
	node --test --test-reporter=spec tests/engines/soak.test.mjs

# The fixture article with its words hyphenated, as a page is laid out.
build/bench/article: $(shell find tests/fixture -type f) web/build/hyphenate.mjs node_modules/.package-lock.json
	node web/build/hyphenate.mjs tests/fixture $@
	@touch $@

# In the desktop build's folder, whose layers it shares; then the site in the browser, beside that in AGAINST.
bench: site build/desktop/build.ninja build/stamps/fonts build/bench/article | packages-bench packages-browser packages-desktop
	@cmake -D EXPLAINER_BENCHMARKS=ON build/desktop >build/bench.log || { tail -n 30 build/bench.log; exit 1; }
	@cmake --build build/desktop --target explainer-bench explainer explainer-gl-window
	build/desktop/tests/explainer-bench --benchmark_out=build/bench/native.json --benchmark_out_format=json
	@export EXPLAINER_SITE="$(DIST)"; node tests/bench/table.mjs native build/bench/native.json && \
	node tests/bench/table.mjs memory build/desktop/explainer build/desktop/tests/explainer-gl-window tests/fixture && \
	node tests/bench/table.mjs browser "$(DIST)" "$(AGAINST)"

# Lighthouse brings a hundred packages, so it is fetched here alone. It looks at a site that knows its public address.
lighthouse: node_modules/.package-lock.json | packages-browser
	@$(MAKE) --no-print-directory site DIST=build/lighthouse/site SITE_URL="$(or $(SITE_URL),https://example.org)"
	EXPLAINER_SITE=build/lighthouse/site node tests/bench/lighthouse.mjs build/lighthouse
	EXPLAINER_SITE=build/lighthouse/site node tests/bench/table.mjs lighthouse build/lighthouse

# Newer versions lay code out differently, and only one can be right.
clang_format := $(firstword $(shell command -v clang-format-14) clang-format)
clang_tidy := $(firstword $(shell command -v clang-tidy-14) clang-tidy)
cpp_files = $(shell find src tests -name '*.cpp' -o -name '*.hpp')
headers = $(shell find src -name '*.hpp')
tidy_stamps = $(patsubst src/%.cpp,build/lint/%.tidy,$(shell find src -name '*.cpp' ! -path 'src/host/web/*' ! -name stb_truetype.cpp))

# After the build: SDL writes headers of its own there, which the desktop host includes.
lint: node_modules/.package-lock.json build/desktop/explainer | packages-lint
	@$(clang_format) --dry-run -Werror $(cpp_files)
	@cmake -P cmake/check_includes.cmake
	@node_modules/.bin/tsc --project .
	@$(MAKE) --no-print-directory --keep-going --jobs=$$(nproc) tidy

.PHONY: tidy
tidy: $(tidy_stamps)

build/lint/%.tidy: src/%.cpp .clang-tidy $(headers)
	@mkdir -p $(@D)
	@echo "clang-tidy $<"
	@$(clang_tidy) --quiet -p build/desktop $< 2> >(grep -v 'warnings generated' >&2)
	@touch $@

format: | packages-lint
	$(clang_format) -i $(cpp_files)

# Of the whole page, on a phone and on a desktop; of each mark and of the blocks, as docs/writing.md has them.
pictures: site
	node docs/picture.mjs docs/explainer.png
	node docs/examples.mjs marks docs/marks
	node docs/examples.mjs blocks docs/blocks

clean:
	rm -rf dist build/web build/desktop build/windows build/asan build/fuzz build/article build/articles build/bundle build/*.explainer build/bench build/fonts build/lint build/second-site build/stamps
