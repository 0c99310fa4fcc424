"""E-mail, whichever app writes it: the outbox that sends it, rendering, address fields that notice typos."""
