"""Form panels that start collapsed, so that a form fits the screen."""

# A section that is rarely changed: opened by a click, and by itself where something is wrong in it.
FOLDED = "collapsed"
# The rows of an InlinePanel, each closed under a line that names it; a new one is open. See cms/admin/rows.js.
FOLDED_ROWS = "cms-folded-rows"


def unfolded(classname):
    """Return a panel's classes without those that close it."""
    return " ".join(name for name in classname.split() if name not in (FOLDED, FOLDED_ROWS))
