"""How each language writes dates, times and numbers; Django's own formats for everything else."""
