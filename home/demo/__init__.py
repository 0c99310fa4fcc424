"""The demo: the local action group of an invented town, written as code. `manage.py load_demo` builds it."""
