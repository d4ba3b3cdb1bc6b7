"""Work that takes several rooms: take over a sheet, issue a paper, start an election."""
