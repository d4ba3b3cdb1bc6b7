"""The election itself (избори за одборнике): what was called, for when, under which law."""
