"""The face with windows: shell, pages, bridge, models and the kit of parts."""
