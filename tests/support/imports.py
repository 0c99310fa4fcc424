"""Reads which module imports which, from the source: nothing is run, and imports inside functions count."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def sources(*apps):
    """Yield (path below the project's folder, source) of every module of the apps but their migrations."""
    for app in apps:
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path.relative_to(ROOT).as_posix(), path.read_text()


def module_of(path):
    """cms/mail/__init__.py is cms.mail."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imports(path, source):
    """Yield (module, name) of every import, wherever it stands; relative ones made absolute."""
    package = list(Path(path).parts[:-1])
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((module, alias.name) for alias in node.names)


def graph(files):
    """Return {module: modules it imports} of {path: source}."""
    modules = {module_of(path) for path in files}
    return {
        module_of(path): {
            target
            for module, name in imports(path, source)
            if (target := next((one for one in (f"{module}.{name}", module) if one in modules), None))
            and target != module_of(path)
        }
        for path, source in files.items()
    }


def cycles(arrows):
    """Return the groups of modules that import each other, directly or through others (Tarjan's algorithm)."""
    numbers, lowest, stack, found = {}, {}, [], []

    def visit(module):
        numbers[module] = lowest[module] = len(numbers)
        stack.append(module)
        for target in arrows.get(module, ()):
            if target not in numbers:
                visit(target)
            if target in stack:
                lowest[module] = min(lowest[module], lowest[target])
        if lowest[module] == numbers[module]:
            start = stack.index(module)
            group = stack[start:]
            del stack[start:]
            if len(group) > 1:
                found.append(sorted(group))

    for module in arrows:
        if module not in numbers:
            visit(module)
    return found
