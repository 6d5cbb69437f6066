# make demo: set up, lint the drafts in examples/, build a letter     make test: set up and check everything
# make quick: lint, and the tests that take little        make lint: ruff and mypy only
# make lock: write requirements.lock anew
# make test-word: check that LibreOffice opens reviewed Word files (needs soffice)
# make docs: build the site of docs/ into build/docs
# make release: packages, their bill of materials and their checksums into dist/
# make test-oldest: the tests with the oldest versions that pyproject.toml allows
# make fuzz: ten thousand odd inputs for each target of tests/fuzzing (some hours; INPUTS=1000 for fewer)
# make corpus DIR=folder: read and lint every document below a folder, and report what went wrong

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
READY := $(VENV)/ready
# In which process a test runs, and when, is decided in tests/conftest.py.
SPREAD := --numprocesses auto --dist loadgroup --no-loadscope-reorder

# A machine may tell Python to keep no bytecode: then each process that the tests start would compile letterkit anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test quick style test-word test-oldest lint lock fuzz corpus bench docs release clean

# pip compiles what it installs in one process; here all cores do it, and leave the tests of others, a fifth of it, alone.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --requirement requirements.lock
	$(BIN)/python -c "import compileall, re; \
		compileall.compile_dir('$(VENV)', rx=re.compile(r'\Wtests?\W'), quiet=2, workers=0)"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -c "open('$(READY)', 'w').close()"

demo: $(READY)
	$(BIN)/letterkit lint examples/letters/poor-partial-grant.sv.docx --fail-on never
	$(BIN)/letterkit lint examples/letters --select misleading,facts,length --fail-on never
	$(BIN)/letterkit build examples/facts/partial.sv.json --lang fi

test: style
	$(BIN)/python -m pytest $(SPREAD)

quick: lint
	$(BIN)/python -m pytest $(SPREAD) -m "not slow"

test-word: $(READY)
	$(BIN)/python -m pytest -rs tests/report/word/test_libreoffice.py

style: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

lint: style
	$(BIN)/mypy

# What is installed on any system is named with the checksums of its files: pip then takes no others, whoever offers them.
PINNED := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
lock:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade uv
	$(BIN)/uv pip compile --quiet --extra dev $(PINNED) --upgrade --output-file requirements.lock pyproject.toml

docs: $(READY)
	$(BIN)/python -m sphinx --fail-on-warning --keep-going -q docs build/docs

# What is installed is pinned, too: letterkit alone, with the page, with all extras of those who use it. The bill of
# materials names what a new environment holds that was made from the last.
EXTRAS := audit dask lsp pdf spacy voikko web
PIN = $(BIN)/uv pip compile --quiet $(PINNED) pyproject.toml --output-file
release: $(READY)
	$(BIN)/python -c "import shutil; [shutil.rmtree(name, ignore_errors=True) for name in ('dist', 'build/release')]"
	$(BIN)/python -m build --no-isolation --outdir dist
	$(PIN) dist/requirements.txt
	$(PIN) dist/requirements-web.txt --extra web
	$(PIN) dist/requirements-all.txt $(foreach extra,$(EXTRAS),--extra $(extra))
	$(BIN)/python -c "from hashlib import sha256; from pathlib import Path; (wheel,) = Path('dist').glob('*.whl'); \
		name, version = wheel.name.split('-')[:2]; checksum = sha256(wheel.read_bytes()).hexdigest(); \
		[print(f'{name}=={version} --hash=sha256:{checksum}', file=path.open('a', encoding='ascii', newline=chr(10))) \
		for path in Path('dist').glob('requirements*.txt')]"
	$(PYTHON) -m venv --without-pip build/release
	$(BIN)/python -m pip --python build/release install --quiet --disable-pip-version-check --require-hashes \
		--find-links dist --requirement dist/requirements-all.txt
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
		--output-file dist/letterkit.cdx.json build/release
	$(BIN)/python -c "from hashlib import sha256; from pathlib import Path; dist = Path('dist'); \
		lines = [f'{sha256(path.read_bytes()).hexdigest()}  {path.name}' for path in sorted(dist.iterdir())]; \
		print(*lines, sep=chr(10), file=(dist / 'SHA256SUMS').open('w', encoding='ascii', newline=chr(10)))"

# Dask's scheduler unpacks what it hands out, so letterkit is installed there as well.
test-oldest: $(READY)
	$(BIN)/uv pip compile --quiet --extra web --extra pdf --extra audit --extra dask --extra lsp --extra spacy --upgrade \
		--resolution lowest-direct --no-header --no-annotate --output-file build/oldest.txt pyproject.toml
	$(PYTHON) -m venv build/oldest
	$(BIN)/python -m pip --python build/oldest install --quiet --disable-pip-version-check \
		--requirement build/oldest.txt --constraint build/oldest.txt \
		build editables hatchling httpx hypothesis jsonschema pypdf pytest pytest-lsp pytest-xdist tzdata
	$(BIN)/python -m pip --python build/oldest install --quiet --disable-pip-version-check \
		--no-deps --no-build-isolation --editable .
	build/oldest/$(if $(filter Windows_NT,$(OS)),Scripts,bin)/python -m pytest $(SPREAD)

INPUTS ?= 10000
fuzz: $(READY)
	$(BIN)/python -m benchmarks.fuzzing --inputs $(INPUTS)

corpus: $(READY)
	$(BIN)/python -m benchmarks.corpus $(DIR)

bench: $(READY)
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.language.labelled
	$(BIN)/python -m benchmarks.building
	$(BIN)/python -m benchmarks.writing

clean:
	$(PYTHON) -c "import shutil; [shutil.rmtree(name, ignore_errors=True) for name in ('$(VENV)', 'build', 'dist')]"
