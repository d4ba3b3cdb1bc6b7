"""Reports drawn as workbook, PDF and plain text."""
