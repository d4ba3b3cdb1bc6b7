"""What the commission decides of a station's minutes (одлуке о записнику): choice and dialogs."""
