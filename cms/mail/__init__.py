"""What concerns every e-mail, whichever app writes it."""
