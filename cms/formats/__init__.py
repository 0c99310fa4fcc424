"""How each language writes dates, times and numbers; what is not said here Django's own formats say."""
