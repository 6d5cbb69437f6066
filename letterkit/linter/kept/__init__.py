"""What was found in a draft as plain data: kept from another run, or sent by another process."""
