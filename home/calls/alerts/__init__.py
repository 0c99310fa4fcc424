"""An e-mail when a call opens: asked for, confirmed, written once for each call, and stopped with one click."""
