"""The progress of the strategy as a woven sash: one strand for an action. The text beside it says the same.

done is woven, now is half woven, other is sketched with a thin thread, open is bare warp.
"""

from .motifs import NAMES, SIZE
from .svg import HIDDEN

BOX = f"-1 -3 {SIZE + 2} {SIZE + 6}"


def strand(motif, look):
    """Return one action of the strategy."""
    motif = motif if motif in NAMES else NAMES[0]
    sketch = f'<use class="weave__sketch" href="#m-{motif}"/>'
    woven = f'<use class="weave__thread" href="#m-{motif}"/>'
    half = woven.replace("/>", ' clip-path="url(#m-half)"/>')
    threads = {"done": woven, "now": sketch + half, "other": sketch, "open": ""}[look]
    ground = '<use class="weave__edge" href="#m-edges"/><use class="weave__warp" href="#m-warp"/>'
    return f'<svg class="weave__strand" viewBox="{BOX}" {HIDDEN}>{ground}{threads}</svg>'
