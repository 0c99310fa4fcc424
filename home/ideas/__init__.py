"""Ideas of residents: how they come in, what the office answers, what is shown of them."""
