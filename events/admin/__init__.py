"""The office's side of registration: who comes, who is called, who is at the door. Nothing here decides about seats."""
