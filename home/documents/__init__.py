"""The library of official documents: kinds, filters, what a page shows of a document, open data.

The models are in home/models/documents.py and document_index.py.
"""
