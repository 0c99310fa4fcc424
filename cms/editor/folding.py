"""Form panels that start collapsed, so that a form fits the screen."""

# A rarely changed section: opened by a click, and automatically if it has an error.
FOLDED = "collapsed"
# InlinePanel rows that start collapsed under a descriptive line; new rows are open. See cms/admin/rows.js.
FOLDED_ROWS = "cms-folded-rows"


def unfolded(classname):
    """Return a panel's classes without those that collapse it."""
    return " ".join(name for name in classname.split() if name not in (FOLDED, FOLDED_ROWS))
