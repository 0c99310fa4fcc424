"""What tests share: factories, helpers that fill in forms, checks used by several test modules."""
