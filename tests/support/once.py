"""Modules of tests that run on one database.

PostgreSQL runs what asks the database something it may answer differently: services, locks, constraints, odd input,
the page tree, lists and their filters, query budgets, the search, the outbox, rate limits, migrations, the demo. The
modules below prove how pages, forms, e-mails and files come out.
"""

ONCE = {
    "cms": """
        admin_in_lithuanian blocks choosers comparisons email_field fallbacks fields first_text footer form formats
        funding funding_admin funding_feeds groups images languages link_text logs numbers page_views permissions_demo
        phones pictures preflight preflight_demo preflight_panel preview quotes report_views rich_text routing
        security settings site system uploads weave xliff
    """,
    "events": "admin_emails emails feeds form funding page place_strips robots terms",
    "home": """
        about calls_admin contact dashboard_permissions demo_library documents_admin empty_lists glossary help
        ideas_admin joining messages pages public_forms run_site sitemap surveys visitors_rights
    """,
    "news": "admin draft_sources feeds page",
    "search": "reading",
}
MODULES = {f"tests/{folder}/test_{name}.py" for folder, names in ONCE.items() for name in names.split()}
# Their answers depend on the language: the search has dictionaries, the page tree has slugs.
BOTH_LANGUAGES = (
    "tests/search/",
    "tests/cms/test_redirects.py",
    "tests/cms/test_tree.py",
    "tests/cms/test_collation.py",
)


def english_twins(items):
    """Return the tests in English that also run in Lithuanian: the database answers both alike."""
    ids = {item.nodeid for item in items}
    return [
        item
        for item in items
        if not item.nodeid.startswith(BOTH_LANGUAGES) and (twin := in_lithuanian(item.nodeid)) and twin in ids
    ]


def in_lithuanian(nodeid):
    """Return the id of the same test in Lithuanian, None for a test without a language."""
    name, bracket, parameters = nodeid.partition("[")
    parts = parameters.removesuffix("]").split("-")
    if "en" not in parts:
        return None
    return f"{name}{bracket}{'-'.join('lt' if part == 'en' else part for part in parts)}]"
