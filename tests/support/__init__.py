"""Elections, people and files that several tests start from."""
