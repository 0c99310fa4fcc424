"""Colours for places that no style sheet reaches: the light theme of tokens.css."""

PAPER = {"amber": "#f6b73c", "flax": "#cbdfec", "rose": "#f5d0c5", "rue": "#cfe0c0"}
LINEN, MADDER, AMBER, RUE, INK = "#fbf7ec", "#a01f2d", "#f6b73c", "#2b5a33", "#12302a"
# Field, thread, edge and hairline of each colourway.
YARN = {
    1: (LINEN, MADDER, RUE, AMBER),
    2: (INK, AMBER, MADDER, LINEN),
    3: (MADDER, LINEN, INK, AMBER),
    4: (AMBER, INK, MADDER, LINEN),
}
