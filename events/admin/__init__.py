"""The office's screens for registrations. Nothing here decides about seats: see events/services."""
