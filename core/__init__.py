"""The election office without windows: law, book, seats, sheets, papers and the command line."""
