"""The page editor: panels, forms, views and widgets that both languages need.

Nothing here is public; visitors' pages do not import it, except that a page model names its panels and its form.
"""
