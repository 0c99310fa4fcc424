"""What `make test-fast` runs: the tests nearest to what has changed, on SQLite and without a browser.

Changed is what differs from the branch `main` (or BASE=…), committed or not. Nearest are the test modules that were
changed themselves, then those that import a changed module, then those that mention a changed template, style sheet or
script by name. Of many, the first dozen: what is left out is printed, and `make test` runs everything.
"""

import os
import subprocess
import sys

from tests.support.imports import ROOT, graph, module_of, sources

MOST = 12
APPS = ("cms", "home", "news", "events", "search")
ELSEWHERE = ("tests/e2e/", "tests/bench/", "tests/support/")


def changed_files(base):
    """Return the paths that differ from where this branch left `base`, untracked ones among them."""
    start = git("merge-base", base, "HEAD") or ["HEAD"]
    return sorted({*git("diff", "--name-only", start[0]), *git("ls-files", "--others", "--exclude-standard")})


def git(*arguments):
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.split()


def nearest(changed, files):
    """Return the paths of test modules, the nearest first. `files` is {path: source} of the apps and the tests."""
    tests = {path: source for path, source in files.items() if path.rpartition("/")[2].startswith("test_")}
    tests = {path: source for path, source in tests.items() if not path.startswith(ELSEWHERE)}
    arrows = graph(files)
    modules = {module_of(path) for path in changed if path.endswith(".py")}
    names = [path.rpartition("/")[2] for path in changed if path.startswith(APPS) and not path.endswith(".py")]
    own = [path for path in changed if path in tests]
    importing = [path for path in tests if arrows[module_of(path)] & modules]
    mentioning = [path for path, source in tests.items() if any(name in source for name in names)]
    return list(dict.fromkeys([*own, *importing, *mentioning]))


def main():
    changed = changed_files(os.environ.get("BASE", "main"))
    found = nearest(changed, dict(sources(*APPS, "tests")))
    if not found:
        print("No test is near to what has changed. make test runs everything.")
        return 0
    chosen, left_out = found[:MOST], found[MOST:]
    if left_out:
        print("Left out:", *left_out)
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadscope", "-m", "not bench and not e2e"]
    return subprocess.run([*command, *chosen, *sys.argv[1:]]).returncode


if __name__ == "__main__":
    sys.exit(main())
