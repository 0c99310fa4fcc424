"""Help in the admin: one page for each task, in the reader's language, with pictures taken from the demo.

The words are a template for each language (prose is written, not translated string by string); what stands on buttons
is asked of the catalogues, and the pictures are taken by tests/support/help_pictures.py, so neither can go stale
unnoticed.
"""
