"""Events and registration: what is planned, who comes, what it led to."""
