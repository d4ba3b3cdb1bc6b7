"""The entry page: its presenter without a window, and typed by keyboard in a real one."""
