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
