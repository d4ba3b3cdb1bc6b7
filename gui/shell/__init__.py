"""The frame around the pages: navigation, foot, menus, and how the program starts."""
