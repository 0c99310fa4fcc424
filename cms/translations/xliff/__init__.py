"""Translation by other programs: export and import of XLIFF 2.0.

document.py reads and writes files, importing.py proposes changes, writing.py puts them into the page.
"""
