"""Ideas of residents: how they arrive, the office's answer, what is shown of them."""
