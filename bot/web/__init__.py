"""Our own pages: the customer's chat by a personal link, and what an account manager sees."""
