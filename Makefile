# The commands of this project; README.md says what each is for.
# They need git, make and Python 3.11 or newer with venv; everything else they install into .venv.

.DEFAULT_GOAL := run
.PHONY: run dev test test-fast audit bench bench-registration bench-search bench-fuzz help-pictures upgrade-databases coverage lint format messages lock clean install install-dev

PY := .venv/bin/python
ROOMS := cms home news events search
TEMPLATES = find $(ROOMS) -name '*.html' -exec .venv/bin/djade --target-version 5.2
LOCK = .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --custom-compile-command "make lock"
# Checked with the settings of production, so what they demand must be there; nothing else is reached.
PRODUCTION = DJANGO_SETTINGS_MODULE=cms.settings.production \
	SECRET_KEY=only-for-make-lint-and-opens-nothing-0123456789-abcdef \
	ALLOWED_HOSTS=example.org SITE_URL=https://example.org DATABASE_URL=sqlite://:memory: \
	DEFAULT_FROM_EMAIL=office@example.org EMAIL_URL=consolemail://

install:
	@sh .ci/venv requirements.txt

install-dev:
	@sh .ci/venv .ci/requirements-dev.txt

# Install, prepare the database, load the demo into an empty one, serve. PORT=, HOST= and PYTHON= are honoured.
run: install
	@exec $(PY) manage.py run_site

# Prepare the database like `run`, then serve with autoreload while you edit. PORT= and HOST= are honoured.
dev: install-dev
	@$(PY) manage.py run_site --prepare
	@exec $(PY) manage.py runserver $(or $(HOST),127.0.0.1):$(or $(PORT),8000)

# The tests nearest to what has changed since main, on SQLite, without a browser. ARGS= goes to pytest.
test-fast: install-dev
	@exec $(PY) -m tests.fast $(ARGS)

# Every test, on SQLite and on PostgreSQL (TEST_DATABASE_URL= or an embedded server). ARGS= goes to pytest.
test: install-dev
	@sh .ci/browser
	@exec $(PY) -m tests.run $(ARGS)

# The slow measurements.
bench: install-dev
	@exec $(PY) -m tests.run -m bench $(ARGS)

# Registrations a second on each database, and four zeros. STORM= is how many operations.
bench-registration: install-dev
	@exec $(PY) -m tests.run -m bench -n 0 -s tests/bench/test_registration.py $(ARGS)

# Thousands of requests with odd values, public and admin, on both databases: none may answer 500.
bench-fuzz: install-dev
	@exec $(PY) -m tests.run -m bench -n 0 -s tests/bench/test_fuzz.py $(ARGS)

# How fast the searches of the site and of the admin are with 20 000 pages, on both databases.
bench-search: install-dev
	@exec $(PY) -m tests.run -m bench -n 0 tests/bench/test_search_site.py tests/bench/test_search_admin.py $(ARGS)

# Take the pictures of the help anew, from the demo in a browser.
help-pictures: install-dev
	@sh .ci/browser
	HELP_PICTURES=keep .venv/bin/pytest -q -n 0 tests/e2e/test_help_pictures.py

# Make anew the databases of an earlier version that tests/cms/test_upgrade.py upgrades: before migrations are replaced.
upgrade-databases: install-dev
	$(PY) -m tests.support.upgrade

# How much of the code the tests run, without the browser's.
coverage: install-dev
	.venv/bin/coverage run -m pytest -q -m "not bench and not e2e"
	.venv/bin/coverage combine --quiet
	.venv/bin/coverage report

lint: install-dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	$(TEMPLATES) --check {} +
	$(PY) manage.py check
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) -m tests.messages --check
	$(PY) -m tests.admin_messages --check
	$(PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING
	folder=$$(mktemp -d) && trap "rm -rf $$folder" EXIT && \
		$(PRODUCTION) VAR_DIR=$$folder $(PY) manage.py collectstatic --noinput --verbosity 0

format: install-dev
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .
	$(TEMPLATES) {} +

# Bring the message catalogues up to date with the source, and compile them. Needs no gettext.
messages: install-dev
	$(PY) -m tests.messages
	$(PY) -m tests.admin_messages

# Pin everything that pyproject.toml asks for. UPGRADE="--upgrade" takes newer releases.
lock: install-dev
	$(LOCK) $(UPGRADE) pyproject.toml --output-file requirements.txt
	$(LOCK) $(UPGRADE) pyproject.toml --extra dev --constraints requirements.txt --output-file .ci/requirements-dev.txt

# Ask the Python Package Index whether anything that is pinned has a known vulnerability.
audit: install-dev
	.venv/bin/uv tool run pip-audit --disable-pip --require-hashes --requirement requirements.txt

# Forget what make installed. The data in var/ stays.
clean:
	rm -rf .venv
