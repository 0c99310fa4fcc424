"""The strategy as a sash: one strand an action, the further along the thicker the thread. Words beside it say the same.

done is woven, now is half woven, other is sketched with a thin thread, open is bare warp.
"""

from .motifs import NAMES, SIZE
from .svg import HIDDEN

BOX = f"-1 -3 {SIZE + 2} {SIZE + 6}"
WARP = "".join(f"M-1.5 {y}.5h16" for y in range(SIZE))


def warp():
    """Return the threads a strand is woven on and its edges, once for all strands of a page."""
    edges = f"M-1.5-2.4h{SIZE + 3}M-1.5 {SIZE + 2}.4h{SIZE + 3}"
    shapes = f'<path id="m-warp" d="{WARP}"/><path id="m-edges" d="{edges}"/>'
    half = f'<clipPath id="m-half"><path d="M0 0h{SIZE / 2}v{SIZE}H0z"/></clipPath>'
    return f'<svg class="sash-sprite" width="0" height="0" {HIDDEN}><defs>{shapes}{half}</defs></svg>'


def strand(motif, look):
    """Return one action of the strategy."""
    motif = motif if motif in NAMES else NAMES[0]
    sketch = f'<use class="weave__sketch" href="#m-{motif}"/>'
    woven = f'<use class="weave__thread" href="#m-{motif}"/>'
    half = woven.replace("/>", ' clip-path="url(#m-half)"/>')
    threads = {"done": woven, "now": sketch + half, "other": sketch, "open": ""}[look]
    ground = '<use class="weave__edge" href="#m-edges"/><use class="weave__warp" href="#m-warp"/>'
    return f'<svg class="weave__strand" viewBox="{BOX}" {HIDDEN}>{ground}{threads}</svg>'
