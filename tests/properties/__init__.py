"""Laws that hold for every election, tried on many made-up ones."""
