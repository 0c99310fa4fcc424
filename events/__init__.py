"""Events and registration: issue 2 of the product builds this room."""
