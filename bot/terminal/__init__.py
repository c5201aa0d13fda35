"""`yousaid chat`: the customer in the terminal, on the real program with a database of its own."""
